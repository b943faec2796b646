"""Planning the import of WordPress posts: what is read from a post, and what would become of it."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import ImportSourceError
from reader.importers.html import shortcodes
from reader.importers.plan.fingerprint import is_edited
from reader.importers.plan.import_plan import ImportPlan, PlannedArticle
from reader.importers.plan.target import Target
from reader.importers.plan.writer import carry_out
from reader.importers.sources.wordpress import plan_wordpress
from reader.library.article import Article
from reader.library.front_matter import parse
from tests.fakes import ROOT
from tests.importers.import_samples import BODY, SITE, post, saved
from tests.importers.import_words import shown, words_of

SEED = ROOT.parent / "shared" / "seed" / "000_3beb47626fb347e3.txt"
TOML = '[[categories]]\nid = "habits"\nname = { en = "Healthy habits", es = "Hábitos & salud" }\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "ours"
    folder.mkdir()
    return folder


def plan(root: Path, *posts: Any) -> ImportPlan:
    return plan_wordpress([saved(root.parent, *posts)], Target(root))


def one(root: Path, **changes: Any) -> PlannedArticle:
    (article,) = plan(root, post(**changes)).articles
    return article


def read(article: PlannedArticle) -> Article:
    return parse(article.text, article.place)


def test_a_post_becomes_an_article(root: Path) -> None:
    article = read(one(root))
    assert article.id == "en/sleeping-well"
    assert article.title == "Sleeping Well – a Guide"
    assert article.summary == "Sleep is when your body rests & repairs itself."
    assert (article.published, article.updated) == (date(2026, 1, 31), date(2026, 3, 1))
    assert article.category == "healthy-habits"
    assert article.origin is not None
    assert (article.origin.url, article.origin.id, article.origin.importer) == (
        f"{SITE}/sleeping-well/",
        "77",
        "wordpress",
    )
    assert (article.sources[0].publisher, article.sources[0].accessed) == ("Example Clinic", None)
    assert article.problems == ()
    assert not is_edited(one(root).text)


def test_every_word_of_the_post_is_shown_in_order(root: Path) -> None:
    body = read(one(root)).body
    assert words_of(shown(body)) == words_of(BODY)
    assert "**" not in "".join(line for line in body.splitlines() if line.startswith("#"))


def test_losses_name_the_picture_and_the_video(root: Path) -> None:
    said = " ".join(str(loss) for loss in one(root).losses)
    assert "A calm bedroom" in said
    assert "Sleep video" in said


@pytest.mark.parametrize(
    ("changes", "category"),
    [
        ({}, "habits"),
        ({"yoast_head_json": {}}, "habits"),
        ({"yoast_head_json": {}, "class_list": {"0": "category-habits"}}, "habits"),
        ({"yoast_head_json": {}, "categories": [{"id": 1, "name": "HÁBITOS &amp; SALUD"}]}, "habits"),
        (
            {"yoast_head_json": {}, "_embedded": {"wp:term": [[{"taxonomy": "category", "name": "Worry &amp; Fear"}]]}},
            "worry-fear",
        ),
        ({"yoast_head_json": {}, "_embedded": {"wp:term": {"code": "rest_forbidden"}}}, "habits"),
        ({"yoast_head_json": {}, "class_list": []}, "general"),
        ({"yoast_head_json": {}, "class_list": ["category-uncategorized"]}, "general"),
        ({"yoast_head_json": {}, "class_list": ["category-uncategorized", "category-habits"]}, "habits"),
    ],
)
def test_the_category_is_found_by_name(root: Path, changes: dict[str, Any], category: str) -> None:
    (root / "collection.toml").write_text(TOML, encoding="utf-8")
    found = one(root, **changes)
    assert found.place.category == category


def test_a_new_category_is_planned_once_and_a_known_one_not_at_all(root: Path) -> None:
    (root / "collection.toml").write_text(TOML, encoding="utf-8")
    other = {"yoast_head_json": {}, "class_list": ["category-new-words"]}
    made = plan(root, post(), post(id=1, **other), post(id=2, **other))
    assert [(category.id, dict(category.name)) for category in made.new_categories] == [
        ("new-words", {"en": "New words"})
    ]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"content": {"rendered": "", "protected": True}}, "password"),
        ({"status": "draft"}, "draft"),
        ({"status": "private"}, "private"),
        ({"content": {"rendered": " <!-- wp --> <p></p>"}}, "no text"),
        ({"content": {"rendered": ""}}, "no text"),
        ({"type": "attachment"}, "attachment"),
        ({"title": {"rendered": ""}, "slug": ""}, "no title"),
    ],
)
def test_what_cannot_be_an_article_is_skipped_with_the_reason(root: Path, changes: dict[str, Any], reason: str) -> None:
    article = one(root, **changes)
    assert article.status == "skipped"
    assert reason in str(article.reason)


def test_pages_are_articles_too(root: Path) -> None:
    assert one(root, type="page").status == "new"


@pytest.mark.parametrize(
    ("changes", "language"),
    [
        ({"lang": "es"}, "es"),
        ({"lang": "pt_BR"}, "pt"),
        ({"yoast_head_json": {"og_locale": "fr_FR"}}, "fr"),
        ({"yoast_head_json": {"og_locale": "../../etc"}}, "en"),
        ({"yoast_head_json": None}, "en"),
    ],
)
def test_the_language_is_the_first_part_of_what_the_site_says(
    root: Path, changes: dict[str, Any], language: str
) -> None:
    assert one(root, **changes).place.language == language


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("ni%c3%b1os-y-sue%c3%b1o", "ninos-y-sueno"),
        ("../../x", "x"),
        ("", "sleeping-well-a-guide"),
        ("%d0%bb", "sleeping-well-a-guide"),
    ],
)
def test_slugs_are_plain_file_names(root: Path, slug: str, expected: str) -> None:
    assert one(root, slug=slug).place.slug == expected


@pytest.mark.parametrize(
    ("excerpt", "summary"),
    [
        ("<p>One whole. Another half [&hellip;]</p>", "One whole."),
        ("<p>No whole sentence here […]</p>", "No whole sentence here…"),
        ('<p>Una frase. Otra que… <a class="more-link" href="x">Leer más</a></p>', "Una frase."),
        ("<p>Dr. Smith says so [...]</p>", "Dr. Smith says so…"),
        ("", "Sleep is when your body rests & repairs itself."),
        ("<p>[&hellip;]</p>", "Sleep is when your body rests & repairs itself."),
        ("<p>" + "Word " * 100 + "end.</p>", ("Word " * 59).strip() + "…"),
    ],
)
def test_summaries_are_whole_sentences(root: Path, excerpt: str, summary: str) -> None:
    assert read(one(root, excerpt={"rendered": excerpt})).summary == summary


def test_links_between_posts_become_article_links(root: Path) -> None:
    made = plan(root, post(), post(id=78, slug="worry", link=f"{SITE}/worry/", yoast_head_json={}))
    assert "[our page on worry](article:worry)" in made.articles[0].text
    assert f"[get help]({SITE}/help/?a=1&b=2)" in made.articles[0].text


def test_a_link_to_an_article_imported_before_becomes_an_article_link(root: Path, tmp_path: Path) -> None:
    carry_out(
        plan(root, post(id=78, slug="worry", link=f"{SITE}/worry/", yoast_head_json={})), replaced=tmp_path / "old"
    )
    assert "(article:worry)" in one(root).text


def test_two_posts_with_one_slug_get_two_names(root: Path) -> None:
    made = plan(root, post(), post(id=78), post())
    assert [article.place.slug for article in made.articles] == ["sleeping-well", "sleeping-well-2"]
    assert "sleeping-well-2" in str(made.warnings[0])


def test_an_article_written_here_keeps_its_name(root: Path) -> None:
    path = root / "en" / "habits" / "sleeping-well.md"
    path.parent.mkdir(parents=True)
    path.write_text("---\ntitle: Mine\nsummary: Ours.\n---\nWords.\n", encoding="utf-8")
    assert one(root).place.slug == "sleeping-well-2"


def test_importing_again_changes_nothing(root: Path, tmp_path: Path) -> None:
    carry_out(plan(root, post(), post(id=78)), replaced=tmp_path / "old")
    again = plan(root, post(), post(id=78))
    assert again.count("unchanged") == 2
    assert carry_out(again, replaced=tmp_path / "old").record is None


def test_a_post_changed_on_the_website_updates_its_article(root: Path, tmp_path: Path) -> None:
    carry_out(plan(root, post()), replaced=tmp_path / "old")
    article = one(root, content={"rendered": "<p>New words.</p>"}, slug="another-slug")
    assert (article.status, article.place.slug) == ("updated", "sleeping-well")


def test_an_edited_article_is_left_alone_when_the_website_changed(root: Path, tmp_path: Path) -> None:
    carry_out(plan(root, post()), replaced=tmp_path / "old")
    path = one(root).place.path
    path.write_text(path.read_text("utf-8") + "\nOur own sentence.\n", encoding="utf-8")
    before = path.read_bytes()
    changed = plan(root, post(content={"rendered": "<p>New words.</p>"}))
    assert changed.articles[0].status == "edited"
    carry_out(changed, replaced=tmp_path / "old")
    assert path.read_bytes() == before


def test_an_edited_article_whose_post_did_not_change_needs_nothing(root: Path, tmp_path: Path) -> None:
    carry_out(plan(root, post()), replaced=tmp_path / "old")
    path = one(root).place.path
    path.write_text(path.read_text("utf-8").replace("Guide", "Guide for you"), encoding="utf-8")
    assert one(root).status == "unchanged"


def test_an_edit_that_broke_the_front_matter_is_an_edit_and_no_new_article(root: Path, tmp_path: Path) -> None:
    carry_out(plan(root, post()), replaced=tmp_path / "old")
    path = one(root).place.path
    path.write_text(path.read_text("utf-8").replace("title: ", "title: [: ", 1), encoding="utf-8")
    assert one(root, content={"rendered": "<p>New.</p>"}).status == "edited"


def test_other_line_ends_and_another_order_of_keys_are_no_edit(root: Path) -> None:
    text = one(root).text
    assert not is_edited(text.replace("\n", "\r\n"))
    head, summary, rest = text.partition("summary: ")
    line, _, rest = rest.partition("\n")
    assert not is_edited(head.replace("title:", f"{summary}{line}\ntitle:") + rest)
    assert is_edited(text.replace("Sleep", "Rest", 1))


def test_what_people_say_may_be_added_and_stays_when_the_post_changes(root: Path, tmp_path: Path) -> None:
    carry_out(plan(root, post()), replaced=tmp_path / "old")
    path = one(root).place.path
    said = "people_say: [why am i awake]\n"
    path.write_text(path.read_text("utf-8").replace("summary: ", f"{said}summary: ", 1), encoding="utf-8")
    assert one(root).status == "unchanged"
    for words in ("New.", "Newer."):
        changed = plan(root, post(content={"rendered": f"<p>{words}</p>"}))
        assert changed.articles[0].status == "updated"
        carry_out(changed, replaced=tmp_path / "old")
        assert words in path.read_text("utf-8")
        assert read(one(root)).people_say == ("why am i awake",)
    path.write_text(path.read_text("utf-8").replace("Newer.", "Ours."), encoding="utf-8")
    assert one(root).status == "edited"


def test_a_post_moved_to_another_category_moves_its_file(root: Path, tmp_path: Path) -> None:
    carry_out(plan(root, post()), replaced=tmp_path / "old")
    old = one(root).place.path
    moved = plan(root, post(yoast_head_json={}, class_list=["category-other"]))
    carry_out(moved, replaced=tmp_path / "old")
    assert not old.exists()
    assert moved.articles[0].place.path == root / "en" / "other" / "sleeping-well.md"
    assert moved.articles[0].place.path.exists()


def test_a_file_that_staff_moved_stays_where_they_put_it(root: Path, tmp_path: Path) -> None:
    carry_out(plan(root, post()), replaced=tmp_path / "old")
    old = one(root).place.path
    (root / "en" / "mine").mkdir()
    old.rename(root / "en" / "mine" / old.name)
    assert one(root).status == "unchanged"
    assert one(root, content={"rendered": "<p>New.</p>"}).place.category == "mine"


def test_the_same_id_on_another_website_is_another_article(root: Path, tmp_path: Path) -> None:
    carry_out(plan(root, post()), replaced=tmp_path / "old")
    assert one(root, link="https://other.example/sleeping-well/", yoast_head_json={}).status == "new"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not JSON"),
        ("<html>", "not JSON"),
        ('{"code":"rest_post_invalid_page_number","message":"x","data":{"status":400}}', "no such page"),
        ('{"code":"rest_forbidden","message":"Sorry, you are <b>not</b> allowed."}', "Sorry, you are not allowed."),
        ("[]", "no WordPress posts"),
        ("[1, 2]", "no WordPress posts"),
        ('[{"id": 3, "taxonomy": "category", "name": "Sleep"}]', "no WordPress posts"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_what_is_no_posts_is_refused_in_one_sentence(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "answer.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ImportSourceError, match=said):
        plan_wordpress([path], Target(tmp_path / "ours"))


def test_a_missing_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportSourceError, match="No such file"):
        plan_wordpress([tmp_path / "none.json"], Target(tmp_path))


@pytest.mark.skipif(os.name != "posix", reason="pipes with a name are POSIX")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "posts.json")
    with pytest.raises(ImportSourceError, match="no file"):
        plan_wordpress([tmp_path / "posts.json"], Target(tmp_path))


def test_posts_of_one_name_are_numbered_on(root: Path) -> None:
    made = plan(root, *(post(id=number) for number in range(1, 40)), post(id=90, slug="sleeping-well-7"))
    names = [article.place.slug for article in made.articles]
    assert names[:3] == ["sleeping-well", "sleeping-well-2", "sleeping-well-3"]
    assert len(set(names)) == 40


def test_pages_of_posts_may_be_several_files_or_follow_each_other_in_one(root: Path, tmp_path: Path) -> None:
    first, second = saved(tmp_path, post(), name="1.json"), saved(tmp_path, post(id=78), post(id=79), name="2.json")
    assert len(plan_wordpress([first, second], Target(root)).articles) == 3
    joined = tmp_path / "all.json"
    joined.write_text(first.read_text("utf-8") + "\n" + second.read_text("utf-8"), encoding="utf-8")
    assert len(plan_wordpress([joined], Target(root)).articles) == 3


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
values: st.SearchStrategy[Any] = st.deferred(
    lambda: scalars | st.lists(values, max_size=3) | st.dictionaries(st.text(max_size=8), values, max_size=3)
)
keys = st.sampled_from([*post(), "_embedded", "lang", "code", "message"])
hostile = st.dictionaries(keys, values | st.fixed_dictionaries({"rendered": values}), max_size=6).map(
    lambda some: post() | some
)


@settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
@given(values | hostile | st.lists(hostile, max_size=3))
def test_no_json_whatever_raises_anything_but_the_import_error(
    tmp_path_factory: pytest.TempPathFactory, value: Any
) -> None:
    folder = tmp_path_factory.mktemp("json")
    path = folder / "posts.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    try:
        made = plan_wordpress([path], Target(folder / "ours"))
    except ImportSourceError:
        return
    for article in made.articles:
        assert article.place.path.is_relative_to(folder / "ours" / article.place.language)
        if article.status != "skipped":
            article.text.encode()
            assert not is_edited(article.text)
            assert read(article).title


@pytest.mark.skipif(not SEED.exists(), reason="the clinic's own post is not here")
def test_the_clinics_own_post_comes_in_whole(tmp_path: Path) -> None:
    toml = '[[categories]]\nid = "medication-management"\nname = { en = "Medication management" }\n'
    (tmp_path / "collection.toml").write_text(toml, encoding="utf-8")
    made = plan_wordpress([SEED], Target(tmp_path))
    article = read(made.articles[0])
    html = json.loads(SEED.read_text("utf-8"))["content"]["rendered"]
    assert words_of(shown(article.body)) == words_of(html)
    headings = [line for line in article.body.splitlines() if line.startswith("#")]
    assert len(headings) == 8
    assert all(line.startswith("## ") and "*" not in line and "<" not in line for line in headings)
    assert (article.category, made.new_categories) == ("medication-management", ())
    assert article.summary.endswith("“prescribing pills.”")
    assert shortcodes.find([html]).closed == frozenset()
    carry_out(made, replaced=tmp_path / "old")
    assert plan_wordpress([SEED], Target(tmp_path)).count("unchanged") == 1
