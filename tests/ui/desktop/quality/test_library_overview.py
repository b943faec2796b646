"""The overview of the library: measured, plotted, listed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.options import Options
from reader.quality.overview import Figures
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.quality.overview.overview_page import OverviewPage
from reader.ui.desktop.quality.quality import Quality
from reader.ui.tasks import CancelledError
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop, write_article
from tests.ui.desktop.quality.conftest import press
from tests.ui.desktop.test_navigation import click_row, titles, wait_for_page


def open_overview(desktop: Desktop, qtbot: PatientBot) -> Quality:
    desktop.window.menu_actions.overview.trigger()
    quality = desktop.quality
    qtbot.waitUntil(lambda: not quality.library.is_measuring)
    return quality


def counts(page: OverviewPage) -> dict[str, int]:
    table = page.table
    return {table.item(row, 0).text(): int(table.item(row, 2).text()) for row in range(table.rowCount())}


def click_bar(page: OverviewPage, number: int) -> None:
    place = page.plot.bar_area(number).center().toPoint()
    QTest.mouseClick(page.plot, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def full(page: OverviewPage) -> int:
    """Return the number of the first group with an article."""
    return next(number for number, count in enumerate(counts(page).values()) if count)


def test_it_shows_grades_and_ages_as_plot_and_table(desktop: Desktop, qtbot: PatientBot) -> None:
    page = open_overview(desktop, qtbot).panel.overview

    assert "Articles in English: 3. Average grade" in page.said
    assert sum(counts(page).values()) == 3
    assert page.plot.isVisible()

    qtbot.mouseClick(page.measures.button("inflesz"), Qt.MouseButton.LeftButton)
    assert "Articles in Spanish: 1." in page.said
    qtbot.mouseClick(page.measures.button("age"), Qt.MouseButton.LeftButton)
    assert counts(page)["None"] == 4


def test_the_columns_fill_the_table_and_its_head_cuts_no_letter(desktop: Desktop, qtbot: PatientBot) -> None:
    table = open_overview(desktop, qtbot).panel.overview.table
    head = table.horizontalHeader()

    assert head.length() == table.viewport().width()
    assert head.viewport().size() == head.size()
    assert head.height() >= head.fontMetrics().height()


def test_the_bars_are_painted_in_the_colours_of_the_theme(desktop: Desktop, qtbot: PatientBot) -> None:
    page = open_overview(desktop, qtbot).panel.overview
    for theme in ("light", "dark", "contrast"):
        desktop.theme.choose(theme)
        QApplication.processEvents()
        number = full(page)
        area = page.plot.bar_area(number)
        image = page.plot.grab().toImage()
        spot = QPointF(area.center().x(), area.bottom() - 4).toPoint()
        group = page.table.item(number, 1).text()
        assert group == "Easy"
        assert image.pixelColor(spot) == QColor(desktop.theme.colours["teal"])


def test_a_click_on_a_bar_lists_its_articles(desktop: Desktop, qtbot: PatientBot) -> None:
    page = open_overview(desktop, qtbot).panel.overview
    number = full(page)
    expected = list(counts(page).values())[number]

    click_bar(page, number)

    assert len(titles(desktop)) == expected
    assert "rade" in desktop.window.column.head_text
    assert page.table.selectedItems()[0].row() == number

    click_row(desktop.window.column.list, 0)
    qtbot.waitUntil(lambda: "en/" in desktop.room.view.url().toString())
    assert len(titles(desktop)) == expected


def test_an_empty_bar_leaves_the_list_alone(desktop: Desktop, qtbot: PatientBot) -> None:
    page = open_overview(desktop, qtbot).panel.overview
    empty = next(number for number, count in enumerate(counts(page).values()) if not count)

    click_bar(page, empty)

    assert len(titles(desktop)) == 3


def test_a_row_of_the_table_does_the_same_and_all_articles_come_back(desktop: Desktop, qtbot: PatientBot) -> None:
    page = open_overview(desktop, qtbot).panel.overview
    qtbot.mouseClick(page.measures.button("inflesz"), Qt.MouseButton.LeftButton)
    number = full(page)
    page.table.setFocus()
    page.table.setCurrentCell(number, 0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert titles(desktop) == ["Dormir bien"]

    sidebar = desktop.window.sidebar
    sidebar.show()  # a narrow window lends its room to the panel
    click_row(sidebar, 0)
    assert len(titles(desktop)) == 3


def test_choosing_a_topic_leaves_the_selection(desktop: Desktop, qtbot: PatientBot) -> None:
    page = open_overview(desktop, qtbot).panel.overview
    click_bar(page, full(page))

    desktop.browsing.choose_topic("medicines")

    assert titles(desktop) == ["Sertraline (Zoloft)"]


def test_the_plot_works_with_the_keyboard_and_says_what_it_shows(desktop: Desktop, qtbot: PatientBot) -> None:
    page = open_overview(desktop, qtbot).panel.overview
    number = full(page)
    page.plot.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.plot, Qt.Key.Key_Home)
    for _ in range(number):
        QTest.keyClick(page.plot, Qt.Key.Key_Right)
    QTest.keyClick(page.plot, Qt.Key.Key_Return)
    assert page.table.selectedItems()[0].row() == number

    told = QAccessible.queryAccessibleInterface(page.plot)
    assert "School grade" in told.text(QAccessible.Text.Name)
    assert "Most articles:" in told.text(QAccessible.Text.Description)


def test_right_to_left_the_plot_runs_the_other_way(desktop: Desktop, qtbot: PatientBot) -> None:
    page = open_overview(desktop, qtbot).panel.overview
    page.plot.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert page.plot.bar_area(0).left() > page.plot.bar_area(1).left()
    QTest.keyClick(page.plot, Qt.Key.Key_Home)
    QTest.keyClick(page.plot, Qt.Key.Key_Left)
    click_bar(page, full(page))
    assert page.table.selectedItems()[0].row() == full(page)


def test_it_measures_again_when_the_library_changes(desktop: Desktop, qtbot: PatientBot) -> None:
    page = open_overview(desktop, qtbot).panel.overview
    root = desktop.upkeep.folders.extra[0]
    write_article(root, "en/sleep/new-one", "New one", "New.", "You can nap. It helps.")

    desktop.keeper.check()

    qtbot.waitUntil(lambda: "Articles in English: 4." in page.said)


def test_results_are_kept_for_the_next_time(desktop: Desktop, qtbot: PatientBot) -> None:
    open_overview(desktop, qtbot)

    assert list(desktop.paths.checks.iterdir())


def test_measuring_can_be_stopped_and_begun_again(desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.window.menu_actions.overview.trigger()
    quality = desktop.quality
    page = quality.panel.overview
    assert quality.library.is_measuring
    assert "Measuring every article" in page.said

    qtbot.mouseClick(page.stop, Qt.MouseButton.LeftButton)
    assert "Stopped" in page.said
    assert not page.stop.isVisible()

    qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Articles in English: 3." in page.said)


def test_a_library_without_articles_says_so(
    make_desktop: MakeDesktop, tmp_path: object, options: Options, qtbot: PatientBot
) -> None:
    desktop = make_desktop(Options(options.data_dir, (), bundled=False, sandbox=False))
    page = open_overview(desktop, qtbot).panel.overview

    assert "no articles to measure" in page.said
    assert not page.plot.isVisible()


def test_many_articles_are_plotted_and_listed_at_once(desktop: Desktop, qtbot: PatientBot) -> None:
    page = open_overview(desktop, qtbot).panel.overview
    page.show_figures([Figures(f"en/a{number}", number % 16, None, number % 1500) for number in range(16_000)])

    assert "Articles in English: 16,000." in page.said
    click_bar(page, 1)
    assert page.table.item(1, 2).text() == "1,000"


def test_the_panel_turns_between_article_and_library(desktop: Desktop, qtbot: PatientBot) -> None:
    quality = open_overview(desktop, qtbot)
    desktop.browsing.open_article("en/insomnia")
    wait_for_page(qtbot, desktop, "en/insomnia")

    press(desktop, Qt.Key.Key_F7)
    assert quality.panel.page == "text"
    press(desktop, Qt.Key.Key_F7)
    assert not quality.panel.isVisible()


def test_a_cancelled_task_is_no_failure(desktop: Desktop, qtbot: PatientBot) -> None:
    quality = open_overview(desktop, qtbot)
    quality.library._say_failure(None, CancelledError())  # type: ignore[arg-type]

    assert "Articles in English" in quality.panel.overview.said
