"""Builders for tests: articles as text, collections on disk, a clinic with several of them, and the command line."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from html.parser import HTMLParser
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import HealthCheck, settings

from reader.library import front_matter
from reader.library.article import Article
from reader.library.entry import Entry, Place
from reader.library.library import Library, refresh
from reader.library.library_folders import Folders
from reader.library.snapshot import CollectionInfo, FileState, Row
from reader.paths import Paths
from reader.upkeep import Upkeep

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"
RESOURCES = ROOT / "resources"

steady = settings(
    derandomize=True, deadline=None, max_examples=150, database=None, suppress_health_check=[HealthCheck.too_slow]
)
"""Property tests that find the same examples at every run, however slow the machine."""

SOURCE = {"title": "Sleep", "publisher": "MedlinePlus", "url": "https://medlineplus.gov/sleep.html"}

_moments = count(1_700_000_000_000_000_000, 1_000_000_000)


def article_text(body: str = "Short naps help.\n", **front: Any) -> str:
    """Return the text of an article file. A key of the front matter that is None is left out."""
    fields = {"title": "Naps", "summary": "What a nap does for you."} | front
    lines = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False, default=str)}\n"
        for key, value in fields.items()
        if value is not None
    )
    return f"---\n{lines}---\n\n{body}"


def place(path: str = "en/sleep/naps", root: Path = Path("/library")) -> Place:
    """Return the place of the article ``<language>/<category>/<slug>`` in the collection *root*."""
    return Place(root, *path.split("/"))


def article(body: str = "Short naps help.\n", path: str = "en/sleep/naps", **front: Any) -> Article:
    """Return an article that was never on a disk."""
    return front_matter.parse(article_text(body, **front), place(path))


class Html(HTMLParser):
    """HTML as a browser reads it: its tags with their attributes, and its words."""

    _BREAKS = frozenset(
        "p li td th tr h1 h2 h3 h4 h5 h6 dt dd div br ul ol table blockquote section pre title style".split()
    )

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self._pieces: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.tags.append((tag, attributes))
        self._break(tag)
        # What a picture shows, for those who do not see it, is read like any other word.
        self._pieces.append(attributes.get("alt", "") if tag == "img" else "")

    def handle_endtag(self, tag: str) -> None:
        self._break(tag)

    def _break(self, tag: str) -> None:
        if tag in self._BREAKS:
            self._pieces.append(" ")

    def handle_data(self, data: str) -> None:
        self._pieces.append(data)

    @property
    def text(self) -> str:
        """Everything that is no tag."""
        return "".join(self._pieces)

    @property
    def words(self) -> list[str]:
        return self.text.split()

    def all(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of every *tag*, in order."""
        return [attributes for name, attributes in self.tags if name == tag]

    def classed(self, name: str) -> list[str]:
        """Return the tags that have the class *name*."""
        return [tag for tag, attributes in self.tags if name in attributes.get("class", "").split()]


class Shelf:
    """A collection's folder. Every file that is put in gets a later date than the one before, without waiting."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)

    def put(self, name: str, content: str | bytes) -> Path:
        """Write the file *name* below the collection's folder."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        moment = next(_moments)
        os.utime(path, ns=(moment, moment))
        return path

    def add(self, path: str, body: str = "Short naps help.\n", **front: Any) -> Path:
        """Put in the article ``<language>/<category>/<slug>``; its title is made of the slug unless it is given."""
        titled = {"title": path.rpartition("/")[2].replace("-", " ").capitalize()} | front
        return self.put(f"{path}.md", article_text(body, **titled))

    def describe(self, toml: str) -> Path:
        """Write the collection.toml."""
        return self.put("collection.toml", toml)


class Clinic:
    """A bundled library, a data folder and any number of collections, below one temporary folder."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.data = home / "data"
        self.bundled = Shelf(home / "bundled")
        self.own = self.data / "collections"

    def collection(self, name: str = "clinic") -> Shelf:
        """Return one of the clinic's own collections."""
        return Shelf(self.own / name)

    def extra(self, name: str = "extra") -> Shelf:
        """Return a collection elsewhere, as ``--collection`` adds one."""
        return Shelf(self.home / name)

    def folders(self, *extra: Shelf) -> Folders:
        return Folders(self.bundled.root, self.own, tuple(shelf.root for shelf in extra))

    def library(self, *extra: Shelf, known: Library | None = None) -> Library:
        """Return the library as the folders are now."""
        return refresh(known, self.folders(*extra))

    def upkeep(self) -> Upkeep:
        paths = Paths(RESOURCES, self.bundled.root, self.data, self.data / "cache", self.data / "settings.toml")
        return Upkeep(paths, self.folders())


class FullDisk:
    """A real file system of a megabyte, filled to the last byte."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self) -> None:
        with self._ballast.open("ab", buffering=0) as stream, contextlib.suppress(OSError):
            while True:
                stream.write(bytes(4096))

    def make_room(self) -> None:
        self._ballast.unlink()


def info(root: str = "/library") -> CollectionInfo:
    """Return a collection as a snapshot keeps it."""
    return CollectionInfo(root, "shelf", "Shelf", "", "", "", "")


def row(article_id: str, title: str = "", category: str = "sleep", problem: str = "", number: int = 1) -> Row:
    """Return one row of a snapshot."""
    entry = Entry(article_id, title or article_id, "", category, 1, 0, "stamp", problem=problem)
    return Row(entry, FileState(number, number, 0, category))


def titles(library: Library, language: str, category: str = "") -> list[str]:
    """Return the titles that a reader of *language* sees in *category*, in order, other languages included."""
    snapshot = library.snapshot
    return [snapshot.entry(number).title for number in snapshot.rows(language, category)]


class Ran(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on standard output; anything else there is an error."""
        return json.loads(self.out)


def environment(**changes: str) -> dict[str, str]:
    """Return the environment of a command in a process of its own."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return inherited | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "0"} | changes


def python(*arguments: str | Path, **changes: str) -> Ran:
    """Run Python in a process of its own."""
    command = [sys.executable, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, env=environment(**changes), cwd=ROOT, check=False)
    return Ran(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


_DYING = """
import os, runpy, signal, sys

left, changed = int(sys.argv.pop(1)), 0

def count(event, arguments):
    global changed
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    if writes or event in ("os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir"):
        changed += 1
        if changed == left:
            os.kill(os.getpid(), signal.SIGKILL)

module = sys.argv.pop(1)
sys.addaudithook(count)
try:
    runpy.run_module(module, run_name="__main__", alter_sys=True)
finally:
    print(changed, file=sys.stderr)
"""


def killed_at_each_step(module: str, *arguments: str, steps: int) -> Iterator[None]:
    """Run *module* in a process of its own, once to its end and then until it has changed the disk so often; yield each time.

    It is killed at *steps* steps, spread over all that it does to the disk, the first and the last among them.
    """
    whole = python("-c", _DYING, "-1", module, *arguments)
    assert whole.status == 0, whole.err
    last = int(whole.err.split()[-1])
    assert last >= steps
    yield
    for step in range(steps):
        ran = python("-c", _DYING, str(1 + step * (last - 1) // (steps - 1)), module, *arguments)
        assert ran.status == -signal.SIGKILL, ran.err
        yield


def day(text: str) -> date:
    """Return the date in *text*."""
    return date.fromisoformat(text)


def ids(entries: Sequence[Entry] | Any) -> list[str]:
    """Return the ids of *entries*."""
    return [entry.id for entry in entries]
