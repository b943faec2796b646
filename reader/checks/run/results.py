"""The results of many files: those that were kept and still hold, and the rest checked now."""

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.checks.check_settings import CheckSettings
from reader.checks.run import result_cache
from reader.checks.run.check_pool import CheckedFile, Job, check_all
from reader.errors import FileUnreadableError, FileUnwritableError
from reader.library.article_file import read_stamp
from reader.library.entry import Place
from reader.library.library import Progress

_STEP = 16
"""Files between two calls of the progress."""


def read_results(
    places: Sequence[Place], wishes: Mapping[Path, CheckSettings], folder: Path | None, progress: Progress,
    processes: int | None = None,
) -> dict[Place, CheckedFile]:  # fmt: skip
    """Return the result of each file in *places*, whose collections want to be checked as *wishes* say.

    *folder* keeps results from one time to the next; None keeps none. Raises nothing but what *progress* raises to cancel;
    what was checked until then is kept.
    """
    kept = {
        root: result_cache.load(result_cache.cache_path(folder, root), wish) if folder else {}
        for root, wish in wishes.items()
    }
    found = (_kept(Job(place, wishes[place.root]), kept[place.root]) for place in places)
    done = {one.job.place: one for one in found if one}
    jobs = [Job(place, wishes[place.root]) for place in places if place not in done]
    progress(len(done), len(places))
    try:
        with contextlib.closing(check_all(jobs, processes)) as results:  # a cancel ends its processes at once
            for one in results:
                done[one.job.place] = one
                if len(done) % _STEP == 0:
                    progress(len(done), len(places))
    finally:
        if folder:
            _keep(folder, wishes, kept, done)
    progress(len(places), len(places))
    return done


def _kept(job: Job, kept: Mapping[str, str]) -> CheckedFile | None:
    if not kept:
        return None
    try:
        stamp = read_stamp(job.place)
    except FileUnreadableError:
        return None
    data = kept.get(result_cache.key_of(job.place, stamp))
    report = None if data is None else result_cache.unpack(data, job.place)
    return CheckedFile(job, stamp, report) if report else None


def _keep(
    folder: Path, wishes: Mapping[Path, CheckSettings], kept: Mapping[Path, Mapping[str, str]],
    done: Mapping[Place, CheckedFile],
) -> None:  # fmt: skip
    """Keep what was done, where it differs from what is *kept*. A disk that takes nothing only costs time the next time."""
    for root, wish in wishes.items():
        some = [one for place, one in done.items() if place.root == root and one.stamp]
        mine = {result_cache.key_of(one.job.place, one.stamp): one for one in some}
        if mine.keys() != kept[root].keys():
            files = {key: kept[root].get(key) or result_cache.pack(one.report) for key, one in mine.items()}
            with contextlib.suppress(FileUnwritableError):
                result_cache.save(result_cache.cache_path(folder, root), wish, files)
