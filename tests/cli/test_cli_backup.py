"""The commands backup and restore."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.fakes import killed_at_each_step
from tests.importers.import_samples import post, saved


@pytest.fixture
def backup(cli: Cli, tmp_path: Path) -> Path:
    cli("import", "wordpress", saved(tmp_path, post()))
    ran = cli("backup", tmp_path / "backup.zip")
    assert (ran.status, ran.out) == (0, "")
    assert "1 of them articles" in ran.err
    return tmp_path / "backup.zip"


def test_what_was_lost_comes_back_is_found_and_can_be_taken_back(cli: Cli, backup: Path) -> None:
    cli("import", "undo")
    assert cli("search", "calm bedroom", "--json").json["hits"] == []
    tried = cli("restore", backup, "--dry-run", "--json").json
    assert tried["counts"]["new"] > 0
    assert cli("search", "calm bedroom", "--json").json["hits"] == []
    ran = cli("restore", backup)
    assert ran.status == 0
    assert cli("search", "calm bedroom", "--json").json["hits"][0]["id"] == "en/sleeping-well"
    number = ran.err.rpartition("undo ")[2].strip()
    assert cli("import", "undo", number).status == 0
    assert cli("search", "calm bedroom", "--json").json["hits"] == []


def test_what_is_no_backup_is_said_in_one_sentence(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "backup.zip").write_text("no zip")
    for path in (tmp_path / "backup.zip", tmp_path / "none.zip"):
        ran = cli("restore", path)
        assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)


def test_a_restore_that_is_killed_leaves_all_or_nothing(cli: Cli, backup: Path, data: Path, tmp_path: Path) -> None:
    article = data / "collections" / "clinic" / "en" / "healthy-habits" / "sleeping-well.md"
    whole = article.read_text("utf-8")
    reviews = data / "reviews.jsonl"
    article.write_text(whole + "\nMore.\n", "utf-8")
    reviews.write_text("", "utf-8")
    cli("index")
    before = shutil.copytree(data, tmp_path / "before")
    for _ in killed_at_each_step("reader", "--data-dir", str(data), "restore", str(backup), "--yes", steps=6):
        cli("list")  # whoever comes next puts back what was not finished
        assert (article.read_text("utf-8") == whole) == (not reviews.exists())
        shutil.rmtree(data)
        shutil.copytree(before, data)
