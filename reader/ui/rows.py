"""What delegates need to know of a row, without QStyle: loading its enumerations takes 10 ms of a start."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

Index = QModelIndex | QPersistentModelIndex


def mirrored(direction: Qt.LayoutDirection, bounds: QRect, rect: QRect) -> QRect:
    """Return *rect* as it is for left to right, flipped within *bounds* for right to left."""
    if direction == Qt.LayoutDirection.LeftToRight:
        return rect
    return QRect(bounds.left() + bounds.right() - rect.right(), rect.top(), rect.width(), rect.height())


def start_of(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Return the alignment of text that starts where lines start in *direction*."""
    left_to_right = direction == Qt.LayoutDirection.LeftToRight
    return (
        Qt.AlignmentFlag.AlignLeft if left_to_right else Qt.AlignmentFlag.AlignRight
    ) | Qt.AlignmentFlag.AlignAbsolute


def end_of(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Return the alignment of text that ends where lines end in *direction*."""
    left_to_right = direction == Qt.LayoutDirection.LeftToRight
    return (
        Qt.AlignmentFlag.AlignRight if left_to_right else Qt.AlignmentFlag.AlignLeft
    ) | Qt.AlignmentFlag.AlignAbsolute


class RowList(QListView):
    """A list of rows that knows which one the pointer is over."""

    row_hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = -1
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
