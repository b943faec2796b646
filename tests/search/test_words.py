"""How texts are cut into words, folded and stemmed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.folding import CHUNK, fold, fold_words, pieces
from reader.search.words import Analysis, read_word_forms


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
        ("40mg", ["40", "mg", "40mg"]),
        ("1.5-ml", ["1", "5", "ml", "1.5ml"]),
        ("6h", ["6", "hour", "6h"]),
        ("3,000", ["3", "000", "3000"]),
        ("d3 q12x", ["d3", "q12x"]),
        ("请拨打988热线 5mg", ["请拨", "拨打", "988", "热线", "5", "mg", "5mg"]),
        ("スキャナー", ["スキ", "キャ", "ャナ"]),
        ("दवाइयाँ", ["दवाइयां"]),
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
        ("fr", "presqu'île", "presquile"),
        ("fr", "jusqu'alors", "alors"),
        ("en", "teeth", "tooth"),
        ("en", "knives", "knife"),
        ("en", "swollen", "swelling"),
        ("en", "kilograms", "kgs"),
        ("en", "hours", "hrs"),
        ("en", "3rd", "third"),
        ("es", "duermo", "durmiendo"),
        ("es", "cicatrices", "cicatriz"),
        ("es", "miligramos", "mg"),
        ("de", "Uebelkeit", "Übelkeit"),
    ],
)
def test_forms_of_a_word_share_a_stem(language: str, one: str, other: str) -> None:
    assert stems(one, language) == stems(other, language)


def test_a_whole_dose_is_one_word_however_its_unit_is_written() -> None:
    ways = ("2.50mg", "2,5-mg", "2.5milligrams")
    whole = [[word.stem for word in Analysis("en").words(way) if word.joined][-1:] for way in ways]
    assert whole == [["2.5mg"]] * 3
    assert [stem for stem in stems("40µg 40μg 40mcg 40-micrograms") if stem.startswith("40") and stem != "40"] == [
        "40mcg"
    ]


@pytest.mark.parametrize(("language", "one", "other"), [("es", "bebés", "beber"), ("es", "bebé", "bebida")])
def test_words_that_only_their_accents_tell_apart_share_no_stem(language: str, one: str, other: str) -> None:
    assert not stems(one, language) & stems(other, language)


@pytest.mark.parametrize("base", ["en", "es", "fr", "pt", "de", "xx"])
def test_the_lists_of_word_forms_are_folded_and_name_each_form_once(base: str) -> None:
    found = read_word_forms(base)
    assert all(fold_words(one) == one for pair in found.bases.items() for one in pair)
    assert not {one for one in found.bases.values() if found.bases.get(one, one) != one}


def test_a_language_without_a_stemmer_keeps_words_whole() -> None:
    assert stems("Depressionen", "de") == {"depressionen"}


def test_numbers_and_codes_are_not_stemmed() -> None:
    assert stems("b12 19q13 2s") == {"b12", "19q13", "2s"}


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_pieces_hold_the_same_chunks_as_the_exact_cut(text: str) -> None:
    folded = fold(text)
    assert [chunk for piece in pieces(folded) for chunk in CHUNK.findall(piece)] == CHUNK.findall(folded)
