"""The cells of a table of a web page: found, and laid out in columns of their own."""

import copy
from collections.abc import Callable
from dataclasses import dataclass

from bs4.element import Tag

from reader.importers.html.attributes import attribute

LONGEST_REPEATED = 120
"""Letters of a cell that is said again in each row and column that it spans."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A table's cells by row, and the captions before and after its rows."""

    before: list[Tag]
    cells: list[list[Tag]]
    after: list[Tag]


def parts_of(table: Tag) -> Parts | None:
    """Return the parts of *table*, or None where words stand outside of them or between them."""
    inner = ["td", "th", "tr", "caption", "table"]
    own = [part for part in table.find_all(["tr", "caption"]) if part.find_parent(inner) is table]
    rows = [part for part in own if part.name == "tr"]
    if not rows:
        return None
    first, last = own.index(rows[0]), len(own) - 1 - own[::-1].index(rows[-1])
    cells = [[cell for cell in row.find_all(["td", "th"]) if cell.find_parent(inner) is row] for row in rows]
    held = {id(cell) for row in cells for cell in row} | {id(part) for part in own if part.name == "caption"}
    for text in table.find_all(string=True):
        if text.strip() and not any(id(parent) in held for parent in text.parents):
            return None
    if last - first + 1 != len(rows):
        return None
    return Parts(own[:first], cells, own[last + 1 :])


def span(cell: Tag, name: str) -> int:
    value = attribute(cell, name).strip()
    return min(int(value), 50) if value.isdecimal() and value.isascii() and len(value) < 6 and int(value) > 0 else 1


def laid_out(grid: list[list[Tag]], spans: list[list[tuple[int, int]]], new: Callable[[str], Tag]) -> list[Tag]:
    """Return the rows of a table in which every cell stands in a column of its own.

    A cell that spans rows or columns stands in each of them, so that a row can be read by itself; but what goes over the whole
    width is said once, and so is what is long.
    """
    laid, width = _placed(grid, spans)
    starts = sorted({column for row in laid for column, (cell, is_own) in row.items() if is_own and cell.contents})
    result = []
    for row in laid:
        own = {id(cell) for cell, is_own in row.values() if is_own and cell.contents}
        element = new("tr")
        for column in starts:
            cell, is_own = row.get(column, (None, True))
            # A cell of two columns that begins where no other does comes with the first of its columns that counts.
            if cell is None or (
                not is_own and (len(own) == 0 or _fills(row, cell, width) or len(cell.get_text()) > LONGEST_REPEATED)
            ):
                element.append(new("td"))
            else:
                element.append(cell if is_own else copy.copy(cell))
        if any(isinstance(cell, Tag) and cell.contents for cell in element.children):
            result.append(element)
    return result


def _fills(row: dict[int, tuple[Tag, bool]], cell: Tag, width: int) -> bool:
    return sum(one is cell for one, _ in row.values()) >= width > 1


def _placed(grid: list[list[Tag]], spans: list[list[tuple[int, int]]]) -> tuple[list[dict[int, tuple[Tag, bool]]], int]:
    """Return for each row which cell is in which column, and whether it begins there; and the number of columns."""
    hanging: dict[int, tuple[Tag, int]] = {}
    laid: list[dict[int, tuple[Tag, bool]]] = []
    for cells, sizes in zip(grid, spans, strict=True):
        row = {column: (cell, False) for column, (cell, _) in hanging.items()}
        left = {column: (cell, rows - 1) for column, (cell, rows) in hanging.items() if rows > 1}
        column = 0
        for cell, (across, down) in zip(cells, sizes, strict=True):
            while column in row:
                column += 1
            for place in range(column, column + across):
                row.setdefault(place, (cell, place == column))
                if down > 1:
                    left[place] = (cell, down - 1)
            column += across
        hanging = left
        laid.append(row)
    return laid, max((max(row, default=-1) for row in laid), default=-1) + 1
