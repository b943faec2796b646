"""The worklist: every article that asks for a review, the most pressing first."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from reader.library.library import Library
from reader.library.snapshot import sort_key
from reader.reviews.journal_record import SignOff
from reader.reviews.standing import STATES, TO_REVIEW, Standing, State, standing_of


class Worklist(NamedTuple):
    """What is to do, in order, by the rows of the library's snapshot, and how many articles there are in each state."""

    rows: tuple[int, ...]
    counts: Mapping[State, int]


class WorkItem(NamedTuple):
    """An article with how it stands, for those who plan the reviews."""

    id: str
    title: str
    language: str
    category: str
    standing: Standing


class WorkFilter(NamedTuple):
    """Which articles are wanted: in one of ``states``, signed by ``by`` (empty: whoever), from ``since`` to ``until``, those days
    included. Of an article that nobody signed there is no name and no day."""

    states: Sequence[State] = TO_REVIEW
    by: str = ""
    since: date = date.min
    until: date = date.max

    def keeps(self, item: WorkItem) -> bool:
        """Tell whether *item* is wanted."""
        standing = item.standing
        if standing.state not in self.states or (self.by and standing.by != self.by):
            return False
        asks_for_day = (self.since, self.until) != (date.min, date.max)
        return not asks_for_day or (standing.on is not None and self.since <= standing.on <= self.until)


def work_items(library: Library, current: Mapping[str, SignOff], today: date) -> tuple[WorkItem, ...]:
    """Return every usable article of *library* with how it stands on the day *today*, in the order of the worklist."""
    entries = map(library.snapshot.entry, make_worklist(library, current, today, STATES).rows)
    return tuple(
        WorkItem(one.id, one.title, one.language, one.category, standing_of(one, current.get(one.id), today))
        for one in entries
    )


def make_worklist(
    library: Library, current: Mapping[str, SignOff], today: date, states: Sequence[State] = TO_REVIEW
) -> Worklist:
    """Return the articles of *library* that are in one of *states* on the day *today*.

    Their order: overdue ones, the longest first; those whose text changed; those that will be due, the next first;
    those never reviewed. Within these, what is about suicide comes first, then the title decides.
    Files that cannot be used are left out: another list has them. Reads no file.
    """
    found: list[tuple[str, int]] = []
    counts: dict[State, int] = dict.fromkeys(STATES, 0)
    for row in range(len(library.snapshot)):
        entry = library.snapshot.entry(row)
        if entry.problem:
            continue
        standing = standing_of(entry, current.get(entry.id), today)
        counts[standing.state] += 1
        if standing.state in states:
            when = standing.due.isoformat() if standing.due and standing.state in ("overdue", "due") else ""
            # One text to compare, not five things: sorting 16,000 of them keeps every other thread waiting.
            key = (str(STATES.index(standing.state)), when, "01"[not entry.sensitive], sort_key(entry.title), entry.id)
            found.append(("\0".join(key), row))
    found.sort()
    return Worklist(tuple(row for _, row in found), counts)
