"""Where help is, with room for all of it: what a tap on the words for a crisis opens."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.pages.crisis_sentence import NUMBERED, HelpIn
from reader.ui.kiosk.screens.crisis_panel import with_numbers
from reader.ui.kiosk.screens.screen import Screen, Surroundings
from reader.ui.kiosk.speech_output.spoken_description import SpokenScreen
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.overlay import OverlayCard
from reader.ui.kiosk.widgets.text_label import TextLabel

WIDEST = 1300
"""How wide the card is at most, in pixels of a 1080p screen: an eye finds the next line."""


class CrisisPage(QWidget):
    """A card with a question and whom to call, in danger of any kind."""

    def __init__(self, theme: KioskTheme, help_in: HelpIn, parent: QWidget | None = None) -> None:
        """*help_in* tells where help is."""
        super().__init__(parent)
        self._theme, self._help_in = theme, help_in
        self.card = OverlayCard(theme, self, "amber_wash", "amber")
        self.title = TextLabel(theme, "heading", parent=self.card, bold=True)
        self.words = TextLabel(theme, "body", parent=self.card)
        theme.follow(self._place)

    def speak(self, language: str) -> None:
        """Say it in *language*."""
        said = self._help_in(language)
        self.title.setText(said.title)
        others = [self._help_in(language, kind) for kind in NUMBERED]
        parts = [with_numbers(part) for part in (said.words, said.here) if part]
        parts += [f"<b>{with_numbers(one.title)}</b> {with_numbers(one.first)}" for one in others]
        self.words.set_rich("<br><br>".join(parts))
        spoken = (said.words, said.here, *(f"{one.title} {one.first}" for one in others))
        self.words.setAccessibleName(" ".join(filter(None, spoken)))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        edge, inset, gap = self._theme.metrics.edge, self._theme.px(44), self._theme.px(20)
        wide = min(self.width() - 2 * edge, self._theme.px(WIDEST))
        inside = wide - 2 * inset
        top = inset + self.title.heightForWidth(inside) + gap
        room = self.height() - 2 * edge - top - inset
        self.words.fit_height(inside, room)
        high = self.words.heightForWidth(inside)
        self.title.setGeometry(inset, inset, inside, top - gap - inset)
        self.words.setGeometry(inset, top, inside, high)
        whole = top + high + inset
        above = max(edge, min(self._theme.px(120), (self.height() - whole) // 2))
        self.card.setGeometry((self.width() - wide) // 2, above, wide, whole)


class CrisisScreen(Screen):
    """There is one stop of it."""

    page: CrisisPage

    def __init__(self, around: Surroundings) -> None:
        self.page = CrisisPage(around.theme, around.help_in)

    def speak(self, language: str) -> None:
        self.page.speak(language)

    def spoken(self) -> SpokenScreen:
        return SpokenScreen(self.page.title.text(), self.page.words.accessibleName())
