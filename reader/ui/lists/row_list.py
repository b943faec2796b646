"""The list that delegates of the desktop window draw rows of."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

Index = QModelIndex | QPersistentModelIndex
"""A row, as models and delegates are given it."""


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
