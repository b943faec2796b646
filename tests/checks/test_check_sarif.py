"""Findings as SARIF 2.1.0."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

from reader.checks.finding import Finding
from reader.checks.sarif import sarif
from reader.errors import Message

LEVELS = {"none", "note", "warning", "error"}


def log(*findings: Finding, folder: Path) -> dict[str, Any]:
    made: dict[str, Any] = json.loads("\n".join(sarif(findings, folder)))
    return made


def finding(path: Path, line: int = 3) -> Finding:
    return Finding(path, line, "jargon", "error", Message("“{a}” is odd.", {"a": "x"}), Message("Write “y”."))


def test_a_log_has_all_that_the_schema_asks_for(tmp_path: Path) -> None:
    made = log(finding(tmp_path / "en" / "a.md"), folder=tmp_path)
    assert made["version"] == "2.1.0"
    assert made["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = made["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"]
    assert re.fullmatch(r"\d+\.\d+\.\d+.*", driver["semanticVersion"])
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(set(ids)) == len(ids)
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"].endswith(".")
        assert rule["defaultConfiguration"]["level"] in LEVELS
    (result,) = run["results"]
    assert result["message"]["text"] == "“x” is odd. Write “y”."
    assert result["level"] == "error"
    assert ids[result["ruleIndex"]] == result["ruleId"] == "jargon"
    (place,) = result["locations"]
    assert place["physicalLocation"]["region"]["startLine"] == 3


def test_files_below_the_folder_are_named_from_there_and_others_whole(tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    inside, outside = folder / "é ñ.md", tmp_path / "a folder-2" / "x.md"
    made = log(finding(inside), finding(outside), folder=folder)
    (run,) = made["runs"]
    base = run["originalUriBaseIds"]["SRCROOT"]["uri"]
    assert base.endswith("/")
    first, second = (one["locations"][0]["physicalLocation"]["artifactLocation"] for one in run["results"])
    assert first["uriBaseId"] == "SRCROOT"
    assert not urlparse(first["uri"]).scheme
    assert Path(unquote(urlparse(base + first["uri"]).path)) == inside
    assert "uriBaseId" not in second
    assert Path(unquote(urlparse(second["uri"]).path)) == outside


def test_any_letters_are_told_in_ascii(tmp_path: Path) -> None:
    said = Message("“{a}” is odd.", {"a": 'a"\\\n\t\x00é😀'})
    text = "\n".join(sarif([Finding(tmp_path / "ñ.md", 1, "jargon", "warning", said, Message("Go."))], tmp_path))
    assert text.isascii()
    (result,) = json.loads(text)["runs"][0]["results"]
    assert result["message"]["text"] == f"{said} Go."


def test_a_log_without_findings_has_a_run_with_no_results(tmp_path: Path) -> None:
    assert log(folder=tmp_path)["runs"][0]["results"] == []
