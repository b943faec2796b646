"""Begins and ends speech output, takes the keys while it is on, and knows what lies over the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from reader.errors import QT_TRANSLATE_NOOP
from reader.ui.kiosk.history import HOME
from reader.ui.kiosk.speech_output.key_moves import STARTING, Move, move_of
from reader.ui.kiosk.speech_output.narrator import Narrator
from reader.ui.kiosk.speech_output.spoken_choices import SpokenChoices
from reader.ui.kiosk.speech_output.spoken_description import SpokenItem
from reader.ui.kiosk.speech_output.swipe_gestures import SwipeGestures
from reader.ui.kiosk.speech_output.two_finger_hold import TwoFingerHold

if TYPE_CHECKING:
    from reader.ui.kiosk.speech_output.speech_parts import SpeechParts
    from reader.ui.kiosk.widgets.overlay import ModalOverlay

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
TURNS = frozenset({Move.RIGHT, Move.LEFT, Move.LOUDER, Move.QUIETER, Move.FASTER, Move.SLOWER})
HELP_KEYS = frozenset({Qt.Key.Key_F1, Qt.Key.Key_Help})
"""They begin it at any time: no other use of the kiosk has these keys."""


class SpeechOutput(QObject):
    """Off until somebody asks for it, and off again after each visit. It keeps nothing of what it said."""

    def __init__(self, parts: SpeechParts) -> None:
        super().__init__(parts.window)
        self._parts, self._visit, self._speaker = parts, parts.visit, parts.speaker
        self.is_on = False
        self._waiting = QTimer(self, singleShot=True, interval=WAIT_MS)
        """Runs while it is wanted, and begins as soon as there is a voice."""
        self._by_touch = False
        """It is wanted by fingers, not by keys."""
        self._is_fresh = False
        """Nobody has gone anywhere since the last visit ended."""
        self._shown = ("", "", "")
        """Kind, name and language of the stop that was said."""
        self._letter = self._announced = ""
        self._length = 0
        """How much is typed."""
        self._places: dict[tuple[str, str], int] = {}
        """Where the focus was on the screens of this visit."""
        self._choices = SpokenChoices(parts, self._help, self._end, lambda: self.narrator.move(Move.NEXT))
        self.narrator = Narrator(parts.speaker, lambda: self._visit.language, self)
        self.hold = TwoFingerHold(parts.window)
        self.swipes = SwipeGestures(parts.window, parts.guard.staff_exit.pad.isVisible)
        # Once the speaker has told everybody of its voices.
        self._meeting = QTimer(self, singleShot=True, interval=0)
        self._meeting.timeout.connect(self._meet_voice)
        self._connect()

    def _connect(self) -> None:
        parts, guard = self._parts, self._parts.guard
        guard.lock.take_key = self.take_key
        self._visit.arrived.connect(self._arrive)
        self._visit.library_changed.connect(self._renew)
        self._visit.was_reset.connect(self._end_visit)
        parts.article.reading.opened.connect(self._arrive)
        parts.article.reading.address_changed.connect(self._arrive)
        parts.sentences.page_shown.connect(self._read_page)
        parts.search.page.query_changed.connect(self._note_letter)
        parts.searching.failed.connect(self._tell_of_failure)
        for news in (parts.searching.answered, parts.article.page.code_shown, parts.printing.looked):
            news.connect(self._renew)
        self.narrator.sentence_read.connect(parts.sentences.show)
        parts.speaker.voices_changed.connect(self._meeting.start)
        parts.buttons.read_aloud.changed.connect(self._give_way)
        parts.listening.plugged.connect(self._follow_plug)
        self.hold.held.connect(self._answer_hold)
        self.hold.lifted.connect(self._begin_by_touch)
        self.swipes.made.connect(self._take_swipe)
        self.swipes.given_up.connect(self._end)
        for panel in self._panels:
            panel.announced.connect(self._announce)
            panel.closed.connect(self._return)
        guard.staff_exit.pad.announced.connect(self._announce_pad)
        guard.staff_exit.pad.closed.connect(self._return)
        guard.sleep.slept.connect(self._turn_off)

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
        self._parts.buttons.stop()
        self._parts.listening.begin()
        self._visit.speak(language)
        self.is_on, self._choices.by_touch = True, self._by_touch
        self.swipes.turn(on=self._by_touch)
        say = self._parts.greeting.tongues.say
        others = [
            SpokenItem(say(one, CONTEXT, _OTHERS), language=one)
            for one in self._parts.greeting.languages
            if one != language and self._speaker.is_available(one)
        ]
        begins = _BEGINS_BY_TOUCH if self._by_touch else _BEGINS
        self._show(SpokenItem(say(language, CONTEXT, begins)), *others)

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
        self.is_on = False
        self._waiting.stop()
        self._by_touch = False
        self.swipes.turn(on=False)
        self.narrator.forget()
        self._places.clear()
        self._choices.wheel.reset()
        self._letter = self._announced = ""
        self._parts.sentences.stop()
        self._parts.sentences.clear()
        self._parts.listening.end()

    def _end(self) -> None:
        """Somebody does not want it any more."""
        self._turn_off()
        words = translate("SpeechOutput", "Speech is off. To turn it on, press F1, or rest two fingers on the screen.")
        self.narrator.say(words)

    def _end_visit(self) -> None:
        was_on, language = self.is_on, self._shown[2]
        self._turn_off()
        self._speaker.stop()
        self._speaker.reset_speed()
        self._is_fresh = True
        if was_on:
            self.narrator.say(
                SpokenItem(self._parts.greeting.tongues.say(language, CONTEXT, _ENDED), language=language)
            )

    def _follow_plug(self, plugged: bool) -> None:
        if plugged and not self.is_on:
            self.begin()
        elif not plugged and self.is_on:
            self._turn_off()  # what is said would be heard by all from now on
            self._speaker.stop()

    def _give_way(self) -> None:
        if self.is_on and self._parts.buttons.is_active:
            self._speaker.stop()

    # Keys

    def take_key(self, event: QKeyEvent) -> bool:
        """Tell whether *event* is for whoever hears the kiosk, and do what it asks for. A PIN is typed unheard."""
        move = move_of(event.key(), event.modifiers())
        if move is None or self._parts.guard.staff_exit.pad.isVisible():
            return False
        is_wanted = self.is_on or self._waiting.isActive()
        if not is_wanted and not self._begins(event.key(), move):
            return False
        if event.type() == QEvent.Type.KeyPress and (self.is_on or not event.isAutoRepeat()):
            self._parts.guard.idle.touch()
            if self.is_on:
                self.take(move)
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
            self.take(move)

    def take(self, move: Move) -> None:
        """Do what *move* asks for."""
        if panel := self._panel:
            if move in (Move.HELP, Move.REPEAT) and panel is not self._parts.guard.still_here:
                self._announce(self._announced)
            else:
                panel.close_overlay()
        elif move is Move.HELP:
            self._help()
        elif move is Move.HOME:
            self._visit.go_home()
        elif move is Move.BACK:
            self._go_back()
        elif move in (Move.LOUDER, Move.QUIETER):
            self.narrator.say(self._choices.change_volume(1 if move is Move.LOUDER else -1))
        elif move in (Move.FASTER, Move.SLOWER):
            self._change_speed_by_key(1 if move is Move.FASTER else -1)
        else:
            self.narrator.move(move)
        if move in TURNS:
            self._renew()  # what was turned is called otherwise now

    def _go_back(self) -> None:
        typed = self._visit.screen.spoken().typed
        if typed is not None and typed.text():
            typed.erase()
        elif self._visit.here == HOME:
            self.narrator.repeat(whole=True)
        else:
            self._visit.go_back()

    def _change_speed_by_key(self, step: int) -> None:
        if self.narrator.is_reading:
            (self._speaker.faster if step > 0 else self._speaker.slower)()
        else:
            self.narrator.say(self._choices.change_speed(step))

    def _help(self) -> None:
        touches = (
            translate("SpeechOutput", "Swipe right: the next thing. Swipe left: the one before. Tap twice: choose."),
            translate("SpeechOutput", "In an article, swipe right and left by sentence, down and up by heading."),
            translate("SpeechOutput", "Tap once: hear it again. Tap twice, one at a time: touch the screen as usual."),
        )
        keys = (
            translate("SpeechOutput", "Down, or 2 on a number pad: the next thing. Up, or 8: the one before."),
            translate("SpeechOutput", "Enter, or 5: choose."),
            translate("SpeechOutput", "In an article, down and up go by sentence, right and left by heading. Enter rests."),
            translate("SpeechOutput", "Backspace, or the dot: back. Home, or 7: the first page. End, or 1: hear it again."),
            translate("SpeechOutput", "Page up and page down, or 9 and 3: louder and quieter."),
            translate("SpeechOutput", "F3 and F2, or star and slash: faster and slower."),
        )  # fmt: skip
        self.narrator.repeat(touches if self._by_touch else keys, whole=True)

    # What is shown

    def _arrive(self, *_: object) -> None:
        if not self.is_on:
            self._is_fresh = self._is_fresh and self._visit.here == HOME
        elif self._stop_now != self._shown:
            self._show()
        else:
            self._renew()

    @property
    def _stop_now(self) -> tuple[str, str, str]:
        here = self._visit.here
        # The name of a search grows while it is typed.
        return here.kind, "" if here.kind == "search" else here.name, self._visit.language

    def _show(self, *before: str | SpokenItem) -> None:
        self._places[self._shown[:2]] = self.narrator.place
        if self._visit.here == HOME:  # from here every way begins anew
            self._places = {one: place for one, place in self._places.items() if one == self._stop_now[:2]}
        # In another language it begins anew.
        place = 0 if self._shown[:2] == self._stop_now[:2] else self._places.get(self._stop_now[:2], 0)
        self._shown = self._stop_now
        screen = self._choices.now()
        self._parts.sentences.stop()
        self.narrator.show(screen, 0 if screen.has_page else place, before)
        if screen.has_page:
            self._parts.article.reading.when_there(self._read_page)

    def _renew(self, *_: object) -> None:
        # While a search is under way there are the results of another one.
        if self.is_on and self._panel is None and not self._parts.searching.is_waiting:
            letter, self._letter = self._letter, ""
            self.narrator.renew(self._choices.now(), (letter,) if letter else ())

    def _note_letter(self, text: str) -> None:
        """Remember the letter that was typed, until its search is done; a search for nothing is never asked."""
        was, self._length = self._length, len(text)
        if not self._choices.may_spell:
            self._letter = ""
        elif len(text) < was:
            self._letter = translate("SpeechOutput", "erased")
        else:
            self._letter = self._choices.wheel.name(text[-1:])
        self._choices.wheel.follow_typing()
        if not text:
            self._renew()

    def _tell_of_failure(self, _: object) -> None:
        if self.is_on:
            self.narrator.say(translate("SpeechOutput", "The search does not work now. Please ask the front desk."))

    def _read_page(self) -> None:
        if self.is_on and self._visit.screen is self._parts.article:
            self._parts.sentences.read(self._visit.language, self.narrator.give_page)

    # What lies over it

    @property
    def _panels(self) -> Sequence[ModalOverlay]:
        guard, panels = self._parts.guard, self._parts.panels
        return guard.still_here, guard.recovery.panel, panels.link, panels.take_home, panels.print

    @property
    def _panel(self) -> ModalOverlay | None:
        return next((one for one in self._panels if one.isVisible()), None)

    def _announce(self, words: str) -> None:
        panel = self._panel
        # A countdown does not cut short what it said itself.
        if self.is_on and not (self._announced and panel is self._parts.guard.still_here and self._speaker.is_speaking):
            self._announced = words
            tap, enter = (
                translate("SpeechOutput", "Tap twice to go on."),
                translate("SpeechOutput", "Press Enter to go on."),
            )
            self.narrator.say(words, tap if self._by_touch else enter)

    def _announce_pad(self) -> None:
        if self.is_on:
            words = translate(
                "SpeechOutput", "This is for staff. What they type is not spoken. It goes away by itself."
            )
            self.narrator.say(words)

    def _return(self) -> None:
        if self.is_on and self._panel is None:
            self._announced = ""
            self.narrator.repeat(whole=True)
