"""One way to run work in the background: a function of plain values, and what to do with its result.

The function runs in a thread and touches no widget; result, failure and progress come back on the GUI thread.
A result whose task was dropped in the meantime is thrown away.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.system.logs import place_of

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger(__name__)

THREADS = 4
"""How many tasks run at once; most wait for a disk."""


class CancelledError(Exception):
    """The task was told to stop, and did."""


class Task:
    """One piece of work under way.

    Nothing of Qt: an object of Qt's that two threads hold may be destroyed by one while the other uses it.
    """

    def __init__(self) -> None:
        self.is_cancelled = self.is_stopping = False

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress; its result will not be used."""
        self.is_cancelled = True

    def stop(self) -> None:
        """Ask the work to stop at its next report of progress; where it is past that, its result counts."""
        self.is_stopping = True


class Tasks(QObject):
    """Runs tasks for one window and waits for them at its end."""

    _arrived = Signal(object)
    """Sent by a thread: what the GUI thread is to call."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: ThreadPoolExecutor | None = None
        self._running: list[Task] = []
        self._is_closed = False
        self._arrived.connect(self._call)

    @property
    def is_running(self) -> bool:
        """Whether any task is under way."""
        return bool(self._running)

    def run(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[int, int], None] | None = None,
    ) -> Task:
        """Start ``work(*arguments)`` in the background, then call *done* with its result or *failed* with its error.

        With *progressed*, *work* gets one more argument: a function of how much is done and how much there is, which
        passes both on to *progressed*. After ``Task.cancel`` or ``Task.stop`` it raises CancelledError. After ``close`` nothing is started.
        """
        task = Task()
        if self._is_closed:
            task.cancel()
            return task
        if progressed is not None:
            arguments = (*arguments, partial(self._report, task, progressed))
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - nothing runs before the first paint

            self._threads = ThreadPoolExecutor(THREADS, "task")
        self._running.append(task)
        self._threads.submit(self._work, task, partial(work, *arguments), done, failed)
        return task

    def close(self) -> None:
        """Drop what is under way, and wait for threads that still run."""
        self._is_closed = True
        for task in self._running:
            task.cancel()
        if self._threads is not None:
            self._threads.shutdown()
        self._running.clear()

    # On a thread

    def _work(
        self, task: Task, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - whatever it is belongs to the caller's "failed"
            self._arrived.emit(partial(self._end, task, failed, error))
        else:
            self._arrived.emit(partial(self._end, task, done, result))

    def _report(self, task: Task, progressed: Callable[[int, int], None], done: int, total: int) -> None:
        if task.is_cancelled or task.is_stopping:
            raise CancelledError
        self._arrived.emit(lambda: None if task.is_cancelled else progressed(done, total))

    # On the GUI thread

    def _call(self, function: Callable[[], None]) -> None:
        function()

    def _end(self, task: Task, then: Callable[[Any], None], value: Any) -> None:
        if task not in self._running:
            return
        self._running.remove(task)
        if isinstance(value, Exception) and not isinstance(value, (ReaderError, CancelledError)):
            # Its kind and place: its text may quote what somebody typed.
            log.error("a background task failed: %s at %s", type(value).__name__, place_of(value.__traceback__))
        if not task.is_cancelled or isinstance(value, CancelledError):
            then(value)
