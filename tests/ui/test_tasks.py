"""Work in the background: its result, its failure, its end."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from reader.errors import ImportSourceError
from reader.ui.tasks import CancelledError, Task, Tasks


def test_a_result_comes_back_on_the_thread_that_asked(qtbot: QtBot) -> None:
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


def test_a_failure_is_said_and_not_lost(qtbot: QtBot) -> None:
    tasks, errors = Tasks(), []

    def work() -> None:
        raise ImportSourceError(path="x", reason="y")

    tasks.run(work, done=pytest.fail, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))

    assert isinstance(errors[0], ImportSourceError)
    tasks.close()


def test_a_cancelled_task_stops_at_its_next_report(qtbot: QtBot) -> None:
    tasks, errors, go = Tasks(), [], threading.Event()
    running: list[Task] = []

    def work() -> None:
        go.wait(5)
        running[0].report(1, 2)

    running.append(tasks.run(work, done=pytest.fail, failed=errors.append))
    running[0].cancel()
    go.set()
    qtbot.waitUntil(lambda: bool(errors))

    assert isinstance(errors[0], CancelledError)
    tasks.close()


def test_nothing_comes_back_after_the_window_is_closed(qtbot: QtBot) -> None:
    tasks = Tasks()

    tasks.run(lambda: 1, done=pytest.fail, failed=pytest.fail)
    tasks.close()
    qtbot.wait(50)
