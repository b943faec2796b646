"""The commands list and show."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Cli
from tests.fakes import Html, Shelf


def test_the_list_is_by_language_and_category(cli: Cli) -> None:
    ran = cli("list")
    assert (ran.status, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert [line for line in lines if line[0] != " "] == ["Sleep (en)", "Medicines (en)", "Sueño (es)"]
    assert [line.split()[0] for line in lines if line[0] == " "] == ["en/naps", "en/sertraline", "es/naps"]


def test_the_list_in_json_has_what_a_list_shows(cli: Cli) -> None:
    ran = cli("list", "--json")
    assert (ran.status, ran.err) == (0, "")
    by_id = {one["id"]: one for one in ran.json}
    assert list(by_id) == ["en/naps", "en/sertraline", "es/naps"]
    assert by_id["en/naps"] == {
        "id": "en/naps", "title": "Naps", "summary": "What a nap does for you.", "category": "sleep", "language": "en",
        "minutes": 1, "reviewed": False, "review_due": "2027-11-20", "state": "unreviewed",
    }  # fmt: skip
    assert by_id["en/sertraline"]["reviewed"] is True
    assert by_id["en/sertraline"]["review_due"] is None


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--language", "es"), ["es/naps"]),
        (("--category", "sleep"), ["en/naps", "es/naps"]),
        (("--category", "medicines", "--language", "en"), ["en/sertraline"]),
        (("--category", "none"), []),
        (("--language", "xx"), []),
    ],
)
def test_the_list_can_be_of_one_language_or_category(cli: Cli, options: tuple[str, ...], expected: list[str]) -> None:
    ran = cli("list", *options, "--json")
    assert ran.status == 0
    assert [one["id"] for one in ran.json] == expected
    assert bool(ran.err) == (not expected)


def test_broken_files_are_named_beside_the_list(cli: Cli, shelf: Shelf) -> None:
    shelf.put("en/sleep/broken.md", "---\ntitle: A\n---\n")
    for options in ((), ("--json",)):
        ran = cli("list", *options)
        assert ran.status == 0
        assert "broken.md: left out: line 2: “summary” is missing" in ran.err
        assert "broken" not in ran.out


def test_an_article_is_shown_as_text_for_a_terminal(cli: Cli) -> None:
    ran = cli("show", "naps")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.split("\n") == [
        "Naps", "", "What a nap does for you.", "", "- Keep it short.", "", "Short naps refresh you.", "", "When to call", "",
        "- Call us if you are drowsy.", "",
    ]  # fmt: skip


def test_long_lines_of_text_are_folded(cli: Cli, shelf: Shelf) -> None:
    shelf.add("en/sleep/long", "- " + "word " * 60 + "\n\n" + "x" * 200)
    lines = cli("show", "long").out.splitlines()
    assert all(len(line) <= 88 for line in lines if "x" * 200 not in line)
    assert any(line.startswith("  word") for line in lines)


def test_an_article_is_shown_as_markdown(cli: Cli) -> None:
    ran = cli("show", "en/naps", "--format", "markdown")
    assert ran.status == 0
    assert ran.out.startswith("# Naps\n\nShort **naps** refresh you.\n\n## When to call\n")


def test_an_article_is_shown_as_the_page_of_the_window(cli: Cli) -> None:
    ran = cli("show", "sertraline", "--format", "html")
    assert (ran.status, ran.err) == (0, "")
    page = Html(ran.out)
    assert ran.out.startswith("<!doctype html>")
    assert "Sertraline <Zoloft>" in page.text
    assert "Reviewed November 2026 by Dr. Ruiz" in page.text
    assert {"href": "reader://article/en/naps"} in page.all("a")


def test_a_translation_is_shown_by_its_id_and_a_slug_alone_is_english_first(cli: Cli) -> None:
    assert cli("show", "es/naps").out.startswith("Siestas\n")
    assert cli("show", "naps").out.startswith("Naps\n")


@pytest.mark.parametrize("name", ["none", "fr/naps", "", "../../etc/passwd", "en/naps/x", "{x}", "en/sleep/naps"])
def test_an_unknown_article_is_1_and_says_how_to_see_them_all(cli: Cli, name: str) -> None:
    ran = cli("show", name)
    assert (ran.status, ran.out) == (1, "")
    assert f"There is no article called {name}." in ran.err
    assert "patient-reader list" in ran.err


@pytest.mark.parametrize("format_", ["text", "markdown", "html"])
def test_a_broken_article_is_1_and_says_what_to_correct(cli: Cli, shelf: Shelf, format_: str) -> None:
    shelf.put("en/sleep/broken.md", "---\ntitle: A\nsummary: a: b\n---\n")
    ran = cli("show", "broken", "--format", format_)
    assert (ran.status, ran.out) == (1, "")
    assert "en/broken cannot be shown: line 3: " in ran.err


def test_a_change_is_seen_at_the_next_command(cli: Cli, shelf: Shelf) -> None:
    cli("list")
    shelf.add("en/sleep/naps", "New words.", title="Longer naps")
    assert cli("show", "naps").out.startswith("Longer naps\n")


def test_with_the_bundled_library_its_articles_are_there_and_others_win(cli: Cli, shelf: Shelf, data) -> None:
    shelf.add("en/medication-management/sertraline", title="Our own sertraline")
    ran = cli("list", "--json", options=("--data-dir", data, "--collection", shelf.root))
    by_id = {one["id"]: one for one in ran.json}
    assert len(by_id) > 20
    # Two files of one name in the shelf: the first category's wins over the second and over the bundled one.
    assert by_id["en/sertraline"]["title"] == "Our own sertraline"
