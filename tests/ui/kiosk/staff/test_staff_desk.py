"""The staff's corner in the real kiosk: behind the PIN, with a stand-in for the examination of the computer."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.errors import Message
from reader.options import Options
from reader.settings.day_choice import DayChoice, keep_choice, read_choice
from reader.settings.pin import set_pin
from reader.system.health_file import HealthCheck, as_json, read_health
from reader.tour.kiosk_stops import SilentEngine, paperless_printer
from reader.ui.kiosk import reading_room
from reader.ui.kiosk.staff.staff_corner import StaffCorner
from reader.ui.kiosk.staff.staff_desk import StaffDesk, this_day
from tests.patience import pass_time
from tests.ui.kiosk.conftest import MakeKiosk, Visitor
from tests.ui.kiosk.stage import Clock

PIN = "2468"
FULL = HealthCheck(
    "disk", False, Message("The disk is nearly full: {free} GB free.", {"free": "0.1"}),
    Message("Ask who looks after this computer to make room."),
)  # fmt: skip
WELL = HealthCheck("keeping", True, Message("Everything can be stored."))
SIZES = ((1920, 1080), (1080, 1920), (1366, 768), (1280, 1024))


@pytest.fixture(autouse=True)
def _an_examination_that_is_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    said = json.dumps({"morning": [as_json(WELL), as_json(FULL)]})
    monkeypatch.setattr(reading_room, "doctor_command", lambda _: (sys.executable, "-S", "-c", f"print({said!r})"))


@pytest.fixture
def staff(make_kiosk: MakeKiosk, indexed: Options) -> Visitor:
    return make_kiosk(indexed, open_engine=SilentEngine, printer=paperless_printer(), may_print=True)


def desk_of(visitor: Visitor) -> StaffDesk:
    return visitor.kiosk.room.desk


def let_in(visitor: Visitor) -> StaffCorner:
    """Type the PIN, and wait for what the computer's examination finds."""
    set_pin(visitor.kiosk.paths.pin_file, PIN)
    room = visitor.kiosk.room
    room.guard.staff_exit.ask()
    pad = room.guard.staff_exit.pad
    for digit in PIN:
        visitor.tap(pad.digits[digit])
    visitor.tap(pad.enter)
    corner = room.desk.corner
    visitor.qtbot.waitUntil(corner.isVisible)
    visitor.qtbot.waitUntil(lambda: not room.desk.watch.is_checking)
    return corner


def test_the_pin_shows_how_the_kiosk_is_the_worst_first(staff: Visitor) -> None:
    corner = let_in(staff)
    assert corner.list.words == [
        "The disk is nearly full: 0.1 GB free.", "Ask who looks after this computer to make room.", "Everything can be stored.",
    ]  # fmt: skip
    assert corner.note.text() == f"To see to: 1. Version {__version__}"
    assert staff.kiosk.lock.is_engaged


def test_the_staff_read_the_language_of_the_visit(staff: Visitor) -> None:
    staff.kiosk.room.visit.speak("es")
    corner = let_in(staff)
    assert corner.title.text() == "Para el personal"
    assert corner.list.words[2] == "Todo se puede guardar."


def test_an_examination_that_fails_is_told(staff: Visitor) -> None:
    desk_of(staff).watch._command = (sys.executable, "-S", "-c", "print('[')")
    assert "did not work" in let_in(staff).note.text()


@pytest.mark.parametrize(("way", "status"), [("leave", 0), ("restart", 1)])
def test_staff_close_or_restart_the_kiosk(way: str, status: int, staff: Visitor) -> None:
    ends: list[int] = []
    staff.kiosk.left.connect(ends.append)
    staff.tap(getattr(let_in(staff), way))
    assert ends == [status]
    assert not staff.kiosk.lock.is_engaged


def test_keys_of_a_spoken_visit_are_the_staffs_now(make_kiosk: MakeKiosk, indexed: Options) -> None:
    visitor = make_kiosk(indexed, open_engine=SilentEngine, speech_output=True)
    corner = let_in(visitor)
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    visitor.kiosk.room.speech.begin()
    visitor.qtbot.waitUntil(lambda: visitor.kiosk.room.speech.is_on)
    assert not visitor.kiosk.room.speech.take_key(key)
    visitor.tap(corner.back)
    visitor.kiosk.room.speech.begin()
    visitor.qtbot.waitUntil(lambda: visitor.kiosk.room.speech.is_on)
    assert visitor.kiosk.room.speech.take_key(key), "and the visitor's again"


