"""Changing one setting of a file, and nothing else in it."""

from __future__ import annotations

import stat
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from reader.errors import FileUnreadableError, SettingsError
from reader.settings import settings_file
from reader.settings.clinic_settings import Settings, read_settings
from reader.settings.kinds import SettingError, Table, declared
from reader.settings.settings_file import SettingsFile, value_in

COMMENTED = """\
# Our settings. Ask Ana before you change them.
phone = "555-0100"   # the front desk
clinic = "Old name" # as on the door

[kiosk]
# seconds
idle = 60
hidden = [
  "en/grief", # asked for in May
  "pain",
]

  [kiosk.crisis]  # agreed with the board
  en = "Ring the bell."
  es = "Toque el timbre." # checked
"""


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    path = tmp_path / "settings.toml"
    path.write_bytes(COMMENTED.encode())
    return SettingsFile(path)


def text_of(file: SettingsFile) -> str:
    return file.path.read_bytes().decode()


@pytest.mark.parametrize(
    ("name", "value", "old", "new"),
    [
        ("clinic", 'New “name” "here"', '"Old name" #', '"New “name” \\"here\\"" #'),
        ("kiosk.idle", 90, "idle = 60", "idle = 90"),
        ("kiosk.crisis", {"en": "Ring twice.", "es": "Toque el timbre."}, "Ring the bell.", "Ring twice."),
    ],
)
def test_only_the_value_changes(file: SettingsFile, name: str, value: object, old: str, new: str) -> None:
    change = file.change(name, value)
    assert text_of(file) == COMMENTED.replace(old, new)
    assert file.take_back(change)
    assert text_of(file) == COMMENTED


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("address", "12 Main Street"), ("kiosk.may_print", True), ("kiosk.languages", ["es", "en"]), ("phone", None),
        ("kiosk.hours", {"mon": "08:00-18:00"}), ("kiosk.crisis", {"en": "Ring."}), ("kiosk.hidden", []), ("kiosk.idle", None),
    ],
)  # fmt: skip
def test_new_and_missing_settings_leave_the_others_and_the_comments(
    file: SettingsFile, name: str, value: object
) -> None:
    before = tomllib.loads(COMMENTED)
    change = file.change(name, value)
    assert file.value(name) == value
    after = dict(file.values())
    for other in ("clinic", "phone", "kiosk.idle", "kiosk.hidden", "kiosk.crisis"):
        assert other == name or value_in(after, other) == value_in(before, other)
    for comment in ("# Our settings.", "# as on the door", "# seconds", "# agreed with the board"):
        assert comment in text_of(file)
    assert file.take_back(change)
    assert file.values() == before


def test_a_file_is_made_for_its_owner_alone_where_there_is_none(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "new" / "settings.toml")
    file.change("kiosk.idle", 45)
    file.change("clinic", "Our clinic")
    assert read_settings(file.path).clinic == "Our clinic"
    assert read_settings(file.path).kiosk.idle == 45
    if sys.platform != "win32":
        assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_what_others_wrote_meanwhile_stays(file: SettingsFile) -> None:
    file.change("kiosk.idle", 90)
    file.path.write_text(text_of(file).replace("555-0100", "555-0199"))
    file.change("clinic", "New name")
    assert (file.value("phone"), file.value("kiosk.idle"), file.value("clinic")) == ("555-0199", 90, "New name")


def test_what_others_write_at_this_moment_stays(file: SettingsFile, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = settings_file._changed
    times = []

    def slow(text: str, name: str, value: Any) -> str:
        times.append(name)
        if len(times) == 1:
            file.path.write_text(COMMENTED.replace("555-0100", "555-0199"))
        return changed(text, name, value)

    monkeypatch.setattr(settings_file, "_changed", slow)
    file.change("clinic", "New name")
    assert (file.value("phone"), file.value("clinic"), len(times)) == ("555-0199", "New name", 2)


def test_a_change_is_not_taken_back_over_that_of_somebody_else(file: SettingsFile) -> None:
    change = file.change("kiosk.idle", 90)
    file.path.write_text(text_of(file).replace("90", "75"))
    assert not file.take_back(change)
    assert file.value("kiosk.idle") == 75


def test_a_value_out_of_bounds_is_refused_and_nothing_written(file: SettingsFile) -> None:
    with pytest.raises(SettingError, match="30 to 3600"):
        file.change("kiosk.idle", 5)
    assert text_of(file) == COMMENTED


def test_a_file_that_is_no_toml_is_never_written_over(file: SettingsFile) -> None:
    file.path.write_text("clinic = Ours\n")
    with pytest.raises(SettingsError, match="line 1"):
        file.change("kiosk.idle", 90)
    assert text_of(file) == "clinic = Ours\n"
    file.path.write_bytes(b"\xe9")
    with pytest.raises(FileUnreadableError):
        file.change("kiosk.idle", 90)


def test_a_bad_value_in_the_file_is_named_and_can_be_mended(file: SettingsFile) -> None:
    file.path.write_text(COMMENTED.replace("idle = 60", "idle = 6"))
    fault = file.fault_of("kiosk.idle")
    assert fault is not None
    assert "30 to 3600" in str(fault)
    file.change("kiosk.idle", 60)
    assert (file.fault_of("kiosk.idle"), text_of(file)) == (None, COMMENTED)


def test_a_table_that_is_none_is_said(file: SettingsFile) -> None:
    file.path.write_text("kiosk = 3\n")
    with pytest.raises(SettingsError, match="“kiosk” must be a table"):
        file.values()


def test_every_setting_can_be_written_as_it_is_by_default(file: SettingsFile) -> None:
    def names(table: Any, prefix: str = "") -> list[tuple[str, object]]:
        return [
            pair
            for name, kind, _, default in declared(table)
            for pair in (names(kind.table, f"{name}.") if isinstance(kind, Table) else [(prefix + name, default)])
        ]

    file.path.unlink()
    for name, default in names(Settings):
        if default not in (None, ""):
            file.change(name, list(default) if isinstance(default, tuple) else default)
    assert read_settings(file.path) == Settings()
