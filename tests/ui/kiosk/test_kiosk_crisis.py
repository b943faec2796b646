"""Where help is, on every screen: as the clinic says it in the visitor's language, never in another one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.options import Options
from reader.tour.kiosk_stops import SilentEngine, screens_of
from reader.ui.kiosk.screens.search_screen import SearchScreen
from reader.ui.kiosk.widgets.text_label import TextLabel
from tests.patience import PatientBot
from tests.ui.kiosk.conftest import MakeKiosk, Visitor

OWN, PROGRAMS = "Press the red button", "o envíe AYUDA por texto al 988"
SAYING = {"home", "category", "results", "crisis", "help", "sensitive", "attract", "sleeping"}
"""Some of the screens that say where help is."""


def said(visitor: Visitor) -> Iterator[str]:
    """Yield all that the window shows or tells a screen reader, and all of an article's page, what is for paper included."""
    for one in visitor.kiosk.window.findChildren(QWidget):
        if one.isVisible():
            yield one.accessibleName()
            yield one.accessibleDescription()
            yield one.text() if isinstance(one, TextLabel) else ""
    if visitor.page.isVisible():
        yield str(visitor.look("document.body.textContent"))


@pytest.mark.parametrize(("language", "is_own"), [("es", False), ("en", True)])
def test_the_clinics_sentence_is_said_on_every_screen_in_its_language_and_in_no_other(
    language: str, is_own: bool, make_kiosk: MakeKiosk, bundled: Options, qtbot: PatientBot
) -> None:
    visitor = make_kiosk(bundled, open_engine=SilentEngine, crisis={"en": OWN}, languages=(language,))
    kiosk = visitor.kiosk
    kiosk.room.guard.idle.stop()
    own, programs = set(), set()
    for stop in screens_of(kiosk, language):
        stop.go()
        qtbot.waitUntil(stop.is_there)
        words = " ".join(said(visitor)).replace("<b>", "").replace("</b>", "")
        own |= {stop.name} if OWN in words else set()
        programs |= {stop.name} if PROGRAMS in words else set()

    assert (own if is_own else programs) >= SAYING
    assert not (programs if is_own else own)
    code = kiosk.room.take_home(f"{language}/safety-plan").text
    assert (OWN in code, PROGRAMS in code) == (is_own, not is_own)


def test_the_words_for_a_crisis_open_their_page_from_every_screen_and_back_leads_to_where_one_was(
    visitor: Visitor,
) -> None:
    window = visitor.kiosk.window
    visitor.tap(window.home.crisis)
    page = visitor.screens["crisis"].page
    assert visitor.screens.page is page
    assert page.title.text() == "Are you thinking about hurting yourself?"
    assert "<b>988</b>" in page.words.text()
    assert "tell the front desk now" in page.words.text()
    for number in ("1-800-222-1222", "1-800-799-7233"):
        assert f"<b>{number}</b>" in page.words.text()
        assert number in page.words.accessibleName()
    visitor.tap(visitor.screens.crisis)
    visitor.tap(visitor.screens.top.back)
    assert window.is_at_home, "once was enough"

    visitor.open_category(0)
    visitor.open_article()
    visitor.tap(visitor.screens.crisis)
    assert visitor.screens.page is page
    visitor.tap(visitor.screens.top.looks.languages["es"])
    assert page.title.text() == "¿Está pensando en hacerse daño?"
    visitor.tap(visitor.screens.top.back)
    visitor.wait_for_page("es/good-sleep")


@pytest.mark.parametrize(
    ("words", "number", "hidden"),
    [("i took too many pills", "1-800-222-1222", "poison?"), ("my husband hits me", "1-800-799-7233", "Violence")],
)
def test_who_hears_the_kiosk_is_told_the_number_for_their_danger_and_nobody_else_the_question(
    words: str, number: str, hidden: str, visitor: Visitor
) -> None:
    visitor.search(words)
    said = visitor.screens.of(SearchScreen).spoken().about
    assert number in said
    assert said.index(number) < said.index("988")
    assert hidden not in said


def test_the_words_for_a_crisis_can_be_tapped_beside_a_panel(visitor: Visitor) -> None:
    visitor.open_category(0)
    visitor.open_article()
    visitor.kiosk.room.panels.show_link(QUrl("https://clinic.example/"))
    panel, strip = visitor.kiosk.room.panels.link, visitor.kiosk.window.crisis_rect()
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, strip.center())

    assert not panel.isVisible()
    assert visitor.kiosk.room.visit.here.kind == "crisis"
