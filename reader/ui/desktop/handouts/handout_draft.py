"""The handout that is being put together: what is on it, in memory only, and the way back from the last steps."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.handouts.handout import Handout, HandoutLook

MOST_STEPS = 100

StepName = Callable[[], str]
"""Gives the words for a step in the language of that moment, such as "remove Insomnia"."""


class _Step(NamedTuple):
    """What can be taken back."""

    name: StepName
    before: Handout
    is_whole: bool
    """Whether name, day and note come back too; else what was typed since stays."""
    has_look: bool
    """Whether it changed the look; else what was chosen since stays."""


class HandoutDraft(QObject):
    """Holds a Handout, and changes it as a person wants. Nothing of it is ever written to a file from here."""

    changed = Signal()

    def __init__(self, look: HandoutLook, day: date, parent: QObject | None = None) -> None:
        """*look* and *day* are what an empty handout begins with."""
        super().__init__(parent)
        self._start = Handout((), look, day=day)
        self.handout = self._start
        self._steps: list[_Step] = []

    @property
    def is_empty(self) -> bool:
        """Whether nothing is chosen, and nothing is typed that a patient could be told by."""
        return not (self.handout.articles or self.handout.patient or self.handout.note)

    @property
    def undo_name(self) -> str:
        """What ``undo`` takes back; empty where there is nothing."""
        return self._steps[-1].name() if self._steps else ""

    def add(self, ids: Iterable[str], name: StepName, at: int | None = None) -> tuple[str, ...]:
        """Add those of the articles *ids* that are not there yet, at row *at* or at the end; return them.

        *name* is what undo calls the step.
        """
        articles = list(self.handout.articles)
        new = tuple(dict.fromkeys(one for one in ids if one not in articles))
        if new:
            row = len(articles) if at is None else at
            self._arrange([*articles[:row], *new, *articles[row:]], name)
        return new

    def move(self, row: int, to: int, name: StepName) -> bool:
        """Have the article in *row* stand in row *to*; tell whether anything moved."""
        articles = list(self.handout.articles)
        if row == to or not (0 <= row < len(articles) and 0 <= to < len(articles)):
            return False
        articles.insert(to, articles.pop(row))
        self._arrange(articles, name)
        return True

    def remove(self, row: int, name: StepName) -> None:
        """Take the article in *row* off."""
        articles = list(self.handout.articles)
        del articles[row]
        self._arrange(articles, name)

    def take(self, articles: tuple[str, ...], look: HandoutLook, name: StepName) -> None:
        """Have the *articles* and the *look* of a template; what is typed stays."""
        self._change(replace(self.handout, articles=articles, look=look), name)

    def clear(self, day: date, name: StepName) -> None:
        """Begin anew on *day*; undo brings all of it back."""
        self._change(replace(self._start, day=day), name, is_whole=True)

    def wipe(self, day: date) -> None:
        """Begin anew on *day*, and leave no way back: somebody else may be in front of the screen."""
        self._steps.clear()
        self._show(replace(self._start, day=day))

    def forget_patient(self, day: date) -> None:
        """Forget name and note, and every step that would bring them back; the articles stay."""
        self._steps.clear()
        self._show(replace(self.handout, patient="", note="", day=day))

    def write(self, **typed: Any) -> None:
        """Take what was *typed*: ``patient``, ``day`` or ``note``."""
        self._show(replace(self.handout, **typed))

    def show_as(self, choices: Mapping[str, Any]) -> None:
        """Take *choices* of HandoutLook by the names of its fields."""
        self._show(replace(self.handout, look=replace(self.handout.look, **choices)))

    def undo(self) -> None:
        """Take the last step back."""
        if self._steps:
            step = self._steps.pop()
            look = step.before.look if step.has_look else self.handout.look
            kept = replace(self.handout, articles=step.before.articles, look=look)
            self._show(step.before if step.is_whole else kept)

    def _arrange(self, articles: Iterable[str], name: StepName) -> None:
        self._change(replace(self.handout, articles=tuple(articles)), name)

    def _change(self, handout: Handout, name: StepName, is_whole: bool = False) -> None:
        if handout != self.handout:
            has_look = handout.look != self.handout.look
            self._steps = [*self._steps[1 - MOST_STEPS :], _Step(name, self.handout, is_whole, has_look)]
            self._show(handout)

    def _show(self, handout: Handout) -> None:
        if handout != self.handout:
            self.handout = handout
        self.changed.emit()
