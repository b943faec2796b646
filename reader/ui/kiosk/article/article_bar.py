"""The bar below an article: reading aloud, whole screens up and down, and the next article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QStyle, QWidget

from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.text_label import TextLabel
from reader.ui.look.icons import Icons

if TYPE_CHECKING:
    from reader.ui.speech.read_aloud_bar import ReadAloudBar


class ElidedLabel(TextLabel):
    """Words in one line that end with "…" where there is no room for all of them."""

    def __init__(self, theme: KioskTheme, parent: QWidget) -> None:
        super().__init__(theme, "ui", "ink2", parent)
        self.setWordWrap(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        trailing = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        with QPainter(self) as painter:
            painter.drawText(self.rect(), QStyle.visualAlignment(self.layoutDirection(), trailing), words)


class ArticleBar(QFrame):
    """In one row where it is wide enough, else in two."""

    next_requested = Signal()
    height_changed = Signal()
    """It needs another height than it has: ask ``height_for``."""

    def __init__(self, theme: KioskTheme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.reading: ReadAloudBar | None = None
        self.take_home = KioskButton(theme, icons, "qr-code", parent=self)
        self.print = KioskButton(theme, icons, "printer", parent=self)
        self.up = KioskButton(theme, icons, "caret-up", parent=self)
        self.down = KioskButton(theme, icons, "caret-down", parent=self)
        self.next_title = ElidedLabel(theme, self)
        self.next = KioskButton(theme, icons, parent=self, icon_last=True)
        self.next.clicked.connect(self.next_requested)
        self._title = ""
        self._is_long = False
        for part in (self.take_home, self.print, self.up, self.down, self.next, self.next_title):
            part.hide()
        theme.follow(self.retranslate)

    def add_reading(self, bar: ReadAloudBar) -> None:
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
        if is_long != self._is_long:
            self._is_long = is_long
            self._place()

    def retranslate(self) -> None:
        self.take_home.set_words(self.tr("Take this home"))
        self.print.set_words(self.tr("Print"), self.tr("Print"))
        self.up.set_words("", self.tr("Up"))
        self.down.set_words("", self.tr("Down"))
        self.next.set_words(self.tr("Next"), self.tr("Next: {title}").format(title=self._title))
        self.next_title.setText(self.tr("Next: {title}").format(title=self._title))
        self.next.set_icon("caret-left" if self.isRightToLeft() else "caret-right")
        self._place()
        self.update()

    @property
    def _gap(self) -> int:
        return max(self._theme.metrics.gap, self._theme.px(20))

    @property
    def _row_height(self) -> int:
        return max(self._theme.metrics.target, self.next.sizeHint().height())

    def _fits(self, parts: Sequence[QWidget], width: int) -> bool:
        """Tell whether *parts* stand in one row of *width* pixels, reading aloud without the words that it can do without."""
        widths = [one.minimumSizeHint().width() if one is self.reading else one.sizeHint().width() for one in parts]
        return sum(widths) + self._gap * max(0, len(widths) - 1) <= width - 2 * self._theme.metrics.edge

    def _rows(self, width: int) -> list[list[QWidget]]:
        """Return what stands in one or two rows, from their start; the next article ends the last one.

        A page that is read aloud moves by itself: up and down make room there, rather than the article.
        """
        reading: list[QWidget] = [self.reading] if self.reading is not None and not self.reading.isHidden() else []
        taken: list[QWidget] = [one for one in (self.take_home, self.print) if one.isVisibleTo(self)]
        steps: list[QWidget] = [self.up, self.down] if self._is_long else []
        last = [self.next] if self.next.isVisibleTo(self) else []
        one_row = [[*reading, *taken, *steps]]
        if self.reading is not None and self.reading.is_reading:
            one_row.append([*reading, *taken])
        # On a screen that stands the title of the next article has a row to stand in.
        if not (self._theme.metrics.is_portrait and self._title):
            for row in one_row:
                if self._fits([*row, *last], width):
                    return [row]
        for upper, lower in (([*reading, *taken, *steps], []), (reading, [*taken, *steps])):
            if self._fits(upper, width) and self._fits([*lower, *last], width):
                return [upper, lower]
        return [[*reading, *steps], taken]

    def height_for(self, width: int) -> int:
        """Return how high the bar is at *width*."""
        rows = len(self._rows(width))
        return rows * (self._row_height + self._gap) - self._gap + 2 * self._theme.px(12)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a part of it wants another size than before
            self.place_again()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        gap, edge, top = self._gap, self._theme.metrics.edge, self._theme.px(12)
        rows = self._rows(self.width())
        for one in (self.up, self.down):
            one.setVisible(any(one in parts for parts in rows))
        for parts in rows:
            left, right = edge, self.width() - edge
            if parts is rows[-1] and self.next.isVisibleTo(self):
                right -= self.next.sizeHint().width() + gap
                self._put(self.next, right + gap, top, self.next.sizeHint().width())
            others = sum(one.sizeHint().width() + gap for one in parts if one is not self.reading)
            for part in parts:
                width = part.sizeHint().width()
                if part is self.reading:
                    width = min(max(width, part.minimumSizeHint().width()), right - left - others)
                self._put(part, left, top, width)
                left += width + gap
            top += self._row_height + gap
        self._place_title(left, right, top - self._row_height - gap)

    def _put(self, part: QWidget, left: int, top: int, width: int) -> None:
        box = QRect(left, top, max(1, width), self._row_height)
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))

    def _place_title(self, left: int, right: int, top: int) -> None:
        wanted = self.next_title.sizeHint().width() + 4
        width = min(wanted, max(0, right - left))
        # Half a title says less than the button does.
        self.next_title.setVisible(bool(self._title) and width == wanted)
        self._put(self.next_title, right - width, top, width)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour("surface"))
            painter.fillRect(0, 0, self.width(), max(1, self._theme.px(2)), self._theme.colour("line"))
