"""The worklist: what waits, in an order that makes sense, without reading a file."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.reviews.journal_record import SignOff
from reader.reviews.worklist import Worklist, make_worklist
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
