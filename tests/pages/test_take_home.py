"""What goes home on a phone: the text of a code, and that a scanner reads it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from reader.library.library import Library, refresh
from reader.library.library_folders import Folders
from reader.pages.crisis_sentence import help_in
from reader.pages.page_words import read_words
from reader.pages.take_home import (
    LARGEST_LINK,
    LARGEST_TEXT,
    LARGEST_VERSION,
    QUIET_ZONE,
    QrCode,
    TakeHome,
    make_qr,
    take_home,
    take_home_text,
)
from reader.settings.kiosk_settings import LONGEST_CRISIS
from tests.fakes import CONTENT, RESOURCES, article, steady

CLINIC = "Contemporary Care"
CRISIS = "Call or text 988."
POINTS = ["Take it at the same time each day.", "Do not stop on your own. Call Dr. Ruiz first. We help."]


@pytest.fixture(scope="module")
def library() -> Library:
    return refresh(None, Folders(CONTENT, Path("/none")))


def scanned(code: QrCode, scale: int = 3) -> str:
    """Return what a scanner reads from *code*, drawn with its quiet zone."""
    pixels = np.pad(~np.array(code.modules), QUIET_ZONE, constant_values=True)
    return read(np.kron(pixels, np.ones((scale, scale), dtype=bool)).astype(np.uint8) * 255)


def read(image: np.ndarray) -> str:
    (found,) = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    return found.text


def test_the_text_is_clinic_title_key_points_and_crisis_line() -> None:
    found = take_home_text(article(title="Naps", key_points=POINTS), CLINIC, CRISIS)
    assert (found.kept, found.points) == (2, 2)
    assert found.text == (
        "Contemporary Care\nNaps\n\n- Take it at the same time each day.\n"
        "- Do not stop on your own. Call Dr. Ruiz first. We help.\n\nCall or text 988."
    )


def test_without_key_points_the_summary_stands_in() -> None:
    found = take_home_text(article(title="Naps", summary="What a nap\n does."), "", CRISIS)
    assert found.text == "Naps\n\nWhat a nap does.\n\nCall or text 988."
    assert found.kept == found.points


@pytest.mark.parametrize(
    ("over", "kept", "last"),
    [(0, 3, "- We help."), (1, 2, "- Sleep."), (12, 1, "- Take it daily. Call us."), (20, 1, "- Take it daily. Call us."),
     (21, 0, "- Take it daily."), (31, 0, None)],
)  # fmt: skip
def test_what_is_too_long_loses_its_last_points_and_the_first_ends_after_a_sentence(
    over: int, kept: int, last: str | None
) -> None:
    one = article(title="Naps", key_points=["Take it daily. Call us.", "Sleep.", "We help."])
    whole = take_home_text(one, "", CRISIS).text
    found = take_home_text(one, "", CRISIS, len(whole.encode()) - over)
    lines = found.text.split("\n")
    assert len(found.text.encode()) <= len(whole.encode()) - over
    assert lines[-1] == CRISIS
    assert [line for line in lines if line.startswith("- ")][-1:] == ([last] if last else [])
    assert (found.kept, found.points) == (kept, 3)


@pytest.mark.parametrize(
    ("over", "last"), [(1, "- Do not stop. Call Dr. Ruiz first."), (10, "- Do not stop."), (36, None)]
)
def test_a_first_point_that_is_too_long_ends_after_a_sentence_and_not_after_a_title(
    over: int, last: str | None
) -> None:
    one = article(title="Naps", key_points=["Do not stop. Call Dr. Ruiz first. We help."])
    whole = take_home_text(one, "", CRISIS).text
    found = take_home_text(one, "", CRISIS, len(whole.encode()) - over).text
    assert [line for line in found.split("\n") if line.startswith("- ")] == ([last] if last else [])


def test_the_clinics_name_goes_before_a_key_point_does() -> None:
    one = article(title="Naps", key_points=POINTS)
    whole = take_home_text(one, CLINIC, CRISIS).text
    found = take_home_text(one, CLINIC, CRISIS, len(whole.encode()) - 1)
    assert found == (whole.removeprefix(f"{CLINIC}\n"), False, 2, 2)


def test_where_not_even_the_title_fits_it_is_cut_at_a_word_and_the_clinic_goes() -> None:
    one = article(title="Eating disorders in teenagers and young adults")
    assert take_home_text(one, CLINIC, CRISIS, 45).text == f"Eating disorders in…\n\n{CRISIS}"


def test_a_crisis_line_is_never_cut() -> None:
    assert take_home_text(article(), CLINIC, CRISIS, len(CRISIS) + 2).text == CRISIS
    with pytest.raises(ValueError, match="does not fit"):
        take_home_text(article(), CLINIC, CRISIS, len(CRISIS) + 1)


lines = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)


@steady
@given(
    lines.filter(str.strip),
    st.lists(lines.filter(str.strip), max_size=6),
    lines,
    st.text("ab é.", max_size=300),
    st.integers(310, 2000),
)
def test_whatever_an_article_says_the_text_fits_and_ends_with_the_crisis_line(
    title: str, points: list[str], clinic: str, crisis: str, limit: int
) -> None:
    crisis = " ".join(crisis.encode()[:LONGEST_CRISIS].decode("utf-8", "ignore").split())
    made = article(title="x")
    made = type(made)(made.place, title, "Summary.", "", key_points=tuple(points))
    found = take_home_text(made, clinic, crisis, limit).text
    assert len(found.encode()) <= limit
    assert found.endswith(crisis)
    code = make_qr(take_home_text(made, clinic, crisis).text)
    assert code is not None
    assert code.version <= LARGEST_VERSION


def test_the_address_is_taken_where_staff_choose_it_and_there_is_one() -> None:
    origin = {"url": "https://clinic.example/sertraline?a=1&b=2", "importer": "wordpress"}
    there = article(origin=origin)
    assert take_home(there, "address", CLINIC, CRISIS) == TakeHome(origin["url"], is_address=True)
    assert take_home(there, "key-points", CLINIC, CRISIS).text.startswith(CLINIC)
    assert take_home(article(), "address", CLINIC, CRISIS).text.startswith(CLINIC)
    for url in ("javascript:alert(1)", "file:///etc/passwd", "clinic.example", "https://" + "x" * LARGEST_TEXT):
        assert take_home(article(origin={"url": url}), "address", CLINIC, CRISIS).text.startswith(CLINIC)


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_old_phone_at_arms_length_reads_the_code_of_every_bundled_article(library: Library, language: str) -> None:
    """What its camera makes of a code of 800 pixels: some three pixels a module, out of focus, grey, with noise, turned a little."""
    crisis = help_in(language, {}, read_words(RESOURCES, language).translated).away
    entries = list(library.entries(language))
    assert len(entries) > 40
    whole = 0
    for entry in entries:
        one = library.article(entry)
        made = take_home(one, "key-points", CLINIC, crisis)
        code = make_qr(made.text)
        assert code is not None, entry.id
        assert code.version <= LARGEST_VERSION
        assert photographed(code) == made.text, entry.id
        assert made.text.startswith((f"{CLINIC}\n{one.title}\n", f"{one.title}\n"))
        assert made.text.endswith(crisis)
        assert all(point in made.text for point in one.key_points[: made.kept])
        assert made.kept >= 1
        assert made.points == len(one.key_points)
        whole += made.kept == made.points
    assert whole > len(entries) * (0.8 if language == "en" else 0.25)


def photographed(code: QrCode) -> str:
    """Return what is read in a poor picture of *code*."""
    pixels = np.pad(~np.array(code.modules), QUIET_ZONE, constant_values=True).astype(float)
    shown = np.kron(pixels, np.ones((9, 9)))
    for axis in (0, 1):  # a blur as wide as a module, which two of half its width are
        for width in (4, 5):
            shown = np.apply_along_axis(np.convolve, axis, shown, np.ones(width) / width, mode="same")
    high, wide = (np.arange(0, shown.shape[0], 3.1), np.arange(0, shown.shape[1], 3.1))
    slant = 0.03 * high[:, None]
    small = shown[high.astype(int)[:, None], np.clip(wide[None, :] + slant, 0, shown.shape[1] - 1).astype(int)]
    noise = np.random.default_rng(1).normal(0, 12, small.shape)
    return read(np.clip(40 + 150 * small + noise, 0, 255).astype(np.uint8))


@pytest.mark.parametrize(
    "text",
    [
        "Kreyòl ayisyen: Rele 988",
        "中文：请拨打 988。",
        "Tiếng Việt: Hãy gọi 988",
        "Русский: звоните 988",
        "العربية: اتصل بالرقم 988",
        "한국어",
        "🙂 1",
    ],
)
def test_a_scanner_reads_every_script(text: str) -> None:
    code = make_qr(text)
    assert code is not None
    assert scanned(code) == text


@pytest.mark.parametrize(("largest", "version", "most"), [(LARGEST_VERSION, 14, 362), (LARGEST_LINK, 25, 997)])
def test_the_fullest_code_is_at_level_m_and_reads(largest: int, version: int, most: int) -> None:
    text = "ñ" + "x" * (most - 2)
    code = make_qr(text, largest)
    assert code is not None
    assert (code.version, code.level) == (version, "M")
    assert scanned(code, scale=2) == text
    assert make_qr(text + "x", largest) is None


@pytest.mark.parametrize("text", ["", "x" * 363, "x" * 100_000, "1" * 2990])
def test_what_does_not_fit_is_no_code(text: str) -> None:
    assert make_qr(text) is None


def test_the_level_is_at_least_m() -> None:
    for size in range(1, LARGEST_TEXT, 31):
        code = make_qr("x" * size)
        assert code is not None
        assert code.level in {"M", "Q", "H"}
