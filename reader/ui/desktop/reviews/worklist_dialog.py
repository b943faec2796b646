"""The worklist as one window: which articles, by whom and when; several are marked and signed at once, or saved as a table."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QScrollArea,
    QWidget,
)

from reader.reviews.standing import STATES, TO_REVIEW, State
from reader.reviews.worklist import WorkFilter, WorkItem
from reader.ui.desktop.reviews.day_field import DayField
from reader.ui.desktop.reviews.review_dialog import FIRST
from reader.ui.desktop.reviews.review_words import said_standing
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, make_scrollable, plain_label, row
from reader.ui.look.widget_theme import Theme

WAITING = "waiting"
ROOMY = 1.3
"""The text size from which what asks stands below each other."""
SIZE = (640, 720)
"""Pixels at normal text size."""


class WorklistDialog(QDialog):
    """Lists what ``show_items`` gives, as far as the filter lets it through. It stays beside the window, so that articles can be read."""

    article_requested = Signal(str)
    """Somebody wants to read this article."""
    sign_requested = Signal(tuple)
    """Sign these articles, by their ids."""
    save_requested = Signal(tuple)
    """Save these WorkItems as a table."""

    def __init__(
        self, theme: Theme, icons: Icons, today: date, facts: Callable[[WorkItem], str], parent: QWidget
    ) -> None:
        """*facts* says of an article in which category and language it is."""
        super().__init__(parent)
        self._theme, self._facts = theme, facts
        self.setWindowTitle(self.tr("Worklist of reviews"))
        self._items: tuple[WorkItem, ...] = ()
        self._shown: list[WorkItem] = []
        self._marked: set[str] = set()
        self._state, self._by = WAITING, ""
        self.states, self.reviewers = QPushButton(self), QPushButton(self)
        for button in (self.states, self.reviewers):
            button.setMenu(QMenu(button))
            button.setAutoDefault(False)
        self.by_day = QCheckBox(self.tr("Reviewed between"), self)
        self.since = DayField(today - timedelta(365), FIRST, today, theme, icons, self)
        self.until = DayField(today, FIRST, today, theme, icons, self)
        self.since.name(self.tr("First day of the review"))
        self.until.name(self.tr("Last day of the review"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Articles to review"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._said = plain_label(self, "hint")
        self.mark_all, self.save = QPushButton(self), QPushButton(self.tr("Save as &table…"), self)
        self.sign, close = QPushButton(self.tr("&Sign…"), self), QPushButton(self.tr("Close"), self)
        self.sign.setObjectName("primary")
        self._lay_out(close)
        self._connect(close)
        room = self.screen().availableSize()
        self.resize(min(theme.pixels(SIZE[0]), room.width() - 40), min(theme.pixels(SIZE[1]), room.height() - 80))
        self.setStyleSheet(
            "QPushButton::menu-indicator { image: none; width: 0; } QListWidget { outline: 0; } "
            "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"
        )
        self._filter()

    def _lay_out(self, close: QPushButton) -> None:
        for button in (self.mark_all, self.save, self.sign, close):
            button.setAutoDefault(False)
        # Large text has no room for two side by side.
        side_by_side = column if self._theme.scale >= ROOMY else row
        choices = side_by_side(self.states, self.reviewers, spacing=10)
        days = side_by_side(self.by_day, self.since, self.until, spacing=10)
        marks = row(self._said, self.mark_all, grows=None, spacing=10)
        marks.setStretch(0, 1)
        buttons = row(self.save, spacing=10)
        buttons.addStretch(1)
        for button in (close, self.sign):
            buttons.addWidget(button)
        hint = plain_label(self, "hint", self.tr("Enter or a double click opens an article. The space bar marks it."))
        self.list.setMinimumHeight(self._theme.pixels(150))
        inside, area = QWidget(self), QScrollArea(self)
        column(choices, days, marks, self.list, hint, of=inside, grows=self.list, margins=(20, 20, 20, 4), spacing=10)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        make_scrollable(area, inside)
        column(area, column(buttons, margins=(20, 6, 20, 16)), of=self, grows=area)

    def _connect(self, close: QPushButton) -> None:
        self.by_day.toggled.connect(self._filter)
        self.since.changed.connect(self._follow_days)
        self.until.changed.connect(self._follow_days)
        self.list.itemChanged.connect(self._note_mark)
        self.list.itemActivated.connect(lambda item: self.article_requested.emit(item.data(Qt.ItemDataRole.UserRole)))
        self.mark_all.clicked.connect(self._mark_all)
        self.sign.clicked.connect(lambda: self.sign_requested.emit(self.marked))
        self.save.clicked.connect(lambda: self.save_requested.emit(tuple(self._shown)))
        close.clicked.connect(self.close)

    @property
    def marked(self) -> tuple[str, ...]:
        """The articles that are marked and shown, in the order of the list."""
        return tuple(item.id for item in self._shown if item.id in self._marked)

    @property
    def shown(self) -> tuple[WorkItem, ...]:
        """What the filter lets through."""
        return tuple(self._shown)

    def show_items(self, items: tuple[WorkItem, ...]) -> None:
        """Show *items*; marks, filter and place stay."""
        self._items = items
        self._marked &= {item.id for item in items}
        self._filter()

    def _state_words(self) -> Mapping[str, str]:
        return {
            WAITING: self.tr("To review"), "overdue": self.tr("Overdue"), "changed": self.tr("Text changed"),
            "due": self.tr("Due soon"), "unreviewed": self.tr("Never reviewed"), "reviewed": self.tr("Reviewed"), "": self.tr("All"),
        }  # fmt: skip

    def _filter(self) -> None:
        """Show what the filter lets through, from the same place of the list."""
        names = sorted({item.standing.by for item in self._items if item.standing.by}, key=str.casefold)
        self._by = self._by if self._by in names else ""
        self._offer(self.states, self.tr("Show: {choice}"), self._state_words(), self._state, self._choose_state)
        everyone = {"": self.tr("anyone"), **{name: name for name in names}}
        self._offer(self.reviewers, self.tr("Reviewed by: {choice}"), everyone, self._by, self._choose_reviewer)
        for field in (self.since, self.until):
            field.setVisible(self.by_day.isChecked())
        wanted = WorkFilter(self._states(), self._by)
        if self.by_day.isChecked():
            wanted = wanted._replace(since=self.since.day, until=self.until.day)
        self._shown = [item for item in self._items if wanted.keeps(item)]
        self._fill()

    def _states(self) -> Sequence[State]:
        if self._state == WAITING:
            return TO_REVIEW
        return [one for one in STATES if self._state in ("", one)]

    def _offer(
        self, button: QPushButton, words: str, choices: Mapping[str, str], value: str, choose: Callable[[str], None]
    ) -> None:
        button.setText(f"{words.format(choice=choices[value].replace('&', '&&'))} ▾")
        menu = button.menu()
        menu.clear()
        group = QActionGroup(menu)
        for one, said in choices.items():
            action = group.addAction(said.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one == value)
            action.triggered.connect(lambda _=False, one=one: choose(one))
            menu.addAction(action)

    def _choose_state(self, state: str) -> None:
        self._state = state
        self._filter()

    def _choose_reviewer(self, name: str) -> None:
        self._by = name
        self._filter()

    def _follow_days(self) -> None:
        if self.until.day < self.since.day:
            self.until.show_day(self.since.day)
        self._filter()

    def _fill(self) -> None:
        current, place = self.list.currentRow(), self.list.verticalScrollBar().value()
        with QSignalBlocker(self.list):
            self.list.clear()
            for item in self._shown:
                self.list.addItem(self._row(item))
            self.list.setCurrentRow(max(0, min(current, len(self._shown) - 1)))
        self.list.verticalScrollBar().setValue(place)
        self._say()

    def _row(self, item: WorkItem) -> QListWidgetItem:
        made = QListWidgetItem("\n".join((item.title, said_standing(item.standing), self._facts(item))))
        made.setData(Qt.ItemDataRole.UserRole, item.id)
        made.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        made.setCheckState(Qt.CheckState.Checked if item.id in self._marked else Qt.CheckState.Unchecked)
        return made

    def _note_mark(self, item: QListWidgetItem) -> None:
        article = item.data(Qt.ItemDataRole.UserRole)
        (self._marked.add if item.checkState() == Qt.CheckState.Checked else self._marked.discard)(article)
        self._say()

    def _mark_all(self) -> None:
        """Mark all that are shown; where they are, none."""
        every = {item.id for item in self._shown}
        self._marked = self._marked - every if every <= self._marked else self._marked | every
        self._fill()

    def _say(self) -> None:
        count = len(self.marked)
        articles, marked = self.tr("%n article(s)", "", len(self._shown)), self.tr("%n marked", "", count)
        self._said.setText(f"{articles} · {marked}")
        is_all = bool(self._shown) and count == len(self._shown)
        self.mark_all.setText(self.tr("&Unmark all") if is_all else self.tr("&Mark all"))
        for button in (self.mark_all, self.save):
            button.setEnabled(bool(self._shown))
        self.sign.setEnabled(bool(count))
