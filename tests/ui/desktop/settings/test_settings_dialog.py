"""The settings' dialog, as staff use it: with the keyboard alone, and with the mouse alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from reader.options import Options
from reader.settings.clinic_settings import Settings, read_settings
from reader.settings.kinds import Table, declared
from reader.settings.pin import PinKeeper
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.settings.pin_dialog import PinDialog
from reader.ui.desktop.settings.setting_editors import (
    EDITORS,
    ChoiceEditor,
    HoursEditor,
    NamesEditor,
    NumberEditor,
    PictureEditor,
    SentencesEditor,
    SettingEditor,
    SwitchEditor,
    TextEditor,
)
from reader.ui.desktop.settings.settings_dialog import SettingsContext, SettingsDialog
from reader.ui.desktop.settings.settings_layout import LABELS, SECTIONS, UNITS, USUAL
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop

TOML = '# ours\nclinic = "Old clinic" # on the door\n\n[kiosk]\nidle = 60\n'
LEFT = Qt.MouseButton.LeftButton


def names(table: Any = Settings, prefix: str = "") -> list[str]:
    """Return the names of all that is declared."""
    found = []
    for name, kind, _, _ in declared(table):
        found += names(kind.table, f"{name}.") if isinstance(kind, Table) else [prefix + name]
    return found


@pytest.fixture
def file(indexed: Options) -> Path:
    path = indexed.paths().settings_file
    path.write_text(TOML)
    return path


@pytest.fixture
def desktop(make_desktop: MakeDesktop, indexed: Options, file: Path) -> Desktop:
    return make_desktop(indexed, settings=indexed.settings()._replace(language="en"))


def dialog_of(desktop: Desktop) -> SettingsDialog:
    found = desktop.window.findChildren(SettingsDialog)
    assert found
    return found[-1]


@pytest.fixture
def dialog(desktop: Desktop, qtbot: PatientBot) -> SettingsDialog:
    """The dialog, opened from the menu."""
    desktop.window.menu_actions.settings.trigger()
    dialog = dialog_of(desktop)
    dialog.resize(1120, 720)
    qtbot.waitUntil(dialog.isVisible)
    dialog.activateWindow()
    return dialog


def show(dialog: SettingsDialog, name: str) -> SettingEditor:
    """Show the page of the setting *name*, and return its field, in sight."""
    number = next(n for n, section in enumerate(SECTIONS) if name in section.labels)
    item = dialog.sections.item(number)
    QTest.mouseClick(dialog.sections.viewport(), LEFT, pos=dialog.sections.visualItemRect(item).center())
    editor = dialog.rows[name].editor
    assert editor.isVisible()
    dialog.area.ensureWidgetVisible(editor)
    return editor


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT, pos=QPoint(12, widget.height() // 2))


def retype(field: QWidget, text: str) -> None:
    """Type *text* in place of what is in *field*, and press Enter."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_every_declared_setting_stands_in_one_section_and_has_a_field() -> None:
    placed = [name for section in SECTIONS for name in section.labels]
    assert sorted(placed) == sorted(names())
    assert len(set(LABELS.values())) == len(LABELS)
    assert {*USUAL, *UNITS} <= set(placed)
    kinds = {type(kind) for table in (Settings, type(Settings().kiosk)) for _, kind, _, _ in declared(table)} - {Table}
    assert kinds == set(EDITORS)


def test_the_keyboard_alone_changes_undoes_and_closes(desktop: Desktop, file: Path, qtbot: PatientBot) -> None:
    QTest.keyClick(desktop.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(desktop)
    qtbot.waitUntil(dialog.isVisible)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.sections)
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is dialog.rows["clinic"].editor.focusProxy():
            break
    field = QApplication.focusWidget()
    assert field is dialog.rows["clinic"].editor.focusProxy()
    retype(field, "New clinic")
    assert file.read_text() == TOML.replace("Old", "New")
    assert "New clinic" in desktop.window.windowTitle()
    assert dialog.isVisible(), "Enter keeps the field, and closes nothing"

    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert file.read_text() == TOML
    assert "Old clinic" in desktop.window.windowTitle()

    dialog.sections.setFocus()
    QTest.keyClick(dialog.sections, Qt.Key.Key_Down)
    QTest.keyClick(dialog.rows["kiosk.idle"].editor.focusProxy(), Qt.Key.Key_Up)
    assert read_settings(file).kiosk.idle == 70
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_mouse_alone_changes_undoes_and_closes(dialog: SettingsDialog, file: Path) -> None:
    number = show(dialog, "kiosk.idle")
    assert isinstance(number, NumberEditor)
    click(number.more)
    click(number.more)
    switch = show(dialog, "kiosk.may_print")
    assert isinstance(switch, SwitchEditor)
    click(switch.box)
    languages = show(dialog, "kiosk.languages")
    assert isinstance(languages, NamesEditor)
    click(languages.boxes["es"])
    kiosk = read_settings(file).kiosk
    assert (kiosk.idle, kiosk.may_print, kiosk.languages) == (80, True, ("es",))
    for _ in range(3):
        assert dialog.undo_button.isEnabled()
        click(dialog.undo_button)
    assert read_settings(file).kiosk.idle == 70
    click(dialog.undo_button)
    assert read_settings(file).kiosk == read_settings(file).kiosk._replace(idle=60, may_print=False, languages=())
    assert not dialog.undo_button.isEnabled()
    click(dialog.done_button)
    assert not dialog.isVisible()


