"""What typst sets a handout from: data, and the pictures in it. No word of an article becomes markup or code."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, zip_longest
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from reader.handouts.body.alignment import aligned
from reader.handouts.body.blocks import (
    Block,
    CalloutBlock,
    DefinitionBlock,
    FigureBlock,
    HeadingBlock,
    ListBlock,
    ParagraphBlock,
    PlainBlock,
    QuoteBlock,
    RuleBlock,
    Runs,
    TableBlock,
    TableCell,
    TextRun,
    plain,
    words_of,
)
from reader.handouts.code_picture import code_picture
from reader.handouts.handout import TEXT_SIZES
from reader.handouts.sheet import Sheet
from reader.languages import ENGLISH, base_of, language_of
from reader.library.markdown import is_external
from reader.pages.page_words import PageWords
from reader.pages.take_home import LARGEST_LINK, LARGEST_VERSION

DATA_FILE = "handout.json"
FONTS = ("Atkinson Hyperlegible",)
SYSTEM_FONTS = ("Atkinson Hyperlegible", "Noto Sans", "DejaVu Sans")
"""As the style sheet of pages has them; what these lack is looked for in all fonts of the computer."""

_TOGETHER = 700
"""So many letters in the smallest print, about a quarter of a page, are not parted by the end of a page."""
_MOST_COLUMNS = 20
"""So many columns a cell reaches over."""
_LONGEST_ADDRESS = 48

ReadPicture = Callable[[str], bytes | None]
"""Gives a picture by its address as SVG, or None where paper has none of it."""
DrawCode = Callable[[str, int], bytes | None]
"""Gives the code of a text, of that version at most."""
Section = tuple[Sheet, ...]
"""A sheet, or two that say the same in two languages and stand side by side."""
Data = dict[str, Any]


@dataclass(frozen=True)
class Front:
    """What stands before all sheets. ``logo`` is SVG."""

    paper: str
    points: int
    clinic: str
    contact: str
    logo: bytes | None
    patient: str
    day: date | None
    note: str
    has_room_for_note: bool = True
    """There is a box to write a note into where none is given."""


class HandoutSource:
    """The files of one handout, collected sheet by sheet."""

    def __init__(
        self, front: Front, words: Callable[[str], PageWords], picture: ReadPicture, draw_code: DrawCode = code_picture
    ) -> None:
        self._front, self._words, self._picture, self._draw_code = front, words, picture, draw_code
        self.articles: list[str] = []
        """The ids of what begins a page, in order."""
        self._sheets: list[Data] = []
        self._titles: list[str] = []
        self._language = ENGLISH.code
        self._files: dict[str, bytes] = {}
        self._names: dict[str, str | None] = {}

    def add(self, section: Section) -> None:
        """Add the sheets of *section*, which begin a page of their own."""
        first, *_ = section
        if not self._sheets:
            self._language = first.language
        self._titles.append(first.title)
        self.articles.append(first.article)
        links: list[TextRun] = []
        self._sheets.append({
            "title": first.title,
            "sides": [_spoken(one.language) | {"no-partner": self._say(one.language, "no_partner")} for one in section],
            "rows": self._rows(section, links),
            "links": self._link_list(links, first.language) if links else None,
            "questions": [self._questions(one) for one in section] if any(one.teach_back for one in section) else None,
            "note": None,
            "end": [self._end(one) for one in section],
            "crisis": " / ".join({one.help.away: apart(one.help.away, one.language) for one in section}.values()),
            "page-of": self._say(first.language, "page_of", page="{page}", pages="{pages}"),
        })  # fmt: skip

    def files(self, fonts: Sequence[str]) -> dict[str, bytes]:
        """Return the files by their names: the data, whose words are to be set in *fonts*, and its pictures."""
        front, language = self._front, self._language
        note = [line for line in front.note.splitlines() if line.strip()]
        last = dict(self._sheets[-1])
        if note or front.has_room_for_note:
            last["note"] = {"title": self._say(language, "notes"), "lines": note, "together": self._fits(front.note)}
        data = _spoken(self._language) | {
            "title": "; ".join(self._titles),
            "clinic": front.clinic,
            "paper": front.paper,
            "points": front.points,
            "fonts": list(fonts),
            "letterhead": {
                "logo": self._keep(front.logo) if front.logo else None,
                "clinic": apart(front.clinic, language),
                "contact": apart(front.contact, language),
                "patient": apart(front.patient, language),
                "date": apart(self._words(language).day(front.day), language) if front.day else "",
                "for-word": self._say(language, "for"),
                "date-word": self._say(language, "date"),
            },
            "sheets": [*self._sheets[:-1], last],
        }
        return {DATA_FILE: json.dumps(data, ensure_ascii=False).encode("utf-8", "replace"), **self._files}

    def _rows(self, section: Section, links: list[TextRun]) -> list[Data]:
        """Return what is beside what: in a section of one sheet, each block alone."""
        if len(section) == 1:
            sheet = section[0]
            body = [self._block(one, 1, links) for one in sheet.body]
            for (lead, words), (after, _) in pairwise(zip(body, sheet.body, strict=True)):
                if lead["k"] == "paragraph" and after["k"] == "list":
                    lead["leads"] = self._fits(words_of(words), most=_TOGETHER // 3)
            return [{"cells": [one]} for one in (*self._opening(sheet, 1), *body)]
        rows = [
            self._row(pair, together=all(one is None or one.get("together", True) for one in pair))
            for pair in zip_longest(*(self._opening(one, 2) for one in section))
        ]
        for left, right in aligned(section[0].body, section[1].body):
            together = all(one is None or self._fits(words_of(one), 2) for one in (left, right))
            cells = [None if one is None else self._block(one, 2, kept) for one, kept in ((left, links), (right, None))]
            rows.append(self._row(cells, together=together))
        return rows

    def _row(self, cells: Sequence[Data | None], *, together: bool) -> Data:
        heads = any(one and one["k"] in {"heading", "title"} for one in cells)
        return {"cells": list(cells), "heads": heads, "together": together}

    def _opening(self, sheet: Sheet, columns: int) -> list[Data]:
        language = sheet.language
        found: list[Data] = [
            {"k": "title", "title": sheet.title}, {"k": "category", "text": apart(sheet.category, language)}
        ]  # fmt: skip
        if sheet.is_sensitive:
            title, words = apart(sheet.help.title, language), apart(sheet.help.words, language)
            found.append({"k": "help", "title": title, "words": words})
        if sheet.key_points:
            title = self._say(language, "key_points")
            together = self._fits("".join(sheet.key_points), columns**2, most=2 * _TOGETHER)
            found.append({"k": "points", "title": title, "points": list(sheet.key_points), "together": together})
        return found

    def _questions(self, sheet: Sheet) -> Data | None:
        if not sheet.teach_back:
            return None
        title, hint = (self._say(sheet.language, key) for key in ("teach_back", "teach_back_hint"))
        return {"title": title, "hint": hint, "questions": list(sheet.teach_back)}

    def _end(self, sheet: Sheet) -> Data:
        language, code = sheet.language, self._code(sheet.code)
        sources = f"{self._words(language)('sources')}: {'; '.join(sheet.sources)}." if sheet.sources else ""
        said = (sources, f"{sheet.review.rstrip('.')}.", self._words(language)("sheet_advice"))
        return {
            "lines": [apart(one, language) for one in said if one] + [self._say(language, "phone_code")] * bool(code),
            "help": apart(sheet.help.away, language),
            "code": code,
            "code-alt": self._words(language)("code"),
        }

    def _link_list(self, links: list[TextRun], language: str) -> Data:
        rows = [
            {
                "number": number, "words": run.text.strip(), "address": short_address(run.link),
                "code": self._code(run.link, LARGEST_LINK), "alt": self._words(language)("code"),
            }
            for number, run in enumerate(links, 1)
        ]  # fmt: skip
        return {"k": "links", "title": self._say(language, "links"), "links": rows}

    def _code(self, text: str, largest: int = LARGEST_VERSION) -> str | None:
        picture = self._draw_code(text, largest)
        return self._keep(picture) if picture else None

    def _block(self, block: Block, columns: int, links: list[TextRun] | None) -> Data:  # noqa: PLR0911 - a kind a line
        def inner(blocks: Iterable[Block]) -> list[Data]:
            return [self._block(one, columns, links) for one in blocks]

        def runs(all_: Runs) -> list[Data | str]:
            return [_run(one, links) for one in all_]

        match block:
            case HeadingBlock(level=level, runs=words):
                return {"k": "heading", "level": level, "r": runs(words)}
            case ParagraphBlock(runs=words):
                return {"k": "paragraph", "r": runs(words), "leads": False}
            case ListBlock(items=items, start=start):
                return {"k": "list", "start": start, "items": [inner(item) for item in items]}
            case TableBlock():
                return self._table(block, columns, runs)
            case FigureBlock(address=address, alt=alt, caption=caption):
                name = self._name(address)
                if name is None:
                    return {"k": "paragraph", "r": [alt, " ", *runs(caption)], "leads": False}
                return {"k": "figure", "name": name, "alt": alt or plain(caption) or " ", "caption": runs(caption)}
            case QuoteBlock(blocks=blocks):
                return {"k": "quote", "blocks": inner(blocks)}
            case CalloutBlock(title=title, blocks=blocks):
                together = self._fits(words_of(block), columns)
                return {"k": "callout", "title": runs(title), "blocks": inner(blocks), "together": together}
            case DefinitionBlock(term=term, blocks=blocks):
                return {"k": "definition", "term": runs(term), "blocks": inner(blocks)}
            case PlainBlock(text=text):
                return {"k": "plain", "text": text}
            case RuleBlock():
                return {"k": "rule"}

    def _table(self, table: TableBlock, columns: int, runs: Callable[[Runs], list[Data | str]]) -> Data:
        places = placed(table)
        width = max((place.column + place.columns for place in places), default=1)
        cells = [
            {
                "r": runs(cell.runs), "heads": bool(cell.heads), "x": column, "y": row, "columns": across, "rows": down,
                "together": self._fits(plain(cell.runs), columns * width),
            }
            for cell, column, row, across, down in places
        ]  # fmt: skip
        return {
            "k": "table", "columns": width, "heads": table.header_rows, "cells": cells, "caption": runs(table.caption),
        }  # fmt: skip

    def _say(self, language: str, key: str, **facts: object) -> str:
        return apart(self._words(language)(key, **facts), language)

    def _fits(self, words: str, columns: int = 1, most: int = _TOGETHER) -> bool:
        """Tell whether *words*, in one of so many *columns*, take so little of a page that they stay on one."""
        return len(words) * columns * (self._front.points / TEXT_SIZES[0]) ** 2 <= most

    def _name(self, address: str) -> str | None:
        """Return the name of the picture at *address*, or None where paper has none of it."""
        if address not in self._names:
            found = self._picture(address)
            self._names[address] = self._keep(found) if found else None
        return self._names[address]

    def _keep(self, picture: bytes) -> str:
        name = f"picture-{len(self._files)}.svg"
        self._files[name] = picture
        return name


class PlacedCell(NamedTuple):
    """A cell of a table, where it begins, and over how many columns and rows it reaches."""

    cell: TableCell
    column: int
    row: int
    columns: int
    rows: int


def placed(table: TableBlock) -> list[PlacedCell]:
    """Return the cells of *table* where HTML has them (forming a table, in the standard), none upon another.

    A cell reaches no further down than its part of the table, its head or its body.
    """
    taken: set[tuple[int, int]] = set()
    found = []
    for row, cells in enumerate(table.rows):
        end = table.header_rows if row < table.header_rows else len(table.rows)
        column = 0
        for cell in cells:
            across, down = min(cell.columns, _MOST_COLUMNS), min(cell.rows, end - row)
            while any((column + step, row) in taken for step in range(across)):
                column += 1
            taken |= {(column + right, row + below) for right in range(across) for below in range(down)}
            found.append(PlacedCell(cell, column, row, across, down))
            column += across
    return found


def apart(text: str, language: str) -> str:
    """Return *text* so that it keeps its own direction among words of *language*, as HTML's ``bdi`` does (UAX 9, FSI and PDI)."""
    return f"\u2068{text}\u2069" if text and language_of(language).right_to_left else text


