"""A page made ready for paper: its text as large as its reader chose it on the screen, and no trace of what they searched for.

Chromium prints neither its zoom nor, where a word stands in an element of its own, the same spaces around it.
"""

from collections.abc import Callable

from PySide6.QtWebEngineCore import QWebEnginePage

from reader.pages.addresses import read_address
from reader.web.found_marks import mark_found
from reader.web.reader_page import WORLD

_PREPARE = """
document.documentElement.style.setProperty('--on-paper', %.3f);
for (const mark of document.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
document.body.normalize();
true
"""


def make_ready(page: QWebEnginePage, scale: float, done: Callable[[], None]) -> None:
    """Have *page* printed with text *scale* times its normal size (``--on-paper`` in page.css), and call *done*.

    On the screen the marks of a search stay. *done* is never called where the page hangs or its renderer has gone.
    """

    def go_on(answer: object) -> None:
        if answer:
            mark_found(page, read_address(page.url().toString()).marked)
            done()

    page.runJavaScript(_PREPARE % scale, WORLD, go_on)
