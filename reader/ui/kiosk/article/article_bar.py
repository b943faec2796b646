"""The bar below an article: reading aloud, whole screens up and down, and the next article."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QStyle, QWidget

from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons


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
        painter = QPainter(self)
        painter.setFont(self._theme.font("ui"))
        painter.setPen(self._theme.colour("ink2"))
        words = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        trailing = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), QStyle.visualAlignment(self.layoutDirection(), trailing), words)
        painter.end()


class ArticleBar(QFrame):
    """In one row where it is wide enough, else in two."""

    next_requested = Signal()
    height_changed = Signal()
    """It needs another height than it has: ask ``height_for``."""

    def __init__(self, theme: KioskTheme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.reading: QWidget | None = None
        self.take_home = KioskButton(theme, icons, "qr-code", parent=self)
        self.print = KioskButton(theme, icons, "printer", parent=self)
        self.up = KioskButton(theme, icons, "caret-up", parent=self)
        self.down = KioskButton(theme, icons, "caret-down", parent=self)
        self.next_title = OneLine(theme, self)
        self.next = KioskButton(theme, icons, parent=self, icon_last=True)
        self.next.clicked.connect(self.next_requested)
        self._title = ""
        self.take_home.hide()
        self.print.hide()
        for part in (self.up, self.down, self.next, self.next_title):
            part.hide()
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def add_reading(self, bar: QWidget) -> None:
        """Put the buttons for reading aloud first. They show and hide themselves."""
        self.reading = bar
        bar.setParent(self)
        bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._place()

    def place_again(self) -> None:
        """Place everything anew: the reading bar shows other buttons than before."""
        if self.height() != self.height_for(self.width()):
            self.height_changed.emit()
        self._place()

    def show_take_home(self, shown: bool) -> None:
        """Offer the code behind a button, or not."""
        self.take_home.setVisible(shown)

    def show_print(self, shown: bool) -> None:
        """Offer to print the article, or not."""
        if shown != self.print.isVisibleTo(self):
            self.print.setVisible(shown)
            self.place_again()

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
        # Its picture is enough where room is short.
        is_narrow = self._theme.metrics.is_portrait or self._theme.scale > 1
        self.print.set_words("" if is_narrow else self.tr("Print"), self.tr("Print"))
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

    def _buttons(self) -> list[QWidget]:
        return [one for one in (self.take_home, self.print, self.up, self.down) if one.isVisibleTo(self)]

    def _fits(self, parts: Sequence[QWidget], width: int) -> bool:
        """Tell whether *parts* stand in one row of *width* pixels, reading aloud without the words that it can do without."""
        widths = [one.minimumSizeHint().width() if one is self.reading else one.sizeHint().width() for one in parts]
        return sum(widths) + self._gap * max(0, len(widths) - 1) <= width - 2 * self._edge

    def _rows(self, width: int) -> tuple[list[QWidget], list[QWidget]]:
        """Return what stands in the first row, from its start, and what in the second; the next article ends the last one."""
        reading = [self.reading] if self.reading is not None and not self.reading.isHidden() else []
        buttons, last = self._buttons(), [self.next] if self.next.isVisibleTo(self) else []
        portrait = self._theme.metrics.is_portrait and bool(self._title)
        if self._fits([*reading, *buttons, *last], width) and not portrait:
            return [*reading, *buttons], []
        if self._fits([*reading, *buttons], width):
            return [*reading, *buttons], last
        return list(reading), [*buttons, *last]

    @property
    def _edge(self) -> int:
        return self._theme.metrics.edge

    def height_for(self, width: int) -> int:
        """Return how high the bar is at *width*."""
        row = max(self._theme.metrics.target, self.next.sizeHint().height())
        rows = 2 if self._rows(width)[1] else 1
        return rows * row + (rows - 1) * self._gap + 2 * self._theme.px(20)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a part of it wants another size than before
            self.place_again()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self.width() <= 0:
            return
        row, gap, top = max(self._theme.metrics.target, self.next.sizeHint().height()), self._gap, self._theme.px(20)
        first, second = self._rows(self.width())
        start, end = self._edge, self.width() - self._edge
        last_top = top + row + gap if second else top
        right = end
        if self.next.isVisibleTo(self):
            right = self._put(self.next, right - self.next.sizeHint().width(), last_top, row) - gap
        left = start
        room = (end if second else right) - left
        others = sum(one.sizeHint().width() + gap for one in first if one is not self.reading)
        for part in first:
            width = min(self._reading_width(), room - others) if part is self.reading else 0
            left = self._put(part, left, top, row, width, at_end=True) + gap
        if second:
            left = start
        for part in second:
            if part is not self.next:
                left = self._put(part, left, last_top, row, at_end=True) + gap
        self._place_title(left, right, last_top, row)

    def _put(self, part: QWidget, left: int, top: int, high: int, width: int = 0, *, at_end: bool = False) -> int:
        """Place *part* as wide as it wants to be, or *width*; return where it begins, or *at_end* where it ends."""
        width = max(1, width or part.sizeHint().width())
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(left, top, width, high)))
        return left + width if at_end else left

    def _place_title(self, left: int, right: int, top: int, high: int) -> None:
        wanted = self.next_title.sizeHint().width()
        width = min(wanted, max(0, right - left))
        # A few letters and an ellipsis say nothing.
        self.next_title.setVisible(bool(self._title) and width >= min(wanted, self._theme.px(180)))
        self._put(self.next_title, right - width, top, high, width)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.fillRect(0, 0, self.width(), max(1, self._theme.px(2)), self._theme.colour("line"))
        painter.end()
