"""The kiosk's button: large, drawn from the theme's tokens, pressed with one tap."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.pages.tokens import CONTRAST
from reader.ui.kiosk.widgets.kiosk_theme import TEXT_SIZES, KioskTheme
from reader.ui.kiosk.widgets.painting import paint_box, painter_on
from reader.ui.look.icons import Icons

Kind = Literal["plain", "primary", "outline", "quiet"]
"""How a button stands out: with a grey border, filled, with a coloured border, or without a border."""

RING = 4
"""The width of the focus ring, in pixels of a 1080p screen."""


class ButtonColours(NamedTuple):
    """What a button is drawn in at one moment."""

    ground: QColor
    line: QColor | None
    ink: QColor


class KioskButton(QAbstractButton):
    """A button with words, an icon (a Phosphor name) or both. Its name for screen readers is its words."""

    def __init__(
        self, theme: KioskTheme, icons: Icons, icon: str = "", kind: Kind = "plain", parent: QWidget | None = None, *,
        size: str = "ui", icon_last: bool = False, block_height: int = 0, steady: bool = False,
    ) -> None:  # fmt: skip
        """*size* is the type size of its words; *icon_last* puts the icon behind them.

        *steady*: it has at every text size the room that the largest takes, and so its place under the finger.
        With *block_height* it is as wide as there is room, and at least so many pixels of a 1080p screen high.
        """
        super().__init__(parent)
        self.theme, self.icons, self.kind = theme, icons, kind
        self.icon_name, self._size, self._icon_last, self._block_height = icon, size, icon_last, block_height
        self._steady = steady
        # Keyboards reach it; a tap leaves the focus where it is, so that no ring stays behind.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        wide = QSizePolicy.Policy.Expanding if block_height else QSizePolicy.Policy.Minimum
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_icon(self, name: str) -> None:
        """Show the icon *name*; none where it is empty."""
        self.icon_name = name
        self.updateGeometry()
        self.update()

    def set_words(self, words: str, name: str = "") -> None:
        """Show *words*; screen readers say *name* where it is given."""
        self.setText(words)
        self.setAccessibleName(name or words)
        self.updateGeometry()

    def words_font(self) -> QFont:
        return self.theme.font(self._size)

    @property
    def icon_side(self) -> int:
        return _icon_side(self.words_font())

    @property
    def _between(self) -> int:
        return self.theme.px(10) if self.icon_name and self.text() else 0

    @property
    def padding(self) -> int:
        """The space beside the words."""
        return self.theme.px(30 if self.text() else 20)

    def sizeHint(self) -> QSize:  # noqa: N802
        target = self.theme.metrics.target
        font = self.theme.font_at(self._size, TEXT_SIZES[-1]) if self._steady else self.words_font()
        words = QFontMetrics(font).size(0, self.text()) if self.text() else QSize(0, 0)
        side = _icon_side(font) if self.icon_name else 0
        wide = words.width() + self._between + side + 2 * self.padding
        high = max(words.height(), side) + 2 * self.theme.px(14)
        return QSize(max(target, wide), max(target, high, self.theme.px(self._block_height)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paint_colours(self) -> ButtonColours:
        """Return what to draw in, by kind and state."""
        colour, pressed = self.theme.colour, self.isDown()
        if not self.isEnabled():
            return ButtonColours(colour("surface"), colour("line"), colour("edge"))
        if self.kind == "primary":
            return ButtonColours(colour("pressed" if pressed else "teal"), colour("teal"), colour("on_teal"))
        if pressed:
            return ButtonColours(colour("wash"), colour("teal"), colour("ink"))
        if self.kind == "outline":
            return ButtonColours(colour("surface"), colour("teal"), colour("teal"))
        return ButtonColours(colour("surface"), None if self.kind == "quiet" else colour("edge"), colour("ink"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        colours = self.paint_colours()
        with painter_on(self) as painter:
            self.paint_ground(painter, colours)
            self.paint_words(painter, colours, self.rect())

    def paint_ground(self, painter: QPainter, colours: ButtonColours) -> None:
        """Draw the face of the button, its border, and the ring of the focus."""
        px, radius, width = self.theme.px, self.theme.px(16), max(1.5, self.theme.metrics.unit * 2)
        # Without a border it lies in a field, whose border stays to be seen.
        inset = width / 2 + (max(3, px(5)) if colours.line is None else 0)
        line = QPen(colours.line or colours.ground, width)
        if not self.isEnabled() and self.theme.name == CONTRAST:
            line.setDashPattern([3, 3])  # there is no grey in high contrast
        paint_box(painter, self.rect(), radius, colours.ground, line, inset=inset)
        if self.hasFocus():
            ring, on_teal = max(3, px(RING)), colours.ground == self.theme.colour("teal")
            edge = self.theme.colour("on_teal" if on_teal else "focus")
            paint_box(painter, self.rect(), radius, None, edge, ring, inset=ring * (1.5 if on_teal else 0.5))

    def paint_words(self, painter: QPainter, colours: ButtonColours, area: QRect) -> None:
        """Draw icon and words in the middle of *area*."""
        font = self.words_font()
        painter.setFont(font)
        side = self.icon_side if self.icon_name else 0
        room = area.width() - side - self._between - 2 * self.theme.px(10)
        within = QRect(0, 0, room, area.height())
        words = QFontMetrics(font).boundingRect(within, Qt.TextFlag.TextWordWrap, self.text()).width()
        whole = (words + self._between + side) if self.text() else side
        left = area.left() + (area.width() - whole) // 2
        first = not self._icon_last
        if self.isRightToLeft():
            first = not first
        icon_x = left if first else left + whole - side
        words_x = left + side + self._between if first else left
        if self.icon_name:
            box = QRect(icon_x, area.top() + (area.height() - side) // 2, side, side)
            self.icons.paint(painter, box, self.icon_name, colours.ink)
        if self.text():
            # A little wider than measured: a word must not wrap for a fraction of a pixel.
            place = QRect(words_x - 2, area.top(), words + 4, area.height())
            painter.setPen(colours.ink)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text())


def _icon_side(font: QFont) -> int:
    return round(QFontMetrics(font).height() * 0.95)


class CycleButton(KioskButton):
    """A button that goes through a few states; a row of dots shows how many there are and which one it is."""

    def __init__(self, theme: KioskTheme, icons: Icons, icon: str, states: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, icons, icon, parent=parent, steady=True)
        self._states, self._state = states, 0

    def show_state(self, state: int) -> None:
        """Show that the button is in *state*, from 0."""
        self._state = state
        self.update()

    def paint_words(self, painter: QPainter, colours: ButtonColours, area: QRect) -> None:
        px = self.theme.px
        size, gap = max(6, px(9)), max(5, px(8))
        row = size + max(5, px(9))
        super().paint_words(painter, colours, area.adjusted(0, px(2), 0, -row))
        left = area.center().x() - (self._states * size + (self._states - 1) * gap) // 2
        top = area.bottom() - row
        for number in range(self._states):
            place = self._states - 1 - number if self.isRightToLeft() else number
            chosen = number == self._state
            edge = self.theme.colour("teal" if chosen else "edge")
            painter.setPen(QPen(edge, max(1.2, self.theme.metrics.unit * 1.6)))
            painter.setBrush(edge if chosen else colours.ground)
            painter.drawEllipse(QRectF(left + place * (size + gap), top, size, size))
