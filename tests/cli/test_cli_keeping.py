"""The commands import, index and doctor."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Cli
from tests.fakes import Shelf


def post(**changes: Any) -> dict[str, Any]:
    """Return a small post as WordPress's REST interface gives one."""
    return {
        "id": 7, "date": "2026-01-31T10:00:00", "modified": "2026-02-01T10:00:00", "slug": "grounding", "status": "publish", "type": "post",
        "link": "https://clinic.example/grounding/", "title": {"rendered": "Grounding &#8211; five senses"},
        "content": {"rendered": "<p>Name five things you see.</p><h2>Why it helps</h2><p>It calms <b>xylem</b>.</p>", "protected": False},
        "excerpt": {"rendered": "<p>A short exercise for hard moments.</p>", "protected": False},
        "class_list": ["category-anxiety"],
    } | changes  # fmt: skip


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    file = tmp_path / "posts.json"
    file.write_text(json.dumps(post()), encoding="utf-8")
    return file


def test_a_dry_run_says_what_would_be_done_and_writes_nothing(cli: Cli, posts: Path, data: Path) -> None:
    ran = cli("import", "wordpress", posts, "--dry-run", "--json")
    assert ran.status == 0
    done = ran.json
    assert done["written"] is False
    assert (done["new"], done["updated"], done["unchanged"], done["edited"], done["skipped"]) == (1, 0, 0, 0, 0)
    (one,) = done["articles"]
    assert {"id", "title", "status", "category", "path", "losses", "reason"} <= set(one)
    assert (one["id"], one["title"], one["status"]) == ("en/grounding", "Grounding – five senses", "new")
    assert not (data / "collections").exists()
    assert ran.err


def test_an_imported_post_is_listed_and_found_and_the_same_again_changes_nothing(
    cli: Cli, posts: Path, data: Path
) -> None:
    ran = cli("import", "wordpress", posts, "--json")
    assert ran.status == 0
    assert ran.json["written"] is True
    path = Path(ran.json["articles"][0]["path"])
    assert path.is_relative_to(data / "collections" / "clinic")
    assert "en/grounding" in [one["id"] for one in cli("list", "--json").json]
    assert cli("search", "xylem", "--json").json["hits"][0]["id"] == "en/grounding"
    before = path.read_bytes()
    again = cli("import", "wordpress", posts, "--json")
    assert (again.status, again.json["unchanged"], again.json["new"]) == (0, 1, 0)
    assert path.read_bytes() == before


def test_an_article_that_was_edited_here_is_left_alone_and_that_is_1(cli: Cli, posts: Path) -> None:
    path = Path(cli("import", "wordpress", posts, "--json").json["articles"][0]["path"])
    path.write_text(path.read_text("utf-8") + "\nOur own words.\n", encoding="utf-8")
    posts.write_text(json.dumps(post(title={"rendered": "Grounding again"})))
    ran = cli("import", "wordpress", posts, "--json")
    assert (ran.status, ran.json["edited"]) == (1, 1)
    assert "Our own words." in path.read_text("utf-8")
    assert "edited here" in ran.err
    replaced = cli("import", "wordpress", posts, "--replace-edited")
    assert replaced.status == 0
    assert "Grounding again" in path.read_text("utf-8")


def test_a_collection_to_import_into_is_named_with_plain_letters(cli: Cli, posts: Path, data: Path) -> None:
    cli("import", "wordpress", posts, "--into", "from-web")
    assert (data / "collections" / "from-web" / "en").is_dir()
    for wrong in ("../out", "a b", "", "/tmp/x", ".hidden"):
        ran = cli("import", "wordpress", posts, "--into", wrong)
        assert (ran.status, ran.out) == (1, "")
        assert "--into" in ran.err


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"{",
        b"[]",
        b'"text"',
        b"[1, 2]",
        b"caf\xe9",
        b"<html>",
        b'{"code": "rest_no_route", "message": "No route"}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_post_is_1_and_one_sentence(cli: Cli, tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "x.json"
    if content is not None:
        file.write_bytes(content)
    for options in ((), ("--json",), ("--dry-run", "--json")):
        ran = cli("import", "wordpress", file, *options)
        assert (ran.status, ran.out) == (1, "")
        assert "x.json" in ran.err
        assert ran.err.count("\n") == 1


def test_a_folder_of_markdown_is_imported(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "incoming").mkdir()
    (tmp_path / "incoming" / "breathing.md").write_text("# Breathing\n\nIn for four, out for six.\n", encoding="utf-8")
    ran = cli("import", "folder", tmp_path / "incoming", "--json")
    assert ran.status == 0, ran.err
    assert [one["title"] for one in ran.json["articles"]] == ["Breathing"]
    missing = cli("import", "folder", tmp_path / "none", "--json")
    assert (missing.status, missing.out) == (1, "")


def test_index_says_what_it_did(cli: Cli, shelf: Shelf) -> None:
    ran = cli("index", "--json")
    assert (ran.status, ran.err) == (0, "")
    assert set(ran.json) == {"added", "changed", "removed", "total", "generation", "seconds"}
    assert (ran.json["added"], ran.json["total"]) == (3, 3)
    shelf.add("en/sleep/naps", "Other words.")
    shelf.add("en/sleep/more")
    (shelf.root / "es/sleep/naps.md").unlink()
    again = cli("index", "--json").json
    assert (again["added"], again["changed"], again["removed"], again["total"]) == (1, 1, 1, 3)
    rebuilt = cli("index", "--rebuild", "--json").json
    assert rebuilt["total"] == 3
    assert rebuilt["generation"] != again["generation"]
    plain = cli("index")
    assert (plain.status, plain.out) == (0, "")
    assert "3 articles" in plain.err


def test_index_shows_its_progress_as_json_lines_on_standard_error(cli: Cli) -> None:
    ran = cli("index", "--progress")
    assert (ran.status, ran.out) == (0, "")
    steps = [json.loads(line) for line in ran.err.splitlines()]
    assert {"step": "library"} in steps
    assert {one["step"] for one in steps} >= {"articles", "library", "index"}


def test_doctor_reports_without_names(cli: Cli, shelf: Shelf, data: Path) -> None:
    ran = cli("doctor", "--report")
    assert ran.status == 0
    assert "DATA" in ran.out
    assert "ok  PySide6_Essentials: " in ran.out
    assert not any(name in ran.out for name in (str(data), "Our shelf", str(shelf.root)))


def test_doctor_says_what_there_is_and_is_1_where_something_is_to_be_done(cli: Cli, shelf: Shelf) -> None:
    ran = cli("doctor", "--json")
    assert ran.err == ""
    assert set(ran.json) == {"ok", "checks"}
    assert all(set(one) == {"name", "ok", "value", "advice"} for one in ran.json["checks"])
    assert ran.status == (0 if ran.json["ok"] else 1)
    assert ran.json["ok"] == all(one["ok"] for one in ran.json["checks"])
    plain = cli("doctor")
    assert all(one["name"] + ":" in plain.out for one in ran.json["checks"])
    shelf.put("en/sleep/broken.md", "x")
    broken = cli("doctor", "--json")
    assert (broken.status, broken.json["ok"]) == (1, False)
