"""What the path of a file says of its language: a folder ``es``, ``pt_BR`` or ``EN``, a name ``sleep.es.md``."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.languages import LANGUAGES, base_of

_CODE = re.compile(r"[A-Za-z]{2,3}(?:[_-](?:[A-Za-z]{4}|[A-Za-z]{2}|\d{3}))*")
_SURE = frozenset(one.code for one in LANGUAGES)
_ISO = frozenset(
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr ht hu hy id ig is it ja ka kk km kn ko ku "
    "ky lo lt lv mg mi mk ml mn mr ms mt my ne nl no ny or pa pl ps pt ro ru rw sd si sk sl sm sn so sq sr st su sv sw ta te tg th "
    "tk tl tr tt ug uk ur uz vi xh yi yo zh zu".split()
)
"""ISO 639-1, the languages that health departments translate into."""


class PathLanguage(NamedTuple):
    """The language that a path says (BCP 47), empty where it says none; the folders besides; the name without it."""

    language: str
    folders: tuple[str, ...]
    stem: str


def language_code(name: str, guessed: str = "") -> str:
    """Return *name* as BCP 47 if it is a language's code; one that may be another word only if *guessed* is no other language."""
    if not _CODE.fullmatch(name):
        return ""
    base, *rest = re.split(r"[_-]", name)
    base = base.lower()
    if base not in _SURE and (base not in _ISO or guessed not in {"", base}):
        return ""
    written = [part.title() if len(part) == 4 else part.upper() for part in rest]
    return "-".join([base, *written])


def language_in(folders: Sequence[str], stem: str, guessed: str) -> PathLanguage:
    """Return what the *folders* and the name *stem* of a file say, whose words are *guessed* to be in a language."""
    for number, folder in enumerate(folders[:3]):
        if code := language_code(folder, guessed):
            return PathLanguage(code, (*folders[:number], *folders[number + 1 :]), stem)
    name, _, ending = re.sub(r"[ ._-](?=[^ ._-]*\Z)", "\0", stem, count=1).partition("\0")
    code = language_code(ending, guessed) if name else ""
    if code and (stem[len(name)] == "." or base_of(code) == guessed):
        return PathLanguage(code, tuple(folders), name)
    return PathLanguage("", tuple(folders), stem)
