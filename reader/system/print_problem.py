"""Why pages do not come out of a printer, as values; a window says each in a sentence."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from reader.errors import QT_TRANSLATE_NOOP


class PrintProblem(StrEnum):
    """What keeps pages from being printed. The value says it in English, after a printer's name."""

    NO_PRINTER = "there is none"
    STOPPED = "it is stopped"
    """By somebody, or because it has no paper, no ink, or an open door."""
    REJECTING = "it takes no jobs"
    VANISHED = "it is not there"
    """Its queue is gone, or the printer behind it does not answer."""
    HUNG = "it does not answer"
    """The printing system says nothing, or a job stands still and nobody says why."""
    GIVEN_UP = "it gave the job up"
    """The printing system took the pages and then would not print them, or somebody cancelled them there."""
    NO_ROOM = "there is no room for its pages"


PROBLEM_SENTENCES: Mapping[PrintProblem, str] = MappingProxyType(
    {
        PrintProblem.NO_PRINTER: QT_TRANSLATE_NOOP(
            "messages", "No printer was found. Add one to this computer, or save the pages as a PDF."
        ),
        PrintProblem.STOPPED: QT_TRANSLATE_NOOP(
            "messages", "Nothing was printed: the printer has stopped. See whether it needs paper or ink, then print again."
        ),
        PrintProblem.REJECTING: QT_TRANSLATE_NOOP(
            "messages", "Nothing was printed: the printer takes no pages at the moment. Choose another one, or ask who looks after it."
        ),
        PrintProblem.VANISHED: QT_TRANSLATE_NOOP(
            "messages", "Nothing was printed: the printer cannot be reached. See that it is on and connected, then print again."
        ),
        PrintProblem.HUNG: QT_TRANSLATE_NOOP(
            "messages", "Nothing was printed: the printer does not answer. Try again, or choose another one."
        ),
        PrintProblem.GIVEN_UP: QT_TRANSLATE_NOOP(
            "messages", "Not all pages were printed: the job was canceled or failed. Look at the printer, then print again."
        ),
        PrintProblem.NO_ROOM: QT_TRANSLATE_NOOP(
            "messages", "Nothing was printed: this computer has no room left. Make room on its disk, then print again."
        ),
    }
)  # fmt: skip
"""What staff are told of each, in one or two sentences (context ``messages``)."""
