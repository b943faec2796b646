"""Small libraries of articles for search to find, and engines on them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from reader.library.library import Library, refresh
from reader.library.library_folders import Folders
from reader.search.answers import SearchAnswer, SearchRequest
from reader.search.engine import SearchEngine
from reader.search.folding import FoldedText
from reader.search.highlights import Sought, Span, as_written, in_order, marks
from reader.search.index.updates import update_index
from reader.search.synonyms import read_synonyms
from tests.fakes import CONTENT

ARTICLES: Mapping[str, Mapping[str, Any]] = {
    "en/medication-management/sertraline": {
        "title": "Sertraline", "also_called": ["Zoloft", "SSRI"], "codes": ["RXNORM:36437"],
        "key_points": ["Take it at the same time each day."],
        "body": "It treats depression and anxiety.\n\n## Side effects\n\nNausea is common. You may feel sick at first. "
        "It often passes in two weeks.\n\n## Stopping\n\nDo not stop Zoloft on your own. Call us first.",
    },
    "en/medication-management/bupropion": {
        "title": "Bupropion", "also_called": ["Wellbutrin"], "codes": ["RXNORM:42347"],
        "body": "It treats depression.\n\n## Side effects\n\nDry mouth is common.",
    },
    "en/medication-management/hydroxyzine": {
        "title": "Hydroxyzine", "also_called": ["Vistaril"], "body": "It calms anxiety and itching.",
    },
    "en/medication-management/hydralazine": {
        "title": "Hydralazine", "also_called": ["Apresoline"], "body": "It lowers blood pressure.",
    },
    "en/medication-management/missed-dose": {
        "title": "If you miss a dose", "body": "Take it when you remember. Do not take two doses.",
    },
    "en/sleep/insomnia": {
        "title": "Trouble sleeping", "also_called": ["Insomnia", "Can't sleep"],
        "key_points": ["Get up at the same time every day."],
        "people_say": ["my head wont shut up", "up at 3 am"],
        "body": "Many people sleep badly.\n\n## What helps\n\nSleeping pills help for a short time only.",
    },
    "en/depression/depression": {
        "title": "Depression", "also_called": ["Major depressive disorder", "MDD"],
        "body": "Depression is common. The PHQ-9 is a form with nine questions.\n\n## Treatment\n\nTalk therapy and "
        "medicines such as sertraline both help.",
    },
    "en/adhd/adhd": {
        "title": "Attention deficit hyperactivity disorder", "also_called": ["ADHD"],
        "body": "ADHD makes it hard to focus. Children with ADHD may fidget.",
    },
    "en/anxiety/panic": {
        "title": "Panic attacks", "people_say": ["thought i was dying at the mall", "will i choke"], "body": "A panic attack is sudden fear. Your heart races & you <shake>.",
    },
    "en/crisis/suicide": {
        "title": "Thoughts of suicide", "sensitivity": ["suicide"], "body": "You are not alone. Call or text 988.",
    },
    "es/depression/depression": {
        "title": "Depresión",
        "body": "La depresión es común.\n\n## Tratamiento\n\nLa terapia y los medicamentos ayudan.",
    },
    "es/sleep/insomnia": {
        "title": "Problemas para dormir", "also_called": ["Insomnio"], "body": "Muchas personas duermen mal.",
    },
}  # fmt: skip


def write_article(root: Path, place: str, front: Mapping[str, Any]) -> Path:
    """Write the article *front* (its body included) to *place* ("en/sleep/insomnia") below *root*."""
    path = root / f"{place}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    values = {"summary": f"About {front['title']}."} | {key: value for key, value in front.items() if key != "body"}
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    path.write_text(f"---\n{head}---\n\n{front.get('body', '')}\n", encoding="utf-8")
    return path


def library_of(root: Path) -> Library:
    """Return the library of the one collection in *root*."""
    return refresh(None, Folders(None, root.parent / "none", (root,)))


def words_at(text: str, marks: Iterable[tuple[int, int]]) -> list[str]:
    """Return the stretches *marks* (start, length) of *text*."""
    return [text[start : start + length] for start, length in marks]


def marked_in(text: str, sought: Iterable[Sought]) -> tuple[Span, ...]:
    """Return the stretches (start, length) of *text* that the words *sought* take."""
    folded = FoldedText(text)
    found = [(start, end, number) for number, one in enumerate(sought) for start, end in one.find(folded)]
    return marks(as_written(folded, in_order(found)))


def read_by_whoosh(reader: Any, field: str) -> dict[str, dict[int, float]]:
    """Return the postings of *field* as Whoosh's own *reader* tells them: by term and document, how often."""
    found: dict[str, dict[int, float]] = {}
    for term in reader.field_terms(field):
        matcher = reader.postings(field, term)
        documents = found[term] = {}
        while matcher.is_active():
            documents[matcher.id()] = matcher.weight()
            matcher.next()
    return found


@pytest.fixture(scope="session")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("collection")
    for place, front in ARTICLES.items():
        write_article(root, place, front)
    return root


@pytest.fixture(scope="session")
def library(collection: Path) -> Library:
    return library_of(collection)


@pytest.fixture(scope="session")
def index_folder(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    update_index(folder, library)
    return folder


@pytest.fixture
def engine(index_folder: Path) -> SearchEngine:
    return SearchEngine(index_folder)


Ask = Callable[..., SearchAnswer]


@pytest.fixture
def ask(engine: SearchEngine) -> Ask:
    def ask(text: str, **options: Any) -> SearchAnswer:
        return engine.search(SearchRequest(text, **options))

    return ask


@pytest.fixture(scope="session")
def bundled() -> Library:
    return library_of(CONTENT)


@pytest.fixture(scope="session")
def bundled_engine(bundled: Library, tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    folder = tmp_path_factory.mktemp("bundled")
    update_index(folder, bundled)
    return SearchEngine(folder, read_synonyms([CONTENT]))


@pytest.fixture
def own_collection(tmp_path: Path) -> Path:
    """A collection of three articles that a test may change."""
    root = tmp_path / "own"
    for place in ("en/sleep/insomnia", "en/depression/depression", "es/depression/depression"):
        write_article(root, place, ARTICLES[place])
    return root
