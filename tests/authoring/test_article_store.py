"""Opening, saving, deleting: whatever happens, no text of anybody is lost, and bundled files stay as they are."""

from __future__ import annotations

import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from reader.authoring.article_pictures import PictureUnusableError, add_picture
from reader.authoring.article_store import ArticleStore, EditConflict, SavedArticle
from reader.authoring.article_text import read_article_text
from reader.authoring.drafts import ArticleDraft
from reader.errors import FileUnreadableError, FileUnwritableError
from reader.library.collection import read_collection
from reader.library.entry import Place
from reader.library.library_folders import Folders
from reader.options import Options

DAY = date(2026, 11, 20)
TEXT = "---\ntitle: Walks\nsummary: A walk lifts the mood.\n---\n\n![A path](media/path.png)\n"


@pytest.fixture
def bundled(tmp_path: Path) -> Place:
    place = Place(tmp_path / "bundled", "en", "moving", "walks")
    place.path.parent.mkdir(parents=True)
    place.path.write_text(
        TEXT.replace("---\n\n", "reviewed: {on: 2026-01-01, by: Somebody}\npeople_say: [go out]\n---\n\n")
    )
    (place.root / "media").mkdir()
    (place.root / "media" / "path.png").write_bytes(b"picture")
    return place


@pytest.fixture
def store(tmp_path: Path, bundled: Place) -> ArticleStore:
    paths = Options(data_dir=tmp_path / "data").paths()
    return ArticleStore(paths, Folders(bundled.root, paths.collections))


@pytest.fixture
def own(store: ArticleStore) -> Place:
    place = Place(store.own_root, "en", "moving", "swims")
    place.path.parent.mkdir(parents=True)
    place.path.write_text(TEXT.replace("Walks", "Swims"))
    return place


def written(draft: ArticleDraft, body: str = "Walk.\n", **fields: str) -> ArticleDraft:
    return replace(draft, text=read_article_text(draft.text).with_fields(fields).with_body(body).text)


def saved(store: ArticleStore, draft: ArticleDraft, over: str | None = None) -> ArticleDraft:
    done = store.save(draft, DAY, over=over)
    assert isinstance(done, SavedArticle)
    return done.draft


def test_an_edited_article_is_saved_with_its_day_and_can_be_saved_again(store: ArticleStore, own: Place) -> None:
    draft = saved(store, written(store.open(own), "Swim.\n"))
    again = saved(store, written(draft, "Swim more.\n"))

    text = own.path.read_text("utf-8")
    assert text == "---\ntitle: Swims\nsummary: A walk lifts the mood.\nupdated: 2026-11-20\n---\n\nSwim more.\n"
    assert again.text == text


def test_an_article_that_nobody_changed_keeps_its_day(store: ArticleStore, own: Place) -> None:
    before = own.path.read_text("utf-8")
    saved(store, store.open(own))
    assert own.path.read_text("utf-8") == before


def test_line_ends_stay_those_of_the_file(store: ArticleStore, own: Place) -> None:
    own.path.write_bytes(TEXT.replace("\n", "\r\n").encode())
    saved(store, written(store.open(own)))
    data = own.path.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n") > 3


def test_a_bundled_article_is_written_as_our_own_version_with_its_pictures(store: ArticleStore, bundled: Place) -> None:
    before = bundled.path.read_bytes()
    draft = store.open(bundled)
    assert draft.kind == "own"
    done = saved(store, written(draft, "![A path](media/path.png)\n\nOurs.\n"))

    assert bundled.path.read_bytes() == before
    assert done.place == bundled._replace(root=store.own_root)
    assert "reviewed" not in done.text
    assert "people_say" in done.text
    assert (store.own_root / "media" / "path.png").read_bytes() == b"picture"
    assert not read_collection(store.own_root).problems


def test_a_bundled_file_is_never_written_or_deleted(store: ArticleStore, bundled: Place) -> None:
    with pytest.raises(FileUnwritableError, match="came with Patient Reader"):
        store.save(ArticleDraft("x", "edit", bundled, TEXT), DAY)
    with pytest.raises(FileUnwritableError, match="came with Patient Reader"):
        store.delete(bundled)
    assert bundled.path.exists()


