"""The linter's word lists, read from ``data/`` when a rule first asks for them."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple


class PlainerWord(NamedTuple):
    """A word of the trade, as a pattern that matches it where its first word begins, and everyday words for it."""

    pattern: re.Pattern[str]
    words: str


class UnsafePhrase(NamedTuple):
    """A way to write of suicide that does harm. ``kind`` says why."""

    kind: str
    hints: tuple[str, ...]
    """The pattern matches nothing in a text without one of these, in small letters."""
    pattern: re.Pattern[str]


@cache
def jargon(language: str) -> Mapping[str, tuple[PlainerWord, ...]]:
    """Return the words of the trade of *language* by the first word of each form, in small letters."""
    table: dict[str, list[PlainerWord]] = {}
    for forms, words in _toml(f"jargon-{language}.toml").get("words", {}).items():
        for form in forms.split("|"):
            pattern = re.compile(rf"{_spaced(re.escape(form))}(?![\w-])", re.IGNORECASE)
            table.setdefault(form.split()[0], []).append(PlainerWord(pattern, words))
    return {first: tuple(some) for first, some in table.items()}


@cache
def unsafe(language: str) -> tuple[UnsafePhrase, ...]:
    """Return the ways to write of suicide in *language* that do harm."""
    return tuple(
        UnsafePhrase(
            one["kind"], tuple(one["hints"]), re.compile(rf"(?<!\w)(?:{_spaced(one['find'])})(?!\w)", re.IGNORECASE)
        )
        for one in _toml(f"unsafe-{language}.toml").get("pattern", [])
    )


@cache
def claims(language: str) -> re.Pattern[str] | None:
    """Return what finds a claim with a number in *language*; None where there is no list of them."""
    table = _toml(f"claims-{language}.toml")
    found = "|".join(rf"(?<!\w)(?:{one})(?!\w)" for one in table.get("patterns", ()))
    for name, part in table.get("parts", {}).items():
        found = found.replace(f"<{name}>", part)
    return re.compile(_spaced(found), re.IGNORECASE) if found else None


@cache
def medicines() -> frozenset[str]:
    """Return the names of medicines and their groups, in small letters."""
    return frozenset(word for names in _toml("medicines.toml").values() for word in names.split())


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the words of the list *name*, one of ``data/*.txt``."""
    lines = _read(f"{name}.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _toml(name: str) -> dict[str, Any]:
    """Return what the list *name* holds; nothing for a language without one."""
    return tomllib.loads(_read(name))


def _read(name: str) -> str:
    try:
        return files("reader.checks").joinpath("data", name).read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def _spaced(pattern: str) -> str:
    return pattern.replace("\\ ", " ").replace(" ", r"[\s\u2060]+")
