"""A job is followed until it is printed, and taken back where it would be printed in somebody else's turn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from reader.system.print_problem import PrintProblem
from reader.system.print_queue import (
    ABORTED,
    BUSY,
    CANCELED,
    COMPLETED,
    GRACE,
    LAST,
    LONGEST,
    PATIENCE,
    PENDING,
    PROCESSING,
    STOPPED,
    QueueState,
    follow,
)

HELD, JOB_STOPPED = 4, 6
IDLE = QueueState(takes_jobs=True, state=3, reasons=("none",))


class FakeQueue:
    """Its one job has the state that *states* gives at each rest (the last one stays); *hangs* rests it answers nothing."""

    def __init__(self, *states: int, printer: QueueState = IDLE, hangs: int = 0) -> None:
        self._states, self._printer, self._hangs = list(states), printer, hangs
        self.rests, self.cancelled = 0, False

    def _answer(self) -> None:
        if self.rests < self._hangs:
            raise OSError("no answer")

    def state(self) -> QueueState:
        self._answer()
        return self._printer

    def submit(self, file: Path, title: str, options: Mapping[str, str]) -> int:
        self._answer()
        return 7

    def job_state(self, job: int) -> int:
        assert job == 7
        self._answer()
        return CANCELED if self.cancelled else self._states[min(self.rests, len(self._states) - 1)]

    def cancel(self, job: int) -> None:
        self._answer()
        self.cancelled = True

    def rest(self) -> None:
        self.rests += 1

    def problem(self, is_over: Callable[[], bool] = lambda: False, *, keeps: bool = False) -> PrintProblem | None:
        return follow(self, 7, is_over, self.rest, keeps=keeps)

    def follow(self, is_over: Callable[[], bool] = lambda: False) -> bool:
        return self.problem(is_over) is None


def test_a_printed_job_is_printed_however_long_it_took() -> None:
    queue = FakeQueue(PENDING, *[PROCESSING] * 400, COMPLETED)
    assert queue.follow()
    assert not queue.cancelled


@pytest.mark.parametrize("state", [CANCELED, ABORTED])
def test_a_job_that_the_system_gave_up_is_not_printed(state: int) -> None:
    queue = FakeQueue(PENDING, PROCESSING, state)
    assert not queue.follow()
    assert not queue.cancelled


@pytest.mark.parametrize("state", [PENDING, HELD, JOB_STOPPED])
def test_a_job_that_stands_still_is_cancelled_after_a_while(state: int) -> None:
    queue = FakeQueue(state)
    assert not queue.follow()
    assert queue.cancelled
    assert queue.rests == PATIENCE


@pytest.mark.parametrize("reason", ["media-empty-error", "offline-report", "connecting-to-device"])
def test_a_printer_that_is_at_a_job_and_cannot_go_on_stands_still(reason: str) -> None:
    queue = FakeQueue(PROCESSING, printer=QueueState(takes_jobs=True, state=4, reasons=(reason,)))
    assert not queue.follow()
    assert queue.cancelled


@pytest.mark.parametrize("state", [PENDING, HELD, JOB_STOPPED])
def test_what_waits_when_the_visit_ends_is_not_printed_in_the_next_ones_turn(state: int) -> None:
    queue = FakeQueue(state)
    assert not queue.follow(lambda: queue.rests >= 5)
    assert queue.cancelled
    assert queue.rests <= 5 + GRACE


def test_a_printer_that_stops_over_a_job_of_an_earlier_visit_does_not_finish_it_later() -> None:
    queue = FakeQueue(PROCESSING, printer=QueueState(takes_jobs=True, state=STOPPED, reasons=("paused",)))
    assert not queue.follow(lambda: True)
    assert queue.cancelled


def test_what_the_printer_is_at_when_the_visit_ends_comes_out_within_a_minute_or_not_at_all() -> None:
    assert FakeQueue(*[PROCESSING] * 20, COMPLETED).follow(lambda: True)

    queue = FakeQueue(PROCESSING)
    assert not queue.follow(lambda: True)
    assert queue.cancelled
    assert queue.rests == LAST


def test_a_printing_system_that_comes_back_is_waited_for() -> None:
    assert FakeQueue(PROCESSING, COMPLETED, hangs=PATIENCE // 2).follow()


def test_one_that_hangs_when_the_visit_ends_cancels_as_soon_as_it_answers() -> None:
    queue = FakeQueue(PENDING, hangs=LONGEST // 2)
    assert not queue.follow(lambda: True)
    assert queue.cancelled


def test_one_that_never_comes_back_is_not_waited_for_for_ever() -> None:
    queue = FakeQueue(PENDING, hangs=1 << 30)
    assert not queue.follow()
    assert queue.rests <= PATIENCE + LONGEST


@pytest.mark.parametrize(
    ("state", "is_ready"),
    [
        (IDLE, True), (QueueState(takes_jobs=True, state=4), True), (QueueState(takes_jobs=False, state=3), False),
        (QueueState(takes_jobs=True, state=STOPPED), False),
    ],
)  # fmt: skip
def test_a_queue_is_ready_where_it_takes_jobs_and_is_not_stopped(state: QueueState, is_ready: bool) -> None:
    assert (state.problem is None) == is_ready


@pytest.mark.parametrize(
    ("printer", "problem"),
    [
        (QueueState(takes_jobs=True, state=STOPPED, reasons=("paused",)), PrintProblem.STOPPED),
        (QueueState(takes_jobs=True, state=BUSY, reasons=("media-empty-error",)), PrintProblem.STOPPED),
        (QueueState(takes_jobs=True, state=BUSY, reasons=("offline-report",)), PrintProblem.VANISHED),
        (IDLE, PrintProblem.HUNG),
    ],
)
def test_why_a_job_stands_still_is_told(printer: QueueState, problem: PrintProblem) -> None:
    assert FakeQueue(PENDING, printer=printer).problem() is problem


def test_a_job_that_the_system_gave_up_says_so() -> None:
    assert FakeQueue(PROCESSING, ABORTED).problem() is PrintProblem.GIVEN_UP


def test_a_system_that_never_answers_again_says_so() -> None:
    assert FakeQueue(PENDING, hangs=1 << 30).problem() is PrintProblem.HUNG


class VanishingQueue(FakeQueue):
    """Somebody deletes it after some rests."""

    def __init__(self, *states: int, goes_after: int) -> None:
        super().__init__(*states)
        self._goes_after = goes_after

    def _answer(self) -> None:
        if self.rests >= self._goes_after:
            raise FileNotFoundError


def test_a_queue_that_is_deleted_over_a_job_says_so_at_once() -> None:
    queue = VanishingQueue(PROCESSING, goes_after=3)
    assert queue.problem() is PrintProblem.VANISHED
    assert queue.rests == 3


def test_a_job_that_was_forgotten_with_its_queue_was_not_printed() -> None:
    """CUPS says nothing of the jobs of a queue that is gone, nor of those that it has printed long ago."""

    class Forgetful(VanishingQueue):
        def job_state(self, job: int) -> int:
            return PROCESSING if self.rests < self._goes_after else COMPLETED

    assert Forgetful(PROCESSING, goes_after=3).problem() is PrintProblem.VANISHED


def test_a_job_behind_another_one_that_is_being_printed_waits_for_its_turn() -> None:
    busy = QueueState(takes_jobs=True, state=BUSY)
    assert FakeQueue(*[PENDING] * (3 * PATIENCE), COMPLETED, printer=busy).follow()
    queue = FakeQueue(PENDING, printer=busy)
    assert not queue.follow(lambda: queue.rests >= 5)
    assert queue.cancelled, "not in another visitor's turn"


def test_where_jobs_are_kept_a_window_that_closes_leaves_them_to_the_printer() -> None:
    queue = FakeQueue(PENDING)
    assert queue.problem(lambda: queue.rests >= 5, keeps=True) is None
    assert not queue.cancelled
