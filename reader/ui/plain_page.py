"""What stands in for the web view when Chromium cannot draw pages any more: the page's words, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QTextEdit

from reader.ui.look.widget_theme import Theme

if TYPE_CHECKING:
    from reader.pages.addresses import Address
    from reader.web.article_view import ArticleView

MARGIN = 0.06
"""The space beside the text, as a part of the width."""


class PlainPage(QTextEdit):
    """Covers *view*, which has its place, from when its renderer gave up until a page is loaded in it again."""

    def __init__(
        self, view: ArticleView, theme: Theme, text_of: Callable[[Address], str], *, may_select: bool = True,
        scroll_bar: bool = True,
    ) -> None:  # fmt: skip
        """*text_of* gives the words of the page at an address. Without *scroll_bar* the caller lets it be dragged."""
        super().__init__(view.parentWidget())
        self._view, self._theme, self._text_of = view, theme, text_of
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flag.TextSelectableByMouse if may_select else flag.NoTextInteraction)
        if not scroll_bar:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()
        view.installEventFilter(self)
        view.renderer_gave_up.connect(self.show_words)
        view.page().loadStarted.connect(self._give_way)
        theme.changed.connect(self._follow_theme)

    def show_words(self) -> None:
        """Cover the view with the words of the page that it should show."""
        self.setPlainText(self._text_of(self._view.wanted))
        self._follow_theme()
        self._follow_view()
        self.show()
        self.raise_()

    def _give_way(self) -> None:
        self.hide()
        self.clear()

    def _follow_theme(self) -> None:
        colours = self._theme.colours
        self.setFont(self._theme.font("body"))
        self.setStyleSheet(f"QTextEdit {{ background: {colours['paper']}; color: {colours['ink']}; border: 0; }}")

    def _follow_view(self) -> None:
        self.setGeometry(self._view.geometry())
        side = round(self.width() * MARGIN)
        self.setViewportMargins(side, side // 2, side, side // 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._view and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._follow_view()
        return super().eventFilter(watched, event)
