"""Walking the REST interface of a WordPress site: where it is, and all that it has, page by page.

The interface is described in the REST API handbook of developer.wordpress.org. Posts are asked for in the order of their ids,
so that a page stays what it is while somebody writes new ones.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from reader.errors import QT_TRANSLATE_NOOP
from reader.importers.wordpress.site_connection import SiteAnswer, SiteConnection
from reader.system.files import write_text

A_PAGE = 100
"""Entries: the most that WordPress gives at once."""

MOST_PAGES = 1000

_NO_API = QT_TRANSLATE_NOOP(
    "messages", "no WordPress answers there, or its REST interface is switched off; check the address of the site"
)
_NOT_A_LIST = QT_TRANSLATE_NOOP("messages", "it answered something else than a list of {kind}")
_ENDED_EARLY = QT_TRANSLATE_NOOP(
    "messages", "it said it had {said} pages of {kind}, and ended after {count}; try again, and if it stays so, tell who looks after it"
)  # fmt: skip
_GOES_ON = QT_TRANSLATE_NOOP(
    "messages", "it has more {kind} than the {said} pages it said; try again, and if it stays so, tell who looks after it"
)  # fmt: skip
_REPEATS = QT_TRANSLATE_NOOP("messages", "it sends the same {kind} again and again")
_TOO_MANY = QT_TRANSLATE_NOOP("messages", "it says it has {said} pages of {kind}; more than {limit} are not read")

_API_LINK = re.compile(r"<([^<>]+)>\s*;[^,<>]*rel=\"?https://api\.w\.org/\"?", re.IGNORECASE)
_HEAD_LINK = re.compile(r"<link\b[^<>]*>", re.IGNORECASE)
_API = re.compile(r"rel=[\"']https://api\.w\.org/[\"']", re.IGNORECASE)
_HREF = re.compile(r"\bhref=[\"']([^\"']+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^<>]*\blang=[\"']([A-Za-z-]{2,12})", re.IGNORECASE)

Entry = dict[str, Any]


class SiteWalk:
    """What the site at a connection has. Every method raises ImportSourceError."""

    def __init__(self, connection: SiteConnection) -> None:
        self._connection = connection
        self.language = ""
        """The language that the site's first page says it has."""
        self._root = self._find_root()

    def _find_root(self) -> str:
        """Return the address of the REST interface: as the page's ``Link`` header has it, else where it usually is."""
        address = self._connection.address
        if "rest_route=" in address or "/wp-json" in address:
            return re.sub(r"(/wp-json)(?:/.*)?$|(rest_route=)(?:.*)$", r"\1\2/", address)
        home = self._connection.page(address)
        self.language = next(iter(_LANGUAGE.findall(home.body[:20_000].decode("utf-8", "replace"))), "")
        base = home.address.partition("?")[0].partition("#")[0].rstrip("/")
        found = [one for one in _said_by(home) if self._connection.is_home(one)]
        for root in dict.fromkeys([*found, f"{base}/wp-json/", f"{base}/?rest_route=/"]):
            answer = self._connection.page(_address(root, "posts", {"per_page": "1"}))
            if answer.status in {401, 403}:
                self._connection.json(answer)
            if answer.status == 200 and _is_list(answer):
                return root
        raise self._connection.refused(_NO_API)

    def entries(
        self, kind: str, query: Mapping[str, str], pages: "PageStore", tell: Callable[[int, int], None], name: str = ""
    ) -> Iterator[Entry]:
        """Yield all entries of *kind* ("posts", "pages", "categories") for *query*, once *pages* has all of them.

        *name* is what they are called there, by default their kind; *tell* is called with how many pages came, and of how
        many. Raises ImportSourceError where the site does not have what it said it had: half of it would look like articles
        that are gone.
        """
        name = name or kind
        number, said, total, counted = 0, 1, "", False
        seen: set[str] = set()
        while number < said:
            number += 1
            tell(number - 1, said)
            kept = pages.get(name, number)
            if kept is not None:
                found, headers = kept["entries"], kept["headers"]
            else:
                answer = self._connection.page(self._page(kind, query, number))
                if number == 1 and answer.status == 404 and kind != "posts":
                    return  # a site without them
                if number > 1 and answer.status == 400 and _is_past_end(answer):
                    if not counted:  # a site that does not say how many pages it has
                        break
                    raise self._connection.refused(_ENDED_EARLY, said=said, kind=kind, count=number - 1)
                found, headers = self._list(answer, kind), answer.headers
            if number > 1 and headers.get("x-wp-total", "") != total and pages.forget():
                number, seen = 0, set()  # it was another site, in a way, when we stopped the last time
                continue
            total = headers.get("x-wp-total", "")
            counted = headers.get("x-wp-totalpages", "").isdigit()
            said = self._pages_said(headers, kind, number, found)
            keys = {str(one.get("id") or one.get("link")) for one in found}
            if found and keys <= seen:
                raise self._connection.refused(_REPEATS, kind=kind)
            seen |= keys
            pages.put(name, number, {"entries": found, "headers": _kept(headers)})
        if counted and len(found) >= A_PAGE and total != str(len(seen)):
            answer = self._connection.page(self._page(kind, query, number + 1))
            if answer.status == 200 and self._list(answer, kind):
                raise self._connection.refused(_GOES_ON, kind=kind, said=said)
        tell(said, said)
        for page in pages.pages(name):
            yield from page

    def _pages_said(self, headers: Mapping[str, str], kind: str, number: int, found: Sequence[Entry]) -> int:
        """Return how many pages there are, by the header, else by whether this one is full."""
        written = headers.get("x-wp-totalpages", "")
        if not written.isdigit():
            return number + 1 if len(found) >= A_PAGE else number
        if int(written) > MOST_PAGES:
            raise self._connection.refused(_TOO_MANY, said=written[:20], kind=kind, limit=MOST_PAGES)
        return max(int(written), 1)

    def some(self, kind: str, ids: Sequence[str], query: Mapping[str, str]) -> Iterator[Entry]:
        """Yield the entries of *kind* that have these *ids*, a hundred at a time; those that are gone are not there."""
        for start in range(0, len(ids), A_PAGE):
            asked = ids[start : start + A_PAGE]
            more = {**query, "include": ",".join(asked)}
            for one in self._list(self._connection.page(self._page(kind, more, 1)), kind):
                if str(one.get("id")) in asked:
                    yield one

    def _page(self, kind: str, query: Mapping[str, str], number: int) -> str:
        order = {"orderby": "id", "order": "asc", "per_page": str(A_PAGE), "page": str(number)}
        return _address(self._root, kind, {**order, **query})

    def _list(self, answer: SiteAnswer, kind: str) -> list[Entry]:
        found = self._connection.json(answer)
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            raise self._connection.refused(_NOT_A_LIST, kind=kind)
        return found


