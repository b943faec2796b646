"""The tokens: every theme whole, and every pair of colours that is put together legible."""

from __future__ import annotations

import re

import pytest

from reader.pages.tokens import THEMES, contrast, luminance, read_tokens
from tests.fakes import RESOURCES

TOKENS = read_tokens(RESOURCES)

TEXT = [
    ("ink", "paper"), ("ink", "surface"), ("ink", "sunken"), ("ink", "wash"), ("ink", "amber_wash"), ("ink", "hover"),
    ("ink2", "paper"), ("ink2", "surface"), ("ink2", "sunken"), ("ink2", "wash"), ("ink2", "hover"),
    ("link", "paper"), ("link", "surface"), ("link", "sunken"), ("link", "wash"), ("link", "amber_wash"),
    ("teal", "paper"), ("teal", "surface"), ("teal", "wash"), ("amber", "amber_wash"), ("amber", "paper"), ("amber", "surface"),
    ("on_teal", "teal"), ("on_teal", "pressed"), ("on_mark", "mark"),
    ("on_spoken", "spoken"),
]  # fmt: skip
"""Text on what it stands on, in page.css and in the widgets."""

CONTROLS = [(control, ground) for control in ("edge", "focus", "teal") for ground in ("paper", "surface", "sunken")]
CONTROLS += [("spoken_line", ground) for ground in ("paper", "surface", "sunken", "wash", "amber_wash")]
"""Edges of controls, the focus ring, the accent, and the line below what is being spoken, on what they stand on."""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#767676", "#FFFFFF", 4.54), ("#FF0000", "#FFFFFF", 4.0), ("#404040", "#FFFFFF", 10.37),
     ("#0000FF", "#FFFFFF", 8.59), ("#00FF00", "#FFFFFF", 1.37), ("#0B5D66", "#0b5d66", 1.0)],
)  # fmt: skip
def test_contrast_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)
    assert contrast(one, other) == contrast(other, one)


def test_luminance_runs_from_black_to_white() -> None:
    assert luminance("#000000") == 0
    assert luminance("#FFFFFF") == pytest.approx(1)
    # 10 of 255 lies below the knee of the sRGB curve.
    assert luminance("#0A0A0A") == pytest.approx(10 / 255 / 12.92)


def test_every_theme_has_the_same_colours() -> None:
    names = {theme: set(TOKENS.themes[theme]) for theme in THEMES}
    assert set(TOKENS.themes) == set(THEMES)
    assert len({frozenset(one) for one in names.values()}) == 1
    for theme in THEMES:
        assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in TOKENS.themes[theme].values())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_is_legible(theme: str, text: str, ground: str) -> None:
    colours = TOKENS.themes[theme]
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("control", "ground"), CONTROLS)
def test_controls_can_be_told_from_their_ground(theme: str, control: str, ground: str) -> None:
    colours = TOKENS.themes[theme]
    assert contrast(colours[control], colours[ground]) >= 3


def test_high_contrast_is_higher_than_the_others() -> None:
    for text, ground in TEXT:
        colours = TOKENS.themes["contrast"]
        assert contrast(colours[text], colours[ground]) >= 7, (text, ground)


def test_sizes_are_those_of_the_design() -> None:
    assert (TOKENS.type["body"], TOKENS.type["line_height"], TOKENS.space["target"]) == (18, 1.6, 44)
