"""The Quality panel as staff use it: open it, read it, click in it, mend the file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QWidget

from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.settings.policy import DESKTOP, KIOSK, Policy
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.quality.quality import Quality
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop
from tests.ui.desktop.quality.conftest import LONG, OpenQuality, press
from tests.ui.desktop.test_navigation import page_text, wait_for_page
from tests.web.conftest import WORLD

MARKED = "JSON.stringify([...(CSS.highlights.get(%r) ?? [])].map(range => range.toString()))"


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def rows(quality: Quality) -> list[str]:
    view = quality.panel.text.list
    return [view.item(row).text() for row in range(view.count())]


def row_with(quality: Quality, part: str) -> int:
    return next(number for number, text in enumerate(rows(quality)) if part in text)


def click_row(view: QListWidget, row: int) -> None:
    view.scrollToItem(view.item(row))
    center = view.visualItemRect(view.item(row)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, center)


def marked(qtbot: PatientBot, desktop: Desktop, name: str) -> str:
    """Return the text of the highlight *name*, as JSON."""
    seen: list[str] = []
    desktop.room.view.page().runJavaScript(MARKED % name, WORLD, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    return seen[0]


def test_nothing_of_it_is_imported_before_somebody_asks(make_desktop: MakeDesktop, library: Options) -> None:
    desktop = make_desktop(library)

    assert desktop.window.findChild(Quality) is None
    assert desktop.window.menu_actions.quality.isEnabled()


def test_it_tells_how_the_article_reads(open_quality: OpenQuality) -> None:
    _, quality = open_quality()
    said = words(quality.panel.text)

    assert "Reading grade" in said
    assert "Easy to read" in said
    assert "SMOG" in said
    assert "Words: " in said
    assert any("35 words · line" in row and "this medicine every day" in row for row in rows(quality))
    passive = rows(quality)[row_with(quality, "is taken")]
    assert passive.startswith("Warning · line")
    assert "To do:" in passive


def test_a_click_on_a_long_sentence_shows_it_in_the_page(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    desktop, quality = open_quality()
    sentence = LONG.replace("**", "")
    qtbot.waitUntil(lambda: sentence in marked(qtbot, desktop, "long"))
    before = desktop.room.view.page().scrollPosition().y()

    click_row(quality.panel.text.list, row_with(quality, "this medicine"))

    qtbot.waitUntil(lambda: sentence in marked(qtbot, desktop, "chosen"))
    qtbot.waitUntil(lambda: desktop.room.view.page().scrollPosition().y() > before + 200)


def test_a_finding_beside_the_text_says_where_it_is(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    _, quality = open_quality()

    click_row(quality.panel.text.list, row_with(quality, "reviewed"))

    qtbot.waitUntil(lambda: "see line 1 of the file" in words(quality.panel.text))


def test_the_marks_go_when_the_panel_closes(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    desktop, quality = open_quality()
    qtbot.waitUntil(lambda: marked(qtbot, desktop, "long") != "[]")

    press(desktop, Qt.Key.Key_Escape)

    assert not quality.panel.isVisible()
    qtbot.waitUntil(lambda: marked(qtbot, desktop, "long") == "[]")
    assert QApplication.focusWidget() is not None


def test_it_follows_the_article(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    desktop, quality = open_quality()

    desktop.browsing.open_article("es/good-sleep")
    wait_for_page(qtbot, desktop, "es/good-sleep")
    qtbot.waitUntil(lambda: "INFLESZ" in words(quality.panel.text))
    assert "Fernández Huerta" in words(quality.panel.text)

    desktop.browsing.open_home()
    qtbot.waitUntil(lambda: "No article is open" in words(quality.panel.text))
    assert not quality.panel.text.list.isVisible()


def test_an_article_that_cannot_be_used_is_told_of(
    make_desktop: MakeDesktop, library: Options, collection: Path, qtbot: PatientBot
) -> None:
    (collection / "en/medicines/broken.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    upkeep = library.upkeep()
    upkeep.index(upkeep.library())
    desktop = make_desktop(library)
    desktop.browsing.open_article("en/broken")
    wait_for_page(qtbot, desktop, "en/broken")
    press(desktop, Qt.Key.Key_F7)

    quality = desktop.quality
    qtbot.waitUntil(lambda: any(row.startswith("Error") for row in rows(quality)))
    assert "No reading score" in words(quality.panel.text)


def test_f7_opens_and_closes_and_f6_goes_there(open_quality: OpenQuality) -> None:
    desktop, quality = open_quality()
    assert quality.panel.part.isAncestorOf(QApplication.focusWidget())
    desktop.window.header.search.setFocus()

    press(desktop, Qt.Key.Key_F6)
    press(desktop, Qt.Key.Key_F6)
    press(desktop, Qt.Key.Key_F6)
    assert quality.panel.part.isAncestorOf(QApplication.focusWidget())

    press(desktop, Qt.Key.Key_F7)
    assert not quality.panel.isVisible()


def test_a_narrow_window_lends_it_the_room_of_the_topics(open_quality: OpenQuality) -> None:
    desktop, quality = open_quality()
    assert not desktop.window.sidebar.isVisible()

    desktop.window.resize(1700, 832)
    QApplication.processEvents()
    assert desktop.window.sidebar.isVisible()

    desktop.window.resize(1280, 832)
    quality.panel.dismiss()
    assert desktop.window.sidebar.isVisible()


def test_large_text_does_not_push_the_window_off_the_screen(open_quality: OpenQuality) -> None:
    desktop, quality = open_quality()
    desktop.theme.set_scale(2.0)
    QApplication.processEvents()
    assert desktop.window.minimumSizeHint().width() <= 1280
    desktop.window.resize(1280, 832)
    QApplication.processEvents()

    assert desktop.window.width() == 1280
    assert quality.panel.text.list.height() >= 200


@pytest.mark.parametrize("scale", [1.0, 1.3, 2.0])
def test_opening_it_does_not_make_the_window_wider(
    scale: float, make_desktop: MakeDesktop, library: Options, qtbot: PatientBot
) -> None:
    desktop = make_desktop(library, "en/hard")
    desktop.theme.set_scale(scale)
    desktop.window.resize(1280, 832)
    QApplication.processEvents()

    press(desktop, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: desktop.quality is not None and not desktop.quality.article.is_looking)
    qtbot.settle()

    assert desktop.window.width() == 1280


def test_the_next_window_has_its_columns_again(open_quality: OpenQuality, make_desktop: MakeDesktop) -> None:
    desktop, _ = open_quality()
    options = desktop.upkeep
    desktop.close()

    again = make_desktop(Options(options.paths.data, options.folders.extra, bundled=False, sandbox=False))

    assert again.window.sidebar.isVisible()
    assert again.window.sidebar.width() >= 180
    assert again.window.findChild(Quality) is None


def test_it_speaks_the_language_of_the_interface(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    desktop, quality = open_quality()

    desktop.browsing.speak("es")
    QApplication.processEvents()

    name = QApplication.translate("QualityPanel", "Library")
    assert quality.panel.pages.button("library").text() == name
    assert quality.panel.text.open_button.text() == QApplication.translate("TextPage", "Open the file")


@pytest.mark.parametrize("policy", [DESKTOP, KIOSK])
def test_only_staff_have_it(policy: Policy, make_desktop: MakeDesktop, library: Options) -> None:
    desktop = make_desktop(library, settings=Settings(language="en", mode=policy.name))

    press(desktop, Qt.Key.Key_F7)

    assert desktop.window.findChild(Quality) is None
    assert not desktop.window.menu_actions.quality.isVisible()
    assert not desktop.window.menu_actions.overview.isVisible()


class Editor(QObject):
    """Stands in for the program that the system has for files."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_file_is_opened_in_the_system_editor(open_quality: OpenQuality, hard: Path, qtbot: PatientBot) -> None:
    _, quality = open_quality()
    editor = Editor()
    QDesktopServices.setUrlHandler("file", editor, "take")
    try:
        qtbot.mouseClick(quality.panel.text.open_button, Qt.MouseButton.LeftButton)
        view = quality.panel.text.list
        view.setFocus()
        view.setCurrentRow(row_with(quality, "is taken"))
        qtbot.keyClick(view, Qt.Key.Key_Return)
    finally:
        QDesktopServices.unsetUrlHandler("file")

    assert editor.opened == [str(hard), str(hard)]


