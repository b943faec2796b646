"""The sentences of a page as they are spoken, and where each stands in the page's text.

What is spoken is what the page shows, in its order: title, crisis panel, key points, body, questions. Left out are
the line of facts below the title, the list of sources, and the numbers that lead to footnotes. Headings, list items
and paragraphs are never run together; of a table each cell is said with the heading of its column.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple

from reader.checks.reading_level.sentences import spans
from reader.pages.spoken_text import say

LONGEST = 150_000
"""Characters of a page's HTML that are read aloud: two hours. Each of them costs a microsecond before the first is said."""


class SpokenSentence(NamedTuple):
    """What is said at once, and in which language (BCP 47).

    ``start`` and ``end`` are places in the page's text: in all text of its ``main`` element, one text node after the
    other, counted in UTF-16 units as a browser counts them.
    """

    text: str
    language: str
    start: int
    end: int
    opens: bool = False
    """Is it the first of a heading, a paragraph, a list item or a row?"""
    is_heading: bool = False


_BLOCKS = frozenset(
    "address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())
_SILENT = frozenset({"topic", "facts", "contents", "ways-on", "footnote-ref", "footnote-backref"})
_SILENT_IN_FOOTER = frozenset({"h2", "ul", "ol"})


class _Letter(NamedTuple):
    """One character that may be spoken: where it stands, how long it is there (0 for one that is not), its language."""

    letter: str
    place: int
    length: int
    language: str


@dataclass(slots=True)
class _Block:
    """The text of one paragraph, and what is said before it."""

    letters: list[_Letter]
    label: str = ""
    is_heading: bool = False


@dataclass(slots=True)
class _Table:
    """A table while it is being read: the headings of its columns, and the row under way."""

    headings: dict[int, str] = field(default_factory=dict)
    row: dict[int, list[_Block]] = field(default_factory=dict)
    column: int = 0
    span: int = 1
    only_headings: bool = True
    """Does the row under way have headings only?"""
    unsaid: list[_Block] = field(default_factory=list)
    """The row of headings, said only where no other row follows."""


@dataclass(slots=True)
class _Element:
    tag: str
    language: str
    silent: bool
    number: int | None = None
    """The number of the next item, in an ordered list."""
    step: int = 1


def read_sentences(html: str, language: str) -> tuple[SpokenSentence, ...]:
    """Return the sentences of *html*, the ``main`` element of a page as a browser writes it out, in order.

    *language* is that of the page; parts may say otherwise (``lang``). What is beyond ``LONGEST`` is not said.
    """
    page = _Page(language)
    end = html.rfind("</", LONGEST // 2, LONGEST) if len(html) > LONGEST else -1
    page.feed(html[: end if end > 0 else LONGEST])
    page.close()
    groups = ([one for block in group for one in _sentences(block, language)] for group in page.groups)
    return tuple(one._replace(opens=number == 0) for group in groups for number, one in enumerate(group))


def _sentences(block: _Block, language: str) -> Iterator[SpokenSentence]:
    letters, label = block.letters, block.label
    text = "".join(one.letter for one in letters)
    for start, end in spans(text):
        said = letters[start:end]
        if not any(one.letter.isalnum() for one in said):
            continue
        spoken = {one.language for one in said if not one.letter.isspace()}
        own = spoken.pop() if len(spoken) == 1 else _language_around(letters, language)
        shown = [one for one in said if one.length] or said[:1]
        place, last = shown[0].place, shown[-1]
        words = say(label + text[start:end], own)
        yield SpokenSentence(words, own, place, last.place + last.length, is_heading=block.is_heading)
        label = ""


def _language_around(letters: Sequence[_Letter], language: str) -> str:
    """Return the language that most of a paragraph of several languages is in."""
    counts: dict[str, int] = {}
    for one in letters:
        counts[one.language] = counts.get(one.language, 0) + 1
    return max(counts, key=lambda code: (counts[code], code == language), default=language)


class _Page(HTMLParser):
    """Collects the blocks of a page; those of a table's row, and every other by itself, in a group."""

    def __init__(self, language: str) -> None:
        super().__init__(convert_charrefs=True)
        self.groups: list[list[_Block]] = []
        self._elements = [_Element("", language, silent=False)]
        self._tables: list[_Table] = []
        self._letters: list[_Letter] = []
        self._label = ""
        self._place = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            self._end_block()
        around = self._elements[-1]
        if tag == "img":
            self._picture(given.get("alt", ""), given.get("lang") or around.language)
        elif tag == "br":
            self._add_unshown(" ", around.language)
        if tag in _EMPTY:
            return
        silent = (
            around.silent
            or not _SILENT.isdisjoint(given.get("class", "").split())
            or (tag in _SILENT_IN_FOOTER and any(one.tag == "footer" for one in self._elements))
        )
        element = _Element(tag, given.get("lang") or around.language, silent)
        self._elements.append(element)
        if tag == "ol":
            element.step = -1 if "reversed" in given else 1
            element.number = _whole(given.get("start", ""), 1) if element.step > 0 or "start" in given else None
        elif tag == "li" and around.number is not None:
            number = _whole(given.get("value", ""), around.number)
            self._label = f"{number}. "
            around.number = number + around.step
        elif tag == "table":
            self._tables.append(_Table())
        elif self._tables:
            self._start_in_table(self._tables[-1], tag, given)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_block()
        if not any(one.tag == tag for one in self._elements[1:]):
            return
        while self._elements.pop().tag != tag:
            pass
        if tag == "li":
            self._label = ""
        elif self._tables and tag in ("td", "th"):
            self._tables[-1].column += self._tables[-1].span
        elif self._tables and tag == "tr":
            self._end_row(self._tables[-1])
        elif self._tables and tag == "table":
            self._end_row(self._tables[-1])
            self._say(self._tables.pop().unsaid)

    def handle_data(self, data: str) -> None:
        around = self._elements[-1]
        for letter in data:
            length = 2 if letter > "\uffff" else 1
            if not around.silent:
                self._letters.append(_Letter(letter, self._place, length, around.language))
            self._place += length

    def close(self) -> None:
        super().close()
        self._end_block()

    def _start_in_table(self, table: _Table, tag: str, given: dict[str, str]) -> None:
        if tag == "tr":
            table.row, table.column, table.only_headings = {}, 0, True
        elif tag in ("td", "th"):
            table.span = max(1, _whole(given.get("colspan", ""), 1))
            table.only_headings = table.only_headings and tag == "th"

    def _picture(self, words: str, language: str) -> None:
        """Say what a picture shows, where it stands; its words are nowhere in the page's text."""
        if not self._elements[-1].silent:
            self._end_block()
            self._add_unshown(words, language)
            self._end_block()

    def _add_unshown(self, text: str, language: str) -> None:
        if not self._elements[-1].silent:
            self._letters += [_Letter(letter, self._place, 0, language) for letter in text]

    def _end_block(self) -> None:
        letters, self._letters = self._letters, []
        if not any(one.letter.isalnum() for one in letters):
            return
        block = _Block(letters, self._label, any(one.tag in _HEADINGS for one in self._elements))
        self._label = ""
        if self._tables and any(one.tag in ("td", "th") for one in self._elements):
            table = self._tables[-1]
            table.row.setdefault(table.column, []).append(block)
        else:
            self._say([block])

    def _end_row(self, table: _Table) -> None:
        row, table.row = table.row, {}
        if not row:
            return
        said = [block for column in sorted(row) for block in row[column]]
        if table.only_headings and not table.headings:
            table.headings = {column: _words(row[column]) for column in row}
            table.unsaid = said
            return
        table.unsaid = []
        first = min(row)
        for column, blocks in row.items():
            heading = table.headings.get(column, "")
            if heading and column != first:
                blocks[0].label = f"{heading}: {blocks[0].label}"
        self._say(said)

    def _say(self, blocks: list[_Block]) -> None:
        if blocks:
            self.groups.append(blocks)


def _words(blocks: Sequence[_Block]) -> str:
    return " ".join(" ".join("".join(one.letter for one in block.letters).split()) for block in blocks)


def _whole(text: str, otherwise: int) -> int:
    try:
        return int(text)
    except ValueError:
        return otherwise
