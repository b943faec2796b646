"""The words of a search, marked in a page that is open already."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from reader.pages.pages import security_policy
from reader.pages.response import HTML, Response
from reader.web.found_marks import mark_found
from tests.web.conftest import PAGE, Browser

Browse = Callable[[dict[str, Response]], Browser]

BODY = (
    "<header><p class='topic'>Sleep</p><h1>Good sleep</h1></header><section class='key-points'><h2>Sleep points</h2>"
    "<ul><li>Sleep at night.</li></ul></section><article><p>El <em>Sueño</em>. Long-term sleep. Große John’s asleep "
    "<mark id='first-match'>night</mark>.</p></article><footer>Sleep foundation</footer>"
)


@pytest.fixture
def page(browse: Browse) -> Browser:
    style = "<style nonce='0a'>mark{background:rgb(9,9,9)}.remarked mark{background:none}</style>"
    html = f"<!doctype html><html lang='en'><meta charset='utf-8'>{style}<body><main>{BODY}</main></body></html>"
    browser = browse({PAGE: Response(HTML, html.encode(), security_policy("0a"))})
    assert browser.open()
    return browser


def mark(page: Browser, *terms: str) -> list[str]:
    """Mark *terms*; return the words that are marked then."""
    counts: list[int] = []
    mark_found(page.view.page(), terms, counts.append)
    page.qtbot.waitUntil(lambda: bool(counts))
    words = json.loads(page.look("JSON.stringify([...CSS.highlights.get('found')].map(range => range.toString()))"))
    assert counts == [len(words)]
    return words


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("sleep", ["sleep", "Sleep", "sleep"]),
        ("sueno", ["Sueño"]),
        ("strasse", []),
        ("GROSSE", ["Große"]),
        ("john", ["John’s"]),
        ("term", ["Long-term"]),
        ("night", ["night", "night"]),
    ],
)
def test_words_are_the_same_as_where_a_page_is_made(term: str, words: list[str], page: Browser) -> None:
    assert mark(page, term) == words


def test_another_question_takes_the_marks_of_the_one_before_away(page: Browser) -> None:
    ground = "getComputedStyle(document.querySelector('mark')).backgroundColor"
    before = page.look("document.querySelector('main').innerHTML")
    assert page.look(ground) == "rgb(9, 9, 9)"

    assert mark(page, "sleep") == ["sleep", "Sleep", "sleep"]
    assert page.look(ground) == "rgba(0, 0, 0, 0)"
    assert mark(page, "asleep") == ["asleep"]
    assert mark(page) == []
    assert page.look("document.querySelector('main').innerHTML") == before, "nothing in the page is changed"
