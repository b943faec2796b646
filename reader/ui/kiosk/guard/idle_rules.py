"""When a visit is over: time without activity, a warning with a countdown, the end. Without Qt, and with any clock."""

import math
import time
from collections.abc import Callable
from enum import Enum

LONGEST_LOOK = 2.0
"""Seconds after which it is looked again at the latest, so that the end of reading aloud is noticed."""


class Phase(Enum):
    """Where a visit is."""

    RESTING = "resting"
    """Nobody did anything since the last visit ended."""
    ACTIVE = "active"
    WARNED = "warned"
    """The countdown runs."""


class Step(Enum):
    """What has just happened."""

    NOTHING = "nothing"
    WARNED = "warned"
    """The countdown began, or another second of it has passed."""
    RESUMED = "resumed"
    EXPIRED = "expired"


class Idleness:
    """Tells from activity and time in which phase a visit is.

    The countdown is whole even where nobody looked for a while, because a warning must leave time to
    answer (WCAG 2.2.1). Only after a gap as long as warning and countdown together, as when the
    machine was suspended, is the visit over without one: whoever comes now is somebody else.
    """

    def __init__(self, idle: float, countdown: float, now: Callable[[], float]) -> None:
        """*idle* and *countdown* are seconds, and *now* gives seconds of a clock that never goes back."""
        self._idle, self._countdown, self._now = idle, countdown, now
        self.phase = Phase.RESTING
        self._last = self._warned = 0.0

    def touch(self) -> Step:
        """Somebody did something."""
        now = self._now()
        before, last = self.phase, self._last
        self.phase, self._last = Phase.ACTIVE, now
        if before is not Phase.RESTING and now - last > self._idle + self._countdown + LONGEST_LOOK:
            return Step.EXPIRED
        return Step.RESUMED if before is Phase.WARNED else Step.NOTHING

    def look(self, is_busy: bool = False) -> Step:
        """Time has passed; *is_busy* tells whether something is read aloud, which counts as activity."""
        if self.phase is Phase.RESTING:
            return Step.NOTHING
        if is_busy:
            return self.touch()
        now = self._now()
        if self.phase is Phase.ACTIVE:
            if now - self._last < self._idle:
                return Step.NOTHING
            if now - self._last > self._idle + self._countdown + LONGEST_LOOK:
                return self._end()
            self.phase, self._warned = Phase.WARNED, now
            return Step.WARNED
        return Step.WARNED if self.seconds_left > 0 else self._end()

    def rest(self) -> None:
        """The visit is over, whatever time it is."""
        self.phase = Phase.RESTING

    def _end(self) -> Step:
        self.rest()
        return Step.EXPIRED

    @property
    def seconds_left(self) -> int:
        """Whole seconds left of the countdown, the one that runs included; 0 where none runs."""
        if self.phase is not Phase.WARNED:
            return 0
        # Within a millisecond of a second it is that second: timers are not more exact than that.
        return max(0, math.ceil(self._warned + self._countdown - self._now() - 0.001))

    @property
    def next_look(self) -> float | None:
        """In how many seconds to ``look`` again; None while it rests."""
        now = self._now()
        if self.phase is Phase.RESTING:
            return None
        if self.phase is Phase.ACTIVE:
            return min(LONGEST_LOOK, max(0.0, self._last + self._idle - now))
        return max(0.0, self._warned + self._countdown - (self.seconds_left - 1) - now)


def seconds_awake_or_not() -> float:
    """Return seconds of a clock that never goes back and that also runs while the machine is suspended."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)
