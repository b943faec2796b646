"""Work in the background of which only the latest counts: one at a time, and what is asked for meanwhile waits, the last of it alone."""

from collections.abc import Callable
from typing import Any

from reader.ui.tasks import Tasks


class LatestTask:
    """Calls *work* in a thread with what was asked last, and *done* with its result, or *failed* with its error."""

    def __init__(
        self, tasks: Tasks, work: Callable[..., Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        self._tasks, self._work, self._done, self._failed = tasks, work, done, failed
        self._waiting: tuple[Any, ...] | None = None
        self._is_running = False
        self._number = 0

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._is_running

    def ask(self, *arguments: Any) -> None:
        """Have the work done with *arguments*."""
        if self._is_running:
            self._waiting = arguments
            return
        self._is_running, number = True, self._number
        self._tasks.run(
            self._work, *arguments,
            done=lambda result: self._end(number, self._done, result), failed=lambda error: self._end(number, self._failed, error),
        )  # fmt: skip

    def forget(self) -> None:
        """Want nothing any more, also of what is under way."""
        self._waiting = None
        self._number += 1

    def _end(self, number: int, then: Callable[[Any], None], value: Any) -> None:
        self._is_running = False
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self.ask(*waiting)
        if number == self._number:
            then(value)