def test_a_file_that_is_gone_is_not_opened(open_quality: OpenQuality, hard: Path, qtbot: PatientBot) -> None:
    _, quality = open_quality()
    hard.unlink()

    qtbot.mouseClick(quality.panel.text.open_button, Qt.MouseButton.LeftButton)

    assert "No program could be asked to open" in words(quality.panel.text)


@pytest.mark.parametrize("by_renaming", [False, True])
def test_page_and_panel_follow_when_the_file_is_saved(
    by_renaming: bool, open_quality: OpenQuality, hard: Path, qtbot: PatientBot
) -> None:
    desktop, quality = open_quality()

    for word in ("Zebra", "Giraffe"):  # the second save comes to the file that the first one put there
        text = (
            hard.read_text("utf-8")
            .replace(LONG, "It is short now.")
            .replace("## Call us", f"## {word}\n\nNew.\n\n## Call us")
        )
        if by_renaming:
            new = hard.with_suffix(".tmp")
            new.write_text(text, encoding="utf-8")
            os.replace(new, hard)
        else:
            hard.write_text(text, encoding="utf-8")
        qtbot.waitUntil(lambda word=word: word in page_text(qtbot, desktop))

    qtbot.waitUntil(lambda: not any("this medicine" in row for row in rows(quality)))
    qtbot.waitUntil(lambda: not desktop.keeper.is_working)
