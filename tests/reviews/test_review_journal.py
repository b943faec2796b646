"""The file as bytes: what it says, what is damage, and that nothing sound is ever lost."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ReviewsNewerError
from reader.reviews.journal import FORMAT, HEADER, Journal, take_apart
from reader.reviews.journal_record import Event, SignOff, Undoing, Withdrawal, decode, encode
from tests.fakes import day

words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
articles = st.sampled_from(["en/naps", "en/dreams", "es/naps"])
events = st.one_of(
    st.builds(SignOff, articles, words, st.dates(), st.dates(), words, words),
    st.builds(Withdrawal, articles, words, st.text(st.characters(codec="utf-8"), max_size=5)),
    st.builds(Undoing, articles, words),
)


def signed(by: str, article: str = "en/naps") -> SignOff:
    return SignOff(article, by, day("2026-11-23"), day("2027-11-23"), "text", "2026-11-23T10:00:00Z")


def journal(*some: Event) -> bytes:
    return HEADER + b"".join(encode(one) for one in some)


def taken_apart(data: bytes) -> Journal:
    return take_apart(data, Path("reviews.jsonl"))


@given(events)
def test_a_record_is_read_as_it_was_written(event: Event) -> None:
    line = encode(event)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert decode(json.loads(line)) == event


@given(st.lists(events, max_size=8))
def test_a_journal_grows_by_one_record_a_time(some: list[Event]) -> None:
    data = HEADER
    for event in some:
        data = taken_apart(data).with_events([event])
    taken = taken_apart(data)
    assert taken.events == tuple(some)
    assert taken.damaged == ()
    assert taken.sound() == data == journal(*some)


@given(st.binary(max_size=200))
def test_any_bytes_are_taken_apart_and_what_is_sound_stays(data: bytes) -> None:
    try:
        taken = taken_apart(data)
    except ReviewsNewerError:
        return
    assert taken_apart(taken.sound()) == Journal(taken.events, taken.lines, ())


@pytest.mark.parametrize(
    "line",
    [b"[]", b"3", b'"x"', b"{}", b"{", b"\xff\xfe", b"[" * 100_000, b'{"kind": "signed", "article": "en/naps"}', b'{"kind": 3}',
     b'{"kind": "withdrawn"}', b'{"kind": "undone", "article": ""}',
     encode(signed("A")).strip().replace(b"2027-11-23", b"2027-99-23"), encode(signed("A"))[:40]],
)  # fmt: skip
def test_a_line_that_is_no_record_is_damage_and_its_neighbours_are_not(line: bytes) -> None:
    taken = taken_apart(journal(signed("A")) + line + b"\n" + encode(signed("B")))
    assert taken.events == (signed("A"), signed("B"))
    assert taken.damaged == (3,)
    assert taken_apart(taken.sound()).events == taken.events


def test_a_file_whose_first_line_is_lost_still_says_what_it_says() -> None:
    taken = taken_apart(encode(signed("A")) + encode(signed("B")))
    assert taken.events == (signed("A"), signed("B"))
    assert taken_apart(b"\n\n").events == ()


def test_a_record_of_a_kind_that_is_not_known_is_kept_and_counts_for_nothing() -> None:
    other = b'{"kind": "praised", "article": "en/naps"}\n'
    taken = taken_apart(journal(signed("A")) + other)
    assert taken.current() == {"en/naps": signed("A")}
    assert taken.damaged == ()
    assert other in taken.with_events([signed("B")])


def test_a_newer_format_is_not_guessed_at() -> None:
    with pytest.raises(ReviewsNewerError):
        taken_apart(json.dumps({"patient-reader": "reviews", "format": FORMAT + 1}).encode() + b"\n{}")
    assert taken_apart(HEADER).damaged == ()


def test_the_last_sign_off_is_in_force() -> None:
    assert taken_apart(journal(signed("A"), signed("B"))).current() == {"en/naps": signed("B")}


def test_a_withdrawal_leaves_nobody_behind_the_article() -> None:
    taken = taken_apart(journal(signed("A"), signed("B"), signed("C", "es/naps"), Withdrawal("en/naps")))
    assert taken.current() == {"es/naps": signed("C", "es/naps")}


def test_an_undoing_takes_back_the_last_step_only() -> None:
    undone = Undoing("en/naps")
    assert taken_apart(journal(signed("A"), signed("B"), undone)).current() == {"en/naps": signed("A")}
    assert taken_apart(journal(signed("A"), Withdrawal("en/naps"), undone)).current() == {"en/naps": signed("A")}
    assert taken_apart(journal(signed("A"), signed("B"), undone, undone)).current() == {}
    assert taken_apart(journal(undone, undone, signed("A"))).current() == {"en/naps": signed("A")}
    assert taken_apart(journal(signed("A"), Undoing("es/naps"))).current() == {"en/naps": signed("A")}
    assert taken_apart(journal(signed("A"), signed("B"), undone)).last() == {"en/naps": signed("A")}


def test_the_days_of_a_record_are_iso_dates() -> None:
    assert json.loads(encode(signed("A")))["due"] == date(2027, 11, 23).isoformat()
