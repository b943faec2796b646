"""Something broke: back to the first screen, and a calm word."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.pages.addresses import Address, article_address
from reader.pages.pages import security_policy
from reader.pages.response import HTML, Response
from reader.ui.failures import Failures
from reader.ui.kiosk.guard.recovery import LIMIT, Recovery
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons
from reader.ui.plain_page import PlainPage
from reader.web.article_view import ArticleView, dispose
from tests.patience import PatientBot, pass_time
from tests.ui.kiosk.stage import Clock, Stage

ARTICLE = article_address("en/naps")


@pytest.fixture
def failures(qapp: QApplication) -> Failures:
    return Failures()


@pytest.fixture
def recovery(theme: KioskTheme, icons: Icons, stage: Stage, failures: Failures, clock: Clock) -> Recovery:
    return Recovery(theme, icons, stage, failures, now=clock)


def test_an_error_resets_the_window_and_says_so_calmly(
    recovery: Recovery, failures: Failures, stage: Stage, qtbot: PatientBot
) -> None:
    failures.happened.emit(ValueError("a secret"))

    qtbot.waitUntil(recovery.panel.isVisible)
    assert stage.resets == 1
    assert recovery.panel.title.text() == "Let's start again"
    assert "secret" not in recovery.panel.hint.text()


def test_many_errors_at_once_are_one_reset(
    recovery: Recovery, failures: Failures, stage: Stage, qtbot: PatientBot
) -> None:
    for _ in range(3):
        failures.happened.emit(ValueError())
    qtbot.waitUntil(recovery.panel.isVisible)
    qtbot.settle()
    assert stage.resets == 1


def test_a_touch_takes_the_panel_away_and_presses_nothing_below(recovery: Recovery, stage: Stage) -> None:
    recovery.start_again()
    QTest.mouseClick(stage.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    assert not recovery.panel.isVisible()
    assert stage.pressed == []

    recovery.start_again()
    QTest.mouseClick(recovery.panel.button, Qt.MouseButton.LeftButton)
    assert not recovery.panel.isVisible()


def test_the_panel_goes_away_by_itself(recovery: Recovery) -> None:
    recovery.start_again()
    assert recovery.panel.isVisible()
    pass_time(recovery.panel)
    assert not recovery.panel.isVisible()


def test_errors_without_end_ask_for_a_new_start(
    recovery: Recovery, failures: Failures, clock: Clock, qtbot: PatientBot
) -> None:
    needed: list[int] = []
    recovery.restart_needed.connect(lambda: needed.append(1))
    for _ in range(LIMIT * 2):
        failures.happened.emit(ValueError())
        clock.pass_(70)
    assert needed == []

    for _ in range(LIMIT):
        failures.happened.emit(ValueError())
        clock.pass_(5)
    assert needed == [1]


@pytest.fixture
def view(stage: Stage, qtbot: PatientBot) -> Iterator[ArticleView]:
    def respond(address: Address) -> Response:
        return Response(HTML, b"<!doctype html><p>drawn", security_policy("0a"))

    view = ArticleView(respond, "#FBFAF7", stage)
    view.setGeometry(0, 100, 1920, 900)
    view.show()
    with qtbot.waitSignal(view.page_shown):
        view.open_address(ARTICLE)
    yield view
    dispose(view)


def kill(view: ArticleView) -> None:
    os.kill(view.page().renderProcessPid(), signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_page_that_kills_its_renderer_leads_home_and_then_to_its_bare_words(
    recovery: Recovery, view: ArticleView, stage: Stage, qtbot: PatientBot
) -> None:
    advised: list[int] = []
    recovery.restart_advised.connect(lambda: advised.append(1))
    recovery.watch_view(view, lambda address: f"Words of {address}")
    for _ in range(2):
        with qtbot.waitSignal(view.page_shown):
            kill(view)
    with qtbot.waitSignal(view.home_advised):
        kill(view)
    assert stage.homes == 1
    assert stage.resets == 0
    assert recovery.panel.isVisible()
    recovery.panel.close_overlay()

    with qtbot.waitSignal(view.page_shown):
        view.open_address(ARTICLE)
    with qtbot.waitSignal(view.renderer_gave_up):
        kill(view)
    page = stage.findChild(PlainPage)
    assert page is not None
    assert page.isVisible()
    assert page.toPlainText() == f"Words of {ARTICLE}"
    assert page.geometry() == view.geometry()
    assert advised == [1]

    with qtbot.waitSignal(view.page_shown):
        view.open_address(ARTICLE)
    assert not page.isVisible(), "a page that can be drawn again is drawn"
