"""What a screen says, with what can be done on every one of them: ways out, languages, speed, volume, help."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.languages import language_of
from reader.ui.kiosk.history import HOME
from reader.ui.kiosk.speech_output.letter_wheel import LetterWheel
from reader.ui.kiosk.speech_output.spoken_description import SpokenItem, SpokenScreen
from reader.ui.speech.speaker import SPEEDS

if TYPE_CHECKING:
    from reader.ui.kiosk.speech_output.speech_parts import SpeechParts

translate = QCoreApplication.translate


class SpokenChoices:
    """Asks the screen that is shown, and adds to it."""

    def __init__(
        self, parts: SpeechParts, say_help: Callable[[], object], turn_off: Callable[[], object],
        go_on: Callable[[], object],
    ) -> None:  # fmt: skip
        """*go_on* goes to the next thing of the screen."""
        self._parts, self._say_help, self._turn_off = parts, say_help, turn_off
        self.by_touch = False
        self.wheel = LetterWheel(lambda: parts.visit.language, go_on)

    @property
    def may_spell(self) -> bool:
        """Whether letters are spoken: nobody else hears them, or staff do not mind."""
        return self._parts.listening.is_private or self._parts.speaks_letters

    def now(self) -> SpokenScreen:
        """Return what the screen that is shown says, with what can be done on every screen."""
        screen = self._parts.visit.screen.spoken()
        items = [one for one in screen.items if self.may_spell or not one.tells_typed]
        if screen.typed is not None and self.may_spell:
            keys = translate("SpeechOutput", "Letters. Left and right go through them, and Enter takes one.")
            touch = translate(
                "SpeechOutput", "Letters. Swipe down and up to go through them, and tap twice to take one."
            )
            items.insert(0, self.wheel.item(screen.typed, touch if self.by_touch else keys))
        elif screen.typed is not None:
            words = translate(
                "SpeechOutput", "Type on a keyboard. Letters are not spoken here: others would hear them."
            )
            items.insert(0, SpokenItem(words))
        if self._parts.visit.here == HOME:
            items[1:1] = self._languages()
            return screen._replace(items=(*items, *self._ways()))
        visit = self._parts.visit
        back = SpokenItem(translate("SpeechOutput", "Back"), visit.go_back)
        home = SpokenItem(translate("SpeechOutput", "First page"), visit.go_home)
        if screen.has_page:
            items += self._papers()
        return screen._replace(items=(*items, back, home, *self._languages(), *self._ways()))

    def _languages(self) -> list[SpokenItem]:
        here, visit = self._parts.visit.language, self._parts.visit
        return [
            SpokenItem(language_of(one).name, partial(visit.speak, one), language=one)
            for one in self._parts.greeting.languages
            if one != here and self._parts.speaker.is_available(one)
        ]

    def _papers(self) -> list[SpokenItem]:
        """Return what can be taken along of the article."""
        page, items = self._parts.article.page, []
        if self._parts.printing.is_available:
            items.append(SpokenItem(translate("SpeechOutput", "Print this article"), page.print_requested.emit))
        if page.card.image.code is not None:
            words = translate("SpeechOutput", "Take this article home, as a code for the camera of a phone")
            items.append(SpokenItem(words, page.take_home_requested.emit))
        return items

    def _ways(self) -> list[SpokenItem]:
        """Return what is there on every screen."""
        ways = [SpokenItem(self._parts.greeting.tongues.help(self._parts.visit.language).said)]
        level = self._parts.listening.level
        keys = translate("SpeechOutput", "Left and right change it.")
        change = translate("SpeechOutput", "Swipe down or up to change it.") if self.by_touch else keys
        ways.append(SpokenItem(f"{self._speed} {change}", turn=self.change_speed))
        if level is not None:
            volume = translate("SpeechOutput", "Volume {percent} percent.").format(percent=level)
            ways.append(SpokenItem(f"{volume} {change}", turn=self.change_volume))
        ways.append(SpokenItem(translate("SpeechOutput", "Help"), self._say_help))
        ways.append(SpokenItem(translate("SpeechOutput", "Clear everything, and end"), self._parts.window.reset))
        ways.append(SpokenItem(translate("SpeechOutput", "Turn speech off"), self._turn_off))
        return ways

    def change_volume(self, step: int) -> str:
        """Make it louder, or quieter where *step* is negative; return what to say of it."""
        level = self._parts.listening.change(step)
        if level is None:
            return translate("SpeechOutput", "The volume cannot be changed with the keys here.")
        return translate("SpeechOutput", "Volume {percent} percent.").format(percent=level)

    def change_speed(self, step: int) -> str:
        """Speak faster, or slower where *step* is negative; return what to say of it."""
        self._parts.speaker.stop()
        (self._parts.speaker.faster if step > 0 else self._parts.speaker.slower)()
        return self._speed

    @property
    def _speed(self) -> str:
        words = translate("SpeechOutput", "Speed {number} of {count}.")
        return words.format(number=self._parts.speaker.speed + 1, count=len(SPEEDS))
