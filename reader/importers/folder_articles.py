"""Files of a folder, laid out as a collection or lying about loosely, made into articles."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit

from reader.errors import QT_TRANSLATE_NOOP, ImportSourceError, Message
from reader.importers.files.file_kinds import is_taken, load
from reader.importers.files.folder_pictures import FolderPictures
from reader.importers.files.loaded_file import HERE, LoadedFile
from reader.importers.files.markdown_file import MarkdownLinks, day_in_name
from reader.importers.files.path_language import language_code, language_in
from reader.importers.html.conversion import convert
from reader.importers.html.debris import words
from reader.importers.language_guess import guess_language
from reader.importers.plan.decisions import Content, Draft, PlacedDraft, arrange, decide
from reader.importers.plan.import_plan import ImportPlan
from reader.importers.plan.slugs import Categories, ascii_slug
from reader.importers.plan.summaries import summary_of
from reader.importers.plan.target import OriginKey, Target
from reader.importers.plan.translations import paired
from reader.languages import language_of
from reader.library.category import Category
from reader.library.collection import is_slug, read_collection
from reader.library.front_matter import TO_CHECK
from reader.library.head.stand_ins import leading_heading, title_from_name
from reader.library.library import Progress, no_progress
from reader.library.library_folders import MEDIA
from reader.library.plain_text import sections
from reader.system.files import reason_of

_NOT_A_FILE = QT_TRANSLATE_NOOP("messages", "it is no file")
_NO_FILES = QT_TRANSLATE_NOOP("messages", "there is no Markdown, Word, web page or text file in it")
_NO_TEXT = QT_TRANSLATE_NOOP("messages", "It has no text.")
_NO_LANGUAGE = QT_TRANSLATE_NOOP(
    "messages",
    "Its language cannot be told from its words: name the language, or put it into a folder such as “en” or “es”.",
)
_TITLE_MADE = QT_TRANSLATE_NOOP("messages", "It had no title: one was made, for you to check.")
_SUMMARY_MADE = QT_TRANSLATE_NOOP("messages", "It had no summary: its first sentence was taken, for you to check.")
_LANGUAGE_GUESSED = QT_TRANSLATE_NOOP("messages", "Its language was told by its words: {language}.")

_LANGUAGE_TAKEN = QT_TRANSLATE_NOOP(
    "messages", "Its language cannot be told from so few words: it was taken to be {language}, for you to check."
)
_FEW_WORDS = 20
"""Fewer words than this may be in no language that can be told, such as a title and a name."""

_ROOTS = frozenset("content docs posts _posts src pages articles website static".split())
"""Folders that say nothing of a subject."""
_NOT_OURS = frozenset("node_modules _includes _layouts _site __pycache__ templates".split())


class _Read(NamedTuple):
    """One file, read, and what its path says."""

    path: Path
    name: str
    slug: str
    language: str
    category: str
    loaded: LoadedFile
    words: int = 0
    told_by: str = ""
    """The sentence that says how its language was told, where no person said it."""


def plan_articles(
    paths: Sequence[Path], target: Target, name: str, language: str = "", progress: Progress = no_progress
) -> ImportPlan:
    """Return what bringing the files *paths*, or those of the one folder in it, into *target* would do.

    *name* is that of the source; *language* that of texts whose language nothing tells; *progress* may raise to cancel.
    Raises ImportSourceError where there is nothing that an article can be made from.
    """
    folder, files = _files(paths)
    described = {category.id: category for category in read_collection(folder).categories}
    categories = Categories(target.categories())
    loaded = []
    for number, path in enumerate(files):
        progress(number, len(files))
        loaded.append(_read(folder, path))
    read = _with_languages(loaded, language_code(language))
    by_key = {OriginKey(name, one.name): one for one in read}
    existing = target.existing()
    drafts = [_draft(key, one, described, categories) for key, one in by_key.items()]
    same = {key: _translations(one) for key, one in by_key.items()}
    placed, warnings = arrange(paired(drafts, same, existing), target, existing)
    pictures = FolderPictures(folder, target.root)
    slugs = {by_key[one.draft.key].name: one.place.slug for one in placed if one.draft.reason is None}
    links = _Links(slugs)

    def content(one: PlacedDraft) -> Content:
        return _content(by_key[one.draft.key], name, links, pictures)

    plan = decide(placed, content, target=target, categories=categories, warnings=warnings)
    unknown = sum(one.reason is not None and one.reason.template == _NO_LANGUAGE for one in plan.articles)
    return replace(plan, media=pictures.copies, without_language=unknown)


def _files(paths: Sequence[Path]) -> tuple[Path, list[Path]]:
    """Return the folder that *paths* are in, and the files."""
    first = paths[0]
    try:
        if len(paths) == 1 and first.is_dir():
            files = sorted(_inside(first))
            if not files:
                raise ImportSourceError(path=first, reason=Message(_NO_FILES))
            return first, files
    except OSError as error:
        raise ImportSourceError(path=first, reason=reason_of(error)) from error
    for path in paths:
        if not path.is_file():
            raise ImportSourceError(path=path, reason=Message(_NOT_A_FILE))
        if not is_taken(path):
            raise ImportSourceError(path=path, reason=Message(_NO_FILES))
    return Path(os.path.commonpath([path.absolute().parent for path in paths])), [path.absolute() for path in paths]


def _inside(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in parts) or not _NOT_OURS.isdisjoint(parts)
        if is_taken(path) and path.is_file() and not hidden:
            yield path


def _read(folder: Path, path: Path) -> _Read:
    parts = path.relative_to(folder).parts
    name = os.fsencode("/".join(parts)).decode("utf-8", "backslashreplace")  # YAML keeps no bytes that are no letters
    day, stem = day_in_name(path.stem)
    loaded = load(path, folder, stem)
    if day and not loaded.front.get("published"):
        loaded = loaded._replace(front={**loaded.front, "published": day})
    text = _words_of(loaded) if loaded.reason is None else ""
    guessed = guess_language(text)
    told = language_in(parts[:-1], stem, guessed)
    language = language_code(loaded.language) or told.language
    if told.stem != stem and "title" in loaded.made:
        loaded = loaded._replace(title=title_from_name(told.stem))
    folders = [one for one in told.folders if one.lower() not in _ROOTS]
    wanted = told.folders[-1] if told.stem in {"index", "_index", "README"} and told.folders else told.stem
    slug = (
        wanted if is_slug(wanted) and wanted != MEDIA else ascii_slug(wanted) or ascii_slug(loaded.title) or "article"
    )
    category = folders[0] if folders else loaded.category
    told_by = "" if language or not guessed else _LANGUAGE_GUESSED
    return _Read(path, name, slug, language or guessed, category, loaded, len(text.split()), told_by)


def _words_of(loaded: LoadedFile) -> str:
    if loaded.html:
        return words(loaded.html[:60_000])
    return " ".join(f"{section.heading} {section.text}" for section in sections(loaded.body[:20_000]))


def _with_languages(read: list[_Read], language: str) -> list[_Read]:
    """Return *read* with a language for each: *language* where nothing tells it, and that of most others for a few words."""
    known = Counter(one.language for one in read if one.language)
    ((most, _),) = known.most_common(1) or [("en", 0)]
    given = []
    for one in read:
        if one.language or one.loaded.reason:
            given.append(one._replace(language=one.language or language or most))
        elif language:
            given.append(one._replace(language=language))
        elif one.words < _FEW_WORDS:
            given.append(one._replace(language=most, told_by=_LANGUAGE_TAKEN))
        else:
            given.append(one._replace(language=most, loaded=one.loaded._replace(reason=Message(_NO_LANGUAGE))))
    return given


def _draft(key: OriginKey, one: _Read, described: Mapping[str, Category], categories: Categories) -> Draft:
    loaded, category = one.loaded, "general"
    reason = loaded.reason
    if reason is None and not loaded.html.strip() and not loaded.body.strip():
        reason = Message(_NO_TEXT)
    if reason is None and one.category in described:
        category = categories.use(described[one.category])
    elif reason is None:
        names = (title_from_name(one.category),) if one.category else ()
        known = one.category if is_slug(one.category) and one.category != MEDIA else ""
        category = categories.use(Category(known)) if known else categories.choose(names, one.language)
    return Draft(key, loaded.title or one.path.name, one.language, one.slug, category, reason=reason)


def _translations(one: _Read) -> tuple[str, ...]:
    """Return the addresses that the file shares with its translations, its own among them."""
    own = HERE + quote(one.name)
    given = [one for one in one.loaded.translations if one]
    return (own, *(urljoin(own, address).partition("#")[0].rstrip("/") for address in given))


def _content(one: _Read, source: str, links: "_Links", pictures: FolderPictures) -> Content:
    loaded = one.loaded
    if loaded.html:
        base = HERE + quote(one.name)

        def picture(address: str) -> str | None:
            if address in loaded.pictures:
                return pictures.keep(loaded.pictures[address], urlsplit(address).path.rpartition("/")[2])
            if not address.startswith(HERE):
                return None
            return pictures.find(unquote(address.removeprefix(HERE)), links.root_of(one), one.language)

        made = convert(loaded.html, base=base, resolve=links.at, picture=picture)
        body, lost = made.body, [*loaded.losses, *made.losses]
        headed = leading_heading(body)
        if headed.heading.casefold() == loaded.title.casefold():
            body = headed.body
    else:
        settled = MarkdownLinks(
            lambda path: links.beside(path, one.name), lambda address: pictures.find(address, one.path, one.language)
        )
        body = settled.settled(loaded.body)
        lost = [*loaded.losses, *settled.losses]
    if not any(section.text or section.heading for section in sections(body)):
        return Content({}, "", tuple(lost), Message(_NO_TEXT))
    front: dict[str, Any] = {**loaded.front, "title": loaded.title}
    made_keys = list(loaded.made)
    if not front.get("summary"):
        front["summary"] = summary_of(body, loaded.title)
        made_keys.append("summary")
    sentences = {"title": _TITLE_MADE, "summary": _SUMMARY_MADE}
    lost += [Message(sentences[key]) for key in made_keys]
    if one.told_by:
        lost.append(Message(one.told_by, {"language": language_of(one.language).name}))
        made_keys += ["language"] if one.told_by == _LANGUAGE_TAKEN else []
    front |= {TO_CHECK: made_keys, "origin": {"id": one.name, "importer": source}}
    return Content(front, body, tuple({str(loss): loss for loss in lost}.values()))


class _Links:
    """Which article stands for which file of the folder, by its path or by what a wiki calls it."""

    def __init__(self, slugs: Mapping[str, str]) -> None:
        self._paths: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for name, slug in slugs.items():
            path = PurePosixPath(name)
            for key in (
                name,
                str(path.with_suffix("")),
                str(path.parent) if path.stem in {"index", "_index", "README"} else name,
            ):
                self._paths.setdefault(key.lower(), slug)
            self._names.setdefault(path.stem.lower(), slug)

    def at(self, address: str) -> str | None:
        """Return the slug for an address of a page; "" for a file of the folder that is no article, None for other websites."""
        if not address.startswith(HERE):
            return None
        return self._find(unquote(urlsplit(address).path).strip("/")) or ""

    def beside(self, path: str, name: str) -> str | None:
        """Return the slug of the article that the file *name* calls *path*, relative to itself or as a wiki does."""
        found = self._find(unquote(urlsplit(urljoin(HERE + quote(name), quote(path))).path).strip("/"))
        return found or self._names.get(
            PurePosixPath(path).stem.lower() if path.endswith(".md") else path.rpartition("/")[2].lower()
        )

    def _find(self, path: str) -> str | None:
        return self._paths.get(path.lower()) or self._paths.get(path.lower().removesuffix("/"))

    @staticmethod
    def root_of(one: _Read) -> Path:
        """Return a file in the folder, beside which addresses are as they are in full."""
        depth = len(PurePosixPath(one.name).parts)
        return one.path.parents[depth - 1] / "file"
