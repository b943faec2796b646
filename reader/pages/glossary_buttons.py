"""Explaining words: the first time a word of the glossary stands on a page, it becomes a button with its meaning.

The meanings stand apart, after the text, so that nothing that reads the text reads them: a button
names its meaning (``aria-describedby``) and shows it (``popovertarget``, of HTML's Popover API). The
style sheet shows it for keyboard focus and for a pointer that rests on the word, too. No script is needed.
"""

from collections.abc import Iterable
from pathlib import Path

from reader.languages import base_of
from reader.library.glossary import FILE_NAME, Glossary, GlossaryWord, read_glossary_file
from reader.pages.page_marks import change_text
from reader.system.files import state_of_file

_PLAIN = frozenset("a abbr button code dfn dt h1 h2 h3 h4 h5 h6 kbd mark pre samp summary sup th".split())
"""Elements whose words stay as they are: they do something already, or they name what follows."""


class Explainer:
    """Explains the words of one page, each once; the parts of the page come in their order."""

    def __init__(self, glossary: Glossary, title: str = "") -> None:
        """Words in the page's *title* are what the page is about: it explains them itself."""
        self._glossary = glossary
        self._known = {found.word.word for found in glossary.find(title)}
        self.words: list[GlossaryWord] = []
        """What was explained so far, in order."""

    def explain(self, html: str) -> str:
        """Return *html*, a part of the page as a sanitiser leaves it, with a button for each word that is new."""
        if not self._glossary:
            return html
        return change_text(html, self._text, _PLAIN)

    def _text(self, text: str) -> str:
        if not text.strip():
            return text
        parts, position = [], 0
        for found in self._glossary.find(text):
            if found.word.word not in self._known:
                self._known.add(found.word.word)
                self.words.append(found.word)
                parts += [text[position : found.start], _button(len(self.words), text[found.start : found.end])]
                position = found.end
        parts.append(text[position:])
        return "".join(parts)

    @property
    def style(self) -> str:
        """The rules that tie each meaning to its word: the style sheet cannot know how many there are."""
        return "".join(_rule(number) for number in range(1, len(self.words) + 1))


def _button(number: int, word: str) -> str:
    """Return *word* with what shows its meaning.

    A button is one box to the layout: it would break lines before it and hide its words from a search
    across it. So the button has no box (``display: contents``) and only does what buttons do, when its
    words are pressed; the words themselves are what the keyboard reaches and what a screen reader names.
    (Chromium leaves a button out of its tree for "generic", and not for "none".)
    """
    return (
        f'<button type="button" class="word" role="generic" tabindex="-1" popovertarget="-meaning-{number}">'
        f'<span id="-word-{number}" role="button" tabindex="0" aria-describedby="-said-{number}">{word}</span></button>'
    )


def _rule(number: int) -> str:
    word, meaning = f"#-word-{number}", f"#-meaning-{number}"
    return (
        f"{word}{{anchor-name:--word-{number}}}{meaning}{{position-anchor:--word-{number}}}"
        f"body:has({word}:focus-visible) {meaning},"
        f"html:not(.hushed) body:has({word}:hover:not(:focus)) {meaning}{{display:block}}"
    )


class Glossaries:
    """The glossaries of a library's folders, by language, each read when it is first needed or has changed."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[object, Glossary]] = {}

    def of(self, roots: Iterable[Path], language: str) -> Glossary:
        """Return the glossary of *language* ("es" for "es-MX") in the folders *roots*, where a later one wins."""
        base = base_of(language)
        paths = [root / name / FILE_NAME for root in roots for name in dict.fromkeys((base, language))]
        state = tuple((path, moment) for path in paths if (moment := state_of_file(path)))
        kept = self._kept.get(language)
        if kept is None or kept[0] != state:
            words = [word for path, _ in state for word in read_glossary_file(path).words]
            kept = self._kept[language] = state, Glossary(words)
        return kept[1]
