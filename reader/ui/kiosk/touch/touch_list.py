"""A list that is tapped and thrown with a finger: no scroll bars, no selection, nothing to drag out of it."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QWidget

from reader.ui.kiosk.touch.grid import Grid
from reader.ui.kiosk.touch.kinetic_scroll import KineticScroll
from reader.ui.kiosk.widgets.kiosk_button import RING
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.painting import paint_box, painter_on
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
        # Not Qt's: to tell what kind of widget that is, PySide makes the classes of all kinds.
        self._surface = QWidget()
        self.setViewport(self._surface)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._kinetic = KineticScroll(theme, self._surface)
        self._kinetic.touched.connect(self._press)
        self._kinetic.released.connect(self._let_go)
        self.clicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.verticalScrollBar().rangeChanged.connect(self.moved)

    def make_grid(self, rows: int, width: int, height: int) -> Grid:
        """Return how *rows* rows stand in a list of *width* by *height* pixels. Every kind of list has its own."""
        return Grid(rows, width, 1, self.theme.metrics.target, self.theme.metrics.gap)

    def headings(self) -> Collection[int]:
        """Return the rows that are no cells but headings between them."""
        return ()

    def fit(self) -> None:
        """Place the cells anew: for another size, other rows or another look."""
        if self.model() is None:
            return  # QListView asks while it is being made
        self.grid = self.make_grid(self.model().rowCount(), self._surface.width(), self._surface.height())
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

    def verticalOffset(self) -> int:  # noqa: N802
        return self.verticalScrollBar().value()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        self._surface.scroll(dx, dy)

    def visualRect(self, index: Index) -> QRect:  # noqa: N802
        if not 0 <= index.row() < len(self.grid.cells):
            return QRect()
        whole = QRect(0, 0, self.grid.width, self.grid.height)
        cell = QStyle.visualRect(self.layoutDirection(), whole, self.grid.cells[index.row()])
        return cell.translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        x = self.grid.width - 1 - point.x() if self.isRightToLeft() else point.x()
        return self.model().index(self.grid.row_at(QPoint(x, point.y() + self.verticalOffset())), 0)

    def scrollTo(self, index: Index, hint: object = None) -> None:  # noqa: N802
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() >= self._surface.height():
            bar.setValue(bar.value() + rect.bottom() + 1 - self._surface.height())

    def moveCursor(self, action: Any, modifiers: Any) -> QModelIndex:  # noqa: N802
        """Go from cell to cell as they stand, over headings."""
        move, rows, columns = QAbstractItemView.CursorAction, len(self.grid.cells), self.grid.columns
        page = max(1, self._surface.height() // self.grid.line_height) * columns
        forward = -1 if self.isRightToLeft() else 1
        steps = {
            move.MoveLeft: -forward, move.MoveRight: forward, move.MovePrevious: -1, move.MoveNext: 1,
            move.MoveUp: -columns, move.MoveDown: columns, move.MovePageUp: -page, move.MovePageDown: page,
            move.MoveHome: -rows, move.MoveEnd: rows,
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
        area = event.rect()
        with painter_on(self._surface) as painter:
            for row in self.grid.rows_within(area.top() + self.verticalOffset(), area.bottom() + self.verticalOffset()):
                index = self.model().index(row, 0)
                self.paint_cell(painter, self.visualRect(index), index)

    def paint_cell(self, painter: QPainter, cell: QRect, index: Index) -> None:
        """Draw the row *index* in *cell*. Every kind of list has its own way."""

    def paint_face(self, painter: QPainter, face: QRect, index: Index) -> None:
        """Draw a card: its ground, its border, and the ring of the focus."""
        theme = self.theme
        width, radius = max(1.5, theme.metrics.unit * 2), theme.px(24)
        ground, edge = ("wash", "teal") if self._pressed == index.row() else ("surface", "edge")
        paint_box(painter, face, radius, theme.colour(ground), theme.colour(edge), width)
        if self.hasFocus() and self.currentIndex().row() == index.row():
            ring = max(3, theme.px(RING))
            paint_box(painter, face, radius, None, theme.colour("focus"), ring, inset=(width + ring) / 2)

    def step(self, screens: int) -> None:
        """Go *screens* screens of cells on, or back where it is negative: no cell is skipped or cut in two."""
        self.halt()
        bar, high, here = self.verticalScrollBar(), self._surface.height(), self.verticalOffset()
        if screens > 0:
            cut = next((cell.top() for cell in self.grid.cells if cell.bottom() >= here + high), here)
            bar.setValue(cut if cut > here else here + high)
        else:
            whole = (cell.top() for cell in self.grid.cells if cell.top() >= here - high)
            bar.setValue(next(whole, here - high))

    def halt(self) -> None:
        """Let nothing roll on."""
        self._kinetic.stop()

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
