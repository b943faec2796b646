"""Where the cells of a list stand: columns of cells of one size, and headings from edge to edge between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from typing import NamedTuple


class Cell(NamedTuple):
    """The place of one row, in pixels from the start of the list."""

    left: int
    top: int
    width: int
    height: int


class Grid:
    """The geometry of *rows* rows in *width* pixels. Without headings no row is looked at, however many there are."""

    def __init__(
        self,
        rows: int,
        width: int,
        columns: int,
        height: int,
        gap: int,
        headings: Collection[int] = (),
        heading: int = 0,
    ) -> None:
        """*height* is that of a cell, *heading* that of the rows in *headings*; *gap* is between any two cells."""
        self.rows, self.width, self.columns = rows, max(1, width), max(1, columns)
        self.cell_height, self.gap = max(1, height), gap
        self._headings, self._heading = frozenset(headings), heading
        self._lines: list[tuple[int, int, int]] = []
        if self._headings:
            self._lines = self._make_lines()

    def _make_lines(self) -> list[tuple[int, int, int]]:
        """Return the first row, the top and the height of every line of cells."""
        lines: list[tuple[int, int, int]] = []
        row = top = 0
        while row < self.rows:
            high = self._heading if row in self._headings else self.cell_height
            lines.append((row, top, high))
            top += high + self.gap
            last = row + 1 if row in self._headings else row + self.columns
            row = next((one for one in range(row + 1, last) if one in self._headings), last)
        return lines

    @property
    def column_width(self) -> int:
        return (self.width - self.gap * (self.columns - 1)) // self.columns

    @property
    def height(self) -> int:
        """The height of all cells together."""
        if self._lines:
            _, top, high = self._lines[-1]
            return top + high
        lines = -(-self.rows // self.columns)
        return max(0, lines * (self.cell_height + self.gap) - self.gap)

    def cell(self, row: int) -> Cell:
        """Return where *row* stands."""
        if not self._lines:
            line, column = divmod(row, self.columns)
            left = column * (self.column_width + self.gap)
            return Cell(left, line * (self.cell_height + self.gap), self.column_width, self.cell_height)
        first, top, high = self._lines[bisect_right(self._lines, row, key=lambda line: line[0]) - 1]
        if row in self._headings:
            return Cell(0, top, self.width, high)
        return Cell((row - first) * (self.column_width + self.gap), top, self.column_width, high)

    def row_at(self, x: int, y: int) -> int:
        """Return the row at a point, or -1 where there is none."""
        for row in self.rows_within(y, y):
            left, top, width, height = self.cell(row)
            if left <= x < left + width and top <= y < top + height:
                return row
        return -1

    def rows_within(self, top: int, bottom: int) -> range:
        """Return the rows of all lines that reach into *top* to *bottom*."""
        if not self._lines:
            line = self.cell_height + self.gap
            first, last = max(0, top // line) * self.columns, (bottom // line + 1) * self.columns
            return range(min(first, self.rows), max(0, min(last, self.rows)))
        first = max(0, bisect_right(self._lines, top, key=lambda one: one[1]) - 1)
        last = bisect_right(self._lines, bottom, key=lambda one: one[1])
        end = self._lines[last][0] if last < len(self._lines) else self.rows
        return range(self._lines[first][0], max(self._lines[first][0], end))
