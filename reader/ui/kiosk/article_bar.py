"""The bar below an article: reading aloud, whole screens up and down, and the next article."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from reader.ui.icons import Icons
from reader.ui.kiosk.button import KioskButton
from reader.ui.kiosk.look import KioskTheme
from reader.ui.numbers import ALIGN_MIDDLE
from reader.ui.rows import end_of, mirrored


class OneLine(QWidget):
    """Words in one line that end with "…" where there is no room for all of them."""

    def __init__(self, theme: KioskTheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._text = theme, ""
        theme.changed.connect(self.updateGeometry)

    def setText(self, text: str) -> None:  # noqa: N802 - as a label's
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self._theme.font("ui"))
        return QSize(metrics.horizontalAdvance(self._text) + 4, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        from PySide6.QtCore import Qt

        painter = QPainter(self)
        painter.setFont(self._theme.font("ui"))
        painter.setPen(self._theme.colour("ink2"))
        words = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), end_of(self.isRightToLeft()) | ALIGN_MIDDLE, words)
        painter.end()


class ArticleBar(QFrame):
    """In one row where it is wide enough, else in two."""

    next_requested = Signal()

    def __init__(self, theme: KioskTheme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.reading: QWidget | None = None
        self.take_home = KioskButton(theme, icons, "qr-code", parent=self)
        self.up = KioskButton(theme, icons, "caret-up", parent=self)
        self.down = KioskButton(theme, icons, "caret-down", parent=self)
        self.next_title = OneLine(theme, self)
        self.next = KioskButton(theme, icons, parent=self, icon_last=True)
        self.next.clicked.connect(self.next_requested)
        self._title = ""
        self.take_home.hide()
        for part in (self.up, self.down, self.next, self.next_title):
            part.hide()
        theme.changed.connect(self._follow_theme)
        self.retranslate()

    def add_reading(self, bar: QWidget) -> None:
        """Put the buttons for reading aloud first. They show and hide themselves."""
        self.reading = bar
        bar.setParent(self)
        bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._place()

    def place_again(self) -> None:
        """Place everything anew: the reading bar shows other buttons than before."""
        self._place()

    def show_take_home(self, shown: bool) -> None:
        """Offer the code behind a button, or not."""
        self.take_home.setVisible(shown)

    def show_next(self, title: str) -> None:
        """Offer the next article, called *title*; none where that is empty."""
        self._title = title
        for part in (self.next, self.next_title):
            part.setVisible(bool(title))
        self.retranslate()

    def show_place(self, *, can_go_up: bool, can_go_down: bool, is_long: bool) -> None:
        """Offer whole screens up and down where the page is longer than the screen."""
        self.up.setEnabled(can_go_up)
        self.down.setEnabled(can_go_down)
        if is_long != self.up.isVisibleTo(self):
            self.up.setVisible(is_long)
            self.down.setVisible(is_long)
            self._place()

    def retranslate(self) -> None:
        self.take_home.set_words(self.tr("Take this home"))
        self.up.set_words("", self.tr("Up"))
        self.down.set_words("", self.tr("Down"))
        self.next.set_words(self.tr("Next"), self.tr("Next: {title}").format(title=self._title))
        self.next_title.setText(self.tr("Next: {title}").format(title=self._title))
        retranslate = getattr(self.reading, "retranslate", None)
        if retranslate:
            retranslate()
        self._follow_theme()

    def _follow_theme(self) -> None:
        self.next.set_icon("caret-left" if self.isRightToLeft() else "caret-right")
        self._place()
        self.update()

    @property
    def _gap(self) -> int:
        return max(self._theme.metrics.gap, self._theme.px(20))

    def _reading_width(self) -> int:
        """Return how wide the reading bar is at most; 0 while there is none."""
        if self.reading is None or self.reading.isHidden():
            return 0
        return max(self.reading.sizeHint().width(), self.reading.minimumSizeHint().width())

    def _first(self) -> list[QWidget]:
        return [one for one in (self.take_home, self.up, self.down) if one.isVisibleTo(self)]

    def _is_tall(self, width: int) -> bool:
        """Tell whether everything needs two rows in *width* pixels."""
        return self._needed() > width - 2 * self._edge

    def _needed(self) -> int:
        parts = [*self._first(), *([self.next] if self.next.isVisibleTo(self) else [])]
        widths = [part.sizeHint().width() for part in parts]
        if reading := self._reading_width():
            assert self.reading is not None
            widths.append(min(reading, self.reading.minimumSizeHint().width() + self._theme.px(40)))
        return sum(widths) + self._gap * max(0, len(widths) - 1)

    @property
    def _edge(self) -> int:
        return self._theme.metrics.edge

    def height_for(self, width: int) -> int:
        """Return how high the bar is at *width*."""
        row = max(self._theme.metrics.target, self.next.sizeHint().height())
        rows = 2 if self._is_tall(width) or (self._theme.metrics.is_portrait and bool(self._title)) else 1
        return rows * row + (rows - 1) * self._gap + 2 * self._theme.px(20)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self.width() <= 0:
            return
        row = max(self._theme.metrics.target, self.next.sizeHint().height())
        edge, gap, top = self._edge, self._gap, self._theme.px(20)
        two_rows = self.height() >= 2 * row + gap
        bounds, rtl = self.rect(), self.isRightToLeft()

        def put(part: QWidget, left: int, row_top: int, width: int) -> None:
            part.setGeometry(mirrored(rtl, bounds, QRect(left, row_top, width, row)))

        right = self.width() - edge
        last_top = top + row + gap if two_rows else top
        if self.next.isVisibleTo(self):
            width = self.next.sizeHint().width()
            right -= width
            put(self.next, right, last_top, width)
            right -= gap
        end = self.width() - edge if two_rows else right
        buttons = self._first()
        taken = sum(part.sizeHint().width() + gap for part in buttons)
        left = edge
        if self.reading is not None and not self.reading.isHidden():
            width = min(self._reading_width(), max(1, end - left - taken))
            put(self.reading, left, top, width)
            left += width + gap
        for part in buttons:
            width = part.sizeHint().width()
            put(part, left, top, width)
            left += width + gap
        title_left = edge if two_rows else left
        room = max(0, right - title_left)
        width = min(self.next_title.sizeHint().width(), room)
        # A few letters and an ellipsis say nothing.
        enough = min(self.next_title.sizeHint().width(), self._theme.px(180))
        self.next_title.setVisible(bool(self._title) and width >= enough)
        put(self.next_title, right - width, last_top, width)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.fillRect(0, 0, self.width(), max(1, self._theme.px(2)), self._theme.colour("line"))
        painter.end()
