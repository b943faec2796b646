"""The rules on an article's parts: what each finds, in which line, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.checks.article_check import text_report
from reader.checks.article_facts import TextReport
from reader.checks.check_settings import DEFAULT
from reader.checks.examined_article import examine
from reader.checks.finding import Finding
from tests.fakes import SOURCE, article

BODY_LINE = 7
"""The line on which the body of an article with one source starts: ---, three keys, ---, and an empty line come before."""


def report(body: str, **front: object) -> TextReport:
    return text_report(examine(article(body, **{"sources": [SOURCE]} | front), DEFAULT))


def findings(body: str, **front: object) -> tuple[Finding, ...]:
    return report(body, **front).findings


def rules(body: str) -> list[tuple[str, int]]:
    """Return rule and line, counted from the first line of the body, of every finding in *body*."""
    return [(one.rule, one.line - BODY_LINE + 1) for one in findings(body)]


def test_a_good_article_has_nothing_to_mend() -> None:
    assert rules(
        "See [dreams](article:dreams#why), [a page](https://a.example 'title'), [mail](mailto:a@b.example), [988](tel:988), [the end](#x).\n\n"
        '## One\n\n### Two\n\n#### Three\n\n## Four\n\n![A bed](media/bed.png "title")\n\n![A bed](./media/bed.png)\n\n'
        '<img src="media/bed.png" alt="A bed">\n\n`[code](nowhere)`\n\n```\n# code\n[x](nowhere) ![](x)\n```\n\n[1] and [x] are no links.\n'
    ) == []  # fmt: skip


def test_every_finding_says_where_what_and_how_to_mend_it() -> None:
    for one in findings(
        "# Title\n\n#### Deep\n\n[a](article:none) [b](nowhere) ![](x.png)\n", sources=None, colour="blue"
    ):
        assert one.path == Path("/library/en/sleep/naps.md")
        assert one.line >= 1
        assert one.message.endswith(".")
        assert one.fix.endswith(".")


def test_an_article_without_a_source_is_an_error_in_the_first_line() -> None:
    (found,) = findings("Words.\n", sources=None)
    assert (found.rule, found.level, found.line) == ("no-source", "error", 1)


def test_what_front_matter_reading_warned_of_is_passed_on_with_its_line() -> None:
    (found,) = findings("Words.\n", colour="blue")
    assert (found.rule, found.level, found.line) == ("front-matter", "warning", 5)
    assert "colour" in found.message


@pytest.mark.parametrize("front", [{"updated": "blue"}, {"codes": {"a": 1}}, {"audience": "dogs"}, {"reviewed": "yes"}])
def test_a_wrong_value_in_the_front_matter_is_an_error(front: dict[str, object]) -> None:
    (found,) = (one for one in findings("Words.\n", **front) if one.rule == "front-matter")
    assert (found.level, found.line) == ("error", 5)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Words.\n\n# Title\n", [("heading-level", 3)]),
        ("## One\n\n#### Deep\n\n##### Deeper\n", [("heading-skipped", 3)]),
        ("### First\n", [("heading-skipped", 1)]),
        ("#hashtag and\n\n    # indented code\n", []),
    ],
)
def test_headings_start_at_two_and_skip_no_level(body: str, expected: list[tuple[str, int]]) -> None:
    assert rules(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("\n[x](other.md)\n\n[y](/path)\n", [("dead-link", 2), ("dead-link", 4)]),
        ("[x](<other page.md>)\n", [("dead-link", 1)]),
        ("[x](javascript:alert(1))\n", [("dead-link", 1)]),
        ("[x](media/bed.png)\n", [("dead-link", 1)]),
        ("[x](//a.example)\n", [("dead-link", 1)]),
        ("[![A bed](media/bed.png)](https://a.example)\n", []),
        ("[![A bed](media/bed.png)](nowhere)\n", [("dead-link", 1)]),
        ("[![A bed](media/bed.png)] said\n", []),
    ],
)
def test_links_lead_to_an_article_or_a_website(body: str, expected: list[tuple[str, int]]) -> None:
    assert rules(body) == expected


@pytest.mark.parametrize(
    ("body", "links", "images"),
    [
        ("One\n\n[x](article:none) and [y](article:other#why)\n", [("none", 9), ("other", 9)], []),
        ("[x](article:)\n", [("", 7)], []),
        ("[x]( article:none )\n", [("none", 7)], []),
        ("`[x](article:none)`\n\n```\n![a](media/b.png)\n```\n", [], []),
        ("![A bed](media/bed.png) ![](./media/x.png 'y')\n", [], [("media/bed.png", 7), ("./media/x.png", 7)]),
    ],
)
def test_links_and_pictures_are_passed_on_with_their_lines(
    body: str, links: list[tuple[str, int]], images: list[tuple[str, int]]
) -> None:
    facts = report(body).facts
    assert ([*facts.links], [*facts.images]) == (links, images)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One\n\n![](media/bed.png)\n", [("missing-alt", 3)]),
        ("![ ](media/bed.png)\n", [("missing-alt", 1)]),
        ('\n<img src="media/bed.png">\n', [("missing-alt", 2)]),
        ('<IMG src="media/bed.png" alt="">\n', [("missing-alt", 1)]),
        ("<img src='media/bed.png' alt='A bed'/>\n", []),
    ],
)
def test_pictures_have_words(body: str, expected: list[tuple[str, int]]) -> None:
    assert rules(body) == expected


def test_lines_are_right_behind_windows_line_ends_and_code() -> None:
    assert rules("One\r\n\r\n```\r\ncode\r\n```\r\n\r\n# Title\r\n") == [("heading-level", 7)]


def test_a_code_of_another_program_is_named_on_its_line() -> None:
    assert ("foreign-code", 3) in rules("Rest.\n\n{{< youtube abc >}} and {% include x %}\n")
    assert "foreign-code" not in {rule for rule, _ in rules("Rest. `{{ a }}`\n")}


def test_what_is_not_rendered_is_an_error_on_its_line() -> None:
    body = "Words.\n\n" + "[" * 20_000 + "\n"
    assert ("not-rendered", 3) in rules(body)
    assert {one.level for one in findings(body) if one.rule == "not-rendered"} == {"error"}
