"""The real window on a small library of its own, off screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.ui import shell
from reader.ui.desktop import desktop as desktop_module
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.reviews.review_desk import ReviewDesk
from reader.ui.speech.speech_engine import OpenEngine, no_engine
from tests.patience import PatientBot

COLLECTION = """
id = "test"
title = "Test collection"

[[categories]]
id = "sleep"
colour = "#4E8A3A"
icon = "moon"
name = { en = "Sleep", es = "Sueño" }

[[categories]]
id = "medicines"
colour = "#0B5D66"
icon = "pill"
name = { en = "Medicines", es = "Medicamentos" }
"""

ARTICLES = {
    "en/sleep/good-sleep": (
        "Good sleep",
        "How to sleep well.",
        "## Try this\n\nKeep the room dark and cool.\n\n## Call us\n\nWhen you feel sleepy all day.",
    ),
    "en/sleep/insomnia": (
        "Insomnia",
        "When sleep will not come.",
        "## What helps\n\nSee [good sleep](article:good-sleep) and <https://medlineplus.gov/insomnia.html>.",
    ),
    "en/medicines/sertraline": (
        "Sertraline (Zoloft)",
        "What it is for.",
        "## Side effects\n\nUpset stomach. It may change how you sleep.",
    ),
    "es/sleep/good-sleep": ("Dormir bien", "Cómo dormir bien.", "## Pruebe esto\n\nMantenga el cuarto oscuro."),
}


def write_article(root: Path, name: str, title: str, summary: str, body: str) -> Path:
    path = root / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    source = 'sources: [{title: "A page", publisher: "NIMH", url: "https://www.nimh.nih.gov/"}]'
    path.write_text(f"---\ntitle: {title}\nsummary: {summary}\n{source}\n---\n\n{body}\n", encoding="utf-8")
    return path


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """A collection of four articles in two languages."""
    root = tmp_path / "collection"
    for name, words in ARTICLES.items():
        write_article(root, name, *words)
    (root / "collection.toml").write_text(COLLECTION, encoding="utf-8")
    return root


@pytest.fixture
def options(tmp_path: Path, collection: Path) -> Options:
    return Options(data_dir=tmp_path / "data", collections=(collection,), bundled=False, sandbox=False)


@pytest.fixture
def indexed(options: Options) -> Options:
    """Options of a library that was read and indexed before."""
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    return options


MakeDesktop = Callable[..., Desktop]


def settle_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the pauses of a window that a test waits for until it has settled; the steps keep their order."""
    for module in (shell, desktop_module):
        monkeypatch.setattr(module, "SETTLE_MS", 1)


def has_listed_reviews(desktop: Desktop) -> bool:
    reviewing = desktop.window.findChild(ReviewDesk)
    return reviewing is not None and reviewing.has_listed


@pytest.fixture
def make_desktop(
    qapp: QApplication, qtbot: PatientBot, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MakeDesktop]:
    """Opens windows and closes them at the end; each is waited for until its first page is there.

    An error that the window caught, logged and excused is still an error of the test, unless it
    bears the mark ``uncaught``.
    """
    opened: list[Desktop] = []
    errors: list[object] = []

    def make(
        options: Options,
        article: str = "",
        settings: Settings = Settings(language="en"),
        settle: bool = True,
        open_engine: OpenEngine = no_engine,
        **more: Any,
    ) -> Desktop:
        if settle:
            settle_at_once(monkeypatch)
        desktop = Desktop(qapp, options, settings, open_engine, **more)
        opened.append(desktop)
        desktop.failures.install()
        desktop.failures.happened.connect(errors.append)
        desktop.start(article)
        desktop.window.resize(1280, 832)
        if settle:
            qtbot.waitUntil(lambda: desktop.has_settled and not desktop.keeper.is_working)
            if desktop.policy.may_review:
                qtbot.waitUntil(lambda: has_listed_reviews(desktop))
        return desktop

    yield make
    for desktop in opened:
        desktop.close()
    if not request.node.get_closest_marker("uncaught"):
        assert not errors


@pytest.fixture
def desktop(make_desktop: MakeDesktop, indexed: Options) -> Desktop:
    """A window on the indexed library, settled."""
    return make_desktop(indexed)
