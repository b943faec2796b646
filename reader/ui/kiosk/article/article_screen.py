"""An article's screen: which article is shown, by which way it was reached, and which one follows it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.pages.addresses import Address, article_address
from reader.ui.kiosk.article.article_page import ArticlePage
from reader.ui.kiosk.article.open_article import OpenArticle
from reader.ui.kiosk.history import Stop, after
from reader.ui.kiosk.screens.screen import Screen, Surroundings
from reader.ui.kiosk.speech_output.spoken_description import SpokenItem, SpokenScreen

translate = QCoreApplication.translate


class ArticleScreen(Screen):
    """A stop of it names an article by its id."""

    page: ArticlePage

    def __init__(self, around: Surroundings) -> None:
        self._visit, view = around.visit, around.articles.view
        self._languages = around.languages
        self.page = ArticlePage(around.theme, around.icons, view)
        body = float(around.page_tokens.type["body"])
        self.reading = OpenArticle(
            self.page, view, around.theme, body, around.languages[0], around.tasks, around.take_home, self._has
        )
        self.reading.address_changed.connect(self._follow)
        self.page.bar.next_requested.connect(self._open_next)
        view.topic_requested.connect(lambda category: self._visit.go(Stop("category", category)))
        self._visit.library_changed.connect(self.reading.forget_code)

    def _has(self, article_id: str) -> bool:
        library = self._visit.library
        entry = library.entry(article_id) if library is not None else None
        return entry is not None and not entry.problem

    def show(self, stop: Stop) -> None:
        self.page.cover()
        self._open(stop)

    @property
    def scroll(self) -> float:
        return self.reading.scroll

    def leave(self) -> None:
        self.reading.leave()

    def wipe(self) -> None:
        self.page.cover()
        self.page.show_code(None)
        self.page.bar.show_next("")
        self.reading.wipe()

    def speak(self, language: str) -> None:
        self.page.retranslate()

    def translated(self, stop: Stop) -> Stop:
        """Return *stop* from its top, in the language that is spoken now; as it is where there is no such article."""
        order = tuple(filter(None, map(self._translation, stop.order)))
        same = self._translation(stop.name)
        if same in ("", stop.name):
            return stop._replace(order=order)
        return Stop("article", same, order=order)

    def _translation(self, article_id: str) -> str:
        """Return the id of the same article in the language that is spoken now; "" where there is none."""
        library, same = self._visit.library, f"{self._visit.language}/{article_id.partition('/')[2]}"
        return same if library is not None and library.entry(same) else ""

    def renew(self, stop: Stop) -> None:
        if stop.name.startswith(f"{self._visit.language}/"):
            self.leave()
            self._open(stop)
        else:
            self._offer_next(stop)
            self.reading.reload()

    def _open(self, stop: Stop) -> None:
        self._offer_next(stop)
        self.reading.open(stop.address or article_address(stop.name), stop.scroll)

    def _open_next(self) -> None:
        here = self._visit.here
        order = self._order(here)
        if following := after(order, here.name):
            self.leave()
            stop = Stop("article", following, order=order)
            self._visit.trail.replace(stop)
            self._open(stop)

    def _order(self, stop: Stop) -> tuple[str, ...]:
        """Return the ids that *stop* lies among: where it was reached by a link, those of its category."""
        library = self._visit.library
        entry = library.entry(stop.name) if library is not None else None
        if library is None or entry is None or stop.name in stop.order:
            return stop.order
        return tuple(library.snapshot.ids[row] for row in library.snapshot.rows(self._visit.language, entry.category))

    def _title_after(self, stop: Stop) -> str:
        library, following = self._visit.library, after(self._order(stop), stop.name)
        found = library.entry(following) if library is not None and following else None
        return found.title if found else ""

    def _offer_next(self, stop: Stop) -> None:
        self.page.bar.show_next(self._title_after(stop))

    def spoken(self) -> SpokenScreen:
        here, library = self._visit.here, self._visit.library
        entry, following = library.entry(here.name) if library is not None else None, self._title_after(here)
        title = translate("SpeechOutput", "Article: {title}.").format(title=entry.title if entry else "")
        words = translate("SpeechOutput", "Next article: {title}").format(title=following)
        items = (SpokenItem(words, self._open_next),) if following else ()
        return SpokenScreen(title, items=items, has_page=True)

    def _follow(self, address: Address, scroll: float) -> None:
        """Keep in step with the page: somebody followed a link in it, when it was scrolled to *scroll*."""
        if not address.article or self._visit.screen is not self:
            return
        language = address.article.partition("/")[0]
        if (
            language != self._visit.language
            and language in self._languages
            and address.article != self._visit.here.name
        ):
            self._visit.turn_to(language)
        here = self._visit.here
        if address.article == here.name:
            self._visit.trail.replace(here._replace(address=address))
        else:
            here = Stop("article", address.article, address=address, order=here.order)
            self._visit.trail.go(here, scroll)
        self._offer_next(here)
