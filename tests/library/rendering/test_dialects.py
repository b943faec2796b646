"""Markdown as other programs read it: the same lists, tables, boxes and links here, with every word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.markdown import Addresses, render
from reader.library.plain_text import sections
from reader.library.rendering.block_layout import laid_out
from tests.fakes import CONTENT, steady

ADDRESSES = Addresses(
    article=lambda slug: f"reader://article/en/{slug}", media=lambda name: f"reader://article/_media/{name}"
)


def page(body: str) -> str:
    """Return the HTML of *body* without the white space between tags."""
    return " ".join(render(body, ADDRESSES).html.split()).replace("> <", "><")


def words(body: str) -> str:
    return " ".join(section.text for section in sections(body))


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("Call for:\n- fever\n- pain", "<p>Call for:</p><ul><li>fever</li><li>pain</li></ul>"),
        ("- a\n  - b\n  - c\n- d", "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>"),
        ("* a\n * b\n* c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("-\ta\n\t- b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("A year at the start\n2026. It goes on", "<p>A year at the start 2026. It goes on</p>"),
        ("1. a\n\n   b\n2. c", "<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>"),
        ("- a\n  goes on\n- b", "<ul><li>a goes on</li><li>b</li></ul>"),
        ("- a\n- b\n\nc", "<ul><li>a</li><li>b</li></ul><p>c</p>"),
        ("- [ ] pack\n- [x] call", "<ul><li>☐ pack</li><li>☑ call</li></ul>"),
        ("> - a\n>   - b", "<blockquote><ul><li>a<ul><li>b</li></ul></li></ul></blockquote>"),
        ("> [!warning] Call us\n> Do **not** stop.", '<div class="admonition warning"><p class="admonition-title">Call us</p><p>Do <strong>not</strong> stop.</p></div>'),
        ("> [!info]-\n> a", '<div class="admonition note"><p>a</p></div>'),
        ('??? tip "More"\n    a\n    - b', '<div class="admonition tip"><p class="admonition-title">More</p><p>a</p><ul><li>b</li></ul></div>'),
        ("<div class='x'>\n\n### A\n\n- *b*\n\n</div>\n\nc", '<div><h3 id="a">A</h3><ul><li><em>b</em></li></ul></div><p>c</p>'),
        ("<details>\n<summary>More</summary>\n\n**b**\n\n</details>", "<details><summary>More</summary><p><strong>b</strong></p></details>"),
        ("<div>\n    <p>a</p>\n\n    <p>b</p>\n</div>", "<div><p>a</p><p>b</p></div>"),
        ("<ol class='p'>\n\n<li class='one'>\n\nSign *in*.\n\n- b\n\n</li>\n\n<li>\n\nClick.\n\n</li>\n</ol>\n\nc", "<ol><li><p>Sign <em>in</em>.</p><ul><li>b</li></ul></li><li><p>Click.</p></li></ol><p>c</p>"),
        ("<div class='f' markdown=“1”>\n\n**For:**\n- a\n- b\n\n</div>\n\n<br>\n\n### C", '<div><p><strong>For:</strong></p><ul><li>a</li><li>b</li></ul></div><p><br></p><h3 id="c">C</h3>'),
        ("<ul>\n<li>a *b*</li>\n</ul>", "<ul><li>a *b*</li></ul>"),
        ("<p>\n*as it is*\n</p>", "<p> *as it is* </p>"),
        ("```js\na <b> *c*\n\n  d\n```\ne", "<pre><code>a &lt;b&gt; *c* d</code></pre><p>e</p>"),
        ("~~old~~ dose", "<p><del>old</del> dose</p>"),
        ("[[other|that page]] [[Sleep Well#My Habits]]", '<p><a href="reader://article/en/other">that page</a><a href="reader://article/en/sleep-well#my-habits">Sleep Well My Habits</a></p>'),
        ("![[bed.png|300]]", '<p><img alt="" src="reader://article/_media/bed.png"></p>'),
        ("- <dose>: take <your name>", "<ul><li>&lt;dose&gt;: take &lt;your name&gt;</li></ul>"),
        ("a <main> b", "<p>a &lt;main&gt; b</p>"),
        ("<mark>a</mark> <x-y>b</x-y>", "<p><mark>a</mark> b</p>"),
        ("one\\\ntwo", "<p>one<br> two</p>"),
        ("2*3*4 *a*", "<p>2*3*4 <em>a</em></p>"),
        ("see https://a.org/b_c?d=1&e=2, or (https://a.org/f).", '<p>see <a href="https://a.org/b_c?d=1&amp;e=2">https://a.org/b_c?d=1&amp;e=2</a>, or (https://a.org/f).</p>'),
        ("[https://a.org](https://b.org)", '<p><a href="https://b.org">https://a.org</a></p>'),
        ("{{< youtube a >}}{% include b %} c `{{ d }}`", "<p> c <code>{{ d }}</code></p>"),
        ("[\\[a\\]](https://a.org)", '<p><a href="https://a.org">[a]</a></p>'),
    ],
)  # fmt: skip
def test_it_is_read_as_every_other_program_reads_it(body: str, html: str) -> None:
    assert page(body) == html


def test_a_table_right_after_text_is_a_table_and_ends_with_its_rows() -> None:
    html = page("Before\n| A | B |\n|---|:-:|\n| 1 | 2 |\nAfter")
    assert html.startswith("<p>Before</p><table>")
    assert html.endswith("</table><p>After</p>")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("- [ ] pack", "pack"),
        ("> [!note] Call\n> us", "Call us"),
        ("[[a|that]] ~~old~~ {{ x }} <dose> H<sub>2</sub>O", "that old <dose> H2O"),
        ("[\\[a\\] b](https://a.org)", "[a] b"),
        ("![A \\[low\\] lamp](media/a.png)", "A [low] lamp"),
        ('??? tip\n    b', "b"),
    ],
)  # fmt: skip
def test_the_index_has_the_words_that_are_shown(body: str, said: str) -> None:
    assert words(body).split() == said.split()


def test_our_own_articles_are_laid_out_as_they_are() -> None:
    for path in sorted(CONTENT.rglob("*.md"))[:40]:
        body = path.read_text("utf-8").partition("\n---\n")[2]
        lines = [line for line in laid_out(body).splitlines() if line.strip()]
        assert [line.split() for line in lines] == [line.split() for line in body.splitlines() if line.strip()]


pieces = st.sampled_from(
    ["- ", "* ", "1. ", "2) ", "  ", "    ", "\n", "\n", "\n\n", "> ", "a", "b c", "| a | b |", "|---|---|", "```\n", "<div>", "</div>",
     "[!tip] ", "!!! note", "# ", "---", "<!--", "-->", "\t", "[ ] ", "<details>", "</details>"]
)  # fmt: skip


@steady
@given(st.lists(pieces, max_size=30).map("".join))
def test_no_letter_is_lost_whatever_the_layout(body: str) -> None:
    assert sum(map(laid_out(body).count, "abc")) >= sum(map(body.count, "abc"))
    render(body, ADDRESSES)
