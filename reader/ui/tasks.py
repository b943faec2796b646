"""One way to run work in the background: a function of plain values, and what to do with its result.

The function runs in a thread and touches no widget; result and failure come back on the GUI thread.
A result whose task was dropped in the meantime is thrown away.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from reader.errors import ReaderError
from reader.logs import place_of

log = logging.getLogger(__name__)


class CancelledError(Exception):
    """The task was told to stop, and did."""


class Task(QObject):
    """One piece of work under way."""

    progressed = Signal(int, int)
    _finished = Signal(object)
    _failed = Signal(object)

    def __init__(self, work: Callable[..., Any], arguments: tuple[Any, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._arguments = arguments
        self._cancelled = False

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress; its result will not be used."""
        self._cancelled = True

    def report(self, done: int, total: int) -> None:
        """Pass progress on to the window; called by the work. Raises CancelledError after ``cancel``."""
        if self._cancelled:
            raise CancelledError
        self.progressed.emit(done, total)


class _Run(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        task = self._task
        try:
            result = task._work(*task._arguments)
        except Exception as error:  # noqa: BLE001 - whatever it is belongs to the caller's "failed"
            _send(task._failed, error)
        else:
            _send(task._finished, result)


def _send(signal: Any, value: object) -> None:
    try:
        signal.emit(value)
    except RuntimeError:
        log.debug("a task ended after its window")


class Tasks(QObject):
    """Runs tasks for one window and waits for them at its end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: list[Task] = []

    def run(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> Task:
        """Start ``work(*arguments)`` in the background, then call *done* with its result or *failed* with its error."""
        task = Task(work, arguments, self)
        task._finished.connect(lambda result: self._end(task, done, result))
        task._failed.connect(lambda error: self._end(task, failed, error))
        self._running.append(task)
        self._pool.start(_Run(task))
        return task

    def close(self) -> None:
        """Drop what is under way, and wait for threads that still run."""
        for task in self._running:
            task.cancel()
        self._pool.waitForDone()
        self._running.clear()

    @Slot()
    def _end(self, task: Task, then: Callable[[Any], None], value: Any) -> None:
        if task not in self._running:
            return
        self._running.remove(task)
        task.deleteLater()
        if isinstance(value, Exception) and not isinstance(value, (ReaderError, CancelledError)):
            # Its kind and place: its text may quote what somebody typed.
            log.error("a background task failed: %s at %s", type(value).__name__, place_of(value.__traceback__))
        if not task.is_cancelled or isinstance(value, CancelledError):
            then(value)
