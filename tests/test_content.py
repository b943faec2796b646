"""The bundled content: enough of it, complete, sourced, and never claiming a review that nobody made."""

from __future__ import annotations

import importlib.util
import json
import re
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from statistics import fmean
from urllib.parse import urlsplit

import pytest
import yaml

from reader.checks.blocks import prose
from reader.checks.readability import measure_text
from reader.library.article import Article
from reader.library.collection import read_collection
from reader.library.folders import Folders
from reader.library.frontmatter import split
from reader.library.glossary import read_glossary_file
from reader.library.reading import read_article
from reader.library.scan import scan
from reader.library.text import sections
from reader.pages.theme import contrast
from reader.search.synonyms import read_synonyms, term_of
from reader.search.words import Analysis
from tests.fakes import CONTENT

COLLECTION = read_collection(CONTENT)
FOUND = scan(Folders(CONTENT, CONTENT / "none"))
READ = {article_id: read_article(file.place) for article_id, file in FOUND.files.items()}
ARTICLES = {article_id: article for article_id, article in READ.items() if isinstance(article, Article)}

every_article = pytest.mark.parametrize("article", ARTICLES.values(), ids=list(ARTICLES))
every_category = pytest.mark.parametrize("category", COLLECTION.categories, ids=lambda category: category.id)

WHEN_TO_CALL = {"en": re.compile(r"\bcall\b", re.IGNORECASE), "es": re.compile(r"\bllam", re.IGNORECASE)}
CAN_DO = {
    "en": re.compile(r"\byou can\b", re.IGNORECASE),
    "es": re.compile(r"\bpueden? hacer\b", re.IGNORECASE),
}


def test_every_file_is_an_article() -> None:
    assert {article_id: str(one.problem) for article_id, one in READ.items() if not isinstance(one, Article)} == {}
    assert FOUND.hidden == ()
    assert {file.place.path for file in FOUND.files.values()} == set(CONTENT.rglob("*.md"))


def test_there_are_enough_articles_in_both_languages_over_enough_categories() -> None:
    spoken = [article.language for article in ARTICLES.values()]
    assert spoken.count("en") >= 60
    assert spoken.count("es") >= 40
    assert len({article.category for article in ARTICLES.values() if article.language == "en"}) >= 6
    assert len({article.category for article in ARTICLES.values() if article.language == "es"}) >= 6


def test_the_collection_says_what_it_is() -> None:
    assert COLLECTION.problems == ()
    assert (COLLECTION.id, COLLECTION.licence) == ("bundled", "CC-BY-4.0")
    assert COLLECTION.title
    assert COLLECTION.publisher
    assert COLLECTION.version


@every_article
def test_its_front_matter_is_complete(article: Article) -> None:
    assert article.problems == ()
    assert article.extra == {}
    assert 20 <= len(article.summary) <= 200
    assert re.match(r".*[.?!]$", article.summary)
    assert article.also_called
    assert 3 <= len(article.key_points) <= 5
    assert article.teach_back
    assert all("?" in question for question in article.teach_back)
    assert article.published
    assert article.updated
    assert article.published <= article.updated
    assert article.review_due
    assert article.review_due > article.updated


@every_article
def test_it_claims_no_review_and_no_import(article: Article) -> None:
    assert article.reviewed is None
    assert article.origin is None


@every_article
def test_its_sources_are_real_addresses_looked_at_on_a_day(article: Article) -> None:
    assert article.sources
    for source in article.sources:
        parts = urlsplit(source.url)
        assert parts.scheme == "https"
        assert "." in (parts.hostname or "")
        assert not re.search(r"example\.(com|org|net)$|localhost", parts.hostname or "")
        assert source.publisher
        assert isinstance(source.accessed, date)
    assert len({source.url for source in article.sources}) == len(article.sources)


@every_article
def test_it_says_when_to_call(article: Article) -> None:
    headings = [section.heading for section in sections(article.body)]
    assert any(WHEN_TO_CALL[article.language].search(heading) for heading in headings), headings


@every_article
def test_it_says_what_the_reader_can_do(article: Article) -> None:
    headings = [section.heading for section in sections(article.body)]
    assert any(CAN_DO[article.language].search(heading) for heading in headings), headings


@every_article
def test_it_has_300_to_900_words_that_are_easy_to_read(article: Article) -> None:
    assert 300 <= len(prose(article.body).text.split()) <= 900
    found = measure_text(article.body, article.language)
    assert found.grade is None or found.grade <= 8
    assert found.inflesz is None or found.inflesz >= 60


def test_english_reads_at_grade_six_and_a_half_on_average() -> None:
    grades = [measure_text(one.body, "en").grade for one in ARTICLES.values() if one.language == "en"]
    assert fmean(grade for grade in grades if grade is not None) <= 6.5


@every_article
def test_every_reader_of_yaml_reads_its_front_matter(article: Article) -> None:
    """PyYAML reads with libyaml where it can, and otherwise by itself: that one is stricter about question marks."""
    front, _, _ = split(article.place.path.read_text("utf-8"))
    assert yaml.load(front, yaml.SafeLoader)["sources"] == yaml.load(front, yaml.CSafeLoader)["sources"]


