"""What happens when two things come together at the kiosk: Back and a link, a panel and a dead renderer, a tap and a page."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.options import Options
from reader.tour.kiosk_stops import SilentEngine, paperless_printer
from reader.ui.kiosk.history import Stop
from reader.ui.plain_page import PlainPage
from tests.patience import PatientBot
from tests.ui.conftest import write_article
from tests.ui.kiosk.conftest import MakeKiosk, Visitor
from tests.ui.kiosk.measuring import Scene

FILLER = "\n\n".join(f"Line {number}." for number in range(80))
TAP_LINK = "document.querySelector('article a[href*=plan]').click(); 1"
SEE_HELP = "(r => r.bottom > 0 && r.top < innerHeight)(document.querySelector('.crisis').getBoundingClientRect())"


def place_of(visitor: Visitor) -> float:
    return visitor.page.scroller.position


@pytest.fixture
def reader_back_at_his_place(make_kiosk: MakeKiosk, options: Options, collection: Path, qtbot: PatientBot) -> Visitor:
    """Somebody who followed a link from the middle of a long article and came back to that place."""
    write_article(
        collection, "en/sleep/long", "Long", "Long.", f"{FILLER}\n\nSee [the plan](article:plan).\n\n{FILLER}"
    )
    plan = write_article(collection, "en/sleep/plan", "The plan", "A plan.", f"{FILLER}\n\n{FILLER}")
    plan.write_text(plan.read_text().replace("title: The plan", "title: The plan\nsensitivity: [suicide]"))
    visitor = make_kiosk(options)
    visitor.kiosk.room.visit.go(Stop("article", "en/long"))
    visitor.wait_for_page("en/long")
    visitor.look("document.querySelector('article a[href*=plan]').scrollIntoView({block: 'center'}); 1")
    qtbot.waitUntil(lambda: place_of(visitor) > 500)
    place = place_of(visitor)
    visitor.look(TAP_LINK)
    visitor.wait_for_page("en/plan")
    visitor.tap(visitor.screens.top.back)
    visitor.wait_for_page("en/long")
    qtbot.waitUntil(lambda: abs(place_of(visitor) - place) < 5)
    return visitor


def test_a_page_that_came_late_keeps_its_place_when_it_is_finished(
    reader_back_at_his_place: Visitor, qtbot: PatientBot
) -> None:
    """On a busy computer it is shown before Chromium says that it is finished."""
    visitor = reader_back_at_his_place
    view, scroll = visitor.kiosk.room.view, visitor.page.scroller
    place = place_of(visitor)
    view.page_shown.emit(view.url(), True)
    scroll.moved.emit()
    visitor.settle()
    assert abs(place_of(visitor) - place) < 5


def test_a_link_after_coming_back_leads_to_the_top_where_help_is_said(
    reader_back_at_his_place: Visitor, qtbot: PatientBot
) -> None:
    visitor = reader_back_at_his_place
    visitor.look(TAP_LINK)
    visitor.wait_for_page("en/plan")
    visitor.settle()
    assert place_of(visitor) == 0
    assert visitor.look(SEE_HELP)


def test_who_read_on_after_coming_back_stays_there_when_the_contrast_changes(
    reader_back_at_his_place: Visitor, qtbot: PatientBot
) -> None:
    visitor = reader_back_at_his_place
    before = place_of(visitor)
    visitor.tap(visitor.page.bar.up)
    rest = wait_for_rest(visitor)
    assert rest < before - 100
    visitor.tap(visitor.screens.top.looks.contrast_button)
    with qtbot.waitSignal(visitor.kiosk.room.view.page_shown):
        pass
    assert abs(wait_for_rest(visitor) - rest) < 50


def wait_for_rest(visitor: Visitor) -> float:
    """Wait until nothing rolls any more, and return where the page is then."""
    visitor.settle()
    place = visitor.look("scrollY") * visitor.kiosk.room.view.zoomFactor()
    visitor.qtbot.waitUntil(lambda: abs(place_of(visitor) - place) < 2)
    return place


@contextmanager
def held_renderer(visitor: Visitor) -> Iterator[None]:
    """Stop the renderer meanwhile, so that no page comes."""
    renderer = visitor.kiosk.room.view.page().renderProcessPid()
    os.kill(renderer, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(renderer, signal.SIGCONT)


def test_who_prints_before_the_page_is_there_prints_that_page(
    make_kiosk: MakeKiosk, indexed: Options, qtbot: PatientBot
) -> None:
    visitor = make_kiosk(indexed, printer=paperless_printer(), may_print=True)
    visitor.open_category(0)
    visitor.open_article(0)
    visitor.tap(visitor.screens.top.back)
    news: list[str] = []
    visitor.kiosk.room.printing.news.connect(news.append)
    with held_renderer(visitor):
        visitor.tap_row(visitor.category_page.cards, 1)
        visitor.tap(visitor.page.bar.print)
        qtbot.settle()
        assert news == []
    visitor.wait_for_page("insomnia")
    qtbot.waitUntil(lambda: news == ["preparing", "printing"])


def test_who_prints_while_the_contrast_changes_prints_no_empty_page(
    make_kiosk: MakeKiosk, indexed: Options, qtbot: PatientBot
) -> None:
    visitor = make_kiosk(indexed, printer=paperless_printer(), may_print=True)
    visitor.open_category(0)
    visitor.open_article(0)
    news: list[str] = []
    visitor.kiosk.room.printing.news.connect(news.append)
    with held_renderer(visitor):
        visitor.tap(visitor.screens.top.looks.contrast_button)
        visitor.tap(visitor.page.bar.print)
        qtbot.settle()
        assert news == []
    qtbot.waitUntil(lambda: news == ["preparing", "printing"])


def test_who_changes_the_contrast_before_the_page_is_there_gets_that_page(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.open_category(0)
    visitor.open_article(0)
    visitor.tap(visitor.screens.top.back)
    with held_renderer(visitor):
        visitor.tap_row(visitor.category_page.cards, 1)
        qtbot.settle()
        visitor.tap(visitor.screens.top.looks.contrast_button)
    qtbot.waitUntil(lambda: visitor.kiosk.room.article.reading.is_there)
    assert visitor.text.startswith("Sleep\n\nInsomnia")


class Listener(SilentEngine):
    """A voice that keeps what it should say."""

    said: list[str]

    def say(self, text: str, languages: Sequence[str], rate: float) -> None:
        self.said.append(text)


@pytest.fixture
def listener(make_kiosk: MakeKiosk, indexed: Options) -> tuple[Visitor, list[str]]:
    said: list[str] = []
    visitor = make_kiosk(indexed, open_engine=type("Ears", (Listener,), {"said": said}))
    visitor.open_category(0)
    visitor.open_article(0)
    visitor.qtbot.waitUntil(visitor.kiosk.room.aloud.bar.play.isVisible)
    visitor.tap(visitor.screens.top.back)
    return visitor, said


def test_who_wants_to_hear_a_page_before_it_is_there_hears_no_other(listener: tuple[Visitor, list[str]]) -> None:
    visitor, said = listener
    with held_renderer(visitor):
        visitor.tap_row(visitor.category_page.cards, 1)
        visitor.tap(visitor.kiosk.room.aloud.bar.play)
        visitor.qtbot.settle()
    visitor.wait_for_page("insomnia")
    visitor.qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("Insomnia")
    assert visitor.kiosk.room.aloud.is_active


def test_who_leaves_before_the_page_is_there_hears_nothing(listener: tuple[Visitor, list[str]]) -> None:
    visitor, said = listener
    with held_renderer(visitor):
        visitor.tap_row(visitor.category_page.cards, 1)
        visitor.tap(visitor.kiosk.room.aloud.bar.play)
        visitor.tap(visitor.screens.top.back)
    visitor.tap_row(visitor.category_page.cards, 0)
    visitor.wait_for_page("good-sleep")
    visitor.settle()
    assert said == []


def test_no_panel_of_an_article_is_left_over_home(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.kiosk.window.resize(1080, 1920)
    visitor.open_category(0)
    visitor.open_article()
    qtbot.waitUntil(lambda: visitor.page.card.image.code is not None)
    visitor.tap(visitor.page.bar.take_home)
    visitor.kiosk.room.guard.recovery.leave_page()

    visitor.tap(visitor.kiosk.room.guard.recovery.panel.button)
    assert visitor.kiosk.window.is_at_home
    assert Scene(visitor.kiosk).top is visitor.kiosk.window


@pytest.mark.parametrize("over", ["still_here", "pad"])
def test_news_of_printing_does_not_hide_a_question(
    over: str, make_kiosk: MakeKiosk, indexed: Options, qtbot: PatientBot
) -> None:
    visitor = make_kiosk(indexed, printer=paperless_printer(), may_print=True)
    guard = visitor.kiosk.room.guard
    visitor.open_category(0)
    visitor.open_article()
    question = guard.still_here if over == "still_here" else guard.staff_exit.pad
    if over == "still_here":
        guard.still_here.count(20)
    else:
        guard.staff_exit.ask()
    visitor.kiosk.room.printing.news.emit("failed")
    assert Scene(visitor.kiosk).top is question


def test_the_code_to_take_home_is_that_of_the_article_as_it_is_now(
    visitor: Visitor, collection: Path, qtbot: PatientBot
) -> None:
    visitor.open_category(0)
    visitor.open_article()
    qtbot.waitUntil(lambda: visitor.page.card.image.code is not None)
    before = visitor.page.card.image.code
    visitor.tap(visitor.screens.top.home)
    write_article(collection, "en/sleep/good-sleep", "Good sleep", "Other advice now.", "## New\n\nOther words.")
    visitor.kiosk.keeper.work()
    qtbot.waitUntil(lambda: not visitor.kiosk.keeper.is_working)
    visitor.open_category(0)
    visitor.open_article()
    assert "Other words" in visitor.text
    qtbot.waitUntil(lambda: visitor.page.card.image.code not in (None, before))


def test_a_page_that_is_not_there_says_so_in_the_language_that_is_chosen(
    visitor: Visitor, collection: Path, qtbot: PatientBot
) -> None:
    visitor.open_category(0)
    (collection / "en/sleep/insomnia.md").write_text("broken", encoding="utf-8")
    visitor.open_article(1)
    assert "This page is not here" in visitor.text
    visitor.tap(visitor.screens.top.looks.languages["es"])
    qtbot.waitUntil(lambda: "This page is not here" not in visitor.text)


def test_back_leads_to_pages_in_the_language_that_is_chosen_meanwhile(
    make_kiosk: MakeKiosk, options: Options, collection: Path
) -> None:
    write_article(collection, "es/sleep/insomnia", "Insomnio", "Cuando no llega el sueño.", "Vea la otra página.")
    visitor = make_kiosk(options)
    visitor.open_category(0)
    visitor.open_article(1)
    visitor.look("document.querySelector('article a[href*=good-sleep]').click(); 1")
    visitor.wait_for_page("en/good-sleep")
    visitor.tap(visitor.screens.top.looks.languages["es"])
    visitor.wait_for_page("es/good-sleep")
    visitor.tap(visitor.screens.top.back)
    visitor.wait_for_page("es/insomnia")
    visitor.tap(visitor.screens.top.back)
    assert visitor.category_page.title.text() == "Sueño"


def test_the_words_that_stood_in_for_a_page_are_forgotten(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.open_category(0)
    visitor.open_article()
    visitor.kiosk.room.view.renderer_gave_up.emit()
    words = visitor.kiosk.window.findChild(PlainPage)
    assert "Good sleep" in words.toPlainText()
    visitor.tap(visitor.screens.top.clear)
    qtbot.waitUntil(lambda: words.toPlainText() == "")


def test_a_renderer_is_forgotten_even_while_a_page_is_drawn_for_nobody(visitor: Visitor, qtbot: PatientBot) -> None:
    """As after the articles were looked at behind the visitor: what he read was in that renderer's memory."""
    visitor.open_category(0)
    visitor.open_article()
    renderer = visitor.kiosk.room.view.page().renderProcessPid()
    visitor.tap(visitor.screens.top.home)
    visitor.kiosk.keeper.finished.emit(False)
    qtbot.settle()
    visitor.kiosk.window.reset()
    qtbot.waitUntil(lambda: visitor.kiosk.room.view.page().renderProcessPid() not in (0, renderer))
