"""A file that was opened and looked at, before it is an article: its text, its title, and what it says of its language."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from reader.errors import Message

LARGEST = 50_000_000
"""Bytes of a file that is read."""

HERE = "https://folder.invalid/"
"""Stands for the folder in the addresses of links and pictures, so that those within it are told from others (RFC 6761)."""


class LoadedFile(NamedTuple):
    """A file as it was read: ``html``, or ``body`` in Markdown, or the ``reason`` why it cannot come in."""

    title: str = ""
    front: Mapping[str, Any] = {}
    body: str = ""
    html: str = ""
    language: str = ""
    """What the file itself says (as it says it)."""
    category: str = ""
    losses: tuple[Message, ...] = ()
    made: tuple[str, ...] = ()
    """Keys of the front matter that were made from the text."""
    pictures: Mapping[str, bytes] = {}
    """Pictures within the file, by their addresses in ``html``."""
    reason: Message | None = None
    translations: tuple[str, ...] = ()
    """Addresses that the file gives of the same text in other languages, and of itself, as it gives them."""


Reader = Callable[[bytes, str], LoadedFile]
"""Reads the content of a file; its name without ending stands in for a title."""
