"""What doctor finds in a computer that is to be a kiosk."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from reader.doctor import kiosk_host
from reader.doctor.installation import READ_ALOUD, Diagnosis
from reader.doctor.kiosk_host import examine_kiosk
from reader.options import Options
from reader.settings.pin import set_pin
from tests.fakes import Shelf, python

SCREEN = {"name": "HDMI-1", "width": 1920, "height": 1080, "scale": 1.0, "primary": True}
SMALL = {"name": "LVDS-1", "width": 1024, "height": 600, "scale": 1.25, "primary": False}


@pytest.fixture
def options(tmp_path: Path) -> Options:
    shelf = Shelf(tmp_path / "shelf")
    shelf.describe('id = "shelf"\ntitle = "Our shelf"\n[[categories]]\nid = "sleep"\n')
    shelf.add("en/sleep/naps", reviewed={"on": "2020-01-01", "by": "Dr. Ruiz"}, review_due="2021-01-01")
    shelf.add("en/sleep/dreams")
    return Options(data_dir=tmp_path / "data", collections=(shelf.root,), bundled=False)


@pytest.fixture(autouse=True)
def _a_sound_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kiosk_host, "is_administrator", lambda: "")
    monkeypatch.setattr(kiosk_host, "touch_screens", lambda: ["ILITEK"])
    monkeypatch.setattr(kiosk_host, "clock_is_synchronised", lambda: True)


def set_up(options: Options, kiosk: str) -> None:
    """Write the lines *kiosk* below [kiosk] into the settings."""
    path = options.paths().settings_file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"[kiosk]\n{kiosk}\n")


def examined(
    options: Options, *screens: dict[str, object], installation: tuple[Diagnosis, ...] = ()
) -> dict[str, Diagnosis]:
    found = examine_kiosk(options, installation, lambda: screens or [SCREEN])
    assert all(one.advice for one in found if not one.ok), "whatever is not well comes with what to do"
    return {one.name: one for one in found}


def test_a_sound_kiosk_is_well(options: Options) -> None:
    set_pin(options.paths().pin_file, "2580")
    found = examined(options)
    assert all(one.ok for one in found.values()), found
    assert set(found) == {
        "Kiosk user", "Kiosk sandbox", "Kiosk PIN", "Kiosk screen", "Touch screen", "Clock", "Disk", "Kiosk settings", "Kiosk articles",
    }  # fmt: skip
    assert found["Kiosk screen"].value == "HDMI-1 1920 x 1080"
    assert found["Kiosk settings"].value == "resets after 90 s, en, es, always open"
    assert found["Kiosk articles"].value == "2 of 2 shown"


def test_it_changes_nothing(options: Options, tmp_path: Path) -> None:
    examined(options)
    assert not (tmp_path / "data").exists()


def test_a_user_with_rights_and_no_sandbox_are_told(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kiosk_host, "is_administrator", lambda: "in the group sudo")
    found = examined(options._replace(sandbox=False))
    assert (found["Kiosk user"].ok, found["Kiosk user"].value) == (False, "in the group sudo")
    assert not found["Kiosk sandbox"].ok


def test_without_a_pin_it_says_how_to_set_one(options: Options) -> None:
    found = examined(options)["Kiosk PIN"]
    assert (found.ok, found.value) == (False, "none")
    assert "kiosk --set-pin" in found.advice


def test_the_screen_is_the_one_of_the_settings(options: Options) -> None:
    both = examined(options, SCREEN, SMALL)["Kiosk screen"]
    assert both.ok
    assert both.value == "HDMI-1 1920 x 1080, LVDS-1 1024 x 600 at 125%"
    set_up(options, 'screen = "hdmi-1"')
    assert examined(options, SMALL, SCREEN)["Kiosk screen"].ok, "the kiosk takes it in small letters, too"
    set_up(options, 'screen = "LVDS-1"')
    small = examined(options, SCREEN, SMALL)["Kiosk screen"]
    assert not small.ok
    assert "1200 x 700" in small.advice
    set_up(options, 'screen = "DP-3"')
    assert "“DP-3”; there are HDMI-1, LVDS-1" in examined(options, SCREEN, SMALL)["Kiosk screen"].advice


@pytest.mark.parametrize(("width", "height", "fits"), [(1366, 768, True), (1080, 1920, True), (1920, 600, False)])
def test_portrait_and_laptop_panels_are_large_enough(options: Options, width: int, height: int, fits: bool) -> None:
    assert examined(options, {**SCREEN, "width": width, "height": height})["Kiosk screen"].ok is fits


def test_a_printer_is_wanted_only_where_visitors_may_print(options: Options) -> None:
    def printer(facts: dict[str, object] | None) -> Diagnosis | None:
        found = examine_kiosk(options, (), lambda: [SCREEN], lambda: facts)
        return next((one for one in found if one.name == "Kiosk printer"), None)

    office = {"name": "Office", "page": [612, 792], "problem": ""}
    assert printer(office) is None
    set_up(options, "may_print = true")
    there, missing = printer(office), printer(None)
    assert there is not None
    assert (there.ok, there.value) == (True, "Office")
    assert missing is not None
    assert not missing.ok
    assert "default" in missing.advice
    stopped = printer({**office, "problem": "it is stopped"})
    assert stopped is not None
    assert (stopped.ok, stopped.value) == (False, "Office: it is stopped")
    assert "start its queue again" in stopped.advice


def test_qt_is_asked_for_the_printer_too_without_a_display() -> None:
    ran = python("-m", "reader.ui.printing.printer_process", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert ran.json is None or {"name", "page", "problem"} == set(ran.json)


def test_no_screen_is_told() -> None:
    found = {one.name: one for one in examine_kiosk(Options(Path("/nowhere"), bundled=False), (), lambda: None)}
    assert not found["Kiosk screen"].ok


def test_qt_is_asked_for_screens_in_a_process_of_its_own(options: Options) -> None:
    ran = python("-m", "reader.ui.monitors", QT_QPA_PLATFORM="offscreen")
    assert [one["primary"] for one in ran.json] == [True]
    assert {"name", "width", "height", "scale", "primary"} == set(ran.json[0])
    found = {one.name: one for one in examine_kiosk(options, ())}["Kiosk screen"]
    assert found.value != "none that can be reached"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's displays")
def test_a_display_that_cannot_be_reached_ends_only_that_process(
    options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":4242")
    assert {one.name: one for one in examine_kiosk(options, ())}["Kiosk screen"].value == "none that can be reached"


def test_without_touch_it_says_what_to_look_at(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kiosk_host, "touch_screens", list)
    assert not examined(options)["Touch screen"].ok


def test_what_an_installation_can_do_without_a_kiosk_cannot(options: Options) -> None:
    silent = Diagnosis(READ_ALOUD, True, "no voice", "For reading aloud type: sudo apt-get install -y x")
    other = Diagnosis("Search index", True, "there is no index", "It is made at the next start.")
    found = examined(options, installation=(silent, other))
    assert not found[READ_ALOUD].ok
    assert found["Search index"].ok
    assert examined(options, installation=(Diagnosis(READ_ALOUD, True, "en, es"),))[READ_ALOUD].ok


def test_a_clock_on_its_own_matters_only_where_something_follows_it(
    options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kiosk_host, "clock_is_synchronised", lambda: False)
    assert examined(options)["Clock"].ok
    assert "not synchronized" in examined(options)["Clock"].value
    for line in ('hours = { mon = "08:00-18:00" }', "hide_overdue = true"):
        set_up(options, line)
        assert "set-ntp" in examined(options)["Clock"].advice


def test_a_clock_before_the_installation_is_wrong(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    later = time.time() + 10 * 86_400
    file = options.paths().data / "module.py"
    Shelf(file.parent).put("module.py", "")
    os.utime(file, (later, later))
    monkeypatch.setattr(kiosk_host, "bundled_folder", lambda _: file)
    assert "set it" in examined(options)["Clock"].advice


def test_a_full_disk_is_told(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kiosk_host, "LEAST_FREE", 10**18)
    assert "Make room" in examined(options)["Disk"].advice


def test_names_that_stand_for_nothing_and_a_missing_logo_are_told(options: Options) -> None:
    set_up(options, 'categories = ["sleep", "slep"]\nhidden = ["nap"]\nlogo = "logo.svg"')
    found = examined(options)
    assert "slep, nap" in found["Kiosk names"].advice
    assert found["Logo"].value.endswith("logo.svg")


def test_articles_that_the_settings_hide_are_counted(options: Options) -> None:
    set_up(options, "hide_unreviewed = true")
    assert examined(options)["Kiosk articles"].value == "1 of 2 shown"
    set_up(options, "hide_unreviewed = true\nhide_overdue = true")
    found = examined(options)["Kiosk articles"]
    assert not found.ok
    assert "hide every article" in found.advice


def test_settings_that_cannot_be_read_do_not_stop_it(options: Options) -> None:
    set_up(options, "idle = 1")
    assert examined(options)["Kiosk settings"].value.startswith("resets after 90 s")


def test_sign_offs_that_cannot_be_read_do_not_stop_it(options: Options) -> None:
    options.paths().reviews.mkdir(parents=True)
    assert "cannot be read" in examined(options)["Kiosk articles"].value
