"""What the parts of the window do together: choose a topic, search, open, go back, change the language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

from reader.library.entry import Entry
from reader.library.library import Library
from reader.library.snapshot import ALL, Snapshot
from reader.pages.addresses import FIRST_MATCH, Address, article_address, home_address, read_address
from reader.pages.tokens import PageLook
from reader.settings.policy import Policy
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.listing.list_column import TOP, ListPlace
from reader.ui.desktop.listing.page_listings import Listing, PageListings
from reader.ui.desktop.listing.topics import BROKEN, REVIEW
from reader.ui.interface_language import InterfaceLanguage
from reader.ui.lists.entry_model import ArticleCard
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say_error
from reader.ui.search_thread import Searching

if TYPE_CHECKING:
    from reader.search.answers import SearchAnswer
    from reader.ui.desktop.listing.list_column import ToReview
    from reader.web.article_view import ArticleView

RESULTS = 50


class Navigation(QObject):
    """Connects window, library, search and view. Holds what is shown: library, topic, query and address."""

    link_clicked = Signal(QUrl)
    article_shown = Signal(str)
    """The id of the article that the view has loaded."""
    article_removed = Signal(str)
    """The title of the article that is shown, and that the library has no more: its page stays."""
    to_review_chosen = Signal()
    """Somebody wants the list of articles that wait for a review."""

    def __init__(
        self, window: DesktopWindow, theme: Theme, language: InterfaceLanguage, searching: Searching, policy: Policy
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._language = window, theme, language
        self._searching, self._policy = searching, policy
        self.library: Library | None = None
        self._answer: SearchAnswer | None = None
        self._address = Address("unknown")
        self._literal = ""
        self._limit = RESULTS
        self._place: ListPlace = TOP
        """Where the list is to be when the answer is there."""
        self._is_growing = self._goes_to_results = False
        self._listings = PageListings()
        self._marked: tuple[str, ...] = ()
        """The words that are marked in the open page."""
        self._selection: tuple[str, tuple[str, ...]] | None = None
        self._to_review: ToReview | None = None
        self._view: ArticleView | None = None
        header, column, actions = window.header, window.column, window.menu_actions
        header.search.textChanged.connect(self._search)
        header.search.results_requested.connect(self._go_to_results)
        header.search.scope_left.connect(column.everything_requested)
        actions.on_language(self.speak)
        window.sidebar.topic_chosen.connect(self.choose_topic)
        window.sidebar.clicked.connect(self._click_topic)
        column.list.entry_opened.connect(self.open_card)
        column.list.more_wanted.connect(self._show_more)
        column.query_requested.connect(header.search.setText)
        column.literal_requested.connect(self._search_literally)
        column.topic_requested.connect(self._leave_search)
        column.everything_requested.connect(lambda: self.choose_topic(ALL))
        # The button that was pressed may go with its question: whoever typed goes on typing.
        asked = (column.query_requested, column.literal_requested, column.topic_requested, column.everything_requested)
        for pressed in asked:
            pressed.connect(lambda *_: header.search.setFocus())
        window.pane.translation_requested.connect(self.open_article)
        searching.answered.connect(self._show_answer)
        searching.failed.connect(lambda error: column.show_failure(say_error(error)))
        theme.changed.connect(self._follow_theme)
        actions.back.triggered.connect(lambda: self._view and self._view.back())
        actions.forward.triggered.connect(lambda: self._view and self._view.forward())
        actions.home.triggered.connect(self.open_home)
        actions.next_article.triggered.connect(lambda: self._step(1))
        actions.previous_article.triggered.connect(lambda: self._step(-1))
        for action in (actions.back, actions.forward):
            action.setEnabled(False)
        self._show_language()

    @property
    def address(self) -> Address:
        """The address that is shown, or on its way."""
        return self._address

    @property
    def entry(self) -> Entry | None:
        """The entry of the article that is shown, if any."""
        return self.library.entry(self._address.article) if self.library else None

    @property
    def look(self) -> PageLook:
        """How pages are wanted now."""
        return PageLook(self._theme.name, self._language.current)

    def show_library(self, library: Library | None) -> None:
        """Show *library*, or that it is still being read; what is open and typed stays."""
        # The same library once more is for another language, in which the lists have another order.
        is_new = library is not self.library
        before, entry = self.library, self.entry
        self.library = library
        if library is None:
            self._window.column.show_waiting()
            return
        self._show_topics(library.snapshot)
        self._search(keep_place=is_new and before is not None)
        if entry is not None and self.entry is None:
            self.article_removed.emit(entry.title)
        elif self._view and self._address.kind != "unknown":
            if is_new and entry is not None and _reads_alike(entry, self.entry):
                self._show_translations()
                return
            self._follow_address(QUrl(str(self._address)))
            self._view.load_again()

    def _show_topics(self, snapshot: Snapshot) -> None:
        language = self._language.current
        broken = len(snapshot.broken_rows()) if self._policy.shows_broken else 0
        to_review = None if self._to_review is None else len(self._to_review.rows)
        counts = snapshot.categories(language)
        self._window.sidebar.show_topics(len(snapshot.rows(language)), counts, broken, language, to_review)

    def show_to_review(self, to_review: ToReview) -> None:
        """Take the articles that wait for a review into the topics, and into the list where they are shown."""
        self._to_review = to_review
        if self.library is not None:
            self._show_topics(self.library.snapshot)
        if self._window.sidebar.topic == REVIEW and not self._window.header.search.text().strip():
            self._show_topic(self._window.column.place)

    def show_again(self) -> None:
        """Make the page that is shown anew, where it is scrolled to."""
        if self._view:
            self._view.load_again()

    def attach_view(self, view: ArticleView, article_id: str = "") -> None:
        """Take *view* into use, and show the article *article_id* in it, or the first page."""
        self._view = view
        self._window.pane.attach(view)
        view.setZoomFactor(self._theme.scale)
        view.urlChanged.connect(self._follow_address)
        view.urlChanged.connect(self._return_to_results)
        view.page_shown.connect(self._say_shown)
        view.link_clicked.connect(self.link_clicked)
        view.topic_requested.connect(self.choose_topic)
        view.home_advised.connect(self._open_home_anew)
        if article_id:
            self.open_article(article_id)
        else:
            self.open_home()

    def choose_topic(self, topic: str) -> None:
        """List the articles of *topic*; what was searched for is searched in it."""
        self._selection = None
        self._window.sidebar.show_topic(topic)
        self._search()
        if topic == REVIEW:
            self.to_review_chosen.emit()

    def show_selection(self, name: str, ids: tuple[str, ...]) -> None:
        """List the articles *ids*, called *name*, until somebody chooses a topic."""
        self._window.header.search.clear()
        self._selection = (name, ids)
        self._window.sidebar.show_topic(ALL)
        self._search()

    def _click_topic(self, *_: object) -> None:
        """List the topic once more, also where it was chosen already: in worklist and broken files nothing is searched.

        Keys that only pass these leave what was typed.
        """
        topic = self._window.sidebar.topic
        if topic in (BROKEN, REVIEW):
            self._window.header.search.clear()
        if self._selection:
            self.choose_topic(topic)

    def open_card(self, card: ArticleCard) -> None:
        """Open the article of a row, its matches marked when it was found by a search."""
        terms = self._answer.terms if self._answer else ()
        anchor = card.anchor or (FIRST_MATCH if terms else "")
        self.open_address(article_address(card.id, terms, anchor))

    def open_article(self, article_id: str) -> None:
        """Open the article *article_id*."""
        self.open_address(article_address(article_id))

    def open_home(self) -> None:
        """Open the first page."""
        self.open_address(home_address(self._language.current))

    def _open_home_anew(self) -> None:
        """Open the first page, also where it is the one that could not be kept up."""
        self._address = Address("unknown")
        self.open_home()

    def open_address(self, address: Address) -> None:
        if self._view and address != self._address:
            self._address = address
            self._listings.go_on()
            self._view.open_address(address)

    def speak(self, language: str) -> None:
        """Have interface, lists and, where it is translated, the open article speak *language*."""
        if language == self._language.current:
            return
        self._language.speak(language)
        self._selection = None
        self._window.retranslate()
        self._show_language()
        shown = self._address
        self.show_library(self.library)
        if shown.kind == "home":
            self.open_home()
        elif shown.kind == "article" and self.library:
            same = f"{language}/{shown.article.partition('/')[2]}"
            if self.library.entry(same):
                self.open_article(same)

    def _show_language(self) -> None:
        self._window.header.show_language(self._language.current)
        self._window.menu_actions.show_language(self._language.current)

    def _search_literally(self, text: str) -> None:
        """Search for *text* just as it was typed, until something else is typed."""
        self._literal = text
        self._search()

    def _leave_search(self, topic: str) -> None:
        """List *topic* instead of a search that found nothing."""
        self._window.header.search.clear()
        self.choose_topic(topic)

    def refresh_search(self) -> None:
        """Ask again what is typed, after the index has changed."""
        if self._window.header.search.text().strip():
            self._search(keep_place=True)

    def _search(self, *_: object, keep_place: bool = False) -> None:
        """Show what the chosen topic holds, or what the typed words find in it."""
        place, limit = (self._window.column.place, self._limit) if keep_place else (TOP, RESULTS)
        self._goes_to_results = self._goes_to_results and keep_place
        self._search_at(place, limit, keep_place=keep_place)

    def _search_at(self, place: ListPlace, limit: int, *, keep_place: bool = True) -> None:
        """Show it scrolled to *place*; of what the words find at most *limit* articles."""
        if self.library is None:
            return
        self._window.header.search.show_scope(self._topic_name())
        self._place, self._limit = place, limit
        if self._window.header.search.text().strip():
            self._ask()
            return
        self._searching.forget()
        self._answer = None
        self._mark_page()
        self._show_topic(place, scroll=not keep_place)

    def _ask(self, *, is_growing: bool = False) -> None:
        from reader.search.answers import QUOTED, SearchRequest  # noqa: PLC0415 - search comes after the window

        self._is_growing = is_growing
        text, topic = self._window.header.search.text(), self._window.sidebar.topic
        category = "" if topic in (BROKEN, REVIEW) else topic
        correct = text.strip() != self._literal
        self._searching.ask(
            SearchRequest(
                text,
                self._language.current,
                category,
                self._limit,
                correct=correct,
                mixed=False,
                quoted=QUOTED if self._limit == RESULTS else self._limit,
            )
        )

    def _show_more(self) -> None:
        """The list comes to its end: ask for as many results again."""
        if not self._searching.is_waiting and self._answer is not None:
            self._limit *= 2
            self._ask(is_growing=True)

    def _show_topic(self, place: ListPlace, *, scroll: bool = False) -> None:
        if self.library is None:
            return
        snapshot, language, topic = self.library.snapshot, self._language.current, self._window.sidebar.topic
        column = self._window.column
        if self._selection:
            name, ids = self._selection
            column.show_selection(snapshot, arranged(snapshot, ids, language), language, name, place)
        elif topic != REVIEW:
            rows = snapshot.broken_rows() if topic == BROKEN else snapshot.rows(language, topic)
            column.show_rows(snapshot, rows, language, self._topic_name(), place)
        elif self._to_review and self._to_review.library is self.library:
            column.show_to_review(snapshot, self._to_review, language, place)
        else:
            return  # the list of another state of the library stays until the one of this state is made
        self._mark_current(scroll=scroll)

    def _topic_name(self) -> str:
        topic = self._window.sidebar.topic
        if topic in (ALL, BROKEN, REVIEW) or self.library is None:
            return ""
        return self.library.snapshot.category(topic).named(self._language.current)

    def _show_answer(self, answer: SearchAnswer) -> None:
        if self.library is None:
            return
        self._answer = answer
        column, topic = self._window.column, self._topic_name()
        if self._is_growing:
            column.add_answer(answer, topic)
        else:
            column.show_answer(self.library.snapshot, answer, self._language.current, topic, self._place)
        self._mark_current()
        self._mark_page()
        if self._goes_to_results:
            self._go_to_results()

    def _go_to_results(self) -> None:
        """Go to the list; where an answer is on its way, once it is there."""
        self._goes_to_results = self._searching.is_waiting
        if not self._goes_to_results:
            self._window.focus_list()

    def _step(self, step: int) -> None:
        entries = self._window.column.list
        current = entries.currentIndex()
        entries.open_row(current.row() + step if current.isValid() else 0, step)

    def _mark_current(self, scroll: bool = True) -> None:
        self._window.column.list.show_open(self._address.article, scroll)

    def _mark_page(self) -> None:
        """Have the open article's marks be those of the question of now, or none; nothing moves for it."""
        wanted = self._answer.terms if self._answer else ()
        if self._view and self._address.kind == "article" and wanted != self._marked:
            self._marked = wanted
            self._view.mark_found(wanted)

    def _return_to_results(self, url: QUrl) -> None:
        """Show the results again that the page at *url* was left with, if that is where the view went back to."""
        if self._view is None:
            return
        header, sidebar, column = self._window.header, self._window.sidebar, self._window.column
        now = Listing(header.search.text(), self._literal, sidebar.topic, self._limit, column.place)
        then = self._listings.arrive(self._view.history().currentItemIndex(), url.toString(), now)
        if then is None or not then.text.strip() or then == now:
            return
        if then[:3] == now[:3] and then.limit <= now.limit:
            column.list.verticalScrollBar().setValue(then.place.scroll)
            return
        self._selection = None
        sidebar.show_topic(then.topic)
        header.search.setText(then.text)
        self._literal = then.literal
        self._search_at(then.place, then.limit)

    def _follow_address(self, url: QUrl) -> None:
        """Keep list, title and buttons with the page, however it was reached."""
        self._address = read_address(url.toString())
        self._window.pane.find_bar.dismiss()
        entry = self.entry
        self._window.show_title(entry.title if entry else "")
        self._show_translations()
        self._mark_current()
        self._show_history()

    def _show_translations(self) -> None:
        entry = self.entry
        translations = self.library.translations(entry) if self.library and entry else ()
        self._window.pane.show_translations(tuple(one.id for one in translations))

    def _say_shown(self, url: QUrl, ok: bool) -> None:
        self._show_history()
        self._marked = read_address(url.toString()).marked
        self._mark_page()
        if ok:
            self.article_shown.emit(read_address(url.toString()).article)

    def _show_history(self) -> None:
        if self._view:
            history = self._view.history()
            self._window.menu_actions.back.setEnabled(history.canGoBack())
            self._window.menu_actions.forward.setEnabled(history.canGoForward())

    def _follow_theme(self) -> None:
        if self._view:
            self._view.set_paper(self._theme.colours["paper"])
            self._view.setZoomFactor(self._theme.scale)
            self._view.reload()


def _reads_alike(before: Entry, now: Entry | None) -> bool:
    """Tell whether the page of an article is the same as *before*."""
    return now is not None and before._replace(root=now.root) == now


def arranged(snapshot: Snapshot, ids: Iterable[str], language: str) -> list[int]:
    """Return the rows of the articles *ids* as a reader of *language* expects them: by title, other languages last."""
    wanted = {row for row in map(snapshot.row_of, ids) if row is not None}
    spoken = dict.fromkeys((language, *snapshot.languages))
    found = dict.fromkeys(row for one in spoken for row in snapshot.rows(one) if row in wanted)
    return list(found)
