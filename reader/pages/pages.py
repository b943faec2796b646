"""What an address shows: path in, Response out. The window, the kiosk and the command line all ask here."""

import html
import os
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import jinja2
from markupsafe import Markup

from reader.errors import ArticleBrokenError
from reader.languages import language_of
from reader.library import markdown
from reader.library.article import Article, BrokenArticle
from reader.library.article_file import read_stamped, reading_minutes
from reader.library.entry import Entry
from reader.library.library import Library, media_file
from reader.pages.addresses import Address, article_address
from reader.pages.crisis_sentence import Help, help_in
from reader.pages.glossary_buttons import Explainer, Glossaries
from reader.pages.page_marks import mark
from reader.pages.page_text import plain_page
from reader.pages.page_words import PageWords, read_words
from reader.pages.related_articles import read_next, related_articles
from reader.pages.response import HTML, PageNotFoundError, Response
from reader.pages.tokens import LIGHT, PageLook, Tokens
from reader.reviews.journal_record import SignOff
from reader.reviews.review_dates import today
from reader.reviews.standing import Standing, standing_of

PICTURES = {
    ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
    ".webp": "image/webp", ".avif": "image/avif",
}  # fmt: skip
"""The pictures that pages show, by their files' endings: what the system's own list says differs from one to another."""

LONG_MINUTES, LEAST_HEADINGS = 5, 5
"""An article that takes so long to read, and has so many parts, begins with a list of them."""

LARGEST_PICTURE = 20_000_000


Render = Callable[[Library, str, str], markdown.Rendered]


class ArticleParts(NamedTuple):
    """What a page, or a sheet of paper, says of an article, in the article's language."""

    entry: Entry
    article: Article
    body: markdown.Rendered
    category: str
    review: str
    """Who reviewed it, and whether that still holds."""


