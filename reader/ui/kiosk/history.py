"""The way a visitor came: where Back leads, and what comes after an article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

LONGEST = 50
"""So many steps back are kept; further back is home."""


class Stop(NamedTuple):
    """A screen as it was left: a category or article by id, a search by its words, and how far it was scrolled."""

    kind: Literal["category", "search", "article"]
    name: str
    scroll: float = 0.0
    address: str = ""
    """Of an article: with the words marked in it, as it was opened."""


class Trail:
    """The stops since home; the last one is shown now."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []

    @property
    def here(self) -> Stop | None:
        """The screen that is shown; None at home."""
        return self._stops[-1] if self._stops else None

    def go(self, stop: Stop, scroll: float = 0.0) -> None:
        """Go on to *stop* from the screen that is shown, which is scrolled to *scroll*."""
        self.note_scroll(scroll)
        self._stops.append(stop)
        del self._stops[:-LONGEST]

    def note_scroll(self, scroll: float) -> None:
        """Remember how far the screen that is shown is scrolled."""
        if self._stops:
            self._stops[-1] = self._stops[-1]._replace(scroll=scroll)

    def replace(self, stop: Stop) -> None:
        """Have *stop* be what is shown, without another step."""
        if self._stops:
            self._stops[-1] = stop

    def change(self, changed: Callable[[Stop], Stop]) -> None:
        """Have every stop be what *changed* makes of it."""
        self._stops = [changed(stop) for stop in self._stops]

    def back(self) -> Stop | None:
        """Go one step back; return where that is, None for home."""
        if self._stops:
            self._stops.pop()
        return self.here

    def clear(self) -> None:
        """Be at home, and forget the way."""
        self._stops.clear()


def after(order: Sequence[str], article_id: str) -> str:
    """Return the id that follows *article_id* in *order*; "" at its end, and where it is not in it."""
    try:
        position = order.index(article_id) + 1
    except ValueError:
        return ""
    return order[position] if position < len(order) else ""
