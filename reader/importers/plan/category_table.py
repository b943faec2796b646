"""Adding categories to a collection's ``collection.toml`` without touching what stands in it."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.errors import QT_TRANSLATE_NOOP, CollectionError, FileUnreadableError, Message
from reader.library.category import Category
from reader.library.collection import FILE_NAME
from reader.system.files import is_there, read_text

_NOT_TOML = QT_TRANSLATE_NOOP("messages", "it is not valid TOML ({reason})")
_CLOSED = QT_TRANSLATE_NOOP(
    "messages", "its categories are written as one list, and new ones can be added only below “[[categories]]” lines"
)
_UNREADABLE = QT_TRANSLATE_NOOP("messages", "its collection.toml is not UTF-8 text")


def with_categories(root: Path, new: Sequence[Category]) -> str | None:
    """Return the text that ``collection.toml`` in *root* shall have, or None where it may stay as it is.

    A missing file is made; *new* categories are added at its end, its own text stays as it is.
    Raises CollectionError where the file cannot be added to.
    """
    path = root / FILE_NAME
    if not is_there(path):
        notes = "# The articles of this clinic. Lines that start with # are notes for people.\n\n"
        head = f'{notes}id = {_quoted(root.name)}\ntitle = "Our articles"\nversion = "1"\n'
        return head + "".join(_entry(category) for category in new)
    try:
        text = read_text(path)
    except FileUnreadableError as error:
        raise CollectionError(path=root, reason=Message(_UNREADABLE)) from error
    data = _parsed(root, text, _NOT_TOML)
    tables = data.get("categories", [])
    there = {table.get("id") for table in tables if isinstance(table, dict)} if isinstance(tables, list) else set()
    added = [category for category in new if category.id not in there]
    if not added:
        return None
    result = text + ("" if text.endswith("\n") or not text else "\n") + "".join(_entry(one) for one in added)
    _parsed(root, result, _CLOSED)
    return result


def _parsed(root: Path, text: str, template: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CollectionError(path=root, reason=Message(template, {"reason": error})) from error


def _entry(category: Category) -> str:
    lines = ["", "[[categories]]", f"id = {_quoted(category.id)}"]
    for key, value in (("icon", category.icon), ("colour", category.colour)):
        if value:
            lines.append(f"{key} = {_quoted(value)}")
    lines.append(f"order = {category.order}")
    for key, words in (("name", category.name), ("description", category.description)):
        if words:
            inside = ", ".join(f"{_quoted(language)} = {_quoted(word)}" for language, word in words.items())
            lines.append(f"{key} = {{ {inside} }}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Return *text* as a TOML basic string: JSON's escapes are among TOML's, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
