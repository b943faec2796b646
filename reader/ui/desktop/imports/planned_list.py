"""The list of what an import would do: a row an article, with a box to tick, what becomes of it, and why."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui.lists.row_list import Index
from reader.ui.look.tick_box import paint_tick
from reader.ui.look.widget_theme import Theme

NUMBER = Qt.ItemDataRole.UserRole + 1
_ROW = Qt.ItemDataRole.UserRole + 2
_WRAP = Qt.TextFlag.TextWordWrap
PAD, BOX = 10, 22


class PlannedRow(NamedTuple):
    """What one row says. ``tone`` colors ``chip``: "new", "plain" or "look". ``number`` is the article's in the plan."""

    number: int
    title: str
    about: str
    chip: str
    tone: str
    is_tickable: bool = True
    is_ticked: bool = False


class _PlannedRowDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    @property
    def _box(self) -> int:
        return self._theme.pixels(BOX)

    def _texts(self, index: Index, rect: QRect) -> tuple[QRect, QRect, QRect]:
        """Return where title, what is said of it and the chip stand in *rect*."""
        said: PlannedRow = index.data(_ROW)
        bold, small = QFontMetrics(self._theme.font("list", bold=True)), QFontMetrics(self._theme.font("small"))
        chip = QSize(small.horizontalAdvance(said.chip) + 16, small.height() + 8)
        left = rect.left() + 20 + self._box + 14
        beside = rect.width() > 3 * chip.width() + self._box
        width = max(40, rect.right() - 20 - left - (chip.width() + 12 if beside else 0))
        title = bold.boundingRect(QRect(left, rect.top() + PAD, width, 10_000), _WRAP, said.title)
        about = small.boundingRect(QRect(left, title.bottom() + 4, width, 10_000), _WRAP, said.about)
        bottom = about.bottom() if said.about else title.bottom()
        if beside:
            place = QRect(rect.right() - 20 - chip.width(), 0, chip.width(), chip.height())
            place.moveTop((title.top() + bottom - chip.height()) // 2)
        else:
            place = QRect(left, bottom + 4, chip.width(), chip.height())
        return title, about, place

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, said, rect = self._theme, index.data(_ROW), option.rect
        title, about, chip = self._texts(index, rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.colour("wash" if selected else "surface"))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), theme.colour("teal"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if said.is_tickable:
            box = QRectF(rect.left() + 20, rect.center().y() - self._box / 2, self._box, self._box)
            paint_tick(painter, box, Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)), theme)
        painter.setFont(theme.font("list", bold=True))
        painter.setPen(theme.colour("ink"))
        painter.drawText(title, _WRAP, said.title)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("ink2"))
        painter.drawText(about, _WRAP, said.about)
        self._paint_chip(painter, chip, said)
        if selected and self._view.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_chip(self, painter: QPainter, place: QRect, said: PlannedRow) -> None:
        ground, ink = {"new": ("wash", "teal"), "look": ("amber_wash", "amber")}.get(said.tone, ("", "ink2"))
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(place, 6, 6)
        painter.setPen(self._theme.colour(ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, said.chip)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        width = self._view.viewport().width()
        rects = self._texts(index, QRect(0, 0, width, 0))
        height = max(rect.bottom() for rect in rects) + PAD
        return QSize(width, max(int(self._theme.tokens.space["target"]), height))

    def editorEvent(  # noqa: N802
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick or untick at a click on the box; Space is Qt's own."""
        if event.type() in (QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick):
            assert isinstance(event, QMouseEvent)
            inside = event.position().x() < option.rect.left() + 20 + self._box + 10
            if inside and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
                state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
                return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
            return False
        return super().editorEvent(event, model, option, index)


class PlannedList(QListWidget):
    """Rows with boxes. ``itemChanged`` tells of each that is ticked or unticked."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plannedList")
        self.setItemDelegate(_PlannedRowDelegate(theme, self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: Iterable[PlannedRow]) -> None:
        """Show *rows*; where one of the same number was chosen before, it is again."""
        chosen = self.chosen
        self.blockSignals(True)
        self.clear()
        for said in rows:
            item = QListWidgetItem()
            describe(item, said)
            self.addItem(item)
        self.blockSignals(False)
        again = next((row for row in range(self.count()) if self.item(row).data(NUMBER) == chosen), 0)
        self.setCurrentRow(again if self.count() else -1)

    @property
    def chosen(self) -> int:
        """The number of the article whose row is chosen, or -1."""
        item = self.currentItem()
        return int(item.data(NUMBER)) if item else -1


def describe(item: QListWidgetItem, said: PlannedRow) -> None:
    """Have *item* say what is *said*, to a screen reader as well."""
    item.setText(said.title)
    item.setData(NUMBER, said.number)
    item.setData(_ROW, said)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (said.title, said.chip, said.about))))
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if said.is_tickable:
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if said.is_ticked else Qt.CheckState.Unchecked)
    else:
        item.setFlags(flags)
