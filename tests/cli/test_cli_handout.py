"""The command handout: a PDF for a patient, and nothing of it anywhere else."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

from reader.pages.page_words import read_words
from reader.reviews.review_dates import today
from reader.system.files import replacing
from tests.cli.conftest import Cli
from tests.fakes import RESOURCES, ROOT, Shelf


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer in the United States."""
    for name in ("LC_ALL", "LC_PAPER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """Where the handout goes."""
    return tmp_path / "out" / "handout.pdf"


def words_of_today() -> str:
    return read_words(RESOURCES, "en").day(today())


def words(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


def size(path: Path) -> tuple[int, int]:
    """Return width and height of the first page, in points."""
    box = pypdf.PdfReader(path).pages[0].mediabox
    return round(box.width), round(box.height)


def test_articles_are_one_pdf_in_the_order_they_were_named(cli: Cli, pdf: Path) -> None:
    ran = cli("handout", "sertraline", "en/naps", "--output", pdf)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == f"{pdf}: 2 articles, 2 pages\n"
    text = words(pdf)
    assert text.index("Take it in the morning") < text.index("Short naps refresh you")
    assert words_of_today() in text


def test_json_says_what_is_where_and_has_the_note_for_the_chart(cli: Cli, pdf: Path) -> None:
    ran = cli("handout", "naps", "sertraline", "--output", pdf, "--json", "--level", "brief", "--large-print")
    note = ran.json.pop("chart_note")
    assert ran.json | {"chart_note": ""} == {
        "file": str(pdf), "pages": 2, "paper": "Letter", "level": "brief", "points": 18, "missing": [], "chart_note": "",
        "articles": [
            {"id": "en/naps", "title": "Naps", "language": "en", "page": 1},
            {"id": "en/sertraline", "title": "Sertraline <Zoloft>", "language": "en", "page": 2},
        ],
    }  # fmt: skip
    assert "- Sertraline <Zoloft>; English; in brief; reviewed 2026-11-01 by Dr. Ruiz\n" in note


def typed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


def test_a_note_from_standard_input_is_utf_8_or_refused(cli: Cli, pdf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "Camine después de cenar.".encode())
    assert cli("handout", "naps", "--output", pdf, "--note", "-").status == 0
    assert "Camine después de cenar." in words(pdf)
    typed(monkeypatch, b"\xff\xfe")
    ran = cli("handout", "naps", "--output", pdf, "--note", "-")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "standard input cannot be read: it is not UTF-8 text." in ran.err


def test_a_note_is_on_the_paper_and_is_kept_nowhere_else(
    cli: Cli, pdf: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, b"Walk after supper.\n")
    assert cli("handout", "naps", "--output", pdf, "--note", "-").status == 0
    assert "Walk after supper." in words(pdf)
    assert cli("handout", "naps", "--output", pdf, "--note", "Begin on Monday.").status == 0
    assert "Begin on Monday." in words(pdf)
    for path in data.rglob("*"):
        assert path.is_dir() or not {b"supper", b"Monday"} & set(path.read_bytes().split()), path
    assert os.listdir(pdf.parent) == [pdf.name]


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_the_pdf_is_for_who_made_it(cli: Cli, pdf: Path) -> None:
    cli("handout", "naps", "--output", pdf)
    assert stat.S_IMODE(pdf.stat().st_mode) == 0o600


def test_what_a_killed_run_left_beside_it_is_removed(cli: Cli, pdf: Path) -> None:
    pdf.parent.mkdir()
    left = [
        pdf.parent / f".{pdf.name}.abcd1234.tmp",
        pdf.parent / ".other.pdf.abcd1234.tmp",
        pdf.parent / f".{pdf.name}.mine",
    ]
    for path in left:
        path.write_text("a note about a patient")
    with replacing(pdf) as stream:
        assert next(path.name for path in pdf.parent.iterdir() if path not in left).startswith(f".{pdf.name}.")
        stream.write(b"old")
    cli("handout", "naps", "--output", pdf)
    assert [path.exists() for path in left] == [False, True, True]


def test_the_patients_language_is_printed_where_there_is_one_and_said_where_not(cli: Cli, pdf: Path) -> None:
    ran = cli("handout", "naps", "sertraline", "--output", pdf, "--language", "es")
    assert (ran.status, ran.err) == (0, "patient-reader: en/sertraline is not translated: there is no es/sertraline.\n")
    assert "Las siestas cortas ayudan" in words(pdf)
    assert "Short naps" not in words(pdf)


def test_a_second_language_stands_beside(cli: Cli, pdf: Path) -> None:
    ran = cli("handout", "naps", "--output", pdf, "--language", "es", "--side-by-side", "en", "--json")
    assert [one["id"] for one in ran.json["articles"]] == ["es/naps"]
    assert {"siestas", "naps"} <= set(words(pdf).split())


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [((), (612, 792)), (("--paper", "A4"), (595, 842)), (("--paper", "Letter"), (612, 792))],
)
def test_the_paper_is_as_asked_for(cli: Cli, pdf: Path, arguments: tuple[str, ...], expected: tuple[int, int]) -> None:
    cli("handout", "naps", "--output", pdf, *arguments)
    assert size(pdf) == expected


def test_without_that_it_is_as_the_settings_say_else_as_is_usual_there(
    cli: Cli, pdf: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    cli("handout", "naps", "--output", pdf)
    assert size(pdf) == (595, 842)
    (data / "settings.toml").write_text('paper = "Letter"\n')
    cli("handout", "naps", "--output", pdf)
    assert size(pdf) == (612, 792)


def test_a_template_brings_its_articles_and_its_look(cli: Cli, pdf: Path, data: Path) -> None:
    (data / "handout-templates").mkdir(parents=True)
    (data / "handout-templates" / "mine.toml").write_text(
        'articles = ["naps"]\nname = { en = "For the night" }\nlook = { level = "brief", language = "es" }\n'
    )
    ran = cli("handout", "sertraline", "--template", "for the NIGHT", "--output", pdf, "--json")
    assert [one["id"] for one in ran.json["articles"]] == ["es/naps", "en/sertraline"]
    assert ran.json["level"] == "brief"
    ran = cli("handout", "--template", "mine", "--output", pdf, "--json", "--language", "en", "--level", "full")
    assert ([one["id"] for one in ran.json["articles"]], ran.json["level"]) == (["en/naps"], "full")


def test_an_article_of_a_template_that_is_gone_is_named_and_the_rest_is_made(cli: Cli, pdf: Path, data: Path) -> None:
    (data / "handout-templates").mkdir(parents=True)
    (data / "handout-templates" / "mine.toml").write_text('articles = ["naps", "gone"]\nname = { en = "A" }\n')
    ran = cli("handout", "--template", "mine", "--output", pdf, "--json")
    assert (ran.status, ran.json["missing"]) == (1, ["en/gone"])
    assert "en/gone is left out" in ran.err
    assert "Short naps" in words(pdf)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("sertralin", "The nearest name is en/sertraline."), ("es/nap", "The nearest name is es/naps."), ("siesta", "The nearest name is es/naps."),
        ("qqqqqq", "The command “patient-reader list” shows them all."),
    ],
)  # fmt: skip
def test_an_article_that_is_not_there_is_one_sentence_with_the_nearest(
    cli: Cli, pdf: Path, name: str, said: str
) -> None:
    ran = cli("handout", "naps", name, "--output", pdf)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == f"patient-reader: There is no article called {name}. {said}\n"
    assert not pdf.exists()


def test_a_template_that_is_not_there_is_one_sentence_with_those_that_are(cli: Cli, pdf: Path) -> None:
    ran = cli("handout", "--template", "new", "--output", pdf)
    assert ran.status == 1
    assert "There is no handout template called new." in ran.err
    assert "new-ssri (New SSRI start)" in ran.err


def test_wrong_usage_is_said(cli: Cli, pdf: Path) -> None:
    ran = cli("handout", "--output", pdf)
    assert (ran.status, ran.err) == (2, "patient-reader handout: name an ARTICLE, or give --template NAME\n")
    assert cli("handout", "naps").status == 2
    assert cli("handout", "naps", "--output", pdf, "--paper", "A3").status == 2


def test_a_place_that_takes_no_file_is_one_sentence_and_leaves_what_was_there(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    ran = cli("handout", "naps", "--output", tmp_path / "file" / "handout.pdf")
    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert "cannot be written" in ran.err
    assert (tmp_path / "file").read_text() == "mine"
    assert "cannot be written" in cli("handout", "naps", "--output", tmp_path).err


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_pipe_or_a_device_is_not_put_an_end_to(cli: Cli, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    ran = cli("handout", "naps", "--output", tmp_path / "pipe")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "it is not a file" in ran.err
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_link_stays_and_leads_to_the_handout(cli: Cli, pdf: Path, tmp_path: Path) -> None:
    (tmp_path / "link.pdf").symlink_to(pdf)
    assert cli("handout", "naps", "--output", tmp_path / "link.pdf").status == 0
    assert (tmp_path / "link.pdf").is_symlink()
    assert "Short naps" in words(pdf)


def test_an_article_whose_file_is_broken_is_one_sentence(cli: Cli, pdf: Path, shelf: Shelf) -> None:
    shelf.put("en/sleep/tea.md", "no front matter")
    ran = cli("handout", "tea", "--output", pdf)
    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert not pdf.exists()


def test_a_disk_that_is_full_is_one_sentence(cli: Cli, pdf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    pdf.parent.mkdir()
    pdf.write_text("the handout of before")
    monkeypatch.setattr("os.fsync", full)
    ran = cli("handout", "naps", "--output", pdf)
    assert ran.status == 1
    assert "No space left on device" in ran.err
    assert pdf.read_text() == "the handout of before"
    assert os.listdir(pdf.parent) == [pdf.name]


def test_a_handout_may_go_to_another_program_and_to_no_file(tmp_path: Path, cli: Cli, data: Path) -> None:
    command = [sys.executable, "-m", "reader", "--data-dir", str(data), "handout", "en/sertraline", "--output", "-"]
    ran = subprocess.run(
        command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, check=True
    )
    assert len(pypdf.PdfReader(io.BytesIO(ran.stdout)).pages) > 1
    assert not (tmp_path / "-").exists()
    both = cli("handout", "en/sertraline", "--output", "-", "--json")
    assert (both.status, both.out) == (2, "")
