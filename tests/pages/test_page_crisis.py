"""Where help is: the clinic's own sentence in the reader's language, else the program's in that language."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reader.pages.crisis_sentence import Help, help_in
from reader.pages.page_words import read_words
from tests.fakes import RESOURCES


def help_for(language: str, own: Mapping[str, str] | None = None, kind: str = "") -> Help:
    return help_in(language, own or {}, read_words(RESOURCES, language).translated, kind)


@pytest.mark.parametrize("own", [{}, {"en": "Knock at door 3.", "es": "Toque en la puerta 3."}])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("kind", "number"), [("overdose", "1-800-222-1222"), ("abuse", "1-800-799-7233"), ("others", "911")]
)
def test_a_kind_of_danger_has_its_number_and_911_before_the_crisis_line(
    kind: str, number: str, language: str, own: Mapping[str, str]
) -> None:
    found, usual = help_for(language, own, kind), help_for(language, own)
    for said in (found.words, found.line):
        assert number in said
        assert "911" in said
    assert found.line == f"{found.first} {usual.line}"
    assert number in found.first
    assert found.title != usual.title
    if own:
        assert found.words.endswith(own[language])
    else:
        assert found.words.index("911") < found.words.index("988")


@pytest.mark.parametrize("kind", ["suicide", "self_harm", "", "unheard of"])
def test_any_other_kind_has_the_crisis_line_alone(kind: str) -> None:
    assert help_for("es", kind=kind) == help_for("es")


@pytest.mark.parametrize(
    ("language", "sentence"), [("en-GB", "Call {us}."), ("es-MX", "Llámenos."), ("es", "Llámenos.")]
)
def test_the_clinic_says_it_in_place_of_all_of_the_program(language: str, sentence: str) -> None:
    found = help_for(language, {"en": "Call {us}.", "es": "Llámenos."})
    assert found == help_for(language)._replace(line=sentence, words=sentence, here="", away=sentence)


@pytest.mark.parametrize("language", ["es", "es-MX", "fr", ""])
def test_the_clinics_sentence_in_another_language_is_never_taken(language: str) -> None:
    assert help_for(language, {"en": "Call us.", "de": "Rufen Sie an."}) == help_for(language)
    assert help_for(language, {language: ""}) == help_for(language)


def test_the_program_says_it_in_either_language() -> None:
    english, spanish = help_for("en"), help_for("es")
    for one in (english, spanish):
        assert "988" in one.line
        assert "988" in one.words
        assert "911" in one.words
        assert "988" in one.away
        assert "911" in one.away
        assert one.here
        assert not one.first
    assert english.said == "In crisis? Tell the front desk now, or call or text 988."
    assert not set(english[:-1]) & set(spanish[:-1])
