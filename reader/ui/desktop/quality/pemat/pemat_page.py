"""The second page of the panel: the PEMAT-P form of the article, with who answers."""

from collections.abc import Mapping
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from reader.quality.assessments import Assessment
from reader.quality.pemat import ITEMS, PARTS, USUAL_MARK, Answer, Part, Score, score
from reader.reviews.sign_off import LONGEST_NAME
from reader.ui.desktop.quality.pemat.pemat_item import PematItem
from reader.ui.desktop.quality.score_words import day_of
from reader.ui.look.layouts import column, framed, make_scrollable, plain_label
from reader.ui.look.widget_theme import Theme


class PematPage(QFrame):
    """Shows one round of answers. What a person does is asked for by signals; whoever stores them shows the result."""

    answered = Signal(int, str)
    name_changed = Signal()
    confirm_requested = Signal()
    """The answers still hold for the changed text."""
    restart_requested = Signal()
    retry_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("qualityPage")
        self._labels: dict[str, QLabel] = {}
        self._topics: list[tuple[QLabel, str]] = []
        self._current: Assessment | None = None
        self._earlier: tuple[Assessment, ...] = ()
        self._changed = False
        self.trouble, self._may_retry = "", False
        """Why answers are not stored, or not read; empty where all is well."""
        self.name = QLineEdit(self)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.textChanged.connect(lambda _: self.name_changed.emit())
        self.confirm, self.restart, self.retry = (QPushButton(self) for _ in range(3))
        self.confirm.clicked.connect(self.confirm_requested)
        self.restart.clicked.connect(self.restart_requested)
        self.retry.clicked.connect(self.retry_requested)
        self.items = {item.number: PematItem(item, theme, self) for item in ITEMS}
        for one in self.items.values():
            one.answered.connect(self.answered)
        self._area = QScrollArea(self)
        self._lay_out()
        self.retranslate()

    def _label(self, name: str, style: str = "") -> QLabel:
        self._labels[name] = plain_label(self, style)
        return self._labels[name]

    def _lay_out(self) -> None:
        inside, foot = framed("qualityPage", self), framed("qualityFoot", self)
        note = self._note = framed("qualityNote", inside)
        column(self._label("note"), self.confirm, self.retry, of=note, margins=(12, 10, 12, 10), spacing=6)
        parts: list[QWidget] = [
            self._label("intro"), self._label("name", "qualityTopic"), self.name, self._label("state", "qualitySmall"), note
        ]  # fmt: skip
        for (part, topic), items in groupby(ITEMS, key=lambda item: (item.part, item.topic)):
            if part not in self._labels:
                parts.append(self._label(part, "qualityHead"))
            label = QLabel(inside)
            label.setObjectName("qualityTopic")
            self._topics.append((label, topic))
            parts += [label, *(self.items[item.number] for item in items)]
        parts += [self.restart, self._label("source", "qualitySmall")]
        self._labels["source"].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column(*parts, of=inside, margins=(16, 12, 16, 12), spacing=6).addStretch(1)
        make_scrollable(self._area, inside)
        column(*(self._label(f"score {part}") for part in PARTS), of=foot, margins=(16, 8, 16, 8), spacing=6)
        column(self._area, foot, of=self, grows=self._area)

    @property
    def said_name(self) -> str:
        """Who answers, on one line; empty where nobody is named."""
        name = " ".join(self.name.text().split())
        return name if any(one.isalpha() for one in name) else ""

    def show_round(self, current: Assessment | None, earlier: tuple[Assessment, ...], changed: bool) -> None:
        """Show the answers *current*, if any, and what came *earlier*; *changed* says that they are of another text."""
        self._current, self._earlier, self._changed = current, earlier, changed
        self._render()

    def show_trouble(self, text: str, retry: bool = False) -> None:
        """Say that answers could not be stored or read, and why; empty takes that back. *retry* offers to store again."""
        self.trouble, self._may_retry = text, retry
        self._render()

    def scroll_to_top(self) -> None:
        self._area.verticalScrollBar().setValue(0)

    def _render(self) -> None:
        current = self._current
        answers: Mapping[int, Answer] = current.answers if current else {}
        enabled = bool(self.said_name) and not self._changed
        for number, one in self.items.items():
            one.show_answer(answers.get(number), enabled)
        for part in PARTS:
            self._labels[f"score {part}"].setText(self._score_text(part, score(part, answers)))
        state = self._state_text()
        self._labels["state"].setText(state)
        self._labels["state"].setVisible(bool(state))
        self._show_note()
        self.restart.setEnabled(bool(answers) and bool(self.said_name))

    def _show_note(self) -> None:
        """Say what keeps answers from being what they seem: another text, or a file that cannot be written."""
        said = []
        if self._changed and self._current:
            words = self.tr("The text has changed since {name} answered on {day}. Do the answers still hold?")
            said.append(words.format(name=self._current.by, day=day_of(self._current.at)))
        if self.trouble:
            said.append(self.trouble)
        self._labels["note"].setText("\n".join(said))
        self.confirm.setVisible(self._changed)
        self.confirm.setEnabled(bool(self.said_name))
        self.retry.setVisible(self._may_retry)
        self._note.setVisible(bool(said))

    def _state_text(self) -> str:
        lines = []
        if not self.said_name:
            lines.append(self.tr("Write your name first: answers are stored with it, at once."))
        if self._current and not self._changed:
            words = self.tr("Answered by {name}, {day}.")
            lines.append(words.format(name=self._current.by, day=day_of(self._current.at)))
        for one in reversed(self._earlier[-3:]):
            values = [score(part, one.answers).percent for part in PARTS]
            shown = [
                self.tr("{percent}%").format(percent=QLocale().toString(round(value))) if value is not None else "–"
                for value in values
            ]
            words = self.tr("Before: {name}, {day}: {first} and {second}.")
            lines.append(words.format(name=one.by, day=day_of(one.at), first=shown[0], second=shown[1]))
        return "\n".join(lines)

    def _score_text(self, part: Part, found: Score) -> str:
        name = self._part_name(part)
        if found.percent is None:
            return self.tr("{part}: no answer yet").format(part=name)
        percent = QLocale().toString(found.percent, "f", 0)
        if not found.is_complete:
            words = self.tr("{part}: {percent}% so far, {answered} of {items} answered")
        elif found.reaches_mark:
            words = self.tr("{part}: {percent}%, at or above the usual mark")
        else:
            words = self.tr("{part}: {percent}%, below the usual mark")
        return words.format(part=name, percent=percent, answered=found.answered, items=found.items)

    def _part_name(self, part: Part) -> str:
        return self.tr("Understandable") if part == "understandability" else self.tr("Actionable")

    def retranslate(self) -> None:
        labels = self._labels
        labels["intro"].setText(
            self.tr("The PEMAT-P form asks what no program can judge. {mark}% of what applies is the usual mark.")
            .format(mark=USUAL_MARK)
        )  # fmt: skip
        labels["name"].setText(self.tr("Who answers"))
        self.name.setAccessibleName(self.tr("Who answers"))
        self.name.setPlaceholderText(self.tr("Your name"))
        labels["source"].setText(
            self.tr(
                "Source: Patient Education Materials Assessment Tool for printable materials (PEMAT-P), Agency for "
                "Healthcare Research and Quality (AHRQ), publication 14-0002-EF. The items are in our own words; the "
                "user's guide explains each."
            )
        )
        self.confirm.setText(self.tr("The answers still hold"))
        self.restart.setText(self.tr("Answer anew"))
        self.retry.setText(self.tr("Try again"))
        self._area.setAccessibleName(self.tr("PEMAT-P form"))
        for label, topic in self._topics:
            label.setText(QCoreApplication.translate("messages", topic))
        for part in PARTS:
            labels[part].setText(self._part_name(part))
        for one in self.items.values():
            one.retranslate()
        self._render()
