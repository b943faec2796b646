"""A table as CSV (RFC 4180) that a spreadsheet opens as it is meant: in UTF-8 with a byte order mark, and nothing in it a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

# The wide forms, too: Excel reads them as formulas.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Return *rows*, the first of them the names of the columns, as the bytes of a file."""
    stream = io.StringIO()
    csv.writer(stream).writerows([_guarded(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def _guarded(cell: str) -> str:
    """Return *cell* with an apostrophe before what a spreadsheet would work out (OWASP, "CSV injection")."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
