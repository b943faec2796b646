"""The open article: its page in the view, sized for the screen, and the code to take home."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from reader.pages.addresses import Address, article_address, home_address, read_address
from reader.pages.response import PageNotFoundError
from reader.pages.take_home import QrCode, TakeHome, make_qr
from reader.ui.article_room import ArticleRoom
from reader.ui.kiosk.article.article_page import ArticlePage
from reader.ui.kiosk.article.page_load import Arrival
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.tasks import Tasks
from reader.web.article_view import ArticleView

CODE_MS = 150
"""So long after its page the code is made: two threads of Python take turns, and together with it the page would come later."""
DRAW_MS = 300
"""How long Chromium has for drawing a page that nobody sees."""
SETTLING_MS = 700
"""For so long a page that came back is held at the place where it was left."""


class OpenArticle(QObject):
    """Opens addresses in the view and keeps the screen around it in step. One for one view."""

    opened = Signal()
    """An article was asked for."""

    address_changed = Signal(object, float)
    """The page went somewhere, by a link in it perhaps; and how far the page before was scrolled."""

    left = Signal()
    """The page is no longer in sight, although the view still has it."""

    failed = Signal()
    """The page is not to be had: show another screen, at once. What is in the view is wiped then."""

    def __init__(
        self, page: ArticlePage, view: ArticleView, theme: KioskTheme, body: float, language: str, tasks: Tasks,
        take_home: Callable[[str], TakeHome], has: Callable[[str], bool],
    ) -> None:  # fmt: skip
        """*body* is the size of a page's text at its normal size, in CSS pixels.

        *language* is that of the page that nobody sees, which takes the place of what a visitor read.
        *take_home* gives what the code of an article (an id) holds; it is called in a thread. *has* tells whether there is
        such an article to be shown.
        """
        super().__init__(view)
        self._page, self._view, self._theme, self._body = page, view, theme, body
        self._language, self._tasks, self._take_home, self._has = language, tasks, take_home, has
        self._scroll = page.scroller
        self._name = theme.name
        self._wanted_scroll = self._held_scroll = 0.0
        """Where the page that is on its way was left, and where the one that came is held while it settles."""
        self._wiping = False
        self._then: Callable[[], None] | None = None
        """What is to be done as soon as the page is there."""
        self._article = ""
        self._is_coded = False
        self._is_open = False
        self._arrival = Arrival(view)
        self._arrival.late.connect(self._come)
        self._arrival.came_instead.connect(self._take_instead)
        self._arrival.failed.connect(self._fail)
        self._scroll_before = 0.0
        view.loadStarted.connect(self._note_scroll)
        self._settling = QTimer(self, singleShot=True, interval=SETTLING_MS)
        # Timers that stay: QTimer.singleShot with a method keeps a little of memory each time, for good.
        self._uncovering = QTimer(self, singleShot=True, interval=0)
        self._uncovering.timeout.connect(self._uncover)
        self._coding = QTimer(self, singleShot=True, interval=CODE_MS)
        self._coding.timeout.connect(self._code)
        self._scroll.moved.connect(self._restore_scroll)
        self._scroll.touched.connect(self._settling.stop)
        view.urlChanged.connect(self._follow)
        view.page_shown.connect(self._show)
        view.renderer_gave_up.connect(self._do_without)
        theme.changed.connect(self._follow_theme)
        view.setZoomFactor(self._zoom)

    @property
    def _zoom(self) -> float:
        return self._theme.pixels(float(self._theme.tokens.type["body"])) / self._body

    @property
    def scroll(self) -> float:
        """How far the page is scrolled, in the view's pixels."""
        return self._scroll.position

    def open(self, address: Address, scroll: float = 0.0) -> None:
        """Open *address*, an article's, scrolled to *scroll*."""
        self._wiping, self._is_open, self._then = False, True, None
        self._wanted_scroll = scroll
        self._arrival.expect(address.article)
        self._view.open_address(address)
        self._expect(address.article)
        self.opened.emit()

    @property
    def is_there(self) -> bool:
        """Whether the page that was asked for last is the one that is seen."""
        return not (self._arrival.is_waiting or self._page.is_covered)

    def when_there(self, then: Callable[[], None]) -> None:
        """Call *then*: now, or as soon as the page that is on its way is there; never, where the visitor leaves before."""
        if self.is_there:
            then()
        else:
            self._then = then

    def reload(self) -> None:
        """Have the page anew, at the same place: its look or its language has changed."""
        if not self._arrival.is_waiting:  # Chromium does not always go back there by itself
            self._wanted_scroll = self._held_scroll if self._settling.isActive() else self.scroll
        if self._is_open:
            self._arrival.expect(self._view.wanted.article)
        self._view.load_again()

    def forget_code(self) -> None:
        """Make the code anew when an article is opened next: what is in it may be another article now."""
        self._article = ""

    def warm_up(self, articles: ArticleRoom, article_id: str) -> None:
        """Make the page of an article ("" for none) and its code for nobody, and draw the screen once, out of sight.

        That imports, reads and compiles what the first visitor's first article would have to wait for.
        """
        if article_id:
            with contextlib.suppress(PageNotFoundError):
                articles.respond(article_address(article_id))
            self._tasks.run(_make_code, self._take_home, article_id, done=_drop, failed=_drop)
        self._scroll.attach()
        self._view.page().setVisible(True)
        QTimer.singleShot(DRAW_MS, self, self._draw_once)

    def _draw_once(self) -> None:
        self._page.grab()
        self._view.page().setVisible(self._view.isVisible())

    def leave(self) -> None:
        """The screen is about to show something else: let nothing roll on, and nothing be read aloud."""
        self.left.emit()
        self._is_open, self._then = False, None
        self._arrival.stop()
        for timer in (self._settling, self._uncovering, self._coding):
            timer.stop()
        self._scroll.stop()

    def wipe(self) -> None:
        """Have a page that nobody chose take the place of what was read, and forget the way there."""
        self.leave()
        self._wiping = True
        self._article = ""
        self._view.stop()
        self._view.forget(home_address(self._language))

    def _show(self, url: QUrl, ok: bool) -> None:
        if self._wiping:
            if ok:
                self._view.history().clear()
            return
        if not ok:
            if self._is_open:
                self._arrival.doubt()
            return
        if self._arrival.is_awaiting_other_than(url):
            self._arrival.suspect(url)
            return
        self._arrival.stop()
        self._come()

    def _come(self) -> None:
        """Show the page that is there now."""
        if self._wanted_scroll:
            # Once: a link in the page, or the same page in other colours, has another place. And a page that
            # came late may be finished after that: it has its place already.
            self._held_scroll, self._wanted_scroll = self._wanted_scroll, 0.0
            self._settling.start()
            self._restore_scroll()
        # Chromium has finished the page, and paints it with its next frame.
        self._uncovering.start()

    def _restore_scroll(self) -> None:
        """Go to where the page was left: again, as long as it still grows because its fonts and pictures come in."""
        if self._settling.isActive() and abs(self.scroll - self._held_scroll) > 1:
            self._scroll.go_to(min(self._held_scroll, self._scroll.length))

    def _uncover(self) -> None:
        if self._wiping:
            return
        self._page.uncover()
        self._coding.start()
        then, self._then = self._then, None
        if then is not None:
            self.when_there(then)

    def _do_without(self) -> None:
        """Show what stands in for the page: its words, when Chromium draws no pages any more."""
        self._is_open = False
        self._arrival.stop()
        self._uncover()

    def _fail(self) -> None:
        self.failed.emit()
        # Nobody sees it any more; and with the page its renderer goes, which may hang.
        self.wipe()

    def _note_scroll(self) -> None:
        # When the address changes, the page before is gone already.
        self._scroll_before = self.scroll

    def _take_instead(self, url: QUrl) -> None:
        self._follow(url)
        self._show(url, ok=True)

    def _follow(self, url: QUrl) -> None:
        address = read_address(url.toString())
        # A page that comes after another one was asked for was wanted by the visitor's last tap but one.
        if not self._wiping and not self._arrival.is_awaiting_other_than(url):
            if not self._arrival.is_waiting:  # a link was followed
                self._wanted_scroll = 0.0
                self._settling.stop()
            self._arrival.begun()
            self._expect(address.article)
            self.address_changed.emit(address, self._scroll_before)

    def _expect(self, article_id: str) -> None:
        """Leave room for the code of the article that is on its way."""
        if article_id and article_id != self._article:
            self._article, self._is_coded = article_id, not self._has(article_id)
            if self._is_coded:
                self._page.show_code(None)
            else:
                self._page.expect_code()

    def _code(self) -> None:
        """Make the article's code, in the background: it is read from its file once more."""
        article_id = self._article
        if not article_id or self._is_coded:
            return
        self._is_coded = True

        def show(made: tuple[QrCode | None, TakeHome]) -> None:
            if article_id == self._article:
                self._page.show_code(*made)

        self._tasks.run(_make_code, self._take_home, article_id, done=show, failed=lambda _: show((None, TakeHome())))

    def _follow_theme(self) -> None:
        self._view.set_paper(self._theme.colours["paper"])
        self._view.setZoomFactor(self._zoom)
        self._scroll.measure()
        if self._name != self._theme.name:
            self._name = self._theme.name
            self.reload()


def _drop(_: object) -> None:
    """Want nothing of it."""


def _make_code(take_home: Callable[[str], TakeHome], article_id: str) -> tuple[QrCode | None, TakeHome]:
    made = take_home(article_id)
    return make_qr(made.text), made
