"""A queue of CUPS, by its library libcups: its state, a job handed over, followed and taken back. Every call may block.

The numbers are those of IPP, RFC 8011: printer-state (5.4.11) and job-state (5.3.7).
"""

import ctypes
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from reader.system.print_problem import PrintProblem

LIBRARY = "libcups.2.dylib" if sys.platform == "darwin" else "libcups.so.2"

BUSY, STOPPED = 4, 5
"""printer-state."""
PENDING, PROCESSING, CANCELED, ABORTED, COMPLETED = 3, 5, 7, 8, 9
"""job-state. 4 is held, and 6 stopped."""

REST_SECONDS = 0.5
PATIENCE = 60
"""So many rests a job may stand still while who sent it is there."""
GRACE = 2
"""And so many once they are gone: a job that was handed over at the last moment takes one to begin."""
LAST = 120
"""So many rests a job that is being printed may go on once they are gone."""
LONGEST = 1200


class QueueState(NamedTuple):
    """What a queue says of itself."""

    takes_jobs: bool
    state: int
    reasons: tuple[str, ...] = ()

    @property
    def problem(self) -> PrintProblem | None:
        """Why a job that comes now would not be printed."""
        if not self.takes_jobs:
            return PrintProblem.REJECTING
        return PrintProblem.STOPPED if self.state == STOPPED else None

    @property
    def hindrance(self) -> PrintProblem | None:
        """What holds the printer up over a job, as far as it tells."""
        if any(one in ("offline-report", "connecting-to-device") for one in self.reasons):
            return PrintProblem.VANISHED
        is_stuck = self.state == STOPPED or any(one.endswith("-error") for one in self.reasons)
        return PrintProblem.STOPPED if is_stuck else None


class PrintQueue(Protocol):
    """What a job needs of a queue.

    Each method raises FileNotFoundError where there is no such queue, and OSError where the printing system does not answer.
    """

    def state(self) -> QueueState: ...

    def submit(self, file: Path, title: str, options: Mapping[str, str]) -> int:
        """Hand *file* over, with *options* as ``lp -o`` names them; return the job's number."""

    def job_state(self, job: int) -> int: ...

    def cancel(self, job: int) -> None: ...


def follow(
    queue: PrintQueue, job: int, is_over: Callable[[], bool], rest: Callable[[], None], *, keeps: bool = False
) -> PrintProblem | None:
    """Wait until *job* is printed; return None once it is, or why it will not be. What cannot be printed is cancelled.

    *is_over* tells whether who sent it is gone: then what still waits is cancelled, too, or it would be printed in
    somebody else's turn; but where the queue *keeps* it, it is left there. *rest* waits for REST_SECONDS.
    """
    still = gone = 0
    problem: PrintProblem | None = None
    for _ in range(LONGEST):
        over = is_over()
        if over and keeps:
            return None
        state, printer, problem = _look(queue, job)
        if state == COMPLETED:
            return None
        if state in (CANCELED, ABORTED):
            return problem if problem is PrintProblem.VANISHED else PrintProblem.GIVEN_UP
        is_next = state == PENDING and printer == BUSY and not over
        """Another job is being printed before it."""
        moves = problem is None and (state == PROCESSING or is_next)
        still, gone = 0 if moves else still + 1, gone + over
        if still > (GRACE if over else PATIENCE) or gone > LAST:
            break
        rest()
    take_back(queue, job, rest)
    return problem or PrintProblem.HUNG


def _look(queue: PrintQueue, job: int) -> tuple[int, int, PrintProblem | None]:
    """Return the job's state, the printer's, and what holds it up."""
    state: int | None = None
    try:
        state = queue.job_state(job)
        printer = queue.state()
    except FileNotFoundError:  # CUPS forgets the jobs of a queue with it, as it does with what is printed
        return CANCELED if state in (None, COMPLETED) else state, 0, PrintProblem.VANISHED
    except OSError:  # the printing system is being restarted, perhaps
        return PENDING if state is None else state, 0, PrintProblem.HUNG
    return state, printer.state, printer.hindrance


