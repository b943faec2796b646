"""The rules of the content linter: what each finds, in which line, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.checks.finding import Finding
from reader.checks.rules import Surroundings, check_article
from tests.fakes import SOURCE, article

AROUND = Surroundings(
    exists=lambda article_id: article_id in {"en/dreams", "en/naps"},
    media=lambda article, name: Path("/library/media/bed.png") if name == "bed.png" else None,
)
BODY_LINE = 7
"""The line on which the body of an article with one source starts: ---, three keys, ---, and an empty line come before."""


def findings(body: str, **front: object) -> list[Finding]:
    made = article(body, **{"sources": [SOURCE]} | front)
    return list(check_article(made, AROUND))


def rules(body: str) -> list[tuple[str, int]]:
    """Return rule and line, counted from the first line of the body, of every finding in *body*."""
    return [(one.rule, one.line - BODY_LINE + 1) for one in findings(body)]


def test_a_good_article_has_nothing_to_mend() -> None:
    assert rules(
        "See [dreams](article:dreams#why), [a page](https://a.example 'title'), [mail](mailto:a@b.example), [988](tel:988), [here](#x).\n\n"
        '## One\n\n### Two\n\n#### Three\n\n## Four\n\n![A bed](media/bed.png "title")\n\n![A bed](./media/bed.png)\n\n'
        '<img src="media/bed.png" alt="A bed">\n\n`[code](nowhere)`\n\n```\n# code\n[x](nowhere) ![](x)\n```\n\n[1] and [x] are no links.\n'
    ) == []  # fmt: skip


def test_every_finding_says_where_what_and_how_to_mend_it() -> None:
    for one in findings(
        "# Title\n\n#### Deep\n\n[a](article:none) [b](nowhere) ![](x.png)\n", sources=None, colour="blue"
    ):
        assert one.path == Path("/library/en/sleep/naps.md")
        assert one.line >= 1
        assert one.message.endswith((".", "is"))
        assert one.fix.endswith(".")


def test_an_article_without_a_source_is_an_error_in_the_first_line() -> None:
    (found,) = findings("Words.", sources=None)
    assert (found.rule, found.level, found.line) == ("no-source", "error", 1)


def test_what_front_matter_reading_warned_of_is_passed_on_with_its_line() -> None:
    (found,) = findings("Words.", colour="blue")
    assert (found.rule, found.level, found.line) == ("front-matter", "warning", 5)
    assert "colour" in found.message


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
        ("One\n\n[x](article:none) and [y](article:none#why)\n", [("dead-link", 3), ("dead-link", 3)]),
        ("[x](article:)\n", [("dead-link", 1)]),
        ("[x]( article:none )\n", [("dead-link", 1)]),
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
def test_links_lead_to_an_article_of_this_language_or_a_website(body: str, expected: list[tuple[str, int]]) -> None:
    assert rules(body) == expected


def test_a_link_is_dead_where_the_article_is_in_another_language_only() -> None:
    made = article("[x](article:dreams)", path="es/sleep/naps", sources=[SOURCE])
    assert [one.rule for one in check_article(made, AROUND)] == ["dead-link"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One\n\n![](media/bed.png)\n", [("missing-alt", 3)]),
        ("![ ](media/bed.png)\n", [("missing-alt", 1)]),
        ("![A bed](media/none.png)\n", [("dead-image", 1)]),
        ("![A bed](bed.png)\n", [("dead-image", 1)]),
        ("![A bed](https://a.example/bed.png)\n", [("dead-image", 1)]),
        ("![](none.png)\n", [("missing-alt", 1), ("dead-image", 1)]),
        ('\n<img src="media/bed.png">\n', [("missing-alt", 2)]),
        ('<IMG src="media/bed.png" alt="">\n', [("missing-alt", 1)]),
        ("<img src='media/bed.png' alt='A bed'/>\n", []),
    ],
)
def test_pictures_are_there_and_have_words(body: str, expected: list[tuple[str, int]]) -> None:
    assert rules(body) == expected


def test_lines_are_right_behind_windows_line_ends_and_code() -> None:
    assert rules("One\r\n\r\n```\r\ncode\r\n```\r\n\r\n# Title\r\n") == [("heading-level", 7)]
