"""WordPress's own export: what is read of it, what is skipped and why, and files that are none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reader.errors import ImportSourceError
from reader.importers.plan.import_plan import ImportPlan
from reader.importers.plan.target import Target
from reader.importers.sources.wordpress import plan_wordpress
from reader.importers.wordpress.rendered_markup import render
from reader.library.front_matter import parse
from tests.importers.site_server import picture

HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/{version}/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/{version}/">
<channel><title>Clinic</title><link>https://clinic.example</link><language>en-US</language>
<wp:wxr_version>{version}</wp:wxr_version>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>sleep</wp:category_nicename>
<wp:cat_name><![CDATA[Sleep]]></wp:cat_name></wp:category>
"""
ITEM = """<item><title>{title}</title><link>https://clinic.example/{slug}/</link>
<guid isPermaLink="false">https://clinic.example/?p={id}</guid><description></description>
<content:encoded><![CDATA[{body}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>{id}</wp:post_id><wp:post_date><![CDATA[2026-01-31 23:30:00]]></wp:post_date>
<wp:post_date_gmt>2026-02-01 04:30:00</wp:post_date_gmt><wp:post_name>{slug}</wp:post_name><wp:status>{status}</wp:status>
<wp:post_type>{kind}</wp:post_type><wp:post_password>{password}</wp:post_password>{more}
<category domain="category" nicename="sleep"><![CDATA[Sleep &amp; Rest]]></category>
<category domain="post_tag" nicename="naps"><![CDATA[Naps]]></category></item>
"""


def item(number: int = 1, body: str = "First.\n\nSecond.", **changes: str) -> str:
    fields = {
        "title": f"Post {number}",
        "slug": f"post-{number}",
        "status": "publish",
        "kind": "post",
        "password": "",
        "more": "",
    }
    return ITEM.format(**{**fields, "id": number, "body": body, **changes})


def export(folder: Path, *items: str, version: str = "1.2", before: str = "") -> Path:
    path = folder / "clinic.xml"
    path.write_text(before + HEAD.format(version=version) + "".join(items) + "</channel></rss>\n", encoding="utf-8")
    return path


def plan(path: Path) -> ImportPlan:
    return plan_wordpress([path], Target(path.parent / "ours"))


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_a_post_comes_in_with_its_paragraphs_category_and_dates(tmp_path: Path, version: str) -> None:
    (article,) = plan(export(tmp_path, item(body="It's “here”.\n\nSecond\nline."), version=version)).articles
    assert (article.place.id, article.place.category) == ("en/post-1", "sleep-rest")
    assert "It’s “here”.\n\nSecond" in article.text
    read = parse(article.text, article.place)
    assert (read.published, read.also_called) == (date(2026, 1, 31), ("Naps",))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"status": "draft"}, "draft"),
        ({"status": "private"}, "private"),
        ({"status": "trash"}, "trash"),
        ({"password": "secret"}, "password"),
        ({"kind": "nav_menu_item"}, "nav_menu_item"),
        ({"kind": "attachment", "status": "inherit"}, "attachment"),
        ({"kind": "wp_navigation"}, "wp_navigation"),
        ({"body": ""}, "no text"),
    ],
)
def test_what_is_no_article_is_skipped_with_the_reason(tmp_path: Path, changes: dict[str, str], reason: str) -> None:
    (first, second) = plan(export(tmp_path, item(1, **changes), item(2))).articles
    assert (first.status, second.status) == ("skipped", "new")
    assert reason in str(first.reason)


def test_pictures_beside_the_export_come_along_with_what_they_show(tmp_path: Path) -> None:
    folder = tmp_path / "uploads" / "2026" / "01"
    folder.mkdir(parents=True)
    (folder / "bed.png").write_bytes(picture())
    alt = "<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A calm bed</wp:meta_value></wp:postmeta>"
    address = "https://clinic.example/wp-content/uploads/2026/01/bed.png"
    attachment = item(8, kind="attachment", more=f"<wp:attachment_url>{address}</wp:attachment_url>{alt}")
    image = f'<img class="alignnone wp-image-8" src="{address}" alt="" /> Words.'
    made = plan(export(tmp_path, item(1, image), attachment))
    (copy,) = made.media
    assert f"![A calm bed](media/{copy.target.name})" in made.articles[0].text


def test_translations_that_polylang_joined_get_one_name(tmp_path: Path) -> None:
    def joined(language: str) -> str:
        return (
            f'<category domain="language" nicename="{language}"><![CDATA[x]]></category>'
            '<category domain="post_translations" nicename="pll_5f1"><![CDATA[pll_5f1]]></category>'
        )

    made = plan(export(tmp_path, item(1, slug="dormir", more=joined("es")), item(2, slug="sleep", more=joined("en"))))
    assert [one.place.id for one in made.articles] == ["es/sleep", "en/sleep"]


def test_quirks_of_real_exports_are_lived_with(tmp_path: Path) -> None:
    body = "A ]]]]><![CDATA[> b \x0b and \x1f c."
    made = plan(export(tmp_path, item(1, body), before="\n\n<br />\n<b>Deprecated</b>: x in /a.php\n"))
    assert "A ]]\\> b  and  c." in made.articles[0].text or "A ]]> b" in made.articles[0].text.replace(
        "\\", ""
    ).replace("&gt;", ">")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text[:-30], "XML is broken"),
        (lambda text: text.replace("<channel>", "<chanel>"), "XML is broken"),
        (lambda text: text.replace("<rss", '<!DOCTYPE r [<!ENTITY a "b">]><rss').replace("First", "&a;"), "entities"),
        (lambda text: HEAD.format(version="1.2") + "</channel></rss>", "no WordPress posts"),
        (lambda text: "<?xml version='1.0'?><html/>", "no WordPress posts"),
        (lambda text: '<?xml version="1.0" encoding="no-such"?><rss/>', "entities|broken"),
    ],
)
def test_what_is_no_export_is_refused_in_one_sentence(tmp_path: Path, change: object, words: str) -> None:
    path = export(tmp_path, item(1))
    path.write_text(change(path.read_text("utf-8")), encoding="utf-8")  # type: ignore[operator]
    with pytest.raises(ImportSourceError, match=words) as caught:
        plan(path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("One.\n\nTwo\nlines.", "<p>One.</p>\n<p>Two<br />\nlines.</p>\n"),
        ("<h2>Head</h2>\nText", "<h2>Head</h2>\n<p>Text</p>\n"),
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>\nEnd", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>End</p>\n"),
        ("<blockquote>Said.</blockquote>", "<blockquote><p>Said.</p></blockquote>\n"),
        ("<pre>a\n\nb -- \"c\"</pre>", "<pre>a\n\nb -- \"c\"</pre>\n"),
        ('He said "yes" -- it\'s \'so\'...', "<p>He said “yes” — it’s ‘so’…</p>\n"),
        ("<!-- wp:paragraph -->\n<p>A\n\nB</p>\n<!-- /wp:paragraph -->", "<!-- wp:paragraph -->\n<p>A\n\nB</p>\n<!-- /wp:paragraph -->"),
        (
            '[caption id="a" width="3"]<img src="x"/> Under it[/caption]',
            '<figure class="wp-caption"><img src="x"/><figcaption>Under it</figcaption></figure>\n',
        ),
        ("", ""),
    ],
)  # fmt: skip
def test_a_post_as_it_is_written_becomes_what_the_site_shows(written: str, shown: str) -> None:
    assert render(written).replace("\n\n", "\n").strip() == shown.replace("\n\n", "\n").strip()
