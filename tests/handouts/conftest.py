"""Handouts of a library that a test fills, and of the bundled one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reader.handouts.handout import Handout, HandoutLook, HandoutPdf
from reader.handouts.handout_maker import HandoutMaker
from reader.handouts.letterhead import Letterhead
from reader.library.library import Library
from reader.pages.pages import Pages
from reader.pages.tokens import read_tokens
from reader.paths import text_fonts
from tests.fakes import RESOURCES, Clinic
from tests.handouts.pdf_reading import ReadPdf


class Desk:
    """Makes handouts of the clinic's library as it is now."""

    def __init__(self, clinic: Clinic, letterhead: Letterhead = Letterhead(), **wishes: Any) -> None:
        self.library: Library | None = clinic.library()
        self.pages = Pages(RESOURCES, text_fonts(), read_tokens(RESOURCES), lambda: self.library, letterhead.clinic)
        self.maker = HandoutMaker(self.pages, lambda: self.library, letterhead, RESOURCES, text_fonts(), **wishes)

    def make(self, *articles: str, patient: str = "", day: Any = None, note: str = "", **look: Any) -> HandoutPdf:
        return self.maker.make(Handout(articles, HandoutLook(**look), patient, day, note))

    def read(self, *articles: str, **wishes: Any) -> ReadPdf:
        return ReadPdf(self.make(*articles, **wishes).pdf)


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.bundled.describe(
        'id = "bundled"\ntitle = "Ours"\n[[categories]]\nid = "sleep"\nname = { en = "Sleep", es = "Sueño" }\n'
    )
    return clinic
