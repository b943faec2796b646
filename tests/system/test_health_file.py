"""The file of a kiosk's last check: what it keeps, for whom, and what it makes of a damaged one."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from reader.errors import Message
from reader.system.health_file import Health, HealthCheck, as_json, keep_answer, keep_checks, read_checks, read_health

FULL = HealthCheck("disk", False, Message("{free} GB free", {"free": "0.1"}), Message("Make room."))
WELL = HealthCheck("errors", True, Message("{count}: {kind}", {"count": 2, "kind": Message("pages")}))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "health.json"


def test_what_is_kept_comes_back_and_is_its_owners(path: Path) -> None:
    keep_checks(path, [FULL, WELL], "2026-11-30T08:00:00+00:00")
    assert read_health(path).checks == (FULL, WELL)
    assert json.loads(path.read_text())["ok"] is False
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_an_answer_holds_for_its_day(path: Path) -> None:
    keep_checks(path, [WELL], "2026-11-30T08:00:00+00:00")
    keep_answer(path, "voice", yes=False)
    assert json.loads(path.read_text())["ok"] is False
    keep_checks(path, [WELL], "2026-11-30T12:00:00+00:00")
    assert read_health(path).answers == {"voice": False}
    keep_checks(path, [WELL], "2026-12-01T08:00:00+00:00")
    assert read_health(path).answers == {}


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 100_000, '{"checks": 1, "answers": []}', "\ud800", "null"])
def test_a_file_that_is_none_is_as_good_as_missing(text: str, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert read_health(path) == Health()
    keep_answer(path, "voice", yes=True)
    assert read_health(path).answers == {"voice": True}


def test_a_sentence_whose_facts_are_missing_or_that_asks_for_more_is_left_out() -> None:
    good = as_json(FULL)
    bad = [
        {**good, "seen": seen}
        for seen in (None, {"template": "{a}", "facts": {}}, {"template": "{free.x}", "facts": {"free": "1"}})
    ]
    assert read_checks([good, *bad, 7]) == (FULL,)
