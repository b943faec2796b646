"""What the clinic's settings and sign-offs let the kiosk show, today."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.settings.kiosk_settings import KioskSettings

if TYPE_CHECKING:
    from datetime import date

    from reader.library.entry import Entry
    from reader.library.library import Library
    from reader.reviews.journal_record import SignOff
    from reader.reviews.review_store import ReviewStore


def _today() -> date:
    from reader.reviews.review_dates import today  # noqa: PLC0415 - only where reviews decide what is shown

    return today()


class Curating:
    """Remembers the whole library and what it was curated by, so that a change of either can be noticed."""

    def __init__(self, settings: KioskSettings, reviews: Path, today: Callable[[], date] = _today) -> None:
        """*reviews* is the file of the clinic's sign-offs."""
        self._settings, self._path, self._today = settings, reviews, today
        self._store: ReviewStore | None = None
        self._whole: Library | None = None
        self._by: tuple[date, Mapping[str, SignOff]] | None = None

    def sign_off(self, article_id: str) -> SignOff | None:
        """Return the clinic's sign-off of an article that is in force, if any."""
        return self._current().get(article_id)

    def _current(self) -> Mapping[str, SignOff]:
        if self._store is None:
            from reader.reviews.review_store import ReviewStore  # noqa: PLC0415 - with the first article

            self._store = ReviewStore(self._path)
        # A file that cannot be read signs nothing off: the strict reading of what the settings ask for.
        with contextlib.suppress(ReaderError):
            return self._store.read().current
        return {}

    @property
    def _looks_at_reviews(self) -> bool:
        return self._settings.hide_unreviewed or self._settings.hide_overdue

    def curated(self, library: Library) -> Library:
        """Return what is shown of *library*."""
        self._whole = library
        if (
            self._settings
            == self._settings._replace(
                collections=(), categories=(), languages=(), hidden=(), hide_unreviewed=False, hide_overdue=False
            )
            and not library.snapshot.broken_rows()
        ):
            return library
        from reader.library.curation import curate  # noqa: PLC0415 - only where the settings hide something

        return curate(library, self._settings, self._hidden())

    def _hidden(self) -> Callable[[Entry], bool] | None:
        """Return what tells which articles are hidden for their review, by today's date and sign-offs; None for none."""
        if not self._looks_at_reviews:
            return None
        from reader.reviews.standing import hidden_by_review  # noqa: PLC0415 - as above

        day, sign_offs = self._by = (self._today(), self._current())
        settings = self._settings
        return hidden_by_review(sign_offs, day, unreviewed=settings.hide_unreviewed, overdue=settings.hide_overdue)

    def renewed(self) -> Library | None:
        """Return what is shown now where day or sign-offs changed since; None where it is the same."""
        if self._whole is None or not self._looks_at_reviews or self._by == (self._today(), self._current()):
            return None
        return self.curated(self._whole)
