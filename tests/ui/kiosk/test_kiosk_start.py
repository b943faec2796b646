"""What a start has done when the first screen is drawn, and what it has left for later."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.options import Options
from tests.fakes import ROOT

MADE = """
import os, sys
before_start = set(sys.modules)
from pathlib import Path
import PySide6.QtCore
from reader.ui.kiosk.kiosk import Kiosk, prepare_kiosk_environment
from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.ui.application import make_application
options = Options(Path(sys.argv[1]), (Path(sys.argv[2]),), bundled=False, sandbox=False)
prepare_kiosk_environment(options)
application = make_application()
kiosk = Kiosk(application, options, Settings())
"""
"""Makes the kiosk as the command does. Each test says what is then looked at, before it starts."""

FIRST_SCREEN = """
def drawn():
    print(kiosk.window.home.tiles.tiles.rowCount(), *(set(sys.modules) - before_start), sep=";", flush=True)
    os._exit(0)
kiosk.first_painted.connect(drawn)
kiosk.start()
application.exec()
"""
LATE = {
    "PySide6.QtMultimedia", "PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtWebEngineCore", "concurrent.futures",
    "datetime", "hashlib", "html", "jinja2", "markdown", "nh3", "numpy", "reader.pages.pages", "reader.search.engine",
    "reader.ui.article_room", "reader.ui.kiosk.guard.guard", "reader.ui.kiosk.reading_room",
    "reader.ui.kiosk.screens.home_screen", "reader.ui.kiosk.screens.screen_stack", "reader.ui.processes",
    "reader.web.article_view", "segno", "whoosh", "yaml",
}  # fmt: skip
FIRST_TAP = """
imported = []
class Watch:
    def find_spec(self, name, *_):
        if PySide6.QtCore.QThread.currentThread().objectName() != "search":  # which may still be warming up: no tap waits for it
            imported.append(name)
def ready():
    if not kiosk.has_settled or kiosk.keeper.is_working or kiosk.tasks.is_running:
        return PySide6.QtCore.QTimer.singleShot(50, ready)
    sys.meta_path.insert(0, Watch())
    tiles, cards = kiosk.window.home.tiles, kiosk.room.screens["category"].page.cards
    tiles.opened.emit(tiles.model().index(0, 0))
    cards.opened.emit(cards.model().index(0, 0))
    PySide6.QtCore.QTimer.singleShot(50, done)
def done():
    page = kiosk.room.article.page
    if page.is_covered or page.card.image.code is None:
        return PySide6.QtCore.QTimer.singleShot(50, done)
    print("imported", *imported, sep=";", flush=True)
    os._exit(0)
PySide6.QtCore.QTimer.singleShot(0, ready)
kiosk.start()
application.exec()
"""

LIMITS = """
import resource
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
def limit(process):
    lines = Path(f"/proc/{process}/limits").read_text().splitlines()
    return next(line.split()[4:6] for line in lines if line.startswith("Max core file size"))
def ready():
    renderer = kiosk.room.view.page().renderProcessPid() if kiosk.room else 0
    if not renderer:
        return PySide6.QtCore.QTimer.singleShot(50, ready)
    print("limits", before, limit(os.getpid()), limit(renderer), sep=";", flush=True)
    os._exit(0)
before = limit(os.getpid())
PySide6.QtCore.QTimer.singleShot(0, ready)
kiosk.start()
application.exec()
"""


def test_the_first_article_needs_nothing_that_has_to_be_imported_first(indexed: Options) -> None:
    command = [sys.executable, "-c", MADE + FIRST_TAP, str(indexed.data_dir), str(indexed.collections[0])]
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    _, *imported = run.stdout.strip().split(";")
    assert imported == []


def test_the_first_screen_is_drawn_with_its_tiles_before_all_that_can_wait(indexed: Options) -> None:
    command = [sys.executable, "-c", MADE + FIRST_SCREEN, str(indexed.data_dir), str(indexed.collections[0])]
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    tiles, *imported = run.stdout.strip().split(";")
    assert int(tiles) > 0
    assert sorted(LATE & set(imported)) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc tells")
def test_no_memory_of_the_program_or_of_what_draws_its_pages_is_written_to_a_disk(indexed: Options) -> None:
    command = [sys.executable, "-c", MADE + LIMITS, str(indexed.data_dir), str(indexed.collections[0])]
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    _, before, *limits = run.stdout.strip().split(";")
    if before == "['0', '0']":
        pytest.skip("this system writes no core dumps anyway")
    assert limits == ["['0', '0']", "['0', '0']"]
