"""A question finds an article however its words are written: apart or together, with or without accents, as any form."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.search.answers import SearchRequest
from reader.search.engine import SearchEngine
from reader.search.index.segment_writer import build_in_memory
from tests.search.conftest import library_of, words_at, write_article

TEXTS = {
    "en/sleep/dose": "Start with 37.5 mg, then 80mg. Drops: 15 µg, or 2,500 units. Wait 8 hours.",
    "en/sleep/half": "Try ½ tablet first.",
    "en/sleep/apart": "Bring your note book. A sit-up each day. Vitamin B<sub>6</sub> and CO<sub>2</sub>. It is 12 percent.",
    "en/sleep/joined": "Bring your logbook to the center. The D3 test is free. Both knees and feet may swell.",
    "en/sleep/verbs": "He woke early, took it with food and forgot the evening one. Women wrote this. Her teeth hurt.",
    "es/sleep/nina": "El bebé y los bebés de dos años. Las uñas crecen.",
    "es/sleep/bebidas": "Si bebe leche, no beba mucha. Duermo mal. Unas cicatrices.",
    "de/sleep/schlaf": "Schlafstörungen und Übelkeit. Große Müdigkeit.",
    "ar/sleep/nawm": "اِسْتِرْخَاء. أَدْوِيَة الأرق ١٥ ملغ.",
    "he/sleep/shena": "תְּרוּפָה לַשֵּׁנָה, בית־מרקחת.",
    "ja/sleep/nemuri": "睡眠薬は5mgです。電話は0570へ。リラックス・タイムとパートナー。",
    "zh/sleep/shui": "请拨打热线95511咨询。安眠药每片5毫克。",
    "ko/sleep/jam": "수면제를 드세요. 하루에 2번.",
    "hi/sleep/neend": "ज़्यादा नींद और माँ की दवा, १५ दिन।",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    root: Path = tmp_path_factory.mktemp("ways") / "own"
    for place, body in TEXTS.items():
        write_article(root, place, {"title": place.rpartition("/")[2].upper(), "summary": "Short.", "body": body})
    return SearchEngine(build_in_memory(library_of(root)))


@pytest.mark.parametrize(
    ("place", "text", "marked"),
    [
        ("en/dose", "37.5 mg", ["37.5", "mg"]),
        ("en/dose", "37,5 milligrams", ["37.5", "mg"]),
        ("en/dose", "80 mg", ["mg", "80mg"]),
        ("en/dose", "15μg", ["15", "µg"]),
        ("en/dose", "15mcg", ["15", "µg"]),
        ("en/dose", "2500 iu", ["2,500", "units"]),
        ("en/dose", "8h", ["8", "hours"]),
        ("en/dose", "8 hrs", ["8", "hours"]),
        ("en/half", "0.5 tablet", ["½", "tablet"]),
        ("en/half", "1/2 tablet", ["½", "tablet"]),
        ("en/apart", "situp", ["sit-up"]),
        ("en/apart", "sit up", ["sit-up"]),
        ("en/apart", "b6", ["B6"]),
        ("en/apart", "b 6", ["B6"]),
        ("en/apart", "co2", ["CO2"]),
        ("en/apart", "12%", ["12"]),
        ("en/joined", "log book", ["logbook"]),
        ("en/joined", "log-book", ["logbook"]),
        ("en/joined", "d 3", ["D3"]),
        ("en/joined", "foot", ["feet"]),
        ("en/joined", "swollen", ["swell"]),
        ("en/verbs", "waking", ["woke"]),
        ("en/verbs", "forget", ["forgot"]),
        ("en/verbs", "woman", ["Women"]),
        ("en/verbs", "tooth", ["teeth"]),
        ("es/nina", "bebé", ["bebé", "bebés"]),
        ("es/nina", "anos", ["años"]),
        ("es/nina", "uña", ["uñas"]),
        ("es/bebidas", "beber", ["bebe", "beba"]),
        ("es/bebidas", "dormir", ["Duermo"]),
        ("es/bebidas", "cicatriz", ["cicatrices"]),
        ("de/schlaf", "schlafstoerungen", ["Schlafstörungen"]),
        ("de/schlaf", "uebelkeit", ["Übelkeit"]),
        ("de/schlaf", "Schlaf Störungen", ["Schlafstörungen"]),
        ("ar/nawm", "استرخاء", ["اِسْتِرْخَاء"]),
        ("ar/nawm", "ادويه 15", ["أَدْوِيَة", "١٥"]),
        ("he/shena", "תרופה", ["תְּרוּפָה"]),
        ("he/shena", "בית מרקחת", ["בית־מרקחת"]),
        ("ja/nemuri", "0570", ["0570"]),
        ("ja/nemuri", "ﾊﾟｰﾄﾅ", ["パー", "ト", "ナ"]),
        ("ja/nemuri", "5 mg", ["5mg"]),
        ("zh/shui", "95511", ["95511"]),
        ("zh/shui", "安眠药", ["安眠", "药"]),
        ("ko/jam", "수면제", ["수면", "제"]),
        ("hi/neend", "ज्यादा मां", ["ज़्यादा", "माँ"]),
    ],
)
def test_it_is_found_and_marked(engine: SearchEngine, place: str, text: str, marked: list[str]) -> None:
    answer = engine.search(SearchRequest(text, language=place.partition("/")[0], prefix=False))
    hit = next(one for one in answer.hits if one.id == place)
    assert words_at(hit.snippet, hit.snippet_marks) == marked
    assert " " in text or not answer.searched_for


@pytest.mark.parametrize(("text", "other"), [("bebés", "es/bebidas"), ("beber", "es/nina"), ("uñas", "es/bebidas")])
def test_an_accent_that_is_typed_tells_words_apart(engine: SearchEngine, text: str, other: str) -> None:
    hits = engine.search(SearchRequest(text, language="es")).hits
    assert hits
    assert other not in [hit.id for hit in hits]


def test_a_word_typed_without_its_accent_finds_both(engine: SearchEngine) -> None:
    assert {hit.id for hit in engine.search(SearchRequest("bebe", language="es")).hits} >= {"es/nina", "es/bebidas"}
