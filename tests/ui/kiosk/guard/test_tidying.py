"""Memory between visits."""

from __future__ import annotations

import gc
import weakref

from pytestqt.qtbot import QtBot

from reader.ui.kiosk import tidying
from reader.ui.kiosk.tidying import Tidying, tidy
from tests.ui.kiosk.guard.conftest import Stage


class Ring:
    """Holds itself, so that only the collector gets it."""

    def __init__(self) -> None:
        self.self = self


def test_garbage_goes_some_time_after_the_visit_and_not_at_once(stage: Stage, qtbot: QtBot) -> None:
    gc.disable()
    try:
        ring = Ring()
        known = weakref.ref(ring)
        del ring
        tidying_ = Tidying(stage)
        tidying_._timer.setInterval(200)
        tidying_.soon()
        assert known() is not None
        qtbot.waitUntil(lambda: known() is None, timeout=2000)
    finally:
        gc.enable()
    assert tidying.AFTER_MS > 1000


def test_tidying_works_on_every_system() -> None:
    tidy()
