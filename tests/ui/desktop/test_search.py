"""Searching in the window: as you type, marked in the list and in the article."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reader.options import Options
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.listing.help_panel import HelpPanel
from reader.ui.desktop.listing.offers import Offers
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop, write_article
from tests.ui.desktop.test_navigation import click_row, page_text, titles, wait_for_page
from tests.web.conftest import WORLD


def type_query(qtbot: PatientBot, desktop: Desktop, text: str) -> None:
    QTest.keyClick(desktop.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    desktop.window.header.search.clear()
    qtbot.keyClicks(desktop.window.header.search, text)
    qtbot.waitUntil(lambda: text in desktop.window.column.head_text + desktop.window.column.empty_text)


def offers(desktop: Desktop) -> dict[str, QPushButton]:
    """Return the buttons that offer something else to search for, by their whole words."""
    found = desktop.window.column.findChildren(QPushButton, "hintButton")
    return {button.accessibleName(): button for button in found if button.isVisible()}


def press_offer(qtbot: PatientBot, desktop: Desktop, words: str) -> None:
    qtbot.mouseClick(offers(desktop)[words], Qt.MouseButton.LeftButton)


def test_typing_finds_articles_and_marks_the_words(desktop: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, desktop, "stomach")

    assert titles(desktop) == ["Sertraline (Zoloft)"]
    text = desktop.window.column.list.entries.card(0).text
    assert [text.text[at : at + length] for at, length in text.marks] == ["stomach"]


def test_the_last_word_may_still_be_growing(desktop: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, desktop, "sertr")

    assert titles(desktop) == ["Sertraline (Zoloft)"]


def test_a_result_opens_with_its_matches_marked(desktop: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, desktop, "stomach")
    click_row(desktop.window.column.list, 0)
    wait_for_page(qtbot, desktop, "en/sertraline")

    seen: list[str] = []
    desktop.room.view.page().runJavaScript("document.querySelector('mark').innerText", WORLD, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["stomach"]


def test_the_first_match_is_scrolled_to(desktop: Desktop, collection: Path, qtbot: PatientBot) -> None:
    filler = "\n\n".join(["A calm line about nights."] * 60)
    write_article(collection, "en/sleep/long", "Long", "A long article.", f"{filler}\n\nA lighthouse at the end.")
    desktop.keeper.work()
    qtbot.waitUntil(lambda: "Long" in titles(desktop) and not desktop.keeper.is_working)

    type_query(qtbot, desktop, "lighthouse")
    click_row(desktop.window.column.list, 0)
    wait_for_page(qtbot, desktop, "en/long")

    qtbot.waitUntil(lambda: desktop.room.view.page().scrollPosition().y() > 500)


def test_a_result_opens_at_the_section_that_is_quoted(desktop: Desktop, collection: Path, qtbot: PatientBot) -> None:
    filler = "\n\n".join(["A calm line about nights, and a kite."] * 40)
    body = f"{filler}\n\n## Storms\n\n{filler}\n\n## A kite in the rain\n\nKeep the kite out of the rain.\n\n{filler}"
    write_article(collection, "en/sleep/kites", "Flying", "Things that fly.", body)
    desktop.keeper.work()
    qtbot.waitUntil(lambda: "Flying" in titles(desktop) and not desktop.keeper.is_working)

    type_query(qtbot, desktop, "kite in the rain")
    click_row(desktop.window.column.list, 0)
    wait_for_page(qtbot, desktop, "en/kites")

    qtbot.waitUntil(lambda: desktop.room.view.page().scrollPosition().y() > 500)
    assert 0 <= heading_top(qtbot, desktop, "A kite in the rain") < 60


def heading_top(qtbot: PatientBot, desktop: Desktop, heading: str) -> float:
    """Return how far below the top of the view *heading* is, in pixels of the page."""
    script = "[...document.querySelectorAll('h2')].find(one => one.innerText == %s).getBoundingClientRect().top"
    seen: list[float] = []
    desktop.room.view.page().runJavaScript(script % json.dumps(heading), WORLD, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    return seen[0]


def test_a_topic_narrows_the_search_and_everything_is_one_click_away(desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.browsing.choose_topic("sleep")
    type_query(qtbot, desktop, "stomach")
    qtbot.waitUntil(lambda: "Sleep" in desktop.window.column.empty_text)

    press_offer(qtbot, desktop, "Search all topics")

    qtbot.waitUntil(lambda: titles(desktop) == ["Sertraline (Zoloft)"])


def test_nothing_found_says_so_and_what_to_do(desktop: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, desktop, "xylophone")

    assert "Nothing found" in desktop.window.column.empty_text


def test_escape_empties_the_search_and_the_list_is_back(desktop: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, desktop, "stomach")

    QTest.keyClick(desktop.window.header.search, Qt.Key.Key_Escape)

    assert len(titles(desktop)) == 3


def test_down_goes_from_the_field_to_the_results_and_opens_the_first(desktop: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, desktop, "stomach")

    QTest.keyClick(desktop.window.header.search, Qt.Key.Key_Down)

    wait_for_page(qtbot, desktop, "en/sertraline")
    assert "Side effects" in page_text(qtbot, desktop)


def test_only_the_latest_of_many_keys_is_answered_last(desktop: Desktop, qtbot: PatientBot) -> None:
    field = desktop.window.header.search
    for text in ("s", "sl", "x", "stomach", "insomnia"):
        field.setText(text)

    qtbot.waitUntil(lambda: "insomnia" in desktop.window.column.head_text)
    qtbot.settle()
    assert titles(desktop)[0] == "Insomnia"


def test_what_was_typed_is_written_nowhere(desktop: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, desktop, "stomach")
    desktop.window.header.search.setText("zanzibarword")
    qtbot.waitUntil(lambda: "zanzibarword" in desktop.window.column.empty_text)
    desktop.close()

    for path in desktop.paths.data.rglob("*"):
        if path.is_file():
            assert b"zanzibarword" not in path.read_bytes(), path


def test_a_typing_error_is_mended_and_can_be_taken_literally(desktop: Desktop, qtbot: PatientBot) -> None:
    column = desktop.window.column
    desktop.window.header.search.setText("stomahc")
    qtbot.waitUntil(lambda: "stomach" in column.head_text)
    assert column.head_text == "1 result for “stomach”"
    assert titles(desktop) == ["Sertraline (Zoloft)"]

    assert offers(desktop)["Search instead for “stomahc”"].toolTip() == "Search instead for “stomahc”"
    press_offer(qtbot, desktop, "Search instead for “stomahc”")

    qtbot.waitUntil(lambda: "stomahc" in column.empty_text)


def test_results_in_another_language_stand_below_a_heading(desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.window.header.search.setText("zoloft oscuro")
    qtbot.waitUntil(lambda: "Dormir bien" in titles(desktop))

    assert titles(desktop) == ["Sertraline (Zoloft)", "In Español", "Dormir bien"]

    view = desktop.window.column.list
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().data() == "Dormir bien"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().data() == "Sertraline (Zoloft)"


def test_a_heading_that_is_wider_than_the_list_takes_two_lines(desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.theme.set_scale(2.0)
    view = desktop.window.column.list
    desktop.window.header.search.setText("zoloft oscuro")
    qtbot.waitUntil(lambda: "In Español" in titles(desktop))
    row = view.model().index(titles(desktop).index("In Español"), 0)

    def has_ink_below_its_middle_line() -> bool:
        view.scrollTo(row)
        qtbot.settle()
        rect = view.visualRect(row) & view.viewport().rect()
        image = view.viewport().grab(rect.adjusted(18, rect.height() * 4 // 5, -18, -2)).toImage()
        shades = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        return len(shades) > 1

    assert not has_ink_below_its_middle_line()
    desktop.window.column.setFixedWidth(150)
    assert has_ink_below_its_middle_line()


def help_panel(qtbot: PatientBot, desktop: Desktop, query: str) -> HelpPanel:
    """Ask what somebody in a crisis asks; return the panel that comes."""
    desktop.window.header.search.setText(query)
    qtbot.waitUntil(lambda: any(panel.isVisible() for panel in desktop.window.findChildren(HelpPanel)))
    qtbot.settle()
    (panel,) = desktop.window.findChildren(HelpPanel)
    return panel


def test_a_query_from_a_crisis_shows_where_help_is(desktop: Desktop, qtbot: PatientBot) -> None:
    panel = help_panel(qtbot, desktop, "i want to die")

    assert "Call or text 988" in panel.text()
    desktop.language.speak("es")
    desktop.window.retranslate()
    assert "Call or text 988" in panel.text(), "help is in the language of the question"
    desktop.window.header.search.setText("me quiero morir")
    qtbot.waitUntil(lambda: "AYUDA" in panel.text())
    desktop.window.header.search.setText("i took all my pills")
    qtbot.waitUntil(lambda: "1-800-222-1222" in panel.text())
    assert "Call or text 988" in panel.text()
    desktop.window.header.search.clear()
    qtbot.waitUntil(panel.isHidden)


@pytest.mark.parametrize("query", ["i want to die", "me quiero morir", "i took all my pills"])
def test_help_in_a_crisis_is_whole_in_large_text(
    query: str, make_desktop: MakeDesktop, options: Options, collection: Path, qtbot: PatientBot
) -> None:
    write_article(
        collection, "en/living/plan", "A plan", "A plan.", "What to do when you want to die or took all your pills."
    )
    write_article(collection, "es/living/plan", "Un plan", "Un plan.", "Qué hacer cuando se quiere morir.")
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    desktop = make_desktop(options)
    desktop.theme.set_scale(2.0)
    desktop.window.resize(1280, 832)
    panel = help_panel(qtbot, desktop, query)

    assert panel.widget().heightForWidth(panel.widget().width()) <= panel.viewport().height()
    assert panel.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert seen_rows(desktop)


def test_help_without_enough_room_is_read_to_its_end_with_the_keys(desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.theme.set_scale(2.0)
    desktop.window.resize(1280, 600)
    panel = help_panel(qtbot, desktop, "i took all my pills")
    words = panel.widget()
    assert words.heightForWidth(words.width()) <= words.height()

    panel.setFocus()
    assert panel.hasFocus()
    for _ in range(20):
        qtbot.keyClick(panel, Qt.Key.Key_Down)
    assert words.mapTo(panel, words.rect().bottomLeft()).y() <= panel.viewport().geometry().bottom()


# What a search shows first, and what Enter and Down take.

NIGHTS = 40


@pytest.fixture
def many(make_desktop: MakeDesktop, options: Options, collection: Path) -> Desktop:
    """A window on a library in which one article is about lanterns, and forty others have the word."""
    for number in range(NIGHTS):
        body = f"A calm line about nights.\n\nA lantern stands there. {'Words without it. ' * number}"
        write_article(collection, f"en/sleep/night-{number:02}", f"Night {number:02}", "A night.", body)
    write_article(collection, "en/medicines/lantern", "Lantern", "The lantern.", "Lantern, lantern, lantern.")
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    return make_desktop(options)


def top_row(desktop: Desktop) -> int:
    """Return the row that is seen at the top of the list."""
    view = desktop.window.column.list
    view.viewport().repaint()
    return view.indexAt(QPoint(view.viewport().width() // 2, 4)).row()


def seen_rows(desktop: Desktop) -> list[str]:
    """Return the titles of the rows that can be seen, if only in part."""
    view = desktop.window.column.list
    area = view.viewport().rect()
    rows = range(view.model().rowCount())
    return [titles(desktop)[row] for row in rows if view.visualRect(view.model().index(row, 0)).intersects(area)]


def open_far_down(qtbot: PatientBot, desktop: Desktop) -> None:
    """Open an article that is far down in the topic's list, and far down among the results."""
    view = desktop.window.column.list
    row = titles(desktop).index("Night 39")
    view.scrollTo(view.model().index(row, 0))
    click_row(view, row)
    wait_for_page(qtbot, desktop, "en/night-39")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_search_starts_at_its_best_match_and_chooses_nothing(scale: float, many: Desktop, qtbot: PatientBot) -> None:
    many.theme.set_scale(scale)
    open_far_down(qtbot, many)

    type_query(qtbot, many, "lantern")

    view = many.window.column.list
    assert titles(many).index("Night 39") > 20
    assert top_row(many) == 0
    assert titles(many)[0] == "Lantern"
    assert not view.currentIndex().isValid()
    assert not view.selectedIndexes()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_enter_and_down_take_the_first_result(scale: float, key: Qt.Key, many: Desktop, qtbot: PatientBot) -> None:
    many.theme.set_scale(scale)
    open_far_down(qtbot, many)
    type_query(qtbot, many, "lantern")

    QTest.keyClick(many.window.header.search, key)

    wait_for_page(qtbot, many, "en/lantern")
    assert many.window.column.list.currentIndex().data() == "Lantern"
    assert top_row(many) == 0