def take_back(queue: PrintQueue, job: int, rest: Callable[[], None]) -> None:
    """Cancel *job*, as soon as the printing system answers."""
    for _ in range(LONGEST):
        try:
            if queue.job_state(job) not in (CANCELED, ABORTED, COMPLETED):
                queue.cancel(job)
        except FileNotFoundError:
            return  # its jobs went with it
        except OSError:
            rest()
        else:
            return


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Destination(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p), ("instance", ctypes.c_char_p), ("is_default", ctypes.c_int), ("count", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )  # fmt: skip


class _Job(ctypes.Structure):
    _fields_ = (
        ("number", ctypes.c_int), ("queue", ctypes.c_char_p), ("title", ctypes.c_char_p), ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p), ("state", ctypes.c_int), ("size", ctypes.c_int), ("priority", ctypes.c_int),
        ("completed", ctypes.c_long), ("created", ctypes.c_long), ("began", ctypes.c_long),
    )  # fmt: skip


_DONE = 0x0200
"""IPP's status codes below are successful (cancelling: RFC 8011, 4.1.6)."""
_NOT_FOUND = 0x0406
"""client-error-not-found (RFC 8011, appendix B.1.4.7)."""
_ACTIVE, _ENDED = 0, 1
"""CUPS_WHICHJOBS_ACTIVE and CUPS_WHICHJOBS_COMPLETED of cups.h."""


class CupsQueue:
    """The queue *name*. Raises OSError where there is no libcups."""

    def __init__(self, name: str) -> None:
        self._name = name.encode()
        self._cups = ctypes.CDLL(LIBRARY)
        self._cups.cupsGetNamedDest.restype = ctypes.POINTER(_Destination)
        self._cups.cupsGetOption.restype = self._cups.cupsLastErrorString.restype = ctypes.c_char_p
        self._cups.cupsGetOption.argtypes = (ctypes.c_char_p, ctypes.c_int, ctypes.POINTER(_Option))

    def state(self) -> QueueState:
        found = self._cups.cupsGetNamedDest(None, self._name, None)
        if not found:
            raise self._error()
        there = found.contents

        def value(name: bytes) -> str:
            return (self._cups.cupsGetOption(name, there.count, there.options) or b"").decode("utf-8", "replace")

        reasons = tuple(value(b"printer-state-reasons").split(","))
        said = value(b"printer-state")
        state = QueueState(
            value(b"printer-is-accepting-jobs") != "false", int(said) if said.isdecimal() else 0, reasons
        )
        self._cups.cupsFreeDests(1, found)
        return state

    def submit(self, file: Path, title: str, options: Mapping[str, str]) -> int:
        chosen = [_Option(name.encode(), value.encode()) for name, value in options.items()]
        named = (_Option * len(chosen))(*chosen)
        number = int(
            self._cups.cupsPrintFile2(None, self._name, str(file).encode(), title.encode(), len(chosen), named)
        )
        if number == 0:
            raise self._error()
        return number

    def job_state(self, job: int) -> int:
        """Return the job's state; COMPLETED where CUPS has forgotten it, as it does with what is printed."""
        for which in (_ACTIVE, _ENDED):
            for number, state, _ in self._jobs(which):
                if number == job:
                    return state
        return COMPLETED

    def unfinished(self, title: str) -> list[int]:
        """Return the numbers of this user's jobs called *title* that have not been printed."""
        return [number for number, _, named in self._jobs(_ACTIVE) if named == title]

    def cancel(self, job: int) -> None:
        if self._cups.cupsCancelJob2(None, self._name, job, 0) >= _DONE:
            raise self._error()

    def _jobs(self, which: int) -> list[tuple[int, int, str]]:
        jobs = ctypes.POINTER(_Job)()
        count = self._cups.cupsGetJobs2(None, ctypes.byref(jobs), self._name, 1, which)
        if count < 0:
            raise self._error()
        found = [
            (jobs[at].number, jobs[at].state, (jobs[at].title or b"").decode("utf-8", "replace")) for at in range(count)
        ]
        self._cups.cupsFreeJobs(count, jobs)
        return found

    def _error(self) -> OSError:
        kind = FileNotFoundError if self._cups.cupsLastError() == _NOT_FOUND else OSError
        return kind((self._cups.cupsLastErrorString() or b"no answer").decode("utf-8", "replace"))
