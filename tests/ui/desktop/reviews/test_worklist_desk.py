"""The worklist beside the window, by mouse alone and by keyboard alone: filter, several at once, as a table, what changed."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu, QPushButton

from reader.options import Options
from reader.reviews.journal_record import SignOff
from reader.reviews.review_dates import a_year_after, today
from reader.reviews.review_store import ReviewStore
from reader.system.files import fingerprint
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.listing.topics import REVIEW
from reader.ui.desktop.reviews.review_changes import ChangesDialog
from reader.ui.desktop.reviews.review_dialog import ReviewDialog
from reader.ui.desktop.reviews.worklist_dialog import WorklistDialog
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop
from tests.ui.desktop.reviews.test_review_desk import (
    ask,
    open_article,
    press_notice,
    reviewing,
    sign,
    wait_for_words,
    waiting,
)
from tests.ui.desktop.test_navigation import wait_for_page


def opened(desktop: Desktop, qtbot: PatientBot) -> WorklistDialog:
    """Open the worklist as somebody does who has a mouse: by the button above the list."""
    reviewing(desktop, qtbot)
    desktop.browsing.choose_topic(REVIEW)
    buttons = desktop.window.column.findChildren(QPushButton)
    qtbot.mouseClick(next(one for one in buttons if one.text().startswith("Sign several")), Qt.MouseButton.LeftButton)
    return dialog_of(desktop)


def dialog_of(desktop: Desktop) -> WorklistDialog:
    found = desktop.window.findChild(WorklistDialog)
    assert found is not None
    return found


def rows(dialog: WorklistDialog) -> list[str]:
    return [dialog.list.item(row).text().partition("\n")[0] for row in range(dialog.list.count())]


def click_box(dialog: WorklistDialog, title: str) -> None:
    """Click on the box of the article called *title*."""
    item = dialog.list.item(rows(dialog).index(title))
    place: QRect = dialog.list.visualItemRect(item)
    QTest.mouseClick(
        dialog.list.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        place.topLeft() + box_of(place),
    )


def box_of(place: QRect):

    return QPoint(20, place.height() // 2)


def choose(qtbot: PatientBot, button: QPushButton, words: str) -> None:
    menu = button.menu()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == words).trigger()


def question(desktop: Desktop) -> ReviewDialog:
    (found,) = dialog_of(desktop).findChildren(ReviewDialog)
    return found


def rewrite(indexed: Options, qtbot: PatientBot, desktop: Desktop) -> None:
    """Change a word in the file of the article on insomnia."""
    path = indexed.collections[0] / "en/sleep/insomnia.md"
    path.write_text(path.read_text("utf-8").replace("What helps", "What may help"), "utf-8")
    desktop.keeper.work()
    qtbot.waitUntil(lambda: not desktop.keeper.is_working)


def test_several_are_signed_with_one_statement_by_mouse(
    desktop: Desktop, indexed: Options, collection: Path, qtbot: PatientBot
) -> None:
    dialog = opened(desktop, qtbot)
    assert not dialog.sign.isEnabled()
    click_box(dialog, "Good sleep")
    click_box(dialog, "Insomnia")
    assert dialog.marked == ("en/good-sleep", "en/insomnia")
    qtbot.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)

    form = question(desktop)
    qtbot.keyClicks(form._name, "Dr. Ana Ruiz")
    assert not form.accept_button.isEnabled(), "nobody said yet that they read them"
    form.confirmed.click()
    qtbot.mouseClick(form.accept_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: waiting(desktop) == 2)
    assert "2 articles are marked as reviewed" in desktop.window.notice.text
    current = ReviewStore(desktop.paths.reviews).read().current
    for slug in ("good-sleep", "insomnia"):
        text = (collection / f"en/sleep/{slug}.md").read_text("utf-8")
        assert current[f"en/{slug}"].text == fingerprint(text)
        assert ReviewStore(desktop.paths.reviews).texts.text(fingerprint(text)) == text
    assert rows(dialog) == ["Dormir bien", "Sertraline (Zoloft)"]

    press_notice(desktop, qtbot, "Undo")
    qtbot.waitUntil(lambda: waiting(desktop) == 4)


def test_several_are_signed_by_keyboard(desktop: Desktop, qtbot: PatientBot) -> None:
    reviewing(desktop, qtbot)
    desktop.window.activateWindow()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desktop.window, Qt.Key.Key_M, modifiers)
    dialog = dialog_of(desktop)
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.list.hasFocus())
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert len(dialog.marked) == 2
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ReviewDialog)))

    form = question(desktop)
    qtbot.waitUntil(lambda: form.isActiveWindow() and form._name.hasFocus())
    qtbot.keyClicks(form._name, "Dr. Ana Ruiz")
    for _ in range(20):
        if form.confirmed.hasFocus():
            break
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(form.confirmed, Qt.Key.Key_Space)
    QTest.keyClick(form, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: waiting(desktop) == 2)


def test_an_article_of_the_worklist_opens_beside_it(desktop: Desktop, qtbot: PatientBot) -> None:
    dialog = opened(desktop, qtbot)
    dialog.list.setCurrentRow(rows(dialog).index("Insomnia"))
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    wait_for_page(qtbot, desktop, "en/insomnia")
    assert dialog.isVisible()


def test_what_changed_a_moment_ago_is_not_signed_with_the_others(
    desktop: Desktop, collection: Path, qtbot: PatientBot
) -> None:
    dialog = opened(desktop, qtbot)
    qtbot.mouseClick(dialog.mark_all, Qt.MouseButton.LeftButton)
    assert len(dialog.marked) == 4
    path = collection / "en/sleep/insomnia.md"
    path.write_text(path.read_text("utf-8").replace("What helps", "What may help"), "utf-8")
    qtbot.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)
    form = question(desktop)
    qtbot.keyClicks(form._name, "Dr. Ana Ruiz")
    form.confirmed.click()
    form.accept_button.click()

    qtbot.waitUntil(lambda: waiting(desktop) == 1)
    assert "1 article was left" in desktop.window.notice.text
    assert "en/insomnia" not in ReviewStore(desktop.paths.reviews).read().current
    qtbot.waitUntil(lambda: not desktop.keeper.is_working)


@pytest.fixture
def signed(indexed: Options) -> Options:
    """A library in which two people have signed."""
    library, store = indexed.upkeep().library(), ReviewStore(indexed.paths().reviews)

    def sign_off(article: str, by: str, on: date, due: date) -> None:
        entry = library.entry(article)
        assert entry
        store.sign(SignOff(article, by, on, due, entry.stamp))

    sign_off("en/good-sleep", "Dr. Lee", today() - timedelta(400), today() - timedelta(35))
    sign_off("en/insomnia", "=Dr. Ruiz", today() - timedelta(10), a_year_after(today()))
    return indexed


def test_the_list_is_filtered_by_state_reviewer_and_day(
    make_desktop: MakeDesktop, signed: Options, qtbot: PatientBot
) -> None:
    dialog = opened(make_desktop(signed), qtbot)
    assert rows(dialog) == ["Good sleep", "Dormir bien", "Sertraline (Zoloft)"]
    choose(qtbot, dialog.states, "All")
    assert len(rows(dialog)) == 4
    choose(qtbot, dialog.reviewers, "Dr. Lee")
    assert rows(dialog) == ["Good sleep"]
    assert dialog.reviewers.text().startswith("Reviewed by: Dr. Lee")
    choose(qtbot, dialog.reviewers, "anyone")
    dialog.by_day.click()
    assert rows(dialog) == ["Insomnia"], "in the year before today"
    dialog.since.edit.setDate(dialog.since.edit.date().addDays(-60))
    assert sorted(rows(dialog)) == ["Good sleep", "Insomnia"]


def test_the_filtered_list_is_saved_as_a_table(
    make_desktop: MakeDesktop, signed: Options, qtbot: PatientBot, tmp_path: Path
) -> None:
    desktop = make_desktop(signed)
    dialog = opened(desktop, qtbot)
    choose(qtbot, dialog.states, "Reviewed")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    desk = reviewing(desktop, qtbot)._worklist
    assert desk.file_dialog
    desk.file_dialog.fileSelected.emit(str(tmp_path / "reviews"))
    desk.file_dialog.reject()
    qtbot.waitUntil(lambda: "Saved as reviews.csv" in desktop.window.notice.text)

    data = (tmp_path / "reviews.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    head, *table = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert head[:5] == ["Article", "Language", "Category", "State", "Reviewed by"]
    assert [row[:5] for row in table] == [["Insomnia", "English", "Sleep", "reviewed", "'=Dr. Ruiz"]]


def test_signing_goes_on_to_the_next_article_where_that_is_wanted(desktop: Desktop, qtbot: PatientBot) -> None:
    dialog = ask(desktop, qtbot, "en/good-sleep")
    qtbot.keyClicks(dialog._name, "Dr. Ana Ruiz")
    then_next = next(one for one in dialog.findChildren(QCheckBox) if one is not dialog.confirmed)
    then_next.click()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    wait_for_page(qtbot, desktop, "en/insomnia")

    again = ask(desktop, qtbot, "en/insomnia")
    assert again.name == "Dr. Ana Ruiz"
    QTest.keyClick(again, Qt.Key.Key_Return)
    wait_for_page(qtbot, desktop, "en/sertraline")
    qtbot.waitUntil(lambda: waiting(desktop) == 2)


def test_what_changed_since_the_sign_off_is_shown(desktop: Desktop, indexed: Options, qtbot: PatientBot) -> None:
    actions = desktop.window.menu_actions
    sign(desktop, qtbot)
    qtbot.waitUntil(actions.withdraw.isEnabled)
    assert not actions.changes.isEnabled()
    rewrite(indexed, qtbot, desktop)
    qtbot.waitUntil(actions.changes.isEnabled)

    actions.changes.trigger()
    qtbot.waitUntil(lambda: bool(desktop.window.findChildren(ChangesDialog)))
    (dialog,) = desktop.window.findChildren(ChangesDialog)
    assert "may" in dialog.text.toPlainText()
    assert "Dark" not in dialog.text.toPlainText()
    assert "underline" in dialog.text.toHtml()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    form = ask(desktop, qtbot)
    button = next(one for one in form.findChildren(QPushButton) if one.text().startswith("What"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(form.findChildren(ChangesDialog)))
    form.findChildren(ChangesDialog)[0].reject()
    form.reject()


def test_of_an_older_sign_off_it_is_said_that_its_text_was_not_kept(
    desktop: Desktop, indexed: Options, qtbot: PatientBot
) -> None:
    sign(desktop, qtbot)
    wait_for_words(desktop, qtbot, "by Dr. Ana Ruiz")
    for file in desktop.paths.signed_texts.iterdir():
        file.unlink()
    rewrite(indexed, qtbot, desktop)
    open_article(desktop, qtbot, "en/insomnia")
    qtbot.waitUntil(desktop.window.menu_actions.changes.isEnabled)
    desktop.window.menu_actions.changes.trigger()
    changes = reviewing(desktop, qtbot).changes
    qtbot.waitUntil(lambda: changes.dialog is not None)
    assert changes.dialog
    assert "was not kept" in " ".join(label.text() for label in changes.dialog.findChildren(QLabel))
    assert not changes.dialog.text.isVisible()
    changes.dialog.reject()
