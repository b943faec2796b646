"""Days as a person reads them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale


def day_of(moment: str) -> str:
    """Return the local day of *moment*, in UTC as ISO 8601 has it, in the language of the interface."""
    try:
        local = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return moment
    return QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)
