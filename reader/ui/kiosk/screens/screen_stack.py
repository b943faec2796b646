"""The screens below the first one: a category, a search, an article; with the bar above and the strip for a crisis below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reader.pages.crisis_sentence import Help
from reader.ui.kiosk.article.article_screen import ArticlePage
from reader.ui.kiosk.screens.category_screen import CategoryPage
from reader.ui.kiosk.screens.crisis_panel import CrisisPanel
from reader.ui.kiosk.screens.search_screen import SearchPage
from reader.ui.kiosk.screens.top_bar import TopBar
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons


class Screens(QWidget):
    """One of them at a time."""

    def __init__(
        self,
        theme: KioskTheme,
        icons: Icons,
        languages: Sequence[str],
        help_in: Callable[[str], Help],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.top = TopBar(theme, icons, languages, self)
        self.category = CategoryPage(theme, icons, self)
        self.search = SearchPage(theme, icons, help_in, self)
        self.article = ArticlePage(theme, icons, self)
        self.crisis = CrisisPanel(theme, help_in, self, strip=True)
        self._stack = QStackedLayout()
        for page in (self.category, self.search, self.article):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(self._stack, 1)
        column.addWidget(self.crisis)
        self.category.cards.be_thrown()
        self.search.found.cards.be_thrown()

    def show_page(self, page: QWidget) -> None:
        """Bring *page* to the front."""
        self._stack.setCurrentWidget(page)

    @property
    def page(self) -> QWidget:
        """The screen that is in front."""
        return self._stack.currentWidget()

    def speak(self, language: str) -> None:
        """Say everything in *language*."""
        self.top.looks.show_language(language)
        self.top.retranslate()
        self.category.retranslate()
        self.search.speak(language)
        self.article.retranslate()
        self.crisis.speak(language)

    def wipe(self) -> None:
        """Keep nothing of what was typed, found and shown. The view is wiped by whoever has it."""
        self.category.wipe()
        self.search.wipe()
        self.article.cover()
        self.article.show_code(None, needs_network=False)
        self.article.bar.show_next("")
        self._stack.setCurrentWidget(self.category)
