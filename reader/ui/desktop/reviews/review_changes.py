"""What changed since an article was signed off, shown as a text in which words are struck through or underlined."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QWidget

from reader.library.article_file import read_content
from reader.library.entry import Entry, Place
from reader.reviews.journal_record import SignOff
from reader.reviews.signed_texts import SignedTexts
from reader.reviews.text_changes import ChangedLine, changed_lines
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.reviews.review_words import said_day
from reader.ui.look.layouts import column, plain_label
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say_error
from reader.ui.tasks import Tasks


class _Compared(NamedTuple):
    is_kept: bool
    lines: tuple[ChangedLine, ...]


class ReviewChanges(QObject):
    """Compares in the background, then shows it."""

    def __init__(self, window: DesktopWindow, theme: Theme, tasks: Tasks, texts: SignedTexts) -> None:
        super().__init__(window)
        self._window, self._theme, self._tasks, self._texts = window, theme, tasks, texts
        self.dialog: ChangesDialog | None = None

    def show(self, entry: Entry, place: Place, sign_off: SignOff, parent: QWidget) -> None:
        """Show over *parent* what changed in *entry*, whose file is at *place*, since *sign_off*."""
        self._tasks.run(
            _compare, self._texts, sign_off.text, place,
            done=lambda found: self._show(entry.title, sign_off, found, parent), failed=self._say_failure,
        )  # fmt: skip

    def _show(self, title: str, sign_off: SignOff, found: _Compared, parent: QWidget) -> None:
        facts = {"name": sign_off.by, "date": said_day(sign_off.on)}
        if not found.is_kept:
            said = self.tr(
                "The text that {name} signed on {date} was not kept: the program keeps signed texts since a later version. "
                "Read the whole article; from the next sign-off on, changes can be shown."
            )
        elif not found.lines:
            said = self.tr("No word has changed since {name} signed on {date}: only spaces or empty lines.")
        else:
            said = self.tr(
                "What changed since {name} signed on {date}. Words that are gone are struck through, new ones are underlined."
            )
        self.dialog = ChangesDialog(title, said.format(**facts), found.lines, self._theme, parent)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _say_failure(self, error: Exception) -> None:
        self._window.notice.say(say_error(error), problem=True)


class ChangesDialog(QDialog):
    """Shows changed lines; nothing in it can be changed."""

    def __init__(self, title: str, said: str, lines: Sequence[ChangedLine], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What changed"))
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.tr("What changed"))
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(16)
        self.text.setHtml(_html(lines, theme))
        self.text.setVisible(bool(lines))
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        heading, words = plain_label(self, "emptyTitle", title), plain_label(self, "", said)
        column(heading, words, self.text, buttons, of=self, grows=self.text, margins=(20, 20, 20, 16), spacing=12)
        room = self.screen().availableSize()
        size = (min(theme.pixels(720), room.width() - 40), min(theme.pixels(560 if lines else 240), room.height() - 60))
        self.resize(*size)
        (self.text if lines else close).setFocus()


def _compare(texts: SignedTexts, stamp: str, place: Place) -> _Compared:
    before = texts.text(stamp)
    return _Compared(before is not None, () if before is None else changed_lines(before, read_content(place)))


def _html(lines: Sequence[ChangedLine], theme: Theme) -> str:
    """Return *lines* as the mark-up of a text view: what went and what came differ by more than their color."""
    colours = theme.colours
    styles = {
        "same": "", "removed": f"text-decoration: line-through; background-color: {colours['amber_wash']}",
        "added": f"text-decoration: underline; font-weight: bold; background-color: {colours['wash']}",
    }  # fmt: skip
    shown = []
    for line in lines:
        if not line.follows:
            shown.append(f'<p style="color: {colours["ink2"]}">…</p>')
        pieces = "".join(f'<span style="{styles[one.kind]}">{escape(one.text)}</span>' for one in line.pieces)
        shown.append(f"<p>{pieces}</p>")
    return "".join(shown)