def test_enter_before_the_answer_has_come_waits_for_it(many: Desktop, qtbot: PatientBot) -> None:
    open_far_down(qtbot, many)
    field = many.window.header.search
    field.setFocus()

    qtbot.keyClicks(field, "lantern")
    QTest.keyClick(field, Qt.Key.Key_Return)

    wait_for_page(qtbot, many, "en/lantern")


def test_enter_after_a_search_that_found_nothing_opens_nothing(many: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, many, "lantern")
    type_query(qtbot, many, "xylophone")
    before = many.browsing.address

    QTest.keyClick(many.window.header.search, Qt.Key.Key_Return)

    assert many.browsing.address == before


def test_enter_takes_the_first_result_also_after_another_one(many: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, many, "lantern")
    click_row(many.window.column.list, 2)
    wait_for_page(qtbot, many, "en/night")

    QTest.keyClick(many.window.header.search, Qt.Key.Key_Return)

    wait_for_page(qtbot, many, "en/lantern")


def test_enter_passes_over_the_heading_of_another_language(desktop: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, desktop, "oscuro")
    assert titles(desktop) == ["In Español", "Dormir bien"]

    QTest.keyClick(desktop.window.header.search, Qt.Key.Key_Return)

    wait_for_page(qtbot, desktop, "es/good-sleep")


