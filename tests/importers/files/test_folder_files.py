"""Folders and files as people have them: every file comes in as an article, or is named with the reason why not."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from reader.errors import ImportSourceError
from reader.importers.plan.import_plan import ImportPlan, PlannedArticle
from reader.importers.plan.target import Target
from reader.importers.sources.documents import plan_files
from reader.importers.sources.markdown_folder import plan_folder
from reader.library.article import Article
from reader.library.front_matter import parse

ENGLISH = "Take the pill with food and do not stop on your own. It may take two weeks for you to feel better.\n"
SPANISH = "Tome la pastilla con comida y no la deje por su cuenta. Puede tardar dos semanas para los adultos, y eso es normal.\n"


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def brought(tmp_path: Path, files: dict[str, str | bytes], language: str = "") -> ImportPlan:
    return plan_folder([write(tmp_path / "from", files)], Target(tmp_path / "ours"), language)


def read(planned: PlannedArticle) -> Article:
    return parse(planned.text, planned.place)


def only(plan: ImportPlan) -> Article:
    (one,) = plan.articles
    assert one.reason is None, str(one.reason)
    return read(one)


def picture() -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(held, "PNG")
    return held.getvalue()


def word(body: str, **more: bytes) -> bytes:
    """Return a Word document with *body* in its own XML."""
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = f'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{of}/officeDocument" Target="word/document.xml"/></Relationships>'
    inner = f'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId5" Type="{of}/image" Target="media/image1.png"/></Relationships>'
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        file.writestr("[Content_Types].xml", types)
        file.writestr("_rels/.rels", link)
        file.writestr("word/_rels/document.xml.rels", inner)
        file.writestr(
            "word/document.xml", f'<?xml version="1.0"?><w:document {names}><w:body>{body}</w:body></w:document>'
        )
        for name, data in more.items():
            file.writestr(f"word/media/{name}.png", data)
    return held.getvalue()


def paragraph(text: str, *, bold: bool = False, style: str = "") -> str:
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    kind = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{kind}<w:r>{look}<w:t>{text}</w:t></w:r></w:p>"


def test_a_page_of_hugo_comes_in_with_its_own_words_and_without_its_codes(tmp_path: Path) -> None:
    head = '---\ntitle: "Naps: a guide"\ndate: 2024-01-02T10:00:00Z\nlastmod: 2024-03-01\ndraft: false\nweight: 10\ntags: [a]\ndescription: Said here.\n---\n\n'
    plan = brought(tmp_path, {"content/sleep/naps.md": f"{head}{ENGLISH}\n{{{{< youtube abc >}}}}\n\nEnd.\n"})
    article = only(plan)
    assert (article.id, article.title, article.summary, article.category) == (
        "en/naps",
        "Naps: a guide",
        "Said here.",
        "sleep",
    )
    assert (str(article.published), str(article.updated), article.extra) == ("2024-01-02", "2024-03-01", {})
    assert "youtube" not in article.body
    assert any("{{< youtube abc >}}" in str(loss) for loss in plan.articles[0].losses)


@pytest.mark.parametrize(
    ("name", "text", "title", "summary"),
    [
        ("a.md", f"---\nsidebar_position: 6\ndescription: Said.\n---\n\n# Title in the body\n\n{ENGLISH}", "Title in the body", "Said."),
        ("b.md", f"# Only a heading\n\n{ENGLISH}", "Only a heading", "Take the pill with food and do not stop on your own."),
        ("sleep_well.md", ENGLISH, "Sleep well", "Take the pill with food and do not stop on your own."),
        ("c.md", f'+++\ntitle = "Of TOML"\ndescription = "D."\n+++\n{ENGLISH}', "Of TOML", "D."),
        ("d.md", f'{{\n "title": "Of JSON", "description": "D."\n}}\n\n{ENGLISH}', "Of JSON", "D."),
        ("2024-05-06-of-jekyll.md", f"---\ntitle: J\nlayout: post\n---\n{ENGLISH}", "J", "Take the pill with food and do not stop on your own."),
    ],
)  # fmt: skip
def test_what_a_file_does_not_say_is_made_and_marked(
    tmp_path: Path, name: str, text: str, title: str, summary: str
) -> None:
    plan = brought(tmp_path, {name: text})
    article = only(plan)
    assert (article.title, article.summary) == (title, summary)
    assert article.body.strip() == ENGLISH.strip()
    made = article.extra.get("to_check", [])
    assert ("summary" in made) == summary.startswith("Take")
    assert any("for you to check" in str(loss) for loss in plan.articles[0].losses) == bool(made)


def test_links_and_pictures_of_obsidian_are_those_of_the_articles(tmp_path: Path) -> None:
    note = f"---\naliases: [nap, naps]\n---\n# Naps\n\n{ENGLISH}\nSee [[Sleep Well|sleep]] and [[gone]]. ==Mark== %%secret%%\n\n![[bed.png]]\n\n`[[code]]`\n"
    plan = brought(tmp_path, {"Naps.md": note, "Sleep Well.md": ENGLISH, "attachments/bed.png": picture()})
    article = read(next(one for one in plan.articles if one.title == "Naps"))
    assert article.also_called == ("nap", "naps")
    assert "[sleep](article:sleep-well) and gone. <mark>Mark</mark>" in article.body
    assert "`[[code]]`" in article.body
    assert "secret" not in article.body
    (copied,) = plan.media
    assert f"![](media/{copied.target.name})" in article.body


def test_a_picture_that_may_not_be_read_is_named_and_the_rest_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_bytes = Path.read_bytes

    def guarded(path: Path) -> bytes:
        if path.name == "bed.png":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    files: dict[str, str | bytes] = {"one.md": f"# One\n\n![A bed](bed.png)\n\n{ENGLISH}", "bed.png": picture()}
    monkeypatch.setattr(Path, "read_bytes", guarded)
    plan = brought(tmp_path, files)
    assert "![" not in only(plan).body
    assert any("bed.png" in str(loss) for loss in plan.articles[0].losses)


def test_links_between_files_become_links_between_articles(tmp_path: Path) -> None:
    files = {
        "x/a.md": f"{ENGLISH}\n[B](../y/b.md#part) [up](/y/b) [no](gone.md) [out](https://a.org)\n",
        "y/b.md": ENGLISH,
    }
    article = read(brought(tmp_path, files).articles[0])
    assert "[B](article:b#part) [up](article:b) no [out](https://a.org)" in article.body


def test_what_stands_behind_code_is_read_and_the_code_is_left_as_it_is(tmp_path: Path) -> None:
    code = "```\n[c](two.md) {{< a >}}\n```\n"
    files: dict[str, str | bytes] = {
        "one.md": f"# One\n\n{ENGLISH}\n{code}\n[two](two.md) {{{{< b >}}}}\n\n{code}\n[again](two.md)\n",
        "two.md": f"# Two\n\n{ENGLISH}",
    }
    one = next(read(one) for one in brought(tmp_path, files).articles if one.place.slug == "one")
    assert one.body.count(code) == 2
    assert "[two](article:two)" in one.body
    assert "[again](article:two)" in one.body
    assert "{{< b >}}" not in one.body


@pytest.mark.parametrize(
    "name",
    ["long.markdown", "UP.MD", "with space.md", "naïve.md", "v1.2.md", "😴.md", "media/press.md", "a/b/c/deep.md"],
)
def test_a_file_of_any_name_comes_in(tmp_path: Path, name: str) -> None:
    assert only(brought(tmp_path, {name: ENGLISH})).language == "en"


def test_drafts_and_files_of_other_kinds_are_named_with_the_reason(tmp_path: Path) -> None:
    plan = brought(
        tmp_path,
        {
            "a.pdf": b"%PDF-1.7",
            "b.odt": b"PK",
            "c.md": "---\ntitle: C\ndraft: true\n---\nx\n",
            "d.docx": b"no",
            "e.css": "x",
        },
    )
    said = {one.title: str(one.reason) for one in plan.articles}
    assert list(said) == ["a.pdf", "b.odt", "C", "d.docx"]
    assert "It is a PDF" in said["a.pdf"]
    assert "save it as a Word document" in said["b.odt"]
    assert "draft" in said["C"]
    assert "no Word document" in said["d.docx"]


def test_one_bad_file_never_stops_the_others(tmp_path: Path) -> None:
    bomb = "---\ntitle: B\na: &a [x, x]\nb: &b [*a, *a]\nc: *b\n---\nx\n"
    plan = brought(tmp_path, {"bomb.md": bomb, "fine.md": ENGLISH, "bytes.md": b"\xff\xfe\x00"})
    assert [one.status for one in plan.articles] == ["skipped", "skipped", "new"]


@pytest.mark.parametrize(
    ("name", "text", "language"),
    [
        ("es/sueno.md", "Duerma.\n", "es"),
        ("pt_BR/sono.md", "Durma.\n", "pt-BR"),
        ("EN/sleep.md", "Rest.\n", "en"),
        ("docs/fr/x.md", "Mots.\n", "fr"),
        ("sleep.es.md", "Duerma.\n", "es"),
        ("sueno.md", SPANISH, "es"),
        ("it/help.md", ENGLISH, "en"),
        ("x.md", f"---\ntitle: X\nlang: es-MX\n---\n{ENGLISH}", "es-MX"),
        ("x.html", f"<html lang='fr'><body><h1>X</h1><p>{ENGLISH}</p></body></html>", "fr"),
    ],
)  # fmt: skip
def test_the_language_is_what_file_folder_name_or_words_say(
    tmp_path: Path, name: str, text: str, language: str
) -> None:
    assert only(brought(tmp_path, {name: text})).language == language


SOMALI = "Qaado kiniinka adigoo cunto la cunaya hana joojin kaligaa. Waxaa laga yaabaa inay qaadato laba toddobaad ka hor intaadan dareemin fiicnaan. Nala soo xiriir haddii aad su'aalo qabto.\n"


def test_a_language_that_nothing_tells_is_asked_for(tmp_path: Path) -> None:
    made = brought(tmp_path, {"a.md": SOMALI})
    assert "language cannot be told" in str(made.articles[0].reason)
    assert made.without_language == 1
    assert only(brought(tmp_path, {"a.md": SOMALI}, language="so")).language == "so"


def test_a_few_words_are_taken_to_be_in_the_language_of_the_others_and_marked(tmp_path: Path) -> None:
    plan = brought(tmp_path, {"a.md": "# Zzz\n\nMmm.\n", "b.md": SPANISH})
    article = read(plan.articles[0])
    assert article.language == "es"
    assert "language" in article.extra["to_check"]
    assert any("so few words" in str(loss) for loss in plan.articles[0].losses)


def test_a_text_and_its_translation_have_one_name(tmp_path: Path) -> None:
    plan = brought(
        tmp_path, {"en/sleep.md": ENGLISH, "es/sleep.md": SPANISH, "rest.md": ENGLISH, "rest.es.md": SPANISH}
    )
    assert sorted(one.place.id for one in plan.articles) == ["en/rest", "en/sleep", "es/rest", "es/sleep"]


def test_a_web_page_comes_without_its_menus(tmp_path: Path) -> None:
    head = "<html lang='en'><head><title>Naps | Clinic</title><meta name='description' content='In short.'></head>"
    page = f"{head}<body><nav>Home Contact</nav><main><h1>Taking naps</h1><p>{ENGLISH}</p><a href='b.html#x'>B</a> <a href='gone.html'>no</a> <img src='p.png' alt='Bed'></main><footer>Fine print</footer></body></html>"
    plan = brought(tmp_path, {"a.html": page, "b.html": f"<h1>B</h1><p>{ENGLISH}</p>", "p.png": picture()})
    article = read(plan.articles[0])
    assert (article.title, article.summary) == ("Taking naps", "In short.")
    assert article.body.split("\n\n")[1].startswith("[B](article:b) no ![Bed](media/p-")
    assert {"Home Contact", "Fine print"} <= {str(loss).rpartition(": ")[2] for loss in plan.articles[0].losses}


def test_a_text_file_has_paragraphs_and_lists(tmp_path: Path) -> None:
    article = only(brought(tmp_path, {"a.txt": f"Your pill\n\n{ENGLISH}\n• one\n• two\n\n1) first *x*\n2) second\n"}))
    assert article.title == "Your pill"
    assert article.body.strip().split("\n\n") == [ENGLISH.strip(), "- one\n- two", "1. first \\*x\\*\n2. second"]


def test_a_word_document_keeps_headings_tables_and_pictures(tmp_path: Path) -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    table = f"<w:tbl><w:tr>{cell.format('Dose')}{cell.format('Time')}</w:tr><w:tr>{cell.format('5 mg')}{cell.format('8 pm')}</w:tr></w:tbl>"
    image = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="A bed"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId5"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    body = (
        paragraph("How to take it", bold=True) + paragraph(ENGLISH.strip()) + paragraph("When to call", bold=True)
        + paragraph("Call us for a rash.") + table + image
    )  # fmt: skip
    path = write(tmp_path, {"Your pill.docx": word(body, image1=picture())}) / "Your pill.docx"
    plan = plan_files([path], Target(tmp_path / "ours"))
    article = only(plan)
    (copied,) = plan.media
    assert (article.title, article.language) == ("Your pill", "en")
    assert article.body.strip().split("\n\n") == [
        "## How to take it", ENGLISH.strip(), "## When to call", "Call us for a rash.",
        "| Dose | Time |\n| --- | --- |\n| 5 mg | 8 pm |", f"![A bed](media/{copied.target.name})",
    ]  # fmt: skip


def test_a_word_document_with_entities_or_without_words_is_refused(tmp_path: Path) -> None:
    from reader.importers.files.word_file import load_word

    held = io.BytesIO(word(paragraph("x")))
    with zipfile.ZipFile(held, "a") as file:
        file.writestr("word/styles.xml", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')
    assert "no Word document" in str(load_word(held.getvalue(), "a").reason)
    (one,) = brought(tmp_path, {"a.docx": word(paragraph(" "))}).articles
    assert "no text" in str(one.reason)


def test_files_come_in_one_by_one_and_others_are_refused(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.md": ENGLISH, "b/c.html": f"<p>{ENGLISH}</p>", "d.zip": b"x"})
    plan = plan_files([folder / "a.md", folder / "b" / "c.html"], Target(tmp_path / "ours"))
    assert [one.status for one in plan.articles] == ["new", "new"]
    for wrong in (folder / "d.zip", folder / "gone.md", folder / "b"):
        if wrong.name != "b":
            with pytest.raises(ImportSourceError):
                plan_files([wrong], Target(tmp_path / "ours"))


def test_a_folder_comes_in_twice_without_a_change(tmp_path: Path) -> None:
    from reader.importers.plan.writer import carry_out

    files = {
        "a.md": f"---\ndate: 2024-01-02\n---\n{ENGLISH}\n![x](p.png)\n",
        "b.html": f"<h1>12:30</h1><p>{ENGLISH}</p>",
        "p.png": picture(),
    }
    carry_out(brought(tmp_path, files), replaced=tmp_path / "old")
    assert brought(tmp_path, files).count("unchanged") == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files there")
def test_a_pipe_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    folder = write(tmp_path / "from", {"a.md": ENGLISH})
    os.mkfifo(folder / "b.md")
    assert len(plan_folder([folder], Target(tmp_path / "ours")).articles) == 1


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ('<link rel="alternate" hreflang="es" href="dormir.html">', ""),
        (
            '<link rel="canonical" href="https://c.example/sleep/"><link rel=alternate hreflang=es href="https://c.example/dormir">',
            '<link rel="canonical" href="https://c.example/dormir/"><link rel=alternate hreflang=en href="https://c.example/sleep">',
        ),
    ],
)
def test_pages_that_name_each_other_as_translations_get_one_name(tmp_path: Path, english: str, spanish: str) -> None:
    everywhere = '<link rel="alternate" hreflang="x-default" href="https://c.example/">'
    files: dict[str, str | bytes] = {
        "sleep.html": f'<html lang="en"><head>{everywhere}{english}</head><body><h1>Sleep</h1><p>Rest.</p></body></html>',
        "dormir.html": f'<html lang="es"><head>{everywhere}{spanish}</head><body><h1>Dormir</h1><p>Sueño.</p></body></html>',
        "walks.html": f'<html lang="en"><head>{everywhere}</head><body><h1>Walks</h1><p>Go out.</p></body></html>',
    }
    found = {one.place.id for one in brought(tmp_path, files).articles}
    assert found == {"en/sleep", "es/sleep", "en/walks"}
