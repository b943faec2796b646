"""What --fix mends, and that it never changes what an article says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.checks.article_check import check_text
from reader.checks.check_settings import DEFAULT, CheckSettings
from reader.checks.fixes import fix_folder, mend
from reader.checks.text_edits import ordered_front
from reader.library.front_matter import KEYS, FrontMatterError, parse
from reader.library.markdown import Addresses, render
from tests.fakes import CONTENT, SOURCE, Shelf, article_text, place, steady

STRAIGHT, CURLY = CheckSettings(quotes="straight"), CheckSettings(quotes="curly")
HEAD = "---\ntitle: Naps\nsummary: Short.\n---\n"


def mended(body: str, settings: CheckSettings = STRAIGHT) -> str:
    """Return what becomes of *body*."""
    return mend(f"{HEAD}{body}", place(), settings).text.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One.  Two.\n", "One. Two.\n"),
        ("One. \nTwo.\t\n", "One.\nTwo.\n"),
        ("One.   \n\nTwo.\n  \n\n", "One.\n\nTwo.\n"),
        ("One.", "One.\n"),
        ("One.\r\n\r\nTwo. \r\n\r\n", "One.\r\n\r\nTwo.\r\n"),
        ("“It’s” 5' 6\" \n", '"It\'s" 5\' 6"\n'),
        ("- One. \n- Two.  Three.\n", "- One.\n- Two. Three.\n"),
    ],
)
def test_spaces_line_ends_and_quotation_marks_are_mended(body: str, expected: str) -> None:
    assert mended(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "A line break  \nstays.\n",
        "```\ncode  with “quotes” \n```\n",
        "    indented  code \n\nText.\n",
        "| A  | B   |\n| --- | --- |\n| One  | “x” |\n".replace("“x”", "x"),
        "[words](article:x  '“title”')\n",
        "Take `a  b`.\n",
        "-   A wide marker.\n",
    ],
)
def test_what_means_something_stays(body: str) -> None:
    assert mended(body) == body


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('"It\'s" (he said "no").\n', "“It’s” (he said “no”).\n"),
        ("The '90s and 5'6\".\n", "The ’90s and 5'6\".\n"),
        ("**\"Bold\"** words, *'so'*.\n", "**“Bold”** words, *‘so’*.\n"),
    ],
)
def test_quotation_marks_become_curly_where_the_collection_wishes(body: str, expected: str) -> None:
    assert mended(body, CURLY) == expected


def test_without_a_wish_the_fewer_quotation_marks_follow_the_others() -> None:
    assert mended("“One” “two” it's\n", DEFAULT) == "“One” “two” it’s\n"
    assert mended('"One" "two" it’s\n', DEFAULT) == '"One" "two" it\'s\n'


FRONT = """# first
summary: >
  Two
  lines.
# about the title
title: Naps

colour: blue  # ours
sources:
  - {title: Sleep, publisher: P}
codes: [a,
  b]
