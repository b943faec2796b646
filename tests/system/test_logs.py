"""The log: there when it can be, small, silent when it cannot be written."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.system.logs import KEPT, LARGEST, start_log, stop_log
from tests.fakes import FullDisk


@pytest.fixture(autouse=True)
def _root_logger_is_left_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield
    assert [handler for handler in root.handlers if handler not in handlers] == []
    root.setLevel(level)


def test_what_is_logged_stands_in_the_file_with_time_and_place(tmp_path: Path) -> None:
    path = tmp_path / "logs" / "patient-reader.log"
    handler = start_log(path)
    assert handler
    logging.getLogger("reader.somewhere").warning("ñandú %s", 7)
    logging.getLogger("reader.somewhere").debug("not this")
    stop_log(handler)
    text = path.read_text("utf-8")
    assert "WARNING reader.somewhere: ñandú 7" in text
    assert text[:2] == "20"
    assert "not this" not in text


def test_the_log_never_grows_past_a_few_files(tmp_path: Path) -> None:
    path = tmp_path / "patient-reader.log"
    handler = start_log(path)
    line = "x" * 9_000
    for _ in range((KEPT + 3) * LARGEST // len(line)):
        logging.getLogger("reader").info(line)
    stop_log(handler)
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == [path.name, *(f"{path.name}.{number}" for number in range(1, KEPT + 1))]
    assert all(file.stat().st_size <= LARGEST for file in files)


@pytest.mark.skipif(os.name != "posix", reason="rights of this kind are POSIX's")
def test_only_its_owner_reads_the_log_and_the_old_ones(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        handler = start_log(tmp_path / "logs" / "patient-reader.log")
        for _ in range(2):
            logging.getLogger("reader").info("x" * (LARGEST - 200))
        stop_log(handler)
    finally:
        os.umask(before)
    assert [path.stat().st_mode & 0o777 for path in (tmp_path / "logs").iterdir()] == [0o600] * 2


def test_a_second_start_adds_to_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "patient-reader.log"
    for words in ("first", "second"):
        handler = start_log(path)
        logging.getLogger("reader").info(words)
        stop_log(handler)
    assert [line.rpartition(" ")[2] for line in path.read_text().splitlines()] == ["first", "second"]


@pytest.mark.parametrize("name", ["file/patient-reader.log", "folder"])
def test_where_it_cannot_be_written_there_is_none_and_no_fuss(
    tmp_path: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    handler = start_log(tmp_path / name)
    assert handler is None
    logging.getLogger("reader").info("nobody hears this")
    stop_log(handler)
    assert capfd.readouterr() == ("", "")


def test_on_a_full_disk_what_matters_goes_to_standard_error(
    full_disk: FullDisk, capfd: pytest.CaptureFixture[str]
) -> None:
    handler = start_log(full_disk.folder / "patient-reader.log")
    logging.getLogger("reader").info("this can wait")
    logging.getLogger("reader").warning("this cannot")
    stop_log(handler)
    assert capfd.readouterr() == ("", "this cannot\n")


def test_a_log_that_cannot_be_written_any_more_stays_silent(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "patient-reader.log"
    handler = start_log(path)
    # The oldest file cannot be thrown away, so the others cannot move up.
    (tmp_path / f"{path.name}.{KEPT}").mkdir()
    (tmp_path / f"{path.name}.{KEPT}" / "in the way").write_text("x")
    (tmp_path / f"{path.name}.{KEPT - 1}").write_text("x")
    for _ in range(LARGEST // 9_000 + 2):
        logging.getLogger("reader").info("x" * 9_000)
    stop_log(handler)
    assert capfd.readouterr() == ("", "")
