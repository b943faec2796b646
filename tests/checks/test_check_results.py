"""Results that are kept, and files that are checked in processes of their own."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from reader.checks.article_check import check_text
from reader.checks.check_settings import DEFAULT, CheckSettings
from reader.checks.run import check_pool, result_cache
from reader.checks.run.check_pool import Job, check_all
from reader.checks.run.library_check import check_library
from reader.library.entry import Place
from tests.fakes import ROOT, SOURCE, Clinic, Shelf, article_text, environment

BODY = """It was utilized. A [link](article:none#x) and “one" ![x](media/none.png).

- “It's” odd.
"""
FRONT = {
    "sources": [SOURCE],
    "published": "2026-11-01",
    "updated": "2026-11-02",
    "reviewed": {"on": "2026-01-10", "by": "A"},
    "review_due": "2027-01-01",
}


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.bundled.describe('id = "bundled"\n')
    for number in range(3):
        clinic.bundled.add(f"en/sleep/naps-{number}", BODY, **FRONT)
    return clinic


def test_a_report_comes_back_from_the_cache_as_it_was(tmp_path: Path) -> None:
    place = Place(tmp_path, "en", "sleep", "naps")
    for content in (article_text(BODY, **FRONT), article_text("Text.\n"), "no front matter"):
        report = check_text(content, place)
        back = result_cache.unpack(result_cache.pack(report), place)
        assert back is not None
        assert [str(one.said) for one in back.findings] == [str(one.said) for one in report.findings]
        assert [(one.path, one.line, one.rule, one.level, one.fix, one.span) for one in back.findings] == [
            (one.path, one.line, one.rule, one.level, one.fix, one.span) for one in report.findings
        ]
        assert (back.counts, back.facts) == (report.counts, report.facts)


@pytest.mark.parametrize(
    "line",
    [
        "", "null", "[]", "[1,2,3,4]", "[[],[[1]],[],[]]", "[" * 100_000,
        '[[],[],[0,0,0,0],[true,"",[],[],"x",null,true,null,null]]', '[[],[[1,"jargon","error",0,0,null]],[0,0,0,0],[true,"",[],[],null,null,true,null,null]]',
    ],
)  # fmt: skip
def test_what_is_no_report_is_not_taken_for_one(tmp_path: Path, line: str) -> None:
    assert result_cache.unpack(line, Place(tmp_path, "en", "sleep", "naps")) is None


def checked(clinic: Clinic, kept: Path | None) -> list[str]:
    report = check_library(clinic.folders(), kept=kept)
    return [f"{one.path}:{one.line} {one.rule} {one.message}" for one in report.findings]


def mark_kept(kept: Path, settings: CheckSettings) -> None:
    """Write into every kept result that it was kept."""
    (file,) = kept.iterdir()
    files = result_cache.load(file, settings)
    marked = {}
    for key, line in files.items():
        messages, *rest = json.loads(line)
        marked[key] = json.dumps([["kept" for _ in messages], *rest])
    result_cache.save(file, settings, marked)


def test_what_did_not_change_is_not_checked_again(clinic: Clinic, tmp_path: Path) -> None:
    def slugs_kept() -> set[str]:
        return {one.partition("naps-")[2][0] for one in checked(clinic, kept) if one.endswith(" kept")}

    kept = tmp_path / "kept"
    assert checked(clinic, kept) == checked(clinic, None)
    mark_kept(kept, DEFAULT)
    assert slugs_kept() == {"0", "1", "2"}
    clinic.bundled.add("en/sleep/naps-1", BODY + "More.\n", **FRONT)
    assert slugs_kept() == {"0", "2"}
    clinic.bundled.describe('id = "bundled"\n[checks]\nquotes = "curly"\n')
    assert slugs_kept() == set()
    clinic.bundled.describe('id = "bundled"\n[checks]\npassive = false\n')
    assert not any(" passive " in one for one in checked(clinic, kept))


def test_links_and_reviews_are_looked_at_every_time(clinic: Clinic, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    assert sum("dead-link" in one for one in checked(clinic, kept)) == 3
    clinic.bundled.add("en/sleep/none", "Text.\n", **FRONT)
    assert sum("dead-link" in one for one in checked(clinic, kept)) == 0


@pytest.mark.parametrize("damage", [b"", b"junk", zlib.compress(b"x\nen/sleep/naps-0 y\t[]"), zlib.compress(b"\xff")])
def test_a_damaged_cache_counts_as_empty_and_is_made_again(clinic: Clinic, tmp_path: Path, damage: bytes) -> None:
    kept = tmp_path / "kept"
    first = checked(clinic, kept)
    (file,) = kept.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage)
    assert checked(clinic, kept) == first
    assert file.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_no_obstacle(clinic: Clinic, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file is in the way")
    assert checked(clinic, tmp_path / "kept") == checked(clinic, None)


def test_the_cache_forgets_articles_that_are_gone(clinic: Clinic, tmp_path: Path) -> None:
    checked(clinic, tmp_path / "kept")
    (clinic.bundled.root / "en/sleep/naps-0.md").unlink()
    checked(clinic, tmp_path / "kept")
    (file,) = (tmp_path / "kept").iterdir()
    assert len(result_cache.load(file, DEFAULT)) == 2
    assert result_cache.load(file, CheckSettings(quotes="curly")) == {}


def jobs(tmp_path: Path, count: int) -> list[Job]:
    shelf = Shelf(tmp_path / "shelf")
    for number in range(count):
        shelf.add(f"en/sleep/naps-{number}", BODY, sources=[SOURCE])
    return [Job(Place(shelf.root, "en", "sleep", f"naps-{number}"), DEFAULT) for number in range(count)]


def test_many_files_are_checked_in_processes_with_the_same_results(tmp_path: Path) -> None:
    some = jobs(tmp_path, check_pool.WORTH_PROCESSES)
    some[7].place.path.unlink()
    there = {done.job.place: done for done in check_all(some, processes=2)}
    here = {done.job.place: done for done in check_all(some, processes=1)}
    assert there.keys() == here.keys() == {job.place for job in some}
    assert all(there[place].stamp == here[place].stamp for place in here)
    assert all(
        [str(one.said) for one in there[place].report.findings]
        == [str(one.said) for one in here[place].report.findings]
        for place in here
    )
    assert there[some[7].place].stamp == ""


def test_a_check_that_is_cancelled_ends_and_keeps_what_it_has(clinic: Clinic, tmp_path: Path) -> None:
    class CancelledError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done:
            raise CancelledError

    some = jobs(tmp_path, check_pool.WORTH_PROCESSES + 100)
    root = some[0].place.root
    with pytest.raises(CancelledError):
        check_library(
            clinic.folders()._replace(bundled=None, extra=(root,)),
            root,
            progress=stop,
            kept=tmp_path / "kept",
            processes=2,
        )
    (file,) = (tmp_path / "kept").iterdir()
    assert 0 < len(result_cache.load(file, DEFAULT)) < len(some)


KILLED = """
import multiprocessing, signal, sys
from pathlib import Path
from reader.checks.run.check_pool import Job, check_all
from reader.checks.check_settings import DEFAULT
from reader.library.entry import Place

if __name__ == "__main__":
    root = Path(sys.argv[1])
    jobs = [Job(Place(root, "en", "sleep", path.stem), DEFAULT) for path in root.glob("en/sleep/*.md")]
    results = check_all(jobs, processes=2)
    next(results)
    print(*[child.pid for child in multiprocessing.active_children()], flush=True)
    signal.pause()
"""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")
def test_processes_end_with_a_program_that_is_killed(tmp_path: Path) -> None:
    some = jobs(tmp_path, check_pool.WORTH_PROCESSES)
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    command = [sys.executable, script, some[0].place.root]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment(), cwd=ROOT) as program:
        assert program.stdout
        children = program.stdout.readline().split()
        assert children
        output = {Path(f"/proc/{child.decode()}/fd/1").readlink() for child in children}
        assert output == {Path(f"/proc/self/fd/{program.stdout.fileno()}").readlink()}
        program.kill()
        assert program.stdout.read() == b"", "its other end is open as long as one of them is there"


def test_without_processes_the_work_is_done_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*arguments: object) -> None:
        raise OSError("no processes")

    monkeypatch.setattr(check_pool, "ProcessPoolExecutor", refused)
    some = jobs(tmp_path, check_pool.WORTH_PROCESSES)
    assert len(list(check_all(some, processes=2))) == len(some)
