"""Making the pages of a handout in the background: what is asked for last is made, one at a time."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from reader.handouts.handout import Handout, HandoutPdf
from reader.ui.tasks import CancelledError, Tasks

REST_MS = 350
"""So long nothing changes before pages are made: a name is typed to its end first."""


class SetsPages(Protocol):
    """What sets the pages; called in a thread."""

    def make(
        self, handout: Handout, progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
    ) -> HandoutPdf: ...


class Made(NamedTuple):
    """A handout and its pages."""

    handout: Handout
    pdf: HandoutPdf


class _Order:
    """One handout that is wanted, until another one is."""

    def __init__(self, handout: Handout) -> None:
        self.handout = handout
        self.is_dropped = False


class HandoutMaking(QObject):
    """Has handouts made in a thread. ``made`` and ``failed`` come for what was asked for last, or not at all."""

    begun = Signal()
    progressed = Signal(int, int)
    made = Signal(object)
    """A Made."""
    failed = Signal(object)
    """An exception."""
    stopped = Signal()
    """Somebody stopped it."""

    def __init__(self, maker: SetsPages, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._maker, self._tasks = maker, tasks
        self._waiting: Handout | None = None
        self._order: _Order | None = None
        """What a thread is at."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._start)

    @property
    def is_busy(self) -> bool:
        """Whether pages are still to come."""
        return self._waiting is not None or (self._order is not None and not self._order.is_dropped)

    def ask(self, handout: Handout, at_once: bool = False) -> None:
        """Make *handout* soon, or *at_once*; what was asked for before is dropped."""
        self.drop()
        self._waiting = handout
        if at_once:
            self._start()
        else:
            self._rest.start()

    def drop(self) -> None:
        """Nobody wants what was asked for: nothing comes of it."""
        self._rest.stop()
        self._waiting = None
        if self._order is not None:
            self._order.is_dropped = True

    def stop(self) -> None:
        """Drop it because a person wants that."""
        self.drop()
        self.stopped.emit()

    def _start(self) -> None:
        """Begin with what waits, unless a thread is still about to let go of what was dropped."""
        self._rest.stop()
        if self._waiting is None or self._order is not None:
            return
        order = self._order = _Order(self._waiting)
        self._waiting = None
        self.begun.emit()

        def work(tell: Callable[[int, int], None]) -> HandoutPdf:
            try:
                return self._maker.make(order.handout, tell, lambda: order.is_dropped)
            except Exception as error:
                if order.is_dropped:  # whatever it was, nobody waits for it
                    raise CancelledError from error
                raise

        self._tasks.run(
            work, done=lambda pdf: self._end(order, pdf, None), failed=lambda error: self._end(order, None, error),
            progressed=lambda done, total: None if order.is_dropped else self.progressed.emit(done, total),
        )  # fmt: skip

    def _end(self, order: _Order, pdf: HandoutPdf | None, error: Exception | None) -> None:
        self._order = None
        if not order.is_dropped:
            if pdf is not None:
                self.made.emit(Made(order.handout, pdf))
            elif error is not None and not isinstance(error, CancelledError):
                self.failed.emit(error)
        if self._waiting is not None and not self._rest.isActive():
            self._start()
