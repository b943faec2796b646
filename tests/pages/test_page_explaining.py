"""Explaining words in a page: each once, where it does no harm, and with its meaning apart from the text."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.glossary import Glossary, GlossaryWord
from reader.library.library import Library
from reader.pages.addresses import article_address
from reader.pages.glossary_buttons import Explainer, Glossaries
from reader.pages.pages import Pages
from reader.pages.tokens import PageLook, read_tokens
from tests.fakes import RESOURCES, Clinic, Html

DOSE = GlossaryWord("dose", "How much you take <at> one time.", ("doses",))
PANIC = GlossaryWord("panic attack", "A sudden wave of fear.", ("panic attacks",))
GLOSSARY = Glossary([DOSE, PANIC, GlossaryWord("amp", "M."), GlossaryWord("ADHD", "M.")])
TOML = '[[word]]\nword = "dose"\nforms = ["doses"]\nmeaning = "How much you take <at> one time."\n'


def explained(html: str, title: str = "") -> list[str]:
    """Return the words that become buttons."""
    return re.findall(r"<button [^>]*><span [^>]*>(.*?)</span></button>", Explainer(GLOSSARY, title).explain(html))


def test_a_word_is_explained_the_first_time_it_stands_on_the_page() -> None:
    explainer = Explainer(GLOSSARY)
    first = explainer.explain("<p>A dose, two doses, a panic attack.</p>")
    second = explainer.explain("<p>Another dose. ADHD.</p>")
    assert re.findall(r'id="(-word-\d)"', first + second) == ["-word-1", "-word-2", "-word-3"]
    assert [word.word for word in explainer.words] == ["dose", "panic attack", "ADHD"]
    assert Html(first).words == "A dose, two doses, a panic attack.".split()


@pytest.mark.parametrize(
    "tag", ["a", "h2", "h5", "code", "pre", "kbd", "button", "summary", "abbr", "dt", "sup", "th", "mark"]
)
def test_a_word_in_something_that_does_or_names_something_stays_as_it_is(tag: str) -> None:
    assert explained(f"<div><{tag} class='x'>a <b>dose</b></{tag}></div>") == []
    assert explained(f"<{tag}>a dose</{tag}><p>a dose</p>") == ["dose"]


def test_a_word_across_tags_or_in_an_entity_is_none() -> None:
    assert explained("<p>panic <b>attack</b> &amp; amp</p>") == ["amp"]


def test_attributes_are_passed_over() -> None:
    html = '<p><img alt="a dose > two doses" src="dose"><a title=\'dose\'>x</a></p>'
    assert Explainer(GLOSSARY).explain(html) == html


def test_what_the_page_is_about_it_explains_itself() -> None:
    assert explained("<p>A panic attack, a dose.</p>", "Panic attacks") == ["dose"]


def test_a_button_names_its_meaning_and_shows_it() -> None:
    explainer = Explainer(GLOSSARY)
    page = Html(explainer.explain("<p>a dose</p>"))
    (button,), (span,) = page.all("button"), page.all("span")
    assert button["type"] == "button"
    assert (button["popovertarget"], span["aria-describedby"]) == ("-meaning-1", "-said-1")
    assert (button["role"], button["tabindex"]) == ("generic", "-1")
    assert (span["role"], span["tabindex"]) == ("button", "0")
    assert f"#{span['id']}" in explainer.style
    assert f"#{button['popovertarget']}" in explainer.style


def test_without_a_glossary_nothing_is_touched() -> None:
    assert Explainer(Glossary()).explain("<p>a dose") == "<p>a dose"


tags = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<a href='x'>",
        "</a>",
        "<h2>",
        "</h2>",
        "<br>",
        "&amp;",
        "&lt;",
        "dose",
        " doses ",
        "panic attack",
        "x ",
    ]
)


@given(st.lists(tags, max_size=30))
def test_nothing_is_lost_or_moved(pieces: list[str]) -> None:
    html = "".join(pieces)
    made = Explainer(GLOSSARY).explain(html)
    assert re.sub(r"</?(?:button|span)\b[^>]*>", "", made) == html


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def page_of(library: Library, article_id: str, terms: list[str] | None = None) -> tuple[str, Html]:
    pages = Pages(RESOURCES, RESOURCES, read_tokens(RESOURCES), lambda: library)
    text = pages.respond(article_address(article_id, terms or []), PageLook()).body.decode()
    return text, Html(text)


def test_a_page_has_its_meanings_after_its_text(clinic: Clinic) -> None:
    clinic.bundled.put("en/glossary.toml", TOML)
    clinic.bundled.add("en/sleep/naps", "Two doses.\n\n## A dose\n", key_points=["One dose a day."])
    text, page = page_of(clinic.library(), "en/naps")
    (meaning,) = [attributes for _, attributes in page.tags if attributes.get("class") == "meaning"]
    assert "popover" in meaning
    assert meaning["role"] == "tooltip"
    assert meaning["id"] == page.all("button")[0]["popovertarget"]
    assert "How much you take &lt;at&gt; one time." in text.partition("</main>")[2]
    assert "How much" not in text.partition("</main>")[0]
    assert text.index('id="-word-1"') < text.index("Two doses.")


def test_a_page_without_such_words_has_no_place_for_meanings(clinic: Clinic) -> None:
    clinic.bundled.put("en/glossary.toml", TOML)
    clinic.bundled.add("en/sleep/naps")
    _, page = page_of(clinic.library(), "en/naps")
    assert page.classed("meanings") == []


def test_words_searched_for_are_marked_in_an_explained_word_too(clinic: Clinic) -> None:
    clinic.bundled.put("en/glossary.toml", TOML)
    clinic.bundled.add("en/sleep/naps", "Two doses.\n")
    text, page = page_of(clinic.library(), "en/naps", ["dose", "doses"])
    assert '<mark id="first-match">doses</mark></span></button>' in text
    assert page.all("mark")[0] == {"id": "first-match"}


def test_an_articles_own_markup_cannot_pass_for_an_explanation(clinic: Clinic) -> None:
    hostile = (
        '<button popovertarget="x">press</button> <p popover id="x">shown</p> <span role="button" tabindex="0">y</span>'
    )
    clinic.bundled.add("en/sleep/naps", hostile)
    _, page = page_of(clinic.library(), "en/naps")
    assert page.all("button") == []
    assert not any(
        {"popover", "popovertarget", "tabindex", "role"} & set(one) for one in page.all("span") + page.all("p")
    )


def test_a_later_collections_glossary_wins_and_each_language_has_its_own(clinic: Clinic) -> None:
    clinic.bundled.put("en/glossary.toml", TOML)
    clinic.collection().put("en/glossary.toml", '[[word]]\nword = "dose"\nmeaning = "Our words."')
    clinic.bundled.put("es/glossary.toml", '[[word]]\nword = "dosis"\nmeaning = "Cantidad."')
    clinic.bundled.add("en/sleep/naps", "A dose and a dosis.\n")
    clinic.bundled.add("es-MX/sleep/naps", "A dose and a dosis.\n")
    library = clinic.library()
    assert "Our words." in page_of(library, "en/naps")[0]
    assert "How much" not in page_of(library, "en/naps")[0]
    assert "Cantidad." in page_of(library, "es-MX/naps")[0]


def test_a_broken_glossary_stops_no_page(clinic: Clinic) -> None:
    clinic.bundled.put("en/glossary.toml", "[[word")
    clinic.bundled.add("en/sleep/naps", "A dose.\n")
    assert page_of(clinic.library(), "en/naps")[1].all("button") == []


def test_a_glossary_is_read_again_only_when_it_changed(clinic: Clinic) -> None:
    path = clinic.bundled.put("en/glossary.toml", TOML)
    glossaries, roots = Glossaries(), [clinic.bundled.root]
    first = glossaries.of(roots, "en")
    assert glossaries.of(roots, "en") is first
    path.write_text('[[word]]\nword = "nap"\nmeaning = "M."', "utf-8")
    os.utime(path, ns=(1, 1))
    assert [one.word.word for one in glossaries.of(roots, "en").find("dose nap")] == ["nap"]
    path.unlink()
    assert not glossaries.of(roots, "en")
