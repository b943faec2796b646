"""The words of a link say where it leads."""

import re

from reader.checks.examined_article import ExaminedArticle
from reader.checks.finding import Finding
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

_LINK = re.compile(r"(?<!!)\[([^\[\]]++)\]\(\s*+<?(?=[^)\s>])(?:[^()]++|\([^()]*+\))*+\)")
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

_CLICK_HERE = QT_TRANSLATE_NOOP("messages", "The words “{found}” do not say where the link leads.")
_CLICK_HERE_FIX = QT_TRANSLATE_NOOP(
    "messages", "Make the name of the page the link, as in [missed doses](article:missed-dose)."
)


def _find(examined: ExaminedArticle) -> Findings:
    links = set()
    for match in _LINK.finditer(examined.uncoded):
        words = " ".join(match[1].replace("*", "").replace("_", "").split())
        if words.lower().strip(" .…:»>!") in _EMPTY_WORDS:
            links.add(match.start(1))
            yield _found(examined, words, match.start(1), match.end(1))
    for match in _CLICK.finditer(examined.prose.text):
        if not any(abs(match.start() - link) < 12 for link in links):
            yield _found(examined, match[0], match.start(), match.end())


def _found(examined: ExaminedArticle, words: str, start: int, end: int) -> Finding:
    return examined.found(RULE, _CLICK_HERE, _CLICK_HERE_FIX, start, end, found=words)


RULE = Rule("click-here", "warning", QT_TRANSLATE_NOOP("messages", "The words of a link say where it leads."), _find)
