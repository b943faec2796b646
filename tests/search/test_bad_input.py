"""Whatever is typed or pasted gets an answer: never an exception, never a long wait."""

from __future__ import annotations

import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.search.answers import SearchAnswer, SearchRequest
from reader.search.engine import SearchEngine
from tests.search.conftest import Ask

MOST_STEPS = 150_000
"""Calls of functions: more than twice as many as anything here takes."""

STRANGE = [
    "", " ", "\t\n\r\v\f", "a" * 10_000, "word " * 2_000, "sertraline-" * 900, "é" * 10_000, "'" * 10_000, "-" * 10_000,
    "a-" * 5_000, "a'b" * 3_000, "?!.,;:", "AND", "OR NOT", "AND OR NOT", '"', '"depression', "*", "?", "~", ":", "(", "[",
    "depression AND (", "title:depression", "depres*", "depression~2", "[a TO z]", "{a TO z}", "+a -b", "\\", "/", "^",
    "'; DROP TABLE pages; --", "SELECT * FROM pages WHERE 1=1", "🙂", "🙂🙂 depression 👩‍⚕️", "مرحبا الاكتئاب", "דיכאון",
    "\u202edepression\u202c", "\u200b\u200f\ufeff", "\0", "\x00\x01\x02depression\x1b[31m", "\ud800", "\udfff sleep", "抑郁症",
    "うつ病", "ภาวะซึมเศร้า", "<script>alert(1)</script>", "<mark>x</mark>", "%s %d {0} {}", "%00", "../../etc/passwd",
    "1", "9" * 5_000, "1e999", "NaN", "None", "ﬁﬂ", "ß" * 500, "İ" * 300, "\u0301" * 1000, "depression " + "z" * 9_000,
]  # fmt: skip


def check(answer: SearchAnswer) -> None:
    for hit in answer.hits:
        assert hit.snippet.strip()
        for text, marks in ((hit.title, hit.title_marks), (hit.snippet, hit.snippet_marks)):
            ends = [0, *(place for start, length in marks for place in (start, start + length)), len(text)]
            assert ends == sorted(ends)
            assert all(text[start : start + length].strip() for start, length in marks)
    assert answer.milliseconds >= 0
    assert len({hit.id for hit in answer.hits}) == len(answer.hits)


def steps(engine: SearchEngine, text: str, *, prefix: bool = True) -> int:
    """Return how many functions are called to answer *text*, those written in C among them: the work, on any machine."""
    called = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal called
        called += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        engine.search(SearchRequest(text, prefix=prefix))
    finally:
        sys.setprofile(None)
    return called


@pytest.mark.parametrize("text", STRANGE)
@pytest.mark.parametrize("prefix", [True, False])
def test_strange_input_is_answered_with_little_work(engine: SearchEngine, text: str, prefix: bool) -> None:
    engine.search(SearchRequest("warm xylophonne"))
    assert steps(engine, text, prefix=prefix) < MOST_STEPS
    check(engine.search(SearchRequest(text, prefix=prefix)))


@pytest.mark.parametrize(
    "piece", ["word ", "sertraline-", "é", "'", "-", "a'b", "dépression ", "hydroxalazine ", "9", "\u0301"]
)
def test_what_is_pasted_in_costs_no_more_the_longer_it_is(engine: SearchEngine, piece: str) -> None:
    page, book = (piece * (letters // len(piece)) for letters in (2_000, 500_000))
    engine.search(SearchRequest(page))
    assert steps(engine, book) < 1.1 * steps(engine, page) + 100
    assert engine.search(SearchRequest(book)).hits == engine.search(SearchRequest(page)).hits


ANYTHING = st.text(max_size=60)
WORDS = st.lists(
    st.sampled_from(
        ["sertraline", "Zoloft", "depression", "sleeping", "hydroxalazine", "phq-9", "depresión", "AND", "the"]
    )
    | st.text(max_size=6),
    max_size=8,
).map(" ".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ANYTHING | WORDS, prefix=st.booleans(), language=st.sampled_from(["en", "es", "fr", "es-MX", "", "??"]))
def test_any_text_is_answered(engine: SearchEngine, text: str, prefix: bool, language: str) -> None:
    answer = engine.search(SearchRequest(text, prefix=prefix, language=language))
    check(answer)
    assert answer.query == text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=WORDS)
def test_every_prefix_of_a_question_is_answered(engine: SearchEngine, text: str) -> None:
    for size in range(len(text) + 1):
        check(engine.search(SearchRequest(text[:size])))


def test_a_negative_limit_is_none(ask: Ask) -> None:
    assert ask("depression", limit=-5).hits == ()