def test_back_leads_to_the_first_screen_of_a_new_visit(staff: Visitor) -> None:
    staff.open_category(0)
    staff.kiosk.theme.set_text_size(2)
    corner = let_in(staff)
    staff.tap(corner.back)
    assert not corner.isVisible()
    assert staff.kiosk.window.is_at_home
    assert staff.kiosk.theme.text_size == 0


def test_a_corner_that_somebody_left_open_is_closed_with_the_visit(staff: Visitor, clock: Clock) -> None:
    corner = let_in(staff)
    guard = staff.kiosk.room.guard
    desk_of(staff).corners.begin()
    guard._warn(1)
    assert guard.still_here.isVisible()
    guard._end_visit()
    assert not corner.isVisible()
    assert not desk_of(staff).corners.isVisible()
    assert staff.kiosk.window.is_at_home


def test_at_night_too_a_corner_that_was_left_open_is_closed(staff: Visitor) -> None:
    guard = staff.kiosk.room.guard
    guard.sleep.draw()
    corner = let_in(staff)
    guard._warn(1)
    assert guard.still_here.isVisible(), "the sleeping screen below hides nothing of it"
    guard.sleep.hide()
    guard.sleep.woke.emit()
    assert not guard.attract.isVisible(), "opening time does not cover it"
    guard._end_visit()
    assert not corner.isVisible()


def test_what_is_chosen_for_the_day_every_visit_begins_with(staff: Visitor) -> None:
    corner = let_in(staff)
    staff.tap(corner.language)
    staff.tap(corner.text)
    assert "Español" in corner.language.text()
    staff.tap(corner.back)
    kiosk = staff.kiosk
    assert (kiosk.language.current, kiosk.theme.text_size) == ("es", 1)
    kiosk.room.visit.speak("en")
    kiosk.window.reset()
    assert (kiosk.language.current, kiosk.theme.text_size) == ("es", 1)
    assert read_choice(kiosk.paths.day_file, this_day()) == DayChoice("es", 1)

    desk = desk_of(staff)
    desk._means = desk._means._replace(day=lambda: this_day().replace(year=2000))
    kiosk.window.reset()
    assert (kiosk.language.current, kiosk.theme.text_size) == ("en", 0), "another day"


def test_a_kiosk_that_is_started_anew_keeps_the_choice(make_kiosk: MakeKiosk, indexed: Options) -> None:
    keep_choice(indexed.paths().day_file, DayChoice("es", 2), this_day())
    kiosk = make_kiosk(indexed).kiosk
    assert (kiosk.language.current, kiosk.theme.text_size) == ("es", 2)


def test_a_choice_that_cannot_be_stored_holds_all_the_same_and_is_told(staff: Visitor) -> None:
    corner = let_in(staff)
    staff.kiosk.paths.day_file.mkdir()
    staff.tap(corner.language)
    assert "cannot be stored" in corner.question.text()
    assert not corner.yes.isVisible()
    staff.tap(corner.back)
    assert staff.kiosk.language.current == "es"


def answers(visitor: Visitor) -> dict[str, bool]:
    return dict(read_health(visitor.kiosk.paths.health_file).answers)


@pytest.mark.parametrize("heard", [True, False])
def test_staff_say_whether_they_heard_the_voice(heard: bool, staff: Visitor) -> None:
    corner = let_in(staff)
    staff.tap(corner.voice)
    staff.qtbot.waitUntil(lambda: desk_of(staff).voice._speaker.is_speaking)
    QApplication.processEvents()
    staff.tap(corner.yes if heard else corner.no)
    assert answers(staff) == {"voice": heard}
    assert ("Staff heard the voice." if heard else "Staff did not hear the voice.") in corner.list.words
    assert not corner.question.isVisible()


def test_an_answer_that_cannot_be_stored_is_shown_all_the_same(staff: Visitor) -> None:
    corner = let_in(staff)
    staff.kiosk.paths.health_file.mkdir()
    staff.tap(corner.touch)
    staff.tap(desk_of(staff).corners.give_up)
    assert "Staff could not touch every corner." in corner.list.words


