"""The files that make a computer a kiosk: whole, where they say they belong, and in step with the program."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reader.doctor.installation import DEBIAN_PACKAGES, WAYLAND_PACKAGES
from reader.settings.clinic_settings import read_settings
from reader.settings.kiosk_settings import KioskSettings
from reader.system.voices import MODULE, SERVER
from tests.fakes import RESOURCES, ROOT
from tests.settings.reference import settings_table

KIOSK = RESOURCES / "kiosk"
LINUX = KIOSK / "linux"
README = (KIOSK / "README.md").read_text("utf-8")

posix = pytest.mark.skipif(sys.platform == "win32", reason="shell scripts")


def unit(name: str) -> configparser.ConfigParser:
    parser = configparser.RawConfigParser(strict=False, delimiters=("=",), comment_prefixes=("#",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string((LINUX / name).read_text("utf-8"))
    return parser


@pytest.fixture
def placed(tmp_path: Path) -> Callable[[str], dict[str, Path]]:
    """Run set-up with DESTDIR; return the files below it by their places."""

    def set_up(kind: str) -> dict[str, Path]:
        subprocess.run(
            ["sh", LINUX / "set-up", kind],
            env={"DESTDIR": str(tmp_path), "PATH": "/usr/bin:/bin"},
            check=True,
            capture_output=True,
        )
        return {f"/{path.relative_to(tmp_path).as_posix()}": path for path in tmp_path.rglob("*") if path.is_file()}

    return set_up


@posix
def test_every_file_is_placed_where_it_says_it_belongs(placed: Callable[[str], dict[str, Path]]) -> None:
    places = placed("wayland")
    assert {path.read_bytes() for path in places.values()} == {
        path.read_bytes() for path in LINUX.iterdir() if path.name != "set-up"
    }
    for place, path in places.items():
        said = re.search(r"[Bb]elongs in (\S+?)(?=[;.\s]|$)", path.read_text("utf-8"))
        assert said, place
        assert place.startswith(said[1].rstrip(".")), place
        assert bool(path.stat().st_mode & 0o111) is (path.name == "patient-reader-session")


@posix
def test_undoing_leaves_nothing(placed: Callable[[str], dict[str, Path]]) -> None:
    assert placed("x11")
    assert placed("undo") == {}


@posix
@pytest.mark.parametrize("arguments", [(), ("gnome",)])
def test_set_up_says_what_it_wants(arguments: tuple[str, ...]) -> None:
    ran = subprocess.run(["sh", LINUX / "set-up", *arguments], capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert "wayland or x11" in ran.stderr


@posix
@pytest.mark.parametrize("script", ["set-up", "patient-reader-session"])
def test_scripts_are_sound_shell(script: str) -> None:
    assert subprocess.run(["sh", "-n", LINUX / script], capture_output=True, check=False).stderr == b""


def test_the_service_is_watched_and_comes_back_unless_staff_left() -> None:
    service = unit("patient-reader-kiosk.service")["Service"]
    assert (service["Type"], service["Restart"], service["RestartPreventExitStatus"]) == ("notify", "always", "0")
    assert 5 <= int(service["WatchdogSec"]) <= 60
    assert service["ExecStart"].endswith("patient-reader kiosk")
    assert service["LimitCORE"] == "0"
    assert "AF_INET" not in service["RestrictAddressFamilies"]


def test_the_service_forbids_nothing_that_chromiums_sandbox_is_made_of() -> None:
    service = unit("patient-reader-kiosk.service")["Service"]
    assert not {"RestrictNamespaces", "MemoryDenyWriteExecute", "PrivateUsers", "PrivateTmp", "ProtectSystem"} & set(
        service
    )
    assert "@sandbox" not in service["SystemCallFilter"]
    assert "--no-sandbox" not in "".join(path.read_text("utf-8") for path in LINUX.iterdir())


@pytest.mark.parametrize("kind", ["wayland", "x11"])
def test_the_session_starts_its_screen_as_the_kiosks_user(kind: str) -> None:
    service = unit(f"patient-reader-kiosk-{kind}@.service")["Service"]
    assert service["User"] == "kiosk"
    assert service["Restart"] == "on-failure"
    assert service["ExecStart"] == f"/usr/local/bin/patient-reader-session {kind}"
    assert f"    {kind})" in (LINUX / "patient-reader-session").read_text("utf-8")


SYSTEMCTL = """#!/bin/sh
# A user's systemd that says of the service what lies in "states", a line each time, and the last line from then on.
case "$*" in
    *show*) head -n 1 states; [ "$(wc -l <states)" -le 1 ] || sed -i 1d states ;;
    *" start "*) echo start >>asked; exit "$(cat start)" ;;
    *" stop "*) echo stop >>asked ;;
