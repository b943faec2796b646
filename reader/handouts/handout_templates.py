"""The saved handouts: the program's own, which stay, and the clinic's, one file each."""

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.errors import (
    QT_TRANSLATE_NOOP,
    FileUnwritableError,
    Message,
    ReaderError,
    TemplateNameError,
    TemplateNotFoundError,
)
from reader.handouts.handout import HandoutLook
from reader.handouts.template_file import LONGEST_NAME, HandoutTemplate, on_one_line, read_template, template_text
from reader.languages import INTERFACE_LANGUAGES
from reader.library.anchors import fold_accents, slugify
from reader.library.library import Library
from reader.system.files import is_there, reason_of, write_private, write_text

_NO_NAME = QT_TRANSLATE_NOOP("messages", "give it a name")
_LONG_NAME = QT_TRANSLATE_NOOP("messages", "its name is longer than {limit} letters")
_TAKEN = QT_TRANSLATE_NOOP("messages", "there is one called “{name}” already")
_NO_ARTICLES = QT_TRANSLATE_NOOP("messages", "choose an article first")
_BUNDLED = QT_TRANSLATE_NOOP("messages", "“{name}” comes with the program; save it under a name of your own")


class SavedTemplate(NamedTuple):
    """A template and its file; ``is_own`` says that it is the clinic's, which may be renamed and removed."""

    path: Path
    template: HandoutTemplate
    is_own: bool

    @property
    def id(self) -> str:
        """Its short name on the command line."""
        return self.path.stem


class TemplateList(NamedTuple):
    """The templates in order, the program's first, and what is wrong with files that are none."""

    templates: tuple[SavedTemplate, ...]
    problems: tuple[Message, ...] = ()


class HandoutTemplates:
    """Reads and writes the templates. What cannot be read stays as it is, and the others are there."""

    def __init__(self, bundled: Path, own: Path) -> None:
        """*bundled* and *own* are folders of .toml files; *own* is made when something is saved."""
        self._bundled, self._own = bundled, own

    def read(self) -> TemplateList:
        """Return all that can be used. Never raises."""
        found: list[SavedTemplate] = []
        problems: list[Message] = []
        for folder, is_own in ((self._bundled, False), (self._own, True)):
            for path in _files(folder):
                try:
                    found.append(SavedTemplate(path, read_template(path), is_own))
                except ReaderError as error:
                    problems.append(error.message)
        return TemplateList(tuple(found), tuple(problems))

    def find(self, name: str) -> SavedTemplate:
        """Return the template with the id *name*, or whose name in any language is *name*. Raises TemplateNotFoundError."""
        templates = self.read().templates
        wanted = _folded(name)
        # The clinic's own come first: it may have made one in the place of the program's.
        for one in sorted(templates, key=lambda saved: not saved.is_own):
            if wanted in {one.id, *map(_folded, one.template.names.values())}:
                return one
        names = ", ".join(f"{one.id} ({one.template.named('en')})" for one in templates)
        raise TemplateNotFoundError(name=name, names=names)

    def save(self, name: str, language: str, articles: tuple[str, ...], look: HandoutLook) -> SavedTemplate:
        """Keep *articles* (ids, or names without a language) with their *look* as *name*, which is in *language*.

        Raises TemplateNameError, also where there is one of that name, and FileUnwritableError.
        """
        slugs = tuple(dict.fromkeys(one.rpartition("/")[2] for one in articles))
        if not slugs:
            raise TemplateNameError(reason=Message(_NO_ARTICLES))
        return self._add(HandoutTemplate({language: self._free(name)}, slugs, look))

    def rename(self, saved: SavedTemplate, name: str, language: str) -> SavedTemplate:
        """Call *saved*, one of the clinic's, *name* in *language*; the file stays. Raises as ``save``."""
        self._refuse_bundled(saved)
        names = {**saved.template.names, language: self._free(name, besides=saved)}
        return self._write(saved.path, replace(saved.template, names=names))

    def remove(self, saved: SavedTemplate) -> None:
        """Remove *saved*, one of the clinic's; ``put_back`` undoes that. Raises TemplateNameError and FileUnwritableError."""
        self._refuse_bundled(saved)
        try:
            saved.path.unlink(missing_ok=True)
        except OSError as error:
            raise FileUnwritableError(path=saved.path, reason=reason_of(error)) from error

    def put_back(self, saved: SavedTemplate) -> None:
        """Write the file of *saved*, which was removed, again. Raises FileUnwritableError."""
        self._write(saved.path, saved.template)

    def bring_in(self, path: Path) -> SavedTemplate:
        """Add the template in the file *path*, which stays; one that is there already is not added twice.

        Where its name is taken, a number is added. Raises HandoutTemplateError, FileUnreadableError and FileUnwritableError.
        """
        template = read_template(path)
        for one in self.read().templates:
            if one.template == template:
                return one
        names = {language: self._numbered(name) for language, name in template.names.items()}
        return self._add(replace(template, names=names))

    @staticmethod
    def write_out(saved: SavedTemplate, path: Path) -> None:
        """Write *saved* into the file *path*, for another computer. Raises FileUnwritableError."""
        write_text(path, template_text(saved.template))

    def _add(self, template: HandoutTemplate) -> SavedTemplate:
        stem = slugify(template.named(""))[:60] or "template"
        number, path = 1, self._own / f"{stem}.toml"
        while is_there(path) or is_there(self._bundled / path.name):
            number += 1
            path = self._own / f"{stem}-{number}.toml"
        return self._write(path, template)

    def _write(self, path: Path, template: HandoutTemplate) -> SavedTemplate:
        write_private(path, template_text(template).encode("utf-8"))
        return SavedTemplate(path, template, is_own=True)

    def _free(self, name: str, besides: SavedTemplate | None = None) -> str:
        """Return *name* as it is kept. Raises TemplateNameError where it is none, or another's."""
        name = on_one_line(name)
        if not name:
            raise TemplateNameError(reason=Message(_NO_NAME))
        if len(name.encode()) > LONGEST_NAME:
            raise TemplateNameError(reason=Message(_LONG_NAME, {"limit": LONGEST_NAME}))
        if self._is_taken(name, besides):
            raise TemplateNameError(reason=Message(_TAKEN, {"name": name}))
        return name

    def _numbered(self, name: str) -> str:
        free, number = name, 1
        while self._is_taken(free):
            number += 1
            free = f"{name} ({number})"
        return free

    def _is_taken(self, name: str, besides: SavedTemplate | None = None) -> bool:
        others = (one for one in self.read().templates if besides is None or one.path != besides.path)
        return any(_folded(name) in map(_folded, one.template.names.values()) for one in others)

    @staticmethod
    def _refuse_bundled(saved: SavedTemplate) -> None:
        if not saved.is_own:
            name = saved.template.named("en")
            raise TemplateNameError(reason=Message(_BUNDLED, {"name": name}))


def articles_of(template: HandoutTemplate, library: Library, language: str) -> tuple[str, ...]:
    """Return the ids of the articles of *template* in *language*, each in another language where it is not translated.

    What the library has in no language is named in *language* all the same: whoever makes the handout says that it is missing.
    """
    spoken = (language, *INTERFACE_LANGUAGES, *library.snapshot.languages)
    return tuple(
        next((f"{code}/{slug}" for code in spoken if library.has(f"{code}/{slug}")), f"{language}/{slug}")
        for slug in template.articles
    )


def _files(folder: Path) -> list[Path]:
    with contextlib.suppress(OSError):
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml" and not path.name.startswith("."))
    return []


def _folded(name: str) -> str:
    return fold_accents(on_one_line(name))
