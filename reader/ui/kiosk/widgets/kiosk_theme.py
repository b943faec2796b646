"""The kiosk's look: a theme that also knows the screen, with three sizes of text."""

import math
from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from reader.pages.tokens import CONTRAST, DARK, LIGHT, Tokens
from reader.ui.kiosk.widgets.metrics import Metrics, kiosk_tokens
from reader.ui.look.widget_style import filled_sheet
from reader.ui.look.widget_theme import SystemLook, Theme

TEXT_SIZES = (1.0, 1.3, 1.5)
"""The sizes of text that are offered, as factors of the screen's normal size."""
LARGE = frozenset({"title", "heading", "field", "key"})
"""The type sizes that are easy to read at every text size."""
CONTRASTS = (LIGHT, CONTRAST, DARK)
"""The themes that are offered, in the order in which the button goes through them."""
HALF = 0.5


class KioskTheme(Theme):
    """Theme, text size, screen size and where the controls are, together. ``changed`` follows a change of any of them."""

    def __init__(
        self, application: QApplication, tokens: Tokens, system: SystemLook, metrics: Metrics, reach: float = HALF
    ) -> None:
        """*tokens* are those of the kiosk for a 1080p screen, as ``read_tokens(resources, "kiosk")`` gives them.

        *reach* is how much of a screen that stands, from its lower edge, somebody reaches who sits before it.
        """
        self._base, self._reach = tokens, reach
        self.metrics = metrics
        self.is_low = False
        """Whether the visitor wants all controls in reach of somebody who sits."""
        super().__init__(application, kiosk_tokens(tokens, metrics), system, LIGHT)

    def follow(self, adapt: Callable[[], None]) -> None:
        """Call *adapt*, a method of a QObject, now and after every change."""
        self.changed.connect(adapt)
        adapt()

    def fit(self, size: QSize) -> None:
        """Take all sizes from a window of *size* from now on."""
        metrics = Metrics(max(1, size.width()), max(1, size.height()))
        if metrics != self.metrics:
            self.metrics = metrics
            self.tokens = kiosk_tokens(self._base, metrics)
            self.apply()
            self.changed.emit()

    def font(self, size: str = "ui", bold: bool = False) -> QFont:
        """Return the font of the type size *size*; what is large already grows less than what is small."""
        return self.font_at(size, self.scale, bold)

    def font_at(self, size: str, scale: float, bold: bool = False) -> QFont:
        """Return what ``font`` returns where text is *scale* times its normal size."""
        font = super().font(size, bold)
        font.setPixelSize(round(float(self.tokens.type[size]) * (math.sqrt(scale) if size in LARGE else scale)))
        return font

    def px(self, size: float) -> int:
        """Return *size* pixels of a 1080p screen as pixels of this one; text sizes do not change it."""
        return self.metrics.px(size)

    @property
    def text_size(self) -> int:
        """Which of the three text sizes is used, from 0."""
        return TEXT_SIZES.index(self.scale)

    def set_text_size(self, step: int) -> None:
        """Use the text size number *step*, from 0."""
        self.set_scale(TEXT_SIZES[step])

    def set_look(self, theme: str, step: int) -> None:
        """Use the theme called *theme* and the text size number *step*, in one change."""
        if (theme, TEXT_SIZES[step]) != (self.choice, self.scale):
            self.choice, self.scale = theme, TEXT_SIZES[step]
            self.apply()
            self.changed.emit()

    def set_low(self, is_low: bool) -> None:
        """Have all controls where somebody who sits reaches them, or where they were made for."""
        if is_low != self.is_low:
            self.is_low = is_low
            self.changed.emit()

    @property
    def reach_top(self) -> int:
        """How many pixels from the upper edge of the window controls begin; 0 where they may be anywhere."""
        return round(self.metrics.height * (1 - self._reach)) if self.is_low and self.metrics.is_portrait else 0

    def sheet(self) -> str:
        target, gap = int(self.tokens.space["target"]), int(self.tokens.space["gap"])
        border, ring, pad = max(1, round(gap / 7)), max(3, round(gap / 3)), round(target / 3)
        sizes = {
            "radius": self.tokens.space["radius"], "border": border, "ring": ring, "pad": pad, "pad_focus": pad - ring + border,
            "button": target - 2 * border, "button_focus": target - 2 * ring, "button_width": target - 2 * pad,
        }  # fmt: skip
        return filled_sheet("kiosk", {**self.colours, **sizes})
