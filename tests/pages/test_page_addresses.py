"""Addresses of pages: written and read back, and nothing else taken for one."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.errors import ArticleNotFoundError
from reader.pages.addresses import ROOT, Address, article_address, home_address, named_article, read_address
from tests.fakes import steady

steps = st.text(st.characters(codec="utf-8", exclude_characters="/"), min_size=1, max_size=20)
words = st.lists(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=10).filter(lambda w: w.split() == [w]), max_size=4
)


def test_each_kind_of_address_has_its_form() -> None:
    assert str(article_address("en/naps")) == "reader://article/en/naps"
    marked = article_address("en/naps", ["short", "nap"], "why")
    assert str(marked) == "reader://article/en/naps?mark=short+nap#why"
    assert str(home_address("es")) == "reader://article/_home/es"
    assert str(Address("topic", name="sleep")) == "reader://article/_topic/sleep"
    picture = Address("media", name="a/bed.png", article="en/naps")
    assert str(picture) == "reader://article/_media/en/naps/a/bed.png"


@steady
@given(steps.filter(lambda step: step[0] != "_"), steps, words, st.text(st.characters(codec="utf-8"), max_size=10))
@example("en", "naps", ["a+b", "100%", "c&d=e", "#f", "?g", "ñ", "h/i"], "j")
def test_an_articles_address_reads_back(language: str, slug: str, terms: list[str], anchor: str) -> None:
    address = article_address(f"{language}/{slug}", terms, anchor)
    assert read_address(str(address)) == address


@steady
@given(steps)
def test_homes_and_topics_read_back(name: str) -> None:
    for address in (home_address(name), Address("topic", name=name)):
        assert read_address(str(address)) == address


@steady
@given(st.lists(steps, min_size=1, max_size=3))
def test_pictures_read_back(names: list[str]) -> None:
    address = Address("media", name="/".join(names), article="en/naps")
    assert read_address(str(address)) == address


@pytest.mark.parametrize(
    "url",
    ["", "en/naps", "https://article/en/naps", "file:///en/naps", "reader://other/en/naps", "reader://article.evil/en/naps",
     "reader://user@article/en/naps", "reader://article:80/en/naps", "reader:en/naps", "reader://article", "reader://article/",
     "reader://article/en", "reader://article/en/sleep/naps", "reader://article/_home", "reader://article/_home/en/x",
     "reader://article/_media/en/naps", "reader://article/_font", "reader://article/_font/a/b.ttf", "reader://article/_other/x",
     "reader://[", "javascript:alert(1)", "reader://ARTICLE/en/naps", "about:blank"],
)  # fmt: skip
def test_everything_else_is_unknown(url: str) -> None:
    assert read_address(url).kind == "unknown"


def test_the_scheme_is_read_whatever_its_case() -> None:
    assert read_address("READER://article/en/naps").kind == "article"


@steady
@given(st.text() | st.text("/_%.?#&=+:@[]mark0", max_size=40).map(lambda rest: ROOT + rest))
def test_any_text_is_an_address_or_unknown(url: str) -> None:
    address = read_address(url)
    assert isinstance(address, Address)
    assert address.kind != "article" or address.article.count("/") >= 1


@pytest.mark.parametrize(
    ("words", "article"),
    [
        ("sertraline", "sertraline"), ("es/sertraline", "es/sertraline"), ("", ""), ("patientreader:sertraline", "sertraline"),
        ("patientreader:es/sertraline", "es/sertraline"), ("patientreader://es/sertraline/", "es/sertraline"),
        ("PatientReader:sertraline", "sertraline"),
    ],
)  # fmt: skip
def test_an_address_of_another_program_names_an_article(words: str, article: str) -> None:
    assert named_article(words) == article


@pytest.mark.parametrize(
    "rest",
    ["", "--no-sandbox", "../../etc/passwd", "en/a/b", "//host.example/en/sertraline", "sertraline?mark=x", "a b", "a\n", "%2e%2e/x", "x" * 200],
)  # fmt: skip
def test_an_address_that_is_more_than_an_article_is_refused(rest: str) -> None:
    with pytest.raises(ArticleNotFoundError):
        named_article(f"patientreader:{rest}")
