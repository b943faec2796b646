"""What a kiosk needs beside the installation: a user, a sandbox, a PIN, a screen to touch, a voice, a clock, room."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from reader.doctor.installation import READ_ALOUD, Diagnosis, free_space
from reader.errors import PinMissingError, ReaderError
from reader.languages import INTERFACE_LANGUAGES
from reader.library.curation import curate, unknown_names
from reader.library.library import refresh
from reader.options import Options
from reader.paths import bundled_folder, import_path
from reader.reviews.review_dates import today
from reader.reviews.review_store import ReviewStore
from reader.reviews.signed_text import compared
from reader.reviews.standing import hidden_by_review
from reader.settings.clinic_settings import Settings
from reader.settings.kiosk_settings import KioskSettings
from reader.settings.pin import require_pin
from reader.system.devices import clock_is_synchronised, is_administrator, touch_screens
from reader.system.own_program import module_command

SMALLEST = (700, 1200)
"""The shorter and the longer side that the kiosk's targets need, in device-independent pixels."""
LEAST_FREE = 500_000_000
"""Bytes: an index of 16,000 articles is made beside the old one."""
_PATIENCE = 20.0

Screens = Callable[[], Sequence[dict[str, Any]] | None]
Printer = Callable[[], dict[str, Any] | None]


def examine_kiosk(
    options: Options, installation: Sequence[Diagnosis], screens: Screens | None = None, printer: Printer | None = None
) -> list[Diagnosis]:
    """Return *installation*, what was found so far, and what there is to say of this computer as a kiosk.

    Changes nothing. *screens* tells what screens Qt sees, None where it sees none, and *printer* what
    ``printer_process`` tells of its default printer; by default it is asked in a process of its own.
    """
    settings, _ = options.settings_in_force()  # a fault has been told under "Settings"
    kiosk = settings.kiosk
    screen, paper = (
        _screen(kiosk, screens() if screens else _ask_qt("reader.ui.monitors")),
        _printer(kiosk, printer or _printer_of_qt),
    )
    # What an installation can do without, a kiosk cannot.
    needed = (replace(one, ok=not one.advice) if one.name == READ_ALOUD else one for one in installation)
    return [
        *needed, _user(), _sandbox(options), _pin(options), screen, _touch(), *paper, _clock(kiosk), _disk(options),
        *_settings(options, settings),
    ]  # fmt: skip


def _user() -> Diagnosis:
    rights = is_administrator()
    advice = "Make a user for the kiosk alone, without a password to type and in no group of administrators."
    return Diagnosis("Kiosk user", not rights, rights or "an ordinary one", advice if rights else "")


def _sandbox(options: Options) -> Diagnosis:
    advice = "" if options.sandbox else "Start the kiosk without --no-sandbox: strangers use it all day."
    return Diagnosis("Kiosk sandbox", options.sandbox, "on" if options.sandbox else "off", advice)


def _pin(options: Options) -> Diagnosis:
    try:
        require_pin(options.paths().pin_file)
    except ReaderError as error:
        value = "none" if isinstance(error, PinMissingError) else str(error)
        return Diagnosis("Kiosk PIN", False, value, "Type: patient-reader kiosk --set-pin")
    return Diagnosis("Kiosk PIN", True, "set")


def _ask_qt(module: str) -> Any:
    """Return what *module* prints as JSON in a process of its own, or None where it prints nothing."""
    command = module_command(module)
    path = import_path(os.environ.get("PYTHONPATH", ""))
    try:
        done = subprocess.run(  # noqa: S603
            command, capture_output=True, check=True, timeout=_PATIENCE, env={**os.environ, "PYTHONPATH": path}
        )
        return json.loads(done.stdout) or None
    except (OSError, subprocess.SubprocessError, ValueError):
        return None


def _printer_of_qt() -> dict[str, Any] | None:
    found = _ask_qt("reader.ui.printing.printer_process")
    return found if isinstance(found, dict) else None


