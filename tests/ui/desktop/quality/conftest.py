"""A window whose library has an article with things to improve."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.options import Options
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.quality.quality import Quality
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop, write_article
from tests.ui.desktop.test_navigation import wait_for_page

LONG = (
    "When you take **this medicine** every day at the same time, you will feel better after a while, and then you can talk "
    "with us about how long you want to go on with it."
)
BODY = f"## Why\n\nIt is taken by many. {LONG}\n\n## Call us\n\nCall when you feel worse."
FILLER = "\n\n".join(["Keep the room dark and cool. Get up at the same time."] * 30)


@pytest.fixture
def hard(collection: Path) -> Path:
    """The file of an article with one long sentence, far down on its page."""
    return write_article(
        collection, "en/medicines/hard", "Hard words", "A hard text.", f"## First\n\n{FILLER}\n\n{BODY}"
    )


@pytest.fixture
def library(hard: Path, options: Options) -> Options:
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    return options


OpenQuality = Callable[..., tuple[Desktop, Quality]]


@pytest.fixture
def open_quality(make_desktop: MakeDesktop, library: Options, qtbot: PatientBot) -> OpenQuality:
    """Opens a window with an article and the Quality panel, as F7 does."""

    def opened(article: str = "en/hard") -> tuple[Desktop, Quality]:
        desktop = make_desktop(library, article)
        wait_for_page(qtbot, desktop, article)
        press(desktop, Qt.Key.Key_F7)
        quality = desktop.quality
        qtbot.waitUntil(lambda: not quality.article.is_looking)
        return desktop, quality

    return opened


def press(desktop: Desktop, key: Qt.Key) -> None:
    """Press *key* wherever the focus is, with the window in front."""
    desktop.window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(QApplication.focusWidget() or desktop.window, key)
