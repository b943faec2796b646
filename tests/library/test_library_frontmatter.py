"""Front matter: what an article file says of itself, and what is said when it is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.library.article import Article, Origin, Problem, Review, Source
from reader.library.front_matter import LONGEST, FrontMatterError, compose, parse, split
from tests.fakes import article, article_text, day, place, python, steady

WHOLE = """---
title: Sertraline
summary: What it is for, how to take it, and when to call us.
also_called: [Zoloft, SSRI]
people_say: [will zoloft change me, "how long till zoloft works?"]
key_points:
  - Take it at the same time each day.
teach_back: [What will you do if you miss a dose?]
codes: ["RXNORM:36437", "ICD-10-CM:F33.1"]
audience: caregiver
sources:
  - {title: Sertraline, publisher: MedlinePlus, url: "https://medlineplus.gov/s", accessed: 2026-11-20}
published: 2026-11-20
updated: 2026-11-21
reviewed: {on: 2026-11-01, by: Dr. Ruiz}
review_due: 2027-11-01
sensitivity: [suicide]
origin: {url: "https://clinic.example/s", id: 10537, importer: wordpress, hash: abc}
---

Take it once a day.
"""


def wrong(front: str) -> FrontMatterError:
    """Return what reading a file with this front matter says."""
    with pytest.raises(FrontMatterError) as caught:
        parse(f"---\n{front}\n---\nWords.\n", place())
    return caught.value


def outcome(text: str) -> Article | Problem:
    """Return the article in *text*, or why there is none."""
    try:
        return parse(text, place())
    except FrontMatterError as error:
        return error.problem


def warnings(front: str) -> list[tuple[int | None, str]]:
    """Return line and words of what reading this front matter, title and summary before it, warns of."""
    found = parse(f"---\ntitle: A\nsummary: B\n{front}\n---\nWords.\n", place())
    assert all(problem.level == "warning" for problem in found.problems)
    return [(problem.line, str(problem.message)) for problem in found.problems]


def test_a_whole_article_is_read_key_by_key() -> None:
    found = parse(WHOLE, place("en/medication-management/sertraline"))
    assert (found.id, found.language, found.category, found.place.slug) == (
        "en/sertraline",
        "en",
        "medication-management",
        "sertraline",
    )
    assert found.title == "Sertraline"
    assert found.summary == "What it is for, how to take it, and when to call us."
    assert found.also_called == ("Zoloft", "SSRI")
    assert found.people_say == ("will zoloft change me", "how long till zoloft works?")
    assert found.key_points == ("Take it at the same time each day.",)
    assert found.teach_back == ("What will you do if you miss a dose?",)
    assert found.codes == ("RXNORM:36437", "ICD-10-CM:F33.1")
    assert found.audience == "caregiver"
    assert found.sources == (Source("Sertraline", "MedlinePlus", "https://medlineplus.gov/s", day("2026-11-20")),)
    assert (found.published, found.updated, found.review_due) == (
        day("2026-11-20"),
        day("2026-11-21"),
        day("2027-11-01"),
    )
    assert found.reviewed == Review(day("2026-11-01"), "Dr. Ruiz")
    assert found.sensitivity == ("suicide",)
    assert found.origin == Origin("https://clinic.example/s", "10537", "wordpress", "abc")
    assert found.body.strip() == "Take it once a day."
    assert found.problems == ()


def test_title_and_summary_are_enough_and_nothing_else_is_invented() -> None:
    found = parse("---\ntitle: A\nsummary: B\n---\nWords.\n", place())
    assert (found.audience, found.reviewed, found.published, found.sources) == ("patient", None, None, ())
    assert found.problems == ()


def test_the_body_knows_the_line_it_starts_on() -> None:
    text = "---\ntitle: A\nsummary: B\n---\n\nWords.\n"
    _, body, line = split(text)
    assert (body, line) == ("\nWords.\n", 5)
    assert text.splitlines()[line - 1 :] == body.splitlines()


@pytest.mark.parametrize(
    ("front", "line", "words"),
    [
        ("title: [A, B]\nsummary: B", 2, "“title” must be text"),
        ("summary: B\n\ntitle: {a: b}", 4, "“title” must be text"),
        ("title: A\nsummary: one: two", 3, "a colon and a space in it must stand in quotes"),
        ("title: Sleep: what helps\nsummary: B", 2, "a colon and a space in it must stand in quotes"),
        ("title: @home care\nsummary: B", 2, "begins with @ must stand in quotes"),
        ("title: [Draft] Sleep\nsummary: B", 2, "begins with [ must stand in quotes"),
        ("title: *Important*\nsummary: B", 2, "begins with * must stand in quotes"),
        ("title: &Friends\nsummary: B", 2, "begins with & must stand in quotes"),
        ("title: A\nkey_points:\n\t- One\nsummary: B", 4, "begins with a tab"),
        ('title: A\nsummary: "open', 3, "not valid YAML"),
        ("title: A\n\tsummary: B", 3, "begins with a tab"),
        ("title: A\nsummary: *unknown", 3, "must stand in quotes"),
        ("title: A\nsummary: B\nextra: " + "[" * 60 + "]" * 60, 4, "more than 50 deep"),
        ("- title\n- summary", 2, "lines of the form “key: value”"),
        ("just words", 2, "lines of the form “key: value”"),
    ],
)
def test_a_mistake_that_keeps_the_article_out_is_named_with_its_line(front: str, line: int, words: str) -> None:
    problem = wrong(front).problem
    assert problem.level == "error"
    assert problem.line == line
    assert words in str(problem.message)


@pytest.mark.parametrize(
    "text", ["", "Words.\n", "title: A\n", "--- \ntitle: A\n", "# Title\n", "# \nWords", "----\na: b\n----\n"]
)
def test_a_file_without_front_matter_says_how_one_looks(text: str) -> None:
    with pytest.raises(FrontMatterError, match="must start with a line ---") as caught:
        parse(text, place())
    assert caught.value.problem.line == 1


def test_front_matter_that_never_ends_is_refused_by_its_length() -> None:
    text = "---\n" + "a: b\n" * (LONGEST // 5 + 1) + "---\n"
    with pytest.raises(FrontMatterError, match="longer than"):
        parse(text, place())


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("colour: blue", [(4, "“colour” is not a key this program knows: it is kept as it is")]),
        ("codes: {a: b}", [(4, "“codes” must be a list of texts, such as [one, two]")]),
        ("key_points:\n  - fine\n  - [not, fine]", [(4, "“key_points” must be a list of texts, such as [one, two]")]),
        ("audience: doctors", [(4, "“audience” must be patient or caregiver")]),
        ("audience: [patient]", [(4, "“audience” must be text: put it in quotes")]),
        ("codes: [a]\npublished: soon", [(5, "“published” must be a date such as 2026-11-20")]),
        ("codes: [a]\npublished: 2026-02-30", [(5, "“published” must be a date such as 2026-11-20")]),
        ("updated: [2026-11-20]", [(4, "“updated” must be a date such as 2026-11-20")]),
        ("review_due: 20", [(4, "“review_due” must be a date such as 2026-11-20")]),
        ("reviewed: yes", [(4, "“reviewed” must say when and by whom: {on: 2026-11-01, by: a name}")]),
        ("reviewed: {by: Dr. Ruiz}", [(4, "“reviewed” must say when and by whom: {on: 2026-11-01, by: a name}")]),
        ("reviewed: {on: 2026-11-01}", [(4, "“reviewed” must say when and by whom: {on: 2026-11-01, by: a name}")]),
        (
            "sources: [a page]",
            [(4, "every one of “sources” must have a title, such as {title: ..., publisher: ..., url: ...}")],
        ),
        (
            "sources: {url: x}",
            [(4, "every one of “sources” must have a title, such as {title: ..., publisher: ..., url: ...}")],
        ),
        (
            f"people_say: [why am i here, {'very ' * 16}long]",
            [(4, "an entry of “people_say” is longer than 80 letters: write it as short as people type it")],
        ),
        (
            f"people_say: [{', '.join('abcdefghijklmnopqrstuvwxyzäöüßé')}]",
            [(4, "“people_say” has 31 entries: keep the 30 that people type most")],
        ),
        ("people_say: {a: b}", [(4, "“people_say” must be a list of texts, such as [one, two]")]),
        ("origin: here", [(4, "“origin” must be a table such as {url: ..., id: ..., importer: ..., hash: ...}")]),
    ],
)
def test_a_mistake_that_can_be_lived_with_is_a_warning_with_its_line(
    front: str, expected: list[tuple[int, str]]
) -> None:
    assert warnings(front) == expected


@pytest.mark.parametrize(
    ("front", "body", "title", "summary", "expected"),
    [
        ("summary: B", "Words.", "Naps", "B", [(2, "“title” is missing: the name of the file stands in for it")]),
        ("title: A", "One two. Three.", "A", "One two.", [(2, "“summary” is missing: the first sentence of the text stands in for it")]),
        ("title: A\ndescription: D", "Words.", "A", "D", [(2, "“summary” is missing: “description” stands in for it")]),
        ("summary: B\ntitle:", "Words.", "Naps", "B", [(3, "“title” is missing: the name of the file stands in for it")]),
        ("summary: B", "# Rest *well* #\n\nWords.", "Rest well", "B", [(2, "“title” is missing: the first heading of the text stands in for it")]),
        ("summary: B\ntitle: #1 reason", "Words.", "Naps", "B", [(3, "“title” is missing: what stands behind # is not read, so put the text in quotes")]),
        ("title: A\ntitle: C\nsummary: B", "Words.", "C", "B", [(3, "“title” is given twice: the second one counts")]),
        ("title: A\nsummary: B\nto_check: [summary]", "W.", "A", "B", [(4, "“summary” was made by the import: read it, mend it, and take its name out of “to_check”")]),
    ],
)  # fmt: skip
def test_what_a_file_does_not_say_is_taken_from_its_text_and_reported(
    front: str, body: str, title: str, summary: str, expected: list[tuple[int, str]]
) -> None:
    found = parse(f"---\n{front}\n---\n{body}\n", place())
    assert (found.title, found.summary) == (title, summary)
    assert [(problem.line, str(problem.message)) for problem in found.problems] == expected


def test_a_file_without_front_matter_that_begins_with_a_heading_is_an_article() -> None:
    found = parse("\n# Taking naps\n\nNaps help. Keep them short.\n", place())
    assert (found.title, found.summary, found.body.strip()) == (
        "Taking naps",
        "Naps help.",
        "Naps help. Keep them short.",
    )
    assert found.body_line == 3


@pytest.mark.parametrize(
    "title", ["12:30", "1.10", "1_000", "Yes", "no", "Null", "~", "0911", "1e3", "2026-03-01", "0x1F"]
)
def test_texts_are_read_as_they_are_written(title: str) -> None:
    found = parse(f"---\ntitle: {title}\nsummary: On\nalso_called: [{title}]\n---\nWords.\n", place())
    assert (found.title, found.summary, found.also_called) == (title, "On", (title,))


def test_files_of_old_macs_and_blank_lines_before_the_front_matter_are_read() -> None:
    found = parse("---\rtitle: A\rsummary: B\r---\r\rWords.\r", place())
    assert (found.title, found.body.strip(), found.body_line) == ("A", "Words.", 5)
    found = parse("\n \n---\ntitle: A\nsummary: B\nvotes: 3\n---\nWords.\n", place())
    assert (found.title, found.body_line, found.problems[0].line) == ("A", 8, 6)


def test_an_empty_article_without_title_or_summary_is_none() -> None:
    assert "“title” is missing" in str(wrong_file("---\nsummary: B\n---\n"))
    assert "“summary” is missing" in str(wrong_file("---\ntitle: A\n---\n![](media/a.png)\n"))


def wrong_file(text: str) -> FrontMatterError:
    with pytest.raises(FrontMatterError) as caught:
        parse(text, place())
    return caught.value


def test_what_is_right_beside_a_mistake_is_kept() -> None:
    found = article(key_points=["first", ["nested"], "last"], sources=["a page", {"title": "Sleep"}], published="soon")
    assert found.key_points == ("first", "last")
    assert found.sources == (Source("Sleep"),)
    assert found.published is None


def test_what_people_say_is_kept_but_for_what_is_too_long_or_too_much() -> None:
    found = article(people_say=["x" * 81, "y" * 80, *map(str, range(40))])
    assert found.people_say == ("y" * 80, *map(str, range(29)))


def test_an_unknown_key_is_kept_with_its_value() -> None:
    found = article(colour={"of": ["the", "sky"]}, votes=3)
    assert found.extra == {"colour": {"of": ["the", "sky"]}, "votes": "3"}
    assert "colour" in compose({"title": "A", **found.extra}, "")


@pytest.mark.parametrize("value", ["2026-11-20", '"2026-11-20"', "2026-11-20 10:30:00", "2026-11-20T23:59:59Z"])
def test_a_date_is_a_date_with_or_without_quotes_and_time(value: str) -> None:
    assert parse(f"---\ntitle: A\nsummary: B\npublished: {value}\n---\n", place()).published == day("2026-11-20")


def test_a_single_text_stands_for_a_list_of_one() -> None:
    assert article(also_called="Zoloft").also_called == ("Zoloft",)


def test_numbers_and_dates_as_titles_are_their_text() -> None:
    found = parse("---\ntitle: 988\nsummary: 2026-11-20\n---\n", place())
    assert (found.title, found.summary) == ("988", "2026-11-20")


def test_a_folded_summary_becomes_one_line() -> None:
    found = parse("---\ntitle: A\nsummary: >\n  One\n  two.\n\n  Three.\n---\n", place())
    assert found.summary == "One two. Three."


def test_windows_line_ends_read_the_same() -> None:
    unix, windows = parse(WHOLE, place()), parse(WHOLE.replace("\n", "\r\n"), place())
    assert windows.body.replace("\r\n", "\n") == unix.body
    assert (windows.title, windows.sources, windows.body_line) == (unix.title, unix.sources, unix.body_line)


def test_a_line_of_dashes_in_the_body_ends_nothing() -> None:
    assert "after" in article("before\n\n---\n\nafter\n").body


HOSTILE = {
    "flow lists": "title: " + "[" * 90_000,
    "flow tables": "title: " + "{a: " * 40_000,
    "closed flow lists": "title: " + "[" * 5_000 + "]" * 5_000,
    "block lists": "title:\n" + "- " * 90_000,
    "explicit keys": "? " * 90_000,
    "indented tables": "\n".join(" " * depth + "a:" for depth in range(600)),
    "aliases": "a: &a0 [x]\n"
    + "".join(f"b{n}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(30))
    + "title: t\nsummary: s",
    "merged aliases": "a: &a0 {k: 1}\n"
    + "".join(f"b{n}: &a{n + 1} {{<<: [{', '.join([f'*a{n}'] * 9)}]}}\n" for n in range(30))
    + "title: t\nsummary: s",
    "itself": "codes: &a [*a]\nextra: &b {b: *b}\ntitle: t\nsummary: s",
    "digits": "title: " + "9" * 10_000 + "\nsummary: s",
    "hexadecimal digits": "title: 0x" + "f" * 10_000 + "\nsummary: s",
    "sexagesimal": "title: 1" + ":59" * 10_000 + "\nsummary: s",
    "colons": "title: " + "a: " * 60_000,
    "quotes": 'title: "' + '\\"' * 90_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_front_matter_neither_hangs_nor_ends_the_program(name: str, tmp_path: Path) -> None:
    # In a process of its own: what goes wrong here is a crash inside libyaml or a loop without end.
    path = tmp_path / "hostile.md"
    path.write_text(f"---\n{HOSTILE[name]}\n---\nWords.\n", encoding="utf-8")
    code = """
