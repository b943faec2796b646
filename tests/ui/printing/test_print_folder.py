"""The folder of one print: nobody else removes it while somebody is at it, and it stays behind nobody."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.ui.printing import print_folder
from reader.ui.printing.print_folder import PrintFolder, remove_left_prints
from tests.fakes import ROOT

PRINTING = """
from reader.ui.printing import print_folder
from reader.ui.printing.print_folder import PrintFolder
folder = PrintFolder()
open(folder.pages, "wb").write(b"%PDF")
print(folder.path, flush=True)
input()
"""


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return tmp_path


def test_what_another_program_is_printing_stays_until_that_was_killed(runtime: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PRINTING], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        pages = Path(other.stdout.readline().strip(), "pages.pdf")
        remove_left_prints()
        assert pages.read_bytes() == b"%PDF"
        other.kill()
    assert pages.exists()
    remove_left_prints()
    assert list(runtime.iterdir()) == []


def test_nothing_is_left_of_a_print_that_is_over(runtime: Path) -> None:
    folder = PrintFolder()
    Path(folder.pages).write_bytes(b"%PDF")
    assert Path(folder.pages).is_relative_to(runtime)
    for _ in range(2):
        folder.remove()
        assert list(runtime.iterdir()) == []


def test_where_no_folder_can_be_made_nothing_fails(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_folder, "_place", lambda: str(runtime / "nowhere"))
    folder = PrintFolder()
    remove_left_prints()
    folder.remove()
    assert folder.pages == ""
