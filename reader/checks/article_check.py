"""Checking one article: every rule, and its scores."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.checks.article_facts import Facts, TextReport, facts_of
from reader.checks.check_settings import DEFAULT, CheckSettings
from reader.checks.examined import Examined, examine
from reader.checks.finding import BY_LINE, Finding
from reader.checks.reading_level.readability import Counts, Readability, Sentence
from reader.checks.rules import (
    abbreviations,
    claims,
    passive_voice,
    plain_words,
    reading_ease,
    safety,
    structure,
    tidiness,
)
from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.library.article import Article, Problem
from reader.library.entry import Place
from reader.library.front_matter import FrontMatterError, parse, split

TEXT_RULES = (
    structure.front_matter, structure.sources, structure.headings, structure.links, structure.images,
    safety.suicide_wording, safety.when_to_call,
    reading_ease.reading_grade, reading_ease.long_sentences, reading_ease.long_paragraphs, reading_ease.few_headings,
    abbreviations.abbreviations, passive_voice.passive, plain_words.jargon, plain_words.click_here, claims.claims,
    tidiness.quotation_marks, tidiness.spacing, tidiness.key_order,
)  # fmt: skip
"""The rules that need nothing but the article."""

_LEFT_OUT = QT_TRANSLATE_NOOP("messages", "The article is left out: {problem}.")
_LEFT_OUT_FIX = QT_TRANSLATE_NOOP("messages", "Correct the file.")


@dataclass(frozen=True, slots=True)
class Report:
    """What the linter says of one article: findings by line, scores, facts, and its sentences where they were asked for."""

    id: str
    path: Path
    category: str
    findings: tuple[Finding, ...]
    readability: Readability
    facts: Facts
    sentences: tuple[Sentence, ...] = ()

    @property
    def language(self) -> str:
        return self.id.partition("/")[0]

    @property
    def long_sentences(self) -> tuple[Sentence, ...]:
        """The sentences of more words than the rule allows; ``start`` and ``end`` are places in the article's body."""
        return tuple(one for one in self.sentences if one.words > reading_ease.MOST_WORDS_IN_SENTENCE)


def check_text(content: str, place: Place, settings: CheckSettings = DEFAULT) -> TextReport:
    """Return what the article file *content* at *place* shows by itself. Levels are those of the catalogue."""
    examined = examine_text(content, place, settings)
    return broken(place, examined) if isinstance(examined, Problem) else text_report(examined)


def examine_text(content: str, place: Place, settings: CheckSettings = DEFAULT) -> Examined | Problem:
    """Return the article whose file has the text *content*, ready for the rules, or why it cannot be used."""
    try:
        return examine(parse(content, place), settings, split(content)[0])
    except FrontMatterError as error:
        return error.problem


def check_article(article: Article, settings: CheckSettings = DEFAULT) -> TextReport:
    """Return what *article*, of which there may be no file, shows by itself."""
    return text_report(examine(article, settings))


def text_report(examined: Examined) -> TextReport:
    """Return what the rules find in *examined*."""
    found = sorted(_findings(examined), key=BY_LINE)
    return TextReport(tuple(found), examined.readability.counts, facts_of(examined.article, examined.uncoded))


def _findings(examined: Examined) -> Iterator[Finding]:
    for rule in TEXT_RULES:
        yield from rule(examined)


def broken(place: Place, problem: Problem) -> TextReport:
    """Return the report on a file that cannot be used because of *problem*."""
    said = Message(_LEFT_OUT, {"problem": problem.message})
    found = Finding(place.path, problem.line or 1, "front-matter", "error", said, Message(_LEFT_OUT_FIX))
    return TextReport((found,), Counts(), Facts())
