"""What a screen is to somebody who hears it: its name, what stands there, and what each thing does."""

from collections.abc import Callable
from typing import NamedTuple


class SpokenItem(NamedTuple):
    """One thing on a screen, as it is said."""

    words: str
    act: Callable[[], object] | None = None
    """What the Enter key does with it; None for what is only heard."""
    turn: Callable[[int], str] | None = None
    """Goes on to another value by 1 or -1 (the right and the left key), and returns what to say of it."""
    language: str = ""
    """Of the words (BCP 47); "" for that of the screen."""
    tells_typed: bool = False
    """Whoever hears it knows what was typed."""


class TypedText(NamedTuple):
    """What is typed on a screen: a search."""

    text: Callable[[], str]
    insert: Callable[[str], object]
    erase: Callable[[], object]
    """Take the last letter away."""


class SpokenScreen(NamedTuple):
    """A screen at this moment. ``items`` are in the order in which the keys go through them."""

    title: str
    about: str = ""
    """Said after the title, whenever it is another than before: how much was found, for one."""
    items: tuple[SpokenItem, ...] = ()
    typed: TypedText | None = None
    has_page: bool = False
    """The sentences of the article that is open come before the items."""
