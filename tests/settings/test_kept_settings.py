"""What a kiosk goes by where its settings file cannot be used."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from reader.settings.clinic_settings import Settings
from reader.settings.kept_settings import keep_settings, settings_in_force

GOOD = '[kiosk]\nhidden = ["grief"]\nmay_print = true\nlogo = "logo.svg"\ncrisis = { en = "Ring the red bell." }\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "config" / "settings.toml"
    path.parent.mkdir()
    path.write_text(GOOD)
    return path


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "data" / "settings-kept.toml"


@pytest.mark.parametrize(
    "text",
    [b"[kiosk\n", b"[kiosk]\nhiden = ['x']\n", b"[kiosk]\nidle = 'long'\n", b"\xff\xfe\0", b"a = " + b"[" * 9000],
)
def test_a_mistake_in_the_file_leaves_those_in_force_that_were_good_last(text: bytes, file: Path, kept: Path) -> None:
    before, fault = settings_in_force(file, kept)
    assert fault is None
    keep_settings(file, kept)
    file.write_bytes(text)

    settings, fault = settings_in_force(file, kept)

    assert settings == before
    assert settings.kiosk.logo == str(file.parent / "logo.svg")
    assert str(file) in str(fault)


def test_with_none_that_were_good_nobody_prints_and_help_is_the_programs_own(file: Path, kept: Path) -> None:
    file.write_text("may_print = yes")
    settings, fault = settings_in_force(file, kept)
    assert settings == Settings()
    assert not settings.kiosk.policy.may_print
    assert fault is not None

    kept.parent.mkdir()
    kept.write_text("of = 'another release'")
    assert settings_in_force(file, kept)[0] == Settings()


def test_each_file_falls_back_on_what_it_said_itself(file: Path, kept: Path, tmp_path: Path) -> None:
    policy, kept_policy = tmp_path / "etc" / "policy.toml", kept.with_name("policy-kept.toml")
    policy.parent.mkdir()
    policy.write_text('clinic = "Ours"\n[kiosk]\nhidden = ["naps"]\nlogo = "seal.svg"\n')
    before, fault = settings_in_force(file, kept, policy, kept_policy)
    assert fault is None
    assert (before.clinic, before.kiosk.hidden, before.kiosk.may_print) == ("Ours", ("naps",), True)
    keep_settings(file, kept)
    keep_settings(policy, kept_policy)

    policy.write_text("clinic = 7\n")
    settings, fault = settings_in_force(file, kept, policy, kept_policy)
    assert settings == before
    assert settings.kiosk.logo == str(policy.parent / "seal.svg")
    assert str(policy) in str(fault)

    policy.write_text('clinic = "New"\n')
    file.write_text("[kiosk")
    settings, fault = settings_in_force(file, kept, policy, kept_policy)
    assert (settings.clinic, settings.kiosk.hidden) == ("New", ("grief",))
    assert str(file) in str(fault)


def test_a_file_that_is_gone_leaves_nothing_behind(file: Path, kept: Path) -> None:
    keep_settings(file, kept)
    file.unlink()
    assert settings_in_force(file, kept) == (Settings(), None)
    keep_settings(file, kept)
    assert not kept.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX's")
def test_what_is_kept_is_for_its_owner(file: Path, kept: Path) -> None:
    file.chmod(0o644)
    keep_settings(file, kept)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_what_cannot_be_kept_is_gone_without(file: Path, kept: Path) -> None:
    kept.parent.write_text("a file where the folder should be")
    keep_settings(file, kept)
    assert settings_in_force(file, kept)[1] is None
