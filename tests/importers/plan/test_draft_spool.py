"""What a source gave is kept on the disk; one that is full is named."""

from __future__ import annotations

import errno
import tempfile
from pathlib import Path
from typing import Any

import pytest

from reader.errors import FileUnwritableError
from reader.importers.plan.draft_spool import DraftSpool


def test_what_was_put_in_comes_out_in_any_order() -> None:
    with DraftSpool() as spool:
        for number in range(3):
            spool.add({"number": number})
        assert spool[2] == {"number": 2}
        spool.add({"number": 3})
        assert [one["number"] for one in spool] == [0, 1, 2, 3]
        assert len(spool) == 4


class FullFile:
    def seek(self, place: int) -> None:
        pass

    def write(self, data: bytes) -> None:
        pass

    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def close(self) -> None:
        pass


def test_a_full_disk_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    made: list[Any] = [FullFile()]
    monkeypatch.setattr(tempfile, "TemporaryFile", made.pop)
    with DraftSpool() as spool, pytest.raises(FileUnwritableError, match=f"{tmp_path.name}.*No space"):
        spool.add({"number": 1})


def test_a_folder_for_temporary_files_that_is_not_there_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    with pytest.raises(FileUnwritableError, match="none"):
        DraftSpool()
