"""Importing from a WordPress site: all of it, what changed since, what is gone, and only what was chosen."""

from __future__ import annotations

import base64
import json
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from reader.errors import FileUnwritableError, ImportSourceError
from reader.importers.plan.import_plan import ImportPlan
from reader.importers.plan.target import Target
from reader.importers.plan.writer import carry_out
from reader.importers.wordpress.post_articles import PostChoice
from reader.importers.wordpress.site_articles import plan_site
from reader.importers.wordpress.site_connection import SiteLimits
from reader.library.library import no_progress
from tests.importers.import_samples import SPANISH
from tests.importers.site_server import Site, picture, send, serving, site_post

QUICK = SiteLimits(page=2_000_000, picture=200_000, silence=60.0, answer=120.0, tries=3, pause=0.0)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "collections" / "clinic"


def plan(site: Site, root: Path, choice: PostChoice | None = None, **more: Any) -> ImportPlan:
    target = Target(root, work=root.parent.parent / "work")
    options: dict[str, Any] = {"progress": no_progress, "limits": QUICK, "wait": lambda seconds: None} | more
    return plan_site(options.pop("address", site.address), target, choice or PostChoice(), **options)


def write(made: ImportPlan, root: Path, **more: Any) -> None:
    carry_out(made, replaced=root.parent.parent / "replaced", **more)


def statuses(made: ImportPlan) -> dict[str, str]:
    return {one.place.slug: one.status for one in made.articles}


def test_posts_and_pages_come_in_with_names_of_categories_and_pictures(root: Path) -> None:
    body = '<p>Rest.</p><figure><img class="wp-image-8" src="SITE/up/bed.png" alt=""/></figure>'
    site = Site([site_post(1, content={"rendered": body})], [site_post(2, type="page", categories=[])])
    site.media = [{"id": 8, "source_url": "SITE/up/bed.png", "alt_text": "A calm bedroom"}]
    site.files["/up/bed.png"] = picture(size=(2000, 100))
    with serving(site):
        made = plan(site, root)
        write(made, root)
    assert [(one.place.id, one.place.category, one.status) for one in made.articles] == [
        ("en/post-1", "sleep-rest", "new"),
        ("en/post-2", "general", "new"),
    ]
    (copied,) = (root / "media").iterdir()
    assert f"![A calm bedroom](media/{copied.name})" in (root / "en/sleep-rest/post-1.md").read_text("utf-8")


def test_a_picture_on_another_host_is_not_asked_for_and_named(root: Path) -> None:
    with serving(Site()) as elsewhere:
        site = Site([site_post(1, content={"rendered": f'<p>A.</p><img src="{elsewhere.address}/a.png" alt="Lamp">'})])
        with serving(site):
            made = plan(site, root)
    assert elsewhere.asked == []
    assert "Lamp" in str(made.articles[0].losses[0])


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"says_link": False},
        {"folder": "/clinic"},
        {"pretty": False},
        {"pretty": False, "says_link": False, "folder": "/a/b"},
        {"says_link": False, "home": b"<link rel='https://api.w.org/' href='/wp-json/' />"},
    ],
)
def test_the_interface_is_found_wherever_it_is(root: Path, changes: dict[str, Any]) -> None:
    site = Site([site_post(1)])
    for name, value in changes.items():
        setattr(site, name, value)
    with serving(site):
        assert plan(site, root).count("new") == 1
        base = site.address.removesuffix("/")
        if site.pretty:
            assert plan(site, root, address=f"{base}/wp-json/wp/v2/posts").count("new") == 1
        else:
            assert plan(site, root, address=f"{base}/index.php?rest_route=/wp/v2/posts").count("new") == 1


