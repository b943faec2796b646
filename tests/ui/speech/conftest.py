"""A view on pages that a test makes up, read aloud by an engine that says nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from reader.pages.addresses import Address, article_address
from reader.pages.pages import security_policy
from reader.pages.response import HTML, PageNotFoundError, Response
from reader.ui.speech.read_aloud import ReadAloud
from reader.ui.speech.speaker import Speaker
from reader.web.article_view import ArticleView, dispose
from tests.patience import PatientBot
from tests.ui.speech.fakes import FakeEngine, Workshop
from tests.web.conftest import WORLD

NAPS, SLEEP, SPANISH = (article_address(one) for one in ("en/naps", "en/sleep", "es/sleep"))
BODY = "<h1>Naps</h1><p>Keep it short. Call us.</p><h2>When</h2>" + "<p>At noon, in the shade.</p>" * 40


class Stage:
    """A view with a few pages, and what reads them aloud."""

    def __init__(self, qtbot: PatientBot, workshop: Workshop) -> None:
        self.qtbot, self.workshop = qtbot, workshop
        self.bodies = {NAPS: BODY, SLEEP: "<h1>Sleep</h1><p>Rest.</p>", SPANISH: "<h1>Sueño</h1><p>Descanse.</p>"}
        self.view = ArticleView(self._respond, "#FBFAF7")
        self.view.resize(700, 400)
        self.view.show()
        self.speaker = Speaker(workshop)
        self.read_aloud = ReadAloud(self.view, self.speaker)
        self.changes = 0
        self.read_aloud.changed.connect(self._count)

    def _count(self) -> None:
        self.changes += 1

    def _respond(self, address: Address) -> Response:
        body = self.bodies.get(address)
        if body is None:
            raise PageNotFoundError(address)
        language = address.article.partition("/")[0]
        html = f"<!doctype html><html lang='{language}'><meta charset='utf-8'><main>{body}</main></html>"
        return Response(HTML, html.encode(), security_policy("0a"))

    @property
    def engine(self) -> FakeEngine:
        return self.workshop.engine

    def open(self, address: Address = NAPS) -> None:
        with self.qtbot.waitSignal(self.view.page_shown):
            self.view.open_address(address)

    def prepare(self) -> None:
        with self.qtbot.waitSignal(self.speaker.voices_changed):
            self.speaker.prepare()

    def start(self) -> None:
        before = len(self.engine.said)
        self.read_aloud.start()
        self.qtbot.waitUntil(lambda: len(self.engine.said) > before)

    def look(self, script: str) -> Any:
        seen: list[Any] = []
        self.view.page().runJavaScript(script, WORLD, seen.append)
        self.qtbot.waitUntil(lambda: bool(seen))
        return seen[0]

    @property
    def marked(self) -> str:
        return str(
            self.look("(() => { const one = CSS.highlights.get('spoken'); return one ? [...one].join('|') : ''; })()")
        )

    def close(self) -> None:
        self.speaker.close()
        self.speaker.deleteLater()
        dispose(self.view)


@pytest.fixture
def make_stage(qtbot: PatientBot) -> Iterator[Callable[..., Stage]]:
    stages: list[Stage] = []

    def make(**workshop: Any) -> Stage:
        stages.append(Stage(qtbot, Workshop(**workshop)))
        return stages[-1]

    yield make
    for stage in stages:
        stage.close()


@pytest.fixture
def stage(make_stage: Callable[..., Stage]) -> Stage:
    """An article that is open, and a voice that is ready."""
    made = make_stage()
    made.open()
    made.prepare()
    return made
