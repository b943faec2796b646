"""What a computer's policy fixes for all who use it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.errors import FileUnreadableError, PolicyFileError
from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.settings.fixed_settings import FixedSettings, read_fixed_settings
from reader.settings.kiosk_settings import KioskSettings


@pytest.fixture
def policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "etc" / "policy.toml"
    path.parent.mkdir()
    monkeypatch.setattr("reader.paths.system_policy", lambda: path)
    return path


@pytest.fixture
def options(tmp_path: Path) -> Options:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.toml").write_text('clinic = "Mine"\nphone = "555-0100"\n[kiosk]\nmay_print = true\n')
    return Options(data_dir=tmp_path / "data")


def test_without_a_policy_settings_are_the_clinics(policy: Path, options: Options) -> None:
    assert options.settings().clinic == "Mine"
    assert read_fixed_settings(policy).names == ()


def test_what_it_names_wins_and_the_rest_stays(policy: Path, options: Options) -> None:
    policy.write_text('clinic = "Ours"\nlogo = "seal.svg"\n[kiosk]\nhidden = ["naps"]\n')
    assert options.settings() == Settings(
        "Ours",
        phone="555-0100",
        logo=str(policy.parent / "seal.svg"),
        kiosk=KioskSettings(may_print=True, hidden=("naps",)),
    )
    assert read_fixed_settings(policy).names == ("clinic", "logo", "kiosk.hidden")


def test_a_default_that_it_names_wins_too(policy: Path, options: Options) -> None:
    policy.write_text('clinic = ""\n[kiosk]\nmay_print = false\n')
    settings = options.settings()
    assert (settings.clinic, settings.kiosk.may_print) == ("", False)


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("mode = 3\n", "“mode” must be"),
        ("[kiosk]\nhiden = []\n", "“kiosk.hiden” is not a setting"),
        ("clinic = x", "is not understood"),
    ],
)
def test_a_mistake_in_it_is_said_and_nothing_opens(policy: Path, options: Options, toml: str, words: str) -> None:
    policy.write_text(toml)
    with pytest.raises(PolicyFileError, match="Ask whoever looks after this computer") as caught:
        options.settings()
    assert words in str(caught.value)
    assert str(policy) in str(caught.value)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="rights are POSIX's, and root has all of them")
def test_one_that_may_not_be_read_is_not_gone_without(policy: Path, options: Options) -> None:
    policy.write_text('mode = "desktop"\n')
    policy.parent.chmod(0)
    try:
        with pytest.raises(FileUnreadableError):
            options.settings()
    finally:
        policy.parent.chmod(0o700)


def test_what_cannot_be_looked_at_is_no_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadableError):
        read_fixed_settings(tmp_path / ("n" * 300) / "policy.toml")
    assert read_fixed_settings(tmp_path / "none" / "policy.toml") == FixedSettings()
