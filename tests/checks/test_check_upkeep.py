"""Rules that other files and the calendar decide: links, pictures, reviews, translations."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.checks.run.library_check import check_library
from reader.reviews.journal_record import SignOff
from tests.fakes import SOURCE, Clinic, day

TODAY = day("2026-11-23")
RULES = {
    "dead-link",
    "dead-image",
    "not-reviewed",
    "review-lapsed",
    "review-due",
    "review-overdue",
    "translation-missing",
    "translation-old",
}
REVIEWED = {"reviewed": {"on": "2026-01-10", "by": "Dr. Ruiz"}}


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.bundled.describe('id = "bundled"\n')
    return clinic


def add(clinic: Clinic, path: str, body: str = "Text.\n", **front: object) -> Path:
    return clinic.bundled.add(path, body, **{"sources": [SOURCE], **REVIEWED} | front)


def found(clinic: Clinic, sign_offs: dict[str, SignOff] | None = None) -> list[tuple[str, int, str]]:
    """Return language and slug, line and rule of what these rules find."""
    report = check_library(clinic.folders(), sign_offs=sign_offs, today=TODAY)
    return [
        (f"{one.path.parts[-3]}/{one.path.stem}", one.line, one.rule) for one in report.findings if one.rule in RULES
    ]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("See [dreams](article:dreams#why).\n", []),
        ("One.\n\n[x](article:none) and [y](article:none#why)\n", [3, 3]),
        ("[x](article:)\n", [1]),
        ("[x]( article:none )\n", [1]),
        ("[x](article:../sleep/dreams)\n", [1]),
    ],
)
def test_a_link_leads_to_an_article_that_can_be_used(clinic: Clinic, body: str, lines: list[int]) -> None:
    add(clinic, "en/sleep/naps", body)
    add(clinic, "en/sleep/dreams")
    assert found(clinic) == [("en/naps", 7 + line, "dead-link") for line in lines]


def test_a_link_is_dead_where_the_article_is_in_another_language_only_or_broken(clinic: Clinic) -> None:
    add(clinic, "es/sleep/naps", "[x](article:dreams) [y](article:naps)\n")
    add(clinic, "en/sleep/naps", "[y](article:broken)\n")
    add(clinic, "en/sleep/dreams")
    clinic.bundled.put("en/sleep/broken.md", "x")
    rules = [one for one in found(clinic) if one[2] == "dead-link"]
    assert rules == [("en/naps", 8, "dead-link"), ("es/naps", 8, "dead-link")]


@pytest.mark.parametrize(
    ("body", "rules"),
    [
        ("![A bed](media/bed.png) ![A bed](./media/bed.png)\n", []),
        ("![A bed](media/none.png)\n", ["dead-image"]),
        ("![A bed](bed.png)\n", ["dead-image"]),
        ("![A bed](https://a.example/bed.png)\n", ["dead-image"]),
        ("![A bed](media/../collection.toml)\n", ["dead-image"]),
    ],
)
def test_a_picture_is_in_the_media_folder(clinic: Clinic, body: str, rules: list[str]) -> None:
    clinic.bundled.put("media/bed.png", "x")
    add(clinic, "en/sleep/naps", body)
    assert [one[2] for one in found(clinic)] == rules


@pytest.mark.parametrize(
    ("front", "rule"),
    [
        ({}, ""),
        ({"review_due": "2027-01-23"}, ""),
        ({"review_due": "2027-01-22"}, "review-due"),
        ({"review_due": "2026-11-23"}, "review-due"),
        ({"review_due": "2026-11-22"}, "review-overdue"),
        ({"reviewed": None}, "not-reviewed"),
        ({"reviewed": None, "review_due": "2020-01-01"}, "not-reviewed"),
    ],
)
def test_reviews_are_watched_from_the_front_matter(clinic: Clinic, front: dict[str, object], rule: str) -> None:
    add(clinic, "en/sleep/naps", **front)
    assert [one[2] for one in found(clinic)] == ([rule] if rule else [])


def test_the_clinics_sign_off_counts_more_and_lapses_with_the_text(clinic: Clinic) -> None:
    add(clinic, "en/sleep/naps", reviewed=None)
    entry = clinic.library().entry("en/naps")
    assert entry

    def sign_off(text: str, due: str) -> dict[str, SignOff]:
        return {"en/naps": SignOff("en/naps", "Dr. Ruiz", day("2026-11-01"), day(due), text)}

    assert found(clinic, sign_off(entry.stamp, "2027-11-01")) == []
    assert found(clinic, sign_off(entry.stamp, "2026-12-01")) == [("en/naps", 1, "review-due")]
    assert found(clinic, sign_off("another", "2027-11-01")) == [("en/naps", 1, "review-lapsed")]


def test_an_original_without_a_translation_is_found_where_the_collection_has_that_language(clinic: Clinic) -> None:
    add(clinic, "en/sleep/naps")
    assert found(clinic) == []
    add(clinic, "es/sleep/dreams")
    assert found(clinic) == [("en/naps", 1, "translation-missing")]
    add(clinic, "es/sleep/naps")
    assert found(clinic) == []


def test_a_translation_in_another_collection_counts(clinic: Clinic) -> None:
    add(clinic, "en/sleep/naps")
    add(clinic, "es/sleep/dreams")
    own = clinic.collection()
    own.describe('id = "clinic"\n')
    own.add("es/sleep/naps", sources=[SOURCE], **REVIEWED)
    assert found(clinic) == []


def test_a_translation_older_than_its_original_is_found_and_not_the_other_way_round(clinic: Clinic) -> None:
    add(clinic, "en/sleep/naps", updated="2026-11-02")
    add(clinic, "es/sleep/naps", updated="2026-11-01")
    add(clinic, "en/sleep/dreams", updated="2026-11-01")
    add(clinic, "es/sleep/dreams", published="2026-11-02")
    assert found(clinic) == [("es/naps", 1, "translation-old")]


def test_without_english_the_original_is_in_the_language_with_most_articles(clinic: Clinic) -> None:
    add(clinic, "fr/sleep/naps")
    add(clinic, "es/sleep/naps")
    add(clinic, "es/sleep/dreams")
    assert found(clinic) == [("es/dreams", 1, "translation-missing")]
