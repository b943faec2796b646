"""What the content check says of an article while it is written: from its text alone, without a look at the library."""

from typing import NamedTuple

from reader.authoring.article_text import ArticleText
from reader.authoring.quick_fixes import QuickFix, quick_fixes
from reader.checks.article_check import examine_text, text_report
from reader.checks.check_settings import read_check_settings
from reader.checks.finding import Finding
from reader.checks.reading_level.readability import Readability
from reader.errors import Message
from reader.library.article import Problem
from reader.library.entry import Place
from reader.library.plain_text import word_count

_NOT_YET = frozenset({"front-matter-order"})
"""Rules that say nothing to somebody who writes in a form."""


class LiveFinding(NamedTuple):
    """One thing to look at. ``start`` and ``end`` are its place in the body; both -1 where it is of the whole."""

    said: Message
    mend: Message
    rule: str
    start: int
    end: int
    fixes: tuple[QuickFix, ...] = ()


class LiveCheck(NamedTuple):
    """What there is to say of a text: findings in their order, how it reads, and how many words it has."""

    findings: tuple[LiveFinding, ...]
    readability: Readability | None
    words: int


def live_check(article: ArticleText, place: Place) -> LiveCheck:
    """Return what the check says of *article*, which is to lie at *place*. Never raises."""
    settings, _ = read_check_settings(place.root)
    named = place if place.slug else place._replace(slug="new")
    examined = examine_text(article.text, named, settings)
    words = word_count(article.body)
    if isinstance(examined, Problem):
        return LiveCheck((), None, words)
    # The examined body begins with the empty lines; or later, where a missing title is taken from its first heading.
    shift = len(examined.article.body) - len(article.body)
    wanted = settings.wanted(text_report(examined).findings)
    found = tuple(_live(one, article.body, shift, settings.quotes) for one in wanted if one.rule not in _NOT_YET)
    return LiveCheck(found, examined.readability, words)


def _live(finding: Finding, body: str, shift: int, quotes: str) -> LiveFinding:
    span = finding.span
    if span is None:
        return LiveFinding(finding.said, finding.mend, finding.rule, -1, -1, quick_fixes(finding, body, quotes))
    start, end = span[0] - shift, span[1] - shift
    fixes = quick_fixes(finding._replace(span=(start, end)), body, quotes)
    return LiveFinding(finding.said, finding.mend, finding.rule, start, end, fixes)