def test_the_open_article_is_marked_among_the_results(many: Desktop, qtbot: PatientBot) -> None:
    open_far_down(qtbot, many)
    type_query(qtbot, many, "lantern")
    view = many.window.column.list
    index = view.model().index(titles(many).index("Night 39"), 0)
    other = view.model().index(index.row() - 1, 0)

    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert index.data(spoken).startswith("Open now. Night 39")
    assert not other.data(spoken).startswith("Open now")
    view.scrollTo(index)
    picture = view.viewport().grab().toImage()
    teal = QColor(many.theme.colours["teal"])
    assert picture.pixelColor(view.visualRect(index).topLeft() + QPoint(1, 20)) == teal
    assert picture.pixelColor(view.visualRect(other).topLeft() + QPoint(1, 20)) != teal
    ground = view.visualRect(index).topLeft() + QPoint(9, 20)
    assert picture.pixelColor(ground) == QColor(many.theme.colours["surface"]), "it is not chosen"


def test_going_back_moves_nothing_in_results_that_nobody_chose_from(many: Desktop, qtbot: PatientBot) -> None:
    open_far_down(qtbot, many)
    many.browsing.open_article("en/night-38")
    wait_for_page(qtbot, many, "en/night-38")
    type_query(qtbot, many, "lantern")

    qtbot.mouseClick(many.window.pane.back, Qt.MouseButton.LeftButton)
    wait_for_page(qtbot, many, "en/night-39")

    assert top_row(many) == 0
    assert not many.window.column.list.currentIndex().isValid()


