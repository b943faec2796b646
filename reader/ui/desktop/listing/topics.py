"""The sidebar: every article, then the topics with their counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.library.snapshot import ALL, CategoryCount
from reader.ui.lists.row_list import Index, RowList
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme

REVIEW = "\0review"
"""The topic that stands for the articles that wait for a review; no folder can have this name."""
BROKEN = "\0broken"
"""The topic that stands for files that cannot be used; no folder can have this name."""


class TopicRow(NamedTuple):
    """A row of the sidebar. A heading cannot be chosen."""

    kind: Literal["all", "review", "broken", "heading", "topic"]
    id: str
    name: str
    articles: int = 0
    colour: str = ""
    icon: str = ""


class TopicModel(QStandardItemModel):
    """The rows of the sidebar, in the language of the interface."""

    Row = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[TopicRow] = []

    def show(
        self, total: int, counts: Sequence[CategoryCount], broken: int, language: str, to_review: int | None = None
    ) -> None:
        """Show *counts*, named in *language*, below all *total* articles and *broken* files, if any.

        *to_review* articles wait for a review; None where that is not known, or nobody's business.
        """
        rows = [TopicRow("all", ALL, self.tr("All articles"), total, icon="books")]
        if to_review is not None:
            rows.append(TopicRow("review", REVIEW, self.tr("To review"), to_review, icon="clipboard-text"))
        if broken:
            rows.append(TopicRow("broken", BROKEN, self.tr("Files with problems"), broken, icon="warning"))
        if counts:
            rows.append(TopicRow("heading", "", self.tr("Topics")))
        for category, articles in counts:
            rows.append(
                TopicRow("topic", category.id, category.named(language), articles, category.colour, category.icon)
            )
        same = [one[:2] for one in rows] == [one[:2] for one in self._rows]
        if rows != self._rows:
            self._rows = rows
            items = [self.item(number) if same else QStandardItem() for number in range(len(rows))]
            for item, row in zip(items, rows, strict=True):
                self._fill(item, row)
            if not same:
                self.clear()
                self.invisibleRootItem().appendRows(items)

    def _fill(self, item: QStandardItem, row: TopicRow) -> None:
        item.setText(row.name)
        item.setData(row, self.Row)
        item.setEditable(False)
        if row.kind == "heading":
            item.setEnabled(False)
            item.setSelectable(False)
        else:
            count = self.tr("%n article(s)", "", row.articles)
            item.setAccessibleText(self.tr("{name}, {count}").format(name=row.name, count=count))

    def row_of(self, topic: str) -> int:
        """Return the row of *topic*, or 0, that of all articles."""
        return next((number for number, row in enumerate(self._rows) if row.kind != "heading" and row.id == topic), 0)


class TopicDelegate(QStyledItemDelegate):
    """Paints a topic: its colour, its name in as many lines as it needs, and its count."""

    def __init__(self, theme: Theme, icons: Icons, parent: RowList) -> None:
        super().__init__(parent)
        self._list, self._theme, self._icons = parent, theme, icons

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: TopicRow = index.data(TopicModel.Row)
        theme, scale = self._theme, self._theme.scale
        area = option.rect.adjusted(10, 1, -10, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        leading = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        chosen = self._list.is_chosen(index)
        if row.kind == "heading":
            painter.setFont(theme.font("small", bold=True))
            painter.setPen(theme.colour("ink2"))
            painter.drawText(area.adjusted(10, 8, -10, 0), leading, row.name)
            painter.restore()
            return
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillPath(_rounded(area), theme.colour("teal" if chosen else "hover"))
        if chosen and self._list.is_focused(index):
            painter.strokePath(_rounded(area.adjusted(3, 3, -3, -3)), theme.colour("on_teal"))
        ink = theme.colour("on_teal" if chosen else "ink")
        side = round(18 * scale)
        mark = QStyle.visualRect(option.direction, area, QRect(area.left() + 10, 0, side, side))
        mark.moveTop(area.top() + (area.height() - mark.height()) // 2)
        if row.icon and self._icons.has(row.icon):
            colour = ink if chosen or not row.colour or theme.name != "light" else QColor(row.colour)
            self._icons.paint(painter, mark, row.icon, colour)
        elif row.colour:
            painter.fillPath(_rounded(mark.adjusted(3, 3, -3, -3), 3), ink if chosen else QColor(row.colour))
        painter.setPen(ink)
        painter.setFont(theme.font())
        painter.drawText(self._name_area(area), leading | Qt.TextFlag.TextWordWrap, row.name)
        painter.setFont(theme.font("small"))
        painter.setPen(ink if chosen else theme.colour("ink2"))
        trailing = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(area.adjusted(12, 0, -12, 0), trailing, f"{row.articles:,}")
        painter.restore()

    def _name_area(self, area: QRect) -> QRect:
        scale = self._theme.scale
        start, end = round(20 + 20 * scale), round(16 + 28 * scale)
        room = QRect(area.left() + start, area.top(), area.width() - start - end, area.height())
        return QStyle.visualRect(self._list.layoutDirection(), area, room)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        row: TopicRow = index.data(TopicModel.Row)
        # Not the viewport's width: asking for that widget so early costs as much as painting the window.
        width = max(120, self._list.width() - self._list.verticalScrollBar().sizeHint().width() - 20)
        room = self._name_area(QRect(0, 0, width, 1000)).width()
        metrics = QFontMetricsF(self._theme.font())
        text = metrics.boundingRect(QRectF(0, 0, room, 1000), Qt.TextFlag.TextWordWrap, row.name)
        target = int(self._theme.tokens.space["target"])
        return QSize(width, max(target if row.kind != "heading" else 36, round(text.height()) + 18))


def _rounded(area: QRect, radius: float = 8) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(area), radius, radius)
    return path


class Sidebar(RowList):
    """The list of topics. ``topic_chosen`` says which one a person chose."""

    topic_chosen = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.topics = TopicModel(self)
        self.setModel(self.topics)
        self.setItemDelegate(TopicDelegate(theme, icons, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setViewportMargins(0, 12, 0, 12)
        self._topic = ALL
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._say_chosen)
        self._theme = theme
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.retranslate()

    def _follow_theme(self) -> None:
        # Room for the longest single word of a topic's name beside its icon and count.
        self.setMinimumWidth(self._theme.pixels(188))
        self.scheduleDelayedItemsLayout()

    @property
    def topic(self) -> str:
        """The topic that is chosen: a category's id, ALL, or BROKEN."""
        return self._topic

    def show_topics(
        self, total: int, counts: Sequence[CategoryCount], broken: int, language: str, to_review: int | None = None
    ) -> None:
        """Show these topics (see ``TopicModel.show``); the one that is chosen stays so, if it is still there."""
        # Exchanging the rows moves the current one about, which is nobody's choice.
        self._quiet = True
        self.topics.show(total, counts, broken, language, to_review)
        self._quiet = False
        self.show_topic(self._topic)

    def show_topic(self, topic: str) -> None:
        """Choose *topic* without saying so; all articles where it is not in the list."""
        index = self.topics.index(self.topics.row_of(topic), 0)
        self._topic = index.data(TopicModel.Row).id
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Topics"))

    def _say_chosen(self, index: QModelIndex) -> None:
        row: TopicRow | None = index.data(TopicModel.Row)
        if row and not self._quiet and row.id != self._topic:
            self._topic = row.id
            self.topic_chosen.emit(row.id)
