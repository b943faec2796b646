"""What earlier versions left, what a newer one will leave, and two versions that take turns.

``old_data/make`` made the data folders with the code of the time.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from reader.cli.command_line import run
from reader.options import Options
from reader.reviews.review_store import ReviewStore
from reader.search.answers import SearchRequest
from reader.search.engine import SearchEngine
from reader.search.index import generations
from reader.search.index.updates import index_state
from tests.fakes import Clinic

OLD = sorted((Path(__file__).parent / "old_data").glob("schema-*.zip"))
FIRST_WITH_SIGN_OFFS = 5


def schema_of(archive: Path) -> int:
    return int(archive.stem.partition("-")[2])


@pytest.mark.parametrize("archive", OLD, ids=lambda archive: archive.stem)
def test_the_data_of_every_earlier_version_open(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    zipfile.ZipFile(archive).extractall(data)
    upkeep = Options(data_dir=data, bundled=False).upkeep()
    # A cache bears the name of its folders' places, and these have moved.
    next((data / "cache" / "search").iterdir()).rename(upkeep.index_folder)
    next((data / "cache" / "library").iterdir()).rename(upkeep.paths.snapshots / f"{upkeep.folders.key}.snapshot")
    assert generations.current(upkeep.index_folder).startswith(f"{schema_of(archive)}-")
    before = {path: path.read_bytes() for path in upkeep.paths.collections.rglob("*") if path.is_file()}

    for words, found in (
        ("search alarm", "Naps by day"),
        ("search --language es alarma", "Siestas"),
        ("show en/naps", "twenty"),
    ):
        assert run(["--data-dir", str(data), "--no-bundled", *words.split()]) == 0
        assert found in capsys.readouterr().out

    state = index_state(upkeep.index_folder)
    assert (state.sound, state.documents) == (True, 2)
    signed = [one.by for one in ReviewStore(upkeep.paths.reviews).read().current.values()]
    assert signed == (["Dana Lee, NP"] if schema_of(archive) >= FIRST_WITH_SIGN_OFFS else [])
    assert {path: path.read_bytes() for path in before} == before


def test_every_schema_before_this_one_is_tried() -> None:
    made = {schema_of(archive) for archive in OLD}
    # The first release that was given to anybody had 3; 9 stood on a branch for an hour.
    assert made == set(range(3, generations.SCHEMA)) - {9}


@pytest.mark.parametrize("command", ["list", "search naps", "index", "review naps", "open"])
def test_data_of_a_newer_version_are_refused_and_left_alone(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "format").write_text("2\n")
    assert run(["--data-dir", str(data), "--no-sandbox", *command.split()]) == 1
    said = capsys.readouterr().err
    assert said.startswith("patient-reader: The data in ")
    assert "newer Patient Reader" in said
    assert [path.name for path in data.iterdir()] == ["format"]


@pytest.mark.parametrize("text", ["1\n", "", "two", "\udcff"])
def test_data_of_this_version_and_a_mark_that_says_nothing_open(text: str, tmp_path: Path) -> None:
    (tmp_path / "format").write_bytes(text.encode(errors="surrogateescape"))
    assert Options(data_dir=tmp_path).paths().data == tmp_path


def ids(engine: SearchEngine) -> list[str]:
    return [hit.id for hit in engine.search(SearchRequest("naps", "en")).hits]


def test_two_versions_that_take_turns_keep_nothing_from_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic = Clinic(tmp_path)
    clinic.bundled.add("en/sleep/naps")
    upkeep = clinic.upkeep()
    library = upkeep.library()
    engines: list[SearchEngine] = []
    for schema in (generations.SCHEMA, generations.SCHEMA + 1) * 2:
        monkeypatch.setattr(generations, "SCHEMA", schema)
        upkeep.index(library)
        assert index_state(upkeep.index_folder).sound
        engines.append(upkeep.open_engine())
        assert ids(engines[-1]) == ["en/naps"]
    for engine in engines:
        engine.close()


def test_what_is_open_in_one_version_answers_on_while_another_makes_its_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic = Clinic(tmp_path)
    clinic.bundled.add("en/sleep/naps")
    upkeep = clinic.upkeep()
    library = upkeep.library()
    upkeep.index(library)
    engine = upkeep.open_engine()
    assert ids(engine) == ["en/naps"]
    ours = generations.SCHEMA
    monkeypatch.setattr(generations, "SCHEMA", ours + 1)
    upkeep.index(library)
    monkeypatch.setattr(generations, "SCHEMA", ours)
    assert ids(engine) == ["en/naps"]
    engine.close()
