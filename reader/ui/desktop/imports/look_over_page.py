"""The page of the Import wizard on which a plan is looked over: what comes in, article by article, and what does not."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSplitter,
    QToolButton,
    QWidget,
)

from reader.importers.plan.import_plan import STATUSES, ImportPlan, PlannedArticle, Status
from reader.importers.plan.slugs import GENERAL
from reader.importers.plan.writer import by_default
from reader.importers.preview.article_preview import preview_of
from reader.importers.preview.rearrangement import LEAVES_ALONE, numbers_in, rearranged
from reader.languages import LANGUAGES, language_of
from reader.ui.desktop.imports.article_detail import ArticleDetail
from reader.ui.desktop.imports.import_work import PlanReading
from reader.ui.desktop.imports.planned_list import NUMBER, PlannedList, PlannedRow, describe
from reader.ui.look.choice_box import ChoiceBox
from reader.ui.look.flow_layout import FlowLayout
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, framed, make_scrollable, plain_label, row
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say
from reader.ui.tasks import Task, Tasks

ALL = "all"
WARNINGS = 2
"""So many messages stand below the list; all of them are in the report."""
LOWEST = 760
"""The height, in pixels of normal text, that list and article need below each other."""
LOWEST_LIST = 150
"""The height of the list alone, in such pixels, where the article is beside it."""
NARROW = 760
"""Below so many pixels of normal text the article stands under the list."""


class LookOverPage(QFrame):
    """Lists the articles of a plan beside the one that is chosen. ``changed`` follows each decision."""

    changed = Signal()
    language_told = Signal(str)
    """The language of the articles that do not tell theirs: the source is to be read again."""

    def __init__(
        self, reading: PlanReading, language: str, theme: Theme, icons: Icons, tasks: Tasks, parent: QWidget
    ) -> None:
        """*language* is the interface's: topics are called by their names in it."""
        super().__init__(parent)
        self._reading, self._language, self._tasks = reading, language, tasks
        self._theme, self._icons = theme, icons
        self._topics = {one.id: one for one in reading.topics}
        self._moved: dict[int, str] = {}
        self._spoken: dict[int, str] = {}
        self.plan: ImportPlan = reading.plan
        """The plan with all that was decided of it."""
        self.ticked = {number for number, one in enumerate(self.plan.articles) if by_default(one)}
        """The numbers of the articles that are to be written, or taken away."""
        self._filter: Status | str = ALL
        self._offered: tuple[int, ...] = ()
        self._previewing = Task()
        self._is_fitted = False
        self.filters: dict[str, QToolButton] = {}
        self._splitter = QSplitter(self)
        self._splitter.addWidget(self._make_left())
        self._splitter.addWidget(self._make_right())
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._area = QScrollArea(self)
        self._area.setObjectName("wizardPage")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        make_scrollable(self._area, self._splitter)
        row(self._area, of=self)
        self.list.itemChanged.connect(self._follow_tick)
        self.list.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.detail.topic_chosen.connect(self._choose_topic)
        self.detail.language_chosen.connect(self._choose_language)
        theme.changed.connect(self._fit)
        self._make_filters()
        self._show_rows()

    def _make_left(self) -> QWidget:
        left = framed("wizardList", self)
        self._filters, self._filter_group = framed("wizardFilters", left), QButtonGroup(self)
        self._filter_row = FlowLayout(self._filters, margins=(20, 10, 20, 10), spacing=10)
        self.all = QCheckBox(left)
        self.all.clicked.connect(self._tick_all)
        self.list = PlannedList(self._theme, left)
        self.list.setAccessibleName(self.tr("Articles to bring in"))
        said, more = list(map(say, self.plan.warnings[:WARNINGS])), len(self.plan.warnings) - WARNINGS
        if more > 0:
            said.append(self.tr("%n more message(s) will be in the report.", "", more))
        self._warnings = plain_label(left, "hint", "\n".join(said))
        self._warnings.setVisible(bool(self.plan.warnings))
        self._warnings.setContentsMargins(20, 8, 20, 8)
        self.language = ChoiceBox(self._theme, self._icons, left)
        named = [(one.code, one.name) for one in LANGUAGES]
        self.language.offer([("", self.tr("Choose")), *named], "")
        self.again = QPushButton(self.tr("Read again"), left)
        self.again.setAutoDefault(False)
        self.again.setEnabled(False)
        # With the arrow keys a person passes other languages on the way: only the button reads all anew.
        self.language.chosen.connect(lambda code: self.again.setEnabled(bool(code)))
        self.again.clicked.connect(lambda: self.language_told.emit(self.language.value))
        asked = framed("wizardAsked", left)
        words = plain_label(asked, "", self.tr("Nothing tells the language of some articles. Which one is it?"))
        self.language.setAccessibleName(words.text())
        column(
            words, row(self.language, self.again, grows=self.language), of=asked, margins=(20, 10, 20, 10), spacing=6
        )
        asked.setVisible(self._reading.asks_language)
        head = column(self.all, margins=(20, 2, 20, 2))
        parts = (self._filters, asked, head, self.list, self._warnings)
        self._left_column = column(*parts, of=left, grows=self.list)
        return left

    def _make_right(self) -> QWidget:
        right = framed("wizardDetail", self)
        self.detail = ArticleDetail(self._theme, self._icons, right)
        self.detail.browser.pictures = {copy.target.name: copy.source for copy in self.plan.media}
        self.detail.offer_topics(self._reading.topics, self._language)
        self._more = QPushButton(right)
        self._more.setAutoDefault(False)
        self._more.clicked.connect(self._move_the_rest)
        self._more.hide()
        column(self.detail, column(self._more, margins=(20, 0, 12, 10)), of=right, grows=self.detail)
        return right

    def _make_filters(self) -> None:
        counts = Counter(one.status for one in self.plan.articles)
        for key in (ALL, *(status for status in STATUSES if counts[status])):
            button = self.filters[key] = QToolButton(self._filters)
            button.setText(f"{self._filter_name(key)} {counts[key] if key != ALL else len(self.plan.articles)}")  # type: ignore[index]
            button.setCheckable(True)
            button.setChecked(key == ALL)
            button.clicked.connect(lambda _=False, key=key: self._show_only(key))
            self._filter_group.addButton(button)
            self._filter_row.addWidget(button)

    def _filter_name(self, key: str) -> str:
        return {
            ALL: self.tr("All"), "new": self.tr("New"), "updated": self.tr("Changed"), "unchanged": self.tr("Unchanged"),
            "edited": self.tr("Kept"), "gone": self.tr("Gone"), "skipped": self.tr("Skipped"),
        }[key]  # fmt: skip

    def _show_only(self, key: str) -> None:
        self._filter = key
        self._show_rows()

    def _rows(self) -> Iterator[PlannedRow]:
        for number, one in enumerate(self.plan.articles):
            if self._filter in (ALL, one.status):
                yield self._row(number, one)

    def _row(self, number: int, one: PlannedArticle) -> PlannedRow:
        needs_topic = one.status == "new" and one.place.category == GENERAL.id
        chip = self.tr("Needs a topic") if needs_topic else self._filter_name(one.status)
        tone = "look" if needs_topic or one.status in {"edited", "gone"} else "new" if one.status == "new" else "plain"
        return PlannedRow(
            number, one.title, self._about(number, one, needs_topic), chip, tone,
            is_tickable=one.status not in {"unchanged", "skipped"}, is_ticked=number in self.ticked,
        )  # fmt: skip

    def _about(self, number: int, one: PlannedArticle, needs_topic: bool) -> str:
        if one.status == "skipped":
            return say(one.reason) if one.reason else ""
        language = language_of(one.place.language).name
        facts = [self.tr("Choose a topic") if needs_topic else self._topic_name(one.place.category), language]
        if one.status == "gone":
            facts.append(self.tr("no longer where it came from: tick it to take it away"))
        elif one.status == "edited":
            facts.append(self.tr("edited here: tick it to replace it, and a copy is kept"))
        if changed := self._reading.changed.get(number):
            facts.append(self.tr("%n paragraph(s) changed", "", changed))
        if one.losses and one.status not in LEAVES_ALONE:
            facts.append(self.tr("left out: {count}").format(count=len(one.losses)))
        return " · ".join(facts)

    def _topic_name(self, category: str) -> str:
        topic = self._topics.get(category)
        return topic.named(self._language) if topic else category

    def _show_rows(self) -> None:
        self.list.show_rows(self._rows())
        self._show_all()
        self._show_chosen()

    def _items(self) -> Iterator[QListWidgetItem]:
        items = (self.list.item(place) for place in range(self.list.count()))
        return (item for item in items if item.flags() & Qt.ItemFlag.ItemIsUserCheckable)

    def _follow_tick(self, item: QListWidgetItem) -> None:
        number, ticked = item.data(NUMBER), item.checkState() == Qt.CheckState.Checked
        if ticked == (number in self.ticked):
            return
        (self.ticked.add if ticked else self.ticked.discard)(number)
        self._show_all()
        self.changed.emit()

    def _tick_all(self) -> None:
        state = Qt.CheckState.Checked if self.all.isChecked() else Qt.CheckState.Unchecked
        for item in list(self._items()):
            item.setCheckState(state)
        self._show_all()

    def _show_all(self) -> None:
        items = [item.checkState() == Qt.CheckState.Checked for item in self._items()]
        count = sum(items)
        self.all.setVisible(bool(items))
        self.all.setTristate(0 < count < len(items))
        states = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
        self.all.setCheckState(states[0] if items and count == len(items) else states[1] if not count else states[2])
        self.all.setText(self.tr("Import: {count} of {total}").format(count=count, total=len(items)))

    def _show_chosen(self) -> None:
        number = self.list.chosen
        self._previewing.cancel()
        if number < 0:
            self.detail.show_nothing()
            return
        article = self.plan.articles[number]
        self.detail.show_article(article, may_move=article.status not in LEAVES_ALONE)
        self._offer_the_rest(())
        if article.status != "skipped":
            self._previewing = self._tasks.run(
                preview_of, article, done=self.detail.show_preview, failed=self._no_preview
            )

    def stop(self) -> None:
        """Wait for no preview any more: the page goes."""
        self._previewing.cancel()

    def _no_preview(self, error: Exception) -> None:
        """A preview that fails is logged by the tasks; the article stays in the list."""

    def _choose_topic(self, topic: str) -> None:
        number = self.list.chosen
        before = self._reading.plan.articles[number].place.category
        rest = tuple(one for one in numbers_in(self.plan, before) if one != number) if topic != before else ()
        self._moved[number] = topic
        self._arrange((number,))
        self._offer_the_rest(rest)

    def _offer_the_rest(self, numbers: tuple[int, ...]) -> None:
        """Offer to move those with *numbers*, which were in the same topic as the one just moved, along with it."""
        self._offered = numbers
        self._more.setVisible(bool(numbers))
        self._more.setText(self.tr("Move the %n other article(s) of its topic as well", "", len(numbers)))

    def _move_the_rest(self) -> None:
        topic = self.plan.articles[self.list.chosen].place.category
        self._moved |= dict.fromkeys(self._offered, topic)
        self._arrange(self._offered)
        self._offer_the_rest(())
        self.list.setFocus()

    def _choose_language(self, language: str) -> None:
        number = self.list.chosen
        if language != self.plan.articles[number].place.language:
            self._spoken[number] = language
            self._arrange((number,))

    def _arrange(self, numbers: tuple[int, ...]) -> None:
        self.plan = rearranged(self._reading.plan, self._moved, self._spoken)
        self.list.blockSignals(True)
        for place in range(self.list.count()):
            item = self.list.item(place)
            number = int(item.data(NUMBER))
            if number in numbers:
                describe(item, self._row(number, self.plan.articles[number]))
        self.list.blockSignals(False)
        self.list.scheduleDelayedItemsLayout()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Have the article beside the list, or below it, where all rolls as one where the window is low."""
        narrow = self.width() < self._theme.pixels(NARROW)
        way = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        self.list.setMinimumHeight(self._theme.pixels(LOWEST_LIST))
        beside = self._left_column.totalMinimumHeightForWidth(self.width() * 47 // 100)
        self._splitter.setMinimumHeight(self._theme.pixels(LOWEST) if narrow else beside)
        if self._splitter.orientation() != way or not self._is_fitted:
            self._is_fitted = True
            self._splitter.setOrientation(way)
            room = max(self.height(), self._splitter.minimumHeight()) if narrow else self.width()
            self._splitter.setSizes([room * 47 // 100, room * 53 // 100])