@pytest.mark.parametrize(
    "notice", ["<b>Notice</b>: a[1] on line 3<br />\n", 'Warning: no key {"x"} in [{y}]\n', "\ufeff"]
)
def test_what_php_says_before_the_posts_is_passed_over(root: Path, notice: str) -> None:
    def answer(handler: BaseHTTPRequestHandler, path: str) -> bool:
        if "wp/v2/posts" in path:
            send(handler, 200, notice.encode() + json.dumps([site_post(1)]).encode())
        return "wp/v2/posts" in path

    site = Site()
    site.before = answer
    with serving(site):
        assert statuses(plan(site, root)) == {"post-1": "new"}


def test_what_is_no_wordpress_is_said_in_one_sentence(root: Path) -> None:
    site = Site()
    site.before = lambda handler, path: bool(send(handler, 200, b"<html>A shop</html>")) or True
    with serving(site), pytest.raises(ImportSourceError, match="no WordPress answers there"):
        plan(site, root)


def test_all_pages_are_walked_a_hundred_at_a_time(root: Path) -> None:
    site = Site([site_post(number) for number in range(1, 251)])
    seen: list[tuple[int, int]] = []
    with serving(site):
        made = plan(site, root, progress=lambda done, total: seen.append((done, total)))
    assert made.count("new") == 250
    assert [path for path in site.asked if "wp/v2/posts" in path and "per_page=100" in path and "_embed" in path] != []
    assert site.asked_for.count("posts") == 4  # the first look, and three pages
    assert (2, 3) in seen
    assert (249, 250) in seen


def test_the_next_time_only_what_changed_is_fetched_and_what_is_gone_is_said(root: Path) -> None:
    site = Site([site_post(number) for number in range(1, 6)], [site_post(9, type="page")])
    with serving(site):
        write(plan(site, root), root)
        site.asked.clear()
        assert set(statuses(plan(site, root)).values()) == {"unchanged"}
        assert not any("_embed" in path and "modified_after" not in path for path in site.asked)
        site.posts[1] |= {"modified_gmt": "2026-03-01T00:00:00", "content": {"rendered": "<p>New words.</p>"}}
        site.posts.append(site_post(7, modified_gmt="2020-01-01T00:00:00"))  # was written long ago, and published now
        del site.posts[2]
        made = plan(site, root)
    assert statuses(made) == {
        "post-1": "unchanged", "post-2": "updated", "post-3": "gone", "post-4": "unchanged", "post-5": "unchanged",
        "post-7": "new", "post-9": "unchanged",
    }  # fmt: skip
    write(made, root)
    assert (root / "en/sleep-rest/post-3.md").exists()
    with serving(site):
        write(plan(site, root), root, choose=lambda one: one.status == "gone")
    assert not (root / "en/sleep-rest/post-3.md").exists()


def test_a_site_that_does_not_say_when_posts_changed_is_fetched_whole_each_time(root: Path) -> None:
    site = Site([site_post(number, modified_gmt=None, modified=None) for number in (1, 2)])
    with serving(site):
        write(plan(site, root), root)
        site.posts[0] |= {"content": {"rendered": "<p>New words.</p>"}}
        del site.posts[1]
        assert statuses(plan(site, root)) == {"post-1": "updated", "post-2": "gone"}


def test_what_was_taken_back_is_fetched_again(root: Path) -> None:
    from reader.importers.plan.import_history import ImportHistory

    site = Site([site_post(1), site_post(2)])
    with serving(site):
        write(plan(site, root), root)
        site.posts[0] |= {"modified_gmt": "2026-03-01T00:00:00", "content": {"rendered": "<p>New words.</p>"}}
        write(plan(site, root), root)
        ImportHistory(root.parent.parent / "replaced").undo()
        assert statuses(plan(site, root)) == {"post-1": "updated", "post-2": "unchanged"}


def test_a_foreign_post_of_a_site_that_calls_itself_english_is_told_by_its_words(root: Path) -> None:
    with serving(Site([site_post(1, content={"rendered": f"<p>{SPANISH}</p>"}), site_post(2)])) as site:
        assert [one.place.id for one in plan(site, root).articles] == ["es/post-1", "en/post-2"]


