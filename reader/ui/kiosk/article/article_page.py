"""What is seen of an article: the page, how far through it one is, reading aloud, something to take home, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProgressBar, QScrollBar, QStyle, QWidget

from reader.ui.kiosk.article.article_bar import ArticleBar
from reader.ui.kiosk.article.page_scroll import PageScroll
from reader.ui.kiosk.article.take_home_card import NOTHING, TakeHomeCard
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.painting import PlainGround
from reader.ui.look.icons import Icons
from reader.ui.plain_page import PlainPage

if TYPE_CHECKING:
    from reader.pages.take_home import QrCode, TakeHome
    from reader.web.article_view import ArticleView

SIDE = 460
"""How wide the card is, in pixels of a 1080p screen."""
STEP = 0.85
"""How much of what is seen a whole screen goes on: the last lines stay, so that nobody loses the place."""


class ProgressLine(QProgressBar):
    """How far through the page the reader is: a thin line that fills."""

    def __init__(self, theme: KioskTheme, parent: QWidget) -> None:
        super().__init__(parent, textVisible=False, maximum=1000)
        self._theme = theme
        theme.follow(self._follow_theme)

    @property
    def share(self) -> float:
        """The share that is passed, from 0 to 1."""
        return self.value() / self.maximum()

    def show_share(self, share: float) -> None:
        """Show that *share* of the page is passed, and name it for screen readers."""
        self.setValue(round(share * self.maximum()))
        self.setAccessibleName(self.tr("{percent}% of the page").format(percent=round(share * 100)))

    def _follow_theme(self) -> None:
        self.setFixedHeight(max(5, self._theme.px(6)))


class ArticlePage(QWidget):
    """The view, with everything around it."""

    take_home_requested = Signal()
    """Show the code over the window, as large as it can be."""

    print_requested = Signal()

    code_shown = Signal()
    """The code is there, or it is known that there is none."""

    def __init__(self, theme: KioskTheme, icons: Icons, view: ArticleView) -> None:
        super().__init__()
        self._theme, self._view = theme, view
        self.progress = ProgressLine(theme, self)
        self.place_of_view = QWidget(self)
        view.setParent(self.place_of_view)
        view.show()
        self.scroller = PageScroll(theme, view)
        # Over the view until its page is painted: nobody sees what was there before.
        self._cover = PlainGround(theme, self.place_of_view)
        self.card = TakeHomeCard(theme, self, can_grow=True)
        self.bar = ArticleBar(theme, icons, self)
        self._has_code = False
        self._words: PlainPage | None = None
        self.card.hide()
        self.bar.up.clicked.connect(lambda: self._step(-1))
        self.bar.down.clicked.connect(lambda: self._step(1))
        self.bar.take_home.clicked.connect(self.take_home_requested)
        self.card.image.clicked.connect(self.take_home_requested)
        self.bar.print.clicked.connect(self.print_requested)
        self.bar.height_changed.connect(self._place)
        theme.changed.connect(self._place)
        self.scroller.moved.connect(self._follow_scroll)
        # Later: the words are made by whoever hears of it, too.
        view.renderer_gave_up.connect(lambda: QTimer.singleShot(0, self, self._find_words))

    def cover(self) -> None:
        """Hide the page until ``uncover``."""
        self._cover.show()
        self._cover.raise_()
        self.progress.show_share(0.0)

    def uncover(self) -> None:
        """Show the page."""
        self._cover.hide()
        self.scroller.attach()
        self._follow_scroll()

    @property
    def is_covered(self) -> bool:
        return not self._cover.isHidden()

    @property
    def _has_side(self) -> bool:
        # Beside large letters it would take the page's room.
        return not self._theme.metrics.is_portrait and self.width() >= self._theme.pixels(self._theme.px(1600))

    def expect_code(self) -> None:
        """Leave room for a code that is being made, so that the page does not move when it comes."""
        self._has_code = True
        self.card.show_code(None)
        self._place()

    def show_code(self, code: QrCode | None, home: TakeHome = NOTHING) -> None:
        """Offer *code* to take home, beside the page or behind a button; nothing where it is None."""
        self._has_code = code is not None
        self.card.show_code(code, home)
        self._place()
        self.code_shown.emit()

    def retranslate(self) -> None:
        self.card.retranslate()
        self.bar.retranslate()
        self.progress.show_share(self.progress.share)
        self._view.setAccessibleName(self.tr("Article"))
        self._place()

    def _step(self, screens: int) -> None:
        bar = self._bar_of_words
        if bar is not None:
            bar.setValue(bar.value() + round(screens * STEP * bar.pageStep()))
        else:
            self.scroller.step(screens * STEP)

    def _find_words(self) -> None:
        """Follow what stands in for the view when Chromium draws no pages any more: the words of the page."""
        found = self.place_of_view.findChild(PlainPage)
        if found is not None and self._words is None:
            self._words = found
            for changed in (found.verticalScrollBar().valueChanged, found.verticalScrollBar().rangeChanged):
                changed.connect(self._follow_scroll)
        self._follow_scroll()

    @property
    def _bar_of_words(self) -> QScrollBar | None:
        # Hidden by itself: they still stand in for the page while the whole window is closed, and the view is gone.
        return None if self._words is None or self._words.isHidden() else self._words.verticalScrollBar()

    def _place_in_page(self) -> tuple[float, float]:
        """Return how far the page, or what stands in for it, is scrolled, and how far it can be."""
        bar = self._bar_of_words
        if bar is not None:
            return bar.value(), bar.maximum()
        return self.scroller.position, self.scroller.length

    def _follow_scroll(self) -> None:
        if self.is_covered:
            return
        position, length = self._place_in_page()
        self.progress.show_share(1.0 if length < 1 else min(1.0, max(0.0, position / length)))
        self.bar.show_place(can_go_up=position > 1, can_go_down=position < length - 1, is_long=length > 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        px, direction, bounds = self._theme.px, self.layoutDirection(), self.rect()
        line = self.progress.height()
        self.progress.setGeometry(0, 0, self.width(), line)
        beside = self._has_code and self._has_side
        self.bar.show_take_home(self._has_code and not beside)
        bar = self.bar.height_for(self.width())
        self.bar.setGeometry(0, self.height() - bar, self.width(), bar)
        room = QRect(0, line, self.width(), self.height() - bar - line)
        self.card.setVisible(beside)
        if beside:
            wide, edge = px(SIDE), px(56)
            high = self.card.height_for(wide, room.height() - px(40) - px(28))
            card = QRect(self.width() - edge - px(64) - wide, room.top() + px(40), wide, high)
            self.card.setGeometry(QStyle.visualRect(direction, bounds, card))
            room.setRight(card.left() - px(12))
            room.setLeft(px(56))
        self.place_of_view.setGeometry(QStyle.visualRect(direction, bounds, room))
        inside = self.place_of_view.rect()
        self._cover.setGeometry(inside)
        self._view.setGeometry(inside)
