"""For any page: the words shown after the import are the words of the page, in order."""

from __future__ import annotations

import html as html_module
import os
import random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.importers.html.conversion import convert
from tests.importers.import_words import shown, words_of

NASTY = [
    "*",
    "_",
    "`",
    "#",
    ">",
    "<",
    "&",
    "|",
    "[",
    "]",
    "~",
    ":",
    "!",
    "+",
    "-",
    "=",
    "^",
    "\\",
    "{",
    "}",
    "(",
    ")",
    ".",
    "**",
    "__",
    "```",
    "~~~",
    "---",
    "===",
    "***",
    "!!!",
    "!!!note",
    "##",
    "1.",
    "12)",
    "-",
    "+",
    ">",
    "|",
    ":---",
    "---",
    "*[abbr]:",
    "[^1]",
    "[^1]:",
    "{:",
    ".x}",
    "{",
    "#id",
    "}",
    "[a](b)",
    "![a](b)",
    "<b>",
    "</p>",
    "&amp;",
    "&lt",
    "&#35;",
    "&copy",
    "&x;",
    "[1]",
    "[sic]",
    "[x]:",
    "http://x.org",
    "snake_case",
    "_a_",
    "*a*",
    "a*b*c",
    "__init__",
    "`code`",
    "``x`",
    "\\*",
    "\\\\",
    "C#",
    "100%",
    "$5",
    "-5",
    "+1",
    "a|b",
    "-|-",
    "word",
    "é",
    "ß",
    "你好",
    "😀",
    "http://x.org/a_b",
    "<!--",
    "-->",
    "<?php",
    "<![CDATA[",
    "]]>",
    "wzxhzdk:1",
    "klzzwxh:0001",
    "STX",
    ":",
    "a",
    ":b",
    "??",
    "...",
    "“q”",
    "~~a~~",
    "~~",
    "[[a|b]]",
    "![[a.png]]",
    "{{< a >}}",
    "{% a %}",
    "{{ a }}",
    "[!note]",
    "[ ]",
    "2*3*4",
    "1)",
    "<dose>",
    "https://a.org/b_c*d",
    "|---|",
    "???",
    "•",
    "–",
    "—",
]

piece = st.one_of(
    st.sampled_from(NASTY),
    st.sampled_from([" ", "\n", "\t", "    ", "\u00a0", "\u00ad", "\r\n", "\n\n"]),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=6),
    st.text(alphabet="ab1.-*_[]!#:|`<>&\\ \n", max_size=8),
)
text = st.lists(piece, min_size=1, max_size=7).map("".join)
escaped = text.map(lambda words: html_module.escape(words, quote=False))


