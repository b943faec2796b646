"""The way a visitor came: where Back leads, and what comes after an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reader.pages.addresses import Address

LONGEST = 50
"""So many steps back are kept; further back is home."""


class Stop(NamedTuple):
    """A screen as it was left: a category or article by id, a search by its words, and how far it was scrolled."""

    kind: str
    """Which screen: a key of ``screen_stack.SCREENS``."""
    name: str = ""
    scroll: float = 0.0
    address: Address | None = None
    """Of an article: with the words marked in it, as it was opened."""
    order: tuple[str, ...] = ()
    """Of an article: the ids that it was listed among."""


HOME = Stop("home")


class Trail:
    """The stops from home on; the last one is shown now."""

    def __init__(self) -> None:
        self._stops = [HOME]

    @property
    def here(self) -> Stop:
        """The stop that is shown."""
        return self._stops[-1]

    def __iter__(self) -> Iterator[Stop]:
        return iter(self._stops)

    def go(self, stop: Stop, scroll: float = 0.0) -> None:
        """Go on to *stop* from the screen that is shown, which is scrolled to *scroll*."""
        self.replace(self.here._replace(scroll=scroll))
        self._stops.append(stop)
        del self._stops[1:-LONGEST]

    def replace(self, stop: Stop) -> None:
        """Have *stop* be what is shown, without another step."""
        self._stops[-1] = stop

    def change(self, changed: Callable[[Stop], Stop]) -> None:
        """Have every stop be what *changed* makes of it."""
        self._stops = [changed(stop) for stop in self._stops]

    def back(self) -> Stop:
        """Go one step back, at most home; return where that is."""
        self._stops = self._stops[:-1] or [HOME]
        return self.here

    def clear(self) -> None:
        """Be at home, and forget the way."""
        self._stops = [HOME]


def after(order: Sequence[str], article_id: str) -> str:
    """Return the id that follows *article_id* in *order*; "" at its end, and where it is not in it."""
    try:
        position = order.index(article_id) + 1
    except ValueError:
        return ""
    return order[position] if position < len(order) else ""
