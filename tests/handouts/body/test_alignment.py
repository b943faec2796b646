"""Two languages side by side: every block once, in order, beside the one that says the same."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reader.handouts.body.alignment import Pair, aligned
from reader.handouts.body.block_reader import read_blocks
from reader.handouts.body.blocks import Block, HeadingBlock, ListBlock, ParagraphBlock, TextRun, words_of
from tests.fakes import steady
from tests.handouts.bundled_bodies import bundled_bodies


def heading(words: str, level: int = 2) -> HeadingBlock:
    return HeadingBlock(level, (TextRun(words),))


def paragraph(words: str, link: str = "") -> ParagraphBlock:
    return ParagraphBlock((TextRun(words, link=link),))


def points(*words: str, start: int | None = None) -> ListBlock:
    return ListBlock(tuple((paragraph(one),) for one in words), start)


WORDS = st.text("ab 5", min_size=1, max_size=8).filter(str.strip)
BLOCKS = st.lists(
    st.one_of(
        st.builds(heading, WORDS, st.integers(2, 3)), st.builds(paragraph, WORDS),
        st.lists(WORDS, min_size=1, max_size=4).map(lambda words: points(*words)),
    ),
    max_size=12,
)  # fmt: skip


def column(pairs: Sequence[Pair], side: int) -> list[str]:
    """Return the words of one side, a paragraph, heading or point each."""
    return [line for pair in pairs if (block := pair[side]) for line in lines([block])]


def lines(blocks: Sequence[Block]) -> list[str]:
    return [
        words
        for block in blocks
        for words in ([words_of(one) for (one,) in block.items] if isinstance(block, ListBlock) else [words_of(block)])
    ]


def shown(pairs: Sequence[Pair]) -> list[tuple[str, str]]:
    return [(words_of(left) if left else "-", words_of(right) if right else "-") for left, right in pairs]


@steady
@given(BLOCKS, BLOCKS)
def test_each_side_keeps_all_its_words_in_their_order(left: list[Block], right: list[Block]) -> None:
    pairs = aligned(left, right)
    assert column(pairs, 0) == lines(left)
    assert column(pairs, 1) == lines(right)
    assert (None, None) not in pairs


@steady
@given(BLOCKS, BLOCKS)
def test_partners_are_of_one_kind_and_headings_of_one_level(left: list[Block], right: list[Block]) -> None:
    for one, other in aligned(left, right):
        if one and other:
            assert type(one) is type(other)
            if isinstance(one, HeadingBlock) and isinstance(other, HeadingBlock):
                assert one.level == other.level


@steady
@given(BLOCKS)
def test_a_text_is_its_own_best_partner(blocks: list[Block]) -> None:
    assert all(one and other and words_of(one) == words_of(other) for one, other in aligned(blocks, blocks))


@steady
@given(BLOCKS)
def test_beside_nothing_every_block_stands_alone(blocks: list[Block]) -> None:
    assert aligned(blocks, []) == [(block, None) for block in blocks]
    assert aligned([], blocks) == [(None, block) for block in blocks]


def test_a_section_that_was_not_translated_stands_alone() -> None:
    left = [heading("Sleep"), paragraph("Aim for 7 hours."), heading("Coffee"), points("No coffee after 2", "No tea"),
            heading("Naps"), paragraph("Nap for 20 minutes at most.")]  # fmt: skip
    right = [heading("El sueño"), paragraph("Duerma 7 horas."), heading("Las siestas"), paragraph("Duerma 20 minutos.")]
    assert shown(aligned(left, right)) == [
        ("Sleep", "El sueño"), ("Aim for 7 hours.", "Duerma 7 horas."), ("Coffee", "-"), ("No coffee after 2 No tea", "-"),
        ("Naps", "Las siestas"), ("Nap for 20 minutes at most.", "Duerma 20 minutos."),
    ]  # fmt: skip


def test_a_point_that_one_language_lacks_leaves_the_others_beside_theirs() -> None:
    left = [points("Take 10 mg", "Eat first", "Wait 30 minutes")]
    right = [points("Tome 10 mg", "Espere 30 minutos")]
    assert shown(aligned(left, right)) == [
        ("Take 10 mg", "Tome 10 mg"), ("Eat first", "-"), ("Wait 30 minutes", "Espere 30 minutos"),
    ]  # fmt: skip


def test_the_points_of_a_numbered_list_keep_their_numbers() -> None:
    pairs = aligned([points("one", "two", start=3)], [points("uno", "dos", start=3)])
    starts = [
        (left.start, right.start)
        for left, right in pairs
        if isinstance(left, ListBlock) and isinstance(right, ListBlock)
    ]
    assert starts == [(3, 3), (4, 4)]


def test_links_to_the_same_article_tell_partners_apart() -> None:
    left = [paragraph("See naps.", "reader://article/en/naps"), paragraph("See tea.", "reader://article/en/tea#when")]
    right = [paragraph("Lea el té.", "reader://article/es/tea#cuando")]
    assert shown(aligned(left, right)) == [("See naps.", "-"), ("See tea.", "Lea el té.")]


def test_numbers_are_the_same_with_a_point_or_a_comma() -> None:
    left = [paragraph("It is 1.5 here."), paragraph("It is 2.5 here.")]
    assert shown(aligned(left, [paragraph("Son 2,5 aquí.")])) == [
        ("It is 1.5 here.", "-"), ("It is 2.5 here.", "Son 2,5 aquí."),
    ]  # fmt: skip


def test_what_is_far_longer_in_one_language_is_aligned_to_its_end() -> None:
    left = [paragraph("Start 1."), *[paragraph("More.")] * 300, paragraph("End 2.")]
    pairs = shown(aligned(left, [paragraph("Empieza 1."), paragraph("Termina 2.")]))
    assert (pairs[0], pairs[-1]) == (("Start 1.", "Empieza 1."), ("End 2.", "Termina 2."))


def test_nearly_every_block_of_the_bundled_articles_has_its_partner() -> None:
    spanish = {article.place.slug: body for article, body in bundled_bodies("es")}
    alone = paired = 0
    for article, body in bundled_bodies("en"):
        pairs = aligned(body, spanish[article.place.slug])
        together = sum(None not in pair for pair in pairs)
        assert together >= 0.9 * len(pairs), article.id
        paired, alone = paired + 2 * together, alone + len(pairs) - together
    assert paired >= 0.99 * (paired + alone)


def test_a_lost_section_of_a_bundled_article_moves_few_others_from_their_partners() -> None:
    spanish = {article.place.slug: body for article, body in bundled_bodies("es")}
    right = wrong = 0
    for article, body in bundled_bodies("en"):
        other = spanish[article.place.slug]
        if len(body) != len(other):
            continue
        starts = [number for number, block in enumerate(other) if isinstance(block, HeadingBlock) and block.level == 2]
        first = starts[len(starts) // 2]
        last = starts[len(starts) // 2 + 1]
        partner = dict(zip(map(words_of, other), map(words_of, body), strict=True))
        for one, left in shown(aligned(other[:first] + other[last:], body)):
            if one in partner:
                right, wrong = right + (partner[one] == left), wrong + (partner[one] != left)
    assert right > 1000
    assert right >= 0.95 * (right + wrong)


def test_what_was_read_from_html_is_aligned() -> None:
    left = read_blocks("<h2>Naps</h2><p>Short <b>naps</b> help.</p><ul><li>One</li></ul>")
    right = read_blocks("<h2>Siestas</h2><p>Las siestas ayudan.</p><ul><li>Una</li></ul>")
    assert shown(aligned(left, right)) == [
        ("Naps", "Siestas"),
        ("Short naps help.", "Las siestas ayudan."),
        ("One", "Una"),
    ]
