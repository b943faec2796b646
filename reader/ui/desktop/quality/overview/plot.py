"""A histogram, drawn in the theme's colours: a bar for each group of articles, with its limit."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.quality.verdict import Level
from reader.ui.desktop.notice import announce
from reader.ui.look.widget_theme import Theme

COLOURS: dict[Level, str] = {"good": "teal", "fair": "ink2", "hard": "amber", "none": "edge"}


class Bar(NamedTuple):
    """One bar: how many articles, how they are, what a person reads of it, and the mark at its lower edge (empty for none)."""

    articles: int
    level: Level
    words: str
    edge: str = ""


class Plot(QWidget):
    """Bars side by side. A click, or Enter, says which one was ``chosen``; arrow keys go from one to the next."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: Sequence[Bar] = ()
        self._title, self._limit = "", ""
        self._current = self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_bars(self, bars: Sequence[Bar], title: str, limit: str) -> None:
        """Show *bars* with the words *title* below them; *limit* is the edge at which a line stands."""
        self._bars, self._title, self._limit = bars, title, limit
        self._current = -1
        self.update()

    def show_current(self, number: int) -> None:
        """Mark the bar *number*, or none for -1."""
        self._current = number
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(320, 130 + self._theme.pixels(92))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(220, self.sizeHint().height())

    def bar_area(self, number: int) -> QRectF:
        """Return the whole column of the bar *number*, the part above the bar included."""
        room = self.room()
        width = room.width() / max(1, len(self._bars))
        place = len(self._bars) - 1 - number if self.isRightToLeft() else number
        return QRectF(room.left() + place * width, room.top(), width, room.height())

    def room(self) -> QRectF:
        """Return where the bars stand."""
        line = self._theme.pixels(float(self._theme.tokens.type["small"])) * 1.4
        side = line * 0.8
        wraps = QFontMetricsF(self._theme.font("small")).horizontalAdvance(self._title) > self.width() - 8
        return QRectF(side, line * 1.3, self.width() - 2 * side, self.height() - line * (5 if wraps else 3.9))

    def _bar_at(self, point: QPointF) -> int:
        for number in range(len(self._bars)):
            area = self.bar_area(number)
            if area.left() <= point.x() < area.right():
                return number
        return -1

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._bar_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._hover(self._bar_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self._hover(-1)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._bar_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos() + QPoint(8, 8), self._bars[number].words if number >= 0 else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.isRightToLeft():
            forward, back = back, forward
        last = len(self._bars) - 1
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._current)
        elif key in (forward, back, Qt.Key.Key_Home, Qt.Key.Key_End):
            steps = {forward: self._current + 1, back: self._current - 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
            self._go(min(max(steps[Qt.Key(key)], 0), last))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        if self._current < 0 and self._bars and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go(0)

    def _go(self, number: int) -> None:
        if 0 <= number < len(self._bars):
            self.show_current(number)
            announce(self, self._bars[number].words)

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self._bars):
            self.show_current(number)
            self.chosen.emit(number)

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self.update()

    def _draw(self, painter: QPainter) -> None:
        theme, room = self._theme, self.room()
        painter.setFont(theme.font("small"))
        line = painter.fontMetrics().height()
        most = max((bar.articles for bar in self._bars), default=0)
        for number, bar in enumerate(self._bars):
            area = self.bar_area(number)
            if number in (self._current, self._hovered):
                ground = theme.colour("wash" if number == self._current else "hover")
                painter.fillRect(area.adjusted(0, -line, 0, 0), ground)
            self._draw_bar(painter, area, bar, most)
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        self._draw_edges(painter, line)
        painter.setPen(theme.colour("ink2"))
        below = QRectF(4, room.bottom() + 1.35 * line, self.width() - 8, 2.2 * line)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(below, flags, self._title)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 3))
            painter.drawRect(QRectF(self.rect()).adjusted(2, 2, -2, -2))

    def _draw_bar(self, painter: QPainter, area: QRectF, bar: Bar, most: int) -> None:
        if not bar.articles:
            return
        theme, line = self._theme, painter.fontMetrics().height()
        height = max(2.0, area.height() * bar.articles / most)
        gap = min(3.0, area.width() / 8)
        shape = QRectF(area.left() + gap, area.bottom() - height, area.width() - 2 * gap, height)
        painter.fillRect(shape, theme.colour(COLOURS[bar.level]))
        if bar.level == "hard":  # seen without colours, too
            stripes = theme.colour("surface")
            stripes.setAlphaF(0.6)
            painter.fillRect(shape, QBrush(stripes, Qt.BrushStyle.BDiagPattern))
        words = f"{bar.articles:,}"
        width = painter.fontMetrics().horizontalAdvance(words)
        if width <= area.width() + 4:
            painter.setPen(theme.colour("ink"))
            label = QRectF(area.center().x() - width, shape.top() - 1.4 * line, 2 * width, 1.4 * line)
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_edges(self, painter: QPainter, line: int) -> None:
        """Draw the marks between the bars, as many as there is room for, and the line of the limit."""
        theme, room, bars = self._theme, self.room(), self._bars
        widest = max((painter.fontMetrics().horizontalAdvance(bar.edge) for bar in bars), default=0)
        every = ceil(len(bars) * (widest + 6) / room.width()) if bars else 1
        limit = next((number for number, bar in enumerate(bars) if bar.edge and bar.edge == self._limit), None)
        for number, bar in enumerate(bars):
            area = self.bar_area(number)
            place = area.right() if self.isRightToLeft() else area.left()
            if number == limit:
                painter.setPen(QPen(theme.colour("ink"), 2, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(place, room.top() - line), QPointF(place, room.bottom()))
            if bar.edge and (number - (1 if limit is None else limit)) % every == 0:
                painter.setPen(theme.colour("ink"))
                label = QRectF(place - widest, room.bottom(), 2 * widest, 1.3 * line)
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, bar.edge)
