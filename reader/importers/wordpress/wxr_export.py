"""WordPress's own export of a site: RSS with elements of its own (WXR 1.0 to 1.2), read piece by piece.

Each item becomes what the REST interface would have given of it, so that one reader understands both. The format is made
by ``wp-admin/includes/export.php``; an export has posts as they are written, which ``rendered_markup`` makes what the site shows.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from reader.errors import QT_TRANSLATE_NOOP, ImportSourceError, Message
from reader.importers.wordpress.post_spool import PostSpool
from reader.importers.wordpress.rendered_markup import excerpt_of, render

_NOT_XML = QT_TRANSLATE_NOOP(
    "messages", "it is no complete WordPress export (line {line}: the XML is broken); export it again in WordPress"
)
_ENTITIES = QT_TRANSLATE_NOOP("messages", "it declares entities of its own, which no WordPress export does")

_HEAD = re.compile(rb"<\?xml|<rss")
_UNSEEN = bytes(set(range(32)) - set(b"\t\n\r"))
"""Bytes that XML forbids, and WordPress exports all the same."""
_SPACE = re.compile(r"\{http://(?:wordpress\.org/export/1\.\d/(excerpt/)?|purl\.org/rss/1\.0/modules/(content)/)\}")


def looks_like_export(head: bytes) -> bool:
    """Tell whether a file that begins with *head* is an export, or at least XML."""
    found = _HEAD.search(head)
    return found is not None and not head[: found.start()].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"[", b"{"))


def read_export(path: Path | str, stream: IO[bytes], spool: PostSpool) -> None:
    """Put what the export in *stream* holds into *spool*. Raises ImportSourceError for what is none; *path* names it."""
    attachments: dict[str, tuple[str, str]] = {}
    try:
        for item in _items(stream, spool):
            post = _post(item, attachments)
            spool.add(post)
            if post["type"] == "attachment":
                media = {"id": post["id"], "source_url": post["_file"], "alt_text": post["_meta"].get("alt")}
                spool.add_media(media)
    except ParseError as error:
        raise ImportSourceError(path=path, reason=Message(_NOT_XML, {"line": error.position[0]})) from error
    except (DefusedXmlException, UnicodeError, LookupError) as error:
        raise ImportSourceError(path=path, reason=Message(_ENTITIES)) from error


class _Clean:
    """A stream without what stands before the XML, and without the bytes that XML forbids."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._begun = stream, False

    def read(self, size: int = 65536) -> bytes:
        data = self._stream.read(size)
        if not self._begun:
            self._begun = True
            found = _HEAD.search(data)
            data = data[found.start() if found else 0 :]
        clean = data.translate(None, _UNSEEN)
        return clean if clean or not data else self.read(size)


def _items(stream: IO[bytes], spool: PostSpool) -> Iterator[Element]:
    depth, channel = 0, None
    for event, element in iterparse(_Clean(stream), events=("start", "end")):
        if event == "start":
            depth += 1
            channel = element if depth == 2 else channel
            continue
        depth -= 1
        if depth != 2 or channel is None:
            continue
        name = _name(element)
        if name == "item":
            yield element
        elif name == "language":
            spool.language = (element.text or "").strip()
        channel.clear()


def _name(element: Element) -> str:
    """Return the name of *element*: "post_id", "excerpt/encoded", "content/encoded", "title"."""
    tag = str(element.tag)
    found = _SPACE.match(tag)
    if not found:
        return tag
    return ("excerpt/" if found[1] else "content/" if found[2] else "") + tag[found.end() :]


def _post(item: Element, attachments: dict[str, tuple[str, str]]) -> dict[str, Any]:
    texts = {_name(one): one.text or "" for one in item if len(one) == 0}
    meta = dict(_meta(item))
    terms = [
        {"taxonomy": one.get("domain") or "", "slug": one.get("nicename") or "", "name": one.text or ""}
        for one in item
        if _name(one) == "category"
    ]
    post_id = texts.get("post_id", "")
    if texts.get("post_type") == "attachment":
        attachments[post_id] = texts.get("attachment_url", ""), meta.get("_wp_attachment_image_alt", "")
    embedded: dict[str, Any] = {"wp:term": [terms]}
    if meta.get("_thumbnail_id") in attachments:
        address, alt = attachments[meta["_thumbnail_id"]]
        embedded["wp:featuredmedia"] = [{"source_url": address, "alt_text": alt}]
    by_domain = {one["taxonomy"]: one["slug"] for one in terms}
    content = render(texts.get("content/encoded", ""))
    has_password = bool(texts.get("post_password"))
    return {
        "id": post_id, "type": texts.get("post_type") or "post", "status": texts.get("status") or "publish",
        "slug": texts.get("post_name", ""), "link": texts.get("link", ""), "guid": {"rendered": texts.get("guid", "")},
        "title": {"rendered": render(texts.get("title", ""), inline=True)},
        "content": {"rendered": "" if has_password else content, "protected": has_password},
        "excerpt": {"rendered": "" if has_password else render(texts.get("excerpt/encoded", "")) or excerpt_of(content)},
        "date": texts.get("post_date", ""), "modified": texts.get("post_modified") or texts.get("post_date", ""),
        "modified_gmt": texts.get("post_modified_gmt", "").replace(" ", "T"),
        "lang": by_domain.get("language", ""), "_embedded": embedded, "_file": texts.get("attachment_url", ""),
        "_translations": by_domain.get("post_translations", ""), "_meta": {"alt": meta.get("_wp_attachment_image_alt", "")},
    }  # fmt: skip


def _meta(item: Element) -> Iterator[tuple[str, str]]:
    for one in item:
        if _name(one) == "postmeta":
            fields = {_name(part): part.text or "" for part in one}
            yield fields.get("meta_key", ""), fields.get("meta_value", "")
