"""The list of articles: cards of one height, so that 16,000 of them scroll as smoothly as 16."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui.lists.entry_model import ArticleCard, EntryModel
from reader.ui.lists.marked_text import Ink, MarkedText, draw
from reader.ui.lists.row_list import NEAR, Index, RowList
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent

MARGIN = 18
GAP = 12
ROOMY = 1.3
"""The text size from which the facts of a card take two lines."""
TEXT_LINES = 3
"""Lines of a card that title and text share: a long title takes a second line from the text."""


class EntryDelegate(QStyledItemDelegate):
    """Paints a card: title, text, and the facts below."""

    def __init__(self, theme: Theme, icons: Icons, parent: EntryList) -> None:
        super().__init__(parent)
        self._list, self._theme, self._icons = parent, theme, icons

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: ArticleCard = index.data(EntryModel.CardRole)
        painter.save()
        if card.heading:
            self._paint_heading(painter, option, card.title.text)
        else:
            self._paint_ground(painter, option, index)
            self._paint_card(painter, option, card, index.row())
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        painter.fillRect(option.rect, self._theme.colour("sunken"))
        painter.setFont(self._theme.font("small", bold=True))
        painter.setPen(self._theme.colour("ink2"))
        leading = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(
            option.rect.adjusted(MARGIN, 0, -MARGIN, 0), leading.value | Qt.TextFlag.TextWordWrap.value, words
        )

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, card: ArticleCard, row: int) -> None:
        theme, entries, rtl = self._theme, self._list.entries, self._list.isRightToLeft()
        area = QRectF(option.rect.adjusted(MARGIN, GAP, -MARGIN, -GAP))
        title_font, text_font, fact_font = theme.font("ui", bold=True), theme.font("list"), theme.font("small")
        marks = (theme.colour("mark"), theme.colour("on_mark"))
        line = QFontMetricsF(title_font).lineSpacing()
        if card.problem:
            size = round(QFontMetricsF(title_font).height())
            mark = QRect(round(area.left()), round(area.top()), size, size)
            mark = QStyle.visualRect(option.direction, option.rect, mark)
            self._icons.paint(painter, mark, "warning", theme.colour("amber"))
            area = area.adjusted(0 if rtl else size + 6, 0, -size - 6 if rtl else 0, 0)
        used = draw(painter, area, card.title, title_font, Ink(theme.colour("ink"), *marks), 2, rtl)
        lines = TEXT_LINES - (2 if used > line * 1.5 else 1)
        below = area.adjusted(0, used + 3, 0, 0)
        draw(painter, below, card.text, text_font, Ink(theme.colour("ink2"), *marks), lines, rtl)
        room = self._fact_lines() * QFontMetricsF(fact_font).lineSpacing()
        facts = QRectF(area.left(), area.bottom() - room, area.width(), room)
        ink = Ink(theme.colour("amber" if card.problem else "ink2"), *marks)
        is_marked = entries.is_open(row) and self._list.currentIndex().row() != row
        said = (entries.open_words(), *card.facts) if is_marked else card.facts
        draw(painter, facts, MarkedText("  ·  ".join(said)), fact_font, ink, self._fact_lines(), rtl)

    def _fact_lines(self) -> int:
        """Large text needs a second line for category and reading time."""
        return 1 if self._theme.scale < ROOMY else 2

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._theme, option.rect
        chosen = self._list.is_chosen(index)
        if chosen:
            painter.fillRect(rect, theme.colour("wash"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        if chosen or self._list.entries.is_open(index.row()):
            bar = QStyle.visualRect(option.direction, rect, QRect(rect.left(), rect.top(), 4, rect.height()))
            painter.fillRect(bar, theme.colour("teal"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self._list.is_focused(index):
            pen = QPen(theme.colour("focus"), 3)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(2, 2, -3, -3))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        theme = self._theme
        if self._list.entries.is_heading(index.row()):
            return QSize(200, theme.pixels(36))
        title = QFontMetricsF(theme.font("ui", bold=True)).lineSpacing()
        text = QFontMetricsF(theme.font("list")).lineSpacing()
        fact = self._fact_lines() * QFontMetricsF(theme.font("small")).lineSpacing()
        height = title + max(title, text) + (TEXT_LINES - 2) * text + fact + 2 * GAP + 10
        return QSize(200, round(height))


class EntryList(RowList):
    """The list of articles. An article is opened as soon as its row is the current one, or else by a click or Enter."""

    entry_opened = Signal(object)
    """The card that a person chose."""
    more_wanted = Signal()
    """The end of the list comes near, or results without their passages, and there is more to ask for."""
    menu_requested = Signal(str, QPoint)
    """Somebody asks what can be done with this article, by its id, at this place of the screen."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None, opens_at_once: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("entries")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(EntryDelegate(theme, icons, self))
        self.setUniformItemSizes(True)
        self.verticalScrollBar().setSingleStep(24)
        self._quiet = False
        self.has_chosen = False
        """Whether somebody has opened one of these rows."""
        self.has_more = False
        """Whether there is more to ask for: articles that have no row here, or passages."""
        for moved in (self.verticalScrollBar().valueChanged, self.verticalScrollBar().rangeChanged):
            moved.connect(self._want_more)
        self.entries.modelReset.connect(self._begin_anew)
        self.entries.rowsInserted.connect(self._fit_rows)
        if opens_at_once:
            self.selectionModel().currentChanged.connect(self._say_opened)
        self.clicked.connect(self._say_opened)
        self.activated.connect(self._say_opened)
        theme.changed.connect(self._lay_out_again)
        self.retranslate()

    def show_open(self, article_id: str, scroll: bool = True) -> None:
        """Mark the article *article_id* as the one that is open, without opening it again, and make its row the current one.

        What a search found never moves for it, and no row is current before somebody has chosen one.
        """
        if article_id != self.entries.open_id:
            marked, self.entries.open_id = (self.entries.open_id, article_id), article_id
            for row in map(self.entries.row_with, filter(None, marked)):
                if row is not None:
                    self.update(self.entries.index(row))
        if self.entries.is_found and not self.has_chosen:
            return
        row = self.entries.row_with(article_id) if article_id else None
        index = self.entries.index(row) if row is not None else QModelIndex()
        if index == self.currentIndex():
            return
        self._quiet = True
        self.setAutoScroll(scroll and not self.entries.is_found)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        self.setAutoScroll(True)
        self._quiet = False

    def open_row(self, row: int, step: int = 1) -> None:
        """Open the article in *row*, as a click would; for a heading the next article in the direction of *step*."""
        while 0 <= row < self.entries.total and self.entries.is_heading(row):
            row += step
        index = self.entries.index(row)
        if index.isValid() and index == self.currentIndex():
            self._say_opened(index)
        elif index.isValid():
            self.setCurrentIndex(index)

    def top(self) -> tuple[str, int]:
        """Return the article of the first row that is seen, and how many pixels of it are not."""
        index = self.indexAt(QPoint(1, 1))
        if not index.isValid():
            return "", 0
        return self.entries.card(index.row()).id, -self.visualRect(index).top()

    def put_at_top(self, article_id: str, hidden: int) -> None:
        """Scroll to where the row of *article_id* is the first, but for *hidden* pixels; nowhere without such a row."""
        row = self.entries.row_with(article_id) if article_id else None
        if row is not None:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self.entries.index(row)).top() + hidden)

    def offer_drag(self) -> None:
        """Let articles be dragged from here to where something is done with them."""
        self.entries.can_drag = True
        self.setDragEnabled(True)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Articles"))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        # A view makes any row that is pressed the current one, and that opens its article: who asks for a menu wants none opened.
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        is_key = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        card = self.entries.card(index.row()) if index.isValid() else None
        if card is not None and not card.heading and not card.problem:
            center = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_requested.emit(card.id, center if is_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        # The view takes its first row for the current one when it is entered; that opens no article.
        self._quiet = True
        super().focusInEvent(event)
        self._quiet = False

    def _say_opened(self, index: QModelIndex) -> None:
        if not self._quiet and index.isValid():
            self.has_chosen = True
            self.entry_opened.emit(self.entries.card(index.row()))

    def _want_more(self) -> None:
        bar = self.verticalScrollBar()
        if self.has_more and bar.maximum() and bar.value() + NEAR * bar.pageStep() >= self._end():
            self.more_wanted.emit()

    def _end(self) -> float:
        """Return how far down the results with passages go, as the scroll bar counts."""
        return self.verticalScrollBar().maximum() * self.entries.complete / max(1, self.entries.total)

    def _begin_anew(self) -> None:
        self.has_chosen = False
        self._fit_rows()

    def _lay_out_again(self) -> None:
        # The view keeps the one size it asked for: a new size needs a new layout.
        self.setUniformItemSizes(False)
        self._fit_rows()
        self.scheduleDelayedItemsLayout()

    def _fit_rows(self) -> None:
        """Rows are all alike, unless headings stand between them: that of many the view need not ask each one."""
        self.setUniformItemSizes(not self.entries.has_headings)
