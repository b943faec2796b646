"""Reads hostile texts in a process of its own: ``python -m tests.hostile_run STEP SIZE LIMIT``.

The name of each is printed before it is read; one that takes more than LIMIT seconds of the processor ends the process. The
time is that of this process alone, so a busy machine makes no difference, and the system ends it, because a regular
expression that runs away heeds nothing else.
"""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial

from reader.checks.article_check import check_text
from reader.checks.check_settings import DEFAULT
from reader.checks.fixes import mend
from reader.errors import ImportSourceError
from reader.importers.files.markdown_file import MarkdownLinks, load_markdown
from reader.importers.files.web_page_file import load_plain_text, load_web_page
from reader.importers.html.conversion import convert
from reader.importers.wordpress.post_articles import silent_images
from reader.importers.wordpress.posts import Post
from reader.importers.wordpress.rendered_markup import excerpt_of
from reader.importers.wordpress.rendered_markup import render as render_post
from reader.importers.wordpress.site_connection import SiteAnswer, SiteConnection
from reader.importers.wordpress.site_walk import SiteWalk
from reader.library.glossary import Glossary, GlossaryWord
from reader.library.markdown import Addresses, render
from reader.library.plain_text import readable, sections
from reader.pages.glossary_buttons import Explainer
from reader.pages.page_marks import mark
from reader.pages.spoken_sentences import read_sentences
from tests.fakes import article_text, place
from tests.hostile_texts import HTML, MARKDOWN, Make

_GLOSSARY = Glossary([GlossaryWord("dose", "How much."), GlossaryWord("side effect", "What you did not want.")])


def _show(body: str) -> None:
    page = render(body, Addresses(article=str, media=str))
    if not page.as_written:
        mark(Explainer(_GLOSSARY).explain(page.html), ["food", "ab"])


def _say(body: str) -> None:
    read_sentences(f"<main>{render(body, Addresses(article=str, media=str)).html}</main>", "en")


def _bring(body: str) -> None:
    """Read a file of a folder as each kind, and settle its links."""
    data = body.encode("utf-8", "replace")
    load_plain_text(data, "a")
    load_web_page(data, "a")
    MarkdownLinks(lambda path: None, lambda address: None).settled(load_markdown(data, "a").body)


def _read(body: str) -> None:
    sections(body)  # which the index and the reading time take
    readable(body)


class _Connection(SiteConnection):
    """A site whose every answer is one page."""

    def __init__(self, page: str) -> None:
        super().__init__("http://site.invalid/")
        self._page = page

    def page(self, address: str) -> SiteAnswer:
        return SiteAnswer(address, 200, {"link": self._page[:60_000]}, self._page.encode())


def _visit(html: str) -> None:
    """Look for the posts of a site, and read its posts and an export of them."""
    with suppress(ImportSourceError), _Connection(html) as connection:
        SiteWalk(connection)
    post = {"id": 1, "link": "http://site.invalid/a", "content": html, "yoast_head": html}
    silent_images(post)
    assert Post(post).translations is not None
    excerpt_of(html)
    render_post(html)


STEPS: Mapping[str, tuple[Callable[[str], object], Mapping[str, Make]]] = {
    "read": (_read, MARKDOWN),
    "show": (_show, MARKDOWN),
    "say": (_say, MARKDOWN),
    "check": (lambda body: check_text(article_text(body), place()), MARKDOWN),
    "mend": (lambda body: mend(article_text(body), place(), DEFAULT), MARKDOWN),
    "bring": (_bring, MARKDOWN),
    "import": (partial(convert, base="https://a.example/b"), HTML),
    "visit": (_visit, HTML),
}
"""What is done with a text, and the texts that are hard on it."""


def seconds(work: Callable[[str], object], text: str) -> float:
    """Return how many seconds of the processor *work* takes for *text*."""
    start = time.process_time()
    work(text)
    return time.process_time() - start


def main(step: str, size: str, limit: str) -> None:
    work, texts = STEPS[step]
    work("Once, so that tables and patterns are there.\n")
    for kind, make in texts.items():
        print(kind, flush=True)
        text = make(int(size))
        signal.setitimer(signal.ITIMER_PROF, float(limit))  # nobody handles its signal, which ends the process
        work(text)
        signal.setitimer(signal.ITIMER_PROF, 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
