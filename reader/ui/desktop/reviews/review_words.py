"""How reviews are spoken of in the window."""

import contextlib
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reader.reviews.journal_record import Event, SignOff, Undoing
from reader.reviews.standing import Standing

translate = QCoreApplication.translate


def date_format() -> str:
    """Return how a day is written, in QDate's letters."""
    return translate("ReviewWords", "MMMM d, yyyy")


def said_day(day: date) -> str:
    """Return *day* as the interface's language writes it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), date_format())


def said_standing(standing: Standing) -> str:
    """Return how an article stands, in one sentence."""
    due = said_day(standing.due) if standing.due else ""
    if standing.state == "changed":
        words = translate("ReviewWords", "The text has changed since {name} reviewed it on {date}.")
        return words.format(name=standing.by, date=said_day(standing.on) if standing.on else "")
    if standing.state == "overdue":
        return translate("ReviewWords", "A new review has been overdue since {date}.").format(date=due)
    if standing.state == "due":
        return translate("ReviewWords", "A new review is due by {date}.").format(date=due)
    if standing.state == "unreviewed":
        return translate("ReviewWords", "Not yet reviewed.")
    if not standing.by or not standing.on:
        return translate("ReviewWords", "Reviewed.")
    words = translate("ReviewWords", "Reviewed by {name} on {date}.")
    return words.format(name=standing.by, date=said_day(standing.on))


def said_event(event: Event) -> str:
    """Return what was recorded, in one line."""
    if isinstance(event, SignOff):
        words = translate("ReviewWords", "{date}: reviewed by {name}")
        return words.format(date=said_day(event.on), name=event.by)
    day = ""
    with contextlib.suppress(ValueError):
        day = said_day(date.fromisoformat(event.at[:10]))
    if isinstance(event, Undoing):
        return translate("ReviewWords", "{date}: the entry before was undone").format(date=day)
    return translate("ReviewWords", "{date}: sign-off withdrawn").format(date=day)
