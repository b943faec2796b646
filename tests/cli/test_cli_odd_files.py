"""Files of any date, size and name: no command stops at one, and each is taken or named with its reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.cli.output import prepare_streams
from tests.cli.conftest import Cli
from tests.fakes import SOURCE, Shelf, article_text

SECONDS = {
    "1901": -2_177_452_800,
    "before 1970": -1,
    "1970": 0,
    "2038": 2**31,
    "2263": 9_246_182_400,
    "2400": 13_569_465_600,
}
NAMES = (
    b"two\nlines", b"caf\xe9", b"n" * 252, b'"quoted"', b"{name}", b"<b>", "🌱".encode(), b"two words", b"--help", "\u202egnp".encode(),
)  # fmt: skip
COMMANDS = (
    "index",
    "list",
    "list --json",
    "show naps",
    "search nap",
    "review --list",
    "check",
    "check --json",
    "doctor",
)


def run_all(cli: Cli) -> None:
    for command in COMMANDS:
        cli(*command.split())


def date_back(folder: Path, seconds: int) -> None:
    """Give every file and folder in *folder* the date *seconds* after 1970."""
    for path in (folder, *folder.rglob("*")):
        try:
            os.utime(path, (seconds, seconds))
        except OverflowError:
            pytest.skip("no file can have this date here")


@pytest.mark.parametrize("seconds", SECONDS.values(), ids=SECONDS)
def test_files_of_any_date_are_read_found_and_signed(cli: Cli, shelf: Shelf, data: Path, seconds: int) -> None:
    date_back(shelf.root, seconds)
    assert cli("review", "naps", "--by", "Dr. Ruiz").status == 0
    for _ in range(2):  # the second time, what is kept is as old
        assert len(cli("list", "--json").json) == 3
        assert [hit["id"] for hit in cli("search", "refresh", "--json").json["hits"]] == ["en/naps"]
        assert "reviewed; signed by Dr. Ruiz" in cli("review", "naps").out
        date_back(data, seconds)
    run_all(cli)
    assert cli("index", "--json").json["added"] == 0


def test_a_digit_that_changes_under_the_same_date_and_size_is_found_and_signed_by_nobody(
    cli: Cli, shelf: Shelf
) -> None:
    path = shelf.add("en/medicines/dose", "Take 25 mg at night.\n", sources=[SOURCE])
    os.utime(path, (SECONDS["2038"], SECONDS["2038"]))
    cli("review", "dose", "--by", "Dana Lee, NP")
    assert cli("search", "25 mg", "--json").json["hits"]
    path.write_bytes(path.read_bytes().replace(b"25", b"75"))
    os.utime(path, (SECONDS["2038"], SECONDS["2038"]))

    assert {one["id"]: one["state"] for one in cli("list", "--json").json}["en/dose"] == "changed"
    assert {one["id"]: one["state"] for one in cli("review", "--list", "--json").json["articles"]}[
        "en/dose"
    ] == "changed"
    assert cli("review", "dose", "--json").json["state"] == "changed"
    assert "Take 75" in cli("search", "mg at night", "--json").json["hits"][0]["snippet"]
    assert "changed since" in cli("show", "dose", "--format", "html").out
    assert cli("review", "dose", "--by", "Dana Lee, NP", "--json").json["state"] == "reviewed"


def test_collections_of_any_name_are_read_found_and_signed(cli: Cli, data: Path) -> None:
    prepare_streams()
    for number, name in enumerate(NAMES):
        shelf = Shelf(data / "collections" / os.fsdecode(name))
        shelf.add(f"en/sleep/dreams{number}", "Dreams are stories.\n")
        shelf.put(f"en/sleep/broken{number}.md", "no front matter")
        shelf.put(f"en/sleep/letters{number}.md", b"caf\xe9")
        shelf.put("collection.toml", "no toml")
    assert len(cli("list", "--json").json) == 3 + len(NAMES)
    assert len(cli("search", "stories", "--json").json["hits"]) == len(NAMES)
    for number in range(len(NAMES)):
        assert cli("review", f"dreams{number}", "--by", "Dr. Ruiz").status == 0
        assert "Dreams are stories" in cli("show", f"dreams{number}", "--format", "html").out
        assert cli("show", f"letters{number}").err
    run_all(cli)


def test_articles_of_any_name_are_read_or_named(cli: Cli, shelf: Shelf, tmp_path: Path) -> None:
    prepare_streams()
    posts = Shelf(tmp_path / "posts")
    for root in (posts.root, shelf.root / "en" / "sleep"):
        for number, name in enumerate(NAMES):
            with open(os.fsencode(root) + b"/" + name + b".md", "w") as stream:
                stream.write(article_text("Short words.\n", title=f"Odd {number}"))
    listed = sum(one["title"].startswith("Odd") for one in cli("list", "--json").json)
    strays = [one for one in cli("check", "--json").json["findings"] if one["rule"] == "stray-file"]
    assert listed + len(strays) == len(NAMES)
    ran = cli("import", "folder", posts.root, "--json").json
    assert len(ran["articles"]) == len(NAMES)
    run_all(cli)
