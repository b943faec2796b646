"""Where the cells of a list stand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect

from reader.ui.kiosk.touch.grid import Grid


def test_cells_stand_beside_and_below_each_other_with_the_gap_between() -> None:
    grid = Grid(3, width=210, columns=2, height=50, gap=10)
    assert grid.cells == [QRect(0, 0, 100, 50), QRect(110, 0, 100, 50), QRect(0, 60, 100, 50)]
    assert grid.height == 110


def test_a_heading_takes_a_line_of_its_own() -> None:
    grid = Grid(5, 210, 2, 50, 10, headings={1, 3}, heading_height=20)
    assert [(cell.left(), cell.top(), cell.width(), cell.height()) for cell in grid.cells] == [
        (0, 0, 100, 50), (0, 60, 210, 20), (0, 90, 100, 50), (0, 150, 210, 20), (0, 180, 100, 50),
    ]  # fmt: skip


def test_only_the_rows_of_a_part_are_looked_at() -> None:
    grid = Grid(1000, 210, 2, 50, 10)
    assert list(grid.rows_within(60, 169)) == [2, 3, 4, 5]
    assert list(grid.rows_within(61, 109)) == [2, 3]
    assert list(grid.rows_within(50, 59)) == []


def test_a_point_between_two_cells_is_on_none() -> None:
    grid = Grid(3, 210, 2, 50, 10)
    assert grid.row_at(QPoint(20, 20)) == 0
    assert grid.row_at(QPoint(120, 20)) == 1
    assert grid.row_at(QPoint(105, 20)) == -1
    assert grid.row_at(QPoint(120, 70)) == -1


def test_without_rows_there_is_nothing() -> None:
    grid = Grid(0, 210, 2, 50, 10)
    assert (grid.height, grid.row_at(QPoint(1, 1)), list(grid.rows_within(0, 500))) == (0, -1, [])
