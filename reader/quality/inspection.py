"""One article as the Quality panel shows it: what the linter says, each thing with its place on the page, and the answers."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from reader.checks.article_check import Report
from reader.checks.examined_article import ExaminedArticle
from reader.checks.finding import Finding
from reader.checks.rules.reading_ease.long_sentence import MOST_WORDS_IN_SENTENCE
from reader.checks.run.library_check import check_one
from reader.errors import Message, ReaderError
from reader.library.entry import Place
from reader.library.library_folders import Folders
from reader.quality.assessments import Assessments, AssessmentStore
from reader.quality.quotation import Quote, quote, quote_line
from reader.reviews.journal_record import SignOff
from reader.reviews.review_store import ReviewStore

LONG_SENTENCE = "long-sentence"
OF_THE_WHOLE = frozenset({"reading-grade"})
"""Rules whose findings are about the whole text, and have no place in it."""


class LongSentence(NamedTuple):
    """A sentence that is too long, with the line of the file it stands in."""

    words: int
    text: str
    line: int
    quote: Quote | None


class Remark(NamedTuple):
    """A finding, and where it is on the page, if it is there."""

    finding: Finding
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Inspection:
    """What there is to say of one article. ``stamp`` is the fingerprint of the text that was looked at."""

    place: Place
    report: Report
    stamp: str
    long: tuple[LongSentence, ...]
    remarks: tuple[Remark, ...]
    assessments: Assessments
    trouble: Message | None = None
    """Why the answers could not be read."""


def inspect(folders: Folders, place: Place, reviews: Path, assessments: Path, today: date | None = None) -> Inspection:
    """Return what there is to say of the article at *place*.

    *reviews* and *assessments* are the clinic's files of sign-offs and PEMAT answers. Never raises: a file that cannot
    be used is a finding.
    """
    report, stamp, examined = check_one(folders, place, read_sign_offs(reviews), today)
    remarks = tuple(Remark(one, _place_on_page(one, examined)) for one in report.findings if one.rule != LONG_SENTENCE)
    answers, trouble = Assessments(), None
    try:
        answers = AssessmentStore(assessments).read()
    except ReaderError as error:
        trouble = error.message
    return Inspection(place, report, stamp, _long(examined), remarks, answers, trouble)


def read_sign_offs(path: Path) -> Mapping[str, SignOff]:
    """Return the clinic's sign-offs that are in force; none where their file cannot be read, which other parts say."""
    with contextlib.suppress(ReaderError):
        return ReviewStore(path).read().current
    return {}


def _long(examined: ExaminedArticle | None) -> tuple[LongSentence, ...]:
    if examined is None:
        return ()
    found = (
        LongSentence(one.words, one.text, examined.line_of(one.start), quote(examined.prose, one.start, one.end))
        for one in examined.sentences
        if one.words > MOST_WORDS_IN_SENTENCE
    )
    return tuple(sorted(found, key=lambda one: -one.words))


def _place_on_page(finding: Finding, examined: ExaminedArticle | None) -> Quote | None:
    if examined is None or finding.rule in OF_THE_WHOLE or finding.path != examined.path:
        return None
    stretch = quote(examined.prose, *finding.span) if finding.span else None
    return stretch or quote_line(examined.prose, finding.line - examined.article.body_line + 1)
