"""What leads on from an article: its contents, what it points to, and the next of its topic."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.pages.addresses import article_address
from reader.pages.related_articles import read_next, related_articles
from reader.pages.spoken_sentences import read_sentences
from tests.fakes import Clinic
from tests.pages.test_page_pages import Desk, said

LONG = "".join(f"## Part {number}\n\n{'Sleep well. ' * 150}\n\n" for number in range(6))


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.bundled.add(
        "en/sleep/apnea", "See [naps](article:naps#late), [naps](article:naps), [x](article:gone).\n", title="Apnea"
    )
    clinic.bundled.add("en/sleep/naps", LONG, title="Naps")
    clinic.bundled.add("en/sleep/zebra", "Short.\n", title="Zebra")
    clinic.bundled.add("es/sleep/zorro", "Corto.\n", title="Zorro")
    return clinic


def test_related_are_the_articles_that_the_text_points_to_once_each(clinic: Clinic) -> None:
    library = clinic.library()
    entry = library.find("apnea")
    body = library.article(entry).body
    assert [one.id for one in related_articles(library, entry, body)] == ["en/naps"]


def test_the_next_is_that_of_the_list_and_after_the_last_there_is_none(clinic: Clinic) -> None:
    library = clinic.library()
    following = [read_next(library, library.find(slug)) for slug in ("apnea", "naps", "zebra", "es/zorro")]
    assert [one and one.slug for one in following] == ["naps", "zebra", None, None]


def test_a_page_that_leads_on_links_to_both(clinic: Clinic) -> None:
    page = Desk(clinic, leads_on=True).article("en/apnea")
    assert "Related articles Naps Read next: Naps" in said(page)
    assert "On this page" not in said(page)


def test_a_long_page_begins_with_its_parts_and_each_leads_there(clinic: Clinic) -> None:
    page = Desk(clinic, leads_on=True).article("en/naps")
    assert "On this page Part 0 Part 1" in said(page)
    anchors = [one["href"][1:] for one in page.all("a") if one.get("href", "").startswith("#")]
    assert len(anchors) == 6
    assert set(anchors) <= {one.get("id") for one in page.all("h2")}


def test_a_page_for_others_has_none_of_it(clinic: Clinic) -> None:
    for slug in ("en/apnea", "en/naps"):
        words = said(Desk(clinic).article(slug))
        assert "Related" not in words
        assert "Read next" not in words
        assert "On this page" not in words


def test_nothing_of_it_is_read_aloud(clinic: Clinic) -> None:
    spoken = []
    for article in ("en/apnea", "en/naps"):
        page = Desk(clinic, leads_on=True).respond(article_address(article)).body.decode()
        spoken += [one.text for one in read_sentences(page[page.index("<main") : page.index("</main>")], "en")]
    assert spoken.count("Part 0") == 1
    assert not {"Related articles", "On this page", "Read next: Naps"} & set(spoken)
