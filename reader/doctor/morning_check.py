"""What staff look at in the morning, in their words: made from what ``doctor`` found, and from articles and log."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from reader.doctor.installation import READ_ALOUD, Diagnosis, existing, free_space
from reader.errors import QT_TRANSLATE_NOOP, FileUnwritableError, Message, ReaderError
from reader.library.curation import curate
from reader.library.library import refresh
from reader.options import Options
from reader.reviews.review_dates import today
from reader.reviews.review_store import ReviewStore
from reader.reviews.signed_text import compared
from reader.reviews.standing import hidden_by_review, state_of
from reader.search.index.updates import index_state
from reader.system.files import try_writing
from reader.system.health_file import HealthCheck
from reader.system.log_review import trouble_since
from reader.upkeep import Upkeep

_LATELY = timedelta(hours=24)
_AHEAD = timedelta(days=1)

_SCREEN = QT_TRANSLATE_NOOP("messages", "The screen is on: {value}.")
_NO_SCREEN = QT_TRANSLATE_NOOP("messages", "The screen was not found, or it is too small.")
_SEE_SCREEN = QT_TRANSLATE_NOOP("messages", "Check that it is on and that its cable is firm. Then restart the kiosk.")
_TOUCH = QT_TRANSLATE_NOOP("messages", "The touch screen is there: {value}.")
_NO_TOUCH = QT_TRANSLATE_NOOP("messages", "No touch screen was found.")
_SEE_TOUCH = QT_TRANSLATE_NOOP(
    "messages", "Check the USB cable from the screen to the computer. A mouse works meanwhile."
)
_VOICE = QT_TRANSLATE_NOOP("messages", "The computer can read aloud.")
_NO_VOICE = QT_TRANSLATE_NOOP("messages", "A voice or the sound is missing.")
_SEE_VOICE = QT_TRANSLATE_NOOP("messages", "Check the loudspeaker. If it stays so, tell who looks after this computer.")
_PRINTER = QT_TRANSLATE_NOOP("messages", "The printer is ready: {value}.")
_NO_PRINTER = QT_TRANSLATE_NOOP("messages", "The printer is not ready.")
_SEE_PRINTER = QT_TRANSLATE_NOOP("messages", "Check that it is on, that it has paper, and that no light blinks.")
_DISK = QT_TRANSLATE_NOOP("messages", "The disk has room: {free} GB free.")
_FULL = QT_TRANSLATE_NOOP("messages", "The disk is nearly full: {free} GB free.")
_SEE_DISK = QT_TRANSLATE_NOOP("messages", "Ask who looks after this computer to make room.")
_KEPT = QT_TRANSLATE_NOOP("messages", "Everything can be stored.")
_UNKEPT = QT_TRANSLATE_NOOP("messages", "Nothing can be stored: {reason}. Articles and search work all the same.")
_SEE_KEPT = QT_TRANSLATE_NOOP("messages", "Ask who looks after this computer to make room, or to let the kiosk write.")
_CLOCK = QT_TRANSLATE_NOOP("messages", "It is {time}, time zone {zone}.")
_SEE_CLOCK = QT_TRANSLATE_NOOP("messages", "Compare it with your watch. If it is wrong, ask for it to be set.")
_AHEAD_FILES = QT_TRANSLATE_NOOP("messages", "It is {time}, time zone {zone}. But some files are dated later: {day}.")
_INDEX = QT_TRANSLATE_NOOP("messages", "Search is ready. It knows {count} articles.")
_NO_INDEX = QT_TRANSLATE_NOOP("messages", "Search is not ready.")
_SEE_INDEX = QT_TRANSLATE_NOOP("messages", "It is made by itself in a few minutes. If not, restart the kiosk.")
_SHOWN = QT_TRANSLATE_NOOP(
    "messages", "Articles shown: {shown}. The oldest file is of {oldest}, the newest of {newest}. Not reviewed: {unreviewed}."
)  # fmt: skip
_OVERDUE = QT_TRANSLATE_NOOP("messages", "{sentence} Review overdue: {overdue}.")
_SEE_REVIEWS = QT_TRANSLATE_NOOP("messages", "Ask a clinician to review them on a staff computer.")
_BAD_SETTINGS = QT_TRANSLATE_NOOP("messages", "The settings file has a mistake, so the kiosk does not use it.")
_NO_ARTICLES = QT_TRANSLATE_NOOP("messages", "No article is shown.")
_SEE_ARTICLES = QT_TRANSLATE_NOOP("messages", "Tell who looks after this computer.")
_QUIET = QT_TRANSLATE_NOOP("messages", "Nothing went wrong in the last 24 hours.")
_TROUBLE = QT_TRANSLATE_NOOP(
    "messages", "Problems in the last 24 hours: {count}, the last at {time}. Most often {kind}."
)
_SEE_TROUBLE = QT_TRANSLATE_NOOP(
    "messages", "Restart the kiosk. If they come again, tell who looks after this computer."
)
_SET_UP = QT_TRANSLATE_NOOP("messages", "The kiosk is set up as it should be.")
_NOT_SET_UP = QT_TRANSLATE_NOOP("messages", "Other things to put right: {count}.")
_SEE_SET_UP = QT_TRANSLATE_NOOP("messages", "Tell who looks after this computer to run “doctor --kiosk”.")

_BY_NAME = {
    "Kiosk screen": ("screen", _SCREEN, _NO_SCREEN, _SEE_SCREEN),
    "Touch screen": ("touch", _TOUCH, _NO_TOUCH, _SEE_TOUCH),
    READ_ALOUD: ("voice", _VOICE, _NO_VOICE, _SEE_VOICE),
    "Kiosk printer": ("printer", _PRINTER, _NO_PRINTER, _SEE_PRINTER),
}
_TOLD_APART = frozenset(
    {"Disk", "Clock", "Search index", "Data folder", "Cache folder", "Kiosk articles", "Articles", "Settings", "Policy"}
)
"""Findings of doctor's that have a sentence of their own below."""


