"""What lies over the window and belongs to an article: the code of a link, the code to take home, and news of printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from reader.ui.kiosk.article.link_panel import LinkPanel
from reader.ui.kiosk.article.print_panel import PrintPanel
from reader.ui.kiosk.article.take_home_card import TakeHomeCard, TakeHomePanel
from reader.ui.kiosk.kiosk_window import KioskWindow
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons

if TYPE_CHECKING:
    from reader.ui.kiosk.article.article_printing import News


class Panels(QObject):
    """Makes each panel when it is first asked for."""

    def __init__(self, window: KioskWindow, theme: KioskTheme, icons: Icons, card: TakeHomeCard) -> None:
        """*card* has the code of the open article."""
        super().__init__(window)
        self._window, self._theme, self._icons, self._card = window, theme, icons, card
        self.link: LinkPanel | None = None
        self.take_home: TakeHomePanel | None = None
        self.print: PrintPanel | None = None

    def show_link(self, url: QUrl) -> None:
        """Show the code of an external address."""
        if self.link is None:
            self.link = LinkPanel(self._theme, self._icons, self._window)
        self.link.show_link(url)

    def show_take_home(self) -> None:
        """Show the code of the open article."""
        if self.take_home is None:
            self.take_home = TakeHomePanel(self._theme, self._icons, self._window)
        self.take_home.show_code(self._card.image.code, self._card.needs_network)

    def follow_code(self) -> None:
        """Let the panel that somebody opened at once have the code that has come now, or go where there is none."""
        if self.take_home is None or not self.take_home.isVisible():
            return
        if self._card.image.code is None:
            self.take_home.close_overlay()
        else:
            self.show_take_home()

    def show_print(self, news: News) -> None:
        """Say what has become of printing."""
        if self.print is None:
            self.print = PrintPanel(self._theme, self._icons, self._window)
        self.print.say(news)

    def close(self) -> None:
        """Take them away."""
        for panel in (self.link, self.take_home, self.print):
            if panel is not None:
                panel.close_overlay()
