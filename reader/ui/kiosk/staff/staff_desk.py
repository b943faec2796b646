"""What the staff's screen does: the check, the trials, the choices for the day, and the ways out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.errors import QT_TRANSLATE_NOOP, FileUnwritableError, Message
from reader.paths import Paths
from reader.settings.day_choice import SIZES, DayChoice, keep_choice, read_choice
from reader.settings.kiosk_settings import KioskSettings
from reader.system.health_file import HealthCheck, keep_answer, read_health
from reader.ui.kiosk.staff.corner_touch import CornerTouch
from reader.ui.kiosk.staff.health_watch import HealthWatch
from reader.ui.kiosk.staff.printer_trial import PrinterTrial
from reader.ui.kiosk.staff.staff_corner import StaffCorner
from reader.ui.kiosk.staff.voice_trial import VoiceTrial
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons
from reader.ui.speech.speech_engine import OpenEngine

log = logging.getLogger(__name__)

_HEARD = QT_TRANSLATE_NOOP("messages", "Staff heard the voice.")
_UNHEARD = QT_TRANSLATE_NOOP("messages", "Staff did not hear the voice.")
_SEE_VOICE = QT_TRANSLATE_NOOP("messages", "Check that the loudspeaker is on and its cable is firm.")
_TOUCHED = QT_TRANSLATE_NOOP("messages", "Staff touched every corner.")
_UNTOUCHED = QT_TRANSLATE_NOOP("messages", "Staff could not touch every corner.")
_SEE_TOUCH = QT_TRANSLATE_NOOP("messages", "Clean the screen and check its USB cable. Then try again.")
_PRINTED = QT_TRANSLATE_NOOP("messages", "The test page came out well.")
_UNPRINTED = QT_TRANSLATE_NOOP("messages", "The test page did not come out well.")
_SEE_PRINTER = QT_TRANSLATE_NOOP("messages", "See that the printer is on and has paper and ink.")
_ANSWERS = {
    "voice": (_HEARD, _UNHEARD, _SEE_VOICE), "touch": (_TOUCHED, _UNTOUCHED, _SEE_TOUCH),
    "printer": (_PRINTED, _UNPRINTED, _SEE_PRINTER),
}  # fmt: skip
"""What is said of each trial: well, not well, and what to do then."""

FIRST_MS = 60_000
"""The first check waits so long after the start: what the first visitor needs comes before it."""


def this_day() -> date:
    """Return the day it is where the kiosk stands."""
    return datetime.now(UTC).astimezone().date()


class StaffMeans(NamedTuple):
    """What the desk uses of the kiosk."""

    paths: Paths
    settings: KioskSettings
    languages: Sequence[str]
    """What visitors choose from, the settings' first one first."""
    open_engine: OpenEngine | None
    printer: Sequence[str]
    doctor: Sequence[str]
    """The command that examines the computer."""
    speaks: Callable[[], str]
    """The language of the interface."""
    day: Callable[[], date] = this_day


