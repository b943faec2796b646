"""Typing errors: mended where that is safe, asked about where two medicines are close, left alone where right."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.search.answers import SearchRequest
from reader.search.engine import SearchEngine
from reader.search.index.updates import update_index
from reader.search.spelling.medicines import bundled
from tests.search.conftest import Ask, library_of, write_article

PAIRS = [
    ("bupropion", "buspirone"), ("hydroxyzine", "hydralazine"), ("lamotrigine", "lamivudine"), ("clonidine", "clonazepam"),
    ("fluoxetine", "paroxetine"), ("quetiapine", "olanzapine"), ("celexa", "celebrex"), ("zyprexa", "zyrtec"),
    ("prednisone", "prednisolone"), ("clomipramine", "clomiphene"), ("sertraline", "cetirizine"), ("lamictal", "lamisil"),
    ("risperidone", "ropinirole"), ("amitriptyline", "nortriptyline"), ("escitalopram", "citalopram"),
]  # fmt: skip


@pytest.fixture(scope="module")
def pharmacy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an index of articles about one medicine of each pair."""
    root = tmp_path_factory.mktemp("pharmacy")
    for first, _ in PAIRS:
        write_article(root / "c", f"en/medication-management/{first}", {"title": first.title(), "body": "A medicine."})
    write_article(
        root / "c",
        "en/other/survey",
        {"title": "A survey", "body": "Survey survey. Heart attack. Surrey. A fine wind."},
    )
    update_index(root / "index", library_of(root / "c"))
    return root / "index"


@pytest.mark.parametrize(("there", "typed"), PAIRS)
def test_a_medicine_that_the_library_lacks_never_becomes_one_that_it_has(
    pharmacy: Path, there: str, typed: str
) -> None:
    if typed not in bundled():
        pytest.skip("not a medicine of the list")
    for prefix in (True, False):
        answer = SearchEngine(pharmacy).search(SearchRequest(typed, prefix=prefix))
        assert f"en/{there}" not in {hit.id for hit in answer.hits}
        assert not answer.suggestion


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bupropin", "bupropion"),
        ("buproprion", "bupropion"),
        ("sertralne", "sertraline"),
        ("hydroxizine", "hydroxyzine"),
    ],
)
def test_a_mistyped_medicine_that_can_only_be_one_is_mended(pharmacy: Path, typed: str, meant: str) -> None:
    answer = SearchEngine(pharmacy).search(SearchRequest(typed, prefix=False))
    assert (answer.suggestion, answer.searched_for, answer.choices) == (meant, meant, ())
    assert answer.hits[0].id == f"en/{meant}"


@pytest.mark.parametrize("typed", ["prednislone", "prednisolne", "hydroxalazine", "lamotrivudine", "clomiprene"])
def test_a_word_between_two_medicines_is_a_question_not_an_answer(pharmacy: Path, typed: str) -> None:
    answer = SearchEngine(pharmacy).search(SearchRequest(typed, prefix=False))
    assert not answer.searched_for or not answer.choices
    if answer.choices:
        assert len(answer.choices) >= 2
        assert not answer.suggestion


def test_both_medicines_are_offered(pharmacy: Path) -> None:
    answer = SearchEngine(pharmacy).search(SearchRequest("predniselone", prefix=False))
    assert {"prednisone", "prednisolone"} <= set(answer.choices)


def test_no_medicine_is_offered_that_starts_otherwise_where_one_is_a_letter_away(pharmacy: Path) -> None:
    engine = SearchEngine(pharmacy)
    assert engine.search(SearchRequest("trezodone", prefix=False)).choices == ()
    assert engine.search(SearchRequest("estril", prefix=False)).choices == ("zestril", "restoril")


def test_a_medicine_spelled_by_ear_is_the_one_that_sounds_so(pharmacy: Path) -> None:
    assert SearchEngine(pharmacy).search(SearchRequest("ketiapine", prefix=False)).suggestion == "quetiapine"


def test_two_errors_make_another_word_where_no_article_is_named_so(pharmacy: Path, ask: Ask) -> None:
    engine = SearchEngine(pharmacy)
    assert engine.search(SearchRequest("medicane", prefix=False)).searched_for == "medicine"
    assert not engine.search(SearchRequest("medikane", prefix=False)).searched_for
    assert ask("hyperactvitty", prefix=False).searched_for == "hyperactivity"


def test_what_is_typed_can_be_searched_instead(ask: Ask) -> None:
    answer = ask("zolof", prefix=False, correct=False)
    assert (answer.suggestion, answer.searched_for, answer.hits) == ("", "", ())


def test_a_word_still_being_typed_is_not_mended(ask: Ask) -> None:
    for size in range(2, len("hyperactivity")):
        assert not ask("hyperactivity"[:size]).suggestion


def test_words_of_other_languages_are_not_errors(ask: Ask) -> None:
    assert not ask("tratamiento depression", prefix=False).suggestion


def test_a_mistyped_word_of_another_language_is_mended_in_that_one(ask: Ask) -> None:
    answer = ask("tratamientto", prefix=False)
    assert answer.suggestion == "tratamiento"
    assert answer.hits[0].id == "es/depression"


def test_inflected_words_are_not_errors(ask: Ask) -> None:
    for word in ("fidgets", "fidgeted", "nauseas", "racing"):
        assert not ask(word, prefix=False).suggestion


def test_a_word_in_no_name_is_offered_its_neighbour_in_one_but_kept(pharmacy: Path) -> None:
    answer = SearchEngine(pharmacy).search(SearchRequest("surrey", prefix=False))
    assert (answer.suggestion, answer.searched_for) == ("survey", "")
    assert answer.hits


