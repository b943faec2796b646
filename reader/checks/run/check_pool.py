"""Checking many files: in processes of their own where there are enough of them, else right here."""

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import NamedTuple

from reader.checks.article_check import broken, check_text
from reader.checks.article_facts import TextReport
from reader.checks.check_settings import CheckSettings
from reader.checks.run import result_cache
from reader.errors import FileUnreadableError
from reader.library.article import Problem
from reader.library.article_file import read_content
from reader.library.entry import Place
from reader.system.files import fingerprint

WORTH_PROCESSES = 200
"""For fewer files, starting processes takes longer than they save."""
_BATCH = 32
_MOST_PROCESSES = 8


class Job(NamedTuple):
    """A file to check, and how."""

    place: Place
    settings: CheckSettings


class CheckedFile(NamedTuple):
    """What the file of a job shows, and the fingerprint of its text; none where it cannot be read."""

    job: Job
    stamp: str
    report: TextReport


def check_all(jobs: Sequence[Job], processes: int | None = None) -> Generator[CheckedFile, None, None]:
    """Yield the results of *jobs*, in any order. Stops its processes when it is closed.

    *processes* is how many may be used (default: as many as the machine has processors). Where the system gives none,
    the work is done in this one.
    """
    left = {job.place: job for job in jobs}
    count = min(usable_processors() if processes is None else processes, _MOST_PROCESSES)
    if count > 1 and len(jobs) >= WORTH_PROCESSES:
        with contextlib.suppress(OSError, BrokenProcessPool, ImportError):
            for done in _in_processes(jobs, count):
                del left[done.job.place]
                yield done
    for job in left.values():
        yield check_file(job)


def check_file(job: Job) -> CheckedFile:
    """Check the file of *job*. Never raises."""
    try:
        content = read_content(job.place)
    except FileUnreadableError as error:
        return CheckedFile(job, "", broken(job.place, Problem("error", error.message)))
    return CheckedFile(job, fingerprint(content), check_text(content, job.place, job.settings))


def usable_processors() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # only Linux says
        return os.cpu_count() or 1


def _in_processes(jobs: Sequence[Job], count: int) -> Iterator[CheckedFile]:
    # Started afresh, not forked: a window's threads and locks must not be copied.
    pool = ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), _prepare_process)
    try:
        batches = [jobs[start : start + _BATCH] for start in range(0, len(jobs), _BATCH)]
        futures = {pool.submit(_check_batch, batch): batch for batch in batches}
        for future in as_completed(futures):
            for job, (stamp, packed) in zip(futures.pop(future), future.result(), strict=True):
                report = result_cache.unpack(packed, job.place)
                yield check_file(job) if report is None else CheckedFile(job, stamp, report)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _prepare_process() -> None:
    """Leave Ctrl-C to the program that started this process, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # The queue of work would keep it waiting for ever: every process holds both of its ends.
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _check_batch(jobs: Sequence[Job]) -> list[tuple[str, str]]:
    results = (check_file(job) for job in jobs)
    return [(done.stamp, result_cache.pack(done.report)) for done in results]