def _screen(kiosk: KioskSettings, screens: Sequence[dict[str, Any]] | None) -> Diagnosis:
    if screens is None:
        advice = "Run this in the kiosk's own session, with the monitor on."
        return Diagnosis("Kiosk screen", False, "none that can be reached", advice)
    words = ", ".join(
        f"{one['name']} {one['width']} x {one['height']}" + (f" at {one['scale']:.0%}" if one["scale"] != 1 else "")
        for one in screens
    )
    wanted = kiosk.screen.casefold()
    named = [one for one in screens if (str(one["name"]).casefold() == wanted if wanted else one["primary"])]
    if not named:
        names = ", ".join(str(one["name"]) for one in screens)
        advice = f"The settings name “{kiosk.screen}”; there are {names}. Correct “screen” below [kiosk]."
        return Diagnosis("Kiosk screen", False, words, advice)
    sides = sorted((named[0]["width"], named[0]["height"]))
    if sides[0] < SMALLEST[0] or sides[1] < SMALLEST[1]:
        advice = f"Choose a larger screen or a smaller scale: it needs {SMALLEST[1]} x {SMALLEST[0]} points."
        return Diagnosis("Kiosk screen", False, words, advice)
    return Diagnosis("Kiosk screen", True, words)


def _printer(kiosk: KioskSettings, find: Printer) -> list[Diagnosis]:
    if not kiosk.may_print:
        return []
    found = find()
    if found is None:
        advice = (
            "Add a printer to this computer and make it the default one (Linux: with the packages cups and libcups2)."
        )
        return [Diagnosis("Kiosk printer", False, "none", advice)]
    problem = str(found.get("problem", ""))
    advice = "Visitors' pages are not printed: see to the printer, or start its queue again." if problem else ""
    value = f"{found['name']}: {problem}" if problem else str(found["name"])
    return [Diagnosis("Kiosk printer", not problem, value, advice)]


def _touch() -> Diagnosis:
    found = touch_screens()
    advice = "Check the cable for touch from the screen to the computer. A mouse works meanwhile."
    return Diagnosis("Touch screen", bool(found), ", ".join(found) or "none", "" if found else advice)


def _clock(kiosk: KioskSettings) -> Diagnosis:
    now = _now()
    words = f"{now:%Y-%m-%d %H:%M %Z}"
    if now.timestamp() < bundled_folder("resources").stat().st_mtime - 86_400:
        advice = "The clock is behind the day on which this program was installed: set it."
        return Diagnosis("Clock", False, words, advice)
    if clock_is_synchronised():
        return Diagnosis("Clock", True, f"{words}, synchronized")
    matters = kiosk.hours is not None or kiosk.hide_overdue
    advice = "Opening hours and review dates follow it. Type: sudo timedatectl set-ntp true" if matters else ""
    return Diagnosis("Clock", not matters, f"{words}, not synchronized", advice)


def _disk(options: Options) -> Diagnosis:
    free = free_space(options.paths())
    advice = "" if free >= LEAST_FREE else f"Make room: {LEAST_FREE / 1e9:.1f} GB have to be free."
    return Diagnosis("Disk", not advice, f"{free / 1e9:.1f} GB free", advice)


def _settings(options: Options, settings: Settings) -> Iterator[Diagnosis]:
    kiosk = settings.kiosk
    hours = "always open" if kiosk.hours is None else "open now" if kiosk.hours.is_open(_now()) else "closed now"
    languages = ", ".join(kiosk.offered(INTERFACE_LANGUAGES, settings.language))
    yield Diagnosis("Kiosk settings", True, f"resets after {kiosk.idle} s, {languages}, {hours}")
    if kiosk.logo and not os.access(kiosk.logo, os.R_OK):
        yield Diagnosis("Logo", False, kiosk.logo, "There is no such file, or this user may not read it.")
    try:
        upkeep = options.upkeep()
        reviews = ReviewStore(upkeep.paths.reviews).read()
    except ReaderError as error:
        yield Diagnosis("Kiosk articles", False, str(error), "Correct that first.")
        return
    library = refresh(upkeep.opened(), upkeep.folders)
    unknown = unknown_names(library, kiosk)
    if unknown:
        advice = f"Below [kiosk], nothing in the library is called {', '.join(unknown)}. Correct it: it has no effect."
        yield Diagnosis("Kiosk names", False, f"{len(unknown)} unknown", advice)
    is_hidden = hidden_by_review(
        compared(reviews.current, library), today(), unreviewed=kiosk.hide_unreviewed, overdue=kiosk.hide_overdue
    )
    shown = len(curate(library, kiosk, is_hidden))
    advice = "" if shown else "The settings hide every article: sign some off, or choose less strictly below [kiosk]."
    yield Diagnosis("Kiosk articles", bool(shown), f"{shown:,} of {len(library):,} shown", advice)


def _now() -> datetime:
    return datetime.now().astimezone()
