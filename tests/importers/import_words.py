"""What a piece of HTML says, word by word: the measure that the conversion is held to."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString

from reader.importers.html import shortcodes
from reader.library.markdown import Addresses, render

GONE = [
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "embed",
    "object",
    "applet",
    "frame",
    "video",
    "audio",
    "source",
    "track",
    "form",
    "input",
    "select",
    "textarea",
    "datalist",
    "option",
    "optgroup",
    "output",
    "svg",
    "canvas",
    "img",
]
PARTING = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "tr",
    "td",
    "th",
    "thead",
    "tbody",
    "caption",
    "blockquote",
    "pre",
    "hr",
    "br",
    "section",
    "article",
    "figure",
    "figcaption",
    "details",
    "summary",
    "aside",
    "header",
    "footer",
    "main",
]
UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f\u00ad\u200b\ufeff\ufffe\uffff]")


def words_of(html: str) -> list[str]:
    """Return the words of *html* with its tags removed; a block's edge parts words, an inline tag does not."""
    soup = BeautifulSoup(html, "html.parser")
    for text in list(soup.find_all(string=True)):
        if isinstance(text, PreformattedString):
            text.extract()
    for tag in soup.find_all("iframe", title=True, src=re.compile("^https?:")):
        tag.replace_with(f" {tag['title']} ")  # a link stands for it
    for tag in list(soup.find_all(GONE)):
        if not tag.decomposed:
            tag.decompose()
    texts = [text for text in soup.find_all(string=True) if not text.find_parent(["pre", "code"])]
    codes = shortcodes.find(texts)
    for text in texts:
        text.replace_with(NavigableString(codes.strip(text)[0]))
    for tag in list(soup.find_all(PARTING)):
        tag.insert_before(NavigableString(" "))
        tag.insert_after(NavigableString(" "))
    return UNSEEN.sub("", re.sub(r"\s", " ", soup.get_text())).split()


def shown(body: str) -> str:
    """Return the HTML that the reader shows for a Markdown body."""
    return render(body, Addresses(article=lambda slug: f"reader://article/en/{slug}", media=lambda name: None)).html