class Pages:
    """Renders pages of the library that *library* gives at the moment of asking (None while it is being read)."""

    def __init__(
        self, resources: Path, fonts: Path, tokens: Tokens, library: Callable[[], Library | None], clinic: str = "",
        shows_broken: bool = True, sign_off: Callable[[str], SignOff | None] = lambda _: None, day: Callable[[], date] = today,
        *, crisis: Mapping[str, str] = MappingProxyType({}), leads_on: bool = False,
    ) -> None:  # fmt: skip
        """*sign_off* gives the clinic's sign-off of an article that is in force; *day* is what day it is.

        *crisis* is the clinic's own sentence for somebody in a crisis, by language. *leads_on* has articles begin with their contents,
        where they are long, and end with what to read next.
        """
        self._fonts, self._library, self._clinic = fonts, library, clinic
        self._shows_broken, self._sign_off, self._day = shows_broken, sign_off, day
        self._glossaries = Glossaries()
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(resources / "pages"), autoescape=True, undefined=jinja2.StrictUndefined,
            trim_blocks=True, lstrip_blocks=True, auto_reload=False,
        )  # fmt: skip
        self.words: Callable[[str], PageWords] = lru_cache(lambda language: read_words(resources, language))
        """Gives the words around an article in a language."""
        self._crisis, self._leads_on = crisis, leads_on
        sheet = resources / "pages" / "page.css"
        self._style = lru_cache(lambda theme: variables(tokens, theme) + sheet.read_text("utf-8"))

    def respond(self, address: Address, look: PageLook) -> Response:
        """Return what *address* shows. Raises PageNotFoundError where there is nothing, not even a page that says so."""
        if address.kind == "article":
            return self._article(address, look)
        if address.kind == "home":
            return self._home(look)
        if address.kind == "media":
            return self._media(address)
        if address.kind == "font":
            return self._font(address.name)
        raise PageNotFoundError(address)

    def help(self, language: str) -> Help:
        """Return where help is, for a reader of *language*."""
        return help_in(language, self._crisis, self.words(language).translated)

    def plain(self, address: Address, look: PageLook) -> str:
        """Return what *address* shows as plain text, for where nothing can draw it."""
        return plain_page(address, self._library(), self.words, self.help, look.language)

    def _article(self, address: Address, look: PageLook) -> Response:
        library = self._library()
        if library is None:
            return self._message(look, "wait_title", "wait_hint")
        entry = library.entry(address.article)
        if entry is None:
            return self._message(look, "missing_title", "missing_hint")
        place = library.place(entry)
        article, stamp = read_stamped(place)
        if isinstance(article, BrokenArticle):
            if not self._shows_broken:
                return self._message(look, "missing_title", "missing_hint")
            problem = article.problem
            reason = self.words(look.language).said(problem.message)
            return self._message(
                look, "broken_title", "broken_hint", reason=reason, line=problem.line, path=str(place.path)
            )
        parts = self._parts(library, entry._replace(stamp=stamp), article, self.render)
        return self._html(
            "article.html", look, article.language, article.title, **self._marked_parts(library, parts, address)
        )

    def draft(self, article: Article | BrokenArticle, look: PageLook) -> Response:
        """Return the page of *article* while it is written, whatever its file holds, or that it cannot be shown."""
        library = self._library()
        if library is None or isinstance(article, BrokenArticle):
            return self._message(look, "wait_title", "wait_hint")
        entry = Entry(
            article.id, article.title, article.summary, article.category, reading_minutes(article.body), 0, ""
        )
        body = markdown.render(article.body, self.addresses(library, entry))
        category = library.snapshot.category(entry.category).named(article.language)
        parts = ArticleParts(entry, article, body, category, self.words(article.language)("not_reviewed"))
        marked = self._marked_parts(library, parts, article_address(article.id))
        return self._html("article.html", look, article.language, article.title, **marked)

    def picture(self, root: Path, language: str, name: str) -> Response | None:
        """Return the picture *name* of the collection in *root*, or None where it has none that is shown."""
        path = media_file(root, language, name)
        mime = PICTURES.get(Path(name).suffix.lower())
        if path is None or mime is None or path.stat().st_size > LARGEST_PICTURE:
            return None
        return Response(mime, path.read_bytes())

    def parts(self, library: Library, entry: Entry, render: Render | None = None) -> ArticleParts:
        """Return what the page of *entry*, an article of *library*, says. Raises ArticleBrokenError.

        *render* stands in for :meth:`render`, where somebody remembers what that gave before.
        """
        article, stamp = read_stamped(library.place(entry))
        if isinstance(article, BrokenArticle):
            raise ArticleBrokenError(article=entry.id, reason=article.problem)
        return self._parts(library, entry._replace(stamp=stamp), article, render or self.render)

    def render(self, library: Library, article: str, body: str) -> markdown.Rendered:
        """Return *body*, the text of *article* (an id), as safe HTML."""
        return markdown.render(body, self.addresses(library, library.find(article)))

    def _parts(self, library: Library, entry: Entry, article: Article, render: Render) -> ArticleParts:
        body = render(library, entry.id, article.body)
        category = library.snapshot.category(entry.category).named(article.language)
        return ArticleParts(entry, article, body, category, self._review(entry, article))

    def _marked_parts(self, library: Library, parts: ArticleParts, address: Address) -> dict[str, Any]:
        entry, article, body, category, review = parts
        led = False

        def marked(text: str) -> Markup:
            nonlocal led
            found = mark(text, address.marked, leads=not led)
            led = led or found != text
            return Markup(found)  # noqa: S704 - what goes in is sanitised or escaped

        explainer = Explainer(self._glossaries.of(library.folders.roots(), article.language), article.title)
        return {
            "article": article,
            "review": review,
            "title_html": marked(html.escape(article.title)),
            "key_points": [marked(explainer.explain(html.escape(point))) for point in article.key_points],
            # Of what is too much to be rendered, every word would be too many to look at as well.
            "body": Markup(body.html) if body.as_written else marked(explainer.explain(body.html)),  # noqa: S704 - safe HTML
            "explained": explainer.words,
            "extra_style": explainer.style,
            "sources": [(source, source.url if markdown.is_external(source.url) else "") for source in article.sources],
            **self._ways_on(library, parts),
            "minutes": entry.minutes,
            "category": category,
            "translations": [
                (article_address(one.id), one.language, language_of(one.language).name)
                for one in library.translations(entry)
            ],
        }

    def _ways_on(self, library: Library, parts: ArticleParts) -> dict[str, Any]:
        """Return the contents of a long article, what it points to, and the next one; nothing where nobody is led on."""
        if not self._leads_on:
            return {"contents": (), "related": (), "following": None}
        headings = [(one.anchor, one.text) for one in parts.body.headings if one.level == 2]
        is_long = parts.entry.minutes >= LONG_MINUTES and len(headings) >= LEAST_HEADINGS
        following = read_next(library, parts.entry)
        return {
            "contents": headings if is_long else (),
            "related": [
                (article_address(one.id), one.title) for one in related_articles(library, parts.entry, parts.article.body)
            ],
            "following": (article_address(following.id), following.title) if following else None,
        }  # fmt: skip

    def _review(self, entry: Entry, article: Article) -> str:
        """Return what the page says of the review of *article*, whose text *entry* has the stamp of."""
        due = article.review_due.isoformat() if article.review_due else ""
        entry = entry._replace(reviewed=article.reviewed is not None, review_due=due)
        standing = standing_of(entry, self._sign_off(entry.id), self._day(), article.reviewed)
        return said_of(standing, self.words(article.language))

    def addresses(self, library: Library, entry: Entry) -> markdown.Addresses:
        """Return how links and pictures in the article of *entry* become addresses of pages."""

        def to_article(target: str) -> str | None:
            slug, _, anchor = target.partition("#")
            found = library.entry(f"{entry.language}/{slug}")
            return str(article_address(found.id, anchor=anchor)) if found and not found.problem else None

        return markdown.Addresses(
            article=to_article, media=lambda name: str(Address("media", name=name, article=entry.id))
        )

    def _home(self, look: PageLook) -> Response:
        library = self._library()
        words = self.words(look.language)
        if library is None:
            return self._message(look, "wait_title", "wait_hint")
        counts = library.snapshot.categories(look.language)
        if not counts:
            return self._message(look, "empty_title", "empty_hint")
        topics = [(Address("topic", name=count.category.id), count.category) for count in counts]
        colours = "".join(
            f'.dot[data-colour="{number}"]{{background:{category.colour or "var(--teal)"}}}'
            for number, (_, category) in enumerate(topics)
        )
        return self._html(
            "home.html", look, look.language, words("home_title"), extra_style=colours, hint=words("home_hint"), topics=topics,
        )  # fmt: skip

    def _message(self, look: PageLook, title: str, hint: str, **more: object) -> Response:
        words = self.words(look.language)
        known: dict[str, Any] = {"reason": "", "line": None, "path": ""} | more
        return self._html("message.html", look, look.language, words(title), hint=words(hint), **known)

    def _media(self, address: Address) -> Response:
        library = self._library()
        entry = library.entry(address.article) if library else None
        found = self.picture(library.place(entry).root, entry.language, address.name) if library and entry else None
        if found is None:
            raise PageNotFoundError(address.name)
        return found

    def _font(self, name: str) -> Response:
        path = self._fonts / name
        if path.parent != self._fonts or path.suffix != ".ttf":
            raise PageNotFoundError(name)
        try:
            return Response("font/ttf", path.read_bytes())
        except (OSError, ValueError) as error:  # not there, or a name no file can have
            raise PageNotFoundError(name) from error

    def _html(
        self, template: str, look: PageLook, language: str, title: str, extra_style: str = "", **parts: Any
    ) -> Response:
        style, nonce = self._style(look.theme) + extra_style, os.urandom(16).hex()
        text = self._templates.get_template(template).render(
            look=look, language=language, direction="rtl" if language_of(language).right_to_left else "ltr", title=title,
            style=Markup(style), nonce=nonce, words=self.words(language), help=self.help(language), clinic=self._clinic, **parts,  # noqa: S704 - our own style sheet
        )  # fmt: skip
        return Response(HTML, text.encode("utf-8", "replace"), security_policy(nonce))


