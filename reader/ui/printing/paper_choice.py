"""What paper a handout is laid out for: that of the settings, else the printer's, else what is usual in the place."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from reader.handouts.handout import Paper
from reader.ui.printing.print_news import PrinterFacts

SIZES = {Paper.LETTER: (612.0, 792.0), Paper.A4: (595.28, 841.89), Paper.LEGAL: (612.0, 1008.0)}
"""Width and height in points of 1/72 inch."""
LETTER = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split()
"""Where paper is Letter; elsewhere it is A4 (Unicode CLDR, supplemental data, paperSize)."""


def paper_of_place(place: QLocale) -> Paper:
    """Return the paper that is usual in *place*."""
    territory = QLocale.territoryToCode(place.territory())
    return Paper.LETTER if territory in ("", *LETTER) else Paper.A4


def paper_of(facts: PrinterFacts, wanted: str = "") -> Paper:
    """Return *wanted*, a name of the settings, or where that is "" the one most like the printer's own."""
    if wanted:
        return Paper(wanted)
    if facts.page is None:
        return paper_of_place(QLocale.system())
    width, height = facts.page
    return min(SIZES, key=lambda one: abs(SIZES[one][0] - width) + abs(SIZES[one][1] - height))
