"""Names for files and folders, and finding the category that a name means."""

import hashlib
import html
import re
from collections.abc import Iterable
from urllib.parse import unquote

from reader.library.anchors import slugify
from reader.library.category import Category
from reader.library.library_folders import MEDIA

GENERAL = Category("general", {"en": "General", "es": "General"})
"""Where an article goes that has no category of its own."""

LONGEST = 100

_UNSORTED = frozenset({
    "uncategorized", "uncategorised", "uncategorised articles", "sin categoria", "sin categorizar", "non classe",
    "sem categoria", "allgemein", "unkategorisiert", "senza categoria", "uncategorized es", "uncategorized en",
})  # fmt: skip
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")


def ascii_slug(text: str) -> str:
    """Return *text* as a file's name of ASCII letters, digits and "-"; empty where it has no such letter."""
    name = re.sub(r"[^a-z0-9]+", "-", slugify(unquote(text))).strip("-")[:LONGEST].rstrip("-")
    return f"{name}-1" if _RESERVED.fullmatch(name) or name == MEDIA else name


def folded(name: str) -> str:
    """Return a category's *name* as it is compared: without case, accents, entities and punctuation."""
    return slugify(html.unescape(html.unescape(name)).replace("&", " and "), " ")


def is_unsorted(name: str) -> bool:
    """Tell whether the category *name* is WordPress's own for what has none."""
    return folded(name) in _UNSORTED


class Categories:
    """The categories that articles can go into: those there are, and those that names ask for."""

    def __init__(self, known: Iterable[Category]) -> None:
        self._known = {category.id: category for category in known}
        self._next = max((category.order for category in self._known.values() if category.order < 1000), default=0)
        self._words: dict[str, str] = {}
        for category in self._known.values():
            for word in (category.id, *category.name.values()):
                self._words.setdefault(folded(word), category.id)
        self._new: dict[str, Category] = {}

    def choose(self, names: Iterable[str], language: str) -> str:
        """Return the id of the category of an article that its website puts into *names*: the first that counts."""
        for name in names:
            if folded(name) and not is_unsorted(name):
                return self._id_of(name, language)
        if GENERAL.id not in self._known and GENERAL.id not in self._new:
            self._add(GENERAL)
        return GENERAL.id

    def use(self, category: Category) -> str:
        """Return the id of the category that *category*, described elsewhere, is here."""
        for word in (category.id, *category.name.values()):
            if folded(word) in self._words:
                return self._words[folded(word)]
        self._add(category)
        return category.id

    def name_also(self, category_id: str, name: str, language: str) -> None:
        """Note the *name* that the new category *category_id* has in *language*; what is named already stays."""
        known = self._new.get(category_id)
        if known and language not in known.name:
            self._new[category_id] = known._replace(name={**known.name, language: name})

    def _id_of(self, name: str, language: str) -> str:
        word = folded(name)
        if word in self._words:
            return self._words[word]
        base = (
            ascii_slug(html.unescape(name)) or "category-" + hashlib.blake2b(word.encode(), digest_size=4).hexdigest()
        )
        number, chosen = 1, base
        while chosen in self._known or chosen in self._new:
            number += 1
            chosen = f"{base}-{number}"
        self._add(Category(chosen, {language: html.unescape(name).strip()}))
        self._words[word] = chosen
        return chosen

    def _add(self, category: Category) -> None:
        self._next += 10
        self._new[category.id] = category._replace(order=self._next)
        for word in (category.id, *category.name.values()):
            self._words.setdefault(folded(word), category.id)

    def new(self, used: Iterable[str]) -> tuple[Category, ...]:
        """Return the new categories among the ids *used*, in the order they came up."""
        wanted = set(used)
        return tuple(category for category in self._new.values() if category.id in wanted)
