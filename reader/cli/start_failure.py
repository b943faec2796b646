"""Why no window opened, in a small window: who clicks on an icon sees no standard error."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence

from reader.errors import Message, ReaderError
from reader.languages import INTERFACE_LANGUAGES, base_of
from reader.pages.page_words import PageWords, read_words
from reader.paths import bundled_folder

TITLE = "Patient Reader"
DIALOGS = (
    ("zenity", "--error", "--no-markup", f"--title={TITLE}", "--text={text}"),
    ("kdialog", "--title", TITLE, "--error", "{text}"),
    ("xmessage", "-center", "{text}"),
    ("notify-send", TITLE, "{text}"),
)
"""Programs that show a text where Qt cannot: desktops have one or another of them. *text* is an argument, never a command."""
Run = Callable[[Sequence[str]], object]


def show_failure(error: ReaderError, show: Callable[[str], None] | None = None) -> None:
    """Show *error*, in the system's language, where the program was started from a desktop. Never raises a ReaderError.

    *show* shows a text: by default Qt does, or where it cannot, a program of the desktop.
    """
    if not was_clicked(os.environ, sys.stderr.isatty()):
        return
    text = sentence(error, os.environ)
    if show:
        show(text)
        return
    try:
        _show_with_qt(text)
    except ImportError:
        show_with_program(text)


def was_clicked(environment: Mapping[str, str], has_terminal: bool) -> bool:
    """Tell whether a person started the program from a desktop, and has a screen but no terminal before them."""
    if has_terminal or environment.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if not sys.platform.startswith("linux"):
        return sys.platform == "win32" and not environment.get("CI")
    has_screen = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return bool(has_screen and environment.get("XDG_CURRENT_DESKTOP"))


def sentence(error: ReaderError, environment: Mapping[str, str]) -> str:
    """Return what *error* says, in the language of *environment* (POSIX's LC_ALL, LC_MESSAGES, LANG) where the program speaks it."""
    named = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), "en")
    language = base_of(named.partition(".")[0].replace("_", "-"))
    if language not in INTERFACE_LANGUAGES:
        return str(error)
    try:
        return _said(error.message, read_words(bundled_folder("resources"), language))
    except ReaderError:
        return str(error)


def _said(message: Message, words: PageWords) -> str:
    facts = {name: _said(fact, words) if isinstance(fact, Message) else fact for name, fact in message.facts.items()}
    return words.said(Message(message.template, facts))


def show_with_program(text: str, run: Run | None = None) -> bool:
    """Show *text* with the first of DIALOGS that is there; False where none is."""
    for program, *arguments in DIALOGS:
        path = shutil.which(program)
        if path:
            command = [path, *(one.replace("{text}", text) for one in arguments)]
            run(command) if run else subprocess.run(command, capture_output=True, check=False)  # noqa: S603
            return True
    return False


def _show_with_qt(text: str) -> None:
    from PySide6.QtWidgets import QApplication, QMessageBox  # noqa: PLC0415 - Qt may be what is missing

    application = QApplication.instance() or QApplication([TITLE])
    QMessageBox.critical(None, TITLE, text)
    del application
