"""Sentences and words of plain text, as the readability literature counts them.

A sentence ends with a full stop, question mark or exclamation mark before a space and the start of another
sentence; the full stops of abbreviations, initials and decimals end none (Flesch, *How to Write Plain English*, 1979,
chapter 2). A word is what stands between spaces: contractions, hyphenated words and numbers count as one.
"""

import re
from collections.abc import Iterator

from reader.checks.prose_blocks import JOINER

_END = re.compile(rf"(?<![.!?…])[.!?…]++[\"'”’»)\]{JOINER}]*+(?=\s++[{JOINER}]*+[\"'“‘«(\[¿¡]*+[{JOINER}]*+[^\W_])")
_NEXT = re.compile(rf"[\s{JOINER}\"'“‘«(\[¿¡]*")
_BEFORE = re.compile(r"(?:^|[\s(\[\"'“‘«])((?:[^\W\d_]\.)*[^\W\d_]+)$")
_WORD = re.compile(r"[^\W_]+(?:(?:['’\-‑–/.@&+]|(?<=\d)[,:](?=\d))[^\W_]+)*%?")

_ABBREVIATIONS = frozenset(
    "dr dra mr mrs ms prof st sr sra srta jr rev gen sgt fig vol vs núm pág ing ud uds cf e.g i.e ej p.ej approx aprox incl".split()
)
"""Their full stops end no sentence, whatever follows."""
_NEAR = 200
"""How many characters before a full stop tell whether it ends the sentence."""
_NAMES = frozenset({"U.S", "EE", "UU", "EE.UU", "Ph.D", "M.D"})


def spans(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of *text* between *start* and *end* begins and ends, spaces around it left out."""
    end = len(text) if end is None else end
    begin = _skip(text, start, end)
    for match in _END.finditer(text, start, end):
        if match.start() >= begin and _ends(text, match, begin):
            yield begin, match.end()
            begin = _skip(text, match.end(), end)
    while end > begin and (text[end - 1].isspace() or text[end - 1] == JOINER):
        end -= 1
    if end > begin:
        yield begin, end


def _skip(text: str, place: int, end: int) -> int:
    while place < end and (text[place].isspace() or text[place] == JOINER):
        place += 1
    return place


def _ends(text: str, match: re.Match[str], begin: int) -> bool:
    """Tell whether the marks in *match* end the sentence that began at *begin*."""
    begins = _NEXT.match(text, match.end())
    first = text[begins.end()] if begins and begins.end() < len(text) else ""
    if first.islower():
        return False
    if match[0][0] != "." or match[0].startswith(".."):
        return True
    near = max(begin, match.start() - _NEAR)
    before = _BEFORE.search(text[max(begin, match.start() - 24) : match.start()].replace(JOINER, ""))
    following = text[match.end() : match.end() + 8].replace(JOINER, "").lstrip()
    return before is None or _ends_behind(before[1], following, text[near : match.start()])


def _ends_behind(word: str, following: str, before: str) -> bool:
    """Tell whether the full stop behind *word*, which ends the text *before*, ends a sentence when *following* comes next."""
    if word.lower() == "no":  # "No. 5" is a number's name, "No. Call us." is an answer
        return not following[:1].isdigit()
    if word.lower() in _ABBREVIATIONS or word in _NAMES:
        return False
    if len(word) == 1 and word.isupper() and word != "I":
        # "John F. Kennedy", "J. Smith" and "E. U." are names; "vitamin D. Take it" and "So do I. You too" end.
        earlier = before[:-1].replace(JOINER, "").split()
        return bool(earlier) and not earlier[-1][0].isupper() and following[1:2] != "."
    return True


def words(text: str) -> list[str]:
    """Return the words of *text*, joiners and marks around them left out. A percent sign stays at its number."""
    return _WORD.findall(text.replace(JOINER, ""))


def is_punctuated(text: str) -> bool:
    """Tell whether *text* ends as a sentence does, behind any closing quotes and brackets."""
    return text.rstrip(" \t\r\n\"'”’»)]" + JOINER).endswith((".", "!", "?", "…"))
