"""The morning check as a list to be thrown with a finger: a sign, what was seen, and below it what to do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from reader.system.health_file import HealthCheck
from reader.ui.kiosk.touch.kinetic_scroll import KineticScroll
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.painting import painter_on
from reader.ui.kiosk.widgets.text_label import TextLabel
from reader.ui.look.icons import Icons
from reader.ui.message_text import say


class HealthSign(QWidget):
    """A tick, or a sign that something is to be seen to."""

    def __init__(self, theme: KioskTheme, icons: Icons, ok: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons, self._ok = theme, icons, ok
        theme.follow(self._follow_theme)
        self.setAccessibleName(self.tr("Well") if ok else self.tr("See to this"))

    def _follow_theme(self) -> None:
        side = QFontMetrics(self._theme.font("ui")).height()
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        name, ink = ("check-circle", "teal") if self._ok else ("warning-circle", "amber")
        with painter_on(self) as painter:
            self._icons.paint(painter, self.rect(), name, self._theme.colour(ink))


class HealthList(QScrollArea):
    """What is to be seen to comes first."""

    def __init__(self, theme: KioskTheme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setAutoFillBackground(False)
        self._kinetic = KineticScroll(theme, self.viewport())
        self.words: list[str] = []
        """What stands in the list, a line each."""

    def show_checks(self, checks: Sequence[HealthCheck]) -> None:
        """Show *checks* in the language of the interface."""
        inside = QWidget()
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(self._theme.px(16))
        grid.setVerticalSpacing(self._theme.px(6))
        column.addLayout(grid)
        column.addStretch(1)
        self.words = []
        for check in sorted(checks, key=lambda one: one.ok):
            row = grid.rowCount()
            grid.addWidget(HealthSign(self._theme, self._icons, check.ok, inside), row, 0, Qt.AlignmentFlag.AlignTop)
            self._add_line(grid, row, say(check.seen), inside, bold=not check.ok)
            if check.advice:
                self._add_line(grid, row + 1, say(check.advice), inside)
        self._kinetic.stop()
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    def _add_line(self, grid: QGridLayout, row: int, words: str, inside: QWidget, *, bold: bool = False) -> None:
        label = TextLabel(self._theme, "ui", "ink", inside, bold=bold)
        label.setText(words)
        grid.addWidget(label, row, 1)
        self.words.append(words)