def short_address(link: str) -> str:
    """Return *link* as people write it: without its scheme, and only the host of a long one."""
    parts = urlsplit(link)
    whole = link.partition(":")[2].removeprefix("//").removeprefix("www.").rstrip("/")
    return whole if len(whole) <= _LONGEST_ADDRESS or not parts.hostname else parts.hostname.removeprefix("www.")


def _run(run: TextRun, links: list[TextRun] | None) -> Data | str:
    link = run.link if is_external(run.link) else ""
    if not (run.styles or link or run.language or run.text == "\n"):
        return run.text
    number = 0
    if link and links is not None:
        if all(one.link != link for one in links):
            links.append(run)
        number = next(number for number, one in enumerate(links, 1) if one.link == link)
    return {"t": run.text, "s": sorted(run.styles), "link": link, "lang": _language(run.language), "number": number}


def _spoken(code: str) -> Data:
    """Return *code* (BCP 47) as typst has languages: a language, and a country of two letters if there is one."""
    country = next((part for part in code.split("-")[1:] if re.fullmatch("[A-Za-z]{2}", part)), None)
    return {"lang": _language(code) or "und", "region": country, "rtl": language_of(code).right_to_left}


def _language(code: str) -> str | None:
    base = base_of(code)
    return base if re.fullmatch("[a-z]{2,3}", base) else None
