"""The first page of the panel: how hard the article is to read, its long sentences, and what the linter found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidgetItem, QPushButton, QScrollArea, QWidget

from reader.quality.inspection import Inspection
from reader.quality.quotation import Quote
from reader.ui.desktop.quality.score_words import counts_text, figure_text, notes_text, verdict_text
from reader.ui.desktop.quality.wrapped_list import WrappedList
from reader.ui.look.layouts import column, framed, make_scrollable, plain_label, row
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
        self._is_waiting = False
        self._article = ""
        self._figure, self._verdict = plain_label(self, "qualityFigure"), plain_label(self)
        self._counts, self._told = plain_label(self, "qualitySmall"), plain_label(self, "qualitySmall")
        for label in (self._figure, self._verdict, self._counts, self._told):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list = WrappedList(theme, self)
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(lambda _: self._open())
        self.open_button = QPushButton(self)
        self.open_button.clicked.connect(self._open)
        inside, area = framed("qualityPage", self), QScrollArea(self)
        words = (self._figure, self._verdict, self._counts)
        column(*words, self.list, of=inside, grows=self.list, margins=(16, 12, 16, 8), spacing=6).addStretch(0)
        make_scrollable(area, inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button = row(self.open_button)
        button.addStretch(1)
        foot = column(self._told, button, margins=(16, 0, 16, 12), spacing=6)
        column(area, foot, of=self, grows=area, spacing=6)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.retranslate()

    def _follow_theme(self) -> None:
        # With large text the scores take most of a low window: the page scrolls before its list gets too small to use.
        self.list.setMinimumHeight(self._theme.pixels(220))

    def show_waiting(self, is_open: bool) -> None:
        """Say that the article is being looked at, or that none *is_open*."""
        self._shown, self._is_waiting = None, is_open
        self._render()

    def show_inspection(self, found: Inspection) -> None:
        """Show *found*; where it is of the article that was shown before, the chosen row stays, if it is still there."""
        self._shown = found
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
        self.open_button.setVisible(found is not None and self._may_edit)
        if found is None:
            if self._is_waiting:
                self._figure.setText(self.tr("Looking at the article…"))
            else:
                self._figure.setText(self.tr("No article is open"))
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
            self._add_head(self.tr("%n suggestion(s)", "", len(found.remarks)))
        for finding, quote in found.remarks:
            level = self.tr("Error") if finding.level == "error" else self.tr("Warning")
            where = self.tr("{level} · line {line}").format(level=level, line=finding.line)
            fix = self.tr("To do: {fix}").format(fix=say(finding.mend))
            self._add(f"{where}\n{say(finding.said)}\n{fix}", quote, finding.line, finding.rule)
        if not self.list.count():
            self._add_head(self.tr("Nothing to improve was found."))
        same = self.list.findItems(kept, Qt.MatchFlag.MatchExactly) if kept else []
        if same:
            self.list.setCurrentItem(same[-1])
        self.list.blockSignals(False)

    def _add_head(self, text: str) -> None:
        QListWidgetItem(text, self.list).setFlags(Qt.ItemFlag.NoItemFlags)

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
