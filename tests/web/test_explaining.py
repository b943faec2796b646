"""Explained words in the real engine: shown and hidden by finger, pointer and keyboard, without a script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.pages.addresses import article_address
from reader.pages.pages import Pages
from reader.pages.response import Response
from reader.pages.tokens import CONTRAST, LIGHT, THEMES, PageLook, read_tokens
from tests.fakes import RESOURCES, Clinic
from tests.web.conftest import Browser

Browse = Callable[[dict[str, Response]], Browser]

PAGE = article_address("en/naps")
GLOSSARY = """
[[word]]
word = "dose"
meaning = "How much of a medicine you take at one time, as your prescription says."
[[word]]
word = "selective serotonin reuptake inhibitors"
meaning = "A common kind of antidepressant that leaves more serotonin in the brain than there would be without it."
"""
BODY = "Take one dose of the *selective serotonin reuptake inhibitors* each day.\n\n" + "More to read.\n\n" * 40


class Reader:
    """A page with two explained words, and hands to touch it with."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.view = browser.view
        browser.open(PAGE)
        self.view.activateWindow()

    @property
    def target(self) -> QWidget:
        found = self.view.focusProxy()
        assert found
        return found

    def place(self, selector: str) -> tuple[float, float, float, float]:
        """Return the first box of the element, in pixels of the page."""
        script = "const b = document.querySelector('%s').getClientRects()[0]; [b.x, b.y, b.width, b.height].join()"
        x, y, width, height = map(float, self.browser.look("{" + script % selector + "}").split(","))
        return x, y, width, height

    def point(self, selector: str) -> QPoint:
        x, y, width, height = self.place(selector)
        zoom = self.view.zoomFactor()
        return QPoint(round((x + width / 2) * zoom), round((y + height / 2) * zoom))

    def tap(self, selector: str) -> None:
        QTest.mouseClick(self.target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.point(selector))
        self.browser.settle()

    def touch(self, selector: str) -> None:
        point, device = self.point(selector), QTest.createTouchDevice()
        QTest.touchEvent(self.target, device).press(1, point, self.target).commit()
        self.browser.settle()
        QTest.touchEvent(self.target, device).release(1, point, self.target).commit()
        self.browser.settle()

    def rest_on(self, selector: str) -> None:
        point = self.point(selector)
        # From beside it: a pointer that is there already does not move.
        for place in (point + QPoint(0, 1), point):
            QTest.mouseMove(self.target, place)
            self.browser.settle()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.target, key)
        self.browser.settle()

    def shown(self) -> list[str]:
        """Return the meanings that can be seen, by their words."""
        script = "[...document.querySelectorAll('.meaning')].filter(m => m.checkVisibility()).map(m => m.querySelector('strong').innerText).join('|') + '.'"
        return [one for one in self.browser.look(script)[:-1].split("|") if one]

    def sees(self, *words: str) -> None:
        """Wait until the meanings of *words*, and no others, can be seen."""
        self.browser.qtbot.waitUntil(lambda: self.shown() == list(words))

    def scroll_to(self, selector: str, block: str) -> None:
        self.browser.look(f"document.querySelector('{selector}').scrollIntoView({{block: '{block}'}}); 1")
        self.browser.settle()


def response(folder: Path, theme: str = LIGHT, language: str = "en") -> Response:
    clinic = Clinic(folder)
    clinic.bundled.put(f"{language}/glossary.toml", GLOSSARY)
    clinic.bundled.add(f"{language}/sleep/naps", BODY)
    library = clinic.library()
    pages = Pages(RESOURCES, RESOURCES, read_tokens(RESOURCES), lambda: library)
    return pages.respond(article_address(f"{language}/naps"), PageLook(theme))


@pytest.fixture
def reader(browse: Browse, tmp_path: Path) -> Reader:
    return Reader(browse({PAGE: response(tmp_path)}))


def test_nothing_is_shown_at_first(reader: Reader) -> None:
    reader.sees()
    assert "How much of a medicine" not in reader.browser.look("document.body.innerText")


def test_a_tap_shows_the_meaning_and_another_hides_it(reader: Reader) -> None:
    reader.tap("#-word-1")
    reader.sees("dose")
    reader.tap("#-word-1")
    reader.sees()
    reader.tap("#-word-1")
    reader.sees("dose")


def test_a_finger_does_what_a_mouse_does_although_its_pointer_stays(reader: Reader) -> None:
    reader.touch("#-word-1")
    reader.sees("dose")
    reader.touch("#-word-1")
    reader.sees()
    reader.touch("#-word-1")
    reader.sees("dose")
    reader.touch("h1")
    reader.sees()


def test_a_tap_elsewhere_hides_it(reader: Reader) -> None:
    reader.tap("#-word-1")
    reader.tap("h1")
    reader.sees()


def test_a_tap_on_another_word_shows_that_one_instead(reader: Reader) -> None:
    reader.tap("#-word-2")
    reader.sees("selective serotonin reuptake inhibitors")
    reader.tap("#-word-1")
    reader.sees("dose")


def test_the_keyboard_reaches_each_word_and_shows_its_meaning(reader: Reader) -> None:
    reader.view.setFocus()
    reader.press(Qt.Key.Key_Tab)
    reader.sees("dose")
    reader.press(Qt.Key.Key_Tab)
    reader.sees("selective serotonin reuptake inhibitors")
    reader.press(Qt.Key.Key_Backtab)
    reader.sees("dose")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_opens_what_a_tap_opens(reader: Reader, key: Qt.Key) -> None:
    reader.view.setFocus()
    reader.press(Qt.Key.Key_Tab)
    reader.press(key)
    assert reader.browser.look("document.querySelectorAll(':popover-open').length") == 1
    reader.sees("dose")


