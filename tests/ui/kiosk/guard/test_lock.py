"""No way out: keys, mouse, menus, drags, clipboards, other windows, closing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QWheelEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu

from reader.settings.policy import DESKTOP, KIOSK
from reader.ui.kiosk.guard.key_rules import ALT, CONTROL, META, SHIFT, KeyVerdict, judge_key
from reader.ui.kiosk.guard.lock import Lock
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from tests.patience import PatientBot
from tests.ui.kiosk.stage import Stage

KEY, MODIFIER = Qt.Key, Qt.KeyboardModifier
NONE = MODIFIER.NoModifier


@pytest.fixture
def lock(qapp: QApplication, stage: Stage) -> Iterator[Lock]:
    lock = Lock(qapp, stage, KIOSK)
    lock.show()
    yield lock
    lock.release()


@pytest.fixture
def field(lock: Lock, stage: Stage) -> QLineEdit:
    field = QLineEdit(stage)
    field.resize(300, 80)
    field.show()
    field.setFocus()
    return field


SWALLOWED = [
    (KEY.Key_F4, ALT), (KEY.Key_W, CONTROL), (KEY.Key_Q, CONTROL), (KEY.Key_N, CONTROL), (KEY.Key_T, CONTROL),
    (KEY.Key_P, CONTROL), (KEY.Key_O, CONTROL), (KEY.Key_S, CONTROL), (KEY.Key_Tab, ALT), (KEY.Key_Tab, CONTROL),
    (KEY.Key_Escape, NONE), (KEY.Key_Menu, NONE), (KEY.Key_F10, SHIFT), (KEY.Key_Plus, CONTROL), (KEY.Key_Minus, CONTROL),
    (KEY.Key_0, CONTROL), (KEY.Key_C, CONTROL), (KEY.Key_X, CONTROL), (KEY.Key_V, CONTROL), (KEY.Key_Insert, NONE),
    (KEY.Key_Insert, CONTROL), (KEY.Key_Insert, SHIFT), (KEY.Key_Delete, SHIFT), (KEY.Key_Print, NONE), (KEY.Key_Back, NONE),
    (KEY.Key_Forward, NONE), (KEY.Key_HomePage, NONE), (KEY.Key_Search, NONE), (KEY.Key_LaunchMail, NONE), (KEY.Key_Left, ALT),
    (KEY.Key_Super_L, NONE), (KEY.Key_Meta, NONE), (KEY.Key_Alt, NONE), (KEY.Key_Control, NONE), (KEY.Key_L, META),
    (KEY.Key_Q, CONTROL | SHIFT), (KEY.Key_Q, CONTROL | ALT), (KEY.Key_Delete, CONTROL | ALT), (KEY.Key_A, CONTROL),
    *((getattr(KEY, f"Key_F{number}"), NONE) for number in range(1, 36)),
]  # fmt: skip


@pytest.mark.parametrize(("key", "modifiers"), SWALLOWED)
def test_the_key_is_swallowed(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    assert judge_key(key.value, modifiers, "", KIOSK) is KeyVerdict.SWALLOWED


@pytest.mark.parametrize("key", ["A", "Z", "0", "9", "Space", "Ntilde", "Backspace", "Delete", "Left", "Right", "Up", "Down",
                                 "Home", "End", "PageUp", "PageDown", "Tab", "Backtab", "Return", "Enter", "Shift",
                                 "CapsLock", "AltGr", "Dead_Acute", "Dead_Tilde", "Multi_key"])  # fmt: skip
def test_what_types_or_moves_passes(key: str) -> None:
    for modifiers in (NONE, SHIFT) if key != "Delete" else (NONE,):
        assert judge_key(getattr(KEY, f"Key_{key}").value, modifiers, "", KIOSK) is KeyVerdict.PASSES


def test_every_key_with_ctrl_alt_or_the_windows_key_is_swallowed_but_the_one_for_staff() -> None:
    for key in KEY:
        for modifiers in (CONTROL, ALT, META, CONTROL | SHIFT, CONTROL | ALT, CONTROL | ALT | SHIFT):
            expected = (
                KeyVerdict.STAFF_EXIT
                if (key, modifiers) == (KEY.Key_Q, CONTROL | ALT | SHIFT)
                else KeyVerdict.SWALLOWED
            )
            assert judge_key(key.value, modifiers, "", KIOSK, "linux") is expected, key


def test_alt_gr_types_its_letters_on_windows() -> None:
    assert judge_key(KEY.Key_Q.value, CONTROL | ALT, "@", KIOSK, "win32") is KeyVerdict.PASSES
    assert judge_key(KEY.Key_Delete.value, CONTROL | ALT, "", KIOSK, "win32") is KeyVerdict.SWALLOWED
    assert judge_key(KEY.Key_Q.value, CONTROL | ALT, "\x11", KIOSK, "win32") is KeyVerdict.SWALLOWED


def test_the_policy_decides_about_clipboard_zoom_and_printing() -> None:
    for key, right in (("C", "may_select"), ("Plus", "may_zoom_by_wheel"), ("P", "may_print")):
        code = getattr(KEY, f"Key_{key}").value
        allowed = KIOSK._replace(**{right: True})
        assert judge_key(code, CONTROL, "", KIOSK) is KeyVerdict.SWALLOWED
        assert judge_key(code, CONTROL, "", allowed) is KeyVerdict.PASSES


def test_a_text_can_be_typed_and_mended(field: QLineEdit) -> None:
    QTest.keyClicks(field, "Ansiedaad")
    QTest.keyClick(field, KEY.Key_Left)
    QTest.keyClick(field, KEY.Key_Backspace)
    assert field.text() == "Ansiedad"


def test_shortcuts_and_actions_do_not_fire(lock: Lock, stage: Stage, field: QLineEdit) -> None:
    fired: list[str] = []
    for keys in ("Ctrl+Q", "F5", "Esc", "Alt+F4", "Ctrl+P"):
        QShortcut(QKeySequence(keys), stage).activated.connect(lambda keys=keys: fired.append(keys))
    action = QAction(stage)
    action.setShortcut("Ctrl+O")
    action.triggered.connect(lambda: fired.append("Ctrl+O"))
    stage.addAction(action)
    for key, modifiers in (
        (KEY.Key_Q, MODIFIER.ControlModifier), (KEY.Key_F5, MODIFIER.NoModifier), (KEY.Key_Escape, MODIFIER.NoModifier),
        (KEY.Key_F4, MODIFIER.AltModifier), (KEY.Key_P, MODIFIER.ControlModifier), (KEY.Key_O, MODIFIER.ControlModifier),
    ):  # fmt: skip
        QTest.keyClick(stage.windowHandle(), key, modifiers)
    assert fired == []

    lock.release()
    QTest.keyClick(stage.windowHandle(), KEY.Key_F5)
    assert fired == ["F5"], "the keys arrive when nothing swallows them"


def test_a_key_that_is_taken_reaches_nobody_else_and_the_staffs_is_never_asked_about(
    lock: Lock, field: QLineEdit, qtbot: PatientBot
) -> None:
    window, asked = field.window().windowHandle(), []

    def take(event: QKeyEvent) -> bool:
        asked.append(event.key())
        return event.key() == KEY.Key_B

    lock.take_key = take
    for key in (KEY.Key_A, KEY.Key_B):
        QTest.keyClick(window, key)
    assert field.text() == "a"
    assert set(asked) == {KEY.Key_A, KEY.Key_B}
    with qtbot.waitSignal(lock.exit_requested):
        QTest.keyClick(window, KEY.Key_Q, CONTROL | ALT | SHIFT)
    assert KEY.Key_Q not in asked


def test_the_staff_chord_is_told_once(lock: Lock, stage: Stage, field: QLineEdit, qtbot: PatientBot) -> None:
    asked: list[int] = []
    lock.exit_requested.connect(lambda: asked.append(1))

    held = MODIFIER.ControlModifier | MODIFIER.AltModifier | MODIFIER.ShiftModifier
    QTest.keyClick(stage.windowHandle(), KEY.Key_Q, held)

    assert asked == [1]
    assert field.text() == ""


@pytest.mark.parametrize("button", ["RightButton", "MiddleButton", "BackButton", "ForwardButton", "ExtraButton5"])
def test_only_the_left_button_does_something(button: str, lock: Lock, stage: Stage) -> None:
    QTest.mouseClick(stage.windowHandle(), Qt.MouseButton[button], pos=QPoint(50, 50))
    assert stage.pressed == []

    QTest.mouseClick(stage.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert stage.pressed == ["press", "release"]


class Recorder(Stage):
    """Notes the kinds of events that arrive."""

    seen: list[QEvent.Type]

    def event(self, event: QEvent) -> bool:
        if hasattr(self, "seen"):
            self.seen.append(event.type())
        return super().event(event)


def record(stage: Stage) -> Recorder:
    recorder = Recorder(stage.theme)
    recorder.setParent(stage)
    recorder.setGeometry(stage.rect())
    recorder.setAcceptDrops(True)
    recorder.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    recorder.show()
    recorder.setFocus()
    QApplication.processEvents()
    recorder.seen = []
    return recorder


def wheel(modifiers: Qt.KeyboardModifier) -> QWheelEvent:
    return QWheelEvent(
        QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def drag() -> QDragEnterEvent:
    data = QMimeData()
    data.setText("dragged in")
    drag.data = data  # type: ignore[attr-defined]  # the event does not keep it
    return QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, MODIFIER.NoModifier)


EVENTS: dict[str, Callable[[], QEvent]] = {
    "context menu": lambda: QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(9, 9), QPoint(9, 9)),
    "Ctrl and wheel": lambda: wheel(MODIFIER.ControlModifier),
    "drag": drag,
}


class Doorman(QObject):
    """Notes the kinds of events that get past a lock which was engaged after him: Qt asks the latest filter first."""

    def __init__(self, native: QWindow) -> None:
        super().__init__(native)
        self.seen: list[QEvent.Type] = []
        native.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen.append(event.type())
        return False


@pytest.mark.parametrize("name", EVENTS)
def test_the_event_reaches_nobody(name: str, stage: Stage, lock: Lock) -> None:
    """Asked at the native window: to whom Qt gives an event from there depends on what earlier tests did with a mouse."""
    native = stage.windowHandle()
    lock.release()
    doorman = Doorman(native)
    lock.show()
    event = EVENTS[name]()

    QApplication.sendEvent(native, event)
    assert event.type() not in doorman.seen

    lock.release()
    QApplication.sendEvent(native, EVENTS[name]())
    assert event.type() in doorman.seen, "as it does when nothing swallows it"


def test_a_drag_that_is_swallowed_is_not_accepted(stage: Stage, lock: Lock) -> None:
    record(stage)
    event = drag()
    event.accept()
    QApplication.sendEvent(stage.windowHandle(), event)
    assert not event.isAccepted()


def test_the_plain_wheel_passes(stage: Stage, lock: Lock) -> None:
    recorder = record(stage)
    QApplication.sendEvent(stage.windowHandle(), wheel(MODIFIER.NoModifier))
    assert QEvent.Type.Wheel in recorder.seen


def test_the_window_cannot_be_closed_until_it_is_released(lock: Lock, stage: Stage) -> None:
    assert not stage.close()
    assert stage.isVisible()

    lock.release()
    assert stage.close()


def test_a_window_for_trying_out_can_be_closed_but_has_no_keys_either(qapp: QApplication, stage: Stage) -> None:
    lock = Lock(qapp, stage, KIOSK, windowed=True)
    lock.show()
    assert not stage.isFullScreen()
    assert lock.is_engaged
    assert stage.close()
    lock.release()


def test_a_dialog_or_menu_is_gone_at_once(lock: Lock, stage: Stage, qtbot: PatientBot) -> None:
    dialog, menu = QDialog(stage), QMenu(stage)
    menu.addAction("Way out")
    dialog.open()
    menu.popup(QPoint(10, 10))

    qtbot.waitUntil(lambda: not dialog.isVisible() and not menu.isVisible())
    dialog.deleteLater()
    menu.deleteLater()


def test_the_clipboard_stays_empty(lock: Lock, qapp: QApplication, qtbot: PatientBot) -> None:
    clipboard = qapp.clipboard()
    clipboard.setText("what somebody typed")

    qtbot.waitUntil(lambda: clipboard.text() == "")


def test_what_was_in_the_clipboard_before_is_gone(qapp: QApplication, stage: Stage, qtbot: PatientBot) -> None:
    qapp.clipboard().setText("before")
    lock = Lock(qapp, stage, KIOSK)
    lock.show()
    qtbot.waitUntil(lambda: qapp.clipboard().text() == "")
    lock.release()


def test_a_policy_that_lets_people_select_leaves_the_clipboard_alone(qapp: QApplication, stage: Stage) -> None:
    lock = Lock(qapp, stage, DESKTOP)
    lock.show()
    qapp.clipboard().setText("kept")
    qapp.processEvents()
    assert qapp.clipboard().text(QClipboard.Mode.Clipboard) == "kept"
    qapp.clipboard().clear()
    lock.release()


def test_the_window_is_full_screen_alone_and_on_top(lock: Lock, stage: Stage, qapp: QApplication) -> None:
    assert stage.isFullScreen()
    flags = stage.windowHandle().flags()
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert flags & Qt.WindowType.FramelessWindowHint
    assert stage.geometry() == qapp.primaryScreen().geometry()


@pytest.mark.parametrize("leave", ["showMinimized", "showNormal", "hide"])
def test_a_window_that_is_made_small_or_hidden_comes_back(
    leave: str, lock: Lock, stage: Stage, qtbot: PatientBot
) -> None:
    getattr(stage, leave)()
    qtbot.waitUntil(lambda: stage.isVisible() and stage.isFullScreen() and not stage.isMinimized())


class Unmapped(Stage):
    """A window that the system hides without a word, as by Super+D on a plain openbox: to Qt it is visible and full screen."""

    is_taken = False

    def windowHandle(self) -> object:
        return SimpleNamespace(isExposed=lambda: False) if self.is_taken else super().windowHandle()

    def hideEvent(self, event: object) -> None:
        self.is_taken = False  # what comes anew is shown


def test_a_window_that_is_taken_away_without_a_word_comes_back(
    qapp: QApplication, theme: KioskTheme, qtbot: PatientBot
) -> None:
    stage = Unmapped(theme)
    lock = Lock(qapp, stage, KIOSK)
    lock.show()
    for _ in range(2):
        stage.is_taken = True
        QApplication.sendEvent(stage, QEvent(QEvent.Type.WindowDeactivate))
        qtbot.waitUntil(lambda: not stage.is_taken)
        assert stage.isFullScreen()
        assert stage.isVisible()
    lock.release()
    stage.close()


def test_a_window_that_qt_makes_anew_is_locked_as_before(lock: Lock, stage: Stage) -> None:
    stage.setAttribute(Qt.WidgetAttribute.WA_NativeWindow)
    stage.destroy()
    stage.create()
    stage.show()
    QApplication.processEvents()

    QTest.mouseClick(stage.windowHandle(), Qt.MouseButton.RightButton, pos=QPoint(50, 50))
    assert stage.pressed == []
    assert not stage.close()
