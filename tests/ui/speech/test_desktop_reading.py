"""Reading aloud in the desktop window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.ui.desktop.article.read_aloud_button import ReadAloudControls
from reader.ui.desktop.desktop import Desktop
from reader.ui.speech.voice_memory import VoiceMemory
from tests.fakes import python
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop
from tests.ui.desktop.test_access import clipped, controls
from tests.ui.desktop.test_navigation import click_row, wait_for_page
from tests.ui.speech.fakes import Workshop


def button(desktop: Desktop) -> QToolButton | None:
    return desktop.window.findChild(QToolButton, "readAloud")


def is_offered(desktop: Desktop) -> bool:
    found = button(desktop)
    return found is not None and found.isVisible() and desktop.window.menu_actions.read_aloud.isVisible()


def open_article(qtbot: PatientBot, desktop: Desktop, row: int = 0) -> None:
    click_row(desktop.window.column.list, row)
    wait_for_page(qtbot, desktop, "/en/")


def test_a_start_looks_for_no_voice_until_an_article_is_open(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    workshop = Workshop()
    desktop = make_desktop(indexed, open_engine=workshop)
    qtbot.waitUntil(lambda: desktop.window.findChild(ReadAloudControls) is not None)
    qtbot.settle()
    assert workshop.made == []

    open_article(qtbot, desktop)
    qtbot.waitUntil(lambda: is_offered(desktop))
    assert len(workshop.made) == 1
    open_article(qtbot, desktop, 1)
    assert len(workshop.made) == 1


def test_the_next_start_offers_the_voice_and_wakes_it_when_a_hand_comes_near(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    VoiceMemory(indexed.paths().voices).keep(["en"])
    workshop = Workshop()
    desktop = make_desktop(indexed, open_engine=workshop)
    open_article(qtbot, desktop)
    qtbot.waitUntil(lambda: is_offered(desktop))
    assert workshop.made == []

    offered = button(desktop)
    QTest.mouseMove(offered, QPoint(offered.width() // 2, offered.height() // 2))
    qtbot.waitUntil(lambda: len(workshop.made) == 1)
    QTest.mouseClick(offered, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: workshop.engine.texts == ["Good sleep"])
    assert len(workshop.made) == 1


def test_without_a_voice_nothing_is_offered(make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot) -> None:
    desktop = make_desktop(indexed, open_engine=Workshop(engines=0))
    open_article(qtbot, desktop)
    qtbot.waitUntil(lambda: desktop.window.findChild(ReadAloudControls) is not None)
    qtbot.settle()

    assert button(desktop) is None
    assert not desktop.window.menu_actions.read_aloud.isVisible()


def test_an_article_in_a_language_without_a_voice_has_no_button(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    desktop = make_desktop(indexed, open_engine=Workshop(languages=["en-US"]))
    open_article(qtbot, desktop)
    qtbot.waitUntil(lambda: is_offered(desktop))

    desktop.browsing.open_article("es/good-sleep")
    wait_for_page(qtbot, desktop, "/es/good-sleep")
    assert not button(desktop).isVisible()
    assert not desktop.window.menu_actions.read_aloud.isVisible()
    desktop.browsing.open_home()
    wait_for_page(qtbot, desktop, "_home")
    assert not button(desktop).isVisible()


@pytest.fixture
def reading(make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot) -> tuple[Desktop, Workshop]:
    """A window with an article in it that can be read aloud."""
    workshop = Workshop()
    desktop = make_desktop(indexed, open_engine=workshop)
    open_article(qtbot, desktop)
    qtbot.waitUntil(lambda: is_offered(desktop))
    return desktop, workshop


def test_the_button_reads_the_article_and_the_bar_pauses_and_stops_it(
    reading: tuple[Desktop, Workshop], qtbot: PatientBot
) -> None:
    desktop, workshop = reading
    bar = desktop.window.findChild(ReadAloudControls)._bar
    assert not bar.isVisible()
    QTest.mouseClick(button(desktop), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: workshop.engine.texts == ["Good sleep"])
    assert bar.isVisible()
    assert not button(desktop).isVisible(), "the bar is there instead"

    QTest.mouseClick(bar.play, Qt.MouseButton.LeftButton)
    assert not workshop.engine.is_speaking
    QTest.keyClick(desktop.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert workshop.engine.is_speaking
    QTest.mouseClick(bar.stop, Qt.MouseButton.LeftButton)

    assert not workshop.engine.is_speaking
    assert not bar.isVisible()
    assert button(desktop).isVisible()


def test_the_keyboard_goes_from_the_button_to_the_bar_and_to_the_article(
    reading: tuple[Desktop, Workshop], qtbot: PatientBot
) -> None:
    desktop, workshop = reading
    desktop.window.activateWindow()
    button(desktop).setFocus()
    QTest.keyClick(button(desktop), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(workshop.engine.said))
    focus = desktop.window.focusWidget()
    assert focus is desktop.window.findChild(ReadAloudControls)._bar.play

    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not workshop.engine.is_speaking
    focus = desktop.window.focusWidget()
    assert focus is desktop.room.view or desktop.room.view.isAncestorOf(focus)


def test_a_new_theme_keeps_reading_and_another_article_stops(
    reading: tuple[Desktop, Workshop], qtbot: PatientBot
) -> None:
    desktop, workshop = reading
    QTest.mouseClick(button(desktop), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(workshop.engine.said))
    with qtbot.waitSignal(desktop.room.view.page_shown):
        desktop.theme.choose("dark")
    qtbot.settle(desktop.room.view.page())
    assert workshop.engine.is_speaking

    open_article(qtbot, desktop, 1)
    qtbot.waitUntil(lambda: not workshop.engine.is_speaking)


def test_a_voice_that_fails_is_said_in_one_calm_sentence(reading: tuple[Desktop, Workshop], qtbot: PatientBot) -> None:
    desktop, workshop = reading
    QTest.mouseClick(button(desktop), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(workshop.engine.said))
    workshop.engine.failed.emit("gone")

    assert desktop.window.notice.isVisible()
    assert not button(desktop).isVisible()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("scale", [1.0, 1.3, 2.0])
def test_the_window_has_room_for_it_at_every_text_size(
    language: str, scale: float, make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    workshop = Workshop()
    desktop = make_desktop(indexed, settings=Settings(language=language), open_engine=workshop)
    desktop.browsing.open_article(f"{language}/good-sleep")
    wait_for_page(qtbot, desktop, "good-sleep")
    qtbot.waitUntil(lambda: is_offered(desktop))
    desktop.theme.set_scale(scale)
    desktop.window.resize(1280, 832)
    QTest.mouseClick(button(desktop), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(workshop.engine.said))
    qtbot.settle()
    assert desktop.window.pane.translation.isVisible()
    assert clipped(desktop) == []
    desktop.window.findChild(ReadAloudControls).read_aloud.stop()
    qtbot.settle()

    assert button(desktop).isVisible()
    assert clipped(desktop) == []
    assert desktop.window.width() == 1280
    for control in controls(desktop):
        if control.objectName() == "clear":
            continue
        assert min(control.width(), control.height()) >= 44, control.accessibleName()
        right = control.mapTo(desktop.window, QPoint(control.width(), 0)).x()
        assert right <= desktop.window.width(), control.accessibleName()


def test_a_start_loads_nothing_for_speech() -> None:
    code = """
import sys
import reader.ui.desktop.desktop, reader.web.article_view, reader.pages.pages
assert "reader.ui.desktop.desktop_window" in sys.modules
seen = [name for name in sys.modules if "speech" in name.lower() or name.endswith(("spoken_sentences", "spoken_text", "read_aloud_button"))]
assert not seen, seen
"""
    ran = python("-c", code, QT_QPA_PLATFORM="offscreen")
    assert ran.status == 0, ran.err
