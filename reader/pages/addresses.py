"""The addresses of the ``reader:`` scheme: one host, so that going from page to page stays in one process.

``reader://article/<language>/<slug>``            an article; ``?mark=words`` marks words in it
``reader://article/_home/<language>``             the first page
``reader://article/_topic/<category>``            a request to list a category; never loads
``reader://article/_media/<language>/<slug>/<n>`` a picture of an article
``reader://article/_font/<file>``                 a font of the program
"""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple
from urllib.parse import parse_qs, quote, unquote, urlsplit

from reader.errors import ArticleNotFoundError

SCHEME = "reader"
HOST = "article"
ROOT = f"{SCHEME}://{HOST}/"
FIRST_MATCH = "first-match"
"""The id of the first marked word of a page, for an address to lead to."""

LINK_SCHEME = "patientreader"
"""What other programs open an article with: ``patientreader:es/sertraline``. The system hands the whole address over."""
_LINK = re.compile(r"(?://)?((?:[a-z]{2,3}/)?[a-z0-9][a-z0-9_-]{0,99})/?")

Kind = Literal["article", "home", "topic", "media", "font", "unknown"]
_KINDS: dict[str, Kind] = {"_home": "home", "_topic": "topic", "_media": "media", "_font": "font"}


class Address(NamedTuple):
    """What an address asks for: an article's id, a language, a category or a file's name, by kind. Its text is the address."""

    kind: Kind
    name: str = ""
    article: str = ""
    marked: tuple[str, ...] = ()
    """Words to mark in an article."""
    anchor: str = ""
    """The place on the page to go to."""

    def __str__(self) -> str:
        marked = "+".join(quote(term, safe="") for term in self.marked)
        steps = [] if self.kind == "article" else [f"_{self.kind}"]
        path = "/".join([*steps, *(quote(part) for part in (self.article, self.name) if part)])
        return (
            f"{ROOT}{path}" + (f"?mark={marked}" if marked else "") + (f"#{quote(self.anchor)}" if self.anchor else "")
        )


def article_address(article_id: str, terms: Iterable[str] = (), anchor: str = "") -> Address:
    """Return the address of the article *article_id*, its words *terms* marked, led to *anchor*."""
    return Address("article", article=article_id, marked=tuple(terms), anchor=anchor)


def home_address(language: str) -> Address:
    """Return the address of the first page in *language*."""
    return Address("home", name=language)


def read_address(url: str) -> Address:
    """Return what *url* asks for; its kind is "unknown" for everything that is no address of this scheme."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return Address("unknown")
    if parts.scheme != SCHEME or parts.netloc != HOST:
        return Address("unknown")
    steps = [unquote(step) for step in parts.path.strip("/").split("/")]
    kind = _KINDS.get(steps[0])
    if kind == "media" and len(steps) >= 4:
        return Address("media", name="/".join(steps[3:]), article=f"{steps[1]}/{steps[2]}")
    if kind and kind != "media" and len(steps) == 2:
        return Address(kind, name=steps[1])
    if kind is None and len(steps) == 2 and not steps[0].startswith("_"):
        marked = parse_qs(parts.query).get("mark", [""])[0].split()
        return Address(
            "article", article=f"{steps[0]}/{steps[1]}", marked=tuple(marked), anchor=unquote(parts.fragment)
        )
    return Address("unknown")


def named_article(words: str) -> str:
    """Return the article that *words* name, as ``Library.find`` takes it: they themselves, or what their LINK_SCHEME leads to.

    Raises ArticleNotFoundError for an address that says more than an article's name: it may come from any page or mail.
    """
    scheme, colon, rest = words.partition(":")
    if not colon or scheme.lower() != LINK_SCHEME:
        return words
    found = _LINK.fullmatch(rest)
    if not found:
        raise ArticleNotFoundError(article=words[:100])
    return found[1]