def wrap(names: list[str], content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(lambda name, inner: f"<{name}>{inner}</{name.split()[0]}>", st.sampled_from(names), content)


INLINE = [
    "b",
    "strong",
    "i",
    "em",
    "code",
    "span",
    "sub",
    "sup",
    "del",
    "q",
    "mark",
    'a href="https://x.org/a_(b)*?c=1&copy=2"',
    'a href="#x"',
    "u",
]
inline = st.recursive(
    escaped | st.just("<br>"),
    lambda inner: wrap(INLINE, inner) | st.lists(inner, min_size=1, max_size=4).map("".join),
    max_leaves=8,
)
cell = wrap(["td", "th"], inline)
row = st.lists(cell, min_size=1, max_size=3).map(lambda cells: f"<tr>{''.join(cells)}</tr>")
table = st.lists(row, min_size=1, max_size=3).map(lambda rows: f"<table>{''.join(rows)}</table>")
leaf = wrap(["p", "h1", "h2", "h3", "h5", "pre", "figcaption", "div"], inline) | table | inline | st.just("<hr>")


def containers(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    item = wrap(["li"], inner | st.lists(inner, min_size=1, max_size=3).map("".join))
    items = st.lists(item, min_size=1, max_size=3).map("".join)
    terms = st.lists(wrap(["dt", "dd"], inner), min_size=1, max_size=4).map("".join)
    return (
        wrap(["ul", "ol", 'ol start="7"'], items)
        | wrap(["dl"], terms)
        | wrap(
            ["blockquote", "div", "section", "details", "figure", "b", "a", "td", "button", "label", "fieldset"], inner
        )
        | st.builds(
            "<table><tr><td>{}</td><td>{}</td></tr><tr><td>{}</td><td>x</td></tr></table>".format, inner, inner, inner
        )
        | st.lists(inner, min_size=1, max_size=3).map("".join)
    )


page = st.recursive(leaf, containers, max_leaves=6)

quick = settings(
    deadline=None, max_examples=int(os.environ.get("EXAMPLES", "100")), suppress_health_check=list(HealthCheck)
)


def check(page: str) -> None:
    body = convert(page).body
    assert words_of(shown(body)) == words_of(page), body


@quick
@given(wrap(["p", "h2", "h3", "blockquote", "pre", "div"], escaped))
@example("<p>a<br>---<br>b</p>")
@example("<p>term<br>: definition</p>")
@example("<p>!!! note<br>    four</p>")
def test_text_in_one_block_is_shown_as_it_was(page: str) -> None:
    check(page)


@quick
@given(wrap(["p", "h2", "li", "td", "dd"], inline))
@example("<p>Hello!<a href='https://x.org'>there</a></p>")
@example("<p><b>a</b><i>b</i><b><i>c</i></b></p>")
@example("<p>*<i>a:1</i>0</p>")
@example("<p>1<i>2</i>3</p>")
def test_nested_inline_tags_leave_every_word_in_its_place(page: str) -> None:
    check(page)


@quick
@given(st.lists(wrap(["li"], inline), min_size=1, max_size=4).map(lambda items: f"<ul>{''.join(items)}</ul>"))
def test_list_items_are_shown_as_they_were(page: str) -> None:
    check(page)


@quick
@given(table)
def test_table_cells_keep_their_words_in_order(page: str) -> None:
    check(page)


sized = st.tuples(st.integers(1, 3), st.integers(1, 3))


@quick
@given(st.lists(st.lists(sized, min_size=1, max_size=4), min_size=1, max_size=4))
def test_a_cell_of_several_rows_or_columns_is_in_each_and_first_where_it_was(
    sizes: list[list[tuple[int, int]]],
) -> None:
    number, rows = 0, ""
    for row in sizes:
        rows += "<tr>"
        for across, down in row:
            number += 1
            rows += f'<td colspan="{across}" rowspan="{down}">c{number}</td>'
        rows += "</tr>"
    said = words_of(shown(convert(f"<table>{rows}</table>").body))
    assert list(dict.fromkeys(said)) == [f"c{one}" for one in range(1, number + 1)]


@quick
@given(st.lists(page, min_size=1, max_size=3).map("".join))
def test_anything_nested_in_anything_keeps_its_words_in_order(page: str) -> None:
    check(page)


@quick
@given(st.text(max_size=200))
def test_any_characters_at_all_convert_without_an_exception(page: str) -> None:
    convert(page)


@pytest.mark.parametrize("seed", range(3))
def test_tags_opened_and_closed_at_random_convert_without_an_exception(seed: int) -> None:
    source = random.Random(seed)
    names = [
        "p",
        "div",
        "ul",
        "li",
        "ol",
        "table",
        "tr",
        "td",
        "b",
        "i",
        "a",
        "h2",
        "dl",
        "dt",
        "dd",
        "pre",
        "code",
        "blockquote",
        "br",
        "hr",
        "img",
    ]
    convert("".join(f"<{source.choice(['', '/'])}{source.choice(names)}>x " for _ in range(400)))


def test_a_page_nested_a_thousand_deep_keeps_its_words() -> None:
    for name in ("div", "blockquote", "b", "ul><li"):
        opening = f"<{name}>" * 1000
        assert words_of(shown(convert(f"{opening}deep words").body)) == ["deep", "words"]
