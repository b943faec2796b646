"""Pictures of a plan are kept until it is carried out; a disk that cannot take them is named."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from reader.errors import FileUnwritableError
from reader.importers.kept_pictures import KeptPictures
from tests.importers.site_server import picture


def test_a_picture_is_kept_once_and_what_is_none_is_left_out(tmp_path: Path) -> None:
    pictures = KeptPictures(tmp_path)
    name = pictures.keep(picture(), "lamp.png")
    assert name is not None
    assert pictures.keep(picture(), "lamp.png") == name
    assert pictures.keep(b"none", "bed.png") is None
    (copy,) = pictures.copies
    assert copy.target == tmp_path / "media" / name
    assert copy.source.is_file()


def test_a_folder_that_takes_no_pictures_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    with pytest.raises(FileUnwritableError, match="none"):
        KeptPictures(tmp_path).keep(picture(), "lamp.png")
