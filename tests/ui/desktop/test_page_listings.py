"""Which list belongs to which page of the view's history."""

from __future__ import annotations

from reader.ui.desktop.listing.list_column import TOP
from reader.ui.desktop.listing.page_listings import Listing, PageListings


def listing(text: str) -> Listing:
    return Listing(text, "", "", 50, TOP)


def test_going_back_gives_the_list_that_a_page_was_left_with() -> None:
    pages = PageListings()
    assert pages.arrive(0, "home", listing("")) is None
    assert pages.arrive(1, "a", listing("sleep")) is None
    assert pages.arrive(2, "b", listing("sleep well")) is None

    assert pages.arrive(1, "a", listing("other")) == listing("sleep well")
    assert pages.arrive(0, "home", listing("x")) == listing("sleep")
    assert pages.arrive(1, "a", listing("y")) == listing("x")


def test_the_same_page_once_more_is_no_arrival() -> None:
    pages = PageListings()
    pages.arrive(0, "home", listing(""))
    pages.arrive(1, "a", listing("sleep"))

    assert pages.arrive(1, "a", listing("other")) is None
    assert pages.arrive(0, "home", listing("third")) == listing("sleep")


def test_a_new_page_has_none_and_takes_the_place_of_those_after() -> None:
    pages = PageListings()
    for position, url in enumerate("abc"):
        pages.arrive(position, url, listing(url))
    pages.arrive(0, "a", listing("at c"))

    pages.go_on()

    assert pages.arrive(1, "b", listing("at a")) is None, "opened anew, although it was there before"
    assert pages.arrive(2, "c", listing("at b")) is None
