"""Checking a whole library: every file, and what only shows when they are seen together."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.checks.run import check_library
from reader.library.folders import Folders
from reader.library.library import refresh
from tests.fakes import CONTENT, SOURCE, Clinic

COLLECTION = 'id = "bundled"\n[[categories]]\nid = "sleep"\nname = "Sleep"\n'


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.bundled.describe(COLLECTION)
    clinic.bundled.add("en/sleep/naps", "See [dreams](article:dreams).", sources=[SOURCE])
    clinic.bundled.add("en/sleep/dreams", sources=[SOURCE])
    return clinic


def found(clinic: Clinic, only: Path | None = None) -> list[tuple[str, int, str, str]]:
    """Return the file below the clinic's folder, line, rule and level of every finding."""
    findings = check_library(clinic.library(), only)
    return [(one.path.relative_to(clinic.home).as_posix(), one.line, one.rule, one.level) for one in findings]


def test_a_sound_library_has_nothing_to_mend(clinic: Clinic) -> None:
    assert found(clinic) == []


def test_findings_come_by_file_and_line(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/b", "# Title\n\n![](x)\n", sources=[SOURCE])
    clinic.bundled.add("en/sleep/a", "[x](nowhere)\n")
    assert found(clinic) == [
        ("bundled/en/sleep/a.md", 1, "no-source", "error"),
        ("bundled/en/sleep/a.md", 6, "dead-link", "error"),
        ("bundled/en/sleep/b.md", 7, "heading-level", "error"),
        ("bundled/en/sleep/b.md", 9, "dead-image", "error"),
        ("bundled/en/sleep/b.md", 9, "missing-alt", "error"),
    ]


def test_a_file_that_cannot_be_used_is_an_error_in_its_line(clinic: Clinic) -> None:
    clinic.bundled.put("en/sleep/broken.md", "---\ntitle: A\nsummary: a: b\n---\n")
    clinic.bundled.put("en/sleep/latin.md", b"caf\xe9")
    assert found(clinic) == [
        ("bundled/en/sleep/broken.md", 3, "front-matter", "error"),
        ("bundled/en/sleep/latin.md", 1, "front-matter", "error"),
    ]


def test_a_link_to_a_file_that_cannot_be_used_is_dead(clinic: Clinic) -> None:
    clinic.bundled.put("en/sleep/dreams.md", "x")
    assert ("bundled/en/sleep/naps.md", 7, "dead-link", "error") in found(clinic)


def test_a_link_may_lead_into_another_collection(clinic: Clinic) -> None:
    own = clinic.collection()
    own.describe('id = "clinic"\n')
    own.add("en/sleep/snoring", "See [naps](article:naps).", sources=[SOURCE])
    clinic.bundled.add("en/sleep/naps", "See [snoring](article:snoring).", sources=[SOURCE])
    assert found(clinic) == []


def test_what_is_wrong_with_a_collections_own_file_is_found(clinic: Clinic) -> None:
    clinic.bundled.describe(COLLECTION + 'colour = "red"\n')
    clinic.collection()
    assert found(clinic) == [
        ("bundled/collection.toml", 1, "collection", "warning"),
        ("data/collections/clinic/collection.toml", 1, "collection", "warning"),
    ]
    clinic.bundled.describe("id = x\n")
    assert found(clinic)[0] == ("bundled/collection.toml", 1, "collection", "error")


def test_two_articles_of_one_name_in_a_collection_are_an_error_and_across_collections_are_not(clinic: Clinic) -> None:
    own = clinic.collection()
    own.describe('id = "clinic"\n')
    own.add("en/sleep/naps", sources=[SOURCE])
    assert found(clinic) == []
    clinic.bundled.add("en/worry/dreams", sources=[SOURCE])
    (finding,) = check_library(clinic.library())
    assert (finding.rule, finding.path.name) == ("duplicate-slug", "dreams.md")
    assert "sleep/dreams.md" in finding.message or "worry/dreams.md" in finding.message


def test_one_collection_alone_is_checked_with_the_others_around_it(clinic: Clinic) -> None:
    own = clinic.collection()
    own.describe('id = "clinic"\n')
    own.add("en/sleep/snoring", "[naps](article:naps) [x](article:none)", sources=[SOURCE])
    clinic.bundled.add("en/sleep/dreams", "# Title")
    assert found(clinic, own.root) == [("data/collections/clinic/en/sleep/snoring.md", 7, "dead-link", "error")]


def test_a_collection_that_is_named_twice_is_checked_once(clinic: Clinic) -> None:
    own = clinic.collection()
    findings = check_library(clinic.library(own), own.root)
    assert [one.rule for one in findings] == ["collection"]


def test_pictures_are_looked_for_in_the_collections_media_folder(clinic: Clinic) -> None:
    clinic.bundled.put("media/bed.png", "x")
    clinic.bundled.add("en/sleep/naps", "![A bed](media/bed.png) ![A room](media/room.png)", sources=[SOURCE])
    assert found(clinic) == [("bundled/en/sleep/naps.md", 7, "dead-image", "error")]


def test_progress_counts_to_the_end(clinic: Clinic) -> None:
    seen: list[tuple[int, int]] = []
    check_library(clinic.library(), progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2), (1, 2), (2, 2)]


def test_the_bundled_library_has_no_error_and_no_warning(tmp_path: Path) -> None:
    library = refresh(None, Folders(CONTENT, tmp_path / "none"))
    assert [f"{one.path}:{one.line}: {one.message}" for one in check_library(library)] == []


def test_a_file_that_no_list_shows_is_reported(tmp_path: Path) -> None:
    root = tmp_path / "collection"
    stray = root / "en" / "sleep" / "My article.md"
    stray.parent.mkdir(parents=True)
    stray.write_text("---\ntitle: My article\nsummary: Mine.\n---\n\nText.\n", encoding="utf-8")
    library = refresh(None, Folders(None, tmp_path / "none", (root,)))

    found = [(one.rule, one.path) for one in check_library(library) if one.rule == "stray-file"]

    assert found == [("stray-file", stray)]
