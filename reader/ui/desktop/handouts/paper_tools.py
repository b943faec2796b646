"""What makes and prints paper for a window, so that a test can stand something else in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from reader.handouts.handout import HandoutLook
from reader.handouts.handout_templates import HandoutTemplates
from reader.library.library import Library
from reader.ui.desktop.handouts.print_flow import AskTicket
from reader.ui.printing.handout_making import SetsPages
from reader.ui.printing.pdf_printing import PdfPrinting


class PaperTools(NamedTuple):
    """One window's."""

    new_maker: Callable[[], SetsPages]
    """Returns what sets pages, for one caller at a time."""
    printing: PdfPrinting
    templates: HandoutTemplates
    write_note: Callable[[Library, Iterable[str], HandoutLook, date], str]
    """Returns the note for the chart on the articles with these ids; called in a thread."""
    ask_ticket: AskTicket | None = None
    """Asks how to print (None: the system's dialog)."""
