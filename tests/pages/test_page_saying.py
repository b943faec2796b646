"""Text as it is said: what a listener must not mishear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.pages.spoken_text import say
from tests.fakes import steady


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Call or text 988. Call 911!", "Call or text 9 8 8. Call 9 1 1!"),
        ("Text HOME to 741741", "Text HOME to 7 4 1 7 4 1"),
        ("Call 1-800-662-4357 or (555) 123-4567.", "Call 1, 8 0 0, 6 6 2, 4 3 5 7 or 5 5 5, 1 2 3, 4 5 6 7."),
        ("It cost $911, about 988.5 or 9,911 in all.", "It cost $911, about 988.5 or 9,911 in all."),
        ("In 1988 and 9110", "In 1988 and 9110"),
        ("We are here 24/7.", "We are here 24 hours a day, 7 days a week."),
        ("Take 50 mg or 2.5 mL", "Take 50 milligrams or 2.5 milliliters"),
        ("Take 1 mg", "Take 1 milligram"),
        ("10 mcg, 3 g, 98.6 °F", "10 micrograms, 3 grams, 98.6 degrees Fahrenheit"),
        ("a 5G phone and 3 GI bills", "a 5G phone and 3 GI bills"),
        ("Wait 4–6 weeks, 2-3 times", "Wait 4 to 6 weeks, 2 to 3 times"),
        ("On 2026-11-23", "On 2026-11-23"),
        ("COVID-19 and a 12-step plan", "COVID-19 and a 12-step plan"),
        ("Fruit, e.g. apples, i.e. food", "Fruit, for example apples, that is food"),
        ("Ask Dr. Lee, nurses, etc.", "Ask Doctor Lee, nurses, and so on."),
        ("See https://www.nimh.nih.gov/health/topics today", "See nimh.nih.gov today"),
        ("Write to mailto:us@clinic.example now", "Write to us@clinic.example now"),
        ("soft\u00adhyphen  and\n\tspaces", "softhyphen and spaces"),
    ],
)
def test_english_is_said_in_full(written: str, said: str) -> None:
    assert say(written, "en") == said
    assert say(written, "en-US") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Llame al 988, 24/7.", "Llame al 9 8 8, las 24 horas del día, los 7 días de la semana."),
        ("Tome 10 mg o 1 mg", "Tome 10 miligramos o 1 miligramo"),
        ("De 4-6 semanas", "De 4 a 6 semanas"),
        ("Comida, p. ej. sopa", "Comida, por ejemplo sopa"),
        ("La Dra. Ruiz y Ud. en EE. UU.", "La Doctora Ruiz y usted en Estados Unidos."),
        ("Frutas, etc.", "Frutas, etcétera."),
    ],
)
def test_spanish_is_said_in_full(written: str, said: str) -> None:
    assert say(written, "es") == said


def test_a_language_without_a_table_is_said_as_it_is_written() -> None:
    assert (
        say("Prenez 10 mg, 24/7, p. ex. le Dr. Roux au 988", "fr") == "Prenez 10 mg, 24/7, p. ex. le Dr. Roux au 9 8 8"
    )


@steady
@given(st.text(), st.sampled_from(["en", "es", "fr", ""]))
def test_anything_can_be_said_on_one_line(text: str, language: str) -> None:
    said = say(text, language)

    assert said == " ".join(said.split())
    if text.strip().isalpha():
        assert "".join(said.split()) == "".join(text.split())
