"""What a page request gives: bytes and their type, or an error that says what is not there."""

from typing import NamedTuple

HTML = "text/html"


class Response(NamedTuple):
    """A body, its MIME type without parameters, and the Content-Security-Policy to send with it."""

    mime: str
    body: bytes
    policy: str = "default-src 'none'"


class PageNotFoundError(Exception):
    """There is nothing at this address."""
