"""The command check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.fakes import CONTENT, SOURCE, Clinic, Shelf

REVIEWED = {"sources": [SOURCE], "reviewed": {"on": "2026-11-01", "by": "Dr. Ruiz"}}
EASY = "We can help you. " * 30 + "\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Two sound articles in two languages, reviewed."""
    shelf = Shelf(tmp_path / "shelf")
    shelf.describe('id = "shelf"\n')
    shelf.add("en/sleep/naps", "Short **naps** help you.\n", **REVIEWED)
    shelf.add("es/sleep/naps", "Las siestas ayudan.\n", **REVIEWED)
    return shelf


def test_sound_articles_are_0_and_their_number_and_scores_are_told(cli: Cli) -> None:
    ran = cli("check")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith("2 articles, 0 errors, 0 warnings. Average reading grade (English): ")
    assert "INFLESZ" in ran.err
    found = cli("check", "--json")
    assert (found.status, found.err) == (0, "")
    document = found.json
    assert (document["findings"], document["errors"], document["warnings"], document["articles"]) == ([], 0, 0, 2)
    assert document["fixed"] == []
    assert set(document["averages"]) == {"grade", "inflesz"}


def test_the_scores_of_each_article_are_in_the_json(cli: Cli, shelf: Shelf) -> None:
    english, spanish = cli("check", "--json").json["readability"]
    assert english["article"] == "en/naps"
    assert english["file"] == str(shelf.root / "en/sleep/naps.md")
    assert (english["sentences"], english["words"], english["grade"], english["smog"]) == (1, 4, -2.2, 3.1)
    assert english["smog_is_estimate"] is True
    assert {"inflesz", "fernandez_huerta"} < spanish.keys()
    assert not {"grade", "smog"} & spanish.keys()


def test_an_error_is_1_and_names_file_line_rule_and_fix(cli: Cli, shelf: Shelf) -> None:
    path = shelf.add("en/sleep/wrong", "# Title\n", reviewed=REVIEWED["reviewed"], colour="blue")
    shelf.add("es/sleep/wrong", "Bien.\n", **REVIEWED)
    ran = cli("check", "--json")
    assert ran.status == 1
    assert (ran.json["errors"], ran.json["warnings"]) == (2, 1)
    assert [(one["file"], one["line"], one["rule"], one["level"]) for one in ran.json["findings"]] == [
        (str(path), 1, "no-source", "error"),
        (str(path), 5, "front-matter", "warning"),
        (str(path), 8, "heading-level", "error"),
    ]
    assert all(one["message"] and one["fix"] for one in ran.json["findings"])
    lines = cli("check").out.splitlines()
    assert lines[2].startswith(f"{path}:8: error: ")
    assert lines[2].endswith("[heading-level]")


def test_warnings_alone_are_0_and_1_where_they_count(cli: Cli, shelf: Shelf) -> None:
    shelf.add("en/sleep/naps", "We utilize naps.\n", **REVIEWED)
    assert (cli("check").status, cli("check", "--json").json["warnings"]) == (0, 1)
    assert cli("check", "--strict").status == 1
    assert cli("check", "--strict", "--allow", "jargon").status == 0
    assert cli("check", "--strict", "--allow", "passive").status == 1


def test_a_rule_that_is_not_there_cannot_be_allowed(cli: Cli) -> None:
    ran = cli("check", "--strict", "--allow", "not-there")
    assert (ran.status, ran.out) == (2, "")
    assert "not-there" in ran.err


def test_articles_that_wait_for_a_review_are_one_line_unless_all_are_asked_for(cli: Cli, shelf: Shelf) -> None:
    for language in ("en", "es"):
        for slug in ("a", "b"):
            shelf.add(f"{language}/sleep/{slug}", "Bien.\n", sources=[SOURCE])
    (line,) = cli("check").out.splitlines()
    assert line.startswith(f"{shelf.root}: warning: 4 of the articles")
    assert len(cli("check", "--all").out.splitlines()) == 4
    assert cli("check", "--json").json["warnings"] == 4
    assert cli("check", "--strict", "--allow", "not-reviewed").status == 0


def test_a_sign_off_of_the_clinic_counts(cli: Cli, shelf: Shelf) -> None:
    shelf.add("en/sleep/naps", "Short naps help you.\n", sources=[SOURCE])
    assert [one["rule"] for one in cli("check", "--json").json["findings"]] == ["not-reviewed"]
    assert cli("review", "en/naps", "--by", "Dr. Ruiz").status == 0
    assert cli("check", "--json").json["findings"] == []
    shelf.add("en/sleep/naps", "Long naps help you.\n", sources=[SOURCE])
    assert [one["rule"] for one in cli("check", "--json").json["findings"]] == ["review-lapsed"]