def check_morning(options: Options, findings: Sequence[Diagnosis], now: datetime) -> list[HealthCheck]:
    """Return what staff should know, from *findings*, all of ``doctor --kiosk``. *now* is the local time, with its zone.

    Raises ResourcesMissingError, and FileUnreadableError for a collection that is no folder.
    """
    upkeep = options.upkeep()
    by_name = {one.name: one for one in findings}
    named = [_from(by_name[name], *words) for name, words in _BY_NAME.items() if name in by_name]
    return [
        *named, _disk(upkeep, by_name), _keeping(upkeep), *_library(options, by_name, now), _index(upkeep),
        _errors(upkeep, now), _set_up(findings),
    ]  # fmt: skip


def _well(subject: str, words: str, **facts: Any) -> HealthCheck:
    return HealthCheck(subject, True, Message(words, facts))


def _ill(subject: str, words: str, advice: str, **facts: Any) -> HealthCheck:
    return HealthCheck(subject, False, Message(words, facts), Message(advice))


def _from(found: Diagnosis, subject: str, well: str, ill: str, advice: str) -> HealthCheck:
    return _well(subject, well, value=found.value) if found.ok else _ill(subject, ill, advice)


def _disk(upkeep: Upkeep, findings: dict[str, Diagnosis]) -> HealthCheck:
    free = f"{free_space(upkeep.paths) / 1e9:.1f}"
    found = findings.get("Disk")
    if found is None or found.ok:
        return _well("disk", _DISK, free=free)
    return _ill("disk", _FULL, _SEE_DISK, free=free)


