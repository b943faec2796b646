"""The sentences that say what of a web page did not come along."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.importers.plan.import_plan import Loss

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
_MERGED = QT_TRANSLATE_NOOP("messages", "A table had joined cells: they were taken apart, and no word is missing.")
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


def dropped(kind: str, name: str) -> Loss:
    """Return the loss of an element of *kind* (a value of :data:`KINDS`), called *name* if it has a name."""
    return Loss(Message(_MEDIA[kind], {"name": name or "…"}))


def picture(alt: str, source: str) -> Loss:
    """Return the loss of a picture."""
    name = alt or unquote(urlsplit_path(source).rpartition("/")[2])
    return Loss(Message(_PICTURE, {"name": name})) if name else Loss(Message(_PICTURE_UNNAMED))


def urlsplit_path(url: str) -> str:
    """Return the path of *url*, or nothing where it is not an address."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def shortcode(name: str) -> Loss:
    """Return the loss of what a plug-in's code did."""
    return Loss(Message(_SHORTCODE, {"name": name}))


def merged_cells() -> Loss:
    """Return the loss of a table's joined cells."""
    return Loss(Message(_MERGED))


def missing_picture(name: str) -> Loss:
    """Return the loss of a picture that its folder does not have."""
    return Loss(Message(_MISSING, {"name": name}))
