"""Pages as plain text, for where nothing can draw them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.pages.addresses import Address, article_address, home_address
from reader.pages.pages import Pages
from reader.pages.tokens import PageLook, read_tokens
from tests.fakes import RESOURCES, Clinic


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.bundled.add(
        "en/sleep/naps", "## How long\n\nTwenty **minutes**, see [this](article:x).\n\n- Not late\n- Not long\n",
        summary="What a nap does.", people_say=["zonked at noon"], key_points=["Keep it short.", "Early is better.", "Lie down."],
    )  # fmt: skip
    clinic.bundled.add(
        "es/sleep/naps", "Veinte minutos.\n", title="Siestas", summary="Lo que hace.", sensitivity=["suicide"]
    )
    clinic.bundled.put("en/sleep/broken.md", "---\ntitle: [\n---\n")
    return clinic


def plain(clinic: Clinic, address: Address, language: str = "en") -> str:
    library = clinic.library()
    pages = Pages(RESOURCES, RESOURCES, read_tokens(RESOURCES), lambda: library)
    return pages.plain(address, PageLook("light", language))


def test_an_article_has_its_title_summary_key_points_and_text(clinic: Clinic) -> None:
    text = plain(clinic, article_address("en/naps"))
    for words in (
        "Naps",
        "What a nap does.",
        "Key points",
        "• Keep it short.",
        "How long",
        "Twenty minutes, see this.",
        "- Not late",
    ):
        assert words in text
    assert text.startswith("Naps\n\n")
    assert not set("*[]#") & set(text)
    assert "zonked" not in text


def test_where_help_is_comes_first_and_the_words_are_in_the_articles_language(clinic: Clinic) -> None:
    text = plain(clinic, article_address("es/naps"))
    assert text.index("988") < text.index("Lo que hace.")
    assert "Are you" not in text


@pytest.mark.parametrize(
    "address", [home_address("en"), article_address("en/nothing"), article_address("en/broken"), Address("unknown")]
)
def test_what_is_no_article_becomes_a_sentence(address: Address, clinic: Clinic) -> None:
    assert "What would you like to learn about?" in plain(clinic, address)
