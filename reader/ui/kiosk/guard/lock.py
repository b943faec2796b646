"""Keeps people in the kiosk: full screen on one monitor, always on top, and no way out by key, mouse or gesture."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.settings.policy import Policy
from reader.ui.kiosk.guard.key_rules import KeyVerdict, judge_key
from reader.ui.kiosk.guard.monitor_choice import Placement
from reader.ui.kiosk.guard.native_events import Inlet

RETURN_MS = 250
"""How soon the window comes to the front again after something else did."""
EMPTY_MS = 500
"""How soon after the start the clipboard is emptied: once the window is painted, because asking for it takes its time."""
LOOK_MS = 1000
"""How often it is looked whether there is another window, in case one came without taking the focus."""
LEFT = frozenset({QEvent.Type.WindowStateChange, QEvent.Type.Hide, QEvent.Type.WindowDeactivate})
"""What happens to a window that is made small, hidden, or covered by another."""


class Lock(QObject):
    """Judges all that comes into the window, and keeps it in its place. ``show`` engages it, ``release`` lets go."""

    exit_requested = Signal()
    """Somebody pressed Ctrl+Alt+Shift+Q: connect it to ``StaffExit.ask``."""

    def __init__(
        self, application: QApplication, window: QWidget, policy: Policy, screen: str = "", windowed: bool = False
    ) -> None:
        """*screen* is the monitor's name ("", or one that is not there: the primary one).

        *windowed* leaves a normal window that can be closed, for trying out; keys and mouse are locked all the same.
        """
        super().__init__(window)
        self._application, self._window, self._policy = application, window, policy
        self._windowed = windowed
        self.is_engaged = False
        self.take_key: Callable[[QKeyEvent], bool] = lambda _: False
        """Asked first about every key but the staff's; True keeps it from everybody else."""
        self._placement = Placement(application, window, screen)
        self._return = QTimer(self, singleShot=True, interval=RETURN_MS)
        self._return.timeout.connect(self._come_back)
        self._judges = self._make_judges()
        self._inlet = Inlet(window, self._judge, self)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._look_around)

    def show(self) -> None:
        """Show the window, full screen and on top, and lock it."""
        if self._windowed:
            self._window.show()
        else:
            self._placement.show()
        if not self.is_engaged:
            self.is_engaged = True
            self._inlet.open()
            self._window.installEventFilter(self)
            self._look.start()
            self._application.focusWindowChanged.connect(self._look_around)
            if not self._policy.may_select:
                self._application.clipboard().changed.connect(self._empty_clipboard)
                QTimer.singleShot(EMPTY_MS, self, self.empty_clipboards)

    def release(self) -> None:
        """Let go of keys, mouse and clipboard, and let the window close."""
        if not self.is_engaged:
            return
        self.is_engaged = False
        self._return.stop()
        self._look.stop()
        self._application.focusWindowChanged.disconnect(self._look_around)
        self._inlet.close()
        self._window.removeEventFilter(self)
        if not self._windowed:
            self._placement.stop()
        if not self._policy.may_select:
            self._application.clipboard().changed.disconnect(self._empty_clipboard)
            self.empty_clipboards()

    def empty_clipboards(self) -> None:
        """Leave nothing in the clipboard, nor in what X11 keeps of the last selection."""
        clipboard = self._application.clipboard()
        self._empty_clipboard(QClipboard.Mode.Clipboard)
        if clipboard.supportsSelection():
            self._empty_clipboard(QClipboard.Mode.Selection)
        if clipboard.supportsFindBuffer():
            self._empty_clipboard(QClipboard.Mode.FindBuffer)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind == QEvent.Type.Close and not self._windowed:
            event.ignore()
            return True
        if kind in LEFT and not self._windowed:
            self._return.start()
        return False

    def _judge(self, event: QEvent) -> bool:
        judge = self._judges.get(event.type())
        return judge is not None and judge(event)

    def _make_judges(self) -> dict[QEvent.Type, Callable[[Any], bool]]:
        """Return what is asked about each kind of event that comes in: True keeps it from everybody."""
        kind, policy = QEvent.Type, self._policy
        judges: dict[QEvent.Type, Callable[[Any], bool]] = {
            kind.KeyPress: self._key, kind.KeyRelease: self._key, kind.ShortcutOverride: self._key, kind.Shortcut: _swallow,
            kind.MouseButtonPress: _button, kind.MouseButtonRelease: _button, kind.MouseButtonDblClick: _button,
        }  # fmt: skip
        if not self._windowed:
            judges[kind.Close] = _refuse
        if not policy.may_select:
            judges[kind.ContextMenu] = _swallow
        if not policy.may_zoom_by_wheel:
            judges[kind.Wheel] = lambda event: bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            judges[kind.NativeGesture] = _swallow
        if not policy.may_drop_files:
            judges |= dict.fromkeys((kind.DragEnter, kind.DragMove, kind.DragLeave, kind.Drop), _refuse)
        return judges

    def _key(self, event: QKeyEvent) -> bool:
        verdict = judge_key(event.key(), event.modifiers(), event.text(), self._policy)
        if verdict is not KeyVerdict.STAFF_EXIT and self.take_key(event):
            return _swallow(event)
        if verdict is KeyVerdict.PASSES:
            return False
        if verdict is KeyVerdict.STAFF_EXIT and event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.exit_requested.emit()
        return _swallow(event)  # a ShortcutOverride that nobody accepts goes to the shortcuts

    def _look_around(self) -> None:
        """Close every other window: none of ours has any business here, but Qt may make one."""
        for widget in self._application.topLevelWidgets():
            if widget is not self._window and widget.isVisible():
                widget.close()

    def _come_back(self) -> None:
        if not self._placement.is_right:
            self._placement.put()
            self._return.stop()  # what happens to the window by that is no reason to do it again
        self._window.raise_()
        self._window.activateWindow()

    def _empty_clipboard(self, mode: QClipboard.Mode) -> None:
        clipboard = self._application.clipboard()
        data = clipboard.mimeData(mode)
        if data is not None and data.formats():
            clipboard.clear(mode)


def _swallow(event: QEvent) -> bool:
    event.accept()
    return True


def _refuse(event: QEvent) -> bool:
    event.ignore()  # accepted, a window would close, and what is dragged in would be taken
    return True


def _button(event: QMouseEvent) -> bool:
    # Middle, right, back and forward do nothing that a finger could not.
    return event.button() not in (Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton)
