"""The HTML of WordPress as clean Markdown: what each thing becomes, and what is said to be lost."""

from __future__ import annotations

import pytest

from reader.importers.html.conversion import convert
from tests.importers.import_words import shown, words_of


def losses(html: str) -> str:
    return " ".join(str(loss) for loss in convert(html).losses)


def test_headings_lose_their_bold_and_their_empty_anchors() -> None:
    assert convert('<h2 class="wp-block-heading"><a></a><strong>Why <em>it</em> matters</strong></h2>').body == (
        "## Why *it* matters"
    )


def test_headings_start_at_two_and_skip_no_level() -> None:
    body = convert("<h1>A</h1><h4>B</h4><h6>C</h6><h3>D</h3><h1>E</h1>").body
    assert body.split("\n\n") == ["## A", "### B", "#### C", "### D", "## E"]


def test_page_builder_codes_go_and_the_words_inside_stay() -> None:
    row = '[vc_row full_width="yes"][vc_column]<p>Kept.</p>[/vc_column][/vc_row]'
    html = row + '[caption id="a"]<img alt="x">Also[/caption]'
    assert convert(html).body == "Kept.\n\nAlso"


def test_ordinary_words_in_brackets_stay() -> None:
    text = "See [1], [sic], [video] and [see page 3]."
    assert words_of(shown(convert(f"<p>{text}</p>").body)) == text.split()


def test_a_code_that_worked_on_the_website_is_reported() -> None:
    assert "contact-form-7" in losses('<p>[contact-form-7 id="3" title="Ask us"]</p>')


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ('<img data-src="https://x.org/a%20b.jpg" src="data:x">', "a b.jpg"),
        ('<img src="x.jpg" alt="A heart">', "A heart"),
        ('<img srcset="https://x.org/c.png 2x">', "c.png"),
        ('<iframe src="https://video.example/1"></iframe>', "https://video.example/1"),
        ('<video><source src="v.mp4"></video>', "v.mp4"),
        ("<form><input name='q'>Ask</form>", "form"),
        ("<script>go()</script>", "program"),
        ("<noscript>Turn on scripts</noscript>", "Turn on scripts"),
    ],
)
def test_what_cannot_come_along_is_reported(html: str, said: str) -> None:
    assert said in losses(html)
    assert convert(f"<p>a</p>{html}<p>b</p>").body == "a\n\nb"


def test_tables_become_markdown_tables_and_joined_cells_are_reported() -> None:
    rows = "<tr><th>Dose</th><th>Time</th></tr><tr><td rowspan='2'>5 mg</td><td>8 | 9</td></tr><tr><td>10</td></tr>"
    html = f"<table>{rows}</table>"
    assert convert(html).body.splitlines() == ["| Dose | Time |", "| --- | --- |", "| 5 mg | 8 \\| 9 |", "|  | 10 |"]
    assert "joined cells" in losses(html)


def test_a_table_for_layout_alone_is_opened() -> None:
    assert convert("<table><tr><td><h2>A</h2><p>b</p></td></tr></table>").body == "## A\n\nb"


def test_end_tags_that_html_lets_out_are_understood() -> None:
    assert convert("<ul><li>a<li>b</ul>").body == "- a\n- b"
    assert convert("<table><tr><td>a<td>b<tr><td>c<td>d</table>").body.count("\n") == 2


def test_lists_definitions_quotations_and_rules_keep_their_form() -> None:
    lists = "<ol start=3><li>a<ul><li>b</li></ul></li></ol><dl><dt>T</dt><dd>d</dd></dl>"
    html = lists + "<blockquote><p>q</p></blockquote><hr>"
    assert convert(html).body == "3. a\n    - b\n\nT\n:   d\n\n> q\n\n---"


def test_footnotes_of_wordpress_become_footnotes() -> None:
    html = (
        '<p>Take it.<sup data-fn="f1" class="fn"><a href="#f1" id="f1-link">1</a></sup></p>'
        '<ol class="wp-block-footnotes"><li id="f1">With water. <a href="#f1-link">↩︎</a></li></ol>'
    )
    assert convert(html).body == "Take it.[^1]\n\n[^1]: With water."


def test_soft_hyphens_go_and_no_break_spaces_become_spaces() -> None:
    assert convert("<p>medi&shy;cine&nbsp;5&nbsp;mg</p>").body == "medicine 5 mg"


def test_details_and_captions_keep_their_words() -> None:
    assert convert("<details><summary>More</summary><p>inside</p></details>").body == "**More**\n\ninside"


def test_links_become_articles_absolute_addresses_or_words() -> None:
    def resolve(url: str) -> str | None:
        return "worry" if url == "https://c.org/worry/" else None

    html = '<p><a href="/worry/">a</a> <a href="/b?x=1">b</a> <a href="javascript:x">c</a> <a href="#gone">d</a></p>'
    assert (
        convert(html, base="https://c.org/p/", resolve=resolve).body
        == "[a](article:worry) [b](https://c.org/b?x=1) c d"
    )


def test_links_within_the_page_lead_to_the_headings_anchor() -> None:
    assert convert('<p><a href="#x">go</a></p><h2 id="x">Side effects</h2>').body.startswith("[go](#side-effects)")


def test_buttons_are_links() -> None:
    html = '<div class="wp-block-button"><a class="wp-block-button__link" href="https://c.org/">Call</a></div>'
    assert convert(html).body == "[Call](https://c.org/)"


def test_ordinary_sentences_stay_readable_for_whoever_edits_them() -> None:
    text = "Well-being (and sleep) matters: 5 mg + rest = better! Isn't it? R&D - yes."
    assert convert(f"<p>{text}</p>").body == text


def test_a_long_list_without_end_tags_is_a_list() -> None:
    assert convert("<ul>" + "<li>a" * 200 + "</ul>").body.split("\n") == ["- a"] * 200


def test_an_end_tag_too_many_does_not_end_the_list_around() -> None:
    assert convert("<ul><li>x<ul><li>a<li>b</li></li></ul></li><li>y</li></ul>").body == "- x\n    - a\n    - b\n- y"


@pytest.mark.parametrize("name", ["div", "b", "span", "ul", "section"])
def test_what_is_nested_deep_keeps_its_words_in_order(name: str) -> None:
    html = f"before {f'<{name}>w ' * 300}deep{f'</{name}> x' * 300} <p>after</p>"
    assert words_of(shown(convert(html).body)) == ["before", *["w"] * 300, "deep", *["x"] * 300, "after"]


def test_what_is_never_finished_is_shown() -> None:
    assert words_of(shown(convert("<p>Words</p><!-- <a <b").body))[0] == "Words"
