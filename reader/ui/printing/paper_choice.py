"""What paper a handout is laid out for: that of the settings, else the printer's, else what is usual in the place."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from reader.handouts.handout import Paper
from reader.handouts.paper import default_paper
from reader.ui.printing.print_news import PrinterFacts

SIZES = {Paper.LETTER: (612.0, 792.0), Paper.A4: (595.28, 841.89), Paper.LEGAL: (612.0, 1008.0)}
"""Width and height in points of 1/72 inch."""
NEAR = 6.0
"""So many points a printer's paper may differ, which tells its size in other units."""


def paper_of(facts: PrinterFacts, wanted: str = "") -> Paper:
    """Return *wanted*, a name of the settings, or where that is "" the printer's own, or what is usual here where that is another."""
    if wanted:
        return Paper(wanted)
    width, height = facts.page or (0, 0)
    fitting = (one for one, (w, h) in SIZES.items() if abs(w - width) < NEAR and abs(h - height) < NEAR)
    return next(fitting, default_paper("", QLocale.system().name()))
