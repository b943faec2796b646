"""How long words take a voice, in letters of running text."""

from collections.abc import Sequence

DIGIT, CAPITAL, SIGN = 8, 4, 12
"""As long as so many letters may take: a digit ("777" has 24), a capital letter of what is perhaps spelled, and a sign."""
REST, LAST = 5, 10
"""And the rest at a comma or the like, and after the last word."""
QUIET_SIGNS = frozenset(",.;:!?…'’‘\"“”«»()[]-–—¿¡")
"""Signs that are not said."""
SENTENCE_ENDS = (".", "?", "!", "…")
CLOSING = "\"'”’»)]"
SLOWER = 0.8
"""How much longer a letter takes at a rate of -1: with espeak-ng there are 125 words a minute at -0.5, 170 at 0, 282 at 0.4."""


def letters_of(word: str) -> int:
    """Return as long as how many letters *word* may take."""
    capital = CAPITAL if sum(map(str.isupper, word)) > 1 else 1
    return sum(
        DIGIT if one.isdigit() else capital if one.isupper() else 1 if one.isalpha() or one in QUIET_SIGNS else SIGN
        for one in word
    )


def letters_until_next(words: Sequence[str], place: int, rate: float) -> int:
    """Return as long as how many letters it may take from the mark before the word at *place* to the next that is reported.

    *rate* is that of Qt TextToSpeech. Of a word after a full stop within the text, Speech Dispatcher reports no mark.
    """
    here, following = ([*words[place : place + 2], "", ""])[:2]
    letters = letters_of(here)
    if not following:
        letters += LAST
    elif here.rstrip(CLOSING).endswith(SENTENCE_ENDS):
        letters += REST + letters_of(following)
    elif not here[-1:].isalnum():
        letters += REST
    return round(letters * (1 - SLOWER * rate))
