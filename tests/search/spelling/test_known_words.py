"""Ordinary words stay as they are typed, letters without sense are no errors, and delicate words come to nobody by surprise."""

from __future__ import annotations

import random
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.answers import SearchAnswer, SearchRequest
from reader.search.engine import SearchEngine
from reader.search.folding import fold
from reader.search.index.updates import update_index
from reader.search.spelling.known_words import CommonWords, read_delicate
from reader.search.spelling.medicines import bundled
from reader.search.spelling.vocabulary import SHORTEST
from reader.search.words import DATA
from tests.search.conftest import library_of, write_article

LISTS = sorted(DATA.glob("words-*.txt"))


def words_of(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line[:1] not in ("", "#")]


WORDS = {path.stem.removeprefix("words-"): words_of(path) for path in LISTS}
TITLES = {
    "en": [
        "Shingles",
        "Grief",
        "Vertigo",
        "Tremor",
        "Sex and health",
        "Suicide",
        "Heroin",
        "Panic attacks",
        "Clinic walks",
    ],
    "es": ["Duelo", "Temblor", "Muerte", "Cocina sana", "Sueño", "Pánico"],
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an index of articles in two languages, and of two medicines."""
    root = tmp_path_factory.mktemp("shelf")
    for language, titles in TITLES.items():
        for number, title in enumerate(titles):
            write_article(root / "c", f"{language}/other/{number}", {"title": title, "body": "Rest every day."})
    for name in ("abilify", "cogentin", "codeine"):
        write_article(root / "c", f"en/medication-management/{name}", {"title": name.title(), "body": "A medicine."})
    update_index(root / "index", library_of(root / "c"))
    return root / "index"


def ask(shelf: Path, text: str, language: str = "en", *, prefix: bool = False) -> SearchAnswer:
    return SearchEngine(shelf).search(SearchRequest(text, language=language, prefix=prefix))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_a_list_has_its_notice_and_then_words_in_order_as_they_are_compared(path: Path) -> None:
    text = path.read_text("utf-8")
    words = words_of(path)
    assert text.startswith("# Ordinary")
    assert text.splitlines()[-len(words) :] == words == sorted(set(words))
    assert all(fold(word) == word and word.isalpha() and len(word) >= SHORTEST for word in words)
    assert 20_000 <= len(words) <= 30_000


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_word_of_a_list_is_found_and_no_piece_of_one_is(data: st.DataObject) -> None:
    base = data.draw(st.sampled_from(sorted(WORDS)))
    word = data.draw(st.sampled_from(WORDS[base]))
    common = CommonWords()
    assert word in common
    assert common.of(base, word)
    piece = word[1:]
    assert (piece in common) == any(piece in words for words in map(set, WORDS.values()))
    assert not common.of("fr", word)


def test_whether_a_word_goes_on_from_a_start_is_known() -> None:
    common = CommonWords()
    assert common.has_start("kitche")
    assert not common.has_start("kitchenzz")


def some(seed: int, words: list[str], count: int) -> Iterator[str]:
    yield from random.Random(seed).sample(words, count)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("asked_in", ["en", "es"])
def test_no_ordinary_word_is_replaced_in_either_language(shelf: Path, language: str, asked_in: str) -> None:
    engine = SearchEngine(shelf)
    replaced = {}
    for place, word in enumerate(some(5, WORDS[language], 400)):
        for text in (word, f"rest {word}"):
            answer = engine.search(SearchRequest(text, language=asked_in, prefix=bool(place % 2)))
            if answer.searched_for or answer.choices:
                replaced[text] = answer.searched_for
    assert replaced == {}


@pytest.mark.parametrize("drug", ["cocaine", "xylazine", "kratom", "tranq", "molly", "heroína", "cocaína", "perico"])
def test_a_street_drug_is_a_word_of_its_own(shelf: Path, drug: str) -> None:
    for language in TITLES:
        answer = ask(shelf, drug, language)
        assert (answer.searched_for, answer.suggestion, answer.choices) == ("", "", ())


@pytest.mark.parametrize(("typed", "near"), [("ability", "abilify"), ("brief", "grief"), ("singles", "shingles")])
def test_an_ordinary_word_is_offered_what_it_nearly_is(shelf: Path, typed: str, near: str) -> None:
    for prefix in (True, False):
        answer = ask(shelf, typed, prefix=prefix)
        assert (answer.suggestion, answer.searched_for) == (near, "")
    assert ask(shelf, f"rest for {typed.title()}").suggestion == f"rest for {near.title()}"


def test_what_is_offered_beside_an_ordinary_word_is_never_delicate(shelf: Path) -> None:
    for typed in ("depth", "dearth", "suicides", "muerta"):
        assert ask(shelf, typed).suggestion == ""


def test_a_word_of_another_language_gives_way_only_to_a_word_that_its_neighbours_stand_with(tmp_path: Path) -> None:
    write_article(tmp_path / "c", "en/other/one", {"title": "Spinal fluid leak", "body": "Rest."})
    write_article(tmp_path / "c", "en/other/two", {"title": "Lunch", "body": "Eat well."})
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    assert not CommonWords().of("en", "fluido")
    assert ask(tmp_path / "index", "spinal fluido").searched_for == "spinal fluid"
    assert ask(tmp_path / "index", "fluido").searched_for == ""
    assert ask(tmp_path / "index", "lunch fluido").searched_for == ""


@pytest.mark.parametrize("language", ["en", "es"])
def test_letters_without_sense_are_not_corrected(shelf: Path, language: str) -> None:
    draw = random.Random(31)
    texts = ["".join(draw.choices(string.ascii_lowercase, k=draw.randint(3, 12))) for _ in range(1500)]
    engine = SearchEngine(shelf)
    answers = [engine.search(SearchRequest(text, language=language, prefix=False)) for text in texts]
    assert sum(bool(answer.searched_for or answer.choices) for answer in answers) <= 1
    seen = {word for answer in answers for word in answer.suggestion.split()}
    assert not seen & read_delicate()


@pytest.mark.parametrize("typed", ["zxqqsx", "sxxeks", "qsseks", "heorines", "swuizid", "suizzyde"])
def test_nobody_is_led_to_a_delicate_word_that_they_did_not_nearly_type(shelf: Path, typed: str) -> None:
    answer = ask(shelf, typed)
    assert not set(fold(f"{answer.suggestion} {' '.join(answer.choices)}").split()) & read_delicate()


@pytest.mark.parametrize(("typed", "meant"), [("suicde", "suicide"), ("uicide", "suicide"), ("herion", "heroin")])
def test_a_delicate_word_that_was_nearly_typed_is_found(shelf: Path, typed: str, meant: str) -> None:
    assert ask(shelf, typed).searched_for == meant


@pytest.mark.parametrize(
    ("typed", "meant"), [("vrtgo", "vertigo"), ("shngls", "shingles"), ("tremr", "tremor"), ("girf", "")]
)
def test_a_short_word_with_letters_left_out_is_mended(shelf: Path, typed: str, meant: str) -> None:
    assert ask(shelf, typed).searched_for == meant


@pytest.mark.parametrize(
    ("typed", "meant"), [("walsk", "walks"), ("panc", "panic"), ("griief", "grief"), ("vxrtigo", "vertigo")]
)
def test_errors_that_people_make_in_short_words_are_mended(shelf: Path, typed: str, meant: str) -> None:
    assert ask(shelf, typed).searched_for == meant


def test_delicate_words_are_folded_and_some_are_medicines() -> None:
    assert all(word == fold(word) for word in read_delicate())
    assert {"heroin", "cocaine", "xylazine", "fentanilo"} <= read_delicate() & bundled()
