"""What the operating system says of its users, touch screens and clock."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from reader.system import devices
from reader.system.devices import clock_is_synchronised, is_administrator, touch_screens

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's files")

KEYBOARD = """I: Bus=0011 Vendor=0001 Product=0001 Version=ab41
N: Name="AT Translated Set 2 keyboard"
P: Phys=isa0060/serio0/input0
B: PROP=0
B: EV=120013
B: KEY=402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe
"""
SCREEN = """I: Bus=0003 Vendor=222a Product=0001 Version=0110
N: Name="ILITEK ILITEK-TP"
B: PROP=2
B: EV=1b
B: KEY=400 0 0 0 0 0
B: ABS=3273800000000003
"""
OLD_SCREEN = """I: Bus=0003 Vendor=0eef Product=0001 Version=0100
N: Name="eGalax "Inc." USB TouchController"
B: PROP=2
B: EV=b
B: ABS=3
"""
TOUCHPAD = """I: Bus=0018 Vendor=06cb Product=7e7e Version=0100
N: Name="Synaptics TouchPad"
B: PROP=5
B: ABS=2e0800000000003
"""
BUTTONS = """N: Name="Direct buttons"
B: PROP=2
B: KEY=3
"""


def listed(tmp_path: Path, *blocks: str) -> list[str]:
    file = tmp_path / "devices"
    file.write_text("\n".join(blocks))
    return touch_screens(file)


def test_screens_that_a_finger_points_at_are_named(tmp_path: Path) -> None:
    assert listed(tmp_path, KEYBOARD, SCREEN, TOUCHPAD, OLD_SCREEN, BUTTONS) == [
        "ILITEK ILITEK-TP", 'eGalax "Inc." USB TouchController',
    ]  # fmt: skip


def test_keyboards_and_touchpads_are_no_touch_screens(tmp_path: Path) -> None:
    assert listed(tmp_path, KEYBOARD, TOUCHPAD) == []
    assert listed(tmp_path, "nothing of the kind") == []
    assert touch_screens(tmp_path / "none") == []


@pytest.mark.parametrize(
    ("user", "groups", "words"),
    [(0, [], "root"), (1000, [], ""), (1000, ["users"], ""), (1000, ["sudo", "docker"], "in the group docker, sudo")],
)
def test_rights_are_told_by_the_user_and_its_groups(
    monkeypatch: pytest.MonkeyPatch, user: int, groups: list[str], words: str
) -> None:
    import grp

    numbers = dict(enumerate(groups, 5000))
    monkeypatch.setattr(os, "geteuid", lambda: user)
    monkeypatch.setattr(os, "getegid", lambda: 4999)  # a group without a name
    monkeypatch.setattr(os, "getgroups", lambda: list(numbers))
    entry = grp.getgrall()[0]

    def found(number: int) -> grp.struct_group:
        return grp.struct_group((numbers[number], *entry[1:]))

    monkeypatch.setattr(grp, "getgrgid", found)
    assert is_administrator() == words


def test_the_clock_is_as_timesyncd_or_timedatectl_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "SYNCHRONISED", tmp_path / "synchronized")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not clock_is_synchronised()
    program = tmp_path / "timedatectl"
    for answer, is_synchronised in (("yes", True), ("no", False), ("", False)):
        program.write_text(f"#!/bin/sh\necho {answer}\n")
        program.chmod(program.stat().st_mode | stat.S_IEXEC)
        assert clock_is_synchronised() is is_synchronised
    (tmp_path / "synchronized").touch()
    assert clock_is_synchronised()
