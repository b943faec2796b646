"""One visit by ear: says each stop as it is reached, what lies over it and what is typed, and does what moves ask for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.ui.kiosk.history import HOME
from reader.ui.kiosk.speech_output.key_moves import Move
from reader.ui.kiosk.speech_output.narrator import Narrator
from reader.ui.kiosk.speech_output.spoken_choices import SpokenChoices
from reader.ui.kiosk.speech_output.spoken_description import SpokenItem

if TYPE_CHECKING:
    from reader.ui.kiosk.speech_output.speech_parts import SpeechParts
    from reader.ui.kiosk.widgets.overlay import ModalOverlay

translate = QCoreApplication.translate

TURNS = frozenset({Move.RIGHT, Move.LEFT, Move.LOUDER, Move.QUIETER, Move.FASTER, Move.SLOWER})
"""After them something on the screen may be called otherwise."""


class SpokenVisit(QObject):
    """Silent until ``begin``, and after ``end``, which forgets all of it."""

    unwanted = Signal()
    """Somebody chose to have no speech any more."""

    def __init__(self, parts: SpeechParts) -> None:
        super().__init__(parts.window)
        self._parts, self._visit, self._speaker = parts, parts.visit, parts.speaker
        self.is_on = False
        self._shown = ("", "", "")
        """Kind, name and language of the stop that was said."""
        self._letter = self._announced = ""
        self._length = 0
        """How much is typed."""
        self._places: dict[tuple[str, str], int] = {}
        """Where the focus was on the screens of this visit."""
        self.narrator = Narrator(parts.speaker, lambda: self._visit.language, self)
        self._choices = SpokenChoices(parts, self._help, self.unwanted.emit, lambda: self.narrator.move(Move.NEXT))
        self._connect()

    def _connect(self) -> None:
        parts, guard = self._parts, self._parts.guard
        self._visit.arrived.connect(self._arrive)
        self._visit.library_changed.connect(self._renew)
        parts.article.reading.opened.connect(self._arrive)
        parts.article.reading.address_changed.connect(self._arrive)
        parts.sentences.page_shown.connect(self._read_page)
        parts.search.page.query_changed.connect(self._note_letter)
        parts.searching.failed.connect(self._tell_of_failure)
        for news in (parts.searching.answered, parts.article.page.code_shown, parts.printing.looked):
            news.connect(self._renew)
        self.narrator.sentence_read.connect(parts.sentences.show)
        for panel in self._panels:
            panel.announced.connect(self._announce)
            panel.closed.connect(self._return)
        guard.staff_exit.pad.announced.connect(self._announce_pad)
        guard.staff_exit.pad.closed.connect(self._return)

    @property
    def language(self) -> str:
        """That of the stop that was said last."""
        return self._shown[2]

    def begin(self, *before: SpokenItem, by_touch: bool) -> None:
        """Say *before* and what is shown, and go on with it."""
        self.is_on, self._choices.by_touch = True, by_touch
        self._show(*before)

    def end(self) -> None:
        """Say nothing more of the visit, and forget it."""
        self.is_on = False
        self.narrator.forget()
        self._places.clear()
        self._choices.wheel.reset()
        self._letter = self._announced = ""
        self._parts.sentences.stop()
        self._parts.sentences.clear()

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
        self.narrator.repeat(touches if self._choices.by_touch else keys, whole=True)

    # What is shown

    def _arrive(self, *_: object) -> None:
        if not self.is_on:
            return
        if self._stop_now != self._shown:
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
            self.narrator.say(words, tap if self._choices.by_touch else enter)

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
