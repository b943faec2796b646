"""How often each stem occurs, counted over many articles at once: the same as counting by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.counting import Counting, Numbers, contents_of
from reader.search.fields import QUIET, STEMMED, texts_of
from reader.search.folding import fold, pieces
from reader.search.record import Part, Record
from reader.search.words import Analysis

WORDS = st.sampled_from(
    ["sleep", "Sleeping", "the", "of", "PHQ-9", "can't", "can", "'", "-", "depresión", "睡眠障害", "a-a", "q13", "🙂"]
)
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)
RECORDS = st.lists(
    st.builds(
        lambda title, also, key, heading, text: Record(
            "en/a", title, "c", tuple(also), tuple(key), (), (Part(heading, "", 0),), text
        ),
        TEXTS, st.lists(TEXTS, max_size=2), st.lists(TEXTS, max_size=2), TEXTS, TEXTS,
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
@given(RECORDS, st.integers(1, 4))
def test_stems_are_counted_as_by_hand_however_they_are_batched(records: list[Record], batch: int) -> None:
    analysis = Analysis("en")
    numbers: Numbers[bytes] = Numbers()
    counting = Counting(analysis, numbers)
    found: dict[str, dict[tuple[int, str], int]] = {name: {} for name in STEMMED}
    lengths: dict[str, list[int]] = {name: [] for name in STEMMED}
    for first in range(0, len(records), batch):
        for record in records[first : first + batch]:
            counting.add(record)
        stems = None
        for name, counts in counting.take().items():
            stems = [stem.decode() for stem in numbers]
            assert np.all(np.diff(counts.documents) >= 0)
            for document, stem, weight in zip(counts.documents, counts.stems, counts.weights, strict=True):
                assert (first + int(document), stems[stem]) not in found[name]
                found[name][first + int(document), stems[stem]] = int(weight)
            lengths[name] += counts.lengths.tolist()
    for name in STEMMED:
        wanted = by_hand(records, name, analysis)
        assert found[name] == wanted
        assert lengths[name] == [
            sum(count for (number, _), count in wanted.items() if number == one) for one in range(len(records))
        ]


@settings(max_examples=60, deadline=None)
@given(RECORDS)
def test_written_words_are_counted_once_for_each_field_of_each_article(records: list[Record]) -> None:
    wanted = Counter(
        chunk for record in records for text in texts_of(record).values() for chunk in set(pieces(fold(text)))
    )
    assert contents_of(records, Analysis("en")).chunks == wanted


def test_nothing_to_count_is_counted() -> None:
    counting = Counting(Analysis("es"), Numbers())
    assert all(len(counts.documents) == len(counts.lengths) == 0 for counts in counting.take().values())
    assert counting.tokens == 0
