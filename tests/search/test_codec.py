"""What is written a field at once is what Whoosh's own writer would have written, and its own reader reads it."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.util.numeric import byte_to_length, length_to_byte

from reader.search import store
from reader.search.codec import Codec
from reader.search.fields import schema
from reader.search.pool import FieldPostings, Pool
from reader.search.words import Analysis
from tests.search.conftest import read_by_whoosh

DOCUMENTS = 3000


def written(weights: dict[bytes, dict[int, float]], field: str = "body") -> tuple[Any, FieldPostings]:
    """Write the *weights* of every term in every document, and return a reader of Whoosh's on them."""
    index = store.create_in_memory()
    writer = store.Writer(index, Analysis("en"))
    for document in range(DOCUMENTS):
        writer.perdocwriter.start_doc(document)
        writer.perdocwriter.finish_doc()
    for document in range(DOCUMENTS):
        for term, some in weights.items():
            if document in some:
                writer.pool.add((field, term, document, some[document], b""))
    writer.docnum, writer._added = DOCUMENTS, True
    writer.commit(mergetype=store.keep_segments)
    return index.reader(), writer.postings[field]


@pytest.fixture(scope="module")
def weights() -> dict[bytes, dict[int, float]]:
    """Terms in one document, in just one block, in several, with equal and with unequal weights."""
    draw = random.Random(20261123)
    found = {}
    for size in (1, 2, 255, 256, 257, 512, 513, DOCUMENTS):
        ids = sorted(draw.sample(range(DOCUMENTS), size))
        found[f"once{size}".encode()] = dict.fromkeys(ids, 1.0)
        found[f"twice{size}".encode()] = dict.fromkeys(ids, 2.0)
        found[f"often{size}".encode()] = {number: float(draw.choice((1, 2, 70_000))) for number in ids}
    return found


def test_whoosh_reads_every_posting(weights: dict[bytes, dict[int, float]]) -> None:
    reader, postings = written(weights)
    found = read_by_whoosh(reader, "body")
    assert list(found.terms) == list(postings.terms) == sorted(weights)
    for name in ("sizes", "documents", "weights"):
        assert np.array_equal(getattr(found, name), getattr(postings, name)), name
    at = 0
    for term, size in zip(found.terms, found.sizes.tolist(), strict=True):
        pairs = zip(found.documents[at : at + size].tolist(), found.weights[at : at + size].tolist(), strict=True)
        assert dict(pairs) == weights[term], term
        at += size


def test_whoosh_skips_within_a_term_of_many_blocks(weights: dict[bytes, dict[int, float]]) -> None:
    reader, _ = written(weights)
    matcher = reader.postings("body", b"often3000")
    for wanted in (3, 255, 256, 1000, 2999):
        matcher.skip_to(wanted)
        assert matcher.id() == wanted
        assert matcher.weight() == weights[b"often3000"][wanted]


def test_the_table_says_of_each_term_what_its_postings_say(weights: dict[bytes, dict[int, float]]) -> None:
    reader, _ = written(weights)
    lengths = [int(sum(some.get(document, 0) for some in weights.values())) for document in range(DOCUMENTS)]
    for term, some in weights.items():
        info = reader.term_info("body", term)
        assert (info.doc_frequency(), info.min_id(), info.max_id()) == (len(some), min(some), max(some)), term
        assert info.weight() == pytest.approx(sum(some.values())), term
        assert info.max_weight() == max(some.values()), term
        shortest, longest = min(lengths[one] for one in some), max(lengths[one] for one in some)
        assert info.min_length() == byte_to_length(length_to_byte(shortest)), term
        assert info.max_length() == byte_to_length(length_to_byte(longest)), term


def test_each_block_says_what_its_postings_say(weights: dict[bytes, dict[int, float]]) -> None:
    reader, _ = written(weights)
    some = weights[b"often513"]
    ids = sorted(some)
    matcher = reader.postings("body", b"often513")
    for first in (0, 256, 512):
        matcher.skip_to(ids[first])
        block = ids[first : first + 256]
        assert matcher.block_max_weight() == max(some[one] for one in block)
        assert matcher.block_max_id() == block[-1]


@settings(max_examples=30, deadline=None)
@given(
    st.dictionaries(
        st.binary(min_size=1, max_size=6),
        st.dictionaries(st.integers(0, 20), st.integers(1, 300), min_size=1),
        max_size=12,
    )
)
def test_any_postings_survive(terms: dict[bytes, dict[int, int]]) -> None:
    pool = Pool()
    for term, some in terms.items():
        numbers = np.full(len(some), pool.numbers[term])
        ids = np.array(sorted(some))
        pool.add_many("title", numbers, ids, np.array([some[one] for one in sorted(some)]))
    [found] = [postings for name, postings in pool.take() if name == "title"] or [None]
    if found is None:
        assert not terms
        return
    assert list(found.terms) == sorted(terms)
    index = store.create_in_memory()
    segment = Codec().new_segment(index.storage, "MAIN")
    writer = Codec().field_writer(index.storage, segment)
    writer.write_field("title", schema()["title"], found, 21)
    writer.close()
    reader = segment.codec().terms_reader(index.storage, segment)
    for term, some in terms.items():
        matcher = reader.matcher("title", term, schema()["title"].format)
        assert list(matcher.all_ids()) == sorted(some)
    reader.close()