def test_one_folder_alone_is_checked_with_the_others_around_it(
    cli: Cli, shelf: Shelf, tmp_path: Path, data: Path
) -> None:
    other = Shelf(tmp_path / "other")
    other.describe('id = "other"\n')
    other.add("en/sleep/wrong", "[naps](article:naps) [x](nowhere)\n", **REVIEWED)
    shelf.add("en/sleep/also-wrong", "# Title\n", **REVIEWED)
    ran = cli("check", other.root, "--json")
    assert ran.status == 1
    assert [(one["rule"], Path(one["file"]).name) for one in ran.json["findings"]] == [("dead-link", "wrong.md")]
    assert [one["article"] for one in ran.json["readability"]] == ["en/wrong"]
    own = Shelf(data / "collections" / "clinic")
    own.root.mkdir(parents=True, exist_ok=True)
    assert [one["rule"] for one in cli("check", own.root, "--json").json["findings"]] == ["collection"]
    assert cli("check", shelf.root, "--json").json["errors"] == 1


def test_the_bundled_articles_wait_for_a_review_and_have_nothing_else(cli: Cli, data: Path) -> None:
    for options in (("--data-dir", data), ("--data-dir", data, "--no-bundled")):
        ran = cli("check", CONTENT, "--json", "--strict", "--allow", "not-reviewed", options=options)
        assert {one["rule"] for one in ran.json["findings"]} == {"not-reviewed"}
        assert ran.status == 0


def test_bundled_grades_are_what_patients_need(cli: Cli, data: Path) -> None:
    document = cli("check", CONTENT, "--json", options=("--data-dir", data)).json
    assert document["averages"]["grade"] <= 6.5
    assert all(one["grade"] <= 8 for one in document["readability"] if "grade" in one)
    assert all(one["inflesz"] >= 60 for one in document["readability"] if "inflesz" in one)


@pytest.mark.parametrize("name", ["none", "file"])
def test_what_is_no_folder_is_1(cli: Cli, tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("x")
    ran = cli("check", tmp_path / name, "--json")
    assert (ran.status, ran.out) == (1, "")
    assert "there is no such folder" in ran.err


def test_rules_are_listed_and_switched_in_collection_toml(cli: Cli, shelf: Shelf) -> None:
    listed = cli("check", "--rules").out
    assert all(f"{name} " in listed for name in ("jargon", "suicide-wording", "not-reviewed"))
    assert {"id": "jargon", "level": "warning", "asks": "Everyday words stand for medical jargon."} in cli(
        "check", "--rules", "--json"
    ).json
    shelf.add("en/sleep/naps", "We utilize naps.\n", **REVIEWED)
    shelf.describe('id = "shelf"\n[checks]\njargon = "error"\n')
    assert cli("check").status == 1
    shelf.describe('id = "shelf"\n[checks]\njargon = false\n')
    assert cli("check", "--json").json["findings"] == []


def test_fix_mends_first_and_says_what(cli: Cli, shelf: Shelf) -> None:
    path = shelf.add("en/sleep/naps", "Short  naps help you. \n", **REVIEWED)
    assert [one["rule"] for one in cli("check", "--json").json["findings"]] == ["spacing"]
    ran = cli("check", "--fix", "--json")
    assert ran.json["findings"] == []
    assert ran.json["fixed"] == [{"file": str(path), "rules": ["spacing"]}]
    assert path.read_text(encoding="utf-8").endswith("\nShort naps help you.\n")
    shelf.add("en/sleep/naps", "Short  naps help you.\n", **REVIEWED)
    assert f"{path}: fixed: spacing" in cli("check", "--fix").out
    assert cli("check", "--fix").out == ""


def test_fix_leaves_imported_articles_and_the_bundled_ones(tmp_path: Path, data: Path, cli: Cli) -> None:
    clinic = Clinic(tmp_path)
    own = clinic.collection()
    path = own.add("en/sleep/naps", "Two  spaces.\n", origin={"importer": "wordpress", "hash": "x"}, **REVIEWED)
    before = {file: file.read_bytes() for file in (path, *CONTENT.glob("en/*/*.md"))}
    ran = cli("check", "--fix", options=("--data-dir", clinic.data))
    assert f"{path}: left as it is" in ran.out
    assert {file: file.read_bytes() for file in before} == before


def test_sarif_is_printed_alone(cli: Cli, shelf: Shelf) -> None:
    shelf.add("en/sleep/naps", "# Title\n", **REVIEWED)
    ran = cli("check", "--sarif")
    assert (ran.status, ran.err) == (1, "")
    log = json.loads(ran.out)
    assert log["version"] == "2.1.0"
    assert [one["ruleId"] for one in log["runs"][0]["results"]] == ["heading-level"]
    assert cli("check", "--sarif", "--json").status == 2