def test_without_a_voice_that_is_said(make_kiosk: MakeKiosk, indexed: Options) -> None:
    visitor = make_kiosk(indexed, open_engine=SilentEngine)
    corner = let_in(visitor)
    visitor.kiosk.room.desk.voice.failed.emit()
    assert "No voice" in corner.question.text()
    assert not corner.yes.isVisible()
    assert not corner.print.isVisible(), "the settings allow no printing"


def test_each_corner_is_touched(staff: Visitor) -> None:
    corner, corners = let_in(staff), desk_of(staff).corners
    staff.tap(corner.touch)
    for target in corners.corners:
        assert answers(staff) == {}
        staff.tap(target)
    assert not corners.isVisible()
    assert answers(staff) == {"touch": True}


def test_a_corner_that_cannot_be_touched_is_given_up(staff: Visitor) -> None:
    staff.tap(let_in(staff).touch)
    staff.tap(desk_of(staff).corners.give_up)
    assert answers(staff) == {"touch": False}


def test_a_test_page_goes_to_the_printer(staff: Visitor, tmp_path: Path) -> None:
    copy = tmp_path / "page"
    script = f"""import sys
if sys.argv[1:]: open({str(copy)!r}, "wb").write(open(sys.argv[1], "rb").read())
else: print('{{"name": "None", "page": [595, 842]}}')"""
    desk_of(staff).printer.printing._command = (sys.executable, "-S", "-c", script)
    corner = let_in(staff)
    staff.tap(corner.print)
    staff.qtbot.waitUntil(corner.yes.isVisible)
    assert copy.read_bytes().startswith(b"%PDF")
    QApplication.processEvents()
    staff.tap(corner.yes)
    assert answers(staff) == {"printer": True}


def test_a_printer_that_is_not_there_is_told(staff: Visitor) -> None:
    desk_of(staff).printer.printing._command = (sys.executable, "-S", "-c", "print('null')")
    corner = let_in(staff)
    staff.tap(corner.print)
    staff.qtbot.waitUntil(lambda: "did not take" in corner.question.text())
    assert answers(staff) == {"printer": False}


def test_the_computer_is_examined_when_the_clinic_opens_and_some_time_after_the_start(staff: Visitor) -> None:
    desk = desk_of(staff)
    asked: list[int] = []
    desk.watch.checked.connect(lambda _: asked.append(1))
    staff.qtbot.waitUntil(desk._first.isActive)
    pass_time(desk)
    staff.qtbot.waitUntil(lambda: len(asked) == 1)
    staff.kiosk.room.guard.sleep.woke.emit()
    staff.qtbot.waitUntil(lambda: len(asked) == 2)


def test_a_kiosk_that_never_sleeps_is_examined_once_a_day(staff: Visitor) -> None:
    desk = desk_of(staff)
    asked: list[int] = []
    desk.check()
    staff.qtbot.waitUntil(lambda: not desk.watch.is_checking)
    desk.watch.checked.connect(lambda _: asked.append(1))
    desk.look()
    assert not desk.watch.is_checking
    desk._means = desk._means._replace(day=lambda: this_day().replace(year=2000))
    desk.look()
    staff.qtbot.waitUntil(lambda: asked == [1])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_button_is_large_and_whole_on_every_screen(language: str, size: tuple[int, int], staff: Visitor) -> None:
    staff.kiosk.window.resize(*size)
    staff.kiosk.room.visit.speak(language)
    corner = let_in(staff)
    staff.tap(corner.voice)
    QApplication.processEvents()
    buttons = [*corner.buttons, corner.yes, corner.no]
    boxes = [(one, one.rect().translated(one.mapTo(corner, QPoint(0, 0)))) for one in buttons]
    for one, box in boxes:
        assert corner.card.geometry().contains(box), one.text()
        assert min(box.width(), box.height()) >= 72
        assert box.width() >= one.sizeHint().width(), f"{one.text()} is cut off"
    assert not any(
        one.adjusted(-4, -4, 4, 4).intersects(other.adjusted(-4, -4, 4, 4))
        for place, (_, one) in enumerate(boxes) for _, other in boxes[place + 1 :]
    )  # fmt: skip
    assert corner.list.height() >= 72
    assert corner.list.widget().width() <= corner.list.viewport().width()
