"""The look in force: which theme, how large the text, and the style that follows from them."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from reader.pages.tokens import CONTRAST, DARK, LIGHT, THEMES, Tokens
from reader.ui.look.widget_style import style_sheet

SYSTEM = "system"
CHOICES = (SYSTEM, *THEMES)
SCALES = (0.85, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""The text sizes offered, as factors of the normal size."""


class SystemLook(QObject):
    """What the system asks for: dark or light, more contrast, less movement."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Both are kept: PySide6 6.11 takes the accessibility hints for gone once the wrapper of the
        # style hints they came from is collected.
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._accessibility.contrastPreferenceChanged.connect(self.changed)

    @property
    def theme(self) -> str:
        """The theme that fits the system's settings."""
        if self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    @property
    def reduces_motion(self) -> bool:
        """Whether the system asks for less movement: in so many words (Qt 6.12), or by having animations off."""
        preference = getattr(self._accessibility, "motionPreference", None)
        if preference is not None and "Reduced" in preference().name:
            return True
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return QApplication.style().styleHint(hint) == 0


class Theme(QObject):
    """The theme and text size of one application. ``changed`` follows every change, the system's included."""

    changed = Signal()

    def __init__(
        self, application: QApplication, tokens: Tokens, system: SystemLook, choice: str = SYSTEM, scale: float = 1.0
    ) -> None:
        super().__init__(application)
        self._application = application
        self.tokens = tokens
        self.choice = choice if choice in CHOICES else SYSTEM
        """What was chosen: "system" or the name of a theme."""
        self.scale = _nearest(scale)
        """The factor by which text is larger than normal."""
        self._system = system
        system.changed.connect(self._system_changed)
        self.apply()

    @property
    def name(self) -> str:
        """The theme that is shown: "light", "dark" or "contrast"."""
        return self._system.theme if self.choice == SYSTEM else self.choice

    @property
    def colours(self) -> Mapping[str, str]:
        return self.tokens.themes[self.name]

    @property
    def reduces_motion(self) -> bool:
        """Whether the system asks for less movement."""
        return self._system.reduces_motion

    def colour(self, name: str) -> QColor:
        return QColor(self.colours[name])

    def font(self, size: str = "ui", bold: bool = False) -> QFont:
        """Return the font of the type size *size* ("ui", "small", …), enlarged as chosen."""
        font = QFont(str(self.tokens.type["family"]))
        font.setPixelSize(self.pixels(float(self.tokens.type[size])))
        font.setBold(bold)
        return font

    def pixels(self, size: float) -> int:
        """Return *size* pixels of normal text as pixels of the chosen text size."""
        return round(size * self.scale)

    def choose(self, choice: str) -> None:
        """Follow the system, or show the theme called *choice*."""
        if choice in CHOICES and choice != self.choice:
            self.choice = choice
            self.apply()
            self.changed.emit()

    def set_scale(self, scale: float) -> None:
        """Show text *scale* times its normal size, or the nearest size that is offered."""
        if _nearest(scale) != self.scale:
            self.scale = _nearest(scale)
            self.apply()
            self.changed.emit()

    def enlarge(self, steps: int) -> None:
        """Go *steps* text sizes up, or down where it is negative, as far as there are any."""
        position = min(max(SCALES.index(self.scale) + steps, 0), len(SCALES) - 1)
        self.set_scale(SCALES[position])

    def apply(self) -> None:
        """Set the application's font, palette and style sheet."""
        self._application.setFont(self.font())
        self._application.setPalette(palette(self.colours))
        self._application.setStyleSheet(self.sheet())

    def sheet(self) -> str:
        """Return the style sheet of the widgets."""
        return style_sheet(self.tokens, self.colours, self.scale)

    def _system_changed(self) -> None:
        if self.choice == SYSTEM:
            self.apply()
            self.changed.emit()


def _nearest(scale: float) -> float:
    return min(SCALES, key=lambda one: abs(one - scale))


def palette(colours: Mapping[str, str]) -> QPalette:
    """Return the palette that standard widgets take from *colours*."""
    roles = {
        "Window": "surface", "WindowText": "ink", "Base": "surface", "AlternateBase": "sunken", "Text": "ink",
        "Button": "surface", "ButtonText": "ink", "BrightText": "on_teal", "Highlight": "teal",
        "HighlightedText": "on_teal", "ToolTipBase": "ink", "ToolTipText": "paper", "Link": "link",
        "LinkVisited": "link", "PlaceholderText": "ink2", "Accent": "teal",
        "Light": "surface", "Midlight": "line", "Mid": "edge", "Dark": "edge", "Shadow": "ink",
    }  # fmt: skip
    result = QPalette()
    for role, name in roles.items():
        result.setColor(QPalette.ColorRole[role], QColor(colours[name]))
    for role in ("WindowText", "Text", "ButtonText"):
        result.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], QColor(colours["edge"]))
    return result
