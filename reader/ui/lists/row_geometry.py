"""What delegates need to know of a row, without QStyle: loading its enumerations takes 10 ms of a start."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.ui.look.numbers import ALIGN_ABSOLUTE, ALIGN_LEFT, ALIGN_RIGHT, SCROLL_BAR_OFF

Index = QModelIndex | QPersistentModelIndex


def mirrored(right_to_left: bool, bounds: QRect, rect: QRect) -> QRect:
    """Return *rect* as it is for left to right, flipped within *bounds* for right to left."""
    if not right_to_left:
        return rect
    return QRect(bounds.left() + bounds.right() - rect.right(), rect.top(), rect.width(), rect.height())


def start_of(right_to_left: bool) -> int:
    """Return the alignment of text that starts where lines start."""
    return (ALIGN_RIGHT if right_to_left else ALIGN_LEFT) | ALIGN_ABSOLUTE


def end_of(right_to_left: bool) -> int:
    """Return the alignment of text that ends where lines end."""
    return (ALIGN_LEFT if right_to_left else ALIGN_RIGHT) | ALIGN_ABSOLUTE


class RowList(QListView):
    """A list of rows that knows which one the pointer is over."""

    row_hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = -1
        self.setMouseTracking(True)
        self.setProperty("horizontalScrollBarPolicy", SCROLL_BAR_OFF)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def is_chosen(self, index: Index) -> bool:
        return self.currentIndex().row() == index.row()

    def is_hovered(self, index: Index) -> bool:
        return self._hovered == index.row()

    def is_focused(self, index: Index) -> bool:
        return self.hasFocus() and self.is_chosen(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: object) -> None:  # noqa: N802
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()
            self.row_hovered.emit(row)
