"""Front matter: the YAML at the head of an article file, read with line numbers, and written again.

Its keys follow Hugo's and schema.org's words. Nothing here touches the disk.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

import yaml

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:
    from yaml import SafeLoader  # type: ignore[assignment]

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.library.article import Article, Level, Origin, Problem, Review, Source
from reader.library.entry import Place

KEYS = (
    "title", "summary", "also_called", "people_say", "key_points", "teach_back", "codes", "audience", "sources",
    "published", "updated", "reviewed", "review_due", "sensitivity", "origin",
)  # fmt: skip
"""The keys this program knows, in the order they are written."""

LONGEST = 200_000
"""Front matter of more characters than this is not an article's."""

DEEPEST = 50
"""Lists and tables in one another deeper than this are not an article's."""

MOST_SAYINGS = 30
"""So many phrases of ``people_say`` are read: an article for every question is found for none."""

LONGEST_SAYING = 80
"""Letters of a phrase of ``people_say``."""

_NESTED = re.compile(rf"^[ \t?:-]{{{DEEPEST}}}", re.MULTILINE)
_FENCE = re.compile(r"\A---[ \t]*\r?\n(.*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_AUDIENCES = ("patient", "caregiver")

_NO_FRONT_MATTER = QT_TRANSLATE_NOOP(
    "messages", "the file has no front matter: it must start with a line ---, then title and summary, then a line ---"
)
_TOO_LONG = QT_TRANSLATE_NOOP("messages", "the front matter is longer than {limit} characters")
_BAD_YAML = QT_TRANSLATE_NOOP("messages", "the front matter is not valid YAML: {reason}")
_TOO_DEEP = QT_TRANSLATE_NOOP("messages", "lists and tables stand in one another more than {limit} deep")
_NOT_A_TABLE = QT_TRANSLATE_NOOP("messages", "the front matter must be lines of the form “key: value”")
_MISSING = QT_TRANSLATE_NOOP("messages", "“{key}” is missing")
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

    def __init__(self, template: str, line: int | None, **facts: object) -> None:
        self.problem = Problem("error", Message(template, facts), line)
        super().__init__(str(self.problem))


def split(text: str) -> tuple[str, str, int]:
    """Return the YAML text, the body, and the line (from 1) on which the body starts.

    Raises FrontMatterError where there is no front matter or it is too long.
    """
    match = _FENCE.match(text)
    if not match:
        raise FrontMatterError(_NO_FRONT_MATTER, 1)
    if len(match[1]) > LONGEST:
        raise FrontMatterError(_TOO_LONG, 1, limit=LONGEST)
    return match[1], text[match.end() :], text.count("\n", 0, match.end()) + 1


def parse(text: str, place: Place) -> Article:
    """Return the article in *text*, the content of a file at *place*.

    Raises FrontMatterError, which says what is wrong and in which line. What can be lived with
    (an unknown key, a wrong optional value) is in the article's ``problems`` as warnings.
    """
    front, body, body_line = split(text)
    return _Reading(front, place).article(body, body_line)


class _Loader(SafeLoader):
    """Safe YAML without what makes a file of a few lines endless, or one wrong date the whole file unreadable."""

    def flatten_mapping(self, node: yaml.MappingNode) -> None:
        """Leave merge keys alone: nested in one another, ten of them make billions of pairs."""

    def construct_yaml_timestamp(self, node: yaml.ScalarNode) -> Any:
        """Return the date, or the text of one that is in no calendar: the key's own reader reports it."""
        try:
            return super().construct_yaml_timestamp(node)
        except ValueError:
            return self.construct_scalar(node)


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _Loader.construct_yaml_timestamp)


def _refuse_depth(front: str) -> None:
    """Raise FrontMatterError for nesting so deep that PyYAML, whose C part recurses without a limit, would crash."""
    if front.count("[") + front.count("{") < DEEPEST and not _NESTED.search(front):
        return
    depth = 0
    for event in yaml.parse(front, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            line = event.start_mark.line + 2 if event.start_mark else 2
            raise FrontMatterError(_TOO_DEEP, line, limit=DEEPEST)


def _load(front: str) -> dict[str, Any]:
    try:
        _refuse_depth(front)
        data = yaml.load(front, Loader=_Loader)  # noqa: S506 - a safe loader
    except FrontMatterError:
        raise
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        raise FrontMatterError(
            _BAD_YAML, mark.line + 2 if mark else 2, reason=getattr(error, "problem", None) or "it cannot be read"
        ) from error
    except (RecursionError, ValueError, OverflowError, KeyError, AttributeError, TypeError) as error:
        # PyYAML lets these through for impossible dates, deep nesting and odd tags.
        raise FrontMatterError(_BAD_YAML, 2, reason=str(error) or type(error).__name__) from error
    if data is None:
        data = {}
    if not isinstance(data, dict):
        raise FrontMatterError(_NOT_A_TABLE, 2)
    return data


def line_of(front: str, key: str) -> int:
    """Return the line of the file on which the top-level *key* stands (2 where it does not stand)."""
    match = re.search(rf"^[\"']?{re.escape(key)}[\"']?[ \t]*:", front, re.MULTILINE)
    return front.count("\n", 0, match.start()) + 2 if match else 2


class _Reading:
    """One pass over one front matter, collecting problems on the way."""

    def __init__(self, front: str, place: Place) -> None:
        self.front = front
        self.place = place
        self.data = _load(front)
        self.problems: list[Problem] = []

    def article(self, body: str, body_line: int) -> Article:
        title, summary = self.required("title"), self.required("summary")
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
        extra = {str(key): value for key, value in self.data.items() if key not in KEYS}
        for key in extra:
            self.report(_UNKNOWN, key)
        return Article(
            place=self.place, title=title, summary=summary, audience=audience, body=body, body_line=body_line,
            extra=extra, problems=tuple(self.problems), **fields,
        )  # fmt: skip

    def report(self, template: str, key: str, level: Level = "warning", **facts: object) -> None:
        self.problems.append(Problem(level, Message(template, {"key": key, **facts}), line_of(self.front, key)))

    def required(self, key: str) -> str:
        value = self.data.get(key)
        text = "" if value is None else _text(value)
        if not text:
            raise FrontMatterError(_NOT_TEXT if text is None else _MISSING, line_of(self.front, key), key=key)
        return text

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
        # YAML 1.1 reads the bare word "on" as true, and so as this key.
        on = _date(value.get("on", value.get(True))) if isinstance(value, dict) else None
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
    """Return a scalar as one line of text; None for a list, a table, true, false or nothing."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, (int, float, date)) and not isinstance(value, bool):
        try:
            return str(value)
        except ValueError:  # a number of more digits than Python writes
            return None
    return None


def _date(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value.strip()[:10])
        except ValueError:
            return None
    return None


class _Dumper(yaml.SafeDumper):
    """Block style for the document, flow style inside, as the article format shows it."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's signature
        return True


def compose(front: Mapping[str, Any], body: str) -> str:
    """Return the text of an article file with *front* as its front matter, known keys first, and *body*.

    Empty values are left out. ``parse(compose(front, body), place)`` gives the same values back.
    """
    lines = []
    for key in [*(key for key in KEYS if key in front), *(key for key in front if key not in KEYS)]:
        value = front[key]
        if value is None or value in ("", [], {}):
            continue
        lines.append(_dump_one(key, value))
    return "---\n" + "".join(lines) + "---\n\n" + body.strip("\n") + "\n"


def _dump_one(key: str, value: Any) -> str:
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
    return value
