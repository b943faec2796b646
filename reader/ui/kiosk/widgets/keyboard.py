"""The kiosk's own keyboard: plain large buttons that follow the language and leave the focus to the field."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from reader.languages import language_of
from reader.ui.kiosk.widgets.kiosk_button import Kind, KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.metrics import LEAST_GAP
from reader.ui.kiosk.widgets.painting import Paper
from reader.ui.look.icons import Icons

KEY_HEIGHT = 108
"""How high a key is, in pixels of a 1080p screen, where there is room."""
REPEAT_DELAY_MS, REPEAT_MS = 450, 70


class Keyboard(Paper):
    """Letters in rows, and one row of what is done with them."""

    typed = Signal(str)
    """A letter, to go where the cursor is."""
    erase_requested = Signal()
    """Take the letter before the cursor away."""
    clear_requested = Signal()
    search_requested = Signal()
    """Done typing: show the results."""
    hide_requested = Signal()

    def __init__(self, theme: KioskTheme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._icons = icons
        # What is tapped on a keyboard that takes no focus gives it to the window: then a real keyboard types nowhere.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._language = ""
        self._rows: tuple[str, ...] = ("",)
        self._letters: list[list[KioskButton]] = []
        self.clear = self._key("x")
        self.space = self._key()
        self.backspace = self._key("backspace")
        self.search = self._key("magnifying-glass", "primary")
        self.hide_key = self._key("caret-down")
        # On touch, not on release: typing is fast, and a key that is held repeats only where that helps.
        self.space.pressed.connect(lambda: self.typed.emit(" "))
        self.backspace.pressed.connect(self.erase_requested)
        self.backspace.setAutoRepeat(True)
        self.backspace.setAutoRepeatDelay(REPEAT_DELAY_MS)
        self.backspace.setAutoRepeatInterval(REPEAT_MS)
        self.clear.clicked.connect(self.clear_requested)
        self.search.clicked.connect(self.search_requested)
        self.hide_key.clicked.connect(self.hide_requested)
        theme.changed.connect(self._place)

    def _key(self, icon: str = "", kind: Kind = "plain") -> KioskButton:
        key = KioskButton(self._theme, self._icons, icon, kind, self, size="ui" if icon else "key")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return key

    def speak(self, language: str) -> None:
        """Show the letters of *language*."""
        if language != self._language:
            self._language = language
            self._make_letters(language_of(language).keyboard)
        self.retranslate()

    def _make_letters(self, rows: tuple[str, ...]) -> None:
        for row in self._letters:
            for key in row:
                key.hide()
                key.deleteLater()
        self._rows = rows
        self._letters = [[self._letter(one) for one in row] for row in rows]
        self._place()

    def _letter(self, letter: str) -> KioskButton:
        key = self._key()
        key.set_words(letter)
        key.pressed.connect(lambda: self.typed.emit(letter))
        key.show()
        return key

    @property
    def gap(self) -> int:
        return max(LEAST_GAP, self._theme.px(10))

    def least_width(self) -> int:
        """Return how wide the keyboard is with the smallest keys."""
        columns = max(map(len, self._rows))
        return columns * self._theme.metrics.target + (columns - 1) * self.gap

    def height_for(self, room: int) -> int:
        """Return how high the keyboard is where *room* pixels are free: lower keys where they are few, never too low ones."""
        rows = len(self._rows) + 1
        wanted = rows * self._theme.px(KEY_HEIGHT) + (rows - 1) * self.gap
        least = rows * self._theme.metrics.target + (rows - 1) * self.gap
        return max(least, min(wanted, room))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.least_width(), self.height_for(10_000))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        rows, columns, gap = len(self._rows) + 1, max(map(len, self._rows)), self.gap
        wide, high = ((side + gap) // count - gap for side, count in ((self.width(), columns), (self.height(), rows)))
        for number, row in enumerate(self._letters):
            left = (self.width() - len(row) * (wide + gap) + gap) // 2
            for key in row:
                key.setGeometry(left, number * (high + gap), wide, high)
                left += wide + gap
        # What is used most is largest.
        shares = {self.clear: 1.5, self.space: 3.5, self.backspace: 1.5, self.search: 2.0, self.hide_key: 1.5}
        unit = (self.width() - gap * (len(shares) - 1)) / sum(shares.values())
        left = 0
        for key, share in shares.items():
            width = max(self._theme.metrics.target, round(unit * share))
            box = QRect(left, (rows - 1) * (high + gap), self.width() - left if key is self.hide_key else width, high)
            key.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))
            left += width + gap

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Keyboard"))
        self.clear.set_words("", self.tr("Erase everything"))
        self.space.set_words(self.tr("Space"))
        self.backspace.set_words("", self.tr("Erase one letter"))
        self.search.set_words("", self.tr("Search"))
        self.hide_key.set_words("", self.tr("Hide the keyboard"))
        self._place()
