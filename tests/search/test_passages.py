"""The passage that is quoted of a medicine's article, over the bundled articles: it speaks of what was asked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.search.answers import SearchHit, SearchRequest
from reader.search.engine import SearchEngine
from reader.search.folding import fold

PAIRS = tomllib.loads((Path(__file__).parent / "passages.toml").read_text("utf-8"))


def pairs(library: Library, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield ids of articles, questions about a topic that the article speaks of, and the pattern of the topic's words."""
    for slug, names in PAIRS[language]["names"].items():
        article = library.article(library.find(f"{language}/{slug}"))
        text = fold("\n".join((article.summary, *article.key_points, article.body)))
        for number, topic in enumerate(PAIRS[language]["topics"].values()):
            if re.search(topic["said"], text):
                wording = topic["asked"][(number + len(slug)) % len(topic["asked"])]
                yield article.id, wording.format(names[number % len(names)]), topic["said"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_passage_or_its_heading_names_the_topic_that_was_asked(
    bundled: Library, bundled_engine: SearchEngine, language: str
) -> None:
    asked = list(pairs(bundled, language))
    wrong = []
    for article_id, question, said in asked:
        hits = bundled_engine.search(SearchRequest(question, language, prefix=False)).hits
        hit = next((one for one in hits if one.id == article_id), None)
        if hit is None or not re.search(said, fold(f"{hit.section}\n{hit.snippet}")):
            wrong.append((question, hit.snippet if hit else ""))
    assert len(asked) > 300
    assert len(wrong) <= len(asked) * 0.06, wrong


def found(engine: SearchEngine, question: str, language: str = "en") -> SearchHit:
    return engine.search(SearchRequest(question, language, prefix=False)).hits[0]


def test_the_section_with_the_topic_in_its_heading_is_quoted(bundled_engine: SearchEngine) -> None:
    hit = found(bundled_engine, "escitalopram nursing a baby")
    assert (hit.id, hit.section, hit.anchor) == (
        "en/escitalopram", "Pregnancy and breastfeeding", "pregnancy-and-breastfeeding",
    )  # fmt: skip


def test_a_topic_can_be_asked_in_words_that_only_ask(bundled_engine: SearchEngine) -> None:
    assert found(bundled_engine, "getting off lamotrigine").section == "If you want to stop"


def test_how_soon_it_takes_effect_is_not_answered_by_side_effects(bundled_engine: SearchEngine) -> None:
    hit = found(bundled_engine, "how soon do ssris take effect")
    assert "effects" not in hit.section
    assert "weeks" in hit.snippet


def test_a_row_of_a_table_is_quoted_alone(bundled_engine: SearchEngine) -> None:
    hits = bundled_engine.search(SearchRequest("lorazepam ativan", prefix=False)).hits
    row = next(hit for hit in hits if hit.id == "en/benzodiazepines")
    assert row.snippet == "Lorazepam – Ativan"