esac
"""
SCREEN = """#!/bin/sh
[ "$(cat screen)" = 0 ] || exit 1
while [ $# -gt 0 ] && [ "$1" != client ]; do one=$1; shift; done
"$one" client
"""


@posix
@pytest.mark.parametrize("kind", ["wayland", "x11"])
@pytest.mark.parametrize(
    ("what", "screen", "start", "states", "status", "asked"),
    [
        ("staff left", 0, 0, ["active", "inactive"], 0, ["start"]),
        ("staff left at once", 0, 0, ["inactive"], 0, ["start"]),
        ("it came back by itself before they did", 0, 1, ["activating", "active", "inactive"], 0, ["start"]),
        ("it gave up", 0, 0, ["active", "activating", "failed"], 1, ["start", "stop"]),
        ("it is not installed", 0, 5, ["inactive"], 1, ["start", "stop"]),
        ("the screen does not open, as before its driver is there", 1, 0, ["inactive"], 1, ["stop"]),
        ("systemd does not answer", 0, 1, [""], 1, ["start", "stop"]),
    ],
)
def test_only_a_kiosk_that_staff_left_ends_its_session_for_good(
    kind: str, what: str, screen: int, start: int, states: list[str], status: int, asked: list[str], tmp_path: Path
) -> None:
    for name, text in {"systemctl": SYSTEMCTL, "cage": SCREEN, "startx": SCREEN, "sleep": "#!/bin/sh\n"}.items():
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)
    for name in ("xset", "setxkbmap", "openbox"):
        (tmp_path / name).symlink_to("/bin/true")
    for name, content in {"states": "\n".join(states), "start": str(start), "screen": str(screen)}.items():
        (tmp_path / name).write_text(content + "\n")
    (tmp_path / "patient-reader-left").touch()
    script = shutil.copy(LINUX / "patient-reader-session", tmp_path)
    ran = subprocess.run(
        [script, kind],
        env={"PATH": f"{tmp_path}:/usr/bin:/bin", "XDG_RUNTIME_DIR": str(tmp_path)},
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == status, (what, ran.stderr)
    assert (tmp_path / "asked").read_text().split() == asked, what
    assert not (tmp_path / "patient-reader-left").exists()


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="without systemd")
def test_systemd_understands_the_service(tmp_path: Path) -> None:
    text = (
        (LINUX / "patient-reader-kiosk.service")
        .read_text("utf-8")
        .replace("/opt/patient-reader/bin/patient-reader", "/bin/true")
    )
    file = tmp_path / "patient-reader-kiosk.service"
    file.write_text(text)
    ran = subprocess.run(["systemd-analyze", "verify", file], capture_output=True, text=True, check=False)
    assert "patient-reader-kiosk" not in ran.stderr, ran.stderr


def test_speech_dispatcher_logs_nothing_of_what_is_read_aloud() -> None:
    lines = (LINUX / "speechd.conf").read_text("utf-8").splitlines()
    settings = dict(line.split(None, 1) for line in lines if line and not line.startswith("#"))
    assert settings == {"LogLevel": "0", "LogDir": '"default"'}


def test_the_window_manager_has_no_keys_no_buttons_and_no_menu() -> None:
    root = ElementTree.parse(LINUX / "openbox.xml").getroot()
    space = {"o": "http://openbox.org/3.4/rc"}
    for name in ("keyboard", "mouse", "menu"):
        element = root.find(f"o:{name}", space)
        assert element is not None, "without it openbox takes its own defaults"
        assert len(element) == 0


def test_the_x_server_gives_no_terminal_and_cannot_be_killed() -> None:
    text = (LINUX / "xorg.conf").read_text("utf-8")
    for option in ("DontVTSwitch", "DontZap"):
        assert re.search(rf'^\s*Option "{option}" "on"$', text, re.MULTILINE)


def test_the_guide_installs_every_library_that_doctor_looks_for() -> None:
    for package in (*DEBIAN_PACKAGES.values(), *WAYLAND_PACKAGES.values(), SERVER, MODULE):
        assert re.search(rf"(?<![\w-]){re.escape(package)}(?![\w-])", README), package


def test_every_file_is_in_the_guide_or_placed_by_it() -> None:
    for path in LINUX.iterdir():
        name = path.name.replace("@.service", "@tty1")
        assert path.name in README or name in README or path.name in (LINUX / "set-up").read_text("utf-8")
    windows = (KIOSK / "windows" / "README.md").read_text("utf-8")
    assert all(path.name in windows for path in (KIOSK / "windows").iterdir() if path.name != "README.md")


def test_the_settings_in_the_guide_can_be_read(tmp_path: Path) -> None:
    block = re.search(r"## What a clinic decides.*?\n\n((?:    .*\n|\n)+)", README)
    assert block
    file = tmp_path / "settings.toml"
    file.write_text("\n".join(line[4:] for line in block[1].splitlines()), encoding="utf-8")
    said = tomllib.loads(file.read_text("utf-8"))["kiosk"]
    assert set(said) == set(KioskSettings._fields)
    assert read_settings(file).kiosk.hours is not None


def test_the_table_of_settings_in_the_guide_is_what_is_declared() -> None:
    assert settings_table() in README, "run: python -m tests.settings.reference"


def test_the_packages_wheel_brings_them() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "resources/kiosk" in project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]


def test_the_windows_files_are_well_formed() -> None:
    root = ElementTree.parse(KIOSK / "windows" / "assigned-access.xml").getroot()
    profile = root.find(".//{*}Profile")
    default = root.find(".//{*}DefaultProfile")
    assert profile is not None
    assert default is not None
    assert profile.get("Id") == default.get("Id")
