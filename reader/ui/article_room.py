"""The web view and the pages that it shows, made once the window is painted."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from reader.pages.addresses import Address
from reader.pages.response import PageNotFoundError, Response
from reader.pages.tokens import PageLook
from reader.web.article_view import ArticleView, dispose

if TYPE_CHECKING:
    from reader.pages.pages import Pages


class ArticleRoom:
    """One view, and the pages behind it."""

    def __init__(
        self, make_pages: Callable[[], Pages], look: Callable[[], PageLook], paper: str, *, animations: bool
    ) -> None:
        """*look* tells how pages are wanted at the moment of asking; *paper* is seen before the first one is painted."""
        self._make_pages, self._look = make_pages, look
        self._ready: tuple[Address, PageLook, Response] | None = None
        self.stand_in: Callable[[Address], Response | None] = lambda _: None
        """Gives what is shown instead of a page, such as that of an article while it is written."""
        self.view = ArticleView(self.respond, paper, animations=animations)

    @cached_property
    def pages(self) -> Pages:
        """Made when the first page is asked for, which is while Chromium starts its renderer."""
        return self._make_pages()

    def renew(self) -> None:
        """Make pages anew from here on: what they are made with has changed."""
        vars(self).pop("pages", None)
        self._ready = None

    def prepare(self, address: Address) -> None:
        """Make the page of *address* before the view asks for it: the time that its renderer takes to start is enough."""
        look = self._look()
        with contextlib.suppress(PageNotFoundError):
            self._ready = (address, look, self.pages.respond(address, look))

    def respond(self, address: Address) -> Response:
        """Return the page at *address*. Raises PageNotFoundError."""
        if stands_in := self.stand_in(address):
            return stands_in
        ready, self._ready = self._ready, None
        look = self._look()
        return ready[2] if ready and ready[:2] == (address, look) else self.pages.respond(address, look)

    def words_of(self, address: Address) -> str:
        """Return the page at *address* as plain text, for when nothing can draw it."""
        return self.pages.plain(address, self._look())

    def close(self) -> None:
        """Take the view down."""
        dispose(self.view)
