"""The values of front matter as the fields of a form have them: one line, a line an entry, or a line a source."""

from collections.abc import Mapping
from typing import Any

LISTS = ("key_points", "also_called", "people_say", "teach_back", "codes", "sensitivity")
"""The keys whose fields have a line an entry."""

SOURCES = "sources"
"""The key whose field has a line a source: its title, publisher and address, with SEPARATOR between them."""

SEPARATOR = " | "

_PARTS = ("title", "publisher", "url")


def shown_field(key: str, value: Any) -> str | None:
    """Return *value* of *key* as the text of a field; None where it is of a shape that a field does not show."""
    if value is None:
        return ""
    if isinstance(value, str):
        return (
            "\n".join(_one_line(line) for line in value.split("\n") if line.strip())
            if key in LISTS
            else _one_line(value)
        )
    if key == SOURCES and isinstance(value, list):
        lines = [_source_line(one) for one in value]
        return None if None in lines else "\n".join(line for line in lines if line)
    if key in LISTS and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "\n".join(map(_one_line, value))
    return None


def read_field(key: str, text: str, before: Any = None) -> Any:
    """Return the value of *key* that the *text* of a field stands for; None for none.

    *before* is the value that it had: of a source, what no field shows is kept.
    """
    lines = [_one_line(line) for line in text.split("\n") if line.strip()]
    if key == SOURCES:
        known = [one for one in before if isinstance(one, dict)] if isinstance(before, list) else []
        return [_source(line, known) for line in lines] or None
    if key in LISTS:
        return lines or None
    return " ".join(lines) or None


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _source_line(one: Any) -> str | None:
    if not isinstance(one, Mapping):
        return None
    parts = [one.get(key) or "" for key in _PARTS]
    if not all(isinstance(part, str) and SEPARATOR.strip() not in part for part in parts) or not parts[0]:
        return None
    return SEPARATOR.join(map(_one_line, parts)).rstrip(SEPARATOR)


def _source(line: str, known: list[dict[str, Any]]) -> dict[str, Any]:
    parts = dict(zip(_PARTS, (part.strip() for part in line.split(SEPARATOR.strip(), 2)), strict=False))
    same = next(
        (one for one in known if one.get("title") == parts["title"] or (one.get("url") or "-") == parts.get("url")), {}
    )
    rest = {key: value for key, value in same.items() if key not in _PARTS}
    return {**{key: value for key, value in parts.items() if value}, **rest}
