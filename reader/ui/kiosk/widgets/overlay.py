"""What lies over the kiosk's window for a while: a dimmed ground with a card in the middle. Never a dialog."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)  # fmt: skip
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.metrics import LEAST_GAP
from reader.ui.kiosk.widgets.painting import paint_box, painter_on
from reader.ui.kiosk.widgets.text_label import TextLabel
from reader.ui.look.icons import Icons

TIGHT = 0.4
"""How much of the usual space a card has where it would else be too high for its room."""
EASY_TO_HIT = 112
"""How high a button is that nobody can miss, in pixels of a 1080p screen."""


class OverlayCard(QFrame):
    """A white card with round corners."""

    def __init__(
        self, theme: KioskTheme, parent: QWidget | None = None, ground: str = "surface", line: str = "line"
    ) -> None:
        super().__init__(parent)
        self._theme, self._ground, self._line = theme, ground, line
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        colour, radius = self._theme.colour, self._theme.px(24)
        with painter_on(self) as painter:
            width = max(1.0, self._theme.metrics.unit * 2)
            paint_box(painter, self.rect(), radius, colour(self._ground), colour(self._line), width)


class WindowCover(QWidget):
    """Fills its window, follows its size, and lets no key, tap or turn of the wheel through to what is below."""

    def __init__(self, theme: KioskTheme, window: QWidget) -> None:
        super().__init__(window)
        self.theme, self._window = theme, window
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        window.installEventFilter(self)

    def help_rect(self) -> QRect:
        """Return where it says where help is, which no card lies over; nothing where it does not."""
        return QRect()

    def cover_window(self) -> None:
        """Show it above everything that is there, with the focus."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize and watched is self._window and self.isVisible():
            self.setGeometry(self._window.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.accept()


class ModalOverlay(WindowCover):
    """Holds a card and the keyboard: Tab goes round inside. The focus goes back to where it was afterwards.

    Put widgets into ``body``; ``open_over`` and ``close_overlay`` show and hide it.
    """

    closed = Signal()
    announced = Signal(str)
    """What it has just said to assistive technology."""

    def __init__(self, theme: KioskTheme, window: QWidget) -> None:
        super().__init__(theme, window)
        self._focus_before: QWidget | None = None
        self.card = OverlayCard(theme, self)
        self.body = QVBoxLayout(self.card)
        theme.follow(self._follow_theme)

    def open_over(self) -> None:
        """Show it over the whole window, above everything that is there."""
        if not self.isVisible():
            self._focus_before = QApplication.focusWidget()
        self.cover_window()
        self.place_card()

    def close_overlay(self) -> None:
        """Hide it; what is below takes taps and keys again."""
        before, self._focus_before = self._focus_before, None
        if self.isVisible():
            self.hide()
            self.closed.emit()
        if before is not None and before.isVisible():
            before.setFocus()

    def announce(self, words: str) -> None:
        """Have assistive technology say *words* (WCAG 4.1.3)."""
        self.announced.emit(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def retranslate(self) -> None:
        """Say everything in the language of the interface as it is now."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.isVisible():
                self.place_card()

    def room(self) -> QRect:
        """Return where the card may stand: where controls are, above what says where help is, which stays in sight."""
        area = self.rect()
        area.setTop(self.theme.reach_top)
        for words in (self._help_rect(), *(one.help_rect() for one in self._covers())):
            if words.isValid():
                area.setBottom(min(area.bottom(), words.top() - 1))
        return area

    def _covers(self) -> list[WindowCover]:
        return [one for one in self._window.findChildren(WindowCover) if one.isVisible()]

    def _help_rect(self) -> QRect:
        """Return where the window says where help is, if it is in sight: another cover may lie over it, which says so itself."""
        if not all(isinstance(one, ModalOverlay) for one in self._covers()):
            return QRect()
        find = getattr(self._window, "crisis_rect", QRect)
        return QRect(find())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let what says where help is, which stays in sight, be tapped as ever."""
        super().mouseReleaseEvent(event)
        if self._help_rect().contains(event.position().toPoint()):
            self.close_overlay()
            self._window.help_requested.emit()  # type: ignore[attr-defined]

    def card_width(self) -> int:
        """Return how wide the card is."""
        room = self.width() - 2 * self.theme.metrics.margin
        return min(room, round(self.theme.px(860) * min(self.theme.scale, 1.3)))

    def place_card(self) -> None:
        """Put the card into the middle, as high as what it holds; where room is short it has narrower edges."""
        width = self.card_width()
        for share in (1.0, TIGHT):
            self._space(share)
            high = self._height_for(width)
            if high <= self.highest():
                break
        self.put_card(width, high)

    def _height_for(self, width: int) -> int:
        layout = self.body
        layout.activate()
        high = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return max(high, layout.minimumSize().height())

    def highest(self) -> int:
        """Return how high the card is at most."""
        return self.room().height() - 2 * self.theme.metrics.gap

    def put_card(self, width: int, height: int) -> None:
        """Put the card of this size into the middle of the room there is; it is never higher than that.

        One that is too high for the room of low controls begins above it: what is tapped stands at its lower end.
        """
        room, gap = self.room(), self.theme.metrics.gap
        room.setTop(min(room.top(), max(0, room.bottom() + 1 - 2 * gap - height)))
        card = QRect(0, 0, width, min(height, room.height() - 2 * gap))
        card.moveCenter(room.center())
        self.card.setGeometry(card)

    def _follow_theme(self) -> None:
        self._space(1.0)
        if self.isVisible():
            self.place_card()

    def _space(self, share: float) -> None:
        """Leave the space around and between what the card holds, or a *share* of it."""
        edge = round(self.theme.px(44) * share)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(max(LEAST_GAP, round(self.theme.px(22) * share)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.place_card()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        ground, strip = QPainterPath(), self._help_rect()
        ground.addRect(QRectF(self.rect()))
        radius = 0 if strip.width() == self.width() else self.theme.px(20)
        ground.addRoundedRect(QRectF(strip), radius, radius)  # what is covered twice is left out
        with painter_on(self) as painter:
            painter.fillPath(ground, QColor(0, 0, 0, 150))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Go round among what can have the focus here."""
        stops = [
            one for one in self.findChildren(QWidget)
            if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]  # fmt: skip
        if stops:
            focus = QApplication.focusWidget()
            here = stops.index(focus) if focus in stops else (-1 if forward else 0)
            stops[(here + (1 if forward else -1)) % len(stops)].setFocus()
        return True


class MessagePanel(ModalOverlay):
    """An overlay with a title, what there is to say of it, and one button that takes it away."""

    def __init__(
        self, theme: KioskTheme, icons: Icons, window: QWidget, icon: str = "x", *, anywhere: bool = False
    ) -> None:
        """*icon* is the button's. *anywhere*: nobody can miss it, and a touch beside it and every key do the same."""
        super().__init__(theme, window)
        self._anywhere = anywhere
        self.title = TextLabel(theme, "heading", parent=self.card, bold=True, centred=True)
        self.hint = TextLabel(theme, "body", "ink2", self.card, centred=True)
        size, least = ("heading", EASY_TO_HIT) if anywhere else ("ui", 0)
        self.button = KioskButton(theme, icons, icon, "primary", self.card, size=size, block_height=least)
        for part in (self.title, self.hint, self.button):
            self.body.addWidget(part)
        self.button.clicked.connect(self.close_overlay)

    def say(self) -> None:
        """Open the panel, the focus on its button, and have assistive technology say what stands there."""
        self.open_over()
        self.button.setFocus()
        self.announce(f"{self.title.text()}\n{self.hint.text()}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        if self._anywhere:
            self.close_overlay()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        super().keyPressEvent(event)
        if self._anywhere:
            self.close_overlay()
