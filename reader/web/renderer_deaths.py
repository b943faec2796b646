"""What to do when the process that draws pages died: load again, go home, or do without it. Without Qt."""

import time
from collections import deque
from collections.abc import Callable
from enum import Enum

WINDOW, LIMIT = 60.0, 3
"""So many deaths within so many seconds are no accident any more: it is this page that kills the renderer."""


class Cure(Enum):
    """What helps against the death that was just noted."""

    RELOAD = "reload"
    GO_HOME = "go home"
    """The page is not to be had; another one may be."""
    DO_WITHOUT = "do without"
    """No page is to be had: show its words some other way."""


class Deaths:
    """Remembers when renderers died, and for no longer than it matters."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """*now* gives seconds of a clock that never goes back."""
        self._now = now
        self._moments: deque[float] = deque(maxlen=LIMIT + 1)

    def note(self) -> Cure:
        """Note a death, and return what helps."""
        now = self._now()
        self._moments.append(now)
        recent = sum(now - moment < WINDOW for moment in self._moments)
        if recent < LIMIT:
            return Cure.RELOAD
        return Cure.GO_HOME if recent == LIMIT else Cure.DO_WITHOUT
