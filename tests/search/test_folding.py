"""Folding: which ways to write a word are one, in every script, and where the letters stood."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.folding import CHUNK, FoldedText, composed, fold, fold_words, number_form
from reader.search.highlights import Sought
from reader.search.query import typed_words
from reader.search.words import Analysis
from tests.search.conftest import marked_in, words_at

SCRIPTS = "bebéañoaZéßœﬁ 'ʼ-–_.,/09½٣५５µμ₂²™…\u00ad\u200b\u200d\u2060\ufeff\u0301\u0306İıΣςёйאָשׁםאֿכּأٱةى\u064e\u0640ژक़\u093c\u094dिदนั่ไカﾞｶ\u3099ー・가\u1112\u1161\u11ab中々😀"
mixed = st.text(st.sampled_from(SCRIPTS), max_size=30) | st.text(max_size=30)


@given(mixed)
def test_folding_again_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_words(fold_words(text)) == fold_words(text)


@given(mixed)
def test_composed_and_decomposed_letters_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(mixed)
def test_only_ascii_has_signs_once_a_text_is_folded(text: str) -> None:
    signs = (one for one in fold(text) if not one.isascii())
    assert all(one.isalnum() or unicodedata.category(one) in ("Mn", "Mc") for one in signs)


@given(mixed)
def test_a_chunk_stands_where_what_is_written_there_folds_to_it(text: str) -> None:
    text = composed(text)
    folded, last = FoldedText(text), 0
    for match in CHUNK.finditer(folded.text):
        start, end = folded.span(*match.span())
        assert last <= start < end <= len(text) or "½" in text[start:end]
        assert fold(match[0]) in fold(text[start:end])
        last = start


@given(mixed, st.sampled_from(["en", "es", "fr", "de", "ja", "ar"]))
def test_a_question_is_cut_as_the_text_is(text: str, language: str) -> None:
    analysis = Analysis(language)
    asked = [word for typed in typed_words(text, prefix=False) for word in analysis.chunk(typed.chunk)]
    assert asked == analysis.words(text)


@given(mixed, st.data())
def test_every_word_of_a_text_is_marked_in_it_and_the_marks_lie_within(text: str, data: st.DataObject) -> None:
    text = composed(text)
    words = Analysis("en").words(text)
    if words:
        word = data.draw(st.sampled_from(words))
        marks = marked_in(text, [Sought(frozenset({word.form}), "", 1.0, 0)])
        assert marks or word.form not in CHUNK.findall(fold(text))
        assert all(start >= 0 and length > 0 and start + length <= len(text) for start, length in marks)
        assert all(CHUNK.search(fold(one)) for one in words_at(text, marks))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Œdème", "oedeme"),
        ("eﬃcacy", "efficacy"),
        ("Ｐａｎｉｃ", "panic"),
        ("anti\u00addepressant", "antidepressant"),
        ("mela\u200btonin", "melatonin"),
        ("mela\u2060tonin", "melatonin"),
        ("\u202bדיכאון\u202c", "דיכאון"),
        ("דִּכָּאוֹן", "דכאון"),
        ("ייִדיש", "יידיש"),
        ("טאַבלעט", "טאבלעט"),
        ("اِكْتِئَاب", "اكتياب"),
        ("أدوية", "ادويه"),
        ("مستشفى", "مستشفي"),
        ("دكـــتور", "دكتور"),
        ("پزشکی", "پزشكي"),
        ("می\u200cخواهم", "ميخواهم"),
        ("१२", "12"),
        ("۲٫۵", "2.5"),
        ("फ़ोन", "फोन"),
        ("Άγχος", "αγχοσ"),
        ("тяжёлый", "тяжелый"),
        ("Điều trị", "dieu tri"),
        ("Uykusuzluk IŞIK", "uykusuzluk isik"),
        ("ﾃﾞｰﾀ", "データ"),
        ("メンタル・ケア", "メンタルケア"),
        (unicodedata.normalize("NFD", "불안"), "불안"),
        ("CO₂", "co2"),
        ("75 µg", "75 μg"),
    ],
)
def test_ways_to_write_a_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("мой", "мои"), ("दिन", "दन"), ("มา", "ม้า"), ("かき", "かぎ"), ("ילדים", "ילדימ")]
)
def test_letters_that_only_look_accented_are_kept_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "form", "marked"),
    [
        ("Ein großer Schritt", "grosser", ["großer"]),
        ("A ﬂare of it", "flare", ["ﬂare"]),
        ("mela\u200btonin at night", "melatonin", ["mela\u200btonin"]),
        ("Le cœur bat", "coeur", ["cœur"]),
        ("הַשֵּׁנָה טובה", "השנה", ["הַשֵּׁנָה"]),
        ("cafe\u0301 noir", "cafe", ["cafe\u0301"]),
        ("A check-in and a checkin", "checkin", ["check-in", "checkin"]),
        ("It is 1,500 in all", "1500", ["1,500"]),
        ("请拨打热线吗", "热线", ["热线"]),
        ("电话988请拨打", "988", ["988"]),
        ("नींद की दवा", "नींद", ["नींद"]),
    ],
)
def test_a_word_is_marked_as_it_is_written(text: str, form: str, marked: list[str]) -> None:
    assert words_at(text, marked_in(text, [Sought(frozenset({form}), "", 1.0, 0)])) == marked


def test_pairs_of_a_script_without_spaces_are_marked_to_their_end() -> None:
    sought = [Sought(frozenset({pair}), "", 1.0, 0) for pair in ("우울", "울증")]
    text = "심한 우울증은 병"
    assert "".join(words_at(text, marked_in(text, sought))) == "우울증"


@pytest.mark.parametrize("text", ["El BEBÉ", "tés", "dos años", "las uñas", "mamá y papá"])
def test_an_accent_that_makes_another_word_stays_where_words_are_compared(text: str) -> None:
    assert fold(text).isascii()
    assert fold_words(text) == ("tes" if text == "tés" else text.lower())


@pytest.mark.parametrize("text", ["Tomé", "bañar", "además", "mañana", "la música", "daños"])
def test_all_other_accents_are_dropped(text: str) -> None:
    assert fold_words(text).isascii()


@pytest.mark.parametrize(
    ("number", "form"),
    [("2,000", "2000"), ("2.000.000", "2000000"), ("0,5", "0.5"), ("007.50", "7.5"), ("3.0", "3"), ("3/4", "0.75")],
)
def test_a_number_has_one_form(number: str, form: str) -> None:
    assert number_form(number) == form


@pytest.mark.parametrize("chain", ["1.2.3", "12/24/2020", "1/0", "13", ""])
def test_what_is_no_single_number_has_none(chain: str) -> None:
    assert number_form(chain) == ""
