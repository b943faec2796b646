"""Paragraphs in bold letters that stand as headings: made headings, so that a page can be gone through by them."""

from bs4.element import Tag

LONGEST = 80
"""Letters of a heading."""

_FOLLOWED = frozenset({"p", "ul", "ol", "table", "blockquote", "dl", "pre"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def raise_bold_lines(page: Tag) -> bool:
    """Make headings of the bold lines of *page*, a plain tree, one level below the heading they stand under.

    One alone may be a warning: where there are several, each with text below it, they part the page. Tells whether it was done.
    """
    blocks = [block for block in page.children if isinstance(block, Tag)]
    lines = [number for number, block in enumerate(blocks) if _is_line(block)]
    lines = [
        number for number in lines
        if number + 1 < len(blocks) and blocks[number + 1].name in _FOLLOWED and number + 1 not in lines
    ]  # fmt: skip
    if len(lines) < 2:
        return False
    raised, level = set(lines), 1
    for number, block in enumerate(blocks):
        if block.name in _HEADINGS:
            level = int(block.name[1])
        elif number in raised:
            strong = block.find("strong", recursive=False)
            block.name = f"h{min(6, level + 1)}"
            if isinstance(strong, Tag):
                strong.unwrap()
    return True


def _is_line(block: Tag) -> bool:
    """Tell whether *block* is a paragraph of one short line, all of it bold, that does not end as a sentence does."""
    parts = list(block.children)
    if block.name != "p" or len(parts) != 1 or not isinstance(parts[0], Tag) or parts[0].name != "strong":
        return False
    words = block.get_text().strip()
    return (
        len(words) <= LONGEST and any(map(str.isalpha, words)) and words[-1] not in ".!,;…。！" and not block.find("br")
    )
