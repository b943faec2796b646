"""The last imports: one step each, taken back in any order, and put right after a crash at any moment."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.errors import FileUnwritableError, ImportUndoError
from reader.importers.plan import import_history
from reader.importers.plan.import_history import KEPT, LOSSES, ImportHistory, ImportRecord, NewFile


class KilledError(BaseException):
    """What stands for the end of the process: nothing after it runs."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "clinic"
    folder.mkdir()
    (folder / "old.md").write_bytes(b"old")
    (folder / "gone.md").write_bytes(b"gone")
    return folder


def contents(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def three(root: Path, word: str = "new") -> list[NewFile]:
    return [
        NewFile(root / "old.md", word.encode()),
        NewFile(root / "en" / "sleep" / "added.md", word.encode()),
        NewFile(root / "gone.md", None),
    ]


def write(history: ImportHistory, files: list[NewFile], **more: Any) -> ImportRecord | None:
    with history.writing():
        return history.write(files, source="wordpress a.json", counts={"new": 1}, **more)


def history_of(root: Path) -> ImportHistory:
    return ImportHistory(root.parent / "replaced")


def test_an_import_is_listed_and_taken_back_by_another_process(root: Path) -> None:
    before = contents(root)
    made = write(history_of(root), three(root), losses="Naps: a video\n")
    assert contents(root) == {"old.md": b"new", "en/sleep/added.md": b"new"}
    (record,) = history_of(root).records()
    assert record == made
    assert (record.id, record.source, record.counts) == ("000001", "wordpress a.json", {"new": 1})
    assert (history_of(root).folder_of(record.id) / LOSSES).read_text("utf-8") == "Naps: a video\n"
    assert history_of(root).undo()[1] == ()
    assert contents(root) == before
    assert not (root / "en").exists()
    assert history_of(root).records()[0].undone


def test_what_is_as_it_shall_be_is_no_import(root: Path) -> None:
    assert write(history_of(root), [NewFile(root / "old.md", b"old"), NewFile(root / "none.md", None)]) is None
    assert history_of(root).records() == ()


def test_any_of_the_last_ten_can_be_taken_back_and_no_older_one(root: Path) -> None:
    for number in range(KEPT + 3):
        write(history_of(root), [NewFile(root / f"{number}.md", b"x")])
    ids = [record.id for record in history_of(root).records()]
    assert (len(ids), ids[0], ids[-1]) == (KEPT, "000013", "000004")
    history_of(root).undo("000005")
    assert not (root / "4.md").exists()
    history_of(root).undo()
    assert not (root / "12.md").exists()
    history_of(root).undo()
    assert not (root / "11.md").exists()
    for wrong in ("000001", "000005", "../x"):
        with pytest.raises(ImportUndoError):
            history_of(root).undo(wrong)


def test_with_nothing_to_take_back_one_sentence_says_so(tmp_path: Path) -> None:
    with pytest.raises(ImportUndoError, match="no import"):
        ImportHistory(tmp_path / "replaced").undo()


def test_a_file_changed_since_is_left_alone_and_named(root: Path) -> None:
    write(history_of(root), three(root))
    (root / "old.md").write_bytes(b"ours")
    (left,) = history_of(root).undo()[1]
    assert "old.md" in str(left)
    assert contents(root) == {"old.md": b"ours", "gone.md": b"gone"}


def test_a_later_import_of_the_same_file_stands_when_an_older_one_is_taken_back(root: Path) -> None:
    write(history_of(root), three(root))
    write(history_of(root), [NewFile(root / "old.md", b"newer")])
    history_of(root).undo("000001")
    assert (root / "old.md").read_bytes() == b"newer"


def lines_of(function: Callable[[], object], at: int) -> bool:
    """Run *function* and kill it at the line number *at* that is run in the module; tell whether it got that far."""
    seen = 0

    def trace(frame: Any, event: str, _: object) -> Any:
        nonlocal seen
        if frame.f_code.co_filename != import_history.__file__:
            return None
        if event == "line":
            seen += 1
            if seen == at:
                raise KilledError
        return trace

    sys.settrace(trace)
    try:
        function()
    except KilledError:
        return True
    finally:
        sys.settrace(None)
    return False


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # the dead close no files
@pytest.mark.parametrize("undoing", [False, True])
def test_killed_at_any_line_the_library_is_as_before_or_as_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, undoing: bool
) -> None:
    settle = ImportHistory._settle
    old, new = {"old.md": b"old", "gone.md": b"gone"}, {"old.md": b"new", "en/sleep/added.md": b"new"}
    seen, killed, at = set(), True, 0
    while killed:
        at += 1
        root = tmp_path / str(at) / "clinic"
        root.mkdir(parents=True)
        for name, data in old.items():
            (root / name).write_bytes(data)
        history = history_of(root)
        if undoing:
            write(history, three(root))
        monkeypatch.setattr(ImportHistory, "_settle", lambda self: None)  # the dead clean nothing up
        killed = lines_of(lambda: history.undo() if undoing else write(history, three(root)), at)  # noqa: B023
        monkeypatch.setattr(ImportHistory, "_settle", settle)
        seen.add("between" if contents(root) not in (old, new) else "whole")
        history_of(root).recover()
        after = contents(root)
        assert after in (old, new), f"line {at}"
        seen.add("old" if after == old else "new")
        assert not (root.parent / "replaced" / "unfinished").exists()
        undone = [bool(record.undone) for record in history_of(root).records()]
        assert undone == ([] if after == old and not undoing else [after == old])
    assert seen == {"between", "whole", "old", "new"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_leaves_all_as_it_was(root: Path) -> None:
    (root / "en").mkdir(mode=0o500)
    before = contents(root)
    with pytest.raises(FileUnwritableError):
        write(history_of(root), three(root))
    assert contents(root) == before


def test_a_file_in_the_place_of_a_folder_leaves_all_as_it_was(root: Path) -> None:
    (root / "en").write_bytes(b"in the way")
    before = contents(root)
    with pytest.raises(FileUnwritableError):
        write(history_of(root), three(root))
    assert contents(root) == before
    assert history_of(root).records() == ()


def test_another_disk_is_written_to_all_the_same(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = os.replace

    def other_disk(source: Any, target: Any) -> None:
        if "after" in Path(source).parts:
            raise OSError(18, "Invalid cross-device link")
        replace(source, target)

    monkeypatch.setattr(os, "replace", other_disk)
    assert write(history_of(root), three(root))
    assert contents(root) == {"old.md": b"new", "en/sleep/added.md": b"new"}


def test_a_damaged_record_is_left_out_and_the_rest_can_be_taken_back(root: Path) -> None:
    for name in ("a.md", "b.md"):
        write(history_of(root), [NewFile(root / name, b"x")])
    (root.parent / "replaced" / "000002" / "record.json").write_text("{", encoding="utf-8")
    assert [record.id for record in history_of(root).records()] == ["000001"]
    history_of(root).undo()
    assert not (root / "a.md").exists()


def test_a_damaged_record_keeps_no_import_from_being_written(root: Path) -> None:
    write(history_of(root), [NewFile(root / "a.md", b"x")])
    (root.parent / "replaced" / "000001" / "record.json").write_text("{", encoding="utf-8")
    made = write(history_of(root), [NewFile(root / "b.md", b"x")])
    assert made
    assert made.id == "000002"
    assert (root / "b.md").read_bytes() == b"x"
