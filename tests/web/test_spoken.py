"""The sentence being spoken in a real page: found, marked, in view, and nothing else touched."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from reader.pages.pages import security_policy
from reader.pages.response import HTML, Response
from reader.pages.spoken_sentences import SpokenSentence, read_sentences
from reader.web.spoken_mark import ShownPage, SpokenMark
from tests.patience import PatientBot
from tests.web.conftest import PAGE, Browser

Browse = Callable[[dict[str, Response]], Browser]

MARKED = """
(() => { const found = CSS.highlights.get('spoken'); return found ? [...found].map(one => one.toString()).join('|') : ''; })()
"""
IN_VIEW = """
(() => { const rect = [...CSS.highlights.get('spoken')][0].getBoundingClientRect();
return rect.height > 0 && rect.top >= 0 && rect.bottom <= window.innerHeight; })()
"""

RICH = (
    "<h1>A \U0001f642 title</h1><p>Good <mark id='first-match'>sleep</mark> helps &amp; heals: "
    "<a href='reader://article/en/x'>read <b>more</b></a>. It lasts<sup><a class='footnote-ref' href='#fn-1'>1</a></sup> "
    "long.</p><pre>\n\nspaced   out</pre><details><summary>More</summary><p>Hidden words.</p></details>"
    "<table><tr><th>A</th><th>B</th></tr><tr><td>one</td><td>two</td></tr></table>"
)


def page(body: str, language: str = "en") -> Response:
    html = f"<!doctype html><html lang='{language}'><meta charset='utf-8'><body><main id='top'>{body}</main><p>outside</p></body></html>"
    return Response(HTML, html.encode(), security_policy("0a"))


class Reading:
    """A page that is open, its sentences, and the mark in it."""

    def __init__(self, browser: Browser) -> None:
        self.browser, self.qtbot = browser, browser.qtbot
        self.mark = SpokenMark(browser.view.page())
        self.shown = self._wait(self.mark.read)
        self.sentences = read_sentences(self.shown.html, self.shown.language)

    def _wait(self, ask: Callable[[Callable[[Any], None]], None]) -> Any:
        answers: list[Any] = []
        ask(answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def show(self, number: int, smooth: bool = False) -> None:
        self.mark.show(self.sentences[number], smooth=smooth)

    @property
    def marked(self) -> str:
        return str(self.browser.look(MARKED))

    def first(self) -> SpokenSentence:
        return self.sentences[self._wait(lambda done: self.mark.first_in_view(self.sentences, done))]


@pytest.fixture
def read(browse: Browse) -> Callable[..., Reading]:
    def make(body: str, language: str = "en") -> Reading:
        browser = browse({PAGE: page(body, language)})
        browser.open()
        return Reading(browser)

    return make


def test_the_page_is_read_as_the_browser_has_it(read: Callable[..., Reading]) -> None:
    found = read(RICH, "es")

    assert found.shown == ShownPage("es", found.browser.look("document.querySelector('main').outerHTML"))
    assert "outside" not in found.shown.html


def test_every_sentence_is_marked_where_it_stands_whatever_is_in_it(read: Callable[..., Reading]) -> None:
    found = read(RICH)
    marked = []
    for number in range(len(found.sentences)):
        found.show(number)
        marked.append(" ".join(found.marked.split()))

    assert marked == [
        "A \U0001f642 title", "Good sleep helps & heals: read more.", "It lasts1 long.", "spaced out", "More",
        "Hidden words.", "one", "two",
    ]  # fmt: skip


def test_only_one_sentence_is_marked_and_clearing_takes_it_away(read: Callable[..., Reading]) -> None:
    found = read(RICH)
    found.show(0)
    found.show(1)
    assert "|" not in found.marked
    found.mark.clear()

    assert found.marked == ""


def test_marking_leaves_the_page_as_it_was(read: Callable[..., Reading]) -> None:
    body = RICH.replace("<details>", "<details open>")
    found = read(body)
    for number in range(len(found.sentences)):
        found.show(number)
    found.mark.clear()

    assert found.browser.look("document.querySelector('main').outerHTML") == found.shown.html


def test_a_closed_part_of_the_page_opens_for_its_words(read: Callable[..., Reading]) -> None:
    found = read(RICH)
    number = [one.text for one in found.sentences].index("Hidden words.")
    assert not found.browser.look("document.querySelector('details').open")
    found.show(number)

    assert found.browser.look("document.querySelector('details').open")


LONG = "".join(f"<p>Paragraph {number}. It has two sentences.</p>" for number in range(60))


@pytest.mark.parametrize("smooth", [False, True])
def test_the_sentence_is_brought_into_view_and_kept_there(read: Callable[..., Reading], smooth: bool) -> None:
    found = read(LONG)
    for number in (0, 60, 61, 118, 2):
        found.show(number, smooth)
        found.qtbot.waitUntil(lambda: bool(found.browser.look(IN_VIEW)))


def test_a_sentence_in_view_does_not_move_the_page(read: Callable[..., Reading]) -> None:
    found = read(LONG)
    found.browser.look("window.scrollTo(0, 600); 1")
    number = next(n for n, one in enumerate(found.sentences) if one == found.first()) + 6
    found.show(number)

    assert found.browser.look("window.scrollY") == 600


def test_reading_begins_at_the_top_or_at_the_first_paragraph_in_view(read: Callable[..., Reading]) -> None:
    found = read("<h1>Title</h1>" + LONG)
    assert found.first().text == "Title"

    found.browser.look("document.querySelectorAll('p')[30].scrollIntoView(); 1")
    assert found.first().text == "Paragraph 30."
    found.browser.look("window.scrollBy(0, 10); 1")
    assert found.first().text == "Paragraph 31."


def test_reading_begins_in_the_middle_of_a_paragraph_that_fills_the_view(read: Callable[..., Reading]) -> None:
    words = " ".join(f"This is sentence {number} of many in one." for number in range(400))
    found = read(f"<p>{words}</p>")
    found.browser.look("window.scrollTo(0, document.body.scrollHeight / 2); 1")

    first = found.first()
    assert not first.opens
    assert 100 < found.sentences.index(first) < 300


def test_a_page_without_words_can_be_asked_too(browse: Browse, qtbot: PatientBot) -> None:
    browser = browse({PAGE: Response(HTML, b"<!doctype html><html></html>", security_policy("0a"))})
    browser.open()
    found = Reading(browser)
    found.mark.show(SpokenSentence("gone", "en", 5, 9), smooth=False)

    assert found.sentences == ()
    assert json.loads(browser.look("JSON.stringify(document.body.innerText)")) == ""
