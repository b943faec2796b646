"""What can be brought in: a source as the command line, the Import wizard, its file dialog and a drop know it.

Light: a window reads it before it is shown, so it asks for no parser and no dataclass.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import QT_TRANSLATE_NOOP, ImportSourceError, Message

if TYPE_CHECKING:
    from reader.importers.plan.import_plan import ImportPlan
    from reader.importers.wordpress.site_contents import SiteContents

_UNKNOWN = QT_TRANSLATE_NOOP("messages", "it is of no kind that can be brought in")


class SourceOption(NamedTuple):
    """An argument of a source's own, ``--name`` on its command line; its value is text."""

    name: str
    metavar: str
    help: str
    default: str = ""
    many: bool = False
    """Whether it may be given several times; the value is then a list of texts."""

    @property
    def unset(self) -> str | list[str]:
        """The value where it is not given."""
        return [] if self.many else self.default


class ImportSource(NamedTuple):
    """One kind of thing that articles are brought in from.

    ``plan`` is called with the paths, the Target, and by their names the value of each of the ``options`` and ``progress``, which
    may raise to cancel; ``plan_address``, of a source that takes websites, with an address in place of the paths, and
    ``password``. Neither writes anything into the library, and both raise ImportSourceError where nothing can be brought in.
    ``read_contents`` gets an address, ``user``, ``password`` and ``progress``, and gives what may be chosen there.
    What stands on the screen is marked for translation.
    """

    name: str
    """What it is called on the command line, and in the ``origin.importer`` of its articles."""
    summary: str
    """What it is, for ``--help``."""
    argument: str
    """What is to be named there, for ``--help``."""
    menu: str
    """What its button in the Import wizard says."""
    choose: str
    """The title of the dialog that chooses files, or a folder."""
    accepts: Callable[[Sequence[Path]], bool]
    """Tells whether it can be what somebody dropped on the window."""
    plan: Callable[..., ImportPlan]
    kind: str = ""
    """What its files are called in that dialog; a source without kind takes a folder."""
    patterns: tuple[str, ...] = ()
    """How the names of these files look, such as ``*.json``."""
    options: tuple[SourceOption, ...] = ()
    plan_address: Callable[..., ImportPlan] | None = None
    read_contents: Callable[..., SiteContents] | None = None

    @property
    def takes_folder(self) -> bool:
        """Whether it is given one folder, not files."""
        return not self.kind


def begins_with(path: Path, words: bytes) -> bool:
    """Tell whether *words* stand near the beginning of the file *path*. Never raises."""
    try:
        if not path.is_file():
            return False
        with open(path, "rb") as stream:
            return words in stream.read(4096)
    except (OSError, ValueError):
        return False


def source_of(paths: Sequence[Path], sources: Sequence[ImportSource]) -> ImportSource:
    """Return the first of *sources* that accepts *paths*. Raises ImportSourceError where none does."""
    for source in sources:
        if source.accepts(paths):
            return source
    raise ImportSourceError(path=paths[0], reason=Message(_UNKNOWN))
