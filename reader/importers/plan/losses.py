"""The sentences that say what of a web page did not come along."""

import contextlib
from urllib.parse import unquote, urlsplit

from reader.errors import QT_TRANSLATE_NOOP, Message

_PICTURE = QT_TRANSLATE_NOOP(
    "messages", "The picture “{name}” was left out: it is on the website, and this reader works without it."
)
_CAPTIONED = QT_TRANSLATE_NOOP("messages", "The picture “{name}” was left out; the words below it stay: “{caption}”.")
_PICTURE_UNNAMED = QT_TRANSLATE_NOOP("messages", "A picture without a description was left out.")
_MEDIA = {
    "iframe": QT_TRANSLATE_NOOP("messages", "A part from another website was left out: {name}."),
    "video": QT_TRANSLATE_NOOP("messages", "A video was left out: {name}."),
    "audio": QT_TRANSLATE_NOOP("messages", "A sound recording was left out: {name}."),
    "form": QT_TRANSLATE_NOOP("messages", "A form to fill in was left out: {name}."),
    "script": QT_TRANSLATE_NOOP("messages", "A script was removed: {name}."),
    "style": QT_TRANSLATE_NOOP("messages", "Colours and layout made for the web page were left out."),
    "drawing": QT_TRANSLATE_NOOP("messages", "A drawing was left out: {name}."),
    "hidden": QT_TRANSLATE_NOOP("messages", "Text meant for browsers without scripts was left out: {name}."),
}  # fmt: skip
_SHORTCODE = QT_TRANSLATE_NOOP(
    "messages", "The part made by the plug-in code “{name}” was left out: it works only on the website."
)
_EMBED_LINK = QT_TRANSLATE_NOOP(
    "messages", "“{name}” is on another website ({address}): a link to it stands in its place."
)
_UNSEEN = QT_TRANSLATE_NOOP("messages", "Text that the website does not show was left out: {words}.")
_AROUND = QT_TRANSLATE_NOOP("messages", "What stands around the article on its page was left out: {words}")
_CODE = QT_TRANSLATE_NOOP("messages", "A code that only another program understands was left out: {code}")
MERGED_CELLS = Message(
    QT_TRANSLATE_NOOP("messages", "A table had joined cells: they were taken apart, with the words in each of them.")
)
BOLD_HEADINGS = Message(
    QT_TRANSLATE_NOOP(
        "messages", "Lines in bold letters that stood as headings were made headings: look whether they are."
    )
)
_MISSING = QT_TRANSLATE_NOOP("messages", "The picture {name} was not found, so it did not come along.")

KINDS = {
    "iframe": "iframe", "embed": "iframe", "object": "iframe", "applet": "iframe", "frame": "iframe",
    "video": "video", "audio": "audio", "source": "hidden", "track": "hidden",
    "form": "form", "input": "form", "select": "form", "textarea": "form",
    "datalist": "form", "option": "form", "optgroup": "form", "output": "form",
    "script": "script", "style": "style", "template": "hidden", "noscript": "hidden",
    "svg": "drawing", "canvas": "drawing",
}  # fmt: skip
"""The elements that cannot come along, and what a person would call them."""


def dropped(kind: str, name: str) -> Message:
    """Return the loss of an element of *kind* (a value of :data:`KINDS`), called *name* if it has a name."""
    return Message(_MEDIA[kind], {"name": name or "…"})


def linked(name: str, address: str) -> Message:
    """Return the loss of a part of another website, called *name*, for which a link to *address* stands."""
    return Message(_EMBED_LINK, {"name": name, "address": address})


def unseen(words: str) -> Message:
    """Return the loss of *words* that the page holds and does not show."""
    return Message(_UNSEEN, {"words": words})


def picture(alt: str, source: str, caption: str = "") -> Message:
    """Return the loss of a picture, whose *caption* stays."""
    with contextlib.suppress(ValueError):  # an address that is none has no name
        alt = alt or ("" if source.startswith("data:") else unquote(urlsplit(source).path.rpartition("/")[2]))
    if caption:
        return Message(_CAPTIONED, {"name": alt or "…", "caption": caption})
    return Message(_PICTURE, {"name": alt}) if alt else Message(_PICTURE_UNNAMED)


def around(words: str) -> Message:
    """Return the loss of menus and the like, with their *words*."""
    return Message(_AROUND, {"words": words})


def code(text: str) -> Message:
    """Return the loss of *text*, an instruction to another program."""
    return Message(_CODE, {"code": text})


def shortcode(name: str) -> Message:
    """Return the loss of what a plug-in's code did."""
    return Message(_SHORTCODE, {"name": name})


def missing_picture(name: str) -> Message:
    """Return the loss of a picture that its folder does not have."""
    return Message(_MISSING, {"name": name})
