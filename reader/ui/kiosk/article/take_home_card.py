"""Take this home: the code of the article's key points, beside the article or, on a narrow screen, over it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from reader.pages.take_home import QrCode, TakeHome
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.overlay import OverlayCard
from reader.ui.kiosk.widgets.qr_image import GOOD_MODULE, RING, QrImage
from reader.ui.kiosk.widgets.text_label import TextLabel

NOTHING = TakeHome()


class TakeHomeCard(OverlayCard):
    """Title, code and what to do with it. Where it is too low for all three, less is said before the code gets too small."""

    def __init__(
        self, theme: KioskTheme, parent: QWidget | None = None, *, flat: bool = False, can_grow: bool = False
    ) -> None:
        """A *flat* one has no face of its own: it lies on another card. One that *can_grow* says that a tap makes it larger."""
        super().__init__(theme, parent)
        self._flat, self._can_grow, self._lies = flat, can_grow, False
        self.title = TextLabel(theme, "name", parent=self, bold=True)
        self.hint = TextLabel(theme, "ui", "ink", self)
        self.image = QrImage(self, theme if can_grow else None)
        self.home = NOTHING
        self._hints: tuple[str, ...] = ()
        """What is said below the code, and less of it."""
        theme.changed.connect(self.place)
        self.retranslate()

    def show_code(self, code: QrCode | None, home: TakeHome = NOTHING) -> None:
        """Show *code*, which holds *home*."""
        self.home = home
        self.image.show_code(code)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Take this home"))
        words = self.tr("Point your phone's camera here.")
        if self.home.is_address:
            words += " " + self.tr("The page opens on your phone, which needs the internet.")
        elif self.home.points and not self.home.kept:
            words += " " + self.tr("Your phone shows the title and where to get help, with no internet.")
        elif self.home.kept < self.home.points:
            says = self.tr("Your phone shows {kept} of the {points} key points, with no internet.")
            words += " " + says.format(kept=self.home.kept, points=self.home.points)
        else:
            words += " " + self.tr("The key points open on your phone, with no internet.")
        larger = self.tr("Touch the code to make it larger.")
        self._hints = (f"{words} {larger}", larger) if self._can_grow else (words,)
        self.hint.setText(self._hints[0])
        self.image.setAccessibleName(self._hints[0])
        self.place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if not self._flat:
            super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.place()

    def lie_down(self, lies: bool) -> None:
        """Have the words beside the code, or above and below it."""
        self._lies = lies
        self.place()

    @property
    def gap(self) -> int:
        """The space between code and words."""
        return self._theme.px(32 if self._lies else 18)

    @property
    def padding(self) -> int:
        return 0 if self._flat else self._theme.px(34)

    def height_for(self, width: int, most: int | None = None) -> int:
        """Return how high the card is at *width*: with all that belongs to it, or what of it fits into *most* pixels."""
        inside, gap = width - 2 * self.padding, self.gap
        without_hint = 2 * self.padding + self.title.heightForWidth(inside) + gap + inside
        for hint in self._hints:
            high = without_hint + gap + self._height_of(hint, inside)
            if most is None or self._is_legible(inside - max(0, high - most), inside):
                return high if most is None else min(high, most)
        return without_hint if most is None else min(most, without_hint)

    def _height_of(self, hint: str, width: int) -> int:
        bounds = QRect(0, 0, width, 0)
        return self.hint.fontMetrics().boundingRect(bounds, Qt.TextFlag.TextWordWrap, hint).height()

    def _is_legible(self, side: int, inside: int) -> bool:
        """Tell whether the code can be read when it is *side* pixels wide, of *inside* that there are."""
        size = self.image.code.size if self.image.code else 0
        return side >= min(inside, size * GOOD_MODULE + 2 * RING)

    def place(self) -> None:
        """Place title, code and hint."""
        edge, gap = self.padding, self.gap
        inside, bottom = self.width() - 2 * edge, self.height() - edge
        if inside <= 0:
            return
        if self._lies:
            self._place_beside(inside, self.height() - 2 * edge)
            return
        high = self.title.heightForWidth(inside)
        self.title.setGeometry(edge, edge, inside, high)
        top = edge + high + gap
        self.hint.hide()
        side = min(inside, bottom - top)
        for hint in self._hints:
            high = self._height_of(hint, inside)
            less = min(inside, bottom - top - gap - high)
            if self._is_legible(less, inside):
                side = less
                self.hint.setText(hint)
                self.hint.setGeometry(edge, top + side + gap, inside, high)
                self.hint.show()
                break
        self.image.setGeometry(edge + (inside - side) // 2, top, max(1, side), max(1, side))

    def _place_beside(self, inside: int, high: int) -> None:
        side, edge = min(inside, high), self.padding
        self.hint.setText(self._hints[0])
        column = inside - side - self.gap
        title, hint = self.title.heightForWidth(column), self.hint.heightForWidth(column)
        top = edge + max(0, (high - title - self.gap - hint) // 2)
        for part, box in (
            (self.image, QRect(edge, edge, side, side)),
            (self.title, QRect(edge + side + self.gap, top, column, title)),
            (self.hint, QRect(edge + side + self.gap, top + title + self.gap, column, hint)),
        ):
            part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))
        self.hint.show()
