"""Opening, saving, deleting and restoring articles, so that no text of anybody is ever lost. Bundled files are never written."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from reader.authoring.article_text import ArticleText, read_article_text
from reader.authoring.drafts import ArticleDraft, DraftFolder, Kind, key_of, moment
from reader.authoring.trash import Trash, TrashedArticle
from reader.errors import QT_TRANSLATE_NOOP, FileUnreadableError, FileUnwritableError, Message
from reader.importers.plan.category_table import with_categories
from reader.importers.plan.import_history import ImportHistory
from reader.importers.plan.slugs import ascii_slug
from reader.importers.plan.writer import MEDIA_NAME
from reader.library.article import BrokenArticle
from reader.library.article_file import parse_article, read_content
from reader.library.collection import FILE_NAME
from reader.library.entry import Place
from reader.library.front_matter import FrontMatterError
from reader.library.library import media_file
from reader.library.library_folders import MEDIA, Folders
from reader.paths import Paths
from reader.system.files import fingerprint, is_there, read_bytes, read_text, reason_of, write_bytes, write_text

OWN_COLLECTION = "clinic"
"""The folder of the clinic's own collection."""

_BUNDLED = QT_TRANSLATE_NOOP("messages", "it came with Patient Reader, and the next update would replace it")

_NOT_COPIED = ("reviewed", "review_due", "origin", "published", "updated")
"""What is said of one text, and not of a copy."""


class SavedArticle(NamedTuple):
    """An article that was saved, and the draft as it goes on from there."""

    draft: ArticleDraft


class EditConflict(NamedTuple):
    """The file has another text than the draft began with. Nothing was written."""

    theirs: str
    """What it holds now; empty where it is gone."""


