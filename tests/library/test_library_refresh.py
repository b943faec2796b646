"""Keeping up with the folders: only what changed is read, and the result is as if all had been."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from reader.library import article_file
from reader.library.library import Library, is_current, open_library, refresh, save
from tests.fakes import Clinic, ids, titles


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.bundled.describe('[[categories]]\nid = "sleep"\nname = "Sleep"\n')
    clinic.bundled.add("en/sleep/naps")
    clinic.bundled.add("en/sleep/dreams")
    return clinic


class Reads(list[str]):
    """The ids of the articles whose files were read."""


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Reads:
    seen, real = Reads(), article_file.read_entry

    def noted(place, root):
        seen.append(place.id)
        return real(place, root)

    monkeypatch.setattr(article_file, "read_entry", noted)
    return seen


def is_as_if_new(library: Library) -> bool:
    """Tell whether *library* is what reading every file again gives."""
    return library.snapshot.encoded == refresh(None, library.folders).snapshot.encoded


def test_nothing_changed_gives_the_same_library_and_reads_nothing(clinic: Clinic, reads: Reads) -> None:
    library = clinic.library()
    reads.clear()
    assert clinic.library(known=library) is library
    assert is_current(library, clinic.folders())
    assert reads == []


def test_an_empty_library_that_stays_empty_is_the_same(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path)
    library = clinic.library()
    assert clinic.library(known=library) is library
    save(library, tmp_path / "cache")
    opened = open_library(clinic.folders(), tmp_path / "cache")
    assert opened is not None
    assert len(opened) == 0


def test_a_changed_file_alone_is_read_again(clinic: Clinic, reads: Reads) -> None:
    library = clinic.library()
    clinic.bundled.add("en/sleep/naps", title="Longer naps")
    reads.clear()
    assert not is_current(library, clinic.folders())
    again = clinic.library(known=library)
    assert reads == ["en/naps"]
    assert titles(again, "en") == ["Dreams", "Longer naps"]
    assert titles(library, "en") == ["Dreams", "Naps"]
    assert is_as_if_new(again)


def test_a_change_that_keeps_the_size_is_seen_by_its_date(clinic: Clinic) -> None:
    library = clinic.library()
    clinic.bundled.add("en/sleep/naps", title="Caps")
    assert titles(clinic.library(known=library), "en") == ["Caps", "Dreams"]


def test_an_added_file_is_read_and_a_removed_one_forgotten(clinic: Clinic, reads: Reads) -> None:
    library = clinic.library()
    clinic.bundled.add("en/sleep/snoring")
    (clinic.bundled.root / "en/sleep/dreams.md").unlink()
    reads.clear()
    again = clinic.library(known=library)
    assert reads == ["en/snoring"]
    assert titles(again, "en") == ["Naps", "Snoring"]
    assert is_as_if_new(again)


def test_a_file_moved_to_another_category_is_found_there(clinic: Clinic) -> None:
    library = clinic.library()
    (clinic.bundled.root / "en/rest").mkdir()
    # Moving keeps date and size: only the folder tells.
    (clinic.bundled.root / "en/sleep/naps.md").rename(clinic.bundled.root / "en/rest/naps.md")
    assert not is_current(library, clinic.folders())
    again = clinic.library(known=library)
    assert titles(again, "en", "rest") == ["Naps"]
    assert titles(again, "en", "sleep") == ["Dreams"]
    assert again.article(again.find("naps")).category == "rest"
    assert is_as_if_new(again)


def test_a_changed_collection_file_changes_the_names_and_reads_no_article(clinic: Clinic, reads: Reads) -> None:
    library = clinic.library()
    clinic.bundled.describe('[[categories]]\nid = "sleep"\nname = "Nights"\n')
    reads.clear()
    again = clinic.library(known=library)
    assert again.snapshot.category("sleep").named("en") == "Nights"
    assert reads == []
    assert is_as_if_new(again)


def test_a_collection_that_comes_or_goes_changes_who_wins(clinic: Clinic) -> None:
    library = clinic.library()
    own = clinic.collection()
    own.add("en/sleep/naps", title="Our naps")
    with_own = clinic.library(known=library)
    assert titles(with_own, "en") == ["Dreams", "Our naps"]
    assert is_as_if_new(with_own)
    (own.root / "en/sleep/naps.md").unlink()
    without = clinic.library(known=with_own)
    assert titles(without, "en") == ["Dreams", "Naps"]
    assert is_as_if_new(without)


def test_a_collection_renamed_moves_its_articles_along(clinic: Clinic) -> None:
    clinic.collection("a").add("en/sleep/snoring")
    library = clinic.library()
    (clinic.own / "a").rename(clinic.own / "b")
    again = clinic.library(known=library)
    assert again.article(again.find("snoring")).place.root == clinic.own / "b"
    assert is_as_if_new(again)


def test_another_collection_in_its_place_is_read_even_where_its_files_look_the_same(clinic: Clinic) -> None:
    first = clinic.collection("a").add("en/sleep/snoring", "One.", title="Aaa")
    library = clinic.library()
    second = clinic.collection("b").add("en/sleep/snoring", "Two.", title="Bbb")
    status = first.stat()
    os.utime(second, ns=(status.st_atime_ns, status.st_mtime_ns))
    shutil.rmtree(clinic.own / "a")
    again = clinic.library(known=library)
    assert titles(again, "en") == ["Bbb", "Dreams", "Naps"]
    assert is_as_if_new(again)


def test_a_broken_file_is_tried_again_whenever_something_changed(clinic: Clinic, reads: Reads) -> None:
    # What kept it from being read, its rights or a disk, may have gone without a new date.
    clinic.bundled.put("en/sleep/broken.md", "x")
    library = clinic.library()
    clinic.bundled.add("en/sleep/naps", title="Longer naps")
    reads.clear()
    clinic.library(known=library)
    assert reads == ["en/broken", "en/naps"]


def test_a_mended_file_comes_back_and_a_broken_one_goes(clinic: Clinic) -> None:
    clinic.bundled.put("en/sleep/naps.md", "x")
    library = clinic.library()
    assert ids(library.broken()) == ["en/naps"]
    clinic.bundled.add("en/sleep/naps", title="Naps")
    clinic.bundled.put("en/sleep/dreams.md", "---\ntitle: A\n---\n")
    again = clinic.library(known=library)
    assert titles(again, "en") == ["Naps"]
    assert [(one.id, one.line) for one in again.broken()] == [("en/dreams", 2)]
    assert is_as_if_new(again)


def test_progress_counts_to_the_end_and_may_cancel(clinic: Clinic) -> None:
    seen: list[tuple[int, int]] = []
    refresh(None, clinic.folders(), lambda done, total: seen.append((done, total)))
    assert seen[-1] == (2, 2)

    class CancelledError(Exception):
        pass

    def cancel(done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        refresh(None, clinic.folders(), cancel)


def test_each_set_of_folders_keeps_a_snapshot_of_its_own(clinic: Clinic, tmp_path: Path) -> None:
    extra = clinic.extra()
    extra.add("en/sleep/snoring")
    save(clinic.library(), tmp_path / "cache")
    save(clinic.library(extra), tmp_path / "cache")
    opened = open_library(clinic.folders(), tmp_path / "cache")
    assert opened is not None
    assert titles(opened, "en") == ["Dreams", "Naps"]
