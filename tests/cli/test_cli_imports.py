"""The commands import list and import undo, what an import leaves out, and an import that was killed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.importers.import_samples import post, saved
from tests.importers.site_server import Site, serving, site_post


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


def test_a_category_is_mapped_to_one_that_is_here_and_stays_so(cli: Cli, posts: Path) -> None:
    mapped = ("--map", "healthy-habits=sleep", "--json")
    made = cli("import", "wordpress", posts, *mapped).json
    assert {one["category"] for one in made["articles"]} == {"sleep"}
    assert cli("import", "wordpress", posts, "--json").json["unchanged"] == 2
    wrong = cli("import", "wordpress", posts, "--map", "healthy-habits=none")
    assert wrong.status == 1
    assert "medicines, sleep" in wrong.err


def test_an_import_that_was_killed_is_put_back_at_the_next_start(cli: Cli, posts: Path, data: Path) -> None:
    before = cli("list", "--json").json
    record = cli("import", "wordpress", posts, "--json").json["undo"]
    (data / "replaced" / "unfinished").write_text(json.dumps({"id": record}), encoding="utf-8")
    assert cli("list", "--json").json == before
    assert cli("import", "list", "--json").json == []
    assert not (data / "collections" / "clinic").exists()


def test_a_site_is_imported_remembered_and_brought_up_to_date(cli: Cli, data: Path) -> None:
    with serving(Site([site_post(1), site_post(2)])) as site:
        made = cli("import", "wordpress", site.address, "--json")
        assert (made.status, made.json["new"]) == (0, 2)
        assert "nobody else" in made.err
        assert not any((data / "cache" / "imports").rglob("*.json"))
        site.posts[0] |= {"modified_gmt": "2026-05-01T00:00:00", "content": {"rendered": "<p>Newer words.</p>"}}
        del site.posts[1]
        again = cli("import", "update", "--json")
        assert (again.json["updated"], again.json["gone"]) == (1, 1)
        assert cli("search", "newer words", "--json").json["hits"][0]["id"] == "en/post-1"


def test_there_is_nothing_to_update_before_a_first_import(cli: Cli) -> None:
    ran = cli("import", "update")
    assert ran.status == 1
    assert ran.err.count("\n") == 1


def test_without_a_password_nobody_signs_in(cli: Cli, monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    monkeypatch.delenv("PATIENT_READER_PASSWORD", raising=False)
    with serving(Site([site_post(1)])) as site:
        ran = cli("import", "wordpress", site.address, "--user", "ann")
        assert (ran.status, site.asked) == (1, [])
        site.login = "Basic YW5uOm9wZW4gc2VzYW1l"
        monkeypatch.setenv("PATIENT_READER_PASSWORD", "open sesame")
        assert cli("import", "wordpress", site.address, "--user", "ann").status == 0
    kept = b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert b"sesame" not in kept
    assert b"YW5uOm9wZW4" not in kept
