"""A website in the wizard: read, chosen from, brought in, and brought up to date; stopped, and refused."""

from __future__ import annotations

import threading
from base64 import b64encode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QLineEdit

from reader.importers.plan.writer import Receipt
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.imports import import_wizard
from reader.ui.desktop.imports.choice_page import ChoicePage
from reader.ui.desktop.imports.look_over_page import LookOverPage
from tests.importers.site_server import Site, picture, serving, site_post
from tests.patience import PatientBot
from tests.ui.desktop.imports.test_import_flow import BUTTONS, close, drop, finish, wizard
from tests.ui.desktop.test_navigation import titles


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site(
        [site_post(1, lang="en"), site_post(2, lang="en")], [site_post(3, type="page", lang="en", categories=None)]
    )
    made.files["/a.png"] = picture()
    with serving(made):
        yield made


def choose(desktop: Desktop, site: Site, qtbot: PatientBot) -> ChoicePage:
    """Type the address of the *site* and return the page that shows what it has."""
    desktop.window.menu_actions.bring_in.trigger()
    qtbot.keyClicks(wizard(desktop).source.address, site.address)
    qtbot.keyClick(wizard(desktop).source.address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard(desktop).choice is not None)
    choice = wizard(desktop).choice
    assert choice
    return choice


def look_over(desktop: Desktop, qtbot: PatientBot) -> LookOverPage:
    qtbot.waitUntil(lambda: wizard(desktop).pages.currentWidget() is wizard(desktop).review)
    review = wizard(desktop).review
    assert review
    return review


def go_on(desktop: Desktop, qtbot: PatientBot) -> LookOverPage:
    qtbot.mouseClick(wizard(desktop).next_button, BUTTONS)
    return look_over(desktop, qtbot)


