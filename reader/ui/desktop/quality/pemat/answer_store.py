"""Storing PEMAT answers in the background, one write after the other; of one round only the newest state."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.quality.assessments import Assessment, Assessments, AssessmentStore
from reader.ui.message_text import say_error
from reader.ui.tasks import Tasks

log = logging.getLogger(__name__)


class AnswerStore(QObject):
    """Takes assessments and stores them. What could not be stored is kept, to be tried again."""

    stored = Signal(object)
    """An Assessments: all that the file holds now."""
    failed = Signal(str)

    def __init__(self, store: AssessmentStore, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._tasks = store, tasks
        self._waiting: dict[tuple[str, str], Assessment] = {}
        self._writing: Assessment | None = None

    @property
    def unsaved(self) -> tuple[Assessment, ...]:
        """What is not on the disk yet."""
        writing = (self._writing,) if self._writing else ()
        return (*writing, *self._waiting.values())

    def store(self, assessment: Assessment) -> None:
        """Store *assessment*, now or after what is being written."""
        self._waiting[assessment.article, assessment.begun] = assessment
        self.try_again()

    def try_again(self) -> None:
        """Write what waits, as after a failure."""
        if self._writing is None and self._waiting:
            key = next(iter(self._waiting))
            one = self._writing = self._waiting.pop(key)
            self._tasks.run(self._store.save, one, done=self._go_on, failed=self._keep)

    def finish(self) -> None:
        """Write all that is left, here and now; called when no task runs any more, which might bring back an older state."""
        for one in self.unsaved:
            try:
                self._store.save(one)
            except ReaderError as error:
                log.warning("PEMAT answers were not stored: %s", error)
        self._writing = None
        self._waiting.clear()

    def _go_on(self, all_of_them: Assessments) -> None:
        self._writing = None
        self.stored.emit(all_of_them)
        self.try_again()

    def _keep(self, error: Exception) -> None:
        one, self._writing = self._writing, None
        if one:
            self._waiting.setdefault((one.article, one.begun), one)
        self.failed.emit(say_error(error))
