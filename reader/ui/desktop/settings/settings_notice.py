"""Says that a file of settings has a mistake, and offers to mend it; the window is there all the same."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from reader.errors import ReaderError
from reader.ui.desktop.notice import Choice, Notice
from reader.ui.message_text import say_error

translate = QCoreApplication.translate


def say_fault(notice: Notice, fault: ReaderError, open_dialog: Callable[[], object] | None) -> None:
    """Have *notice* say the *fault* of a settings file; where staff may mend it, *open_dialog* shows the settings."""
    last = translate("SettingsNotice", "Until then, your last good settings are used.")
    choices: list[Choice] = []
    path = fault.message.facts.get("path")
    if open_dialog and isinstance(path, Path):
        choices.append((translate("SettingsNotice", "Open the file"), lambda: open_file(path, notice)))
        choices.append((translate("SettingsNotice", "Settings"), open_dialog))
    notice.say(f"{say_error(fault)} {last}", *choices, problem=True)


def open_file(path: Path, notice: Notice) -> None:
    """Hand the file *path* to the system's editor; where there is none, say where it is."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        words = translate("SettingsNotice", "No program opened the file. It is here: {path}")
        notice.say(words.format(path=path), problem=True)
