"""How large everything is on one screen: a single value that every kiosk widget takes its sizes from."""

from typing import NamedTuple

from reader.pages.tokens import Tokens

SHORT, LONG = 1080, 1920
"""The sides, in pixels, of the screen that the tokens' kiosk sizes are meant for."""
SMALLEST_UNIT = 0.6
"""Below this text would be smaller than on the desktop; such a screen shows fewer things instead."""
TARGET = 72
"""No control is lower or narrower than this many device-independent pixels, on any screen."""
LEAST_GAP = 8


class Metrics(NamedTuple):
    """The size of the window in device-independent pixels, and what follows from it."""

    width: int = LONG
    height: int = SHORT

    @property
    def unit(self) -> float:
        """One pixel of a 1080p screen as pixels of this one; the same for landscape and portrait."""
        short, long = sorted((self.width, self.height))
        return max(SMALLEST_UNIT, min(short / SHORT, long / LONG))

    @property
    def is_portrait(self) -> bool:
        return self.height > self.width

    def px(self, size: float) -> int:
        """Return *size* pixels of a 1080p screen as pixels of this one."""
        return round(size * self.unit)

    @property
    def target(self) -> int:
        """How high and wide a control is at least."""
        return max(TARGET, self.px(TARGET))

    @property
    def gap(self) -> int:
        """The space between two controls."""
        return max(LEAST_GAP, self.px(16))

    @property
    def edge(self) -> int:
        """The space beside bars and lists."""
        return self.px(40 if self.is_portrait else 56)

    @property
    def margin(self) -> int:
        """The space beside what stands alone, as on the first screen."""
        return self.px(56 if self.is_portrait else 80)


def kiosk_tokens(tokens: Tokens, metrics: Metrics) -> Tokens:
    """Return *tokens*, as read for the kiosk, with sizes for a screen of *metrics*."""
    unit = metrics.unit
    sizes = {
        name: size if isinstance(size, str) or name == "line_height" else max(1, round(size * unit))
        for name, size in tokens.type.items()
    }
    space = {name: round(size * unit) for name, size in tokens.space.items()}
    return Tokens(tokens.themes, sizes, space | {"target": metrics.target, "gap": max(LEAST_GAP, space["gap"])})
