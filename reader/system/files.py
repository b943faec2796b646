"""Writing files so that a crash at any moment leaves the old file or the new one, never half of one.

What is new is for this user alone: folders 0700 (as the XDG base directories ask), files 0600.
"""

import contextlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from reader.errors import QT_TRANSLATE_NOOP, FileUnreadableError, FileUnwritableError, Message

PRIVATE, PRIVATE_FOLDER = 0o600, 0o700
"""Who may use a new file, and a new folder, on POSIX: this user alone."""

_LITTLE = 16_384
_LEFT = re.compile(r"\..{1,40}\.[a-z0-9_]{8}\.tmp", re.DOTALL)
"""The names of new files until they take their places."""
_LEFT_SECONDS = 3600
_NOT_A_FILE = QT_TRANSLATE_NOOP("messages", "it is not a file")
_NOT_TEXT = QT_TRANSLATE_NOOP("messages", "it is not UTF-8 text")


def reason_of(error: OSError) -> str:
    """Return the operating system's words for *error*, without number and path."""
    return error.strerror or type(error).__name__


@contextlib.contextmanager
def replacing(path: Path, mode: int | None = None) -> Iterator[IO[bytes]]:
    """Open a new file beside *path* that takes its place, on disk, when the block ends well.

    The folder is made when missing. If the block raises, *path* is untouched. *mode* is who may read
    and write it, on POSIX; by default whoever may the old one, and this user alone a new one.
    Raises FileUnwritableError where the disk or the rights do not allow it, and for a device or a pipe, which a
    file would put an end to.
    """
    if is_there(path) and not os.path.isfile(path):  # noqa: PTH113 - as is_there
        raise FileUnwritableError(path=path, reason=Message(_NOT_A_FILE))
    try:
        make_folder(path.parent)
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    except OSError as error:
        raise FileUnwritableError(path=path, reason=reason_of(error)) from error
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if os.name == "posix":
            os.chmod(name, _mode_of(path) if mode is None else mode)
        os.replace(name, path)
        sync_folder(path.parent)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.unlink(name)
        if isinstance(error, OSError):
            raise FileUnwritableError(path=path, reason=reason_of(error)) from error
        raise


def make_folder(folder: Path) -> None:
    """Make *folder* and those above it that are missing, each for this user alone. Raises OSError."""
    try:
        folder.mkdir(PRIVATE_FOLDER, exist_ok=True)
    except FileNotFoundError:
        if folder.parent == folder:
            raise
        make_folder(folder.parent)
        folder.mkdir(PRIVATE_FOLDER, exist_ok=True)


def remove_leftovers(folder: Path) -> None:
    """Remove from *folder* and all below it what ``replacing`` left there when it was killed, an hour ago or more.

    What is younger may be written at this moment, by another process. Never raises.
    """
    oldest = time.time() - _LEFT_SECONDS
    for place, _, names in os.walk(folder):
        for path in (Path(place, name) for name in names if _LEFT.fullmatch(name)):
            with contextlib.suppress(OSError):
                if path.lstat().st_mtime < oldest:
                    path.unlink()


def remove_leftovers_of(path: Path) -> None:
    """Remove what ``replacing`` left beside *path* when it was killed, however lately. Never raises."""
    with contextlib.suppress(OSError):
        for one in path.parent.iterdir():
            if _LEFT.fullmatch(one.name) and one.name.removesuffix(".tmp")[:-9] == f".{path.name[:40]}":
                one.unlink()


def try_writing(folder: Path) -> None:
    """Make *folder* where it is missing, write a little into it and take that away. Raises FileUnwritableError."""
    try:
        make_folder(folder)
        with tempfile.TemporaryFile(dir=folder) as stream:
            stream.write(bytes(_LITTLE))
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise FileUnwritableError(path=folder, reason=reason_of(error)) from error


def _mode_of(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        return PRIVATE


def write_bytes(path: Path, data: bytes) -> None:
    """Write *data* to *path* in one step. Raises FileUnwritableError."""
    with replacing(path) as stream:
        stream.write(data)


def write_private(path: Path, data: bytes) -> None:
    """Write *data*, which names people, to *path* in one step: for its owner, and a group that could read it before.

    Raises FileUnwritableError.
    """
    with replacing(path, _mode_of(path) & 0o660) as stream:
        stream.write(data)


def write_text(path: Path, text: str) -> None:
    """Write *text* as UTF-8 to *path* in one step. Raises FileUnwritableError."""
    write_bytes(path, text.encode("utf-8"))


def is_there(path: Path | str) -> bool:
    """Tell whether there is a file or folder *path*. Never raises: what may not be looked at counts as not there."""
    return os.path.exists(path)  # noqa: PTH110 - Path.exists raises for a folder of somebody else


def is_folder(path: Path | str) -> bool:
    """Tell whether *path* is a folder, as ``is_there`` does."""
    return os.path.isdir(path)  # noqa: PTH112 - as above


def with_ending(path: Path, ending: str) -> Path:
    """Return *path*, chosen in a file dialog, with the *ending* of what is saved ("pdf").

    Qt takes what stands behind any dot for an ending. Where the longer name is taken, *path* stays: nobody was asked about that file.
    """
    named = path.with_name(f"{path.name}.{ending}")
    return path if path.suffix.lower() == f".{ending}" or is_there(named) else named


def read_bytes(path: Path) -> bytes:
    """Return the bytes of *path*. Raises FileUnreadableError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadableError(path=path, reason=reason_of(error)) from error


def read_text(path: Path) -> str:
    """Return the text of *path*, a UTF-8 file with or without a byte order mark. Raises FileUnreadableError."""
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileUnreadableError(path=path, reason=Message(_NOT_TEXT)) from error


def fingerprint(content: str) -> str:
    """Return a short hash of an article file's text: equal texts, equal fingerprints, whatever the line ends."""
    import hashlib  # noqa: PLC0415 - the windows' start needs the other functions here, and no hash

    normal = content.replace("\r\n", "\n").encode("utf-8")
    return hashlib.blake2b(normal, digest_size=16).hexdigest()


def state_of_file(path: Path) -> tuple[int, ...] | None:
    """Return what changes with every write of the file *path*, or None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def free_name(path: Path, word: str) -> Path:
    """Return a name beside *path*, with *word* and a number in it, that no file has yet."""
    number = 1
    while (free := path.with_name(f"{path.stem}-{word}-{number}{path.suffix}")).exists():
        number += 1
    return free


def sync_folder(folder: Path) -> None:
    """Ask the system to have *folder*'s entries on disk; where folders cannot be opened, do nothing."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
