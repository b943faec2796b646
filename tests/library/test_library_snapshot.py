"""The snapshot: every entry in one file, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FileUnwritableError
from reader.library.category import Category
from reader.library.entry import Entry
from reader.library.library import Library, is_current, open_library, refresh, save, snapshot_path
from reader.library.snapshot import (
    MAGIC,
    FileState,
    Row,
    Snapshot,
    SnapshotDamagedError,
    encode,
    load_snapshot,
    save_snapshot,
)
from tests.fakes import Clinic, info, row, steady, titles

slugs = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,8}", fullmatch=True)
entries = st.builds(
    Entry,
    id=st.builds("{}/{}".format, st.sampled_from(["en", "es", "zh-Hant"]), slugs),
    title=st.text(),
    summary=st.text(),
    category=st.sampled_from(["sleep", "moods", "adhd"]),
    minutes=st.integers(0, 10**6),
    root=st.just(0),
    stamp=st.text("0123456789abcdef", max_size=32),
    review_due=st.just("") | st.dates().map(str),
    reviewed=st.booleans(),
    sensitive=st.booleans(),
    problem=st.just("") | st.text(),
    line=st.integers(0, 10**6),
    problem_template=st.just("") | st.text(max_size=20),
    problem_facts=st.just({"key": "title"}),
)
rows = st.lists(
    st.tuples(entries, st.integers(-(2**62), 2**62), st.integers(0, 2**62)).map(
        lambda drawn: Row(drawn[0], FileState(drawn[1], drawn[2], 0, drawn[0].category))
    ),
    max_size=12,
    unique_by=lambda one: one.entry.id,
)


@steady
@given(rows)
def test_what_is_encoded_is_decoded_the_same(given_rows: list[Row]) -> None:
    snapshot = Snapshot(encode(given_rows, [info()], [], ["en"]).encoded)
    assert len(snapshot) == len(given_rows)
    for one in given_rows:
        number = snapshot.row_of(one.entry.id)
        assert number is not None
        assert snapshot.entry(number) == one.entry
    assert snapshot.file_states() == {one.entry.id: one.state for one in given_rows}
    assert {snapshot.entry(n).id for n in snapshot.broken_rows()} == {r.entry.id for r in given_rows if r.entry.problem}
    assert snapshot.collections == (info(),)


@steady
@given(rows, st.sampled_from(["en", "es", "zh-Hant", "fr"]))
def test_a_list_has_each_usable_article_in_the_readers_language_or_the_one_it_has(
    given_rows: list[Row], language: str
) -> None:
    snapshot = encode(given_rows, [info()], [], ["en", "es"])
    usable = [one.entry for one in given_rows if not one.entry.problem]
    shown = [snapshot.entry(number) for number in snapshot.rows(language)]
    assert all(not entry.problem for entry in shown)
    assert {entry.slug for entry in shown} == {entry.slug for entry in usable}
    spoken = language if language in {"en", "es"} or any(e.language == language for e in usable) else "en"
    if any(one.entry.language == language for one in given_rows) or spoken != language or language in {"en", "es"}:
        own = {entry.slug for entry in usable if entry.language == spoken}
        assert all(entry.language == spoken for entry in shown if entry.slug in own)
    by_category = [entry for c in snapshot.categories(language) for entry in _shown(snapshot, language, c.category.id)]
    assert sorted(by_category) == sorted(shown)


def _shown(snapshot: Snapshot, language: str, category: str) -> list[Entry]:
    return [snapshot.entry(number) for number in snapshot.rows(language, category)]


def test_sixteen_thousand_rows_are_each_where_they_belong() -> None:
    many = [row(f"en/a{number:05}", f"Title {number:05}") for number in reversed(range(16_000))]
    snapshot = Snapshot(encode(many, [info()], [], []).encoded)
    shown = snapshot.rows("en")
    assert len(snapshot) == len(shown) == 16_000
    assert [snapshot.entry(shown[n]).title for n in (0, 7_999, 15_999)] == ["Title 00000", "Title 07999", "Title 15999"]
    assert snapshot.row_of("en/a12345") == 12_345


def test_what_is_decoded_to_open_a_snapshot_does_not_grow_with_the_articles() -> None:
    few, many = (encode([row(f"en/a{n:05}", "Title") for n in range(count)], [info()], [], []) for count in (10, 5_000))
    opened_at_once = [len(one.encoded.split(b"\n", 2)[1]) for one in (few, many)]
    assert opened_at_once[1] < opened_at_once[0] + 50


def test_the_language_with_most_articles_comes_first() -> None:
    snapshot = encode([row("es/a"), row("es/b"), row("en/a"), row("fr/c"), row("fr/d")], [info()], [], [])
    assert snapshot.languages == ("es", "fr", "en")


def test_categories_keep_their_words_in_the_snapshot() -> None:
    sleep = Category("sleep", {"en": "Sleep", "es": "Sueño"}, {"en": "Better nights."}, "moon", "#0B5D66", 3)
    snapshot = Snapshot(encode([row("en/naps")], [info()], [sleep], ["en"]).encoded)
    assert snapshot.category("sleep") == sleep
    assert [(one.category, one.articles) for one in snapshot.categories("en")] == [(sleep, 1)]


def test_rows_of_a_category_nobody_has_are_none() -> None:
    snapshot = encode([row("en/naps")], [info()], [], ["en"])
    assert list(snapshot.rows("en", "nowhere")) == []
    assert list(encode([], [], [], []).rows("en")) == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PatientReader",
        MAGIC,
        MAGIC + b"\xff" * 8,
        b"PatientReaderSnapshot 0\n" + b"x" * 99,
        MAGIC + b"00000000\n{}",
    ],
)
def test_bytes_that_are_no_snapshot_are_refused(data: bytes) -> None:
    with pytest.raises(SnapshotDamagedError):
        Snapshot(data)


def test_no_file_and_a_folder_in_its_place_are_no_snapshot(tmp_path: Path) -> None:
    assert load_snapshot(tmp_path / "none") is None
    assert load_snapshot(tmp_path) is None


def test_a_snapshot_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileUnwritableError):
        save_snapshot(tmp_path / "file" / "a.snapshot", encode([], [], [], []))


class Kept(NamedTuple):
    """A clinic whose library was read and kept."""

    clinic: Clinic
    cache: Path
    library: Library

    @property
    def path(self) -> Path:
        return snapshot_path(self.cache, self.clinic.folders())

    def opened(self) -> Library | None:
        return open_library(self.clinic.folders(), self.cache)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    clinic = Clinic(tmp_path_factory.mktemp("clinic"))
    clinic.bundled.describe('[[categories]]\nid = "sleep"\nname = {en = "Sleep", es = "Sueño"}\n')
    for path, title in {"en/sleep/naps": "Naps", "es/sleep/naps": "Siestas", "en/moods/joy": "Joy"}.items():
        clinic.bundled.add(path, title=title)
    clinic.bundled.put("en/moods/broken.md", "x")
    library = clinic.library()
    save(library, clinic.data / "cache")
    return Kept(clinic, clinic.data / "cache", library)


def test_what_was_kept_is_opened_without_a_look_at_the_folders(kept: Kept) -> None:
    save(kept.library, kept.cache)
    opened = kept.opened()
    assert opened is not None
    assert opened.snapshot.encoded == kept.library.snapshot.encoded
    assert titles(opened, "en") == ["Joy", "Naps"]


def _is_right_after_all(kept: Kept, damaged: bytes) -> None:
    kept.path.write_bytes(damaged)
    opened = kept.opened()
    if opened is not None and damaged != kept.library.snapshot.encoded:
        assert not is_current(opened, kept.clinic.folders())
    again = refresh(opened, kept.clinic.folders())
    assert again.snapshot.encoded == kept.library.snapshot.encoded


@steady
@given(st.data())
def test_a_flipped_bit_anywhere_never_outlives_a_refresh(kept: Kept, data: st.DataObject) -> None:
    whole = kept.library.snapshot.encoded
    position = data.draw(st.integers(0, len(whole) - 1))
    damaged = bytearray(whole)
    damaged[position] ^= 1 << data.draw(st.integers(0, 7))
    _is_right_after_all(kept, bytes(damaged))


@steady
@given(st.data())
def test_a_cut_or_longer_file_never_outlives_a_refresh(kept: Kept, data: st.DataObject) -> None:
    whole = kept.library.snapshot.encoded
    cut = whole[: data.draw(st.integers(0, len(whole)))] + data.draw(st.binary(max_size=4))
    _is_right_after_all(kept, cut)


@steady
@given(st.data())
def test_a_snapshot_with_a_damaged_row_is_refused(kept: Kept, data: st.DataObject) -> None:
    whole = kept.library.snapshot.encoded
    position = data.draw(st.integers(len(MAGIC), len(whole) - 1))
    with pytest.raises(SnapshotDamagedError):
        Snapshot(whole[:position] + bytes(64) + whole[position + 64 :])
