"""The words of a search in a page that is open already: marked anew when the question changes, without loading the page again.

A page comes with the words of its address between ``<mark>`` and ``</mark>`` (``pages.page_marks``). The script runs in the
application's world of Chromium and leaves the page's elements alone: the class ``remarked`` takes the colour of those marks
away, and the words of now are a highlight of the CSS Custom Highlight API (``::highlight(found)`` in page.css).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from PySide6.QtWebEngineCore import QWebEnginePage

from reader.pages.page_marks import fold
from reader.web.reader_page import WORLD

# What is one word, and when two are the same, is as in ``pages.page_marks``. Upper case first: "ß" becomes "ss".
_MARK = r"""((terms) => {
const wanted = new Set(terms);
const fold = word => word.normalize('NFKD').toUpperCase().toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const isWanted = word => wanted.has(fold(word)) || word.split(/['’-]/).some(part => wanted.has(fold(part)));
const highlight = new Highlight();
highlight.priority = -1;
const root = document.querySelector('main') ?? document.body;
const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
while (wanted.size && walker.nextNode()) {
  const node = walker.currentNode;
  if (!node.parentElement.closest('h1, .key-points ul, article')) continue;
  for (const word of node.data.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu))
    if (isWanted(word[0])) {
      const range = new Range();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      highlight.add(range);
    }
}
document.documentElement.classList.add('remarked');
CSS.highlights.set('found', highlight);
return highlight.size;
})(%s)"""


def mark_found(page: QWebEnginePage, terms: Iterable[str], done: Callable[[int], None] = lambda _: None) -> None:
    """Mark *terms* in *page* instead of any others, moving nothing; call *done* with how many words are marked."""
    wanted = sorted({fold(term) for term in terms} - {""})
    page.runJavaScript(_MARK % json.dumps(wanted), WORLD, lambda answer: done(int(answer or 0)))