def test_clearing_the_search_brings_the_topic_back_at_the_open_article(many: Desktop, qtbot: PatientBot) -> None:
    click_row(many.window.sidebar, 3)
    open_far_down(qtbot, many)
    type_query(qtbot, many, "lantern")

    QTest.keyClick(many.window.header.search, Qt.Key.Key_Escape)

    assert len(titles(many)) == NIGHTS + 2
    assert "Night 39" in seen_rows(many)
    assert many.window.column.list.currentIndex().data() == "Night 39"


def test_a_new_index_leaves_the_results_where_somebody_reads_them(
    many: Desktop, collection: Path, qtbot: PatientBot
) -> None:
    type_query(qtbot, many, "lantern")
    view = many.window.column.list
    view.verticalScrollBar().setValue(900)
    row = view.indexAt(QPoint(50, 150)).row()
    chosen = titles(many)[row]
    click_row(view, row)
    wait_for_page(qtbot, many, "en/night")
    place = view.visualRect(view.currentIndex())

    write_article(collection, "en/sleep/zebra", "Zebra", "Stripes.", "A lantern among stripes.")
    many.keeper.work()
    qtbot.waitUntil(lambda: "Zebra" in titles(many) and not many.keeper.is_working)

    assert titles(many).index("Zebra") < titles(many).index(chosen)
    assert view.visualRect(view.currentIndex()) == place
    assert view.currentIndex().data() == chosen


