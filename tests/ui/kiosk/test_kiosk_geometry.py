"""Where everything stands, on every screen size, at every text size, in every language: nothing over another, cut or out of reach."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from reader.options import Options
from reader.pages.tokens import LIGHT
from reader.settings.kiosk_settings import LONGEST_CRISIS, KioskSettings
from reader.tour.kiosk_stops import SilentEngine, paperless_printer
from reader.ui.kiosk.history import Stop
from reader.ui.kiosk.screens.look_bar import LookBar
from reader.ui.kiosk.widgets.kiosk_theme import TEXT_SIZES
from tests.ui.kiosk.conftest import SIZES, MakeKiosk, Visitor
from tests.ui.kiosk.measuring import LONG_CRISIS, Scene, faults_of_colours, walk

ALL_SIZES = (*SIZES, (1280, 1024))
LANDSCAPE, PORTRAIT, PANEL = SIZES
ARTICLE_SHARE = 0.6
"""How much of the screen's height is article while somebody reads, at least."""
READING = {"article", "article-below", "reading-aloud"}
TYPING = {"search", "results", "crisis", "nothing"}
COLOURS = {*product((PANEL,), ("en", "es"), (1, 2)), (PORTRAIT, "es", 2), (LANDSCAPE, "es", 2)}
"""Size, language and text size in which contrast, which takes long, is measured with the longest sentence for a crisis."""


