"""What lies over the window and belongs to an article: the code of a link, the code to take home, and news of printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.pages.take_home import LARGEST_LINK, QrCode, TakeHome, make_qr
from reader.ui.kiosk.article.take_home_card import TakeHomeCard
from reader.ui.kiosk.kiosk_window import KioskWindow
from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.overlay import TIGHT, MessagePanel, ModalOverlay
from reader.ui.kiosk.widgets.qr_image import QrImage
from reader.ui.kiosk.widgets.text_label import TextLabel
from reader.ui.look.icons import Icons

if TYPE_CHECKING:
    from reader.ui.kiosk.article.article_printing import News

COLUMN = 520
"""How wide words stand beside a code, in pixels of a 1080p screen."""
SHOWN = 80
"""How much of an address is written out: its beginning tells whose it is."""


class LinkPanel(MessagePanel):
    """An external link does not open here: its address comes as a code for the visitor's own phone."""

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget) -> None:
        super().__init__(theme, icons, window)
        self.image = QrImage(self.card)
        self.image.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.address = TextLabel(theme, "ui", "ink2", self.card, centred=True)
        self.body.insertWidget(1, self.image)
        self.body.insertWidget(2, self.address)
        self.retranslate()

    def show_link(self, url: QUrl) -> None:
        """Show the code of *url*."""
        address = bytes(url.toEncoded().data()).decode("ascii", "replace")
        code = make_qr(address, LARGEST_LINK)
        self.image.show_code(code)
        self.image.setVisible(code is not None)
        shown = url.toDisplayString()
        # Room to break the line at the steps of the address, which has no spaces.
        shown = shown if len(shown) <= SHOWN else shown[: SHOWN - 1] + "…"
        self.address.setText(shown.replace("/", "/\N{ZERO WIDTH SPACE}"))
        self.say()

    def close_overlay(self) -> None:
        super().close_overlay()
        self.address.clear()
        self.image.show_code(None)

    def place_card(self) -> None:
        margins = self.body.contentsMargins()
        inside = self.card_width() - margins.left() - margins.right()
        parts = (self.title, self.address, self.hint)
        rest = sum(one.heightForWidth(inside) for one in parts) + self.button.sizeHint().height()
        rest += margins.top() + margins.bottom() + 4 * self.body.spacing()
        self.image.setFixedHeight(max(self.theme.px(160), min(self.theme.px(420), self.highest() - rest)))
        super().place_card()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Open this on your phone"))
        self.hint.setText(self.tr("This kiosk has no internet. Point your phone's camera at the code."))
        self.image.setAccessibleName(self.tr("Code of the address"))
        self.button.set_words(self.tr("Close"))


class TakeHomePanel(ModalOverlay):
    """The code to take home over the window, as large as it has room, with the words beside it, or around it on a high screen."""

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget) -> None:
        super().__init__(theme, window)
        self.inner = TakeHomeCard(theme, self.card, flat=True)
        self.button = KioskButton(theme, icons, "x", "primary", self.card)
        self.button.clicked.connect(self.close_overlay)
        self.body.addWidget(self.inner)
        self.body.addWidget(self.button)
        self.retranslate()

    def show_code(self, code: QrCode | None, home: TakeHome) -> None:
        """Show *code*, as the card does."""
        self.inner.show_code(code, home)
        self.open_over()
        self.button.setFocus()
        self.announce(f"{self.inner.title.text()}\n{self.inner.hint.text()}")

    def close_overlay(self) -> None:
        super().close_overlay()
        self.inner.show_code(None)

    def place_card(self) -> None:
        room, portrait = self.width() - 2 * self.theme.metrics.edge, self.theme.metrics.is_portrait
        self._space(1.0 if portrait else TIGHT)
        margins = self.body.contentsMargins()
        beside = margins.left() + margins.right()
        rest = self.button.sizeHint().height() + self.body.spacing() + margins.top() + margins.bottom()
        self.inner.lie_down(not portrait)
        if portrait:
            width, high = room, self.inner.height_for(room - beside, self.highest() - rest)
        else:
            column = round(self.theme.px(COLUMN) * self.theme.scale**0.5) + self.inner.gap
            high = min(self.highest() - rest, room - beside - column)
            width = high + column + beside
        self.inner.setFixedHeight(max(1, high))
        self.put_card(width, high + rest)

    def retranslate(self) -> None:
        self.inner.retranslate()
        self.button.set_words(self.tr("Close"))


class PrintPanel(MessagePanel):
    """What a visitor hears of printing: that it begins and goes on, that it did not work, or that it was enough."""

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget) -> None:
        super().__init__(theme, icons, window)
        self._news: News = "preparing"
        self.retranslate()

    def show_news(self, news: News) -> None:
        """Open the panel, or have it say something else."""
        self._news = news
        self.retranslate()
        self.say()

    def retranslate(self) -> None:
        if self._news == "preparing":
            self.title.setText(self.tr("One moment, please"))
            self.hint.setText(self.tr("Your pages are on their way to the printer."))
        elif self._news == "printing":
            self.title.setText(self.tr("Your pages are being printed"))
            self.hint.setText(self.tr("If they do not come, please ask at the front desk."))
        else:
            failed = self._news == "failed"
            self.title.setText(self.tr("Nothing was printed") if failed else self.tr("That is all for now"))
            self.hint.setText(self.tr("Please ask at the front desk. They can print it for you."))
        self.button.set_words(self.tr("Close"))


class Panels(QObject):
    """The three of them, over one window."""

    def __init__(self, window: KioskWindow, theme: KioskTheme, icons: Icons, card: TakeHomeCard) -> None:
        """*card* has the code of the open article."""
        super().__init__(window)
        self._card = card
        self.link = LinkPanel(theme, icons, window)
        self.take_home = TakeHomePanel(theme, icons, window)
        self.print = PrintPanel(theme, icons, window)

    def show_link(self, url: QUrl) -> None:
        """Show the code of an external address."""
        self.link.show_link(url)

    def show_take_home(self) -> None:
        """Show the code of the open article."""
        self.take_home.show_code(self._card.image.code, self._card.home)

    def follow_code(self) -> None:
        """Let the panel that somebody opened at once have the code that has come now, or go where there is none."""
        if self.take_home.isVisible():
            if self._card.image.code is None:
                self.take_home.close_overlay()
            else:
                self.show_take_home()

    def show_print(self, news: News) -> None:
        """Say what has become of printing."""
        self.print.show_news(news)

    def close(self) -> None:
        """Take them away."""
        for panel in (self.link, self.take_home, self.print):
            panel.close_overlay()
