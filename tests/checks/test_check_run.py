"""Checking a whole library: every file, and what only shows when they are seen together."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.checks.run.library_check import LibraryReport, check_library, check_one
from reader.library.entry import Place
from reader.library.library_folders import Folders
from tests.fakes import CONTENT, SOURCE, Clinic

COLLECTION = 'id = "bundled"\n[[categories]]\nid = "sleep"\nname = "Sleep"\n'
REVIEWED = {"on": "2026-01-10", "by": "Dr. Ruiz"}
SOUND = {"sources": [SOURCE], "reviewed": REVIEWED}


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.bundled.describe(COLLECTION)
    clinic.bundled.add("en/sleep/naps", "See [dreams](article:dreams).\n", **SOUND)
    clinic.bundled.add("en/sleep/dreams", **SOUND)
    return clinic


def check(clinic: Clinic, only: Path | None = None) -> LibraryReport:
    return check_library(clinic.folders(), only)


def found(clinic: Clinic, only: Path | None = None) -> list[tuple[str, int, str, str]]:
    """Return the file below the clinic's folder, line, rule and level of every finding."""
    findings = check(clinic, only).findings
    return [(one.path.relative_to(clinic.home).as_posix(), one.line, one.rule, one.level) for one in findings]


def test_a_sound_library_has_nothing_to_mend(clinic: Clinic) -> None:
    assert found(clinic) == []


