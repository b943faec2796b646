"""What helps against dying renderers."""

from __future__ import annotations

import pytest

from reader.web.renderer_deaths import Cure, Deaths


class Clock:
    def __init__(self) -> None:
        self.seconds = 50.0

    def __call__(self) -> float:
        return self.seconds


def cures(*moments: float) -> list[Cure]:
    """Return what helps against deaths at *moments*."""
    clock = Clock()
    deaths = Deaths(clock)
    found = []
    for moment in moments:
        clock.seconds = moment
        found.append(deaths.note())
    return found


RELOAD, HOME, WITHOUT = Cure.RELOAD, Cure.GO_HOME, Cure.DO_WITHOUT


@pytest.mark.parametrize(
    ("moments", "expected"),
    [
        ([0], [RELOAD]),
        ([0, 10, 20], [RELOAD, RELOAD, HOME]),
        ([0, 10, 20, 30, 31], [RELOAD, RELOAD, HOME, WITHOUT, WITHOUT]),
        ([0, 30, 61, 92, 123], [RELOAD] * 5),
        ([0, 1, 2, 3, 64, 65, 66], [RELOAD, RELOAD, HOME, WITHOUT, RELOAD, RELOAD, HOME]),
        ([0, 59.9, 59.9], [RELOAD, RELOAD, HOME]),
        ([0, 60, 60.1], [RELOAD, RELOAD, RELOAD]),
    ],
)
def test_twice_again_then_home_then_without_and_a_minute_forgives(moments: list[float], expected: list[Cure]) -> None:
    assert cures(*moments) == expected


def test_it_remembers_no_more_than_it_needs() -> None:
    deaths = Deaths(Clock())
    for _ in range(1000):
        deaths.note()
    assert len(deaths._moments) < 10
