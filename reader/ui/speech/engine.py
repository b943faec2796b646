"""What a Speaker needs of a speech engine, whichever it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from reader.ui.speech.voices import Voice


class Engine(QObject):
    """Says one text at a time. Nothing here makes its caller wait; the signals tell what becomes of it."""

    ready = Signal()
    """The engine knows its voices; it may have none. Comes once."""
    ended = Signal()
    """The text given to ``say`` was spoken to its end. Never comes for a text that was stopped or replaced."""
    failed = Signal(str)
    """The engine cannot go on, and why (for the log). It is of no use any more."""

    @property
    def has_voices(self) -> bool:
        """Whether it can speak at all."""
        raise NotImplementedError

    def voices(self, language: str) -> Sequence[Voice]:
        """Return the voices that speak *language* (BCP 47), in any country."""
        raise NotImplementedError

    def say(self, text: str, voice: Voice, rate: float) -> None:
        """Speak *text* now, at *rate* from -1 (slowest) over 0 (normal) to 1, instead of what is being spoken."""
        raise NotImplementedError

    def stop(self) -> None:
        """Be silent at once."""
        raise NotImplementedError

    def close(self, patience_ms: int = 0) -> None:
        """Let go of what the engine holds, waiting for it at most so long; nothing is asked of it afterwards."""
        raise NotImplementedError


OpenEngine = Callable[[QObject], Engine | None]
"""Makes an engine, a child of the given object; None where this system has none."""


def no_engine(parent: QObject) -> None:
    """Make no engine: nothing is read aloud."""
