"""Handouts as PDF, read back: words, tags, pages, and what happens where something is missing."""

from __future__ import annotations

import io
import threading
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typst
import zxingcpp
from PIL import Image

from reader.handouts.code_picture import code_picture
from reader.handouts.handout import Arrangement, Handout, Level, Paper
from reader.handouts.letterhead import Letterhead
from reader.handouts.typesetting import HandoutCancelledError, HandoutError
from tests.fakes import Clinic
from tests.handouts.conftest import Desk
from tests.handouts.pdf_reading import ReadPdf, letters

LETTERHEAD = Letterhead("Contemporary Care", "12 Main Street", "555-0100")
HOSTILE = (
    r"#read(\"/etc/passwd\") $x^2$ \u{41} @cite <label> [bracket] `raw` // no comment /* nor this */ "
    r"#{sys.inputs} = Not a heading #pagebreak() ```typ #set page(height: 1cm)``` #eval(\"1\") ~ -- --- ... 'q'"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'


def test_a_sheet_says_who_hands_it_out_to_whom_and_when_and_all_that_the_page_says(clinic: Clinic) -> None:
    clinic.bundled.add(
        "en/sleep/naps", "Short **naps** help.\n\n## When to call\n\n- Call us.\n", title="Naps & more", key_points=["Keep it <short>."],
        teach_back=["How long is a nap?"], sources=[{"title": "Healthy sleep", "publisher": "MedlinePlus"}],
    )  # fmt: skip
    made = Desk(clinic, LETTERHEAD).read(
        "en/naps", patient="Maria", day=date(2026, 3, 2), note="Half a tablet.\nCall me."
    )
    words = made.letters
    position = 0
    for part in (
        "Contemporary Care", "12 Main Street · 555-0100", "For: Maria", "Date: March 2, 2026", "Naps & more", "Sleep", "Key points",
        "Keep it <short>.", "Short naps help.", "When to call", "Call us.", "Check what you learned", "How long is a nap?",
        "Notes from your care team", "Half a tablet.", "Call me.", "In crisis? Call or text 988",
        "Sources: Healthy sleep (MedlinePlus).", "Not yet reviewed by your clinic.", "This sheet does not replace advice",
    ):  # fmt: skip
        assert letters(part) in words[position:], part
        position = words.index(letters(part), position)


def test_it_is_tagged_in_the_order_of_reading(clinic: Clinic) -> None:
    clinic.bundled.add(
        "en/sleep/naps",
        "Text.\n\n## Part\n\n- One\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n#### Deep\n",
        key_points=["Point."],
    )
    made = Desk(clinic, LETTERHEAD).read("en/naps")
    assert made.says_ua1
    assert (made.language, made.title) == ("en", "Naps")
    assert made.fonts_left_out == []
    kinds = [kind for kind, _ in made.tags if kind in {"H1", "H2", "H3", "P", "L", "Table", "TH"}]
    assert kinds[:10] == ["H1", "H2", "L", "P", "H2", "L", "Table", "TH", "TH", "H3"]
    assert [said for kind, said in made.tags if kind == "TH"] == ["Column", "Column"]
    assert made.outline == [
        (1, "Naps", 1), (2, "Key points", 1), (2, "Part", 1), (3, "Deep", 1), (2, "Notes from your care team", 1)
    ]  # fmt: skip


def test_headings_that_leave_out_a_level_or_stand_in_boxes_spoil_no_outline(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", "#### First\n\n> ## Quoted\n\n## Second\n\n###### Third\n\n- ### Listed\n")
    made = Desk(clinic).read("en/naps")
    assert made.says_ua1
    assert [(depth, title) for depth, title, _ in made.outline[:-1]] == [
        (1, "Naps"), (2, "First"), (2, "Second"), (3, "Third")
    ]  # fmt: skip
    assert "QuotedSecondThird•Listed" in made.letters


def test_no_words_of_anybodys_are_markup_or_code(clinic: Clinic) -> None:
    body = "\n\n".join(
        [
            "Text",
            HOSTILE.replace("`", "&#96;").replace("<", "&lt;"),
            "    " + HOSTILE,
            "`" + HOSTILE.replace("`", "") + "`",
        ]
    )
    clinic.bundled.add(
        "en/sleep/naps", body, title=HOSTILE, key_points=[HOSTILE], teach_back=[HOSTILE], sources=[{"title": HOSTILE}]
    )
    made = Desk(clinic, Letterhead(HOSTILE, HOSTILE, HOSTILE)).read("en/naps", patient=HOSTILE, note=HOSTILE)
    words = made.letters
    assert "root:" not in words
    for kept in (
        '#read(\\"/etc/passwd\\")',
        "$x^2$",
        "@cite<label>[bracket]",
        "//nocomment/*northis*/",
        "#pagebreak()",
    ):
        assert words.count(letters(kept)) >= 8, kept
    assert made.title == HOSTILE


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_the_paper_is_what_was_asked_for(clinic: Clinic, paper: Paper, size: tuple[int, int]) -> None:
    clinic.bundled.add("en/sleep/naps", "Words.\n\n" * 60)
    made = Desk(clinic).read("en/naps", paper=paper)
    assert made.papers == {size}
    pages = made.texts_of_pypdf()
    assert [f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)
    assert all("988" in page for page in pages)


def test_long_names_leave_each_other_and_the_article_room(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", "Words.\n\n" * 60)
    clinic_name = "The Very Long Name of a Community Mental Health Clinic of Northern Springfield County"
    letterhead = Letterhead(clinic_name, "12345 Long Boulevard, Building 17, Suite 2400", "555-0100")
    made = Desk(clinic, letterhead).read("en/naps", patient="Maria " * 20, points=22)
    pages = made.texts_of_pypdf()
    assert pages[0].count("Words.") > 8
    assert letters(clinic_name) in letters(pages[1])


def test_where_help_is_stands_once_below_two_languages_that_say_it_alike(clinic: Clinic) -> None:
    for language in ("en", "ar"):
        clinic.bundled.add(f"{language}/sleep/naps", "Words.\n\n" * 60)
    pages = Desk(clinic).read("en/naps", language="ar", beside="en").texts_of_pypdf()
    assert letters(pages[0]).count("danger") == 1


def test_larger_print_takes_more_pages_and_loses_no_word(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", ("Short naps help at noon. " * 20 + "\n\n") * 20)
    desk = Desk(clinic)
    made = [desk.make("en/naps", points=points) for points in (14, 18, 22)] + [desk.make("en/naps", level=Level.LARGE)]
    assert made[0].pages < made[1].pages < made[2].pages == made[3].pages
    assert {desk.read("en/naps", points=points).letters for points in (14, 18, 22)} == {desk.read("en/naps").letters}


def test_questions_begin_where_the_text_ends_and_sources_are_never_alone(clinic: Clinic) -> None:
    names = [f"en/a{lines}" for lines in range(18, 40, 3)]
    for name in names:
        body = "Words.\n\n" * int(name.removeprefix("en/a"))
        clinic.bundled.add(
            name.replace("en/", "en/sleep/"), body, teach_back=["First one?", "Second one?", "Third one?"]
        )
    clinic.bundled.add("en/sleep/last", "Words.")
    made = Desk(clinic).make(*names, "en/last")
    pages = ReadPdf(made.pdf).texts()
    sheets = [pages[begin - 1 : end - 1] for (_, begin), (_, end) in pairwise(made.first_pages)]
    assert "First one?" in sheets[0][0]
    assert [("Third one?" in sheet[-1], "In crisis?" in sheet[-1]) for sheet in sheets] == [(True, True)] * len(sheets)


def test_sources_have_the_last_point_of_a_list_with_them(clinic: Clinic) -> None:
    for number in range(20, 34):
        points = "".join(f"- Call us about sign {one}.\n" for one in range(number))
        clinic.bundled.add("en/sleep/signs", f"## When to call us\n\n{points}")
        last = Desk(clinic).read("en/signs", level=Level.BRIEF).texts()[-1]
        assert f"sign {number - 1}." in last
        assert "In crisis?" in last


def test_a_box_to_write_in_is_never_without_where_help_is(clinic: Clinic) -> None:
    for lines in (18, 22, 26):
        clinic.bundled.add(f"en/sleep/a{lines}", "Words.\n\n" * lines, teach_back=["One?", "Two?"])
        last = Desk(clinic).read(f"en/a{lines}").texts()[-1]
        assert last.index("Notes from your care team") < last.index("988")


@pytest.mark.parametrize("beside", ["", "es"])
def test_more_sources_than_a_page_holds_are_all_on_paper(clinic: Clinic, beside: str) -> None:
    sources = [
        {"title": f"Source number {number} of a long and careful list of books and pages"} for number in range(90)
    ]
    for language in ("en", "es"):
        clinic.bundled.add(f"{language}/sleep/naps", "Words.", sources=sources)
    made = Desk(clinic).make("en/naps", beside=beside, points=22)
    words = letters("".join(ReadPdf(made.pdf).texts_within_pages()))
    assert [one for one in range(90) if f"Sourcenumber{one}of" not in words] == []


def test_brief_is_a_page(clinic: Clinic) -> None:
    clinic.bundled.add(
        "en/sleep/naps",
        "Words.\n\n" * 60 + "## When to call us\n\n- Call us today.\n",
        key_points=["Point."],
        teach_back=["What?"],
    )
    made = Desk(clinic).read("en/naps", level=Level.BRIEF)
    assert len(made.texts()) == 1
    assert "WhentocallusCallustoday" in made.letters.replace("•", "")
    assert "What?" not in made.letters


def test_two_languages_stand_side_by_side_and_what_has_no_partner_is_marked(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", "Naps of 20 minutes help.\n\n## Then\n\nGet up.\n", title="Naps")
    clinic.bundled.add("es/sleep/naps", "Ayudan 20 minutos.\n\n", title="Siestas")
    made = Desk(clinic).make("en/naps", language="es", beside="en")
    read = Desk(clinic).read("en/naps", language="es", beside="en")
    assert made.first_pages == (("es/naps", 1),)
    assert read.language == "es"
    assert "SiestasNapsSueñoSleepAyudan20minutos.Napsof20minuteshelp." in read.letters
    assert read.letters.count("Estapartenoestáenesteidioma.") == 2
    assert "Notasdesuequipodeatención" in read.letters


def test_or_one_language_after_the_other(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", title="Naps")
    clinic.bundled.add("es/sleep/naps", title="Siestas")
    made = Desk(clinic).make("en/naps", language="es", beside="en", arrangement=Arrangement.ONE_AFTER_THE_OTHER)
    assert made.first_pages == (("es/naps", 1), ("en/naps", 2))


def test_an_article_that_is_not_translated_stays_in_its_language(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps")
    assert Desk(clinic).make("en/naps", language="es", beside="fr").first_pages == (("en/naps", 1),)


def test_from_right_to_left(clinic: Clinic) -> None:
    clinic.bundled.add(
        "ar/sleep/naps",
        "خذ **Zoloft 50 mg** في الصباح.\n\n## متى تتصل بنا\n\n- اتصل بالرقم 988.\n",
        title="النوم",
        key_points=["نم جيدا."],
    )
    clinic.bundled.add("en/sleep/naps", "Take it.\n", title="Sleep well")
    made = Desk(clinic, LETTERHEAD).read("ar/naps")
    assert made.says_ua1
    assert (made.language, made.title, made.fonts_left_out) == ("ar", "النوم", [])
    assert [title for _, title, _ in made.outline if "\u2068" not in title] == ["النوم", "متى تتصل بنا"]
    assert sorted(letters("متى تتصل بنا")) == sorted(one for one in letters("متى تتصل بنا") if one in made.letters)
    beside = Desk(clinic, LETTERHEAD).read("ar/naps", beside="en")
    assert "Sleepwell" in beside.letters
    assert beside.says_ua1


def test_a_letter_of_no_font_costs_nothing_but_the_promise_of_the_standard(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", "Short \U000f1234 naps.\n")
    assert "naps" in Desk(clinic).read("en/naps").letters


@pytest.mark.parametrize("ending", ["svg", "png", "jpg", "gif", "webp"])
def test_pictures_come_with_their_words(clinic: Clinic, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"picture.{ending}"
    if ending == "svg":
        file.write_text(SVG, encoding="utf-8")
    else:
        Image.new("RGB", (400, 200), "navy").save(file)
    clinic.bundled.put(f"media/lung.{ending}", file.read_bytes())
    clinic.bundled.add("en/sleep/naps", f"Look:\n\n![A lung](media/lung.{ending})\n\nThen.")
    made = Desk(clinic).read("en/naps")
    assert ("Figure", "A lung") in made.tags
    assert made.says_ua1


@pytest.mark.parametrize(
    "picture",
    [
        b"",
        b"\x89PNG no",
        b"<svg",
        SVG.replace("<rect", '<image href="/etc/passwd.png" width="9" height="9"/><rect').encode(),
    ],
)
def test_a_picture_that_cannot_be_drawn_is_told_in_words(clinic: Clinic, picture: bytes) -> None:
    clinic.bundled.put("media/lung.png", picture)
    clinic.bundled.put("media/lung.svg", picture)
    clinic.bundled.add(
        "en/sleep/naps", "![A lung](media/lung.png)\n\n![A heart](media/lung.svg)\n\n![A gap](media/none.png)\n"
    )
    assert "AlungAheartAgap" in Desk(clinic).read("en/naps").letters


def test_links_are_short_words_with_a_number_and_a_code(clinic: Clinic) -> None:
    clinic.bundled.add(
        "en/sleep/naps",
        "See [NIMH](https://www.nimh.nih.gov/health) and [more](article:other), again [NIMH](https://www.nimh.nih.gov/health).",
    )
    clinic.bundled.add("en/sleep/other")
    made = Desk(clinic).read("en/naps")
    assert "SeeNIMH1andmore,againNIMH1." in made.letters
    assert "Linksonthissheet1.NIMHnimh.nih.gov/health" in made.letters
    assert [said for kind, said in made.tags if kind == "Figure"] == ["Code for a phone's camera"] * 2


def test_a_logo_is_printed_and_a_missing_one_is_told_once(clinic: Clinic, tmp_path: Path) -> None:
    clinic.bundled.add("en/sleep/naps")
    logo = tmp_path / "logo.svg"
    logo.write_text(SVG, encoding="utf-8")
    assert Desk(clinic, LETTERHEAD._replace(logo=str(logo))).make("en/naps").remarks == ()
    for gone in (tmp_path / "none.svg", tmp_path):
        made = Desk(clinic, LETTERHEAD._replace(logo=str(gone))).make("en/naps")
        assert [str(one) for one in made.remarks] == [
            f"The logo {gone} cannot be read: the handout has none. Correct “logo” in the settings."
        ]
    logo.write_text("no picture", encoding="utf-8")
    assert len(Desk(clinic, LETTERHEAD._replace(logo=str(logo))).make("en/naps").remarks) == 1


def test_articles_that_are_gone_are_named_and_the_others_printed(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps")
    gone = clinic.bundled.add("en/sleep/gone")
    desk = Desk(clinic)
    gone.unlink()
    made = desk.make("en/gone", "en/naps", "en/never")
    assert (made.missing, made.first_pages) == (("en/gone", "en/never"), (("en/naps", 1),))
    with pytest.raises(HandoutError, match="not in the library any more"):
        desk.make("en/gone")
    with pytest.raises(HandoutError, match="there is no article in it"):
        desk.make()
    desk.library = None
    with pytest.raises(HandoutError, match="try again in a moment"):
        desk.make("en/naps")


def test_each_article_begins_a_page_that_is_told_and_bookmarked(clinic: Clinic) -> None:
    for slug in ("one", "two", "three"):
        clinic.bundled.add(f"en/sleep/{slug}", "Short naps help.\n\n" * 30)
    desk = Desk(clinic)
    made = desk.make("en/one", "en/two", "en/three")
    read = desk.read("en/one", "en/two", "en/three")
    assert [article for article, _ in made.first_pages] == ["en/one", "en/two", "en/three"]
    assert [(title, page) for depth, title, page in read.outline if depth == 1] == [
        (article.removeprefix("en/").capitalize(), page) for article, page in made.first_pages
    ]
    assert made.pages == len(read.texts())
    assert read.letters.count("Notesfromyourcareteam") == 1


def test_progress_is_told_article_by_article_and_it_can_be_cancelled(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/one")
    clinic.bundled.add("en/sleep/two")
    told: list[tuple[int, int]] = []
    desk = Desk(clinic)
    desk.maker.make(Handout(("en/one", "en/two")), lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    for moment in range(4):
        told.clear()
        with pytest.raises(HandoutCancelledError):
            desk.maker.make(
                Handout(("en/one", "en/two")),
                lambda done, total: told.append((done, total)),
                lambda at=moment: len(told) > at,  # type: ignore[misc]
            )
        assert len(told) == moment + 1


def test_who_cancels_does_not_wait_for_typst_and_the_next_handout_does(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic.bundled.add("en/sleep/one")
    desk = Desk(clinic)
    is_set, may_end = threading.Event(), threading.Event()
    real = typst.Compiler

    class SlowCompiler:
        """Typst in the midst of hundreds of pages."""

        def __init__(self, *files: Any, **wishes: Any) -> None:
            self._real = real(*files, **wishes)
            self.eval = self._real.eval

        def compile_with_warnings(self, **wishes: Any) -> Any:
            is_set.set()
            may_end.wait()
            return self._real.compile_with_warnings(**wishes)

    monkeypatch.setattr(typst, "Compiler", SlowCompiler)
    with pytest.raises(HandoutCancelledError):
        desk.maker.make(Handout(("en/one",)), is_cancelled=is_set.is_set)
    asked: list[bool] = []

    def end_the_first() -> bool:
        asked.append(True)
        if len(asked) > 4:
            may_end.set()
        return False

    assert desk.maker.make(Handout(("en/one",)), is_cancelled=end_the_first).pages == 1
    assert len(asked) > 4


@pytest.mark.parametrize("beside", ["", "en"])
def test_two_translations_of_an_article_are_printed_once_in_the_patients_language(clinic: Clinic, beside: str) -> None:
    for language in ("en", "es"):
        clinic.bundled.add(f"{language}/sleep/naps")
    made = Desk(clinic).make("en/naps", "es/naps", language="es", beside=beside)
    assert (made.first_pages, made.missing) == ((("es/naps", 1),), ())
    assert len(Desk(clinic).make("en/naps", "es/naps").first_pages) == 2


def test_it_is_made_in_any_thread(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/one")
    desk, found = Desk(clinic), []
    thread = threading.Thread(target=lambda: found.append(desk.make("en/one").pages))
    thread.start()
    thread.join()
    assert found == [1]


@pytest.mark.parametrize(
    "body", ["\u2060x" * 30_000, "".join(f"{'    ' * depth}- Deep\n" for depth in range(60)), "<b>" * 300 + "Deep", "> " * 200 + "Deep"],
    ids=["an endless word", "lists in lists", "tags in tags", "quotes in quotes"],
)  # fmt: skip
def test_no_text_keeps_a_handout_from_being_made(clinic: Clinic, body: str) -> None:
    clinic.bundled.add("en/sleep/naps", body + "\n\nThe end.\n")
    assert "Theend." in Desk(clinic).read("en/naps").letters


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><th rowspan=2>A</th><th>B</th></tr><tr><td>C</td></tr><tr><td>D</td></tr>",
        "<tr><td rowspan=9>A</td><td colspan=3>B</td></tr><tr><td colspan=900>C</td><td rowspan=2>D</td></tr>",
        "<tr><td>A</td></tr><tr><td>B</td><td rowspan=2>C</td></tr><tr><td colspan=2>D</td></tr>",
    ],
)
def test_tables_whose_cells_reach_over_others_are_set(clinic: Clinic, rows: str) -> None:
    clinic.bundled.add("en/sleep/naps", f"Text.\n\n<table>{rows}</table>\n\nThe end.\n")
    words = Desk(clinic).read("en/naps").letters.partition("Text.")[2]
    assert sorted(words[:4]) == [*"ABCD"]  # a cell that reaches down is drawn with the last of its rows
    assert words[4:].startswith("Theend.")


def test_a_language_that_is_none_is_no_harm(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", 'A <span lang="klingon!">qap</span> <span lang="es-MX">hola</span>.\n')
    clinic.bundled.add("x-lang/sleep/naps", "Words.\n")
    assert "Aqaphola." in Desk(clinic).read("en/naps").letters
    if Desk(clinic).library.entry("x-lang/naps"):  # type: ignore[union-attr]
        assert "Words." in Desk(clinic).read("x-lang/naps").letters


def test_a_phone_reads_the_code(clinic: Clinic) -> None:
    text = "Naps\n\n- Keep it short, señora.\n\nIn crisis? Call or text 988."
    drawn = code_picture(text)
    assert drawn is not None
    png = typst.compile(
        {"main.typ": b'#set page(width: 6cm, height: 6cm)\n#image("c.svg", width: 4cm)', "c.svg": drawn},
        format="png",
        ppi=200,
    )
    assert [one.text for one in zxingcpp.read_barcodes(Image.open(io.BytesIO(png)).convert("L"))] == [text]
    assert code_picture("") is None


def test_what_typst_does_not_survive_is_told_in_a_sentence(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", title="x\u2060" * 30_000)
    with pytest.raises(HandoutError, match="its pages cannot be set"):
        Desk(clinic).make("en/naps")
