"""The index is a real one of Whoosh: Whoosh alone opens it, finds in it, and counts what the arrays count."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from whoosh import index as whoosh_index
from whoosh import query

from reader.search import arrays, generations, store
from reader.search.derive import derive
from reader.search.fields import STEMMED
from reader.search.record import pack, packed_in, record_of, unpack
from reader.search.segment import open_segment
from reader.search.words import Analysis
from tests.search.conftest import library_of


@pytest.fixture
def folder(index_folder: Path) -> Path:
    manifest = generations.read_manifest(index_folder, generations.current(index_folder))
    return index_folder / manifest.name / "en"


def test_whoosh_alone_finds_the_same_documents(folder: Path, index_folder: Path) -> None:
    manifest = generations.read_manifest(index_folder, generations.current(index_folder))
    [facts] = manifest.languages["en"]
    segment = open_segment(folder, "en", facts)
    with whoosh_index.open_dir(str(folder), "MAIN").searcher() as searcher:
        assert searcher.doc_count() == segment.documents == facts.documents
        for number in range(len(segment.stems)):
            stem = segment.stems[number]
            found = query.Or([query.Term(field, stem) for field in STEMMED]).docs(searcher)
            documents, worth = segment.postings(number)
            assert sorted(found) == [int(one) for one in documents], stem
            assert np.all(worth > 0)


def test_whoosh_scores_and_stores(folder: Path) -> None:
    with whoosh_index.open_dir(str(folder), "MAIN").searcher() as searcher:
        hits = searcher.search(query.Term("title", "sertralin"))
        assert unpack(hits[0]["page"]).id == "en/sertraline"
        assert hits[0].score > 0


def test_whoosh_can_write_to_the_index_itself(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    found = whoosh_index.open_dir(str(tmp_path / "copy"), "MAIN")
    writer = found.writer()
    writer.delete_by_term("id", "en/sertraline")
    writer.commit(optimize=True)
    with found.searcher() as searcher:
        assert not list(searcher.documents(id="en/sertraline"))
        assert len(list(query.Term("body", "depress").docs(searcher))) >= 1


def test_frequencies_agree_with_whoosh(folder: Path, index_folder: Path) -> None:
    manifest = generations.read_manifest(index_folder, generations.current(index_folder))
    segment = open_segment(folder, "en", manifest.languages["en"][0])
    table = segment.arrays["frequencies"].reshape(-1, len(STEMMED))
    with whoosh_index.open_dir(str(folder), "MAIN").reader() as reader:
        for number in range(len(segment.stems)):
            for place, field in enumerate(STEMMED):
                assert reader.doc_frequency(field, segment.stems[number]) == table[number, place]


def test_the_vocabulary_is_the_same_from_a_build_and_from_the_stored_records(folder: Path) -> None:
    found = store.open_folder(folder)
    [segment] = found._segments()
    fresh = derive(found.storage, segment, Analysis("en"))
    kept = arrays.open_file(folder / f"{segment.segment_id()}.arrays")
    for name, values in fresh.items():
        assert np.array_equal(values, kept[name]), name


def test_records_survive_packing(collection: Path) -> None:
    library = library_of(collection)
    for entry in library.entries():
        record = record_of(library.article(entry))
        assert unpack(pack(record)) == record


def test_stored_values_are_read_without_unpickling(folder: Path, index_folder: Path) -> None:
    manifest = generations.read_manifest(index_folder, generations.current(index_folder))
    segment = open_segment(folder, "en", manifest.languages["en"][0])
    ids = {segment.record(number).id for number in range(segment.documents)}
    assert "en/sertraline" in ids
    with pytest.raises(ValueError, match="subsection"):
        packed_in(__import__("zlib").compress(b"no record"))


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
