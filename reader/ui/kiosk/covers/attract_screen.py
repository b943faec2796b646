"""What the kiosk shows while nobody is there: invitations to its topics, one after the other, dimmed."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QFont, QHideEvent, QPainter
from PySide6.QtWidgets import QWidget

from reader.errors import QT_TRANSLATE_NOOP
from reader.library.category import Category
from reader.ui.kiosk.covers.curtain import Curtain, Line, paint_lines, place_lines
from reader.ui.kiosk.covers.greetings import Greeting
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.painting import paint_box
from reader.ui.look.icons import Icons

CONTEXT = "AttractScreen"
_BEGIN = QT_TRANSLATE_NOOP("AttractScreen", "Touch the screen to begin")
_QUESTION = QT_TRANSLATE_NOOP("AttractScreen", "What would you like to learn about?")

STAY_MS, FADE_MS = 12_000, 900
"""How long an invitation stays, and how long it takes to come."""
WANDER = 5
"""After so many invitations, a minute, the picture goes to another place."""
DIMMED = 0.82
"""How much of its light the invitation has."""


class Invitation(NamedTuple):
    """What is shown at one time."""

    icon: str
    colour: str
    title: str
    line: str
    begin: str
    crisis: str


def turn(number: int, topics: int, languages: int) -> tuple[int, int]:
    """Return which topic and which language come as *number* (0, 1, …): every topic once in every language, in turn."""
    return number % topics, (number + number // math.lcm(topics, languages)) % languages


class AttractScreen(Curtain):
    """Opens with ``show_invitations``. Connect ``dismissed`` to going home."""

    dismissed = Signal()
    """Somebody touched the screen or a key; the screen is gone, and the touch pressed nothing beneath."""

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget, greeting: Greeting) -> None:
        super().__init__(theme, window)
        self._icons, self._greeting = icons, greeting
        self._categories: Sequence[Category] = ()
        self._number = 0
        self._strength = 1.0
        self._timer = QTimer(self, interval=STAY_MS)
        self._timer.timeout.connect(self._go_on)
        self._fade = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=FADE_MS)
        self._fade.valueChanged.connect(self._show_strength)
        self.touched.connect(self._dismiss)

    def show_invitations(self, categories: Sequence[Category]) -> None:
        """Show *categories* in turn, each time in the next language, so that everybody is invited."""
        self._categories = tuple(categories)
        self._number, self._strength = 0, 1.0
        self._announce()
        self.draw()
        self._timer.start()

    @property
    def invitation(self) -> Invitation:
        """What is shown now."""
        topics = max(1, len(self._categories))
        topic, tongue = turn(self._number, topics, len(self._greeting.languages))
        language = self._greeting.languages[tongue]
        begin = self._greeting.tongues.say(language, CONTEXT, _BEGIN)
        crisis = self._greeting.tongues.help(language).said
        if not self._categories:
            question = self._greeting.tongues.say(language, CONTEXT, _QUESTION)
            return Invitation("book-open", self.colours["teal"], question, "", begin, crisis)
        category = self._categories[topic]
        words = category.named(language), category.described(language)
        return Invitation(category.icon, category.colour or self.colours["teal"], *words, begin, crisis)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._timer.stop()
        self._fade.stop()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    def _go_on(self) -> None:
        self._number += 1
        if self._number % WANDER == 0:
            self.wander()
        self._announce()
        if self.theme.reduces_motion:
            self._show_strength(1.0)
        else:
            self._fade.start()

    def _show_strength(self, strength: float) -> None:
        self._strength = strength
        self.update()

    def _announce(self) -> None:
        invitation = self.invitation
        self.setAccessibleName(f"{invitation.title}. {invitation.begin}")
        self.setAccessibleDescription(invitation.crisis)

    def paint_picture(self, painter: QPainter, area: QRect) -> None:
        invitation, margin = self.invitation, self.theme.metrics.margin
        painter.setOpacity(DIMMED)
        if self._greeting.clinic:
            area.setTop(self.paint_name(painter, self._greeting.clinic, area) + margin // 2)
        area.setBottom(self.paint_crisis(painter, invitation.crisis, area) - margin // 2)
        painter.setOpacity(DIMMED * self._strength)
        self._paint_invitation(painter, invitation, area)

    def _paint_invitation(self, painter: QPainter, invitation: Invitation, area: QRect) -> None:
        px, theme = self.theme.px, self.theme
        side = min(px(240), area.height() // 4, area.width() // 3)
        # Larger than elsewhere: it is read from across the room.
        title, line, begin = (_larger(theme.font(*font)) for font in (("title", True), ("body",), ("body", True)))
        lines = [Line(invitation.title, title, QColor(self.colours["ink"]))]
        if invitation.line:
            lines.append(Line(invitation.line, line, QColor(self.colours["ink2"]), px(20)))
        lines.append(Line(invitation.begin, begin, QColor(self.colours["teal"]), px(72)))
        placed = place_lines(lines, area.adjusted(0, side + px(40), 0, 0))
        # What is free above the words is free above the picture, too: the whole stands in the middle.
        top = placed[0][1].top() - px(40) - side
        square, inset = QRect(area.center().x() - side // 2, top, side, side), side // 4
        paint_box(painter, square, side / 5, QColor(invitation.colour))
        inside = square.adjusted(inset, inset, -inset, -inset)
        self._icons.paint(painter, inside, invitation.icon, QColor(self.colours["ink"]))
        paint_lines(painter, placed)


def _larger(font: QFont) -> QFont:
    font.setPixelSize(round(font.pixelSize() * 1.4))
    return font
