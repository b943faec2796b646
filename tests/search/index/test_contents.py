"""How often each stem occurs, the same as counting by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.folding import fold, pieces
from reader.search.index.contents import QUIET, Contents, texts_of
from reader.search.index.lexicon import utf8
from reader.search.index.record import Part, Record
from reader.search.words import Analysis

WORDS = st.sampled_from(
    ["sleep", "Sleeping", "the", "of", "PHQ-9", "can't", "can", "'", "-", "depresión", "睡眠障害", "a-a", "q13", "🙂"]
)
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)
RECORDS = st.lists(
    st.builds(
        lambda title, also, key, heading, text, sayings: Record(
            "en/a", title, "c", tuple(also), tuple(key), (), (Part(heading, "", 0),), text, tuple(sayings)
        ),
        TEXTS, st.lists(TEXTS, max_size=2), st.lists(TEXTS, max_size=2), TEXTS, TEXTS, st.lists(TEXTS, max_size=2),
    ),
    max_size=6,
)  # fmt: skip


def by_hand(records: Sequence[Record], name: str, analysis: Analysis) -> dict[tuple[int, str], int]:
    """Return how often each stem occurs in the field *name* of each record, counted word by word."""
    silent = analysis.stopwords.silent if name in QUIET else frozenset()
    return Counter(
        (number, word.stem)
        for number, record in enumerate(records)
        for word in analysis.words(texts_of(record)[name])
        if word.form not in silent
    )


@settings(max_examples=60, deadline=None)
@given(RECORDS)
def test_stems_are_counted_as_by_hand(records: list[Record]) -> None:
    contents = Contents(Analysis("en"))
    for record in records:
        contents.add(record)
    stems = [stem.decode() for stem in contents.stems()]
    assert stems == sorted(stems, key=utf8)
    for name, found in contents.postings().items():
        places = list(zip(found.documents.tolist(), (stems[place] for place in found.stems), strict=True))
        assert len(set(places)) == len(places)
        assert dict(zip(places, found.weights.tolist(), strict=True)) == by_hand(records, name, contents.analysis)


@settings(max_examples=60, deadline=None)
@given(RECORDS)
def test_written_words_are_counted_once_for_each_field_of_each_article(records: list[Record]) -> None:
    contents = Contents(Analysis("en"))
    for record in records:
        contents.add(record)
    wanted = Counter(
        chunk for record in records for text in texts_of(record).values() for chunk in set(pieces(fold(text)))
    )
    assert contents.chunks == wanted
