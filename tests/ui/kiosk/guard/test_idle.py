"""What counts as somebody being there, and the question whether they still are."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.pages.addresses import article_address
from reader.pages.pages import security_policy
from reader.pages.response import HTML, Response
from reader.settings.policy import KIOSK
from reader.ui.kiosk.covers.still_here import StillHere
from reader.ui.kiosk.guard.idle_watch import IdleWatch
from reader.ui.kiosk.guard.lock import Lock
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons
from reader.web.article_view import ArticleView, dispose
from tests.patience import PatientBot, pass_time
from tests.ui.kiosk.stage import Clock, Stage


@pytest.fixture
def watch(stage: Stage, clock: Clock) -> Iterator[IdleWatch]:
    watch = IdleWatch(stage, 90, now=clock)
    watch.start(resting=True)
    yield watch
    watch.stop()
    watch.deleteLater()


@pytest.fixture
def still_here(theme: KioskTheme, icons: Icons, stage: Stage, watch: IdleWatch) -> StillHere:
    overlay = StillHere(theme, icons, stage)
    watch.warned.connect(overlay.count)
    watch.resumed.connect(overlay.resume)
    watch.expired.connect(overlay.close_overlay)
    return overlay


def wheel(stage: Stage) -> None:
    event = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(stage.windowHandle(), event)


def touch(stage: Stage) -> None:
    device = QTest.createTouchDevice()
    QTest.touchEvent(stage, device).press(0, QPoint(50, 50), stage).commit()
    QTest.touchEvent(stage, device).release(0, QPoint(50, 50), stage).commit()


DOINGS: dict[str, Callable[[Stage], object]] = {
    "press": lambda stage: QTest.mouseClick(stage.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50)),
    "key": lambda stage: QTest.keyClick(stage.windowHandle(), Qt.Key.Key_A),
    "wheel": wheel,
    "touch": touch,
}


@pytest.mark.parametrize("doing", DOINGS)
def test_somebody_who_does_something_is_there(doing: str, watch: IdleWatch, stage: Stage, qtbot: PatientBot) -> None:
    DOINGS[doing](stage)
    qtbot.waitUntil(lambda: not watch.is_resting)


def test_a_mouse_that_only_moves_is_nobody(watch: IdleWatch, stage: Stage) -> None:
    for x in range(0, 200, 3):
        QTest.mouseMove(stage.windowHandle(), QPoint(x, 50))
    QApplication.processEvents()

    assert watch.is_resting


def test_a_screen_that_nobody_touches_expires_too(clock: Clock, stage: Stage) -> None:
    watch = IdleWatch(stage, 90, now=clock)
    watch.start()
    assert not watch.is_resting
    watch.stop()
    watch.deleteLater()


def warn(watch: IdleWatch, clock: Clock, qtbot: PatientBot) -> None:
    watch.touch()
    clock.pass_(90)
    with qtbot.waitSignal(watch.warned):
        pass_time(watch)


def test_the_question_stands_over_everything_and_counts(
    watch: IdleWatch, still_here: StillHere, stage: Stage, clock: Clock, qtbot: PatientBot
) -> None:
    warn(watch, clock, qtbot)

    assert still_here.isVisible()
    assert still_here.size() == stage.size()
    assert "20" in still_here.hint.text()
    clock.pass_(1)
    pass_time(watch)
    assert "19" in still_here.hint.text()


def test_the_big_button_answers(
    watch: IdleWatch, still_here: StillHere, stage: Stage, clock: Clock, qtbot: PatientBot
) -> None:
    warn(watch, clock, qtbot)

    middle = still_here.button.mapTo(stage, still_here.button.rect().center())
    with qtbot.waitSignals([watch.resumed, still_here.closed]):
        QTest.mouseClick(stage.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)

    assert not still_here.isVisible()
    assert not watch.is_resting


def test_a_touch_beside_the_button_answers_and_presses_nothing_below(
    watch: IdleWatch, still_here: StillHere, stage: Stage, clock: Clock, qtbot: PatientBot
) -> None:
    warn(watch, clock, qtbot)
    window = stage.windowHandle()

    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert still_here.isVisible(), "it goes when the finger is lifted"
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))

    assert not still_here.isVisible()
    assert stage.pressed == []


def test_a_finger_answers_and_presses_nothing_below(
    watch: IdleWatch, still_here: StillHere, stage: Stage, clock: Clock, qtbot: PatientBot
) -> None:
    warn(watch, clock, qtbot)

    touch(stage)

    qtbot.waitUntil(lambda: not still_here.isVisible())
    assert stage.pressed == []


def test_a_key_answers_and_types_nothing_below(
    watch: IdleWatch, still_here: StillHere, stage: Stage, clock: Clock, qtbot: PatientBot
) -> None:
    stage.setFocus()
    warn(watch, clock, qtbot)

    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_B)

    assert not still_here.isVisible()
    assert stage.pressed == []


def test_without_an_answer_the_visit_is_over(
    watch: IdleWatch, still_here: StillHere, clock: Clock, qtbot: PatientBot
) -> None:
    warn(watch, clock, qtbot)
    clock.pass_(20)

    with qtbot.waitSignal(watch.expired):
        pass_time(watch)
    assert not still_here.isVisible()
    assert watch.is_resting


def test_reading_aloud_is_activity(clock: Clock, stage: Stage, qtbot: PatientBot) -> None:
    speaks = True
    watch = IdleWatch(stage, 30, is_busy=lambda: speaks, now=clock)
    watch.start()
    warned: list[int] = []
    watch.warned.connect(warned.append)
    clock.pass_(40)
    pass_time(watch)
    assert warned == []

    speaks = False
    clock.pass_(30)
    pass_time(watch)
    assert warned == [20]
    watch.stop()
    watch.deleteLater()


def test_the_question_can_be_answered_by_keyboard_alone_and_tab_does_not_leave_it(
    watch: IdleWatch, still_here: StillHere, stage: Stage, clock: Clock, qtbot: PatientBot
) -> None:
    warn(watch, clock, qtbot)
    assert QApplication.focusWidget() is still_here.button
    still_here.focusNextPrevChild(True)
    assert QApplication.focusWidget() is still_here.button
    QTest.keyClick(still_here.button, Qt.Key.Key_Space)
    assert not still_here.isVisible()


@pytest.mark.parametrize("times", [1, 5])
def test_a_web_view_lives_with_the_guards(
    times: int, stage: Stage, watch: IdleWatch, qapp: QApplication, qtbot: PatientBot
) -> None:
    """A filter on the application crashed here: PySide6 cannot wrap the Qt Quick items of the view while it filters."""
    lock = Lock(qapp, stage, KIOSK)
    lock.show()
    view = ArticleView(lambda url: Response(HTML, b"<!doctype html><p>here", security_policy("0a")), "#FBFAF7", stage)
    view.setGeometry(0, 0, 1200, 800)
    view.show()
    for _ in range(times):
        with qtbot.waitSignal(view.page_shown):
            view.open_address(article_address("en/naps"))
        touch(stage)
        view.setFocus()
        QTest.keyClick(stage.windowHandle(), Qt.Key.Key_Down)
        wheel(stage)
        qtbot.settle(view.page())
    assert not watch.is_resting
    dispose(view)
    lock.release()