class ArticleStore:
    """The articles of one installation, as somebody writes them."""

    def __init__(self, paths: Paths, folders: Folders) -> None:
        self._paths, self._folders = paths, folders
        self.drafts = DraftFolder(paths.drafts)
        self.trash = Trash(paths.trash)

    @property
    def own_root(self) -> Path:
        """The folder of the clinic's own collection."""
        return self._paths.collections / OWN_COLLECTION

    def is_bundled(self, place: Place) -> bool:
        """Tell whether the article at *place* came with the program."""
        return place.root == self._folders.bundled

    def open(self, place: Place) -> ArticleDraft:
        """Return the article at *place* to be written on; of a bundled one, the clinic's own version of it.

        A draft that was left there before goes on. Raises FileUnreadableError, and FrontMatterError for a file whose front
        matter no form can show.
        """
        if self.is_bundled(place):
            own = place._replace(root=self.own_root)
            return self.drafts.find(key_of(own)) or self._copied(own, "own", place)
        return self.drafts.find(key_of(place)) or self.reopened(place)

    def reopened(self, place: Place) -> ArticleDraft:
        """Return the article at *place* as its file has it, whatever is kept as a draft; raises as ``open``."""
        text = read_content(place).replace("\r\n", "\n")
        read_article_text(text)
        return ArticleDraft(key_of(place), "edit", place, text, fingerprint(text), place.path)

    def begun(self, language: str, category: str) -> ArticleDraft:
        """Return a new article, empty."""
        place = Place(self.own_root, language, category, "")
        return ArticleDraft(_new_key(), "new", place, ArticleText("", {}, "").text)

    def duplicate(self, place: Place, title: str) -> ArticleDraft:
        """Return a copy of the article at *place*, called *title*. Raises as ``open``."""
        copied = self._copied(Place(self.own_root, place.language, place.category, ""), "new", place)
        # What people say belongs to one article alone.
        text = read_article_text(copied.text).with_values({"title": title, "people_say": None}).text
        return replace(copied, key=_new_key(), text=text)

    def translation(self, place: Place, language: str) -> ArticleDraft:
        """Return the translation of the article at *place* into *language*, to be written over its text. Raises as ``open``."""
        target = place._replace(root=self.own_root if self.is_bundled(place) else place.root, language=language)
        return self.drafts.find(key_of(target)) or replace(
            self._copied(target, "translation", place), original=place.id
        )

    def _copied(self, target: Place, kind: Kind, source: Place) -> ArticleDraft:
        article = read_article_text(read_content(source)).with_values(dict.fromkeys(_NOT_COPIED))
        return ArticleDraft(key_of(target), kind, target, article.text, pictures=source.root)

    def unfinished(self) -> tuple[ArticleDraft, ...]:
        """Return what was left unsaved, the newest first; a draft of what its file says already is dropped."""
        found = []
        for draft in self.drafts.drafts():
            if _is_saved(draft):
                self.drafts.drop(draft.key)
            else:
                found.append(draft)
        return tuple(found)

    def save(self, draft: ArticleDraft, day: date, *, over: str | None = None) -> SavedArticle | EditConflict:
        """Write *draft* to its place, as updated on *day*, and forget the draft, but for what was written since.

        Where the file has another text than the draft began with, nothing is written, but for that text in *over*: it is
        known and goes into the trash. Raises FileUnwritableError, FileUnreadableError, FileBusyError, CollectionError.
        """
        if self.is_bundled(draft.place):
            raise FileUnwritableError(path=draft.place.path, reason=Message(_BUNDLED))
        with ImportHistory(self._paths.replaced).writing():
            place = draft.place if draft.place.slug else self._free_place(draft)
            now = _text_at(draft.file or place.path)
            text = _dated(draft.text, day) if fingerprint(draft.text) != draft.base else draft.text
            if fingerprint(now) not in {draft.base or fingerprint(""), fingerprint(draft.text)} and now != over:
                return EditConflict(now)
            if place.path != draft.file and draft.file and is_there(place.path):
                other = _text_at(place.path)
                if other != over:
                    return EditConflict(other)
                self.trash.put(place, other, title_in(other, place))
            elif over and now == over:
                self.trash.put(place, now, title_in(now, place))
            self.prepare(place.root)
            for target, picture in self._pictures(draft, text):
                write_bytes(target, picture)
            # Lines end as they did in the file.
            write_text(place.path, text.replace("\n", "\r\n") if "\r\n" in now else text)
            if draft.file and draft.file != place.path:
                try:
                    draft.file.unlink(missing_ok=True)
                except OSError as error:
                    raise FileUnwritableError(path=draft.file, reason=reason_of(error)) from error
        self.drafts.drop(draft.key, draft.when)
        return SavedArticle(
            replace(
                draft, key=key_of(place), kind="edit", place=place, text=text, base=fingerprint(text), file=place.path
            )
        )

    def set_aside(self, draft: ArticleDraft) -> TrashedArticle:
        """Put what is written in *draft* into the trash, and forget the draft. Raises FileUnwritableError."""
        place = draft.place if draft.place.slug else draft.place._replace(slug="draft")
        kept = self.trash.put(place, draft.text, title_in(draft.text, place))
        self.drafts.drop(draft.key)
        return kept

    def delete(self, place: Place) -> TrashedArticle:
        """Put the article at *place* into the trash. Raises FileUnwritableError, FileUnreadableError, FileBusyError."""
        if self.is_bundled(place):
            raise FileUnwritableError(path=place.path, reason=Message(_BUNDLED))
        with ImportHistory(self._paths.replaced).writing():
            text = read_content(place)
            kept = self.trash.put(place, text, title_in(text, place))
            try:
                place.path.unlink()
            except OSError as error:
                self.trash.drop(kept)
                raise FileUnwritableError(path=place.path, reason=reason_of(error)) from error
        return kept

    def restore(self, trashed: TrashedArticle) -> Place:
        """Put an article of the trash back where it lay; what lies there now goes into the trash. Return that place.

        Raises FileUnwritableError, FileUnreadableError, FileBusyError.
        """
        place = trashed.place
        with ImportHistory(self._paths.replaced).writing():
            text, now = self.trash.text_of(trashed), _text_at(place.path)
            if now and now != text:
                self.trash.put(place, now, title_in(now, place))
            self.prepare(place.root)
            write_text(place.path, text)
        self.trash.drop(trashed)
        return place

    def prepare(self, root: Path) -> None:
        """Make the collection in *root* one that says what it is, if it is the clinic's own. Raises FileUnwritableError."""
        if root == self.own_root and not is_there(root / FILE_NAME):
            catalogue = with_categories(root, ())
            if catalogue is not None:
                write_text(root / FILE_NAME, catalogue)

    def _free_place(self, draft: ArticleDraft) -> Place:
        """Return where a new article goes: named after its title, with a number where another has the name."""
        wanted = ascii_slug(title_in(draft.text, draft.place)) or "article"
        language, number, slug = draft.place.language, 1, wanted
        roots = (draft.place.root, *self._folders.roots())
        while any(next(root.glob(f"{language}/*/{slug}.md"), None) for root in roots):
            number += 1
            slug = f"{wanted}-{number}"
        return draft.place._replace(slug=slug)

    def _pictures(self, draft: ArticleDraft, text: str) -> Iterator[tuple[Path, bytes]]:
        """Yield the pictures that *text* shows and its collection has not: they came along with a copy."""
        if draft.pictures in {None, draft.place.root}:
            return
        for name in dict.fromkeys(map(unquote, MEDIA_NAME.findall(text))):
            found = media_file(draft.pictures or draft.place.root, draft.place.language, name)
            if found and not media_file(draft.place.root, draft.place.language, name):
                yield draft.place.root / MEDIA / name, read_bytes(found)


def title_in(text: str, place: Place) -> str:
    """Return the title that the article file *text* gives itself; the name of the file where it has none."""
    article = parse_article(text, place)
    return place.slug if isinstance(article, BrokenArticle) else article.title


def _dated(text: str, day: date) -> str:
    try:
        # Who reviewed the text that it was did not review this one.
        changed = {"updated": day.isoformat(), "reviewed": None, "review_due": None}
        return read_article_text(text).with_values(changed).text
    except FrontMatterError:
        return text


def _is_saved(draft: ArticleDraft) -> bool:
    try:
        return draft.file is not None and fingerprint(_text_at(draft.file)) == fingerprint(draft.text)
    except FileUnreadableError:
        return False


def _text_at(path: Path) -> str:
    return read_text(path) if is_there(path) else ""


def _new_key() -> str:
    return "new-" + "".join(filter(str.isdigit, moment()))[:20]
