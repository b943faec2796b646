"""Talking to one website, and to no other: what it answers is limited in size and time, and asked for again where that helps.

The certificate is verified. A redirect is followed within the host only, and never from https to http.
"""

import contextlib
import re
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Self
from urllib.parse import urljoin, urlsplit

import httpx

from reader import __version__
from reader.errors import QT_TRANSLATE_NOOP, ImportSourceError, Message
from reader.importers.html.debris import words
from reader.importers.wordpress.printed_json import printed_values

_NO_ANSWER = QT_TRANSLATE_NOOP(
    "messages", "the site does not answer in time; check the address and the network, and try again later"
)
_NO_SITE = QT_TRANSLATE_NOOP(
    "messages", "there is no connection to it ({reason}); check the address and the network, and try again"
)
_CERTIFICATE = QT_TRANSLATE_NOOP(
    "messages", "its certificate cannot be trusted ({reason}); ask who looks after the site to renew it"
)
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "messages", "it sends us on to {address}, which is another place; give that address if it is yours"
)
_IN_CIRCLES = QT_TRANSLATE_NOOP("messages", "it sends us on again and again; check the address")
_TOO_LARGE = QT_TRANSLATE_NOOP("messages", "it sent more than {limit} MB for one page of posts; nothing was kept")
_BROKEN_OFF = QT_TRANSLATE_NOOP("messages", "it broke off in the middle of an answer; try again later")
_ENCODED = QT_TRANSLATE_NOOP("messages", "its answer is packed in a form that cannot be read ({form})")
_STATUS = QT_TRANSLATE_NOOP("messages", "it answered “{answer}” (status {status}); try again later")
_LOGIN = QT_TRANSLATE_NOOP(
    "messages",
    "it wants a login (“{answer}”); give a user name and an application password, which WordPress makes under Users, Profile",
)
_NOT_JSON = QT_TRANSLATE_NOOP("messages", "its answer is not the JSON in which WordPress gives its posts")
_PASSWORD_IN_ADDRESS = QT_TRANSLATE_NOOP(
    "messages", "a name or password does not belong into the address; give --user NAME"
)
_OPEN_PASSWORD = QT_TRANSLATE_NOOP("messages", "a password is sent only over https; give the https address of the site")

_AGAIN = frozenset({429, 500, 502, 503, 504})
_HOPS = 5


@dataclass(frozen=True, slots=True)
class SiteLimits:
    """Bytes and seconds: what one answer may be and take, and how often and after how long it is asked for again."""

    page: int = 50_000_000
    picture: int = 25_000_000
    silence: float = 20.0
    answer: float = 180.0
    tries: int = 4
    pause: float = 1.0
    longest_pause: float = 60.0


class SiteAnswer(NamedTuple):
    """What a site answered: its address after redirects, status, headers (names in small letters) and body."""

    address: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        """Return the JSON of the body; PHP's notices before it do not count. Raises ValueError."""
        try:
            (value,) = printed_values(self.body.decode("utf-8", "replace"))
        except RecursionError as error:
            raise ValueError from error
        return value


