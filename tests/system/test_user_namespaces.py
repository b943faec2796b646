"""Whether the system lets this program make what Chromium's sandbox consists of."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.system.user_namespaces import RESTRICTIONS, restriction


@pytest.mark.parametrize(("name", "value"), RESTRICTIONS.items())
def test_what_restricts_them_is_named(name: str, value: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir()
    (tmp_path / name).write_text(f"{value}\n")
    assert restriction(tmp_path) == name


@pytest.mark.parametrize("text", ["", "7\n", "\udcff"])
def test_what_is_no_restriction_is_none(text: str, tmp_path: Path) -> None:
    assert restriction(tmp_path) == ""
    (tmp_path / "kernel").mkdir()
    for name in RESTRICTIONS:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(text.encode(errors="surrogateescape"))
    assert restriction(tmp_path) == ""
