"""The list of what articles can be brought in from: nothing is forgotten, and one entry adds a source everywhere."""

from __future__ import annotations

import json
import pkgutil
from pathlib import Path

import pytest

from reader.cli.command_line import run
from reader.errors import ImportSourceError
from reader.importers import sources
from reader.importers.import_source import source_of
from reader.importers.sources import SOURCES
from tests.fakes import python
from tests.importers.toy_source import LEAFLETS


def test_no_file_among_the_sources_is_forgotten_in_the_list() -> None:
    there = {one.name for one in pkgutil.iter_modules(sources.__path__)}
    assert {one.plan.__module__.rpartition(".")[2] for one in SOURCES} == there
    assert len({one.name for one in SOURCES}) == len(SOURCES)


def test_the_help_has_every_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", "--help"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    for source in SOURCES:
        assert f"{source.name} {source.summary}" in said


def test_reading_the_list_is_quick() -> None:
    code = """
import sys, pathlib, typing
before = set(sys.modules)
import reader.importers.sources
more = {name for name in set(sys.modules) - before if not name.startswith("reader.")}
assert not more & {"bs4", "markdownify", "yaml", "dataclasses", "json", "html", "urllib.parse"}, more
"""
    ran = python("-c", code)
    assert ran.status == 0, ran.err


def test_what_is_dropped_goes_to_the_source_that_accepts_it(tmp_path: Path) -> None:
    with_leaflets = (*SOURCES, LEAFLETS)
    post, leaflet = tmp_path / "posts.JSON", tmp_path / "a.leaflet"
    assert source_of([post, tmp_path / "more"], with_leaflets).name == "wordpress"
    assert source_of([tmp_path], with_leaflets).name == "folder"
    assert source_of([leaflet], with_leaflets) is LEAFLETS


@pytest.mark.parametrize("names", [("a.odt",), ("a.json", "b.odt"), ("one", "two")])
def test_what_nobody_accepts_gives_one_clear_sentence(tmp_path: Path, names: tuple[str, ...]) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with pytest.raises(ImportSourceError, match="of no kind that can be brought in"):
        source_of([tmp_path / name for name in names], SOURCES)


def test_an_entry_in_the_list_adds_a_source_to_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leaflet = tmp_path / "reposo.leaflet"
    leaflet.write_text("Descanse.\n", encoding="utf-8")
    before = ["--data-dir", str(tmp_path / "data"), "--no-bundled", "import"]

    assert run([*before, "leaflet", "--help"], (*SOURCES, LEAFLETS)) == 0
    assert "--language L" in capsys.readouterr().out
    assert run([*before, "leaflet", str(leaflet), "--language", "es", "--json"], (*SOURCES, LEAFLETS)) == 0
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    assert (article["id"], article["title"], article["status"]) == ("es/reposo", "Reposo", "new")
    assert "importer: leaflet" in Path(article["path"]).read_text("utf-8")
    assert run([*before, "leaflet", str(leaflet)]) == 2