def _keeping(upkeep: Upkeep) -> HealthCheck:
    try:
        for folder in (upkeep.paths.data, upkeep.index_folder):
            try_writing(existing(folder))
    except FileUnwritableError as fault:
        return _ill("keeping", _UNKEPT, _SEE_KEPT, reason=fault.message.facts["reason"])
    return _well("keeping", _KEPT)


def _library(options: Options, findings: dict[str, Diagnosis], now: datetime) -> Iterator[HealthCheck]:
    upkeep = options.upkeep()
    library = refresh(upkeep.opened(), upkeep.folders)
    moments = sorted(state.modified for state in library.snapshot.file_states().values())
    yield _clock(findings, now, moments[-1] if moments else 0)
    settings, fault = options.settings_in_force()
    if fault:
        yield _ill("settings", _BAD_SETTINGS, _SEE_ARTICLES)
    kiosk = settings.kiosk
    try:
        current = compared(ReviewStore(upkeep.paths.reviews).read().current, library)
    except ReaderError:
        yield _ill("articles", _NO_ARTICLES, _SEE_ARTICLES)
        return
    hidden = hidden_by_review(current, today(), unreviewed=kiosk.hide_unreviewed, overdue=kiosk.hide_overdue)
    shown = list(curate(library, kiosk, hidden).entries())
    if not shown:
        yield _ill("articles", _NO_ARTICLES, _SEE_ARTICLES)
        return
    states = [state_of(entry, current.get(entry.id), now.date()) for entry in shown]
    overdue = states.count("overdue")
    facts: dict[str, Any] = {
        "shown": len(shown), "oldest": _day_of(moments[0], now), "newest": _day_of(moments[-1], now),
        "unreviewed": states.count("unreviewed") + states.count("changed"),
    }  # fmt: skip
    if not overdue:
        yield _well("articles", _SHOWN, **facts)
    else:
        yield _ill("articles", _OVERDUE, _SEE_REVIEWS, sentence=Message(_SHOWN, facts), overdue=overdue)


def _clock(findings: dict[str, Diagnosis], now: datetime, newest: int) -> HealthCheck:
    facts = {"time": f"{now:%Y-%m-%d %H:%M}", "zone": f"{now:%Z}"}
    if newest / 1e9 > (now + _AHEAD).timestamp():
        return _ill("clock", _AHEAD_FILES, _SEE_CLOCK, **facts, day=_day_of(newest, now))
    found = findings.get("Clock")
    if found is None or found.ok:
        return _well("clock", _CLOCK, **facts)
    return _ill("clock", _CLOCK, _SEE_CLOCK, **facts)


def _day_of(moment: int, now: datetime) -> str:
    """Return the day of *moment* (ns since 1970) where *now* is; "?" for one outside the calendar."""
    try:
        return f"{datetime.fromtimestamp(moment / 1e9, UTC).astimezone(now.tzinfo):%Y-%m-%d}"
    except (OverflowError, ValueError, OSError):
        return "?"


def _index(upkeep: Upkeep) -> HealthCheck:
    state = index_state(upkeep.index_folder)
    return _well("index", _INDEX, count=state.documents) if state.sound else _ill("index", _NO_INDEX, _SEE_INDEX)


def _errors(upkeep: Upkeep, now: datetime) -> HealthCheck:
    trouble = trouble_since(upkeep.paths.log_file, now.replace(tzinfo=None) - _LATELY)
    if trouble.last is None:
        return _well("errors", _QUIET)
    time, kind = f"{trouble.last:%H:%M}", Message(trouble.kind)
    return _ill("errors", _TROUBLE, _SEE_TROUBLE, count=trouble.lines, time=time, kind=kind)


def _set_up(findings: Sequence[Diagnosis]) -> HealthCheck:
    rest = [one for one in findings if not one.ok and one.name not in _BY_NAME and one.name not in _TOLD_APART]
    if not rest:
        return _well("setup", _SET_UP)
    return _ill("setup", _NOT_SET_UP, _SEE_SET_UP, count=len(rest))
