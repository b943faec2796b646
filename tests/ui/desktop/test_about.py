"""About: a report to send to who helps, made in a process of its own."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.paths import find_paths
from reader.ui.desktop.about import AboutDialog
from tests.patience import PatientBot


@pytest.mark.parametrize(
    ("code", "copied", "said"),
    [
        ("print('ok  Python: 3'); print('\\u2026')", "ok  Python: 3\n\u2026\n", "The report is copied"),
        ("raise SystemExit(3)", "before", "The report could not be made"),
    ],
)
def test_the_report_is_copied_and_said(code: str, copied: str, said: str, qtbot: PatientBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = AboutDialog(find_paths(), None, [sys.executable, "-c", code], parent)
    QGuiApplication.clipboard().setText("before")
    dialog.open()
    qtbot.mouseClick(dialog.report, Qt.MouseButton.LeftButton)
    assert not dialog.report.isEnabled()
    qtbot.waitUntil(dialog.report.isEnabled)
    assert dialog.report.text() == said
    assert QGuiApplication.clipboard().text() == copied
