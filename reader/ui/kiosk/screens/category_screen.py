"""A category's screen: its name, and its articles as cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.library.category import Category
from reader.library.snapshot import Snapshot
from reader.ui.kiosk.touch.cards import CardList
from reader.ui.kiosk.touch.paged_list import Paged
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.text_label import Words
from reader.ui.look.icons import Icons


class CategoryPage(QWidget):
    """The articles of one category."""

    def __init__(self, theme: KioskTheme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = Words(theme, "heading", parent=self, bold=True)
        self.about = Words(theme, "ui", "ink2", self)
        self.cards = CardList(theme, self)
        self.paged = Paged(theme, icons, self.cards, self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.about)
        self._column.addWidget(self.paged, 1)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_category(self, snapshot: Snapshot, category: Category, rows: Sequence[int], language: str) -> None:
        """Show the articles *rows* of *category* to a reader of *language*, from the top."""
        self.title.setText(category.named(language))
        count = self.tr("%n article(s)", "", len(rows))
        described = category.described(language)
        self.about.setText(f"{described} {count}." if described else count)
        self.cards.show_rows(snapshot, rows, language)

    def wipe(self) -> None:
        """Keep nothing of what was shown."""
        self.title.clear()
        self.about.clear()
        self.cards.clear()

    def retranslate(self) -> None:
        self.cards.retranslate()
        self.paged.retranslate()

    def _follow_theme(self) -> None:
        px, margin = self._theme.px, self._theme.metrics.edge
        self._column.setContentsMargins(margin, px(24), margin, px(20))
        self._column.setSpacing(px(10))
        self.paged.setContentsMargins(0, px(10), 0, 0)