def test_a_short_word_that_no_article_has_is_left_alone(pharmacy: Path) -> None:
    answer = SearchEngine(pharmacy).search(SearchRequest("wine", prefix=False))
    assert (answer.suggestion, answer.hits) == ("", ())


def test_a_space_too_many_is_closed(ask: Ask) -> None:
    answer = ask("hyper activity", prefix=False)
    assert answer.suggestion == "hyperactivity"
    assert answer.hits[0].id == "en/adhd"


def test_a_lost_space_is_put_back(ask: Ask) -> None:
    answer = ask("sideeffects", prefix=False)
    assert answer.suggestion in {"side effects", ""}


def test_capitals_and_the_rest_of_the_text_stay(ask: Ask) -> None:
    assert ask("What about  Zolof’s side efects?", prefix=False).suggestion == "What about  Zoloft's side effects?"


def test_an_everyday_word_that_no_article_has_is_no_error(tmp_path: Path) -> None:
    drinking = {"title": "Drinking too much", "also_called": ["drinking wine"], "body": "Cutting down helps."}
    write_article(tmp_path / "c", "en/other/alcohol", drinking)
    update_index(tmp_path / "index", library_of(tmp_path / "c"))

    answer = SearchEngine(tmp_path / "index").search(SearchRequest("my wife is drinking too much", prefix=False))

    assert answer.suggestion == ""
    assert [hit.id for hit in answer.hits] == ["en/alcohol"]


def test_a_word_written_by_ear_is_mended(tmp_path: Path) -> None:
    write_article(tmp_path / "c", "en/other/one", {"title": "Schizophrenia", "body": "Voices."})
    write_article(tmp_path / "c", "en/other/two", {"title": "Ehrlichiosis", "body": "Ticks."})
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    engine = SearchEngine(tmp_path / "index")
    for typed, meant in (("skitzofrenia", "schizophrenia"), ("erlikiosis", "ehrlichiosis")):
        assert engine.search(SearchRequest(typed, prefix=False)).searched_for == meant


def test_a_medicine_is_never_guessed_by_ear(pharmacy: Path) -> None:
    assert not SearchEngine(pharmacy).search(SearchRequest("kwaytyapeen", prefix=False)).hits


def test_an_unfinished_last_word_is_finished_as_the_names_have_it(ask: Ask) -> None:
    assert ask("attention deficit hyperac", prefix=False).searched_for == "attention deficit hyperactivity"
    assert ask("panic att", prefix=False, correct=False).searched_for == ""


def test_an_unfinished_medicine_that_may_become_two_is_asked_about(pharmacy: Path) -> None:
    answer = SearchEngine(pharmacy).search(SearchRequest("predniso", prefix=False))
    assert set(answer.choices) == {"prednisolone", "prednisone"}
    assert not answer.searched_for


def test_an_unfinished_medicine_is_not_taken_for_a_shorter_one(pharmacy: Path) -> None:
    answer = SearchEngine(pharmacy).search(SearchRequest("quinid", prefix=False))
    assert answer.searched_for.startswith("quinidin")  # not quinine


def test_a_word_cut_in_two_words_that_there_are_is_put_together(tmp_path: Path) -> None:
    children = {"title": "Healthy children", "body": " ".join(f"Children play {number}." for number in range(40))}
    write_article(tmp_path / "c", "en/other/children", children)
    for number in range(40):
        write_article(tmp_path / "c", f"en/other/{number}", {"title": f"Game {number}", "body": "For children."})
    write_article(tmp_path / "c", "en/other/ren", {"title": "Ren gene", "body": "A child may have it."})
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    engine = SearchEngine(tmp_path / "index")
    assert engine.search(SearchRequest("child ren", prefix=False)).searched_for == "children"
    assert not engine.search(SearchRequest("ren gene", prefix=False)).suggestion


def test_a_space_too_many_or_left_out_is_found_beside_a_typing_error(tmp_path: Path) -> None:
    write_article(tmp_path / "c", "en/other/moyamoya", {"title": "Moyamoya disease", "body": "Rare."})
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    engine = SearchEngine(tmp_path / "index")
    assert engine.search(SearchRequest("moy amuya disease", prefix=False)).searched_for == "moyamoya disease"
    assert engine.search(SearchRequest("moyamoyadisaese", prefix=False)).searched_for == "moyamoya disease"


def test_an_error_is_mended_though_it_looks_like_a_form_of_another_languages_word(tmp_path: Path) -> None:
    write_article(tmp_path / "c", "en/other/bipolar", {"title": "Bipolar disorder", "body": "Moods."})
    write_article(tmp_path / "c", "es/other/bipolar", {"title": "Trastorno bipolar", "body": "Cambios."})
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    answer = SearchEngine(tmp_path / "index").search(SearchRequest("bipoler", prefix=False))
    assert answer.searched_for == "bipolar"
    assert answer.hits[0].id == "en/bipolar"


def test_two_misspelt_words_speak_for_each_other_but_not_for_themselves(tmp_path: Path) -> None:
    write_article(tmp_path / "c", "en/other/penile", {"title": "Penile disorders", "body": "Rare."})
    for number in range(200):
        people = {"title": f"People of age {number}", "body": "People live."}
        write_article(tmp_path / "c", f"en/other/{number}", people)
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    answer = SearchEngine(tmp_path / "index").search(SearchRequest("penyle disordars", prefix=False))
    assert answer.searched_for == "penile disorders"
