"""The items of a list and the terms of a definition list, however a web page nests them."""

from bs4 import BeautifulSoup
from bs4.element import PageElement, Tag


def items_of(tag: Tag) -> list[list[PageElement]]:
    """Return a list's items: each ``li`` is one, and so is what stands between them."""
    groups: list[list[PageElement]] = []
    loose = False
    for child in list(tag.children):
        if isinstance(child, Tag) and child.name == "li":
            groups.append([child])
            loose = False
        elif isinstance(child, Tag) or child.get_text().strip():
            if loose:
                groups[-1].append(child)
            else:
                groups.append([child])
            loose = True
    return groups


def definition_parts(tag: Tag) -> list[Tag]:
    """Return the terms and definitions of a ``dl``, opening the ``div`` that may group them."""
    found: list[Tag] = []
    for child in list(tag.children):
        if isinstance(child, Tag):
            if child.name not in {"dt", "dd"} and child.find(["dt", "dd"]):
                found.extend(definition_parts(child))
            else:
                found.append(child)
        elif child.get_text().strip():
            found.append(child.wrap(Tag(name="span")))
    return found


def terms_alone(dl: Tag, soup: BeautifulSoup) -> list[Tag]:
    """Return *dl*, or paragraphs where its terms have no definition."""
    if dl.find("dd"):
        return [dl]
    found = []
    for term in list(dl.children):
        paragraph = soup.new_tag("p")
        if isinstance(term, Tag):
            paragraph.extend(list(term.children))
        found.append(paragraph)
    return found
