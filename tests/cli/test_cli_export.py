"""The command export: all articles for another program."""

from __future__ import annotations

import os
from pathlib import Path

import pypdf
import pytest

from tests.cli.conftest import Cli
from tests.fakes import Shelf, python

STOPPED = """
import os, signal, sys

left = 3

def stop(event, arguments):
    global left
    if event == "os.rename" and str(arguments[1]).endswith(".pdf"):
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGINT)

sys.addaudithook(stop)
signal.signal(signal.SIGINT, signal.default_int_handler)  # who runs the tests in the background has it ignored
from reader.cli.command_line import run
sys.exit(run(sys.argv[1:]))
"""
"""Ctrl+C in the moment in which the third file would take its place."""


def tree(folder: Path) -> list[str]:
    """Return the names of all files below *folder*."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_every_article_is_a_pdf(cli: Cli, tmp_path: Path) -> None:
    ran = cli("export", "pdf", tmp_path / "out")
    assert (ran.status, ran.out, ran.err) == (0, f"3 files in {tmp_path / 'out'}\n", "")
    assert tree(tmp_path / "out") == ["en/naps.pdf", "en/sertraline.pdf", "es/naps.pdf"]
    assert "Short naps refresh you" in pypdf.PdfReader(tmp_path / "out" / "en" / "naps.pdf").pages[0].extract_text()


def test_openemr_finds_them_by_their_codes(cli: Cli, tmp_path: Path, shelf: Shelf) -> None:
    for language in ("en", "es"):
        shelf.add(f"{language}/medicines/lithium", codes=["RXNORM:6448"])
    ran = cli("export", "openemr", tmp_path / "site", "--json")
    assert (ran.status, ran.err) == (0, "3 articles are left out: they have no code that OpenEMR looks up.\n")
    assert ran.json == {
        "folder": str(tmp_path / "site"), "failed": [], "left_out": ["en/naps", "en/sertraline", "es/naps"],
        "written": [
            {"file": "documents/education/rxcui_6448_en.pdf", "articles": ["en/lithium"], "pages": 1},
            {"file": "documents/education/rxcui_6448_es.pdf", "articles": ["es/lithium"], "pages": 1},
        ],
    }  # fmt: skip
    assert tree(tmp_path / "site") == [one["file"] for one in ran.json["written"]]


def test_language_paper_and_size_are_as_asked_for(cli: Cli, tmp_path: Path) -> None:
    cli("export", "pdf", tmp_path / "out", "--language", "es", "--paper", "A4", "--level", "large")
    assert tree(tmp_path / "out") == ["es/naps.pdf"]
    assert round(pypdf.PdfReader(tmp_path / "out" / "es" / "naps.pdf").pages[0].mediabox.height) == 842


def test_where_there_is_nothing_to_write_it_says_so(cli: Cli, tmp_path: Path) -> None:
    ran = cli("export", "pdf", tmp_path / "out", "--language", "fr")
    assert ran.status == 1
    assert ran.err == "There are no such articles.\n"


def test_a_folder_that_takes_no_file_is_one_sentence(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    ran = cli("export", "pdf", tmp_path / "out")
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "cannot be written" in ran.err


def test_a_kind_must_be_named(cli: Cli, tmp_path: Path) -> None:
    assert cli("export").status == 2
    assert cli("export", "fax", tmp_path).status == 2


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C as a signal")
def test_ctrl_c_leaves_whole_files_and_says_how_many(tmp_path: Path, shelf: Shelf) -> None:
    options = ["--data-dir", str(tmp_path / "data"), "--no-bundled", "--collection", str(shelf.root)]
    ran = python("-c", STOPPED, *options, "export", "pdf", str(tmp_path / "out"))
    assert ran.status == 130
    assert ran.err == "Stopped. 2 of 3 files are there, each of them whole.\n"
    assert tree(tmp_path / "out") == ["en/naps.pdf", "en/sertraline.pdf"]
    for name in tree(tmp_path / "out"):
        assert pypdf.PdfReader(tmp_path / "out" / name).pages
