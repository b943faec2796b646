"""What the right side of the Import wizard shows of one article, as HTML for a text browser of Qt's."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Literal

from reader.importers.preview.article_preview import ArticlePreview
from reader.importers.preview.text_difference import BlockChange, TextPiece

Side = Literal["both", "old", "new"]
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "th", "dt", "summary"}


def preview_html(preview: ArticlePreview, topic: str) -> str:
    """Return the article as it would be shown, below its *topic*."""
    summary = f'<p class="summary">{escape(preview.summary)}</p>' if preview.summary else ""
    return f'<p class="topic">{escape(topic)}</p><h1>{escape(preview.title)}</h1>{summary}{preview.html}'


def changes_html(changes: Sequence[BlockChange], colours: Mapping[str, str], heads: tuple[str, str] | None) -> str:
    """Return both texts, what goes struck out and what comes marked: side by side below *heads*, or, without, as one text."""
    if heads is None:
        return "".join(f"<p>{_block(change, colours, ('both', 'old', 'new'))}</p>" for change in changes)
    rows = (
        f'<tr><td width="50%">{_block(change, colours, ("both", "old"))}</td>'
        f'<td width="50%">{_block(change, colours, ("both", "new"))}</td></tr>'
        for change in changes
    )
    head = "".join(f"<th align='left'>{escape(one)}</th>" for one in heads)
    return f'<table width="100%" cellspacing="0" cellpadding="8"><tr>{head}</tr>{"".join(rows)}</table>'


def losses_html(losses: Iterable[str], why: str) -> str:
    """Return *why* the article does not come in, if it does not, and a list of its *losses*."""
    reason = f"<p><b>{escape(why)}</b></p>" if why else ""
    items = "".join(f"<li>{escape(loss)}</li>" for loss in losses)
    return f"{reason}<ul>{items}</ul>" if items else reason


def detail_css(colours: Mapping[str, str], small: int) -> str:
    """Return the style of all these pages; *small* is the size of small text, in pixels."""
    return (
        f"body, td, th, li {{ color: {colours['ink']}; }} a {{ color: {colours['link']}; }}"
        f" .topic {{ color: {colours['ink2']}; font-size: {small}px; margin-bottom: 0; }} .summary {{ color: {colours['ink2']}; }}"
        " h1 { margin-top: 2px; margin-bottom: 8px; } p { margin-top: 4px; margin-bottom: 8px; } li { margin-bottom: 4px; }"
    )


def _block(change: BlockChange, colours: Mapping[str, str], sides: tuple[Side, ...]) -> str:
    pieces = "".join(_piece(piece, colours) for piece in change.pieces if piece.side in sides)
    if not pieces:
        return "&nbsp;"
    sign = "• " if change.tag == "li" else ""
    return f"<b>{pieces}</b>" if change.tag in _HEADINGS else f"{sign}{pieces}"


def _piece(piece: TextPiece, colours: Mapping[str, str]) -> str:
    """Return the words of *piece*: what goes and what comes differ by a line through or below them, too, not by color alone."""
    words = escape(piece.text)
    if piece.side == "old":
        return f'<s style="background-color:{colours["amber_wash"]};color:{colours["amber"]}">{words}</s> '
    if piece.side == "new":
        return f'<u style="background-color:{colours["wash"]};color:{colours["teal"]}">{words}</u> '
    return words
