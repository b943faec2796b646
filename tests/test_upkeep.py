"""Keeping snapshot and search index in step with the articles, whatever happens to the cache."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from reader.errors import FileUnwritableError, IndexUnavailableError
from reader.search.answers import SearchRequest
from reader.upkeep import Upkeep
from tests.fakes import Clinic, FullDisk, ids, titles


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.bundled.add("en/sleep/naps", "Short naps refresh you.")
    clinic.bundled.add("en/sleep/snoring", "Snoring wakes others.")
    return clinic


def found(upkeep: Upkeep, words: str) -> list[str]:
    """Return the ids that a search finds, the index in step."""
    engine = upkeep.engine(upkeep.library())
    try:
        return sorted(ids(engine.search(SearchRequest(words, prefix=False)).hits))
    finally:
        engine.close()


def test_the_first_time_there_is_nothing_and_then_it_is_kept(clinic: Clinic) -> None:
    upkeep = clinic.upkeep()
    assert upkeep.opened() is None
    library = upkeep.library()
    assert titles(library, "en") == ["Naps", "Snoring"]
    opened = clinic.upkeep().opened()
    assert opened is not None
    assert opened.snapshot.encoded == library.snapshot.encoded


def test_asking_again_writes_nothing_while_nothing_changed(clinic: Clinic) -> None:
    upkeep = clinic.upkeep()
    upkeep.library()
    (kept,) = upkeep.paths.snapshots.iterdir()
    before = kept.stat()
    upkeep.library()
    after = kept.stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize("damage", ["cut", "zeroed", "replaced", "a folder"])
def test_a_damaged_snapshot_is_made_again(clinic: Clinic, damage: str) -> None:
    upkeep = clinic.upkeep()
    whole = upkeep.library().snapshot.encoded
    (kept,) = upkeep.paths.snapshots.iterdir()
    if damage == "a folder":
        kept.unlink()
        kept.mkdir()
    else:
        middle = len(whole) - 60
        kept.write_bytes(
            {"cut": whole[:middle], "zeroed": whole[:middle] + bytes(60), "replaced": b"\0" * len(whole)}[damage]
        )
    assert upkeep.library().snapshot.encoded == whole
    assert damage == "a folder" or kept.read_bytes() == whole


def test_a_cache_that_cannot_be_written_keeps_nobody_from_reading_and_searching(clinic: Clinic) -> None:
    clinic.data.mkdir()
    (clinic.data / "cache").write_text("a file stands in the way")
    upkeep = clinic.upkeep()
    fault = upkeep.fault()
    assert fault is not None
    assert str(clinic.data / "cache") in str(fault)
    assert titles(upkeep.library(), "en") == ["Naps", "Snoring"]
    assert found(upkeep, "refresh") == ["en/naps"]
    with pytest.raises((FileUnwritableError, IndexUnavailableError)):
        upkeep.index(upkeep.library())


def test_a_folder_that_can_be_written_has_no_fault_and_nothing_is_left_in_it(clinic: Clinic) -> None:
    upkeep = clinic.upkeep()
    assert upkeep.fault() is None
    assert not [one for one in clinic.data.rglob("*") if one.is_file()]


def test_a_full_disk_keeps_nobody_from_reading_and_searching(clinic: Clinic, full_disk: FullDisk) -> None:
    clinic.data = full_disk.folder
    upkeep = clinic.upkeep()
    fault = upkeep.fault()
    assert fault is not None
    assert os.strerror(errno.ENOSPC) in str(fault)
    assert titles(upkeep.library(), "en") == ["Naps", "Snoring"]
    assert found(upkeep, "refresh") == ["en/naps"]
    full_disk.make_room()
    assert upkeep.fault() is None
    assert found(upkeep, "refresh") == ["en/naps"]
    assert not upkeep.is_needed(upkeep.library())


def test_tidying_looks_into_the_collections_and_the_cache(clinic: Clinic) -> None:
    upkeep = clinic.upkeep()
    left = [
        upkeep.paths.collections / "clinic/en/sleep/.naps.md.abcdefgh.tmp",
        upkeep.index_folder / ".current.abcdefgh.tmp",
    ]
    for path in left:
        path.parent.mkdir(parents=True)
        path.touch()
        os.utime(path, (0, 0))
    upkeep.tidy()
    assert not any(path.exists() for path in left)


def test_there_is_something_to_do_until_the_index_is_in_step(clinic: Clinic) -> None:
    upkeep = clinic.upkeep()
    library = upkeep.library()
    assert upkeep.is_needed(library)
    report = upkeep.index(library)
    assert (report.added, report.total) == (2, 2)
    assert not upkeep.is_needed(library)


def test_a_changed_article_is_noticed_read_and_found(clinic: Clinic) -> None:
    upkeep = clinic.upkeep()
    library = upkeep.library()
    upkeep.index(library)
    clinic.bundled.add("en/sleep/naps", "Drowsiness lifts.")
    assert upkeep.is_needed(library)
    assert found(upkeep, "drowsiness") == ["en/naps"]
    assert found(upkeep, "refresh") == []
    assert not upkeep.is_needed(upkeep.library())


def test_an_article_that_is_gone_is_found_no_more(clinic: Clinic) -> None:
    upkeep = clinic.upkeep()
    assert found(upkeep, "snoring") == ["en/snoring"]
    (clinic.bundled.root / "en/sleep/snoring.md").unlink()
    assert found(upkeep, "snoring") == []


def test_an_index_that_was_thrown_away_is_made_again(clinic: Clinic) -> None:
    upkeep = clinic.upkeep()
    library = upkeep.library()
    upkeep.index(library)
    shutil.rmtree(upkeep.paths.search_index)
    assert upkeep.is_needed(library)
    assert found(upkeep, "refresh") == ["en/naps"]


def test_a_snapshot_damaged_while_nobody_looked_counts_as_none(clinic: Clinic) -> None:
    upkeep = clinic.upkeep()
    upkeep.index(upkeep.library())
    (kept,) = upkeep.paths.snapshots.iterdir()
    data = bytearray(kept.read_bytes())
    data[-1] ^= 1
    kept.write_bytes(data)
    assert upkeep.opened() is None


class CancelledError(Exception):
    """Somebody closed the window."""


def cancel(done: int, total: int) -> None:
    raise CancelledError


def test_reading_or_indexing_that_is_cancelled_leaves_what_was_there(clinic: Clinic) -> None:
    upkeep = clinic.upkeep()
    with pytest.raises(CancelledError):
        upkeep.library(cancel)
    assert upkeep.opened() is None
    assert found(upkeep, "refresh") == ["en/naps"]
    clinic.bundled.add("en/sleep/dreams", "Dreams are stories.")
    library = upkeep.library()
    with pytest.raises(CancelledError):
        upkeep.index(library, cancel)
    assert upkeep.is_needed(library)
    assert found(upkeep, "stories") == ["en/dreams"]


def test_each_set_of_collections_has_an_index_of_its_own(clinic: Clinic) -> None:
    extra = clinic.extra()
    extra.add("en/sleep/naps", "The extra nap.")
    plain = clinic.upkeep()
    more = Upkeep(plain.paths, clinic.folders(extra))
    assert plain.index_folder != more.index_folder
    assert found(more, "extra") == ["en/naps"]
    assert found(plain, "extra") == []
    assert not plain.is_needed(plain.library())
