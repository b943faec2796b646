"""Reading the attributes of an element."""

from bs4.element import Tag


def attribute(tag: Tag, name: str) -> str:
    """Return an attribute of *tag* as text, empty where it has none."""
    value = tag.get(name)
    return " ".join(value) if isinstance(value, list) else value or ""


def classes(tag: Tag) -> frozenset[str]:
    """Return the classes of *tag*."""
    return frozenset(attribute(tag, "class").split())
