"""Markdown to HTML: everything an article may use, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.library.front_matter import split
from reader.library.markdown import ATTRIBUTES, CLASSES, TAGS, Addresses, Heading, clean, render
from tests.fakes import CONTENT, Html, steady

KNOWN = {"naps": "reader://article/en/naps", "naps#why": "reader://article/en/naps#why"}
ADDRESSES = Addresses(article=KNOWN.get, media=lambda name: f"reader://article/_media/en/naps/{name}")


def html(body: str) -> str:
    return render(body, ADDRESSES).html


def page(body: str) -> Html:
    return Html(html(body))


def test_paragraphs_lists_and_emphasis() -> None:
    assert html("Take **one** a *day*.\n\n1. First\n2. Second\n") == (
        "<p>Take <strong>one</strong> a <em>day</em>.</p>\n<ol>\n<li>First</li>\n<li>Second</li>\n</ol>"
    )


def test_tables_have_heads_and_cells() -> None:
    found = page("| Dose | When |\n|---|---|\n| 50 mg | Morning |\n")
    assert [tag for tag, _ in found.tags] == ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]
    assert found.words == ["Dose", "When", "50", "mg", "Morning"]


def test_footnotes_lead_there_and_back() -> None:
    found = page("Sleep helps.[^1]\n\n[^1]: A study.\n")
    links = {one["href"]: one for one in found.all("a")}
    names = {attributes["id"] for _, attributes in found.tags if "id" in attributes}
    assert len(links) == 2
    assert all(href[0] == "#" and href[1:] in names for href in links)
    assert found.classed("footnote") == ["div"]
    assert "study." in found.text


def test_definition_lists_have_terms_and_definitions() -> None:
    found = page("Half-life\n:   How long half of it stays.\n")
    assert [tag for tag, _ in found.tags] == ["dl", "dt", "dd"]


@pytest.mark.parametrize(("kind", "title"), [("note", "Note"), ("warning", "Warning"), ('tip "Try this"', "Try this")])
def test_admonitions_are_boxes_with_a_title(kind: str, title: str) -> None:
    found = page(f"!!! {kind}\n    Call us first.\n")
    assert found.classed(kind.split(maxsplit=1)[0]) == ["div"]
    assert found.classed("admonition-title") == ["p"]
    assert " ".join(found.words) == f"{title} Call us first."


def test_abbreviations_are_explained_where_they_stand() -> None:
    assert '<abbr title="Transcranial magnetic stimulation">TMS</abbr>' in html(
        "TMS helps.\n\n*[TMS]: Transcranial magnetic stimulation\n"
    )


def test_a_link_to_an_article_becomes_its_address() -> None:
    assert page("[naps](article:naps)").all("a") == [{"href": "reader://article/en/naps"}]
    assert page("[why](article:naps#why)").all("a") == [{"href": "reader://article/en/naps#why"}]


def test_a_link_to_a_missing_article_loses_the_link_and_keeps_the_words() -> None:
    found = page("See [our page on **worry**](article:worry) first.")
    assert found.all("a") == [{}]
    assert found.words == ["See", "our", "page", "on", "worry", "first."]


@pytest.mark.parametrize(
    "address", ["https://www.nimh.nih.gov/", "http://example.org/a?b=c#d", "mailto:us@clinic.example", "tel:988", "#dose"]
)  # fmt: skip
def test_links_to_websites_mail_telephone_and_this_page_stay(address: str) -> None:
    assert page(f"[x]({address})").all("a") == [{"href": address}]


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java%0ascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x",
     "//evil.example/x", "naps.md", "../naps", "/etc/passwd", "reader://article/en/naps", "reader:x", "about:blank", "blob:x",
     "ftp://example.org/", "article", "\x01javascript:alert(1)", "&#106;avascript:alert(1)", "view-source:https://a.example"],
)  # fmt: skip
def test_links_to_anywhere_else_lead_nowhere(address: str) -> None:
    for body in (f"[x](<{address}>)", f'<a href="{address}">x</a>', f"[x][1]\n\n[1]: {address}\n"):
        assert all("href" not in one for one in page(body).all("a")), body


def test_pictures_come_from_the_media_folder_alone() -> None:
    assert page("![A bed](media/bed.png)").all("img") == [
        {"alt": "A bed", "src": "reader://article/_media/en/naps/bed.png"}
    ]
    assert page("![A bed](./media/bed.png)").all("img")[0]["src"].endswith("/bed.png")
    for address in (
        "https://example.org/x.png",
        "file:///x.png",
        "data:image/png;base64,R0",
        "bed.png",
        "media/../../etc/passwd",
        "./media/../bed.png",
        "media/a/../../../bed.png",
        "media//etc/passwd",
        "media/..",
        "media/",
        r"media\..\..\bed.png",
        "//a.example/x.png",
    ):
        assert page(f"![A bed]({address})").all("img") == [{"alt": "A bed"}], address
        assert page(f'<img src="{address}" alt="A bed">').all("img") == [{"alt": "A bed"}], address


def test_headings_stand_below_the_pages_title_and_have_anchors_of_their_own() -> None:
    done = render("# Title again\n\n## Dose\n\n### How\n\n## Dose\n\n## ¿Qué *es*?\n", ADDRESSES)
    assert done.headings == (
        Heading(2, "title-again", "Title again"),
        Heading(2, "dose", "Dose"),
        Heading(3, "how", "How"),
        Heading(2, "dose-2", "Dose"),
        Heading(2, "que-es", "¿Qué es?"),
    )
    found = Html(done.html)
    assert not found.all("h1")
    assert [one["id"] for tag, one in found.tags if tag[0] == "h"] == [one.anchor for one in done.headings]


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=https://a.example/x.js></SCRIPT>", '<iframe src="https://a.example"></iframe>',
        '<img src=x onerror="alert(1)">', "<svg><script>alert(1)</script></svg>", "<svg onload=alert(1)>", "<math><mtext></mtext></math>",
        '<meta http-equiv="refresh" content="0;url=https://a.example">', "<style>@import 'https://a.example/x.css';</style>",
        '<link rel="stylesheet" href="https://a.example/x.css">', '<form action="https://a.example"><input name=a></form>',
        '<base href="https://a.example/">', '<object data="x"></object>', "<embed src=x>", '<p style="background:url(https://a.example)">x</p>',
        '<body onload="alert(1)">', "<p class='crisis topic'>x</p>", "<video src=x></video>", "<audio src=x autoplay></audio>", '<a href="#" onclick="alert(1)">x</a>',
        "<template><script>alert(1)</script></template>", '<button formaction="javascript:alert(1)">x</button>', "<marquee onstart=alert(1)>",
        "## Title {: onclick=alert(1) style=color:red }", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?>", "<!--[if IE]><script>alert(1)</script><![endif]-->",
        '<div markdown="1"><script>alert(1)</script></div>', "<details ontoggle=alert(1) open>x</details>", "<canvas></canvas>",
        '<table background="https://a.example/x.png"><tr><td>x</td></tr></table>', '<input autofocus onfocus="alert(1)">',
        '<img srcset="https://a.example/x.png 2x" alt="">', '<blockquote cite="javascript:alert(1)">x</blockquote>',
    ],
)  # fmt: skip
def test_what_an_attacker_writes_is_taken_out(hostile: str) -> None:
    made = html(f"Before.\n\n{hostile}\n\nAfter.\n")
    _is_safe(made)
    assert {"Before.", "After."} <= set(Html(made).words)


def _is_safe(made: str) -> None:
    """Fail where *made* has a tag, an attribute, a class or an address that articles may not use."""
    for tag, attributes in Html(made).tags:
        assert tag in TAGS, tag
        for name, value in attributes.items():
            assert name in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, frozenset()), (tag, name)
            assert not name.startswith("on")
            if name == "class":
                assert set(value.split()) <= CLASSES
            if name == "src":
                assert value.startswith("reader://article/_media/")
            if name == "href":
                assert (
                    value.partition(":")[0].lower() in {"reader", "http", "https", "mailto", "tel"} or value[0] == "#"
                )


markup = st.sampled_from(
    ["<", "</", ">", "/>", "script", "style", "svg", "iframe", "img ", "a ", "p ", "div ", "b", " onclick=alert(1)", " href=", " src=", "'", '"',
     "javascript:alert(1)", "data:text/html,x", "article:naps", "media/x.png", "//a.example", "[", "]", "(", ")", "!", "{", "}", "{: ", "#", "## ",
     "\n", "\n\n", "    ", "- ", "1. ", "> ", "*", "**", "_", "`", "|", "---", ":", " ", "[^1]", "[^1]: ", "*[a]: b", "a", "é", "&amp;", "&lt;",
     "&#60;", "&", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "!!! note\n", " markdown=1", "\0", "\x02", "\x03", "\u2028", "\r", "\t", "\\",
     "http://x.example", "<a@b.example>", "title=", "math", "<form action=x>", "<meta http-equiv=refresh>", "<base href=x>", "style=x"]
)  # fmt: skip


@steady
@given(st.lists(markup, max_size=40).map("".join) | st.text())
@example("- " * 2000 + "deep")
@example("\n".join(" " * 4 * depth + "- deep" for depth in range(300)))
@example("<" + "div><" * 3000)
def test_whatever_the_body_is_the_page_is_safe_and_none_is_refused(body: str) -> None:
    done = render(body, ADDRESSES)
    _is_safe(done.html)
    anchors = [heading.anchor for heading in done.headings]
    assert len(set(anchors)) == len(anchors)


@steady
@given(st.lists(markup, max_size=40).map("".join))
def test_cleaning_twice_changes_nothing_more(body: str) -> None:
    addresses = Addresses(article=lambda slug: None, media=lambda name: None)
    once = clean(body, addresses)
    assert clean(once, addresses) == once


def test_a_body_nested_too_deep_for_a_page_keeps_its_words() -> None:
    made = html("- " * 3000 + "deep <b>")
    assert "deep <b>" in Html(made).text


def test_every_bundled_article_uses_only_what_articles_may() -> None:
    for path in CONTENT.rglob("*.md"):
        done = render(split(path.read_text("utf-8"))[1], ADDRESSES)
        _is_safe(done.html)
        assert done.headings, path
