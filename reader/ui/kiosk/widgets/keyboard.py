"""The kiosk's own keyboard: plain large buttons that follow the language and leave the focus to the field."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from reader.languages import language_of
from reader.ui.kiosk.widgets.kiosk_button import Kind, KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.metrics import LEAST_GAP
from reader.ui.kiosk.widgets.painting import PlainGround
from reader.ui.look.icons import Icons

KEY_HEIGHT = 108
"""How high a key is, in pixels of a 1080p screen, where there is room."""
REPEAT_DELAY_MS, REPEAT_MS = 450, 70


class Key(KioskButton):
    """A key. The second half of a double tap that opened the keyboard is not meant for it."""

    touched = Signal()
    is_new = True
    """Whether nothing was touched since the keyboard opened."""

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.MouseButtonDblClick and self.is_new:
            event.accept()
        else:
            self.touched.emit()
            super().mousePressEvent(event)


class Keyboard(PlainGround):
    """Letters in rows, and one row of what is done with them. A touch between keys is one of the nearest key."""

    typed = Signal(str)
    """A letter, to go where the cursor is."""
    erase_requested = Signal()
    """Take the letter before the cursor away."""
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
        self._letters: list[list[Key]] = []
        self._held: Key | None = None
        self.space = self._key()
        self.backspace = self._key()
        self.search = self._key("primary")
        self.hide_key = self._key()
        self._signs = {self.backspace: "backspace", self.search: "magnifying-glass", self.hide_key: "caret-down"}
        # On touch, not on release: typing is fast, and a key that is held repeats only where that helps.
        self.space.pressed.connect(lambda: self.typed.emit(" "))
        self.backspace.pressed.connect(self.erase_requested)
        self.backspace.setAutoRepeat(True)
        self.backspace.setAutoRepeatDelay(REPEAT_DELAY_MS)
        self.backspace.setAutoRepeatInterval(REPEAT_MS)
        self.search.clicked.connect(self.search_requested)
        self.hide_key.clicked.connect(self.hide_requested)
        theme.changed.connect(self._place)

    def _key(self, kind: Kind = "plain", size: str = "ui") -> Key:
        key = Key(self._theme, self._icons, "", kind, self, size=size)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # What a key does not take would come back to the keyboard, which would give it to a key again, and so on.
        key.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        key.touched.connect(lambda: self._mark(is_new=False))
        return key

    def _keys(self) -> list[Key]:
        return [*(key for row in self._letters for key in row), self.space, self.backspace, self.search, self.hide_key]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._mark(is_new=True)

    def _mark(self, *, is_new: bool) -> None:
        for key in self._keys():
            key.is_new = is_new

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Press the key that is nearest to the finger."""
        place = event.position().toPoint()
        self._held = min(self._keys(), key=lambda key: _distance(key.geometry(), place))
        self._pass_on(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pass_on(event)
        self._held = None

    def _pass_on(self, event: QMouseEvent) -> None:
        if self._held is not None:
            inside = QPointF(self._held.rect().center())
            told = QMouseEvent(
                event.type(), inside, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
            )
            QApplication.sendEvent(self._held, told)

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

    def _letter(self, letter: str) -> Key:
        key = self._key(size="key")
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
        shares = {self.space: 3.5, self.backspace: 2.2, self.search: 2.2, self.hide_key: 2.2}
        unit = (self.width() - gap * (len(shares) - 1)) / sum(shares.values())
        left = 0
        for key, share in shares.items():
            width = max(self._theme.metrics.target, round(unit * share))
            box = QRect(left, (rows - 1) * (high + gap), self.width() - left if key is self.hide_key else width, high)
            key.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))
            left += width + gap
        for key, sign in self._signs.items():
            # The word says it; the sign beside it is left out where room is short.
            words = QFontMetrics(key.words_font()).horizontalAdvance(key.text())
            key.set_icon(sign if words + key.icon_side + self._theme.px(50) <= key.width() else "")

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Keyboard"))
        self.space.set_words(self.tr("Space"))
        self.backspace.set_words(self.tr("Erase"), self.tr("Erase one letter"))
        self.search.set_words(self.tr("Search"))
        self.hide_key.set_words(self.tr("Hide"), self.tr("Hide the keyboard"))
        self._place()


def _distance(box: QRect, place: QPoint) -> int:
    """Return how far *place* is from *box*, squared."""
    across = max(box.left() - place.x(), 0, place.x() - box.right())
    down = max(box.top() - place.y(), 0, place.y() - box.bottom())
    return across * across + down * down
