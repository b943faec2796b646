"""That everybody can use the Import wizard: names, targets, room for all words, in every look and language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.imports.import_wizard import ImportWizard
from reader.ui.desktop.imports.look_over_page import LOWEST_LIST
from tests.importers.site_server import Site, serving, site_post
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop
from tests.ui.desktop.imports.test_import_flow import bring_in, close, look_over, post, wizard, write_posts

TARGET = 44
SMALLEST, LARGEST = QSize(800, 600), QSize(1920, 1080)
CONTROLS = (QAbstractButton, QLineEdit, QAbstractItemView, QComboBox, QTextBrowser)


def pages(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> Iterator[ImportWizard]:
    """Go through the wizard's pages, each shown as people see it."""
    site = Site([site_post(1, lang="en"), site_post(2, lang="en")])
    with serving(site):
        desktop.importing.take([site.address])
        qtbot.waitUntil(lambda: wizard(desktop).choice is not None)
        yield wizard(desktop)
    wizard(desktop).reject()
    qtbot.waitUntil(lambda: desktop.importing.dialog is None)
    forms = '<form name="Book a visit"><input></form>'
    review = look_over(
        desktop, write_posts(tmp_path, post(f"<p>Text.</p>{forms}"), post(number=8, title="Running")), qtbot
    )
    qtbot.waitUntil(lambda: review.detail.browser.toPlainText() != "")
    yield wizard(desktop)
    wizard(desktop).next_button.click()
    qtbot.waitUntil(lambda: wizard(desktop).done_page is not None and not desktop.keeper.is_working)
    yield wizard(desktop)
    wizard(desktop).accept()
    qtbot.waitUntil(lambda: desktop.importing.dialog is None)
    desktop.importing.open().source.login.setChecked(True)
    yield wizard(desktop)
    wizard(desktop).reject()


def controls(page: QWidget) -> list[QWidget]:
    shown = [one for one in page.findChildren(QWidget) if isinstance(one, CONTROLS) and one.isVisible()]
    return [
        one for one in shown if not one.objectName().startswith("qt_") and type(one).__name__ != "QComboBoxListView"
    ]


def test_every_control_of_every_page_has_a_name_and_is_large_enough(
    desktop: Desktop, tmp_path: Path, qtbot: PatientBot
) -> None:
    for page in pages(desktop, tmp_path, qtbot):
        for control in controls(page):
            accessible = QAccessible.queryAccessibleInterface(control)
            assert accessible.text(QAccessible.Text.Name).strip(), f"{control} has no name"
            if isinstance(control, QToolButton) and isinstance(control.parent(), QLineEdit):
                continue  # inside the field, whose whole height it has
            assert control.height() >= TARGET, f"{accessible.text(QAccessible.Text.Name)}: {control.height()} px high"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("size", "scale"), [(SMALLEST, 1.0), (SMALLEST, 2.0), (LARGEST, 1.0), (LARGEST, 2.0)])
def test_every_page_has_room_for_its_words(
    make_desktop: MakeDesktop,
    indexed: Options,
    tmp_path: Path,
    qtbot: PatientBot,
    size: QSize,
    scale: float,
    language: str,
) -> None:
    desktop = make_desktop(indexed, settings=Settings(mode="staff", language=language))
    desktop.theme.set_scale(scale)
    for page in pages(desktop, tmp_path, qtbot):
        page.resize(size)
        for _ in range(3):
            QApplication.processEvents()
        assert page.size() == size, f"{page.size()} on {page.pages.currentWidget()}"
        for one in page.findChildren(QWidget):
            if not one.isVisible() or not isinstance(one, (QLabel, QAbstractButton)):
                continue
            needed = one.heightForWidth(one.width()) if one.hasHeightForWidth() else one.minimumSizeHint().height()
            assert one.height() >= needed, f"“{one.text()}” needs {needed} px and has {one.height()}"
            if isinstance(one, QAbstractButton):
                assert one.width() >= one.minimumSizeHint().width(), one.text()
            right = one.mapTo(page, one.rect().topRight()).x()
            assert right < size.width(), f"“{one.text()}” ends at {right}"


def test_a_row_says_by_ear_what_becomes_of_its_article(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    review = look_over(desktop, write_posts(tmp_path, post(), post(number=8, title="Draft", status="draft")), qtbot)
    said = [review.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said[0] == "Walking, New, Sleep · English"
    assert said[1].startswith("Draft, Skipped, It is not published")
    wizard(desktop).reject()


def test_in_a_small_window_the_page_rolls_rather_than_hide_buttons(
    desktop: Desktop, tmp_path: Path, qtbot: PatientBot
) -> None:
    here = [post(number=1, title="Walking"), post(number=2, title="Running")]
    bring_in(desktop, write_posts(tmp_path, *here), qtbot)
    close(desktop, qtbot)
    untold = post("<p>12 34</p>", number=3, title="12 34", lang="", link="https://clinic.example/12", excerpt={})
    changed = [post("<p>Another text.</p>", number=1, title="Walking"), here[1]]
    draft = post(number=4, title="Draft", status="draft")
    review = look_over(desktop, write_posts(tmp_path, *changed, untold, draft), qtbot)
    wizard(desktop).resize(SMALLEST)
    assert review.again.isVisible()
    for _ in range(3):
        QApplication.processEvents()

    buttons = list(review.filters.values())
    assert len(buttons) == 5
    frame = buttons[0].parentWidget()
    assert frame.height() >= frame.layout().heightForWidth(frame.width())
    assert review.list.height() >= LOWEST_LIST
    wizard(desktop).reject()
