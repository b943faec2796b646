"""Begins and ends speech output: by keys, by two fingers, by headphones, and with the visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from reader.errors import QT_TRANSLATE_NOOP
from reader.ui.kiosk.history import HOME
from reader.ui.kiosk.speech_output.key_moves import STARTING, Move, move_of
from reader.ui.kiosk.speech_output.narrator import Narrator
from reader.ui.kiosk.speech_output.spoken_description import SpokenItem
from reader.ui.kiosk.speech_output.spoken_visit import SpokenVisit
from reader.ui.kiosk.speech_output.swipe_gestures import SwipeGestures
from reader.ui.kiosk.speech_output.two_finger_hold import TwoFingerHold

if TYPE_CHECKING:
    from reader.ui.kiosk.speech_output.speech_parts import SpeechParts

translate = QCoreApplication.translate

CONTEXT = "SpeechOutput"
_BEGINS = QT_TRANSLATE_NOOP(
    "SpeechOutput", "Speech is on. The down and up arrows go through what is here. Enter chooses. F1 or zero is help."
)
_BEGINS_BY_TOUCH = QT_TRANSLATE_NOOP(
    "SpeechOutput", "Speech is on. Swipe right or left to go through what is here. Tap twice to choose. Tap with two fingers for help."
)  # fmt: skip
_OTHERS = QT_TRANSLATE_NOOP("SpeechOutput", "For English, go on until you hear English, and choose it.")
_ENDED = QT_TRANSLATE_NOOP(
    "SpeechOutput",
    "This visit has ended, and everything was cleared. To begin again, press F1 or zero, or rest two fingers on the screen.",
)
WAIT_MS = 20_000
"""So long a voice is waited for; until then no key does anything else. It comes in 4 seconds where the speech server starts first."""
HELP_KEYS = frozenset({Qt.Key.Key_F1, Qt.Key.Key_Help})
"""They begin it at any time: no other use of the kiosk has these keys."""


class SpeechOutput(QObject):
    """Off until somebody asks for it, and off again after each visit. It keeps nothing of what it said."""

    def __init__(self, parts: SpeechParts) -> None:
        super().__init__(parts.window)
        self._parts, self._visit, self._speaker = parts, parts.visit, parts.speaker
        self._waiting = QTimer(self, singleShot=True, interval=WAIT_MS)
        """Runs while it is wanted, and begins as soon as there is a voice."""
        self._by_touch = False
        """It is wanted by fingers, not by keys."""
        self._is_fresh = False
        """Nobody has gone anywhere since the last visit ended."""
        self.spoken = SpokenVisit(parts)
        self.hold = TwoFingerHold(parts.window)
        self.swipes = SwipeGestures(parts.window, parts.guard.is_staff_here)
        self._connect()

    def _connect(self) -> None:
        parts, guard = self._parts, self._parts.guard
        guard.lock.take_key = self.take_key
        self._visit.arrived.connect(self._follow_visit)
        self._visit.was_reset.connect(self._end_visit)
        self.spoken.unwanted.connect(self._end)
        parts.speaker.voices_changed.connect(self._meet_voice)
        parts.buttons.read_aloud.changed.connect(self._give_way)
        parts.listening.moved.connect(self._move)
        parts.listening.plugged.connect(self._follow_plug)
        self.hold.held.connect(self._answer_hold)
        self.hold.lifted.connect(self._begin_by_touch)
        self.swipes.made.connect(self._take_swipe)
        self.swipes.given_up.connect(self._end)
        guard.sleep.slept.connect(self._turn_off)

    @property
    def is_on(self) -> bool:
        """Whether the visit is spoken."""
        return self.spoken.is_on

    @property
    def narrator(self) -> Narrator:
        return self.spoken.narrator

    def prepare(self) -> None:
        """Wake the voice of the headphones: nobody else needs it, and whoever comes should not wait for it."""
        if self._parts.listening.sink:
            self._speaker.prepare()

    def start(self) -> None:
        """Wait for somebody who needs it, now that the window is shown."""
        self.hold.start()
        self.swipes.start()
        self._parts.listening.watch()

    def close(self) -> None:
        """Be silent for good."""
        self.hold.stop()
        self.swipes.stop()
        self._parts.guard.lock.take_key = lambda _: False
        self._speaker.close()
        self._parts.listening.close()

    # Beginning and ending

    @property
    def _voices(self) -> tuple[str, ...]:
        """The languages of the kiosk that can be spoken, the visitor's first."""
        known = self._parts.speaker, self._parts.buttons.read_aloud.speaker
        wanted = dict.fromkeys((self._visit.language, *self._parts.greeting.languages))
        return tuple(one for one in wanted if any(speaker.is_available(one) for speaker in known))

    def begin(self) -> None:
        """Speak from now on, of the screen that is shown; a curtain goes up. It may take the voice seconds to come."""
        sleep, attract = self._parts.guard.sleep, self._parts.guard.attract
        if sleep.isVisible():
            sleep.touched.emit()
            self._begin_speaking(asleep=True)
            return
        if attract.isVisible():
            attract.touched.emit()
        self._begin_speaking()

    def _begin_speaking(self, *, asleep: bool = False) -> None:
        language = next((one for one in self._voices if self._speaker.is_available(one)), "")
        if not language:
            self._waiting.start()
            self._speaker.prepare()
            return
        self._waiting.stop()
        if asleep:
            self._say_asleep()
            return
        self._is_fresh = False
        self._parts.buttons.stop()
        self._parts.listening.begin()
        self._visit.speak(language)
        self.swipes.turn(on=self._by_touch)
        say = self._parts.greeting.tongues.say
        others = [
            SpokenItem(say(one, CONTEXT, _OTHERS), language=one)
            for one in self._parts.greeting.languages
            if one != language and self._speaker.is_available(one)
        ]
        begins = _BEGINS_BY_TOUCH if self._by_touch else _BEGINS
        self.spoken.begin(SpokenItem(say(language, CONTEXT, begins)), *others, by_touch=self._by_touch)

    def _say_asleep(self) -> None:
        greeting, sentences = self._parts.greeting, self._parts.guard.sleep.sentences
        for_all = zip(greeting.languages, sentences, strict=True)
        self.narrator.say(
            *(SpokenItem(f"{said} {greeting.tongues.help(one).said}", language=one) for one, said in for_all)
        )

    def _begin_by_touch(self) -> None:
        if self._voices and not self.is_on:
            self._by_touch = True
            if not self._parts.guard.is_curtain_down:
                self._parts.window.go_home()  # from where the touch itself has led
            self.begin()

    def _answer_hold(self) -> None:
        """Say that two fingers were noticed; with the first visitor of a day the voice wakes meanwhile."""
        if self._voices and not self.is_on:
            self._speaker.prepare()
            self.narrator.say(translate("SpeechOutput", "Lift your fingers, and speech begins."))

    def _meet_voice(self) -> None:
        if any(self._speaker.is_available(one) for one in self._voices):
            if self._waiting.isActive():
                self.begin()
            elif self.is_on:  # it was lost, and is back
                self.narrator.repeat(whole=True)

    def _turn_off(self) -> None:
        self._waiting.stop()
        self._by_touch = False
        self.swipes.turn(on=False)
        self.spoken.end()
        self._parts.listening.end()

    def _end(self) -> None:
        """Somebody does not want it any more."""
        self._turn_off()
        words = translate("SpeechOutput", "Speech is off. To turn it on, press F1, or rest two fingers on the screen.")
        self.narrator.say(words)

    def _end_visit(self) -> None:
        was_on, language = self.is_on, self.spoken.language
        self._turn_off()
        self._speaker.stop()
        self._speaker.reset_speed()
        self._is_fresh = True
        if was_on:
            self.narrator.say(
                SpokenItem(self._parts.greeting.tongues.say(language, CONTEXT, _ENDED), language=language)
            )

    def _move(self) -> None:
        self._speaker.renew()
        self._speaker.prepare()

    def _follow_plug(self, plugged: bool) -> None:
        if plugged and not self.is_on:
            self.begin()
        elif not plugged and self.is_on:
            self._turn_off()  # what is said would be heard by all from now on
            self._speaker.stop()

    def _give_way(self) -> None:
        if self.is_on and self._parts.buttons.is_active:
            self._speaker.stop()

    def _follow_visit(self) -> None:
        if not self.is_on:
            self._is_fresh = self._is_fresh and self._visit.here == HOME

    # Keys

    def take_key(self, event: QKeyEvent) -> bool:
        """Tell whether *event* is for whoever hears the kiosk, and do what it asks for. A PIN is typed unheard."""
        move = move_of(event.key(), event.modifiers())
        if move is None or self._parts.guard.is_staff_here():
            return False
        is_wanted = self.is_on or self._waiting.isActive()
        if not is_wanted and not self._begins(event.key(), move):
            return False
        if event.type() == QEvent.Type.KeyPress and (self.is_on or not event.isAutoRepeat()):
            self._parts.guard.idle.touch()
            if self.is_on:
                self.spoken.take(move)
            else:
                self.begin()
        return True

    def _begins(self, key: int, move: Move) -> bool:
        """Tell whether *key* begins speech: arrows and Enter do where nobody is; elsewhere they are for reading, too."""
        is_free = self._is_fresh or self._parts.guard.is_curtain_down
        return bool(self._voices) and (key in HELP_KEYS or (is_free and move in STARTING))

    def _take_swipe(self, move: Move) -> None:
        self._parts.guard.idle.touch()
        if self.is_on:
            self.spoken.take(move)
