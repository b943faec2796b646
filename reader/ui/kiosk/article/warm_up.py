"""What the first visitor's first article would have to wait for, done before, out of sight."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QTimer

from reader.pages.addresses import article_address
from reader.pages.response import PageNotFoundError
from reader.ui.article_room import ArticleRoom
from reader.ui.kiosk.article.article_page import ArticlePage
from reader.ui.kiosk.article.article_screen import ArticleScreen
from reader.web.article_view import ArticleView

DRAW_MS = 300
"""How long Chromium has for drawing a page that nobody sees."""


def warm_up(screen: ArticleScreen, articles: ArticleRoom, article_id: str) -> None:
    """Make the article *article_id* ("" for none) and its code for nobody, and draw *screen* with the view of *articles* once.

    That imports, reads and compiles what it needs: later there would be 36 modules to import for the code alone.
    """
    page, view = screen.page, articles.view
    if article_id:
        with contextlib.suppress(PageNotFoundError):
            articles.respond(article_address(article_id))
        screen.reading.warm_up(article_id)
    page.scroller.attach()
    view.page().setVisible(True)
    QTimer.singleShot(DRAW_MS, view, lambda: _draw(page, view))


def _draw(page: ArticlePage, view: ArticleView) -> None:
    page.grab()  # styled, laid out and drawn once, out of sight
    view.page().setVisible(view.isVisible())
