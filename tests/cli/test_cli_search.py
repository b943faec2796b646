"""The command search."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from reader.paths import find_paths
from tests.cli.conftest import Cli
from tests.fakes import Shelf

HIT_KEYS = {"id", "title", "category", "language", "score", "snippet", "section", "anchor"}
KEYS = {
    "query", "milliseconds", "suggestion", "searched_for", "corrected", "choices", "crisis", "total", "hits",
}  # fmt: skip


def test_a_search_lists_what_it_found_with_the_words_around(cli: Cli) -> None:
    ran = cli("search", "drowsy")
    assert ran.status == 0
    assert "Naps  [en/naps]" in ran.out
    assert "Call us if you are drowsy." in ran.out
    assert "<mark>" not in ran.out


def test_a_search_in_json_is_one_document_of_the_promised_shape(cli: Cli) -> None:
    ran = cli("search", "sertraline", "--json")
    assert (ran.status, ran.err) == (0, "")
    answer = ran.json
    assert set(answer) == KEYS
    assert answer["query"] == "sertraline"
    assert isinstance(answer["milliseconds"], float)
    (hit,) = answer["hits"]
    assert set(hit) == HIT_KEYS
    assert (hit["id"], hit["title"], hit["category"], hit["language"]) == (
        "en/sertraline",
        "Sertraline <Zoloft>",
        "medicines",
        "en",
    )
    assert hit["score"] > 0


def test_snippets_are_escaped_but_for_their_marks(cli: Cli, shelf: Shelf) -> None:
    shelf.add("en/sleep/risky", "Insomnia < 5 hours & <b>more</b> insomnia \\<script>.\n")
    hits = cli("search", "insomnia", "--json").json["hits"]
    snippet = hits[0]["snippet"]
    assert "<mark>" in snippet
    assert "<" not in re.sub(r"</?mark>", "", snippet)
    assert "&lt;" in snippet


@pytest.mark.parametrize(
    ("options", "expected"),
    [((), ["en/naps", "es/naps"]), (("--language", "es"), ["es/naps", "en/naps"]), (("--limit", "1"), ["en/naps"]),
     (("--category", "medicines"), [])],
)  # fmt: skip
def test_language_category_and_limit_are_kept_to(
    cli: Cli, shelf: Shelf, options: tuple[str, ...], expected: list[str]
) -> None:
    shelf.add("en/sleep/naps", "Melatonin.")
    shelf.add("es/sleep/naps", "Melatonin.")
    hits = cli("search", "melatonin", "--json", *options).json["hits"]
    assert [hit["id"] for hit in hits] == expected


def test_a_search_without_a_result_is_no_error(cli: Cli) -> None:
    ran = cli("search", "xylophone")
    assert (ran.status, ran.out) == (0, "")
    assert "Nothing found." in ran.err
    assert cli("search", "xylophone", "--json").json["hits"] == []


def test_what_is_only_close_is_said_to_be(cli: Cli, shelf: Shelf) -> None:
    shelf.add("en/sleep/music", "A xylophone in the night.")
    ran = cli("search", "broken xylophone strings")
    assert "We have no article about this.\n\nThese may be close:\n" in ran.err
    assert "[en/music]" in ran.out
    assert "no article" not in cli("search", "naps").err


def test_json_says_what_was_looked_for_and_where_each_hit_is(cli: Cli) -> None:
    mended = cli("search", "drowsyy", "--json").json
    assert (mended["searched_for"], mended["corrected"], mended["choices"]) == ("drowsy", True, [])
    assert (mended["crisis"], mended["total"]) == (False, 1)
    assert (mended["hits"][0]["section"], mended["hits"][0]["anchor"]) == ("When to call", "when-to-call")
    plain = cli("search", "drowsy", "--json").json
    assert (plain["searched_for"], plain["corrected"]) == (None, False)
    assert cli("search", "i want to die", "--json").json["crisis"] is True


@pytest.mark.parametrize(
    "query",
    ["", " ", "*", '"', "(((", "AND OR NOT", "a" * 5000, "naps\0", "\u202e", "título:", "~", "-", "ñ", "[* TO *]"],
)
def test_any_query_is_answered(cli: Cli, query: str) -> None:
    ran = cli("search", query, "--json")
    assert ran.status == 0, ran.err
    assert ran.json["query"] == query
    assert cli("search", query).status == 0


def test_a_file_of_queries_gives_one_json_line_each_in_order(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "queries.txt"
    file.write_text("sertraline\n\nxylophone\nsiestas\ndrowsy", encoding="utf-8")
    ran = cli("search", "--queries", file, "--json", "--limit", 1)
    assert (ran.status, ran.err) == (0, "")
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert [one["query"] for one in answers] == ["sertraline", "", "xylophone", "siestas", "drowsy"]
    assert all(set(one) == KEYS and all(set(hit) == HIT_KEYS for hit in one["hits"]) for one in answers)
    assert [[hit["id"] for hit in one["hits"]] for one in answers] == [
        ["en/sertraline"],
        [],
        [],
        ["es/naps"],
        ["en/naps"],
    ]


def test_only_line_ends_end_a_query(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "queries.txt"
    file.write_bytes("\ufeffa\u2028b\x0bc\r\nd\n".encode())
    answers = [json.loads(line) for line in cli("search", "--queries", file, "--json").out.split("\n") if line]
    assert [one["query"] for one in answers] == ["a\u2028b\x0bc", "d"]


@pytest.mark.parametrize("content", [None, b"caf\xe9\n"])
def test_a_file_of_queries_that_cannot_be_read_is_1(cli: Cli, tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "queries.txt"
    if content:
        file.write_bytes(content)
    ran = cli("search", "--queries", file, "--json")
    assert (ran.status, ran.out) == (1, "")
    assert "queries.txt cannot be read" in ran.err


def test_a_new_article_is_found_by_the_next_search(cli: Cli, shelf: Shelf) -> None:
    assert cli("search", "xylophone", "--json").json["hits"] == []
    shelf.add("en/sleep/music", "A xylophone in the night.")
    assert [hit["id"] for hit in cli("search", "xylophone", "--json").json["hits"]] == ["en/music"]


def test_what_was_searched_for_is_written_nowhere(cli: Cli, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "queries.txt"
    file.write_text("xylophobia\n")
    cli("search", "xylophobia")
    cli("search", "--queries", file, "--json")
    file.unlink()
    written = [path for path in data.rglob("*") if path.is_file()]
    assert written
    assert all(b"xylophobia" not in path.read_bytes() for path in written)


def test_a_question_from_a_crisis_is_told_where_help_is_in_its_own_language(cli: Cli) -> None:
    english, spanish = cli("search", "i want to die", "--language", "es"), cli("search", "quiero morir")
    assert "Call or text 988" in english.err
    assert "oprima el 2, o envíe AYUDA por texto al 988" in spanish.err
    assert "1-800-222-1222" in cli("search", "i took all my pills").err
    assert "988" not in cli("search", "drowsy").err


def test_the_clinics_own_sentence_for_a_crisis_is_told_in_its_language_alone(cli: Cli, data: Path) -> None:
    data.mkdir()
    find_paths(data).settings_file.write_text('[kiosk]\ncrisis = { en = "Press the red button." }\n', "utf-8")
    assert "hurting yourself? Press the red button." in cli("search", "i want to die").err
    spanish = cli("search", "quiero morir").err
    assert "red button" not in spanish
    assert "AYUDA" in spanish
