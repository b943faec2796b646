"""The sentences that say what of a web page did not come along."""

import contextlib
from urllib.parse import unquote, urlsplit

from reader.errors import QT_TRANSLATE_NOOP, Message

_PICTURE = QT_TRANSLATE_NOOP(
    "messages", "The picture “{name}” was left out: it is on the website, and this reader works without it."
)
_PICTURE_UNNAMED = QT_TRANSLATE_NOOP("messages", "A picture without a description was left out.")
_MEDIA = {
    "iframe": QT_TRANSLATE_NOOP("messages", "A part from another website was left out: {name}."),
    "video": QT_TRANSLATE_NOOP("messages", "A video was left out: {name}."),
    "audio": QT_TRANSLATE_NOOP("messages", "A sound recording was left out: {name}."),
    "form": QT_TRANSLATE_NOOP("messages", "A form to fill in was left out: {name}."),
    "script": QT_TRANSLATE_NOOP("messages", "A small program of the web page was left out: {name}."),
    "style": QT_TRANSLATE_NOOP("messages", "Colours and layout made for the web page were left out."),
    "drawing": QT_TRANSLATE_NOOP("messages", "A drawing was left out: {name}."),
    "hidden": QT_TRANSLATE_NOOP("messages", "Text meant for browsers without scripts was left out: {name}."),
}  # fmt: skip
_SHORTCODE = QT_TRANSLATE_NOOP(
    "messages", "The part made by the plug-in code “{name}” was left out: it works only on the website."
)
MERGED_CELLS = Message(
    QT_TRANSLATE_NOOP("messages", "A table had joined cells: they were taken apart, and no word is missing.")
)
_MISSING = QT_TRANSLATE_NOOP("messages", "The picture {name} was not found, so it did not come along.")

KINDS = {
    "iframe": "iframe", "embed": "iframe", "object": "iframe", "applet": "iframe", "frame": "iframe",
    "video": "video", "audio": "audio", "source": "hidden", "track": "hidden",
    "form": "form", "input": "form", "select": "form", "textarea": "form", "button": "form",
    "fieldset": "form", "datalist": "form", "option": "form", "optgroup": "form", "output": "form",
    "script": "script", "style": "style", "template": "hidden", "noscript": "hidden",
    "svg": "drawing", "canvas": "drawing",
}  # fmt: skip
"""The elements that cannot come along, and what a person would call them."""


def dropped(kind: str, name: str) -> Message:
    """Return the loss of an element of *kind* (a value of :data:`KINDS`), called *name* if it has a name."""
    return Message(_MEDIA[kind], {"name": name or "…"})


def picture(alt: str, source: str) -> Message:
    """Return the loss of a picture."""
    with contextlib.suppress(ValueError):  # an address that is none has no name
        alt = alt or unquote(urlsplit(source).path.rpartition("/")[2])
    return Message(_PICTURE, {"name": alt}) if alt else Message(_PICTURE_UNNAMED)


def shortcode(name: str) -> Message:
    """Return the loss of what a plug-in's code did."""
    return Message(_SHORTCODE, {"name": name})


def missing_picture(name: str) -> Message:
    """Return the loss of a picture that its folder does not have."""
    return Message(_MISSING, {"name": name})
