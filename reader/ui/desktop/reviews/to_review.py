"""The list of articles that wait for a review, as the window shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reader.library.entry import Entry
from reader.library.library import Library


class ToReview(NamedTuple):
    """Rows of *library*'s snapshot in the order of the worklist, the words above them, and what each card says;
    the words are made when they are shown, in the language of that moment."""

    library: Library
    rows: tuple[int, ...]
    summarize: Callable[[], str]
    say: Callable[[Entry], str]
