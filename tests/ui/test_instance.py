"""One window a data folder: "already open" is said of one that is open, and of nothing else."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

import pytest

from reader.errors import FileBusyError
from reader.system import file_lock
from reader.ui.single_instance import SingleInstance
from tests.fakes import FullDisk


def test_who_comes_second_is_refused_until_the_first_has_gone(tmp_path: Path) -> None:
    first, second = (SingleInstance(tmp_path / "data" / "open.lock") for _ in range(2))
    assert first.acquire()
    assert not second.acquire()
    assert second.fault is None

    first.release()
    assert second.acquire()
    second.release()


@pytest.mark.parametrize("left", ["", "4711\npatient-reader\nanother-computer\n\n"])
def test_a_lock_file_that_nobody_holds_keeps_nobody_out(left: str, tmp_path: Path) -> None:
    """A power cut leaves it, empty perhaps; then a computer is called otherwise, or its number is another process's."""
    lock = tmp_path / "open.lock"
    lock.write_text(left)
    instance = SingleInstance(lock)

    assert instance.acquire()
    assert instance.fault is None
    instance.release()


def test_a_folder_that_cannot_be_made_is_no_other_window(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    instance = SingleInstance(tmp_path / "file" / "data" / "open.lock")

    assert instance.acquire()
    assert os.strerror(errno.ENOTDIR) in str(instance.fault)
    instance.release()


@pytest.mark.parametrize(
    "number", [errno.EROFS, errno.ENOSPC, errno.EACCES, errno.EPERM, errno.EDQUOT, errno.EIO, errno.EMFILE]
)
def test_a_lock_file_that_cannot_be_made_is_no_other_window(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object) -> int:
        raise OSError(number, os.strerror(number))

    instance = SingleInstance(tmp_path / "open.lock")
    with monkeypatch.context() as patch:
        patch.setattr(file_lock.os, "open", refuse)
        assert instance.acquire()

    assert os.strerror(number) in str(instance.fault)
    instance.release()


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP])
def test_a_disk_that_knows_no_locks_is_no_other_window(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(file_lock, "_take", refuse)
    instance = SingleInstance(tmp_path / "open.lock")

    assert instance.acquire()
    assert os.strerror(number) in str(instance.fault)
    instance.release()


def test_a_full_disk_is_no_other_window(full_disk: FullDisk) -> None:
    first, second = (SingleInstance(full_disk.folder / "data" / "open.lock") for _ in range(2))

    assert first.acquire()
    assert first.fault is not None or not second.acquire()
    first.release()
    second.release()


@pytest.mark.parametrize("kept", ["for the session", "among temporary files"])
def test_where_no_lock_can_be_made_in_the_folder_there_is_still_one_window(
    kept: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "session").mkdir()
    if kept == "for the session":
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "session"))
    else:
        monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "session"))
    first, second = (SingleInstance(tmp_path / "file" / "open.lock") for _ in range(2))
    other = SingleInstance(tmp_path / "file" / "other" / "open.lock")
    assert first.acquire()
    assert not second.acquire()
    assert other.acquire()
    first.release()
    assert second.acquire()
    second.release()
    other.release()


def test_where_no_file_can_be_written_at_all_it_is_used_without_a_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> str:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")

    (tmp_path / "file").write_text("x")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr(tempfile, "gettempdir", full)
    instance = SingleInstance(tmp_path / "file" / "open.lock")
    assert instance.acquire()
    assert instance.fault is not None
    instance.release()


def test_a_lock_that_is_held_is_waited_for_no_longer_than_said(tmp_path: Path) -> None:
    with file_lock.locked(tmp_path / "lock", 0), pytest.raises(FileBusyError), file_lock.locked(tmp_path / "lock", 0):
        raise AssertionError("two have it")