def test_what_is_unticked_is_not_fetched(desktop: Desktop, site: Site, qtbot: PatientBot) -> None:
    choice = choose(desktop, site, qtbot)
    assert wizard(desktop).said == "3 of 3 will be read."
    qtbot.keyClicks(choice.field, "post 2")
    qtbot.mouseClick(choice.all, BUTTONS, pos=QPoint(12, choice.all.height() // 2))
    choice.field.clear()
    assert wizard(desktop).said == "2 of 3 will be read."

    review = go_on(desktop, qtbot)

    assert {one.title for one in review.plan.articles} == {"Post 1", "Post 3"}
    qtbot.mouseClick(wizard(desktop).back_button, BUTTONS)
    assert wizard(desktop).pages.currentWidget() is choice
    wizard(desktop).reject()


def test_a_click_on_a_title_and_the_space_bar_untick_it(desktop: Desktop, site: Site, qtbot: PatientBot) -> None:
    choice = choose(desktop, site, qtbot)
    post = choice.tree.topLevelItem(0).child(0)
    place = choice.tree.visualItemRect(post)

    qtbot.mouseClick(choice.tree.viewport(), BUTTONS, pos=QPoint(place.right() - 20, place.center().y()))
    assert wizard(desktop).said == "2 of 3 will be read."
    qtbot.keyClick(choice.tree, Qt.Key.Key_Space)
    assert wizard(desktop).said == "3 of 3 will be read."
    wizard(desktop).reject()


def test_a_site_is_brought_in_and_later_what_changed_on_it(desktop: Desktop, site: Site, qtbot: PatientBot) -> None:
    site.posts[0]["content"]["rendered"] += '<p><img src="SITE/a.png" alt="A bed"></p>'
    choose(desktop, site, qtbot)
    review = go_on(desktop, qtbot)
    assert len(review.ticked) == 3
    finish(desktop, qtbot)
    close(desktop, qtbot)
    qtbot.waitUntil(lambda: {"Post 1", "Post 2", "Post 3"} <= set(titles(desktop)))
    later = {"modified": "2026-03-01T10:00:00", "modified_gmt": "2026-03-01T15:00:00"}
    site.posts[:] = [site_post(1, lang="en", content={"rendered": "<p>Another text.</p>"}, **later)]

    desktop.window.menu_actions.update_site.trigger()
    review = look_over(desktop, qtbot)

    found = {one.title: one.status for one in review.plan.articles}
    assert found == {"Post 1": "updated", "Post 2": "gone", "Post 3": "unchanged"}
    assert [review.plan.articles[number].title for number in review.ticked] == ["Post 1"]
    gone = next(row for row in range(3) if review.list.item(row).text() == "Post 2")
    review.list.setCurrentRow(gone)
    qtbot.keyClick(review.list, Qt.Key.Key_Space)
    finish(desktop, qtbot)
    close(desktop, qtbot)
    qtbot.waitUntil(lambda: "Post 2" not in titles(desktop))
    assert "Another text." in next(desktop.paths.collections.rglob("post-1.md")).read_text("utf-8")


def test_an_update_without_a_site_asks_for_its_address(desktop: Desktop) -> None:
    desktop.window.menu_actions.update_site.trigger()
    assert wizard(desktop).problem == "No website was brought in before. Type its address."
    assert wizard(desktop).pages.currentWidget() is wizard(desktop).source
    wizard(desktop).reject()


def test_an_address_that_is_dropped_is_read(desktop: Desktop, site: Site, qtbot: PatientBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl(site.address)])
    drop(desktop, data)
    qtbot.waitUntil(lambda: wizard(desktop).choice is not None)
    wizard(desktop).reject()


def test_a_password_is_asked_each_time_and_kept_nowhere(desktop: Desktop, site: Site, qtbot: PatientBot) -> None:
    secret = "abcd efgh"
    site.login = "Basic " + b64encode(f"dana:{secret}".encode()).decode()
    desktop.window.menu_actions.bring_in.trigger()
    source = wizard(desktop).source
    qtbot.keyClicks(source.address, site.address)
    qtbot.mouseClick(wizard(desktop).next_button, BUTTONS)
    qtbot.waitUntil(lambda: "wants a login" in wizard(desktop).problem)
    assert source.password.echoMode() == QLineEdit.EchoMode.Password

    source.login.click()
    qtbot.keyClicks(source.user, "dana")
    qtbot.keyClicks(source.password, secret)
    qtbot.mouseClick(wizard(desktop).next_button, BUTTONS)
    qtbot.waitUntil(lambda: wizard(desktop).choice is not None)
    go_on(desktop, qtbot)
    finish(desktop, qtbot)
    close(desktop, qtbot)
    asked = len(site.asked)
    desktop.window.menu_actions.update_site.trigger()

    assert wizard(desktop).source.user.text() == "dana"
    assert wizard(desktop).source.password.text() == ""
    assert not wizard(desktop).is_working
    assert len(site.asked) == asked
    kept = [path for path in desktop.paths.data.rglob("*") if path.is_file() and secret.encode() in path.read_bytes()]
    assert kept == []
    qtbot.keyClicks(wizard(desktop).source.password, secret)
    qtbot.mouseClick(wizard(desktop).next_button, BUTTONS)
    review = look_over(desktop, qtbot)
    assert {one.status for one in review.plan.articles} == {"unchanged"}
    assert wizard(desktop).said == "Everything is here already, and nothing has changed."
    wizard(desktop).reject()


def test_reading_a_site_that_stalls_is_stopped_at_once_and_writes_nothing(
    desktop: Desktop, site: Site, qtbot: PatientBot
) -> None:
    goes_on = threading.Event()

    def stall(handler: BaseHTTPRequestHandler, path: str) -> bool:
        goes_on.wait(60)
        return False

    site.before = stall
    desktop.window.menu_actions.bring_in.trigger()
    qtbot.keyClicks(wizard(desktop).source.address, site.address)
    qtbot.mouseClick(wizard(desktop).next_button, BUTTONS)
    assert wizard(desktop).is_working

    qtbot.mouseClick(wizard(desktop).cancel_button, BUTTONS)

    assert wizard(desktop).pages.currentWidget() is wizard(desktop).source
    assert wizard(desktop).source.address.text() == site.address
    goes_on.set()
    qtbot.waitUntil(lambda: not desktop.tasks.is_running)
    assert wizard(desktop).pages.currentWidget() is wizard(desktop).source
    assert not desktop.paths.collections.exists()
    wizard(desktop).reject()


def test_an_empty_site_says_that_there_is_nothing(desktop: Desktop, qtbot: PatientBot) -> None:
    with serving(Site()) as empty:
        choose(desktop, empty, qtbot)
        assert not wizard(desktop).next_button.isEnabled()
        assert wizard(desktop).said == "There is nothing to bring in."
        wizard(desktop).reject()


def test_writing_that_is_stopped_leaves_everything_as_it_was(
    desktop: Desktop, site: Site, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(desktop, site, qtbot)
    go_on(desktop, qtbot)
    begun, goes_on = threading.Event(), threading.Event()
    written = import_wizard.write_plan

    def slow(*arguments: Any) -> Receipt:
        begun.set()
        goes_on.wait(60)
        return written(*arguments)

    monkeypatch.setattr(import_wizard, "write_plan", slow)
    qtbot.mouseClick(wizard(desktop).next_button, BUTTONS)
    qtbot.waitUntil(begun.is_set)
    qtbot.mouseClick(wizard(desktop).cancel_button, BUTTONS)
    assert wizard(desktop).is_working  # until it is sure what was written
    goes_on.set()

    qtbot.waitUntil(lambda: not wizard(desktop).is_working)
    assert "Nothing was imported" in wizard(desktop).problem
    assert wizard(desktop).pages.currentWidget() is wizard(desktop).review
    assert not [*desktop.paths.collections.rglob("*.md")]
    wizard(desktop).reject()
