"""What a site offers to choose from."""

from __future__ import annotations

from reader.importers.wordpress.site_contents import SiteCategory, SiteContents, SiteEntry, chosen_of, read_contents
from reader.library.library import no_progress
from tests.importers.site_server import Site, serving, site_post

CONTENTS = SiteContents(
    (SiteCategory(1, "sleep", "Sleep"), SiteCategory(2, "naps", "Naps", 1), SiteCategory(3, "news", "News")),
    (SiteEntry("10", "Rest", (1,)), SiteEntry("11", "Short naps", (2,)), SiteEntry("12", "Party", (3,)), SiteEntry("13", "Hours")),
)  # fmt: skip


def test_a_site_says_what_it_has_and_sends_no_texts() -> None:
    site = Site([site_post(1), site_post(2)], [site_post(3, type="page", categories=None)])
    with serving(site):
        found = read_contents(site.address, progress=no_progress)
    assert [(one.id, one.title, one.categories) for one in found.entries] == [
        ("1", "Post 1", (3,)), ("2", "Post 2", (3,)), ("3", "Post 3", ()),
    ]  # fmt: skip
    assert [(one.id, one.name) for one in found.categories] == [(3, "Sleep & Rest")]
    assert not [path for path in site.asked if "content" in path]


def test_everything_is_chosen_by_naming_nothing() -> None:
    assert chosen_of(CONTENTS, {"10", "11", "12", "13"}) == ((), ())


def test_a_category_is_chosen_where_all_that_belongs_to_it_is() -> None:
    assert chosen_of(CONTENTS, {"10", "11", "13"}) == (("sleep", "naps"), ("13",))


def test_a_category_of_which_something_is_left_out_is_not_chosen() -> None:
    assert chosen_of(CONTENTS, {"10"}) == ((), ("10",))
    assert chosen_of(CONTENTS, {"11"}) == (("naps",), ())
