"""A voice that falls silent while somebody listens is said, in their language, and no button lies about it."""

from __future__ import annotations

import pytest

from reader.options import Options
from tests.patience import PatientBot
from tests.ui.kiosk.conftest import MakeKiosk, Visitor
from tests.ui.speech.fakes import Workshop


@pytest.fixture
def listener(make_kiosk: MakeKiosk, indexed: Options, qtbot: PatientBot) -> Visitor:
    """Somebody who is at an article and whose kiosk has a voice."""
    visitor = make_kiosk(indexed, open_engine=Workshop())
    visitor.open_category(0)
    visitor.open_article()
    qtbot.waitUntil(visitor.kiosk.room.aloud.bar.play.isVisible)
    return visitor


def engine(visitor: Visitor):  # type: ignore[no-untyped-def]
    return visitor.kiosk.open_engine.engine


def listen(visitor: Visitor) -> None:
    before = len(engine(visitor).said)
    visitor.tap(visitor.kiosk.room.aloud.bar.play)
    visitor.qtbot.waitUntil(lambda: len(engine(visitor).said) > before)


@pytest.mark.parametrize(
    ("language", "title", "hint"),
    [
        ("en", "The voice has stopped.", "You can read on."),
        ("es", "La voz se ha detenido.", "Puede seguir leyendo."),
    ],
)
def test_a_voice_that_stops_is_said_in_the_language_of_the_visit(
    language: str, title: str, hint: str, listener: Visitor
) -> None:
    if language != "en":
        listener.tap(listener.screens.top.looks.languages[language])
        listener.wait_for_page(f"{language}/")
    listen(listener)
    engine(listener).failed.emit("no answer")

    aloud = listener.kiosk.room.aloud
    assert aloud.panel.isVisible()
    assert (aloud.panel.title.text(), aloud.panel.hint.text()) == (title, hint)
    assert not aloud.bar.play.isEnabled()
    listener.tap(aloud.panel.button)
    assert listener.page.isVisible()


def test_nobody_is_told_who_did_not_listen_and_nobody_after_them(listener: Visitor) -> None:
    engine(listener).failed.emit("gone")
    assert not listener.kiosk.room.aloud.panel.isVisible()


def test_the_next_visitor_is_told_nothing(listener: Visitor) -> None:
    listen(listener)
    engine(listener).failed.emit("gone")
    listener.kiosk.window.reset()
    assert not listener.kiosk.room.aloud.panel.isVisible()
