"""Two texts of one article: what somebody writes here, and what came to the disk meanwhile. Which one counts is asked."""

from difflib import SequenceMatcher

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QTextEdit, QWidget

from reader.ui.look.layouts import column, plain_label
from reader.ui.look.widget_theme import Theme

MINE, THEIRS = 1, 2
"""What the dialog ends with; 0 is to go on writing."""


class ConflictDialog(QDialog):
    """Keeps neither text from anybody: the one that is not taken goes to the deleted articles."""

    def __init__(self, mine: str, theirs: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The article was changed elsewhere"))
        self._theme = theme
        if theirs:
            said = self.tr(
                "Somebody changed this article while you were writing. Which text shall count? The other one goes to the "
                "deleted articles, so that it can be brought back."
            )
        else:
            said = self.tr("Somebody took this article away while you were writing. Shall yours be saved all the same?")
        self._both = self._texts(mine, theirs)
        self._both.hide()
        self.mine, self.theirs, self.both = (QPushButton(self) for _ in range(3))
        self.go_on = QPushButton(self.tr("Go on writing"), self)
        self.mine.setText(self.tr("Keep mine"))
        self.theirs.setText(self.tr("Take theirs"))
        self.both.setText(self.tr("See both"))
        self.mine.clicked.connect(lambda: self.done(MINE))
        self.theirs.clicked.connect(lambda: self.done(THEIRS))
        self.both.clicked.connect(self._show_both)
        self.go_on.clicked.connect(self.reject)
        for button in (self.theirs, self.both):
            button.setVisible(bool(theirs))
        buttons = QHBoxLayout()
        for button in (self.mine, self.theirs, self.both, self.go_on):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = column(plain_label(self, "", said), self._both, buttons, of=self, grows=self._both, spacing=14)
        layout.setContentsMargins(20, 20, 20, 16)
        (self.both if theirs else self.go_on).setFocus()
        self.setMinimumWidth(theme.pixels(420))

    def _texts(self, mine: str, theirs: str) -> QFrame:
        frame, sides = QFrame(self), QHBoxLayout()
        for name, text, other in ((self.tr("Mine"), mine, theirs), (self.tr("Theirs"), theirs, mine)):
            label, field = plain_label(frame, "fieldLabel", name), QPlainTextEdit(text, frame)
            label.setWordWrap(False)
            field.setReadOnly(True)
            field.setTabChangesFocus(True)
            field.setAccessibleName(name)
            _mark_changed(field, text, other, self._theme.colour("amber_wash"))
            sides.addLayout(column(label, field, spacing=4))
        frame.setLayout(sides)
        return frame

    def _show_both(self) -> None:
        self._both.show()
        self.both.setEnabled(False)
        room = self.screen().availableSize()
        self.resize(min(room.width() - 40, self._theme.pixels(900)), min(room.height() - 60, self._theme.pixels(560)))


def _mark_changed(field: QPlainTextEdit, text: str, other: str, colour: QColor) -> None:
    lines, others = text.splitlines(), other.splitlines()
    look = QTextCharFormat()
    look.setBackground(colour)
    look.setProperty(QTextCharFormat.Property.FullWidthSelection, True)
    marks = []
    for kind, start, end, _, _ in SequenceMatcher(None, lines, others).get_opcodes():
        for number in range(start, end if kind != "equal" else start):
            one = QTextEdit.ExtraSelection()
            one.cursor, one.format = QTextCursor(field.document().findBlockByNumber(number)), look
            marks.append(one)
    field.setExtraSelections(marks)
