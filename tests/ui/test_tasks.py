"""Work in the background: its result, its failure, its end."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from reader.errors import ImportSourceError
from reader.ui.tasks import CancelledError, Tasks
from tests.patience import PatientBot


def test_a_result_comes_back_on_the_thread_that_asked(qtbot: PatientBot) -> None:
    tasks, got = Tasks(), []
    worked_in: list[int] = []

    def work(number: int) -> int:
        worked_in.append(threading.get_ident())
        return number * 2

    tasks.run(work, 21, done=lambda value: got.append((value, threading.get_ident())), failed=pytest.fail)
    qtbot.waitUntil(lambda: bool(got))

    assert got == [(42, threading.get_ident())]
    assert worked_in != [threading.get_ident()]
    tasks.close()


def test_a_failure_is_said_and_not_lost(qtbot: PatientBot) -> None:
    tasks, errors = Tasks(), []

    def work() -> None:
        raise ImportSourceError(path="x", reason="y")

    tasks.run(work, done=pytest.fail, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))

    assert isinstance(errors[0], ImportSourceError)
    tasks.close()


def test_a_cancelled_task_stops_at_its_next_report(qtbot: PatientBot) -> None:
    tasks, seen, go = Tasks(), [], threading.Event()
    ended: list[object] = []

    def work(progress: Callable[[int, int], None]) -> None:
        progress(1, 2)
        go.wait()
        progress(2, 2)

    task = tasks.run(work, done=ended.append, failed=ended.append, progressed=lambda *numbers: seen.append(numbers))
    qtbot.waitUntil(lambda: bool(seen))
    task.cancel()
    go.set()
    qtbot.waitUntil(lambda: bool(ended))

    assert seen == [(1, 2)]
    assert isinstance(ended[0], CancelledError)
    tasks.close()


def test_all_may_be_dropped_as_soon_as_a_result_is_there(qapp: QApplication) -> None:
    for number in range(300):
        tasks, got = Tasks(), []
        tasks.run(abs, -number, done=got.append, failed=pytest.fail)
        while not got:
            qapp.processEvents()
        tasks.close()
        del tasks
        qapp.processEvents()  # it crashed here, when the task was an object of Qt's that was to be deleted
        assert got == [number]


def test_nothing_comes_back_after_the_window_is_closed(qtbot: PatientBot) -> None:
    tasks = Tasks()

    tasks.run(lambda: 1, done=pytest.fail, failed=pytest.fail)
    tasks.close()
    qtbot.settle()


def test_nothing_is_started_after_the_window_is_closed(qtbot: PatientBot) -> None:
    tasks, worked = Tasks(), []
    tasks.close()

    tasks.run(worked.append, 1, done=pytest.fail, failed=pytest.fail)
    qtbot.settle()

    assert worked == []
    assert not tasks.is_running


@pytest.mark.parametrize("is_late", [False, True])
def test_who_stops_a_task_hears_whether_it_was_done(qtbot: PatientBot, is_late: bool) -> None:
    tasks, seen, go = Tasks(), [], threading.Event()
    ended: list[object] = []

    def work(progress: Callable[[int, int], None]) -> str:
        progress(1, 2)
        go.wait()
        if not is_late:
            progress(2, 2)
        return "done"

    task = tasks.run(work, done=ended.append, failed=ended.append, progressed=lambda *numbers: seen.append(numbers))
    qtbot.waitUntil(lambda: bool(seen))
    task.stop()
    go.set()
    qtbot.waitUntil(lambda: bool(ended))

    assert ended == ["done"] if is_late else isinstance(ended[0], CancelledError)
    tasks.close()
