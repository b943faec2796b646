"""What each mode may do."""

from __future__ import annotations

from reader.settings.policy import DESKTOP, KIOSK, POLICIES, STAFF


def test_the_kiosk_shows_articles_and_nothing_more() -> None:
    assert not any(KIOSK[1:])


def test_staff_may_do_everything() -> None:
    assert all(STAFF[1:])


def test_a_desktop_reads_and_does_not_change() -> None:
    changes = dict.fromkeys(
        ("may_import", "shows_broken", "may_check", "may_review", "may_hand_out", "may_edit", "may_keep"), False
    )
    assert STAFF._replace(name="desktop", **changes) == DESKTOP


def test_policies_are_found_by_name() -> None:
    assert {"kiosk": KIOSK, "desktop": DESKTOP, "staff": STAFF} == POLICIES
