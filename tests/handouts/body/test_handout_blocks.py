"""The blocks of a body: every kind of them, and no word of the page lost."""

from pathlib import Path

import pytest

from reader.handouts.body.block_reader import read_blocks
from reader.handouts.body.blocks import (
    CalloutBlock,
    DefinitionBlock,
    FigureBlock,
    HeadingBlock,
    ListBlock,
    ParagraphBlock,
    PlainBlock,
    QuoteBlock,
    RuleBlock,
    TableBlock,
    TextRun,
    every_block,
    plain,
    words_of,
)
from reader.library import markdown
from reader.library.article_file import read_article
from reader.library.entry import Place
from tests.fakes import CONTENT, Html

ADDRESSES = markdown.Addresses(
    article=lambda target: f"reader://article/en/{target}", media=lambda name: f"reader://m/{name}"
)
FILES = sorted(CONTENT.glob("*/*/*.md"))


def blocks_of(body: str):
    return read_blocks(markdown.render(body, ADDRESSES).html)


def test_words_that_look_alike_are_one_run_and_spaces_are_as_html_shows_them():
    (block,) = blocks_of("Take **one\ntablet** *with* `food`,\nnot [more](https://nimh.nih.gov/x).")
    assert isinstance(block, ParagraphBlock)
    assert block.runs == (
        TextRun("Take "),
        TextRun("one tablet", frozenset({"strong"})),
        TextRun(" "),
        TextRun("with", frozenset({"emphasis"})),
        TextRun(" "),
        TextRun("food", frozenset({"code"})),
        TextRun(", not "),
        TextRun("more", link="https://nimh.nih.gov/x"),
        TextRun("."),
    )


def test_headings_keep_level_and_anchor():
    first, second = blocks_of("# What it is\n\n### More\n")
    assert first == HeadingBlock(2, (TextRun("What it is"),), "what-it-is")
    assert isinstance(second, HeadingBlock)
    assert second.level == 3


def test_lists_keep_their_kind_and_what_is_nested_in_them():
    bullets, text, numbers = blocks_of("- One\n- Two\n    - Deep\n\nThen\n\n3. Three\n4. Four\n")
    assert isinstance(bullets, ListBlock)
    assert bullets.start is None
    assert [kind.__class__ for kind in bullets.items[1]] == [ParagraphBlock, ListBlock]
    assert isinstance(text, ParagraphBlock)
    assert isinstance(numbers, ListBlock)
    assert [words_of(one) for item in numbers.items for one in item] == ["Three", "Four"]


def test_a_table_knows_its_header():
    (table,) = blocks_of("| Medicine | Dose |\n|---|---|\n| A | 5 mg |\n| B | |\n")
    assert isinstance(table, TableBlock)
    assert table.header_rows == 1
    assert [cell.heads for cell in table.rows[0]] == ["col", "col"]
    assert [[plain(cell.runs) for cell in row] for row in table.rows[1:]] == [["A", "5 mg"], ["B", ""]]


def test_a_header_beside_a_row_names_the_row():
    (table,) = read_blocks(
        "<table><tbody><tr><td></td><th>Day</th></tr><tr><th>Mon</th><td>1</td></tr></tbody></table>"
    )
    assert isinstance(table, TableBlock)
    assert table.rows[1][0].heads == "row"


def test_pictures_and_boxes_and_quotes_and_terms():
    kinds = blocks_of(
        'Look: ![A lung](media/lung.svg)\n\n> Said\n\n!!! warning "Stop"\n    Now\n\nWord\n: Meaning\n\n---\n\n    as  is\n'
    )
    assert [one.__class__ for one in kinds] == [
        ParagraphBlock, FigureBlock, QuoteBlock, CalloutBlock, DefinitionBlock, RuleBlock, PlainBlock
    ]  # fmt: skip
    assert kinds[1] == FigureBlock("reader://m/lung.svg", "A lung")
    assert words_of(kinds[3]) == "Stop Now"
    assert words_of(kinds[4]) == "Word Meaning"
    assert kinds[6] == PlainBlock("as  is")


def test_a_caption_belongs_to_its_figure():
    (figure,) = read_blocks('<figure><img src="x" alt="A"><figcaption>The <b>heart</b></figcaption></figure>')
    assert figure == FigureBlock("x", "A", (TextRun("The "), TextRun("heart", frozenset({"strong"}))))


def test_a_footnote_loses_only_the_way_back():
    *_, notes = blocks_of("Sleep.[^1]\n\n[^1]: A source.\n")
    assert words_of(notes) == "A source."


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_every_word_of_the_page_is_in_a_block_in_order(path: Path):
    article = read_article(Place(CONTENT, *path.with_suffix("").parts[-3:]))
    html = markdown.render(article.body, ADDRESSES).html
    words = " ".join(map(words_of, read_blocks(html))).split()
    assert words == Html(html.replace("↩", "")).words


def test_each_block_comes_before_what_is_in_it():
    words = [words_of(one) for one in every_block(blocks_of("> - One\n"))]
    assert words == ["One", "One", "One"]
