"""A category's screen: its name, and its articles as cards."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.library.category import Category
from reader.library.snapshot import Snapshot
from reader.ui.kiosk.history import Stop
from reader.ui.kiosk.screens.screen import Screen, Surroundings
from reader.ui.kiosk.speech_output.spoken_description import SpokenItem, SpokenScreen
from reader.ui.kiosk.touch.cards import CardList
from reader.ui.kiosk.touch.paged_list import PagedList
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.text_label import TextLabel
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import UNBOUNDED

translate = QCoreApplication.translate


class CategoryPage(QWidget):
    """The articles of one category."""

    def __init__(self, theme: KioskTheme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = TextLabel(theme, "heading", parent=self, bold=True)
        self.about = TextLabel(theme, "ui", "ink2", self)
        self.cards = CardList(theme, self)
        self.paged = PagedList(theme, icons, self.cards, self)
        self._column = QVBoxLayout(self)
        self._column.addStretch(0)
        self._column.addWidget(self.title)
        self._column.addWidget(self.about)
        self._column.addWidget(self.paged, 1)
        theme.follow(self._follow_theme)

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
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep the articles below where low controls begin."""
        top = self._theme.reach_top
        self.paged.setMaximumHeight(self.height() - self._column.contentsMargins().bottom() - top if top else UNBOUNDED)


class CategoryScreen(Screen):
    """Shows the category that a stop names."""

    page: CategoryPage

    def __init__(self, around: Surroundings) -> None:
        self._visit = around.visit
        self.page = CategoryPage(around.theme, around.icons)
        self.page.cards.card_chosen.connect(lambda card: self._open(card.id))

    def _rows(self, category: str) -> Sequence[int]:
        library = self._visit.library
        return library.snapshot.rows(self._visit.language, category) if library is not None else ()

    def has(self, stop: Stop) -> bool:
        return bool(self._rows(stop.name))

    def show(self, stop: Stop) -> None:
        library = self._visit.library
        if library is not None:
            snapshot = library.snapshot
            self.page.show_category(snapshot, snapshot.category(stop.name), self._rows(stop.name), self._visit.language)
            self.page.cards.verticalScrollBar().setValue(round(stop.scroll))

    @property
    def scroll(self) -> float:
        return float(self.page.cards.verticalScrollBar().value())

    def wipe(self) -> None:
        self.page.wipe()

    def speak(self, language: str) -> None:
        self.page.retranslate()

    def spoken(self) -> SpokenScreen:
        library, name = self._visit.library, self._visit.here.name
        if library is None:
            return SpokenScreen("")
        entries = [library.snapshot.entry(row) for row in self._rows(name)]
        words = translate("SpeechOutput", "Article {number} of {count}: {title}. {summary}")
        items = (
            SpokenItem(
                words.format(number=number, count=len(entries), title=one.title, summary=one.summary),
                partial(self._open, one.id),
            )
            for number, one in enumerate(entries, 1)
        )
        title = translate("SpeechOutput", "Topic: {name}.").format(
            name=library.snapshot.category(name).named(self._visit.language)
        )
        return SpokenScreen(title, self.page.about.text(), tuple(items))

    def _open(self, article_id: str) -> None:
        library = self._visit.library
        if library is not None:
            ids = library.snapshot.ids
            order = tuple(ids[row] for row in self._rows(self._visit.here.name))
            self._visit.go(Stop("article", article_id, order=order))
