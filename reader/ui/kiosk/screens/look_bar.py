"""Text size, contrast and language: one tap each, with effect at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.languages import language_of
from reader.ui.kiosk.widgets.kiosk_button import CycleButton, KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import CONTRASTS, TEXT_SIZES, KioskTheme
from reader.ui.look.icons import Icons


class LookBar(QWidget):
    """The buttons for how the kiosk looks and speaks; they act on the theme, and ask for a language."""

    language_requested = Signal(str)

    def __init__(
        self, theme: KioskTheme, icons: Icons, languages: Sequence[str], parent: QWidget | None = None, *,
        compact: bool = False,
    ) -> None:  # fmt: skip
        """*compact* leaves the words out where the icons say enough."""
        super().__init__(parent)
        self._theme, self._compact = theme, compact
        self.size_button = CycleButton(theme, icons, "text-aa", len(TEXT_SIZES), self)
        self.contrast_button = CycleButton(theme, icons, "circle-half", len(CONTRASTS), self)
        self.languages = {
            language: KioskButton(theme, icons, kind="outline", parent=self, steady=True) for language in languages
        }
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button in (self.size_button, self.contrast_button, *self.languages.values()):
            self._row.addWidget(button)
        self.size_button.clicked.connect(self._next_size)
        self.contrast_button.clicked.connect(self._next_contrast)
        for language, button in self.languages.items():
            button.set_words(language_of(language).name)
            button.clicked.connect(lambda _=False, language=language: self.language_requested.emit(language))
        theme.changed.connect(self._follow_theme)
        self.retranslate()

    def set_compact(self, compact: bool) -> None:
        """Leave the words out, or show them."""
        if compact != self._compact:
            self._compact = compact
            self.retranslate()

    def full_width(self) -> int:
        """Return how wide the bar is with its words."""
        compact = self._compact
        self.set_compact(False)
        width = self.sizeHint().width()
        self.set_compact(compact)
        return width

    def show_language(self, current: str) -> None:
        """Offer every language but *current*, which is spoken now."""
        for language, button in self.languages.items():
            button.setVisible(language != current)

    def _next_size(self) -> None:
        self._theme.set_text_size((self._theme.text_size + 1) % len(TEXT_SIZES))

    def _next_contrast(self) -> None:
        position = CONTRASTS.index(self._theme.name) + 1
        self._theme.choose(CONTRASTS[position % len(CONTRASTS)])

    def _follow_theme(self) -> None:
        self._row.setSpacing(max(self._theme.metrics.gap, self._theme.px(24)))
        self._name_states()

    def _name_states(self) -> None:
        sizes = (self.tr("normal"), self.tr("large"), self.tr("largest"))
        contrasts = (self.tr("light"), self.tr("high contrast"), self.tr("dark"))
        size, contrast = self._theme.text_size, CONTRASTS.index(self._theme.name)
        self.size_button.show_state(size)
        self.contrast_button.show_state(contrast)
        for button, words, state in (
            (self.size_button, self.tr("Text size"), sizes[size]),
            (self.contrast_button, self.tr("Contrast"), contrasts[contrast]),
        ):
            button.set_words("" if self._compact else words, self.tr("{what}: {state}").format(what=words, state=state))

    def retranslate(self) -> None:
        self._follow_theme()
        self._row.invalidate()
