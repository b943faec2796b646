"""The command review, as a clinic's staff would use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.reviews.review_dates import a_year_after, today
from tests.cli.conftest import Cli
from tests.fakes import Shelf, python


def states(cli: Cli) -> dict[str, str]:
    return {one["id"]: one["state"] for one in cli("list", "--json").json}


def test_an_article_is_signed_off_for_a_year(cli: Cli) -> None:
    assert states(cli)["en/naps"] == "unreviewed"
    done = cli("review", "naps", "--by", "Dr. Ruiz", "--json")
    assert done.status == 0
    assert done.json["state"] == "reviewed"
    assert (done.json["by"], done.json["on"]) == ("Dr. Ruiz", today().isoformat())
    assert done.json["due"] == a_year_after(today()).isoformat()
    assert [event["kind"] for event in done.json["history"]] == ["signed"]
    assert states(cli) == {"en/naps": "reviewed", "es/naps": "unreviewed", "en/sertraline": "reviewed"}


def test_the_next_review_can_be_named(cli: Cli) -> None:
    done = cli("review", "es/naps", "--by", "Dra. Núñez", "--due", "2099-05-01")
    assert done.status == 0
    assert "es/naps: reviewed; signed by Dra. Núñez" in done.out
    assert "next review 2099-05-01" in done.out


def test_a_sign_off_lapses_when_the_text_changes_and_counts_again_when_that_is_taken_back(
    cli: Cli, shelf: Shelf
) -> None:
    path = shelf.root / "en/sleep/naps.md"
    text = path.read_text("utf-8")
    cli("review", "naps", "--by", "A")
    shelf.put("en/sleep/naps.md", text.replace("refresh", "hurt"))
    assert states(cli)["en/naps"] == "changed"
    assert "text changed" in cli("review", "naps").out
    shelf.put("en/sleep/naps.md", text.replace("\n", "\r\n"))
    assert states(cli)["en/naps"] == "reviewed"


def test_a_sign_off_can_be_withdrawn_and_its_history_stays(cli: Cli) -> None:
    cli("review", "naps", "--by", "A")
    done = cli("review", "naps", "--withdraw", "--json")
    assert done.json["state"] == "unreviewed"
    assert [event["kind"] for event in done.json["history"]] == ["signed", "withdrawn"]
    again = cli("review", "naps", "--withdraw")
    assert again.status == 1
    assert "en/naps has no sign-off of your clinic to take back" in again.err


def test_who_withdrew_it_can_be_said(cli: Cli) -> None:
    cli("review", "naps", "--by", "A")
    assert "withdrawn by B" in cli("review", "naps", "--withdraw", "--by", "B").out


def test_the_list_has_what_waits_with_its_state(cli: Cli) -> None:
    done = cli("review", "--list")
    assert done.status == 0
    assert [line.split()[2] for line in done.out.splitlines()] == ["en/naps", "es/naps"]
    assert done.out.startswith("not reviewed")
    assert "2 not reviewed, 1 reviewed." in done.err


def test_the_list_as_json_has_counts_and_can_be_of_one_state(cli: Cli) -> None:
    cli("review", "naps", "--by", "A", "--due", "2099-01-01")
    everything = cli("review", "--list", "--json").json
    assert everything["counts"] == {"overdue": 0, "changed": 0, "due": 0, "unreviewed": 1, "reviewed": 2}
    assert [one["id"] for one in everything["articles"]] == ["es/naps"]
    reviewed = cli("review", "--list", "--state", "reviewed", "--json").json["articles"]
    assert [(one["id"], one["by"], one["due"]) for one in reviewed] == [
        ("en/naps", "A", "2099-01-01"), ("en/sertraline", "Dr. Ruiz", None),
    ]  # fmt: skip


def test_an_article_alone_shows_how_it_stands(cli: Cli) -> None:
    assert cli("review", "naps").out == "en/naps: not reviewed\n"
    assert cli("review", "sertraline").out == "en/sertraline: reviewed; signed by Dr. Ruiz on 2026-11-01\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["none", "--by", "A"], "There is no article called none"), (["naps", "--by", " "], "say who reviewed the article"),
        (["naps", "--by", "A", "--due", "2020-01-01"], "must be after today"), (["naps", "--by", "A", "--due", "1/2/2099"], "“1/2/2099” is not a date"),
        (["naps", "--by", "A", "--due", "2027-02-30"], "is not a date"), (["naps", "--withdraw"], "no sign-off of your clinic"),
    ],
)  # fmt: skip
def test_what_cannot_be_recorded_is_refused_with_a_reason(
    cli: Cli, data: Path, arguments: list[str], words: str
) -> None:
    done = cli("review", *arguments)
    assert done.status == 1
    assert words in done.err
    assert done.out == ""
    assert not (data / "reviews.jsonl").exists()


@pytest.mark.parametrize(
    "arguments",
    [[], ["naps", "--list"], ["naps", "--due", "2099-01-01"], ["naps", "--state", "due"], ["--list", "--by", "A"], ["--list", "--withdraw"],
     ["naps", "--withdraw", "--by", "A", "--due", "2099-01-01"], ["--list", "--state", "none"], ["--by", "A"]],
)  # fmt: skip
def test_options_that_do_not_go_together_are_wrong_usage(cli: Cli, arguments: list[str]) -> None:
    done = cli("review", *arguments)
    assert done.status == 2
    assert "review: " in done.err


def test_a_broken_article_cannot_be_signed(cli: Cli, shelf: Shelf) -> None:
    shelf.put("en/sleep/broken.md", "---\ntitle: A\n---\n")
    done = cli("review", "broken", "--by", "A")
    assert done.status == 1
    assert "“summary” is missing" in done.err


def test_a_damaged_file_is_set_aside_and_said(cli: Cli, data: Path) -> None:
    cli("review", "naps", "--by", "A")
    cli("review", "es/naps", "--by", "B")
    path = data / "reviews.jsonl"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text(lines[0] + "{\n" + lines[2], "utf-8")
    listed = cli("list", "--json")
    assert "line 2" in listed.err
    assert {one["id"]: one["state"] for one in listed.json}["es/naps"] == "reviewed"
    done = cli("review", "naps", "--by", "C")
    assert done.status == 0
    assert "reviews-damaged-1.jsonl" in done.err
    assert states(cli)["en/naps"] == "reviewed"


def test_a_file_of_a_newer_version_is_left_alone(cli: Cli, data: Path) -> None:
    data.mkdir()
    (data / "reviews.jsonl").write_text(json.dumps({"format": 99}) + "\n")
    for arguments in (["review", "naps", "--by", "A"], ["review", "--list"], ["list", "--json"]):
        done = cli(*arguments)
        assert done.status == 1
        assert "newer Patient Reader" in done.err


def test_a_page_on_the_command_line_says_the_same(cli: Cli) -> None:
    assert "Not yet reviewed by your clinic" in cli("show", "naps", "--format", "html").out
    cli("review", "naps", "--by", "Dr. Lee")
    assert "by Dr. Lee" in cli("show", "naps", "--format", "html").out


def test_reviewing_needs_no_qt(shelf: Shelf, data: Path) -> None:
    arguments = [
        "--data-dir",
        str(data),
        "--no-bundled",
        "--collection",
        str(shelf.root),
        "review",
        "naps",
        "--by",
        "A",
    ]
    code = f"import sys\nfrom reader.cli.command_line import run\nassert run({arguments!r}) == 0\nassert 'PySide6' not in sys.modules"
    assert python("-c", code).status == 0
