"""Saved answers of the REST interface in all the forms that people save them in."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from reader.errors import ImportSourceError
from reader.importers.plan.import_plan import ImportPlan
from reader.importers.plan.target import Target
from reader.importers.plan.writer import carry_out
from reader.importers.sources.wordpress import plan_wordpress
from tests.importers.import_samples import SPANISH, post, saved


def plan(*paths: Path, **options: object) -> ImportPlan:
    return plan_wordpress(list(paths), Target(paths[0].parent / "ours"), **options)  # type: ignore[arg-type]


def slugs(made: ImportPlan) -> list[str]:
    return [one.place.slug for one in made.articles]


def test_a_folder_of_pages_is_read_and_what_is_none_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    (folder / "more").mkdir(parents=True)
    saved(folder, post(), name="1.json")
    saved(folder / "more", post(id=78, slug="worry", yoast_head_json={}), name="2.JSON")
    (folder / "3.json").write_text('{"code":"rest_post_invalid_page_number","message":"x"}', encoding="utf-8")
    (folder / "notes.json").write_text("{}", encoding="utf-8")
    made = plan(folder)
    assert slugs(made) == ["sleeping-well", "worry"]
    assert [str(one).partition(" was left out")[0] for one in made.warnings] == [
        "The file 3.json",
        "The file notes.json",
    ]


def test_a_zip_of_pages_is_read(tmp_path: Path) -> None:
    path = tmp_path / "saved.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a/1.json", json.dumps([post()]))
        archive.writestr("__MACOSX/._1.json", b"\0\1")
    made = plan(path)
    assert slugs(made) == ["sleeping-well"]
    assert "_1.json" in str(made.warnings[0])


@pytest.mark.parametrize("data", [b"PK\x03\x04broken", b"PK\x05\x06" + bytes(18)])
def test_a_zip_without_posts_is_refused_in_one_sentence(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "saved.zip").write_bytes(data)
    with pytest.raises(ImportSourceError, match="Nothing could be imported"):
        plan(tmp_path / "saved.zip")


def test_a_zip_that_unpacks_to_more_than_a_disk_holds_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.importers.wordpress.saved_posts.LARGEST_ZIP", 1000)
    with zipfile.ZipFile(tmp_path / "saved.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1.json", b" " * 5000)
    with pytest.raises(ImportSourceError, match="larger than"):
        plan(tmp_path / "saved.zip")


@pytest.mark.parametrize(
    "before",
    [
        "\ufeff",
        "\n\n",
        "<br />\n<b>Notice</b>:  Undefined index: x in <b>/srv/a[1].php</b> on line <b>3</b><br />\n",
        "Warning: foreach() [function.foreach]: {bad} in /x.php on line 2\n",
    ],
)
def test_what_stands_before_the_posts_does_no_harm(tmp_path: Path, before: str) -> None:
    path = tmp_path / "posts.json"
    path.write_text(before + json.dumps([post()]), encoding="utf-8")
    assert slugs(plan(path)) == ["sleeping-well"]


def test_posts_without_an_id_are_known_again_by_their_name(tmp_path: Path) -> None:
    one, two = post(), post(slug="worry", link="https://clinic.example/worry/", yoast_head_json={})
    del one["id"], two["id"]
    path = saved(tmp_path, one, two)
    target = Target(tmp_path / "ours")
    carry_out(plan_wordpress([path], target), replaced=tmp_path / "replaced")
    assert plan_wordpress([path], target).count("unchanged") == 2


def test_categories_saved_beside_the_posts_give_their_names(tmp_path: Path) -> None:
    terms = tmp_path / "categories.json"
    terms.write_text(json.dumps([{"id": 9, "name": "Sleep &amp; Rest", "taxonomy": "category"}]), encoding="utf-8")
    (article,) = plan(terms, saved(tmp_path, post(yoast_head_json={}, class_list=[]))).articles
    assert article.place.category == "sleep-rest"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"category": ["healthy habits"]}, ["sleeping-well"]),
        ({"post": ["78"]}, ["worry"]),
        ({"post": ["https://clinic.example/worry"]}, ["worry"]),
        ({"post": ["worry"], "category": ["Healthy Habits"]}, ["sleeping-well", "worry"]),
    ],
)
def test_only_the_chosen_come(tmp_path: Path, options: dict[str, list[str]], expected: list[str]) -> None:
    other = post(id=78, slug="worry", link="https://clinic.example/worry/", yoast_head_json={}, class_list=[])
    assert slugs(plan(saved(tmp_path, post(), other), **options)) == expected


def test_that_nothing_was_chosen_is_said(tmp_path: Path) -> None:
    with pytest.raises(ImportSourceError, match="none of its 1 posts"):
        plan(saved(tmp_path, post()), post=["nope"])


@pytest.mark.parametrize(
    ("changes", "options", "language"),
    [
        ({"link": "https://c.example/es/dormir/"}, {}, "es"),
        ({"link": "https://c.example/dormir/?lang=es"}, {}, "es"),
        ({"link": "https://c.example/us/sleep/"}, {}, "en"),
        ({"wpml_current_locale": "es_ES"}, {}, "es"),
        ({}, {"language": "pt-BR"}, "pt"),
        ({"lang": "fr"}, {"language": "pt"}, "fr"),
        ({"content": {"rendered": f"<p>{SPANISH}</p>"}}, {}, "es"),
    ],
)
def test_a_language_is_known_from_the_post_its_address_or_who_imports(
    tmp_path: Path, changes: dict[str, object], options: dict[str, str], language: str
) -> None:
    (article,) = plan(saved(tmp_path, post(yoast_head_json={}, **changes)), **options).articles
    assert article.place.language == language


def test_a_language_that_nothing_tells_is_taken_for_english_and_said(tmp_path: Path) -> None:
    unknown = post(yoast_head_json={}, content={"rendered": "<p>12 34</p>"}, excerpt={}, title={"rendered": "Omega 3"})
    made = plan(saved(tmp_path, unknown))
    assert made.articles[0].place.language == "en"
    assert "come in as English: 1" in str(made.warnings[0])
    assert made.without_language == 1
    assert plan(saved(tmp_path, unknown), language="en").warnings == ()
