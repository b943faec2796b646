"""What a visitor hears of printing: that it goes on, that it did not work, or that it was enough."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.article.article_printing import News
from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.modal_overlay import ModalOverlay
from reader.ui.kiosk.widgets.text_label import Words
from reader.ui.look.icons import Icons


class PrintPanel(ModalOverlay):
    """Goes away at a tap on its button."""

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget) -> None:
        super().__init__(theme, window)
        self._news: News = "printing"
        self.title = Words(theme, "heading", parent=self.card, bold=True, centred=True)
        self.hint = Words(theme, "body", "ink2", self.card, centred=True)
        self.close_button = KioskButton(theme, icons, "x", "primary", self.card)
        self.close_button.clicked.connect(self.close_overlay)
        for part in (self.title, self.hint, self.close_button):
            self.body.addWidget(part)
        self.retranslate()

    def say(self, news: News) -> None:
        """Open the panel, or have it say something else."""
        self._news = news
        self.retranslate()
        if self.isVisible():
            self.place_card()
        else:
            self.open_over()
            self.close_button.setFocus()
        self.announce(f"{self.title.text()}. {self.hint.text()}")

    def retranslate(self) -> None:
        if self._news == "printing":
            self.title.setText(self.tr("Your pages are being printed"))
            self.hint.setText(self.tr("If they do not come, please ask at the front desk."))
        else:
            failed = self._news == "failed"
            self.title.setText(self.tr("Nothing was printed") if failed else self.tr("That is all for now"))
            self.hint.setText(self.tr("Please ask at the front desk. They can print it for you."))
        self.close_button.set_words(self.tr("Close"))