def test_an_article_edited_here_is_kept(root: Path) -> None:
    site = Site([site_post(1)])
    with serving(site):
        write(plan(site, root), root)
        path = root / "en/sleep-rest/post-1.md"
        path.write_text(path.read_text("utf-8") + "\nOurs.\n", encoding="utf-8")
        site.posts[0] |= {"modified_gmt": "2026-03-01T00:00:00", "content": {"rendered": "<p>New words.</p>"}}
        assert statuses(plan(site, root)) == {"post-1": "edited"}


@pytest.mark.parametrize(
    ("choice", "slugs"),
    [
        (PostChoice(categories=["sleep & rest"]), {"post-1", "post-4"}),
        (PostChoice(categories=["sleep-rest"], posts=["2"]), {"post-1", "post-2", "post-4"}),
        (PostChoice(posts=["post-2", "http://x.example/post-9/"]), {"post-2", "post-9"}),
    ],
)
def test_only_the_chosen_come(root: Path, choice: PostChoice, slugs: set[str]) -> None:
    posts = [site_post(1), site_post(2, categories=[5]), site_post(3, categories=[]), site_post(4, categories=[6])]
    site = Site(posts, [site_post(9, type="page")])
    site.categories += [
        {"id": 5, "name": "News", "slug": "news", "taxonomy": "category", "parent": 0},
        {"id": 6, "name": "Naps", "slug": "naps", "taxonomy": "category", "parent": 3},
    ]
    with serving(site):
        assert statuses(plan(site, root, choice)).keys() == slugs


def test_of_chosen_posts_only_what_changed_is_fetched_the_next_time_and_what_is_gone_is_said(root: Path) -> None:
    site = Site([site_post(1), site_post(2), site_post(3), site_post(4, categories=[5]), site_post(5, categories=[5])])
    site.categories.append({"id": 5, "name": "News", "slug": "news", "taxonomy": "category", "parent": 0})
    sleep = PostChoice(categories=["sleep-rest"], posts=["5"])
    with serving(site):
        write(plan(site, root), root)
        site.asked.clear()
        assert statuses(plan(site, root, sleep)) == dict.fromkeys(("post-1", "post-2", "post-3", "post-5"), "unchanged")
        assert not any("_embed" in path for path in site.asked)
        site.posts[1] |= {"modified_gmt": "2026-03-01T00:00:00", "content": {"rendered": "<p>New words.</p>"}}
        site.posts.append(site_post(7))
        del site.posts[2]
        assert statuses(plan(site, root, sleep)) == {
            "post-1": "unchanged", "post-2": "updated", "post-3": "gone", "post-5": "unchanged", "post-7": "new",
        }  # fmt: skip


def test_a_category_that_is_not_there_is_answered_with_those_that_are(root: Path) -> None:
    with serving(Site([site_post(1)])) as site, pytest.raises(ImportSourceError, match="Sleep & Rest"):
        plan(site, root, PostChoice(categories=["worry"]))


@pytest.mark.parametrize(
    "changes", [{"id": None, "parent": 3}, {"id": [3], "parent": 3}, {"parent": [3]}, {"parent": {}}]
)
def test_a_category_of_an_odd_form_is_passed_over(root: Path, changes: dict[str, Any]) -> None:
    site = Site([site_post(1)])
    site.categories.append({"id": 4, "name": "Odd", "slug": "odd", "taxonomy": "category", "parent": 0} | changes)
    with serving(site):
        made = plan(site, root, PostChoice(categories=["sleep-rest"]))
    assert [one.place.slug for one in made.articles] == ["post-1"]


def test_what_broke_off_goes_on_where_it_stopped(root: Path) -> None:
    site = Site([site_post(number) for number in range(1, 501)])

    def stop(done: int, total: int) -> None:
        if (done, total) == (3, 5):
            raise InterruptedError

    with serving(site):
        with pytest.raises(InterruptedError):
            plan(site, root, progress=stop)
        assert not root.exists()
        site.asked.clear()
        assert plan(site, root).count("new") == 500
        assert site.asked_for.count("posts") == 3  # the first look, and the two pages that were missing