def said_of(standing: Standing, words: PageWords) -> str:
    """Return the sentence, or the two, that say how an article stands: who reviewed it when, and whether that still holds."""
    if standing.state == "unreviewed" or standing.on is None:
        return words("not_reviewed")
    said = words("reviewed", date=words.month(standing.on), name=standing.by)
    if standing.state == "changed":
        return f"{said}. {words('review_changed')}"
    if standing.state == "overdue" and standing.due:
        return f"{said}. {words('review_overdue', date=words.month(standing.due))}"
    return said


def variables(tokens: Tokens, theme: str) -> str:
    """Return the CSS that declares the tokens of *theme* as custom properties."""
    colours = {name.replace("_", "-"): value for name, value in tokens.themes[theme].items()}
    sizes = {"body": f"{tokens.type['body']}px", "line-height": str(tokens.type["line_height"])}
    box = {"box-edge": colours["edge"]} if theme == "contrast" else {}
    every: Mapping[str, str] = {"scheme": "light" if theme == LIGHT else "dark", **colours, **sizes, **box}
    return ":root{" + "".join(f"--{name}:{value};" for name, value in every.items()) + "}\n"


def security_policy(nonce: str) -> str:
    """Return the Content-Security-Policy of a page whose style sheets bear *nonce* (CSP level 3).

    A nonce of lower-case letters and digits, not a hash: Qt WebEngine lower-cases the values of
    response headers, which breaks the base64 of a hash.
    """
    return (
        f"default-src 'none'; style-src 'nonce-{nonce}'; img-src 'self'; font-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
