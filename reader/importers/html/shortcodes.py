"""WordPress shortcodes ("[vc_row]", "[caption …]words[/caption]"): the code goes, the words inside stay.

Ordinary words in brackets ("[1]", "[sic]", "[video]") stay: a bracket is a shortcode only by its
form, by a closing partner, or by a name that nothing but a plug-in uses.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_BRACKET = re.compile(r"\[(?P<end>/)?(?P<name>[A-Za-z][\w-]*)(?P<rest>(?:\s[^\[\]]*|/)?)\]")
_BUILDER = re.compile(r"(?:vc|et_pb|fusion|wpb|av|su|mk|tatsu|nectar|cmsms)_\w+|wp_caption", re.IGNORECASE)
_PLUGIN = re.compile(
    r"gallery|playlist|contact-form(?:-7)?|gravityforms?|ninja_forms?|wpforms|formidable|mc4wp_form"
    r"|elementor-template|rev_slider|toc|ez-toc|instagram-feed",
    re.IGNORECASE,
)
_QUOTES = "\"'“”‘’″′«»„"
_ATTRIBUTES = re.compile(rf"(?:\s+[\w-]+\s*=\s*[{_QUOTES}]+[^{_QUOTES}]*[{_QUOTES}]+)+\s*/?")
_FRAMES = frozenset({"caption", "row", "column", "section"})


@dataclass(frozen=True, slots=True)
class Shortcodes:
    """The names that are opened and closed in one document: found once, used for each of its texts."""

    closed: frozenset[str]

    def strip(self, text: str) -> tuple[str, tuple[str, ...]]:
        """Return *text* without shortcodes, and the names of those that did something on the website."""
        if "[" not in text:
            return text, ()
        names: list[str] = []

        def drop(match: re.Match[str]) -> str:
            name, rest = match["name"].lower(), match["rest"]
            if not self._is_code(name, rest, closing=bool(match["end"])):
                return match[0]
            if name not in self.closed and name not in _FRAMES and not _BUILDER.fullmatch(name):
                names.append(name)
            return " "

        return _BRACKET.sub(drop, text), tuple(names)

    def _is_code(self, name: str, rest: str, *, closing: bool) -> bool:
        if name in self.closed or _BUILDER.fullmatch(name):
            return True
        if closing:
            return False
        return bool(_PLUGIN.fullmatch(name) or _ATTRIBUTES.fullmatch(rest) or rest.strip() == "/")


def find(texts: Iterable[str]) -> Shortcodes:
    """Return the shortcodes of a document made of *texts*."""
    opened: set[str] = set()
    closed: set[str] = set()
    for text in texts:
        for match in _BRACKET.finditer(text) if "[" in text else ():
            (closed if match["end"] else opened).add(match["name"].lower())
    return Shortcodes(frozenset(opened & closed))
