"""The PEMAT-P form: what people judge of a printed text that no program can.

Shoemaker, Wolf and Brach: The Patient Education Materials Assessment Tool (PEMAT) and User's Guide. Agency for
Healthcare Research and Quality (AHRQ), publication 14-0002-EF, 2013. Numbers, order, and where "not applicable" may be
chosen are those of the form for printable materials (13 and 14 are on the form for videos); the wording is our own and short.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from reader.errors import QT_TRANSLATE_NOOP

Answer = Literal["agree", "disagree", "not-applicable"]
Part = Literal["understandability", "actionability"]

ANSWERS: tuple[Answer, ...] = ("agree", "disagree", "not-applicable")
PARTS: tuple[Part, ...] = ("understandability", "actionability")
USUAL_MARK = 70
"""The percentage from which studies with PEMAT commonly call a text understandable, or actionable."""


class Item(NamedTuple):
    """One statement to agree with or not. ``skip`` says when it does not apply; without it, it always does.

    ``topic``, ``says`` and ``skip`` are marked for translation.
    """

    number: int
    part: Part
    topic: str
    says: str
    skip: str = ""


_CONTENT = QT_TRANSLATE_NOOP("messages", "Content")
_WORDS = QT_TRANSLATE_NOOP("messages", "Words and style")
_NUMBERS = QT_TRANSLATE_NOOP("messages", "Numbers")
_ORDER = QT_TRANSLATE_NOOP("messages", "Order")
_LAYOUT = QT_TRANSLATE_NOOP("messages", "Layout")
_PICTURES = QT_TRANSLATE_NOOP("messages", "Pictures and tables")
_ACTIONS = QT_TRANSLATE_NOOP("messages", "What to do")

_NO_NUMBERS = QT_TRANSLATE_NOOP("messages", "there are no numbers")
_SHORT = QT_TRANSLATE_NOOP("messages", "the text is very short")
_NO_PICTURES = QT_TRANSLATE_NOOP("messages", "there are no pictures")
_NO_TABLES = QT_TRANSLATE_NOOP("messages", "there are no tables")
_NO_SUMS = QT_TRANSLATE_NOOP("messages", "there is nothing to work out")
_NO_CHARTS = QT_TRANSLATE_NOOP("messages", "there are no charts, tables or diagrams")

_U: Part = "understandability"
_A: Part = "actionability"

ITEMS = (
    Item(1, _U, _CONTENT, QT_TRANSLATE_NOOP("messages", "What the text is for is clear at once.")),
    Item(2, _U, _CONTENT, QT_TRANSLATE_NOOP("messages", "Nothing in it leads away from that.")),
    Item(3, _U, _WORDS, QT_TRANSLATE_NOOP("messages", "Its words are those of everyday life.")),
    Item(4, _U, _WORDS, QT_TRANSLATE_NOOP("messages", "Medical terms appear only where readers need to know them, and each is explained.")),
    Item(5, _U, _WORDS, QT_TRANSLATE_NOOP("messages", "Sentences say who does what (active voice).")),
    Item(6, _U, _NUMBERS, QT_TRANSLATE_NOOP("messages", "Its numbers are plain and easy to grasp."), _NO_NUMBERS),
    Item(7, _U, _NUMBERS, QT_TRANSLATE_NOOP("messages", "Nobody has to do sums to follow it.")),
    Item(8, _U, _ORDER, QT_TRANSLATE_NOOP("messages", "It comes in short pieces."), _SHORT),
    Item(9, _U, _ORDER, QT_TRANSLATE_NOOP("messages", "Every section has a heading that tells what is in it."), _SHORT),
    Item(10, _U, _ORDER, QT_TRANSLATE_NOOP("messages", "One thing follows another in an order that makes sense.")),
    Item(11, _U, _ORDER, QT_TRANSLATE_NOOP("messages", "The main points are summed up."), _SHORT),
    Item(12, _U, _LAYOUT, QT_TRANSLATE_NOOP("messages", "Bullets, bold, boxes or size lead the eye to the key points.")),
    Item(15, _U, _PICTURES, QT_TRANSLATE_NOOP("messages", "There is a picture wherever one would make the text easier to understand.")),
    Item(16, _U, _PICTURES, QT_TRANSLATE_NOOP("messages", "The pictures back up the text and do not distract from it."), _NO_PICTURES),
    Item(17, _U, _PICTURES, QT_TRANSLATE_NOOP("messages", "The pictures have clear titles or captions."), _NO_PICTURES),
    Item(18, _U, _PICTURES, QT_TRANSLATE_NOOP("messages", "Drawings and photos are clear, without clutter."), _NO_PICTURES),
    Item(19, _U, _PICTURES, QT_TRANSLATE_NOOP("messages", "Tables are simple, with short and clear headings."), _NO_TABLES),
    Item(20, _A, _ACTIONS, QT_TRANSLATE_NOOP("messages", "It names at least one thing that the reader can do.")),
    Item(21, _A, _ACTIONS, QT_TRANSLATE_NOOP("messages", "It speaks to the reader directly about what to do.")),
    Item(22, _A, _ACTIONS, QT_TRANSLATE_NOOP("messages", "What to do is broken into small, clear steps.")),
    Item(23, _A, _ACTIONS, QT_TRANSLATE_NOOP("messages", "Where a checklist, diary or planner would help, there is one.")),
    Item(24, _A, _ACTIONS, QT_TRANSLATE_NOOP("messages", "What must be worked out is shown with simple steps or examples."), _NO_SUMS),
    Item(25, _A, _ACTIONS, QT_TRANSLATE_NOOP("messages", "It tells how to use its charts, tables or diagrams to act."), _NO_CHARTS),
    Item(26, _A, _ACTIONS, QT_TRANSLATE_NOOP("messages", "There is a picture wherever one would make it easier to act.")),
)  # fmt: skip
"""17 items on understandability, 7 on actionability."""

BY_NUMBER = {item.number: item for item in ITEMS}


class Score(NamedTuple):
    """How one part of the form stands: items agreed with, that apply, answered, and in all."""

    agreed: int
    applicable: int
    answered: int
    items: int

    @property
    def percent(self) -> float | None:
        """The agreed ones in percent of those that apply, among the answered; None while there is none."""
        return 100 * self.agreed / self.applicable if self.applicable else None

    @property
    def is_complete(self) -> bool:
        return self.answered == self.items

    @property
    def reaches_mark(self) -> bool:
        """Is the part answered in full, and at the usual mark or above?"""
        return self.is_complete and self.percent is not None and self.percent >= USUAL_MARK


def allows(number: int, answer: str) -> bool:
    """Tell whether the item *number* is on the form and takes *answer*."""
    item = BY_NUMBER.get(number)
    return item is not None and answer in ANSWERS and (answer != "not-applicable" or bool(item.skip))


def score(part: Part, answers: Mapping[int, Answer]) -> Score:
    """Return how *part* stands with *answers*, by item number."""
    numbers = [item.number for item in ITEMS if item.part == part]
    given = [answers[number] for number in numbers if number in answers]
    applicable = [answer for answer in given if answer != "not-applicable"]
    return Score(applicable.count("agree"), len(applicable), len(given), len(numbers))
