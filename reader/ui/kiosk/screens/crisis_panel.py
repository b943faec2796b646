"""Where help is in a crisis: on every screen, in the clinic's own words."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.pages.crisis_sentence import Help
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.painting import paint_box, painter_on
from reader.ui.kiosk.widgets.text_label import TextLabel

_NUMBER = re.compile(r"(?<!\w)[+(]?\d(?:[\d\s().-]*\d)+")
"""A telephone number, as a text for people writes it."""
_WITH_WORD = re.compile(f" {_NUMBER.pattern}")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""Importing ``html`` for this would take longer than all else in this module."""

LINES, LINES_UPRIGHT = 2, 3
"""So many lines of the chosen text size the words take, on a screen that lies and on one that stands; long ones are smaller."""


def with_numbers_whole(words: str) -> str:
    """Return *words* with each telephone number kept in one line with the word before it."""
    return _WITH_WORD.sub(lambda number: number[0].replace(" ", "\N{NO-BREAK SPACE}"), words)


def with_numbers(words: str) -> str:
    """Return *words* as HTML with the telephone numbers in bold."""
    return _NUMBER.sub(lambda number: f"<b>{number[0]}</b>", words.translate(_ESCAPES))


class CrisisPanel(QWidget):
    """The words on amber: round on the first screen, a strip from edge to edge on all others."""

    def __init__(
        self, theme: KioskTheme, help_in: Callable[[str], Help], parent: QWidget | None = None, *, strip: bool = False
    ) -> None:
        """*help_in* tells where help is, by language."""
        super().__init__(parent)
        self._theme, self._help_in, self._strip = theme, help_in, strip
        self.text = TextLabel(theme, "ui", "amber", self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.text, 1)
        theme.follow(self._follow_theme)

    def speak(self, language: str) -> None:
        """Say it in *language*."""
        said = self._help_in(language)
        self.text.set_rich(f"<b>{said.lead.translate(_ESCAPES)}</b> {with_numbers(said.line)}")
        self.setAccessibleName(said.said)
        self._fit()

    def _follow_theme(self) -> None:
        px = self._theme.px
        if self._strip:
            edge = self._theme.metrics.edge
            self._row.setContentsMargins(edge, px(12), edge, px(12))
        else:
            self._row.setContentsMargins(px(30), px(20), px(30), px(20))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let a long sentence in large letters be less large, rather than take the room of what stands above it."""
        margins = self._row.contentsMargins()
        lines = LINES_UPRIGHT if self._theme.metrics.is_portrait else LINES
        room = lines * QFontMetrics(self._theme.font("ui")).lineSpacing()
        self.text.fit_height(self.width() - margins.left() - margins.right(), room)

    @property
    def said(self) -> str:
        """What the panel says, without marks."""
        return self.accessibleName()

    def natural_width(self) -> int:
        """Return how wide the panel is when its words stand in one line."""
        margins = self._row.contentsMargins()
        return (
            QFontMetrics(self._theme.font("ui")).horizontalAdvance(self.said) * 21 // 20
            + margins.left()
            + margins.right()
            + 8
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        ground = self._theme.colour("amber_wash")
        with painter_on(self) as painter:
            if self._strip:
                painter.fillRect(self.rect(), ground)
                painter.fillRect(0, 0, self.width(), max(1, self._theme.px(2)), self._theme.colour("amber"))
            else:
                paint_box(painter, self.rect(), self._theme.px(20), ground)
