"""Mending by itself what can be mended without changing any meaning, a file at a time, in one step.

A file is written only when the mended text gives the same article: the same front matter, value for value, and the same page.
Files that an importer wrote are left alone: changed ones would count as edited by hand, and the next import would not renew them.
"""

import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.checks import text_edits
from reader.checks.check_settings import CheckSettings, read_check_settings
from reader.checks.prose_blocks import prose
from reader.errors import QT_TRANSLATE_NOOP, Message, ReaderError
from reader.library.article import Article
from reader.library.entry import Place
from reader.library.folder_scan import scan
from reader.library.front_matter import FrontMatterError, parse, split
from reader.library.library_folders import Folders
from reader.library.markdown import Addresses, render
from reader.system.files import read_bytes, write_bytes

_BOM = "\ufeff"
_SPACE = re.compile(r"\s+")
_CURLY = str.maketrans(text_edits.STRAIGHT)

_IMPORTED = QT_TRANSLATE_NOOP("messages", "it was imported, and an import could not renew it any more")


class FixedFile(NamedTuple):
    """What was mended in a file, by the ids of the rules; none where it was left as it is, for a reason."""

    path: Path
    rules: tuple[str, ...] = ()
    reason: Message | None = None


class MendedText(NamedTuple):
    """A text, mended, and the rules that it broke before."""

    text: str
    rules: tuple[str, ...]


def fix_folder(root: Path) -> list[FixedFile]:
    """Mend the articles of the collection in the folder *root*; return what was done to those with anything to mend.

    A rule that the collection switched off mends nothing.
    """
    settings, _ = read_check_settings(root)
    found = scan(Folders(None, root / ".none", (root,)))
    places = [file.place for file in (*found.files.values(), *found.hidden)]
    return [fixed for place in places if (fixed := fix_file(place, settings))]


def fix_file(place: Place, settings: CheckSettings) -> FixedFile | None:
    """Mend the file at *place*, in one step; return None where there was nothing to mend."""
    try:
        text = read_bytes(place.path).decode("utf-8")
        mended = mend(text, place, settings)
        if not mended.rules:
            return None
        if parse(text.removeprefix(_BOM), place).origin:
            return FixedFile(place.path, reason=Message(_IMPORTED))
        write_bytes(place.path, mended.text.encode("utf-8"))
    except ReaderError as error:
        return FixedFile(place.path, reason=error.message)
    except (UnicodeDecodeError, FrontMatterError):  # the check reports these
        return None
    return FixedFile(place.path, mended.rules)


def mend(text: str, place: Place, settings: CheckSettings) -> MendedText:
    """Return the article file *text* mended, and by which rules. Raises FrontMatterError for what is no article.

    MendedText one rule at a time, and what does not leave the same article is not done.
    """
    rules = []
    before = parse(text.removeprefix(_BOM), place)
    for rule in ("front-matter-order", "punctuation", "spacing"):
        if settings.levels.get(rule, rule) is None:
            continue
        tried = _mended(text, rule, settings)
        if tried != text and _is_same(before, tried, place):
            text = tried
            rules.append(rule)
    return MendedText(text, tuple(rules))


def _mended(text: str, rule: str, settings: CheckSettings) -> str:
    front, body, _ = split(text.removeprefix(_BOM))
    if rule == "front-matter-order":
        start = text.index("\n") + 1
        return text[:start] + text_edits.ordered_front(front) + text[start + len(front) :]
    found = prose(body)
    edits = text_edits.quote_edits(found, settings.quotes) if rule == "punctuation" else text_edits.space_edits(found)
    return text.removesuffix(body) + text_edits.apply(body, edits)


def _is_same(before: Article, text: str, place: Place) -> bool:
    try:
        after = parse(text.removeprefix(_BOM), place)
    except FrontMatterError:
        return False
    known = replace(after, body=before.body, body_line=before.body_line, problems=before.problems)
    return known == before and _shown(after.body) == _shown(before.body)


def _shown(body: str) -> str:
    """Return the page of *body*, apart from the kind of quotation marks and white space that no page shows."""
    html = render(body, Addresses(article=str, media=str)).html.replace("&quot;", '"').translate(_CURLY)
    return _SPACE.sub(" ", html).replace(" <", "<").strip()
