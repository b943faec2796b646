"""The command handout: articles as one PDF for a patient to take home."""

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from reader.cli.library_commands import open_library
from reader.cli.output import Meter, print_json, tell
from reader.errors import ArticleMisnamedError, ArticleNotFoundError, FileUnreadableError
from reader.handouts.chart_note import ChartNotes
from reader.handouts.handout import TEXT_SIZES, Arrangement, Handout, HandoutLook, HandoutPdf, Level, Paper
from reader.handouts.handout_templates import HandoutTemplates, articles_of
from reader.handouts.paper import default_paper, locale_of
from reader.library.anchors import fold_accents
from reader.library.library import Library
from reader.options import Options
from reader.pages.page_words import read_words
from reader.reviews.review_dates import today
from reader.reviews.review_store import ReviewStore
from reader.settings.clinic_settings import Settings
from reader.system.files import remove_leftovers_of, write_private

_STANDARD_OUTPUT = Path("-")
_ALIKE = 60
"""How alike, of 100, a name must be to what was typed to be suggested."""


def make_handout(options: Options, arguments: argparse.Namespace) -> int:
    """Write the PDF that the command asks for; 1 where an article had to be left out."""
    if not arguments.article and not arguments.template:
        tell("patient-reader handout: name an ARTICLE, or give --template NAME")
        return 2
    is_piped = arguments.output == _STANDARD_OUTPUT
    if is_piped and arguments.json:
        tell("patient-reader handout: --output - and --json both write to standard output: give one of them")
        return 2
    paths = options.paths()
    settings = options.settings()
    templates = HandoutTemplates(paths.resources / "handouts" / "templates", paths.handout_templates)
    template = templates.find(arguments.template).template if arguments.template else None
    look = look_of(arguments, settings, template.look if template else HandoutLook())
    library = open_library(options.upkeep())
    language = look.language or settings.language or "en"
    articles = articles_of(template, library, language) if template else ()
    articles = tuple(dict.fromkeys((*articles, *(find_article(library, one, language) for one in arguments.article))))
    handout = Handout(articles, look, day=today(), note=_note(arguments.note))
    with Meter("Making the handout") as meter:
        made = options.handouts(lambda: library).make(handout, meter)
    if is_piped:
        sys.stdout.buffer.write(made.pdf)
        sys.stdout.flush()
    else:
        _write(arguments.output, made.pdf)
    for remark in (*_remarks(made, look, library), *made.remarks):
        tell(f"patient-reader: {remark}")
    if arguments.json:
        print_json(_document(options, arguments.output, handout, made, library))
    elif not is_piped:
        print(f"{arguments.output}: {_count(len(made.first_pages), 'article')}, {_count(made.pages, 'page')}")
    return 1 if made.missing else 0


def _write(path: Path, pdf: bytes) -> None:
    output = Path(os.path.realpath(path))  # a link stays one, and /dev/stdout what it is
    # A run that was killed while it wrote left its file: it may have a note about a patient in it.
    remove_leftovers_of(output)
    write_private(output, pdf)


def look_of(arguments: argparse.Namespace, settings: Settings, look: HandoutLook) -> HandoutLook:
    """Return *look*, a template's, with what *arguments* ask for instead."""
    paper = Paper(arguments.paper) if arguments.paper else default_paper(settings.paper, locale_of(os.environ))
    look = replace(look, paper=paper)
    if arguments.language:
        look = replace(look, language=arguments.language)
    if arguments.level:
        look = replace(look, level=Level(arguments.level))
    if arguments.large_print:
        look = replace(look, points=TEXT_SIZES[1])
    if getattr(arguments, "side_by_side", ""):
        look = replace(look, beside=arguments.side_by_side, arrangement=Arrangement.SIDE_BY_SIDE)
    return look


def find_article(library: Library, name: str, language: str) -> str:
    """Return the id that *name* means, as ``Library.find`` does. Raises ArticleNotFoundError, with the name that is most alike."""
    try:
        return library.find(name, language).id
    except ArticleNotFoundError as error:
        first, _, slug = name.rpartition("/")
        # Of two that are as much alike the first is taken: the one in the language that was meant.
        spoken = dict.fromkeys((first or language, *library.snapshot.languages))
        entries = [entry for code in spoken for entry in library.entries(code)]
        known = {(entry.id, word): fold_accents(word) for entry in entries for word in (entry.slug, entry.title)}
        found = process.extractOne(fold_accents(slug), known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if found is None:
            raise
        raise ArticleMisnamedError(article=name, nearest=found[2][0]) from error


def _remarks(made: HandoutPdf, look: HandoutLook, library: Library) -> Iterator[str]:
    """Yield what is not as it was asked for: articles that are gone, and languages that they are not in."""
    for one in made.missing:
        yield f"{one} is left out: it is not in the library, or its file cannot be used."
    for one, _ in made.first_pages:
        language, _, slug = one.partition("/")
        for wanted in filter(None, (look.language, look.beside)):
            if language != wanted and not library.has(f"{wanted}/{slug}"):
                yield f"{one} is not translated: there is no {wanted}/{slug}."


def _note(text: str) -> str:
    """Return *text*, or for "-" what standard input has. Raises FileUnreadableError."""
    if text != "-":
        return text
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig") if sys.stdin else ""
    except UnicodeDecodeError as error:
        raise FileUnreadableError(path="standard input", reason="it is not UTF-8 text") from error


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _document(options: Options, path: Path, handout: Handout, made: HandoutPdf, library: Library) -> dict[str, Any]:
    entries = [(entry, page) for one, page in made.first_pages if (entry := library.entry(one))]
    paths = options.paths()
    notes = ChartNotes(library, read_words(paths.resources, "en"), "en", ReviewStore(paths.reviews).sign_off)
    return {
        "file": str(path), "pages": made.pages, "paper": handout.look.paper, "level": handout.look.level,
        "points": handout.look.points,
        "articles": [{"id": one.id, "title": one.title, "language": one.language, "page": page} for one, page in entries],
        "missing": list(made.missing),
        "chart_note": notes.note((one.id for one, _ in entries), handout.look, handout.day or today()),
    }  # fmt: skip
