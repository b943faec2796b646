"""The index on disk: brought up to date, never half written, never silently wrong, shared by processes."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from whoosh import index as whoosh_index
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage

from reader.errors import IndexUnavailableError
from reader.search.answers import SearchRequest
from reader.search.engine import SearchEngine
from reader.search.index import generations, whoosh_writer
from reader.search.index.updates import index_state, update_index
from reader.system import file_lock
from tests.fakes import ROOT, killed_at_each_step
from tests.search.conftest import ARTICLES, library_of, write_article


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


def found(folder: Path, text: str) -> set[str]:
    return {hit.id for hit in SearchEngine(folder).search(SearchRequest(text, prefix=False)).hits}


def generation(folder: Path) -> Path:
    return folder / generations.current(folder).partition(" ")[0]


def test_the_first_update_indexes_everything(own_collection: Path, folder: Path) -> None:
    report = update_index(folder, library_of(own_collection))
    assert (report.added, report.changed, report.removed, report.total) == (3, 0, 0, 3)
    state = index_state(folder)
    assert (state.present, state.sound, state.documents, state.reason) == (True, True, 3, "")
    assert state.bytes > 0


def test_an_update_without_changes_makes_no_generation(own_collection: Path, folder: Path) -> None:
    first = update_index(folder, library_of(own_collection))
    second = update_index(folder, library_of(own_collection))
    assert second.generation == first.generation
    assert (second.added, second.changed, second.removed, second.total) == (0, 0, 0, 3)


def test_added_changed_and_removed_articles_are_told_apart(own_collection: Path, folder: Path) -> None:
    update_index(folder, library_of(own_collection))
    write_article(own_collection, "en/panic/panic", {"title": "Panic", "body": "Fear."})
    write_article(own_collection, "en/sleep/insomnia", {"title": "Sleeplessness", "body": "Awake at night."})
    (own_collection / "es/depression/depression.md").unlink()
    report = update_index(folder, library_of(own_collection))
    assert (report.added, report.changed, report.removed, report.total) == (1, 1, 1, 3)
    assert found(folder, "panic") == {"en/panic"}
    assert found(folder, "sleeplessness") == {"en/insomnia"}
    assert found(folder, "trouble") == set()


def test_an_article_that_moves_to_another_category_is_indexed_again(own_collection: Path, folder: Path) -> None:
    update_index(folder, library_of(own_collection))
    target = own_collection / "en/nights/insomnia.md"
    target.parent.mkdir()
    (own_collection / "en/sleep/insomnia.md").rename(target)
    assert update_index(folder, library_of(own_collection)).changed == 1
    hit = SearchEngine(folder).search(SearchRequest("sleeping")).hits[0]
    assert hit.category == "nights"


def test_a_broken_article_is_left_out_and_comes_back_when_mended(own_collection: Path, folder: Path) -> None:
    path = own_collection / "en/sleep/insomnia.md"
    whole = path.read_text("utf-8")
    path.write_text("no front matter", "utf-8")
    assert update_index(folder, library_of(own_collection)).total == 2
    path.write_text(whole, "utf-8")
    assert update_index(folder, library_of(own_collection)).added == 1


def test_many_small_updates_leave_few_segments_and_lose_nothing(own_collection: Path, folder: Path) -> None:
    for number in range(20):
        write_article(own_collection, f"en/many/article-{number}", {"title": f"Number{number}", "body": "Same words."})
        update_index(folder, library_of(own_collection))
        assert found(folder, f"number{number}") == {f"en/article-{number}"}
    manifest = generations.read_manifest(folder, generations.current(folder))
    assert len(manifest.languages["en"]) <= 4
    assert manifest.documents == 23
    for number in range(0, 20, 2):
        (own_collection / f"en/many/article-{number}.md").unlink()
    assert update_index(folder, library_of(own_collection)).removed == 10
    assert found(folder, "number4") == set()
    assert found(folder, "number5") == {"en/article-5"}


def test_an_updated_index_answers_like_a_new_one(own_collection: Path, folder: Path, tmp_path: Path) -> None:
    update_index(folder, library_of(own_collection))
    for place, front in ARTICLES.items():
        write_article(own_collection, place, front)
        update_index(folder, library_of(own_collection))
    update_index(tmp_path / "new", library_of(own_collection))
    for text in ("zoloft side effects", "sleep", "depresión", "panic attack", "hydroxalazine"):
        assert found(folder, text) == found(tmp_path / "new", text)


def test_an_empty_library_has_an_empty_index(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert update_index(folder, library_of(tmp_path / "empty")).total == 0
    assert found(folder, "sleep") == set()


def test_the_last_article_of_a_language_takes_its_index_along(own_collection: Path, folder: Path) -> None:
    update_index(folder, library_of(own_collection))
    shutil.rmtree(own_collection / "es")
    assert update_index(folder, library_of(own_collection)).removed == 1
    assert update_index(folder, library_of(own_collection)).total == 2


def test_cancelling_leaves_the_index_as_it_was(own_collection: Path, folder: Path) -> None:
    update_index(folder, library_of(own_collection))
    before = generations.current(folder)
    write_article(own_collection, "en/panic/panic", {"title": "Panic", "body": "Fear."})

    def cancel(done: int, total: int) -> None:
        raise InterruptedError

    with pytest.raises((InterruptedError, IndexUnavailableError)):
        update_index(folder, library_of(own_collection), cancel)
    assert generations.current(folder) == before
    assert [path.name for path in folder.iterdir() if path.is_dir()] == [generation(folder).name]
    assert update_index(folder, library_of(own_collection)).added == 1


def test_progress_ends_with_everything_done(own_collection: Path, folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    update_index(folder, library_of(own_collection), lambda done, total: seen.append((done, total)))
    assert seen[-1] == (3, 3)
    assert seen == sorted(seen)


def damage_by_changing(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)


def damage_by_cutting(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-10])


def damage_by_removing(path: Path) -> None:
    path.unlink()


def damage_by_emptying(path: Path) -> None:
    path.write_bytes(b"")


def damage_unseen(path: Path) -> None:
    """Change bytes without changing size or time: what a failing disk does."""
    status = path.stat()
    damage_by_changing(path)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def filled_files(folder: Path) -> list[Path]:
    return sorted(path for path in generation(folder).rglob("*") if path.is_file() and path.stat().st_size)


@pytest.mark.parametrize(
    "damage", [damage_by_changing, damage_by_cutting, damage_by_removing, damage_by_emptying, damage_unseen]
)
def test_damage_to_any_file_is_found_and_the_index_made_again(own_collection: Path, folder: Path, damage) -> None:  # type: ignore[no-untyped-def]
    library = library_of(own_collection)
    update_index(folder, library)
    for number in range(len(filled_files(folder))):
        path = filled_files(folder)[number]
        damage(path)
        assert not index_state(folder).sound, path.name
        if damage is not damage_unseen:
            with pytest.raises(IndexUnavailableError):
                SearchEngine(folder).search(SearchRequest("sleep"))
        update_index(folder, library)
        assert index_state(folder).sound
        assert found(folder, "sleep") == {"en/insomnia"}


def test_a_copied_index_is_checked_through_and_used(own_collection: Path, folder: Path, tmp_path: Path) -> None:
    update_index(folder, library_of(own_collection))
    shutil.copytree(folder, tmp_path / "copy", copy_function=shutil.copyfile)
    assert found(tmp_path / "copy", "sleep") == {"en/insomnia"}


def test_arrays_that_cannot_be_read_are_made_again(own_collection: Path, folder: Path) -> None:
    """The checksums are right, and still: as if another program had written it."""
    update_index(folder, library_of(own_collection))
    manifest = generations.read_manifest(folder, generations.current(folder))
    path = next(generation(folder).glob(f"en/*/{generations.ARRAYS}"))
    path.write_bytes(b"no arrays")
    name = path.relative_to(generation(folder)).as_posix()
    facts = replace(manifest.files[name], size=path.stat().st_size, checksum=generations.checksum_of(path))
    data = json.dumps(generations._encoded(replace(manifest, files={**manifest.files, name: facts}))).encode()
    (generation(folder) / generations.MANIFEST).write_bytes(data)
    (folder / generations.CURRENT).write_text(f"{manifest.name} {generations._checksum_of(data)}\n", "ascii")
    write_article(own_collection, "en/panic/panic", {"title": "Panic", "body": "Fear."})
    report = update_index(folder, library_of(own_collection))
    assert report.total == 4
    assert found(folder, "panic") == {"en/panic"}


class Planted(Schema):  # type: ignore[misc]  # Whoosh has no types
    """A schema whose pickle runs code of whoever may write to the folder."""

    def __init__(self, mark: Path) -> None:
        super().__init__()
        self.mark = mark

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.mark,)


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_planted_pickle_is_never_executed(own_collection: Path, folder: Path, tmp_path: Path) -> None:
    """Whoosh, which executes it, leaves a file open when what it finds is no schema."""
    mark = tmp_path / "executed"
    update_index(folder, library_of(own_collection))
    for path in generation(folder).glob("*/*"):
        whoosh_index.TOC(Planted(mark), [], 9).write(FileStorage(str(path)), whoosh_writer.NAME)
        with contextlib.suppress(Exception):
            whoosh_index.open_dir(str(path), whoosh_writer.NAME)
    assert mark.exists()
    mark.unlink()
    write_article(own_collection, "en/panic/panic", {"title": "Panic", "body": "Fear."})
    assert update_index(folder, library_of(own_collection)).added == 1
    assert found(folder, "panic") == {"en/panic"}
    assert index_state(folder).sound
    assert not mark.exists()


@pytest.mark.parametrize("said", ["", "nonsense", "../../etc 00", "0-000001 00", "1-000009 00", "\xff"])
def test_a_foreign_or_older_index_is_replaced(own_collection: Path, folder: Path, said: str) -> None:
    library = library_of(own_collection)
    update_index(folder, library)
    (folder / generations.CURRENT).write_text(said, "latin-1")
    state = index_state(folder)
    assert not state.sound
    assert state.reason
    assert update_index(folder, library).added == 3
    assert index_state(folder).sound


def test_rebuilding_reads_everything_again(own_collection: Path, folder: Path) -> None:
    update_index(folder, library_of(own_collection))
    assert update_index(folder, library_of(own_collection), rebuild=True).added == 3


def test_what_other_processes_left_behind_is_cleaned(own_collection: Path, folder: Path) -> None:
    (folder / "building-1").mkdir(parents=True)
    (folder / f"{generations.SCHEMA}-000077").mkdir()
    report = update_index(folder, library_of(own_collection))
    assert report.generation == 78
    assert sorted(path.name for path in folder.iterdir() if path.is_dir()) == [f"{generations.SCHEMA}-000078"]


def test_a_second_writer_waits_and_then_says_so(own_collection: Path, folder: Path) -> None:
    library = library_of(own_collection)
    with file_lock.locked(folder / generations.LOCK, 1), pytest.raises(IndexUnavailableError, match="another process"):
        update_index(folder, library, patience=0.1)
    assert update_index(folder, library, patience=0.1).added == 3


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_said(own_collection: Path, folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o500)
    with pytest.raises(IndexUnavailableError):
        update_index(folder, library_of(own_collection))


def test_a_file_where_the_folder_should_be_is_said(own_collection: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(IndexUnavailableError):
        update_index(tmp_path / "file" / "index", library_of(own_collection))


def test_two_processes_that_update_at_once_agree(own_collection: Path, folder: Path) -> None:
    command = [sys.executable, "-m", "tests.search.update", str(folder), str(own_collection)]
    both = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [(one.communicate()[1], one.returncode) for one in both] == [("", 0)] * 2
    assert index_state(folder).sound
    assert index_state(folder).documents == 3


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no SIGKILL")
def test_a_kill_at_any_moment_leaves_the_old_index_and_the_next_update_completes(
    own_collection: Path, folder: Path
) -> None:
    for number in range(20):
        body = f"Words {' '.join(f'w{number}x{other}' for other in range(40))}"
        write_article(own_collection, f"en/many/a{number}", {"title": f"Title {number}", "body": body})
    update_index(folder, library_of(own_collection))
    before = generations.current(folder)
    for _ in killed_at_each_step("tests.search.update", str(folder), str(own_collection), "rebuild", steps=8):
        assert index_state(folder).sound
        assert index_state(folder).documents == 23
        assert generations.current(folder) >= before
        before = generations.current(folder)
        assert "en/insomnia" in found(folder, "sleeping")
    (own_collection / "en/many/a0.md").unlink()
    assert update_index(folder, library_of(own_collection)).total == 22
    assert [path.name for path in folder.iterdir() if path.is_dir()] == [generation(folder).name]