# last
"""


def test_keys_are_put_in_order_with_their_comments_and_every_line_is_kept() -> None:
    text = f"---\n{FRONT}---\nText.\n"
    result = mend(text, place(), DEFAULT)
    assert result.rules == ("front-matter-order",)
    assert sorted(result.text.splitlines()) == sorted(text.splitlines())
    keys = re.findall(r"^(\w+):", result.text, re.MULTILINE)
    assert keys == ["title", "summary", "codes", "sources", "colour"]
    assert result.text.index("# about the title\ntitle") > 0
    assert result.text.index("# first\nsummary") > 0
    assert result.text.endswith("# last\n---\nText.\n")


@pytest.mark.parametrize(
    "front",
    [
        "title: A\nsummary: B\n",
        "summary: B\ntitle: A\ntitle: C\n",
        "title: A\nsummary: B\ncolour: x\nshape: y\n",
    ],
)
def test_front_matter_in_order_or_with_a_key_twice_stays(front: str) -> None:
    assert ordered_front(front) == front


def test_a_byte_order_mark_and_windows_line_ends_stay() -> None:
    text = "\ufeff---\r\nsummary: B\r\ntitle: A\r\n---\r\nText. \r\n"
    assert mend(text, place(), DEFAULT).text == "\ufeff---\r\ntitle: A\r\nsummary: B\r\n---\r\nText.\r\n"


def test_a_rule_that_is_off_mends_nothing() -> None:
    settings = CheckSettings(dict.fromkeys(("spacing", "punctuation", "front-matter-order")), quotes="straight")
    text = "---\nsummary: B\ntitle: A\n---\n“Text.” \n"
    assert mend(text, place(), settings) == (text, ())


LINES = st.sampled_from(
    "title: Naps|summary: Short naps.|colour: blue|also_called: [a, b]|# note|codes:|  - x|sources: [{title: S}]|updated: 2026-11-02||summary: >|  folded".split(
        "|"
    )
)
TEXT = st.text(alphabet="ab .\"'“”’`*_-#|>\n\t[](){}:1\\&<", max_size=60)


@given(st.lists(LINES, max_size=8).map("\n".join), TEXT, st.sampled_from([DEFAULT, STRAIGHT, CURLY]))
@steady
def test_a_mended_file_is_the_same_article_and_has_nothing_left_to_mend(
    front: str, body: str, settings: CheckSettings
) -> None:
    text = f"---\ntitle: Naps\nsummary: Short.\n{front}\n---\n{body}"
    try:
        before = parse(text, place())
    except FrontMatterError:
        return
    result = mend(text, place(), settings)
    after = parse(result.text, place())
    fields = [key for key in KEYS if key != "reviewed"]
    assert [getattr(after, key) for key in fields] == [getattr(before, key) for key in fields]
    assert after.extra == before.extra
    assert shown(after.body) == shown(before.body)
    assert mend(result.text, place(), settings).rules == ()


def shown(body: str) -> str:
    """Return the page of *body*, with white space that no browser shows and kinds of quotation marks left out."""
    html = render(body, Addresses(lambda slug: slug, lambda name: name)).html
    for curly, straight in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("&quot;", '"')):
        html = html.replace(curly, straight)
    return re.sub(r"\s+", " ", html).replace(" <", "<").strip()


def test_files_are_mended_in_place_and_imported_or_broken_ones_are_left(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    good = shelf.add("en/sleep/good", "Text.\n", sources=[SOURCE])
    spaced = shelf.add("en/sleep/spaced", "Text.  More.\n", sources=[SOURCE])
    imported = shelf.add("en/sleep/imported", "Text.  More.\n", origin={"importer": "wordpress"})
    broken = shelf.put("en/sleep/broken.md", "Text.  More. \n")
    before = {path: path.read_bytes() for path in (good, imported, broken)}
    done = {one.path: one for one in fix_folder(tmp_path)}
    assert done.keys() == {spaced, imported}
    assert done[spaced].rules == ("spacing",)
    assert "imported" in str(done[imported].reason)
    assert spaced.read_text(encoding="utf-8").endswith("Text. More.\n")
    assert {path: path.read_bytes() for path in before} == before
    assert [one.path for one in fix_folder(tmp_path)] == [imported]


def test_what_is_reported_is_what_is_mended() -> None:
    text = '---\nsummary: B\ntitle: A\nsources: [{title: S}]\n---\n“Text.” "x"  more “y” \n'
    rules = {"spacing", "punctuation", "front-matter-order"}
    assert {one.rule for one in check_text(text, place()).findings} >= rules
    result = mend(text, place(), DEFAULT)
    assert set(result.rules) == rules
    assert not rules & {one.rule for one in check_text(result.text, place()).findings}


def test_the_bundled_articles_have_nothing_to_mend() -> None:
    for path in CONTENT.glob("*/*/*.md"):
        text = path.read_text(encoding="utf-8")
        assert mend(text, place(), STRAIGHT) == (text, ())


def test_articles_as_the_fakes_write_them_are_in_order() -> None:
    assert mend(article_text(sources=[SOURCE]), place(), DEFAULT).rules == ()
