"""Syllables of words and numbers, in English and Spanish."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.checks.reading_level.numerals import english_number, spanish_number
from reader.checks.reading_level.syllables_en import by_rule, syllables_en
from reader.checks.reading_level.syllables_es import syllables_es
from tests.fakes import steady

ENGLISH = {
    1: "take helped twelve our hour fire tired don't can't you'll eyes through I",
    2: "doses asthma started didn't nurse's quiet diet being poem flower doctor's watches able anxious",
    3: "medicine depression lithium sertraline naltrexone reuptake diaries opioid radio idea valproate",
    4: "fluoxetine bupropion mirtazapine anxiety emergency psychiatry lamotrigine quetiapine",
    5: "atomoxetine antipsychotic aripiprazole escitalopram university communicated",
    6: "benzodiazepine responsibility telepsychiatry anticoagulant",
}
SPANISH = {
    1: "y hay muy hoy rey buey guion fui dio pie quien voy un huir",
    2: "día causa ciudad lengua guerra quiero juicio aire siete ruido baúl maíz leer oír sueño prohibir",
    3: "náuseas había ahora alcohol poeta rehúye cuídate vergüenza llámenos ansiedad farmacia tranquilos depresión pingüino",
    4: "medicina paranoia energía levántese emergencia",
    5: "medicamento psicológico internacional",
    6: "antidepresivo inmediatamente",
}


def _cases(table: dict[int, str]) -> list[tuple[str, int]]:
    return [(word, count) for count, words in table.items() for word in words.split()]


@pytest.mark.parametrize(("word", "count"), _cases(ENGLISH))
def test_english_words_have_the_syllables_a_dictionary_gives(word: str, count: int) -> None:
    assert syllables_en(word) == count


@pytest.mark.parametrize(("word", "count"), _cases(SPANISH))
def test_spanish_words_have_the_syllables_the_orthography_gives(word: str, count: int) -> None:
    assert syllables_es(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("OCD", 3), ("SSRIs", 4), ("TV", 2), ("W", 3), ("NAMI", 2), ("NOT", 1), ("U.S", 2), ("a.m", 2), ("Dr", 2), ("mg", 3),
        ("911", 3), ("988", 3), ("2.5", 3), ("1,200", 6), ("2026", 5), ("1999", 5), ("50%", 4), ("2nd", 2), ("20th", 3), ("24/7", 5),
        ("over-the-counter", 5), ("and/or", 2), ("SSRI's", 4), ("'", 1),
    ],
)  # fmt: skip
def test_english_numbers_and_abbreviations_are_counted_as_read_aloud(word: str, count: int) -> None:
    assert syllables_en(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("TOC", 1), ("TDAH", 5), ("TCC", 3), ("ISRS", 7), ("Dra", 3), ("mg", 4), ("911", 6), ("2.5", 5), ("30%", 5), ("1.200", 4), ("W", 3)],
)  # fmt: skip
def test_spanish_numbers_and_abbreviations_are_counted_as_read_aloud(word: str, count: int) -> None:
    assert syllables_es(word) == count


SPELLED = {
    0: "zero|cero", 7: "seven|siete", 11: "eleven|once", 16: "sixteen|dieciséis", 18: "eighteen|dieciocho", 21: "twenty one|veintiuno",
    25: "twenty five|veinticinco", 28: "twenty eight|veintiocho", 30: "thirty|treinta", 42: "forty two|cuarenta y dos",
    77: "seventy seven|setenta y siete", 100: "one hundred|cien", 101: "one hundred one|ciento uno",
    215: "two hundred fifteen|doscientos quince", 500: "five hundred|quinientos", 777: "seven hundred seventy seven|setecientos setenta y siete",
    988: "nine hundred eighty eight|novecientos ochenta y ocho", 1000: "one thousand|mil", 1999: "one thousand nine hundred ninety nine|mil novecientos noventa y nueve",
    20000: "twenty thousand|veinte mil", 1000000: "one million|un millón", 2000003: "two million three|dos millones tres",
}  # fmt: skip


@pytest.mark.parametrize("number", SPELLED)
def test_a_number_has_the_syllables_of_its_words(number: int) -> None:
    english, spanish = SPELLED[number].split("|")
    assert english_number(number) == sum(map(syllables_en, english.split()))
    assert spanish_number(number) == sum(map(syllables_es, spanish.split()))


def test_the_table_holds_what_the_rule_gets_wrong_and_nothing_else() -> None:
    from reader.checks.reading_level.syllables_en import _exceptions

    table = _exceptions()
    words = random.Random(1).sample([word for word in table if "'" not in word], 500)
    assert all(by_rule(word) != table[word] for word in words)
    assert 8_000 < len(table) < 14_000


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzáéíóúüñ'’-.,0159%", min_size=1, max_size=30))
@steady
def test_every_word_has_at_least_one_syllable_and_no_more_than_it_has_signs(word: str) -> None:
    for count in (syllables_en, syllables_es):
        assert 1 <= count(word) <= 12 * len(word)