import sys
from pathlib import Path
from reader.library.entry import Place
from reader.library.front_matter import FrontMatterError, parse
try:
    parse(Path(sys.argv[1]).read_text("utf-8"), Place(Path("/library"), "en", "sleep", "naps"))
except FrontMatterError as error:
    assert error.problem.line >= 1
print("done")
"""
    ran = python("-c", code, path)
    assert (ran.status, ran.out.strip()) == (0, "done"), ran.err


def test_ordinary_nesting_is_not_taken_for_an_attack() -> None:
    sources = [{"title": f"Page {number}", "url": f"https://example.org/{number}"} for number in range(500)]
    found = article(sources=sources, extra_table={"a": {"b": {"c": ["d", {"e": [["f"]]}]}}})
    assert len(found.sources) == 500
    assert found.extra["extra_table"]["a"]["b"]["c"][1]["e"] == [["f"]]


yaml_pieces = st.sampled_from(
    ["title: A", "summary: B", "\n", "\n", " ", "  - ", "[", "]", "{", "}", ": ", "#", "&a ", "*a", "!!str ", "!!set ", "? ",
     "|\n", ">\n", "'", '"', "\\", "%", "@", "`", "---\n", "...\n", "\t", "2026-01-01", "0x1F", "1e400", ".inf", "~", "yes",
     "sources:", "reviewed:", "on:", "by:", "origin:", "published:", "audience:", "key_points:", "<<: ", "é", "\u2028", "\0"]
)  # fmt: skip


@steady
@given(st.text() | st.lists(yaml_pieces).map("".join))
@example("title: !!binary aGk=\nsummary: B")
@example("title: &t A\nsummary: *t")
@example("? [a, b]\n: c\ntitle: A\nsummary: B")
@example("\ud800")
def test_whatever_the_front_matter_is_it_gives_an_article_or_says_why_not(front: str) -> None:
    found = outcome(f"---\n{front}\n---\nWords.\n")
    if isinstance(found, Problem):
        assert found.level == "error"
        assert found.line
        assert str(found)
    else:
        assert found.title
        assert found.summary
        assert "\n" not in found.title


@steady
@given(st.text())
def test_whatever_the_file_is_it_gives_an_article_or_says_why_not(text: str) -> None:
    assert isinstance(outcome(text), Problem | Article)


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=60).map(
    lambda text: " ".join(text.split())
)
said = words.filter(bool)
days = st.dates()


@steady
@given(
    title=said,
    summary=said,
    also_called=st.lists(said, max_size=4),
    published=st.none() | days,
    reviewed=st.none() | st.fixed_dictionaries({"on": days, "by": said}),
    sources=st.lists(
        st.fixed_dictionaries({"title": said}, optional={"publisher": said, "url": said, "accessed": days}), max_size=3
    ),
    body=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=200),
)
@example("no", "yes", ["null", "1", "2026-01-01", "~", "0x1f", "1e3"], None, None, [], "")
@example(
    "# not a comment",
    "- not: a list",
    ["a, b", "[c]", "{d}", "'", '"', "*e", "&f", "!g", "%h", "@i"],
    None,
    None,
    [],
    "x",
)
@example("---", "...", ["---", "é\u0301", "\U0001f600"], None, None, [{"title": ":"}], "---")
def test_what_is_composed_reads_back_the_same(title, summary, also_called, published, reviewed, sources, body) -> None:
    front = {
        "sources": sources, "title": title, "reviewed": reviewed, "summary": summary, "also_called": also_called,
        "published": published, "of_our_own": {"deep": [title]},
    }  # fmt: skip
    found = parse(compose(front, body), place())
    assert (found.title, found.summary, found.also_called) == (title, summary, tuple(also_called))
    assert found.published == published
    assert found.reviewed == (Review(reviewed["on"], reviewed["by"]) if reviewed else None)
    assert found.sources == tuple(
        Source(one["title"], one.get("publisher", ""), one.get("url", ""), one.get("accessed")) for one in sources
    )
    assert found.extra == {"of_our_own": {"deep": [title]}}
    assert found.body.strip("\n") == body.strip("\n")


def test_dates_are_composed_as_people_write_them() -> None:
    text = compose(
        {"title": "A", "published": date(2026, 3, 2), "reviewed": {"on": date(2026, 3, 4), "by": "Dr. B"}}, ""
    )
    assert "published: 2026-03-02\n" in text
    assert "reviewed: {'on': 2026-03-04, by: Dr. B}\n" in text
    assert compose({"title": "A", "published": "2026-03-02"}, "").count("'") == 0


def test_composed_front_matter_has_the_known_keys_first_and_leaves_the_empty_ones_out() -> None:
    text = compose({"mine": 1, "codes": [], "summary": "B", "origin": {}, "title": "A", "published": None}, "Words.")
    assert text == "---\ntitle: A\nsummary: B\nmine: 1\n---\n\nWords.\n"


def test_the_text_of_a_fake_article_is_an_article() -> None:
    assert parse(article_text(), place()).problems == ()
