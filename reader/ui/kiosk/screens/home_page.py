"""What the first screen shows: whose kiosk this is, the question, the search field, the categories, and where help is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from reader.library.library import Library
from reader.pages.crisis_sentence import Help
from reader.ui.kiosk.screens.crisis_panel import CrisisPanel
from reader.ui.kiosk.screens.look_bar import LookBar
from reader.ui.kiosk.screens.reach_bar import ReachButton
from reader.ui.kiosk.touch.paged_list import PagedList
from reader.ui.kiosk.touch.tiles import TileList
from reader.ui.kiosk.widgets.kiosk_theme import TEXT_SIZES, KioskTheme
from reader.ui.kiosk.widgets.logo import ClinicMark
from reader.ui.kiosk.widgets.search_field import KioskSearchField
from reader.ui.kiosk.widgets.text_label import TextLabel
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import UNBOUNDED, column, row

FIELD = 1240
"""How wide the field is at most, in pixels of a 1080p screen: an eye takes it in at once."""


class HomePage(QWidget):
    """Everything in one glance. Typing here leads to the search screen."""

    search_requested = Signal(str)
    """The field was tapped, or this was typed."""

    def __init__(
        self, theme: KioskTheme, icons: Icons, clinic: str, logo: str, languages: Sequence[str], help_in: Callable[[str], Help],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self.mark = ClinicMark(theme, icons, clinic, logo, self)
        self.looks = LookBar(theme, icons, languages, self)
        self.question = TextLabel(theme, "title", parent=self, bold=True)
        self.field = KioskSearchField(theme, icons, self)
        self.tiles = TileList(theme, icons, self)
        self.paged = PagedList(theme, icons, self.tiles, self)
        self.wait = TextLabel(theme, "body", "ink2", self)
        self.crisis = CrisisPanel(theme, icons, help_in, self)
        self.note = TextLabel(theme, "ui", "ink2", self)
        self.reach = ReachButton(theme, icons, self)
        self._lay_out()
        self.field.entered.connect(lambda: self.search_requested.emit(""))
        self.field.textChanged.connect(self._pass_on)
        theme.follow(self._follow_theme)
        self.retranslate()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._upper = QWidget(self)
        """What nobody has to touch where the controls are low."""
        self._head, self._low_head = QHBoxLayout(), QHBoxLayout()
        self._search, self._foot = QHBoxLayout(), QHBoxLayout()
        self._above = column(self._head, self.question, of=self._upper)
        self._above.insertStretch(1, 1)
        self._head.addWidget(self.mark, 1)
        self._head.addWidget(self.looks)
        self._low_head.addStretch(1)
        self._search.addWidget(self.field, 1)
        self._search.addStretch(0)
        self._middle = QStackedLayout()
        self._middle.addWidget(self.paged)
        self._middle.addWidget(self.wait)
        self._foot.addWidget(self.crisis)
        self._foot.addStretch(1)
        self._end = row(self.note, self.reach, grows=self.note)
        self._foot.addLayout(self._end)
        self._column.addWidget(self._upper)
        self._column.addLayout(self._low_head)
        self._column.addLayout(self._search)
        self._column.addLayout(self._middle, 1)
        self._column.addLayout(self._foot)

    def _pass_on(self, text: str) -> None:
        if text:
            self.field.wipe()
            self.search_requested.emit(text)

    def show_library(self, library: Library | None, language: str) -> None:
        """Show the categories of *library*, named in *language*; say so where it is still being read, or empty."""
        counts = library.snapshot.categories(language) if library is not None else ()
        self.tiles.show_categories(counts, language)
        if library is None:
            self.wait.setText(self.tr("Getting the articles ready. This happens once and takes a moment."))
        else:
            self.wait.setText(self.tr("There are no articles yet. Please ask the front desk."))
        self._middle.setCurrentIndex(0 if counts else 1)

    def speak(self, language: str) -> None:
        """Say everything in *language*; ``show_library`` names the categories."""
        self.crisis.speak(language)
        self.looks.show_language(language)
        for part in (self.looks, self.field, self.tiles, self.paged):
            part.retranslate()
        self.retranslate()

    def retranslate(self) -> None:
        self.reach.follow()
        self.question.setText(self.tr("What would you like to learn about?"))
        self.note.setText(self.tr("Nothing you do here is saved."))
        self.fit()

    def wipe(self) -> None:
        """Forget what was typed and scrolled."""
        self.field.wipe()
        self.tiles.scrollToTop()

    def _follow_theme(self) -> None:
        px, margin = self._theme.px, self._theme.metrics.margin
        self._column.setContentsMargins(margin, px(48), margin, px(40))
        is_low = self._theme.reach_top > 0
        spacing = px(14 if is_low else 24 if self._theme.scale > 1 else 30)
        self._column.setSpacing(spacing)
        self._above.setSpacing(spacing)
        self._foot.setSpacing(px(14 if is_low else 24))
        self._end.setSpacing(px(24))
        self._head.setSpacing(px(24))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Leave out words for which there is no room, and let what belongs together stand below each other instead."""
        room = self.width() - 2 * self._theme.metrics.margin
        portrait, top = self._theme.metrics.is_portrait, self._theme.reach_top
        self._place_looks(top)
        beside = 0 if top else self.mark.width_at(TEXT_SIZES[-1]) + self._theme.px(24)
        self.looks.set_compact(self.looks.full_width() + beside > room)
        self.question.fit_line(room)
        self.field.setMaximumWidth(room if portrait else max(self._theme.px(FIELD), room * 2 // 3))
        self.reach.setVisible(portrait)
        note = self.note.fontMetrics().horizontalAdvance(self.note.text()) + 4
        one_row = self.crisis.natural_width() + note + self._theme.px(48) <= room and not portrait
        self._foot.setDirection(QHBoxLayout.Direction.LeftToRight if one_row else QHBoxLayout.Direction.TopToBottom)
        self.crisis.setFixedWidth(min(room, self.crisis.natural_width()) if one_row or not portrait else room)
        self.note.setMinimumWidth(
            min(note, room - (self.reach.sizeHint().width() + self._theme.px(24) if portrait else 0))
        )

    def _place_looks(self, top: int) -> None:
        """Have text size, contrast and language beside the clinic's name, or where low controls begin: at *top*."""
        before, after = (self._head, self._low_head) if top else (self._low_head, self._head)
        if after.indexOf(self.looks) < 0:
            before.removeWidget(self.looks)
            after.insertWidget(after.count() if after is self._head else 0, self.looks)
        if top:
            self._upper.setFixedHeight(top - self._column.contentsMargins().top())
        else:
            self._upper.setMinimumHeight(0)
            self._upper.setMaximumHeight(UNBOUNDED)
