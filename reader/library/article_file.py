"""Reading one article file into an Article, or into the stand-in that says what is wrong with it."""

import os
from pathlib import Path

from reader.errors import QT_TRANSLATE_NOOP, FileUnreadableError, Message
from reader.library import front_matter, plain_text
from reader.library.article import WORDS_A_MINUTE, Article, BrokenArticle, Problem
from reader.library.entry import Entry, Place
from reader.system.files import fingerprint, read_text

_LEADS_OUT = QT_TRANSLATE_NOOP("messages", "it is a link to a file outside its collection")


def read_article(place: Place) -> Article | BrokenArticle:
    """Return the article in the file at *place*. Never raises: a file that cannot be used gives a BrokenArticle."""
    return read_stamped(place)[0]


def read_stamped(place: Place) -> tuple[Article | BrokenArticle, str]:
    """Return the article in the file at *place*, as ``read_article`` does, and the fingerprint of the text it was read from."""
    try:
        content = read_content(place)
    except FileUnreadableError as error:
        return BrokenArticle(place, Problem("error", error.message)), ""
    return parse_article(content, place), fingerprint(content)


def read_content(place: Place) -> str:
    """Return the text of the file at *place*. Raises FileUnreadableError, also for a link that leads out of its collection.

    A link may lead to the same article of another copy of the collection: so some package managers install files.
    """
    path = place.path
    if any(map(os.path.islink, (path, path.parent, path.parent.parent))) and _leads_out(path, place.root):
        raise FileUnreadableError(path=path, reason=Message(_LEADS_OUT))
    return read_text(path)


def read_stamp(place: Place) -> str:
    """Return the fingerprint of the text that the file at *place* has now. Raises FileUnreadableError, as ``read_content`` does."""
    return fingerprint(read_content(place))


def _leads_out(path: Path, root: Path) -> bool:
    real = Path(os.path.realpath(path))
    return not real.is_relative_to(os.path.realpath(root)) and real.parts[-3:] != path.parts[-3:]


def parse_article(content: str, place: Place) -> Article | BrokenArticle:
    """Return the article whose file has the text *content*. Never raises."""
    try:
        return front_matter.parse(content, place)
    except front_matter.FrontMatterError as error:
        return BrokenArticle(place, error.problem)


def reading_minutes(body: str) -> int:
    """Return how many minutes *body* takes to read, at least 1."""
    return max(1, round(plain_text.word_count(body) / WORDS_A_MINUTE))


def read_entry(place: Place, root: int) -> Entry:
    """Return what lists show of the file at *place*, whose collection is number *root*. Never raises."""
    found, stamp = read_stamped(place)
    if isinstance(found, BrokenArticle):
        problem = found.problem
        return Entry(
            id=place.id, title=place.slug, summary="", category=place.category, minutes=0, root=root, stamp=stamp,
            problem=str(problem.message), line=problem.line or 0, problem_template=problem.message.template,
            problem_facts={name: str(fact) for name, fact in problem.message.facts.items()},
        )  # fmt: skip
    return Entry(
        id=found.id, title=found.title, summary=found.summary, category=found.category, root=root, stamp=stamp,
        minutes=reading_minutes(found.body), reviewed=found.reviewed is not None,
        review_due=found.review_due.isoformat() if found.review_due else "", sensitive=bool(found.sensitivity),
    )  # fmt: skip
