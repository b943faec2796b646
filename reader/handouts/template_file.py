"""A saved handout as a file: which articles, and how they look. It has no place for a patient, a day or a note.

The file is TOML: ``articles = ["lithium"]``, a table ``name`` by language, and a table ``look`` that may lack any of
its settings. Articles are named without a language. The paper is not in it: that is the place's, not the template's.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, NamedTuple

from reader.errors import QT_TRANSLATE_NOOP, HandoutTemplateError, Message
from reader.handouts.handout import TEXT_SIZES, Arrangement, HandoutLook, Level
from reader.settings.kinds import NameList, OneOf, Sentences, SettingError, Table, Text, WholeNumber, read_table
from reader.system.files import read_text

LONGEST_NAME = 120
"""In bytes of UTF-8."""
MOST_ARTICLES = 200
_LARGEST = 100_000
"""A file of more bytes is no template."""

_NOT_TOML = QT_TRANSLATE_NOOP("messages", "it is not valid TOML: {reason}")
_TOO_LARGE = QT_TRANSLATE_NOOP("messages", "it is too large for a template")
_NO_NAME = QT_TRANSLATE_NOOP("messages", 'it has no name, such as name = {{ en = "First visit" }}')
_NO_ARTICLES = QT_TRANSLATE_NOOP("messages", 'it names no articles, such as articles = ["lithium"]')
_MANY_ARTICLES = QT_TRANSLATE_NOOP("messages", "it names more than {limit} articles")
_NOT_A_SLUG = QT_TRANSLATE_NOOP(
    "messages", "“{name}” must be the name of an article without its language, such as lithium"
)


@dataclass(frozen=True)
class HandoutTemplate:
    """A saved handout. ``look.paper`` says nothing: it is asked for when the handout is made."""

    names: Mapping[str, str]
    """What it is called, by language; one at least."""
    articles: tuple[str, ...]
    """Names of articles without their language (slugs), in order."""
    look: HandoutLook

    def named(self, language: str) -> str:
        """Return its name in *language*, else in English, else the one it has."""
        return self.names.get(language) or self.names.get("en") or next(iter(self.names.values()))


class _LookTable(NamedTuple):
    language: Annotated[str, Text(), "the patient's language; empty: that of the program"] = ""
    beside: Annotated[str, Text(), "a second language"] = ""
    arrangement: Annotated[str, OneOf(tuple(Arrangement)), "how two languages share the paper"] = (
        Arrangement.SIDE_BY_SIDE
    )
    level: Annotated[str, OneOf(tuple(Level)), "how much of each article"] = Level.FULL
    points: Annotated[int, WholeNumber(TEXT_SIZES[0], TEXT_SIZES[-1]), "the size of text"] = TEXT_SIZES[0]


class _Template(NamedTuple):
    name: Annotated[Mapping[str, str], Sentences(LONGEST_NAME), "what it is called, by language"] = {}
    articles: Annotated[tuple[str, ...], NameList(), "names of articles without their language"] = ()
    look: Annotated[_LookTable, Table(_LookTable), "how they look"] = _LookTable()


def read_template(path: Path) -> HandoutTemplate:
    """Return the template in the file *path*. Raises HandoutTemplateError, which says what is wrong, and FileUnreadableError."""
    text = read_text(path)
    try:
        if len(text) > _LARGEST:
            raise SettingError(_TOO_LARGE)
        found = read_table(_Template, tomllib.loads(text), path.parent)
        _check(found)
    except SettingError as error:
        raise HandoutTemplateError(path=path, reason=error.message) from error
    except (ValueError, RecursionError) as error:  # tomllib lets the latter through, and too long a number
        raise HandoutTemplateError(path=path, reason=Message(_NOT_TOML, {"reason": error})) from error
    look = found.look
    return HandoutTemplate(
        {language: on_one_line(name) for language, name in found.name.items()}, found.articles,
        HandoutLook(
            look.language, look.beside, Arrangement(look.arrangement), Level(look.level),
            min(TEXT_SIZES, key=lambda points: abs(points - look.points)),
        ),
    )  # fmt: skip


def template_text(template: HandoutTemplate) -> str:
    """Return *template* as ``read_template`` reads it."""
    look, plain = template.look, HandoutLook()
    chosen = {
        name: value
        for name in ("language", "beside", "arrangement", "level", "points")
        if (value := getattr(look, name)) != getattr(plain, name)
    }
    tables = {"name": template.names, **({"look": chosen} if chosen else {})}
    lines = ["articles = [", *(f"    {_quoted(one)}," for one in template.articles), "]"]
    for table, values in tables.items():
        lines += ["", f"[{table}]", *(f"{key} = {_quoted(value)}" for key, value in values.items())]
    return "\n".join(lines) + "\n"


def on_one_line(name: str) -> str:
    """Return *name* without breaks of lines and what cannot be seen."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())


def _check(found: _Template) -> None:
    if not any(map(on_one_line, found.name.values())) or not all(map(on_one_line, found.name.values())):
        raise SettingError(_NO_NAME)
    if not found.articles:
        raise SettingError(_NO_ARTICLES)
    if len(found.articles) > MOST_ARTICLES:
        raise SettingError(_MANY_ARTICLES, limit=MOST_ARTICLES)
    for name in found.articles:
        if "/" in name or name != on_one_line(name):
            raise SettingError(_NOT_A_SLUG, name=name)


def _quoted(value: object) -> str:
    """Return *value*, printable text or a number, as TOML has it: strings as in JSON."""
    return json.dumps(value, ensure_ascii=False)
