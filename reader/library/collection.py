"""A collection: a folder of articles and the ``collection.toml`` that names it and its categories."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.errors import QT_TRANSLATE_NOOP, Message, ReaderError
from reader.library.article import Problem
from reader.library.category import Category
from reader.system.files import is_there, read_text

FILE_NAME = "collection.toml"

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")

_NO_FILE = QT_TRANSLATE_NOOP("messages", "it has no collection.toml: its folders' names are shown instead")
_BAD_TOML = QT_TRANSLATE_NOOP("messages", "collection.toml is not valid TOML: {reason}")
_NO_ID = QT_TRANSLATE_NOOP("messages", "a category in collection.toml has no “id”")
_BAD_COLOUR = QT_TRANSLATE_NOOP("messages", "the colour {colour} of the category {category} is not of the form #0B5D66")


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection's own words about itself, and what is wrong with them."""

    root: Path
    id: str
    title: str
    publisher: str = ""
    licence: str = ""
    version: str = ""
    categories: tuple[Category, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_collection(root: Path) -> Collection:
    """Return the collection in the folder *root*.

    A missing or wrong ``collection.toml`` never stops it: the folder's name stands in, and
    ``problems`` says what is wrong.
    """
    path = root / FILE_NAME
    if not is_there(path):
        return Collection(root, root.name, root.name, problems=(Problem("warning", Message(_NO_FILE)),))
    found = read_toml(path, _BAD_TOML)
    if isinstance(found, Problem):
        return Collection(root, root.name, root.name, problems=(found,))
    return _collection(root, found[1])


def read_toml(path: Path, template: str) -> tuple[str, dict[str, Any]] | Problem:
    """Return the text of the TOML file *path* and what it holds, or the error in it: *template* with a ``reason`` for no TOML."""
    try:
        text = read_text(path)
        return text, tomllib.loads(text)
    except ReaderError as error:
        return Problem("error", error.message)
    except (ValueError, RecursionError) as error:  # tomllib lets the latter through, and too long a number
        line = re.search(r"line (\d+)", str(error))
        return Problem("error", Message(template, {"reason": error}), int(line[1]) if line else None)


def _collection(root: Path, data: Mapping[str, Any]) -> Collection:
    problems: list[Problem] = []
    categories = []
    tables = data.get("categories", [])
    for number, table in enumerate(tables if isinstance(tables, list) else []):
        category = _category(table, number, problems) if isinstance(table, dict) else None
        if category:
            categories.append(category)
    said = {key: str(data[key]) for key in ("publisher", "licence", "version") if key in data}
    name = str(data.get("id") or root.name)
    return Collection(
        root, name, str(data.get("title") or name), categories=tuple(categories), problems=tuple(problems), **said
    )


def _category(table: Mapping[str, Any], number: int, problems: list[Problem]) -> Category | None:
    name = table.get("id")
    if not isinstance(name, str) or not name:
        problems.append(Problem("error", Message(_NO_ID)))
        return None
    colour = str(table.get("colour", ""))
    if colour and not _COLOUR.fullmatch(colour):
        problems.append(Problem("warning", Message(_BAD_COLOUR, {"colour": colour, "category": name})))
        colour = ""
    order = table.get("order")
    return Category(
        id=name, name=_words(table.get("name")), description=_words(table.get("description")),
        icon=str(table.get("icon", "")), colour=colour, order=order if isinstance(order, int) else number * 10,
    )  # fmt: skip


def _words(value: object) -> dict[str, str]:
    if isinstance(value, str):
        return {"en": value}
    return {str(key): str(word) for key, word in value.items()} if isinstance(value, dict) else {}


def is_language(name: str) -> bool:
    """Tell whether a folder called *name* holds a language's articles (BCP 47: "en", "es", "zh-Hant")."""
    return bool(_LANGUAGE.fullmatch(name))


def is_slug(name: str) -> bool:
    """Tell whether *name* may be a category's folder or an article's file name without its ending."""
    return bool(_NAME.fullmatch(name))
