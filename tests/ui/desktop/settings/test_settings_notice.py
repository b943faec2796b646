"""The window opens, whatever is wrong with the settings' file, and says what."""

from __future__ import annotations

import argparse

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from reader.cli import window_commands
from reader.options import Options
from reader.settings.clinic_settings import Settings
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop

BROKEN = 'phone = "555-0100"\nclinic = Our clinic\n'


class FileProgram(QObject):
    """Stands in for the program that the system has for files."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_a_mistake_leaves_the_window_with_the_last_good_settings(
    indexed: Options, make_desktop: MakeDesktop, qtbot: PatientBot
) -> None:
    path = indexed.paths().settings_file
    path.write_text('clinic = "Our clinic"\n')
    indexed.keep_settings()
    path.write_text(BROKEN)
    settings, fault = indexed.settings_in_force()

    desktop = make_desktop(indexed, settings=settings._replace(language="en"), fault=fault, greets=True)

    assert "Our clinic" in desktop.window.windowTitle()
    notice = desktop.window.notice
    assert notice.isVisible(), "the first steps do not hide it"
    for words in (str(path), "line 2", "clinic = Our clinic", "quotes", "last good settings"):
        assert words in notice.text
    program = FileProgram()
    QDesktopServices.setUrlHandler("file", program, "take")
    try:
        button = next(one for one in notice.findChildren(QPushButton) if one.text() == "Open the file")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert program.opened == [str(path)]


def test_who_only_reads_is_told_and_offered_no_file(indexed: Options, make_desktop: MakeDesktop) -> None:
    indexed.paths().settings_file.write_text(BROKEN)
    _, fault = indexed.settings_in_force()
    desktop = make_desktop(indexed, settings=Settings(language="en", mode="desktop"), fault=fault)
    assert "line 2" in desktop.window.notice.text
    assert not [one for one in desktop.window.notice.findChildren(QPushButton) if one.text()]


def test_the_command_opens_the_window_in_spite_of_a_mistake(indexed: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    indexed.paths().settings_file.write_text(BROKEN)
    faults = []

    def desktop(*_: object, fault: object, **__: object) -> object:
        faults.append(fault)
        raise InterruptedError

    monkeypatch.setattr("reader.ui.desktop.desktop.Desktop", desktop)
    monkeypatch.setattr("reader.ui.application.make_application", lambda: None)
    monkeypatch.setattr("reader.ui.application.prepare_environment", lambda _: None)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    with pytest.raises(InterruptedError):
        window_commands.open_window(indexed, argparse.Namespace(article=""))
    assert "line 2" in str(faults[0])
