"""The glossary: read with what is wrong in it, and its words found in a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.glossary import LONGEST_FORM, Glossary, GlossaryWord, read_glossary_file
from tests.fakes import CONTENT


def read(folder: Path, text: str | bytes):
    path = folder / "glossary.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_glossary_file(path)


def found(words: list[GlossaryWord], text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.word.word) for one in Glossary(words).find(text)]


DOSE = GlossaryWord("dose", "How much you take at one time.", ("doses",))
ECT = GlossaryWord("electroconvulsive therapy", "A treatment.", ("ECT",))
GENERIC = GlossaryWord("generic name", "The plain name.", ("generic",))
PGX = GlossaryWord("PGx", "A test.")


def test_a_file_gives_its_words_with_their_forms(tmp_path: Path) -> None:
    text = '[[word]]\nword = " side \\n effect"\nforms = ["side effects"]\nmeaning = "What you\\ndid not want."\n[[word]]\nword = "dose"\nmeaning = "M."\n'
    file = read(tmp_path, text)
    assert file.problems == ()
    assert file.words == (
        GlossaryWord("side effect", "What you did not want.", ("side effects",)),
        GlossaryWord("dose", "M."),
    )


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_bundled_glossary_has_nothing_wrong(language: str) -> None:
    file = read_glossary_file(CONTENT / language / "glossary.toml")
    assert file.problems == ()
    assert len(file.words) > 30


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("word = [", None, "not valid TOML"), ("[[word]]\nword = a\n", 2, "not valid TOML"), ("", None, "has no [[word]]"),
        ("word = 3", None, "has no [[word]]"), ("word = []", None, "has no [[word]]"),
        ('[[word]]\nword = "a"\nmeaning = "M."\n\n[[word]]\nmeaning = "M."', 5, "“word” of word 2 is missing"),
        ('[[word]]\nword = "a"', 1, "“meaning” of word 1 is missing"), ('[[word]]\nword = 3\nmeaning = "M."', 1, "“word” of word 1"),
        ('[[word]]\nword = "a"\nmeaning = "M."\nforms = "as"', 1, "“forms” of “a” must be a list"),
        ('[[word]]\nword = "a"\nmeaning = "M."\nforms = [1]', 1, "“forms” of “a” must be a list"),
        ('[[word]]\nword = "..."\nmeaning = "M."', 1, "“...” cannot be found in a text"),
        ('[[word]]\nword = "a"\nmeaning = "M."\nforms = ["A"]', 1, "“A” stands twice"),
        ('[[word]]\nword = "a"\nmeaning = "M."\nsays = "x"', 1, "“says” is not a key"),
        ('title = "x"\n[[word]]\nword = "a"\nmeaning = "M."', None, "“title” is not a key"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, line: int | None, reason: str) -> None:
    (problem,) = read(tmp_path, text).problems
    assert reason in str(problem.message)
    assert problem.line == line
    assert problem.level == "error"


def test_a_wrong_word_is_left_out_and_the_rest_counts(tmp_path: Path) -> None:
    file = read(tmp_path, '[[word]]\nword = "a"\n[[word]]\nword = "dose"\nmeaning = "M."\nforms = ["", "doses"]\n')
    assert file.words == (GlossaryWord("dose", "M.", ("doses",)),)
    assert len(file.problems) == 2


def test_a_file_that_is_not_there_or_not_text_is_a_problem(tmp_path: Path) -> None:
    assert read_glossary_file(tmp_path / "none.toml").problems[0].level == "error"
    assert "UTF-8" in str(read(tmp_path, b"\xff\xfe").problems[0].message)


@given(st.binary(max_size=120) | st.text(max_size=120).map(lambda text: f"[[word]]\n{text}".encode()))
def test_no_file_stops_it(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = read(tmp_path_factory.getbasetemp(), data)
    assert file.problems or file.words
    list(Glossary(file.words).find("some words"))


def test_whole_words_are_found_in_any_case_and_any_form() -> None:
    assert found([DOSE], "A Dose. DOSES, doses; overdose dosed dose_1 mini-dose") == [
        ("Dose", "dose"), ("DOSES", "dose"), ("doses", "dose"), ("dose", "dose"),
    ]  # fmt: skip


def test_capitals_inside_a_word_must_be_there() -> None:
    assert found([ECT, PGX], "ECT, ect and Ect; PGx, pgx; Electroconvulsive Therapy") == [
        ("ECT", "electroconvulsive therapy"), ("PGx", "PGx"), ("Electroconvulsive Therapy", "electroconvulsive therapy"),
    ]  # fmt: skip


def test_the_longest_form_wins() -> None:
    assert found([GENERIC], "a generic name, a generic, a generic\nname") == [
        ("generic name", "generic name"), ("generic", "generic name"), ("generic\nname", "generic name"),
    ]  # fmt: skip
    assert found([GlossaryWord("panic", "M."), GlossaryWord("panic attack", "M.")], "panic attack panic attacks") == [
        ("panic attack", "panic attack"), ("panic", "panic"),
    ]  # fmt: skip


def test_typographic_signs_are_those_of_the_keyboard() -> None:
    wort = GlossaryWord("St. John's wort", "A herb.", ("habit-forming",))
    assert [one for one, _ in found([wort], "St. John’s wort and habit‑forming")] == [
        "St. John’s wort",
        "habit‑forming",
    ]


def test_letters_with_accents_are_letters() -> None:
    word = GlossaryWord("convulsión", "M.", ("dosis",))
    assert found([word], "Convulsión, CONVULSIÓN, convulsion, convulsiónes, sobredosis") == [
        ("Convulsión", "convulsión"), ("CONVULSIÓN", "convulsión"),
    ]  # fmt: skip
    assert found([DOSE], "İİ dose") == [("dose", "dose")]


def test_a_later_word_takes_the_place_and_the_forms_of_an_earlier_one() -> None:
    ours = GlossaryWord("Dose", "Our own words.", ("amount",))
    assert [word.meaning for *_, word in Glossary([DOSE, ours]).find("dose amount")] == ["Our own words."] * 2
    assert found([DOSE, ours], "doses") == []
    assert found([DOSE, GlossaryWord("quantity", "M.", ("doses",))], "dose doses") == [
        ("dose", "dose"),
        ("doses", "quantity"),
    ]


def test_a_glossary_of_no_words_finds_none() -> None:
    assert not Glossary()
    assert list(Glossary().find("dose")) == []


words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=LONGEST_FORM)


@given(st.lists(words, min_size=1, max_size=20))
def test_every_word_is_found_where_it_stands_alone(forms: list[str]) -> None:
    glossary = Glossary(GlossaryWord(form, "M.") for form in forms)
    for form in forms:
        text = f"({form})"
        if len(text.lower()) == len(text):
            assert [(one.start, one.end) for one in glossary.find(text)] == [(1, 1 + len(form))]
