"""Stretches of text found again in a real page, whatever stands between their letters."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from reader.pages.pages import security_policy
from reader.pages.response import HTML, Response
from reader.quality.quotation import Quote
from reader.web.quote_marks import QuotedMarks
from tests.web.conftest import PAGE, Browser

Browse = Callable[[dict[str, Response]], Browser]

RANGES = "JSON.stringify([...(CSS.highlights.get('%s') ?? [])].map(range => range.toString()))"

BODY = (
    "<h1>Take it \U0001f642 daily</h1><p>Take it. Then\n  rest, “friend”<sup><a href='#fn'>12</a></sup> of "
    "<b>m</b>ine.</p><p>Walk. Take it. Eat.</p><p>El <em>niño</em> dur\u00admió. Große Straße!</p>"
    "<div class='meanings'><p class='meaning'>a word that is explained</p></div>"
    "<details><summary>More</summary><p>Hidden words.</p></details>" + 300 * "<br>" + "<p>Far down.</p>"
)


@pytest.fixture
def page(browse: Browse) -> Browser:
    html = f"<!doctype html><html lang='en'><meta charset='utf-8'><body><main>{BODY}</main></body></html>"
    browser = browse({PAGE: Response(HTML, html.encode(), security_policy("0a"))})
    assert browser.open()
    return browser


def show(page: Browser, quote: Quote) -> bool:
    answers: list[bool] = []
    QuotedMarks(page.view.page()).show(quote, answers.append)
    page.qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def ranges(page: Browser, name: str = "chosen") -> list[str]:
    return json.loads(page.look(RANGES % name))


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        (Quote("takeit", "thenrestfriendofmine", "walk"), "Then\n  rest, “friend”12 of mine."),
        (Quote("", "elniñodurmió", "große"), "El niño dur\u00admió."),
        (Quote("", "großestraße", ""), "Große Straße!"),
        (Quote("", "hiddenwords", ""), "Hidden words."),
    ],
)
def test_a_stretch_is_found_by_its_letters_alone(quote: Quote, shown: str, page: Browser) -> None:
    assert show(page, quote)
    assert ranges(page) == [shown]


def test_the_words_around_tell_which_one_is_meant(page: Browser) -> None:
    assert show(page, Quote("walk", "takeit", "eat"))

    place = page.look("[...CSS.highlights.get('chosen')][0].startContainer.data")
    assert place == "Walk. Take it. Eat."


def test_what_is_not_there_is_told_and_marks_nothing(page: Browser) -> None:
    assert show(page, Quote("", "walk", ""))

    assert not show(page, Quote("", "awordthatisexplained", ""))
    assert ranges(page) == []


def test_a_stretch_out_of_sight_comes_into_view(page: Browser) -> None:
    assert show(page, Quote("", "fardown", ""))

    assert page.look("window.scrollY") > 1000
    assert page.look("[...CSS.highlights.get('chosen')][0].getBoundingClientRect().top") > 0


def test_a_closed_part_opens_for_it(page: Browser) -> None:
    assert show(page, Quote("", "hiddenwords", ""))

    assert page.look("document.querySelector('details').open")


def test_many_are_marked_at_once_and_all_marks_go(page: Browser) -> None:
    marks = QuotedMarks(page.view.page())
    counts: list[int] = []
    marks.mark_long([Quote("", "walk", ""), Quote("", "nowhere", ""), Quote("", "fardown", "")], counts.append)
    page.qtbot.waitUntil(lambda: counts == [2])
    assert ranges(page, "long") == ["Walk.", "Far down."]

    show(page, Quote("", "walk", ""))
    marks.clear()
    assert ranges(page, "long") == ranges(page) == []


def test_the_page_itself_stays_as_it_was(page: Browser) -> None:
    before = page.look("document.querySelector('main').innerHTML")
    show(page, Quote("", "walk", ""))

    assert page.look("document.querySelector('main').innerHTML") == before
