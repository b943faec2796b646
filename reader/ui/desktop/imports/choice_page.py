"""The second page of the Import wizard: which categories, posts and pages of a website come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from reader.ui.lists.row_list import Index
from reader.ui.look.layouts import column, make_scrollable, plain_label
from reader.ui.look.widget_theme import Theme

if TYPE_CHECKING:
    from reader.importers.wordpress.site_contents import SiteContents

ROW = 36
"""The height of a row in pixels of normal text; none is lower than what is tapped."""
LOWEST = 5
"""So many rows are to be seen; where the window is lower, all of the page rolls."""
_ID = Qt.ItemDataRole.UserRole


class _TickDelegate(QStyledItemDelegate):
    """Ticks at a click anywhere on the row: nothing else is to be done with it."""

    def __init__(self, theme: Theme, view: QTreeWidget) -> None:
        super().__init__(view)
        self._theme = theme

    def editorEvent(  # noqa: N802
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if isinstance(event, QMouseEvent):
            if event.type() != QEvent.Type.MouseButtonRelease or event.button() != Qt.MouseButton.LeftButton:
                return True
            ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        return super().editorEvent(event, model, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return QSize(super().sizeHint(option, index).width(), self.row_height)

    @property
    def row_height(self) -> int:
        return max(int(self._theme.tokens.space["target"]), self._theme.pixels(ROW))


class ChoicePage(QScrollArea):
    """A tree of categories and what is in them, all ticked at first, and a field that finds a title."""

    changed = Signal()

    def __init__(self, contents: SiteContents, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("wizardPage")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._contents = contents
        inside = QWidget(self)
        hint = plain_label(
            inside, "hint", self.tr("Untick what shall not come in. A ticked category brings its later articles, too.")
        )
        self.field = QLineEdit(inside)
        self.field.setPlaceholderText(self.tr("Find a title"))
        self.field.setAccessibleName(self.tr("Find a title"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._find)
        self.all = QCheckBox(self.tr("Everything"), inside)
        self.all.clicked.connect(self._tick_all)
        self.tree = QTreeWidget(inside)
        self.tree.setHeaderHidden(True)
        self._delegate = _TickDelegate(theme, self.tree)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setAccessibleName(self.tr("Categories, posts and pages of the site"))
        self.tree.setUniformRowHeights(True)
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._items: list[QTreeWidgetItem] = []
        self._fill()
        self.tree.itemChanged.connect(self._changed)
        column(hint, self.field, self.all, self.tree, of=inside, grows=self.tree, margins=(20, 16, 20, 16), spacing=10)
        make_scrollable(self, inside)
        theme.changed.connect(self._fit)
        self._fit()
        self._show_all()

    def _fit(self) -> None:
        self.tree.setMinimumHeight(LOWEST * self._delegate.row_height)
        self.tree.scheduleDelayedItemsLayout()

    def _fill(self) -> None:
        """Put each entry below the first of its categories; what has none stands below the pages."""
        groups: dict[int, list[QTreeWidgetItem]] = {}
        known = {category.id: category.name for category in self._contents.categories}
        for entry in self._contents.entries:
            group = next((one for one in entry.categories if one in known), 0)
            item = QTreeWidgetItem([entry.title])
            item.setData(0, _ID, entry.id)
            item.setCheckState(0, Qt.CheckState.Checked)
            groups.setdefault(group, []).append(item)
            self._items.append(item)
        for number, name in [
            *sorted(known.items(), key=lambda one: one[1].casefold()),
            (0, self.tr("Pages, and posts without a category")),
        ]:
            if number not in groups:
                continue
            parent = QTreeWidgetItem([f"{name} ({len(groups[number])})"])
            parent.setFlags(parent.flags() | Qt.ItemFlag.ItemIsAutoTristate)
            parent.addChildren(groups[number])
            self.tree.addTopLevelItem(parent)
            self._groups.append((parent, groups[number]))
            parent.setExpanded(len(groups) < 9)
        for first, _ in self._groups[:1]:
            self.tree.setCurrentItem(first)

    @property
    def ticked(self) -> set[str]:
        """The ids of what shall come in."""
        return {item.data(0, _ID) for item in self._items if item.checkState(0) == Qt.CheckState.Checked}

    @property
    def count(self) -> int:
        """How many there are to choose from."""
        return len(self._contents.entries)

    def choice(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the categories and the single posts that were chosen; nothing for all of them."""
        from reader.importers.wordpress.site_contents import chosen_of  # noqa: PLC0415 - it talks HTTP, and is slow to import

        return chosen_of(self._contents, self.ticked)

    def _find(self, words: str) -> None:
        """Hide what has not *words* in its title; a group of which nothing is left is hidden as well."""
        words = words.strip().casefold()
        for item in self._items:
            item.setHidden(words not in item.text(0).casefold())
        for group, children in self._groups:
            group.setHidden(all(item.isHidden() for item in children))
            if words:
                group.setExpanded(True)

    def _tick_all(self) -> None:
        """Tick, or untick, all that is not hidden."""
        state = Qt.CheckState.Checked if self.all.isChecked() else Qt.CheckState.Unchecked
        self.tree.blockSignals(True)
        for item in self._items:
            if not item.isHidden():
                item.setCheckState(0, state)
        self.tree.blockSignals(False)
        self._changed()

    def _changed(self) -> None:
        self._show_all()
        self.changed.emit()

    def _show_all(self) -> None:
        states = {item.checkState(0) for item in self._items}
        both = len(states) > 1
        self.all.setTristate(both)
        self.all.setCheckState(Qt.CheckState.PartiallyChecked if both else next(iter(states), Qt.CheckState.Unchecked))
