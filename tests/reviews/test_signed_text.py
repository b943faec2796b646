"""A sign-off is for one text: what the file's size and date say changes nothing about that."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.reviews.journal_record import SignOff
from reader.reviews.signed_text import compared
from reader.reviews.standing import state_of
from reader.reviews.worklist import make_worklist
from reader.settings.kiosk_settings import KioskSettings
from reader.ui.kiosk.kiosk_library import Curating
from tests.fakes import Clinic, day, ids

TODAY = day("2026-11-23")


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.bundled.add("en/sleep/dose", "Take 25 mg.\n")
    clinic.bundled.add("en/sleep/naps")
    return clinic


def dose(clinic: Clinic) -> Path:
    return clinic.bundled.root / "en/sleep/dose.md"


def change_secretly(path: Path, before: bytes, after: bytes) -> None:
    """Change the text of the file *path* and keep its size and date."""
    status, text = path.stat(), path.read_bytes()
    assert before in text
    assert len(before) == len(after)
    path.write_bytes(text.replace(before, after))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (path.stat().st_mtime_ns, path.stat().st_size) == (status.st_mtime_ns, status.st_size)


def signed(library: Library, article: str = "en/dose") -> dict[str, SignOff]:
    entry = library.entry(article)
    assert entry
    return {article: SignOff(article, "Dr. Ruiz", day("2026-01-01"), day("2027-11-01"), entry.stamp)}


def state(library: Library, current: dict[str, SignOff], article: str = "en/dose") -> str:
    entry = library.entry(article)
    assert entry
    return state_of(entry, compared(current, library).get(article), TODAY)


def test_a_sign_off_holds_for_the_text_that_was_signed(clinic: Clinic) -> None:
    library = clinic.library()
    assert state(library, signed(library)) == "reviewed"


def test_a_digit_that_changes_ends_it_even_for_a_library_that_was_read_before(clinic: Clinic) -> None:
    library = clinic.library()
    current = signed(library)
    change_secretly(dose(clinic), b"25", b"75")
    assert state(library, current) == "changed"
    assert make_worklist(library, compared(current, library), TODAY).counts["reviewed"] == 0
    assert state(clinic.library(known=library), current) == "changed"
    change_secretly(dose(clinic), b"75", b"25")
    assert state(library, current) == "reviewed"


def test_a_text_signed_after_the_library_was_read_is_the_one_that_counts(clinic: Clinic) -> None:
    before = clinic.library()
    change_secretly(dose(clinic), b"25", b"75")
    current = signed(clinic.library())
    assert state(before, current) == "reviewed"


def test_a_change_that_keeps_size_and_date_is_read(clinic: Clinic) -> None:
    library = clinic.library()
    change_secretly(dose(clinic), b"25", b"75")
    newer = clinic.library(known=library)
    assert newer is not library
    assert newer.entry("en/dose") != library.entry("en/dose")


@pytest.mark.parametrize("gone", ["the file", "the text", "the article"])
def test_a_file_that_cannot_be_read_is_not_signed(clinic: Clinic, gone: str) -> None:
    library = clinic.library()
    current = signed(library)
    if gone == "the text":
        dose(clinic).write_bytes(b"\xff\xfe")
    else:
        dose(clinic).unlink()
    if gone == "the article":
        library = clinic.library()
        assert compared(current, library) == current
    else:
        assert state(library, current) == "changed"
        assert make_worklist(clinic.library(), compared(current, clinic.library()), TODAY).counts["reviewed"] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="links are for administrators there")
def test_a_link_that_leads_out_of_the_collection_is_not_signed_even_to_the_same_text(clinic: Clinic) -> None:
    library = clinic.library()
    elsewhere = clinic.home / "dose.md"
    dose(clinic).rename(elsewhere)
    dose(clinic).symlink_to(elsewhere)
    assert state(library, signed(library)) == "changed"


def test_the_kiosk_that_hides_what_nobody_reviewed_hides_another_text(clinic: Clinic, tmp_path: Path) -> None:
    from reader.reviews.review_store import ReviewStore

    library = clinic.library()
    for one in (*signed(library).values(), *signed(library, "en/naps").values()):
        ReviewStore(tmp_path / "reviews.jsonl").sign(one)
    change_secretly(dose(clinic), b"25", b"75")
    curating = Curating(KioskSettings(hide_unreviewed=True), tmp_path / "reviews.jsonl", lambda: TODAY)
    assert ids(curating.curated(library).entries()) == ["en/naps"]
