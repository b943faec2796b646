"""A window that is closed while it still starts: what was to come later does not come."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.options import Options
from reader.ui.desktop.desktop import Desktop
from reader.ui.kiosk.kiosk import Kiosk
from tests.ui.conftest import MakeDesktop
from tests.ui.kiosk.conftest import MakeKiosk

Make = Callable[[Options], Desktop | Kiosk]

LONG_ENOUGH_MS = 1200
"""Longer than all that a window does by and by after its first page."""


@pytest.fixture(params=["desktop", "kiosk"])
def make(request: pytest.FixtureRequest, make_desktop: MakeDesktop, make_kiosk: MakeKiosk) -> Make:
    if request.param == "desktop":
        return lambda options: make_desktop(options, settle=False)
    return lambda options: make_kiosk(options, settle=False).kiosk


@pytest.mark.parametrize("moment", ["shown", "painted", "settling"])
def test_nothing_is_begun_any_more(make: Make, indexed: Options, moment: str, qtbot: QtBot, qapp: QApplication) -> None:
    before, handlers, hook = set(qapp.allWidgets()), list(logging.getLogger().handlers), sys.excepthook
    window = make(indexed)
    if moment != "shown":
        qtbot.waitUntil(lambda: window.view is not None)
    if moment == "settling":
        with qtbot.waitSignal(window.view.page_shown):
            pass
    window.close()
    qtbot.wait(LONG_ENOUGH_MS)

    assert window.view is None
    assert not window.searching._thread.isRunning()
    assert not window.tasks.is_running
    assert sys.excepthook == hook
    assert logging.getLogger().handlers == handlers
    assert set(qapp.allWidgets()) <= before
