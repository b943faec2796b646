"""What to read after an article: those that it points to itself, and the next one of its topic."""

import re

from reader.library.entry import Entry
from reader.library.library import Library

MOST = 5

_LINK = re.compile(r"\(\s*<?article:([a-z0-9-]+)")


def related_articles(library: Library, entry: Entry, body: str) -> tuple[Entry, ...]:
    """Return the articles that *body*, the text of *entry*, has links to, in their order: its authors know best what belongs to it."""
    slugs = dict.fromkeys(_LINK.findall(body))
    found = (library.entry(f"{entry.language}/{slug}") for slug in slugs if slug != entry.slug)
    return tuple(one for one in found if one and not one.problem)[:MOST]


def read_next(library: Library, entry: Entry) -> Entry | None:
    """Return the article that comes after *entry* in the list of its topic, in its language; None after the last one."""
    snapshot = library.snapshot
    rows = list(snapshot.rows(entry.language, entry.category))
    here = snapshot.row_of(entry.id)
    if here not in rows:
        return None
    after = rows[rows.index(here) + 1 :][:1]
    following = snapshot.entry(after[0]) if after else None
    return following if following and following.language == entry.language else None
