"""One article of a plan as it would be shown, and what would change in it."""

from collections import Counter
from dataclasses import dataclass

from reader.errors import FileUnreadableError
from reader.importers.plan.import_plan import PlannedArticle
from reader.importers.preview.text_difference import BlockChange, TextBlock, blocks_of, differences
from reader.library.article import BrokenArticle
from reader.library.article_file import parse_article
from reader.library.entry import Place
from reader.library.front_matter import FrontMatterError, split
from reader.library.markdown import Addresses, render
from reader.system.files import read_text

_ADDRESSES = Addresses(article=lambda name: f"article:{name}", media=lambda path: f"media/{path}")


@dataclass(frozen=True, slots=True)
class ArticlePreview:
    """Title, summary and the safe HTML of the body; beside them what changes, where the article is here already."""

    title: str
    summary: str
    html: str
    changes: tuple[BlockChange, ...] = ()

    @property
    def changed(self) -> int:
        """How many paragraphs change."""
        return sum(change.is_changed for change in self.changes)


def preview_of(article: PlannedArticle) -> ArticlePreview:
    """Return what *article* would look like. An article without a text, which stays as it is, is read from its file."""
    text = article.text or _text_here(article)
    shown = _shown(text, article.place, article.title)
    if article.previous is None or not article.text:
        return shown
    before = _shown(_text_here(article), article.place, article.title)
    return ArticlePreview(shown.title, shown.summary, shown.html, differences(_blocks(before), _blocks(shown)))


def _text_here(article: PlannedArticle) -> str:
    try:
        return read_text(article.previous) if article.previous else ""
    except FileUnreadableError:
        return ""


def _shown(text: str, place: Place, title: str) -> ArticlePreview:
    found = parse_article(text, place) if text else None
    if found is None or isinstance(found, BrokenArticle):
        return ArticlePreview(title, "", "")
    return ArticlePreview(found.title, found.summary, render(found.body, _ADDRESSES).html)


def _blocks(shown: ArticlePreview) -> tuple[TextBlock, ...]:
    head = [TextBlock("h1", shown.title), TextBlock("p", shown.summary)]
    return (*(block for block in head if block.text), *blocks_of(shown.html))


def paragraphs_changed(article: PlannedArticle) -> int:
    """Return how many paragraphs of the file that *article* has now change. Cheap: nothing is rendered."""
    old, new = (Counter(_body(text).split("\n\n")) for text in (_text_here(article), article.text))
    return max((new - old).total(), (old - new).total())


def _body(text: str) -> str:
    try:
        return split(text)[1].strip()
    except FrontMatterError:
        return text
