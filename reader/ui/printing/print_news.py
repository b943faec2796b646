"""What is told of a print and of a printer, as values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from reader.system.print_problem import PrintProblem

ANEW, ANYONE = "--anew", "--any"
"""What ``printer_process`` is asked besides for what printer there is."""
ACCEPTED = "accepted"
"""What it says once the printer has taken the pages."""


class PrintState(StrEnum):
    """How far a print has come."""

    PREPARING = "preparing"
    PRINTING = "printing"
    """The printing system has taken the pages."""
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class PrintNews:
    """How far a print has come; where it failed, why."""

    state: PrintState
    problem: PrintProblem | None = None


@dataclass(frozen=True)
class PrinterFacts:
    """The printer that is used where nobody chooses another one."""

    name: str = ""
    """"" where there is none, or nobody knows."""
    page: tuple[float, float] | None = None
    """Width and height of its paper in points of 1/72 inch."""
    problem: PrintProblem | None = None
    """Why it prints nothing at the moment."""

    @property
    def is_there(self) -> bool:
        """Whether there is a printer, be it ready or not."""
        return bool(self.name)


def read_facts(output: bytes) -> PrinterFacts:
    """Return what ``printer_process`` printed of the printer."""
    try:
        facts = json.loads(output)
        width, height = facts["page"]
        problem = facts.get("problem")
        return PrinterFacts(str(facts["name"]), (width, height), PrintProblem(problem) if problem else None)
    except (ValueError, TypeError, KeyError):  # "null", or nothing at all
        return PrinterFacts(problem=PrintProblem.NO_PRINTER)