def test_another_language_starts_the_results_at_their_top(many: Desktop, qtbot: PatientBot) -> None:
    qtbot.keyClicks(many.window.header.search, "lantern oscuro")
    qtbot.waitUntil(lambda: titles(many)[:2] == ["These may be close:", "Lantern"])
    many.window.column.list.verticalScrollBar().setValue(900)
    assert top_row(many) > 0

    many.browsing.speak("es")

    qtbot.waitUntil(lambda: titles(many)[:2] == ["Esto puede tener relación:", "Dormir bien"])
    assert top_row(many) == 0


# Where is searched.


def test_the_field_says_that_one_topic_is_searched(desktop: Desktop) -> None:
    field = desktop.window.header.search
    assert field.placeholderText() == "Search all articles"

    click_row(desktop.window.sidebar, 3)
    assert field.placeholderText() == "Search in Sleep"
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name) == "Search in Sleep"

    desktop.browsing.speak("es")
    assert field.placeholderText() == "Buscar en Sueño"

    click_row(desktop.window.sidebar, 0)
    assert field.placeholderText() == "Buscar en todos los artículos"


def by_click(qtbot: PatientBot, desktop: Desktop) -> None:
    qtbot.mouseClick(desktop.window.header.search.chip, Qt.MouseButton.LeftButton)


def by_key(qtbot: PatientBot, desktop: Desktop) -> None:
    qtbot.keyClick(desktop.window.header.search, Qt.Key.Key_Tab)
    assert desktop.window.focusWidget() is desktop.window.header.search.chip
    qtbot.keyClick(desktop.window.header.search.chip, Qt.Key.Key_Return)


@pytest.mark.parametrize("take_off", [by_click, by_key])
def test_a_chip_takes_the_topic_off_and_the_words_stay(
    take_off: Callable[[PatientBot, Desktop], None], desktop: Desktop, qtbot: PatientBot
) -> None:
    column, field = desktop.window.column, desktop.window.header.search
    assert not field.chip.isVisible()
    click_row(desktop.window.sidebar, 3)
    assert field.chip.isVisible()
    type_query(qtbot, desktop, "sleep")
    assert column.head_text == "2 results in Sleep for “sleep”"
    assert titles(desktop) == ["Good sleep", "Insomnia"]
    spoken = QAccessible.queryAccessibleInterface(field.chip)
    assert spoken.text(QAccessible.Text.Name) == "Search all topics, not only Sleep"
    assert spoken.role() == QAccessible.Role.Button

    take_off(qtbot, desktop)

    qtbot.waitUntil(lambda: len(titles(desktop)) == 3)
    assert field.text() == "sleep"
    assert desktop.window.focusWidget() is field
    assert field.placeholderText() == "Search all articles"
    assert desktop.window.sidebar.currentIndex().row() == 0
    assert column.head_text == "3 results for “sleep”"
    assert not field.chip.isVisible()


