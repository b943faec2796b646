"""A PDF read back, as a screen reader and a library would: words, tags, bookmarks, fonts. Artifacts are passed over."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdf


class ReadPdf:
    """What is in a PDF."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self._data = data

    @property
    def language(self) -> str:
        return str(self.pdf.Root.get("/Lang", ""))

    @property
    def title(self) -> str:
        return str(self.pdf.docinfo.get("/Title", ""))

    @property
    def says_ua1(self) -> bool:
        """It says of itself that it is PDF/UA-1, shows its title, and is tagged."""
        root = self.pdf.Root
        return (
            b"pdfuaid:part" in bytes(root.Metadata.read_bytes())
            and bool(root.MarkInfo.Marked)
            and bool(root.ViewerPreferences.DisplayDocTitle)
        )

    @property
    def papers(self) -> set[tuple[int, int]]:
        """The sizes of the pages in points."""
        return {(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in self.pdf.pages}

    @property
    def outline(self) -> list[tuple[int, str, int]]:
        """The bookmarks: depth, title, and page from 1."""
        reader = pypdf.PdfReader(io.BytesIO(self._data))

        def listed(items: list[Any], depth: int) -> Iterator[tuple[int, str, int]]:
            for item in items:
                if isinstance(item, list):
                    yield from listed(item, depth + 1)
                else:
                    yield depth, str(item.title), (reader.get_destination_page_number(item) or 0) + 1

        return [*listed(reader.outline, 1)]

    @property
    def tags(self) -> list[tuple[str, str]]:
        """The elements of the structure in reading order: what they are, and their alternative text or scope."""

        def walk(node: Any) -> Iterator[tuple[str, str]]:
            if not isinstance(node, pikepdf.Dictionary):
                return
            if "/S" in node:
                kind = str(node.S)[1:]
                yield kind, str(node.get("/Alt", "")) if kind != "TH" else _scope(node)
            kids = node.get("/K", [])
            for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                yield from walk(kid)

        return [*walk(self.pdf.Root.StructTreeRoot)]

    @property
    def fonts_left_out(self) -> list[str]:
        """The fonts that are not embedded."""
        return [
            str(font.BaseFont)
            for font in self.pdf.objects
            if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/FontDescriptor"
            for font in [font]
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys())
        ]

    def texts(self) -> list[str]:
        """Return the words of each page in their order: no artifacts, and nothing inside pictures."""
        known: dict[Any, dict[int, str]] = {}
        return ["".join(_words(page, known)) for page in self.pdf.pages]

    def texts_of_pypdf(self) -> list[str]:
        """Return the words of each page as pypdf reads them, headers and footers included."""
        return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(self._data)).pages]

    def texts_within_pages(self) -> list[str]:
        """Return the words of each page without those that lie below its end."""
        return ["".join(_words_above_end(page)) for page in pypdf.PdfReader(io.BytesIO(self._data)).pages]

    @property
    def letters(self) -> str:
        """All words without what the end of a line may change: spaces and hyphens."""
        return letters("".join(self.texts()))


def letters(text: str) -> str:
    return "".join(text.split()).replace("-", "").replace("\u2011", "").replace("\u00ad", "")


def _words_above_end(page: pypdf.PageObject) -> list[str]:
    parts: list[str] = []

    def keep(text: str, page_matrix: list[float], matrix: list[float], *_: object) -> None:
        if matrix[4] * page_matrix[1] + matrix[5] * page_matrix[3] + page_matrix[5] > 0:
            parts.append(text)

    page.extract_text(visitor_text=keep)
    return parts


def _scope(node: Any) -> str:
    attributes = node.get("/A", [])
    for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if "/Scope" in one:
            return str(one.Scope)[1:]
    return ""


def _words(page: pikepdf.Page, known: dict[Any, dict[int, str]]) -> Iterator[str]:
    marks: list[bool] = []
    letters_of: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BMC", "BDC"}:
            marks.append(str(operands[0]) == "/Artifact")
        elif name == "EMC":
            marks.pop()
        elif name == "Tf":
            font = page.Resources.Font[str(operands[0])]
            if font.objgen not in known:
                known[font.objgen] = _to_unicode(font.ToUnicode.read_bytes())
            letters_of = known[font.objgen]
        elif name in {"Tj", "TJ"} and not any(marks):
            for part in operands[0] if name == "TJ" else operands:
                codes = bytes(part) if isinstance(part, pikepdf.String) else b""
                yield "".join(letters_of.get(int.from_bytes(codes[at : at + 2]), "") for at in range(0, len(codes), 2))


def _to_unicode(cmap: bytes) -> dict[int, str]:
    """Return what the codes of two bytes in a ToUnicode CMap stand for (ISO 32000-2, 9.10.3)."""
    found = {}
    for kind, lines in re.findall(rb"beginbf(char|range)(.*?)endbf", cmap, re.DOTALL):
        numbers = re.findall(rb"<([0-9A-Fa-f]+)>", lines)
        step = 2 if kind == b"char" else 3
        for at in range(0, len(numbers), step):
            first, *_, text = numbers[at : at + step]
            last = int(numbers[at + step - 2], 16)
            words = bytes.fromhex(text.decode()).decode("utf-16-be")
            for code in range(int(first, 16), last + 1):
                found[code] = words[:-1] + chr(ord(words[-1]) + code - int(first, 16))
    return found
