"""Carrying out an export: what is there is whole, and what went wrong is said."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import FileUnwritableError, Message
from reader.handouts.exports.export_kind import ExportFile, ExportPlan
from reader.handouts.exports.export_run import export
from reader.handouts.handout import Handout, HandoutLook, HandoutPdf, Level
from reader.handouts.typesetting import HandoutError
from tests.fakes import FullDisk

LOOK = HandoutLook(level=Level.BRIEF)
PLAN = ExportPlan((ExportFile("a/one.pdf", ("en/one",)), ExportFile("a/two.pdf", ("en/two", "en/three"))))


class Maker:
    """Makes PDFs that hold the ids of their articles; *fails* are those it cannot make."""

    def __init__(self, fails: Sequence[str] = ()) -> None:
        self.made: list[Handout] = []
        self._fails = fails

    def make(self, handout: Handout) -> HandoutPdf:
        if handout.articles[0] in self._fails:
            raise HandoutError(reason=Message("it is broken"))
        self.made.append(handout)
        return HandoutPdf(" ".join(handout.articles).encode(), (), len(handout.articles))


def test_each_file_has_its_articles_in_the_look_asked_for_and_nobodys_name(tmp_path: Path) -> None:
    maker = Maker()
    report = export(PLAN, tmp_path / "new", maker, LOOK)
    assert (tmp_path / "new" / "a" / "one.pdf").read_bytes() == b"en/one"
    assert (tmp_path / "new" / "a" / "two.pdf").read_bytes() == b"en/two en/three"
    assert maker.made == [Handout(file.articles, LOOK) for file in PLAN.files]
    assert [(one.file.name, one.pages) for one in report.written] == [("a/one.pdf", 1), ("a/two.pdf", 2)]
    assert report.failed == ()


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_another_program_may_read_what_was_written(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        export(PLAN, tmp_path / "new", Maker(), LOOK)
    finally:
        os.umask(before)
    modes = [stat.S_IMODE((tmp_path / "new" / name).stat().st_mode) for name in ("a", "a/one.pdf")]
    assert modes == [0o755, 0o644]


def test_an_earlier_export_is_replaced_and_other_files_stay(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.pdf").write_text("old")
    (tmp_path / "a" / "theirs.pdf").write_text("theirs")
    export(PLAN, tmp_path, Maker(), LOOK)
    assert (tmp_path / "a" / "one.pdf").read_bytes() == b"en/one"
    assert (tmp_path / "a" / "theirs.pdf").read_text() == "theirs"


def test_one_that_cannot_be_made_is_named_and_the_others_are_there(tmp_path: Path) -> None:
    report = export(PLAN, tmp_path, Maker(fails=["en/one"]), LOOK)
    assert [(one.file.name, "it is broken" in str(one.reason)) for one in report.failed] == [("a/one.pdf", True)]
    assert os.listdir(tmp_path / "a") == ["two.pdf"]


def test_progress_counts_to_the_end_and_may_cancel_between_files(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    export(PLAN, tmp_path, Maker(), LOOK, lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (1, 2), (2, 2)]

    def cancel(done: int, total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    wrote: list[Path] = []
    with pytest.raises(KeyboardInterrupt):
        export(PLAN, tmp_path / "new", Maker(), LOOK, cancel, wrote.append)
    assert wrote == [tmp_path / "new" / "a" / "one.pdf"]
    assert os.listdir(tmp_path / "new" / "a") == ["one.pdf"]


def test_a_cancel_in_the_middle_of_a_file_leaves_whole_files_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync
    calls = iter(range(100))

    def interrupted(handle: int) -> None:
        if next(calls) == 2:  # a file, its folder, then the second file
            raise KeyboardInterrupt
        real(handle)

    monkeypatch.setattr("os.fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        export(PLAN, tmp_path, Maker(), LOOK)
    assert os.listdir(tmp_path / "a") == ["one.pdf"]


def test_a_folder_that_cannot_be_made_ends_it_with_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file")
    with pytest.raises(FileUnwritableError, match="cannot be written"):
        export(PLAN, tmp_path, Maker(), LOOK)
    assert os.listdir(tmp_path) == ["a"]


def test_a_disk_that_fills_up_keeps_the_whole_files_and_says_so(full_disk: FullDisk) -> None:
    class Large(Maker):
        def make(self, handout: Handout) -> HandoutPdf:
            return replace(super().make(handout), pdf=bytes(400_000))

    full_disk.make_room()
    files = tuple(ExportFile(f"a/{number}.pdf", (f"en/{number}",)) for number in range(5))
    wrote: list[Path] = []
    with pytest.raises(FileUnwritableError, match="No space left on device"):
        export(ExportPlan(files), full_disk.folder, Large(), LOOK, wrote=wrote.append)
    assert [path.stat().st_size for path in wrote] == [400_000] * 2
    assert sorted(os.listdir(full_disk.folder / "a")) == ["0.pdf", "1.pdf"]
