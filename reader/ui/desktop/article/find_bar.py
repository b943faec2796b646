"""Find in page: a field, how many matches, next and previous."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QWidget

from reader.errors import QT_TRANSLATE_NOOP
from reader.ui.look.icon_button import IconButton
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import row
from reader.ui.look.widget_theme import Theme


class FindBar(QFrame):
    """The bar over the article. It asks for a search; whoever owns the page does it and reports."""

    find_requested = Signal(str, bool)
    """Text to find (empty to take the marks away), and whether backwards."""
    closed = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._field = QLineEdit(self)
        self._field.setObjectName("findField")
        self._field.setMaxLength(200)
        self._count = QLabel(self)
        self._count.setObjectName("count")
        previous = QT_TRANSLATE_NOOP("IconButton", "Previous match")
        following = QT_TRANSLATE_NOOP("IconButton", "Next match")
        self._previous = IconButton(theme, icons, "caret-up", previous, self)
        self._next = IconButton(theme, icons, "caret-down", following, self)
        self._close = IconButton(theme, icons, "x", QT_TRANSLATE_NOOP("IconButton", "Close find"), self)
        row(self._field, self._count, self._previous, self._next, self._close, of=self, grows=self._field,
            margins=(18, 8, 18, 8))  # fmt: skip
        self._field.textChanged.connect(lambda text: self.find_requested.emit(text, False))
        self._previous.clicked.connect(lambda: self.find_again(backwards=True))
        self._next.clicked.connect(self.find_next)
        self._close.clicked.connect(self.close_bar)
        self.retranslate()
        self.hide()

    def open_bar(self) -> None:
        """Show the bar, ready to type."""
        self.show()
        self._field.setFocus()
        self._field.selectAll()
        if self._field.text():
            self.find_requested.emit(self._field.text(), False)

    def close_bar(self) -> None:
        """Hide the bar, if it is there, and take the marks away."""
        if self.isHidden():
            return
        self.dismiss()
        self.closed.emit()

    def dismiss(self) -> None:
        """Hide the bar because the page has gone, and leave the focus where it is."""
        self.hide()
        self._count.clear()
        self.find_requested.emit("", False)

    def find_next(self) -> None:
        """Go to the next match."""
        self.find_again()

    def find_again(self, backwards: bool = False) -> None:
        """Go to the next match, or the one before."""
        if self.isVisible() and self._field.text():
            self.find_requested.emit(self._field.text(), backwards)

    def show_found(self, active: int, total: int) -> None:
        """Say which match is shown, of how many."""
        if not self._field.text():
            self._count.clear()
        elif total:
            self._count.setText(self.tr("{number} of {total}").format(number=active, total=total))
        else:
            self._count.setText(self.tr("Not on this page"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.find_again(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._field.setPlaceholderText(self.tr("Find in this article"))
        self._field.setAccessibleName(self.tr("Find in this article"))
