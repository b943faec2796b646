"""A line of words and a few buttons: what may have been meant, and where else to look."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.text_label import TextLabel
from reader.ui.look.icons import Icons

MOST = 4
Hint = tuple[str, Callable[[], object]]
"""The words of a button and what it does."""


class HintButton(KioskButton):
    """A button whose words end with "…" where there is no room for all of them; its name has them all."""

    def __init__(self, theme: KioskTheme, icons: Icons, words: str, parent: QWidget) -> None:
        super().__init__(theme, icons, kind="outline", parent=parent)
        self._whole = words
        self.set_words(words)

    def sizeHint(self) -> QSize:  # noqa: N802
        whole = QFontMetrics(self.words_font()).horizontalAdvance(self._whole) + 2 * self.padding
        return QSize(max(self.theme.metrics.target, whole), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        room = self.width() - 2 * self.theme.px(18)
        self.setText(QFontMetrics(self.words_font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


class Hints(QWidget):
    """Words above, buttons below them. Nothing at all where there is nothing to say."""

    def __init__(self, theme: KioskTheme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self.words = TextLabel(theme, "ui", "ink2", self)
        self.buttons: list[HintButton] = []
        self._measure = HintButton(theme, icons, "A", self)
        self._measure.hide()
        self._lines = MOST
        self._shrinks = False
        theme.changed.connect(self.updateGeometry)
        self.hide()

    def show_hints(self, words: str, hints: Sequence[Hint], lines: int = MOST, *, shrinks: bool = False) -> None:
        """Show *words* and *hints*, as many as stand in *lines* lines; hide where there are neither.

        If it *shrinks*, all of them stand in one line, and share it.
        """
        self._lines, self._shrinks = lines, shrinks
        self.words.setText(words)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for text, action in hints[:MOST]:
            button = HintButton(self._theme, self._icons, text, self)
            button.clicked.connect(lambda _=False, action=action: action())
            button.show()
            self.buttons.append(button)
        self.setVisible(self.has_any)

    @property
    def has_any(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.words.text() or self.buttons)

    def line_height(self) -> int:
        """Return how high a line of buttons is, in pixels."""
        return self._measure.sizeHint().height()

    def place(self, width: int) -> int:
        """Place everything in *width* pixels; return how high it is."""
        gap = self._theme.metrics.gap
        top = 0
        self.words.setVisible(bool(self.words.text()))
        if self.words.text():
            high = self.words.heightForWidth(width)
            self.words.setGeometry(0, 0, width, high)
            top = high + (gap if self.buttons else 0)
        left, line, end = 0, 0, top
        bounds = self.rect()
        bounds.setWidth(width)
        needed = sum(button.sizeHint().width() for button in self.buttons)
        room = width - gap * (len(self.buttons) - 1)
        share = min(1.0, room / max(1, needed)) if self._shrinks else 1.0
        for button in self.buttons:
            size = button.sizeHint()
            wide = min(int(size.width() * share), width)
            if left and left + wide > width:
                left, line = 0, line + 1
            button.setVisible(line < self._lines)
            if line < self._lines:
                box = QRect(left, top + line * (size.height() + gap), wide, size.height())
                button.setGeometry(QStyle.visualRect(self.layoutDirection(), bounds, box))
                end = box.bottom() + 1
            left += wide + gap
        return end