def test_a_change_on_the_disk_is_asked_about_and_nothing_is_written(store: ArticleStore, own: Place) -> None:
    draft = written(store.open(own), "Mine.\n")
    own.path.write_text(TEXT + "Theirs.\n")

    assert store.save(draft, DAY) == EditConflict(TEXT + "Theirs.\n")
    assert own.path.read_text("utf-8") == TEXT + "Theirs.\n"


def test_mine_over_theirs_keeps_theirs_in_the_trash(store: ArticleStore, own: Place) -> None:
    draft = written(store.open(own), "Mine.\n")
    own.path.write_text(TEXT + "Theirs.\n")

    saved(store, draft, over=TEXT + "Theirs.\n")

    assert own.path.read_text("utf-8").endswith("Mine.\n")
    (kept,) = store.trash.articles()
    assert store.trash.text_of(kept) == TEXT + "Theirs.\n"


def test_what_changed_once_more_since_somebody_was_asked_is_asked_about_again(store: ArticleStore, own: Place) -> None:
    draft = written(store.open(own), "Mine.\n")
    own.path.write_text(TEXT + "Theirs.\n")
    assert isinstance(store.save(draft, DAY, over=TEXT + "Older.\n"), EditConflict)


def test_a_file_that_is_gone_is_asked_about_and_written_when_it_is_wanted(store: ArticleStore, own: Place) -> None:
    draft = written(store.open(own), "Mine.\n")
    own.path.unlink()

    assert store.save(draft, DAY) == EditConflict("")
    saved(store, draft, over="")
    assert own.path.read_text("utf-8").endswith("Mine.\n")


def test_another_topic_moves_the_file(store: ArticleStore, own: Place) -> None:
    draft = store.open(own)
    done = saved(store, replace(draft, place=own._replace(category="sport")))

    assert not own.path.exists()
    assert done.place.path.read_text("utf-8") == draft.text


def test_another_topic_where_a_file_lies_already_is_asked_about(store: ArticleStore, own: Place) -> None:
    other = own._replace(category="sport")
    other.path.parent.mkdir()
    other.path.write_text("Another text.")
    draft = replace(store.open(own), place=other)

    assert store.save(draft, DAY) == EditConflict("Another text.")
    saved(store, draft, over="Another text.")
    assert store.trash.text_of(store.trash.articles()[0]) == "Another text."


def test_a_new_article_gets_a_name_of_its_own_from_its_title(store: ArticleStore, bundled: Place) -> None:
    first = saved(store, written(store.begun("en", "moving"), title="Walks"))
    second = saved(store, written(store.begun("en", "sleep"), title="Walks"))
    nameless = saved(store, written(store.begun("en", "sleep"), title="睡眠"))

    assert [one.place.slug for one in (first, second, nameless)] == ["walks-2", "walks-3", "article"]
    assert bundled.path.exists()


def test_a_duplicate_is_an_article_of_its_own(store: ArticleStore, bundled: Place) -> None:
    done = saved(store, store.duplicate(bundled, "Walks (copy)"))

    assert done.place.slug == "walks-copy"
    assert not {"reviewed", "people_say", "origin"} & read_article_text(done.text).values.keys()
    assert (store.own_root / "media" / "path.png").exists()


def test_a_translation_has_the_same_name_in_the_other_language(store: ArticleStore, bundled: Place) -> None:
    draft = store.translation(bundled, "es")
    assert (draft.original, draft.kind) == ("en/walks", "translation")
    assert saved(store, draft).place == Place(store.own_root, "es", "moving", "walks")


def test_a_draft_is_private_and_goes_on_where_it_was_left(store: ArticleStore, own: Place) -> None:
    draft = written(store.open(own), "Half a sent")
    store.drafts.keep(draft)

    assert [stat.S_IMODE(path.stat().st_mode) for path in own.root.parents[1].glob("drafts/*")] == [0o600]
    assert store.open(own).text == draft.text
    assert store.reopened(own).text != draft.text
    saved(store, draft)
    assert store.drafts.drafts() == ()


def test_a_draft_that_was_dropped_or_is_older_does_not_come_back(store: ArticleStore, own: Place) -> None:
    older, newer = replace(store.open(own), when="2026-01-01T10:00"), replace(store.open(own), when="2026-01-01T10:01")
    store.drafts.keep(newer)
    store.drafts.keep(older)
    assert store.drafts.drafts() == (newer,)
    store.drafts.drop(newer.key)
    store.drafts.keep(newer)
    assert store.drafts.drafts() == ()


