"""Handouts as PDF: from articles, as the screen shows them, to pages."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from reader.errors import QT_TRANSLATE_NOOP, ArticleBrokenError, Message
from reader.handouts.body.block_reader import read_blocks
from reader.handouts.code_picture import code_picture
from reader.handouts.drawing import as_svg
from reader.handouts.handout import TEXT_SIZES, Arrangement, Handout, HandoutLook, HandoutPdf, Level
from reader.handouts.handout_source import DATA_FILE, FONTS, SYSTEM_FONTS, Front, HandoutSource, Section
from reader.handouts.letterhead import Letterhead, letterhead_of, no_logo, read_logo
from reader.handouts.sheet import Sheet, at_level, sheet_of
from reader.handouts.typesetting import HandoutCancelledError, HandoutError, Typesetter, needs_system_fonts, never
from reader.library.entry import Entry
from reader.library.library import Library, Progress, no_progress
from reader.pages.addresses import read_address
from reader.pages.pages import PICTURES, Pages
from reader.pages.response import PageNotFoundError
from reader.pages.tokens import PageLook
from reader.settings.clinic_settings import Settings
from reader.settings.kiosk_settings import KEY_POINTS

_NOTHING = QT_TRANSLATE_NOOP("messages", "there is no article in it")
_ALL_GONE = QT_TRANSLATE_NOOP("messages", "its articles are not in the library any more")
_NOT_READY = QT_TRANSLATE_NOOP("messages", "the articles are still being read; try again in a moment")


_REMEMBERED = 256


class HandoutMaker:
    """Makes handouts of the library as it is at that moment. May be used in any thread, by one caller at a time."""

    def __init__(
        self, pages: Pages, library: Callable[[], Library | None], letterhead: Letterhead, resources: Path, fonts: Path,
        take_home: str = KEY_POINTS,
    ) -> None:  # fmt: skip
        """*resources* is the folder of the program's own files, *fonts* that of the text font.

        *take_home* is the setting ``kiosk.take_home``: what the code for a phone holds.
        """
        self._pages, self._library, self._letterhead, self._take_home = pages, library, letterhead, take_home
        self._typesetter = Typesetter(resources / "handouts", fonts)
        # A preview is made again at each change: what did not change is remembered.
        self._render = lru_cache(_REMEMBERED)(pages.render)
        self._read = lru_cache(_REMEMBERED)(read_blocks)
        self._draw_code = lru_cache(_REMEMBERED)(code_picture)
        self._can_draw = lru_cache(_REMEMBERED)(self._typesetter.can_draw)

    def make(
        self, handout: Handout, progress: Progress = no_progress,
        is_cancelled: Callable[[], bool] = never,
    ) -> HandoutPdf:  # fmt: skip
        """Return *handout* as PDF.

        *progress* is told how many of the steps are done: one for each article, and one for setting the pages. After each,
        and while the pages are set, *is_cancelled* is asked. Articles that are in the library no more, or that cannot be
        read, are left out and named.
        Raises HandoutError where nothing is left, and HandoutCancelledError.
        """
        library, total = self._library(), len(handout.articles) + 1
        if library is None or not handout.articles:
            raise HandoutError(reason=Message(_NOTHING if library else _NOT_READY))
        logo = self._logo()
        remarks = (no_logo(self._letterhead.logo),) if self._letterhead.logo and not logo else ()
        source = HandoutSource(self._front(handout, logo), self._pages.words, self._picture, self._draw_code)
        missing = []
        sheets: set[tuple[str, ...]] = set()
        for done, article in enumerate(handout.articles):
            _step(progress, is_cancelled, done, total)
            found = self._sections(library, article, handout.look)
            for section in found:
                printed = tuple(one.article for one in section)
                if (
                    printed not in sheets
                ):  # two translations of an article may both be printed in the patient's language
                    source.add(section)
                sheets.add(printed)
            missing += [] if found else [article]
        if not source.articles:
            raise HandoutError(reason=Message(_ALL_GONE))
        _step(progress, is_cancelled, total - 1, total)
        files = source.files(FONTS)
        system_fonts = needs_system_fonts(files[DATA_FILE].decode())
        files = source.files(SYSTEM_FONTS) if system_fonts else files
        pdf, begins, pages = self._typesetter.pdf(files, is_cancelled=is_cancelled, system_fonts=system_fonts)
        _step(progress, is_cancelled, total, total)
        return HandoutPdf(pdf, tuple(zip(source.articles, begins, strict=True)), pages, tuple(missing), remarks)

    def _front(self, handout: Handout, logo: bytes | None) -> Front:
        look, head = handout.look, self._letterhead
        points = TEXT_SIZES[-1] if look.level == Level.LARGE else look.points
        return Front(
            look.paper, points, head.clinic, head.contact, logo, handout.patient.strip(), handout.day, handout.note,
            has_room_for_note=look.level != Level.BRIEF,
        )  # fmt: skip

    def _sections(self, library: Library, article: str, look: HandoutLook) -> list[Section]:
        """Return *article* as *look* wants it: one section or two; none where it is gone or cannot be read."""
        _, _, slug = article.partition("/")
        entries = [_usable(library, f"{look.language}/{slug}") or _usable(library, article)]
        if look.beside:
            entries.append(_usable(library, f"{look.beside}/{slug}"))
        wanted = {entry.id: entry for entry in entries if entry}
        sheets = [self._sheet(library, entry, look.level) for entry in wanted.values()]
        found = tuple(filter(None, sheets))
        if look.arrangement == Arrangement.SIDE_BY_SIDE:
            return [found] if found else []
        return [(sheet,) for sheet in found]

    def _sheet(self, library: Library, entry: Entry, level: Level) -> Sheet | None:
        try:
            parts = self._pages.parts(library, entry, self._render)
        except ArticleBrokenError:
            return None
        help_ = self._pages.help(entry.language)
        return at_level(sheet_of(parts, help_, self._letterhead.clinic, self._take_home, self._read), level)

    def _picture(self, address: str) -> bytes | None:
        try:
            found = self._pages.respond(read_address(address), PageLook())
        except (PageNotFoundError, OSError):
            return None
        return self._drawn(found.mime, found.body)

    def _logo(self) -> bytes | None:
        path = self._letterhead.logo
        found = read_logo(path) if path else None
        return self._drawn(PICTURES.get(Path(path).suffix.lower(), ""), found) if found else None

    def _drawn(self, mime: str, picture: bytes) -> bytes | None:
        drawing = as_svg(mime, picture)
        return drawing if drawing and self._can_draw(drawing) else None


def handout_maker(
    pages: Pages, library: Callable[[], Library | None], settings: Settings, resources: Path, fonts: Path
) -> HandoutMaker:
    """Return what makes handouts as *settings* have them."""
    return HandoutMaker(pages, library, letterhead_of(settings), resources, fonts, settings.kiosk.take_home)


def _usable(library: Library, article: str) -> Entry | None:
    entry = library.entry(article)
    return entry if entry and not entry.problem else None


def _step(progress: Progress, is_cancelled: Callable[[], bool], done: int, total: int) -> None:
    progress(done, total)
    if is_cancelled():
        raise HandoutCancelledError
