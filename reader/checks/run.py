"""Checking a whole library: every file, and what only shows when they are seen together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.checks.finding import Finding
from reader.checks.rules import Surroundings, check_article
from reader.library.article import Article, BrokenArticle
from reader.library.collection import FILE_NAME, read_collection
from reader.library.folders import MEDIA
from reader.library.library import Library, Progress, no_progress
from reader.library.reading import read_article
from reader.library.scan import FoundFile, Scan, scan


def check_library(library: Library, only: Path | None = None, progress: Progress = no_progress) -> list[Finding]:
    """Return what is wrong with the files of *library*, or with those of its collection *only*, by file and line."""
    found = scan(library.folders)
    findings = list(_check_collections(found, only))
    files = [file for file in found.files.values() if only is None or file.place.root == only]
    around = Surroundings(
        exists=lambda article_id: _is_usable(library, article_id),
        media=lambda article, name: _media(library, article, name),
    )
    for done, file in enumerate(files):
        progress(done, len(files))
        article = read_article(file.place)
        if isinstance(article, BrokenArticle):
            problem = article.problem
            findings.append(
                Finding(
                    file.place.path,
                    problem.line or 1,
                    "front-matter",
                    "error",
                    f"The article is left out: {problem.message}.",
                    "Correct the file.",
                )
            )
        else:
            findings += check_article(article, around)
    findings += _check_duplicates(found, only)
    findings += _check_strays(found, only)
    progress(len(files), len(files))
    return sorted(findings, key=lambda one: (str(one.path), one.line, one.rule))


def _is_usable(library: Library, article_id: str) -> bool:
    entry = library.entry(article_id)
    return entry is not None and not entry.problem


def _media(library: Library, article: Article, name: str) -> Path | None:
    entry = library.entry(article.id)
    return library.media(entry, name) if entry else None


def _check_collections(found: Scan, only: Path | None) -> Iterator[Finding]:
    for root in dict.fromkeys(found.roots):
        if only is None or root == only:
            for problem in read_collection(root).problems:
                yield Finding(
                    root / FILE_NAME,
                    problem.line or 1,
                    "collection",
                    problem.level,
                    str(problem.message),
                    "Correct collection.toml.",
                )


def _check_duplicates(found: Scan, only: Path | None) -> Iterator[Finding]:
    for lost in found.hidden:
        winner: FoundFile = found.files[lost.place.id]
        if winner.root == lost.root and (only is None or lost.place.root == only):
            yield Finding(
                lost.place.path, 1, "duplicate-slug", "error",
                f"Another article of this collection has the same name: {winner.place.category}/{winner.place.slug}.md.",
                "Give one of the two files another name.",
            )  # fmt: skip


def _check_strays(found: Scan, only: Path | None) -> Iterator[Finding]:
    """Find Markdown files that no list will ever show, because of where they lie or what they are called."""
    listed = {file.place.path for file in (*found.files.values(), *found.hidden)}
    for root in dict.fromkeys(found.roots):
        if only is not None and root != only:
            continue
        for path in sorted(root.rglob("*.md")):
            inside = path.relative_to(root).parts
            if (
                path not in listed
                and len(inside) > 1
                and MEDIA not in inside
                and not any(part[0] == "." for part in inside)
            ):
                yield Finding(
                    path, 1, "stray-file", "warning", "This file is in no list.",
                    "Put it into a folder <language>/<category>/, and give it a name of letters, digits and hyphens.",
                )  # fmt: skip
