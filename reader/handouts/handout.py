"""A handout: the articles that somebody takes home, how they look on paper, and what is written on it for them alone."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reader.errors import Message


class Level(StrEnum):
    """How much of an article is on paper."""

    FULL = "full"
    BRIEF = "brief"
    """Title, key points, when to call, and where help is in a crisis, on one page."""
    LARGE = "large"
    """All of it, in the largest print."""


class Paper(StrEnum):
    """The size of the sheets (ISO 216, ANSI Y14.1)."""

    A4 = "A4"
    LETTER = "Letter"
    LEGAL = "Legal"
    """Only for a printer that has nothing else: settings and commands offer the other two."""


class Arrangement(StrEnum):
    """How two languages share the paper."""

    SIDE_BY_SIDE = "side-by-side"
    ONE_AFTER_THE_OTHER = "one-after-the-other"


TEXT_SIZES = (14, 18, 22)
"""Text sizes in points: normal, large, largest print."""


@dataclass(frozen=True)
class HandoutLook:
    """How a handout looks: what may be kept, because it says nothing of a patient."""

    language: str = ""
    """The patient's language, where an article is translated; "": each article as it was chosen."""
    beside: str = ""
    """A second language, the staff's, or ""."""
    arrangement: Arrangement = Arrangement.SIDE_BY_SIDE
    level: Level = Level.FULL
    points: int = TEXT_SIZES[0]
    paper: Paper = Paper.LETTER


@dataclass(frozen=True)
class Handout:
    """What is printed. Patient, day and note are never written to a file but the printed one."""

    articles: tuple[str, ...]
    """Ids of articles, such as ``en/sertraline``, in order."""
    look: HandoutLook = HandoutLook()
    patient: str = ""
    day: date | None = None
    note: str = ""


@dataclass(frozen=True)
class HandoutPdf:
    """A handout that is ready for a printer."""

    pdf: bytes
    first_pages: tuple[tuple[str, int], ...]
    """Which article begins on which page, counted from 1: ids as printed, in order."""
    pages: int
    missing: tuple[str, ...] = ()
    """Ids that were asked for and are in the library no more, or cannot be read."""
    remarks: tuple[Message, ...] = ()
    """What else the printed handout lacks, such as the logo: a sentence each."""
