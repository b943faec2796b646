"""The fields of an article's front matter: those that everybody fills in, and behind "More" all others."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QToolButton, QWidget

from reader.authoring.article_text import ArticleText
from reader.ui.look.choice_box import ChoiceBox
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, framed, plain_label
from reader.ui.look.text_box import TextBox
from reader.ui.look.widget_theme import Theme

LINES = ("title", "summary")
LISTS = {
    "key_points": 3,
    "sources": 2,
    "also_called": 2,
    "people_say": 2,
    "teach_back": 2,
    "codes": 1,
    "sensitivity": 1,
}
"""The keys with a line an entry, and how many lines of their fields are seen."""
BESIDE = 520
"""The width, at normal text size, from which title and topic stand side by side."""
BEHIND = ("sources", "also_called", "people_say", "teach_back", "codes", "sensitivity", "audience")
"""The keys behind "More"."""


class ArticleForm(QFrame):
    """Shows the front matter of an ArticleText, and says what somebody writes."""

    edited = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("editorForm")
        self._theme = theme
        self.more = QToolButton(self)
        self.more.setCheckable(True)
        self._behind = framed("editorForm", self)
        self.lines = {key: QLineEdit(self) for key in LINES}
        self.lists = {key: TextBox(self._behind if key in BEHIND else self) for key in LISTS}
        self.topic, self.audience = ChoiceBox(theme, icons, self), ChoiceBox(theme, icons, self._behind)
        self._hints: dict[str, QLabel] = {}
        self._editable: set[str] = set()
        self._labels: dict[str, QLabel] = {}
        self._lay_out()
        self.last: QLineEdit | QPlainTextEdit | None = None
        """The field that was written in last."""
        for line in self.lines.values():
            line.textEdited.connect(lambda _, field=line: self._note(field))
        for field in self.lists.values():
            field.textChanged.connect(lambda field=field: self._note(field))
        for box in (self.topic, self.audience):
            box.chosen.connect(lambda _: self.edited.emit())
        self.more.toggled.connect(self._show_more)
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()
        self._show_more(False)

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 3)
        self._label("title", self.lines["title"], self)
        self._label("topic", self.topic, self)
        parts: list[QWidget] = []
        for key in ("summary", "key_points"):
            shown = self.lines.get(key) or self.lists[key]
            parts += [self._label(key, shown, self), shown]
        behind: list[QWidget] = []
        for key in BEHIND:
            field = self.audience if key == "audience" else self.lists[key]
            behind += [self._label(key, field, self._behind), field]
            if key in LISTS:
                behind.append(self._hint(key, self._behind))
        column(*behind, of=self._behind, spacing=4)
        layout = column(self._grid, *parts, self.more, self._behind, of=self, spacing=4)
        layout.setAlignment(self.more, Qt.AlignmentFlag.AlignLeading)
        layout.insertSpacing(1, 6)

    def _label(self, key: str, field: QWidget, parent: QWidget) -> QLabel:
        label = self._labels[key] = QLabel(parent)
        label.setObjectName("fieldLabel")
        label.setBuddy(field)
        return label

    def _hint(self, key: str, parent: QWidget) -> QLabel:
        hint = self._hints[key] = plain_label(parent, "fieldHint")
        return hint

    def show_article(self, article: ArticleText, topics: Sequence[tuple[str, str]], topic: str) -> None:
        """Show the front matter of *article*, which lies in *topic*; *topics* are all of them, with their names."""
        self.last = None
        self.more.setChecked(False)
        self._editable = {key for key in (*LINES, *LISTS, "audience") if article.shown(key) is not None}
        for key, line in self.lines.items():
            line.setText(article.shown(key) or "")
            line.setEnabled(key in self._editable)
        for key, field in self.lists.items():
            with QSignalBlocker(field):
                field.setPlainText(article.shown(key) or "")
            field.setEnabled(key in self._editable)
        self._name_audience(article.shown("audience") or "")
        self.name_topics(topics, topic)
        for line in self.lines.values():
            line.setCursorPosition(0)

    def name_topics(self, topics: Sequence[tuple[str, str]], topic: str = "") -> None:
        """Offer *topics*, and show *topic*, or the one that is chosen."""
        chosen = topic or self.topic.value
        self.topic.offer([*topics, *([(chosen, chosen)] if chosen not in dict(topics) else [])], chosen)
        self.topic.setToolTip(self.topic.currentText())

    def _name_audience(self, value: str) -> None:
        known = [("", self.tr("Patients")), ("caregiver", self.tr("Family and caregivers"))]
        if value == "patient":
            known[0] = ("patient", known[0][1])
        self.audience.offer(known, value)

    @property
    def fields(self) -> Mapping[str, str]:
        """What the fields hold, by key; without those whose values they cannot show."""
        found = {key: line.text() for key, line in self.lines.items()}
        found |= {key: field.toPlainText() for key, field in self.lists.items()}
        if self.audience.value is not None:
            found["audience"] = self.audience.value
        return {key: text for key, text in found.items() if key in self._editable}

    def _note(self, field: QLineEdit | QPlainTextEdit) -> None:
        self.last = field
        self.edited.emit()

    def _show_more(self, shown: bool) -> None:
        self._behind.setVisible(shown)
        self._name_more()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Have title and topic side by side where there is room for both."""
        beside = self.width() >= self._theme.pixels(BESIDE)
        places = ((0, 0), (1, 0), (0, 1), (1, 1)) if beside else ((0, 0), (1, 0), (2, 0), (3, 0))
        parts = (self._labels["title"], self.lines["title"], self._labels["topic"], self.topic)
        for part, place in zip(parts, places, strict=True):
            self._grid.addWidget(part, *place)
        self._grid.setColumnStretch(1, 2 * beside)
        for key, field in self.lists.items():
            field.setFixedHeight(field.fontMetrics().lineSpacing() * LISTS[key] + 28)

    def _name_more(self) -> None:
        self.more.setText(self.tr("Fewer fields") if self.more.isChecked() else self.tr("More fields"))

    def retranslate(self) -> None:
        names = {
            "title": self.tr("Title"), "topic": self.tr("Topic"), "summary": self.tr("Summary, in one sentence"),
            "key_points": self.tr("Key points, one on each line"), "sources": self.tr("Sources"), "also_called": self.tr("Other names"),
            "people_say": self.tr("What people type to find it"), "teach_back": self.tr("Questions to check understanding"),
            "codes": self.tr("Codes, such as ICD-10"), "sensitivity": self.tr("Handle with care"), "audience": self.tr("For"),
        }  # fmt: skip
        for key, label in self._labels.items():
            label.setText(names[key])
            label.buddy().setAccessibleName(names[key])
        one_a_line = self.tr("One on each line.")
        for hint in self._hints.values():
            hint.setText(one_a_line)
        self._hints["sources"].setText(self.tr("One on each line: title | publisher | web address"))
        self._hints["sensitivity"].setText(
            self.tr("A word such as “suicide” puts help in a crisis at the top of the page.")
        )
        if self.audience.value is not None:
            self._name_audience(self.audience.value)
        self._name_more()
