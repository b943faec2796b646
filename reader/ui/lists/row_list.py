"""The list that delegates of the desktop window draw rows of."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

Index = QModelIndex | QPersistentModelIndex
"""A row, as models and delegates are given it."""
NEAR = 2
"""So many screens before its end a list asks for more."""


class RowList(QListView):
    """A list of rows that rolls smoothly, and whose delegate is told which row the pointer is over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        # Not before a pointer comes: to tell what kind of widget Qt's viewport is, PySide makes the classes of all kinds.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        super().enterEvent(event)

    def is_chosen(self, index: Index) -> bool:
        return self.currentIndex().row() == index.row()

    def is_focused(self, index: Index) -> bool:
        return self.hasFocus() and self.is_chosen(index)
