"""Bringing in a folder of Markdown files."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.errors import ImportSourceError
from reader.importers.plan.import_history import ImportHistory
from reader.importers.plan.target import Target
from reader.importers.plan.writer import carry_out
from reader.importers.sources.markdown_folder import plan_folder
from reader.library.collection import read_collection
from reader.library.front_matter import parse

ARTICLE = """---
title: Sleep
summary: Why it matters.
ward: 7
reviewed: {on: 2026-01-02, by: Dr. A}
---

Words ![bed](media/bed.png).
"""


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "from"
    toml = '[[categories]]\nid = "rest"\nicon = "moon"\nname = { en = "Rest", es = "Descanso" }\n'
    write(folder, **{"collection.toml": toml, "en/rest/sleep.md": ARTICLE, "media/bed.png": "picture"})
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Target:
    return Target(tmp_path / "ours")


def test_reading_a_folder_tells_how_far_it_is_and_can_be_stopped(source: Path, target: Target) -> None:
    write(source, **{"en/rest/walks.md": ARTICLE})
    told: list[tuple[int, int]] = []

    def stop_at_the_second(done: int, total: int) -> None:
        told.append((done, total))
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        plan_folder([source], target, progress=stop_at_the_second)
    assert told == [(0, 2), (1, 2)]


def test_a_collection_comes_in_with_its_categories_keys_and_pictures(
    source: Path, target: Target, tmp_path: Path
) -> None:
    made = plan_folder([source], target)
    carry_out(made, replaced=tmp_path / "old")
    article = parse(made.articles[0].text, made.articles[0].place)
    assert (article.id, article.category, article.extra) == ("en/sleep", "rest", {"ward": "7"})
    assert article.reviewed is not None
    assert article.origin is not None
    assert (article.origin.importer, article.origin.id, article.origin.url) == ("folder", "en/rest/sleep.md", "")
    assert (target.root / "media" / "bed.png").read_text("utf-8") == "picture"
    (category,) = read_collection(target.root).categories
    assert (category.id, category.icon, category.named("es")) == ("rest", "moon", "Descanso")
    assert plan_folder([source], target).count("unchanged") == 1
    assert ImportHistory(tmp_path / "old").undo()[1] == ()
    assert not target.root.exists()


def test_a_category_that_is_known_under_another_id_is_used(source: Path, target: Target) -> None:
    write(target.root, **{"collection.toml": '[[categories]]\nid = "sleep-and-rest"\nname = { es = "descanso" }\n'})
    made = plan_folder([source], target)
    assert (made.articles[0].place.category, made.new_categories) == ("sleep-and-rest", ())


def test_loose_files_take_their_title_and_summary_from_the_text(tmp_path: Path, target: Target) -> None:
    write(
        tmp_path / "loose", **{"My notes.md": "# Feeling *calm*\n\nBreathe slowly. Then rest.\n\n## More\n\nWords.\n"}
    )
    made = plan_folder([tmp_path / "loose"], target, "en")
    article = parse(made.articles[0].text, made.articles[0].place)
    assert (article.title, article.summary, article.id) == ("Feeling calm", "Breathe slowly.", "en/my-notes")
    assert article.category == "general"
    assert article.body.strip().startswith("Breathe")
    assert [category.id for category in made.new_categories] == ["general"]


def test_files_that_cannot_be_used_are_skipped_with_the_reason(tmp_path: Path, target: Target) -> None:
    write(
        tmp_path / "loose",
        **{"a.md": "---\ntitle: [\n---\nx", "b.md": "Only words.", "c.md": "# Title\n", "d.md": "---\nx: 1\n---\n"},
    )
    (tmp_path / "loose" / "e.md").write_bytes(b"\xff\xfe\x00")
    made = plan_folder([tmp_path / "loose"], target, "en")
    assert made.count("skipped") == 4
    said = [str(article.reason or "") for article in made.articles]
    assert "line 2" in said[0] or "line 3" in said[0]
    assert (said[1], made.articles[1].title) == ("", "B")
    assert "no text" in said[2]
    assert "no text" in said[3]
    assert "UTF-8" in said[4]


def test_names_that_differ_in_capital_letters_alone_become_two_files_everywhere(tmp_path: Path, target: Target) -> None:
    write(tmp_path / "one", **{"NAPS.md": "# First\n\nWords.\n"})
    write(tmp_path / "two", **{"Naps.md": "# Second\n\nWords.\n"})
    carry_out(plan_folder([tmp_path / "one"], target, "en"), replaced=tmp_path / "kept")
    made = plan_folder([tmp_path / "two"], target, "en")
    assert [article.place.slug for article in made.articles] == ["Naps-2"]
    assert any("another article is called Naps already" in str(warning) for warning in made.warnings)


@pytest.mark.skipif(sys.platform == "win32", reason="links are for administrators there")
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path, target: Target) -> None:
    write(tmp_path, **{"secret.md": "# Secret\n\nNobody should read this.\n"})
    write(tmp_path / "loose", **{"a.md": "# A\n\nWords.\n"})
    (tmp_path / "loose" / "b.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "loose" / "c.md").symlink_to("a.md")
    made = plan_folder([tmp_path / "loose"], target, "en")
    said = [str(article.reason or "") for article in made.articles]
    assert said == ["", "It is a link to a file outside the folder.", ""]


def test_a_missing_picture_is_reported_and_none_is_taken_from_outside(tmp_path: Path, target: Target) -> None:
    write(tmp_path, secret="x")
    write(tmp_path / "loose", **{"a.md": "# A\n\n![x](media/../../secret) ![y](media/gone.png)\n", "media/z.png": "z"})
    made = plan_folder([tmp_path / "loose"], target, "en")
    assert made.media == ()
    assert [str(loss) for loss in made.articles[0].losses] == [
        "The picture ../../secret was not found, so it did not come along.",
        "The picture gone.png was not found, so it did not come along.",
    ]


def test_a_local_edit_is_kept_when_the_file_it_came_from_changed(source: Path, target: Target, tmp_path: Path) -> None:
    carry_out(plan_folder([source], target), replaced=tmp_path / "old")
    path = target.root / "en" / "rest" / "sleep.md"
    path.write_text(path.read_text("utf-8") + "Ours.\n", encoding="utf-8")
    assert plan_folder([source], target).count("unchanged") == 1
    write(source, **{"en/rest/sleep.md": ARTICLE + "Theirs.\n"})
    assert plan_folder([source], target).count("edited") == 1


def test_a_folder_without_markdown_is_refused(tmp_path: Path, target: Target) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(ImportSourceError):
            plan_folder([folder], target)
