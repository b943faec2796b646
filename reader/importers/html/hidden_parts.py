"""What a page holds and does not show; and panels that it shows at a click, which are content."""

import re

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from reader.errors import Message
from reader.importers.html.attributes import attribute, classes
from reader.importers.html.markdown_escape import one_space
from reader.importers.plan import losses

_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|left\s*:\s*-\d{3}", re.IGNORECASE)
_FOR_EARS = frozenset(
    "screen-reader-text sr-only visually-hidden visuallyhidden assistive-text elementor-screen-only".split()
)
"""Classes of words that only a screen reader says: mostly of what a click does."""
_PANEL = re.compile(r"accordion|tab|toggle|collaps|faq|expand|panel|spoiler|answer", re.IGNORECASE)
_CONTROLS = ("aria-controls", "data-target", "data-bs-target", "href")


def take_out(soup: BeautifulSoup) -> list[Message]:
    """Take out of *soup* what its page does not show. Return what words went with it."""
    opened = {
        name
        for tag in soup.find_all(["a", "button", "div", "h2", "h3", "h4", "h5", "li", "span"])
        for attributes in _CONTROLS
        for name in attribute(tag, attributes).replace("#", " ").split()
    }
    found = []
    for tag in list(soup.find_all(True)):
        if tag.decomposed or not _is_hidden(tag) or _opens(tag, opened):
            continue
        words = one_space(tag.get_text(" ")).strip()
        pictures = tag.find(["img", "iframe", "video", "audio"])
        if words or pictures:
            found.append(losses.unseen(words or "…"))
        tag.insert_before(NavigableString(" "))
        tag.decompose()
    return found


def _is_hidden(tag: Tag) -> bool:
    if tag.name == "input":
        return False
    if "hidden" in tag.attrs or (tag.get("style") and _STYLE.search(attribute(tag, "style"))):
        return True
    if attribute(tag, "aria-hidden") == "true" and not tag.find(["img", "iframe", "video", "picture", "svg"]):
        # An icon's letter or sign. Words stay: they are hidden from screen readers alone.
        return not re.search(r"\w\w", tag.get_text())
    return bool(classes(tag) & _FOR_EARS)


def _opens(tag: Tag, opened: set[str]) -> bool:
    """Tell whether *tag* is a panel that a click opens."""
    return (
        attribute(tag, "hidden") == "until-found"
        or attribute(tag, "role") in {"tabpanel", "region"}
        or attribute(tag, "id") in opened
        or any(map(_PANEL.search, classes(tag)))
        or tag.find_parent("details") is not None
    )


def settle_tabs(soup: BeautifulSoup) -> None:
    """Put the words of each tab of *soup* over its panel, where all of them stand in a row above all panels."""
    tabs = [tag for tag in soup.find_all(True) if attribute(tag, "role") == "tab"]
    if not tabs:
        return
    panels = {attribute(tag, "id"): tag for tag in soup.find_all(True) if attribute(tag, "role") == "tabpanel"}
    labelled = {attribute(panel, "aria-labelledby"): panel for panel in panels.values()}
    for tab in tabs:
        panel = panels.get(attribute(tab, "aria-controls").strip() or attribute(tab, "href").removeprefix("#"))
        panel = panel or labelled.get(attribute(tab, "id") or "…")
        words = one_space(tab.get_text(" ")).strip()
        if panel is None or not words or any(one in (id(tab), id(panel)) for one in _around(tab, panel)):
            continue
        first = panel.find(["h1", "h2", "h3", "h4", "h5", "h6", "p", "li"])
        if first is None or one_space(first.get_text(" ")).strip().casefold() != words.casefold():
            label = soup.new_tag("p")
            strong = soup.new_tag("strong")
            strong.string = words
            label.append(strong)
            panel.insert(0, label)
        tab.decompose()


def _around(*tags: Tag) -> list[int]:
    """Return the ids of the elements around *tags*: Beautiful Soup compares elements by all that is in them."""
    return [id(one) for tag in tags for one in tag.parents]
