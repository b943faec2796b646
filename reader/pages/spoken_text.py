"""How written text is said: telephone numbers digit by digit, units and short forms in full, addresses without clutter.

Speech engines know some of this, each something else; what a patient must not mishear is not left to them.
Languages without a table of their own are said as they are written.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from reader.languages import base_of


class _Manner(NamedTuple):
    """How one language is said."""

    to: str
    """Between the two numbers of a range."""
    always: str
    """What "24/7" means."""
    forms: Mapping[str, str]
    """Short forms, in lower case, and what they are short for."""
    units: Mapping[str, tuple[str, str]]
    """Units after a number: for one, for any other number."""


_MANNERS: Mapping[str, _Manner] = {
    "en": _Manner(
        to="to",
        always="24 hours a day, 7 days a week",
        forms={
            "e.g.": "for example", "i.e.": "that is", "dr.": "Doctor", "mr.": "Mister", "mrs.": "Missus", "vs.": "versus",
            "approx.": "about", "etc.": "and so on", "w/": "with", "w/o": "without",
        },
        units={
            "mg": ("milligram", "milligrams"), "mcg": ("microgram", "micrograms"), "µg": ("microgram", "micrograms"),
            "g": ("gram", "grams"), "kg": ("kilogram", "kilograms"), "ml": ("milliliter", "milliliters"),
            "l": ("liter", "liters"), "lb": ("pound", "pounds"), "lbs": ("pound", "pounds"), "oz": ("ounce", "ounces"),
            "hr": ("hour", "hours"), "hrs": ("hour", "hours"), "min": ("minute", "minutes"),
            "°f": ("degree Fahrenheit", "degrees Fahrenheit"), "°c": ("degree Celsius", "degrees Celsius"),
        },
    ),
    "es": _Manner(
        to="a",
        always="las 24 horas del día, los 7 días de la semana",
        forms={
            "p. ej.": "por ejemplo", "p.ej.": "por ejemplo", "dr.": "Doctor", "dra.": "Doctora", "sr.": "Señor",
            "sra.": "Señora", "ud.": "usted", "uds.": "ustedes", "aprox.": "aproximadamente", "etc.": "etcétera",
            "ee. uu.": "Estados Unidos", "ee.uu.": "Estados Unidos",
        },
        units={
            "mg": ("miligramo", "miligramos"), "mcg": ("microgramo", "microgramos"), "µg": ("microgramo", "microgramos"),
            "g": ("gramo", "gramos"), "kg": ("kilogramo", "kilogramos"), "ml": ("mililitro", "mililitros"),
            "l": ("litro", "litros"), "lb": ("libra", "libras"), "lbs": ("libra", "libras"), "oz": ("onza", "onzas"),
            "h": ("hora", "horas"), "min": ("minuto", "minutos"),
            "°f": ("grado Fahrenheit", "grados Fahrenheit"), "°c": ("grado Celsius", "grados Celsius"),
        },
    ),
}  # fmt: skip

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
    text = _PHONE.sub(_digits, text)
    text = _LINE.sub(lambda match: " ".join(match[0]) if match[0] in _LINES else match[0], text)
    manner = _MANNERS.get(base_of(language))
    if manner is None:
        return text
    text = _ALWAYS.sub(manner.always, text)
    text = _RANGE.sub(rf"\1 {manner.to} \2", text)
    text = _UNIT.sub(lambda match: _unit(match, manner), text)
    return _FORM.sub(lambda match: _form(match, manner), text)


def _digits(match: re.Match[str]) -> str:
    """Return a telephone number digit by digit, with a short rest between its parts."""
    return ", ".join(" ".join(part) for part in re.findall(r"\d+", match[0]))


def _unit(match: re.Match[str], manner: _Manner) -> str:
    names = manner.units.get(match[2].lower())
    if names is None or (match[2].isupper() and match[2] != "L" and match[2][0] != "°"):
        return match[0]
    return f"{match[1]} {names[match[1] != '1']}"


def _form(match: re.Match[str], manner: _Manner) -> str:
    form = match[0].rstrip()
    said = manner.forms.get(form.lower())
    if said is None:
        return match[0]
    # The full stop that also ends the sentence stays.
    ends = form.endswith(".") and match.end() == len(match.string)
    return said + ("." if ends else match[0][len(form) :])
