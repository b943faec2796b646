"""The clinic's settings file: what it says, or what to correct in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import FileUnreadableError, SettingsError
from reader.settings.clinic_settings import Settings, read_settings
from reader.settings.policy import DESKTOP, STAFF


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_it_is_a_staff_laptop(file: Path) -> None:
    assert read_settings(file) == Settings() == Settings(clinic="", mode="staff", language="")


def test_everything_it_says_is_read(file: Path) -> None:
    file.write_text('clinic = " Contemporary Care "\nmode = "desktop"\nlanguage = "es"\n', encoding="utf-8")
    assert read_settings(file) == Settings("Contemporary Care", "desktop", "es")


def test_the_letterhead_and_the_paper_of_handouts(file: Path) -> None:
    file.write_text(
        'address = "12 Main Street"\nphone = "555-0100"\nlogo = "logo.svg"\npaper = "A4"\n', encoding="utf-8"
    )
    found = read_settings(file)
    assert found[3:7] == ("12 Main Street", "555-0100", str(file.parent / "logo.svg"), "A4")


def test_the_mode_decides_what_the_window_may_do() -> None:
    assert (Settings().policy, Settings(mode="desktop").policy) == (STAFF, DESKTOP)


def test_what_it_leaves_out_keeps_its_default(file: Path) -> None:
    file.write_text('\ufeffclinic = "Clínica"\n', encoding="utf-8")
    assert read_settings(file) == Settings("Clínica", "staff", "")


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        (
            "clinic = Contemporary\n",
            'line 1, clinic = Contemporary, is not understood; write name = "text", with both quotes',
        ),
        ('phone = "1"\nclinic = "Contemporary\n', 'line 2, clinic = "Contemporary, is not understood'),
        ('clinic = "a"\nphone = "1"\nclinic = "b"\n', 'line 3, clinic = "b", says again what stands further up'),
        ('[kiosk]\nhidden = ["grief"\n\n', 'line 2, hidden = ["grief", has no end'),
        ("# a comment\n[kiosk]\nidle = 5\n", "in line 3, “kiosk.idle” must be a whole number from 30 to 3600"),
        ('clinic = "a"\n\nkiosk.hours = { mon = "x" }\n', "in line 3, in “kiosk.hours”"),
        ('[kiosk.crisis]\nen = "Call."\nes = ""\n', "in line 3, “kiosk.crisis.es” is empty"),
        ("clinic\n", "line 1"),
        ("x = " + "[" * 50_000, "not valid TOML"),
        ("x = " + "9" * 10_000, "not valid TOML"),
        ("clinic = 7\n", "“clinic” must be text"),
        ("mode = true\n", "“mode” must be one of staff, desktop"),
        ('mode = "kiosk"\n', "must be one of staff, desktop"),
        ('mode = ""\n', "must be one of staff, desktop"),
        (
            'clinc = "x"\n',
            "“clinc” is not a setting; there are clinic, mode, language, address, phone, logo, paper, kiosk",
        ),
        ('paper = "A5"\n', "“paper” must be one of A4, Letter"),
        ('logo = "logo.exe"\n', "“logo” must name an SVG or PNG file"),
        ('[clinic]\nname = "x"\n', "“clinic” must be text"),
    ],
)
def test_a_mistake_is_named_with_the_file_and_what_to_do(file: Path, toml: str, words: str) -> None:
    file.write_text(toml, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read_settings(file)
    assert words in str(caught.value)
    assert str(file) in str(caught.value)
    assert "Correct that line" in str(caught.value)


def test_a_file_that_is_not_text_says_so(file: Path) -> None:
    file.write_bytes(b'clinic = "caf\xe9"')
    with pytest.raises(FileUnreadableError, match="not UTF-8"):
        read_settings(file)


def test_a_folder_in_its_place_says_so(file: Path) -> None:
    file.mkdir()
    with pytest.raises(FileUnreadableError):
        read_settings(file)
