"""One article of a plan as it would be shown."""

from __future__ import annotations

from pathlib import Path

from reader.importers.plan.import_plan import PlannedArticle, Status
from reader.importers.preview.article_preview import paragraphs_changed, preview_of
from reader.library.entry import Place


def text(body: str) -> str:
    return f"---\ntitle: Walking\nsummary: Why it helps.\n---\n\n{body}\n"


def planned(tmp_path: Path, new: str, old: str = "", status: Status = "new") -> PlannedArticle:
    place = Place(tmp_path, "en", "living-well", "walking")
    if old:
        place.path.parent.mkdir(parents=True)
        place.path.write_text(text(old), "utf-8")
    return PlannedArticle(status, place, text(new) if new else "", "Walking", previous=place.path if old else None)


def test_a_new_article_is_rendered_and_has_no_changes(tmp_path: Path) -> None:
    shown = preview_of(planned(tmp_path, "## Try it\n\nTen *minutes*.<script>x</script>"))
    assert (shown.title, shown.summary, shown.changed) == ("Walking", "Why it helps.", 0)
    assert "<em>minutes</em>" in shown.html
    assert "script" not in shown.html


def test_a_changed_article_says_how_many_paragraphs_change(tmp_path: Path) -> None:
    article = planned(tmp_path, "Ten minutes a day.\n\nMore.", "Ten minutes a week.\n\nMore.", "updated")
    assert preview_of(article).changed == paragraphs_changed(article) == 1


def test_an_article_that_is_gone_at_its_source_is_shown_as_it_is_here(tmp_path: Path) -> None:
    shown = preview_of(planned(tmp_path, "", "Still here.", "gone"))
    assert "Still here." in shown.html
    assert shown.changes == ()
