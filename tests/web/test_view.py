"""The view as a reader uses it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEngineProfile, QWebEngineSettings, QWebEngineUrlScheme

from reader.pages.addresses import Address, article_address, home_address
from reader.pages.pages import security_policy
from reader.pages.response import HTML, Response
from tests.web.conftest import PAGE, Browser

Browse = Callable[[dict[str, Response]], Browser]


def page(body: str) -> Response:
    return Response(HTML, f"<!doctype html><html><body>{body}</body></html>".encode(), security_policy("0a"))


def test_the_scheme_has_no_rights_but_to_be_secure() -> None:
    scheme = QWebEngineUrlScheme.schemeByName(b"reader")

    assert scheme.flags() == QWebEngineUrlScheme.Flag.SecureScheme
    assert scheme.syntax() == QWebEngineUrlScheme.Syntax.Host


def test_the_profile_keeps_nothing(browse: Browse) -> None:
    profile = browse({}).view.page().profile()

    assert profile.isOffTheRecord()
    assert profile.httpCacheType() == QWebEngineProfile.HttpCacheType.NoCache
    assert profile.persistentCookiesPolicy() == QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies


@pytest.mark.parametrize(
    "right", ["JavascriptEnabled", "LocalStorageEnabled", "PluginsEnabled", "PdfViewerEnabled", "NavigateOnDropEnabled"]
)
def test_the_page_lacks_the_right(right: str, browse: Browse) -> None:
    attribute = QWebEngineSettings.WebAttribute[right]

    assert not browse({}).view.page().settings().testAttribute(attribute)


def test_going_back_and_forward_shows_the_pages_again(browse: Browse) -> None:
    other = article_address("en/other")
    browser = browse({PAGE: page("one"), other: page("two")})
    browser.open(PAGE)
    browser.open(other)

    with browser.qtbot.waitSignal(browser.view.page_shown):
        browser.view.back()

    assert browser.look("document.body.innerText") == "one"


def test_a_missing_page_is_reported(browse: Browse) -> None:
    assert browse({}).open(article_address("en/none")) is False


def test_a_page_whose_making_fails_does_not_load_for_ever(browse: Browse) -> None:
    class Failing(dict[str, Response]):
        def get(self, key: str, default: object = None) -> Response:  # type: ignore[override]
            raise ZeroDivisionError

    assert browse(Failing()).open() is False


def test_find_in_page_counts_its_matches(browse: Browse) -> None:
    browser = browse({PAGE: page("<p>sleep and sleep and Sleep</p>")})
    browser.open()

    with browser.qtbot.waitSignal(browser.view.found, check_params_cb=lambda active, total: total == 3):
        browser.view.find_in_page("sleep")


def test_a_link_to_a_topic_asks_for_it(browse: Browse) -> None:
    browser = browse({home_address("en"): page(f'<a href="{Address("topic", name="sleep")}">Sleep</a>')})
    browser.open(home_address("en"))

    with browser.qtbot.waitSignal(browser.view.topic_requested) as asked:
        browser.look("document.querySelector('a').click(); 1")

    assert asked.args == ["sleep"]
    assert browser.view.url() == QUrl(str(home_address("en")))


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_killed_renderer_is_replaced_and_the_page_comes_back(browse: Browse) -> None:
    browser = browse({PAGE: page("here")})
    browser.open()

    with browser.qtbot.waitSignal(browser.view.page_shown):
        os.kill(browser.view.page().renderProcessPid(), signal.SIGKILL)

    assert browser.look("document.body.innerText") == "here"


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_renderer_that_dies_three_times_in_a_minute_sends_home_and_then_is_done_without(browse: Browse) -> None:
    browser = browse({PAGE: page("here")})
    browser.open()
    view = browser.view
    said: list[str] = []
    view.home_advised.connect(lambda: said.append("home"))
    view.renderer_gave_up.connect(lambda: said.append("words"))

    def kill() -> None:
        os.kill(view.page().renderProcessPid(), signal.SIGKILL)

    for _ in range(2):
        with browser.qtbot.waitSignal(view.page_shown):
            kill()
    with browser.qtbot.waitSignal(view.home_advised):
        kill()
    assert view.wanted == PAGE
    browser.open()
    with browser.qtbot.waitSignal(view.renderer_gave_up):
        kill()

    assert said == ["home", "words"]
    assert browser.open(), "another page is tried all the same"
    assert browser.look("document.body.innerText") == "here"


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_page_whose_renderer_died_on_its_way_is_the_one_that_comes(browse: Browse) -> None:
    other = article_address("en/other")
    browser = browse({PAGE: page("one"), other: page("two")})
    browser.open()
    with browser.qtbot.waitSignal(
        browser.view.page_shown, check_params_cb=lambda url, ok: ok and url == QUrl(str(other))
    ):
        browser.view.open_address(other)
        os.kill(browser.view.page().renderProcessPid(), signal.SIGKILL)

    assert browser.look("document.body.innerText") == "two"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_what_is_forgotten_is_gone_with_its_renderer_and_its_history(browse: Browse) -> None:
    other = article_address("en/other")
    browser = browse({PAGE: page("one"), other: page("two"), home_address("en"): page("home")})
    browser.open(PAGE)
    browser.open(other)
    view, before = browser.view, browser.view.page().renderProcessPid()
    assert view.history().canGoBack()
    view.hide()

    with browser.qtbot.waitSignal(view.page_shown, check_params_cb=lambda url, ok: ok and "home" in url.toString()):
        view.forget(home_address("en"))

    assert view.history().count() == 1
    assert view.page().renderProcessPid() != before
    browser.qtbot.waitUntil(lambda: not Path(f"/proc/{before}").exists())
    view.show()
    assert browser.look("document.body.innerText") == "home"
    assert browser.open(other), "it goes on as before"


def test_what_is_seen_gives_way_to_another_page_and_has_no_history_either(browse: Browse) -> None:
    browser = browse({PAGE: page("one"), home_address("en"): page("home")})
    browser.open(PAGE)

    with browser.qtbot.waitSignal(browser.view.page_shown):
        browser.view.forget(home_address("en"))

    assert browser.view.history().count() == 1
    assert browser.look("document.body.innerText") == "home"
