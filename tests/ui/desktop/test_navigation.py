"""Browsing as a person does it: click, type, read what is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QToolButton

from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.listing.topics import BROKEN
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop, write_article
from tests.web.conftest import WORLD


def titles(desktop: Desktop) -> list[str]:
    entries = desktop.window.column.list.entries
    return [entries.data(entries.index(row)) for row in range(entries.rowCount())]


def topics(desktop: Desktop) -> list[str]:
    model = desktop.window.sidebar.topics
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def click_row(view: QListView, row: int) -> None:
    center = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, center)


def wait_for_page(qtbot: PatientBot, desktop: Desktop, part: str) -> None:
    """Wait until the view has loaded a page whose address has *part*."""
    qtbot.waitUntil(lambda: part in desktop.room.view.url().toString() and not desktop.window.is_loading)


def page_text(qtbot: PatientBot, desktop: Desktop) -> str:
    return str(qtbot.answer_of(desktop.room.view.page(), "document.body ? document.body.innerText : ''"))


def scroll_position(qtbot: PatientBot, desktop: Desktop) -> float:
    return desktop.room.view.page().scrollPosition().y()


def test_the_window_opens_with_topics_articles_and_the_first_page(desktop: Desktop, qtbot: PatientBot) -> None:
    assert topics(desktop) == ["All articles", "To review", "Topics", "Sleep", "Medicines"]
    assert titles(desktop) == ["Good sleep", "Insomnia", "Sertraline (Zoloft)"]
    assert "What would you like to learn about?" in page_text(qtbot, desktop)


def test_a_click_on_an_article_shows_it(desktop: Desktop, qtbot: PatientBot) -> None:
    click_row(desktop.window.column.list, 1)
    wait_for_page(qtbot, desktop, "en/insomnia")

    text = page_text(qtbot, desktop)
    assert "Insomnia" in text
    assert "What helps" in text
    assert "Not yet reviewed by your clinic" in text
    assert desktop.window.windowTitle().startswith("Insomnia")


def test_a_click_on_a_topic_lists_its_articles(desktop: Desktop) -> None:
    click_row(desktop.window.sidebar, topics(desktop).index("Medicines"))

    assert titles(desktop) == ["Sertraline (Zoloft)"]
    assert desktop.window.column.head_text.startswith("Medicines")


def test_the_heading_of_the_topics_cannot_be_chosen(desktop: Desktop) -> None:
    click_row(desktop.window.sidebar, topics(desktop).index("Topics"))

    assert len(titles(desktop)) == 3


def test_a_card_on_the_first_page_lists_its_topic(desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.room.view.page().runJavaScript("document.querySelectorAll('.topics a')[1].click()", WORLD)

    qtbot.waitUntil(lambda: titles(desktop) == ["Sertraline (Zoloft)"])
    assert desktop.window.sidebar.topic == "medicines"


def test_going_back_and_forward_follows_in_list_and_title(desktop: Desktop, qtbot: PatientBot) -> None:
    window = desktop.window
    assert not window.pane.back.isEnabled() or desktop.room.view.history().canGoBack()
    click_row(window.column.list, 0)
    wait_for_page(qtbot, desktop, "en/good-sleep")
    click_row(window.column.list, 2)
    wait_for_page(qtbot, desktop, "en/sertraline")

    qtbot.mouseClick(window.pane.back, Qt.MouseButton.LeftButton)
    wait_for_page(qtbot, desktop, "en/good-sleep")
    assert window.column.list.currentIndex().row() == 0
    assert window.windowTitle().startswith("Good sleep")

    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    wait_for_page(qtbot, desktop, "en/sertraline")
    assert window.column.list.currentIndex().row() == 2


def test_a_link_between_articles_is_followed(desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.browsing.open_article("en/insomnia")
    wait_for_page(qtbot, desktop, "en/insomnia")

    desktop.room.view.page().runJavaScript("document.querySelector('article a').click()", WORLD)

    wait_for_page(qtbot, desktop, "en/good-sleep")
    assert desktop.window.column.list.currentIndex().row() == 0


def test_an_external_link_asks_first(desktop: Desktop, qtbot: PatientBot) -> None:
    from PySide6.QtWidgets import QMessageBox

    desktop.browsing.open_article("en/insomnia")
    wait_for_page(qtbot, desktop, "en/insomnia")

    desktop.room.view.page().runJavaScript("document.querySelectorAll('article a')[1].click()", WORLD)

    qtbot.waitUntil(lambda: bool(desktop.window.findChildren(QMessageBox)))
    box = desktop.window.findChildren(QMessageBox)[0]
    assert box.informativeText() == "https://medlineplus.gov/insomnia.html"
    assert "web browser" in box.text()
    box.reject()


def test_the_article_can_be_read_in_another_language(desktop: Desktop, qtbot: PatientBot) -> None:
    pane = desktop.window.pane
    desktop.browsing.open_article("en/insomnia")
    wait_for_page(qtbot, desktop, "en/insomnia")
    assert not pane.translation.isVisible()

    desktop.browsing.open_article("en/good-sleep")
    wait_for_page(qtbot, desktop, "en/good-sleep")
    assert pane.translation.text().strip() == "Español"
    qtbot.mouseClick(pane.translation, Qt.MouseButton.LeftButton)

    wait_for_page(qtbot, desktop, "es/good-sleep")
    assert "Dormir bien" in page_text(qtbot, desktop)


def test_the_language_of_the_program_changes_everything_on_screen(desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.browsing.open_article("en/good-sleep")
    wait_for_page(qtbot, desktop, "en/good-sleep")

    desktop.browsing.speak("es")
    wait_for_page(qtbot, desktop, "es/good-sleep")

    assert topics(desktop)[3:] == ["Sueño", "Medicamentos"]
    assert titles(desktop)[0] == "Dormir bien"
    assert "Insomnia" in titles(desktop), "an article without a translation is still offered"
    assert desktop.window.header.language.text().strip() == "Español"
    assert desktop.window.header.search.placeholderText() != "Search all articles"


def test_find_in_the_article_counts_and_goes_on(desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.browsing.open_article("en/good-sleep")
    wait_for_page(qtbot, desktop, "en/good-sleep")
    bar = desktop.window.pane.find_bar

    QTest.keyClick(desktop.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert bar.isVisible()
    qtbot.keyClicks(bar._field, "sleep")
    qtbot.waitUntil(lambda: bar._count.text().startswith("1 of"))
    qtbot.keyClick(bar._field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bar._count.text().startswith("2 of"))
    qtbot.keyClicks(bar._field, "xyz")
    qtbot.waitUntil(lambda: bar._count.text() == "Not on this page")

    qtbot.keyClick(bar._field, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_text_size_follows_the_keys_in_widgets_and_page(desktop: Desktop, qtbot: PatientBot) -> None:
    before = desktop.window.header.search.font().pixelSize()

    for _ in range(9):
        QTest.keyClick(desktop.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert desktop.room.view.zoomFactor() == 2.0
    assert desktop.window.column.list.fontMetrics().height() > before
    QTest.keyClick(desktop.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)

    assert desktop.room.view.zoomFactor() == 1.0


def test_a_table_in_a_narrow_pane_is_read_without_scrolling_sideways(
    desktop: Desktop, collection: Path, qtbot: PatientBot
) -> None:
    table = "| Side effect | What may help |\n| --- | --- |\n| Hard stools (constipation) | Antihistamines, fruit |\n"
    write_article(collection, "en/sleep/table", "Table", "A table.", table)
    desktop.keeper.work()
    qtbot.waitUntil(lambda: "Table" in titles(desktop) and not desktop.keeper.is_working)
    desktop.theme.set_scale(2.0)
    click_row(desktop.window.column.list, titles(desktop).index("Table"))
    wait_for_page(qtbot, desktop, "en/table")

    beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert qtbot.answer_of(desktop.room.view.page(), beyond) == 0


def test_in_large_text_the_way_to_another_language_is_an_icon(desktop: Desktop, qtbot: PatientBot) -> None:
    button = desktop.window.pane.translation
    click_row(desktop.window.column.list, titles(desktop).index("Good sleep"))
    wait_for_page(qtbot, desktop, "en/good-sleep")
    assert button.text().strip() == "Español"

    desktop.theme.set_scale(1.5)

    assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert button.toolTip() == "Read this in Español"


def test_f11_fills_the_screen_and_leaves_it(desktop: Desktop) -> None:
    QTest.keyClick(desktop.window, Qt.Key.Key_F11)
    assert desktop.window.isFullScreen()
    QTest.keyClick(desktop.window, Qt.Key.Key_F11)

    assert not desktop.window.isFullScreen()


def test_f6_goes_round_the_parts_of_the_window(desktop: Desktop) -> None:
    window = desktop.window
    window.activateWindow()
    window.header.search.setFocus()
    seen = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(window.focusWidget())

    assert seen[:2] == [window.sidebar, window.column.list]
    assert seen[2] is window.pane.view or window.pane.view.isAncestorOf(seen[2])


def test_a_broken_file_is_shown_to_staff_with_its_reason(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    broken = indexed.collections[0] / "en" / "sleep" / "broken.md"
    broken.write_text("---\ntitle: Broken\n---\n", encoding="utf-8")
    desktop = make_desktop(indexed)

    assert "Files with problems" in topics(desktop)
    assert len(titles(desktop)) == 3
    desktop.browsing.choose_topic(BROKEN)
    assert titles(desktop) == ["broken"]
    click_row(desktop.window.column.list, 0)
    wait_for_page(qtbot, desktop, "en/broken")

    text = page_text(qtbot, desktop)
    assert "This article cannot be shown" in text
    assert "“summary” is missing" in text


def test_an_address_that_is_not_there_shows_a_calm_page(desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.browsing.open_article("en/none")
    wait_for_page(qtbot, desktop, "en/none")

    assert "This page is not here" in page_text(qtbot, desktop)


def test_a_new_article_in_the_folder_appears_at_the_next_start(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    from tests.ui.conftest import write_article

    write_article(indexed.collections[0], "en/sleep/naps", "Naps", "Short sleep by day.", "Keep it short.")
    desktop = make_desktop(indexed)

    qtbot.waitUntil(lambda: "Naps" in titles(desktop))


def test_the_very_first_start_says_that_it_is_reading_and_then_lists(
    make_desktop: MakeDesktop, options: Options, qtbot: PatientBot
) -> None:
    desktop = make_desktop(options, settle=False)
    assert "Getting the articles ready" in desktop.window.column.empty_text

    qtbot.waitUntil(lambda: titles(desktop) == ["Good sleep", "Insomnia", "Sertraline (Zoloft)"])
    qtbot.waitUntil(lambda: not desktop.keeper.is_working)


def test_every_button_does_what_its_menu_does(desktop: Desktop) -> None:
    pane = desktop.window.pane
    for button in (pane.back, pane.forward, pane.home, pane.find_button):
        assert isinstance(button, QToolButton)
        assert button.accessibleName()
    assert pane.looks.menu().actions()[0].text() == "&Larger text"
    assert QPoint(0, 0) != pane.looks.pos()


def test_the_reason_of_a_broken_file_is_said_in_the_language_of_the_program(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    (indexed.collections[0] / "en" / "sleep" / "broken.md").write_text("---\ntitle: Broken\n---\n", encoding="utf-8")
    desktop = make_desktop(indexed, settings=Settings(language="es"))
    desktop.browsing.choose_topic(BROKEN)

    assert "falta" in desktop.window.column.list.entries.card(0).text.text.casefold()
    click_row(desktop.window.column.list, 0)
    wait_for_page(qtbot, desktop, "en/broken")
    assert "falta" in page_text(qtbot, desktop).casefold()


def test_a_refresh_in_the_background_leaves_the_list_where_it_was_scrolled(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    from tests.ui.conftest import write_article

    for number in range(40):
        write_article(indexed.collections[0], f"en/sleep/night-{number:02}", f"Night {number:02}", "A night.", "Dark.")
    desktop = make_desktop(indexed)
    qtbot.waitUntil(lambda: len(titles(desktop)) == 43)
    bar = desktop.window.column.list.verticalScrollBar()
    bar.setValue(1500)

    write_article(indexed.collections[0], "en/sleep/zebra", "Zebra", "The last one.", "Stripes.")
    desktop.keeper.work()
    qtbot.waitUntil(lambda: "Zebra" in titles(desktop))

    assert bar.value() == 1500
    qtbot.waitUntil(lambda: not desktop.keeper.is_working)
