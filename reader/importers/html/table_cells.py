"""The cells of a table of a web page: found, and laid out in columns of their own."""

from collections.abc import Callable
from dataclasses import dataclass

from bs4.element import Tag

from reader.importers.html.debris import attribute


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
    """Return the rows of a table in which every cell stands in a column of its own."""
    waiting: dict[int, int] = {}
    laid: list[dict[int, Tag]] = []
    width = 0
    for cells, sizes in zip(grid, spans, strict=True):
        row: dict[int, Tag] = {}
        column = 0
        taken = {place for place, left in waiting.items() if left > 0}
        waiting = {place: left - 1 for place, left in waiting.items() if left > 1}
        for cell, (across, down) in zip(cells, sizes, strict=True):
            while column in taken:
                column += 1
            row[column] = cell
            for place in range(column, column + across):
                if down > 1:
                    waiting[place] = down - 1
            column += across
            width = max(width, column)
        if any(cell.contents for cell in row.values()):
            laid.append(row)
    used = [column for column in range(width) if any(row[column].contents for row in laid if column in row)]
    result = []
    for row in laid:
        element = new("tr")
        element.extend([row.get(column) or new("td") for column in used])
        result.append(element)
    return result
