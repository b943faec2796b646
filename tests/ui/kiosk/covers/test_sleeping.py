"""Outside the opening hours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from reader.options import Options
from reader.pages.tokens import THEMES, contrast
from reader.settings.hours import Hours, read_hours
from reader.ui.kiosk.covers.greetings import Greeting
from reader.ui.kiosk.covers.sleep_screen import DIMMED, SleepScreen
from reader.ui.kiosk.widgets.kiosk_theme import TEXT_SIZES, KioskTheme
from reader.ui.look.icons import Icons
from tests.patience import PatientBot, fire
from tests.ui.kiosk.conftest import SIZES, MakeKiosk, Visitor
from tests.ui.kiosk.stage import Stage, mixed


def at(year: int, month: int, day: int, hour: int, minute: int = 0, second: int = 0, part: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, second, part, tzinfo=UTC)


HOURS = read_hours(dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), "08:00-18:00"))
MONDAY_NOON, MONDAY_NIGHT = at(2026, 11, 23, 12), at(2026, 11, 23, 22, 15)
TUESDAY_DAWN, SATURDAY = at(2026, 11, 24, 5), at(2026, 11, 28, 10)


class Wall:
    """A clock on the wall, and whether somebody is in the room."""

    def __init__(self) -> None:
        self.time = MONDAY_NOON
        self.in_use = False


@pytest.fixture
def wall() -> Wall:
    return Wall()


def make(
    theme: KioskTheme, icons: Icons, stage: Stage, greeting: Greeting, wall: Wall, hours: Hours | None
) -> SleepScreen:
    return SleepScreen(theme, icons, stage, greeting, hours, lambda: wall.in_use, lambda: wall.time)


@pytest.fixture
def sleep(theme: KioskTheme, icons: Icons, stage: Stage, greeting: Greeting, wall: Wall) -> Iterator[SleepScreen]:
    screen = make(theme, icons, stage, greeting, wall, HOURS)
    yield screen
    screen.stop()


def test_it_sleeps_when_the_clinic_closes_and_wakes_by_itself(
    sleep: SleepScreen, wall: Wall, qtbot: PatientBot
) -> None:
    sleep.start()
    assert not sleep.isVisible()
    wall.time = MONDAY_NIGHT
    with qtbot.waitSignal(sleep.slept):
        sleep.look()
    assert sleep.isVisible()

    wall.time = at(2026, 11, 24, 8)
    with qtbot.waitSignal(sleep.woke):
        sleep.look()
    assert not sleep.isVisible()


def test_it_wakes_at_the_minute_and_not_by_being_asked(sleep: SleepScreen, wall: Wall) -> None:
    wall.time = at(2026, 11, 24, 7, 59, 59, 800_000)
    sleep.start()
    assert sleep.isVisible()
    (timer,) = (timer for timer in sleep.findChildren(QTimer) if timer.isActive())
    assert timer.interval() == 200
    wall.time = at(2026, 11, 24, 8)
    fire(timer)
    assert not sleep.isVisible()


def test_nobody_is_sent_away_who_is_still_there(sleep: SleepScreen, wall: Wall) -> None:
    wall.in_use = True
    wall.time = MONDAY_NIGHT
    sleep.start()
    assert not sleep.isVisible()

    wall.in_use = False
    sleep.look()
    assert sleep.isVisible()


def test_without_hours_it_never_sleeps(
    theme: KioskTheme, icons: Icons, stage: Stage, greeting: Greeting, wall: Wall
) -> None:
    screen = make(theme, icons, stage, greeting, wall, None)
    wall.time = SATURDAY
    screen.start()
    screen.look()
    assert not screen.isVisible()


def test_it_says_nothing_about_the_time_until_it_is_touched(sleep: SleepScreen, wall: Wall, stage: Stage) -> None:
    wall.time = MONDAY_NIGHT
    sleep.start()
    assert sleep.sentences[0] == "This screen is resting."
    assert not any(sign.isdigit() for sign in "".join(sleep.sentences))

    QTest.mouseClick(stage.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(900, 600))

    assert "tomorrow at 8:00" in sleep.sentences[0]
    assert sleep.isVisible(), "a touch does not wake it"
    assert stage.pressed == []
    fire(sleep._answer_timer)
    assert "resting" in sleep.sentences[0]


@pytest.mark.parametrize(
    ("time", "words"),
    [(MONDAY_NIGHT, "tomorrow at 8:00"), (TUESDAY_DAWN, "today at 8:00"), (SATURDAY, "on Monday at 8:00")],
)
def test_it_says_when_the_clinic_opens(time: datetime, words: str, sleep: SleepScreen, wall: Wall) -> None:
    wall.time = time
    assert words in sleep.opens("en")


def test_it_speaks_every_language_at_once_and_says_where_help_is(sleep: SleepScreen, wall: Wall) -> None:
    wall.time = MONDAY_NIGHT
    sleep.start()
    assert len(sleep.sentences) == 2
    said = sleep.accessibleDescription()
    assert "call or text 988" in said
    assert "envíe AYUDA por texto al 988" in said


def test_the_day_is_said_in_the_language(sleep: SleepScreen, wall: Wall) -> None:
    wall.time = SATURDAY
    assert "lunes" in sleep.opens("es")


def test_the_logo_is_there_for_staff_and_gets_their_press(sleep: SleepScreen, wall: Wall, stage: Stage) -> None:
    wall.time = MONDAY_NIGHT
    sleep.start()
    assert sleep.logo.isVisible()
    assert sleep.logo.height() >= 72
    middle = sleep.logo.mapTo(stage, sleep.logo.rect().center())
    assert stage.childAt(middle) is sleep.logo


def test_asleep_the_picture_wanders(sleep: SleepScreen, wall: Wall) -> None:
    wall.time = MONDAY_NIGHT
    sleep.start()
    before = sleep.logo.pos()
    sleep.look()
    assert sleep.logo.pos() != before


@pytest.mark.parametrize("size", SIZES)
def test_it_is_dark(size: tuple[int, int], sleep: SleepScreen, wall: Wall, stage: Stage) -> None:
    stage.resize(*size)
    wall.time = MONDAY_NIGHT
    sleep.start()
    image = sleep.grab().toImage()
    pixels = [
        image.pixelColor(x, y).lightness() for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)
    ]
    assert sum(pixels) / len(pixels) < 30


@pytest.mark.parametrize("look", THEMES)
def test_what_it_says_can_be_read_all_the_same(look: str, sleep: SleepScreen, theme: KioskTheme) -> None:
    theme.choose(look)
    ground = sleep.colours["sunken"]
    assert contrast(mixed(sleep.colours["ink2"], ground, DIMMED), ground) >= 4.5
    assert contrast(mixed(sleep.colours["amber"], ground, 0.8), ground) >= 4.5
    theme.choose("light")


@pytest.mark.parametrize("step", [0, len(TEXT_SIZES) - 1])
@pytest.mark.parametrize("size", SIZES)
def test_the_pin_pad_leaves_in_sight_where_the_sleeping_screen_says_help_is(
    size: tuple[int, int], step: int, make_kiosk: MakeKiosk, indexed: Options
) -> None:
    visitor = make_kiosk(indexed, size=size)
    guard, window = visitor.kiosk.room.guard, visitor.kiosk.window
    visitor.kiosk.theme.set_text_size(step)
    guard.sleep.draw()
    window.grab()
    words = guard.sleep.help_rect()
    assert window.rect().contains(words)
    assert words.height() > 20

    guard.staff_exit.ask()
    pad = guard.staff_exit.pad
    assert not pad.card.geometry().intersects(words)
    assert all(pad.card.rect().contains(key.geometry()) for key in (*pad.digits.values(), pad.cancel))
    pad.close_overlay()


def test_the_pin_pad_dims_all_of_the_sleeping_screen_alike(visitor: Visitor) -> None:
    """Where help is in sight it stays bright; what is asleep covers it, and says so itself."""
    guard, window = visitor.kiosk.room.guard, visitor.kiosk.window
    guard.sleep.draw()
    guard.staff_exit.ask()
    box = window.crisis_rect()
    assert box.isValid()
    picture = window.grab().toImage()
    above, within = (picture.pixelColor(box.left() + 20, box.top() + step).name() for step in (-5, 5))
    assert above == within
    guard.staff_exit.pad.close_overlay()