def test_what_was_left_unsaved_is_found_and_what_its_file_says_already_is_not(store: ArticleStore, own: Place) -> None:
    new = written(store.begun("en", "moving"), title="Half")
    store.drafts.keep(new)
    store.drafts.keep(store.open(own))
    assert store.unfinished() == (new,)
    assert store.drafts.drafts() == (new,)


def test_a_draft_of_a_damaged_file_is_none(store: ArticleStore, own: Place) -> None:
    store.drafts.keep(written(store.open(own)))
    (file,) = own.root.parents[1].glob("drafts/*")
    file.write_text("{")
    assert store.drafts.drafts() == ()
    assert store.open(own).text == own.path.read_text("utf-8")


def test_a_draft_that_is_thrown_away_lies_in_the_trash(store: ArticleStore) -> None:
    draft = written(store.begun("en", "moving"), title="Half")
    store.drafts.keep(draft)
    kept = store.set_aside(draft)

    assert (kept.title, store.trash.text_of(kept)) == ("Half", draft.text)
    assert store.drafts.drafts() == ()


def test_a_deleted_article_comes_back_as_it_was(store: ArticleStore, own: Place) -> None:
    text = own.path.read_text("utf-8")
    kept = store.delete(own)
    assert not own.path.exists()
    assert (kept.title, store.trash.articles()) == ("Swims", (kept,))

    assert store.restore(kept) == own
    assert own.path.read_text("utf-8") == text
    assert store.trash.articles() == ()


def test_what_lies_in_the_place_of_a_restored_article_goes_into_the_trash(store: ArticleStore, own: Place) -> None:
    kept = store.delete(own)
    own.path.write_text(TEXT)
    store.restore(kept)

    assert [store.trash.text_of(one) for one in store.trash.articles()] == [TEXT]


def test_a_picture_comes_along_small(tmp_path: Path, store: ArticleStore) -> None:
    Image.new("RGB", (3000, 10), "red").save(tmp_path / "A walk.jpg")
    address = add_picture(tmp_path / "A walk.jpg", store.own_root)

    with Image.open(store.own_root / address) as picture:
        assert picture.size == (1600, 5)
    assert address.startswith("media/a-walk-")


def test_a_file_that_is_no_picture_is_refused(tmp_path: Path, store: ArticleStore) -> None:
    (tmp_path / "a.jpg").write_text("no")
    with pytest.raises(PictureUnusableError, match="no picture"):
        add_picture(tmp_path / "a.jpg", store.own_root)


def test_a_review_that_the_file_names_lapses_when_its_text_changes(store: ArticleStore, own: Place) -> None:
    review = "reviewed: {on: 2026-01-01, by: Somebody}\nreview_due: 2027-01-01\n"
    own.path.write_text(TEXT.replace("---\n\n", f"{review}---\n\n"))
    unchanged = saved(store, store.open(own))
    assert review in own.path.read_text("utf-8")

    saved(store, written(unchanged, "Another text.\n"))
    assert not {"reviewed", "review_due"} & read_article_text(own.path.read_text("utf-8")).values.keys()


def test_an_old_file_that_cannot_be_taken_away_is_said_and_the_draft_stays(
    store: ArticleStore, own: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = written(store.open(own))
    moved = replace(draft, place=own._replace(category="sport"))
    store.drafts.keep(moved)

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        with pytest.raises(FileUnwritableError, match="Permission denied"):
            store.save(moved, DAY)
    assert store.drafts.find(moved.key) == moved


def test_a_draft_whose_file_cannot_be_read_hides_no_other(store: ArticleStore, own: Place) -> None:
    new, mine = written(store.begun("en", "moving"), title="Half"), written(store.open(own))
    store.drafts.keep(new)
    store.drafts.keep(mine)
    own.path.unlink()
    own.path.mkdir()
    assert {one.key for one in store.unfinished()} == {new.key, mine.key}


def test_a_text_of_somebody_else_that_is_not_utf8_is_not_written_over(store: ArticleStore, own: Place) -> None:
    draft = written(store.open(own), "Mine.\n")
    theirs = TEXT.encode() + "Días.\n".encode("latin-1")
    own.path.write_bytes(theirs)
    with pytest.raises(FileUnreadableError, match="UTF-8"):
        store.save(draft, DAY, over=theirs.decode("utf-8", "replace"))
    assert own.path.read_bytes() == theirs
