"""How texts are cut into words, folded and stemmed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.folding import CHUNK, fold, fold_in_place, pieces
from reader.search.words import Analysis


def forms(text: str, language: str = "en") -> list[str]:
    return [word.form for word in Analysis(language).words(text)]


def stems(text: str, language: str = "en") -> set[str]:
    return {word.stem for word in Analysis(language).words(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Can't sleep", ["cant", "sleep"]),
        ("Can’t", ["cant"]),
        ("Hirschsprung’s disease", ["hirschsprung", "disease"]),
        ("PHQ-9", ["phq", "9", "phq9"]),
        ("Guillain–Barré", ["guillain", "barre", "guillainbarre"]),
        ("naïve café", ["naive", "cafe"]),
        ("Straße", ["strasse"]),
        ("抑郁症", ["抑郁", "郁症"]),
        ("19q13.11", ["19q13", "11"]),
        ("", []),
        ("-- ' --", []),
        ("a_b", ["a", "b"]),
    ],
)
def test_words_are_cut_and_folded(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "sleeping", "sleeps"),
        ("en", "medication", "medications"),
        ("es", "depresión", "depresiones"),
        ("es", "medicamento", "medicamentos"),
        ("es", "ANSIEDAD", "ansiedad"),
        ("fr", "l'anxiété", "anxiete"),
    ],
)
def test_forms_of_a_word_share_a_stem(language: str, one: str, other: str) -> None:
    assert stems(one, language) == stems(other, language)


def test_a_language_without_a_stemmer_keeps_words_whole() -> None:
    assert stems("Depressionen", "de") == {"depressionen"}


def test_numbers_and_codes_are_not_stemmed() -> None:
    assert stems("b12 19q13 2s") == {"b12", "19q13", "2s"}


@given(st.text())
def test_folding_in_place_keeps_every_position(text: str) -> None:
    assert len(fold_in_place(text)) == len(text)


@given(st.text())
def test_folding_again_changes_nothing_more(text: str) -> None:
    assert fold(fold(fold(text))) == fold(fold(text))


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_pieces_hold_the_same_chunks_as_the_exact_cut(text: str) -> None:
    folded = fold(text)
    assert [chunk for piece in pieces(folded) for chunk in CHUNK.findall(piece)] == CHUNK.findall(folded)
