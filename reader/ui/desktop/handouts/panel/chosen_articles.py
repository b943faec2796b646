"""The articles of a handout, as cards in their order: dragged, moved with Alt and an arrow, taken off."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui.lists.article_drag import MIME_TYPE, article_data, dragged_articles
from reader.ui.lists.marked_text import Ink, MarkedText, draw
from reader.ui.lists.row_list import Index, RowList
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme

MOST_SEEN = 8
"""So many cards are in sight before the list rolls."""
GAP, PAD, GRIP, CROSS = 8, 11, 44, 44
LINES = 2
"""A title, and what is said below it, has so many lines at most."""
CARD = Qt.ItemDataRole.UserRole + 1


class ChosenCard(NamedTuple):
    """What a row shows."""

    id: str
    title: str
    facts: str
    is_problem: bool = False
    """The article can not be printed."""


class _ChosenModel(QStandardItemModel):
    """The cards; a drag carries the article's id."""

    def mimeTypes(self) -> list[str]:  # noqa: N802
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        return article_data(index.data(CARD).id for index in indexes)


class _ChosenDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, icons: Icons, parent: ChosenArticles) -> None:
        super().__init__(parent)
        self._list, self._theme, self._icons = parent, theme, icons

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: ChosenCard = index.data(CARD)
        theme, face = self._theme, option.rect.adjusted(1, 1, -1, -GAP - 1)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        focused = self._list.is_focused(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("focus" if focused else "line"), 3 if focused else 1))
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(theme.colour("wash" if focused else "hover" if is_over else "paper"))
        painter.drawRoundedRect(face, 10, 10)
        side = theme.pixels(20)
        for name, box in (("dots-six-vertical", self._list.grip(face)), ("x", self._list.cross(face))):
            sign = QRect(0, 0, side, side)
            sign.moveCenter(box.center())
            self._icons.paint(painter, sign, name, theme.colour("ink2"))
        text = QRectF(face.adjusted(GRIP, PAD, -CROSS, -PAD))
        mark = theme.colour("mark")
        title = Ink(theme.colour("ink"), mark, mark)
        used = draw(painter, text, MarkedText(card.title), theme.font("ui", bold=True), title, LINES, rtl)
        below = text.adjusted(0, used + 2, 0, 0)
        facts = Ink(theme.colour("amber" if card.is_problem else "ink2"), mark, mark)
        draw(painter, below, MarkedText(card.facts), theme.font("small"), facts, LINES, rtl)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        card: ChosenCard = index.data(CARD)
        room = max(60, self._list.viewport().width() - GRIP - CROSS - 2)
        high = sum(
            QFontMetricsF(font).lineSpacing() * (1 + (QFontMetricsF(font).horizontalAdvance(words) > room))
            for words, font in (
                (card.title, self._theme.font("ui", bold=True)), (card.facts, self._theme.font("small")),
            )
        )  # fmt: skip
        return QSize(120, max(CROSS, round(high) + 2 * PAD + 4) + GAP)


