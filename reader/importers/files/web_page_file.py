"""Web pages that were saved: the article without the menus around it."""

import html as html_module
import re

from bs4.dammit import UnicodeDammit
from bs4.element import Tag

from reader.errors import Message
from reader.importers.files.loaded_file import LoadedFile
from reader.importers.html.attributes import attribute
from reader.importers.html.debris import parse, words
from reader.importers.html.markdown_escape import one_space
from reader.importers.plan import losses
from reader.library.head.stand_ins import title_from_name

_AROUND = ["nav", "header", "footer", "aside"]
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})


def load_web_page(data: bytes, stem: str) -> LoadedFile:
    """Return the page with the content *data*."""
    text = UnicodeDammit(data, is_html=True).unicode_markup or data.decode("utf-8", "replace")
    soup = parse(text)
    root = soup.find("html")
    spoken = attribute(root, "lang") if isinstance(root, Tag) else ""
    named = soup.find("title")
    title = one_space(named.get_text()).strip() if isinstance(named, Tag) else ""
    described = soup.find("meta", attrs={"name": re.compile("^description$", re.IGNORECASE)})
    summary = one_space(attribute(described, "content")).strip() if isinstance(described, Tag) else ""
    links = [one for one in soup.find_all("link") if attribute(one, "hreflang").lower() not in {"", "x-default"}]
    translations = tuple(filter(None, (attribute(one, "href").strip() for one in links)))
    if translations:
        translations += tuple(attribute(one, "href").strip() for one in soup.find_all("link", rel="canonical"))
    articles = soup.find_all("article")
    main = (
        soup.find("main")
        or soup.find(True, attrs={"role": "main"})
        or (articles[0] if len(articles) == 1 else soup.find("body"))
    )
    holder = main if isinstance(main, Tag) else soup
    lost: list[Message] = []
    for tag in list(soup.find_all(True)):
        if (
            tag.decomposed
            or not (tag.name in _AROUND or attribute(tag, "role") in _ROLES)
            or tag.find_parent("article") is not None
        ):
            continue
        if said := one_space(tag.get_text(" ")).strip():
            lost.append(losses.around(said))
        tag.decompose()
    for tag in list(soup.find_all(["head", "title"])):
        tag.decompose()
    headings = holder.find_all("h1")
    heading = words(str(headings[0])) if len(headings) == 1 else ""
    made = () if heading or title else ("title",)
    title = heading or title or title_from_name(stem)
    return LoadedFile(
        title, {"summary": summary}, html=str(holder), language=spoken, losses=tuple(lost), made=made,
        translations=translations,
    )  # fmt: skip


_BULLET = re.compile(r"\s*[-*•·‣–]\s+(.*)")
_NUMBER = re.compile(r"\s*\d{1,3}[.)]\s+(.*)")
_WRAPPED = 60
"""A line of more letters than this was ended by the width of its window."""


def load_plain_text(data: bytes, stem: str) -> LoadedFile:
    """Return the text with the content *data*: its first line is the title, where a blank one follows it."""
    text = (
        UnicodeDammit(
            data, ["utf-8-sig", "utf-16"] if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ["utf-8-sig"]
        ).unicode_markup
        or ""
    )
    blocks = [
        block
        for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n").strip())
        if block.strip()
    ]
    title = ""
    if len(blocks) > 1 and "\n" not in blocks[0] and len(blocks[0]) <= 100:
        title, blocks = " ".join(blocks[0].strip("# ").split()), blocks[1:]
    made = () if title else ("title",)
    return LoadedFile(title or title_from_name(stem), {}, html="".join(map(_block, blocks)), made=made)


def _block(text: str) -> str:
    lines = text.split("\n")
    for pattern, name in ((_BULLET, "ul"), (_NUMBER, "ol")):
        found = [pattern.match(line) for line in lines]
        if all(found):
            return (
                f"<{name}>" + "".join(f"<li>{html_module.escape(one[1])}</li>" for one in found if one) + f"</{name}>"
            )
    between = " " if any(len(line) > _WRAPPED for line in lines) else "<br>"
    return f"<p>{between.join(html_module.escape(line.strip()) for line in lines)}</p>"
