"""Front matter: the YAML at the head of an article file, read with line numbers, and written again.

Its keys follow Hugo's and schema.org's words. Nothing here touches the disk.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import yaml

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.library.article import Article, Level, Origin, Problem, Review, Source
from reader.library.entry import Place
from reader.library.head.stand_ins import first_sentence, leading_heading, title_from_name
from reader.library.head.yaml_text import YamlText, YamlTextError, read_yaml

KEYS = (
    "title", "summary", "also_called", "people_say", "key_points", "teach_back", "codes", "audience", "sources",
    "published", "updated", "reviewed", "review_due", "sensitivity", "origin",
)  # fmt: skip
"""The keys this program knows, in the order they are written."""

TO_CHECK = "to_check"
"""The key that names what an import made from the text, until somebody has read it."""

LONGEST = 200_000
"""Front matter of more characters than this is not an article's."""

MOST_SAYINGS = 30
"""So many phrases of ``people_say`` are read: an article for every question is found for none."""

LONGEST_SAYING = 80
"""Letters of a phrase of ``people_say``."""

_FENCE = re.compile(
    r"\A(?:[ \t]*+\r?\n)*+---[ \t]*\r?\n(.*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_AUDIENCES = ("patient", "caregiver")

_NO_FRONT_MATTER = QT_TRANSLATE_NOOP(
    "messages", "the file has no front matter: it must start with a line ---, then title and summary, then a line ---"
)
_TOO_LONG = QT_TRANSLATE_NOOP("messages", "the front matter is longer than {limit} characters")
_MISSING = QT_TRANSLATE_NOOP("messages", "“{key}” is missing")
_BEHIND_HASH = QT_TRANSLATE_NOOP(
    "messages", "“{key}” is missing: what stands behind # is not read, so put the text in quotes"
)
_MADE_FROM_HEADING = QT_TRANSLATE_NOOP("messages", "“{key}” is missing: the first heading of the text stands in for it")
_MADE_FROM_NAME = QT_TRANSLATE_NOOP("messages", "“{key}” is missing: the name of the file stands in for it")
_MADE_FROM_DESCRIPTION = QT_TRANSLATE_NOOP("messages", "“{key}” is missing: “description” stands in for it")
_MADE_FROM_TEXT = QT_TRANSLATE_NOOP("messages", "“{key}” is missing: the first sentence of the text stands in for it")
_TO_CHECK = QT_TRANSLATE_NOOP(
    "messages", "“{made}” was made by the import: read it, mend it, and take its name out of “to_check”"
)
_TWICE = QT_TRANSLATE_NOOP("messages", "“{key}” is given twice: the second one counts")
_NOT_TEXT = QT_TRANSLATE_NOOP("messages", "“{key}” must be text: put it in quotes")
_NOT_A_LIST = QT_TRANSLATE_NOOP("messages", "“{key}” must be a list of texts, such as [one, two]")
_TOO_MANY = QT_TRANSLATE_NOOP("messages", "“{key}” has {count} entries: keep the {limit} that people type most")
_LONG_SAYING = QT_TRANSLATE_NOOP(
    "messages", "an entry of “{key}” is longer than {limit} letters: write it as short as people type it"
)
_NOT_A_DATE = QT_TRANSLATE_NOOP("messages", "“{key}” must be a date such as 2026-11-20")
_BAD_SOURCE = QT_TRANSLATE_NOOP(
    "messages", "every one of “sources” must have a title, such as {{title: ..., publisher: ..., url: ...}}"
)
_BAD_REVIEW = QT_TRANSLATE_NOOP("messages", "“reviewed” must say when and by whom: {{on: 2026-11-01, by: a name}}")
_BAD_ORIGIN = QT_TRANSLATE_NOOP(
    "messages", "“origin” must be a table such as {{url: ..., id: ..., importer: ..., hash: ...}}"
)
_BAD_AUDIENCE = QT_TRANSLATE_NOOP("messages", "“audience” must be patient or caregiver")
_UNKNOWN = QT_TRANSLATE_NOOP("messages", "“{key}” is not a key this program knows: it is kept as it is")


class FrontMatterError(ValueError):
    """The file cannot become an article; ``problem`` says why and where."""

    def __init__(self, message: Message, line: int | None) -> None:
        self.problem = Problem("error", message, line)
        super().__init__(str(self.problem))


def split(text: str) -> tuple[str, str, int]:
    """Return the YAML text, the body, and the line (from 1) on which the body starts.

    Raises FrontMatterError where there is no front matter or it is too long.
    """
    text = _with_line_ends(text)
    match = _FENCE.match(text)
    if not match:
        raise FrontMatterError(Message(_NO_FRONT_MATTER), 1)
    if len(match[1]) > LONGEST:
        raise FrontMatterError(Message(_TOO_LONG, {"limit": LONGEST}), 1)
    return match[1], text[match.end() :], text.count("\n", 0, match.end()) + 1


def _with_line_ends(text: str) -> str:
    """Return *text* with line ends that all else here knows: old Macs ended lines with a carriage return alone."""
    return text if "\n" in text else text.replace("\r", "\n")


def load(text: str) -> tuple[dict[str, Any], str]:
    """Return the front matter of *text*, every value as it is written, and the body. Raises FrontMatterError."""
    front, body, _ = split(text)
    return _load(front, _first_line(text)).values, body


def parse(text: str, place: Place) -> Article:
    """Return the article in *text*, the content of a file at *place*.

    Raises FrontMatterError, which says what is wrong and in which line. What can be lived with
    (an unknown key, a wrong optional value, a title or summary that the text stands in for) is in the article's ``problems``.
    """
    try:
        front, body, body_line = split(text)
    except FrontMatterError:
        headed = leading_heading(_with_line_ends(text)) if text.lstrip().startswith("#") else None
        if not headed or not headed.heading or not headed.body.strip():
            raise
        return _Reading("", place, 1).article(_with_line_ends(text), 1)
    return _Reading(front, place, _first_line(text)).article(body, body_line)


def _first_line(text: str) -> int:
    """Return the line on which the YAML begins: blank ones may stand before its fence."""
    return 2 + len(text[: len(text) - len(text.lstrip())].splitlines())


def _load(front: str, first_line: int) -> YamlText:
    try:
        return read_yaml(front)
    except YamlTextError as error:
        raise FrontMatterError(error.message, error.line + first_line - 1) from error


def line_of(front: str, key: str, first_line: int = 2) -> int:
    """Return the line of the file on which the top-level *key* stands (*first_line*, that of the YAML, where it does not stand)."""
    match = re.search(rf"^[\"']?{re.escape(key)}[\"']?[ \t]*:", front, re.MULTILINE)
    return front.count("\n", 0, match.start()) + first_line if match else first_line


class _Reading:
    """One pass over one front matter, collecting problems on the way."""

    def __init__(self, front: str, place: Place, first_line: int) -> None:
        self.front = front
        self.place = place
        self.first_line = first_line
        read = _load(front, first_line)
        self.data = read.values
        self.problems = [
            Problem("warning", Message(_TWICE, {"key": key}), line + first_line - 1) for key, line in read.twice
        ]

    def article(self, body: str, body_line: int) -> Article:
        title, body, lines = self.title(body)
        body_line += lines
        summary = self.summary(body)
        audience = self.text("audience") or "patient"
        if audience not in _AUDIENCES:
            self.report(_BAD_AUDIENCE, "audience")
            audience = "patient"
        fields: dict[str, Any] = {
            key: self.texts(key) for key in ("also_called", "key_points", "teach_back", "codes", "sensitivity")
        }
        fields["people_say"] = self.sayings()
        fields |= {key: self.date(key) for key in ("published", "updated", "review_due")}
        fields |= {"sources": self.sources(), "reviewed": self.review(), "origin": self.origin()}
        extra = {key: value for key, value in self.data.items() if key not in KEYS}
        for key in extra:
            if key != TO_CHECK and (key != "description" or "summary" in self.data):
                self.report(_UNKNOWN, key)
        for made in self.texts(TO_CHECK):
            self.report(_TO_CHECK, TO_CHECK, made=made)
        return Article(
            place=self.place, title=title, summary=summary, audience=audience, body=body, body_line=body_line,
            extra=extra, problems=tuple(self.problems), **fields,
        )  # fmt: skip

    def report(self, template: str, key: str, level: Level = "warning", **facts: object) -> None:
        self.problems.append(Problem(level, Message(template, {"key": key, **facts}), self.line_of(key)))

    def line_of(self, key: str) -> int:
        return line_of(self.front, key, self.first_line)

    def title(self, body: str) -> tuple[str, str, int]:
        """Return the title, the body below it, and how many lines were taken from the body."""
        if said := self.said("title"):
            return said, body, 0
        headed = leading_heading(body)
        if not body.strip():
            raise FrontMatterError(Message(self.missing("title"), {"key": "title"}), self.line_of("title"))
        if headed.heading and headed.body.strip():
            self.report(_MADE_FROM_HEADING, "title")
            return headed.heading, headed.body, headed.lines
        self.report(self.missing("title", _MADE_FROM_NAME), "title")
        return title_from_name(self.place.slug), body, 0

    def summary(self, body: str) -> str:
        if said := self.said("summary"):
            return said
        described = _text(self.data.get("description"))
        made = described or first_sentence(body)
        if not made:
            raise FrontMatterError(Message(self.missing("summary"), {"key": "summary"}), self.line_of("summary"))
        self.report(self.missing("summary", _MADE_FROM_DESCRIPTION if described else _MADE_FROM_TEXT), "summary")
        return made

    def said(self, key: str) -> str:
        value = self.data.get(key)
        text = "" if value is None else _text(value)
        if text is None:
            raise FrontMatterError(Message(_NOT_TEXT, {"key": key}), self.line_of(key))
        return text

    def missing(self, key: str, otherwise: str = _MISSING) -> str:
        """Return what is said where *key* has no text: the reason, where it stands in the line."""
        behind = re.search(rf"^{key}:[ \t]++#", self.front, re.MULTILINE)
        return _BEHIND_HASH if behind else otherwise

    def text(self, key: str) -> str:
        value = self.data.get(key)
        text = "" if value is None else _text(value)
        if text is None:
            self.report(_NOT_TEXT, key)
        return text or ""

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.data.get(key)
        if value is None:
            return ()
        if isinstance(value, str):
            value = [value]
        texts = [_text(one) for one in value] if isinstance(value, list) else [None]
        if None in texts:
            self.report(_NOT_A_LIST, key)
        return tuple(text for text in texts if text)

    def sayings(self) -> tuple[str, ...]:
        """Return what people say, without what is too long or too much: it is reported, and the article is as good without it."""
        key = "people_say"
        texts = self.texts(key)
        short = tuple(text for text in texts if len(text) <= LONGEST_SAYING)
        if len(short) < len(texts):
            self.report(_LONG_SAYING, key, limit=LONGEST_SAYING)
        if len(short) > MOST_SAYINGS:
            self.report(_TOO_MANY, key, count=len(short), limit=MOST_SAYINGS)
        return short[:MOST_SAYINGS]

    def date(self, key: str) -> date | None:
        value = self.data.get(key)
        day = _date(value)
        if value is not None and day is None:
            self.report(_NOT_A_DATE, key)
        return day

    def sources(self) -> tuple[Source, ...]:
        value = self.data.get("sources") or []
        found = []
        for one in value if isinstance(value, list) else [None]:
            title = _text(one.get("title")) if isinstance(one, dict) else None
            if not title or not isinstance(one, dict):
                self.report(_BAD_SOURCE, "sources")
                continue
            accessed = _date(one.get("accessed"))
            found.append(Source(title, _text(one.get("publisher")) or "", _text(one.get("url")) or "", accessed))
        return tuple(found)

    def review(self) -> Review | None:
        value = self.data.get("reviewed")
        if value is None:
            return None
        on = _date(value.get("on")) if isinstance(value, dict) else None
        by = _text(value.get("by")) if isinstance(value, dict) else None
        if on is None or not by:
            self.report(_BAD_REVIEW, "reviewed")
            return None
        return Review(on, by)

    def origin(self) -> Origin | None:
        value = self.data.get("origin")
        if value is None:
            return None
        if not isinstance(value, dict):
            self.report(_BAD_ORIGIN, "origin")
            return None
        return Origin(*(_text(value.get(key)) or "" for key in ("url", "id", "importer", "hash")))


def _text(value: object) -> str | None:
    """Return text as one line; None for a list, a table or nothing."""
    return " ".join(value.split()) if isinstance(value, str) else None


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(value.strip()[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


class _Dumper(yaml.SafeDumper):
    """Block style for the document, flow style inside, as the article format shows it."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's signature
        return True


_Dumper.yaml_implicit_resolvers = {
    sign: [one for one in resolvers if one[0] != "tag:yaml.org,2002:timestamp"]
    for sign, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
"""A date is written without quotes, also where it was read as text; what else is no text elsewhere gets them."""


def compose(front: Mapping[str, Any], body: str) -> str:
    """Return the text of an article file with *front* as its front matter, known keys first, and *body*.

    Empty values are left out. ``parse(compose(front, body), place)`` gives the same values back.
    """
    lines = []
    for key in [*(key for key in KEYS if key in front), *(key for key in front if key not in KEYS)]:
        value = front[key]
        if value is None or value in ("", [], {}):
            continue
        lines.append(dump_entry(key, value))
    return "---\n" + "".join(lines) + "---\n\n" + body.strip("\n") + "\n"


def dump_entry(key: str, value: Any) -> str:
    """Return the line, or the lines, of front matter that give *key* its *value*."""
    plain = _plain(value)
    if isinstance(plain, list) and any(isinstance(one, dict) or len(str(one)) > 40 for one in plain):
        items = "".join("  - " + _flow(one) + "\n" for one in plain)
        return f"{_flow(key)}:\n{items}"
    return f"{_flow(key)}: {_flow(plain)}\n"


def _flow(value: Any) -> str:
    text = yaml.dump(value, Dumper=_Dumper, default_flow_style=True, allow_unicode=True, width=10**9, sort_keys=False)
    return text.removesuffix("\n").removesuffix("\n...")


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items() if one not in (None, "")}
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes)):
        return [_plain(one) for one in value]
    # As text, it gets neither quotes nor a tag: dates are no kind of their own to the dumper.
    return value.isoformat() if isinstance(value, date) else value
