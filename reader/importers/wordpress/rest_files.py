"""Reading what a WordPress site's REST interface answered, saved to files."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reader.errors import QT_TRANSLATE_NOOP, ImportSourceError, Message
from reader.importers.html.debris import words
from reader.system.files import reason_of

LARGEST = 200_000_000
"""Bytes; the largest file that is read."""

_TOO_LARGE = QT_TRANSLATE_NOOP("messages", "it is larger than {limit} MB; save the posts in several files")
_NOT_A_FILE = QT_TRANSLATE_NOOP("messages", "it is no file")
_NOT_TEXT = QT_TRANSLATE_NOOP("messages", "it is not UTF-8 text")
_EMPTY = QT_TRANSLATE_NOOP("messages", "the file is empty")
_NOT_JSON = QT_TRANSLATE_NOOP("messages", "it is not JSON, the form in which WordPress gives its posts ({reason})")
_REFUSED = QT_TRANSLATE_NOOP("messages", "WordPress answered “{answer}” ({code}) instead of posts")
_PAST_END = QT_TRANSLATE_NOOP(
    "messages", "WordPress answered that there is no such page of posts ({code}); leave this file out: it has none"
)
_NO_POSTS = QT_TRANSLATE_NOOP(
    "messages", "it holds no WordPress posts; save the address that ends in /wp-json/wp/v2/posts"
)


def refuse(path: Path, template: str, **facts: object) -> ImportSourceError:
    """Return the error that says why *path* cannot be imported."""
    return ImportSourceError(path=path, reason=Message(template, facts))


def read_posts(sources: Sequence[Path]) -> tuple[dict[str, Any], ...]:
    """Return the posts in the files *sources*, each once, in order. Raises ImportSourceError."""
    found: dict[object, dict[str, Any]] = {}
    for path in sources:
        for post in _posts(path):
            found.setdefault((str(post.get("id")), str(post.get("link")), str(post.get("type"))), post)
    if not found and sources:
        raise refuse(sources[0], _NO_POSTS)
    return tuple(found.values())


def _posts(path: Path) -> Iterator[dict[str, Any]]:
    values = list(_values(path, _text(path)))
    for value in values:
        for one in value if isinstance(value, list) else [value]:
            if not isinstance(one, dict):
                raise refuse(path, _NO_POSTS)
            _check(path, one)
            yield one


def _check(path: Path, one: dict[str, Any]) -> None:
    code = one.get("code")
    if isinstance(code, str) and "message" in one and "content" not in one:
        if "invalid_page_number" in code:
            raise refuse(path, _PAST_END, code=code)
        answer = words(str(one["message"]))[:300]
        raise refuse(path, _REFUSED, answer=answer or "…", code=code)
    has_id = isinstance(one.get("id"), (int, str)) and not isinstance(one.get("id"), bool)
    has_words = any(isinstance(one.get(key), (dict, str)) for key in ("content", "title"))
    if not has_id or not has_words or ("taxonomy" in one and "content" not in one):
        raise refuse(path, _NO_POSTS)


def _text(path: Path) -> str:
    try:
        if not path.is_file() and path.exists():  # a pipe may never end, nor ever begin
            raise refuse(path, _NOT_A_FILE)
        if path.stat().st_size > LARGEST:
            raise refuse(path, _TOO_LARGE, limit=LARGEST // 1_000_000)
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ImportSourceError(path=path, reason=reason_of(error)) from error
    except UnicodeDecodeError as error:
        raise refuse(path, _NOT_TEXT) from error
    except ValueError as error:  # a name no file can have
        raise ImportSourceError(path=path, reason=str(error)) from error


def _values(path: Path, text: str) -> Iterator[Any]:
    """Yield the JSON values in *text*: usually one, several where pages were joined in one file."""
    decoder = json.JSONDecoder()
    position = _skip(text, 0)
    if position == len(text):
        raise refuse(path, _NOT_JSON, reason=Message(_EMPTY))
    while position < len(text):
        try:
            value, position = decoder.raw_decode(text, position)
        except json.JSONDecodeError as error:
            raise refuse(path, _NOT_JSON, reason=f"line {error.lineno}: {error.msg}") from error
        except (ValueError, RecursionError) as error:
            raise refuse(path, _NOT_JSON, reason=type(error).__name__) from error
        yield value
        position = _skip(text, position)


def _skip(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \t\r\n":
        position += 1
    return position