def test_escape_takes_the_words_off_first_and_then_the_topic(desktop: Desktop, qtbot: PatientBot) -> None:
    field = desktop.window.header.search
    click_row(desktop.window.sidebar, 3)
    type_query(qtbot, desktop, "sleep")

    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.placeholderText()) == ("", "Search in Sleep")

    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.placeholderText() == "Search all articles"
    assert len(titles(desktop)) == 3


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_chip_leaves_room_to_type(scale: float, desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.theme.set_scale(scale)
    desktop.window.resize(800, 600)
    click_row(desktop.window.sidebar, 4)
    field = desktop.window.header.search

    assert field.chip.geometry().right() < field.cursorRect().left() + 2
    assert field.rect().contains(field.chip.geometry())
    assert field.width() - field.textMargins().left() - field.textMargins().right() > field.width() * 0.4 - 40


def test_better_matches_of_other_topics_are_offered_in_one_line(desktop: Desktop, qtbot: PatientBot) -> None:
    click_row(desktop.window.sidebar, 4)
    type_query(qtbot, desktop, "sleep")
    assert titles(desktop) == ["Sertraline (Zoloft)"]

    press_offer(qtbot, desktop, "2 more in all topics")

    qtbot.waitUntil(lambda: len(titles(desktop)) == 3)
    assert offers(desktop) == {}
    assert desktop.window.header.search.text() == "sleep"
    click_row(desktop.window.sidebar, 3)
    qtbot.waitUntil(lambda: len(titles(desktop)) == 2)
    assert offers(desktop) == {}, "the best ones are here"


def test_the_way_to_all_topics_is_whole_beside_another_offer(desktop: Desktop, qtbot: PatientBot) -> None:
    typed = "slepe, and some sleep at night"
    desktop.window.header.search.setText(typed)
    qtbot.waitUntil(lambda: f"Search instead for “{typed}”" in offers(desktop))
    click_row(desktop.window.sidebar, 4)
    qtbot.waitUntil(lambda: "2 more in all topics" in offers(desktop))
    qtbot.settle()

    assert offers(desktop)["2 more in all topics"].text() == "2 more in all topics"


# How many there are, and the rest of them.


@pytest.fixture
def crowd(make_desktop: MakeDesktop, options: Options, collection: Path) -> Desktop:
    """A window on a library in which 120 articles have the word "lantern", and one of another language."""
    for number in range(CROWD):
        body = f"A lantern stands there. {'Words without it. ' * number}"
        write_article(collection, f"en/sleep/night-{number:03}", f"Night {number:03}", "A night.", body)
    write_article(collection, "es/sleep/night", "La noche", "Una noche.", "Se llama lantern.")
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    return make_desktop(options)


CROWD = 120


def test_the_count_is_true_and_more_comes_on_scrolling(crowd: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, crowd, "lantern")
    column, view = crowd.window.column, crowd.window.column.list
    assert column.head_text == "121 results, 50 shown, for “lantern”"
    first = titles(crowd)
    assert len(first) == 50

    # A screen before the end of the list.
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() - bar.pageStep())
    place, seen = bar.value(), seen_rows(crowd)
    qtbot.waitUntil(lambda: len(titles(crowd)) == 100)

    assert titles(crowd)[:50] == first
    assert (bar.value(), seen_rows(crowd)) == (place, seen), "nothing that is seen moves"
    assert column.head_text == "121 results, 100 shown, for “lantern”"
    view.setFocus()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: column.head_text == "121 results for “lantern”")
    assert titles(crowd)[-2:] == ["In Español", "La noche"]
    heading, *articles = (view.visualRect(view.model().index(row, 0)).height() for row in (CROWD, CROWD + 1, 0))
    assert heading < articles[0] == articles[1]
    assert len(titles(crowd)) == len(set(titles(crowd))) == CROWD + 2
    bar.setValue(bar.maximum())
    qtbot.settle()
    assert len(titles(crowd)) == CROWD + 2


