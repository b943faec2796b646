"""The commands list, show and search: what the library holds, printed."""

import argparse
import html
import sys
import textwrap
from collections.abc import Iterable
from typing import Any

from reader.cli.output import Meter, print_json, print_line, tell
from reader.library.entry import Entry
from reader.library.library import Library
from reader.library.plain_text import readable
from reader.options import Options
from reader.pages.addresses import article_address
from reader.pages.crisis_sentence import help_in
from reader.pages.page_words import read_words
from reader.pages.tokens import PageLook, read_tokens
from reader.reviews.review_dates import today
from reader.reviews.review_store import ReviewStore
from reader.reviews.signed_text import compared
from reader.reviews.standing import state_of
from reader.search.answers import Danger, SearchAnswer, SearchRequest
from reader.system.files import read_text
from reader.upkeep import Upkeep

WIDTH = 88


def open_library(upkeep: Upkeep) -> Library:
    """Return the library as its folders are now, showing progress where that takes long."""
    with Meter("Reading the articles") as meter:
        return upkeep.library(meter)


def list_articles(options: Options, arguments: argparse.Namespace) -> int:
    """List the articles, by language and category."""
    library = open_library(options.upkeep())
    entries = list(library.entries(arguments.language, arguments.category))
    if arguments.json:
        print_json([
            {"id": one.id, "title": one.title, "summary": one.summary, "category": one.category, "language": one.language,
             "minutes": one.minutes, "reviewed": one.reviewed, "review_due": one.review_due or None, "state": state}
            for one, state in zip(entries, _states(options, library, entries), strict=True)
        ])  # fmt: skip
    else:
        for language in dict.fromkeys(one.language for one in entries):
            for category in library.snapshot.all_categories():
                chosen = [one for one in entries if (one.language, one.category) == (language, category.id)]
                if chosen:
                    print(f"{category.named(language)} ({language})")
                    for one in chosen:
                        print(f"  {one.id:40} {one.title}")
    for one in library.broken():
        tell(f"{library.place(one).path}: left out: " + (f"line {one.line}: " if one.line else "") + one.problem)
    if not entries:
        tell("There are no such articles.")
    return 0


def _states(options: Options, library: Library, entries: Iterable[Entry]) -> list[str]:
    """Return how each of *entries* stands with its review."""
    reviews, day = ReviewStore(options.paths().reviews).read(), today()
    if reviews.damage:
        tell(f"patient-reader: {reviews.damage}")
    current = compared(reviews.current, library)
    return [state_of(entry, current.get(entry.id), day) for entry in entries]


def show_article(options: Options, arguments: argparse.Namespace) -> int:
    """Print one article as text, as Markdown, or as the page that the window shows."""
    library = open_library(options.upkeep())
    entry = library.find(arguments.article)
    article = library.article(entry)
    if arguments.format == "markdown":
        print(f"# {article.title}\n\n{article.body.strip()}")
    elif arguments.format == "html":
        from reader.pages.pages import Pages  # noqa: PLC0415 - only here is a page made

        paths = options.paths()
        pages = Pages(
            paths.resources, paths.resources, read_tokens(paths.resources), lambda: library,
            sign_off=ReviewStore(paths.reviews).sign_off, crisis=options.settings().kiosk.crisis,
        )  # fmt: skip
        sys.stdout.write(pages.respond(article_address(entry.id), PageLook()).body.decode())
    else:
        points = [f"- {point}" for point in article.key_points]
        lines = [article.title, "", article.summary, "", *points, "", *readable(article.body).splitlines()]
        print("\n".join(_wrap(lines)))
    return 0


def _wrap(lines: Iterable[str]) -> list[str]:
    wrapped = []
    for line in lines:
        indent = "  " if line.lstrip().startswith("- ") else ""
        wrapped += textwrap.wrap(line, WIDTH, subsequent_indent=indent, break_long_words=False) or [""]
    return wrapped


def search_articles(options: Options, arguments: argparse.Namespace) -> int:
    """Search, once or for every line of a file."""
    if (arguments.query is None) == (arguments.queries is None):
        tell("patient-reader search: give either a QUERY or --queries FILE")
        return 2
    if arguments.queries and not arguments.json:
        tell("patient-reader search: --queries goes with --json")
        return 2
    upkeep = options.upkeep()
    library = open_library(upkeep)
    with Meter("Getting search ready") as meter:
        engine = upkeep.engine(library, meter)
    try:
        queries = _lines(read_text(arguments.queries)) if arguments.queries else [arguments.query]
        for query in queries:
            request = SearchRequest(query, arguments.language, arguments.category, arguments.limit, prefix=False)
            answer = engine.search(request)
            document = _as_json(query, answer)
            if arguments.queries:
                print_line(document)
            elif arguments.json:
                print_json(document)
            else:
                if answer.danger:
                    _say_help(options, answer.danger)
                _print_answer(answer)
    finally:
        engine.close()
    return 0


def _lines(text: str) -> list[str]:
    """Return the lines of *text*; unlike ``splitlines``, only a line end ends one."""
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")] if text else []


def _as_json(query: str, answer: SearchAnswer) -> dict[str, Any]:
    return {
        "query": query,
        "milliseconds": round(answer.milliseconds, 3),
        "suggestion": answer.suggestion,
        "searched_for": answer.searched_for or None,
        "corrected": bool(answer.searched_for),
        "choices": list(answer.choices),
        "crisis": bool(answer.crisis),
        "total": answer.total,
        "hits": [
            {"id": hit.id, "title": hit.title, "category": hit.category, "language": hit.language,
             "score": round(hit.score, 4), "snippet": _marked(hit.snippet, hit.snippet_marks), "section": hit.section,
             "anchor": hit.anchor}
            for hit in answer.hits
        ],
    }  # fmt: skip


def _say_help(options: Options, danger: Danger) -> None:
    paths = options.paths()
    said = help_in(
        danger.language, options.settings().kiosk.crisis,
        read_words(paths.resources, danger.language).translated, danger.kind,
    )  # fmt: skip
    tell(f"{said.title} {said.words}")


def _marked(text: str, marks: Iterable[tuple[int, int]]) -> str:
    """Return *text* as HTML with the stretches *marks* (start, length) between <mark> and </mark>."""
    pieces, place = [], 0
    for start, length in marks:
        end = start + length
        pieces += [_escaped(text[place:start]), "<mark>", _escaped(text[start:end]), "</mark>"]
        place = end
    return "".join((*pieces, _escaped(text[place:])))


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _print_answer(answer: SearchAnswer) -> None:
    if answer.choices:
        tell("Which one do you mean: " + ", ".join(answer.choices) + "?")
    elif answer.searched_for:
        tell(f"Showing results for: {answer.searched_for}")
    elif answer.suggestion:
        tell(f"Did you mean: {answer.suggestion}")
    if not answer.hits:
        tell("Nothing found. We have no article about this.")
    elif answer.nothing_fits:
        tell("We have no article about this.\n\nThese may be close:")
    for number, hit in enumerate(answer.hits, 1):
        print(f"{number:3}. {hit.title}  [{hit.id}]")
        print("\n".join(textwrap.wrap(hit.snippet, WIDTH, initial_indent="     ", subsequent_indent="     ")))
