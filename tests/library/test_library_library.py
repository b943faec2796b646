"""The library: every collection merged, and what is asked of it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.errors import ArticleBrokenError, ArticleNotFoundError
from reader.library.library import media_file, refresh
from reader.library.library_folders import Folders
from tests.fakes import Clinic, Shelf, article_text, ids, titles

SLEEP = (
    '[[categories]]\nid = "sleep"\nname = {en = "Sleep", es = "Sueño"}\norder = 20\nicon = "moon"\ncolour = "#0B5D66"\n'
)
MOODS = '[[categories]]\nid = "moods"\nname = {en = "Moods", es = "Ánimo"}\norder = 10\n'


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def test_a_later_collections_article_replaces_the_one_of_the_same_id(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", title="Bundled naps")
    clinic.bundled.add("en/sleep/dreams", title="Dreams")
    clinic.collection().add("en/moods/naps", title="Our own naps")
    library = clinic.library()
    assert titles(library, "en") == ["Dreams", "Our own naps"]
    entry = library.find("naps")
    assert library.article(entry).title == "Our own naps"
    assert library.snapshot.collection_of(entry).root == str(clinic.collection().root)
    extra = clinic.extra()
    extra.add("en/sleep/naps", title="The extra naps")
    assert clinic.library(extra).find("naps").title == "The extra naps"


def test_a_broken_file_of_a_later_collection_is_shown_as_broken_and_not_papered_over(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", title="Bundled naps")
    clinic.collection().put("en/sleep/naps.md", "no front matter")
    library = clinic.library()
    assert titles(library, "en") == []
    assert ids(library.broken()) == ["en/naps"]


def test_the_same_slug_in_another_language_is_the_translation(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps")
    clinic.collection().add("es/rest/naps", title="Siestas")
    clinic.bundled.put("fr/sleep/naps.md", "broken")
    library = clinic.library()
    assert ids(library.translations(library.find("en/naps"))) == ["es/naps"]
    assert ids(library.translations(library.find("es/naps"))) == ["en/naps"]


def test_a_reader_sees_the_own_language_first_and_then_what_it_lacks(clinic: Clinic) -> None:
    for path, title in {
        "en/sleep/naps": "Naps", "es/sleep/naps": "Siestas", "en/sleep/dreams": "Dreams", "es/sleep/alarms": "Alarmas",
    }.items():  # fmt: skip
        clinic.bundled.add(path, title=title)
    library = clinic.library()
    assert titles(library, "en") == ["Dreams", "Naps", "Alarmas"]
    assert titles(library, "es") == ["Alarmas", "Siestas", "Dreams"]
    assert titles(library, "es-MX") == titles(library, "es")
    assert titles(library, "fr") == titles(library, "en")


def test_titles_are_in_alphabetical_order_whatever_accents_case_and_quotes(clinic: Clinic) -> None:
    for number, title in enumerate(["zebra", "Ánimo", "“Bipolar”", "anxiety", "¿Qué es?", "Éxito", "Dormir"]):
        clinic.bundled.add(f"es/sleep/s{number}", title=title)
    assert titles(clinic.library(), "es") == ["Ánimo", "anxiety", "“Bipolar”", "Dormir", "Éxito", "¿Qué es?", "zebra"]


def test_categories_come_in_their_order_with_the_count_of_the_readers_language(clinic: Clinic) -> None:
    clinic.bundled.describe(SLEEP + MOODS)
    for path in ("en/sleep/naps", "en/sleep/dreams", "es/sleep/naps", "en/moods/joy", "en/unnamed-topic/x"):
        clinic.bundled.add(path)
    clinic.bundled.put("en/moods/broken.md", "x")
    library = clinic.library()
    assert [(one.category.named("en"), one.articles) for one in library.snapshot.categories("en")] == [
        ("Moods", 1),
        ("Sleep", 2),
        ("Unnamed topic", 1),
    ]
    assert [(one.category.named("es"), one.articles) for one in library.snapshot.categories("es")] == [
        ("Ánimo", 1),
        ("Sueño", 2),
        ("Unnamed topic", 1),
    ]


def test_a_category_without_articles_is_known_and_not_listed(clinic: Clinic) -> None:
    clinic.bundled.describe(SLEEP + MOODS)
    clinic.bundled.add("en/sleep/naps")
    snapshot = clinic.library().snapshot
    assert [one.category.id for one in snapshot.categories("en")] == ["sleep"]
    assert [one.id for one in snapshot.all_categories()] == ["moods", "sleep"]
    assert snapshot.category("sleep").icon == "moon"
    assert snapshot.category("nowhere").named("en") == "Nowhere"


def test_a_later_collections_words_for_a_category_win_and_what_it_leaves_out_stays(clinic: Clinic) -> None:
    clinic.bundled.describe(SLEEP)
    clinic.collection().describe('[[categories]]\nid = "sleep"\nname = {en = "Sleeping"}\nicon = "bed"\n')
    clinic.bundled.add("en/sleep/naps")
    category = clinic.library().snapshot.category("sleep")
    assert (category.named("en"), category.named("es")) == ("Sleeping", "Sueño")
    assert (category.icon, category.colour, category.order) == ("bed", "#0B5D66", 20)


def test_entries_of_one_language_or_category_are_those_and_no_others(clinic: Clinic) -> None:
    for path in ("en/sleep/naps", "es/sleep/dreams", "en/moods/joy"):
        clinic.bundled.add(path)
    clinic.bundled.put("en/moods/broken.md", "x")
    library = clinic.library()
    assert sorted(ids(library.entries())) == ["en/joy", "en/naps", "es/dreams"]
    assert ids(library.entries("es")) == ["es/dreams"]
    assert ids(library.entries("", "sleep")) == ["en/naps", "es/dreams"]
    assert ids(library.entries("en", "moods")) == ["en/joy"]
    assert ids(library.entries("xx")) == ids(library.entries("en", "nowhere")) == []


def test_an_article_is_found_by_id_or_by_slug_the_readers_language_first(clinic: Clinic) -> None:
    for path in ("en/sleep/naps", "es/sleep/naps", "es/sleep/sueno"):
        clinic.bundled.add(path)
    library = clinic.library()
    assert library.find("es/naps").id == "es/naps"
    assert library.find("naps").id == "en/naps"
    assert library.find("naps", "es").id == "es/naps"
    assert library.find("sueno").id == "es/sueno"


@pytest.mark.parametrize("name", ["", "nothing", "en/", "/naps", "en/sleep/naps", "../naps", "en/naps\n", "\0"])
def test_a_name_that_means_no_article_says_so(clinic: Clinic, name: str) -> None:
    clinic.bundled.add("en/sleep/naps")
    with pytest.raises(ArticleNotFoundError, match="There is no article called"):
        clinic.library().find(name)


def test_reading_a_broken_article_says_why(clinic: Clinic) -> None:
    clinic.bundled.put("en/sleep/naps.md", "---\ntitle: A\n---\n")
    library = clinic.library()
    with pytest.raises(ArticleBrokenError, match="line 2: “summary” is missing"):
        library.article(library.find("naps"))


def test_an_article_whose_file_went_since_says_so(clinic: Clinic) -> None:
    path = clinic.bundled.add("en/sleep/naps")
    library = clinic.library()
    path.unlink()
    with pytest.raises(ArticleBrokenError, match="cannot be read"):
        library.article(library.find("naps"))


def test_pictures_come_from_the_language_first_and_then_from_the_collection(clinic: Clinic) -> None:
    shelf = clinic.bundled
    shelf.add("es/sleep/naps")
    common = shelf.put("media/bed.png", "common")
    library = clinic.library()
    entry = library.find("naps")
    assert media_file(library.place(entry).root, entry.language, "bed.png") == common
    spanish = shelf.put("es/media/bed.png", "spanish")
    deep = shelf.put("media/deep/er.png", "x")
    assert media_file(library.place(entry).root, entry.language, "bed.png") == spanish
    assert media_file(library.place(entry).root, entry.language, "deep/er.png") == deep
    assert media_file(library.place(entry).root, entry.language, "none.png") is None


@pytest.mark.skipif(sys.platform == "win32", reason="links are for administrators there")
def test_a_link_out_of_the_collection_is_refused_where_it_is_read(clinic: Clinic) -> None:
    shelf = clinic.bundled
    secret = clinic.home / "secret.md"
    secret.write_text(article_text("Nobody should read this.\n"))
    elsewhere = clinic.home / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "yoga.md").write_text(article_text())
    shelf.add("en/sleep/dreams")
    (shelf.root / "en/sleep/naps.md").symlink_to(secret)
    (shelf.root / "en/up").symlink_to(elsewhere)
    (shelf.root / "en/sleep/same.md").symlink_to("dreams.md")
    library = clinic.library()
    assert sorted(ids(library.entries())) == ["en/dreams", "en/same"]
    assert {entry.id: entry.problem for entry in library.broken()}.keys() == {"en/naps", "en/yoga"}
    assert all("outside its collection" in entry.problem for entry in library.broken())
    with pytest.raises(ArticleBrokenError, match="outside its collection"):
        library.article(library.find("naps"))


@pytest.mark.skipif(sys.platform == "win32", reason="links are for administrators there")
def test_a_collection_whose_files_are_all_links_to_a_copy_of_it_is_read(clinic: Clinic) -> None:
    """So do some package managers install, and a whole collection may be a link."""
    copy = Shelf(clinic.home / "store" / "content")
    path = copy.add("en/sleep/naps")
    (clinic.bundled.root / "en/sleep").mkdir(parents=True)
    (clinic.bundled.root / "en/sleep/naps.md").symlink_to(path)
    clinic.own.mkdir(parents=True)
    other = Shelf(clinic.home / "other")
    other.add("en/sleep/dreams")
    (clinic.own / "linked").symlink_to(other.root)
    assert sorted(ids(clinic.library().entries())) == ["en/dreams", "en/naps"]


def test_a_pictures_name_never_leads_out_of_its_folder(clinic: Clinic) -> None:
    shelf = clinic.bundled
    shelf.add("en/sleep/naps")
    shelf.put("media/bed.png", "x")
    shelf.put("media-of-others/bed.png", "x")
    secret = clinic.home / "secret.png"
    secret.write_text("secret")
    (shelf.root / "media/link.png").symlink_to(secret)
    (shelf.root / "media/up").symlink_to(clinic.home)
    (shelf.root / "media/round").symlink_to("round")
    library = clinic.library()
    entry = library.find("naps")
    for name in (
        "../../secret.png", str(secret), "link.png", "up/secret.png", "../media-of-others/bed.png", "../en/sleep/naps.md",
        "", ".", "..", "bed.png/", "bed.png/../../../secret.png", "round", "round/bed.png", "a\0.png", "a" * 5000, "\ud800.png",
    ):  # fmt: skip
        found = media_file(library.place(entry).root, entry.language, name)
        assert found is None or found == shelf.root / "media/bed.png", name


def test_a_collection_in_a_folder_whose_name_is_not_utf_8_is_read_like_any_other(tmp_path: Path) -> None:
    folder = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9")
    try:
        Path(folder).mkdir()
    except OSError:
        pytest.skip("this file system refuses such names")
    clinic = Clinic(Path(folder))
    clinic.bundled.add("en/sleep/naps")
    library = clinic.library()
    assert ids(library.entries()) == ["en/naps"]
    assert library.article(library.find("naps")).place.root == clinic.bundled.root
    assert clinic.library(known=library) is library


def test_an_empty_library_is_a_library(tmp_path: Path) -> None:
    library = refresh(None, Folders(None, tmp_path / "none"))
    assert len(library) == 0
    assert titles(library, "en") == []
    assert library.snapshot.categories("en") == ()
    assert library.snapshot.languages == ()
    assert library.entry("en/naps") is None
