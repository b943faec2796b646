"""How many syllables a number has when it is read aloud."""

from collections.abc import Callable

_EN_SMALL = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
_EN_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)
_ES_SMALL = (2, 2, 1, 1, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2, 3, 2, 3, 4, 3, 4, 2, 3, 3, 3, 4, 4, 3, 4, 3, 4)
_ES_TENS = (0, 0, 0, 2, 3, 3, 3, 3, 3, 3)
_ES_HUNDREDS = (0, 2, 3, 3, 4, 3, 3, 4, 4, 4)


def english_number(number: int) -> int:
    """Return the syllables of *number* in English, "one hundred twenty"."""
    for size in (1_000_000, 1000, 100):
        if number >= size:
            return english_number(number // size) + 2 + _rest(number % size, english_number)
    return _EN_TENS[number // 10] + _rest(number % 10, english_number) if number >= 20 else _EN_SMALL[number]


def spanish_number(number: int) -> int:
    """Return the syllables of *number* in Spanish, "ciento veinte"."""
    if number >= 1_000_000:
        millions = number // 1_000_000
        return (0 if millions == 1 else spanish_number(millions)) + 3 + _rest(number % 1_000_000, spanish_number)
    if number >= 1000:
        thousands = spanish_number(number // 1000) if number >= 2000 else 0
        return thousands + 1 + _rest(number % 1000, spanish_number)
    if number >= 100:
        return 1 if number == 100 else _ES_HUNDREDS[number // 100] + _rest(number % 100, spanish_number)
    if number >= 30:
        return _ES_TENS[number // 10] + (1 + _ES_SMALL[number % 10] if number % 10 else 0)
    return _ES_SMALL[number]


def _rest(number: int, count: Callable[[int], int]) -> int:
    return count(number) if number else 0


def count_digits(part: str, number: Callable[[int], int], group: str, point: int) -> int:
    """Return the syllables of the digits in *part*: "2026", "1,200", "2.5".

    *number* counts whole numbers, *group* is the mark between thousands, and *point* the syllables of the decimal mark.
    A comma or a full stop before exactly three digits, as often as need be, is taken for a mark between thousands
    where it is *group*; any other is a decimal mark.
    """
    pieces = part.replace(".", " ").replace(",", " ").split()
    marks = [letter for letter in part if letter in ".,"]
    if len(pieces) > 1 and all(mark in group for mark in marks) and all(len(piece) == 3 for piece in pieces[1:]):
        return number(_value("".join(pieces)))
    first, *rest = pieces
    return number(_value(first)) + sum(point + sum(number(int(digit)) for digit in piece) for piece in rest)


def _value(digits: str) -> int:
    return int(digits[:15])  # longer ones are no numbers that anybody reads aloud
