"""What each mode may do."""

from __future__ import annotations

from reader.policy import DESKTOP, KIOSK, POLICIES, STAFF


def test_the_kiosk_shows_articles_and_nothing_more() -> None:
    assert (KIOSK.may_import, KIOSK.may_open_links, KIOSK.shows_broken, KIOSK.remembers) == (False,) * 4


def test_staff_may_do_everything() -> None:
    assert (STAFF.may_import, STAFF.may_open_links, STAFF.shows_broken, STAFF.remembers) == (True,) * 4


def test_a_desktop_reads_and_does_not_change() -> None:
    assert not DESKTOP.may_import
    assert not DESKTOP.shows_broken
    assert DESKTOP.may_open_links


def test_policies_are_found_by_name() -> None:
    assert {"kiosk": KIOSK, "desktop": DESKTOP, "staff": STAFF} == POLICIES
