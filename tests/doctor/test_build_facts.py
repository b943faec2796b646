"""Which build this is, and whether its files are still those that were built."""

import hashlib
import sys
from pathlib import Path

import pytest

from reader.doctor.build_facts import SUMS_FILE, build_facts, compare_files, read_build


def listing(*names: str) -> str:
    return "".join(f"{hashlib.sha256(name.encode()).hexdigest()}  {name}\n" for name in names)


def test_files_that_were_changed_or_removed_are_named(tmp_path: Path) -> None:
    (tmp_path / SUMS_FILE).write_text(listing("same", "changed", "gone"), "utf-8")
    (tmp_path / "same").write_text("same", "utf-8")
    (tmp_path / "changed").write_text("other", "utf-8")
    facts = compare_files(tmp_path)
    assert facts["changed"] == ["changed", "gone"]
    assert facts[SUMS_FILE] == hashlib.sha256((tmp_path / SUMS_FILE).read_bytes()).hexdigest()


def test_without_a_list_of_hashes_nothing_is_claimed(tmp_path: Path) -> None:
    assert compare_files(tmp_path) == {SUMS_FILE: None, "changed": []}


def test_a_package_says_what_it_was_built_from(tmp_path: Path) -> None:
    (tmp_path / "build.json").write_text('{"commit": "abc", "date": "2026-11-30"}', "utf-8")
    assert read_build(tmp_path / "build.json") == {"commit": "abc", "date": "2026-11-30"}


def test_a_checkout_was_not_built(tmp_path: Path) -> None:
    assert read_build(tmp_path / "build.json") is None


def test_a_program_with_a_list_of_hashes_beside_its_executable_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / SUMS_FILE).write_text(listing("gone"), "utf-8")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "pythonw.exe"))
    assert build_facts()["files"]["changed"] == ["gone"]
    (tmp_path / SUMS_FILE).unlink()
    assert "files" not in build_facts()
