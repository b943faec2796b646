"""One writer at a time; what cannot be written is never taken for what another writer holds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.errors import FileBusyError, FileUnwritableError
from reader.system.file_lock import locked

LONG = 60.0


def test_a_second_writer_is_told_that_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "new" / "lock"
    with locked(path, LONG), pytest.raises(FileBusyError), locked(path, 0.05):
        pass
    with locked(path, 0.05):
        assert path.exists()


@pytest.mark.skipif(os.name != "posix", reason="how versions before this one locked on POSIX")
def test_a_lock_that_an_older_version_made_and_holds_counts(tmp_path: Path) -> None:
    import fcntl

    path = tmp_path / "lock"
    path.touch(0o600)
    with path.open("rb+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(FileBusyError), locked(path, 0.05):
            pass
        fcntl.flock(held, fcntl.LOCK_UN)
        with locked(path, LONG):
            pass


def test_a_file_where_the_folder_should_be_is_no_other_writer(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileUnwritableError), locked(tmp_path / "file" / "lock", LONG):
        pass


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("made", [False, True])
def test_a_folder_or_a_file_that_may_not_be_written_is_no_other_writer(tmp_path: Path, made: bool) -> None:
    if made:
        (tmp_path / "lock").touch(0o400)
    tmp_path.chmod(0o500)
    with pytest.raises(FileUnwritableError), locked(tmp_path / "lock", LONG):
        pass
    tmp_path.chmod(0o700)
