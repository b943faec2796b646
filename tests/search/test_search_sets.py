"""Sets of numbers as arrays, held against Python's own sets."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reader.search.index.segment import common, distinct

NUMBERS = st.lists(st.integers(0, 50), max_size=60)


@given(NUMBERS)
def test_distinct_numbers_are_those_of_a_set_in_order(values: list[int]) -> None:
    assert distinct(np.array(values, dtype=np.uint32)).tolist() == sorted(set(values))


@given(NUMBERS, NUMBERS)
def test_common_numbers_are_in_both(one: list[int], other: list[int]) -> None:
    found = common(np.array(one, dtype=np.uint32), np.array(other, dtype=np.uint32))

    assert found.tolist() == sorted(set(one) & set(other))
