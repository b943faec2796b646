"""The sentence being spoken, in the page: where it stands, marked, and in view.

The scripts run in the application's world of Chromium, which the page cannot reach; the page itself runs none. They
change nothing in it: the mark is a highlight of the CSS Custom Highlight API (``::highlight(spoken)`` in page.css)
over the page's text, whatever elements stand in a sentence. They keep nothing either, so a reload loses nothing.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtWebEngineCore import QWebEnginePage

from reader.pages.spoken_sentences import SpokenSentence
from reader.web.reader_page import WORLD

_TEXT = """
const root = document.querySelector('main') ?? document.body;
const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
const nodes = [], ends = [];
let length = 0;
while (walker.nextNode()) { nodes.push(walker.currentNode); ends.push(length += walker.currentNode.length); }
function place(range, offset, side) {
  // A start belongs to the text node that begins there, an end to the one that ends there.
  let low = 0, high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (side === 'Start' ? ends[middle] > offset : ends[middle] >= offset) high = middle; else low = middle + 1;
  }
  if (nodes.length) range['set' + side](nodes[low], Math.min(offset - ends[low] + nodes[low].length, nodes[low].length));
}
function rangeOf(start, end) {
  const range = new Range();
  place(range, start, 'Start');
  place(range, end, end > start ? 'End' : 'Start');
  return range;
}
"""

_READ = "JSON.stringify([document.documentElement.lang, (document.querySelector('main') ?? document.body).outerHTML])"

_SHOW = """(([start, end, smooth]) => {
%s
const range = rangeOf(start, end);
for (let box = range.startContainer.parentElement?.closest('details:not([open])'); box;
     box = box.parentElement?.closest('details:not([open])')) box.open = true;
CSS.highlights.set('spoken', new Highlight(range));
const rect = range.getBoundingClientRect(), height = window.innerHeight;
const top = height * .12, bottom = height * .82;
if (rect.top < top || rect.bottom > bottom) {
  const room = bottom - top - rect.height;
  const wanted = top + Math.max(0, Math.min(room, height * .16));
  window.scrollBy({top: rect.top - wanted, behavior: smooth ? 'smooth' : 'instant'});
}
})(%s)"""

_FIRST = """((places) => {
%s
if (window.scrollY < 8) return 0;
const seen = places.map(([start, end, opens]) => [rangeOf(start, end).getBoundingClientRect(), opens]);
const height = window.innerHeight;
let first = seen.findIndex(([rect, opens]) => opens && rect.top >= -4 && rect.bottom > 0 && rect.top < height * .9);
if (first < 0) first = seen.findIndex(([rect]) => rect.bottom > 0);
return Math.max(first, 0);
})(%s)"""

_CLEAR = "CSS.highlights.delete('spoken')"


class ShownPage(NamedTuple):
    """What a page shows: its language, and its main element as HTML."""

    language: str
    html: str


class SpokenMark:
    """Looks into one page, and marks one sentence in it."""

    def __init__(self, page: QWebEnginePage) -> None:
        self._page = page

    def read(self, done: Callable[[ShownPage | None], None]) -> None:
        """Call *done* with what the page shows, or with None where it shows nothing that could be asked."""

        def take(answer: Any) -> None:
            done(ShownPage(*json.loads(answer)) if isinstance(answer, str) and answer else None)

        self._page.runJavaScript(_READ, WORLD, take)

    def first_in_view(self, sentences: Sequence[SpokenSentence], done: Callable[[int], None]) -> None:
        """Call *done* with the position of the sentence to begin with: 0 at the top of the page, else the first
        paragraph, heading or item that begins in view, or the first sentence in view where none does.
        """
        places = json.dumps([(one.start, one.end, one.opens) for one in sentences])
        self._page.runJavaScript(
            _FIRST % (_TEXT, places), WORLD, lambda answer: done(int(answer) if isinstance(answer, (int, float)) else 0)
        )

    def show(self, sentence: SpokenSentence, *, smooth: bool) -> None:
        """Mark *sentence* instead of any other, and bring it into view; *smooth* lets the page glide there."""
        self._page.runJavaScript(_SHOW % (_TEXT, json.dumps([sentence.start, sentence.end, smooth])), WORLD)

    def clear(self) -> None:
        """Take the mark away."""
        self._page.runJavaScript(_CLEAR, WORLD)
