"""What somebody who clicked on an icon is told where no window opens."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.cli.command_line import run
from reader.cli.start_failure import DIALOGS, sentence, show_failure, show_with_program, was_clicked
from reader.errors import SandboxMissingError, SettingsError, SystemLibrariesMissingError
from reader.options import Options
from reader.settings.clinic_settings import read_settings
from reader.ui import application
from reader.ui.application import prepare_environment

CLICKED = {"DISPLAY": ":0", "XDG_CURRENT_DESKTOP": "GNOME"}
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktops of Linux")


@linux
@pytest.mark.parametrize(
    ("environment", "terminal", "clicked"),
    [
        (CLICKED, False, True), (CLICKED, True, False), ({"WAYLAND_DISPLAY": "wayland-0", "XDG_CURRENT_DESKTOP": "KDE"}, False, True),
        ({"XDG_CURRENT_DESKTOP": "GNOME"}, False, False), ({"DISPLAY": ":0"}, False, False),
        (CLICKED | {"QT_QPA_PLATFORM": "offscreen"}, False, False),
    ],
)  # fmt: skip
def test_only_who_has_a_screen_and_no_terminal_is_shown_a_window(
    environment: dict[str, str], terminal: bool, clicked: bool
) -> None:
    assert was_clicked(environment, terminal) is clicked


def test_it_is_said_in_the_systems_language() -> None:
    error = SystemLibrariesMissingError(packages="libegl1")
    assert sentence(error, {}) == sentence(error, {"LANG": "fr_FR.UTF-8"}) == str(error)
    spanish = sentence(error, {"LANG": "es_MX.UTF-8"})
    assert spanish != str(error)
    assert "libegl1" in spanish
    assert sentence(error, {"LANG": "es_MX.UTF-8", "LC_ALL": "C"}) == str(error)


def test_the_reason_within_it_is_said_in_that_language_too(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("clinic = 7\n")
    with pytest.raises(SettingsError) as caught:
        read_settings(file)
    assert "must be text" in str(caught.value)
    assert "must be text" not in sentence(caught.value, {"LANG": "es_MX.UTF-8"})


@linux
def test_without_qt_a_program_of_the_desktop_says_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    told: list[Sequence[str]] = []
    assert not show_with_program("No window.", told.append)
    for program in ("notify-send", "xmessage"):
        (tmp_path / program).touch(mode=0o755)
    assert show_with_program("No $(window); <b>.", told.append)
    assert told == [[str(tmp_path / "xmessage"), "-center", "No $(window); <b>."]]
    assert all("{text}" in arguments[-1] for arguments in DIALOGS)


@linux
def test_a_start_that_fails_is_said_in_a_window_and_on_standard_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []
    monkeypatch.setattr("reader.cli.start_failure.show_failure", lambda error: shown.append(str(error)))
    (tmp_path / "format").write_text("999\n")
    assert run(["--data-dir", str(tmp_path), "--no-sandbox", "open"]) == 1
    assert "newer" in shown[0]
    assert capsys.readouterr().err.strip() == f"patient-reader: {shown[0]}"


@linux
def test_whoever_did_not_click_is_shown_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr("os.environ", {"DISPLAY": ":0"})
    show_failure(SandboxMissingError(), shown.append)
    assert shown == []
    monkeypatch.setattr("os.environ", CLICKED)
    show_failure(SandboxMissingError(), shown.append)
    assert shown == [str(SandboxMissingError())]


@linux
def test_a_system_that_forbids_the_sandbox_is_said_before_chromium_ends_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr(application, "restriction", lambda: "user/max_user_namespaces")
    monkeypatch.setattr(application, "may_make_namespaces", lambda: False)
    with pytest.raises(SandboxMissingError, match="doctor"):
        prepare_environment(Options(), dict(CLICKED))
    prepare_environment(Options(sandbox=False), dict(CLICKED))
    monkeypatch.setattr(application, "may_make_namespaces", lambda: True)
    prepare_environment(Options(), dict(CLICKED))
