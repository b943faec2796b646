"""The third page of the panel: the library at a glance, as a plot and as a table of the same numbers."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from reader.quality.overview import LIMITS, ArticleGroup, Figures, Measure, concerns, grouped, summed_up
from reader.ui.desktop.quality.choice_row import ChoiceRow
from reader.ui.desktop.quality.overview import overview_words as words
from reader.ui.desktop.quality.overview.plot import Bar, Plot
from reader.ui.look.layouts import column, framed, make_scrollable, plain_label
from reader.ui.look.widget_theme import Theme

MEASURES: tuple[Measure, ...] = ("grade", "inflesz", "age")


class OverviewPage(QScrollArea):
    """Shows figures of all articles; a bar or a row that is chosen asks for the list of its articles."""

    articles_requested = Signal(str, tuple)
    """The name of a group, and the ids of its articles."""
    cancel_requested = Signal()
    count_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures: Sequence[Figures] = ()
        self._groups: tuple[ArticleGroup, ...] = ()
        self._state = ""
        inside = framed("qualityPage", self)
        self.measures = ChoiceRow(MEASURES, inside)
        self.measures.chosen.connect(lambda _: self._render())
        self._said, self._hint = plain_label(inside), plain_label(inside, "qualitySmall")
        self._progress = QProgressBar(inside)
        self._progress.setTextVisible(False)
        self.stop, self.again = QPushButton(inside), QPushButton(inside)
        self.stop.clicked.connect(self.cancel_requested)
        self.again.clicked.connect(self.count_requested)
        self.plot = Plot(theme, inside)
        self.plot.chosen.connect(self._choose)
        self.table = self._make_table(inside)
        above = (self.measures, self._said, self._progress, self.stop, self.again)
        parts = (*above, self.plot, self._hint, self.table)
        column(*parts, of=inside, margins=(16, 12, 16, 12), spacing=8).addStretch(1)
        make_scrollable(self, inside)
        theme.changed.connect(self._size_table)
        self.retranslate()

    def _make_table(self, parent: QWidget) -> QTableWidget:
        table = QTableWidget(0, 3, parent)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        # As high as its rows: the page rolls, not the table.
        table.setSizeAdjustPolicy(QTableWidget.SizeAdjustPolicy.AdjustToContents)
        table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.cellClicked.connect(lambda row, _: self._choose(row))
        table.cellActivated.connect(lambda row, _: self._choose(row))
        return table

    @property
    def said(self) -> str:
        """What is said above the plot."""
        return self._said.text()

    def show_progress(self, done: int, total: int) -> None:
        """Show that *done* of *total* articles are measured (0 of 0: nobody knows how many there are)."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        if self._state != "counting":
            self._state = "counting"
            self._render()

    def show_figures(self, figures: Sequence[Figures]) -> None:
        """Show *figures*, those of all articles."""
        self._figures, self._state = figures, ""
        self._render()

    def show_stopped(self, reason: str = "") -> None:
        """Say that the articles were not measured: because somebody stopped it, or for *reason*."""
        self._state = reason or "stopped"
        self._render()

    def _render(self) -> None:
        counting, figures = self._state == "counting", self._figures
        for part in (self._progress, self.stop):
            part.setVisible(counting)
        self.again.setVisible(bool(self._state) and not counting)
        offered = tuple(one for one in MEASURES if any(concerns(figure, one) for figure in figures))
        for shown in (self.measures, self.plot, self._hint, self.table):
            shown.setVisible(bool(offered))
        if offered:
            self.measures.offer(offered)
        self._said.setText(self._words(figures if offered else ()))
        if offered:
            self._show_groups(figures)

    def _words(self, figures: Sequence[Figures]) -> str:
        if self._state == "counting":
            return self.tr("Measuring every article…")
        if self._state == "stopped":
            return self.tr("Stopped before every article was measured.")
        if self._state or not figures:
            return self._state or self.tr("There are no articles to measure yet.")
        return words.summary_text(self._measure, summed_up(figures, self._measure))

    @property
    def _measure(self) -> Measure:
        return next(one for one in MEASURES if one == self.measures.choice)

    def _show_groups(self, figures: Sequence[Figures]) -> None:
        measure = self._measure
        self._groups = grouped(figures, measure)
        bars = [
            Bar(len(one.ids), one.level, self._described(measure, one), "" if one.low is None else str(one.low))
            for one in self._groups
        ]
        self.plot.show_bars(bars, words.axis_title(measure), str(LIMITS[measure]))
        most = max(self._groups, key=lambda one: len(one.ids))
        self.plot.setAccessibleName(words.axis_title(measure))
        said = self.tr("Most articles: {group}.").format(group=self._described(measure, most))
        self.plot.setAccessibleDescription(f"{self._said.text()} {said}")
        self._fill_table(measure)

    def _described(self, measure: Measure, group: ArticleGroup) -> str:
        count = self.tr("%n article(s)", "", len(group.ids))
        return self.tr("{group}: {count}").format(group=words.group_name(measure, group), count=count)

    def _fill_table(self, measure: Measure) -> None:
        level = self.tr("Age") if measure == "age" else self.tr("Reads as")
        self.table.setHorizontalHeaderLabels([words.range_title(measure), level, self.tr("Articles")])
        self.table.setRowCount(len(self._groups))
        for number, group in enumerate(self._groups):
            count = QLocale().toString(len(group.ids))
            for column_, text in enumerate((words.range_name(group), words.level_name(measure, group.level), count)):
                self.table.setItem(number, column_, QTableWidgetItem(text))
        for cell in (
            self.table.horizontalHeaderItem(2),
            *(self.table.item(row, 2) for row in range(len(self._groups))),
        ):
            if cell:
                cell.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._size_table()

    def _size_table(self) -> None:
        """Leave out the second column where there is no room for it: the plot shows by colours and stripes, too, what it says."""
        table, head = self.table, self.table.horizontalHeader()
        table.verticalHeader().setMinimumSectionSize(int(self._theme.tokens.space["target"]))
        table.setColumnHidden(1, False)
        needed = sum(max(table.sizeHintForColumn(column), head.sectionSizeHint(column)) for column in range(3))
        table.setColumnHidden(1, needed > table.viewport().width())
        table.updateGeometry()

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self._groups):
            group = self._groups[number]
            self.plot.show_current(number)
            self.table.selectRow(number)
            if group.ids:
                self.articles_requested.emit(words.group_name(self._measure, group), group.ids)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._size_table()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Library overview"))
        names = {"grade": self.tr("Grades"), "inflesz": "INFLESZ", "age": self.tr("Ages")}
        self.measures.name(names, self.tr("What is shown"))
        self.stop.setText(self.tr("Stop"))
        self.again.setText(self.tr("Measure again"))
        self._progress.setAccessibleName(self.tr("Articles measured"))
        self._hint.setText(self.tr("Choose a bar or a row to list its articles."))
        self.table.setAccessibleName(self.tr("The same as a table"))
        self._render()
