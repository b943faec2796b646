"""Articles of a plan in other topics and languages."""

from __future__ import annotations

from pathlib import Path

from reader.importers.plan.fingerprint import seal
from reader.importers.plan.import_plan import ImportPlan, PlannedArticle, Status
from reader.importers.plan.target import Target
from reader.importers.preview.rearrangement import numbers_in, put_before, rearranged
from reader.library.category import Category
from reader.library.entry import Place


def article(root: Path, slug: str, category: str = "blog", status: Status = "new") -> PlannedArticle:
    return PlannedArticle(status, Place(root, "en", category, slug), "text", slug.title())


def places(plan: ImportPlan) -> list[str]:
    return ["/".join(one.place[1:]) for one in plan.articles]


def test_an_article_goes_where_it_is_put_and_the_others_stay(tmp_path: Path) -> None:
    plan = ImportPlan(tmp_path, (article(tmp_path, "one"), article(tmp_path, "two")))
    assert places(rearranged(plan, {0: "sleep"}, {})) == ["en/sleep/one", "en/blog/two"]


def test_what_goes_nowhere_is_not_moved(tmp_path: Path) -> None:
    plan = ImportPlan(
        tmp_path, (article(tmp_path, "one", status="unchanged"), article(tmp_path, "two", status="updated"))
    )
    assert places(rearranged(plan, {0: "sleep"}, {0: "es", 1: "es"})) == ["en/blog/one", "en/blog/two"]
    assert numbers_in(plan, "blog") == (1,)


def test_an_article_in_another_language_takes_no_name_that_is_taken(tmp_path: Path) -> None:
    here = tmp_path / "es" / "sleep" / "one.md"
    here.parent.mkdir(parents=True)
    here.write_text("", "utf-8")
    plan = ImportPlan(tmp_path, (article(tmp_path, "one"), article(tmp_path, "two"), article(tmp_path, "two")))
    found = places(rearranged(plan, {}, {0: "es", 1: "es", 2: "es"}))
    assert found == ["es/blog/one-2", "es/blog/two", "es/blog/two-2"]


def test_where_articles_of_a_topic_were_put_is_found_again(tmp_path: Path) -> None:
    file = tmp_path / "en" / "sleep" / "one.md"
    file.parent.mkdir(parents=True)
    origin = {"importer": "wordpress", "id": "1", "url": "https://clinic.example/one"}
    file.write_text(seal({"title": "One", "summary": "One.", "origin": origin}, "Text.", "blog"), "utf-8")
    plan = ImportPlan(tmp_path, (article(tmp_path, "two"),), new_categories=(Category("blog"),))
    assert put_before(Target(tmp_path).existing(), plan) == {"blog": "sleep"}
