"""How written text is said: telephone numbers digit by digit, units and short forms in full, addresses without clutter.

Speech engines know some of this, each something else; what a patient must not mishear is not left to them.
Languages without a table of their own in ``data/spoken.toml`` are said as they are written.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from reader.languages import base_of

_LINES = frozenset({"911", "988", "741741"})
"""Numbers to call or text that have no dashes to know them by: emergencies, 988 Lifeline, Crisis Text Line."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_ADDRESS = re.compile(r"\b(?:https?://|mailto:)(?:www\.)?([^\s/]+)\S*", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w.-])(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])")
_LINE = re.compile(r"(?<![\w.,$-])\d{3}(?:\d{3})?(?![\w%-]|[.,]\d)")
_ALWAYS = re.compile(r"(?<![\w/])24/7(?![\w/])")
_RANGE = re.compile(r"(?<![\w.–-])(\d+(?:[.,]\d+)?) ?[–-] ?(\d+(?:[.,]\d+)?)(?![\w–-])")
_UNIT = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d+)*) ?(°[CF]|[a-zA-Zµ]{1,3})(?![\w'’/])")
_FORM = re.compile(r"(?<![\w.])(?:(?:[a-z]{1,2}\. ?){2}|[a-z]{2,6}\.|w/o?)(?=[\s,;:)]|$)", re.IGNORECASE)


def say(text: str, language: str) -> str:
    """Return *text*, written in *language* (BCP 47), on one line and as it is said."""
    text = " ".join(_INVISIBLE.sub("", text).split())
    text = _ADDRESS.sub(lambda match: match[1].rstrip(".,;:)"), text)
    # A telephone number digit by digit, with a short rest between its parts.
    text = _PHONE.sub(lambda match: ", ".join(" ".join(part) for part in re.findall(r"\d+", match[0])), text)
    text = _LINE.sub(lambda match: " ".join(match[0]) if match[0] in _LINES else match[0], text)
    manner = _manners().get(base_of(language))
    if manner is None:
        return text
    text = _ALWAYS.sub(manner["always"], text)
    text = _RANGE.sub(rf"\1 {manner['to']} \2", text)
    text = _UNIT.sub(lambda match: _unit(match, manner), text)
    return _FORM.sub(lambda match: _form(match, manner), text)


@cache
def _manners() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("reader.pages").joinpath("data", "spoken.toml").read_text(encoding="utf-8"))


def _unit(match: re.Match[str], manner: Mapping[str, Any]) -> str:
    names = manner["units"].get(match[2].lower())
    if names is None or (match[2].isupper() and match[2] != "L" and match[2][0] != "°"):
        return match[0]
    return f"{match[1]} {names[match[1] != '1']}"


def _form(match: re.Match[str], manner: Mapping[str, Any]) -> str:
    form = match[0].rstrip()
    said: str | None = manner["forms"].get(form.lower())
    if said is None:
        return match[0]
    # The full stop that also ends the sentence stays.
    ends = form.endswith(".") and match.end() == len(match.string)
    return said + ("." if ends else match[0][len(form) :])
