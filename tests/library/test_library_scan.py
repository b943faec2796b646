"""Which files are articles, and which of two wins."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.library.folder_scan import scan
from reader.library.library_folders import Folders
from tests.fakes import Clinic


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def test_only_markdown_below_language_and_category_is_an_article(clinic: Clinic) -> None:
    shelf = clinic.bundled
    shelf.add("en/sleep/naps")
    for name in (
        "naps.md", "en/naps.md", "en/sleep/deep/naps.md", "en/sleep/naps.txt", "en/sleep/.naps.md", "en/sleep/two words.md",
        "en/sleep/naps.MD", "media/sleep/naps.md", "en/media/naps.md", "Notes/sleep/naps.md", "en/synonyms.toml", "README.md",
    ):  # fmt: skip
        shelf.put(name, "x")
    found = scan(clinic.folders())
    assert list(found.files) == ["en/naps"]
    assert found.hidden == ()


def test_a_folder_a_pipe_and_a_lost_link_named_like_articles_are_no_files(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps")
    (clinic.bundled.root / "en/sleep/folder.md").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(clinic.bundled.root / "en/sleep/pipe.md")
    (clinic.bundled.root / "en/sleep/lost.md").symlink_to("nowhere.md")
    assert list(scan(clinic.folders()).files) == ["en/naps"]


def test_a_later_collection_hides_an_earlier_ones_article(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps")
    own = clinic.collection().add("en/rest/naps")
    found = scan(clinic.folders())
    assert found.files["en/naps"].place.path == own
    assert [one.place.root for one in found.hidden] == [clinic.bundled.root]


def test_of_two_files_of_one_name_in_a_collection_the_first_category_wins(clinic: Clinic) -> None:
    first, second = clinic.bundled.add("en/anxiety/naps"), clinic.bundled.add("en/sleep/naps")
    found = scan(clinic.folders())
    assert found.files["en/naps"].place.path == first
    assert [one.place.path for one in found.hidden] == [second]


def test_own_collections_come_by_name_and_the_extra_ones_last(clinic: Clinic) -> None:
    extra = clinic.extra()
    b, a = clinic.collection("b"), clinic.collection("a")
    clinic.collection(".half-written")
    (clinic.own / "a-file").write_text("x")
    assert scan(clinic.folders(extra)).roots == (clinic.bundled.root, a.root, b.root, extra.root)


def test_folders_that_are_not_there_count_as_empty(tmp_path: Path) -> None:
    found = scan(Folders(tmp_path / "gone", tmp_path / "never", (tmp_path / "lost",)))
    assert found.files == {}
    assert found.roots == (tmp_path / "gone", tmp_path / "lost")


def test_without_the_bundled_library_only_the_others_count(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps")
    own = clinic.collection()
    assert scan(Folders(None, clinic.own)).roots == (own.root,)


def test_each_set_of_folders_has_a_key_of_its_own(clinic: Clinic) -> None:
    extra = clinic.extra()
    keys = {clinic.folders().key, clinic.folders(extra).key, Folders(None, clinic.own).key}
    assert len(keys) == 3
    assert clinic.folders(extra).key == clinic.folders(extra).key
    assert clinic.folders().key.isalnum()
