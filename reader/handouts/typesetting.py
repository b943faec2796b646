"""Typst makes the pages: a fixed template, and files that are given as bytes. It reads nothing else, and runs in any thread."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Thread
from typing import Any

import typst

from reader.errors import QT_TRANSLATE_NOOP, Message, ReaderError

STANDARD = "ua-1"
"""PDF/UA-1 (ISO 14289-1), as typst knows it: it refuses what lacks tags, a title, alternative texts or glyphs."""
MAIN = "main.typ"

_OWN_LETTERS = re.compile(r"[\t\n\r -~\u00a0-\u017f\u2010-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2122]*")
"""What the program's own font has, and needs no font of the system's: Latin letters of Europe, and signs."""

_NOT_SET = QT_TRANSLATE_NOOP("messages", "its pages cannot be set ({reason})")


class HandoutError(ReaderError):
    """No handout can be made. Facts: ``reason``."""

    template = QT_TRANSLATE_NOOP("messages", "The handout cannot be made: {reason}.")


class HandoutCancelledError(Exception):
    """Somebody cancelled while a handout was made."""


def never() -> bool:
    """Cancel nothing."""
    return False


_PATIENCE_SECONDS = 0.05
"""So long it takes at most until somebody who cancels is heard."""


class Typesetter:
    """Makes a PDF of files, one at a time."""

    def __init__(self, templates: Path, fonts: Path) -> None:
        """*templates* is the folder of ``handout.typ``, *fonts* that of the text font."""
        self._templates, self._fonts = templates, fonts
        self._thread: Thread | None = None

    def pdf(
        self, files: Mapping[str, bytes], is_cancelled: Callable[[], bool] = never, *, system_fonts: bool
    ) -> tuple[bytes, list[int], int]:
        """Return the PDF of *files*, on which page each sheet begins, and how many pages there are.

        Tagged as PDF/UA-1 asks; where a letter is in no font of this computer it is tagged all the same, with a
        sign in its place. Raises HandoutError, and HandoutCancelledError as soon as *is_cancelled*.
        """
        made: list[tuple[bytes, list[int], int] | Exception] = []

        def work() -> None:
            try:
                made.append(self._set(files, system_fonts=system_fonts))
            except Exception as error:  # noqa: BLE001 - whoever waits gets it
                made.append(error)

        # Typst cannot be stopped, and takes seconds for hundreds of pages. Nobody who closes the program waits for that.
        _wait(self._thread, is_cancelled)
        self._thread = Thread(target=work, daemon=True)
        self._thread.start()
        _wait(self._thread, is_cancelled)
        (result,) = made
        if isinstance(result, Exception):
            raise result
        return result

    def _set(self, files: Mapping[str, bytes], *, system_fonts: bool) -> tuple[bytes, list[int], int]:
        files = {MAIN: (self._templates / "handout.typ").read_bytes(), **files}
        try:
            made = self._compile(files, STANDARD, system_fonts=system_fonts)
        except typst.TypstError:
            try:
                made = self._compile(files, None, system_fonts=system_fonts)
            except typst.TypstError as error:
                raise HandoutError(reason=Message(_NOT_SET, {"reason": str(error).splitlines()[0]})) from error
        # A compiler forgets its files once it has compiled; typst remembers the pages, so that another has them at once.
        found = self._compiler(files, system_fonts).eval("query(metadata).map(one => one.location().page())")
        pages = [int(page) for page in re.findall(r"\d+", str(found))]
        return made, pages[::2], pages[-1]

    def can_draw(self, picture: bytes) -> bool:
        """Tell whether typst can draw *picture*, an SVG: one that it cannot would end all."""
        try:
            self._compile({MAIN: b'#image("picture.svg")', "picture.svg": picture}, None, system_fonts=False)
        except (RuntimeError, HandoutError):  # TypstError, or what its package says of files that are no UTF-8
            return False
        return True

    def _compiler(self, files: Mapping[str, bytes], system_fonts: bool) -> Any:
        main: Any = dict(files)  # typst's own types know files as bytes, and not several of them
        return typst.Compiler(
            main, root=str(self._templates), font_paths=[str(self._fonts)], ignore_system_fonts=not system_fonts
        )

    def _compile(self, files: Mapping[str, bytes], standard: str | None, *, system_fonts: bool) -> bytes:
        try:
            made, _ = self._compiler(files, system_fonts).compile_with_warnings(format="pdf", pdf_standards=standard)
        except BaseException as error:  # what ends typst in the midst of something is no Exception to Python
            if type(error).__module__ != "pyo3_runtime":
                raise
            raise HandoutError(reason=Message(_NOT_SET, {"reason": error})) from error
        return bytes(made)


def _wait(thread: Thread | None, is_cancelled: Callable[[], bool]) -> None:
    while thread is not None and thread.is_alive():
        if is_cancelled():
            raise HandoutCancelledError
        thread.join(_PATIENCE_SECONDS)


def needs_system_fonts(text: str) -> bool:
    """Tell whether *text* has letters that only a font of the system's can have: Arabic, Chinese, and others."""
    return not _OWN_LETTERS.fullmatch(text)
