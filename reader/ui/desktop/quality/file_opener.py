"""Handing an article's file to the system's editor."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reader.settings.policy import Policy


def open_file(path: Path, policy: Policy) -> bool:
    """Open *path* with the program that the system has for it; tell whether that could be asked for.

    Refused where the policy does not let files be edited, and for what is no file.
    """
    return policy.may_edit and path.is_file() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
