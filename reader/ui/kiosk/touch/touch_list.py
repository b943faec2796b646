"""A list that is tapped and thrown with a finger: no scroll bars, no selection, nothing to drag out of it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.ui.kiosk.touch.grid import Grid
from reader.ui.kiosk.touch.kinetic_scroll import Kinetic
from reader.ui.kiosk.widgets.kiosk_button import RING
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.lists.row_list import Index


class TouchList(QListView):
    """Cells in one or more columns, placed by a Grid.

    A QListView to models, keys and screen readers; where its rows stand is worked out here, because a QListView
    asks its model about every one of 16,000 rows before it shows the first.
    """

    opened = Signal(QModelIndex)
    """A cell was tapped, or chosen with the Enter key."""
    moved = Signal()
    """Scrolled, or of another length."""

    def __init__(self, theme: KioskTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.grid = Grid(0, 1, 1, 1, 0)
        self._pressed = -1
        # Made here: for a widget of Qt's own making PySide6 first makes every class that it might be.
        self._surface = QWidget()
        self.setViewport(self._surface)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._surface.setAutoFillBackground(False)
        self.clicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.verticalScrollBar().rangeChanged.connect(self.moved)

    def be_thrown(self) -> None:
        """Scroll by dragging from now on; called once the window is on the screen."""
        self._kinetic = Kinetic(self.theme, self._surface)
        self._kinetic.touched.connect(self._press)
        self._kinetic.released.connect(self._let_go)

    def make_grid(self, rows: int, width: int, height: int) -> Grid:
        """Return how *rows* rows stand in a list of *width* by *height* pixels. Every kind of list has its own."""
        return Grid(rows, width, 1, self.theme.metrics.target, self.theme.metrics.gap)

    def headings(self) -> Collection[int]:
        """Return the rows that are no cells but headings between them."""
        return ()

    def fit(self) -> None:
        """Place the cells anew: for another size, other rows or another look."""
        model = self.model()
        if model is None:
            return  # QListView asks while it is being made
        self.grid = self.make_grid(model.rowCount(), self._surface.width(), self._surface.height())
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self.grid.height - self._surface.height()))
        bar.setPageStep(max(1, self._surface.height()))
        bar.setSingleStep(self.theme.px(48))
        self._surface.update()

    # What QListView works out from its own layout is worked out from the grid instead.

    def doItemsLayout(self) -> None:  # noqa: N802
        self.fit()

    def updateGeometries(self) -> None:  # noqa: N802
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self.fit()

    def horizontalOffset(self) -> int:  # noqa: N802
        return 0

    def verticalOffset(self) -> int:  # noqa: N802
        return self.verticalScrollBar().value()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        self._surface.scroll(dx, dy)

    def visualRect(self, index: Index) -> QRect:  # noqa: N802
        if not index.isValid() or index.row() >= self.grid.rows:
            return QRect()
        left, top, width, height = self.grid.cell(index.row())
        if self.isRightToLeft():
            left = self.grid.width - left - width
        return QRect(left, top - self.verticalScrollBar().value(), width, height)

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        x = self.grid.width - 1 - point.x() if self.isRightToLeft() else point.x()
        row = self.grid.row_at(x, point.y() + self.verticalScrollBar().value())
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def visualRegionForSelection(self, selection: object) -> QRegion:  # noqa: N802
        return QRegion()

    def scrollTo(self, index: Index, hint: object = None) -> None:  # noqa: N802
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() >= self._surface.height():
            bar.setValue(bar.value() + rect.bottom() + 1 - self._surface.height())

    def moveCursor(self, action: Any, modifiers: Any) -> QModelIndex:  # noqa: N802
        """Go from cell to cell as they stand, over headings."""
        move, rows = QAbstractItemView.CursorAction, self.grid.rows
        line = max(1, self._surface.height() // (self.grid.cell_height + self.grid.gap)) * self.grid.columns
        forward = -1 if self.isRightToLeft() else 1
        steps = {
            move.MoveLeft: -forward, move.MoveRight: forward, move.MovePrevious: -1, move.MoveNext: 1,
            move.MoveUp: -self.grid.columns, move.MoveDown: self.grid.columns, move.MovePageUp: -line,
            move.MovePageDown: line, move.MoveHome: -rows, move.MoveEnd: rows,
        }  # fmt: skip
        if not rows:
            return QModelIndex()
        step, here = steps.get(action, 0), self.currentIndex().row()
        row = 0 if here < 0 else min(rows - 1, max(0, here + step))
        headings = self.headings()
        while row in headings and 0 <= row < rows - 1:
            row += 1 if step >= 0 or row == 0 else -1
        return self.model().index(row, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self._surface)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset, area = self.verticalScrollBar().value(), event.rect()
        for row in self.grid.rows_within(area.top() + offset, area.bottom() + offset):
            index = self.model().index(row, 0)
            cell = self.visualRect(index)
            if cell.intersects(area):
                painter.save()
                self.paint_cell(painter, cell, index)
                painter.restore()
        painter.end()

    def paint_cell(self, painter: QPainter, cell: QRect, index: QModelIndex) -> None:
        """Draw the row *index* in *cell*. Every kind of list has its own way."""

    def is_pressed(self, index: Index) -> bool:
        """Tell whether a finger is on the cell."""
        return self._pressed == index.row()

    def is_focused(self, index: Index) -> bool:
        """Tell whether the keyboard is on the cell."""
        return self.hasFocus() and self.currentIndex().row() == index.row()

    def paint_face(self, painter: QPainter, face: QRect, index: Index) -> None:
        """Draw a card: its ground, its border, and the ring of the focus."""
        theme = self.theme
        width = max(1.5, theme.metrics.unit * 2)
        pressed = self.is_pressed(index)
        ground, edge = ("wash", "teal") if pressed else ("surface", "edge")
        area = face.toRectF().adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = theme.px(24)
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(area, radius, radius)
        if self.is_focused(index):
            ring = max(3, theme.px(RING))
            inside = area.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
            painter.setPen(QPen(theme.colour("focus"), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inside, radius, radius)

    @property
    def can_go_up(self) -> bool:
        return self.verticalScrollBar().value() > 0

    @property
    def can_go_down(self) -> bool:
        return self.verticalScrollBar().value() < self.verticalScrollBar().maximum()

    def step(self, screens: int) -> None:
        """Go *screens* screens of cells on, or back where it is negative: no cell is skipped or cut in two."""
        self.halt()
        bar, high = self.verticalScrollBar(), self._surface.height()
        if screens > 0:
            seen = self.grid.rows_within(bar.value(), bar.value() + high)
            cut = (row for row in seen if sum(self.grid.cell(row)[1::2]) > bar.value() + high)
            target = self.grid.cell(next(cut, seen[-1])).top if seen else 0
            bar.setValue(target if target > bar.value() else bar.value() + high)
        else:
            above = self.grid.rows_within(max(0, bar.value() - high), bar.value())
            whole = (self.grid.cell(row).top for row in above if self.grid.cell(row).top >= bar.value() - high)
            bar.setValue(next(whole, bar.value() - high))

    def halt(self) -> None:
        """Let nothing roll on."""
        kinetic = getattr(self, "_kinetic", None)
        if kinetic:
            kinetic.stop()

    def _press(self, place: QPoint) -> None:
        row = self.indexAt(place).row()
        self._pressed = -1 if row in self.headings() else row
        self._surface.update()

    def _let_go(self) -> None:
        self._pressed = -1
        self._surface.update()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() not in self.headings():
            self.opened.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.text() and event.text().isprintable():
            event.ignore()  # a letter starts a search, in the window
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Two quick taps are two taps."""
        self.mousePressEvent(event)
