"""What the packages are made of says the same as the program: its version, its places, its addresses."""

from __future__ import annotations

import configparser
import struct
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from reader import __version__
from reader.pages.addresses import LINK_SCHEME
from reader.ui.application import make_application
from tests.fakes import ROOT

PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
posix = pytest.mark.skipif(sys.platform == "win32", reason="shell scripts")


def ran(code: str) -> str:
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=PACKAGING, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_packages_have_the_programs_version() -> None:
    assert ran("from source import version; print(version())") == __version__


def test_the_changelog_begins_with_this_version() -> None:
    assert ran("from release_check import changelog; print(list(changelog(True)))") == "[]"


def test_every_dependency_is_locked_with_a_hash() -> None:
    assert ran("from release_check import locks; print(list(locks(True)))") == "[]"


def test_the_desktop_knows_the_window_and_its_addresses() -> None:
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(LINUX / "patient-reader.desktop", "utf-8")
    facts = entry["Desktop Entry"]
    assert facts["MimeType"] == f"x-scheme-handler/{LINK_SCHEME};"
    assert facts["Exec"] == "patient-reader open %u"
    assert f'setDesktopFileName("{facts["StartupWMClass"]}")' in Path(make_application.__code__.co_filename).read_text(
        "utf-8"
    )


def test_the_sandbox_is_allowed_to_what_is_installed() -> None:
    profile = (LINUX / "apparmor").read_text("utf-8")
    assert "/usr/lib/patient-reader/{patient-reader,_internal/PySide6/Qt/libexec/QtWebEngineProcess}" in profile
    assert "\n  userns,\n" in profile


def icu_package(*items: tuple[str, bytes]) -> bytes:
    """Return a package of data as ICU reads it: a header of 32 bytes, the table, the names, and the data."""
    header = struct.pack("<HBBHHBBBB4s", 32, 0xDA, 0x27, 20, 0, 0, 0, 2, 0, b"CmnD").ljust(32, b"\0")
    names = b"".join(name.encode() + b"\0" for name, _ in items)
    at, table, body = 4 + 8 * len(items), struct.pack("<I", len(items)), b""
    first = at + len(names) + -(at + len(names)) % 16
    for name, content in items:
        table += struct.pack("<II", at, first + len(body))
        at += len(name) + 1
        body += content.ljust(-(-len(content) // 16) * 16, b"\0")
    return header + (table + names).ljust(first, b"\0") + body


def test_of_icus_data_only_what_qt_never_asks_for_is_left_out() -> None:
    kept = (("icudt73l/coll/es.res", b"how to sort".ljust(16)), ("icudt73l/es.res", b"a locale".ljust(32)))
    unused = (("icudt73l/brkitr/es.res", b"x" * 40), ("icudt73l/curr/es.res", b"y"), ("icudt73l/ibm-37.cnv", b"z" * 16))
    whole, least = icu_package(unused[0], kept[0], *unused[1:], kept[1]), icu_package(*kept)
    code = "import sys; from icu_data import without_unused; sys.stdout.buffer.write(without_unused(sys.stdin.buffer.read()))"
    command = [sys.executable, "-c", code]
    made = [
        subprocess.run(command, cwd=PACKAGING, input=data, capture_output=True, check=True).stdout
        for data in (whole, least)
    ]
    assert made == [least, least]


@posix
@pytest.mark.parametrize("script", ["set-up", "try_deb.sh", "linux/postinst", "linux/prerm", "linux/postrm"])
def test_the_scripts_are_sound_shell(script: str) -> None:
    assert subprocess.run(["sh", "-n", PACKAGING / script], capture_output=True, check=False).stderr == b""


def test_removal_touches_nobodys_data() -> None:
    for script in ("prerm", "postrm"):
        text = (LINUX / script).read_text("utf-8")
        assert not any(place in text for place in ("/home", ".local", ".config", "rm -r"))


def test_the_wheel_is_for_the_pythons_that_it_says() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = [line.rpartition(" :: ")[2] for line in project["classifiers"] if ":: Python :: 3." in line]
    assert project["requires-python"] == f">={named[0]},<3.{int(named[-1].partition('.')[2]) + 1}"