class ChosenArticles(RowList):
    """Shows the cards; what a person does with them is for the owner to do."""

    moved = Signal(int, int)
    """The card of a row is to stand in another."""
    removed = Signal(int)
    """The card of this row is to go."""
    dropped = Signal(tuple, int)
    """Articles from another list, by their ids, are to stand from this row on."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chosen")
        self._theme = theme
        self._cards = _ChosenModel(self)
        self._pressed: QModelIndex = QModelIndex()
        self.setModel(self._cards)
        self.setItemDelegate(_ChosenDelegate(theme, icons, self))
        self.setFrameShape(RowList.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setMouseTracking(True)
        theme.changed.connect(self._fit)
        self.retranslate()

    @property
    def cards(self) -> list[ChosenCard]:
        """What is shown, in order."""
        return [self._cards.index(row, 0).data(CARD) for row in range(self._cards.rowCount())]

    def show_cards(self, cards: Sequence[ChosenCard]) -> None:
        """Show *cards*; the row that was the current one stays so, or the last one becomes it."""
        row = self.currentIndex().row()
        for number, card in enumerate(cards):
            item = self._cards.item(number)
            if item is None:
                item = QStandardItem()
                item.setDropEnabled(False)
                self._cards.appendRow(item)
            item.setData(card, CARD)
            item.setText(card.title)
            item.setToolTip(card.title)
            place = self.tr("{number} of {total}").format(number=number + 1, total=len(cards))
            item.setAccessibleText(", ".join(filter(None, (card.title, card.facts, place))))
        self._cards.setRowCount(len(cards))
        if cards:
            self.setCurrentIndex(self._cards.index(min(max(row, 0), len(cards) - 1), 0))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def grip(self, face: QRect) -> QRect:
        """Return where the card *face* is taken hold of."""
        return QStyle.visualRect(self.layoutDirection(), face, QRect(face.left(), face.top(), GRIP, face.height()))

    def cross(self, face: QRect) -> QRect:
        """Return where the card *face* is taken off."""
        box = QRect(face.right() - CROSS + 1, face.top(), CROSS, face.height())
        return QStyle.visualRect(self.layoutDirection(), face, box)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Articles in this handout"))
        self.setAccessibleDescription(
            self.tr("Alt and an arrow key move an article up or down. Delete takes it off the handout.")
        )

    def _fit(self) -> None:
        """Be as high as the cards, up to some of them."""
        rows, option = self._cards.rowCount(), QStyleOptionViewItem()
        self.setVisible(rows > 0)
        seen = (self._cards.index(row, 0) for row in range(min(rows, MOST_SEEN)))
        self.setFixedHeight(max(CROSS, sum(self.itemDelegate().sizeHint(option, index).height() for index in seen)))
        self.scheduleDelayedItemsLayout()

    # What a person does

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        row, key = self.currentIndex().row(), event.key()
        step = -1 if key == Qt.Key.Key_Up else 1 if key == Qt.Key.Key_Down else 0
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and step:
            self.moved.emit(row, row + step)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and row >= 0:
            self.removed.emit(row)
        else:
            super().keyPressEvent(event)

    def choose(self, row: int) -> None:
        """Make the card in *row* the current one."""
        self.setCurrentIndex(self._cards.index(row, 0))

    def _crossed(self, point: QPoint) -> QModelIndex:
        """Return the row whose cross is at *point*, or none."""
        index = self.indexAt(point)
        face = self.visualRect(index).adjusted(0, 0, 0, -GAP)
        return index if index.isValid() and self.cross(face).contains(point) else QModelIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._crossed(event.position().toPoint()) if is_left else QModelIndex()
        if not self._pressed.isValid():  # a press on the cross begins no drag
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        point = event.position().toPoint()
        index = self.indexAt(point)
        if self._crossed(point).isValid():
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.OpenHandCursor if index.isValid() else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        pressed, self._pressed = self._pressed, QModelIndex()
        if pressed.isValid() and pressed == self._crossed(event.position().toPoint()):
            self.removed.emit(pressed.row())
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        row, menu = index.row(), QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        up, down = menu.addAction(self.tr("Move up")), menu.addAction(self.tr("Move down"))
        up.triggered.connect(partial(self.moved.emit, row, row - 1))
        down.triggered.connect(partial(self.moved.emit, row, row + 1))
        up.setEnabled(row > 0)
        down.setEnabled(row < self._cards.rowCount() - 1)
        menu.addAction(self.tr("Remove from handout")).triggered.connect(partial(self.removed.emit, row))
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center()) if is_key else event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if event.mimeData().hasFormat(MIME_TYPE):
            super().dragEnterEvent(event)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        if event.mimeData().hasFormat(MIME_TYPE):
            super().dragMoveEvent(event)
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        ids = dragged_articles(event.mimeData())
        row = self._row_at(event.position().toPoint())
        known = [card.id for card in self.cards]
        if len(ids) == 1 and ids[0] in known:
            before = known.index(ids[0])
            self.moved.emit(before, row - 1 if row > before else row)
        elif ids:
            self.dropped.emit(ids, row)
        # Not Qt's own way: it would take the row that was moved off once more. Nobody but the owner changes rows.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.viewport().update()

    def _row_at(self, point: QPoint) -> int:
        """Return the row that what is dropped at *point* gets: that of the nearest gap between two cards."""
        index = self.indexAt(point)
        if not index.isValid():
            return self._cards.rowCount()
        return index.row() + int(point.y() > self.visualRect(index).center().y())