def test_each_kind_of_field_writes_what_the_file_may_have(dialog: SettingsDialog, file: Path) -> None:
    hours = show(dialog, "kiosk.hours")
    assert isinstance(hours, HoursEditor)
    retype(hours.days["mon"], "08:00-18:00")
    crisis = show(dialog, "kiosk.crisis")
    assert isinstance(crisis, SentencesEditor)
    retype(crisis.lines["es"], "Toque el timbre.")
    hidden = show(dialog, "kiosk.hidden")
    assert isinstance(hidden, NamesEditor)
    retype(hidden.field, "en/grief, pain")
    paper = show(dialog, "paper")
    assert isinstance(paper, ChoiceEditor)
    paper.box.setFocus()
    QTest.keyClick(paper.box, Qt.Key.Key_Down)
    found = read_settings(file)
    assert found.kiosk.hours is not None
    assert (found.kiosk.crisis, found.kiosk.hidden, found.paper) == (
        {"es": "Toque el timbre."},
        ("en/grief", "pain"),
        "A4",
    )

    QTest.keyClick(paper.box, Qt.Key.Key_Up)
    show(dialog, "kiosk.hours")
    retype(hours.days["mon"], "")
    assert (read_settings(file).paper, read_settings(file).kiosk.hours) == ("", None)


def test_a_logo_is_chosen_from_the_folders(
    dialog: SettingsDialog, file: Path, tmp_path: Path, qtbot: PatientBot
) -> None:
    logo = show(dialog, "logo")
    assert isinstance(logo, PictureEditor)
    click(logo.choose)
    asking = logo.findChild(QFileDialog)
    assert asking is not None
    asking.fileSelected.emit(str(tmp_path / "our.png"))
    asking.reject()
    assert read_settings(file).logo == str(tmp_path / "our.png")
    click(logo.remove)
    assert read_settings(file).logo == ""


