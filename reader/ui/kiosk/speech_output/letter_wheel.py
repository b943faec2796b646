"""The alphabet to somebody who hears it: the keys turn it, and Enter takes the letter that was said."""

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from reader.languages import language_of
from reader.ui.kiosk.speech_output.spoken_description import SpokenItem, TypedText

translate = QCoreApplication.translate
SPACE, ERASE = " ", "\b"


def wheel_of(language: str) -> tuple[str, ...]:
    """Return what the keyboard of *language* has, as it is looked for by ear: a to z, the space, erasing, and the digits."""
    letters = {letter for row in language_of(language).keyboard for letter in row if letter.isalpha()}
    ordered = sorted(letters, key=lambda letter: (unicodedata.normalize("NFD", letter), letter))
    return (*ordered, SPACE, ERASE, *"0123456789")


class LetterWheel:
    """Where the alphabet stands; it keeps no word that was made with it.

    At first it stands at no letter, and so it does when somebody types on a keyboard: their Enter takes none then.
    """

    def __init__(self, language: Callable[[], str], go_on: Callable[[], object]) -> None:
        """*go_on* is called by Enter where the wheel stands at no letter: to what was found."""
        self._language, self._go_on = language, go_on
        self._place: int | None = None
        self._is_taking = False

    def reset(self) -> None:
        """Stand at no letter."""
        self._place = None

    def follow_typing(self) -> None:
        """Something was typed: with the wheel, which stays there, or with a keyboard."""
        if not self._is_taking:
            self.reset()

    def item(self, typed: TypedText, name: str) -> SpokenItem:
        """Return the wheel as a thing on a screen with *typed*, called *name*."""
        said = [name]
        if text := typed.text():
            spelled = ", ".join(map(self.name, text))
            said.append(translate("SpeechOutput", "Typed so far: {letters}.").format(letters=spelled))
        return SpokenItem(" ".join(said), lambda: self._take(typed), self._turn)

    def name(self, letter: str) -> str:
        """Return how *letter* is said by itself."""
        names = {SPACE: translate("SpeechOutput", "space"), ERASE: translate("SpeechOutput", "erase")}
        return names.get(letter, letter)

    def _turn(self, step: int) -> str:
        wheel = wheel_of(self._language())
        before = (-1 if step > 0 else 0) if self._place is None else self._place
        self._place = (before + step) % len(wheel)
        return self.name(wheel[self._place])

    def _take(self, typed: TypedText) -> None:
        if self._place is None:
            self._go_on()
            return
        wheel = wheel_of(self._language())
        letter = wheel[self._place % len(wheel)]
        self._is_taking = True
        if letter == ERASE:
            typed.erase()
        else:
            typed.insert(letter)
        self._is_taking = False
