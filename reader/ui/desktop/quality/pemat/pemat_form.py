"""The PEMAT form of the article that is shown: which round of answers is current, and what a person's clicks make of it."""

import logging

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.quality.assessments import Assessment, Assessments, AssessmentStore
from reader.quality.inspection import Inspection
from reader.quality.pemat import Answer
from reader.reviews.sign_off import moment
from reader.ui.desktop.quality.pemat.pemat_page import PematPage
from reader.ui.desktop.quality.quality_context import QualityContext
from reader.ui.message_text import say, say_error
from reader.ui.tasks import Tasks

log = logging.getLogger(__name__)


class PematForm(QObject):
    """Keeps the page "PEMAT" with the article, and has its answers stored at once."""

    def __init__(self, context: QualityContext, page: PematPage, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._article, self._text = "", ""
        self._rounds: tuple[Assessment, ...] = ()
        self._fresh = False
        self.answers = AnswerStore(AssessmentStore(context.upkeep.paths.assessments), context.tasks, self)
        self.answers.stored.connect(self._take_stored)
        self.answers.failed.connect(lambda text: page.show_trouble(text, retry=True))
        page.answered.connect(self._answer)
        page.name_changed.connect(self._show)
        page.confirm_requested.connect(self._confirm)
        page.restart_requested.connect(self._restart)
        page.retry_requested.connect(lambda: page.show_trouble(""))
        page.retry_requested.connect(self.answers.try_again)

    def show_inspection(self, found: Inspection | None) -> None:
        """Show the answers on the article of *found*; None where there is no article."""
        article = found.place.id if found else ""
        if article != self._article:
            self._fresh = False
            self._page.scroll_to_top()
        self._article, self._text = article, found.stamp if found else ""
        self._page.setEnabled(bool(self._text))
        self._rounds = self._with_unsaved(found.assessments if found else Assessments())
        trouble = (found.trouble or found.assessments.damage) if found else None
        if not self.answers.unsaved:
            self._page.show_trouble(say(trouble) if trouble else "")
        self._show()

    def _with_unsaved(self, stored: Assessments) -> tuple[Assessment, ...]:
        """Return the rounds of the article, with what is still being written in the place of what is on the disk."""
        rounds = {one.begun: one for one in stored.of(self._article)}
        rounds.update((one.begun, one) for one in self.answers.unsaved if one.article == self._article)
        return tuple(sorted(rounds.values(), key=lambda one: one.begun))

    def _show(self) -> None:
        current = self._current
        changed = current is not None and current.text != self._text
        self._page.show_round(current, self._rounds if self._fresh else self._rounds[:-1], changed)

    @property
    def _current(self) -> Assessment | None:
        return None if self._fresh or not self._rounds else self._rounds[-1]

    def _answer(self, number: int, answer: Answer) -> None:
        """Another person's round stays as it is: whoever answers now goes on with a copy of it."""
        current, name = self._current, self._page.said_name
        if not self._text or not name:
            return
        answers = {**(current.answers if current else {}), number: answer}
        self._record(answers, current.begun if current and current.by == name else "")

    def _confirm(self) -> None:
        current = self._current
        if current and self._text and self._page.said_name:
            self._record(dict(current.answers), "")

    def _record(self, answers: dict[int, Answer], begun: str) -> None:
        """Store *answers* by whoever is named, as the round *begun*, or as a new one."""
        one = Assessment(self._article, self._page.said_name, self._text, begun or self._new_round(), moment(), answers)
        self._fresh = False
        self._rounds = (*(other for other in self._rounds if other.begun != one.begun), one)
        self.answers.store(one)
        self._show()

    def _new_round(self) -> str:
        """Return the moment it is, told from a round that began in the same second."""
        now, taken = moment(), {one.begun for one in self._rounds}
        number = 2
        begun = now
        while begun in taken:
            begun, number = f"{now}#{number}", number + 1
        return begun

    def _restart(self) -> None:
        """Begin with an empty form; what was answered before stays stored."""
        self._fresh = True
        self._show()

    def _take_stored(self, stored: Assessments) -> None:
        self._rounds = self._with_unsaved(stored)
        self._page.show_trouble("")
        self._show()


class AnswerStore(QObject):
    """Stores assessments in the background, one write after the other; of one round only the newest state.

    What could not be stored is kept, to be tried again.
    """

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
