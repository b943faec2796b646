"""A page as plain text, for where nothing can draw it: the same words, no more and no less than a person needs."""

import contextlib
from collections.abc import Callable

from reader.errors import ArticleBrokenError
from reader.library.article import Article
from reader.library.library import Library
from reader.library.plain_text import readable
from reader.pages.addresses import Address
from reader.pages.crisis_sentence import Help
from reader.pages.page_words import PageWords


def plain_article(article: Article, words: PageWords, help_: Help) -> str:
    """Return *article* as paragraphs with an empty line between them, *words* and *help_* being those of its language.

    Where help is comes first, for an article about what may need it.
    """
    parts = [article.title]
    if article.sensitivity:
        parts += [help_.title, help_.words, help_.here]
    parts.append(article.summary)
    if article.key_points:
        parts.append("\n".join([words("key_points"), *(f"• {point}" for point in article.key_points)]))
    parts += [readable(article.body), words("advice")]
    return "\n\n".join(part for part in parts if part)


def plain_page(
    address: Address, library: Library | None, words: Callable[[str], PageWords], help_in: Callable[[str], Help], language: str
) -> str:  # fmt: skip
    """Return the page at *address* as plain text; where it is no article that can be read, the words of the first page.

    *words* and *help_in* give those of a language, and *language* is the interface's.
    """
    entry = library.entry(address.article) if library and address.kind == "article" else None
    if library and entry:
        with contextlib.suppress(ArticleBrokenError):
            article = library.article(entry)
            return plain_article(article, words(article.language), help_in(article.language))
    return "\n\n".join(words(language)(key) for key in ("home_title", "home_hint"))
