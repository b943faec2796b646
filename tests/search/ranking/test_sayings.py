"""People's own words: a question like one of an article's phrases brings that article first, and shows none of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest

from reader.search.answers import SearchAnswer
from reader.search.expansion import Meanings
from reader.search.index.segment import Segment
from reader.search.index.segment_writer import build_in_memory
from reader.search.index.shelf import Shelf
from reader.search.query import read, typed_words, weigh
from reader.search.ranking.sayings import likeness
from reader.search.ranking.weights import SAYING, WORD_FOR_WORD
from reader.search.synonyms import SynonymTable
from tests.search.conftest import library_of, write_article

ARTICLES: Mapping[str, Mapping[str, object]] = {
    "hives": {
        "title": "Hives", "people_say": ["bumps all over me", "something stung my son"],
        "body": "Your skin has red spots. Keep a cool cloth on it.",
    },
    "bees": {"title": "Bees", "people_say": ["are they after me", "i feel nothing"], "body": "They sting once."},
    "walking": {"title": "Walking to work", "body": "Walk a long way all day. Nothing can feel better than shoes that fit."},
    "shots": {"title": "Long shots", "body": "A shot in the arm may sting. Feel the bumps of the road."},
}  # fmt: skip


@pytest.fixture
def segment(tmp_path: Path) -> Segment:
    return segment_of(tmp_path, ARTICLES)


def segment_of(folder: Path, articles: Mapping[str, Mapping[str, object]]) -> Segment:
    for name, front in articles.items():
        write_article(folder / "c", f"en/other/{name}", front)
    for number in range(12):
        write_article(folder / "c", f"en/other/x{number}", {"title": f"Other {number}", "body": f"Subject {number}."})
    [segment] = build_in_memory(library_of(folder / "c")).segments
    return segment


def like(segment: Segment, text: str) -> Mapping[str, float]:
    """Return how like *text* is to what people say, against ``SAYING``, by the article's name."""
    shelf = Shelf("en", [segment])
    typed = typed_words(text, prefix=False)
    found = likeness(weigh(read(typed, shelf, Meanings(SynonymTable(), shelf), {}), shelf), segment) / SAYING
    return {name.removeprefix("en/"): float(value) for name, value in zip(segment.ids(), found, strict=True) if value}


def test_a_phrase_word_for_word_is_all_of_it(segment: Segment) -> None:
    found = like(segment, "Bumps all over me")
    assert found["hives"] == pytest.approx(WORD_FOR_WORD)
    assert max(found, key=lambda name: found[name]) == "hives"


def test_one_word_more_that_only_asks_leaves_it_the_phrase(tmp_path: Path) -> None:
    front = {"title": "Hives", "people_say": ["red bumps burn all over my belly"], "body": "Keep cool."}
    segment = segment_of(tmp_path, {"hives": front, "bees": ARTICLES["bees"]})
    assert like(segment, "just red bumps burn all over my belly")["hives"] > 0.85 * WORD_FOR_WORD
    assert like(segment, "red bumps")["hives"] < 1


def test_it_hardly_matters_of_whom_is_spoken(segment: Segment) -> None:
    """Pronouns and kin may differ; what happened may not."""
    assert like(segment, "something stung my daughter")["hives"] > 0.6
    assert like(segment, "something stung me")["hives"] > 0.6
    assert like(segment, "something scared my son").get("hives", 0) < 0.3


def test_a_phrase_within_a_longer_question_counts_by_its_part_of_it(segment: Segment) -> None:
    short = like(segment, "bumps all over him")["hives"]
    long = like(segment, "red bumps all over him since the shot")["hives"]
    assert 0 < long < short


def test_words_that_only_ask_tell_phrases_apart(segment: Segment) -> None:
    """Of "i feel nothing" search itself keeps only "feel"."""
    assert like(segment, "i feel nothing")["bees"] == pytest.approx(WORD_FOR_WORD)
    assert like(segment, "what do you feel")["bees"] < like(segment, "i feel nothing")["bees"]


def test_a_word_that_is_still_typed_counts_in_part(segment: Segment) -> None:
    shelf = Shelf("en", [segment])
    reading = read(typed_words("bum", prefix=True), shelf, Meanings(SynonymTable(), shelf), {})
    assert 0 < likeness(weigh(reading, shelf), segment).max() < SAYING


def test_a_library_without_such_phrases_adds_nothing(tmp_path: Path) -> None:
    segment = segment_of(tmp_path, {"bees": {"title": "Bees", "body": "They sting."}})
    assert like(segment, "bees sting") == {}


def test_every_stem_leads_to_the_phrases_that_have_it(segment: Segment) -> None:
    at, stems = segment.arrays["saying_stems_at"], segment.arrays["saying_stems"]
    for number in range(len(segment.stems)):
        expected = [one for one in range(len(at) - 1) if number in stems[at[one] : at[one + 1]]]
        assert np.array_equal(segment.sayings_with(number), expected)


Ask = Callable[..., SearchAnswer]


@pytest.mark.parametrize("text", ["his head wont shut up", "she thought she was dying at the mall", "can i choke"])
def test_a_question_in_peoples_own_words_finds_its_article_and_quotes_the_article(ask: Ask, text: str) -> None:
    answer = ask(text, prefix=False)
    first = answer.hits[0]
    assert first.id == ("en/insomnia" if "head" in text else "en/panic")
    assert first.snippet
    assert not {"head", "shut", "mall", "choke"} & set(first.snippet.lower().split())
