"""The library as a kiosk shows it: the same as one in which there never was anything else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ArticleNotFoundError
from reader.languages import INTERFACE_LANGUAGES
from reader.library.curation import curate, unknown_names
from reader.library.entry import Entry
from reader.library.library import Library, media_file
from reader.library.library_folders import Folders
from reader.library.snapshot import CollectionInfo, Row, encode
from reader.settings.kiosk_settings import KioskSettings
from tests.fakes import Clinic, ids, row, steady, titles


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.bundled.describe(
        'id = "bundled"\n[[categories]]\nid = "sleep"\n[[categories]]\nid = "anxiety"\n[[categories]]\nid = "rest"\n'
    )
    for path in (
        "en/sleep/naps",
        "es/sleep/naps",
        "en/sleep/dreams",
        "en/anxiety/panic",
        "es/rest/siesta",
        "en/anxiety/worry",
    ):
        clinic.bundled.add(path)
    clinic.bundled.put("en/sleep/broken.md", "x")
    own = clinic.collection("own")
    own.describe('id = "own"\n')
    own.add("en/anxiety/worry", title="Worry, in our words")
    own.add("en/sleep/our-clinic")
    return clinic


def all_ids(library: Library, language: str = "en") -> list[str]:
    return [library.snapshot.entry(number).id for number in library.snapshot.rows(language)]


def counts(library: Library, language: str = "en") -> dict[str, int]:
    return {one.category.id: one.articles for one in library.snapshot.categories(language)}


def test_without_rules_and_broken_files_it_is_the_same_library(clinic: Clinic) -> None:
    (clinic.bundled.root / "en/sleep/broken.md").unlink()
    library = clinic.library()
    assert curate(library, KioskSettings()) is library


def test_files_that_cannot_be_used_are_out(clinic: Clinic) -> None:
    curated = curate(clinic.library(), KioskSettings())
    assert list(curated.broken()) == []
    assert curated.entry("en/broken") is None
    assert len(curated) == 7


def test_only_the_collections_named_are_shown(clinic: Clinic) -> None:
    library = clinic.library()
    assert all_ids(curate(library, KioskSettings(collections=("own",)))) == ["en/our-clinic", "en/worry"]
    bundled = curate(library, KioskSettings(collections=("bundled",)))
    assert all_ids(bundled) == ["en/dreams", "en/naps", "en/panic", "es/siesta"]
    assert not bundled.has("en/worry")


def test_only_the_categories_named_are_shown_in_their_order(clinic: Clinic) -> None:
    curated = curate(clinic.library(), KioskSettings(categories=("anxiety", "none", "sleep")))
    assert [one.id for one in curated.snapshot.all_categories()] == ["anxiety", "sleep"]
    assert list(counts(curated).items()) == [("anxiety", 2), ("sleep", 3)]
    assert titles(curated, "en", "rest") == []


def test_an_order_alone_changes_the_order_alone(clinic: Clinic) -> None:
    library = clinic.library()
    curated = curate(library, KioskSettings(categories=("rest", "sleep", "anxiety")))
    assert list(counts(curated)) == ["rest", "sleep", "anxiety"]
    assert all_ids(curated) == all_ids(library)


def test_only_the_languages_named_are_shown(clinic: Clinic) -> None:
    curated = curate(clinic.library(), KioskSettings(languages=("en",)))
    assert curated.snapshot.languages == ("en",)
    assert all(one.startswith("en/") for one in all_ids(curated, "es"))
    assert curated.translations(curated.find("en/naps")) == ()


def test_a_language_brings_its_regions(clinic: Clinic) -> None:
    clinic.bundled.add("es-MX/sleep/hamaca")
    library = clinic.library()
    assert curate(library, KioskSettings(languages=("es",))).snapshot.languages == ("es", "es-MX")
    assert curate(library, KioskSettings(languages=("en", "es-MX"))).snapshot.languages == ("en", "es-MX")


def test_a_hidden_article_is_nowhere(clinic: Clinic) -> None:
    curated = curate(clinic.library(), KioskSettings(hidden=("naps",)))
    assert not {"en/naps", "es/naps"} & {*all_ids(curated), *all_ids(curated, "es")}
    assert curated.entry("en/naps") is None
    assert not curated.has("es/naps")
    assert "en/naps" not in ids(curated.entries())
    assert counts(curated)["sleep"] == 2
    with pytest.raises(ArticleNotFoundError):
        curated.find("naps")


def test_where_one_language_of_an_article_is_hidden_the_other_stands_in(clinic: Clinic) -> None:
    curated = curate(clinic.library(), KioskSettings(hidden=("en/naps",)))
    assert all_ids(curated) == ["en/dreams", "en/our-clinic", "en/panic", "en/worry", "es/naps", "es/siesta"]
    assert all_ids(curated, "en-GB") == all_ids(curated)
    assert titles(curated, "en", "sleep") == ["Dreams", "Our clinic", "Naps"]
    assert curated.translations(curated.find("es/naps")) == ()


def test_a_predicate_hides_usable_entries(clinic: Clinic) -> None:
    asked: list[str] = []

    def is_hidden(entry: Entry) -> bool:
        asked.append(entry.id)
        return entry.category == "sleep"

    curated = curate(clinic.library(), KioskSettings(hidden=("panic",)), is_hidden)
    assert all_ids(curated) == ["en/worry", "es/siesta"]
    assert "en/broken" not in asked
    assert "en/panic" not in asked


def test_when_everything_is_hidden_it_is_empty(clinic: Clinic) -> None:
    curated = curate(clinic.library(), KioskSettings(), lambda entry: True)
    assert (len(curated), all_ids(curated), counts(curated), curated.snapshot.languages) == (0, [], {}, ())


def test_it_does_not_change_what_the_folders_are_compared_with(clinic: Clinic) -> None:
    library = clinic.library()
    curated = curate(library, KioskSettings(hidden=("naps",)))
    assert curated.snapshot.encoded == library.snapshot.encoded
    assert curated.snapshot.file_states() == library.snapshot.file_states()


def test_articles_and_pictures_are_read_as_before(clinic: Clinic) -> None:
    clinic.bundled.put("en/media/a.svg", "<svg/>")
    curated = curate(clinic.library(), KioskSettings(categories=("sleep",)))
    entry = curated.find("dreams")
    assert curated.article(entry).title == "Dreams"
    assert media_file(curated.place(entry).root, entry.language, "a.svg") is not None


def test_names_that_stand_for_nothing_are_told(clinic: Clinic) -> None:
    library = clinic.library()
    known = KioskSettings(collections=("own",), categories=("rest",), hidden=("naps", "en/panic", "broken"))
    assert unknown_names(library, known) == ()
    typed = KioskSettings(collections=("ouwn",), categories=("rest", "rset"), hidden=("nap", "en/panics", "panic"))
    assert unknown_names(library, typed) == ("ouwn", "rset", "nap", "en/panics")


LANGUAGES = ("en", "es", "es-MX", "ht")
CATEGORIES = ("sleep", "anxiety", "rest")
COLLECTIONS = tuple(CollectionInfo(f"/{name}", name, name, "", "", "", "") for name in ("one", "two"))


def rows_of(draw: Callable[..., str]) -> list[Row]:
    found = {}
    for number in range(draw(st.integers(0, 12))):
        name = f"{draw(st.sampled_from(LANGUAGES))}/{draw(st.sampled_from('abcdef'))}"
        made = row(
            name, draw(st.sampled_from(("Éa", "eb", "(Z", "m"))), draw(st.sampled_from(CATEGORIES)), number=number
        )
        entry = made.entry._replace(root=draw(st.integers(0, 1)), problem=draw(st.sampled_from(("", "", "", "cut"))))
        found[name] = Row(entry, made.state._replace(root=entry.root))
    return list(found.values())


@steady
@given(st.data())
def test_it_is_the_library_that_never_had_the_rest(data: st.DataObject) -> None:
    rows = rows_of(data.draw)
    some = lambda names: tuple(data.draw(st.lists(st.sampled_from(names), unique=True)))  # noqa: E731
    kiosk = KioskSettings(
        languages=some(LANGUAGES), collections=some(("one", "two")), categories=some(CATEGORIES), hidden=some(("a", "en/b", "es/b", "c")),
    )  # fmt: skip
    shy = data.draw(st.sampled_from(("", "m", "eb")))
    folders = Folders(None, Path("/none"))
    whole = Library(folders, encode(rows, COLLECTIONS, (), INTERFACE_LANGUAGES))
    curated = curate(whole, kiosk, lambda entry: entry.title == shy)

    def is_kept(entry: Entry) -> bool:
        spoken = {entry.language, entry.language.partition("-")[0]}
        return (
            not entry.problem and entry.title != shy and not {entry.id, entry.slug} & set(kiosk.hidden)
            and (not kiosk.languages or bool(spoken & set(kiosk.languages)))
            and (not kiosk.collections or COLLECTIONS[entry.root].id in kiosk.collections)
            and (not kiosk.categories or entry.category in kiosk.categories)
        )  # fmt: skip

    kept = [one for one in rows if is_kept(one.entry)]
    alone = Library(folders, encode(kept, COLLECTIONS, (), INTERFACE_LANGUAGES))
    assert len(curated) == len(alone)
    assert curated.snapshot.languages == alone.snapshot.languages
    assert list(curated.entries()) == list(alone.entries())
    for language in {*INTERFACE_LANGUAGES, *alone.snapshot.languages, "es-AR"}:
        assert counts(curated, language) == counts(alone, language)
        for category in ("", *CATEGORIES):
            found, wanted = (
                [one.snapshot.entry(n) for n in one.snapshot.rows(language, category)] for one in (curated, alone)
            )
            assert found == wanted
    for one in rows:
        assert curated.entry(one.entry.id) == alone.entry(one.entry.id)
        assert curated.has(one.entry.id) is alone.has(one.entry.id)
