"""The search field: large, with the sign before and a button to empty it; it keeps no history and lends nothing."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStyle, QWidget

from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.painting import painter_on
from reader.ui.look.icons import Icons

LONGEST = 200


class KioskSearchField(QLineEdit):
    """Where a visitor types. Nothing can be copied out of it, dragged, dropped, or brought up with a menu."""

    entered = Signal()
    """It was tapped."""
    search_requested = Signal()
    """The Enter key, which has nothing more to find: the results are there as one types."""

    def __init__(self, theme: KioskTheme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self.clear_button = KioskButton(theme, icons, "x", "quiet", self)
        self.clear_button.clicked.connect(self.clear)
        self.textChanged.connect(self._leave_room)
        self.setMaxLength(LONGEST)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self._follow_theme)
        self.retranslate()

    def _follow_theme(self) -> None:
        theme = self._theme
        self.setFont(theme.font("field"))
        high = max(theme.metrics.target, theme.px(84), self.fontMetrics().height() + theme.px(28))
        self.setFixedHeight(high)
        self._place()
        self.update()

    @property
    def _sign(self) -> int:
        return round(self.fontMetrics().height() * 0.85)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Place the button, as high as the field, which is as low as a target may be; its word goes where room is short."""
        self.clear_button.set_words(self.tr("Erase all"), self.tr("Clear the search"))
        wide = self.clear_button.sizeHint().width()
        if wide > self.width() // 3:
            self.clear_button.set_words("", self.tr("Clear the search"))
            wide = self.height()
        button = QRect(self.width() - wide, 0, wide, self.height())
        self.clear_button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), button))
        self._leave_room()

    def _leave_room(self) -> None:
        """Show the button where there is something to erase, and let the words end before it."""
        self.clear_button.setVisible(bool(self.text()))
        wide = self.clear_button.width() if self.text() else self._theme.px(16)
        self.setTextMargins(self._sign + self._theme.px(16), 0, wide, 0)
        self._invite()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        sign = QRect(self._theme.px(26), (self.height() - self._sign) // 2, self._sign, self._sign)
        sign = QStyle.visualRect(self.layoutDirection(), self.rect(), sign)
        with painter_on(self) as painter:
            self._icons.paint(painter, sign, "magnifying-glass", self._theme.colour("teal"))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Put the cursor where the finger is; a drag marks nothing."""
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self.entered.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Type, erase and move about; no marking, no clipboard, no undo, which would show what another person typed."""
        keys, modifiers, modifier = Qt.Key, event.modifiers(), Qt.KeyboardModifier
        if event.key() in (keys.Key_Return, keys.Key_Enter):
            self.search_requested.emit()
            return
        held = modifiers & (modifier.ControlModifier | modifier.AltModifier | modifier.MetaModifier)
        # Ctrl and Alt together are AltGr, which types letters.
        is_letter = held in (modifier.NoModifier, modifier.ControlModifier | modifier.AltModifier)
        types = bool(event.text()) and event.text().isprintable() and is_letter
        moves = event.key() in (keys.Key_Left, keys.Key_Right, keys.Key_Home, keys.Key_End)
        erases = event.key() in (keys.Key_Backspace, keys.Key_Delete)
        if types:
            self.insert(event.text())
        elif (moves or erases) and modifiers in (modifier.NoModifier, modifier.KeypadModifier):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.deselect()

    def _invite(self) -> None:
        """Say what to type, in as many words as there is room for."""
        margins = self.textMargins()
        room = self.width() - margins.left() - margins.right() - self._theme.px(60)
        middling = self.tr("Type a word or a medicine")
        words = (self.tr("Type a word, a feeling, or a medicine"), middling, self.tr("Search"))
        fitting = (one for one in words if self.fontMetrics().horizontalAdvance(one) <= room)
        self.setPlaceholderText(next(fitting, words[-1]))

    def wipe(self) -> None:
        """Forget what was typed, the steps to undo included, and say nothing of it."""
        self.blockSignals(True)
        self.setText("")
        self.blockSignals(False)
        self._leave_room()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Type a word, a feeling, or a medicine"))
        self._place()
