"""HandoutDraft: steps, and the way back from each."""

from __future__ import annotations

from datetime import date

import pytest

from reader.handouts.handout import Handout, HandoutLook
from reader.ui.desktop.handouts.handout_draft import HandoutDraft

DAY = date(2026, 5, 4)
NEXT = date(2026, 5, 5)


@pytest.fixture
def draft() -> HandoutDraft:
    draft = HandoutDraft(HandoutLook(points=18), DAY)
    draft.add(("en/a", "en/b", "en/c"), lambda: "add a")
    return draft


def test_it_begins_with_its_look_and_day_and_nothing_else() -> None:
    draft = HandoutDraft(HandoutLook(points=18), DAY)

    assert draft.is_empty
    assert draft.handout == Handout((), HandoutLook(points=18), day=DAY)


def test_an_article_is_on_it_once(draft: HandoutDraft) -> None:
    assert draft.add(("en/b", "en/d", "en/d"), lambda: "add d") == ("en/d",)
    assert draft.handout.articles == ("en/a", "en/b", "en/c", "en/d")
    assert draft.add(("en/a",), lambda: "add a again") == ()
    assert draft.undo_name == "add d"


def test_articles_go_where_they_are_put(draft: HandoutDraft) -> None:
    draft.add(("en/d",), lambda: "add d", at=1)
    assert draft.handout.articles == ("en/a", "en/d", "en/b", "en/c")


@pytest.mark.parametrize(("row", "to", "order"), [(0, 2, "bca"), (2, 0, "cab"), (1, 2, "acb")])
def test_moving_an_article(draft: HandoutDraft, row: int, to: int, order: str) -> None:
    assert draft.move(row, to, lambda: "move")
    assert draft.handout.articles == tuple(f"en/{one}" for one in order)


@pytest.mark.parametrize(("row", "to"), [(0, 0), (0, -1), (2, 3), (3, 0)])
def test_what_cannot_move_stays(draft: HandoutDraft, row: int, to: int) -> None:
    assert not draft.move(row, to, lambda: "move")
    assert draft.undo_name == "add a"


def test_undo_takes_steps_back_by_their_names_and_keeps_what_was_typed_since(draft: HandoutDraft) -> None:
    draft.remove(1, lambda: "remove b")
    draft.move(0, 1, lambda: "move a")
    draft.write(patient="Ana", note="Half a tablet.")

    assert draft.undo_name == "move a"
    draft.undo()
    assert draft.undo_name == "remove b"
    draft.undo()

    assert draft.handout.articles == ("en/a", "en/b", "en/c")
    assert (draft.handout.patient, draft.handout.note) == ("Ana", "Half a tablet.")


def test_undo_keeps_the_look_that_was_chosen_since(draft: HandoutDraft) -> None:
    draft.show_as({"points": 22, "language": "es"})
    draft.undo()
    assert draft.handout == Handout((), HandoutLook(points=22, language="es"), day=DAY)


def test_clear_goes_and_comes_back_as_a_whole(draft: HandoutDraft) -> None:
    draft.write(patient="Ana")
    before = draft.handout

    draft.clear(NEXT, lambda: "clear all")
    assert draft.is_empty
    assert draft.handout.day == NEXT

    draft.undo()
    assert draft.handout == before


def test_a_wipe_leaves_no_way_back(draft: HandoutDraft) -> None:
    draft.write(patient="Ana", note="Half a tablet.")
    draft.wipe(NEXT)

    assert draft.is_empty
    assert not draft.undo_name
    draft.undo()
    assert draft.is_empty


def test_the_patient_is_forgotten_with_every_step_that_names_them(draft: HandoutDraft) -> None:
    draft.write(patient="Ana", note="Half a tablet.")
    draft.clear(DAY, lambda: "clear all")
    draft.undo()

    draft.forget_patient(NEXT)
    draft.undo()

    assert draft.handout == Handout(("en/a", "en/b", "en/c"), HandoutLook(points=18), day=NEXT)


def test_a_template_changes_articles_and_look_and_keeps_what_is_typed(draft: HandoutDraft) -> None:
    draft.write(patient="Ana")
    draft.take(("en/z",), HandoutLook(points=22), lambda: "use First visit")
    assert draft.handout == Handout(("en/z",), HandoutLook(points=22), "Ana", DAY)
    draft.undo()
    assert draft.handout.articles == ("en/a", "en/b", "en/c")
    assert draft.handout.look.points == 18


def test_more_steps_than_are_kept_forget_the_oldest(draft: HandoutDraft) -> None:
    for number in range(150):
        draft.add((f"en/{number}",), "more articles".strip)
    undone = 0
    while draft.undo_name:
        draft.undo()
        undone += 1
    assert undone == 100
    assert len(draft.handout.articles) == 53