def test_results_further_down_get_their_passages_when_they_are_scrolled_to(crowd: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, crowd, "lantern")
    view = crowd.window.column.list
    texts = [view.entries.card(row).text.text for row in (0, 30)]
    assert texts == ["A lantern stands there.", "A night."]

    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place, seen = bar.value(), seen_rows(crowd)
    qtbot.waitUntil(lambda: view.entries.card(30).text.text.startswith("A lantern stands there."))

    assert view.entries.card(30).text.marks
    assert (bar.value(), seen_rows(crowd)) == (place, seen), "nothing that is seen moves"


def test_the_keys_reach_the_last_result(crowd: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, crowd, "lantern")
    view = crowd.window.column.list
    QTest.keyClick(crowd.window.header.search, Qt.Key.Key_Down)

    for rows in (100, CROWD + 2):
        QTest.keyClick(view, Qt.Key.Key_End)
        qtbot.waitUntil(lambda rows=rows: len(titles(crowd)) == rows)
    QTest.keyClick(view, Qt.Key.Key_End)

    assert view.currentIndex().data() == "La noche"


def test_another_question_begins_with_few_again(crowd: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, crowd, "lantern")
    bar = crowd.window.column.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(titles(crowd)) == 100)

    type_query(qtbot, crowd, "lantern stands")

    assert len(titles(crowd)) == 50
    assert top_row(crowd) == 0


