"""Reading what a WordPress site's REST interface answered, saved to files: one, several, a folder or a zip of them.

A file holds one post, an array of posts, or several of these one after another, with or without a byte order mark, and
with whatever notices the site's PHP printed before them. Names of categories and texts for pictures are taken from the
answers of ``/categories``, ``/tags`` and ``/media`` where these were saved, too. WordPress's own export (WXR) is read as well.
"""

import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from reader.errors import QT_TRANSLATE_NOOP, ImportSourceError, Message
from reader.importers.html.debris import words
from reader.importers.wordpress.post_spool import PostSpool
from reader.importers.wordpress.printed_json import printed_values
from reader.importers.wordpress.wxr_export import looks_like_export, read_export
from reader.system.files import reason_of

LARGEST = 200_000_000
"""Bytes; the largest JSON file that is read. Exports are read piece by piece, and may be of any size."""

LARGEST_ZIP = 4_000_000_000
"""Bytes that the files of a zip may have when they are unpacked."""

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
_DAMAGED_ZIP = QT_TRANSLATE_NOOP("messages", "it is a damaged zip file; save it again")
_LEFT_OUT = QT_TRANSLATE_NOOP("messages", "The file {name} was left out: {reason}.")

_SUFFIXES = (".json", ".xml", ".wxr")


def refuse(path: Path | str, template: str, **facts: object) -> ImportSourceError:
    """Return the error that says why *path* cannot be imported."""
    return ImportSourceError(path=path, reason=Message(template, facts))


def read_saved(sources: Sequence[Path], spool: PostSpool) -> None:
    """Put the posts in *sources* into *spool*, in order.

    A file that is named has to hold posts; of a folder or a zip, those that do not are left out, with a warning.
    Raises ImportSourceError.
    """
    for path in sources:
        before = len(spool)
        try:
            if path.is_dir():
                _read_folder(path, spool)
            elif not path.is_file() and path.exists():  # a pipe may never end, nor ever begin
                raise refuse(path, _NOT_A_FILE)
            else:
                with open(path, "rb") as stream:
                    if zipfile.is_zipfile(stream):
                        _read_zip(path, stream, spool)
                    else:
                        stream.seek(0)
                        _read_one(path, stream, path.stat().st_size, spool)
        except OSError as error:
            raise ImportSourceError(path=path, reason=reason_of(error)) from error
        except ValueError as error:  # a name no file can have
            raise ImportSourceError(path=path, reason=str(error)) from error
        if (path.is_dir() or path.suffix == ".zip") and len(spool) == before:
            raise refuse(path, _NO_POSTS)
    if not spool:
        raise refuse(sources[0], _NO_POSTS)


def _read_folder(folder: Path, spool: PostSpool) -> None:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in _SUFFIXES and path.is_file() and path.resolve().is_relative_to(folder.resolve()):
            name = path.relative_to(folder).as_posix()
            try:
                with open(path, "rb") as stream:
                    _read_one(path, stream, path.stat().st_size, spool)
            except ImportSourceError as error:
                spool.warnings.append(_left_out(name, error))
            except OSError as error:
                spool.warnings.append(Message(_LEFT_OUT, {"name": name, "reason": reason_of(error)}))


def _read_zip(path: Path, stream: IO[bytes], spool: PostSpool) -> None:
    try:
        with zipfile.ZipFile(stream) as archive:
            members = [one for one in archive.infolist() if one.filename.lower().endswith(_SUFFIXES)]
            if sum(one.file_size for one in members) > LARGEST_ZIP:
                raise refuse(path, _TOO_LARGE, limit=LARGEST_ZIP // 1_000_000)
            for member in sorted(members, key=lambda one: one.filename):
                try:
                    with archive.open(member) as opened:  # never gives more than its file_size
                        _read_one(Path(member.filename), opened, member.file_size, spool)
                except ImportSourceError as error:
                    spool.warnings.append(_left_out(member.filename, error))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise refuse(path, _DAMAGED_ZIP) from error


def _left_out(name: str, error: ImportSourceError) -> Message:
    return Message(_LEFT_OUT, {"name": name, "reason": error.message.facts["reason"]})


def _read_one(path: Path, stream: IO[bytes], size: int, spool: PostSpool) -> None:
    head = stream.read(4096)
    rest = io.BufferedReader(_Joined(head, stream))
    if looks_like_export(head):
        read_export(path, rest, spool)
        return
    if size > LARGEST:
        raise refuse(path, _TOO_LARGE, limit=LARGEST // 1_000_000)
    try:
        text = rest.read(LARGEST + 1).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse(path, _NOT_TEXT) from error
    for value in _values(path, text):
        for one in value if isinstance(value, list) else [value]:
            if not isinstance(one, dict):
                raise refuse(path, _NO_POSTS)
            take(path, one, spool)


class _Joined(io.RawIOBase):
    """What was read of a stream already, and the rest of it."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        data = data or self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def take(path: Path | str, one: dict[str, Any], spool: PostSpool) -> None:
    """Put *one*, of what REST answered, where it belongs. Raises ImportSourceError where it is nothing of use."""
    code = one.get("code")
    if isinstance(code, str) and "message" in one and "content" not in one:
        if "invalid_page_number" in code:
            raise refuse(path, _PAST_END, code=code)
        answer = words(str(one["message"]))[:300]
        raise refuse(path, _REFUSED, answer=answer or "…", code=code)
    if "taxonomy" in one and "content" not in one:
        spool.add_term(one)
    elif "source_url" in one and "content" not in one:
        spool.add_media(one)
    elif _identity(one) and any(isinstance(one.get(key), (dict, str)) for key in ("content", "title")):
        spool.add(one)
    else:
        raise refuse(path, _NO_POSTS)


def _identity(one: dict[str, Any]) -> bool:
    """Tell whether the post *one* can be told from others: by its id, its address or its name."""
    number = one.get("id")
    has_number = isinstance(number, (int, str)) and not isinstance(number, bool) and number != ""
    return has_number or any(isinstance(one.get(key), str) and one[key] for key in ("link", "slug"))


def _values(path: Path, text: str) -> Iterator[Any]:
    """Yield the JSON values in *text*, as ``printed_values`` does. Raises ImportSourceError."""
    if not text.strip(" \t\r\n\ufeff"):
        raise refuse(path, _NOT_JSON, reason=Message(_EMPTY))
    try:
        yield from printed_values(text)
    except json.JSONDecodeError as error:
        raise refuse(path, _NOT_JSON, reason=f"line {error.lineno}: {error.msg}") from error
    except (ValueError, RecursionError) as error:
        raise refuse(path, _NOT_JSON, reason=type(error).__name__) from error