@every_article
def test_it_is_in_a_category_that_has_names(article: Article) -> None:
    assert article.category in {category.id for category in COLLECTION.categories}


@every_article
def test_its_links_lead_to_articles_of_its_language(article: Article) -> None:
    slugs = re.findall(r"\]\(article:([^)#\s]+)", article.body)
    assert [slug for slug in slugs if f"{article.language}/{slug}" not in ARTICLES] == []
    assert article.slug not in slugs


@every_article
def test_its_headings_start_below_the_title_and_no_section_is_empty(article: Article) -> None:
    assert not re.search(r"^# ", article.body, re.MULTILINE)
    found = sections(article.body)
    assert found[0].heading == ""
    assert len(found) >= 4
    assert all(section.text for section in found)


def test_a_translation_is_in_the_category_of_its_original_and_has_the_same_number_of_sections() -> None:
    for article in ARTICLES.values():
        if article.language == "es":
            original = ARTICLES[f"en/{article.slug}"]
            assert article.category == original.category
            names_a_medicine = any(code.startswith("RXNORM:") for code in article.codes)
            assert article.title != original.title or names_a_medicine
            assert len(sections(article.body)) == len(sections(original.body)), article.id


def test_what_is_about_suicide_names_the_line_that_helps() -> None:
    about = re.compile(r"suicid", re.IGNORECASE)
    for article in ARTICLES.values():
        if article.sensitivity or about.search(article.body):
            assert "988" in article.body, article.id


@every_category
def test_a_category_has_its_name_and_line_in_both_languages(category) -> None:
    for words in (category.name, category.description):
        assert set(words) == {"en", "es"}
        assert all(words.values())
        assert len(set(words.values())) == 2
    assert all(text.endswith(".") for text in category.description.values())


@every_category
def test_a_categorys_colour_can_be_told_from_its_ground(category) -> None:
    assert contrast(category.colour, "#FFFFFF") >= 3
    assert contrast(category.colour, "#F1EFE9") >= 3


@every_category
def test_a_categorys_icon_is_one_of_the_icon_font(category) -> None:
    spec = importlib.util.find_spec("qtawesome")
    assert spec
    assert spec.origin
    (names,) = (Path(spec.origin).parent / "fonts").glob("phosphor-charmap*.json")
    assert category.icon in json.loads(names.read_bytes())


def test_categories_have_an_order_a_colour_and_an_icon_of_their_own() -> None:
    for values in (
        [category.order for category in COLLECTION.categories],
        [category.colour for category in COLLECTION.categories],
        [category.icon for category in COLLECTION.categories],
        [category.id for category in COLLECTION.categories],
    ):
        assert len(set(values)) == len(values)
    assert [category.order for category in COLLECTION.categories] == sorted(one.order for one in COLLECTION.categories)


def test_every_category_has_an_english_article() -> None:
    used = {article.category for article in ARTICLES.values() if article.language == "en"}
    assert {category.id for category in COLLECTION.categories} == used


@pytest.mark.parametrize(("language", "enough"), [("en", 120), ("es", 80)])
def test_every_word_of_the_glossary_is_explained_in_one_plain_sentence(language: str, enough: int) -> None:
    file = read_glossary_file(CONTENT / language / "glossary.toml")
    assert file.problems == ()
    assert len(file.words) >= enough
    for word in file.words:
        assert word.meaning.endswith(".")
        assert len(word.meaning.split()) <= 20, word
    every = measure_text("\n\n".join(word.meaning for word in file.words), language)
    assert every.grade is None or every.grade <= 6
    assert every.inflesz is None or every.inflesz >= 65


@pytest.mark.parametrize(("language", "enough"), [("en", 250), ("es", 120)])
def test_each_synonym_belongs_to_one_group(language: str, enough: int) -> None:
    groups = tomllib.loads((CONTENT / language / "synonyms.toml").read_text("utf-8"))["group"]
    assert len(groups) >= enough
    assert len(read_synonyms([CONTENT]).of(language)) == len(groups)
    analysis = Analysis(language)
    owners: dict[tuple[str, ...], int] = {}
    for number, group in enumerate(groups):
        assert set(group) <= {"terms", "abbreviations"}
        for term in (*group["terms"], *group.get("abbreviations", ())):
            stems = tuple(word.stem for chunk in term_of(term) for word in analysis.chunk(chunk) if not word.joined)
            assert owners.setdefault(stems, number) == number, term
    alone = [groups[number]["terms"] for number, count in Counter(owners.values()).items() if count == 1]
    assert alone == [], "the terms of a group are one word in several forms: search finds those anyway"


def test_a_group_of_synonyms_never_has_two_medicines() -> None:
    """Two names that stand in two groups of the other language are two medicines."""
    english, spanish = (
        [{term.casefold() for term in group["terms"]} for group in tomllib.loads(path.read_text("utf-8"))["group"]]
        for path in (CONTENT / "en" / "synonyms.toml", CONTENT / "es" / "synonyms.toml")
    )
    for group in spanish:
        assert sum(bool(group & other) for other in english) <= 1, group