def test_findings_come_by_file_and_line(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/b", "# Title\n\n![](x)\n", **SOUND)
    clinic.bundled.add("en/sleep/a", "[x](nowhere)\n", reviewed=REVIEWED)
    assert found(clinic) == [
        ("bundled/en/sleep/a.md", 1, "no-source", "error"),
        ("bundled/en/sleep/a.md", 7, "dead-link", "error"),
        ("bundled/en/sleep/b.md", 8, "heading-level", "error"),
        ("bundled/en/sleep/b.md", 10, "dead-image", "error"),
        ("bundled/en/sleep/b.md", 10, "missing-alt", "error"),
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
    assert ("bundled/en/sleep/naps.md", 8, "dead-link", "error") in found(clinic)


def test_a_link_may_lead_into_another_collection(clinic: Clinic) -> None:
    own = clinic.collection()
    own.describe('id = "clinic"\n')
    own.add("en/sleep/snoring", "See [naps](article:naps).\n", **SOUND)
    clinic.bundled.add("en/sleep/naps", "See [snoring](article:snoring).\n", **SOUND)
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
    own.add("en/sleep/naps", **SOUND)
    assert found(clinic) == []
    clinic.bundled.add("en/worry/dreams", **SOUND)
    (finding,) = check(clinic).findings
    assert (finding.rule, finding.path.name) == ("duplicate-slug", "dreams.md")
    assert "sleep/dreams.md" in finding.message or "worry/dreams.md" in finding.message


def test_names_that_differ_in_capital_letters_alone_are_one_file_elsewhere(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/NAPS", **SOUND)
    clinic.bundled.add("en/worry/NaPs", **SOUND)
    if (clinic.bundled.root / "en/sleep/nAPS.md").exists():
        pytest.skip("this disk keeps capital letters from making two names")
    (finding,) = check(clinic).findings
    assert (finding.rule, finding.level, finding.path.name.casefold()) == ("duplicate-slug", "error", "naps.md")
    assert "Windows and macOS" in finding.message


def test_one_collection_alone_is_checked_with_the_others_around_it(clinic: Clinic) -> None:
    own = clinic.collection()
    own.describe('id = "clinic"\n')
    own.add("en/sleep/snoring", "[naps](article:naps) [x](article:none)\n", **SOUND)
    clinic.bundled.add("en/sleep/dreams", "# Title\n")
    assert found(clinic, own.root) == [("data/collections/clinic/en/sleep/snoring.md", 8, "dead-link", "error")]


def test_a_collection_that_is_named_twice_is_checked_once(clinic: Clinic) -> None:
    own = clinic.collection()
    findings = check_library(clinic.folders(own), own.root).findings
    assert [one.rule for one in findings] == ["collection"]


def test_pictures_are_looked_for_in_the_collections_media_folder(clinic: Clinic) -> None:
    clinic.bundled.put("media/bed.png", "x")
    clinic.bundled.add("en/sleep/naps", "![A bed](media/bed.png) ![A room](media/room.png)\n", **SOUND)
    assert found(clinic) == [("bundled/en/sleep/naps.md", 8, "dead-image", "error")]


def test_progress_counts_to_the_end(clinic: Clinic) -> None:
    seen: list[tuple[int, int]] = []
    check_library(clinic.folders(), progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2), (2, 2)]


def test_progress_counts_many_articles(clinic: Clinic) -> None:
    for number in range(40):
        clinic.bundled.add(f"en/sleep/nap-{number}", **SOUND)
    seen: list[tuple[int, int]] = []
    check_library(clinic.folders(), progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 42), (16, 42), (32, 42), (42, 42)]


def test_the_bundled_library_waits_for_a_review_and_nothing_else(tmp_path: Path) -> None:
    report = check_library(Folders(CONTENT, tmp_path / "none"))
    assert [f"{one.path}:{one.line}: {one.message}" for one in report.findings if one.rule != "not-reviewed"] == []


@pytest.mark.parametrize(
    "name",
    ["en/sleep/My article.md", "en/sleep/a.markdown", "en/sleep/B.MD", "en/sleep/v1.2.md", "media/press.md", "top.md"],
)
def test_a_file_that_no_list_shows_is_reported(tmp_path: Path, name: str) -> None:
    root = tmp_path / "collection"
    stray = root / name
    stray.parent.mkdir(parents=True)
    (root / "README.md").write_text("# About", encoding="utf-8")
    stray.write_text("---\ntitle: My article\nsummary: Mine.\n---\n\nText.\n", encoding="utf-8")

    report = check_library(Folders(None, tmp_path / "none", (root,)))

    assert [one.path for one in report.findings if one.rule == "stray-file"] == [stray]


def test_wishes_of_a_collection_hold_for_all_its_files(clinic: Clinic) -> None:
    clinic.bundled.put("en/stray.md", "x")
    clinic.bundled.add("en/sleep/naps", "We utilize [x](article:none).\n", **SOUND)
    clinic.bundled.describe(COLLECTION + '[checks]\nstray-file = "error"\njargon = false\ndead-link = "warning"\n')
    assert found(clinic) == [
        ("bundled/en/sleep/naps.md", 8, "dead-link", "warning"),
        ("bundled/en/stray.md", 1, "stray-file", "error"),
    ]


def test_a_library_has_the_scores_and_dates_of_its_articles(clinic: Clinic) -> None:
    clinic.bundled.add("es/sleep/naps", "Las siestas ayudan.\n", updated="2026-11-01", **SOUND)
    report = check(clinic)
    (spanish,) = (one for one in report.articles if one.language == "es")
    assert spanish.readability.inflesz is not None
    assert (spanish.category, str(spanish.facts.updated)) == ("sleep", "2026-11-01")
    assert report.mean_inflesz() == spanish.readability.inflesz
    grades = [one.readability.grade for one in report.articles if one.readability.grade is not None]
    assert report.mean_grade() == pytest.approx(sum(grades) / 2)
    clinic.bundled.put("es/sleep/naps.md", "x")
    assert check(clinic).mean_inflesz() is None


def test_one_article_alone_has_the_findings_it_has_in_the_library_and_its_sentences(clinic: Clinic) -> None:
    long = "We " + "walk and " * 12 + "talk. "
    path = clinic.bundled.add("en/sleep/naps", f"Go. {long}See [x](article:none).\n", **SOUND)
    place = Place(clinic.bundled.root, "en", "sleep", "naps")
    alone, _, examined = check_one(clinic.folders(), place)
    (whole,) = (one for one in check(clinic).articles if one.path == path)
    assert alone.findings == whole.findings
    assert alone.readability == whole.readability
    assert examined is not None
    assert [one.words for one in examined.sentences] == [1, 26, 2]
    assert {one.rule for one in alone.findings} == {"dead-link", "long-sentence"}


@pytest.mark.parametrize("content", [None, "no front matter"])
def test_one_article_that_cannot_be_used_is_one_finding(clinic: Clinic, content: str | None) -> None:
    place = Place(clinic.bundled.root, "en", "sleep", "lost")
    if content:
        clinic.bundled.put("en/sleep/lost.md", content)
    report, _, examined = check_one(clinic.folders(), place)
    assert [one.rule for one in report.findings] == ["front-matter"]
    assert (examined, report.readability.grade) == (None, None)
