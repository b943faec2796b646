"""The command review: sign an article off, take that back, and list what waits for a review."""

import argparse
from collections.abc import Mapping
from typing import Any

from reader.cli.library_commands import open_library
from reader.cli.output import print_json, tell
from reader.errors import ArticleBrokenError, Message
from reader.library.article_file import read_content
from reader.library.entry import Entry
from reader.library.library import Library
from reader.options import Options
from reader.reviews.journal_record import Event, SignOff, Undoing, as_record
from reader.reviews.review_dates import read_day, today
from reader.reviews.review_store import Reviews, ReviewStore
from reader.reviews.sign_off import clean_name, new_sign_off
from reader.reviews.signed_text import compared
from reader.reviews.standing import STATES, TO_REVIEW, Standing, standing_of
from reader.reviews.worklist import make_worklist
from reader.system.files import fingerprint

STATE_WORDS: Mapping[str, str] = {
    "overdue": "overdue", "changed": "text changed", "due": "due soon", "unreviewed": "not reviewed", "reviewed": "reviewed",
}  # fmt: skip


def review(options: Options, arguments: argparse.Namespace) -> int:
    """Do what the command review is asked for."""
    wrong = _misuse(arguments)
    if wrong:
        tell(f"patient-reader review: {wrong}")
        return 2
    store = ReviewStore(options.paths().reviews)
    records = arguments.withdraw or arguments.by is not None
    trouble = store.mend() if records else store.read().damage
    if trouble:
        tell(f"patient-reader: {trouble}")
    library = open_library(options.upkeep())
    if arguments.list:
        _list(library, compared(store.read().current, library), arguments)
        return 0
    entry = library.find(arguments.article)
    if records:
        _record(store, library, entry, arguments)
    _show(library, entry, store.read(), as_json=arguments.json)
    return 0


def _record(store: ReviewStore, library: Library, entry: Entry, arguments: argparse.Namespace) -> None:
    if arguments.withdraw:
        store.withdraw(entry.id, clean_name(arguments.by) if arguments.by else "")
        return
    if entry.problem:
        raise ArticleBrokenError(article=entry.id, reason=Message(entry.problem_template, entry.problem_facts))
    due = None if arguments.due is None else read_day(arguments.due)
    text = read_content(library.place(entry))
    store.sign(new_sign_off(entry.id, fingerprint(text), arguments.by, today(), due=due), texts=[text])


def _misuse(arguments: argparse.Namespace) -> str:
    """Return what is wrong with the combination of options, or nothing."""
    if arguments.list == (arguments.article is not None):
        return "name an ARTICLE, or give --list"
    if arguments.state and not arguments.list:
        return "--state goes with --list"
    if arguments.list and (arguments.by is not None or arguments.due is not None or arguments.withdraw):
        return "--list goes only with --state and --json"
    if arguments.due is not None and (arguments.by is None or arguments.withdraw):
        return "--due goes with --by: the day of the next review is part of a sign-off"
    return ""


def _list(library: Library, current: Mapping[str, SignOff], arguments: argparse.Namespace) -> None:
    states = (arguments.state,) if arguments.state else TO_REVIEW
    worklist = make_worklist(library, current, today(), states)
    rows = [(entry, _standing(library, entry, current)) for entry in map(library.snapshot.entry, worklist.rows)]
    if arguments.json:
        print_json({"counts": dict(worklist.counts), "articles": [_row(entry, standing) for entry, standing in rows]})
        return
    for entry, standing in rows:
        due = f"  {standing.due}" if standing.state in ("due", "overdue") else ""
        print(f"{STATE_WORDS[standing.state]:13} {entry.id:40} {entry.title}{due}")
    tell(", ".join(f"{worklist.counts[state]:,} {STATE_WORDS[state]}" for state in STATES) + ".")


def _standing(library: Library, entry: Entry, current: Mapping[str, SignOff]) -> Standing:
    """Return how *entry* stands; its file is read where it names a review that is not in the clinic's own records."""
    sign_off = current.get(entry.id)
    if sign_off is None and entry.reviewed:
        return standing_of(entry, None, today(), library.article(entry).reviewed)
    return standing_of(entry, sign_off, today())


def _row(entry: Entry, standing: Standing) -> dict[str, Any]:
    return {
        "id": entry.id, "title": entry.title, "category": entry.category, "language": entry.language,
        "state": standing.state, "by": standing.by or None, "on": _day(standing.on), "due": _day(standing.due),
    }  # fmt: skip


def _day(day: object) -> str | None:
    return None if day is None else str(day)


def _show(library: Library, entry: Entry, reviews: Reviews, *, as_json: bool) -> None:
    """Print how one article stands, and everything that was recorded for it."""
    standing = _standing(library, entry, compared(reviews.current, library))
    history = reviews.history(entry.id)
    if as_json:
        records = [{name: word for name, word in as_record(one).items() if name != "article"} for one in history]
        print_json(_row(entry, standing) | {"history": records})
        return
    words = f"{entry.id}: {STATE_WORDS[standing.state]}"
    if standing.by:
        words += f"; signed by {standing.by} on {standing.on}"
    print(words + (f"; next review {standing.due}" if standing.due and standing.state != "changed" else ""))
    for event in history:
        print(f"  {event.at}  {_said(event)}")


def _said(event: Event) -> str:
    if isinstance(event, SignOff):
        return f"signed by {event.by} on {event.on}, next review {event.due}"
    if isinstance(event, Undoing):
        return "the entry before was undone"
    return f"withdrawn by {event.by}" if event.by else "withdrawn"
