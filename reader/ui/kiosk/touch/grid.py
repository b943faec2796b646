"""Where the cells of a list stand: columns of cells of one size, and headings from edge to edge between them."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection

from PySide6.QtCore import QPoint, QRect


def whole_rows(height: int, least: int, gap: int) -> int:
    """Return how high cells of at least *least* pixels are, so that as many rows as fit in *height* pixels fill them: none is cut."""
    rows = max(1, (height + gap) // (least + gap))
    return max(least, (height + gap) // rows - gap)


class Grid:
    """The places of *rows* rows in *width* pixels, from the start of the list."""

    def __init__(
        self, rows: int, width: int, columns: int, height: int, gap: int,
        headings: Collection[int] = (), heading_height: int = 0,
    ) -> None:  # fmt: skip
        """*height* is that of a cell, *heading_height* that of the rows in *headings*; *gap* is between any two cells."""
        self.width, self.columns, self.line_height = max(1, width), columns, height + gap
        wide = (self.width + gap) // columns - gap
        self.cells: list[QRect] = []
        top = column = 0
        for row in range(rows):
            is_heading = row in headings
            if column == columns or (is_heading and column):
                top, column = top + self.line_height, 0
            if is_heading:
                self.cells.append(QRect(0, top, self.width, heading_height))
                top += heading_height + gap
            else:
                self.cells.append(QRect(column * (wide + gap), top, wide, height))
                column += 1

    @property
    def height(self) -> int:
        """The height of all cells together."""
        return self.cells[-1].bottom() + 1 if self.cells else 0

    def rows_within(self, top: int, bottom: int) -> range:
        """Return the rows of all lines that reach into *top* to *bottom*."""
        return range(bisect_left(self.cells, top, key=QRect.bottom), bisect_right(self.cells, bottom, key=QRect.top))

    def row_at(self, place: QPoint) -> int:
        """Return the row at *place*, or -1 where there is none."""
        return next((row for row in self.rows_within(place.y(), place.y()) if self.cells[row].contains(place)), -1)
