"""What mends a finding at a touch: plainer words for a word of the trade, or tidy spaces and quotation marks."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.checks import text_edits
from reader.checks.finding import Finding
from reader.checks.prose_blocks import prose

_EITHER = re.compile(r",? or |, ")


class QuickFix(NamedTuple):
    """Put ``text`` in the place of ``before``, which stands from ``start`` to ``end`` of the body, in characters."""

    start: int
    end: int
    text: str
    before: str


def quick_fixes(finding: Finding, body: str, quotes: str = "") -> tuple[QuickFix, ...]:
    """Return what can be done about *finding* in *body* at a touch, one thing or another; nothing where a person has to write.

    The places of *finding* are those of *body*. *quotes* is the kind of quotation marks that its collection wants.
    """
    if finding.rule == "jargon" and finding.span:
        start, end = finding.span
        words = _EITHER.split(str(finding.said.facts.get("plainer", "") or finding.mend.facts.get("plainer", "")))
        before = body[start:end]
        return tuple(QuickFix(start, end, _as_written(before, one.strip()), before) for one in words if one.strip())
    if finding.rule == "punctuation":
        return _all_at_once(body, text_edits.quote_edits(prose(body), quotes))
    if finding.rule == "spacing":
        return _all_at_once(body, text_edits.space_edits(prose(body)))
    return ()


def _as_written(before: str, words: str) -> str:
    """Return *words* with a capital letter where *before*, which they replace, has one at its beginning."""
    return words[:1].upper() + words[1:] if before[:1].isupper() else words


def _all_at_once(body: str, edits: Sequence[text_edits.Edit]) -> tuple[QuickFix, ...]:
    mended = text_edits.apply(body, list(edits))
    return () if mended == body else (QuickFix(0, len(body), mended, body),)
