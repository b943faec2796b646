"""Where help is in a crisis: on every screen, in the clinic's own words."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from reader.pages.crisis_sentence import Help
from reader.ui.kiosk.widgets.kiosk_theme import TEXT_SIZES, KioskTheme
from reader.ui.kiosk.widgets.painting import paint_box, painter_on
from reader.ui.kiosk.widgets.text_label import TextLabel
from reader.ui.look.icons import Icons

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


class CrisisPanel(QAbstractButton):
    """The words on amber: round on the first screen, a strip from edge to edge on all others. A tap asks for all that there is
    to say.
    """

    def __init__(
        self, theme: KioskTheme, icons: Icons, help_in: Callable[[str], Help], parent: QWidget | None = None, *,
        strip: bool = False,
    ) -> None:  # fmt: skip
        """*help_in* tells where help is, by language."""
        super().__init__(parent)
        self._theme, self._icons, self._help_in, self._strip = theme, icons, help_in, strip
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.words = TextLabel(theme, "ui", "amber", self)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        theme.follow(self._follow_theme)

    def speak(self, language: str) -> None:
        """Say it in *language*."""
        said = self._help_in(language)
        self.words.set_rich(f"<b>{said.lead.translate(_ESCAPES)}</b> {with_numbers(said.line)}")
        self.setAccessibleName(said.said)
        self._fit()

    def _follow_theme(self) -> None:
        px, sign = self._theme.px, self._sign + self._theme.px(20)
        edge, high = (self._theme.metrics.edge, px(12)) if self._strip else (px(30), px(20))
        before, behind = (sign, 0) if self.isRightToLeft() else (0, sign)
        self._row.setContentsMargins(edge + before, high, edge + behind, high)
        # Low controls stand above the strip: no size of text moves them.
        is_steady = self._strip and self._theme.reach_top
        most = self._room(TEXT_SIZES[-1]) + 2 * high
        self.setMinimumHeight(most if is_steady else self._theme.metrics.target)
        self._fit()
        self.update()

    @property
    def _sign(self) -> int:
        """How large the sign is that says that there is more."""
        return round(QFontMetrics(self._theme.font("ui")).height() * 0.8)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._row.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let a long sentence in large letters be less large, rather than take the room of what stands above it."""
        margins = self._row.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        self.words.fit_height(width, self._room(self._theme.scale))

    def _room(self, scale: float) -> int:
        """Return how high the words may be where text is *scale* times its normal size."""
        lines = LINES_UPRIGHT if self._theme.metrics.is_portrait else LINES
        return lines * QFontMetrics(self._theme.font_at("ui", scale)).lineSpacing()

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
        px, colour, radius = self._theme.px, self._theme.colour, 0 if self._strip else self._theme.px(20)
        amber, ring = colour("amber"), max(3, px(4))
        with painter_on(self) as painter:
            ground, width = colour("wash" if self.isDown() else "amber_wash"), max(1, px(2))
            paint_box(painter, self.rect(), radius, ground, None if self._strip else amber, width)
            if self._strip:
                painter.fillRect(0, 0, self.width(), width, amber)
            side = self._sign
            box = QRect(self.width() - self._row.contentsMargins().right(), (self.height() - side) // 2, side, side)
            box = box.translated(px(20), 0)
            if self.isRightToLeft():
                box.moveLeft(self._row.contentsMargins().left() - px(20) - side)
            self._icons.paint(painter, box, "caret-left" if self.isRightToLeft() else "caret-right", amber)
            if self.hasFocus():
                paint_box(painter, self.rect(), radius, None, colour("focus"), ring, inset=ring * 0.5)
