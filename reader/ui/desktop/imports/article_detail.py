"""The right side of the Import wizard: one article as it would be shown, what changes in it, and what is left out."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImageReader, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from reader.importers.plan.import_plan import PlannedArticle
from reader.importers.preview.article_preview import ArticlePreview
from reader.languages import LANGUAGES
from reader.library.category import Category
from reader.ui.desktop.imports.detail_html import changes_html, detail_css, losses_html, preview_html
from reader.ui.desktop.quality.choice_row import ChoiceRow
from reader.ui.look.choice_box import ChoiceBox
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, plain_label
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say

VIEWS = ("preview", "changes", "losses")
WIDEST_PICTURE = 480
BESIDE = 560
"""From so many pixels of normal text on, old and new stand side by side."""


class PlanBrowser(QTextBrowser):
    """A text browser that shows the pictures which a plan would copy, and opens nothing."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.pictures: Mapping[str, Path] = {}
        """The files of the pictures, by the names they would have."""
        self._theme = theme
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)

    def show_html(self, html: str) -> None:
        """Show *html* from its beginning."""
        theme = self._theme
        self.document().setDefaultStyleSheet(detail_css(theme.colours, theme.pixels(float(theme.tokens.type["small"]))))
        self.setHtml(html)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802
        """Return the picture called *name*, not wider than the page; nothing else is ever read."""
        path = self.pictures.get(QUrl(name).path().rpartition("/")[2])
        if kind != QTextDocument.ResourceType.ImageResource.value or path is None:
            return None
        reader = QImageReader(str(path))
        size = reader.size()
        if size.width() > WIDEST_PICTURE:
            reader.setScaledSize(size.scaled(QSize(WIDEST_PICTURE, size.height()), Qt.AspectRatioMode.KeepAspectRatio))
        return reader.read()


class ArticleDetail(QFrame):
    """Shows an article of a plan. A new topic or language for it is told by ``topic_chosen`` and ``language_chosen``."""

    topic_chosen = Signal(object)
    language_chosen = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("wizardDetail")
        self._theme = theme
        self._article: PlannedArticle | None = None
        self._preview: ArticlePreview | None = None
        self._topics: list[tuple[str, str]] = []
        self.topic, self.language = ChoiceBox(theme, icons, self), ChoiceBox(theme, icons, self)
        self._topic_label = plain_label(self, "hint", self.tr("Topic"))
        self._language_label = plain_label(self, "hint", self.tr("Language"))
        for combo, label in ((self.topic, self._topic_label), (self.language, self._language_label)):
            combo.setAccessibleName(label.text())
        self.topic.chosen.connect(self.topic_chosen)
        self.topic.chosen.connect(lambda _: self._show())
        self.language.chosen.connect(self.language_chosen)
        self.views = ChoiceRow(VIEWS, self)
        self.views.chosen.connect(self._choose_view)
        self._wanted = VIEWS[0]
        """The view that a person chose: shown of every article that has it."""
        self.browser = PlanBrowser(theme, self)
        self.browser.setAccessibleName(self.tr("The article"))
        self._fields = QWidget(self)
        form = column(
            column(self._topic_label, self.topic, spacing=2), column(self._language_label, self.language, spacing=2),
            of=self._fields, spacing=6,
        )  # fmt: skip
        form.setDirection(form.Direction.LeftToRight)
        column(self._fields, self.views, self.browser, of=self, grows=self.browser, margins=(20, 12, 12, 6), spacing=10)
        theme.changed.connect(self._show)
        self.show_nothing()

    def offer_topics(self, topics: Sequence[Category], language: str) -> None:
        """Offer *topics*, by their names in *language*."""
        names = [(one.id, one.named(language)) for one in topics]
        self._topics = sorted(names, key=lambda one: one[1].casefold())

    def show_nothing(self) -> None:
        """Show no article."""
        self._article = self._preview = None
        for part in (self._fields, self.views):
            part.hide()
        self.browser.show_html("")

    def show_article(self, article: PlannedArticle, *, may_move: bool) -> None:
        """Show what is known of *article*; its preview comes later."""
        is_other = self._article is None or self._article.text != article.text or self._article.title != article.title
        self._article = article
        if is_other:
            self._preview = None
        self._fields.setVisible(may_move)
        self.topic.offer(self._topics, article.place.category)
        self.language.offer([(one.code, one.name) for one in LANGUAGES], article.place.language)
        for part in (self.language, self._language_label):
            part.setVisible(article.status == "new")
        self._offer_views()
        self._show()

    def show_preview(self, preview: ArticlePreview) -> None:
        """Show *preview*, of the article that is shown."""
        self._preview = preview
        self._offer_views()
        self._show()

    def _offer_views(self) -> None:
        article, preview = self._article, self._preview
        if article is None:
            return
        count = len(article.losses) + bool(article.reason)
        self.views.name(
            {
                "preview": self.tr("Preview"), "changes": self.tr("What changed"),
                "losses": self.tr("Left out · {count}").format(count=count),
            },
            self.tr("What is shown of the article"),
        )  # fmt: skip
        there = (article.status != "skipped", bool(preview and preview.changed), count > 0)
        keys = tuple(key for key, is_there in zip(VIEWS, there, strict=True) if is_there)
        self.views.setVisible(len(keys) > 0)
        self.views.offer(keys)
        if self._wanted in keys:
            self.views.show_choice(self._wanted)

    def _choose_view(self, view: str) -> None:
        self._wanted = view
        self._show()

    def _show(self) -> None:
        article, preview = self._article, self._preview
        if article is None:
            return
        place = self.browser.verticalScrollBar().value()
        if self.views.choice == "losses":
            why = say(article.reason) if article.reason else ""
            self.browser.show_html(losses_html(map(say, article.losses), why))
        elif preview is None:
            self.browser.show_html("")
        elif self.views.choice == "changes":
            heads = (self.tr("Here now"), self.tr("After the import")) if self._is_wide else None
            self.browser.show_html(changes_html(preview.changes, self._theme.colours, heads))
        else:
            self.browser.show_html(preview_html(preview, self.topic.currentText()))
        self.browser.verticalScrollBar().setValue(place if self.sender() is self._theme else 0)

    @property
    def _is_wide(self) -> bool:
        return self.width() >= self._theme.pixels(BESIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self.views.choice == "changes" and event.oldSize().width() != event.size().width():
            self._show()
