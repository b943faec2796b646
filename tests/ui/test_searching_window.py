"""Searching in the window: as you type, marked in the list and in the article."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.app import Desktop
from tests.ui.conftest import write_article
from tests.ui.test_browsing import click_row, page_text, titles, wait_for_page
from tests.web.conftest import WORLD


def type_query(qtbot: QtBot, desktop: Desktop, text: str) -> None:
    QTest.keyClick(desktop.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    desktop.window.header.search.clear()
    qtbot.keyClicks(desktop.window.header.search, text)
    qtbot.waitUntil(lambda: text in desktop.window.column.head_text + desktop.window.column.empty_text, timeout=15_000)


def test_typing_finds_articles_and_marks_the_words(desktop: Desktop, qtbot: QtBot) -> None:
    type_query(qtbot, desktop, "stomach")

    assert titles(desktop) == ["Sertraline (Zoloft)"]
    text = desktop.window.column.list.entries.card(0).text
    assert [text.text[at : at + length] for at, length in text.marks] == ["stomach"]


def test_the_last_word_may_still_be_growing(desktop: Desktop, qtbot: QtBot) -> None:
    type_query(qtbot, desktop, "sertr")

    assert titles(desktop) == ["Sertraline (Zoloft)"]


def test_a_result_opens_with_its_matches_marked(desktop: Desktop, qtbot: QtBot) -> None:
    type_query(qtbot, desktop, "stomach")
    click_row(desktop.window.column.list, 0)
    wait_for_page(qtbot, desktop, "en/sertraline")

    seen: list[str] = []
    desktop.view.page().runJavaScript("document.querySelector('mark').innerText", WORLD, seen.append)
    qtbot.waitUntil(lambda: bool(seen), timeout=5000)
    assert seen == ["stomach"]


def test_the_first_match_is_scrolled_to(desktop: Desktop, collection: Path, qtbot: QtBot) -> None:
    filler = "\n\n".join(["A calm line about nights."] * 60)
    write_article(collection, "en/sleep/long", "Long", "A long article.", f"{filler}\n\nA lighthouse at the end.")
    desktop.keeper.work()
    qtbot.waitUntil(lambda: "Long" in titles(desktop) and not desktop.keeper.is_working, timeout=20_000)

    type_query(qtbot, desktop, "lighthouse")
    click_row(desktop.window.column.list, 0)
    wait_for_page(qtbot, desktop, "en/long")

    qtbot.waitUntil(lambda: desktop.view.page().scrollPosition().y() > 500, timeout=5000)


def test_a_topic_narrows_the_search_and_everything_is_one_click_away(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.browsing.choose_topic("sleep")
    type_query(qtbot, desktop, "stomach")
    qtbot.waitUntil(lambda: "Sleep" in desktop.window.column.empty_text, timeout=5000)

    qtbot.mouseClick(desktop.window.column._everything, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: titles(desktop) == ["Sertraline (Zoloft)"], timeout=5000)


def test_nothing_found_says_so_and_what_to_do(desktop: Desktop, qtbot: QtBot) -> None:
    type_query(qtbot, desktop, "xylophone")

    assert "Nothing found" in desktop.window.column.empty_text


def test_escape_empties_the_search_and_the_list_is_back(desktop: Desktop, qtbot: QtBot) -> None:
    type_query(qtbot, desktop, "stomach")

    QTest.keyClick(desktop.window.header.search, Qt.Key.Key_Escape)

    assert len(titles(desktop)) == 3


def test_down_goes_from_the_field_to_the_results_and_opens_the_first(desktop: Desktop, qtbot: QtBot) -> None:
    type_query(qtbot, desktop, "stomach")

    QTest.keyClick(desktop.window.header.search, Qt.Key.Key_Down)

    wait_for_page(qtbot, desktop, "en/sertraline")
    assert "Side effects" in page_text(qtbot, desktop)


def test_only_the_latest_of_many_keys_is_answered_last(desktop: Desktop, qtbot: QtBot) -> None:
    field = desktop.window.header.search
    for text in ("s", "sl", "x", "stomach", "insomnia"):
        field.setText(text)

    qtbot.waitUntil(lambda: "insomnia" in desktop.window.column.head_text, timeout=15_000)
    qtbot.wait(200)
    assert titles(desktop)[0] == "Insomnia"


def test_what_was_typed_is_written_nowhere(desktop: Desktop, qtbot: QtBot) -> None:
    type_query(qtbot, desktop, "stomach")
    desktop.window.header.search.setText("zanzibarword")
    qtbot.waitUntil(lambda: "zanzibarword" in desktop.window.column.empty_text, timeout=15_000)
    desktop.close()

    for path in desktop.paths.data.rglob("*"):
        if path.is_file():
            assert b"zanzibarword" not in path.read_bytes(), path


def test_a_typing_error_is_mended_and_can_be_taken_literally(desktop: Desktop, qtbot: QtBot) -> None:
    column = desktop.window.column
    desktop.window.header.search.setText("stomahc")
    qtbot.waitUntil(lambda: "stomach" in column.head_text, timeout=15_000)
    assert "Showing results for “stomach”" in column._hint.text()
    assert titles(desktop) == ["Sertraline (Zoloft)"]

    button = column.findChild(QPushButton, "hintButton")
    assert button.toolTip() == "Search instead for “stomahc”"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "stomahc" in column.empty_text, timeout=15_000)


def test_results_in_another_language_stand_below_a_heading(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.header.search.setText("zoloft oscuro")
    qtbot.waitUntil(lambda: "Dormir bien" in titles(desktop), timeout=15_000)

    assert titles(desktop) == ["Sertraline (Zoloft)", "In Español", "Dormir bien"]

    view = desktop.window.column.list
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().data() == "Dormir bien"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().data() == "Sertraline (Zoloft)"


def test_a_query_from_a_crisis_shows_where_help_is(desktop: Desktop, qtbot: QtBot) -> None:
    panel = desktop.window.column._crisis
    desktop.window.header.search.setText("i want to die")
    qtbot.waitUntil(panel.isVisible, timeout=15_000)

    assert "Call or text 988" in panel.text()
    desktop.language.speak("es")
    desktop.window.retranslate()
    assert "AYUDA" in panel.text()
    desktop.window.header.search.clear()
    qtbot.waitUntil(panel.isHidden, timeout=5000)
