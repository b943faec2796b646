"""The first page of the panel: how hard the article is to read, its long sentences, and what the linter found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.quality.inspection import Inspection
from reader.quality.quotation import Quote
from reader.ui.desktop.quality.score_words import counts_text, figure_text, notes_text, verdict_text
from reader.ui.desktop.quality.wrapped_list import WrappedList
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say

_ROW = Qt.ItemDataRole.UserRole


class TextPage(QFrame):
    """Scores on top, below them a list of what could be better; a row is shown in the page and opened as a file."""

    place_chosen = Signal(object, int)
    """A Quote or None, and the line of the file."""
    open_requested = Signal()

    def __init__(self, theme: Theme, may_edit: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("qualityPage")
        self._theme, self._may_edit = theme, may_edit
        self._shown: Inspection | None = None
        self._state = ""
        self._article = ""
        self._figure, self._verdict, self._counts, self._told = (QLabel(self) for _ in range(4))
        self._figure.setObjectName("qualityFigure")
        for label in (self._counts, self._told):
            label.setObjectName("qualitySmall")
        for label in (self._figure, self._verdict, self._counts, self._told):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list = WrappedList(theme, self)
        self._room = QWidget(self)
        """Keeps the words at the top where there is no list."""
        self._room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(lambda _: self._open())
        self.open_button = QPushButton(self)
        self.open_button.clicked.connect(self._open)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QFrame(self)
        inside.setObjectName("qualityPage")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(6)
        for label in (self._figure, self._verdict, self._counts):
            column.addWidget(label)
        column.addWidget(self.list, 1)
        column.addWidget(self._room)
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 12)
        foot.addWidget(self._told)
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addStretch(1)
        foot.addLayout(row)
        layout.addLayout(foot)
        self._theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        # With large text the scores take most of a low window: the page scrolls before its list gets too small to use.
        self.list.setMinimumHeight(self._theme.pixels(220))

    def show_waiting(self) -> None:
        """Say that the article is being looked at."""
        self._show_state("waiting")

    def show_nothing(self) -> None:
        """Say that no article is open."""
        self._show_state("nothing")

    def _show_state(self, state: str) -> None:
        self._shown, self._state = None, state
        self._render()

    def show_inspection(self, found: Inspection) -> None:
        """Show *found*; where it is of the article that was shown before, the chosen row stays, if it is still there."""
        self._shown, self._state = found, ""
        self._render()

    def tell(self, text: str) -> None:
        """Say *text* below the list."""
        self._told.setText(text)
        self._told.setVisible(bool(text))

    def _render(self) -> None:
        found = self._shown
        for label in (self._verdict, self._counts, self._told):
            label.clear()
        self._told.hide()
        self._counts.setVisible(found is not None)
        self.list.setVisible(found is not None)
        self._room.setVisible(found is None)
        self.open_button.setVisible(found is not None and self._may_edit)
        if found is None:
            waiting = self._state == "waiting"
            self._figure.setText(self.tr("Looking at the article…") if waiting else self.tr("No article is open"))
            if not waiting:
                self._verdict.setText(self.tr("Open an article to see how well it reads, and what could be better."))
            return
        score = found.report.readability
        self._figure.setText(figure_text(score))
        self._verdict.setText(verdict_text(score) if found.report.facts.usable else "")
        self._verdict.setVisible(bool(self._verdict.text()))
        self._counts.setText("\n".join(filter(None, (notes_text(score), counts_text(score)))))
        self._fill(found)

    def _fill(self, found: Inspection) -> None:
        current = self.list.currentItem()
        kept = current.text() if current and found.place.id == self._article else ""
        self._article = found.place.id
        self.list.blockSignals(True)
        self.list.clear()
        if found.long:
            self._add_head(self.tr("%n long sentence(s)", "", len(found.long)))
        for one in found.long:
            where = self.tr("{count} words · line {line}").format(count=one.words, line=one.line)
            self._add(f"{where}\n{one.text}", one.quote, one.line)
        if found.remarks:
            self._add_head(self.tr("%n other thing(s) to look at", "", len(found.remarks)))
        for finding, quote in found.remarks:
            level = self.tr("Error") if finding.level == "error" else self.tr("Warning")
            where = self.tr("{level} · line {line}").format(level=level, line=finding.line)
            fix = self.tr("To do: {fix}").format(fix=say(finding.mend))
            self._add(f"{where}\n{say(finding.said)}\n{fix}", quote, finding.line, finding.rule)
        if not self.list.count():
            self._add_head(self.tr("Nothing to improve was found."))
        for row in range(self.list.count()):
            if kept and self.list.item(row).text() == kept:
                self.list.setCurrentRow(row)
        self.list.blockSignals(False)

    def _add_head(self, text: str) -> None:
        item = QListWidgetItem(text, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, text: str, quote: Quote | None, line: int, rule: str = "") -> None:
        item = QListWidgetItem(text, self.list)
        item.setData(_ROW, (quote, line))
        item.setToolTip(rule)

    def _choose(self, item: QListWidgetItem | None) -> None:
        row = item.data(_ROW) if item else None
        if row:
            self.tell("")
            self.place_chosen.emit(*row)

    def _open(self) -> None:
        if self._shown and self._may_edit:
            self.open_requested.emit()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("What could be better"))
        self.open_button.setText(self.tr("Open the file"))
        self.open_button.setToolTip(
            self.tr("Open the article's file in the system's editor. The page follows when it is saved.")
        )
        self._render()