class StaffDesk(QObject):
    """Made once for a kiosk; ``corner`` is what the PIN opens."""

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget, means: StaffMeans) -> None:
        super().__init__(window)
        self._theme, self._means = theme, means
        self._asked = ""
        known = read_health(means.paths.health_file)
        self._checks, self._checked = known.checks, known.checked[:10]
        self._answers = dict(known.answers)
        self._chosen, self._chosen_on = read_choice(means.paths.day_file, means.day()), means.day()
        self.corner = StaffCorner(theme, icons, window)
        self.corners = CornerTouch(theme, icons, window)
        self.watch = HealthWatch(means.doctor, self)
        self.voice = VoiceTrial(means.open_engine, self)
        self.printer = PrinterTrial(means.printer, means.settings.paper, self)
        self.corner.print.setVisible(means.settings.may_print)
        self._first = QTimer(self, singleShot=True, interval=FIRST_MS)
        self._first.timeout.connect(self.check)
        self._connect()

    def _connect(self) -> None:
        corner = self.corner
        corner.check.clicked.connect(self.check)
        corner.voice.clicked.connect(self._hear)
        corner.touch.clicked.connect(self._touch)
        corner.print.clicked.connect(self._print)
        corner.language.clicked.connect(self._next_language)
        corner.text.clicked.connect(self._next_size)
        corner.answered.connect(self._keep_answer)
        corner.closed.connect(self._end)
        self.corners.answered.connect(self._take_corners)
        self.watch.checked.connect(self._take_checks)
        self.voice.failed.connect(lambda: self._say("voice", self.tr("No voice was found for this language.")))
        self.printer.ended.connect(self._take_print)

    def start(self) -> None:
        """Have the computer examined, a while from now."""
        self._first.start()

    def open(self) -> None:
        """Show the staff's screen, and have the computer examined again."""
        self.check()
        self.show()

    def show(self) -> None:
        """Show the staff's screen as it is."""
        self._theme.set_text_size(0)  # all of it is in sight
        self.corner.show_choice(self.begin_with())
        self.corner.show_corner()

    def check(self) -> None:
        """Have the computer examined now."""
        self.watch.check()
        if not self._is_checked_today:
            self._checked = self._means.day().isoformat()
            self._answers.clear()
        self._show_checks()

    @property
    def _is_checked_today(self) -> bool:
        return self._checked == self._means.day().isoformat()

    def look(self) -> None:
        """Have the computer examined where it was not yet on this day."""
        if not self._is_checked_today:
            self.check()

    def begin_with(self) -> DayChoice:
        """Return what visits begin with today; its language is one that visitors choose from."""
        choice = self._chosen if self._chosen_on == self._means.day() else DayChoice()
        spoken = self._means.languages
        return choice if choice.language in spoken else choice._replace(language=spoken[0])

    def close(self) -> None:
        """Stop all that is under way."""
        self._first.stop()
        self.watch.close()
        self.voice.close()
        self.printer.close()

    def _take_checks(self, checks: tuple[HealthCheck, ...]) -> None:
        self._checks = checks
        self._show_checks()

    def _show_checks(self) -> None:
        """Show what was found, and what staff saw and heard themselves."""
        told = []
        for name, yes in self._answers.items():
            if name in _ANSWERS:
                well, ill, advice = _ANSWERS[name]
                told.append(HealthCheck(name, yes, Message(well if yes else ill), None if yes else Message(advice)))
        self.corner.show_checks((*self._checks, *told) if self._checks else (), is_checking=self.watch.is_checking)

    def _next_language(self) -> None:
        spoken, now = self._means.languages, self.begin_with()
        following = spoken[(spoken.index(now.language) + 1) % len(spoken)]
        self._choose(now._replace(language=following))

    def _next_size(self) -> None:
        now = self.begin_with()
        self._choose(now._replace(text_size=(now.text_size + 1) % SIZES))

    def _choose(self, choice: DayChoice) -> None:
        """Begin visits with *choice* from now on, and after a restart of today where the disk allows it."""
        self._chosen, self._chosen_on = choice, self._means.day()
        self.corner.show_choice(choice)
        try:
            keep_choice(self._means.paths.day_file, choice, self._chosen_on)
        except FileUnwritableError as error:
            log.warning("%s", error)
            self._say("", self.tr("This cannot be stored: it holds until the kiosk is restarted."))

    def _hear(self) -> None:
        self.voice.say(self.tr("Good morning. This is the voice that reads articles aloud."), self._means.speaks())
        self._question("voice", self.tr("Did you hear the sentence?"))

    def _print(self) -> None:
        self._say("printer", self.tr("The test page is on its way."))
        self.printer.start(
            self.tr("This is a test page. If the frame is whole and its words are easy to read, all is well.")
        )

    def _take_print(self, ok: bool) -> None:
        if ok:
            self._question("printer", self.tr("Did the page come out well?"))
        else:
            self._say("printer", self.tr("The printer did not take the page. See that it is on and has paper."))
            self._keep_answer(False)

    def _touch(self) -> None:
        self._asked = "touch"
        self.corners.begin()

    def _take_corners(self, works: bool) -> None:
        self.corner.setFocus()
        self._keep_answer(works)
        self._say(
            "", self.tr("The touch screen works.") if works else self.tr("Clean the screen and check its USB cable. Then try again."),
        )  # fmt: skip

    def _question(self, name: str, words: str) -> None:
        self._asked = name
        self.corner.ask(words)

    def _say(self, name: str, words: str) -> None:
        self._asked = name
        if self.corner.isVisible():
            self.corner.ask(words, with_answers=False)

    def _keep_answer(self, yes: bool) -> None:
        name, self._asked = self._asked, ""
        if not name:
            return
        self._answers[name] = yes
        self._show_checks()
        try:
            keep_answer(self._means.paths.health_file, name, yes)
        except FileUnwritableError as error:
            log.warning("%s", error)  # it stands in the list until the kiosk is restarted

    def _end(self) -> None:
        self._asked = ""
        self.corners.hide()
        self.voice.stop()
