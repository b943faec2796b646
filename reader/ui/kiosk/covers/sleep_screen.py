"""Outside the opening hours: a dark screen with one calm sentence, which wakes by itself."""

import math
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QLocale, QRect, QTime, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter
from PySide6.QtWidgets import QWidget

from reader.errors import QT_TRANSLATE_NOOP
from reader.settings.hours import Hours
from reader.ui.kiosk.covers.curtain import Curtain, Line, paint_lines, place_lines
from reader.ui.kiosk.covers.greetings import Greeting
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.logo import Logo
from reader.ui.look.icons import Icons

CONTEXT = "SleepScreen"
_RESTING = QT_TRANSLATE_NOOP("SleepScreen", "This screen is resting.")
_TODAY = QT_TRANSLATE_NOOP("SleepScreen", "We open today at {time}.")
_TOMORROW = QT_TRANSLATE_NOOP("SleepScreen", "We open tomorrow at {time}.")
_ON_DAY = QT_TRANSLATE_NOOP("SleepScreen", "We open on {day} at {time}.")

LOOK_MS = 60_000
"""How often the hours are looked at, so that a clock that is set, or a machine that was suspended, is noticed."""
ANSWER_MS = 15_000
"""How long a touch is answered."""
DIMMED = 0.65
"""How much of its light the sentence has; an answer has all of it."""


class SleepScreen(Curtain):
    """Sleeps when the clinic is closed and nobody is there; a touch shows when it opens. ``logo`` is for StaffExit."""

    slept = Signal()
    woke = Signal()
    """The clinic opened, and the screen is gone: show the first screen, or the attract screen."""

    def __init__(
        self, theme: KioskTheme, icons: Icons, window: QWidget, greeting: Greeting, hours: Hours | None,
        is_in_use: Callable[[], bool] = lambda: False, now: Callable[[], datetime] = datetime.now,
    ) -> None:  # fmt: skip
        """*is_in_use* tells whether somebody is there (``not idle.is_resting``), whom nobody sends away; *hours* None never sleeps."""
        super().__init__(theme, window)
        self._greeting, self._hours, self._is_in_use, self._now = greeting, hours, is_in_use, now
        self._is_following = False
        self.logo = Logo(theme, icons, greeting.logo, self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._answer_timer = QTimer(self, singleShot=True, interval=ANSWER_MS)
        self._answer_timer.timeout.connect(self._name)
        self.touched.connect(self._answer)

    def start(self) -> None:
        """Follow the hours from now on; sleeps at once where the clinic is closed and nobody is there."""
        self._is_following = self._hours is not None
        self.look()

    def stop(self) -> None:
        """Follow the hours no more, and be gone."""
        self._is_following = False
        self._timer.stop()
        self.hide()

    def look(self) -> None:
        """Sleep or wake as the hours say; call it also when a visit ended. Every minute asleep the picture moves a little."""
        if self._hours is None or not self._is_following:
            return
        now = self._now()
        change = self._hours.next_change(now)
        until = math.ceil((change - now).total_seconds() * 1000) if change else LOOK_MS
        self._timer.start(min(LOOK_MS, until))
        if self._hours.is_open(now):
            if self.isVisible():
                self.hide()
                self.woke.emit()
        elif self.isVisible():
            self.wander()
        elif not self._is_in_use():
            self._name()
            self.draw()
            self.slept.emit()

    def opens(self, language: str) -> str:
        """Return the sentence that says in *language* when the clinic opens; nothing where it never does."""
        now = self._now()
        moment = self._hours.next_change(now) if self._hours else None
        if moment is None:
            return ""
        locale = QLocale(language)
        time = locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
        day = locale.dayName(moment.isoweekday(), QLocale.FormatType.LongFormat)
        template = {0: _TODAY, 1: _TOMORROW}.get((moment.date() - now.date()).days, _ON_DAY)
        return self._greeting.tongues.say(language, CONTEXT, template).format(day=day, time=time)

    @property
    def sentences(self) -> list[str]:
        """What the screen says now, once in each language."""
        said = [self._greeting.tongues.say(language, CONTEXT, _RESTING) for language in self._greeting.languages]
        if not self._answer_timer.isActive():
            return said
        return [self.opens(language) or rest for language, rest in zip(self._greeting.languages, said, strict=True)]

    def _answer(self) -> None:
        self._answer_timer.start()
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(" ".join(self.sentences))
        self.setAccessibleDescription(" ".join(self._helps()))
        self.update()

    def _helps(self) -> list[str]:
        return [self._greeting.tongues.help(language).said for language in self._greeting.languages]

    def place(self) -> None:
        margin = self.theme.metrics.margin
        self.logo.move(self.shift.x() + margin, self.shift.y() + margin)
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._answer_timer.stop()

    def paint_picture(self, painter: QPainter, area: QRect) -> None:
        answers = self._answer_timer.isActive()
        area.setTop(area.top() + self.logo.height())
        painter.setOpacity(0.8)
        area.setBottom(self.paint_crisis(painter, "\n".join(self._helps()), area))
        painter.setOpacity(1.0 if answers else DIMMED)
        ink, font = QColor(self.colours["ink" if answers else "ink2"]), self.theme.font("heading")
        gap = self.theme.px(28)
        lines = [Line(words, font, ink, gap if number else 0) for number, words in enumerate(self.sentences)]
        paint_lines(painter, place_lines(lines, area))
