"""What the list showed beside each page, for Back to return to it."""

from __future__ import annotations

from typing import NamedTuple

from reader.ui.desktop.listing.list_column import ListPlace


class Listing(NamedTuple):
    """What a list shows: what was typed, and whether just that is meant; in which topic; how many results, and where it is."""

    text: str
    literal: str
    topic: str
    limit: int
    place: ListPlace


class PageListings:
    """Remembers the list that each page of the view's history was left with."""

    def __init__(self) -> None:
        self._left: dict[int, tuple[str, Listing]] = {}
        self._here: tuple[int, str] | None = None

    def arrive(self, position: int, url: str, beside: Listing) -> Listing | None:
        """The view has come to *url*, at *position* of its history, from a page with *beside* beside it.

        Return what was beside *url* when it was left; None where it is a new page.
        """
        before, self._here = self._here, (position, url)
        if before == self._here:
            return None
        if before is not None:
            self._left[before[0]] = before[1], beside
        known_url, listing = self._left.get(position, ("", None))
        if known_url == url:
            return listing
        self._forget_from(position)
        return None

    def go_on(self) -> None:
        """A new page is opened from here: what came after this one is no longer in the history."""
        if self._here is not None:
            self._forget_from(self._here[0] + 1)

    def _forget_from(self, position: int) -> None:
        self._left = {known: one for known, one in self._left.items() if known < position}
