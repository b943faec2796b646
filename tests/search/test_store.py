"""The index is a real one of Whoosh: Whoosh alone opens it, finds in it, and counts what the arrays count."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from whoosh import index as whoosh_index
from whoosh import query

from reader.search import arrays, generations, store
from reader.search.counting import BATCH
from reader.search.derive import derive
from reader.search.fields import STEMMED
from reader.search.indexing import update_index
from reader.search.record import Record, pack, packed_in, record_of, unpack
from reader.search.segment import open_segment
from reader.search.words import Analysis
from tests.search.conftest import library_of, read_by_whoosh, write_article


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


def assert_arrays_are_what_whoosh_reads(folder: Path) -> None:
    """Compare the arrays of the one segment in *folder* with those made from what Whoosh alone reads there."""
    found = store.open_folder(folder)
    [segment] = found._segments()
    with found.reader() as reader:
        postings = {field: read_by_whoosh(reader, field) for field in STEMMED}
    fresh = derive(found.storage, segment, Analysis(folder.name), postings)
    kept = arrays.open_file(folder / f"{segment.segment_id()}.arrays")
    assert fresh.keys() == kept.items().keys()
    for name, values in fresh.items():
        assert np.array_equal(values, kept[name]), name
        assert values.dtype == kept[name].dtype, name


def test_the_arrays_are_what_whoosh_alone_reads(folder: Path) -> None:
    assert_arrays_are_what_whoosh_reads(folder)


def test_the_arrays_of_a_merged_segment_are_what_whoosh_alone_reads(own_collection: Path, tmp_path: Path) -> None:
    update_index(tmp_path / "index", library_of(own_collection))
    write_article(
        own_collection, "en/panic/panic", {"title": "Panic", "also_called": ["Fear"], "body": "Fear, at night."}
    )
    update_index(tmp_path / "index", library_of(own_collection))
    manifest = generations.read_manifest(tmp_path / "index", generations.current(tmp_path / "index"))
    assert [one.documents for one in manifest.languages["en"]] == [3]
    assert_arrays_are_what_whoosh_reads(tmp_path / "index" / manifest.name / "en")


def test_a_medicine_known_by_its_code_alone_is_in_the_arrays(own_collection: Path, tmp_path: Path) -> None:
    write_article(
        own_collection, "en/sleep/melatonin", {"title": "Melatonin", "codes": ["RXNORM:6711"], "body": "Sleep."}
    )
    update_index(tmp_path / "index", library_of(own_collection))
    manifest = generations.read_manifest(tmp_path / "index", generations.current(tmp_path / "index"))
    folder = tmp_path / "index" / manifest.name / "en"
    assert open_segment(folder, "en", manifest.languages["en"][0]).medicines == {"melatonin"}
    assert_arrays_are_what_whoosh_reads(folder)


def test_articles_that_are_written_in_several_batches_keep_their_numbers() -> None:
    index = store.create_in_memory()
    writer = store.Writer(index, Analysis("en"))
    many = "word " * (BATCH // 2)
    for number in range(5):
        writer.add(Record(f"en/a{number}", f"title{number}", "c", (), (), (), (), many))
    assert writer.docnum == 4, "what is counted already does not wait in memory"
    writer.commit(mergetype=store.keep_segments)
    with index.reader() as reader:
        for number in range(5):
            assert list(reader.postings("title", f"title{number}").all_ids()) == [number]
            assert unpack(reader.stored_fields(number)["page"]).id == f"en/a{number}"
        assert list(reader.postings("body", "word").all_ids()) == [0, 1, 2, 3, 4]


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
