"""The library at a glance."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.quality.overview import EDGES, Figures, Measure, grouped, make_figures, summed_up
from reader.reviews.journal_record import SignOff
from tests.fakes import SOURCE, Clinic, day, steady

TODAY = day("2026-11-23")
EASY = "You can nap. It helps you. Sleep well at night too.\n"
HARD = "Comprehensive pharmacotherapy necessitates individualized, continuous evaluation of symptomatology.\n"


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.bundled.add("en/sleep/naps", EASY, sources=[SOURCE], updated="2026-11-13")
    clinic.bundled.add("en/sleep/rest", HARD, sources=[SOURCE], published="2020-01-01")
    clinic.bundled.add("es/sleep/naps", "Duerma bien.\n", sources=[SOURCE], reviewed={"on": "2026-10-24", "by": "A"})
    clinic.bundled.add("fr/sleep/naps", "Dormez bien.\n", sources=[SOURCE])
    clinic.bundled.put("en/sleep/broken.md", "no front matter")
    return clinic


def measured(clinic: Clinic, sign_offs: dict[str, SignOff] | None = None) -> dict[str, Figures]:
    figures = make_figures(clinic.library(), sign_offs or {}, None, today=TODAY)
    return {one.id: one for one in figures}


def test_every_usable_article_has_its_figures(clinic: Clinic) -> None:
    found = measured(clinic)

    assert set(found) == {"en/naps", "en/rest", "es/naps", "fr/naps"}
    assert found["en/naps"].grade is not None
    assert found["en/naps"].grade < 3 < 13 < (found["en/rest"].grade or 0)
    assert found["en/naps"].inflesz is None
    assert found["es/naps"].inflesz is not None
    assert [found[name].age for name in ("en/naps", "es/naps", "fr/naps")] == [10, 30, None]


def test_a_sign_off_makes_an_article_young_while_its_text_is_the_same(clinic: Clinic) -> None:
    entry = clinic.library().entry("en/rest")
    assert entry
    signed = SignOff("en/rest", "A", day("2026-11-20"), day("2027-11-20"), entry.stamp)

    assert measured(clinic, {"en/rest": signed})["en/rest"].age == 3
    assert (measured(clinic, {"en/rest": signed._replace(text="other")})["en/rest"].age or 0) > 2000


def test_a_date_to_come_is_no_age_below_zero(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", EASY, sources=[SOURCE], updated="2027-01-01")

    assert measured(clinic)["en/naps"].age == 0


def figures(*values: float | None, measure: Measure = "grade") -> list[Figures]:
    spoken = "es" if measure == "inflesz" else "en"
    return [
        Figures(
            f"{spoken}/{number}",
            value if measure == "grade" else None,
            value if measure == "inflesz" else None,
            round(value * 30.4375) if measure == "age" and value is not None else None,
        )
        for number, value in enumerate(values)
    ]


@pytest.mark.parametrize(
    ("measure", "value", "bounds", "level"),
    [
        ("grade", 1.0, (None, 3), "good"), ("grade", 6.0, (5, 6), "good"), ("grade", 6.1, (6, 7), "fair"),
        ("grade", 8.0, (7, 8), "fair"), ("grade", 8.1, (8, 9), "hard"), ("grade", 20.0, (13, None), "hard"),
        ("inflesz", 60.0, (60, 65), "fair"), ("inflesz", 59.9, (55, 60), "hard"), ("inflesz", 65.0, (65, 70), "good"),
        ("inflesz", 10.0, (None, 40), "hard"), ("inflesz", 99.0, (85, None), "good"),
        ("age", 0, (None, 3), "good"), ("age", 13, (12, 18), "fair"), ("age", 24.1, (24, 36), "hard"), ("age", 90, (36, None), "hard"),
    ],
)  # fmt: skip
def test_a_value_falls_into_the_group_that_the_limits_ask_for(
    measure: Measure, value: float, bounds: tuple[int | None, int | None], level: str
) -> None:
    full = [group for group in grouped(figures(value, measure=measure), measure) if group.ids]

    assert [((group.low, group.high), group.level) for group in full] == [(bounds, level)]


def test_those_without_a_value_are_a_group_of_their_own() -> None:
    groups = grouped(figures(4.5, None), "grade")

    assert groups[-1].ids == ("en/1",)
    assert (groups[-1].low, groups[-1].high, groups[-1].level) == (None, None, "none")


def test_a_score_is_only_asked_of_its_language() -> None:
    groups = grouped([Figures("es/naps", None, 70.0, 3)], "grade")

    assert not any(group.ids for group in groups)


@steady
@given(st.sampled_from(["grade", "inflesz", "age"]), st.lists(st.none() | st.floats(0, 120), max_size=30))
def test_every_article_is_in_one_group(measure: Measure, values: list[float | None]) -> None:
    some = figures(*values, measure=measure)
    groups = grouped(some, measure)

    assert sorted(name for group in groups for name in group.ids) == sorted(one.id for one in some)
    assert len(groups) - len(EDGES[measure]) in (1, 2)


def test_the_whole_is_summed_up() -> None:
    grades = summed_up(figures(4, 6, 8, 9, None), "grade")
    ages = summed_up(figures(1, 2, 30, measure="age"), "age")

    assert (grades.articles, grades.middle, grades.beyond) == (4, 6.75, 1)
    assert (ages.articles, ages.beyond) == (3, 1)
    assert ages.middle == pytest.approx(2, abs=0.05)
    assert summed_up([], "inflesz").middle is None
