"""The Quality panel and the overview of the library, put together. Made when somebody first asks for one of them."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from reader.ui.desktop.quality.article_quality import ArticleQuality
from reader.ui.desktop.quality.library_quality import LibraryQuality
from reader.ui.desktop.quality.pemat.pemat_form import PematForm
from reader.ui.desktop.quality.quality_context import QualityContext
from reader.ui.desktop.quality.quality_panel import LIBRARY, PEMAT, TEXT, WIDTH, QualityPanel

ROOMY = 1500
"""The width of the window, at normal text size, in which topics, list, article and panel stand side by side."""


class Quality(QObject):
    """Owns the panel; it stays as somebody leaves it until the window closes."""

    def __init__(self, context: QualityContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._is_open = False
        window = context.window
        self.panel = QualityPanel(window, context.theme, context.icons, context.policy.may_edit)
        self.panel.hide()
        self._place()
        window.resizeDocks([self.panel], [context.theme.pixels(WIDTH)], Qt.Orientation.Horizontal)
        self.article = ArticleQuality(context, self.panel.text, self)
        self.pemat = PematForm(context, self.panel.pemat, self)
        self.library = LibraryQuality(context, self.panel.overview, self)
        self.article.inspected.connect(self.pemat.show_inspection)
        self.panel.page_shown.connect(self._turn)
        self.panel.closed.connect(self._leave)
        window.more_parts.append(self.panel.part)
        window.installEventFilter(self)
        context.theme.changed.connect(self._make_room)

    def _place(self) -> None:
        """Put the panel where lines end, after the article."""
        areas = Qt.DockWidgetArea
        window = self._context.window
        window.addDockWidget(
            areas.LeftDockWidgetArea if window.isRightToLeft() else areas.RightDockWidgetArea, self.panel
        )

    def toggle_article(self) -> None:
        """Show how the article reads, or the form as it was left; where that is shown already, close the panel."""
        page = self.panel.page if self.panel.page in (TEXT, PEMAT) else TEXT
        if self.panel.isVisible() and self.panel.page == page:
            self.panel.dismiss()
        else:
            self._open(page)

    def show_overview(self) -> None:
        """Show the library at a glance."""
        self._open(LIBRARY)

    def close(self) -> None:
        """Store what is not stored yet: the window closes, and nothing runs in the background any more."""
        self.pemat.answers.finish()

    def _open(self, page: str) -> None:
        was_open = self.panel.isVisible()
        self._is_open = True
        self._make_room()
        self._settle()
        self.panel.open_page(page)
        if not was_open:
            self.article.set_active(True)

    def _settle(self) -> None:
        """Have the layouts know at once that the topics went: a window that grew for the panel would stay so."""
        window = self._context.window
        part: QWidget | None = window.sidebar.parentWidget()
        while part is not None:
            if isinstance(part, QSplitter):
                part.refresh()
            elif layout := part.layout():
                layout.invalidate()
                layout.activate()
            part = part.parentWidget()

    def _turn(self, page: str) -> None:
        self.article.mark(page == TEXT)
        self.library.set_visible(page == LIBRARY)

    def _leave(self, had_focus: bool) -> None:
        self._is_open = False
        self.article.set_active(False)
        self.library.set_visible(False)
        self._make_room()
        if had_focus:
            (self._context.window.pane.view or self._context.window.column.list).setFocus()

    def _make_room(self) -> None:
        """Let the topics go where a narrow window has no room for them beside the panel; they come back with it."""
        window = self._context.window
        narrow = window.width() < ROOMY * (1 + (self._context.theme.scale - 1) / 2)
        window.sidebar.setHidden(self._is_open and narrow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize:
            self._make_room()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()
        return super().eventFilter(watched, event)
