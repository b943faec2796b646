"""What staff are told in the morning."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.doctor import morning_check
from reader.doctor.installation import READ_ALOUD, Diagnosis
from reader.doctor.morning_check import check_morning
from reader.errors import FileUnwritableError
from reader.options import Options
from reader.settings.kept_settings import keep_settings
from reader.system.health_file import HealthCheck
from tests.fakes import Shelf

NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)
SOUND = (
    Diagnosis("Kiosk screen", True, "HDMI-1 1920 x 1080"), Diagnosis("Touch screen", True, "ILITEK"),
    Diagnosis(READ_ALOUD, True, "en, es"), Diagnosis("Disk", True, "20 GB free"), Diagnosis("Clock", True, "8"),
)  # fmt: skip


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path / "shelf")
    shelf.describe('id = "shelf"\ntitle = "Our shelf"\n[[categories]]\nid = "sleep"\n')
    shelf.add("en/sleep/naps", reviewed={"on": "2026-01-01", "by": "Dr. Ruiz"}, review_due="2027-11-01")
    shelf.add("en/sleep/dreams")
    for path in shelf.root.rglob("*.md"):
        os.utime(path, (NOW.timestamp() - 86_400,) * 2)
    return shelf


@pytest.fixture
def options(shelf: Shelf, tmp_path: Path) -> Options:
    options = Options(data_dir=tmp_path / "data", collections=(shelf.root,), bundled=False)
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    return options


def checked(options: Options, *findings: Diagnosis) -> dict[str, HealthCheck]:
    """Return by subject what is found where *findings* stand instead of what is sound."""
    names = {one.name for one in findings}
    found = check_morning(options, [*findings, *(one for one in SOUND if one.name not in names)], NOW)
    assert all(bool(one.advice) is not one.ok for one in found), "whatever is not well comes with what to do"
    return {one.subject: one for one in found}


def test_a_sound_kiosk_is_well(options: Options) -> None:
    found = checked(options)
    assert all(one.ok for one in found.values()), found
    words = str(found["articles"].seen)
    assert words == "Articles shown: 2. The oldest file is of 2026-11-29, the newest of 2026-11-29. Not reviewed: 1."
    assert "2 articles" in str(found["index"].seen)


@pytest.mark.parametrize(
    ("name", "subject"), [("Kiosk screen", "screen"), ("Touch screen", "touch"), (READ_ALOUD, "voice"),
                          ("Kiosk printer", "printer"), ("Disk", "disk"), ("Clock", "clock"), ("Kiosk PIN", "setup")],
)  # fmt: skip
def test_what_doctor_finds_staff_are_told(name: str, subject: str, options: Options) -> None:
    ill = {one.subject for one in checked(options, Diagnosis(name, False, "none", "Mend it.")).values() if not one.ok}
    assert ill == {subject}


def test_a_clock_behind_the_files_is_told(options: Options, shelf: Shelf) -> None:
    os.utime(next(shelf.root.rglob("*.md")), (NOW.timestamp() + 10 * 86_400,) * 2)
    assert "2026-12-10" in str(checked(options)["clock"].seen)


def test_a_review_that_is_overdue_is_told(options: Options, shelf: Shelf) -> None:
    shelf.add("en/sleep/naps", reviewed={"on": "2020-01-01", "by": "Dr. Ruiz"}, review_due="2021-01-01")
    assert "overdue: 1" in str(checked(options)["articles"].seen)


def test_a_missing_index_and_no_articles_are_told(tmp_path: Path) -> None:
    found = checked(Options(data_dir=tmp_path / "data", bundled=False))
    assert not found["index"].ok
    assert not found["articles"].ok
    assert not (tmp_path / "data").exists(), "nothing is changed"


def test_a_mistake_in_the_settings_is_told_and_articles_are_shown_as_before(options: Options) -> None:
    paths = options.paths()
    paths.settings_file.parent.mkdir(parents=True, exist_ok=True)
    paths.settings_file.write_text('[kiosk]\nhidden = ["naps"]\n')
    keep_settings(paths.settings_file, paths.kept_settings)
    assert "settings" not in checked(options)
    paths.settings_file.write_text("[kiosk]\nhiden = 3\n")

    found = checked(options, Diagnosis("Settings", False, "wrong", "Correct the file."))

    assert [one.subject for one in found.values() if not one.ok] == ["settings"]
    assert "Articles shown: 1." in str(found["articles"].seen)


def test_what_cannot_be_stored_is_told(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> None:
        raise FileUnwritableError(path=folder, reason="No space left on device")

    monkeypatch.setattr(morning_check, "try_writing", refuse)
    assert "No space left" in str(checked(options)["keeping"].seen)


def test_the_log_is_told_without_its_words(options: Options) -> None:
    log = options.paths().log_file
    log.parent.mkdir(parents=True)
    log.write_text("2026-11-30 07:45:00,000 ERROR reader.web.scheme_handler: secret\n")
    words = str(checked(options)["errors"].seen)
    assert "07:45" in words
    assert "a page did not open" in words
    assert "secret" not in words
