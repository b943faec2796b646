"""Which paper is usual where the computer stands."""

from collections.abc import Mapping

from reader.handouts.handout import Paper

_LETTER = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())
"""Territories whose paper is US-Letter (Unicode CLDR 48, measurementData/paperSize)."""


def default_paper(chosen: str = "", locale: str = "") -> Paper:
    """Return the paper to print on: *chosen*, the name of a Paper as the settings have it, else the usual one.

    *locale* is the system's, such as "de_DE.UTF-8", "es-MX" or "" (``locale_of``, ``QLocale.name``). Where it names no
    territory paper is Letter: the program is made for clinics in the United States.
    """
    if chosen in set(Paper):
        return Paper(chosen)
    territory = locale.partition(".")[0].partition("@")[0].replace("-", "_").rpartition("_")[2]
    return Paper.A4 if len(territory) == 2 and territory.isupper() and territory not in _LETTER else Paper.LETTER


def locale_of(environment: Mapping[str, str]) -> str:
    """Return the locale for paper that *environment* names, in the order of POSIX (8.2): LC_ALL, LC_PAPER, LANG; or ""."""
    return next((said for name in ("LC_ALL", "LC_PAPER", "LANG") if (said := environment.get(name))), "")
