"""Bringing articles in through the wizard, finding them a moment later, and taking them back."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QPushButton

from reader.importers.import_source import ImportSource
from reader.importers.plan.target import Target
from reader.importers.plan.writer import carry_out
from reader.importers.sources import SOURCES
from reader.importers.sources.wordpress import plan_wordpress
from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.imports import look_over_page
from reader.ui.desktop.imports.import_done_page import ImportDonePage
from reader.ui.desktop.imports.import_wizard import ImportWizard
from reader.ui.desktop.imports.look_over_page import LookOverPage
from tests.importers.toy_source import LEAFLETS
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop
from tests.ui.desktop.test_navigation import page_text, titles, wait_for_page

SLUG = "walking"
BUTTONS, KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
BODY = "<p>A walk of <strong>ten minutes</strong> lifts the mood.</p>"


def post(body: str = BODY, number: int = 7, title: str = "Walking", **more: object) -> dict[str, object]:
    return {
        "id": number, "status": "publish", "type": "post", "slug": title.lower(), "lang": "en",
        "link": f"https://clinic.example/{title.lower()}/",
        "date_gmt": "2026-01-05T09:00:00", "modified_gmt": "2026-01-05T09:00:00", "title": {"rendered": title},
        "excerpt": {"rendered": "<p>Why a walk helps.</p>"}, "content": {"rendered": body}, "class_list": ["category-sleep"],
    } | more  # fmt: skip


def write_posts(folder: Path, *posts: dict[str, object]) -> Path:
    path = folder / "post.json"
    path.write_text(json.dumps(posts or [post()]), encoding="utf-8")
    return path


def mime(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def hold(desktop: Desktop, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, data, BUTTONS, KEYS)
    QApplication.sendEvent(desktop.window, event)
    return event


def drop(desktop: Desktop, data: QMimeData) -> None:
    entering = hold(desktop, data)
    assert entering.isAccepted()
    assert entering.dropAction() == Qt.DropAction.CopyAction
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, data, BUTTONS, KEYS)
    QApplication.sendEvent(desktop.window, event)
    assert event.dropAction() == Qt.DropAction.CopyAction


def wizard(desktop: Desktop) -> ImportWizard:
    assert desktop.importing.dialog
    return desktop.importing.dialog


def look_over(desktop: Desktop, path: Path, qtbot: PatientBot) -> LookOverPage:
    """Drop the file *path* and return the page that shows what it would do."""
    drop(desktop, mime(QUrl.fromLocalFile(str(path))))
    qtbot.waitUntil(lambda: wizard(desktop).pages.currentWidget() is wizard(desktop).review)
    review = wizard(desktop).review
    assert review
    return review


def finish(desktop: Desktop, qtbot: PatientBot) -> ImportDonePage:
    """Press the button that imports, and return the page that says what was done."""
    qtbot.mouseClick(wizard(desktop).next_button, BUTTONS)
    qtbot.waitUntil(lambda: wizard(desktop).done_page is not None and not desktop.keeper.is_working)
    done = wizard(desktop).done_page
    assert done
    return done


def bring_in(desktop: Desktop, path: Path, qtbot: PatientBot) -> ImportDonePage:
    look_over(desktop, path, qtbot)
    return finish(desktop, qtbot)


def close(desktop: Desktop, qtbot: PatientBot) -> None:
    qtbot.mouseClick(wizard(desktop).next_button, BUTTONS)
    qtbot.waitUntil(lambda: desktop.importing.dialog is None)


def pick(box: QComboBox, words: str) -> None:
    """Choose *words* in *box*, as a person does: with the keyboard."""
    while box.currentText() != words:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down if before < box.findText(words) else Qt.Key.Key_Up)
        assert box.currentIndex() != before


def open_edit_menu(desktop: Desktop) -> str:
    """Open the Edit menu, and return what its entry that takes an import back says."""
    desktop.window.menu_actions._menus["edit"].aboutToShow.emit()
    return desktop.window.menu_actions.undo_import.text().replace("&", "")


def test_a_dropped_post_is_looked_over_brought_in_found_and_shown(
    desktop: Desktop, tmp_path: Path, qtbot: PatientBot
) -> None:
    review = look_over(desktop, write_posts(tmp_path), qtbot)
    qtbot.waitUntil(lambda: "ten minutes" in review.detail.browser.toPlainText())
    assert wizard(desktop).said == "1 article will be added or changed. Nothing is written yet."
    assert "Walking" not in titles(desktop)

    done = finish(desktop, qtbot)

    assert done.text == "1 article imported."
    qtbot.waitUntil(lambda: "Walking" in titles(desktop))
    qtbot.mouseClick(done.show_button, BUTTONS)
    wait_for_page(qtbot, desktop, f"en/{SLUG}")
    assert "ten minutes" in page_text(qtbot, desktop)
    assert desktop.importing.dialog is None


def test_an_import_is_taken_back_from_the_last_page(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    done = bring_in(desktop, write_posts(tmp_path), qtbot)
    qtbot.waitUntil(lambda: "Walking" in titles(desktop))

    qtbot.mouseClick(done.undo_button, BUTTONS)

    qtbot.waitUntil(lambda: "Walking" not in titles(desktop))
    assert "taken back" in done.text
    qtbot.waitUntil(lambda: not desktop.keeper.is_working)


def test_an_import_is_taken_back_though_the_wizard_is_closed_meanwhile(
    desktop: Desktop, tmp_path: Path, qtbot: PatientBot
) -> None:
    done = bring_in(desktop, write_posts(tmp_path), qtbot)
    qtbot.waitUntil(lambda: "Walking" in titles(desktop))

    qtbot.mouseClick(done.undo_button, BUTTONS)
    wizard(desktop).accept()

    qtbot.waitUntil(lambda: "taken back" in desktop.window.notice.text and not desktop.keeper.is_working)
    qtbot.waitUntil(lambda: "Walking" not in titles(desktop))


def test_a_preview_that_comes_after_the_wizard_is_closed_is_thrown_away(
    desktop: Desktop, tmp_path: Path, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_come = threading.Event()
    monkeypatch.setattr(look_over_page, "preview_of", lambda _: may_come.wait(60))
    with qtbot.waitSignal(look_over(desktop, write_posts(tmp_path), qtbot).destroyed):
        wizard(desktop).reject()

    may_come.set()

    qtbot.waitUntil(lambda: not desktop.tasks.is_running)


def test_any_of_the_last_imports_is_taken_back_from_the_menu_after_a_restart(
    make_desktop: MakeDesktop, indexed: Options, tmp_path: Path, qtbot: PatientBot
) -> None:
    first = make_desktop(indexed)
    assert open_edit_menu(first) == "Undo import"
    assert not first.window.menu_actions.undo_import.isEnabled()
    bring_in(first, write_posts(tmp_path), qtbot)
    close(first, qtbot)
    bring_in(first, write_posts(tmp_path, post(number=8, title="Running"), post(number=9, title="Resting")), qtbot)
    close(first, qtbot)
    first.close()
    desktop = make_desktop(indexed)

    assert open_edit_menu(desktop) == "Undo import of 2 articles"
    earlier = desktop.window.menu_actions.earlier_imports.actions()
    assert ["1 article" in one.text() or "2 articles" in one.text() for one in earlier] == [True, True]
    earlier[1].trigger()

    qtbot.waitUntil(lambda: "taken back" in desktop.window.notice.text and not desktop.keeper.is_working)
    qtbot.waitUntil(lambda: "Walking" not in titles(desktop))
    assert "Running" in titles(desktop)
    desktop.window.menu_actions.undo_import.trigger()
    qtbot.waitUntil(lambda: "Running" not in titles(desktop))
    qtbot.waitUntil(lambda: not desktop.keeper.is_working)
    open_edit_menu(desktop)
    assert not desktop.window.menu_actions.undo_import.isEnabled()


def test_the_edit_menu_names_imports_that_this_window_did_not_make(desktop: Desktop, tmp_path: Path) -> None:
    assert open_edit_menu(desktop) == "Undo import"
    target = Target(desktop.paths.collections / "clinic", None)
    carry_out(plan_wordpress([write_posts(tmp_path)], target), replaced=desktop.paths.replaced)

    assert open_edit_menu(desktop) == "Undo import of 1 article"
    assert desktop.window.menu_actions.undo_import.isEnabled()


def test_an_unticked_article_stays_away(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    review = look_over(desktop, write_posts(tmp_path, post(), post(number=8, title="Running")), qtbot)
    assert wizard(desktop).next_button.text() == "Import 2 articles"
    row = review.list.visualItemRect(review.list.item(1))

    qtbot.mouseClick(review.list.viewport(), BUTTONS, pos=QPoint(row.left() + 30, row.center().y()))
    assert wizard(desktop).next_button.text() == "Import 1 article"
    finish(desktop, qtbot)

    qtbot.waitUntil(lambda: "Walking" in titles(desktop))
    assert "Running" not in titles(desktop)
    close(desktop, qtbot)


def test_the_space_bar_ticks_and_unticks_and_enter_in_the_list_writes_nothing(
    desktop: Desktop, tmp_path: Path, qtbot: PatientBot
) -> None:
    review = look_over(desktop, write_posts(tmp_path), qtbot)

    qtbot.keyClick(review.list, Qt.Key.Key_Space)
    assert not wizard(desktop).next_button.isEnabled()
    qtbot.keyClick(review.list, Qt.Key.Key_Space)
    assert wizard(desktop).next_button.isEnabled()
    qtbot.keyClick(review.list, Qt.Key.Key_Return)

    qtbot.settle()
    assert wizard(desktop).pages.currentWidget() is review
    assert not desktop.paths.collections.exists()
    wizard(desktop).reject()


def test_enter_presses_the_button_that_has_the_focus(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    look_over(desktop, write_posts(tmp_path), qtbot)
    wizard(desktop).back_button.setFocus()
    qtbot.keyClick(wizard(desktop).back_button, Qt.Key.Key_Return)
    assert wizard(desktop).pages.currentWidget() is wizard(desktop).source
    wizard(desktop).source.address.setText("https://clinic.example")
    wizard(desktop).cancel_button.setFocus()
    qtbot.keyClick(wizard(desktop).cancel_button, Qt.Key.Key_Return)
    assert desktop.importing.dialog is None


def test_all_that_is_shown_is_unticked_at_once(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    review = look_over(desktop, write_posts(tmp_path, post(), post(number=8, title="Running")), qtbot)

    review.all.click()
    assert review.ticked == set()
    review.all.click()
    assert review.ticked == {0, 1}
    wizard(desktop).reject()


def test_an_edited_article_is_replaced_only_when_it_is_ticked(
    desktop: Desktop, tmp_path: Path, qtbot: PatientBot
) -> None:
    bring_in(desktop, write_posts(tmp_path), qtbot)
    close(desktop, qtbot)
    file = next(desktop.paths.collections.rglob(f"{SLUG}.md"))
    file.write_text(file.read_text("utf-8") + "\nOur own sentence.\n", "utf-8")
    write_posts(tmp_path, post("<p>A walk of <strong>twenty minutes</strong> lifts the mood.</p>"))

    review = look_over(desktop, tmp_path / "post.json", qtbot)
    assert not wizard(desktop).next_button.isEnabled()
    assert "Kept 1" in [button.text() for button in review.filters.values()]
    qtbot.waitUntil(lambda: review.detail.views.button("changes").isVisible())
    qtbot.mouseClick(review.detail.views.button("changes"), BUTTONS)
    shown = review.detail.browser.toPlainText()
    assert {"ten", "twenty", "Our own sentence."} <= {
        one for one in ("ten", "twenty", "Our own sentence.") if one in shown
    }
    qtbot.keyClick(review.list, Qt.Key.Key_Space)
    finish(desktop, qtbot)

    assert "twenty minutes" in file.read_text("utf-8")
    (kept,) = desktop.paths.replaced.glob("*.md")
    assert "Our own sentence." in kept.read_text("utf-8")
    close(desktop, qtbot)


def test_the_loss_report_is_there_whole_and_can_be_saved(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    forms = "".join(f'<form name="Form {number}"><input></form>' for number in range(40))
    path = write_posts(tmp_path, post(BODY + forms), post(number=8, title="Draft", status="draft"))
    review = look_over(desktop, path, qtbot)
    losses = len(review.plan.articles[0].losses)
    assert losses
    assert review.detail.views.button("losses").text() == f"Left out · {losses}"

    done = finish(desktop, qtbot)

    text = done.browser.toPlainText()
    assert "Draft" in text
    assert text.count("\n  - ") == losses + 1
    done.save(str(tmp_path / "report.txt"))
    assert text in (tmp_path / "report.txt").read_text("utf-8")
    close(desktop, qtbot)


def test_the_view_that_was_chosen_is_back_after_an_article_that_has_it_not(
    desktop: Desktop, tmp_path: Path, qtbot: PatientBot
) -> None:
    posts = [post(), post(number=8, title="Draft", status="draft"), post(number=9, title="Resting")]
    review = look_over(desktop, write_posts(tmp_path, *posts), qtbot)
    seen = []
    for _ in posts:
        seen.append(review.detail.views.choice)
        qtbot.keyClick(review.list, Qt.Key.Key_Down)
    assert seen == ["preview", "losses", "preview"]
    wizard(desktop).reject()


def test_an_article_is_put_into_another_topic_and_the_others_of_its_topic_as_well(
    desktop: Desktop, tmp_path: Path, qtbot: PatientBot
) -> None:
    unsorted = {"class_list": ["category-our-blog"]}
    posts = [post(number=n, title=t, **unsorted) for n, t in ((7, "Walking"), (8, "Running"), (9, "Resting"))]
    review = look_over(desktop, write_posts(tmp_path, *posts), qtbot)
    topic = review.detail.topic
    assert topic.currentText() == "Our blog"
    qtbot.waitUntil(lambda: "ten minutes" in review.detail.browser.toPlainText())

    pick(topic, "Medicines")
    assert review.detail.browser.toPlainText().startswith("Medicines\n")
    assert review._more.text() == "Move the 2 other articles of its topic as well"
    qtbot.mouseClick(review._more, BUTTONS)
    finish(desktop, qtbot)
    close(desktop, qtbot)

    places = {path.parent.name for path in desktop.paths.collections.rglob("*.md")}
    assert places == {"medicines"}
    again = look_over(desktop, write_posts(tmp_path, *posts, post(number=10, title="Eating", **unsorted)), qtbot)
    assert [one.place.category for one in again.plan.articles if one.status == "new"] == ["medicines"]
    assert [one.status for one in again.plan.articles].count("unchanged") == 3
    wizard(desktop).reject()


def test_a_new_article_gets_the_language_that_is_chosen_for_it(
    desktop: Desktop, tmp_path: Path, qtbot: PatientBot
) -> None:
    review = look_over(desktop, write_posts(tmp_path), qtbot)
    language = review.detail.language

    pick(language, "Français")
    finish(desktop, qtbot)

    assert [path.parts[-3:] for path in desktop.paths.collections.rglob("*.md")] == [("fr", "sleep", "walking.md")]
    close(desktop, qtbot)


def test_the_language_is_asked_where_nothing_tells_it(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "zork.md").write_text("# Zork\n\n" + "Blorp grundle snarf quibble. " * 30, encoding="utf-8")
    review = look_over(desktop, folder, qtbot)
    assert review.language.isVisible()
    assert [one.status for one in review.plan.articles] == ["skipped"]

    pick(review.language, "Polski")
    qtbot.mouseClick(review.again, BUTTONS)

    qtbot.waitUntil(lambda: wizard(desktop).review is not review and not wizard(desktop).is_working)
    again = wizard(desktop).review
    assert again
    assert [one.place.language for one in again.plan.articles] == ["pl"]
    assert not again.language.isVisible()
    wizard(desktop).reject()


def test_a_file_that_is_no_post_gives_one_clear_sentence(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text("this is not JSON", encoding="utf-8")

    drop(desktop, mime(QUrl.fromLocalFile(str(wrong))))

    qtbot.waitUntil(lambda: "Nothing could be imported from" in wizard(desktop).problem)
    assert wizard(desktop).pages.currentWidget() is wizard(desktop).source
    wizard(desktop).reject()


def test_something_held_over_the_window_is_shown_to_be_copied(desktop: Desktop, tmp_path: Path) -> None:
    data = mime(QUrl.fromLocalFile(str(tmp_path)))
    hold(desktop, data)
    highlight = desktop.importing.drops.highlight
    assert highlight
    assert highlight.size() == desktop.window.size()
    assert "copied" in highlight.text()

    QApplication.sendEvent(desktop.window, QDragLeaveEvent())
    assert desktop.importing.drops.highlight is None
    nothing = QMimeData()
    nothing.setText("two words")
    assert not hold(desktop, nothing).isAccepted()
    assert desktop.importing.drops.highlight is None


def test_a_reader_who_is_not_staff_can_bring_nothing_in(
    make_desktop: MakeDesktop, indexed: Options, tmp_path: Path
) -> None:
    desktop = make_desktop(indexed, settings=Settings(mode="desktop", language="en"))

    assert not desktop.window.acceptDrops()
    assert not hold(desktop, mime(QUrl.fromLocalFile(str(tmp_path)))).isAccepted()
    actions = desktop.window.menu_actions
    offered = {*actions._menus["file"].actions(), *actions._menus["edit"].actions()}
    assert not {actions.bring_in, actions.update_site, actions.undo_import} & offered


def choose(desktop: Desktop, name: str, qtbot: PatientBot) -> QFileDialog:
    """Open the dialog of the source *name* from its button in the wizard."""
    desktop.window.menu_actions.bring_in.trigger()
    button = wizard(desktop).source.source_buttons[name]
    qtbot.mouseClick(button, BUTTONS)
    return wizard(desktop).findChildren(QFileDialog)[-1]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_every_source_is_offered_with_its_dialog(
    make_desktop: MakeDesktop, indexed: Options, source: ImportSource, qtbot: PatientBot
) -> None:
    desktop = make_desktop(indexed, settings=Settings(mode="staff", language="es"))

    dialog = choose(desktop, source.name, qtbot)

    said = [
        wizard(desktop).source.source_buttons[source.name].text(), dialog.windowTitle(),
        *(name.split(" (")[0] for name in dialog.nameFilters()[:1] if source.kind),
    ]  # fmt: skip
    assert not {source.menu, source.choose, source.kind} & set(said)  # in Spanish
    assert (dialog.fileMode() == QFileDialog.FileMode.Directory) == source.takes_folder
    assert all(pattern in dialog.nameFilters()[0] for pattern in source.patterns)
    dialog.reject()
    wizard(desktop).reject()


def test_two_files_that_are_chosen_come_in_together(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    first.write_text(json.dumps(post()), encoding="utf-8")
    second.write_text(json.dumps(post(number=8, title="Running")), encoding="utf-8")
    dialog = choose(desktop, "wordpress", qtbot)

    dialog.filesSelected.emit([str(first), str(second)])
    dialog.reject()

    qtbot.waitUntil(lambda: wizard(desktop).review is not None)
    review = wizard(desktop).review
    assert review
    assert {one.title for one in review.plan.articles} == {"Walking", "Running"}
    wizard(desktop).reject()


def test_an_entry_in_the_list_adds_a_source_to_wizard_dialog_and_drop(
    make_desktop: MakeDesktop, indexed: Options, tmp_path: Path, qtbot: PatientBot
) -> None:
    desktop = make_desktop(indexed, sources=(*SOURCES, LEAFLETS))
    leaflet = tmp_path / "rest.leaflet"
    leaflet.write_text("Rest helps.\n", encoding="utf-8")

    dialog = choose(desktop, "leaflet", qtbot)
    assert dialog.windowTitle() == "Choose leaflets"
    assert dialog.nameFilters()[0] == "Leaflets (*.leaflet)"
    dialog.reject()
    wizard(desktop).reject()
    qtbot.waitUntil(lambda: desktop.importing.dialog is None)

    assert bring_in(desktop, leaflet, qtbot).text == "1 article imported."
    qtbot.waitUntil(lambda: "Rest" in titles(desktop))
    close(desktop, qtbot)


def test_a_wizard_is_used_with_the_keyboard_alone(desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.window.menu_actions.bring_in.trigger()
    page = wizard(desktop)
    qtbot.waitUntil(page.source.address.hasFocus)
    qtbot.keyClicks(page.source.address, "127.0.0.1:9")
    seen = set()
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus
        seen.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)

    assert {page.source.login, *page.source.source_buttons.values(), page.next_button, page.cancel_button} <= seen
    for button in page.findChildren(QPushButton):
        assert button.text()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desktop.importing.dialog is None)
