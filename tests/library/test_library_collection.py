"""collection.toml: what a collection says of itself, and what stands in where it says nothing or something wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.category import Category
from reader.library.collection import is_language, is_slug, read_collection
from tests.fakes import Shelf

WHOLE = """
id = "clinic"
title = "Our clinic"
publisher = "The clinic"
licence = "CC-BY-4.0"
version = "2"

[[categories]]
id = "sleep"
icon = "moon"
colour = "#0b5D66"
order = 5
name = { en = "Sleep", es = "Sueño" }
description = { en = "Better nights.", es = "Mejores noches." }

[[categories]]
id = "living-well"
name = "Living well"
"""


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


def test_everything_it_says_is_read(shelf: Shelf) -> None:
    shelf.describe(WHOLE)
    found = read_collection(shelf.root)
    assert (found.id, found.title, found.publisher, found.licence, found.version) == (
        "clinic",
        "Our clinic",
        "The clinic",
        "CC-BY-4.0",
        "2",
    )
    sleep, living = found.categories
    assert sleep == Category(
        "sleep", {"en": "Sleep", "es": "Sueño"}, {"en": "Better nights.", "es": "Mejores noches."}, "moon", "#0b5D66", 5
    )
    assert (living.name, living.order) == ({"en": "Living well"}, 10)
    assert found.problems == ()


def test_without_a_file_the_folders_name_stands_in_and_a_warning_says_so(shelf: Shelf) -> None:
    found = read_collection(shelf.root)
    assert (found.id, found.title, found.categories) == ("shelf", "shelf", ())
    assert [problem.level for problem in found.problems] == ["warning"]


@pytest.mark.parametrize(
    ("toml", "line"),
    [
        ('id = "a"\ntitle = unquoted\n', 2),
        ('id = "a"\n\n[[categories]\n', 3),
        ('id = "a"\nid = "b"\n', 2),
        ('id = "a"\nversion = 2026-13-45\n', 2),
    ],
)
def test_wrong_toml_is_an_error_with_its_line_and_the_folders_name_stands_in(
    shelf: Shelf, toml: str, line: int
) -> None:
    shelf.describe(toml)
    found = read_collection(shelf.root)
    assert found.title == "shelf"
    assert [(problem.level, problem.line) for problem in found.problems] == [("error", line)]
    assert "collection.toml is not valid TOML" in str(found.problems[0])


@pytest.mark.parametrize(
    "content", [b"title = \"caf\xe9\"", b"a = " + b"[" * 50_000, b"a = " + b"{b=" * 50_000, b"a = " + b"9" * 10_000]
)  # fmt: skip
def test_a_hostile_file_is_an_error_and_stops_nothing(shelf: Shelf, content: bytes) -> None:
    shelf.put("collection.toml", content)
    found = read_collection(shelf.root)
    assert found.title == "shelf"
    assert [problem.level for problem in found.problems] == ["error"]


def test_values_of_the_wrong_kind_do_not_stop_the_rest(shelf: Shelf) -> None:
    shelf.describe("""
id = 7
title = ""
version = 2
categories = [
  "sleep", { id = 5 }, { name = "No id" },
  { id = "moods", colour = "red", order = "first", name = ["a"], description = 3 },
]
""")
    found = read_collection(shelf.root)
    assert (found.id, found.title, found.version) == ("7", "7", "2")
    (moods,) = found.categories
    assert (moods.id, moods.colour, moods.named("en"), moods.described("en")) == ("moods", "", "Moods", "")
    said = [str(problem) for problem in found.problems]
    assert sum("no “id”" in words for words in said) == 2
    assert any("red" in words and "moods" in words for words in said)


def test_categories_that_are_no_list_are_none(shelf: Shelf) -> None:
    shelf.describe('categories = "sleep"\n')
    assert read_collection(shelf.root).categories == ()


def test_a_category_has_words_for_every_reader() -> None:
    category = Category("living-well", {"es": "Vivir bien", "en": "Living well"}, {"es": "Su vida diaria."})
    assert category.named("es-MX") == "Vivir bien"
    assert category.named("fr") == "Living well"
    assert category.described("fr") == "Su vida diaria."
    assert Category("living-well").named("es") == "Living well"
    assert Category("living-well").described("es") == ""


@pytest.mark.parametrize("name", ["en", "es", "es-MX", "zh-Hant", "ast", "pt-BR"])
def test_language_folders_are_told_by_their_names(name: str) -> None:
    assert is_language(name)


@pytest.mark.parametrize("name", ["media", "English", "e", "", "..", "en_US", "en/", "EN"])
def test_other_folders_hold_no_language(name: str) -> None:
    assert not is_language(name)


@pytest.mark.parametrize("name", ["sertraline", "a", "9to5", "snake_case", "With-Capitals"])
def test_slugs_are_told_by_their_letters(name: str) -> None:
    assert is_slug(name)


@pytest.mark.parametrize(
    "name", ["", "-a", "_home", ".hidden", "two words", "ñ", "a.b", "a/b", "..", "a\n", "\u017f", "\u212a"]
)
def test_other_names_are_no_slugs(name: str) -> None:
    assert not is_slug(name)
