"""Importing MedlinePlus health topics: pairs of languages, names, codes, the credit, and files that are none."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from reader.errors import ImportSourceError
from reader.importers.import_source import source_of
from reader.importers.plan.target import Target
from reader.importers.plan.writer import carry_out
from reader.importers.sources import SOURCES
from reader.importers.sources.medlineplus import plan_medlineplus
from reader.library.article import Article
from reader.library.front_matter import parse
from tests.importers.topic_samples import topic, topic_file


def articles(path: Path, target: Target, **options: object) -> dict[str, Article]:
    made = plan_medlineplus([path], target, **options)  # type: ignore[arg-type]
    return {one.place.id: parse(one.text, one.place) for one in made.articles if one.text}


def test_a_topic_and_its_translation_are_a_pair_in_one_category(tmp_path: Path) -> None:
    made = plan_medlineplus([topic_file(tmp_path / "topics.xml")], Target(tmp_path / "ours"))
    assert [(one.place.id, one.place.category) for one in made.articles] == [
        ("es/topic1", "mental-health-and-behavior"),
        ("en/topic1", "mental-health-and-behavior"),
    ]
    (category,) = made.new_categories
    assert dict(category.name) == {"en": "Mental Health and Behavior", "es": "Salud mental"}


def test_everything_that_a_topic_says_of_itself_comes_along(tmp_path: Path) -> None:
    article = articles(topic_file(tmp_path / "topics.xml"), Target(tmp_path / "ours"))["en/topic1"]
    assert (article.title, article.summary) == ("Topic 1", "Topic 1 in short.")
    assert article.also_called == ("Topic 1 disorder", "Topic 1, old name")
    assert article.codes == ("MESH:D000001",)
    assert [(one.publisher or one.title, one.url) for one in article.sources] == [
        ("MedlinePlus, National Library of Medicine", "https://medlineplus.gov/topic1.html"),
        ("National Institute of Mental Health", "https://www.nimh.nih.gov"),
    ]
    assert (article.sources[0].accessed, article.published) == (date(2026, 11, 28), date(2015, 12, 22))
    assert article.body.startswith("\n## What is Topic 1?\n\nTopic 1 is **common**. Rest & sleep help.")
    assert article.body.rstrip().endswith(
        "Source: [MedlinePlus, National Library of Medicine](https://medlineplus.gov/topic1.html)"
    )
    assert article.problems == ()


def test_the_credit_of_a_spanish_topic_is_in_spanish(tmp_path: Path) -> None:
    article = articles(topic_file(tmp_path / "topics.xml"), Target(tmp_path / "ours"))["es/topic1"]
    assert "Fuente: [MedlinePlus, Biblioteca Nacional de Medicina](" in article.body
    assert "## Temas relacionados" in article.body


def test_links_to_other_websites_are_named_as_left_out(tmp_path: Path) -> None:
    made = plan_medlineplus([topic_file(tmp_path / "topics.xml")], Target(tmp_path / "ours"))
    assert "other websites were left out: 1" in str(made.articles[0].losses[-1])


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    target = Target(tmp_path / "ours")
    path = topic_file(tmp_path / "topics.xml", 3)
    carry_out(plan_medlineplus([path], target), replaced=tmp_path / "replaced")
    assert plan_medlineplus([path], target).count("unchanged") == 6


def test_a_topic_without_words_is_skipped_with_the_reason(tmp_path: Path) -> None:
    path = topic_file(tmp_path / "topics.xml", 1, topic(7, body="<p> </p>"))
    (skipped,) = [one for one in plan_medlineplus([path], Target(tmp_path)).articles if one.status == "skipped"]
    assert (skipped.title, str(skipped.reason)) == ("Topic 7", "It has no text.")


def test_groups_can_be_chosen_and_a_wrong_one_is_answered_with_those_there_are(tmp_path: Path) -> None:
    path = topic_file(tmp_path / "topics.xml")
    assert articles(path, Target(tmp_path / "a"), category=["mental health and behavior"]).keys() == {"en/topic1"}
    with pytest.raises(ImportSourceError, match="Salud mental, Mental Health"):
        plan_medlineplus([path], Target(tmp_path), category=["bones"])


def test_the_zip_that_nlm_publishes_is_read_as_well(tmp_path: Path) -> None:
    path = tmp_path / "mplus_topics_compressed_2026-11-28.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(topic_file(tmp_path / "topics.xml"), "mplus_topics_2026-11-28.xml")
    assert len(articles(path, Target(tmp_path / "ours"))) == 2
    assert source_of([path], SOURCES).name == source_of([tmp_path / "topics.xml"], SOURCES).name == "medlineplus"


ENTITIES = '<!DOCTYPE h [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><health-topics>&b;</health-topics>'
OUTSIDE = '<!DOCTYPE h [<!ENTITY a SYSTEM "file:///etc/passwd">]><health-topics>&a;</health-topics>'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "XML is broken"),
        ("<health-topics><health-topic>", "line 1: the XML is broken"),
        ("<rss></rss>", "no MedlinePlus health topics"),
        ("<health-topics></health-topics>", "no health topics"),
        (ENTITIES, "entities of its own"),
        (OUTSIDE, "entities of its own"),
        ("\x00\xff", "broken"),
    ],
)
def test_what_is_no_file_of_topics_is_refused_in_one_sentence(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "topics.xml"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(ImportSourceError, match=words) as caught:
        plan_medlineplus([path], Target(tmp_path / "ours"))
    assert "\n" not in str(caught.value)


def test_a_file_that_breaks_off_is_refused_whole(tmp_path: Path) -> None:
    path = topic_file(tmp_path / "topics.xml", 20)
    path.write_bytes(path.read_bytes()[:-400])
    with pytest.raises(ImportSourceError, match="broken"):
        plan_medlineplus([path], Target(tmp_path / "ours"))
