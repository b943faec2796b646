"""The hidden way out for staff: hold the logo for five seconds, or press Ctrl+Alt+Shift+Q, and then type the PIN."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.settings.pin import PinKeeper
from reader.ui.kiosk.covers.pin_pad import PinPad
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons
from reader.ui.tasks import Tasks

HOLD_MS = 5000
"""How long the logo is held: longer than anybody holds a picture by chance."""

_Type = QEvent.Type
_BEGIN = frozenset({_Type.MouseButtonPress, _Type.MouseButtonDblClick})
_END = frozenset({_Type.MouseButtonRelease, _Type.Hide, _Type.TouchCancel, _Type.WindowDeactivate})


class StaffExit(QObject):
    """Watches the logos for a long hold, asks for the PIN, and says that staff left.

    A finger holds like a mouse: Qt makes a mouse of every touch that a widget does not take. Nothing shows that a
    hold is noticed, and a logo does all that it does otherwise.
    """

    left = Signal()
    """The PIN was right: release the lock and end the program."""

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget, keeper: PinKeeper, tasks: Tasks) -> None:
        super().__init__(window)
        self.pad = PinPad(theme, icons, window, keeper, tasks)
        self.pad.accepted.connect(self.left)
        self._held: QWidget | None = None
        self._timer = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._timer.timeout.connect(self.ask)

    def watch(self, logo: QWidget) -> None:
        """Take a hold of *logo*, by touch or mouse, as the gesture. Several logos can be watched."""
        logo.installEventFilter(self)

    def ask(self) -> None:
        """Open the PIN pad, above everything."""
        self._let_go()
        if self.pad.isVisible():
            self.pad.raise_()
        else:
            self.pad.ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind in _BEGIN:
            self._held = watched  # type: ignore[assignment]
            self._timer.start()
        elif watched is self._held and (kind in _END or (kind == _Type.MouseMove and self._is_off(event))):  # type: ignore[arg-type]
            self._let_go()
        return False

    def _is_off(self, event: QMouseEvent) -> bool:
        return self._held is None or not self._held.rect().contains(event.position().toPoint())

    def _let_go(self) -> None:
        self._held = None
        self._timer.stop()
