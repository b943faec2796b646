"""The sentences for somebody in a crisis: the clinic's own where it has any, else the program's."""

from __future__ import annotations

from collections.abc import Mapping

from reader.pages.words import PageWords


def own_words(crisis: Mapping[str, str], language: str) -> dict[str, str]:
    """Return what pages in *language* say instead of the program's words, by key, for the setting ``kiosk.crisis``.

    The clinic's sentence in another language is never taken instead: its reader may not understand it.
    """
    said = crisis.get(language) or crisis.get(language.partition("-")[0])
    return {"crisis": said, "crisis_here": ""} if said else {}


def crisis_line(crisis: Mapping[str, str], language: str, words: PageWords) -> str:
    """Return what to say in *language*: from *crisis*, the setting ``kiosk.crisis``, else from *words*, those of *language*."""
    return own_words(crisis, language).get("crisis") or words("crisis")
