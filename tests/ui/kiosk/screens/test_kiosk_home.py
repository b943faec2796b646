"""The first screen: what it shows, and where each thing on it leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller

from reader.options import Options
from reader.ui.kiosk.widgets.kiosk_theme import CONTRASTS
from tests.patience import PatientBot
from tests.ui.conftest import write_article
from tests.ui.kiosk.conftest import CLINIC, SIZES, MakeKiosk, Visitor


def many_categories(root: Path, count: int) -> None:
    for number in range(count):
        write_article(root, f"en/topic-{number:02}/only", f"Only {number}", "The only one.", "Words.")
    # Same slug in other categories would be the same article: each has its own.
    for number, path in enumerate(sorted(root.glob("en/topic-*/only.md"))):
        path.rename(path.with_name(f"only-{number}.md"))


def test_between_the_tiles_is_the_paper_of_the_window(visitor: Visitor) -> None:
    window, tiles = visitor.kiosk.window, visitor.kiosk.window.home.tiles
    first, second = (tiles.visualRect(tiles.model().index(row, 0)) for row in (0, 1))
    between = tiles.viewport().mapTo(window, QPoint((first.right() + second.left()) // 2, first.center().y()))
    picture = window.grab().toImage()
    assert picture.pixelColor(between) == picture.pixelColor(2, 2) == visitor.kiosk.theme.colour("paper")


def test_everything_is_there_at_one_glance(visitor: Visitor) -> None:
    home = visitor.kiosk.window.home

    assert visitor.kiosk.window.is_at_home
    assert home.mark.name.text() == CLINIC
    assert home.question.text() == "What would you like to learn about?"
    assert visitor.names(home.tiles) == ["Sleep", "Medicines"]
    assert [tile.articles for tile in home.tiles.shown[:2]] == ["2 articles", "1 article"]
    assert home.crisis.said == "In crisis? Tell the front desk now, or call or text 988."
    assert home.note.text() == "Nothing you do here is saved."
    for part in (home.field, home.looks.size_button, home.looks.contrast_button, home.looks.languages["es"]):
        assert part.isVisible()
    assert not home.looks.languages["en"].isVisible(), "the language that is spoken needs no button"


def test_a_tap_on_a_category_lists_its_articles(visitor: Visitor) -> None:
    visitor.open_category(0)

    assert visitor.names(visitor.category_page.cards) == ["Good sleep", "Insomnia"]
    assert visitor.category_page.title.text() == "Sleep"


def test_the_text_grows_in_three_steps_and_comes_round(visitor: Visitor) -> None:
    button, home = visitor.kiosk.window.home.looks.size_button, visitor.kiosk.window.home
    sizes, names = [], []
    for _ in range(4):
        sizes.append(home.note.font().pixelSize())
        names.append(button.accessibleName())
        visitor.tap(button)

    assert sizes == [24, 31, 36, 24]
    assert names == ["Text size: normal", "Text size: large", "Text size: largest", "Text size: normal"]


def test_contrast_goes_from_light_to_high_contrast_to_dark(visitor: Visitor) -> None:
    button, seen = visitor.kiosk.window.home.looks.contrast_button, []
    for _ in range(4):
        seen.append((visitor.kiosk.theme.name, visitor.kiosk.window.grab().toImage().pixelColor(3, 3).name()))
        visitor.tap(button)

    papers = [visitor.kiosk.theme.tokens.themes[name]["paper"].lower() for name in CONTRASTS]
    assert seen == [*zip(CONTRASTS, papers, strict=True), (CONTRASTS[0], papers[0])]


def test_the_language_changes_everything_at_once(visitor: Visitor) -> None:
    home = visitor.kiosk.window.home
    visitor.tap(home.looks.languages["es"])

    assert home.question.text() == "¿Sobre qué le gustaría aprender?"
    assert visitor.names(home.tiles) == ["Sueño", "Medicamentos"]
    assert home.looks.languages["en"].isVisible()
    assert not home.looks.languages["es"].isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_twelve_categories_are_seen_without_scrolling(
    size: tuple[int, int], make_kiosk: MakeKiosk, bundled: Options
) -> None:
    home = make_kiosk(bundled, size=size).kiosk.window.home
    tiles = home.tiles

    assert tiles.model().rowCount() >= 10
    assert tiles.verticalScrollBar().maximum() == 0
    assert not home.paged.down.isVisible()
    for row in range(tiles.model().rowCount()):
        assert tiles.viewport().rect().contains(tiles.visualRect(tiles.model().index(row, 0)))


def test_more_than_fits_is_reached_with_large_buttons(
    make_kiosk: MakeKiosk, options: Options, collection: Path
) -> None:
    many_categories(collection, 40)
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    visitor = make_kiosk(options, size=SIZES[2])
    home = visitor.kiosk.window.home
    bar = home.tiles.verticalScrollBar()

    assert home.paged.down.isVisible()
    assert not home.paged.up.isEnabled()
    seen = 0
    while home.paged.down.isEnabled():
        before = bar.value()
        visitor.tap(home.paged.down)
        seen += 1
        assert bar.value() > before
        assert seen < 20
    assert bar.value() == bar.maximum()
    while home.paged.up.isEnabled():
        visitor.tap(home.paged.up)
    assert bar.value() == 0


def test_a_screen_step_cuts_no_row_in_two(make_kiosk: MakeKiosk, options: Options, collection: Path) -> None:
    many_categories(collection, 40)
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    visitor = make_kiosk(options, size=SIZES[2])
    tiles = visitor.kiosk.window.home.tiles
    high = tiles.viewport().height()
    whole = [r for r in range(42) if tiles.visualRect(tiles.model().index(r, 0)).bottom() < high]

    visitor.tap(visitor.kiosk.window.home.paged.down)

    first = tiles.indexAt(QPoint(5, 5)).row()
    assert first == whole[-1] + 1, "what was cut, or just below, is on top now"


def test_tiles_are_thrown_with_a_drag_which_opens_nothing(
    make_kiosk: MakeKiosk, options: Options, collection: Path, qtbot: PatientBot
) -> None:
    many_categories(collection, 40)
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    visitor = make_kiosk(options, size=SIZES[2])
    tiles = visitor.kiosk.window.home.tiles
    visitor.drag(tiles.viewport(), QPoint(200, 260), QPoint(200, 60))

    # Farther than the finger went: they roll on.
    qtbot.waitUntil(lambda: tiles.verticalScrollBar().value() > 210)
    assert visitor.kiosk.window.is_at_home


def test_a_tap_on_what_rolls_stops_it_and_opens_nothing(
    make_kiosk: MakeKiosk, options: Options, collection: Path, qtbot: PatientBot
) -> None:
    many_categories(collection, 60)
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    visitor = make_kiosk(options, size=SIZES[2])
    tiles = visitor.kiosk.window.home.tiles
    visitor.drag(tiles.viewport(), QPoint(200, 280), QPoint(200, 20), steps=4)
    scroller = QScroller.scroller(tiles.viewport())
    assert scroller.state() is QScroller.State.Scrolling
    QTest.mouseClick(tiles.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 200))

    assert scroller.state() is QScroller.State.Inactive
    assert visitor.kiosk.window.is_at_home


def test_a_finger_scrolls_and_taps_as_a_mouse_does(
    make_kiosk: MakeKiosk, options: Options, collection: Path, qtbot: PatientBot
) -> None:
    many_categories(collection, 40)
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    visitor = make_kiosk(options, size=SIZES[2])
    window, tiles = visitor.kiosk.window, visitor.kiosk.window.home.tiles
    finger = QTest.createTouchDevice()
    place = tiles.viewport().mapTo(window, QPoint(200, 250))
    handle = window.windowHandle()
    QTest.touchEvent(handle, finger).press(0, place).commit()
    for step in range(1, 11):
        QTest.touchEvent(handle, finger).move(0, place - QPoint(0, 18 * step)).commit()
    qtbot.waitUntil(lambda: tiles.verticalScrollBar().value() > 100)  # they follow with the next frame
    QTest.touchEvent(handle, finger).release(0, place - QPoint(0, 180)).commit()
    assert window.is_at_home
    tiles.halt()

    cells = (tiles.visualRect(tiles.model().index(row, 0)) for row in range(40))
    cell = next(one for one in cells if tiles.viewport().rect().contains(one))
    place = tiles.viewport().mapTo(window, cell.center())
    QTest.touchEvent(handle, finger).press(0, place).commit()
    QTest.touchEvent(handle, finger).release(0, place).commit()
    qtbot.waitUntil(lambda: not window.is_at_home)


def test_a_letter_from_a_real_keyboard_begins_a_search(visitor: Visitor) -> None:
    for letter in "sto":
        QTest.keyClicks(visitor.kiosk.window.focusWidget() or visitor.kiosk.window, letter)

    assert visitor.screens.page is visitor.search_page
    assert visitor.search_page.field.text() == "sto"


def test_the_arrow_keys_and_enter_open_a_category(visitor: Visitor) -> None:
    tiles = visitor.kiosk.window.home.tiles
    tiles.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tiles, Qt.Key.Key_Right)
    QTest.keyClick(tiles, Qt.Key.Key_Right)
    QTest.keyClick(tiles, Qt.Key.Key_Return)

    assert visitor.category_page.title.text() == "Medicines"


def test_the_first_start_says_that_it_is_reading(make_kiosk: MakeKiosk, options: Options, qtbot: PatientBot) -> None:
    visitor = make_kiosk(options, settle=False)
    home = visitor.kiosk.window.home
    assert "Getting the articles ready" in home.wait.text()
    assert home.wait.isVisible()

    qtbot.waitUntil(lambda: visitor.names(home.tiles) == ["Sleep", "Medicines"])
    qtbot.waitUntil(lambda: visitor.kiosk.has_settled and not visitor.kiosk.keeper.is_working)
    assert not home.wait.isVisible()


def test_the_clinics_own_words_for_a_crisis_are_shown(make_kiosk: MakeKiosk, indexed: Options) -> None:
    words = {"en": "Press the red button, or call (555) 010-9988."}
    visitor = make_kiosk(indexed, crisis=words)
    home = visitor.kiosk.window.home

    assert home.crisis.said == f"In crisis? {words['en']}"
    assert "<b>(555) 010-9988</b>" in home.crisis.words.text()
    visitor.tap(home.looks.languages["es"])
    assert "red button" not in home.crisis.said, "whoever reads Spanish may not understand the English words"
    assert "988" in home.crisis.said


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_the_clinics_logo_stands_beside_its_name(
    suffix: str, make_kiosk: MakeKiosk, indexed: Options, tmp_path: Path
) -> None:
    path = tmp_path / f"logo.{suffix}"
    if suffix == "png":
        image = QImage(200, 100, QImage.Format.Format_RGB32)
        image.fill(QColor("#ff00ff"))
        image.save(str(path))
    else:
        path.write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="#ff00ff"/></svg>'
        )
    logo = make_kiosk(indexed, logo=str(path)).kiosk.window.logo

    picture = logo.grab().toImage()
    assert picture.pixelColor(picture.rect().center()).name() == "#ff00ff"
    assert abs(logo.width() / logo.height() - 2) < 0.1


@pytest.mark.parametrize("content", [None, b"", b"no picture", b"<svg"])
def test_a_logo_that_cannot_be_read_gives_the_plain_mark(
    content: bytes | None, make_kiosk: MakeKiosk, indexed: Options, tmp_path: Path
) -> None:
    path = tmp_path / "logo.svg"
    if content is not None:
        path.write_bytes(content)
    kiosk = make_kiosk(indexed, logo=str(path)).kiosk

    picture = kiosk.window.logo.grab().toImage()
    assert picture.pixelColor(10, picture.height() // 2).name() == kiosk.theme.colours["teal"].lower()
