"""The topic that is searched, as a chip in the search field."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme


class ScopeChip(QAbstractButton):
    """Says in the field which topic is searched; a press takes it off."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self.setObjectName("scope")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def show_topic(self, topic: str) -> None:
        """Bear the name of *topic*; hide where it is empty."""
        self.setText(topic.replace("&", "&&"))
        words = self.tr("Search all topics, not only {topic}").format(topic=topic)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setVisible(bool(topic))

    def width_for(self, most: int) -> int:
        """Return how wide the chip is, at most *most* pixels."""
        whole = self.fontMetrics().horizontalAdvance(self._words) + self._sign + 30
        return max(self._theme.pixels(44), min(most, whole))

    @property
    def _words(self) -> str:
        return self.text().replace("&&", "&")

    @property
    def _sign(self) -> int:
        return self._theme.pixels(14)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        theme, face = self._theme, self.rect().adjusted(1, 7, -1, -7)
        has_focus, side = self.hasFocus(), self._sign
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("focus" if has_focus else "teal"), 3 if has_focus else 1))
        painter.setBrush(theme.colour("hover" if self.underMouse() else "wash"))
        painter.drawRoundedRect(face, 8, 8)
        words = face.adjusted(10, 0, -side - 14, 0)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, words.width())
        painter.setPen(theme.colour("ink"))
        direction = self.layoutDirection()
        leading = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QStyle.visualRect(direction, face, words), leading, shown)
        sign = QRect(face.right() - side - 7, face.center().y() - side // 2 + 1, side, side)
        self._icons.paint(painter, QStyle.visualRect(direction, face, sign), "x", theme.colour("ink"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)