def test_a_value_out_of_bounds_is_said_at_the_field_and_not_written(dialog: SettingsDialog, file: Path) -> None:
    number = show(dialog, "kiosk.idle")
    assert isinstance(number, NumberEditor)
    retype(number.field, "5")
    error = dialog.rows["kiosk.idle"].error
    assert error.isVisible()
    assert error.text() == f"“{LABELS['kiosk.idle']}” must be a whole number from 30 to 3600."
    assert file.read_text() == TOML
    show(dialog, "clinic")
    click(dialog.done_button)
    assert dialog.isVisible(), "it goes to what is not kept"
    assert number.isVisible()
    QTest.keyClick(number.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert number.value == 60
    assert not error.isVisible()
    click(dialog.done_button)
    assert not dialog.isVisible()


def test_what_others_write_meanwhile_is_shown_and_stays(dialog: SettingsDialog, file: Path, qtbot: PatientBot) -> None:
    phone = show(dialog, "phone")
    assert isinstance(phone, TextEditor)
    file.write_text('phone = "555-0100"\n' + TOML)
    qtbot.waitUntil(lambda: phone.value == "555-0100")
    clinic = show(dialog, "clinic")
    assert isinstance(clinic, TextEditor)
    retype(clinic.field, "New clinic")
    assert file.read_text() == 'phone = "555-0100"\n' + TOML.replace("Old", "New")
    file.write_text(TOML.replace("Old", "Their"))
    qtbot.waitUntil(lambda: clinic.value == "Their clinic")
    click(dialog.undo_button)
    assert "Their clinic" in file.read_text()
    assert "meanwhile" in dialog.notice.text


def test_a_file_that_cannot_be_read_is_named_and_left_alone_until_it_is_mended(
    dialog: SettingsDialog, file: Path, qtbot: PatientBot
) -> None:
    file.write_text("clinic = Ours\n")
    qtbot.waitUntil(lambda: "line 1" in dialog.notice.text)
    assert "Open the file" in [one.text() for one in dialog.notice.findChildren(QPushButton)]
    assert not dialog.rows["clinic"].editor.isEnabled()
    file.write_text(TOML)
    qtbot.waitUntil(dialog.rows["clinic"].editor.isEnabled)
    assert dialog.notice.isHidden()


def test_who_has_no_editor_begins_with_the_last_good_settings(
    make_desktop: MakeDesktop, indexed: Options, file: Path, qtbot: PatientBot
) -> None:
    indexed.keep_settings()
    file.write_text("clinic = Ours\n")
    settings, fault = indexed.settings_in_force()
    desktop = make_desktop(indexed, settings=settings, fault=fault)
    desktop.show_settings()
    dialog = dialog_of(desktop)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.rows["clinic"].editor.value == "Old clinic"
    click(next(one for one in dialog.notice.findChildren(QPushButton) if one.text() == "Use the last good settings"))
    assert file.read_text() == TOML
    assert file.with_name("settings-broken-1.toml").read_text() == "clinic = Ours\n"
    assert "settings-broken-1.toml" in dialog.notice.text
    assert dialog.rows["clinic"].editor.isEnabled()
    assert desktop.window.notice.isHidden(), "nothing is wrong any more"


def test_a_bad_value_in_the_file_is_said_at_its_field_and_mended_there(
    dialog: SettingsDialog, file: Path, qtbot: PatientBot
) -> None:
    number = show(dialog, "kiosk.idle")
    assert isinstance(number, NumberEditor)
    file.write_text(TOML.replace("60", "6"))
    qtbot.waitUntil(dialog.rows["kiosk.idle"].error.isVisible)
    retype(number.field, "60")
    assert file.read_text() == TOML
    assert not dialog.rows["kiosk.idle"].error.isVisible()
    assert not dialog.undo_button.isEnabled(), "nobody goes back to a mistake"


def test_it_says_when_a_change_holds_and_what_cannot_be_changed_back_here(dialog: SettingsDialog, file: Path) -> None:
    for name, words in (("phone", "next start"), ("clinic", "at once"), ("kiosk.logo", "The kiosk follows")):
        editor = show(dialog, name)
        assert isinstance(editor, TextEditor)
        retype(editor.field, "new.png")
        assert words in dialog.rows[name].note.text()
    mode = show(dialog, "mode")
    assert isinstance(mode, ChoiceEditor)
    QTest.keyClick(mode.box, Qt.Key.Key_Down)
    assert read_settings(file).mode == "desktop"
    assert f"only in the file {file}" in dialog.rows["mode"].note.text()


def test_it_says_how_many_articles_visitors_find(dialog: SettingsDialog, desktop: Desktop, qtbot: PatientBot) -> None:
    assert desktop.browsing.library is not None
    whole = len(desktop.browsing.library.snapshot.rows("en"))
    switch = show(dialog, "kiosk.hide_unreviewed")
    assert isinstance(switch, SwitchEditor)
    qtbot.waitUntil(lambda: f"English: visitors find {whole} of {whole} articles" in dialog.counts.text())
    click(switch.box)
    qtbot.waitUntil(lambda: f"English: visitors find 0 of {whole} articles" in dialog.counts.text())
    click(dialog.undo_button)
    qtbot.waitUntil(lambda: f"English: visitors find {whole} of {whole} articles" in dialog.counts.text())


def test_what_it_fixes_is_grey_and_says_so(desktop: Desktop, file: Path, qtbot: PatientBot) -> None:
    context = SettingsContext(desktop.paths, fixed={"kiosk.may_print": True, "clinic": "The network"})
    dialog = SettingsDialog(context, desktop.theme, desktop.icons, desktop.window)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    for name, value in context.fixed.items():
        editor = show(dialog, name)
        assert editor.value == value
        assert not editor.isEnabled()
        said = [one.text() for one in dialog.rows[name].findChildren(QLabel) if one.isVisible()]
        assert "Fixed by your IT department" in said
    click(dialog.done_button)
    assert not dialog.isVisible()
    assert file.read_text() == TOML


def test_the_policy_of_the_computer_is_what_is_fixed(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    desktop.paths.policy_file = tmp_path / "policy.toml"
    desktop.paths.policy_file.write_text("[kiosk]\nidle = 45\n")
    desktop.show_settings()
    dialog = dialog_of(desktop)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.rows["kiosk.idle"].editor.value == 45
    assert dialog.rows["kiosk.idle"].is_fixed
    assert not dialog.rows["clinic"].is_fixed


def test_the_pin_is_changed(dialog: SettingsDialog, desktop: Desktop) -> None:
    show(dialog, "kiosk.idle")
    click(dialog.pin_button)
    asking = dialog.findChild(PinDialog)
    assert asking is not None
    for first, second, words in (
        ("12", "12", "4 to 12 digits"),
        ("4711", "4712", "not the same"),
        ("1111", "1111", "again and again"),
    ):
        for field, text in ((asking.first, first), (asking.second, second)):
            field.clear()
            QTest.keyClicks(field, text)
        QTest.mouseClick(asking.keep, LEFT)
        assert words in asking.error.text()
        assert asking.keep.mapTo(asking, asking.keep.rect().bottomLeft()).y() < asking.height()
    for field in (asking.first, asking.second):
        field.clear()
        QTest.keyClicks(field, "4711")
    QTest.keyClick(asking.second, Qt.Key.Key_Return)
    assert not asking.isVisible()
    assert PinKeeper(desktop.paths.pin_file, desktop.paths.pin_tries).attempt("4711").ok
    assert "PIN is changed" in dialog.notice.text


def test_the_picture_follows_what_is_typed(dialog: SettingsDialog) -> None:
    clinic = show(dialog, "clinic")
    assert isinstance(clinic, TextEditor)
    before = dialog.picture.grab().toImage()
    QTest.keyClicks(clinic.field, " and more")
    assert dialog.picture.grab().toImage() != before


@pytest.mark.parametrize(("width", "scale"), [(800, 1.0), (1024, 1.0), (1280, 1.0), (800, 2.0), (1280, 2.0)])
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_fits_its_width(
    desktop: Desktop, qtbot: PatientBot, width: int, scale: float, language: str
) -> None:
    desktop.browsing.speak(language)
    desktop.theme.set_scale(scale)
    desktop.show_settings()
    dialog = dialog_of(desktop)
    dialog.resize(width, 600)
    qtbot.waitUntil(dialog.isVisible)
    for number in range(len(SECTIONS)):
        dialog.show_section(number)
        qtbot.settle()
        inside = dialog.area.widget()
        assert dialog.width() == width
        assert inside.minimumSizeHint().width() <= dialog.area.viewport().width(), SECTIONS[number].title
        for part in (*dialog.findChildren(QAbstractButton), *dialog.findChildren(QLineEdit)):
            if part.isVisible():
                assert part.mapTo(dialog, part.rect().bottomRight()).x() < width
                assert part.parentWidget().rect().contains(part.geometry().center())
        for button in (one for one in dialog.findChildren(QAbstractButton) if one.isVisible()):
            assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())


@pytest.mark.parametrize("width", [700, 1024, 1400])
def test_many_names_go_on_in_as_many_lines_as_they_need(desktop: Desktop, qtbot: PatientBot, width: int) -> None:
    topics = [(f"topic-{number}", f"Topic number {number}") for number in range(30)]
    context = SettingsContext(desktop.paths, names={"kiosk.categories": topics})
    dialog = SettingsDialog(context, desktop.theme, desktop.icons, desktop.window)
    dialog.open()
    dialog.resize(width, 720)
    qtbot.waitUntil(dialog.isVisible)
    editor = show(dialog, "kiosk.categories")
    assert isinstance(editor, NamesEditor)
    qtbot.settle()
    for box in editor.boxes.values():
        assert box.parentWidget().rect().contains(box.geometry())


def test_who_only_reads_has_no_settings(make_desktop: MakeDesktop, indexed: Options) -> None:
    desktop = make_desktop(indexed, settings=Settings(language="en", mode="desktop"))
    assert not desktop.window.menu_actions.settings.isVisible()
    QTest.keyClick(desktop.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert not desktop.window.findChildren(SettingsDialog)


def test_the_notice_of_a_mistake_leads_here(make_desktop: MakeDesktop, indexed: Options) -> None:
    indexed.paths().settings_file.write_text("[kiosk]\nidle = 6\n")
    _, fault = indexed.settings_in_force()
    desktop = make_desktop(indexed, fault=fault)
    button = next(one for one in desktop.window.notice.findChildren(QPushButton) if one.text() == "Settings")
    click(button)
    dialog = dialog_of(desktop)
    number = dialog.rows["kiosk.idle"].editor
    assert isinstance(number, NumberEditor)
    assert number.isVisible(), "the page with the mistake is shown"
    click(dialog.done_button)
    assert desktop.window.notice.isVisible(), "it is not mended"

    click(next(one for one in desktop.window.notice.findChildren(QPushButton) if one.text() == "Settings"))
    retype(dialog_of(desktop).rows["kiosk.idle"].editor.focusProxy(), "90")
    assert desktop.window.notice.isHidden()
