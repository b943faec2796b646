"""The index is a real one of Whoosh: Whoosh alone opens it, finds in it, and counts what the arrays count."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from whoosh import index as whoosh_index
from whoosh import query

from reader.search.index import arrays, generations, whoosh_writer
from reader.search.index.contents import STEMMED, Contents
from reader.search.index.record import Record, pack, record_of, unpack
from reader.search.index.segment import Segment
from reader.search.index.updates import update_index
from reader.search.words import Analysis
from tests.search.conftest import library_of, read_by_whoosh, write_article


@pytest.fixture
def folder(index_folder: Path) -> Path:
    """The folder of the one English segment."""
    [folder] = (generation(index_folder) / "en").iterdir()
    return folder


def generation(folder: Path) -> Path:
    return folder / generations.current(folder).partition(" ")[0]


def segment_in(folder: Path) -> Segment:
    return Segment("en", arrays.open_file(folder / generations.ARRAYS))


def assert_whoosh_reads_what_the_arrays_say(folder: Path) -> None:
    """Compare the arrays in *folder* with those made of the postings that Whoosh alone reads there."""
    segment = segment_in(folder)
    stems = list(segment.stems)
    table = segment.arrays["frequencies"].reshape(-1, len(STEMMED))
    with whoosh_index.open_dir(str(folder), whoosh_writer.NAME).reader() as reader:
        assert [reader.stored_fields(number)["id"] for number in range(reader.doc_count())] == segment.ids()
        anywhere: dict[str, set[int]] = {stem: set() for stem in stems}
        for place, field in enumerate(STEMMED):
            found = read_by_whoosh(reader, field)
            assert {stem: len(documents) for stem, documents in found.items()} == {
                stem: count for stem, count in zip(stems, table[:, place].tolist(), strict=True) if count
            }
            assert segment.arrays["lengths"][place] == sum(sum(some.values()) for some in found.values())
            for stem, documents in found.items():
                anywhere[stem] |= documents.keys()
    for number, stem in enumerate(stems):
        documents, worth = segment.postings(number)
        assert set(documents.tolist()) == anywhere[stem], stem
        assert np.all(worth > 0)


def test_whoosh_alone_reads_what_the_arrays_say(folder: Path) -> None:
    assert_whoosh_reads_what_the_arrays_say(folder)


def test_whoosh_alone_finds_and_scores(folder: Path) -> None:
    with whoosh_index.open_dir(str(folder), whoosh_writer.NAME).searcher() as searcher:
        hits = searcher.search(query.Term("title", "sertralin"))
        assert [hit["id"] for hit in hits] == ["en/sertraline"]
        assert hits[0].score > 0


def test_whoosh_can_write_to_the_index_itself(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    found = whoosh_index.open_dir(str(tmp_path / "copy"), whoosh_writer.NAME)
    writer = found.writer()
    writer.delete_by_term("id", "en/sertraline")
    writer.commit(optimize=True)
    with found.searcher() as searcher:
        assert not list(searcher.documents(id="en/sertraline"))
        assert len(list(query.Term("body", "depress").docs(searcher))) >= 1


def test_terms_of_many_articles_are_whole(tmp_path: Path) -> None:
    """Whoosh writes postings in blocks: just one, one and a bit, several."""
    contents = Contents(Analysis("en"))
    for number in range(600):
        sizes = [size for size in (1, 255, 256, 257, 512, 513) if number < size]
        words = " ".join(f"zz{size} " * (number % 3 + 1) for size in (*sizes, 600))
        contents.add(Record(f"en/a{number}", f"title{number}", "c", (), (), (), (), words))
    whoosh_writer.write_index(tmp_path, contents)
    with whoosh_index.open_dir(str(tmp_path), whoosh_writer.NAME).reader() as reader:
        found = read_by_whoosh(reader, "body")
    for size in (1, 255, 256, 257, 512, 513, 600):
        assert found[f"zz{size}"] == {number: number % 3 + 1 for number in range(size)}


def test_a_merged_segment_is_written_like_a_new_one(own_collection: Path, tmp_path: Path) -> None:
    update_index(tmp_path / "index", library_of(own_collection))
    write_article(
        own_collection, "en/panic/panic", {"title": "Panic", "also_called": ["Fear"], "body": "Fear, at night."}
    )
    update_index(tmp_path / "index", library_of(own_collection))
    [folder] = (generation(tmp_path / "index") / "en").iterdir()
    assert segment_in(folder).ids() == ["en/panic", "en/depression", "en/insomnia"]
    assert_whoosh_reads_what_the_arrays_say(folder)


def test_a_medicine_known_by_its_code_alone_is_in_the_arrays(own_collection: Path, tmp_path: Path) -> None:
    write_article(
        own_collection, "en/sleep/melatonin", {"title": "Melatonin", "codes": ["RXNORM:6711"], "body": "Sleep."}
    )
    update_index(tmp_path / "index", library_of(own_collection))
    [folder] = (generation(tmp_path / "index") / "en").iterdir()
    assert segment_in(folder).medicines == {"melatonin"}


LOUD = """
import sys
from pathlib import Path
from reader.search.index.contents import Contents
from reader.search.index.record import Record
from reader.search.index.whoosh_writer import write_index
from reader.search.words import Analysis
contents = Contents(Analysis("en"))
contents.add(Record("en/a", "A title", "c", (), (), (), (), "Some words."))
write_index(Path(sys.argv[1]), contents)
print("written")
"""


def test_warnings_of_whoosh_reach_nobody(tmp_path: Path) -> None:
    """Python warns of Whoosh's text literals when it compiles them for the first time, and that is now."""
    (tmp_path / "index").mkdir()
    path = os.pathsep.join(one for one in sys.path if one)
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled"), "PYTHONPATH": path}
    command = [sys.executable, "-W", "default", "-c", LOUD, str(tmp_path / "index")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.stdout == "written\n"
    assert [line for line in done.stderr.splitlines() if "whoosh" in line.lower()] == []


def test_records_survive_packing(collection: Path) -> None:
    library = library_of(collection)
    for entry in library.entries():
        record = record_of(library.article(entry))
        assert unpack(pack(record)) == record


@pytest.mark.parametrize("data", [b"", b"x", arrays.MAGIC, arrays.MAGIC + b"\xff" * 40])
def test_a_file_that_holds_no_arrays_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    with pytest.raises(arrays.ArraysDamagedError):
        arrays.open_file(path)


def test_arrays_survive_the_file(tmp_path: Path) -> None:
    wanted = {"a": np.arange(5, dtype=np.uint16), "empty": np.zeros(0, dtype=np.float32), "b": np.ones(3)}
    path = tmp_path / "file"
    path.write_bytes(arrays.encode(wanted))
    found = arrays.open_file(path)
    for name, values in wanted.items():
        assert np.array_equal(found[name], values)
        assert found[name].dtype == values.dtype
