"""An external link does not open here: its address comes as a code for the visitor's own phone."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.pages.take_home import make_qr
from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.modal_overlay import ModalOverlay
from reader.ui.kiosk.widgets.qr_image import QrImage
from reader.ui.kiosk.widgets.text_label import Words
from reader.ui.look.icons import Icons

SHOWN = 80
"""How much of an address is written out: its beginning tells whose it is."""


class LinkPanel(ModalOverlay):
    """Shows the code of one address at a time."""

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget) -> None:
        super().__init__(theme, window)
        self.title = Words(theme, "heading", parent=self.card, bold=True, centred=True)
        self.image = QrImage(self.card)
        self.image.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.address = Words(theme, "ui", "ink2", self.card, centred=True)
        self.hint = Words(theme, "ui", "ink", self.card, centred=True)
        self.close_button = KioskButton(theme, icons, "x", "primary", self.card)
        self.close_button.clicked.connect(self.close_overlay)
        for part in (self.title, self.image, self.address, self.hint, self.close_button):
            self.body.addWidget(part)
        self.retranslate()

    def show_link(self, url: QUrl) -> None:
        """Show the code of *url*."""
        address = bytes(url.toEncoded().data()).decode("ascii", "replace")
        code = make_qr(address)
        self.image.show_code(code)
        self.image.setVisible(code is not None)
        shown = url.toDisplayString()
        # Room to break the line at the steps of the address, which has no spaces.
        shown = shown if len(shown) <= SHOWN else shown[: SHOWN - 1] + "…"
        self.address.setText(shown.replace("/", "/\N{ZERO WIDTH SPACE}"))
        self.open_over()
        self.close_button.setFocus()
        self.announce(f"{self.title.text()}. {self.hint.text()}")

    def close_overlay(self) -> None:
        super().close_overlay()
        self.address.clear()
        self.image.show_code(None)

    def place_card(self) -> None:
        margins = self.body.contentsMargins()
        width = self.card_width()
        inside = width - margins.left() - margins.right()
        parts = (self.title, self.address, self.hint)
        rest = sum(one.heightForWidth(inside) for one in parts) + self.close_button.sizeHint().height()
        rest += margins.top() + margins.bottom() + 4 * self.body.spacing()
        self.image.setFixedHeight(max(self.theme.px(160), min(self.theme.px(420), self.highest() - rest)))
        super().place_card()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Open this on your phone"))
        self.hint.setText(self.tr("This kiosk has no internet. Point your phone's camera at the code."))
        self.image.setAccessibleName(self.tr("Code of the address"))
        self.close_button.set_words(self.tr("Close"))
