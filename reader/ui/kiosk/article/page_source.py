"""Where the kiosk's pages come from, and what an article's code holds."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from reader.library.library import Library
from reader.pages.page_look import Look
from reader.pages.pages import Pages
from reader.pages.response import PageNotFoundError, Response
from reader.pages.take_home import take_home
from reader.pages.tokens import Tokens
from reader.reviews.journal_record import SignOff
from reader.settings.kiosk_settings import KioskSettings
from reader.ui.look.fonts import text_fonts


class PageSource:
    """Pages as a reader with a finger wants them. ``text_of`` may be called in any thread."""

    def __init__(
        self, resources: Path, tokens: Tokens, settings: KioskSettings, clinic: str, library: Callable[[], Library | None],
        look: Callable[[], Look], sign_off: Callable[[str], SignOff | None],
    ) -> None:  # fmt: skip
        """*library* and *look* tell what is shown at the moment of asking; *tokens* are those of pages, not of widgets."""
        self._settings, self._clinic = settings, clinic
        self._library, self._look = library, look
        self._pages = Pages(
            resources,
            text_fonts(),
            tokens,
            library,
            clinic,
            settings.policy.shows_broken,
            sign_off,
            crisis=settings.crisis,
        )
        self._ready: tuple[str, Look, Response] | None = None

    def prepare(self, address: str) -> None:
        """Make the page of *address* before it is asked for, while Chromium starts its renderer."""
        look = self._look()
        with contextlib.suppress(PageNotFoundError):
            self._ready = (address, look, self._pages.respond(address, look))

    def respond(self, url: str) -> Response:
        """Return the page at *url*. Raises PageNotFoundError."""
        ready, self._ready = self._ready, None
        look = self._look()
        return ready[2] if ready and ready[:2] == (url, look) else self._pages.respond(url, look)

    def words_of(self, url: str) -> str:
        """Return the page at *url* as plain text, for when nothing can draw it."""
        return self._pages.plain(url, self._look())

    def text_of(self, article_id: str, limit: int) -> str:
        """Return what the code of the article holds, in at most *limit* bytes; nothing where it is not shown.

        Raises ArticleBrokenError.
        """
        library = self._library()
        entry = library.entry(article_id) if library is not None else None
        if library is None or entry is None:
            return ""
        crisis = self._pages.help(entry.language).words
        return take_home(library.article(entry), self._settings.take_home, self._clinic, crisis, limit)