def test_escape_puts_it_away_however_it_came_up_and_the_keyboard_goes_on_from_there(reader: Reader) -> None:
    reader.tap("#-word-1")
    reader.press(Qt.Key.Key_Escape)
    reader.sees()
    reader.press(Qt.Key.Key_Tab)
    reader.sees("selective serotonin reuptake inhibitors")
    reader.press(Qt.Key.Key_Escape)
    reader.sees()
    reader.press(Qt.Key.Key_Backtab)
    reader.sees("dose")


def test_a_pointer_that_rests_on_a_word_or_its_meaning_shows_it(reader: Reader) -> None:
    reader.rest_on("#-word-1")
    reader.sees("dose")
    reader.rest_on("#-meaning-1")
    reader.sees("dose")
    reader.rest_on("h1")
    reader.sees()


def test_escape_puts_it_away_under_a_resting_pointer_until_it_comes_back(reader: Reader) -> None:
    reader.view.setFocus()
    reader.rest_on("#-word-1")
    reader.press(Qt.Key.Key_Escape)
    reader.sees()
    reader.rest_on("h1")
    reader.rest_on("#-word-1")
    reader.sees("dose")


def test_a_screen_reader_hears_the_meaning_with_the_word(reader: Reader) -> None:
    word = "document.querySelector('#-word-1')"
    assert reader.browser.look(f"{word}.getAttribute('role')") == "button"
    meaning = reader.browser.look(f"document.getElementById({word}.getAttribute('aria-describedby')).textContent")
    assert meaning.startswith("How much of a medicine you take")


@pytest.mark.parametrize(("size", "zoom"), [((800, 600), 1.0), ((360, 640), 1.0), ((560, 720), 2.0), ((420, 700), 2.0)])
@pytest.mark.parametrize("block", ["start", "center", "end"])
def test_a_meaning_stays_on_the_screen(reader: Reader, size: tuple[int, int], zoom: float, block: str) -> None:
    reader.view.resize(*size)
    reader.view.setZoomFactor(zoom)
    reader.browser.qtbot.waitUntil(lambda: abs(reader.browser.look("innerWidth") - size[0] / zoom) < 2)
    for number in (1, 2):
        reader.scroll_to(f"#-word-{number}", block)
        reader.tap(f"#-word-{number}")
        x, y, width, height = reader.place(f"#-meaning-{number}")
        assert width > 150
        assert x >= 0
        assert y >= 0
        assert x + width <= size[0] / zoom
        assert y + height <= size[1] / zoom
        reader.press(Qt.Key.Key_Escape)


def test_a_meaning_is_beside_its_word_and_does_not_hide_it(reader: Reader) -> None:
    for block in ("start", "end"):
        reader.scroll_to("#-word-1", block)
        reader.tap("#-word-1")
        _, top, _, height = reader.place("#-word-1")
        _, meaning_top, _, meaning_height = reader.place("#-meaning-1")
        below, above = meaning_top - (top + height), top - (meaning_top + meaning_height)
        assert 0 <= max(below, above) < 20
        reader.press(Qt.Key.Key_Escape)


def test_a_long_word_breaks_over_lines_as_the_text_around_it_does(reader: Reader) -> None:
    reader.view.resize(360, 640)
    reader.browser.qtbot.waitUntil(lambda: reader.browser.look("innerWidth") == 360)
    lines = reader.browser.look("document.querySelector('#-word-2').getClientRects().length")
    assert lines >= 2


def test_find_in_page_goes_through_explained_words(reader: Reader) -> None:
    with reader.browser.qtbot.waitSignal(reader.view.found, check_params_cb=lambda _, total: total == 1):
        reader.view.find_in_page("one dose of the selective serotonin")


@pytest.mark.parametrize("theme", THEMES)
def test_a_meaning_has_the_colours_of_its_theme(browse: Browse, tmp_path: Path, theme: str) -> None:
    reader = Reader(browse({PAGE: response(tmp_path, theme)}))
    reader.tap("#-word-1")
    colours = read_tokens(RESOURCES).themes[theme]
    style = "getComputedStyle(document.querySelector('#-meaning-1'))"
    for name, colour in (
        ("backgroundColor", colours["surface"]),
        ("color", colours["ink"]),
        ("borderTopColor", colours["edge"]),
    ):
        parts = ", ".join(str(int(colour[start : start + 2], 16)) for start in (1, 3, 5))
        assert reader.browser.look(f"{style}.{name}") == f"rgb({parts})"
    assert theme != CONTRAST or reader.browser.look(f"{style}.borderTopStyle") == "solid"


def test_a_meaning_reads_from_right_to_left_in_such_a_language(browse: Browse, tmp_path: Path) -> None:
    arabic = article_address("ar/naps")
    browser = browse({arabic: response(tmp_path, language="ar"), PAGE: response(tmp_path / "other")})
    reader = Reader(browser)
    browser.open(arabic)
    reader.tap("#-word-2")
    x, _, width, _ = reader.place("#-meaning-2")
    assert reader.browser.look("getComputedStyle(document.querySelector('#-meaning-2')).direction") == "rtl"
    assert 0 <= x < x + width <= 800
