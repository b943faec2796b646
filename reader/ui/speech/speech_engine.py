"""What a Speaker needs of a speech engine, whichever it is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal


class SpeechEngine(QObject):
    """Says one text at a time. Nothing here makes its caller wait; the signals tell what becomes of it."""

    ready = Signal(frozenset)
    """The languages (BCP 47, without country) that the engine has a voice for, perhaps none. Comes once."""
    begun = Signal()
    """The text given to ``say`` can be heard now."""
    ended = Signal()
    """The text given to ``say`` was spoken to its end. Never comes for a text that was stopped or replaced."""
    failed = Signal(str)
    """The engine cannot go on, and why (for the log). It is of no use any more."""

    def say(self, text: str, languages: Sequence[str], rate: float) -> None:
        """Speak *text* now, instead of what is being spoken, with a voice for the first of *languages* (BCP 47) that has one.

        *rate* goes from -1 (slowest) over 0 (normal) to 1.
        """
        raise NotImplementedError

    def stop(self) -> None:
        """Be silent at once."""
        raise NotImplementedError

    def close(self) -> None:
        """Be silent, and let go of what the engine holds; nothing is asked of it afterwards."""
        raise NotImplementedError


OpenEngine = Callable[[QObject], SpeechEngine | None]
"""Makes an engine, a child of the given object; None where this system has none."""


def no_engine(parent: QObject) -> None:
    """Make no engine: nothing is read aloud."""
