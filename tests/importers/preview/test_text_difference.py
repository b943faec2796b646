"""What differs between two texts."""

from __future__ import annotations

from reader.importers.preview.text_difference import TextBlock, blocks_of, differences


def shown(old: str, new: str) -> list[tuple[str, list[tuple[str, str]]]]:
    changes = differences(blocks_of(old), blocks_of(new))
    return [(one.tag, [(piece.side, piece.text.strip()) for piece in one.pieces]) for one in changes]


def test_blocks_are_what_a_page_shows_in_order() -> None:
    html = "<h2>Sleep</h2><p>Dark <b>room</b>.</p><ul><li><p>One</p></li></ul>loose<p><img alt='A bed' src='x'></p>"
    assert blocks_of(html) == (
        TextBlock("h2", "Sleep"), TextBlock("p", "Dark room."), TextBlock("li", "One"), TextBlock("p", "loose"),
        TextBlock("p", "[A bed]"),
    )  # fmt: skip


def test_a_changed_sentence_differs_in_its_words_alone() -> None:
    assert shown("<p>Sessions last one hour here.</p>", "<p>Sessions last 50 minutes here.</p>") == [
        ("p", [("both", "Sessions last"), ("old", "one hour"), ("new", "50 minutes"), ("both", "here.")])
    ]


def test_a_paragraph_that_comes_or_goes_is_whole() -> None:
    assert shown("<p>First.</p><p>Gone.</p>", "<p>First.</p>") == [
        ("p", [("both", "First.")]),
        ("p", [("old", "Gone.")]),
    ]
    assert shown("<p>First.</p>", "<h2>New</h2><p>First.</p>") == [
        ("h2", [("new", "New")]),
        ("p", [("both", "First.")]),
    ]


def test_two_texts_that_have_nothing_in_common_are_two() -> None:
    assert shown("<p>Walk every day.</p>", "<p>Call 988 now, please.</p>") == [
        ("p", [("old", "Walk every day.")]), ("p", [("new", "Call 988 now, please.")]),
    ]  # fmt: skip


def test_all_words_of_both_texts_are_there() -> None:
    old, new = "<p>a b c d</p><ul><li>e</li></ul>", "<p>a x c d</p><p>q</p><ul><li>f</li></ul>"
    changes = differences(blocks_of(old), blocks_of(new))
    for side, html in (("old", old), ("new", new)):
        words = " ".join(p.text for one in changes for p in one.pieces if p.side in ("both", side)).split()
        assert words == " ".join(block.text for block in blocks_of(html)).split()


def test_a_paragraph_of_a_book_is_compared_as_a_whole() -> None:
    long = "word " * 5000
    assert [side for _, pieces in shown(f"<p>{long}</p>", f"<p>{long}end</p>") for side, _ in pieces] == ["old", "new"]
