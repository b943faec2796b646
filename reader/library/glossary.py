"""Words with their plain meanings, by language: read from ``<language>/glossary.toml``, and found in a text.

    [[word]]
    word = "side effect"
    forms = ["side effects"]        # other forms of it that stand in articles
    meaning = "Something a medicine does that you did not want."

A form with a capital inside a word ("ADHD", "PGx") is found only as it is written; any other in small
letters and capitals alike.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.library.article import Problem
from reader.library.collection import read_toml

FILE_NAME = "glossary.toml"
LONGEST_FORM = 80

_BAD_TOML = QT_TRANSLATE_NOOP("messages", "the glossary is not valid TOML: {reason}")
_NO_WORDS = QT_TRANSLATE_NOOP("messages", "the glossary has no [[word]]")
_UNKNOWN = QT_TRANSLATE_NOOP("messages", "“{key}” is not a key of the glossary; a word has word, forms and meaning")
_MISSING = QT_TRANSLATE_NOOP("messages", "“{key}” of word {count} is missing, or is no text")
_BAD_FORMS = QT_TRANSLATE_NOOP("messages", "“forms” of “{word}” must be a list of texts, such as [one, two]")
_BAD_FORM = QT_TRANSLATE_NOOP("messages", "“{form}” cannot be found in a text: it needs letters, and at most {limit}")
_TWICE = QT_TRANSLATE_NOOP("messages", "“{form}” stands twice in the glossary")


class GlossaryWord(NamedTuple):
    """A word, what it means in one plain sentence, and its other forms."""

    word: str
    meaning: str
    forms: tuple[str, ...] = ()


class GlossaryFile(NamedTuple):
    """What a file says, and what is wrong with it: a wrong word is left out, the rest counts."""

    words: tuple[GlossaryWord, ...] = ()
    problems: tuple[Problem, ...] = ()


class FoundWord(NamedTuple):
    """A word of the glossary in a text, from ``start`` to before ``end``."""

    start: int
    end: int
    word: GlossaryWord


class Glossary:
    """The words of one language, ready to be found. A later word takes the place, or the forms, of an earlier one."""

    def __init__(self, words: Iterable[GlossaryWord] = ()) -> None:
        self._meant: dict[str, tuple[str, GlossaryWord]] = {}
        for word in {_key(word.word): word for word in words}.values():
            for form in (word.word, *word.forms):
                self._meant[_key(form)] = form, word
        # By the first of their words, the longest first: most words of a text start none, and one look tells.
        self._starting: dict[str, list[str]] = {}
        for key in sorted(self._meant, key=len, reverse=True):
            if start := _START.match(key):
                self._starting.setdefault(start[0], []).append(key)

    def __bool__(self) -> bool:
        return bool(self._meant)

    def find(self, text: str) -> Iterator[FoundWord]:
        """Yield the words in *text*, in order; where several start at one place, the longest."""
        lowered = text.lower()
        if len(lowered) != len(text):  # a letter whose small form is two letters: positions would not fit
            lowered = text
        lowered = lowered.translate(_ALIKE)
        done = 0
        for match in _START.finditer(lowered):
            start = match.start()
            if start >= done and (keys := self._starting.get(match[0])):
                found = next((one for key in keys if (one := self._at(text, lowered, start, key))), None)
                if found:
                    done = found.end
                    yield found

    def _at(self, text: str, lowered: str, start: int, key: str) -> FoundWord | None:
        end = start + len(key)
        if not lowered.startswith(key, start) or _START.match(lowered, end):
            return None
        form, word = self._meant[key]
        if _is_exact(form) and _spelled(text[start:end]) != _spelled(form):
            return None
        return FoundWord(start, end, word)


_START = re.compile(r"\w+")
_ALIKE = str.maketrans({"’": "'", "‑": "-", "\n": " ", "\t": " ", "\N{NO-BREAK SPACE}": " "})


def _spelled(form: str) -> str:
    return " ".join(form.translate(_ALIKE).split())


def _key(form: str) -> str:
    return _spelled(form).lower()


def _is_exact(form: str) -> bool:
    return any(letter.isupper() for part in form.split() for letter in part[1:])


def read_glossary_file(path: Path) -> GlossaryFile:
    """Return the words of the file *path*. Never raises: what is wrong is among the problems."""
    found = read_toml(path, _BAD_TOML)
    if isinstance(found, Problem):
        return GlossaryFile(problems=(found,))
    text, data = found
    return _Reading(text).words(data)


class _Reading:
    """One pass over one file, collecting problems on the way."""

    def __init__(self, text: str) -> None:
        self.lines = [text.count("\n", 0, match.start()) + 1 for match in _TABLE.finditer(text)]
        self.problems: list[Problem] = []
        self.seen: set[str] = set()

    def words(self, data: Mapping[str, Any]) -> GlossaryFile:
        tables = data.get("word")
        for key in data:
            if key != "word":
                self.report(_UNKNOWN, None, key=key)
        if not isinstance(tables, list) or not tables:
            self.report(_NO_WORDS, None)
            return GlossaryFile(problems=tuple(self.problems))
        words = [self.word(table, number) for number, table in enumerate(tables)]
        return GlossaryFile(tuple(word for word in words if word), tuple(self.problems))

    def report(self, template: str, at: int | None, /, **facts: object) -> None:
        """Note a problem with the word that stands at place *at* among the words."""
        line = self.lines[at] if at is not None and at < len(self.lines) else None
        self.problems.append(Problem("error", Message(template, facts), line))

    def word(self, table: object, number: int) -> GlossaryWord | None:
        table = table if isinstance(table, dict) else {}
        for key in table:
            if key not in ("word", "forms", "meaning"):
                self.report(_UNKNOWN, number, key=key)
        texts = {key: _text(table.get(key)) for key in ("word", "meaning")}
        for key, text in texts.items():
            if not text:
                self.report(_MISSING, number, key=key, count=number + 1)
        if not all(texts.values()) or not self.is_form(texts["word"], number):
            return None
        forms = table.get("forms", [])
        if not isinstance(forms, list) or not all(isinstance(form, str) for form in forms):
            self.report(_BAD_FORMS, number, word=texts["word"])
            forms = []
        usable = tuple(form for one in forms if self.is_form(form := _text(one), number))
        return GlossaryWord(texts["word"], texts["meaning"], usable)

    def is_form(self, form: str, number: int) -> bool:
        if len(form) > LONGEST_FORM or not form[:1].isalnum() or not form[-1:].isalnum():
            self.report(_BAD_FORM, number, form=form[:LONGEST_FORM], limit=LONGEST_FORM)
            return False
        if _key(form) in self.seen:
            self.report(_TWICE, number, form=form)
            return False
        self.seen.add(_key(form))
        return True


_TABLE = re.compile(r"^[ \t]*\[\[[ \t]*word[ \t]*\]\]", re.MULTILINE)


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
