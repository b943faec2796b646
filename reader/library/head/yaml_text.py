"""YAML in which every value is the text that was written: nothing is guessed to be a date, a number or a truth.

``title: 12:30`` is no number of seconds, ``1.10`` keeps its zero, and ``Yes`` is a word. There are no aliases, with which ten
lines make billions of values.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

try:
    from yaml import CBaseLoader as BaseLoader
except ImportError:
    from yaml import BaseLoader  # type: ignore[assignment]

from reader.errors import QT_TRANSLATE_NOOP, Message

DEEPEST = 50
"""Lists and tables in one another deeper than this are not an article's."""

_NESTED = re.compile(rf"^[ \t?:-]{{{DEEPEST}}}", re.MULTILINE)

_BAD_YAML = QT_TRANSLATE_NOOP("messages", "the front matter is not valid YAML: {reason}")
_TOO_DEEP = QT_TRANSLATE_NOOP("messages", "lists and tables stand in one another more than {limit} deep")
_NOT_A_TABLE = QT_TRANSLATE_NOOP("messages", "the front matter must be lines of the form “key: value”")
_ALIAS = QT_TRANSLATE_NOOP(
    "messages",
    "text that begins with {sign} must stand in quotes: YAML takes it for the name of another text (an alias)",
)
_TAB = QT_TRANSLATE_NOOP("messages", "the line begins with a tab character, which YAML does not allow: use spaces")
_SIGN = QT_TRANSLATE_NOOP("messages", "text that begins with {sign} must stand in quotes, or it is not valid YAML")
_COLON = QT_TRANSLATE_NOOP(
    "messages", "text with a colon and a space in it must stand in quotes, or it is not valid YAML"
)
_QUOTE = QT_TRANSLATE_NOOP("messages", "a quotation mark {sign} is opened and not closed, so it is not valid YAML")


class YamlTextError(ValueError):
    """YAML that cannot be read; ``message`` says what to mend, ``line`` (from 1) where."""

    def __init__(self, line: int, template: str, **facts: object) -> None:
        self.line = line
        self.message = Message(template, facts)
        super().__init__(str(self.message))


class YamlText(NamedTuple):
    """What a table in YAML says, and which keys it says twice, each with its line (from 1)."""

    values: dict[str, Any]
    twice: tuple[tuple[str, int], ...] = ()


class _Loader(BaseLoader):
    """Reads every scalar as it is written, and notes keys that come twice."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.twice: list[tuple[str, int]] = []

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    self.twice.append((key.value, key.start_mark.line + 1))
                seen.add(key.value)
        return super().construct_mapping(node, deep)


def read_yaml(text: str) -> YamlText:
    """Return the table in *text*: texts, lists and tables; None where nothing stands after a key. Raises YamlTextError."""
    try:
        _refuse_alias_and_depth(text)
        loader = _Loader(text)
        try:
            data = loader.get_single_data()
        finally:
            loader.dispose()
    except YamlTextError:
        raise
    except yaml.YAMLError as error:
        raise _explained(text, error) from error
    except (RecursionError, ValueError, OverflowError, KeyError, AttributeError, TypeError) as error:
        # PyYAML lets these through for odd keys and characters.
        raise YamlTextError(1, _BAD_YAML, reason=str(error) or type(error).__name__) from error
    if data in (None, ""):
        data = {}
    if not isinstance(data, dict):
        raise YamlTextError(1, _NOT_A_TABLE)
    return YamlText({str(key): _without_empty(value) for key, value in data.items()}, tuple(loader.twice))


def _without_empty(value: Any) -> Any:
    """Return *value* with None in place of empty text."""
    if isinstance(value, dict):
        return {str(key): _without_empty(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_without_empty(one) for one in value]
    return value or None


def _refuse_alias_and_depth(text: str) -> None:
    """Raise YamlTextError for aliases, and for nesting so deep that PyYAML, whose C part recurses without a limit, would crash."""
    nests = text.count("[") + text.count("{") >= DEEPEST or _NESTED.search(text)
    if not nests and "*" not in text and "&" not in text:
        return
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            raise YamlTextError(line, _ALIAS, sign="*" if isinstance(event, yaml.AliasEvent) else "&")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise YamlTextError(line, _TOO_DEEP, limit=DEEPEST)


def _explained(text: str, error: yaml.YAMLError) -> YamlTextError:
    """Return what to mend in *text*: what the lines at the place of *error* look like says more than what the parser met."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    number = mark.line if mark else 0
    begun = getattr(error, "context_mark", None)
    lines = text.splitlines() or [""]
    for near in dict.fromkeys((number, number - 1, begun.line if begun else number)):
        if 0 <= near < len(lines):
            for template, sign in _advice(lines[near]):
                return YamlTextError(near + 1, template, sign=sign)
    reason = getattr(error, "problem", None) or "it cannot be read"
    return YamlTextError(number + 1, _BAD_YAML, reason=reason)


def _advice(line: str) -> Iterator[tuple[str, str]]:
    if line.lstrip(" ").startswith("\t"):
        yield _TAB, ""
    value = line.partition(": ")[2].strip() or line.strip().removeprefix("- ").strip()
    sign = value[:1]
    if sign and (sign in "@`%*&!|>" or (sign in "[{" and value[-1] not in "]}")):
        yield _SIGN, sign
    elif sign and sign in "\"'" and (len(value) == 1 or value[-1] != sign):
        yield _QUOTE, sign
    elif ": " in value or (line.partition(": ")[2] and value.endswith(":")):
        yield _COLON, ":"
