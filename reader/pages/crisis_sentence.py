"""Where help is in a crisis: the one place that decides whether the clinic says it or the program."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple, Protocol

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
_ANY_TIME = QT_TRANSLATE_NOOP(
    "pages", "You are not alone, and help works. Call or text 988 any time, day or night. Press 2 for Spanish."
)


class _Besides(NamedTuple):
    """What is said of one kind of danger before all else: a title, where there is room, and where there is little."""

    title: str
    words: str
    line: str


_BESIDES = MappingProxyType({
    "overdose": _Besides(
        QT_TRANSLATE_NOOP("pages", "Too much medicine, or poison?"),
        QT_TRANSLATE_NOOP(
            "pages",
            "Passed out, a seizure, or trouble breathing? Call 911. "
            "If not, call Poison Help now, even if all seems well: 1-800-222-1222.",
        ),
        QT_TRANSLATE_NOOP("pages", "Call 911 or Poison Help, 1-800-222-1222."),
    ),
    "abuse": _Besides(
        QT_TRANSLATE_NOOP("pages", "Is someone hurting you?"),
        QT_TRANSLATE_NOOP(
            "pages",
            "It is not your fault. In danger now? Call 911. "
            "The National Domestic Violence Hotline is free at any hour: 1-800-799-7233.",
        ),
        QT_TRANSLATE_NOOP("pages", "In danger now? Call 911. Or call 1-800-799-7233."),
    ),
    "others": _Besides(
        QT_TRANSLATE_NOOP("pages", "Are you afraid that someone will be hurt?"),
        QT_TRANSLATE_NOOP("pages", "Is someone in danger now? Call 911."),
        QT_TRANSLATE_NOOP("pages", "Is someone in danger now? Call 911."),
    ),
})  # fmt: skip
"""By kind of danger. In the other kinds the crisis line is all there is to call; ``_WORDS`` name 911."""
NUMBERED = ("overdose", "abuse")
"""The kinds of danger that have a telephone number besides 911 and the crisis line."""
_AWAY = QT_TRANSLATE_NOOP("pages", "In crisis? Call or text 988 at any time. In danger now? Call 911.")


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
    away: str
    """The shortest sentence that says it, for who reads it at home, where there is no front desk."""
    first: str = ""
    """Whom to call before all else in danger of one kind, as ``line`` and ``words`` say it too; "" in the others."""

    @property
    def said(self) -> str:
        return f"{self.lead} {self.line}"


class HelpIn(Protocol):
    """Tells where help is for a reader of *language*, in danger of *kind*."""

    def __call__(self, language: str, kind: str = "") -> Help: ...


def help_in(language: str, own: Mapping[str, str], say: Callable[[str], str], kind: str = "") -> Help:
    """Return where help is for a reader of *language*: as *own*, the setting ``kiosk.crisis``, has it, else as the program does.

    *say* translates the program's words. The clinic's sentence in another language is never taken
    instead: its reader may not understand it. In danger of a *kind* (of ``reader.search.crisis.danger``) that has
    telephone numbers of its own these come first, whoever says the rest.
    """
    said = own.get(language) or own.get(base_of(language))
    help_ = Help(
        say(_LEAD), said or say(_LINE), say(_TITLE), said or say(_WORDS), "" if said else say(_HERE), said or say(_AWAY)
    )
    besides = _BESIDES.get(kind)
    if besides is None:
        return help_
    first = say(besides.line)
    words = f"{say(besides.words)} {said or say(_ANY_TIME)}"
    return help_._replace(title=say(besides.title), words=words, line=f"{first} {help_.line}", first=first)
