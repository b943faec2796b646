"""Results that are kept from one check to the next: by the content of the file, the rules and the collection's wishes.

One file a collection: a line that names the rules' version, then a line an article, its key, a tab and its result in JSON;
compressed. A line is read when it is asked for. The file is never needed: one that is missing, damaged or of other rules
counts as empty.
"""

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files as files_of
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from reader import __version__
from reader.checks.article_facts import Facts, Reference, TextReport
from reader.checks.check_settings import CheckSettings
from reader.checks.finding import Finding
from reader.checks.reading_level.readability import TextCounts
from reader.errors import Message, ReaderError
from reader.library.entry import Place
from reader.system.files import read_bytes, write_bytes

_ENDINGS = (".py", ".toml", ".txt")
_DAYS = ("published", "updated", "review_due", "reviewed_on")
"""The facts that JSON keeps as text."""


def cache_path(folder: Path, root: Path) -> Path:
    """Return the file in *folder* that keeps the results of the collection in *root*."""
    return folder / f"{zlib.crc32(str(root).encode('utf-8', 'surrogateescape')):08x}.z"


def load(path: Path, settings: CheckSettings) -> dict[str, str]:
    """Return what the file *path* keeps, by ``key_of``; nothing where it cannot be used any more."""
    try:
        version, *lines = zlib.decompress(read_bytes(path)).decode().split("\n")
    except (ReaderError, zlib.error, ValueError):
        return {}
    if version != _version(settings):
        return {}
    return dict(line.split("\t", 1) for line in lines if "\t" in line)


def save(path: Path, settings: CheckSettings, files: Mapping[str, str]) -> None:
    """Keep *files* in *path*, in one step. Raises FileUnwritableError."""
    lines = [_version(settings), *(f"{key}\t{packed}" for key, packed in files.items())]
    write_bytes(path, zlib.compress("\n".join(lines).encode("utf-8", "surrogatepass"), 1))


@cache
def _rules_version() -> str:
    """Return what changes when a rule, a word list or the reading of articles does: a hash of their files."""
    digest = hashlib.blake2b(__version__.encode(), digest_size=16)
    for package in ("reader.checks", "reader.library"):
        for file in _sources(files_of(package)):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _sources(entry)
        elif entry.name.endswith(_ENDINGS):
            yield entry


def _version(settings: CheckSettings) -> str:
    return hashlib.blake2b(f"{_rules_version()}\0{settings.key}".encode(), digest_size=16).hexdigest()


def key_of(place: Place, stamp: str) -> str:
    """Return under what the result of the file at *place*, whose text has the fingerprint *stamp*, is kept."""
    return f"{place.language}/{place.category}/{place.slug} {stamp}"


def pack(report: TextReport) -> str:
    """Return *report* as a line of JSON: its messages, each once; its findings, which number them; counts and facts."""
    messages: dict[str, tuple[int, Any]] = {}

    def number(message: Message) -> int:
        packed = _pack(message)
        return messages.setdefault(repr(packed), (len(messages), packed))[0]

    findings = [
        [one.line, one.rule, one.level, number(one.said), number(one.mend), one.span] for one in report.findings
    ]
    data = [[packed for _, packed in messages.values()], findings, report.counts, report.facts]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=date.isoformat)


def unpack(line: str, place: Place) -> TextReport | None:
    """Return the report on the file at *place* that ``pack`` made *line* of, or None where it did not."""
    path = place.path
    try:
        packed, findings, counts, article = json.loads(line)
        facts = Facts._make(article)
        days: dict[str, Any] = {
            name: date.fromisoformat(day) for name in _DAYS if (day := getattr(facts, name)) is not None
        }
        links, images = (tuple(Reference(*one) for one in some) for some in (facts.links, facts.images))
        messages = [_unpack(one) for one in packed]
        found = tuple(
            Finding(path, number, rule, level, messages[said], messages[mend], tuple(span) if span else None)
            for number, rule, level, said, mend, span in findings
        )
        return TextReport(found, TextCounts(*counts), facts._replace(links=links, images=images, **days))
    except (TypeError, ValueError, KeyError, IndexError, RecursionError):
        return None


def _pack(message: Message) -> Any:
    if not message.facts:
        return message.template
    facts = {
        name: ["", _pack(fact)] if isinstance(fact, Message) else str(fact) for name, fact in message.facts.items()
    }
    return [message.template, facts]


def _unpack(data: Any) -> Message:
    if isinstance(data, str):
        return Message(data)
    template, facts = data
    for name, fact in facts.items():
        if not isinstance(fact, str):  # a message within the message
            facts[name] = _unpack(fact[1])
    return Message(template, facts)
