"""Carrying out a plan, saying what was done, and taking it back."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import CollectionError, FileUnwritableError
from reader.importers.plan.category_table import with_categories
from reader.importers.plan.import_history import ImportHistory
from reader.importers.plan.import_plan import ImportPlan
from reader.importers.plan.report import as_json, report
from reader.importers.plan.target import Target
from reader.importers.plan.writer import Receipt, by_default, carry_out
from reader.importers.sources.wordpress import plan_wordpress
from reader.library.category import Category
from reader.library.collection import read_collection
from reader.library.library import refresh
from reader.library.library_folders import Folders
from tests.importers.import_samples import post, saved

TOML = (
    '# our notes stay\r\nid = "clinic"\ntitle = "Clinic"\n\n[[categories]]\nid = "habits" # here too\nname = "Habits"'
)


def plan(root: Path, *posts: Any) -> ImportPlan:
    return plan_wordpress([saved(root.parent, *posts)], Target(root))


def do(made: ImportPlan, **options: Any) -> Receipt:
    return carry_out(made, replaced=made.root.parent / "replaced", **options)


def undo(receipt: Receipt) -> tuple[Any, ...]:
    assert receipt.record
    return ImportHistory(receipt.plan.root.parent / "replaced").undo(receipt.record.id)[1]


def files(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "ours"


def test_planning_writes_nothing(root: Path) -> None:
    plan(root, post())
    assert not root.exists()


def test_a_first_import_makes_a_collection_that_opens(root: Path) -> None:
    receipt = do(plan(root, post(), post(id=78)))
    collection = read_collection(root)
    assert (collection.id, collection.title, collection.problems) == ("ours", "Our articles", ())
    assert [category.named("en") for category in collection.categories] == ["Healthy Habits"]
    library = refresh(None, Folders(None, root.parent / "none", (root,)))
    assert [entry.id for entry in library.entries("en")] == ["en/sleeping-well", "en/sleeping-well-2"]
    assert list(library.broken()) == []
    assert [article.status for article in receipt.written] == ["new", "new"]


def test_taking_a_first_import_back_leaves_nothing(root: Path) -> None:
    root.mkdir()
    receipt = do(plan(root, post()))
    assert undo(receipt) == ()
    assert list(root.iterdir()) == []


def test_taking_an_import_back_restores_every_byte(root: Path) -> None:
    root.mkdir()
    (root / "collection.toml").write_bytes(TOML.encode())
    do(plan(root, post()))
    before = files(root)
    moved = post(yoast_head_json={}, class_list=["category-other"], content={"rendered": "<p>New.</p>"})
    receipt = do(plan(root, moved, post(id=80, slug="third")))
    assert files(root) != before
    assert undo(receipt) == ()
    assert files(root) == before


def test_a_file_changed_since_is_left_alone_and_reported(root: Path) -> None:
    receipt = do(plan(root, post()))
    path = receipt.written[0].place.path
    path.write_text("ours now", encoding="utf-8")
    (left,) = undo(receipt)
    assert str(path) in str(left)
    assert path.read_text("utf-8") == "ours now"


def test_collection_toml_keeps_its_text_and_gets_the_new_category(root: Path) -> None:
    root.mkdir()
    (root / "collection.toml").write_bytes(TOML.encode())
    do(plan(root, post()))
    text = (root / "collection.toml").read_bytes().decode()
    assert text.startswith(TOML)
    assert [one["id"] for one in tomllib.loads(text)["categories"]] == ["habits", "healthy-habits"]


@pytest.mark.parametrize("text", ["categories = [{id = 'a'}]\n", "id = \n", b"\xff".decode("latin-1")])
def test_a_collection_toml_that_cannot_be_added_to_stops_before_anything_is_written(root: Path, text: str) -> None:
    root.mkdir()
    (root / "collection.toml").write_text(text, encoding="latin-1")
    before = files(root)
    with pytest.raises(CollectionError):
        do(plan(root, post()))
    assert files(root) == before


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_any_name_can_become_a_category(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    text = with_categories(tmp_path_factory.mktemp("c") / "none", (Category("x", {"en": name}),))
    assert text is not None
    assert tomllib.loads(text)["categories"][0]["name"]["en"] == name


def test_an_edited_file_is_replaced_only_when_decided_and_a_copy_is_kept(root: Path) -> None:
    first = do(plan(root, post()))
    path = first.written[0].place.path
    path.write_text(path.read_text("utf-8") + "\nOurs.\n", encoding="utf-8")
    edited = path.read_bytes()
    changed = plan(root, post(content={"rendered": "<p>New.</p>"}))
    assert do(changed).written == ()
    receipt = do(changed, choose=lambda article: article.title.startswith("Sleeping"))
    assert "New." in path.read_text("utf-8")
    (copy,) = receipt.replaced
    assert copy.read_bytes() == edited
    assert copy.parent == root.parent / "replaced"
    assert by_default(changed.articles[0]) is False
    undo(receipt)
    assert path.read_bytes() == edited


class StoppedError(Exception):
    pass


def test_cancelling_leaves_the_collection_as_it_was(root: Path) -> None:
    root.mkdir()
    (root / "collection.toml").write_bytes(TOML.encode())
    before = files(root)
    posts = [
        post(id=number, slug=f"post-{number}", link=f"https://c.org/{number}", yoast_head_json={})
        for number in range(5)
    ]

    def stop(done: int, total: int) -> None:
        assert total == 6
        if done == 4:
            raise StoppedError

    with pytest.raises(StoppedError):
        do(plan(root, *posts), progress=stop)
    assert files(root) == before
    assert plan(root, *posts).count("new") == 5
    assert do(plan(root, *posts)).record is not None


def test_an_unticked_article_is_not_written_nor_is_its_category(root: Path) -> None:
    other = post(id=78, slug="other", yoast_head_json={}, class_list=["category-other"])
    receipt = do(plan(root, post(), other), choose=lambda one: one.place.slug != "other")
    assert [one.place.slug for one in receipt.written] == ["sleeping-well"]
    assert "other" not in (root / "collection.toml").read_text("utf-8")


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(FileUnwritableError):
        carry_out(
            plan_wordpress([saved(tmp_path, post())], Target(tmp_path / "file" / "ours")), replaced=tmp_path / "old"
        )


def test_an_article_that_hides_one_of_another_collection_is_warned_of(root: Path, tmp_path: Path) -> None:
    bundled = tmp_path / "bundled"
    (bundled / "en" / "habits").mkdir(parents=True)
    (bundled / "collection.toml").write_text('title = "Starter library"\n', encoding="utf-8")
    (bundled / "en" / "habits" / "sleeping-well.md").write_text(
        "---\ntitle: A\nsummary: B.\n---\nC\n", encoding="utf-8"
    )
    library = refresh(None, Folders(bundled, tmp_path / "none"))
    made = plan_wordpress([saved(tmp_path, post())], Target(root, library))
    assert "Starter library" in str(made.warnings[0])
    assert made.articles[0].place.slug == "sleeping-well"


def test_the_report_says_in_plain_sentences_what_would_and_what_did_happen(root: Path) -> None:
    made = plan(root, post(), post(id=2, status="draft", title={"rendered": "Unfinished"}))
    would = [str(line) for line in report(made)]
    assert would[:2] == ["New articles: 1.", "Articles that cannot be imported: 1."]
    assert any("“Unfinished” was not imported. It is not published" in line for line in would)
    assert any("A calm bedroom" in line for line in would)
    assert str(report(do(made))[0]) == "Articles added: 1."


def test_json_has_every_article_and_every_number(root: Path) -> None:
    made = plan(root, post(), post(id=2, status="draft", title={"rendered": "Unfinished {0}"}))
    said = json.loads(json.dumps(as_json(made)))
    assert {key: said[key] for key in ("new", "updated", "unchanged", "edited", "gone", "skipped", "written")} == {
        "new": 1, "updated": 0, "unchanged": 0, "edited": 0, "gone": 0, "skipped": 1, "written": False,
    }  # fmt: skip
    assert said["collection"] == "ours"
    assert set(said["articles"][0]) == {"id", "title", "status", "category", "path", "losses", "reason"}
    assert as_json(made, do(made))["written"] is True


def test_a_category_that_nothing_goes_into_is_neither_made_nor_said(root: Path) -> None:
    made = plan(
        root,
        post(id=1, slug="one", yoast_head_json={}, class_list=["category-our-blog"]),
        post(id=2, slug="two", yoast_head_json={}, class_list=["category-our-news"]),
    )
    new = {category.id: f"New category: {category.named('en')}." for category in made.new_categories}
    assert len(new) == 2

    said = list(map(str, report(do(made, choose=lambda one: one.place.slug == "one"))))

    (kept,) = (one.place.category for one in made.articles if one.place.slug == "one")
    assert [line for line in said if line in new.values()] == [new[kept]]
    assert [category.id for category in read_collection(root).categories] == [kept]
    moved = made.mapped({kept: next(name for name in new if name != kept)})
    assert new[kept] not in map(str, report(moved))
