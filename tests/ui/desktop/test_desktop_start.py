"""What a start has left for later when the window is painted."""

from __future__ import annotations

import subprocess
import sys

from reader.options import Options
from tests.fakes import ROOT

START = """
import os, sys
before = set(sys.modules)
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.ui.application import make_application, prepare_environment
from reader.ui.desktop.desktop import Desktop
options = Options(Path(sys.argv[1]), (Path(sys.argv[2]),), bundled=False, sandbox=False)
prepare_environment(options)
application = make_application()
desktop = Desktop(application, options, Settings())
def painted():
    print(desktop.window.column.list.entries.total, sys.getswitchinterval(), *(set(sys.modules) - before), sep=";", flush=True)
    os._exit(0)
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, painted)
        return False
filter = Painted()
desktop.window.installEventFilter(filter)
desktop.start()
application.exec()
"""
LATE = {
    "PySide6.QtDBus", "PySide6.QtNetwork", "PySide6.QtPdf", "PySide6.QtPrintSupport", "PySide6.QtWebEngineCore", "concurrent.futures", "datetime", "hashlib",
    "html", "jinja2", "reader.authoring.article_store", "reader.ui.desktop.editor.editing_offers", "markdown", "nh3", "numpy", "reader.handouts.handout", "reader.ui.desktop.handouts.handout_offers", "reader.ui.lists.article_drag", "typst", "reader.importers.sources", "reader.library.article", "reader.pages.pages",
    "reader.reviews.review_store", "reader.search.engine", "reader.ui.article_room",
    "reader.ui.desktop.article.find_bar", "reader.ui.desktop.imports.import_flow", "reader.ui.desktop.quality.quality",
    "reader.ui.desktop.settings.settings_dialog", "reader.ui.processes", "reader.ui.speech.speaker", "tomlkit", "whoosh", "yaml",
}  # fmt: skip


def test_the_window_is_painted_with_its_list_before_all_that_can_wait(indexed: Options) -> None:
    command = [sys.executable, "-c", START, str(indexed.data_dir), str(indexed.collections[0])]
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    rows, seconds, *imported = run.stdout.strip().split(";")
    assert int(rows) > 0
    assert float(seconds) <= 0.001, "threads that compute would hold up the window"
    assert not LATE & set(imported)
