"""Every screen of the kiosk, and how to get there: for the pictures of the tour, and for what is measured on all of them."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, QUrl

from reader.errors import Message
from reader.languages import INTERFACE_LANGUAGES
from reader.system.health_file import HealthCheck
from reader.system.own_program import module_command
from reader.tour.walk import TourStop, in_turn
from reader.ui.kiosk import history
from reader.ui.kiosk.kiosk import Kiosk
from reader.ui.kiosk.reading_room import ReadingRoom
from reader.ui.kiosk.screens.search_screen import SearchScreen
from reader.ui.speech.speech_engine import SpeechEngine

CATEGORY, ARTICLE, SENSITIVE = "medication-management", "sertraline", "safety-plan"
TYPO, NONSENSE = {"en": "setraline", "es": "setralina"}, "xqzvk"
CRISIS = {"en": "i want to die", "es": "quiero morir"}
LINK = "https://medlineplus.gov/druginfo/meds/a697048.html"
COUNTDOWN = 12
CHECKS = (
    HealthCheck("clock", True, Message("2026-11-30 08:00")), HealthCheck("disk", False, Message("82 GB"), Message("> 120 GB")),
)  # fmt: skip
"""A morning check, in no language."""


class SilentEngine(SpeechEngine):
    """A voice for English and Spanish that says nothing, so that the buttons for reading aloud are there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        QTimer.singleShot(0, self, lambda: self.ready.emit(frozenset(INTERFACE_LANGUAGES)))

    def say(self, text: str, languages: Sequence[str], rate: float) -> None:  # noqa: ARG002 - nobody hears it
        """Say nothing, without an end."""
        self.begun.emit()

    def stop(self) -> None:
        """Nothing is being said."""

    def close(self) -> None:
        """There is nothing to let go of."""


def paperless_printer() -> tuple[str, ...]:
    """Return the command of a printer that is there and prints nothing, for ``PdfPrinting``."""
    return module_command("reader.tour.paperless_printer")


def screens_of(kiosk: Kiosk, language: str) -> Iterator[TourStop]:
    """Yield every screen of *kiosk*, which has settled, has a SilentEngine and speaks *language* ("en" or "es").

    The last stop leads back home. Nothing is to be watched meanwhile: stop ``room.guard.idle`` before.
    """
    room = kiosk.room
    assert room is not None
    yield from _reading(kiosk, room, language)
    yield from _searching(kiosk, room, language)
    yield from _guarded(kiosk, room)


def _reading(kiosk: Kiosk, room: ReadingRoom, language: str) -> Iterator[TourStop]:
    visit, window, screens = room.visit, kiosk.window, room.screens
    page, panels, aloud = room.article.page, room.panels, room.aloud

    def is_read() -> bool:
        return not page.is_covered and page.card.image.code is not None

    def take_panel(show: Callable[[], object]) -> Callable[[], object]:
        return in_turn(panels.close, show)

    def go(kind: str, name: str) -> Callable[[], object]:
        return partial(visit.go, history.Stop(kind, name))

    yield TourStop("home", visit.go_home, lambda: window.is_at_home)
    yield TourStop("category", go("category", CATEGORY), lambda: screens.page is screens["category"].page)
    yield TourStop("article", go("article", f"{language}/{ARTICLE}"), lambda: is_read() and aloud.bar.isVisible())
    yield TourStop("article-below", lambda: page.scroller.step(2), lambda: page.progress.share > 0.1)
    yield TourStop("reading-aloud", aloud.read_aloud.toggle, lambda: aloud.is_active)
    yield TourStop("voice-stopped", aloud.panel.say, aloud.panel.isVisible)
    yield TourStop("take-home", in_turn(aloud.panel.close_overlay, take_panel(panels.show_take_home)))
    yield TourStop("link", take_panel(lambda: panels.show_link(QUrl(LINK))))
    if kiosk.policy.may_print:
        yield TourStop("to-printer", take_panel(lambda: panels.show_print("preparing")))
        yield TourStop("printing", take_panel(lambda: panels.show_print("printing")))
        yield TourStop("not-printed", take_panel(lambda: panels.show_print("failed")))
    yield TourStop("help", take_panel(window.help_requested.emit), lambda: visit.here.kind == "crisis")
    yield TourStop("sensitive", take_panel(go("article", f"{language}/{SENSITIVE}")), is_read)
    yield TourStop("", visit.go_home, lambda: window.is_at_home)


def _searching(kiosk: Kiosk, room: ReadingRoom, language: str) -> Iterator[TourStop]:
    visit, screen = room.visit, room.screens.of(SearchScreen)
    search = screen.page
    field, found = search.field, search.found

    def type_(text: str, *, keyboard: bool = True) -> Callable[[], object]:
        return in_turn(partial(search.open_keyboard, keyboard), partial(field.setText, text))

    def is_answered(text: str) -> Callable[[], bool]:
        return lambda: screen.answered_for == text

    yield TourStop("search", lambda: visit.go(history.Stop("search")), lambda: search.is_keyboard_open)
    yield TourStop("results", type_(TYPO[language]), is_answered(TYPO[language]))
    yield TourStop("results-alone", lambda: search.open_keyboard(False), lambda: not search.is_keyboard_open)
    yield TourStop(
        "crisis", type_(CRISIS[language]), lambda: is_answered(CRISIS[language])() and found.help.isVisible()
    )
    yield TourStop("nothing", type_(NONSENSE), is_answered(NONSENSE))
    yield TourStop("", visit.go_home, lambda: kiosk.window.is_at_home)


def _guarded(kiosk: Kiosk, room: ReadingRoom) -> Iterator[TourStop]:
    guard, view, visit = room.guard, room.view, room.visit
    pad = guard.staff_exit.pad
    overlays = (guard.still_here, guard.recovery.panel, pad)
    curtains = (guard.attract, guard.sleep)

    def alone(show: Callable[[], object]) -> Callable[[], object]:
        return in_turn(*(one.close_overlay for one in overlays), *(one.hide for one in curtains), show)

    yield TourStop("still-here", alone(lambda: guard.still_here.count(COUNTDOWN)))
    yield TourStop("start-again", alone(guard.recovery.panel.say))
    yield TourStop("pin", alone(guard.staff_exit.ask))
    yield TourStop("pin-typed", in_turn(*(pad.digits[digit].click for digit in "2468")))
    yield TourStop("attract", alone(lambda: guard.attract.show_invitations(room.invitations())))
    yield TourStop("sleeping", alone(guard.sleep.draw))
    address = f"{visit.language}/{ARTICLE}"
    page = room.article.page
    yield TourStop("", alone(lambda: visit.go(history.Stop("article", address))), lambda: not page.is_covered)
    yield TourStop("words-alone", view.renderer_gave_up.emit)
    corner = room.desk.corner
    yield TourStop("staff", in_turn(lambda: corner.show_checks(CHECKS, is_checking=False), room.desk.show))
    yield TourStop("", in_turn(corner.close_overlay, kiosk.window.reset), lambda: kiosk.window.is_at_home)
