"""Rules on words: words of the trade with plainer ones, and links that say "click here"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.checks.examined import Examined
from reader.checks.finding import Finding
from reader.checks.prose_blocks import JOINER
from reader.checks.word_lists import jargon as jargon_of
from reader.errors import QT_TRANSLATE_NOOP, Message

_FIRST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# The word of the trade is explained where it stands: “edema (swelling)”, “edema, or swelling”; or is itself the explanation.
_EXPLAINED = re.compile(
    rf"[\s{JOINER}]*(?:\(|,[\s{JOINER}]+(?:or|that is|also called|o|es decir|también llamad[oa])\b)"
)
_LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\(\s*<?[^)\s>]+[^)]*\)")
_EMPTY_WORDS = frozenset(
    "here|click here|click|this|this link|this page|this website|this site|this article|link|read more|more|learn more|see more|"
    "read on|continue|go|website|web page|"
    "aquí|acá|haga clic aquí|haga clic|clic aquí|pulse aquí|presione aquí|este enlace|enlace|esta página|este sitio|este artículo|"
    "leer más|lea más|ver más|más|siga leyendo|sitio web|página web".split("|")
)
_CLICK = re.compile(
    r"\bclick(?:ing)? (?:on )?(?:here|this|the link)\b|\bha(?:ga|z) clic (?:aquí|acá|en este|en el enlace)",
    re.IGNORECASE,
)

_JARGON = QT_TRANSLATE_NOOP("messages", "“{found}” is a word of the trade.")
_JARGON_FIX = QT_TRANSLATE_NOOP("messages", "Write “{plainer}”, or explain the word in brackets behind it.")
_CLICK_HERE = QT_TRANSLATE_NOOP("messages", "The words “{found}” do not say where the link leads.")
_CLICK_HERE_FIX = QT_TRANSLATE_NOOP(
    "messages", "Make the name of the page the link, as in [missed doses](article:missed-dose)."
)


def jargon(examined: Examined) -> Iterator[Finding]:
    """Find words of the trade, unless they are explained on the spot or are what the article is called."""
    table = jargon_of(examined.spoken)
    if not table:
        return
    text = examined.prose.text
    lower = text.lower()
    named = " ".join((examined.article.title, *examined.article.also_called)).lower()
    for word in _FIRST_WORD.finditer(lower if len(lower) == len(text) else text):
        for pattern, plainer in table.get(word[0], ()):
            match = pattern.match(text, word.start())
            if match is None or text[: match.start()].endswith(("/", ".", "@", "-")):
                continue
            found = examined.prose.words_of(match.start(), match.end())
            if found.lower() not in named and not _is_explained(text, match) and _in_block(examined, match.start()):
                said, mend = Message(_JARGON, {"found": found}), Message(_JARGON_FIX, {"plainer": plainer})
                yield examined.found("jargon", said, mend, match.start(), match.end())
                break


def _is_explained(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()].rstrip(" " + JOINER)
    return before.endswith("(") or bool(_EXPLAINED.match(text, match.end()))


def _in_block(examined: Examined, place: int) -> bool:
    return any(block.start <= place < block.end for block in examined.prose.blocks)


def click_here(examined: Examined) -> Iterator[Finding]:
    """Find links whose words say nothing of where they lead."""
    links = set()
    for match in _LINK.finditer(examined.uncoded):
        words = " ".join(match[1].replace("*", "").replace("_", "").split())
        if words.lower().strip(" .…:»>!") in _EMPTY_WORDS:
            links.add(match.start(1))
            yield _click_here(examined, words, match.start(1), match.end(1))
    for match in _CLICK.finditer(examined.prose.text):
        if not any(abs(match.start() - link) < 12 for link in links):
            yield _click_here(examined, match[0], match.start(), match.end())


def _click_here(examined: Examined, words: str, start: int, end: int) -> Finding:
    return examined.found("click-here", Message(_CLICK_HERE, {"found": words}), Message(_CLICK_HERE_FIX), start, end)
