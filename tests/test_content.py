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

from reader.checks.prose_blocks import prose
from reader.library.article import Article
from reader.library.article_file import read_article
from reader.library.collection import read_collection
from reader.library.folder_scan import scan
from reader.library.front_matter import MOST_SAYINGS, split
from reader.library.glossary import read_glossary_file
from reader.library.library_folders import Folders
from reader.library.plain_text import sections
from reader.pages.tokens import contrast
from reader.search.ranking.name_keys import name_key
from reader.search.synonyms import read_synonyms, term_of
from reader.search.words import Analysis
from tests.checks.counted import measure_text
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

ABOUT_SUICIDE = frozenset(
    {
        "alcohol-use",
        "bipolar-disorder",
        "borderline-personality-disorder",
        "dbt",
        "depression-basics",
        "eating-disorders",
        "grief",
        "opioid-use",
        "postpartum-depression",
        "safety-plan",
        "supporting-someone",
        "talking-with-children",
        "treatment-resistant-depression",
    }
)
DANGEROUS = {
    "en": (
        r"do not have to stop first",
        r"will not report you",
        r"or thoughts of harming your baby",
    ),
    "es": (
        r"no le vamos a denunciar",
        r"no tiene que dejar la droga antes",
        r"o si piensa en dañar a su bebé",
        r"puede actuar ahora",
        r"cree que puede actuar",
        r"si puede hacerse daño",
        r"dele aire",
        r"o cosas que no son reales",
        r"no l[oae]s? deje a solas",
        r"comió un comestible",
    ),
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
def test_people_find_it_in_their_own_words(article: Article) -> None:
    assert 12 <= len(article.people_say) <= MOST_SAYINGS
    assert all(phrase == " ".join(phrase.split()) for phrase in article.people_say)


def test_a_phrase_that_people_say_leads_to_one_article() -> None:
    """The same words, in whatever order and form, would leave it to chance which of two articles comes first."""
    owners: dict[tuple[str, frozenset[str]], str] = {}
    for article in ARTICLES.values():
        analysis = Analysis(article.language)
        for phrase in article.people_say:
            stems = frozenset(word.stem for word in analysis.words(phrase))
            assert owners.setdefault((article.language, stems), article.id) == article.id, phrase


def test_a_phrase_that_people_say_is_no_name_of_another_article() -> None:
    names = {
        (article.language, name_key(name)): article.id
        for article in ARTICLES.values()
        for name in (article.title, *article.also_called)
    }
    for article in ARTICLES.values():
        for phrase in article.people_say:
            assert names.get((article.language, name_key(phrase)), article.id) == article.id, phrase


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
    assert article.place.slug not in slugs


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
            original = ARTICLES[f"en/{article.place.slug}"]
            assert article.category == original.category
            names_a_medicine = any(code.startswith("RXNORM:") for code in article.codes)
            assert article.title != original.title or names_a_medicine
            assert len(sections(article.body)) == len(sections(original.body)), article.id


def test_what_is_about_suicide_names_the_line_that_helps() -> None:
    about = re.compile(r"suicid", re.IGNORECASE)
    for article in ARTICLES.values():
        if article.sensitivity or about.search(article.body):
            assert "988" in article.body, article.id


def test_a_translation_asks_for_the_same_care_as_its_original() -> None:
    for article in ARTICLES.values():
        if article.language == "es":
            assert article.sensitivity == ARTICLES[f"en/{article.place.slug}"].sensitivity, article.id
    flagged = {article.place.slug for article in ARTICLES.values() if "suicide" in article.sensitivity}
    assert flagged >= ABOUT_SUICIDE


def said(article: Article) -> list[str]:
    """Every line that a reader sees: the summary, the key points and questions, and the lines of the body."""
    return [article.summary, *article.key_points, *article.teach_back, *filter(None, article.body.splitlines())]


def those_who_say(**patterns: str) -> dict[str, str]:
    """The text of each article in which a line fits the pattern of its language; some do, in each language."""
    found = {
        article.id: "\n".join(said(article))
        for article in ARTICLES.values()
        if any(re.search(patterns[article.language], line, re.IGNORECASE) for line in said(article))
    }
    assert {article_id.split("/")[0] for article_id in found} == {"en", "es"}
    return found


def assert_each_says(texts: dict[str, str], **patterns: str) -> None:
    silent = [
        article_id
        for article_id, text in texts.items()
        if not re.search(patterns[article_id.split("/")[0]], text, re.IGNORECASE)
    ]
    assert silent == []


def test_a_safer_home_is_one_without_guns_and_stored_medicine_at_hand() -> None:
    about = those_who_say(
        en=r"could use to hurt (yourself|themselves)|thinks about suicide, keep",
        es=r"podría usar para hacerse daño|piensa en el suicidio, tenga",
    )
    slugs = {"safety-plan", "storing-medicine-safely", "supporting-someone"}
    assert about.keys() >= {f"{language}/{slug}" for language in ("en", "es") for slug in slugs}
    assert_each_says(about, en=r"\bguns?\b", es=r"\barmas? de fuego\b")
    assert_each_says(about, en=r"\bunloaded\b", es=r"\bdescargadas?\b")
    assert_each_says(about, en=r"\bammunition\b", es=r"\bmuniciones\b")
    assert_each_says(about, en=r"\bmedicines?\b", es=r"\bmedicamentos?\b")


def test_who_is_to_keep_from_alcohol_hears_not_to_stop_suddenly_after_daily_drinking() -> None:
    advised = those_who_say(
        en=r"(stay away from|avoid|cut out|skip|drink less|drive, drink|go easy on|careful with|use cannabis,|\bno|not (drink|mix it with)"
        r"|keep away from) ([\w-]+,? ){0,4}alcohol\b|best to avoid (it|alcohol)",
        es=r"(evit(e|ar) el|deje el|no (use|beba|tome|lo mezcle con)|nada de|cuidado con el|beba menos) "
        r"([a-záéíóúñ]+,? ){0,4}alcohol\b|es mejor (no beber|evitarlo)|lo más seguro es no beber",
    )
    assert_each_says(
        advised,
        en=r"drink (a lot |heavily |alcohol )?(every|each) day",
        es=r"bebe (mucho |alcohol )?(todos los días|cada día)",
    )


def test_who_is_to_cut_down_on_caffeine_hears_of_lithium_and_clozapine() -> None:
    """A change in caffeine changes the level of both in the blood."""
    advised = those_who_say(
        en=r"(less|cut (back|down) on|watch) (caffeine|coffee)|\*\*caffeine\*\*",
        es=r"(menos|cuidado con la) (café|cafeína)|\*\*la cafeína\*\*",
    )
    assert_each_says(
        advised,
        en=r"(caffeine|coffee).*lithium\b.*\bor\b.*clozapine",
        es=r"(café|cafeína).*litio\b.*\bo\b.*clozapina",
    )


def test_who_is_not_to_mix_with_opioids_hears_what_to_do_with_two_prescriptions() -> None:
    """To stop either one suddenly can be as dangerous as the mix."""
    warned = those_who_say(
        en=r"(?=.*(opioid|benzodiazepine))(?=.*\b(never|not) mix\b)",
        es=r"(?=.*(opioid|benzodiacepin))(?=.*\b(nunca|no) (los? |las? )?mezcle\b)",
    )
    assert {"en/benzodiazepines", "es/benzodiazepines", "en/opioid-use", "es/opioid-use"} <= warned.keys()
    assert_each_says(warned, en=r"prescribed.*do not stop either", es=r"recetaron.*no deje ninguno")


def test_a_stimulant_is_skipped_in_the_afternoon_only_if_it_acts_long() -> None:
    skipped = those_who_say(en=r"afternoon.*skip", es=r"ya es de tarde, salte")
    assert_each_says(skipped, en=r"afternoon.*skip a long-acting", es=r"ya es de tarde, salte la dosis de acción larga")


def test_in_spanish_988_is_by_voice_with_a_2_and_by_text_with_a_word() -> None:
    for article in ARTICLES.values():
        for line in said(article) if article.language == "es" else ():
            if "988" in line:
                assert re.search(r"oprima[n]? el 2, o envíen? AYUDA por texto al 988", line), (article.id, line)


@every_article
def test_it_says_nothing_that_was_once_found_dangerous(article: Article) -> None:
    for line in said(article):
        for phrase in DANGEROUS[article.language]:
            assert not re.search(phrase, line, re.IGNORECASE), line


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
