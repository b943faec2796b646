"""The file of PEMAT answers."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import AssessmentsNewerError, FileUnwritableError
from reader.quality.assessments import Assessment, AssessmentStore, put_together, take_apart
from reader.quality.pemat import ITEMS, Answer
from tests.fakes import steady

BEGUN = "2026-11-23T10:15:00Z"


def answered(article: str = "en/naps", begun: str = BEGUN, by: str = "Dr. Ruiz", **answers: Answer) -> Assessment:
    numbered = {int(number.removeprefix("n")): answer for number, answer in answers.items()}
    return Assessment(article, by, "stamp", begun, begun, numbered or {1: "agree"})


def store(folder: Path) -> AssessmentStore:
    return AssessmentStore(folder / "data" / "pemat.json")


def test_without_a_file_there_are_no_answers(tmp_path: Path) -> None:
    assert store(tmp_path).read().of("en/naps") == ()


def test_what_is_stored_is_read_again(tmp_path: Path) -> None:
    one = answered(n1="agree", n6="not-applicable")

    assert store(tmp_path).save(one).of("en/naps") == (one,)
    assert store(tmp_path).read().of("en/naps") == (one,)


def test_a_round_is_stored_over_itself_and_another_one_beside_it(tmp_path: Path) -> None:
    more, other = answered(n1="agree", n2="disagree"), answered(begun="2026-11-24T08:00:00Z", by="Dr. Okafor")
    for one in (answered(), more, other, answered("en/sleep")):
        store(tmp_path).save(one)

    assert store(tmp_path).read().of("en/naps") == (more, other)
    assert len(store(tmp_path).read().of("en/sleep")) == 1


def test_two_programs_store_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    many = [answered(f"en/article-{number}") for number in range(24)]
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda one: store(tmp_path).save(one), many))

    assert len(store(tmp_path).read().articles) == 24


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b'{"articles": 3}', b"\xff\xfe", b'{"articles": {"en/naps": [{"by": "A"}]}}']
)
def test_a_damaged_file_is_told_of_and_kept_aside(content: bytes, tmp_path: Path) -> None:
    path = store(tmp_path).path
    path.parent.mkdir()
    path.write_bytes(content)

    assert "cannot be read" in str(store(tmp_path).read().damage)
    store(tmp_path).save(answered())

    assert path.with_name("pemat-damaged-1.json").read_bytes() == content
    assert store(tmp_path).read().damage is None
    assert store(tmp_path).read().of("en/naps") == (answered(),)


def test_one_damaged_answer_takes_no_other_with_it(tmp_path: Path) -> None:
    store(tmp_path).save(answered())
    store(tmp_path).save(answered("en/sleep"))
    path = store(tmp_path).path
    document = json.loads(path.read_bytes())
    document["articles"]["en/sleep"][0]["answers"]["1"] = "not-applicable"
    path.write_text(json.dumps(document))

    found = store(tmp_path).read()
    assert found.damage
    assert found.of("en/naps") == (answered(),)
    assert found.of("en/sleep") == ()


def test_a_file_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = store(tmp_path).path
    path.parent.mkdir()
    path.write_text('{"patient-reader": "pemat", "format": 2, "articles": {}}')

    with pytest.raises(AssessmentsNewerError, match="newer Patient Reader"):
        store(tmp_path).save(answered())
    assert '"format": 2' in path.read_text()


def test_a_disk_that_takes_nothing_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")

    with pytest.raises(FileUnwritableError):
        store(tmp_path).save(answered())


rounds = st.builds(
    Assessment,
    article=st.just("es/sueño"),
    by=st.text(min_size=1),
    text=st.text(min_size=1),
    begun=st.text(min_size=1),
    at=st.text(min_size=1),
    answers=st.dictionaries(st.sampled_from([item.number for item in ITEMS]), st.sampled_from(["agree", "disagree"])),
)


@steady
@given(st.lists(rounds, min_size=1, max_size=4))
def test_any_answers_survive_the_file(some: list[Assessment]) -> None:
    assert take_apart(put_together({"es/sueño": some}), Path()).articles == {"es/sueño": tuple(some)}


@steady
@given(st.binary())
def test_any_bytes_are_read_as_something(data: bytes) -> None:
    take_apart(data, Path())
