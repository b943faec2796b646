"""The left side of a handout: its articles, for whom it is, the note, and how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from reader.handouts.handout import Arrangement, Handout, HandoutLook, Level, Paper
from reader.languages import language_of
from reader.ui.desktop.handouts.panel.chosen_articles import ChosenArticles
from reader.ui.desktop.reviews.day_field import DayField
from reader.ui.look.choice_box import ChoiceBox
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, make_scrollable, plain_label, row
from reader.ui.look.text_box import TextBox
from reader.ui.look.widget_theme import Theme

YEAR = timedelta(days=366)
MOST_NOTE = 4000
"""Letters of a note: two pages of the largest print."""
UNDO = 230
"""The width of the words on the button that undoes, at most, in pixels at normal text size."""

Spoken = tuple[str, str, Arrangement]
"""Language, second language and how they share the paper, as HandoutLook has them."""


class HandoutForm(QScrollArea):
    """Shows a Handout, and says what a person wants otherwise."""

    typed = Signal(dict)
    """``patient``, ``day`` or ``note``."""
    look_chosen = Signal(dict)
    """Fields of HandoutLook."""
    add_requested = Signal()
    clear_requested = Signal()
    undo_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, day: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("handoutForm")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = self._inside = QFrame(self)
        inside.setObjectName("handoutFields")
        self.articles = ChosenArticles(theme, icons, inside)
        self.add = QPushButton(inside)
        self.add.setObjectName("addArticle")
        self.add.clicked.connect(self.add_requested)
        self.patient = QLineEdit(inside)
        self.patient.setMaxLength(80)
        hints = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        self.patient.setInputMethodHints(hints)
        self.day = DayField(day, day - YEAR, day + YEAR, theme, icons, inside)
        self.note = TextBox(inside)
        self.note.setObjectName("handoutNote")
        self.note.setInputMethodHints(hints)
        self.language, self.text_size, self.length, self.paper = (ChoiceBox(theme, icons, inside) for _ in range(4))
        self.undo, self.clear = QPushButton(inside), QPushButton(inside)
        self.undo.setObjectName("handoutUndo")
        self.undo.clicked.connect(self.undo_requested)
        self.clear.clicked.connect(self.clear_requested)
        self.kept = plain_label(inside, "handoutKept")
        """Says that nothing is kept, where there is no room for it above the form."""
        self._languages: tuple[str, ...] = ()
        self._staff = ""
        self._handout = Handout(())
        self._lay_out(inside)
        self._connect()
        make_scrollable(self, inside)
        theme.changed.connect(self._fit)
        self._theme = theme
        self._fit()
        self.retranslate()

    def _lay_out(self, inside: QWidget) -> None:
        fields: dict[str, QWidget] = {
            "articles": self.articles, "for": self.patient, "date": self.day, "note": self.note, "language": self.language,
            "text": self.text_size, "length": self.length, "paper": self.paper,
        }  # fmt: skip
        self._labels = {name: QLabel(inside) for name in fields}
        for name, field in fields.items():
            self._labels[name].setObjectName("fieldLabel")
            self._labels[name].setBuddy(field)
        self._empty = plain_label(inside, "emptyHint")
        head = row(self._labels["articles"], self.undo, grows=self._labels["articles"])
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for place, name in ((0, "language"), (1, "text"), (2, "length"), (3, "paper")):
            line, side = divmod(place, 2)
            grid.addWidget(self._labels[name], 2 * line, side)
            grid.addWidget(fields[name], 2 * line + 1, side)
            grid.setColumnStretch(side, 1)
        grid.setRowMinimumHeight(2, 28)
        whom = QGridLayout()
        whom.setHorizontalSpacing(10)
        whom.setVerticalSpacing(6)
        for side, name in enumerate(("for", "date")):
            whom.addWidget(self._labels[name], 0, side)
            whom.addWidget(fields[name], 1, side)
        whom.setColumnStretch(0, 1)
        parts = column(
            column(head, self._empty, self.articles, self.add, spacing=8), self.kept, whom,
            column(self._labels["note"], self.note, spacing=6), grid, self.clear,
            of=inside, margins=(20, 10, 20, 16), spacing=12,
        )  # fmt: skip
        parts.setAlignment(self.clear, Qt.AlignmentFlag.AlignLeading)
        parts.addStretch(1)

    def _connect(self) -> None:
        self.patient.textEdited.connect(lambda text: self.typed.emit({"patient": text}))
        self.note.textChanged.connect(self._say_note)
        self.day.changed.connect(lambda: self.typed.emit({"day": self.day.day}))
        self.language.chosen.connect(self._choose_language)
        self.text_size.chosen.connect(lambda points: self.look_chosen.emit({"points": points, "level": self._length()}))
        self.length.chosen.connect(lambda level: self.look_chosen.emit({"level": level}))
        self.paper.chosen.connect(lambda paper: self.look_chosen.emit({"paper": paper}))

    def show_handout(self, handout: Handout, undo: str) -> None:
        """Show *handout*; *undo* is what can be taken back, or empty."""
        self._handout = handout
        if self.patient.text() != handout.patient:
            self.patient.setText(handout.patient)
        if self.note.toPlainText() != handout.note:
            with QSignalBlocker(self.note):
                self.note.setPlainText(handout.note)
        if handout.day is not None:
            self.day.show_day(handout.day)
        self._empty.setVisible(not handout.articles)
        self.clear.setEnabled(bool(handout.articles or handout.patient or handout.note))
        self.undo.setVisible(bool(undo))
        words = self.tr("Undo: {step}").format(step=undo)
        shown = self.undo.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self._theme.pixels(UNDO))
        self.undo.setText(shown.replace("&", "&&"))
        self.undo.setAccessibleName(words)
        self.undo.setToolTip(words)
        self._show_look(handout.look)

    def show_languages(self, languages: Sequence[str], staff: str) -> None:
        """Offer the *languages* of the library; *staff* is the one that staff read."""
        self._languages, self._staff = tuple(languages), staff
        self._show_look(self._handout.look)

    def _show_look(self, look: HandoutLook) -> None:
        self.language.offer(self._spoken(look), (look.language, look.beside, look.arrangement))
        sizes = ((14, self.tr("Normal, 14 pt")), (18, self.tr("Large, 18 pt")), (22, self.tr("Largest, 22 pt")))
        self.text_size.offer(sizes, sizes[-1][0] if look.level == Level.LARGE else look.points)
        self.length.offer(((Level.FULL, self.tr("Full")), (Level.BRIEF, self.tr("Brief, one page"))), self._length())
        self.paper.offer([(paper, str(paper)) for paper in (Paper.LETTER, Paper.A4)], look.paper)

    def _length(self) -> Level:
        return Level.BRIEF if self._handout.look.level == Level.BRIEF else Level.FULL

    def _spoken(self, look: HandoutLook) -> list[tuple[Spoken, str]]:
        """Return what the field of the language offers: each alone, then each with the staff's."""
        beside, after = Arrangement.SIDE_BY_SIDE, Arrangement.ONE_AFTER_THE_OTHER
        known = dict.fromkeys((*self._languages, *filter(None, (look.language, look.beside))))
        names = {code: language_of(code).name for code in known}
        staff = self._staff if self._staff in names else next(iter(names), "")
        both = [(code, other) for code in names for other in names if code != other and staff in (code, other)]
        alone = look.arrangement if not look.beside else beside
        chosen = (look.language, look.beside)
        if look.beside and chosen not in both:
            both.append(chosen)
        return [
            (("", "", alone), self.tr("As chosen")),
            *(((code, "", alone), name) for code, name in names.items()),
            *(((code, other, beside), f"{names[code]} | {names[other]}") for code, other in both),
            *(
                ((code, other, after), self.tr("{first}, then {second}").format(first=names[code], second=names[other]))
                for code, other in both
            ),
        ]

    def _choose_language(self, spoken: Spoken) -> None:
        language, beside, arrangement = spoken
        chosen: dict[str, Any] = {"language": language, "beside": beside, "arrangement": arrangement}
        self.look_chosen.emit(chosen)

    def _say_note(self) -> None:
        text = self.note.toPlainText()
        if len(text) > MOST_NOTE:
            with QSignalBlocker(self.note):
                self.note.setPlainText(text[:MOST_NOTE])
                self.note.moveCursor(self.note.textCursor().MoveOperation.End)
        self.typed.emit({"note": text[:MOST_NOTE]})

    def _fit(self) -> None:
        self.note.setFixedHeight(self._theme.pixels(84))

    def retranslate(self) -> None:
        words = {
            "articles": self.tr("Articles"), "for": self.tr("For"), "date": self.tr("Date"),
            "note": self.tr("Notes from your care team"), "language": self.tr("Language"), "text": self.tr("Text"),
            "length": self.tr("Length"), "paper": self.tr("Paper"),
        }  # fmt: skip
        for name, label in self._labels.items():
            label.setText(words[name])
        named: tuple[tuple[QWidget, str], ...] = (
            (self.patient, "for"), (self.note, "note"), (self.language, "language"), (self.text_size, "text"),
            (self.length, "length"), (self.paper, "paper"),
        )  # fmt: skip
        for field, name in named:
            field.setAccessibleName(words[name])
        self.day.name(words["date"])
        self.day.edit.setDisplayFormat(self.tr("MMM d, yyyy"))
        self.patient.setPlaceholderText(self.tr("Name, if you like"))
        self.add.setText(self.tr("Add an article…"))
        self.clear.setText(self.tr("Clear all"))
        self._empty.setText(self.tr("No article yet. Add one here, or drag it from the list."))
        self.articles.retranslate()
        self._show_look(self._handout.look)
