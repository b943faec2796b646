"""The HTML of WordPress as clean Markdown: what each thing becomes, and what is said to be lost."""

from __future__ import annotations

import pytest

from reader.importers.html.conversion import convert
from reader.importers.html.debris import words
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
        ('<iframe src="/1"></iframe>', "/1"),
        ('<iframe src="https://count.example/1" width="1" height="1"></iframe>', "https://count.example/1"),
        ('<video><source src="v.mp4"></video>', "v.mp4"),
        ("<form><input name='q'>Ask</form>", "form"),
        ("<script>go()</script>", "script was removed"),
        ("<noscript>Turn on scripts</noscript>", "Turn on scripts"),
    ],
)
def test_what_cannot_come_along_is_reported(html: str, said: str) -> None:
    assert said in losses(html)
    assert convert(f"<p>a</p>{html}<p>b</p>").body == "a\n\nb"


def test_tables_become_markdown_tables_and_joined_cells_are_reported() -> None:
    rows = "<tr><th>Dose</th><th>Time</th></tr><tr><td rowspan='2'>5 mg</td><td>8 | 9</td></tr><tr><td>10</td></tr>"
    html = f"<table>{rows}</table>"
    assert convert(html).body.splitlines() == [
        "| Dose | Time |",
        "| --- | --- |",
        "| 5 mg | 8 \\| 9 |",
        "| 5 mg | 10 |",
    ]
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


def test_footnotes_of_other_programs_become_footnotes() -> None:
    html = (
        '<p>One<sup><a href="#n-1" id="r-1">[1]</a></sup> two<sup><a href="#n-2">[2]</a></sup> m<sup>2</sup></p>'
        '<ol><li id="n-1"><p>First. <a href="#r-1">↑</a></p></li><li id="n-2">Second.</li></ol>'
    )
    assert convert(html).body == "One[^1] two[^2] m<sup>2</sup>\n\n[^1]: First.\n\n[^2]: Second."


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


def test_a_part_of_another_website_becomes_a_link_with_words() -> None:
    page = '<p>Watch:</p><iframe title="Slow breathing" src="https://www.youtube.com/embed/abc123?rel=0"></iframe>'
    assert convert(page).body == "Watch:\n\n[Slow breathing](https://www.youtube.com/watch?v=abc123)"
    assert "https://www.youtube.com/watch?v=abc123" in losses(page)
    assert convert('<video src="/v.mp4"></video>', base="https://c.org/x/").body == "[c.org](https://c.org/v.mp4)"


def test_what_the_page_does_not_show_stays_out_and_is_reported_whole() -> None:
    long = "Not for you. " * 30
    page = (
        f"<p><span class='sr-only'>Jump</span>Shown <i aria-hidden='true'>+</i></p><p style='display: none'>{long}</p>"
    )
    assert convert(page + "<p hidden>Old words</p>").body == "Shown"
    assert long.strip() in losses(page)


def test_panels_that_a_click_opens_are_shown() -> None:
    page = (
        '<h3><button aria-controls="p1">What is it?</button></h3><div id="p1" hidden><p>An illness.</p></div>'
        '<button aria-expanded="false">Who gets it?</button><div class="faq-text" style="display:none">Anybody.</div>'
    )
    assert convert(page).body == "## What is it?\n\nAn illness.\n\n**Who gets it?**\n\nAnybody."


def test_the_words_of_a_tab_stand_over_its_panel() -> None:
    tabs = '<button role="tab" id="t1" aria-controls="a">Adults</button><a role="tab" href="#b">Children</a>'
    panels = '<div role="tabpanel" id="a">10 mg</div><div role="tabpanel" id="b" hidden><h3>Children</h3>5 mg</div>'
    assert convert(f'<div role="tablist">{tabs}</div>{panels}').body == "**Adults**\n\n10 mg\n\n## Children\n\n5 mg"


def test_buttons_do_not_join_words() -> None:
    assert convert("<p>a<button>b</button><button>c</button>d</p>").body == "a b c d"


def test_a_form_around_the_whole_page_leaves_the_page() -> None:
    assert convert('<form id="page"><h1>Sleep</h1><p>Rest.</p><input name="q"></form>').body == "## Sleep\n\nRest."


def test_pictures_that_come_along_are_shown_where_they_were() -> None:
    asked = []

    def picture(address: str) -> str:
        asked.append(address)
        return "lamp.png"

    figure = '<figure><img src="data:image/gif;base64,R0" data-src="/u/l.jpg" alt="A [low] lamp"><figcaption>Dim it</figcaption></figure>'
    html = f"<h2><img src='h.png' alt=''>Light</h2>{figure}<p>See <img srcset='a.png 300w, b.png 900w'> it</p>"
    made = convert(html, base="https://c.org/p/", picture=picture)
    assert asked == ["https://c.org/p/h.png", "https://c.org/u/l.jpg", "https://c.org/p/b.png"]
    parts = [
        "![](media/lamp.png)",
        "## Light",
        "![A \\[low\\] lamp](media/lamp.png)",
        "Dim it",
        "See ![](media/lamp.png) it",
    ]
    assert made.body.split("\n\n") == parts
    assert made.losses == ()


def test_a_lazy_picture_is_asked_for_once() -> None:
    asked = []
    lazy = (
        '<img src="data:image/gif;base64,R0" class="lazy"><noscript><img src="https://c.org/a.jpg" alt="A"></noscript>'
    )
    convert(
        lazy + '<img data-src="https://c.org/b.jpg"><noscript><img src="https://c.org/b.jpg"></noscript>',
        picture=asked.append,
    )
    assert asked == ["https://c.org/a.jpg", "https://c.org/b.jpg"]


def test_the_words_below_a_picture_that_did_not_come_are_reported_with_it() -> None:
    html = "<figure><img src='x/a.png'><figcaption>Step 1: sit</figcaption></figure>"
    assert "a.png" in losses(html)
    assert "Step 1: sit" in losses(html)


def test_bold_lines_that_stand_as_headings_become_headings() -> None:
    html = "<h2>Sertraline</h2><p><b>How to take it</b></p><p>With food.</p><p><strong>When to call</strong></p><ul><li>Rash</li></ul>"
    body = "## Sertraline\n\n### How to take it\n\nWith food.\n\n### When to call\n\n- Rash"
    assert convert(html).body == body
    assert "bold letters" in losses(html)


@pytest.mark.parametrize(
    "html",
    [
        "<p><b>Do not stop by yourself</b></p><p>Call us.</p>",
        "<p><b>Take it daily.</b></p><p>a</p><p><b>Drink water!</b></p><p>b</p>",
        "<p><b>One</b></p><p><b>Two</b></p><p><b>Three</b></p>",
        "<p><b>Dose</b> 5 mg</p><p>a</p><p><b>Time</b> 8 pm</p><p>b</p>",
    ],
)
def test_other_bold_words_stay_bold(html: str) -> None:
    assert "#" not in convert(html).body


def test_what_is_over_the_whole_width_of_a_table_is_said_once() -> None:
    html = "<table><tr><th colspan=2>Adults</th></tr><tr><td>5 mg</td><td>daily</td></tr></table>"
    assert convert(html).body.splitlines() == ["| Adults |  |", "| --- | --- |", "| 5 mg | daily |"]


def test_words_that_were_escaped_twice_are_words() -> None:
    assert words("Rest &amp;amp; sleep: the doctor&amp;#8217;s view") == "Rest & sleep: the doctor’s view"
    assert words("Q&amp;A about R&D") == "Q&A about R&D"
