"""Synonyms: read from files, both ways, abbreviations in capitals only, wrong files left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.search.answers import SearchRequest
from reader.search.engine import SearchEngine
from reader.search.index.record import Record
from reader.search.index.updates import update_index
from reader.search.spelling.medicines import bundled, named_in, with_synonyms
from reader.search.synonyms import SynonymTable, read_synonyms
from tests.search.conftest import library_of, write_article


def table(folder: Path, text: str, language: str = "en") -> SynonymTable:
    path = folder / language / "synonyms.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return read_synonyms([folder])


def found(index_folder: Path, synonyms: SynonymTable, text: str) -> list[str]:
    engine = SearchEngine(index_folder, synonyms)
    return [hit.id for hit in engine.search(SearchRequest(text, prefix=False)).hits]


def test_synonyms_work_both_ways_and_in_any_form(index_folder: Path, tmp_path: Path) -> None:
    synonyms = table(
        tmp_path, '[[group]]\nterms = ["queasy", "nausea"]\n[[group]]\nterms=["dread fits","panic attack"]'
    )
    assert found(index_folder, synonyms, "queasy") == ["en/sertraline"]
    assert found(index_folder, synonyms, "dread fit")[0] == "en/panic"
    assert found(index_folder, synonyms, "my dread fits at night")[0] == "en/panic"


def test_a_synonym_that_no_article_has_is_not_taken_for_an_error(index_folder: Path, tmp_path: Path) -> None:
    synonyms = table(tmp_path, '[[group]]\nterms = ["panik", "nausea"]')
    assert SearchEngine(index_folder).search(SearchRequest("panik")).suggestion == "panic"
    assert not SearchEngine(index_folder, synonyms).search(SearchRequest("panik")).suggestion
    assert found(index_folder, synonyms, "panik") == ["en/sertraline"]


def test_an_abbreviation_counts_only_in_capitals(index_folder: Path, tmp_path: Path) -> None:
    synonyms = table(tmp_path, '[[group]]\nterms = ["panic attack"]\nabbreviations = ["AND", "PA"]')
    assert found(index_folder, synonyms, "PA") == ["en/panic"]
    assert found(index_folder, synonyms, "pa") == []
    assert "en/panic" not in found(index_folder, synonyms, "sertraline and depression")


@pytest.mark.parametrize(
    "text", ["", "[[group]]", "not toml [", "group = 3", "[[group]]\nterms = 3", '[[group]]\nterms=["x"]']
)
def test_a_file_that_says_nothing_useful_is_left_out(tmp_path: Path, text: str) -> None:
    assert not table(tmp_path, text).of("en")


def test_a_region_takes_its_language(tmp_path: Path) -> None:
    assert len(table(tmp_path, '[[group]]\nterms = ["a", "b"]', "es").of("es-MX")) == 1


def test_a_missing_folder_has_no_synonyms(tmp_path: Path) -> None:
    assert not read_synonyms([tmp_path / "none"]).groups


def test_medicines_are_known_from_the_list_the_library_and_the_synonyms(tmp_path: Path) -> None:
    record = Record("en/x", "Newmedix", "other", ("New Medix", "NMX"), (), ("RXNORM:1",), (), "")
    other = Record("en/y", "Missed", "living-well", (), (), (), (), "")
    assert set(named_in([record, other])) == {"newmedix"}
    synonyms = table(tmp_path, '[[group]]\nterms = ["sertraline", "Serlift", "SSRI thing"]')
    assert {"zoloft", "serlift", "newmedix"} <= with_synonyms(bundled() | {"newmedix"}, synonyms)


def test_one_thing_said_in_two_ways_does_not_count_twice(tmp_path: Path) -> None:
    """A name with two synonyms of a part of the question has that part, not the whole question."""
    articles = {
        "coping": {"title": "Coping with side effects", "also_called": ["side effects", "adverse effects"]},
        "sertraline": {
            "title": "Sertraline (Zoloft)",
            "also_called": ["Zoloft", "sertraline"],
            "body": "Zoloft helps.\n\n## Side effects of Zoloft\n\nThe side effects pass.",
        },
    }
    for name, front in articles.items():
        write_article(tmp_path / "c", f"en/medicines/{name}", front)
    for number in range(12):
        write_article(
            tmp_path / "c",
            f"en/other/{number}",
            {"title": f"Other {number}", "body": "It has side effects, or adverse effects."},
        )
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    synonyms = table(
        tmp_path,
        '[[group]]\nterms = ["side effect", "adverse effect"]\n[[group]]\nterms = ["side effects", "adverse effects"]',
    )
    assert found(tmp_path / "index", synonyms, "zoloft side effects")[0] == "en/sertraline"


def test_the_words_of_a_term_count_together(tmp_path: Path) -> None:
    """ "black box warning" is one thing, and an article about boxes is not about it."""
    articles = {
        "storing": {"title": "Locking up medicine", "also_called": ["lock box"], "body": "A box with a lock."},
        "antidepressants": {"title": "Antidepressants", "body": "They have a boxed warning. " + "Call us. " * 10},
    }
    for name, front in articles.items():
        write_article(tmp_path / "c", f"en/medicines/{name}", front)
    for number in range(8):
        write_article(tmp_path / "c", f"en/other/{number}", {"title": f"Other {number}", "body": "Rest."})
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    synonyms = table(tmp_path, '[[group]]\nterms = ["boxed warning", "black box warning"]')
    assert found(tmp_path / "index", synonyms, "black box warning")[0] == "en/antidepressants"
