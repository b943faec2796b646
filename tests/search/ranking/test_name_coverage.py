"""What a name is worth to a question that has only a part of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.search.expansion import Meanings
from reader.search.index.segment import Segment
from reader.search.index.segment_writer import build_in_memory
from reader.search.index.shelf import Shelf
from reader.search.query import read, typed_words, weigh
from reader.search.ranking.name_coverage import Names
from reader.search.synonyms import SynonymTable
from tests.search.conftest import library_of, write_article

TITLES = ("Long shots", "The 504 plan", "Bad backs", "Rash")


@pytest.fixture
def segment(tmp_path: Path) -> Segment:
    for number, title in enumerate((*TITLES, *(f"Subject {word}" for word in "abcdefgh"))):
        write_article(tmp_path, f"en/other/a{number:02}", {"title": title, "body": "Long and bad, 504 words."})
    [segment] = build_in_memory(library_of(tmp_path)).segments
    return segment


def worth(segment: Segment, text: str) -> list[float]:
    """Return what the name of each of ``TITLES`` adds for the question *text*."""
    shelf = Shelf("en", [segment])
    typed = typed_words(text, prefix=False)
    names = Names(weigh(read(typed, shelf, Meanings(SynonymTable(), shelf), {}), shelf), segment)
    names.count([])
    found = dict(zip(segment.ids(), names.best().tolist(), strict=True))
    return [found[f"en/a{number:02}"] for number in range(len(TITLES))]


def test_a_filler_and_a_bare_number_are_no_part_of_a_name(segment: Segment) -> None:
    assert worth(segment, "how long till they work") == [0, 0, 0, 0]
    assert worth(segment, "the last 504 of them") == [0, 0, 0, 0]


def test_an_everyday_word_is_a_small_part_and_another_word_a_greater_one(segment: Segment) -> None:
    everyday, other = worth(segment, "how bad is it")[2], worth(segment, "backs that creak")[2]
    assert 0 < everyday < other


def test_a_name_said_in_full_counts_whatever_its_words_are(segment: Segment) -> None:
    assert worth(segment, "long shots")[0] > 2
    assert worth(segment, "504 plan")[1] > 2
