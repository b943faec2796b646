"""A window that is closed while it still starts: what was to come later does not come."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from reader.options import Options
from reader.ui import shell
from reader.ui.desktop.desktop import Desktop
from reader.ui.kiosk import reading_room
from reader.ui.kiosk.kiosk import Kiosk
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop
from tests.ui.kiosk.conftest import MakeKiosk

Make = Callable[[Options], Desktop | Kiosk]


@pytest.fixture(params=["desktop", "kiosk"])
def make(
    request: pytest.FixtureRequest, make_desktop: MakeDesktop, make_kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch
) -> Make:
    """What a window does by and by after its first page it does here as soon as it has a turn."""
    monkeypatch.setattr(shell, "SETTLE_MS", 0)
    monkeypatch.setattr(reading_room, "AT_LAST_MS", 0)
    if request.param == "desktop":
        return lambda options: make_desktop(options, settle=False)
    return lambda options: make_kiosk(options, settle=False).kiosk


@pytest.mark.parametrize("moment", ["shown", "painted", "settling"])
def test_nothing_is_begun_any_more(
    make: Make, indexed: Options, moment: str, qtbot: PatientBot, qapp: QApplication
) -> None:
    before, handlers, hook = set(qapp.allWidgets()), list(logging.getLogger().handlers), sys.excepthook
    window = make(indexed)
    if moment != "shown":
        qtbot.waitUntil(lambda: window.room is not None)
    if moment == "settling":
        with qtbot.waitSignal(window.room.view.page_shown):
            pass
    window.close()
    qtbot.settle()

    assert window.room is None or not isValid(window.room.view)
    assert not window.searching._thread.isRunning()
    assert not window.tasks.is_running
    assert sys.excepthook == hook
    assert logging.getLogger().handlers == handlers
    assert set(qapp.allWidgets()) <= before
