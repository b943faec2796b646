"""Reading a page aloud: the sentence that is heard is the one that is seen."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

from reader.pages.addresses import home_address
from reader.ui.speech.speaker import NORMAL, SPEEDS
from tests.patience import PatientBot, fire
from tests.ui.speech.conftest import NAPS, SLEEP, SPANISH, Stage


def test_the_sentence_that_is_heard_is_marked_in_the_page(stage: Stage, qtbot: PatientBot) -> None:
    stage.start()
    assert (stage.engine.texts, stage.marked) == (["Naps"], "Naps")

    stage.engine.end()
    qtbot.waitUntil(lambda: stage.engine.texts[-1] == "Keep it short.")
    assert stage.marked == "Keep it short."
    stage.engine.end()
    assert stage.engine.texts[-1] == stage.marked == "Call us."


def test_a_whole_page_is_read_to_its_end_and_the_mark_goes(make_stage: Callable[..., Stage], qtbot: PatientBot) -> None:
    stage = make_stage(pace=5)
    stage.open(SLEEP)
    stage.prepare()
    with qtbot.waitSignal(stage.speaker.finished):
        stage.start()

    assert stage.engine.texts == ["Sleep", "Rest."]
    assert not stage.read_aloud.is_on
    assert stage.marked == ""


def test_only_an_article_whose_language_has_a_voice_can_be_read(make_stage: Callable[..., Stage]) -> None:
    stage = make_stage(languages=["en-US"])
    stage.open()
    assert not stage.read_aloud.is_available
    stage.prepare()
    assert stage.read_aloud.is_available

    stage.open(SPANISH)
    assert not stage.read_aloud.is_available
    stage.read_aloud.start()
    assert stage.engine.texts == []
    stage.bodies[home_address("en")] = "<h1>Welcome</h1>"
    stage.open(home_address("en"))
    assert not stage.read_aloud.is_available


def test_the_language_of_the_article_picks_the_voice(stage: Stage) -> None:
    stage.open(SPANISH)
    stage.start()

    assert stage.engine.said[-1][:2] == ("Sueño", "es-419")


def test_the_large_button_starts_pauses_and_goes_on(stage: Stage, qtbot: PatientBot) -> None:
    reading = stage.read_aloud
    reading.toggle()
    assert (reading.is_on, reading.is_active, stage.speaker.is_paused) == (True, True, False)
    qtbot.waitUntil(lambda: bool(stage.engine.said))

    reading.toggle()
    assert (reading.is_on, reading.is_active, stage.speaker.is_paused) == (True, False, True)
    assert stage.marked == "Naps", "the place stays marked in a pause"
    reading.toggle()
    assert (reading.is_on, reading.is_active, stage.speaker.is_paused) == (True, True, False)
    assert stage.engine.texts == ["Naps", "Naps"]


def test_going_to_another_page_stops_the_reading(stage: Stage) -> None:
    stage.start()
    stage.open(SLEEP)

    assert not stage.read_aloud.is_on
    assert not stage.engine.is_speaking
    assert stage.marked == ""


def test_going_to_another_page_while_the_reading_starts_stops_it_too(stage: Stage, qtbot: PatientBot) -> None:
    stage.read_aloud.start()
    stage.open(SLEEP)
    qtbot.settle(stage.view.page())

    assert not stage.read_aloud.is_on
    assert not stage.engine.is_speaking
    assert stage.marked == ""


def test_a_page_whose_renderer_dies_while_the_reading_starts_is_read_once_it_is_back(
    stage: Stage, qtbot: PatientBot
) -> None:
    """It was never read, and counted as being read: a kiosk would not have been reset any more."""
    renderer = stage.view.page().renderProcessPid()
    os.kill(renderer, signal.SIGSTOP)
    stage.read_aloud.start()
    with qtbot.waitSignal(stage.view.page_shown):
        os.kill(renderer, signal.SIGKILL)

    qtbot.waitUntil(lambda: stage.engine.texts == ["Naps"])
    assert stage.marked == "Naps"


def test_a_page_that_hangs_is_not_waited_for_to_be_read(stage: Stage, qtbot: PatientBot) -> None:
    renderer = stage.view.page().renderProcessPid()
    os.kill(renderer, signal.SIGSTOP)
    try:
        stage.read_aloud.start()
        assert stage.read_aloud.is_active
        changes = stage.changes
        fire(stage.read_aloud._patience)
        assert not stage.read_aloud.is_on
        assert stage.changes > changes, "the button shows it"
    finally:
        os.kill(renderer, signal.SIGCONT)
    stage.start()
    assert stage.engine.texts == ["Naps"]


def test_a_place_on_the_same_page_is_not_another_page(stage: Stage, qtbot: PatientBot) -> None:
    stage.start()
    stage.view.open_address(NAPS._replace(anchor="x"))
    qtbot.waitUntil(lambda: stage.view.url().toString().endswith("#x"))
    qtbot.settle(stage.view.page())

    assert stage.read_aloud.is_active
    assert stage.marked == "Naps"


def test_the_same_page_made_anew_is_read_on_and_marked_again(stage: Stage, qtbot: PatientBot) -> None:
    stage.start()
    with qtbot.waitSignal(stage.view.page_shown):
        stage.view.reload()

    qtbot.waitUntil(lambda: stage.marked == "Naps")
    assert stage.read_aloud.is_active
    assert stage.engine.texts == ["Naps"]


def test_a_page_whose_words_changed_stops_the_reading(stage: Stage, qtbot: PatientBot) -> None:
    stage.start()
    stage.bodies[NAPS] = "<h1>Naps</h1><p>Other words.</p>"
    with qtbot.waitSignal(stage.view.page_shown):
        stage.view.reload()

    qtbot.waitUntil(lambda: not stage.read_aloud.is_on)
    assert not stage.engine.is_speaking


def test_a_scrolled_page_is_read_from_what_is_in_view_and_else_from_its_top(stage: Stage) -> None:
    stage.look("document.querySelectorAll('p')[20].scrollIntoView(); 1")
    stage.start()
    assert stage.engine.texts == ["At noon, in the shade."]

    stage.look("scrollTo(0, 0); 1")
    stage.start()
    assert stage.engine.texts[-1] == "Naps"


def test_a_reset_silences_and_forgets_the_speed(stage: Stage) -> None:
    stage.start()
    stage.speaker.faster()
    assert stage.speaker.speed == 3
    stage.read_aloud.reset()

    assert not stage.read_aloud.is_on
    assert stage.speaker.speed == NORMAL
    assert stage.marked == ""
    stage.start()
    assert stage.engine.said[-1].rate == 0


def test_slower_and_faster_are_heard_at_once(stage: Stage) -> None:
    stage.start()
    stage.speaker.faster()
    stage.speaker.slower()

    assert [one.rate for one in stage.engine.said] == [0, SPEEDS[3], 0]


def test_a_voice_that_fails_ends_the_reading_calmly(stage: Stage, qtbot: PatientBot) -> None:
    stage.start()
    with qtbot.waitSignal(stage.read_aloud.failed):
        stage.engine.failed.emit("gone")

    assert not stage.read_aloud.is_on
    assert not stage.read_aloud.is_available
    assert stage.marked == ""


def test_a_page_without_words_reads_nothing(stage: Stage, qtbot: PatientBot) -> None:
    stage.bodies[SLEEP] = "<hr>"
    stage.open(SLEEP)
    stage.read_aloud.start()
    qtbot.waitUntil(lambda: not stage.read_aloud.is_on)

    assert stage.engine.texts == []


def test_whoever_shows_buttons_hears_of_every_change(stage: Stage) -> None:
    changes = [stage.changes]
    for step in (
        stage.start,
        stage.speaker.pause,
        stage.speaker.resume,
        stage.speaker.faster,
        stage.read_aloud.stop,
    ):
        step()
        changes.append(stage.changes)

    assert changes == sorted(set(changes)), "none of the steps was silent"
