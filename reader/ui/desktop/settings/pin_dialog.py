"""Setting the PIN with which staff leave the kiosk."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from reader.errors import ReaderError
from reader.settings.pin import LONGEST, SHORTEST, forget_tries, set_pin
from reader.ui.look.layouts import column, plain_label
from reader.ui.message_text import say_error

WIDTH = 420
"""Pixels at normal text size."""


class PinDialog(QDialog):
    """Asks twice for a new PIN and keeps it; ``accepted`` says that it is kept."""

    def __init__(self, pin: Path, tries: Path, width: int, parent: QWidget) -> None:
        """*pin* is the file of the PIN, *tries* that of the wrong tries, *width* in pixels."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change the PIN"))
        self._pin, self._tries = pin, tries
        words = self.tr(
            "Staff leave the kiosk with this PIN. It has {shortest} to {longest} digits. Write it down where staff find it."
        )
        intro = plain_label(self, "", words.format(shortest=SHORTEST, longest=LONGEST))
        self.first, self.second = QLineEdit(self), QLineEdit(self)
        labels = (self.tr("New PIN"), self.tr("The same once more"))
        for field, name in zip((self.first, self.second), labels, strict=True):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
            field.setMaxLength(LONGEST)
            field.setAccessibleName(name)
        self.error = plain_label(self, "fieldError")
        self.error.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.keep = buttons.addButton(self.tr("Change the PIN"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.keep.setObjectName("primary")
        self.keep.style().polish(self.keep)
        self.keep.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column(
            intro, plain_label(self, "fieldLabel", labels[0]), self.first, plain_label(self, "fieldLabel", labels[1]),
            self.second, self.error, buttons, of=self, margins=(20, 20, 20, 16), spacing=8,
        )  # fmt: skip
        self.setFixedWidth(min(width, self.screen().availableSize().width() - 40))
        self._fit()
        self.first.setFocus()

    def accept(self) -> None:
        if self.first.text() != self.second.text():
            self._say(self.tr("The two are not the same. Type the PIN again."))
            self.second.clear()
            self.second.setFocus()
            return
        try:
            set_pin(self._pin, self.first.text())
            forget_tries(self._tries)
        except ReaderError as error:
            self._say(say_error(error))
            self.first.setFocus()
            return
        super().accept()

    def _say(self, words: str) -> None:
        self.error.setText(words)
        self.error.show()
        self._fit()

    def _fit(self) -> None:
        """Be as high as all words need."""
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
