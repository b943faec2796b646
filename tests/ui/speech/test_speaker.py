"""One sentence after the other, in the right voice, and calm when the voice goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.pages.spoken_sentences import SpokenSentence
from reader.ui.speech import speaker as speaker_module
from reader.ui.speech.speaker import SPEEDS, Speaker
from reader.ui.speech.speech_engine import no_engine
from reader.ui.speech.voice_memory import VoiceMemory
from tests.patience import PatientBot, fire, pass_time
from tests.ui.speech.fakes import Workshop

TEXTS = [
    SpokenSentence("Sertraline.", "en", 0, 11, opens=True),
    SpokenSentence("Take it daily.", "en", 11, 25, opens=True),
    SpokenSentence("Call us.", "en", 26, 34),
]


class Heard:
    """A speaker, its engine, and what it told of itself."""

    def __init__(self, qtbot: PatientBot, workshop: Workshop, memory: VoiceMemory | None = None) -> None:
        self.qtbot, self.workshop = qtbot, workshop
        self.speaker = Speaker(workshop, memory=memory)
        self.started: list[SpokenSentence] = []
        self.events: list[str] = []
        self.speaker.sentence_started.connect(self.started.append)
        self.speaker.finished.connect(lambda: self.events.append("finished"))
        self.speaker.failed.connect(lambda: self.events.append("failed"))

    def prepare(self) -> None:
        with self.qtbot.waitSignal(self.speaker.voices_changed):
            self.speaker.prepare()

    @property
    def engine(self):  # type: ignore[no-untyped-def]
        return self.workshop.engine


@pytest.fixture
def hear(qtbot: PatientBot) -> Iterator[object]:
    heard: list[Heard] = []

    def make(workshop: Workshop | None = None, prepared: bool = True, memory: VoiceMemory | None = None) -> Heard:
        one = Heard(qtbot, workshop or Workshop(), memory)
        heard.append(one)
        if prepared:
            one.prepare()
        return one

    yield make
    for one in heard:
        one.speaker.close()
        one.speaker.deleteLater()


def test_every_sentence_is_spoken_once_and_in_order(hear, qtbot: PatientBot) -> None:
    heard = hear(Workshop(pace=10))
    with qtbot.waitSignal(heard.speaker.finished):
        heard.speaker.speak(TEXTS, "en")

    assert heard.engine.texts == [one.text for one in TEXTS]
    assert heard.started == TEXTS
    assert not heard.speaker.is_speaking


def test_nothing_is_known_and_nothing_loaded_before_it_is_asked_for(hear) -> None:
    heard = hear(prepared=False)

    assert not heard.speaker.is_available("en")
    assert heard.workshop.made == []


def test_a_language_without_a_voice_is_not_available(hear) -> None:
    heard = hear(Workshop(languages=["en-US"]))

    assert heard.speaker.is_available("en")
    assert heard.speaker.is_available("en-GB")
    assert not heard.speaker.is_available("es")
    heard.speaker.speak(TEXTS, "es")
    assert not heard.speaker.is_speaking


def test_a_system_without_speech_offers_nothing(qtbot: PatientBot) -> None:
    speaker = Speaker(no_engine)
    speaker.prepare()

    assert not speaker.is_available("en")
    speaker.speak(TEXTS, "en")
    assert not speaker.is_speaking
    speaker.close()


def test_each_language_has_its_own_voice_and_a_foreign_word_without_one_has_that_of_the_article(hear, qtbot) -> None:
    heard = hear(Workshop(languages=["en-GB", "en-US", "es-419"], pace=5))
    mixed = [
        SpokenSentence("Hello.", "en", 0, 1),
        SpokenSentence("Hola.", "es", 1, 2),
        SpokenSentence("Bonjour.", "fr", 2, 3),
    ]
    with qtbot.waitSignal(heard.speaker.finished):
        heard.speaker.speak(mixed, "en")

    assert [one.voice for one in heard.engine.said] == ["en-US", "es-419", "en-US"]


def test_a_pause_is_silent_and_the_interrupted_sentence_is_said_again(hear) -> None:
    heard = hear()
    heard.speaker.speak(TEXTS, "en", 1)

    heard.speaker.pause()
    assert (heard.speaker.is_paused, heard.speaker.is_speaking, heard.engine.is_speaking) == (True, False, False)
    heard.speaker.resume()

    assert heard.engine.texts == ["Take it daily.", "Take it daily."]
    heard.engine.end()
    assert heard.engine.texts[-1] == "Call us."


def test_a_pause_in_the_rest_between_two_paragraphs_keeps_the_next_one_waiting(hear, qtbot: PatientBot) -> None:
    heard = hear()
    heard.speaker.speak(TEXTS, "en")
    heard.engine.end()

    heard.speaker.pause()
    pass_time(heard.speaker)
    qtbot.settle()
    assert heard.engine.texts == ["Sertraline."]
    heard.speaker.resume()

    assert heard.engine.texts == ["Sertraline.", "Take it daily."]


def test_stopping_forgets_the_rest(hear, qtbot: PatientBot) -> None:
    heard = hear()
    heard.speaker.speak(TEXTS, "en")
    heard.speaker.stop()
    heard.speaker.resume()
    pass_time(heard.speaker)
    qtbot.settle()

    assert heard.engine.texts == ["Sertraline."]
    assert not heard.engine.is_speaking
    assert heard.events == []


def test_a_new_text_takes_the_place_of_the_old_one(hear) -> None:
    heard = hear()
    heard.speaker.speak(TEXTS, "en")
    heard.speaker.speak([SpokenSentence("Other.", "en", 0, 6)], "en")
    heard.engine.end()

    assert heard.engine.texts == ["Sertraline.", "Other."]
    assert heard.events == ["finished"]


def test_slower_and_faster_say_the_sentence_again_at_once_and_end_at_their_limits(hear) -> None:
    heard = hear()
    heard.speaker.speak(TEXTS, "en")
    for _ in range(9):
        heard.speaker.faster()
    assert heard.engine.said[-1].rate == SPEEDS[-1]
    for _ in range(9):
        heard.speaker.slower()

    assert heard.engine.said[-1].rate == SPEEDS[0]
    assert heard.speaker.speed == 0
    assert set(heard.engine.texts) == {"Sertraline."}
    assert len(heard.engine.said) == 1 + 2 + 4
    heard.speaker.reset_speed()
    assert heard.engine.said[-1].rate == 0


def test_the_speed_can_be_changed_in_a_pause(hear) -> None:
    heard = hear()
    heard.speaker.speak(TEXTS, "en")
    heard.speaker.pause()
    heard.speaker.faster()
    assert len(heard.engine.said) == 1
    heard.speaker.resume()

    assert heard.engine.said[-1].rate == SPEEDS[3]


def test_a_voice_that_fails_ends_speech_and_is_not_offered_any_more(hear) -> None:
    heard = hear()
    heard.speaker.speak(TEXTS, "en")
    heard.engine.failed.emit("gone")

    assert heard.events == ["failed"]
    assert not heard.speaker.is_speaking
    assert not heard.speaker.is_available("en")
    assert heard.engine.is_closed


def test_a_voice_is_looked_for_again_after_a_failure_but_not_for_ever(hear, qtbot) -> None:
    heard = hear()
    for number in range(1, speaker_module.TRIES):
        heard.engine.failed.emit("gone")
        fire(heard.speaker._retry)
        assert len(heard.workshop.made) == number + 1
        qtbot.waitUntil(lambda: heard.speaker.is_available("en"))
    heard.engine.failed.emit("gone")
    fire(heard.speaker._retry)
    qtbot.settle()

    assert len(heard.workshop.made) == speaker_module.TRIES
    assert not heard.speaker.is_available("en")


def test_a_server_that_has_no_voices_yet_is_asked_again(hear, qtbot) -> None:
    workshop = Workshop(languages=[])
    heard = hear(workshop, prepared=False)
    heard.speaker.prepare()
    qtbot.waitUntil(heard.speaker._retry.isActive)
    fire(heard.speaker._retry)
    qtbot.waitUntil(heard.speaker._retry.isActive)
    workshop.languages = ["en-US"]
    fire(heard.speaker._retry)
    qtbot.waitUntil(lambda: heard.speaker.is_available("en"))

    assert [one.is_closed for one in workshop.made] == [True, True, False]
    assert heard.events == []


def test_after_a_rest_the_next_article_looks_for_a_voice_again(hear, qtbot, monkeypatch) -> None:
    workshop = Workshop(engines=0)
    heard = hear(workshop, prepared=False)
    for _ in range(speaker_module.TRIES + 2):
        heard.speaker.prepare()
    workshop.engines = 9
    heard.speaker.prepare()
    assert workshop.made == []
    monkeypatch.setattr(speaker_module, "REST_SECONDS", -1)

    heard.prepare()
    assert heard.speaker.is_available("en")


def test_a_voice_that_worked_in_between_may_fail_again(hear, qtbot) -> None:
    heard = hear()
    for number in range(1, 2 * speaker_module.TRIES):
        heard.speaker.speak(TEXTS, "en")
        heard.engine.end()
        heard.engine.failed.emit("gone")
        fire(heard.speaker._retry)
        assert len(heard.workshop.made) == number + 1
        qtbot.waitUntil(lambda: heard.speaker.is_available("en"))


def test_closing_lets_go_of_the_engine_without_a_word(hear) -> None:
    heard = hear()
    heard.speaker.speak(TEXTS, "en")
    heard.speaker.close()

    assert heard.engine.is_closed
    assert heard.events == []
    heard.speaker.prepare()
    assert len(heard.workshop.made) == 1


def test_what_is_asked_for_as_soon_as_there_are_voices_is_said_once(hear, qtbot: PatientBot) -> None:
    heard = hear(prepared=False)
    heard.speaker.voices_changed.connect(lambda: heard.speaker.speak(TEXTS, "en"))
    heard.speaker.prepare()
    qtbot.waitUntil(lambda: heard.speaker.is_speaking)
    qtbot.settle()

    assert heard.engine.texts == ["Sertraline."]
    assert heard.started == TEXTS[:1]


@pytest.fixture
def memory(tmp_path: Path) -> VoiceMemory:
    """A memory of an English voice, from the last start."""
    kept = VoiceMemory(tmp_path / "voices.json")
    kept.keep(["en"])
    return kept


def test_a_remembered_voice_is_offered_without_waking_the_engine(hear, memory: VoiceMemory, qtbot: PatientBot) -> None:
    heard = hear(prepared=False, memory=memory)
    with qtbot.waitSignal(heard.speaker.voices_changed):
        heard.speaker.prepare("en")

    assert heard.speaker.is_available("en")
    assert heard.workshop.made == []


def test_the_engine_wakes_when_there_is_something_to_say(hear, memory: VoiceMemory, qtbot: PatientBot) -> None:
    heard = hear(prepared=False, memory=memory)
    heard.speaker.prepare("en")
    heard.speaker.speak(TEXTS, "en")
    assert heard.speaker.is_speaking, "the bar with its pause is there at once"

    qtbot.waitUntil(lambda: bool(heard.workshop.made) and heard.engine.texts == ["Sertraline."])


def test_a_pause_before_the_engine_is_awake_holds(hear, memory: VoiceMemory, qtbot: PatientBot) -> None:
    heard = hear(prepared=False, memory=memory)
    heard.speaker.speak(TEXTS, "en")
    heard.speaker.pause()
    qtbot.settle()
    assert heard.engine.said == []

    heard.speaker.resume()
    assert heard.engine.texts == ["Sertraline."]


def test_a_language_that_is_not_remembered_is_asked_for_and_kept_with_the_others(
    hear, memory: VoiceMemory, qtbot: PatientBot, tmp_path: Path
) -> None:
    heard = hear(prepared=False, memory=memory)
    with qtbot.waitSignal(heard.speaker.voices_changed):
        heard.speaker.prepare("es")

    assert heard.speaker.is_available("es")
    assert VoiceMemory(tmp_path / "voices.json").languages == {"en", "es"}


@pytest.mark.parametrize("workshop", [Workshop(engines=0), Workshop(languages=[])])
def test_a_remembered_voice_that_is_gone_ends_calmly_and_is_forgotten(
    workshop: Workshop, hear, memory: VoiceMemory, qtbot: PatientBot, tmp_path: Path
) -> None:
    heard = hear(workshop, prepared=False, memory=memory)
    heard.speaker.speak(TEXTS, "en")
    qtbot.waitUntil(lambda: heard.events == ["failed"])

    assert not heard.speaker.is_speaking
    assert not heard.speaker.is_available("en")
    assert "en" not in VoiceMemory(tmp_path / "voices.json").languages


def test_a_speaker_that_is_renewed_is_silent_and_speaks_by_another_engine(hear) -> None:
    heard = hear()
    heard.speaker.speak(TEXTS, "en")
    first = heard.engine
    heard.speaker.renew()
    assert first.is_closed
    assert not heard.speaker.is_speaking
    assert not heard.speaker.is_available("en")
    assert heard.events == []
    heard.prepare()
    assert heard.engine is not first
    heard.speaker.speak(TEXTS, "en")
    assert [said.text for said in heard.engine.said] == ["Sertraline."]


def test_a_speaker_may_be_renewed_however_often(hear) -> None:
    heard = hear()
    for _ in range(speaker_module.TRIES + 1):
        heard.speaker.renew()
        heard.prepare()
