"""Help (F1): short pages about the program, with a field that searches them. They are articles of a collection of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QSplitter, QTextBrowser, QWidget

from reader.library.library import Library, refresh
from reader.library.library_folders import Folders
from reader.search.answers import SearchAnswer, SearchRequest
from reader.search.engine import SearchEngine
from reader.search.index.segment_writer import build_in_memory
from reader.ui.look.layouts import column, plain_label
from reader.ui.message_text import say_error
from reader.ui.search_thread import Searching
from reader.ui.tasks import Tasks

FIRST_PAGE = "first-steps"
IMPORT = "do:import"
LINE_HEIGHT = 130.0
"""Per cent of the font's."""
GAP = 16.0
_SLUG = Qt.ItemDataRole.UserRole


class HelpPage(NamedTuple):
    """One page, as it is shown."""

    slug: str
    title: str
    summary: str
    text: str
    """Markdown, with links such as ``article:import``."""


class HelpPages:
    """The pages in one folder, in every language that they are written in."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._pages = {language: dict(self._read(language)) for language in library.snapshot.languages}

    def _read(self, language: str) -> Iterator[tuple[str, HelpPage]]:
        for one in self._library.snapshot.categories(language):
            for entry in self._library.entries(language, one.category.id):
                body = self._library.article(entry).body
                yield entry.slug, HelpPage(entry.slug, entry.title, entry.summary, body)

    def of(self, language: str) -> dict[str, HelpPage]:
        """Return the pages in *language*, else in English, in their order, by their slugs."""
        return self._pages.get(language) or self._pages.get("en") or {}

    def engine(self) -> SearchEngine:
        """Return what searches the pages; it touches no disk."""
        return SearchEngine(build_in_memory(self._library))


def read_help(folder: Path) -> HelpPages:
    """Return the pages below *folder*. Raises ArticleBrokenError."""
    return HelpPages(refresh(None, Folders(folder, folder / "none")))


class HelpWindow(QDialog):
    """Shows the pages beside the window, so that both can be seen. Made once; it reads the pages when it is first shown."""

    import_requested = Signal()
    """A link ``do:import`` was followed."""

    def __init__(self, folder: Path, tasks: Tasks, language: Callable[[], str], parent: QWidget) -> None:
        """*language* tells which language the interface speaks now."""
        super().__init__(parent)
        self.setObjectName("help")
        self._language = language
        self._pages: HelpPages | None = None
        self._wanted = FIRST_PAGE
        self._searching: Searching | None = None
        self.field = _HelpField(self)
        self.field.setMaxLength(200)
        self._said = plain_label(self, "count")
        self._said.hide()
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = QTextBrowser(self)
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(20)
        side = QWidget(self)
        column(self.field, self._said, self.list, of=side, grows=self.list, spacing=8)
        split = QSplitter(self)
        split.addWidget(side)
        split.addWidget(self.page)
        split.setStretchFactor(1, 1)
        split.setSizes([300, 600])
        split.setChildrenCollapsible(False)
        column(split, of=self, grows=split, margins=(12, 12, 12, 12))
        self.resize(920, 640)
        self.field.textChanged.connect(self._look)
        self.field.down_pressed.connect(self.list.setFocus)
        self.field.returnPressed.connect(self._open_first)
        self.list.currentItemChanged.connect(self._follow_list)
        self.page.anchorClicked.connect(self._follow_link)
        self._retranslate()
        tasks.run(read_help, folder, done=self._take, failed=lambda error: self.page.setPlainText(say_error(error)))

    def open_page(self, slug: str = FIRST_PAGE) -> None:
        """Show the window with the page *slug*, however it was searched before."""
        self._wanted = slug
        self.field.clear()
        self._list_pages()
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, pages: HelpPages) -> None:
        self._pages = pages
        self._searching = Searching(pages.engine, self)
        self._searching.answered.connect(self._show_answer)
        self._searching.failed.connect(lambda error: self._say(say_error(error)))
        self._list_pages()

    def _look(self) -> None:
        text = self.field.text().strip()
        if self._searching is None:
            return
        if text:
            self._searching.ask(SearchRequest(text, self._language()))
        else:
            self._searching.forget()
            self._list_pages()

    def _show_answer(self, answer: SearchAnswer) -> None:
        if self._pages is None:
            return
        pages = self._pages.of(self._language())
        found = [pages[slug] for hit in answer.hits if (slug := hit.id.partition("/")[2]) in pages]
        # A page that is found in both languages is listed once.
        self._fill(dict.fromkeys(found))
        words = self.tr("Nothing found for “{query}”").format(query=answer.query.strip()[:60])
        self._say("" if found else words)
        if found:
            self.list.setCurrentRow(0)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _list_pages(self) -> None:
        if self._pages is not None:
            self._say("")
            self._fill(self._pages.of(self._language()).values())
            self._choose(self._wanted)

    def _fill(self, pages: Iterable[HelpPage]) -> None:
        with QSignalBlocker(self.list):  # each row that goes makes another one the current one
            self.list.clear()
            for page in pages:
                item = QListWidgetItem(page.title, self.list)
                item.setToolTip(page.summary)
                item.setData(_SLUG, page.slug)

    def _choose(self, slug: str) -> None:
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(_SLUG) == slug]
        self.list.setCurrentRow(rows[0] if rows else 0)

    def _open_first(self) -> None:
        if self.list.count():
            self.list.setCurrentRow(0)
            self.page.setFocus(Qt.FocusReason.TabFocusReason)

    def _follow_list(self, item: QListWidgetItem | None) -> None:
        if item is not None and self._pages is not None:
            self._wanted = item.data(_SLUG)
            page = self._pages.of(self._language())[self._wanted]
            self.page.setMarkdown(f"# {page.title}\n\n{page.text}")
            _give_room(self.page.document())
            self.page.setAccessibleName(page.title)

    def _follow_link(self, link: QUrl) -> None:
        if link.scheme() == "article":
            self.open_page(link.path())
        elif link.toString() == IMPORT:
            self.close()
            self.import_requested.emit()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Help"))
        self.field.setPlaceholderText(self.tr("Search Help"))
        self.field.setAccessibleName(self.tr("Search Help"))
        self.list.setAccessibleName(self.tr("Pages of Help"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._list_pages()

    def close_search(self) -> None:
        """Stop what searches."""
        if self._searching is not None:
            self._searching.close()


def _give_room(document: QTextDocument) -> None:
    """Set the lines of *document* apart as on an article's page: Qt sets Markdown without any space."""
    cursor, block = QTextCursor(document), document.begin()
    while block.isValid():
        form = block.blockFormat()
        form.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setTopMargin(GAP * 1.5 if form.headingLevel() > 1 else 0)
        form.setBottomMargin(GAP / 2)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        block = block.next()


class _HelpField(QLineEdit):
    """The Down key goes from the words to what they find."""

    down_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)
