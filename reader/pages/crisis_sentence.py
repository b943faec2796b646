"""Where help is in a crisis: the one place that decides whether the clinic says it or the program."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from reader.errors import QT_TRANSLATE_NOOP
from reader.languages import base_of

_LEAD = QT_TRANSLATE_NOOP("pages", "In crisis?")
_LINE = QT_TRANSLATE_NOOP("pages", "Tell the front desk now, or call or text 988.")
_TITLE = QT_TRANSLATE_NOOP("pages", "Are you thinking about hurting yourself?")
_WORDS = QT_TRANSLATE_NOOP(
    "pages",
    "You are not alone, and help works. Call or text 988 any time, day or night. "
    "Press 2 for Spanish. In danger now? Call 911.",
)
_HERE = QT_TRANSLATE_NOOP("pages", "If you are in the clinic, tell the front desk now.")


class Help(NamedTuple):
    """Where help is, in one language. All is plain text."""

    lead: str
    """A question before ``line``."""
    line: str
    """For a strip or the foot of a screen."""
    title: str
    """A question before ``words``."""
    words: str
    """For a page, paper, and whoever searched for it."""
    here: str
    """What is to be done in the clinic, after ``words``; empty where these say it."""

    @property
    def said(self) -> str:
        return f"{self.lead} {self.line}"


def help_in(language: str, own: Mapping[str, str], say: Callable[[str], str]) -> Help:
    """Return where help is for a reader of *language*: as *own*, the setting ``kiosk.crisis``, has it, else as the program does.

    *say* translates the program's words. The clinic's sentence in another language is never taken
    instead: its reader may not understand it.
    """
    said = own.get(language) or own.get(base_of(language))
    return Help(say(_LEAD), said or say(_LINE), say(_TITLE), said or say(_WORDS), "" if said else say(_HERE))


_AWAY = QT_TRANSLATE_NOOP("pages", "In crisis? Call or text 988 at any time. In danger now? Call 911.")


def help_away(language: str, own: Mapping[str, str], say: Callable[[str], str]) -> str:
    """Return the shortest sentence that says where help is, for who reads it at home, where there is no front desk."""
    return own.get(language) or own.get(base_of(language)) or say(_AWAY)