# Lines above the list.


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_line_that_comes_or_goes_moves_no_result(scale: float, desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.theme.set_scale(scale)
    view = desktop.window.column.list

    def first_result() -> tuple[int, int]:
        qtbot.settle()
        where = view.viewport().mapTo(desktop.window, QPoint(0, 0))
        return where.y(), view.visualRect(view.model().index(0, 0)).top()

    type_query(qtbot, desktop, "stomach")
    assert offers(desktop) == {}
    before = first_result()

    desktop.window.header.search.setText("stomahc")
    qtbot.waitUntil(lambda: "Search instead for “stomahc”" in offers(desktop))
    assert first_result() == before

    desktop.window.header.search.setText("sleep")
    qtbot.waitUntil(lambda: "“sleep”" in desktop.window.column.head_text)
    click_row(desktop.window.sidebar, 4)
    qtbot.waitUntil(lambda: "2 more in all topics" in offers(desktop))
    assert first_result() == before


def test_names_of_medicines_are_whole_where_one_is_to_be_chosen(desktop: Desktop, qtbot: PatientBot) -> None:
    line = Offers(desktop.window)
    chosen: list[str] = []
    names = ("hydroxyzine", "hydralazine")
    line.show_offers([(name, partial(chosen.append, name)) for name in names], "Which one do you mean?")
    line.resize(500, 44)
    qtbot.settle()
    assert [button.text() for button in line.findChildren(QPushButton)] == list(names)

    line.resize(150, 44)
    qtbot.settle()
    button = next(one for one in line.findChildren(QPushButton) if one.isVisibleTo(line))
    assert button.accessibleName() == "Which one do you mean? hydroxyzine, hydralazine"
    assert [action.text() for action in button.menu().actions()] == list(names)
    button.menu().actions()[1].trigger()
    assert chosen == ["hydralazine"]

    line.resize(260, 44)
    qtbot.settle()
    assert [button.text() for button in line.findChildren(QPushButton)] == list(names)
    desktop.theme.set_scale(2.0)
    qtbot.settle()
    assert len(line.findChildren(QPushButton)) == 1, "larger words do not fit"


# What is open: its marks, and the way back.


def marked(qtbot: PatientBot, desktop: Desktop) -> str:
    """Return the words that are marked in the page after another question, with a line between."""
    words = "[...(CSS.highlights.get('found') ?? [])].map(range => range.toString()).join('|')"
    return str(qtbot.answer_of(desktop.room.view.page(), words))


def test_the_marks_of_an_open_article_follow_the_question(desktop: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, desktop, "stomach")
    click_row(desktop.window.column.list, 0)
    wait_for_page(qtbot, desktop, "en/sertraline")
    address = desktop.room.view.url()

    type_query(qtbot, desktop, "sleep")
    qtbot.waitUntil(lambda: marked(qtbot, desktop) == "sleep")

    desktop.window.header.search.clear()
    qtbot.waitUntil(lambda: marked(qtbot, desktop) == "")
    assert desktop.room.view.url() == address, "the page is not loaded again"
    assert "remarked" in qtbot.answer_of(desktop.room.view.page(), "document.documentElement.className")


def test_an_article_that_comes_by_a_link_bears_the_marks_of_the_question(desktop: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, desktop, "sleep")
    desktop.browsing.open_article("en/insomnia")
    wait_for_page(qtbot, desktop, "en/insomnia")

    qtbot.waitUntil(lambda: "sleep" in marked(qtbot, desktop))


def test_back_moves_nothing_in_the_results(many: Desktop, qtbot: PatientBot) -> None:
    type_query(qtbot, many, "lantern")
    view = many.window.column.list
    click_row(view, 0)
    wait_for_page(qtbot, many, "en/lantern")
    view.verticalScrollBar().setValue(900)
    row = view.indexAt(QPoint(50, 150)).row()
    click_row(view, row)
    wait_for_page(qtbot, many, "en/night")
    place = view.verticalScrollBar().value()

    qtbot.mouseClick(many.window.pane.back, Qt.MouseButton.LeftButton)
    wait_for_page(qtbot, many, "en/lantern")

    assert view.verticalScrollBar().value() == place
    assert view.currentIndex().data() == "Lantern", "the choice that was made then"


def test_back_returns_to_the_results_that_one_came_from(many: Desktop, qtbot: PatientBot) -> None:
    click_row(many.window.sidebar, 3)
    type_query(qtbot, many, "lantern")
    window, view = many.window, many.window.column.list
    click_row(view, 1)
    wait_for_page(qtbot, many, "en/night")
    view.verticalScrollBar().setValue(900)
    row = view.indexAt(QPoint(50, 150)).row()
    click_row(view, row)
    wait_for_page(qtbot, many, f"en/night-{titles(many)[row][-2:]}")
    first, place = titles(many)[1], view.verticalScrollBar().value()
    head = window.column.head_text

    click_row(window.sidebar, 0)
    type_query(qtbot, many, "insomnia")
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    wait_for_page(qtbot, many, "en/insomnia")
    for _ in range(2):
        before = many.room.view.url()
        qtbot.mouseClick(window.pane.back, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda before=before: many.room.view.url() != before and not window.is_loading)

    qtbot.waitUntil(lambda: window.column.head_text == head)
    assert window.header.search.text() == "lantern"
    assert window.header.search.placeholderText() == "Search in Sleep"
    assert window.sidebar.topic == "sleep"
    assert view.verticalScrollBar().value() == place
    assert view.currentIndex().data() == first


def test_back_does_not_throw_a_new_question_away(desktop: Desktop, qtbot: PatientBot) -> None:
    click_row(desktop.window.column.list, 0)
    wait_for_page(qtbot, desktop, "en/good-sleep")
    click_row(desktop.window.column.list, 2)
    wait_for_page(qtbot, desktop, "en/sertraline")
    type_query(qtbot, desktop, "stomach")

    qtbot.mouseClick(desktop.window.pane.back, Qt.MouseButton.LeftButton)
    wait_for_page(qtbot, desktop, "en/good-sleep")

    assert desktop.window.column.head_text == "1 result for “stomach”"