class PageStore:
    """The pages that came, kept in *folder* until all are there: what broke off goes on where it stopped.

    *name* says what was asked for; the pages of another question are thrown away. Raises FileUnwritableError.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        kept = folder / "question.txt"
        if not kept.is_file() or kept.read_bytes() != name.encode():
            self.clear()
            write_text(kept, name)
        self._old = {path.name for path in folder.glob("*.json")}

    def get(self, kind: str, number: int) -> Any:
        """Return what was put in as page *number* of *kind*, or None."""
        try:
            return json.loads((self._folder / f"{kind}-{number}.json").read_bytes())
        except (OSError, ValueError):
            return None

    def put(self, kind: str, number: int, page: object) -> None:
        """Keep *page*. Raises FileUnwritableError."""
        path = self._folder / f"{kind}-{number}.json"
        if path.name not in self._old:
            write_text(path, json.dumps(page))

    def forget(self) -> bool:
        """Throw away what was there from the last time; tell whether there was anything."""
        there = bool(self._old)
        for name in self._old:
            (self._folder / name).unlink(missing_ok=True)
        self._old = set()
        return there

    def pages(self, kind: str) -> Iterator[list[Entry]]:
        """Yield the entries of each page of *kind*."""
        number = 1
        while (page := self.get(kind, number)) is not None:
            yield page["entries"]
            number += 1

    def clear(self) -> None:
        """Throw everything away."""
        for path in self._folder.glob("*"):
            path.unlink(missing_ok=True)


def _kept(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name.startswith("x-wp-")}


def _address(root: str, kind: str, query: Mapping[str, str]) -> str:
    """Return the address of *kind* below the interface's *root*, which is a path or ``?rest_route=/``."""
    parts = urlsplit(root)
    fields = dict(parse_qsl(parts.query))
    path = parts.path
    if "rest_route" in fields:
        fields["rest_route"] = fields["rest_route"].rstrip("/") + f"/wp/v2/{kind}"
    else:
        path = path.rstrip("/") + f"/wp/v2/{kind}"
    return urlunsplit((parts.scheme, parts.netloc, path, urlencode({**fields, **query}, safe=",/:"), ""))


def _said_by(home: SiteAnswer) -> Iterator[str]:
    """Yield the addresses of the interface that a page names in its header and its head."""
    for found in _API_LINK.findall(home.headers.get("link", "")):
        yield urljoin(home.address, found)
    for tag in filter(_API.search, _HEAD_LINK.findall(home.body[:200_000].decode("utf-8", "replace"))):
        for found in _HREF.findall(tag):
            yield urljoin(home.address, found.replace("&amp;", "&").replace("&#038;", "&"))


def _is_list(answer: SiteAnswer) -> bool:
    try:
        return isinstance(answer.json(), list)
    except ValueError:
        return False


def _is_past_end(answer: SiteAnswer) -> bool:
    try:
        return "invalid_page_number" in str(answer.json().get("code"))
    except (ValueError, AttributeError):
        return False
