"""Answering from some of the articles only, as a kiosk does that leaves others out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from reader.search.segment import Segment

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

Shown = Callable[[str], bool]
"""Says of an article's id whether it is shown. Equal ones always say the same."""


class Choice:
    """Knows which documents of an index are shown, and keeps that while the index is closed and opened again."""

    def __init__(self) -> None:
        self._made_for: tuple[str, Shown] | None = None
        self._masks: list[Array] = []

    def among(self, segments: Sequence[Segment], shown: Shown | None, index: str) -> list[Segment]:
        """Return *segments*, those of the index called *index*, with only what is *shown*; all of it when that is None.

        A segment in which nothing is shown is left out, and with the last one of a language the language.
        """
        import numpy as np

        if shown is None:
            return list(segments)
        if self._made_for != (index, shown):
            self._masks = [np.fromiter(map(shown, segment.ids()), dtype=bool) for segment in segments]
            self._made_for = index, shown
        chosen = (segment.only(mask) for segment, mask in zip(segments, self._masks, strict=True))
        return [segment for segment in chosen if segment.live is None or segment.live.any()]
