"""How a document is printed: on which printer, how often, which pages, on which sides of the paper."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum


class Sides(StrEnum):
    """Sides of the paper (IPP, RFC 8011, 5.2.8)."""

    AS_PRINTER = ""
    """As the printer does it by itself."""
    ONE = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    SHORT_EDGE = "two-sided-short-edge"


@dataclass(frozen=True)
class PrintTicket:
    """What somebody chose in the system's dialog; by default everything once, on the default printer, as that does it."""

    printer: str = ""
    copies: int = 1
    pages: tuple[tuple[int, int], ...] = ()
    """First and last page of each range, counted from 1; none of them: every page."""
    sides: Sides = Sides.AS_PRINTER
    gray: bool = False
    collated: bool = True

    def sheets(self, count: int) -> Iterator[int]:
        """Yield the numbers of the pages to print, of *count* pages, from 1."""
        for first, last in self.pages or ((1, count),):
            yield from range(max(1, first), min(last, count) + 1)

    @property
    def options(self) -> dict[str, str]:
        """What of it is an option for CUPS, as ``lp -o`` names it."""
        options: dict[str, str] = {}
        if self.copies > 1:
            options |= {"copies": str(self.copies), "Collate": str(self.collated)}
        if self.pages:
            options["page-ranges"] = ",".join(f"{first}-{last}" for first, last in self.pages)
        if self.sides:
            options["sides"] = str(self.sides)
        if self.gray:
            options["print-color-mode"] = "monochrome"
        return options


EVERYTHING_ONCE = PrintTicket()


def write_ticket(ticket: PrintTicket, *, keeps: bool) -> str:
    """Return *ticket* for ``read_ticket``; *keeps* tells whether a job goes on when who printed it is gone."""
    return json.dumps({**asdict(ticket), "keeps": keeps})


def read_ticket(text: str) -> tuple[PrintTicket, bool]:
    """Return what ``write_ticket`` was given."""
    facts = json.loads(text)
    keeps = bool(facts.pop("keeps"))
    pages = tuple((first, last) for first, last in facts.pop("pages"))
    return PrintTicket(**{**facts, "pages": pages, "sides": Sides(facts["sides"])}), keeps
