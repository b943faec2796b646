"""Markdown files as Hugo, Jekyll, MkDocs, Docusaurus and Obsidian have them."""

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.importers.files.loaded_file import LoadedFile
from reader.importers.plan import losses
from reader.library import front_matter
from reader.library.head.stand_ins import leading_heading, title_from_name
from reader.library.rendering.foreign_marks import PICTURE_FILE, SITE_CODE, WIKI_LINK, words_of_link

_NOT_TEXT = QT_TRANSLATE_NOOP("messages", "It is not UTF-8 text: save it again with the encoding UTF-8.")
_UNREADABLE = QT_TRANSLATE_NOOP("messages", "It cannot be used: {problem}.")
_BAD_HEAD = QT_TRANSLATE_NOOP("messages", "Its front matter cannot be read ({reason}).")
_DRAFT = QT_TRANSLATE_NOOP("messages", "It is a draft: take “draft: true” out of it to bring it in.")

_OF_SITES = frozenset(
    "draft date lastmod last_modified_at modified pubdate description excerpt lang language locale slug url permalink layout weight "
    "tags categories category keywords type toc sidebar_position sidebar_label hide_title nav_order parent has_children cssclasses "
    "cssclass publish published_at author authors image thumbnail cover featured math comments aliases menu params template".split()
)
"""Keys that other programs need and this one does not."""
_CODE = re.compile(
    r"(^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:(?!^ {0,3}\2)[^\n]*\n?)*(?:^ {0,3}\2[^\n]*)?|`[^`\n]+`)", re.MULTILINE
)
_COMMENT = re.compile(r"%%[^%]*%%")
_MARKED = re.compile(r"==(?=[^\s=])([^=\n]{0,400}[^\s=])==")
_MDX = re.compile(r"^(?:import\s[^\n]*\sfrom\s+['\"][^\n]*|export\s+(?:const|default)\s[^\n]*)$", re.MULTILINE)
_LINK = re.compile(
    r"(!?)\[((?:[^\[\]\\]|\\.){0,500})\]\(\s*<?((?:[^()\s<>]|\([^()\s]{0,200}\)){1,1000})>?((?:\s+[\"'][^\"'\n]*[\"'])?)\s*\)"
)
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})-(?=.)")


def load_markdown(data: bytes, stem: str) -> LoadedFile:
    """Return the Markdown file with the content *data*. Never raises: what cannot be used has its reason."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    except UnicodeDecodeError:
        return LoadedFile(reason=Message(_NOT_TEXT))
    try:
        front, body = _head(text)
    except front_matter.FrontMatterError as error:
        return LoadedFile(reason=Message(_UNREADABLE, {"problem": error.problem}))
    except (ValueError, RecursionError) as error:
        return LoadedFile(reason=Message(_BAD_HEAD, {"reason": error}))
    if str(front.get("draft")).lower() == "true":
        return LoadedFile(title=str(front.get("title") or stem), reason=Message(_DRAFT))
    made = []
    headed = leading_heading(body)
    title = " ".join(str(front.get("title") or "").split())
    if headed.heading and (not title or headed.heading.casefold() == title.casefold()):
        title, body = title or headed.heading, headed.body
    if not title:
        title = title_from_name(stem)
        made.append("title")
    known = {key: value for key, value in front.items() if key.lower() not in _OF_SITES}
    summary = next(
        (" ".join(front[key].split()) for key in ("summary", "description", "excerpt") if _is_text(front.get(key))), ""
    )
    names = [one for one in _texts(front.get("also_called") or front.get("aliases")) if not one.startswith("/")]
    days = {
        "published": ("published", "date", "pubDate"),
        "updated": ("updated", "lastmod", "last_modified_at", "modified"),
    }
    found = {key: next((day for name in keys if (day := _day(front.get(name)))), None) for key, keys in days.items()}
    language = next((str(front[key]) for key in ("lang", "language", "locale") if _is_text(front.get(key))), "")
    category = next(iter(_texts(front.get("category") or front.get("categories"))), "")
    head = {**known, "title": title, "summary": summary, "also_called": names, **found}
    return LoadedFile(title, head, body, language=language, category=category, made=tuple(made))


def _head(text: str) -> tuple[Mapping[str, Any], str]:
    start = text.lstrip()
    if start.startswith("+++\n"):
        head, fence, body = start[4:].partition("\n+++")
        if fence:
            return _as_text(tomllib.loads(head)), body.partition("\n")[2]
    if re.match(r"\{\s*\"", start):
        table, end = json.JSONDecoder().raw_decode(start)
        return _as_text(table), start[end:]
    if re.match(r"---[ \t]*\n", start):
        return front_matter.load(text)
    return {}, text


def _as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_text(one) for one in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [one.strip() for one in value.split(",") if one.strip()]
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value).strip()[:10]) if value else None
    except ValueError:
        return None


def day_in_name(stem: str) -> tuple[date | None, str]:
    """Return the day with which Jekyll begins the name of a post, and the rest of the name."""
    found = _DAY.match(stem)
    day = _day(found[1]) if found else None
    return (day, stem[found.end() :]) if found and day else (None, stem)


class MarkdownLinks:
    """Settles the links, pictures and foreign marks of one Markdown text, and notes what was lost on the way."""

    def __init__(self, resolve: Callable[[str], str | None], picture: Callable[[str], str | None]) -> None:
        self.resolve = resolve
        self.picture = picture
        self.losses: list[Message] = []

    def settled(self, body: str) -> str:
        """Return *body* with links to the articles that came along. ``resolve`` gives the slug for a path or a wiki's name."""
        parts = _CODE.split(body)
        # Each piece of code comes with its fence in a group of its own.
        kept = [
            part if number % 3 == 1 else "" if number % 3 == 2 else self._plain(part)
            for number, part in enumerate(parts)
        ]
        return "".join(part or "" for part in kept)

    def _plain(self, text: str) -> str:
        for pattern in (_COMMENT, _MDX, SITE_CODE):
            text = pattern.sub(self._without, text)
        text = _MARKED.sub(r"<mark>\1</mark>", text)
        return WIKI_LINK.sub(self._wiki, _LINK.sub(self._link, text))

    def _without(self, found: re.Match[str]) -> str:
        self.losses.append(losses.code(found[0]))
        return ""

    def _wiki(self, found: re.Match[str]) -> str:
        target, words = found[2].strip(), words_of_link(found[2], found[3])
        if found[1] and PICTURE_FILE.search(target):
            return self._image("", target)
        page, _, _ = target.partition("#")
        slug = self.resolve(page.strip())
        return f"[{words}](article:{slug})" if slug else words

    def _link(self, found: re.Match[str]) -> str:
        address = found[3]
        if found[1]:
            return found[0] if address.startswith("article:") else self._image(found[2], address)
        if re.match(r"(?:[a-z][a-z0-9+.-]*:|#|//)", address, re.IGNORECASE):
            return found[0]
        path, _, part = address.partition("#")
        slug = self.resolve(path)
        return f"[{found[2]}](article:{slug}{'#' + part if part else ''})" if slug else found[2]

    def _image(self, words: str, address: str) -> str:
        name = self.picture(address)
        if name:
            return f"![{words}](media/{name})"
        self.losses.append(
            losses.picture(words, address)
            if re.match(r"https?:", address)
            else losses.missing_picture(address.removeprefix("media/"))
        )
        return ""
