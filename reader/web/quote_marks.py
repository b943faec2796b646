"""Stretches of an article's text, found again on its page, marked, and brought into view.

As with the sentence that is read aloud (``spoken_mark``), the scripts run in the application's world of Chromium and change
nothing in the page: the marks are highlights of the CSS Custom Highlight API (``::highlight(long)`` and
``::highlight(chosen)`` in page.css). Stretch and page are compared by their letters and digits alone, because the page
has other spaces, quotation marks and markup; notes' numbers and explained words' meanings are passed over.
"""

import json
from collections.abc import Callable, Sequence

from PySide6.QtWebEngineCore import QWebEnginePage

from reader.quality.quotation import Quote
from reader.web.reader_page import WORLD

_FIND = r"""
const root = document.querySelector('main') ?? document.body;
const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, node =>
  node.parentElement.closest('.meanings, [popover], sup, script, style') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
let letters = '';
const places = [];
while (walker.nextNode()) {
  const node = walker.currentNode;
  let offset = 0;
  for (const sign of node.data) {
    for (const letter of sign.toLowerCase())
      if (/[\p{L}\p{N}]/u.test(letter)) {
        letters += letter;
        for (let unit = 0; unit < letter.length; unit++) places.push([node, offset, offset + sign.length]);
      }
    offset += sign.length;
  }
}
const shared = (one, other) => { let n = 0; while (n < one.length && n < other.length && one[n] === other[n]) n++; return n; };
const backwards = text => Array.from(text).reverse().join('');
function find([before, text, after]) {
  let best = null, most = -1;
  for (let at = letters.indexOf(text); at >= 0; at = letters.indexOf(text, at + 1)) {
    const end = at + text.length;
    const score = shared(backwards(letters.slice(Math.max(0, at - before.length), at)), backwards(before))
      + shared(letters.slice(end, end + after.length), after);
    if (score > most) { most = score; best = [at, end]; }
  }
  if (!best) return null;
  const range = new Range();
  range.setStart(places[best[0]][0], places[best[0]][1]);
  const [node, , last] = places[best[1] - 1];
  range.setEnd(node, last + node.data.slice(last).match(/^[.!?…)”’"]*/u)[0].length);
  return range;
}
"""

_MARK = """((quotes) => {
%s
const ranges = quotes.map(find).filter(Boolean);
CSS.highlights.set('long', new Highlight(...ranges));
return ranges.length;
})(%s)"""

_SHOW = """((quote) => {
%s
CSS.highlights.delete('chosen');
const range = find(quote);
if (!range) return false;
for (let box = range.startContainer.parentElement?.closest('details:not([open])'); box;
     box = box.parentElement?.closest('details:not([open])')) box.open = true;
const mark = new Highlight(range);
mark.priority = 1;
CSS.highlights.set('chosen', mark);
const rect = range.getBoundingClientRect(), height = window.innerHeight;
if (rect.top < height * .08 || rect.bottom > height * .9)
  window.scrollBy({top: rect.top - Math.max(height * .08, (height - rect.height) / 3), behavior: 'instant'});
return true;
})(%s)"""

_CLEAR = "CSS.highlights.delete('long'); CSS.highlights.delete('chosen')"


class QuotedMarks:
    """Marks stretches of text in one page."""

    def __init__(self, page: QWebEnginePage) -> None:
        self._page = page

    def mark_long(self, quotes: Sequence[Quote], done: Callable[[int], None] = lambda _: None) -> None:
        """Mark each of *quotes* as a long sentence instead of any others; call *done* with how many were found."""
        arguments = json.dumps(quotes)
        self._page.runJavaScript(_MARK % (_FIND, arguments), WORLD, lambda answer: done(int(answer or 0)))

    def show(self, quote: Quote, done: Callable[[bool], None] = lambda _: None) -> None:
        """Mark *quote* as the chosen one and bring it into view; call *done* with whether it is on the page."""
        arguments = json.dumps(quote)
        self._page.runJavaScript(_SHOW % (_FIND, arguments), WORLD, lambda answer: done(bool(answer)))

    def clear(self) -> None:
        """Take all marks away."""
        self._page.runJavaScript(_CLEAR, WORLD)
