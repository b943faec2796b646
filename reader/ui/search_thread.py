"""Search off the GUI thread: one engine in one thread, and only the latest question counts."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot

if TYPE_CHECKING:
    from reader.search.answers import SearchAnswer, SearchRequest, Shown
    from reader.search.engine import SearchEngine

log = logging.getLogger(__name__)

MakeEngine = Callable[[], "SearchEngine"]


class _Worker(QObject):
    """Lives in the search thread, with the engine, which belongs to one thread."""

    answered = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self, make_engine: MakeEngine, is_stale: Callable[[int], bool]) -> None:
        super().__init__()
        self._make_engine = make_engine
        self._is_stale = is_stale
        self._engine: SearchEngine | None = None

    @Slot(object)
    def warm_up(self, shown: Shown | None) -> None:
        try:
            self._engine = self._engine or self._make_engine()
            from reader.search.answers import SearchRequest  # noqa: PLC0415 - as numpy below

            self._engine.search(SearchRequest("", shown=shown))
        except Exception as error:  # noqa: BLE001 - the first real question will tell the person
            log.info("search is not warm yet: %s", type(error).__name__)

    @Slot(int, object)
    def answer(self, token: int, request: SearchRequest) -> None:
        if self._is_stale(token):
            return
        from reader.search.engine import SearchCancelledError  # noqa: PLC0415 - numpy is imported in this thread

        try:
            self._engine = self._engine or self._make_engine()
            answer = self._engine.search(request, lambda: self._is_stale(token))
        except SearchCancelledError:
            return
        except Exception as error:  # noqa: BLE001 - a failure must reach the window, whatever it is
            # Not the error's text: it might quote the question.
            log.error("a search failed: %s", type(error).__name__)
            self.failed.emit(token, error)
        else:
            self.answered.emit(token, answer)

    @Slot()
    def wipe(self) -> None:
        if self._engine:
            self._engine.forget()

    @Slot()
    def close(self) -> None:
        if self._engine:
            self._engine.close()
            self._engine = None


class Searching(QObject):
    """Takes questions from a window and gives the answer to the latest one."""

    answered = Signal(object)
    """A SearchAnswer."""
    failed = Signal(object)
    """A ReaderError, or another exception."""
    _asked = Signal(int, object)
    _warming = Signal(object)
    _wiping = Signal()
    _renewing = Signal()

    def __init__(self, make_engine: MakeEngine, parent: QObject) -> None:
        super().__init__(parent)
        self._tokens = itertools.count(1)
        self._latest = 0
        self._is_waiting = False
        self._is_closed = False
        self._thread = QThread(self)
        self._thread.setObjectName("search")
        self._worker = _Worker(make_engine, lambda token: token != self._latest)
        self._worker.moveToThread(self._thread)
        self._asked.connect(self._worker.answer)
        self._warming.connect(self._worker.warm_up)
        self._wiping.connect(self._worker.wipe)
        self._renewing.connect(self._worker.close)
        self._worker.answered.connect(self._pass_answer)
        self._worker.failed.connect(self._pass_failure)
        self._thread.finished.connect(self._worker.close)

    @property
    def is_waiting(self) -> bool:
        """Whether the answer to the latest question is still to come."""
        return self._is_waiting

    def ask(self, request: SearchRequest) -> None:
        """Answer *request* soon; a question asked before it is dropped."""
        self._latest = next(self._tokens)
        self._is_waiting = True
        self._start()
        self._asked.emit(self._latest, request)

    def warm_up(self, shown: Shown | None = None) -> None:
        """Open the index now, so that the first letter typed is answered as fast as the second.

        *shown* is what the questions will be asked with: it is applied to every article here already.
        """
        self._start()
        self._warming.emit(shown)

    def forget(self) -> None:
        """Drop the question under way; its answer will not come."""
        self._latest = next(self._tokens)
        self._is_waiting = False

    def wipe(self) -> None:
        """Drop the question under way and every trace of those before, as between two visitors of a kiosk."""
        self.forget()
        if self._thread.isRunning():
            self._wiping.emit()

    def renew(self) -> None:
        """Make another engine for the next question."""
        self._renewing.emit()

    def close(self) -> None:
        """Stop the thread; it is not started again."""
        self._is_closed = True
        self.forget()
        self._thread.quit()
        self._thread.wait()

    def _start(self) -> None:
        if not self._is_closed and not self._thread.isRunning():
            self._thread.start(QThread.Priority.LowPriority)

    def _pass_answer(self, token: int, answer: SearchAnswer) -> None:
        if token == self._latest:
            self._is_waiting = False
            self.answered.emit(answer)

    def _pass_failure(self, token: int, error: Exception) -> None:
        if token == self._latest:
            self._is_waiting = False
            self.failed.emit(error)
