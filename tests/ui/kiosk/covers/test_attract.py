"""What the kiosk shows while nobody is there."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.library.category import Category
from reader.pages.tokens import contrast
from reader.ui.kiosk.covers.attract_screen import DIMMED, STAY_MS, AttractScreen, turn
from reader.ui.kiosk.covers.curtain import burn_in_shift
from reader.ui.kiosk.covers.greetings import Greeting, Tongues
from reader.ui.kiosk.screens.crisis_panel import with_numbers_whole
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons
from tests.fakes import RESOURCES
from tests.patience import PatientBot, fire
from tests.ui.kiosk.conftest import SIZES
from tests.ui.kiosk.stage import Stage, mixed

TOPICS = (
    Category(
        "sleep", {"en": "Sleep", "es": "Sueño"}, {"en": "Better nights.", "es": "Mejores noches."}, "moon", "#4E8A3A"
    ),
    Category("anxiety", {"en": "Anxiety", "es": "Ansiedad"}, {"en": "Worry.", "es": "Miedo."}, "wind", "#7E57C2"),
)


@pytest.fixture
def attract(theme: KioskTheme, icons: Icons, stage: Stage, greeting: Greeting) -> AttractScreen:
    return AttractScreen(theme, icons, stage, greeting)


def picture(attract: AttractScreen) -> QImage:
    return attract.grab().toImage()


@pytest.mark.parametrize(("topics", "languages"), [(8, 2), (7, 2), (2, 2), (6, 4), (1, 2), (5, 1)])
def test_every_topic_comes_once_in_every_language_before_one_comes_again(topics: int, languages: int) -> None:
    turns = [turn(number, topics, languages) for number in range(topics * languages)]
    assert len(set(turns)) == topics * languages
    assert all(one[0] != two[0] or topics == 1 for one, two in pairwise(turns))


def test_invitations_follow_each_other_slowly(attract: AttractScreen) -> None:
    attract.show_invitations(TOPICS)
    assert attract.invitation.title == "Sleep"
    assert attract._timer.interval() >= 10_000
    seen = {attract.invitation.title}
    for _ in range(3):
        fire(attract._timer)
        seen.add(attract.invitation.title)
    assert seen == {"Sleep", "Ansiedad", "Anxiety", "Sueño"}


def test_where_help_is_always_stands_there_in_the_language_of_the_invitation(attract: AttractScreen) -> None:
    attract.show_invitations(TOPICS)
    assert "988" in attract.invitation.crisis
    assert "988" in attract.accessibleDescription()


def test_the_clinics_own_words_for_a_crisis_are_used(
    theme: KioskTheme, icons: Icons, stage: Stage, greeting: Greeting
) -> None:
    own = greeting._replace(tongues=Tongues(RESOURCES, {"en": "Tell Maria at the desk.", "es": "Dígale a María."}))
    attract = AttractScreen(theme, icons, stage, own)
    attract.show_invitations(TOPICS)
    assert "Tell Maria at the desk." in attract.invitation.crisis
    attract._go_on()
    assert "Dígale a María." in attract.invitation.crisis


def test_without_topics_there_is_a_question(attract: AttractScreen) -> None:
    attract.show_invitations(())
    assert attract.invitation.title.endswith("?")


@pytest.mark.parametrize("how", ["mouse", "finger", "key"])
def test_the_first_touch_takes_it_away_and_presses_nothing_below(
    how: str, attract: AttractScreen, stage: Stage, qtbot: PatientBot
) -> None:
    attract.show_invitations(TOPICS)
    window = stage.windowHandle()
    with qtbot.waitSignal(attract.dismissed):
        if how == "mouse":
            QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=QPoint(700, 500))
            assert attract.isVisible()
            QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(700, 500))
        elif how == "finger":
            device = QTest.createTouchDevice()
            QTest.touchEvent(window, device).press(0, QPoint(700, 500)).commit()
            QTest.touchEvent(window, device).release(0, QPoint(700, 500)).commit()
        else:
            QTest.keyClick(window, Qt.Key.Key_A)

    assert not attract.isVisible()
    assert stage.pressed == []


def test_it_covers_the_window_also_when_that_changes(attract: AttractScreen, stage: Stage) -> None:
    attract.show_invitations(TOPICS)
    stage.resize(1080, 1920)
    QApplication.processEvents()
    assert attract.geometry() == stage.rect()


def test_with_reduced_motion_one_picture_follows_the_other_without_fading(
    attract: AttractScreen, theme: KioskTheme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(theme), "reduces_motion", property(lambda self: True))
    attract.show_invitations(TOPICS)
    attract._go_on()
    assert attract._strength == 1.0
    assert attract._fade.state().name == "Stopped"
    monkeypatch.setattr(type(theme), "reduces_motion", property(lambda self: False))
    attract._go_on()
    assert attract._fade.state().name == "Running"


def test_the_picture_wanders_within_bounds_and_is_nowhere_for_long() -> None:
    places = [burn_in_shift(step, 24) for step in range(77)]
    assert all(abs(x) <= 24 and abs(y) <= 24 for x, y in places)
    assert len(set(places)) > 60
    assert all(one != two for one, two in pairwise(places))
    assert max(x for x, _ in places) - min(x for x, _ in places) > 40


def test_it_wanders_every_minute(attract: AttractScreen) -> None:
    attract.show_invitations(TOPICS)
    before = attract.shift
    for _ in range(5):
        attract._go_on()
    assert attract._timer.interval() * 5 == 60_000
    assert attract.shift != before


def test_it_is_dark_and_its_words_stand_out(attract: AttractScreen) -> None:
    attract.show_invitations(TOPICS)
    image = picture(attract)
    pixels = [image.pixelColor(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    ground = max({one.name() for one in pixels}, key=lambda name: sum(one.name() == name for one in pixels[:4000]))
    assert QColor(ground).lightness() < 40
    assert sum(one.lightness() for one in pixels) / len(pixels) < 50, "dimmed"
    words = [attract.colours[name] for name in ("ink", "ink2", "teal", "amber")]
    for colour in words:
        assert contrast(mixed(colour, ground, DIMMED), ground) >= 4.5


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everything_fits_on_every_screen(
    size: tuple[int, int], scale: float, attract: AttractScreen, theme: KioskTheme, stage: Stage
) -> None:
    long = Category(
        "x", {"en": "Living well with treatment resistant depression"},
        {"en": "A long line that says in many words what the articles of this topic are about, and for whom."}, "moon", "#4E8A3A",
    )  # fmt: skip
    stage.resize(*size)
    theme.set_scale(scale)
    attract.show_invitations((long,))
    image = picture(attract)
    ground = image.pixelColor(0, 0)
    edge = theme.metrics.margin - theme.px(24) - 2
    for inset in (0, edge):
        row = [image.pixelColor(x, y) for x in range(0, image.width(), 3) for y in (inset, image.height() - 1 - inset)]
        column = [
            image.pixelColor(x, y) for y in range(0, image.height(), 3) for x in (inset, image.width() - 1 - inset)
        ]
        assert all(colour == ground for colour in (*row, *column))
    theme.set_scale(1.0)


class Paintings(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_between_two_pictures_it_costs_nothing(attract: AttractScreen, qtbot: PatientBot) -> None:
    paintings = Paintings(attract)
    attract.show_invitations(TOPICS)
    qtbot.waitUntil(lambda: paintings.count > 0)
    fire(attract._timer)
    qtbot.waitUntil(lambda: attract._fade.state() is QAbstractAnimation.State.Stopped)
    assert paintings.count > 2, "one picture fades into the other"
    qtbot.settle()

    before = paintings.count
    qtbot.settle()
    assert paintings.count == before
    running = [timer.interval() for timer in attract.findChildren(QTimer) if timer.isActive()]
    assert running == [STAY_MS]
    animations = attract.findChildren(QAbstractAnimation)
    assert not any(one.state() is QAbstractAnimation.State.Running for one in animations)


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("Call or text 988.\n¿Crisis? Llame al 988.", "Call or text~988.\n¿Crisis? Llame al~988."),
        ("Call +1 555 010 9988 or (555) 010-9988.", "Call~+1~555~010~9988 or~(555)~010-9988."),
        ("Ask at desk 3.", "Ask at desk 3."),
    ],
)
def test_no_number_to_call_is_broken_between_lines(words: str, whole: str) -> None:
    assert with_numbers_whole(words) == whole.replace("~", "\N{NO-BREAK SPACE}")