class SiteConnection:
    """One host. To be closed, as a ``with`` does. All errors are ImportSourceError, which names *address*."""

    def __init__(
        self, address: str, *, login: tuple[str, str] | None = None, limits: SiteLimits | None = None,
        wait: Callable[[float], None] = time.sleep, tick: Callable[[], None] = lambda: None,
    ) -> None:  # fmt: skip
        """*login* is a user and an application password. *tick* is called often, and may raise to cancel."""
        self.address = address
        self._limits, self._wait, self._tick = limits or SiteLimits(), wait, tick
        self._home = _origin(address)
        if "@" in address.partition("//")[2].partition("/")[0]:
            self.address = "…" + address.rpartition("@")[2]  # a password is not repeated
            raise self.refused(_PASSWORD_IN_ADDRESS)
        if login and self._home[0] != "https" and self._home[1] not in {"127.0.0.1", "localhost", "::1"}:
            raise self.refused(_OPEN_PASSWORD)
        headers = {"User-Agent": f"patient-reader/{__version__}", "Accept-Encoding": "gzip"}
        self._client = httpx.Client(auth=login, headers=headers, timeout=self._limits.silence, follow_redirects=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._client.close()

    def refused(self, template: str, **facts: object) -> ImportSourceError:
        """Return the error that says why nothing can be brought in from the site."""
        return ImportSourceError(path=self.address, reason=Message(template, facts))

    def is_home(self, address: str) -> bool:
        """Tell whether *address* is on the site's host, and no less safe than the site's own address."""
        scheme, host, port = _origin(address)
        if scheme == "https" and self._home[0] == "http":
            return host == self._home[1]
        return (scheme, host, port) == self._home

    def page(self, address: str) -> SiteAnswer:
        """Return what the site answers for *address*, with whatever status below 500 that says something of it."""
        return self._asked(address, self._limits.page)

    def picture(self, address: str) -> bytes | None:
        """Return the file at *address*, or None where it is on another host, too large or not to be had."""
        if self._home[0] == "https":
            address = re.sub(r"^http:", "https:", address, flags=re.IGNORECASE)  # as browsers do in a page that is safe
        if not self.is_home(address):
            return None
        try:
            answer = self._asked(address, self._limits.picture, tries=2)
        except ImportSourceError:
            return None
        return answer.body if answer.status == 200 else None

    def json(self, answer: SiteAnswer) -> Any:
        """Return the JSON of *answer*; its refusals become errors."""
        if answer.status in {401, 403}:
            raise self.refused(_LOGIN, answer=_said(answer))
        if answer.status >= 400:
            raise self.refused(_STATUS, answer=_said(answer), status=answer.status)
        try:
            return answer.json()
        except ValueError as error:
            raise self.refused(_NOT_JSON) from error

    def _asked(self, address: str, limit: int, tries: int = 0) -> SiteAnswer:
        for _ in range(_HOPS):
            answer = self._answered(address, limit, tries or self._limits.tries)
            target = answer.headers.get("location")
            if not (300 <= answer.status < 400 and target):
                return answer
            try:
                address = urljoin(address, target)
            except ValueError:
                address = target
            if not self.is_home(address):
                raise self.refused(_ELSEWHERE, address=address[:200])
        raise self.refused(_IN_CIRCLES)

    def _answered(self, address: str, limit: int, tries: int) -> SiteAnswer:
        for number in range(1, tries + 1):
            self._tick()
            try:
                answer = self._once(address, limit)
            except httpx.TimeoutException as error:
                if number >= min(tries, 2):
                    raise self.refused(_NO_ANSWER) from error
                continue
            except (httpx.ConnectError, httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
                if "certificate" in str(error).lower():
                    raise self.refused(_CERTIFICATE, reason=_short(error)) from error
                if number == tries:
                    raise self.refused(_NO_SITE, reason=_short(error)) from error
                pause = 0.0
            except (httpx.HTTPError, httpx.StreamError, OSError, zlib.error) as error:
                if number == tries:
                    raise self.refused(_BROKEN_OFF) from error
                pause = 0.0
            else:
                if answer.status not in _AGAIN:
                    return answer
                if number == tries:
                    raise self.refused(_STATUS, answer=_said(answer), status=answer.status)
                pause = _asked_pause(answer)
            self._rest(max(pause, self._limits.pause * 2 ** (number - 1)))
        raise AssertionError

    def _rest(self, seconds: float) -> None:
        """Wait in small steps, so that a cancel is heard."""
        left = min(seconds, self._limits.longest_pause)
        while left > 0:
            self._tick()
            self._wait(min(left, 0.25))
            left -= 0.25

    def _once(self, address: str, limit: int) -> SiteAnswer:
        end = time.monotonic() + self._limits.answer
        with self._client.stream("GET", address) as response:
            headers = {name.lower(): value for name, value in response.headers.items()}
            if 300 <= response.status_code < 400:
                return SiteAnswer(address, response.status_code, headers, b"")
            body = bytearray()
            for piece in self._unpacked(response, limit):
                body += piece
                if len(body) > limit:
                    raise self.refused(_TOO_LARGE, limit=max(1, limit // 1_000_000))
                if time.monotonic() > end:
                    raise httpx.ReadTimeout("")
                self._tick()
        return SiteAnswer(address, response.status_code, headers, bytes(body))

    def _unpacked(self, response: httpx.Response, limit: int) -> Iterator[bytes]:
        """Yield the body piece by piece. Never httpx's own unpacking: a few packed bytes may become gigabytes at once."""
        form = response.headers.get("content-encoding", "").strip().lower()
        if form in {"", "identity"}:
            yield from response.iter_raw()
            return
        if form not in {"gzip", "x-gzip", "deflate"}:
            raise self.refused(_ENCODED, form=form[:40])
        unpacker = zlib.decompressobj(47)  # either form, found out from its first bytes
        for packed in response.iter_raw():
            rest = packed
            while rest:
                yield unpacker.decompress(rest, min(limit, 1_000_000) + 1)
                rest = unpacker.unconsumed_tail
        yield unpacker.flush()


def _origin(address: str) -> tuple[str, str, int]:
    """Return scheme, host and port of *address*; empty and 0 where it has none."""
    try:
        parts = urlsplit(address)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
        return parts.scheme.lower(), (parts.hostname or "").lower(), port
    except ValueError:
        return "", "", 0


def _asked_pause(answer: SiteAnswer) -> float:
    """Return the seconds that the site asks us to wait."""
    with contextlib.suppress(ValueError):
        return max(0.0, float(answer.headers.get("retry-after", "0")))
    return 0.0


def _said(answer: SiteAnswer) -> str:
    """Return what the site says beside its status: WordPress's message, else the standard words."""
    with contextlib.suppress(ValueError, KeyError, TypeError):
        said = answer.json()["message"]
        if isinstance(said, str) and words(said):
            return words(said)[:300]
    return httpx.codes.get_reason_phrase(answer.status) or "…"


def _short(error: Exception) -> str:
    """Return the last part of *error*'s text, which is the one that says something."""
    text = str(error).partition(" (_ssl.c")[0]
    return text.rpartition("] ")[2].rpartition("failed: ")[2][:200] or type(error).__name__
