"""The staff's own screen, behind the PIN: how the kiosk is, what can be tried, and what can be set for the day."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from reader import __version__
from reader.languages import language_of
from reader.settings.day_choice import DayChoice
from reader.system.health_file import HealthCheck
from reader.ui.kiosk.staff.health_list import HealthList
from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.overlay import ModalOverlay
from reader.ui.kiosk.widgets.text_label import TextLabel
from reader.ui.look.icons import Icons

COLUMNS, COLUMNS_UPRIGHT = 3, 2


class StaffCorner(ModalOverlay):
    """Shows and asks; what comes of it is the business of ``staff_desk``."""

    answered = Signal(bool)
    """Yes or no to the question that was asked."""

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget) -> None:
        super().__init__(theme, window)
        self._checks: tuple[HealthCheck, ...] = ()
        self._is_checking = False
        self._choice = DayChoice()
        self.title = TextLabel(theme, "heading", parent=self.card, bold=True)
        self.title.setWordWrap(False)
        self.note = TextLabel(theme, "ui", "ink2", self.card)
        self.list = HealthList(theme, icons, self.card)
        self.question = TextLabel(theme, "ui", parent=self.card, bold=True)

        def button(icon: str) -> KioskButton:
            return KioskButton(theme, icons, icon, parent=self.card, block_height=72)

        self.yes, self.no = (
            KioskButton(theme, icons, "check", parent=self.card),
            KioskButton(theme, icons, "x", parent=self.card),
        )
        self.check, self.voice, self.touch = button("arrow-clockwise"), button("speaker-high"), button("hand-pointing")
        self.print, self.language, self.text = button("printer"), button("translate"), button("text-aa")
        self.restart, self.leave = button("arrow-counter-clockwise"), button("sign-out")
        self.back = KioskButton(theme, icons, "house", "primary", self.card, block_height=72)
        self._asking, self._grid = QHBoxLayout(), QGridLayout()
        self._asking.addWidget(self.question, 1)
        for answer, yes in ((self.yes, True), (self.no, False)):
            self._asking.addWidget(answer)
            answer.clicked.connect(lambda _=False, yes=yes: self._answer(yes))
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.note, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(self._asking)
        self.body.addLayout(self._grid)
        self.back.clicked.connect(self.close_overlay)
        self.ask("")
        # Where help is said moves when the size of the text changes, a moment after that.
        self._place_again = QTimer(self, singleShot=True, interval=0)
        self._place_again.timeout.connect(self.place_card)
        theme.follow(self._lay_out)
        self.retranslate()

    @property
    def buttons(self) -> tuple[KioskButton, ...]:
        """Every button of the lower part, in the order in which they stand."""
        return (
            self.check, self.voice, self.touch, self.print, self.language, self.text, self.restart, self.leave, self.back,
        )  # fmt: skip

    def show_corner(self) -> None:
        """Open it, above everything, with nothing asked."""
        self.ask("")
        self.open_over()
        self._lay_out()
        self._place_again.start()
        self.announce(f"{self.title.text()} {self.note.text()}")

    def show_checks(self, checks: Sequence[HealthCheck], *, is_checking: bool) -> None:
        """Show *checks*; *is_checking* tells whether newer ones are on the way."""
        self._checks, self._is_checking = tuple(checks), is_checking
        self.list.show_checks(self._checks)
        self._say()

    def show_choice(self, choice: DayChoice) -> None:
        """Show what every visit of this day begins with; its language is not empty."""
        self._choice = choice
        self._say()

    def ask(self, question: str, *, with_answers: bool = True) -> None:
        """Say *question* above the buttons, with Yes and No below it; an empty one takes them away."""
        self.question.setText(question)
        self.question.setVisible(bool(question))
        for answer in (self.yes, self.no):
            answer.setVisible(bool(question) and with_answers)
        if question:
            self.announce(question)

    def _answer(self, yes: bool) -> None:
        self.ask("")
        self.answered.emit(yes)

    def retranslate(self) -> None:
        self.list.show_checks(self._checks)
        self.title.setText(self.tr("For staff"))
        self.yes.set_words(self.tr("Yes"))
        self.no.set_words(self.tr("No"))
        for button, words in (
            (self.check, self.tr("Check again")), (self.voice, self.tr("Hear the voice")),
            (self.touch, self.tr("Test the touch")), (self.print, self.tr("Print a test page")),
            (self.restart, self.tr("Restart the kiosk")), (self.leave, self.tr("Close the kiosk")),
            (self.back, self.tr("Back to visitors")),
        ):  # fmt: skip
            button.set_words(words)
        self._say()

    def _say(self) -> None:
        sizes = (self.tr("normal"), self.tr("large"), self.tr("largest"))
        self.language.set_words(
            self.tr("Language today: {what}").format(what=language_of(self._choice.language or "en").name)
        )
        self.text.set_words(self.tr("Text today: {what}").format(what=sizes[self._choice.text_size]))
        to_do = sum(not one.ok for one in self._checks)
        if self._is_checking:
            words = self.tr("The kiosk is being checked. This takes a minute.")
        elif not self._checks:
            words = self.tr("The check did not work. Restart the kiosk.")
        else:
            words = self.tr("To see to: {count}.").format(count=to_do) if to_do else self.tr("All is well.")
        version = self.tr("Version {number}").format(number=__version__)
        self.note.setText(f"{words} {version}")
        self.check.setEnabled(not self._is_checking)

    def _lay_out(self) -> None:
        columns = COLUMNS_UPRIGHT if self.theme.metrics.is_portrait else COLUMNS
        gap = self.theme.metrics.gap
        self._grid.setSpacing(gap)
        self._asking.setSpacing(gap)
        shown = [one for one in self.buttons if one is not self.print or not self.print.isHidden()]
        for one in self.buttons:
            self._grid.removeWidget(one)
        for number, one in enumerate(shown):
            span = columns - number % columns if one is self.back else 1
            self._grid.addWidget(one, number // columns, number % columns, 1, span)

    def card_width(self) -> int:
        return self.width() - 2 * self.theme.metrics.gap

    def put_card(self, width: int, height: int) -> None:
        del height
        room, gap = self.room(), self.theme.metrics.gap
        self.card.setGeometry(QRect(gap, room.top() + gap, width, room.height() - 2 * gap))
