"""The library as the kiosk shows it: a Library like any other, of only what the clinic's settings let through.

Nothing is read or written for it. A mask over the rows of the snapshot is made from what it says of the files, and
lists, counts and single entries go through the mask; only a predicate that looks at entries decodes them.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from reader.languages import base_of
from reader.library.category import Category
from reader.library.entry import Entry
from reader.library.library import Library
from reader.library.snapshot import ALL, CategoryCount, FileState, Snapshot, sort_key
from reader.settings.kiosk_settings import KioskSettings

IsHidden = Callable[[Entry], bool]


class CuratedSnapshot(Snapshot):
    """A snapshot some of whose rows are not there. Row numbers are those of the whole.

    What tells whether the folders changed (``encoded``, ``file_states``) speaks of the whole.
    """

    def __init__(
        self, whole: Snapshot, states: Iterable[FileState], shown: bytearray, categories: Sequence[str]
    ) -> None:
        """*shown* has a 1 for each row that is there; *categories* are the ids allowed, in order, or empty for all.

        *states* are those of the whole, in the order of its rows.
        """
        super().__init__(whole.encoded)
        self._shown = shown
        self._allowed = tuple(categories)
        self._categories = [state.category for state in states]
        self._missing: dict[str, list[int]] = {}
        self._counts: dict[str, Mapping[str, int]] = {}

    def __len__(self) -> int:
        return sum(self._shown)

    @property
    def languages(self) -> tuple[str, ...]:
        found = Counter(_language(self.ids[row]) for row in self._shown_rows())
        return tuple(sorted(found, key=lambda language: (-found[language], language)))

    def row_of(self, article_id: str) -> int | None:
        row = super().row_of(article_id)
        return row if row is not None and self._shown[row] else None

    def rows(self, language: str, category: str = ALL) -> Sequence[int]:
        rows = [row for row in super().rows(language, category) if self._shown[row]]
        language = self._ordered_for(language)
        missing = [row for row in self._instead(language) if category in (ALL, self._categories[row])]
        if missing:
            own = sum(_language(self.ids[row]) == language for row in rows)
            for row in missing:
                rows.insert(bisect(rows, self._sort_key(row), lo=own, key=self._sort_key), row)
        return rows

    def broken_rows(self) -> Sequence[int]:
        return ()

    def categories(self, language: str) -> tuple[CategoryCount, ...]:
        counts = self._counts.get(language)
        if counts is None:
            counts = self._counts[language] = Counter(map(self._categories.__getitem__, self.rows(language)))
        return tuple(CategoryCount(one, counts[one.id]) for one in self.all_categories() if counts.get(one.id))

    def all_categories(self) -> tuple[Category, ...]:
        found = super().all_categories()
        if not self._allowed:
            return found
        by_id = {one.id: one for one in found}
        return tuple(by_id[name] for name in self._allowed if name in by_id)

    def _shown_rows(self) -> Iterable[int]:
        return (row for row, is_shown in enumerate(self._shown) if is_shown)

    def _sort_key(self, row: int) -> tuple[str, str]:
        return sort_key(self.entry(row).title), self.ids[row]

    def _instead(self, language: str) -> list[int]:
        """Return the rows that a reader of *language* sees because the article in that language is not shown."""
        if language not in self._missing:
            ids = self.ids
            broken = set(super().broken_rows())
            gone = (name for row, name in enumerate(ids) if not self._shown[row] and row not in broken)
            hidden = {_slug(name) for name in gone if _language(name) == language}
            self._missing[language] = [row for row in self._shown_rows() if hidden and _slug(ids[row]) in hidden]
        return self._missing[language]


def curate(library: Library, kiosk: KioskSettings, is_hidden: IsHidden | None = None) -> Library:
    """Return *library* with only what *kiosk* shows, and without files that cannot be used.

    *is_hidden* tells of a usable entry whether it is left out for another reason, such as an overdue review.
    Where everything is shown, that is *library* itself. An article in a language counts for "es" when
    it is in "es-MX". The clinic's own wording of an article belongs to the clinic's collection, and
    is left out with it: the wording that it replaced does not come back.
    """
    whole = library.snapshot
    states = whole.file_states()
    shown = _mask(whole, states, kiosk)
    if is_hidden is not None:
        for row, is_shown in enumerate(shown):
            if is_shown and is_hidden(whole.entry(row)):
                shown[row] = 0
    if all(shown) and not kiosk.categories:
        return library
    return Library(library.folders, CuratedSnapshot(whole, states.values(), shown, kiosk.categories))


def _mask(whole: Snapshot, states: Mapping[str, FileState], kiosk: KioskSettings) -> bytearray:
    """Return a 1 for each row of *whole* that the settings let through."""
    allowed = [not kiosk.collections or one.id in kiosk.collections for one in whole.collections]
    spoken, hidden, broken = set(kiosk.languages), set(kiosk.hidden), set(whole.broken_rows())
    return bytearray(
        row not in broken
        and allowed[state.root]
        and (not kiosk.categories or state.category in kiosk.categories)
        and (not spoken or not spoken.isdisjoint((_language(name), base_of(_language(name)))))
        and hidden.isdisjoint((name, _slug(name)))
        for row, (name, state) in enumerate(states.items())
    )


def unknown_names(library: Library, kiosk: KioskSettings) -> tuple[str, ...]:
    """Return what *kiosk* names and *library* (the whole one) has not: collections, categories, and articles."""
    whole = library.snapshot
    ids = set(whole.ids)
    articles = ids | {_slug(name) for name in ids}
    named = (
        (kiosk.collections, {one.id for one in whole.collections}),
        (kiosk.categories, {one.id for one in whole.all_categories()}), (kiosk.hidden, articles),
    )  # fmt: skip
    return tuple(name for names, known in named for name in names if name not in known)


def _language(article_id: str) -> str:
    return article_id.partition("/")[0]


def _slug(article_id: str) -> str:
    return article_id.partition("/")[2]
