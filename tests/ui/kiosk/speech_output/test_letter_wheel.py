"""The alphabet by ear."""

from __future__ import annotations

from reader.languages import INTERFACE_LANGUAGES, language_of
from reader.ui.kiosk.speech_output.letter_wheel import LetterWheel, wheel_of
from reader.ui.kiosk.speech_output.spoken_description import TypedText


class Field:
    def __init__(self) -> None:
        self.text = ""
        self.rests = 0
        self.wheel = LetterWheel(lambda: "es", self._go_on)
        self.typed = TypedText(lambda: self.text, self._insert, self._erase)

    def _insert(self, letter: str) -> None:
        self.text += letter
        self.wheel.follow_typing()

    def _erase(self) -> None:
        self.text = self.text[:-1]
        self.wheel.follow_typing()

    def _go_on(self) -> None:
        self.rests += 1

    def turn(self, step: int) -> str:
        turn = self.wheel.item(self.typed, "Letters.").turn
        assert turn is not None
        return turn(step)

    def enter(self) -> None:
        act = self.wheel.item(self.typed, "Letters.").act
        assert act is not None
        act()


def test_letters_come_in_the_order_of_the_alphabet_with_accents_beside_theirs() -> None:
    assert "".join(wheel_of("es")[:8]) == "aábcdeéf"
    assert "".join(wheel_of("en")[:26]) == "abcdefghijklmnopqrstuvwxyz"
    assert wheel_of("es").index("ñ") == wheel_of("es").index("n") + 1


def test_the_wheel_has_every_letter_and_digit_of_each_keyboard() -> None:
    for language in INTERFACE_LANGUAGES:
        keys = {key for row in language_of(language).keyboard for key in row if key.isalnum()}
        assert keys <= set(wheel_of(language))


def test_turning_says_each_letter_and_goes_round() -> None:
    field = Field()
    assert [field.turn(1) for _ in range(3)] == ["a", "á", "b"]
    assert [field.turn(-1) for _ in range(4)] == ["á", "a", "9", "8"]
    wheel = wheel_of("es")
    heard = [field.turn(1) for _ in wheel]
    assert len(set(heard)) == len(wheel)


def test_enter_takes_the_letter_that_was_said_and_the_wheel_stays() -> None:
    field = Field()
    field.turn(1)
    field.enter()
    field.enter()
    assert field.text == "aa"
    while field.turn(1) != "erase":
        pass
    field.enter()
    assert field.text == "a"


def test_enter_takes_no_letter_that_was_not_turned_to() -> None:
    field = Field()
    field.enter()
    field.turn(1)
    field.typed.insert("z")  # by a keyboard
    field.enter()
    assert (field.text, field.rests) == ("z", 2)


def test_what_is_typed_so_far_is_spelled() -> None:
    field = Field()
    assert "Typed" not in field.wheel.item(field.typed, "Letters.").words
    field.text = "a b"
    assert field.wheel.item(field.typed, "Letters.").words.endswith("Typed so far: a, space, b.")
