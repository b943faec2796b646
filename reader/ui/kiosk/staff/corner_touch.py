"""The test of the touch screen: a target in each corner, and a way out for whom it does not work."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.overlay import WindowCover
from reader.ui.kiosk.widgets.painting import painter_on
from reader.ui.kiosk.widgets.text_label import TextLabel
from reader.ui.look.icons import Icons


class CornerTouch(WindowCover):
    """Covers the window until all four corners were touched, or somebody gave it up."""

    answered = Signal(bool)
    """Whether every corner could be touched; the cover is gone."""

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget) -> None:
        super().__init__(theme, window)
        self.words = TextLabel(theme, "heading", parent=self, centred=True)
        self.corners = tuple(KioskButton(theme, icons, "plus", "outline", self) for _ in range(4))
        self.give_up = KioskButton(theme, icons, "x", parent=self)
        for corner in self.corners:
            corner.clicked.connect(lambda _=False, corner=corner: self._touch(corner))
        self.give_up.clicked.connect(lambda: self._answer(works=False))

    def begin(self) -> None:
        """Ask for all four corners."""
        self.words.setText(self.tr("Touch the sign in each corner."))
        self.give_up.set_words(self.tr("It does not work"))
        for number, corner in enumerate(self.corners, 1):
            corner.setEnabled(True)
            corner.set_icon("plus")
            corner.setAccessibleName(self.tr("Corner {number}").format(number=number))
        self.cover_window()
        self._place()

    def _touch(self, corner: KioskButton) -> None:
        corner.setEnabled(False)
        corner.set_icon("check")
        if not any(one.isEnabled() for one in self.corners):
            self._answer(works=True)

    def _answer(self, *, works: bool) -> None:
        self.hide()
        self.answered.emit(works)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        side, wide, high = round(self.theme.metrics.target * 1.5), self.width(), self.height()
        places = ((0, 0), (wide - side, 0), (0, high - side), (wide - side, high - side))
        for corner, (left, top) in zip(self.corners, places, strict=True):
            corner.setGeometry(left, top, side, side)
        room = QRect(0, 0, wide - 2 * side, side)
        room.moveCenter(self.rect().center())
        self.words.setGeometry(room.translated(0, -side))
        button = QRect(0, 0, min(room.width(), self.give_up.sizeHint().width()), self.theme.metrics.target)
        button.moveCenter(self.rect().center())
        self.give_up.setGeometry(button.translated(0, side // 2))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        with painter_on(self) as painter:
            painter.fillRect(self.rect(), self.theme.colour("paper"))
