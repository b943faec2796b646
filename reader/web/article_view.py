"""The view that shows articles, with what a reader does to a page: go back, enlarge, find, copy."""

import logging
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWebEngineCore import QWebEngineFindTextResult, QWebEngineLoadingInfo, QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import delete

from reader.pages.addresses import Address, read_address
from reader.web.accessibility import tell_screen_reader
from reader.web.found_marks import mark_found
from reader.web.reader_page import WORLD, ReaderPage
from reader.web.renderer_deaths import Cure, Deaths
from reader.web.scheme_handler import Respond, register_scheme
from reader.web.web_profile import make_profile

# Chromium goes on from the word when Tab is pressed next, although the word has lost the focus.
_HIDE_MEANING = """
for (const open of document.querySelectorAll(':popover-open')) open.hidePopover();
if (document.activeElement?.matches('.word > span')) document.activeElement.blur();
document.documentElement.classList.add('hushed');
addEventListener('mouseout', () => document.documentElement.classList.remove('hushed'), {once: true});
"""

log = logging.getLogger(__name__)

PATIENCE_MS = 5000
"""A page that was loaded again and is not there after so long counts as having killed its renderer once more."""


class ArticleView(QWebEngineView):
    """A QWebEngineView that shows ``reader:`` addresses and nothing else."""

    page_shown = Signal(QUrl, bool)
    """An address was loaded, or could not be. Of one that was not to be opened nothing is said: the page stays."""
    found = Signal(int, int)
    """Find in page: which match is shown, of how many."""
    home_advised = Signal()
    """The renderer died three times in a minute: this page is not to be had. Open the first one."""
    renderer_gave_up = Signal()
    """The renderer died yet again: the view stays empty until something else is opened. Show the page some other way."""

    def __init__(self, respond: Respond, paper: str, parent: QWidget | None = None, animations: bool = True) -> None:
        register_scheme()
        tell_screen_reader()
        profile = make_profile(respond, animations)
        page = ReaderPage(profile)
        page.setBackgroundColor(QColor(paper))
        # With its page from the start: a view without one makes a default profile that nobody locked.
        super().__init__(page, parent)
        self.offered: Sequence[QAction] = ()
        """What can be done with the page, for its menu."""
        self._profile, self._page = profile, page
        self.setAcceptDrops(False)
        self._address = QUrl()
        self._asked = QUrl()
        self._forgets = QUrl()
        self._deaths = Deaths()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._cure)
        self.link_clicked = self._page.link_clicked
        self.topic_requested = self._page.topic_requested
        self._page.urlChanged.connect(self._stay_inside)
        self._page.loadingChanged.connect(self._follow_load)
        self._page.findTextFinished.connect(self._say_found)
        self._page.renderProcessTerminated.connect(self._revive)
        self._hide_meanings_on_escape()

    def _hide_meanings_on_escape(self) -> None:
        """Have Escape put a word's meaning away, however it came up, without moving the focus (WCAG 2.2, 1.4.13).

        Style alone shows a meaning for focus and for a resting pointer, and so cannot take it back while these stay.
        """
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self._page.runJavaScript(_HIDE_MEANING, WORLD))

    def open_address(self, address: Address) -> None:
        """Go to *address*."""
        self._asked = QUrl(str(address))
        self.load(self._asked)

    def forget(self, address: Address) -> None:
        """Keep nothing of what was shown: its renderer ends with all that is in its memory, and so does the history.

        A new renderer opens *address*, so that it is warm for whoever comes next. For a view that is hidden:
        Chromium does not let go of a page that can be seen, which then only gives way to *address*.
        """
        state = QWebEnginePage.LifecycleState
        if not self.isVisible():
            self._page.setVisible(False)  # it may be drawn for nobody at this moment
        if not self._page.isVisible() and not self._address.isEmpty():
            self._page.setLifecycleState(state.Discarded)
            self._page.setLifecycleState(state.Active)
        self._page.findText("")
        self.open_address(address)
        self._forgets = self._asked

    def load_again(self) -> None:
        """Load what ``wanted`` says: ``reload`` takes the page that is shown, and drops the one on its way."""
        if self._asked.isValid():
            self.load(self._asked)
        else:
            self.reload()

    @property
    def wanted(self) -> Address:
        """The address that is on its way, or else the one that is shown."""
        return read_address((self._asked if self._asked.isValid() else self._address).toString())

    def set_paper(self, colour: str) -> None:
        """Set the colour that is seen before a page is painted."""
        self._page.setBackgroundColor(QColor(colour))

    def find_in_page(self, text: str, backwards: bool = False) -> None:
        """Show the next match of *text*, or take the marks away where it is empty; ``found`` says how many."""
        flags = QWebEnginePage.FindFlag.FindBackward if backwards else QWebEnginePage.FindFlag(0)
        self._page.findText(text, flags)

    def mark_found(self, terms: Iterable[str]) -> None:
        """Mark *terms* in the page that is shown instead of any others; nothing moves."""
        mark_found(self._page, terms)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        copy = [self._page.action(QWebEnginePage.WebAction.Copy)] if self._page.hasSelection() else []
        offered = [action for action in self.offered if action.isEnabled()]
        if not copy and not offered:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(copy)
        if copy and offered:
            menu.addSeparator()
        menu.addActions(offered)
        menu.popup(event.globalPos())

    def _stay_inside(self, url: QUrl) -> None:
        """Return from a page that is none of ours: Chromium goes to about:blank without asking, for broken addresses too."""
        if url.isEmpty():
            return
        history = self._page.history()
        if read_address(url.toString()).kind != "unknown":
            self._address = url
        elif history.canGoBack() and history.backItem().url() == self._address:
            history.back()  # to the place on the page where it was left
        elif not self._address.isEmpty():
            self.load(self._address)

    def _follow_load(self, info: QWebEngineLoadingInfo) -> None:
        """Say what has come and what has failed. A navigation that was refused or ignored ends as "stopped", if it ends: it leaves
        page and visit as they are, so nobody else hears of it.
        """
        status = QWebEngineLoadingInfo.LoadStatus
        if info.status() == status.LoadSucceededStatus:
            self._asked = QUrl()
            self._patience.stop()
            if self._page.url() == self._forgets:
                self._forgets = QUrl()
                self._page.history().clear()
            self.page_shown.emit(self._page.url(), True)
        elif info.status() == status.LoadFailedStatus:
            self.page_shown.emit(self._page.url(), False)
        elif info.status() == status.LoadStoppedStatus and not self._page.isLoading():
            self._go_on(info.url())

    def _go_on(self, stopped: QUrl) -> None:
        """Ask again for the page that is on its way: a tap on a link that is not opened has *stopped* it."""
        if self._asked.isValid() and stopped != self._asked:
            self.load(self._asked)

    def _say_found(self, result: QWebEngineFindTextResult) -> None:
        self.found.emit(result.activeMatch(), result.numberOfMatches())

    def _revive(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        if status == QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            return
        log.warning("the renderer ended with status %s and code %s", status.name, code)
        self._cure()

    def _cure(self) -> None:
        """Bring the page back, or say that it is not to be had."""
        cure = self._deaths.note()
        if cure is Cure.RELOAD:
            self._patience.start()
            self.load_again()
        else:
            self._patience.stop()
            (self.home_advised if cure is Cure.GO_HOME else self.renderer_gave_up).emit()


def dispose(view: ArticleView) -> None:
    """Take *view* down in the order that Chromium needs: page, profile, then the view itself.

    At once, and not with ``deleteLater``: the event loop may be over, and a view that outlives its
    page makes itself another one, on a profile that nobody locked.
    """
    view.stop()
    page, profile = view.page(), view.page().profile()
    view.setPage(None)  # type: ignore[arg-type]
    for part in (page, profile, view):
        delete(part)