def at(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


def open_all(make_kiosk: MakeKiosk, bundled: Options, size: tuple[int, int]) -> Visitor:
    """Return somebody in front of a kiosk that may do all that a clinic can allow, with the longest sentence for a crisis."""
    return make_kiosk(
        bundled, size=size, open_engine=SilentEngine, printer=paperless_printer(), may_print=True, crisis=LONG_CRISIS
    )


def article_share(visitor: Visitor) -> float:
    return visitor.page.place_of_view.height() / visitor.kiosk.window.height()


def test_the_sentence_for_a_crisis_that_is_measured_is_as_long_as_a_clinics_own_may_be() -> None:
    lengths = [len(sentence.encode()) for sentence in LONG_CRISIS.values()]
    assert all(LONGEST_CRISIS - 10 < length <= LONGEST_CRISIS for length in lengths), lengths


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", ALL_SIZES, ids=at)
def test_nothing_covers_or_cuts_anything_and_an_article_has_the_room(
    size: tuple[int, int], language: str, make_kiosk: MakeKiosk, bundled: Options
) -> None:
    visitor = open_all(make_kiosk, bundled, size)
    faults = []
    for text_size in range(len(TEXT_SIZES)):
        for name, scene in walk(visitor, language, LIGHT, text_size):
            found = list(scene.faults())
            if (size, language, text_size) in COLOURS:
                found += faults_of_colours(visitor, name, scene)
            if name in READING and article_share(visitor) < ARTICLE_SHARE:
                found.append(f"only {article_share(visitor):.0%} is article")
            if name == "article":
                found += faults_without_printing(visitor)
            faults += [f"{text_size} {name}: {fault}" for fault in found]
    assert not faults, "\n" + "\n".join(faults)


def faults_without_printing(visitor: Visitor) -> list[str]:
    """Return what is wrong with the article that is shown where a clinic does not allow to print it."""
    visitor.page.bar.show_print(False)
    visitor.settle()
    found = [f"without printing: {fault}" for fault in Scene(visitor.kiosk).faults()]
    visitor.page.bar.show_print(True)
    visitor.settle()
    return found


@pytest.mark.parametrize("language", ["en", "es"])
def test_low_controls_are_all_in_reach(language: str, make_kiosk: MakeKiosk, bundled: Options) -> None:
    visitor = open_all(make_kiosk, bundled, PORTRAIT)
    half = PORTRAIT[1] // 2
    faults = []
    for text_size in range(len(TEXT_SIZES)):
        for name, scene in walk(visitor, language, LIGHT, text_size, low=True):
            found = list(scene.faults())
            # While somebody types, what was found stands above; the key Search brings it down.
            above = visitor.found if name in TYPING else None
            for control, box in scene.controls(without=above):
                if box.top() < half:
                    found.append(f"{control} at {box.top()} is out of reach")
            if name in READING and article_share(visitor) < ARTICLE_SHARE:
                found.append(f"only {article_share(visitor):.0%} is article")
            faults += [f"{text_size} {name}: {fault}" for fault in found]
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize("low", [False, True])
@pytest.mark.parametrize("size", ALL_SIZES, ids=at)
def test_the_button_for_the_text_size_stays_under_the_finger(
    size: tuple[int, int], low: bool, make_kiosk: MakeKiosk, indexed: Options
) -> None:
    if low and size != PORTRAIT:
        pytest.skip("only what stands has controls that move")
    visitor = make_kiosk(indexed, size=size)
    kiosk = visitor.kiosk
    visit, theme = kiosk.room.visit, kiosk.theme
    stops = (Stop("home"), Stop("category", "medicines"), Stop("article", "en/sertraline"), Stop("search", "sleep"))
    for language, stop in product(("en", "es"), stops):
        visit.speak(language)
        visit.go(stop) if stop.kind != "home" else visit.go_home()
        theme.set_look(LIGHT, 0)
        theme.set_low(low)
        visitor.settle()
        looks = next(one for one in kiosk.window.findChildren(LookBar) if one.isVisible())
        for button, states in ((looks.size_button, len(TEXT_SIZES)), (looks.contrast_button, 3)):
            place = QRect(button.mapTo(kiosk.window, QPoint(0, 0)), button.size())
            wide, high = place.width() // 10, place.height() // 4
            finger = place.adjusted(wide, high, -wide, -high)
            seen = set()
            for _ in range(states):
                QTest.mouseClick(kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=finger.center())
                visitor.settle()
                now = QRect(button.mapTo(kiosk.window, QPoint(0, 0)), button.size())
                assert now.contains(finger), (
                    f"{button.accessibleName()} went from {place} to {now} at {stop}, {language}"
                )
                seen.add((theme.text_size, theme.name))
            assert len(seen) == states


def test_one_tap_moves_the_controls_down_for_the_visit_and_another_up(make_kiosk: MakeKiosk, indexed: Options) -> None:
    visitor = make_kiosk(indexed, size=PORTRAIT)
    kiosk = visitor.kiosk
    home, screens, theme = kiosk.window.home, visitor.screens, kiosk.theme

    def top(part: object) -> int:
        return part.mapTo(kiosk.window, QPoint(0, 0)).y()  # type: ignore[attr-defined, no-any-return]

    field = top(home.field)
    assert field < PORTRAIT[1] // 2
    place = QRect(home.reach.mapTo(kiosk.window, QPoint(0, 0)), home.reach.size())
    visitor.tap(home.reach)
    visitor.settle()
    assert top(home.field) > PORTRAIT[1] // 2
    assert home.reach.text() == "Move controls up"
    assert place.contains(home.reach.mapTo(kiosk.window, home.reach.rect().center())), "a second tap takes it back"

    visitor.open_category(0)
    visitor.settle()
    assert top(screens.top.back) > PORTRAIT[1] // 2, "it holds for the visit"
    visitor.tap(screens.top.reach)
    visitor.settle()
    assert top(screens.top.back) < 100
    visitor.tap(screens.reach.button)
    visitor.settle()
    assert top(screens.top.back) > PORTRAIT[1] // 2

    visitor.tap(screens.top.clear)
    visitor.settle()
    assert not theme.is_low, "the next visitor finds them where they were made for"
    assert top(home.field) == field


@pytest.mark.parametrize("size", [size for size in ALL_SIZES if size != PORTRAIT], ids=at)
def test_a_screen_that_lies_has_no_button_to_move_controls(
    size: tuple[int, int], make_kiosk: MakeKiosk, indexed: Options
) -> None:
    visitor = make_kiosk(indexed, size=size)
    assert not visitor.kiosk.window.home.reach.isVisible()
    visitor.open_category(0)
    assert not visitor.screens.reach.isVisible()
    assert not visitor.screens.top.reach.isVisible()


@pytest.mark.parametrize(
    ("height", "bottom", "reach"),
    [(0, 0, 0.5), (0, 80, 0.5), (200, 0, 0.6), (121, 40, 80 / 121), (121, 100, 0.5), (60, 70, 50 / 60), (60, 40, 1.0)],
)
def test_how_much_is_in_reach_follows_from_the_size_of_the_screen(height: int, bottom: int, reach: float) -> None:
    settings = KioskSettings(screen_height=height, screen_bottom=bottom)
    assert settings.reach == pytest.approx(reach)
