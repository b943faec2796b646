"""A row of buttons of which one is always pressed."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QLayout, QToolButton, QWidget

from reader.ui.look.layouts import row

SPACING = 6


class ChoiceRow(QFrame):
    """Offers names; ``chosen`` carries the key of the one a person picks.

    Where there is no room for the names, the icons of the buttons stand for them; without icons, the names stand below
    each other.
    """

    chosen = Signal(str)

    def __init__(self, keys: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons = {key: QToolButton(self) for key in keys}
        self._layout = row(*self._buttons.values(), of=self, spacing=SPACING)
        self._layout.addStretch(1)
        # A row may be narrower than its names: it then shows them in another way.
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        group = QButtonGroup(self)
        for key, button in self._buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, key=key: self._choose(key))
            group.addButton(button)
        self.choice = ""
        """The key of the pressed button."""
        self.show_choice(keys[0])

    def button(self, key: str) -> QToolButton:
        return self._buttons[key]

    def show_choice(self, key: str) -> None:
        """Press the button of *key* without saying so."""
        self.choice = key
        self._buttons[key].setChecked(True)
        self.setFocusProxy(self._buttons[key])

    def offer(self, keys: tuple[str, ...]) -> None:
        """Show the buttons of *keys* alone; the first of them is pressed where the pressed one goes."""
        for key, button in self._buttons.items():
            button.setVisible(key in keys)
        if keys and self.choice not in keys:
            self.show_choice(keys[0])
        self._fit()

    def name(self, names: dict[str, str], described: str) -> None:
        """Give the buttons their words; *described* says what is chosen."""
        self.setAccessibleName(described)
        for key, words in names.items():
            self._buttons[key].setText(words)
            self._buttons[key].setAccessibleName(words)
            self._buttons[key].setToolTip(words)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, self._layout.sizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._needed(), self._layout.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _needed(self) -> int:
        """Return how wide the row is with all its words."""
        shown = [button for button in self._buttons.values() if not button.isHidden()]
        extra = 26 + SPACING  # padding and border of the style sheet, on both sides
        return sum(one.fontMetrics().horizontalAdvance(one.text()) + extra for one in shown)

    def _fit(self) -> None:
        roomy = self._needed() <= self.width()
        icons = all(not button.icon().isNull() for button in self._buttons.values())
        style = Qt.ToolButtonStyle.ToolButtonTextOnly if roomy or not icons else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
        down = not roomy and not icons
        self._layout.setDirection(QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight)
        self.updateGeometry()

    def _choose(self, key: str) -> None:
        if key != self.choice:
            self.show_choice(key)
            self.chosen.emit(key)
