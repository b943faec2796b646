"""The field in which the text of an article is written: Markdown, with headings and bold words shown as such."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from reader.authoring.markdown_marks import MarkEdit
from reader.authoring.quick_fixes import QuickFix
from reader.ui.look.widget_theme import Theme

_OF_TWO_HALVES = re.compile("[\U00010000-\U0010ffff]")
_LINE_END = "\u2029"
"""What Qt has between lines."""


class MarkdownField(QPlainTextEdit):
    """Text in, text out; places are counted in characters, as Python does, and not in halves of them, as Qt does."""

    edited = Signal()
    pictures_dropped = Signal(list)
    """Paths of files."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._given = self._given_raw = ""
        self.setObjectName("markdownField")
        self.setTabChangesFocus(True)
        self._colours = _Colours(theme, self.document())
        self.textChanged.connect(self._say_edited)
        self._shown = self._raw()
        theme.changed.connect(self._colours.rehighlight)

    @property
    def body(self) -> str:
        """The text, letter by letter as it was given where nobody changed it: Qt knows fewer kinds of spaces."""
        raw = self._raw()
        return self._given if raw == self._given_raw else raw.replace(_LINE_END, "\n")

    def show_body(self, body: str) -> None:
        """Show *body*; what was typed before cannot be brought back by undoing."""
        self._given = body
        self.setPlainText(body)
        self._given_raw = self._shown = self._raw()

    def _raw(self) -> str:
        return self.document().toRawText()

    def _say_edited(self) -> None:
        """Say that the text is another one: Qt says so for new colours as well."""
        raw = self._raw()
        if raw != self._shown:
            self._shown = raw
            self.edited.emit()

    @property
    def selected(self) -> tuple[int, int]:
        """Where the selection begins and ends."""
        cursor, raw = self.textCursor(), self._raw()
        return _in_characters(raw, cursor.selectionStart()), _in_characters(raw, cursor.selectionEnd())

    def change(self, edit: MarkEdit) -> None:
        """Carry out what a button does, as one step that can be undone."""
        self._put(edit.start, edit.end, edit.text)
        self.select(edit.first, edit.last)
        self.setFocus()

    def mend(self, fix: QuickFix) -> None:
        """Carry out *fix*, as one step that can be undone; not where somebody wrote other words since it was found."""
        if self.body[fix.start : fix.end] == fix.before:
            self._put(fix.start, fix.end, fix.text)

    def _put(self, start: int, end: int, text: str) -> None:
        cursor = self._cursor(start, end)
        cursor.beginEditBlock()
        cursor.insertText(text)
        cursor.endEditBlock()

    def select(self, start: int, end: int) -> None:
        """Select what stands from *start* to *end*, and have it in sight."""
        self.setTextCursor(self._cursor(start, end))
        self.ensureCursorVisible()

    def mark(self, stretches: Sequence[tuple[int, int]]) -> None:
        """Underline *stretches* instead of any others."""
        look = QTextCharFormat()
        look.setBackground(self._theme.colour("amber_wash"))
        look.setUnderlineColor(self._theme.colour("amber"))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        marks, raw, document = [], self._raw(), self.document()
        # Read once: a long text may have thousands of stretches.
        wide = [found.start() for found in _OF_TWO_HALVES.finditer(raw)]
        for start, end in stretches:
            if end > len(raw):  # of a text that was longer
                continue
            one = QTextEdit.ExtraSelection()
            one.cursor, one.format = QTextCursor(document), look
            one.cursor.setPosition(start + bisect_left(wide, start))
            one.cursor.setPosition(end + bisect_left(wide, end), QTextCursor.MoveMode.KeepAnchor)
            marks.append(one)
        self.setExtraSelections(marks)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        raw, cursor = self._raw(), self.textCursor()
        cursor.setPosition(_in_halves(raw, start))
        cursor.setPosition(_in_halves(raw, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        return bool(_files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        if files := _files(source):
            self.pictures_dropped.emit(files)
        elif source.hasText():
            self.textCursor().insertText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Colours(QSyntaxHighlighter):
    """Headings and what stands between two pairs of asterisks are bold, the marks themselves pale."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        bold, pale = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        pale.setForeground(QColor(self._theme.colours["ink2"]))
        mark = len(text) - len(text.lstrip("#"))
        if 0 < mark <= 6 and text[mark : mark + 1] == " ":
            self.setFormat(0, len(text), bold)
            self.setFormat(0, mark, pale)
            return
        start = text.find("**")
        while start >= 0 and (end := text.find("**", start + 2)) > 0:
            self.setFormat(start, end + 2 - start, bold)
            start = text.find("**", end + 2)


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _in_characters(raw: str, halves: int) -> int:
    """Return the place in *raw*, in characters, that is *halves* UTF-16 units from its beginning."""
    return len(raw.encode("utf-16-le", "surrogatepass")[: 2 * halves].decode("utf-16-le", "surrogatepass"))


def _in_halves(raw: str, place: int) -> int:
    return len(raw[:place].encode("utf-16-le", "surrogatepass")) // 2
