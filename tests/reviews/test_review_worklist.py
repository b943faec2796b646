"""The worklist: what waits, in an order that makes sense, without reading a file."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from reader.library.library import Library
from reader.reviews.journal_record import SignOff
from reader.reviews.standing import Standing, State
from reader.reviews.worklist import WorkFilter, WorkItem, Worklist, make_worklist, work_items
from tests.fakes import Clinic, day

TODAY = day("2026-11-23")


def slugs_of(library: Library, worklist: Worklist) -> list[str]:
    return [library.snapshot.entry(row).slug for row in worklist.rows]


def sign_off(library: Library, article: str, days: int, text: str = "") -> SignOff:
    entry = library.entry(article)
    assert entry
    return SignOff(article, "Dr. Ruiz", day("2026-01-01"), TODAY + timedelta(days=days), text or entry.stamp)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    clinic = Clinic(tmp_path)
    for name in ("zebra", "moon", "apnea", "naps", "dreams", "late", "later", "soon", "sooner", "changed", "fine"):
        clinic.bundled.add(f"en/sleep/{name}")
    clinic.bundled.add("es/sleep/moon", title="Árbol")
    clinic.bundled.add("en/sleep/safety", title="Zone of safety", sensitivity=["suicide"])
    clinic.bundled.add("en/sleep/published", reviewed={"on": "2026-01-01", "by": "A"}, review_due="2026-12-01")
    clinic.bundled.add("en/sleep/trusted", reviewed={"on": "2026-01-01", "by": "A"})
    clinic.bundled.put("en/sleep/broken.md", "x")
    return clinic.library()


def test_the_most_pressing_comes_first(library: Library) -> None:
    current = {
        one.article: one
        for one in (
            sign_off(library, "en/late", -1), sign_off(library, "en/later", -30), sign_off(library, "en/soon", 30),
            sign_off(library, "en/sooner", 3), sign_off(library, "en/changed", 300, "another text"),
            sign_off(library, "en/fine", 300), SignOff("en/gone", "A", TODAY, TODAY, "x"),
        )
    }  # fmt: skip
    worklist = make_worklist(library, current, TODAY)
    assert slugs_of(library, worklist) == [
        "later", "late", "changed", "sooner", "published", "soon",
        "safety", "apnea", "moon", "dreams", "moon", "naps", "zebra",
    ]  # fmt: skip
    assert worklist.counts == {"overdue": 2, "changed": 1, "due": 3, "unreviewed": 7, "reviewed": 2}


def test_files_that_cannot_be_used_are_in_another_list(library: Library) -> None:
    worklist = make_worklist(library, {}, TODAY)
    assert "broken" not in slugs_of(library, worklist)


def test_any_state_can_be_asked_for(library: Library) -> None:
    current = {"en/fine": sign_off(library, "en/fine", 300)}
    worklist = make_worklist(library, current, TODAY, ("reviewed",))
    assert slugs_of(library, worklist) == ["fine", "trusted"]


def test_no_article_file_is_needed(library: Library) -> None:
    for row in range(len(library)):
        library.place(library.snapshot.entry(row)).path.unlink()
    assert len(make_worklist(library, {}, TODAY).rows) == 14


def test_every_article_is_an_item_with_who_signed_it(library: Library) -> None:
    items = work_items(library, {"en/naps": sign_off(library, "en/naps", 300)}, TODAY)
    assert len(items) == len({item.id for item in items}) == sum(not one.problem for one in library.entries())
    (naps,) = (item for item in items if item.id == "en/naps")
    assert (naps.standing.state, naps.standing.by, naps.standing.on) == ("reviewed", "Dr. Ruiz", day("2026-01-01"))


def test_a_filter_keeps_states_reviewers_and_days() -> None:
    def item(by: str, on: str, state: State = "overdue") -> WorkItem:
        return WorkItem("en/a", "A", "en", "sleep", Standing(state, by, day(on) if on else None))

    ruiz, lee, nobody = item("Ruiz", "2026-01-31"), item("Lee", "2026-02-01"), item("", "", "unreviewed")
    every = (ruiz, lee, nobody)

    def kept(**wanted: Any) -> list[WorkItem]:
        return [one for one in every if WorkFilter(**wanted).keeps(one)]

    assert kept() == [ruiz, lee, nobody]
    assert kept(states=("unreviewed",)) == [nobody]
    assert kept(by="Lee") == [lee]
    assert kept(since=day("2026-01-31"), until=day("2026-01-31")) == [ruiz]
    assert kept(since=day("2026-01-31")) == [ruiz, lee]
    assert kept(until=day("2025-01-01")) == []
