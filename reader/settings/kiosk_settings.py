"""The table ``[kiosk]`` of the settings: each setting is declared once, with its kind, its help and its default."""

from collections.abc import Mapping, Sequence
from typing import Annotated, NamedTuple

from reader.errors import QT_TRANSLATE_NOOP
from reader.languages import INTERFACE_LANGUAGES
from reader.settings.hours import Hours
from reader.settings.kinds import (
    Languages,
    NameList,
    OneOf,
    OpeningHours,
    Picture,
    Sentences,
    Switch,
    Text,
    WholeNumber,
)
from reader.settings.policy import KIOSK, Policy

KEY_POINTS, ADDRESS = "key-points", "address"
PAPERS = ("A4", "Letter")
"""Names of QPageSize.PageSizeId."""
LONGEST_CRISIS = 240
"""In bytes of UTF-8: it has to fit onto every screen beside all else, and into every take-home code beside the title."""
REACH_CM, LEAST_REACH = 120, 0.5


class KioskSettings(NamedTuple):
    """What the clinic decided for its kiosk. An empty tuple stands for all there are."""

    idle: Annotated[
        int,
        WholeNumber(30, 3600),
        QT_TRANSLATE_NOOP("settings", "seconds without a touch until “Are you still there?”"),
    ] = 90
    screen: Annotated[
        str, Text(), QT_TRANSLATE_NOOP("settings", "which monitor, as `doctor` names it; if empty, the primary one")
    ] = ""
    languages: Annotated[
        tuple[str, ...],
        Languages(INTERFACE_LANGUAGES),
        QT_TRANSLATE_NOOP("settings", "what visitors choose from; if none, all; a new visit begins in the first"),
    ] = ()
    collections: Annotated[
        tuple[str, ...], NameList(), QT_TRANSLATE_NOOP("settings", "only these collections, by their ids; if none, all")
    ] = ()
    categories: Annotated[
        tuple[str, ...], NameList(), QT_TRANSLATE_NOOP("settings", "only these categories, in this order; if none, all")
    ] = ()
    hidden: Annotated[
        tuple[str, ...],
        NameList(),
        QT_TRANSLATE_NOOP("settings", "never these articles: `en/grief`, or `grief` in every language"),
    ] = ()
    hide_unreviewed: Annotated[
        bool, Switch(), QT_TRANSLATE_NOOP("settings", "only articles that your clinic has signed off")
    ] = False
    hide_overdue: Annotated[
        bool, Switch(), QT_TRANSLATE_NOOP("settings", "only articles whose review is not overdue")
    ] = False
    take_home: Annotated[
        str,
        OneOf((KEY_POINTS, ADDRESS)),
        QT_TRANSLATE_NOOP("settings", "what the code beside an article holds: its key points, or its web address"),
    ] = KEY_POINTS
    may_print: Annotated[
        bool,
        Switch(),
        QT_TRANSLATE_NOOP("settings", "a button prints the article on the default printer, 3 a visit at most"),
    ] = False
    paper: Annotated[
        str,
        OneOf(PAPERS),
        QT_TRANSLATE_NOOP(
            "settings", "what pages are printed on; if left out, the printer's own, else the usual one of the country"
        ),
    ] = ""
    screen_height: Annotated[
        int,
        WholeNumber(0, 400),
        QT_TRANSLATE_NOOP(
            "settings",
            "an upright screen's height in centimeters, for “Move controls down”; if 0, they go to the lower half",
        ),
    ] = 0
    screen_bottom: Annotated[
        int,
        WholeNumber(0, 200),
        QT_TRANSLATE_NOOP("settings", "how far the screen's lower edge is above the floor, in centimeters"),
    ] = 0
    speech_output: Annotated[
        bool,
        Switch(),
        QT_TRANSLATE_NOOP(
            "settings", "keys, two resting fingers or headphones begin speech, for people who cannot see the screen"
        ),
    ] = True
    headphones: Annotated[
        str,
        Text(),
        QT_TRANSLATE_NOOP(
            "settings", "the sink that speech goes to, as `pactl list short sinks` names it; if empty, the system's"
        ),
    ] = ""
    speaks_letters: Annotated[
        bool,
        Switch(),
        QT_TRANSLATE_NOOP("settings", "typed letters are spoken without headphones, too: others may hear them"),
    ] = False
    hours: Annotated[
        Hours | None,
        OpeningHours(),
        QT_TRANSLATE_NOOP("settings", "outside them the screen sleeps; if left out, it is always on"),
    ] = None
    logo: Annotated[str, Picture(), QT_TRANSLATE_NOOP("settings", "your logo on the first page")] = ""
    crisis: Annotated[
        Mapping[str, str],
        Sentences(LONGEST_CRISIS),
        QT_TRANSLATE_NOOP("settings", "your own sentence for a crisis; if left out, the program's own"),
    ] = {}

    def offered(self, spoken: Sequence[str], preferred: str = "") -> tuple[str, ...]:
        """Return which of the languages *spoken* by the interface visitors choose from; it resets to the first.

        Where the settings name none, those are all of them, with *preferred* (the setting ``language``) first.
        """
        if self.languages:
            return tuple(language for language in self.languages if language in spoken) or tuple(spoken)
        return tuple(sorted(spoken, key=lambda language: language != preferred))

    @property
    def reach(self) -> float:
        """Return how much of the screen, from its lower edge, somebody reaches who sits before it: half of it at least.

        That is 1.2 m above the floor (ADA Standards 308.2.1: 48 inches). Less than a half would not hold the controls.
        """
        if not self.screen_height:
            return LEAST_REACH
        return min(1.0, max(LEAST_REACH, (REACH_CM - self.screen_bottom) / self.screen_height))

    @property
    def policy(self) -> Policy:
        """What the kiosk may do."""
        return KIOSK._replace(may_print=self.may_print)
