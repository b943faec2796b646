"""An imported file's seal: how to tell, later, whether somebody edited it here.

``origin.hash`` is the fingerprint of the file's text as the importer composed it, without the
hash, and after a "-" the category it was imported into: a file that staff moved to another
category stays there until the website moves it.

What people say (``people_say``) is added to an imported article here, because no source has it: that is no edit, and the
next import keeps it. Where the source has its own, it is text like the rest.
"""

from collections.abc import Mapping
from typing import Any

import yaml

from reader.library import front_matter
from reader.system.files import fingerprint

ADDED_HERE = "people_say"
"""The key that may be added to an imported article."""

MODIFIED = "modified"
"""The key of the origin that says when its source last changed it: a later moment alone is no other text."""

_ASIDE = frozenset({"hash", MODIFIED})


def seal(front: Mapping[str, Any], body: str, category: str = "", *, before: str = "") -> str:
    """Return the text of an article file with *front* and *body*, its ``origin`` holding the hash of the rest.

    What was added to the file's text of *before* is added again.
    """
    known = front.get("origin") or {}
    origin = {key: value for key, value in known.items() if key not in _ASIDE}
    plain = {**front, "origin": origin}
    mark = fingerprint(_canonical(front_matter.compose(plain, body)))
    sealed = f"{mark}-{category}" if category else mark
    return front_matter.compose(
        {**_added(before), **front, "origin": {**origin, **_noted(known), "hash": sealed}}, body
    )


def _noted(origin: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in origin.items() if key == MODIFIED and value}


def _added(text: str) -> dict[str, Any]:
    try:
        front = load(text)[0]
    except (front_matter.FrontMatterError, ValueError):
        return {}
    return {key: value for key, value in front.items() if key == ADDED_HERE}


def seal_of(text: str) -> tuple[str, str]:
    """Return the fingerprint and the category that the file *text* was sealed with; empty where it was not."""
    return seal_in(origin_of(text))


def seal_in(origin: Mapping[str, Any]) -> tuple[str, str]:
    """Return the fingerprint and the category that the hash in *origin* is made of."""
    mark, _, category = str(origin.get("hash", "")).partition("-")
    return mark, category


def is_edited(text: str) -> bool:
    """Tell whether the file *text* is no longer what its importer wrote. A file without a seal counts as edited."""
    try:
        front, body = load(text)
        mark, _ = seal_in(front["origin"])
        origin = {key: value for key, value in front["origin"].items() if key not in _ASIDE}
    except (front_matter.FrontMatterError, ValueError, KeyError, AttributeError):
        return True
    sealed = {**front, "origin": origin}
    bare = {key: value for key, value in sealed.items() if key != ADDED_HERE}
    return mark not in {fingerprint(_canonical(front_matter.compose(one, body))) for one in (sealed, bare)}


def load(text: str) -> tuple[dict[str, Any], str]:
    """Return the front matter of *text* as it stands, and the body.

    Raises FrontMatterError where there is none that can be read.
    """
    return front_matter.load(text.replace("\r\n", "\n"))


def origin_of(text: str) -> dict[str, Any]:
    """Return the ``origin`` of the file *text*, found even where an edit broke the rest of the front matter."""
    try:
        origin = load(text)[0].get("origin")
    except (front_matter.FrontMatterError, ValueError):
        origin = None
        for line in text[: front_matter.LONGEST].splitlines():
            if line.startswith("origin:"):
                try:
                    origin = yaml.safe_load(line.removeprefix("origin:"))
                except (yaml.YAMLError, ValueError):
                    origin = None
                break
    return origin if isinstance(origin, dict) else {}


def _canonical(text: str) -> str:
    """Return *text* as it is after being read and written once more: what an untouched file gives."""
    front, body = load(text)
    return front_matter.compose(front, body)
