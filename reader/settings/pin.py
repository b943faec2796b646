"""The PIN with which staff leave the kiosk: kept as a hash, and slow to guess.

The hash is scrypt (RFC 7914) with N = 2^14, r = 8, p = 1, which takes 16 MB and some 50 ms a try. The file
holds one line in the PHC string format, "$scrypt$ln=14,r=8,p=1$<salt>$<hash>", and only its owner may read it.

Five wrong PINs are free. The fifth and each one after it make everybody wait: 30 s, 60 s, 120 s, up to an hour.
A try is written down before it is looked at, so that ending the program forgives none.
"""

import base64
import binascii
import contextlib
import hashlib
import hmac
import json
import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from reader.errors import (
    QT_TRANSLATE_NOOP,
    FileUnreadableError,
    FileUnwritableError,
    Message,
    PinDamagedError,
    PinError,
    PinMissingError,
)
from reader.system.files import PRIVATE, read_bytes, replacing

SHORTEST, LONGEST = 4, 12
FREE_TRIES = 5
FIRST_WAIT, LONGEST_WAIT = 30.0, 3600.0
"""Seconds to wait after the last free try, and at the most."""

_LN, _R, _P = 14, 8, 1
_SALT_BYTES, _HASH_BYTES = 16, 32
_LINE = re.compile(rf"\$scrypt\$ln={_LN},r={_R},p={_P}\$([A-Za-z0-9+/]{{22}})\$([A-Za-z0-9+/]{{43}})\n?")
_LARGEST = 200
"""Bytes of the file of tries: more were not written by this program."""

_BAD_LENGTH = QT_TRANSLATE_NOOP("messages", "it must have {shortest} to {longest} digits, and nothing else")
_ONE_DIGIT = QT_TRANSLATE_NOOP("messages", "one digit again and again is guessed at once")


class Attempt(NamedTuple):
    """What came of typing a PIN: whether it was right, how many tries are free now, and how long to wait for the next.

    Without a free try the next one is possible after ``wait_seconds``.
    """

    ok: bool
    tries_left: int = FREE_TRIES
    wait_seconds: float = 0.0


class _Tries(NamedTuple):
    """Wrong tries since the last right one, and when the last was: seconds since 1970."""

    wrong: int = 0
    at: float = 0.0

    @property
    def wait(self) -> float:
        """How many seconds after the last one the next may come."""
        if self.wrong < FREE_TRIES:
            return 0.0
        return min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(self.wrong - FREE_TRIES, 32))


def check_pin(pin: str) -> None:
    """Raise PinError where *pin* cannot be one: 4 to 12 digits (0 to 9), not all the same."""
    if not (pin.isascii() and pin.isdecimal() and SHORTEST <= len(pin) <= LONGEST):
        raise PinError(reason=Message(_BAD_LENGTH, {"shortest": SHORTEST, "longest": LONGEST}))
    if len(set(pin)) == 1:
        raise PinError(reason=Message(_ONE_DIGIT))


def set_pin(path: Path, pin: str) -> None:
    """Keep *pin* in the file *path*, in place of another. Raises PinError and FileUnwritableError."""
    check_pin(pin)
    salt = os.urandom(_SALT_BYTES)
    line = f"$scrypt$ln={_LN},r={_R},p={_P}${_encoded(salt)}${_encoded(_hash(pin, salt))}\n"
    with replacing(path, PRIVATE) as stream:
        stream.write(line.encode())


def require_pin(path: Path) -> None:
    """Return where the file *path* has a PIN.

    Raises PinMissingError where there is none, PinDamagedError where what is there is no PIN any more, and
    FileUnreadableError where this user may not read it.
    """
    if not os.path.lexists(path):
        raise PinMissingError
    if _parsed(read_bytes(path)) is None:
        raise PinDamagedError(path=path)


def forget_tries(path: Path) -> None:
    """Forgive the wrong tries noted in the file *path*, as a new PIN does. Raises FileUnwritableError."""
    _write_tries(path, _Tries())


class PinKeeper:
    """Compares what is typed with the PIN in one file, and counts what was wrong in another."""

    def __init__(self, path: Path, tries: Path, now: Callable[[], float] = time.time) -> None:
        """*now* is the clock: seconds since 1970."""
        self._path = path
        self._tries_path = tries
        self._now = now
        self._unwritten: _Tries | None = None

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN that can be compared with."""
        return _read(self._path) is not None

    def state(self) -> Attempt:
        """Return how many tries are free now, and how long to wait where none is; ``ok`` is False."""
        tries = self._known()
        wait = self._remaining(tries)
        return Attempt(False, 0 if wait else max(1, FREE_TRIES - tries.wrong), wait)

    def attempt(self, pin: str) -> Attempt:
        """Compare *pin* with the one that is set. While there is something to wait for, nothing is compared."""
        tries = self._known()
        wait = self._remaining(tries)
        if wait:
            return Attempt(False, 0, wait)
        self._note(_Tries(tries.wrong + 1, self._now()))
        kept = _read(self._path)
        if kept is not None and hmac.compare_digest(_hash(pin, kept[0]), kept[1]):
            self._note(_Tries())
            return Attempt(True)
        return self.state()

    def _remaining(self, tries: _Tries) -> float:
        """Return how many seconds are left to wait; a clock that was set back starts the whole wait again."""
        if not tries.wait:
            return 0.0
        passed = self._now() - tries.at
        if passed < 0:
            self._note(tries._replace(at=self._now()))
            return tries.wait
        return max(0.0, tries.wait - passed)

    def _known(self) -> _Tries:
        if self._unwritten is not None:
            return self._unwritten
        try:
            return _read_tries(self._tries_path)
        except (FileUnreadableError, ValueError):
            # Nobody knows how many there were: as if the free ones were used up a moment ago.
            tries = _Tries(FREE_TRIES, self._now())
            self._note(tries)
            return tries

    def _note(self, tries: _Tries) -> None:
        self._unwritten = tries
        with contextlib.suppress(FileUnwritableError):
            _write_tries(self._tries_path, tries)
            self._unwritten = None


def _hash(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(
        pin.encode("utf-8", "replace"), salt=salt, n=2**_LN, r=_R, p=_P, maxmem=64 * 2**20, dklen=_HASH_BYTES
    )


def _encoded(data: bytes) -> str:
    """Return *data* in base64 without padding, as PHC strings have it."""
    return base64.b64encode(data).decode().rstrip("=")


def _decoded(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4))


def _read(path: Path) -> tuple[bytes, bytes] | None:
    """Return salt and hash in the file *path*, or None where there are none that can be used."""
    try:
        return _parsed(read_bytes(path))
    except FileUnreadableError:
        return None


def _parsed(data: bytes) -> tuple[bytes, bytes] | None:
    try:
        found = _LINE.fullmatch(data.decode("ascii"))
        return (_decoded(found[1]), _decoded(found[2])) if found else None
    except (UnicodeDecodeError, binascii.Error):
        return None


def _read_tries(path: Path) -> _Tries:
    """Return the tries in the file *path*. Raises ValueError and FileUnreadableError where they cannot be known."""
    if not os.path.lexists(path):
        return _Tries()
    data = json.loads(read_bytes(path)[:_LARGEST])
    match data:
        case {"wrong": int(wrong), "at": int() | float() as at} if wrong >= 0 and abs(at) < 2**40:
            return _Tries(wrong, float(at))
    raise ValueError("no tries")


def _write_tries(path: Path, tries: _Tries) -> None:
    with replacing(path, PRIVATE) as stream:
        stream.write(json.dumps(tries._asdict()).encode() + b"\n")
