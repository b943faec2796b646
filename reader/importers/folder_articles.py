"""A folder of Markdown files, laid out as a collection or lying about loosely, brought into a collection."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import QT_TRANSLATE_NOOP, FileUnreadableError, ImportSourceError, Message
from reader.importers.plan import losses
from reader.importers.plan.decisions import Content, Draft, PlacedDraft, arrange, decide
from reader.importers.plan.fingerprint import load
from reader.importers.plan.import_plan import ImportPlan, MediaCopy
from reader.importers.plan.slugs import Categories, ascii_slug
from reader.importers.plan.summaries import summary_of
from reader.importers.plan.target import OriginKey, Target
from reader.importers.sources.markdown_folder import NAME
from reader.library import front_matter
from reader.library.category import Category
from reader.library.collection import is_language, is_slug, read_collection
from reader.library.entry import Place
from reader.library.library_folders import MEDIA
from reader.library.plain_text import sections
from reader.system.files import read_text, reason_of

_NOT_A_FOLDER = QT_TRANSLATE_NOOP("messages", "it is not a folder")
_NO_FILES = QT_TRANSLATE_NOOP("messages", "no file in it ends in .md")
_UNREADABLE = QT_TRANSLATE_NOOP("messages", "It cannot be used: {problem}.")
_NO_TITLE = QT_TRANSLATE_NOOP(
    "messages", "It has no title: write one in its first line as “# Title”, or as “title:” in its front matter."
)
_LEADS_OUT = QT_TRANSLATE_NOOP("messages", "It is a link to a file outside the folder.")
_NO_TEXT = QT_TRANSLATE_NOOP("messages", "It has no text.")

_PICTURE = re.compile(r"(?:!\[[^\]]*\]\(\s*<?|<img\b[^>]*?\bsrc\s*=\s*[\"'])(?:\./)?media/([^)\"'>\s]+)", re.IGNORECASE)
_TITLE = re.compile(
    r"\A\s*(?:#{1,6}[ \t]+(?P<hash>[^\n]+?)[ \t]*#*[ \t]*(?:\n|\Z)|(?P<line>[^\n]+)\n(?:=+|-+)[ \t]*(?:\n|\Z))"
)


class _Read(NamedTuple):
    """One file, read: its front matter and body, or the reason why not."""

    path: Path
    name: str
    language: str
    category: str
    front: Mapping[str, Any] = {}
    body: str = ""
    reason: Message | None = None


def plan_articles(folder: Path, target: Target) -> ImportPlan:
    """Return what bringing the Markdown files of *folder* into *target* would do.

    Raises ImportSourceError where *folder* is no folder or has no such file.
    """
    if not folder.is_dir():
        raise ImportSourceError(path=folder, reason=Message(_NOT_A_FOLDER))
    try:
        paths = sorted(_markdown_files(folder))
    except OSError as error:
        raise ImportSourceError(path=folder, reason=reason_of(error)) from error
    if not paths:
        raise ImportSourceError(path=folder, reason=Message(_NO_FILES))
    described = {category.id: category for category in read_collection(folder).categories}
    categories = Categories(target.categories())
    read = {one.name: one for one in (_read(folder, path) for path in paths)}
    drafts = [_draft(one, described, categories) for one in read.values()]
    placed, warnings = arrange(drafts, target, target.existing())
    pictures = {one.draft.key.id: _pictures(folder, read[one.draft.key.id], target.root) for one in placed}

    def content(one: PlacedDraft) -> Content:
        found = read[one.draft.key.id]
        front = {**found.front, "origin": {"id": found.name, "importer": NAME}}
        return Content(front, found.body, pictures[one.draft.key.id][1])

    media = {copy.target: copy for copies, _ in pictures.values() for copy in copies}
    pictured = tuple(media.values())
    return decide(placed, content, target=target, categories=categories, warnings=warnings, media=pictured)


def _markdown_files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        hidden = MEDIA in parts[:-1] or any(part.startswith(".") for part in parts)
        if path.suffix.lower() == ".md" and path.is_file() and not hidden:
            yield path


def _read(folder: Path, path: Path) -> _Read:
    parts = path.relative_to(folder).parts
    sorted_in = len(parts) == 3 and is_language(parts[0]) and is_slug(parts[1])
    language, category = parts[:2] if sorted_in else ("en", "")
    name = os.fsencode("/".join(parts)).decode("utf-8", "backslashreplace")  # YAML keeps no bytes that are no letters
    one = _Read(path, name, language, category)
    if not path.resolve().is_relative_to(folder.resolve()):
        return one._replace(reason=Message(_LEADS_OUT))
    try:
        text = read_text(path).replace("\r\n", "\n")
    except FileUnreadableError as error:
        return one._replace(reason=error.message)
    if not re.match(r"---[ \t]*\n", text):
        return _loose(one, text)
    try:
        article = front_matter.parse(text, Place(folder, one.language, one.category or "general", path.stem))
        front, body = load(text)
    except front_matter.FrontMatterError as error:
        return one._replace(reason=Message(_UNREADABLE, {"problem": error.problem}))
    except ValueError as error:
        return one._replace(reason=Message(_UNREADABLE, {"problem": error}))
    return one._replace(front=front, body=body, reason=None if article.body.strip() else Message(_NO_TEXT))


def _loose(one: _Read, text: str) -> _Read:
    """Return *one*, whose *text* has no front matter, with its first heading as title and its first sentence as summary."""
    found = _TITLE.match(text)
    if found:
        title, body = (found["hash"] or found["line"]).strip(), text[found.end() :]
        title = next((section.heading or section.text for section in sections(f"# {title}")), title)
    else:
        title, body = next((section.heading for section in sections(text) if section.heading), ""), text
    problem = _NO_TITLE if not title else _NO_TEXT if not body.strip() else ""
    front = {"title": title, "summary": summary_of(body, title)}
    return one._replace(front=front, body=body, reason=Message(problem) if problem else None)


def _draft(one: _Read, described: dict[str, Category], categories: Categories) -> Draft:
    title = " ".join(str(one.front.get("title", "")).split()) or one.path.stem
    slug = one.path.stem if is_slug(one.path.stem) else ascii_slug(one.path.stem) or ascii_slug(title) or "article"
    category = "general"
    if one.reason is None and one.category:
        category = categories.use(described.get(one.category, Category(one.category)))
    elif one.reason is None:
        category = categories.choose((), one.language)
    return Draft(OriginKey(NAME, one.name), title, one.language, slug, category, reason=one.reason)


def _pictures(folder: Path, one: _Read, root: Path) -> tuple[list[MediaCopy], tuple[Message, ...]]:
    """Return the pictures that *one* shows, to be copied along, and those that are not there."""
    copies, missing = [], []
    for name in dict.fromkeys(_PICTURE.findall(one.body)) if one.reason is None else ():
        found = _picture(folder, one, name)
        if found:
            copies.append(MediaCopy(found, root / _place_of(folder, found, name)))
        else:
            missing.append(losses.missing_picture(name))
    return copies, tuple(missing)


def _picture(folder: Path, one: _Read, name: str) -> Path | None:
    for media in (folder / one.language / MEDIA, folder / MEDIA, one.path.parent / MEDIA):
        path = media / name
        try:
            if path.is_file() and path.resolve().is_relative_to(media.resolve()):
                return path
        except (OSError, ValueError):
            continue
    return None


def _place_of(folder: Path, found: Path, name: str) -> Path:
    """Return where the picture *found* goes, within the collection: its language's media folder stays its own."""
    parts = found.relative_to(folder).parts
    is_own = len(parts) > 2 and is_language(parts[0]) and parts[1] == MEDIA
    return Path(*parts[: int(is_own)], MEDIA, name)
