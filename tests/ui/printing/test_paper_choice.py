"""What paper a handout is for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from reader.handouts.handout import Paper
from reader.handouts.paper import default_paper
from reader.ui.printing.paper_choice import paper_of
from reader.ui.printing.print_news import PrinterFacts


@pytest.mark.parametrize(
    ("page", "paper"),
    [
        ((612, 792), Paper.LETTER), ((595, 842), Paper.A4), ((612, 1008), Paper.LEGAL),
        ((595.28, 841.89), Paper.A4),
    ],
)  # fmt: skip
def test_the_printers_own_paper_is_taken(page: tuple[float, float], paper: Paper) -> None:
    assert paper_of(PrinterFacts("Office", page)) is paper


def test_the_settings_come_before_the_printer() -> None:
    assert paper_of(PrinterFacts("Office", (612, 792)), "A4") is Paper.A4


@pytest.mark.parametrize("page", [None, (420, 595), (842, 1191)])
def test_without_a_printer_or_where_it_has_other_paper_it_is_that_of_the_place(
    page: tuple[float, float] | None,
) -> None:
    assert paper_of(PrinterFacts("Office", page)) is default_paper("", QLocale.system().name())
