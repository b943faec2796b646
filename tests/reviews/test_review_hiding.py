"""Which articles the kiosk leaves out for how their review stands."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reader.library.entry import Entry
from reader.reviews.journal_record import SignOff
from reader.reviews.standing import hidden_by_review
from tests.fakes import day

TODAY = day("2026-11-23")

ENTRIES: Mapping[str, Entry] = {
    name: Entry(f"en/{name}", name, "", "sleep", 1, 0, "text", review_due=due, reviewed=bool(due))
    for name, due in {
        "never": "", "in-file": "2027-11-01", "in-file-overdue": "2026-11-22", "signed": "", "due": "", "overdue": "", "changed": "",
    }.items()
}  # fmt: skip

SIGNED = {
    f"en/{name}": SignOff(f"en/{name}", "Dr. Ruiz", day("2026-01-02"), day(due), text)
    for name, due, text in (
        ("signed", "2027-11-01", "text"), ("due", "2026-11-23", "text"), ("overdue", "2026-11-22", "text"), ("changed", "2027-11-01", "old"),
    )
}  # fmt: skip


@pytest.mark.parametrize(
    ("unreviewed", "overdue", "hidden"),
    [
        (True, False, {"never", "changed"}),
        (False, True, {"in-file-overdue", "overdue"}),
        (True, True, {"never", "changed", "in-file-overdue", "overdue"}),
    ],
)
def test_what_is_hidden_is_what_the_worklist_calls_so(unreviewed: bool, overdue: bool, hidden: set[str]) -> None:
    is_hidden = hidden_by_review(SIGNED, TODAY, unreviewed=unreviewed, overdue=overdue)
    assert is_hidden is not None
    assert {name for name, entry in ENTRIES.items() if is_hidden(entry)} == hidden


def test_without_a_wish_nothing_is_asked() -> None:
    assert hidden_by_review(SIGNED, TODAY, unreviewed=False, overdue=False) is None
