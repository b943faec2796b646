"""What a question finds, in small: ranking, prefixes, errors, languages, crisis, and nothing at all."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from reader.errors import IndexUnavailableError
from reader.library.library import Library
from reader.search.answers import QUOTED, Danger, SearchAnswer, SearchRequest
from reader.search.engine import SearchCancelledError, SearchEngine
from reader.search.index.segment_writer import build_in_memory
from reader.search.index.updates import update_index
from reader.search.synonyms import read_synonyms
from tests.search.conftest import Ask, library_of, words_at, write_article


def ids(answer: SearchAnswer) -> list[str]:
    return [hit.id for hit in answer.hits]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("sertraline", "en/sertraline"),
        ("Zoloft", "en/sertraline"),
        ("zoloft side effects", "en/sertraline"),
        ("What are the side effects of Zoloft?", "en/sertraline"),
        ("depression", "en/depression"),
        ("ADHD", "en/adhd"),
        ("attention deficit", "en/adhd"),
        ("phq9", "en/depression"),
        ("PHQ-9", "en/depression"),
        ("phq 9", "en/depression"),
        ("cant sleep", "en/insomnia"),
        ("can't sleep", "en/insomnia"),
        ("SLEEPING", "en/insomnia"),
        ("missed dose", "en/missed-dose"),
        ("panic attack", "en/panic"),
    ],
)
def test_the_article_that_is_meant_comes_first(ask: Ask, text: str, first: str) -> None:
    assert ids(ask(text, prefix=False))[0] == first
    assert ids(ask(text))[0] == first


def test_results_come_from_the_first_letter_on(ask: Ask) -> None:
    for size in range(1, len("sertraline") + 1):
        assert "en/sertraline" in ids(ask("sertraline"[:size]))


def test_a_title_is_completed(ask: Ask) -> None:
    assert ask("ser").completions == ("Sertraline",)
    assert ask("atten").completions == ("Attention deficit hyperactivity disorder",)
    assert ask("zzz").completions == ()


def test_every_word_is_wanted_but_some_are_better_than_none(ask: Ask) -> None:
    answer = ask("depression fidget", prefix=False)
    assert set(ids(answer)) >= {"en/depression", "en/adhd"}


def test_a_typing_error_is_mended_and_said(ask: Ask) -> None:
    answer = ask("zolof side efects", prefix=False)
    assert ids(answer)[0] == "en/sertraline"
    assert answer.suggestion == answer.searched_for == "zoloft side effects"


def test_a_medicine_never_becomes_another(ask: Ask) -> None:
    answer = ask("buspirone", prefix=False)
    assert "en/bupropion" not in ids(answer)
    assert not answer.suggestion


def test_a_word_close_to_two_medicines_is_asked_about(ask: Ask) -> None:
    answer = ask("hydroxalazine", prefix=False)
    assert set(answer.choices) == {"hydralazine", "hydroxyzine"}
    assert set(ids(answer)) == {"en/hydralazine", "en/hydroxyzine"}
    assert not answer.suggestion
    assert not answer.searched_for


def test_the_snippet_is_marked_and_from_its_section(ask: Ask) -> None:
    hit = ask("panic heart races", prefix=False).hits[0]
    assert "heart races & you" in hit.snippet
    assert [*words_at(hit.snippet, hit.snippet_marks)][-2:] == ["heart", "races"]
    hit = ask("nausea", prefix=False).hits[0]
    assert (hit.id, hit.anchor, hit.snippet.startswith("Nausea is common.")) == ("en/sertraline", "side-effects", True)
    assert words_at(hit.snippet, hit.snippet_marks) == ["Nausea"]
    hit = ask("depression").hits[0]
    assert words_at(hit.title, hit.title_marks) == ["Depression"]


def test_the_asked_language_comes_first_and_others_follow(ask: Ask) -> None:
    answer = ask("depression", language="es", prefix=False)
    assert answer.hits[0].language == "en"
    answer = ask("depresion", language="es", prefix=False)
    assert ids(answer)[0] == "es/depression"
    answer = ask("depresion medicines", language="es", prefix=False)
    assert {"es", "en"} <= {hit.language for hit in answer.hits}
    assert answer.hits[0].language == "es"


def test_a_language_without_articles_still_finds_others(ask: Ask) -> None:
    assert ids(ask("sertraline", language="fr"))[0] == "en/sertraline"
    assert ids(ask("depresion", language="es-MX"))[0] == "es/depression"


def test_a_question_in_another_language_is_answered_in_that_one(ask: Ask) -> None:
    answer = ask("una depresión en el tratamiento", language="en", prefix=False)
    assert {hit.language for hit in answer.hits} == {"es"}


def test_a_category_narrows(ask: Ask) -> None:
    answer = ask("depression", category="depression", prefix=False)
    assert ids(answer) == ["en/depression"]
    assert ask("depression", category="none-such").hits == ()


def test_the_count_is_that_of_all_that_can_be_shown(ask: Ask) -> None:
    few = ask("depression anxiety", limit=2, prefix=False)

    everything = ask("depression anxiety", limit=few.total, prefix=False)
    assert few.total == len(everything.hits) > 2
    assert ask("depression anxiety", limit=100, prefix=False).total == few.total
    narrowed = ask("depression anxiety", category="medication-management", limit=1, prefix=False)
    assert narrowed.total == sum(hit.category == "medication-management" for hit in everything.hits) > 1


def test_better_matches_of_other_categories_are_counted(ask: Ask) -> None:
    everywhere = ask("depression", prefix=False)
    assert everywhere.elsewhere == 0

    worse = ask("depression", category="medication-management", prefix=False)
    assert worse.hits
    assert worse.elsewhere == everywhere.total - worse.total > 0
    assert ask("depression", category="depression", prefix=False).elsewhere == 0, "the best one is here"


def test_more_can_be_asked_for_without_others_coming_between(ask: Ask) -> None:
    few, more = (ask("depression ayudan", limit=limit, prefix=False, mixed=False).hits for limit in (5, 8))

    assert [hit.id for hit in more[:5]] == [hit.id for hit in few]
    assert "es" in {hit.language for hit in more}
    assert {hit.language for hit in ask("depression ayudan", limit=5, prefix=False).hits} == {"en", "es"}


def test_the_limit_is_kept(ask: Ask) -> None:
    assert len(ask("a", limit=2).hits) == 2
    assert ask("a", limit=0).hits == ()


def test_nothing_found_offers_categories(ask: Ask) -> None:
    answer = ask("anxietyy stuffq", prefix=False, category="none")
    assert answer.hits == ()
    assert "anxiety" in answer.closest_categories


def test_words_to_mark_in_the_article_are_given(ask: Ask) -> None:
    assert {"sleep", "sleeping"} <= set(ask("sleeping", prefix=False).terms)


@pytest.mark.parametrize("text", ["", "   ", "?!", "\0\x01", "🙂", '" * ? ~ : ( [', "AND OR NOT"])
def test_what_asks_nothing_is_answered_calmly(ask: Ask, text: str) -> None:
    assert isinstance(ask(text), SearchAnswer)


def test_a_crisis_question_is_recognised_and_finds_help(ask: Ask) -> None:
    answer = ask("i want to kill myself", prefix=False)
    assert answer.crisis
    assert ids(answer)[0] == "en/suicide"
    assert ask("quiero morir", language="es").crisis
    assert not ask("diet").crisis


@pytest.fixture
def ask_in_danger(tmp_path: Path) -> Ask:
    """Ask a library that has the article on safety in both languages, and much else about suicide."""
    plan = {"title": "A plan", "body": "Steps for a hard night."}
    write_article(tmp_path / "c", "en/living/safety-plan", plan)
    write_article(tmp_path / "c", "es/living/safety-plan", {"title": "Un plan", "body": "Pasos."})
    write_article(tmp_path / "c", "en/drugs/opioid-use", {"title": "Opioids", "body": "Overdose."})
    write_article(
        tmp_path / "c", "en/drugs/storing-medicine-safely", {"title": "Storing medicine", "body": "Poison Help."}
    )
    write_article(tmp_path / "c", "en/other/ptsd", {"title": "After harm", "body": "She was molested long ago."})
    for number in range(4):
        write_article(tmp_path / "c", f"en/other/suicide{number}", {"title": "Suicide", "body": "I want to die."})
        write_article(tmp_path / "c", f"es/other/suicide{number}", {"title": "Suicidio", "body": "Me quiero morir."})
    engine = SearchEngine(build_in_memory(library_of(tmp_path / "c")))
    return lambda text, **options: engine.search(SearchRequest(text, **options))


@pytest.mark.parametrize("reader", ["en", "es", "es-MX", "fr"])
@pytest.mark.parametrize(("text", "language"), [("me quiero morir", "es"), ("i want to die", "en")])
def test_in_danger_the_article_on_safety_comes_first_in_the_questions_language(
    ask_in_danger: Ask, text: str, language: str, reader: str
) -> None:
    answer = ask_in_danger(text, language=reader, limit=5)
    assert answer.danger == Danger("suicide", language)
    assert ids(answer)[0] == f"{language}/safety-plan"
    assert len(ids(answer)) == len(set(ids(answer))) == 5
    assert {one.partition("/")[0] for one in ids(answer)[:3]} == {language}


def test_in_danger_help_comes_first_in_every_topic_and_where_nothing_else_is_found(ask_in_danger: Ask) -> None:
    assert ids(ask_in_danger("i want to die", category="other"))[0] == "en/safety-plan"
    assert ids(ask_in_danger("988", category="none")) == ["en/safety-plan"]


def test_after_too_much_medicine_the_article_comes_first_that_says_what_to_do_now(ask_in_danger: Ask) -> None:
    first = ["en/safety-plan", "en/storing-medicine-safely", "en/opioid-use"]
    assert ids(ask_in_danger("she took all her pills"))[:3] == first


def test_about_violence_of_long_ago_what_answers_best_comes_first_and_safety_next(ask_in_danger: Ask) -> None:
    assert ids(ask_in_danger("i was molested as a child"))[:2] == ["en/ptsd", "en/safety-plan"]
    assert ids(ask_in_danger("he is molesting me"))[0] == "en/safety-plan"


def test_in_danger_no_article_comes_first_that_is_not_shown(ask_in_danger: Ask) -> None:
    def shown(article: str) -> bool:
        return article != "es/safety-plan"

    assert ids(ask_in_danger("me quiero morir", shown=shown))[0] == "en/safety-plan"
    found = ids(ask_in_danger("me quiero morir", shown=lambda article: "safety" not in article))
    assert found[0].startswith("es/suicide")


def test_a_name_is_known_whatever_its_spaces(ask: Ask) -> None:
    for text in ("panicattacks", "Pa nic at tacks", "major depressivedisorder"):
        answer = ask(text, prefix=False)
        assert ids(answer)[0] in {"en/panic", "en/depression"}
        assert not answer.suggestion


def test_words_of_the_asked_language_that_only_ask_find_nothing_in_another(tmp_path: Path) -> None:
    write_article(tmp_path / "c", "en/other/grief", {"title": "Grief", "body": "Loss."})
    write_article(
        tmp_path / "c", "es/sleep/insomnia", {"title": "Insomnio", "body": "Terapia para el insomnio (CBT-I)."}
    )
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    engine = SearchEngine(tmp_path / "index")
    assert not engine.search(SearchRequest("i was zzyzx", prefix=False)).hits
    assert ids(engine.search(SearchRequest("terapia para el insomnio", prefix=False))) == ["es/insomnia"]


def test_a_name_said_in_full_counts_more_than_a_part_of_another(tmp_path: Path) -> None:
    """Chat around a name that only its other names have does not bring the article with chat in its title."""
    articles = {
        "vasculitis": {
            "title": "Vasculitis",
            "also_called": ["Angiitis", "Arteritis"],
            "body": "In angiitis, vessels swell.",
        },
        "breath": {"title": "Bad breath", "also_called": ["Halitosis"], "body": "Brush your teeth."},
    }
    for name, front in articles.items():
        write_article(tmp_path / "c", f"en/other/{name}", front)
    for number in range(30):
        write_article(tmp_path / "c", f"en/other/{number}", {"title": f"Other {number}", "body": "Good or bad."})
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    engine = SearchEngine(tmp_path / "index")
    assert ids(engine.search(SearchRequest("how bad is angiitis", prefix=False)))[0] == "en/vasculitis"
    assert ids(engine.search(SearchRequest("how bad is bad breath", prefix=False)))[0] == "en/breath"


def test_an_alias_that_is_one_generic_word_is_no_alias(tmp_path: Path) -> None:
    hers = {"title": "Hers syndrome A", "also_called": ["Hers disease"], "body": "A disease of the liver."}
    write_article(tmp_path / "c", "en/other/hers", hers)
    for number in range(9):
        front = {"title": f"Other {number}", "body": "A rare disease of the lung. This disease is rare."}
        write_article(tmp_path / "c", f"en/other/{number}", front)
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    engine = SearchEngine(tmp_path / "index")
    assert ids(engine.search(SearchRequest("what disease is rare", prefix=False)))[0] != "en/hers"
    assert ids(engine.search(SearchRequest("hers disease", prefix=False)))[0] == "en/hers"


def test_both_things_that_a_question_names_are_seen_at_once(tmp_path: Path) -> None:
    for number in range(9):
        kind = {"title": f"Systemic lupus {number or ''}".strip(), "also_called": ["Systemic lupus"]}
        write_article(tmp_path / "c", f"en/other/lupus-{number}", {**kind, "body": "Systemic lupus and its treatment."})
        write_article(tmp_path / "c", f"en/other/{number}", {"title": f"Other {number}", "body": "No ocular rosacea."})
    rosacea = {"title": "Red skin", "also_called": ["Ocular rosacea"], "body": "Red skin."}
    write_article(tmp_path / "c", "en/other/rosacea", rosacea)
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    engine = SearchEngine(tmp_path / "index")
    found = ids(engine.search(SearchRequest("are systemic lupus and ocular rosacea the same", prefix=False)))
    assert found[:2] == ["en/lupus-0", "en/rosacea"]


def test_what_was_asked_can_be_forgotten(index_folder: Path, library: Library) -> None:
    for source in (index_folder, build_in_memory(library)):
        engine = SearchEngine(source)
        before = ids(engine.search(SearchRequest("secretword zoloft")))
        engine.forget()
        kept = repr([engine.__dict__, [vars(shelf) for shelf in engine._shelves.values()]])
        assert "secretword" not in kept
        assert ids(engine.search(SearchRequest("secretword zoloft"))) == before


def test_a_cancelled_question_stops(engine: SearchEngine) -> None:
    with pytest.raises(SearchCancelledError):
        engine.search(SearchRequest("depression"), lambda: True)


def test_without_an_index_the_error_says_so(tmp_path: Path) -> None:
    with pytest.raises(IndexUnavailableError):
        SearchEngine(tmp_path / "none").search(SearchRequest("depression"))


def test_a_new_generation_is_noticed(own_collection: Path, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    update_index(folder, library_of(own_collection))
    engine = SearchEngine(folder)
    assert not engine.search(SearchRequest("lithium")).hits
    write_article(own_collection, "en/bipolar/lithium", {"title": "Lithium", "body": "A salt."})
    update_index(folder, library_of(own_collection))
    assert engine.search(SearchRequest("lithium")).hits[0].id == "en/lithium"


def test_synonyms_need_no_new_index(index_folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "c" / "en" / "synonyms.toml"
    path.parent.mkdir(parents=True)
    path.write_text(
        '[[group]]\nterms = ["depression", "the blues"]\n[[group]]\nterms=["ADHD"]\nabbreviations=["ADD"]\n'
    )
    engine = SearchEngine(index_folder, read_synonyms([tmp_path / "c"]))
    assert engine.search(SearchRequest("the blues", prefix=False)).hits[0].id == "en/depression"
    assert engine.search(SearchRequest("ADD", prefix=False)).hits[0].id == "en/adhd"
    engine.use(read_synonyms([]))
    assert not engine.search(SearchRequest("the blues", prefix=False)).hits


def test_an_index_in_memory_answers_the_same(library: Library, ask: Ask) -> None:
    engine = SearchEngine(build_in_memory(library))
    for text in ("zoloft side effects", "depresión", "sleep"):
        mine, other = engine.search(SearchRequest(text)), ask(text)
        assert mine.hits == other.hits


def test_engines_of_several_threads_agree(index_folder: Path, ask: Ask) -> None:
    texts = ["zoloft side efects", "sleep", "depresión", "hydroxalazine", "panic attack", "s"] * 5

    def work(_: int) -> list[tuple[str, ...]]:
        engine = SearchEngine(index_folder)
        return [tuple(hit.id for hit in engine.search(SearchRequest(text)).hits) for text in texts]

    wanted = [tuple(ids(ask(text))) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(work, range(8))) == [wanted] * 8


def fields(answer: SearchAnswer) -> dict[str, Any]:
    return {name: getattr(answer, name) for name in SearchAnswer.__slots__ if name != "milliseconds"}


def test_the_same_question_gets_the_same_answer(ask: Ask) -> None:
    assert fields(ask("sleep")) == fields(ask("sleep"))


def test_importing_the_engine_loads_neither_whoosh_nor_qt() -> None:
    code = "import sys, reader.search.engine; print([name for name in ('whoosh', 'PySide6') if name in sys.modules])"
    place = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=place, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_hits_far_down_are_found_and_marked_and_quoted_when_that_is_asked_for(tmp_path: Path) -> None:
    for number in range(QUOTED + 3):
        write_article(tmp_path / "c", f"en/other/kite-{number}", {"title": f"Kite {number}", "body": "Wind lifts it."})
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    engine = SearchEngine(tmp_path / "index")
    hits = engine.search(SearchRequest("kite", limit=QUOTED + 3)).hits
    assert [bool(hit.snippet) for hit in hits] == [True] * QUOTED + [False] * 3
    assert all(words_at(hit.title, hit.title_marks) == ["Kite"] for hit in hits)
    quoted = engine.search(SearchRequest("kite", limit=QUOTED + 3, quoted=QUOTED + 3)).hits
    assert [hit.id for hit in quoted] == [hit.id for hit in hits]
    assert all(hit.snippet for hit in quoted)