def test_what_is_kept_of_a_site_is_for_its_owner_alone_and_a_full_disk_is_named(root: Path) -> None:
    site = Site([site_post(1)])
    modes: set[int] = set()
    work = root.parent.parent / "work"

    def look(handler: BaseHTTPRequestHandler, path: str) -> bool:
        modes.update(one.stat().st_mode & 0o077 for one in (work, *work.rglob("*")) if one.exists())
        return False

    site.before = look
    with serving(site):
        plan(site, root)
        assert modes == {0}
        work.rename(work.with_name("elsewhere"))
        work.write_text("in the way", encoding="utf-8")
        with pytest.raises(FileUnwritableError, match="work"):
            plan(site, root)


def test_what_broke_off_begins_anew_when_the_site_changed_since(root: Path) -> None:
    site = Site([site_post(number) for number in range(1, 501)])

    def stop(done: int, total: int) -> None:
        if (done, total) == (3, 5):
            raise InterruptedError

    with serving(site):
        with pytest.raises(InterruptedError):
            plan(site, root, progress=stop)
        del site.posts[5]
        made = plan(site, root)
    assert made.count("new") == 499
    assert "post-6" not in statuses(made)


def test_a_login_is_asked_for_and_used(root: Path) -> None:
    site = Site([site_post(1)])
    site.login = "Basic " + base64.b64encode(b"ann:abcd efgh").decode()
    with serving(site):
        with pytest.raises(ImportSourceError, match="give a user name and an application password"):
            plan(site, root)
        assert plan(site, root, login=("ann", "abcd efgh")).count("new") == 1
    assert not any(b"abcd" in path.read_bytes() for path in root.parent.parent.rglob("*") if path.is_file())


def test_a_password_is_not_sent_without_encryption(root: Path) -> None:
    with pytest.raises(ImportSourceError, match="only over https"):
        plan(Site(), root, address="http://clinic.example", login=("ann", "x"))


def test_translations_of_wpml_and_polylang_get_one_name(root: Path) -> None:
    english = site_post(1, lang="en", slug="sleeping-well", translations={"en": 1, "es": 2})
    spanish = site_post(2, lang="es", slug="dormir-bien", translations={"en": 1, "es": 2})
    more = site_post(3, slug="worry", wpml_current_locale="en_US", wpml_translations=[{"id": 4, "locale": "es_ES"}])
    other = site_post(
        4, slug="preocupacion", wpml_current_locale="es_ES", wpml_translations=[{"id": 3, "locale": "en_US"}]
    )
    linked = '<link rel="alternate" href="SITE/post-5/" hreflang="en"/><link rel="alternate" href="SITE/es/cinco/" hreflang="es"/>'
    five = site_post(5, yoast_head=linked)
    cinco = site_post(6, slug="cinco", link="SITE/es/cinco/", yoast_head=linked)
    with serving(Site([spanish, english, more, other, five, cinco])) as site:
        made = plan(site, root)
    assert sorted(one.place.id for one in made.articles) == [
        "en/post-5", "en/sleeping-well", "en/worry", "es/post-5", "es/sleeping-well", "es/worry",
    ]  # fmt: skip


def test_the_same_again_from_a_saved_file_is_unchanged(root: Path, tmp_path: Path) -> None:
    from reader.importers.wordpress.post_articles import plan_files

    with serving(Site([site_post(1)])) as site:
        write(plan(site, root), root)
        saved = json.dumps(site.posts).replace("SITE/", f"{site.address}/")
    (tmp_path / "posts.json").write_text(saved, encoding="utf-8")
    terms = [{"id": 3, "name": "Sleep &amp; Rest", "slug": "sleep-rest", "taxonomy": "category"}]
    (tmp_path / "categories.json").write_text(json.dumps(terms), encoding="utf-8")
    made = plan_files([tmp_path / "categories.json", tmp_path / "posts.json"], Target(root), PostChoice())
    assert statuses(made) == {"post-1": "unchanged"}
