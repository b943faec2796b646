"""Questions that may find only some of the articles: the rest is as if it was not there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library.curation import curate
from reader.library.library import Library
from reader.search.answers import SearchAnswer, SearchRequest
from reader.search.engine import SearchEngine
from reader.search.index.segment_writer import build_in_memory
from reader.search.index.updates import update_index
from reader.settings.kiosk_settings import KioskSettings
from tests.search.conftest import ARTICLES, library_of, write_article


def ids(answer: SearchAnswer) -> list[str]:
    return [hit.id for hit in answer.hits]


class Asked:
    """Shows everything but some articles, and counts how often it was asked."""

    def __init__(self, *hidden: str) -> None:
        self.hidden = hidden
        self.count = 0

    def __call__(self, article_id: str) -> bool:
        self.count += 1
        return article_id not in self.hidden


@pytest.fixture(params=["file", "memory"])
def either(request: pytest.FixtureRequest, index_folder: Path, library: Library) -> SearchEngine:
    """An engine on an index on the disk, and on one in memory."""
    return SearchEngine(index_folder if request.param == "file" else build_in_memory(library))


def asking(
    engine: SearchEngine, shown: Callable[[str], bool] | None, **options: object
) -> Callable[[str], SearchAnswer]:
    return lambda text: engine.search(SearchRequest(text, shown=shown, **options))  # type: ignore[arg-type]


def test_a_hidden_article_is_not_found(either: SearchEngine) -> None:
    all_of_them = ids(asking(either, None)("depression"))
    found = asking(either, Asked("en/depression"))("depression")
    assert "en/depression" in all_of_them
    assert ids(found) == [one for one in all_of_them if one != "en/depression"]
    assert found.total < len(all_of_them)


def test_its_title_is_not_completed(either: SearchEngine) -> None:
    assert asking(either, None)("sert").completions == ("Sertraline",)
    assert asking(either, Asked("en/sertraline"))("sert").completions == ()


def test_others_take_the_places_that_it_leaves(either: SearchEngine) -> None:
    first, second = ids(asking(either, None, limit=2)("depression"))
    assert ids(asking(either, Asked(first), limit=1)("depression")) == [second]


def test_a_category_without_articles_is_not_offered(either: SearchEngine) -> None:
    hidden = [f"{place.split('/')[0]}/{place.split('/')[2]}" for place in ARTICLES if "/sleep/" in place]
    typo = "sleepp"
    assert "sleep" in asking(either, None, correct=False)(typo).closest_categories
    assert "sleep" not in asking(either, Asked(*hidden), correct=False)(typo).closest_categories


def test_a_language_without_articles_is_not_understood(either: SearchEngine, library: Library) -> None:
    english = curate(library, KioskSettings(languages=("en",)))
    assert "es/insomnia" in ids(asking(either, None, language="es")("insomnio"))
    assert all(one.startswith("en/") for one in ids(asking(either, english.has, language="es")("depresión")))


def test_each_question_has_its_own_choice(either: SearchEngine) -> None:
    hides = Asked("en/sertraline")
    assert "en/sertraline" not in ids(asking(either, hides)("zoloft"))
    assert ids(asking(either, None)("zoloft"))[0] == "en/sertraline"
    assert ids(asking(either, Asked("en/panic"))("zoloft"))[0] == "en/sertraline"
    assert "en/sertraline" not in ids(asking(either, hides)("zoloft"))


def test_nothing_at_all_can_be_shown(either: SearchEngine) -> None:
    answer = asking(either, lambda article_id: False)("depression")
    assert (answer.hits, answer.total, answer.completions, answer.choices) == ((), 0, (), ())


def test_articles_are_looked_at_once_even_when_the_engine_forgets(engine: SearchEngine) -> None:
    shown = Asked()
    for text in ("depression", "sleep"):
        asking(engine, shown)(text)
        engine.forget()
    assert shown.count == len(ARTICLES)


def test_a_bound_method_is_the_same_at_every_question(either: SearchEngine, library: Library) -> None:
    curated = curate(library, KioskSettings(hidden=("panic",)))
    first, second = curated.has, curated.has
    assert first is not second
    assert first == second
    assert ids(asking(either, first)("fear")) == ids(asking(either, second)("fear"))


def test_a_new_index_is_looked_at_anew(own_collection: Path, tmp_path: Path) -> None:
    folder, shown = tmp_path / "index", Asked("en/insomnia")
    update_index(folder, library_of(own_collection))
    engine = SearchEngine(folder)
    assert ids(asking(engine, shown)("sleep")) == []
    write_article(own_collection, "en/sleep/naps", {"title": "Naps", "body": "A short sleep helps."})
    (own_collection / "en/depression/depression.md").unlink()
    update_index(folder, library_of(own_collection))
    assert ids(asking(engine, shown)("sleep")) == ["en/naps"]
    assert "en/depression" not in ids(asking(engine, shown)("depression"))
    engine.close()


def test_a_long_id_is_read_whole(tmp_path: Path) -> None:
    slug = "a" * 240
    write_article(tmp_path / "own", f"en/sleep/{slug}", {"title": "Naps " * 300, "body": "Sleep. " * 2000})
    engine = SearchEngine(build_in_memory(library_of(tmp_path / "own")))
    shown = Asked()
    assert ids(asking(engine, shown)("sleep")) == [f"en/{slug}"]
    assert ids(asking(engine, Asked(f"en/{slug}"))("sleep")) == []
