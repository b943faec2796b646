"""The commands import list and import undo, what an import leaves out, and an import that was killed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.importers.import_samples import post, saved


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    return saved(tmp_path, post(), post(id=78, slug="worry", title={"rendered": "Worry"}, yoast_head_json={}))


def test_an_import_is_searched_at_once_listed_and_taken_back(cli: Cli, posts: Path) -> None:
    before = cli("list", "--json").json
    made = cli("import", "wordpress", posts, "--json").json
    assert cli("search", "calm bedroom", "--json").json["hits"][0]["id"] == "en/sleeping-well"
    (listed,) = cli("import", "list", "--json").json
    assert (listed["id"], listed["counts"]["new"], listed["undone"]) == (made["undo"], 2, None)
    assert str(posts) in cli("import", "list").out
    undone = cli("import", "undo")
    assert undone.status == 0
    assert "2 new" in undone.err
    assert cli("list", "--json").json == before
    assert cli("search", "calm bedroom", "--json").json["hits"] == []
    assert "taken back" in cli("import", "list").out


def test_taking_back_what_is_not_there_is_one_sentence(cli: Cli) -> None:
    for more in ((), ("7",)):
        ran = cli("import", "undo", *more)
        assert (ran.status, ran.out) == (1, "")
        assert ran.err.count("\n") == 1
        assert "Nothing was taken back" in ran.err


def test_what_was_left_out_is_kept_whole_in_a_file(cli: Cli, posts: Path, tmp_path: Path) -> None:
    report = tmp_path / "losses.txt"
    cli("import", "wordpress", posts, "--dry-run", "--report", report)
    assert "Sleep video" in report.read_text("utf-8")
    said = cli("import", "wordpress", posts).err
    (kept,) = [line.partition(": ")[2] for line in said.splitlines() if line.startswith("What was left out")]
    assert Path(kept).read_text("utf-8") == report.read_text("utf-8")


def test_an_import_that_was_killed_is_put_back_at_the_next_start(cli: Cli, posts: Path, data: Path) -> None:
    before = cli("list", "--json").json
    record = cli("import", "wordpress", posts, "--json").json["undo"]
    (data / "replaced" / "unfinished").write_text(json.dumps({"id": record}), encoding="utf-8")
    assert cli("list", "--json").json == before
    assert cli("import", "list", "--json").json == []
    assert not (data / "collections" / "clinic").exists()
