"""What one WordPress post says of itself, whatever plug-ins its site has. Never raises: JSON holds anything."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import unquote, urlsplit

from reader.importers.html.debris import words
from reader.importers.html.markdown_escape import visible
from reader.importers.plan.slugs import ascii_slug, is_unsorted
from reader.importers.plan.target import host_of

_SUBTAG = re.compile(r"[a-z]{2,3}")
_HEAD_LINK = re.compile(r"<link\b[^<>]*>", re.IGNORECASE)
_HREFLANG = re.compile(r"\bhreflang\s*=", re.IGNORECASE)
_HREF = re.compile(r"\bhref\s*=\s*[\"']([^\"']+)")
_IN_ADDRESS = frozenset("ar de es fa fr hi ht hy it ja ko pl pt ru so tl uk ur vi zh".split())
"""Languages that the first folder of an address names: others of two letters are countries and departments as well."""
MOST_TAGS = 12


def table(value: object) -> dict[str, Any]:
    """Return *value* if it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def listed(value: object) -> list[Any]:
    """Return *value* if it is a JSON array, the values of an object, else nothing."""
    return list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []


def text(value: object) -> str:
    """Return *value* if it is text, the number as text, else nothing."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def rendered(value: object) -> str:
    """Return the HTML of a field that is text, or an object with ``rendered`` (or ``raw``) in it."""
    fields = table(value)
    return text(fields.get("rendered")) or text(fields.get("raw")) if fields else text(value)


@dataclass(frozen=True, slots=True)
class Post:
    """A post of WordPress's REST interface, with one method a question; ``terms`` are the site's categories and tags by id."""

    data: dict[str, Any]
    terms: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Its number on its website; where it was saved without, its name or address."""
        number = text(self.data.get("id"))[:40]
        return number or text(self.data.get("slug"))[:100] or self.link[:200]

    @property
    def kind(self) -> str:
        return text(self.data.get("type")) or "post"

    @property
    def status(self) -> str:
        return text(self.data.get("status")) or "publish"

    @property
    def is_protected(self) -> bool:
        content, excerpt = table(self.data.get("content")), table(self.data.get("excerpt"))
        return content.get("protected") is True or (excerpt.get("protected") is True and not self.html.strip())

    @property
    def html(self) -> str:
        return rendered(self.data.get("content"))

    @property
    def yoast(self) -> dict[str, Any]:
        return table(self.data.get("yoast_head_json"))

    @property
    def link(self) -> str:
        """The article's address on its website."""
        for value in (self.yoast.get("canonical"), self.data.get("link"), table(self.data.get("guid")).get("rendered")):
            address = visible(text(value)).strip()
            if address.startswith(("http://", "https://")) and host_of(address) and not re.search(r"\s", address):
                return address
        return ""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every address under which other posts may link to this one."""
        guid = rendered(self.data.get("guid"))
        return tuple(dict.fromkeys(filter(None, (self.link, text(self.data.get("link")), guid))))

    @property
    def title(self) -> str:
        slug = unquote(text(self.data.get("slug"))).replace("-", " ").strip()
        titles = (rendered(self.data.get("title")), text(self.yoast.get("og_title")), visible(slug).capitalize())
        return next((said for title in titles if (said := words(title))), "")

    @property
    def slug(self) -> str:
        names = (text(self.data.get("slug")), self.title)
        return next((slug for name in names if (slug := ascii_slug(name))), f"article-{ascii_slug(self.id) or 'x'}")

    @property
    def language(self) -> str:
        """What the post, or its address, says of its language; empty where it says nothing."""
        pieces = self._schema("Article")
        said = (
            self.data.get("lang"), self.data.get("language"), table(self.data.get("lang")).get("code"),
            self.data.get("wpml_current_locale"), *(one for one in [self._folder()] if one in _IN_ADDRESS),
            *(piece.get("inLanguage") for piece in pieces), self.yoast.get("inLanguage"), self.yoast.get("og_locale"),
        )  # fmt: skip
        for value in said:
            subtag = re.split(r"[-_]", text(value).strip().lower())[0]
            if _SUBTAG.fullmatch(subtag):
                return subtag
        return ""

    def _folder(self) -> str:
        """The first folder of the address, as in ``/es/dormir/``, or its ``lang``."""
        try:
            parts = urlsplit(self.link)
        except ValueError:
            return ""
        asked = re.search(r"(?:^|&)lang=([a-z]{2})", parts.query)
        return asked[1] if asked else parts.path.strip("/").partition("/")[0].lower()

    @property
    def translations(self) -> tuple[str, ...]:
        """Names that this post shares with its translations: ids and addresses, its own among them; else nothing."""
        ids = [text(one) for one in listed(self.data.get("translations")) if isinstance(one, int)]
        ids += [text(table(one).get("id")) for one in listed(self.data.get("wpml_translations"))]
        links = filter(_HREFLANG.search, _HEAD_LINK.findall(text(self.data.get("yoast_head"))))
        addresses = [visible(found[1]) for link in links if (found := _HREF.search(link))]
        named = [f"id {one}" for one in ids if one] + [f"address {one.rstrip('/')}" for one in addresses]
        group = text(self.data.get("_translations"))
        own = [f"id {self.id}", f"address {self.link.rstrip('/')}"] if named else []
        return (*named, *own, *([f"group {group}"] if group else []))

    @property
    def modified(self) -> str:
        """When it was last changed on its website, in Greenwich's time if it says that: text that grows."""
        return text(self.data.get("modified_gmt") or self.data.get("modified"))[:19]

    @property
    def featured(self) -> tuple[str, str]:
        """The address of the picture that the site shows above the text, and what it shows; empty where there is none."""
        for one in listed(table(self.data.get("_embedded")).get("wp:featuredmedia")):
            media = table(one)
            return text(media.get("source_url")), text(media.get("alt_text"))
        return "", ""

    def _schema(self, kind: str) -> list[dict[str, Any]]:
        graph = [table(piece) for piece in listed(table(self.yoast.get("schema")).get("@graph"))]
        return [piece for piece in graph if kind in text(piece.get("@type")) or kind in _texts(piece.get("@type"))]

    def day(self, name: str) -> date | None:
        """Return the date ``date`` or ``modified`` as the website shows it, in its own time where the post has that."""
        for key in (name, f"{name}_gmt"):
            try:
                return date.fromisoformat(text(self.data.get(key))[:10])
            except ValueError:
                continue
        return None

    @property
    def categories(self) -> tuple[str, ...]:
        """The names of the post's categories, from the best source it has."""
        sources = (self._sections(), self._terms("category"), self._named(), self._numbered(), self._classes())
        found = [tuple(filter(None, (words(name) for name in names))) for names in sources]
        sorted_ones = (names for names in found if any(not is_unsorted(name) for name in names))
        return next(sorted_ones, ()) or next(filter(None, found), ())

    def _sections(self) -> list[str]:
        sections = [piece.get("articleSection") for piece in self._schema("Article")]
        return [name for section in sections for name in ([text(section)] if text(section) else _texts(section))]

    def _terms(self, taxonomy: str) -> list[str]:
        groups = listed(table(self.data.get("_embedded")).get("wp:term"))
        terms = [table(term) for group in groups for term in (group if isinstance(group, list) else [])]
        return [text(term.get("name")) for term in terms if term.get("taxonomy") == taxonomy]

    def _named(self) -> list[str]:
        named = [table(one) for one in listed(self.data.get("categories"))]
        return [name for one in named if isinstance(name := one.get("name"), str)]

    def _numbered(self) -> list[str]:
        return [self.terms[one] for one in map(text, listed(self.data.get("categories"))) if one in self.terms]

    def _classes(self) -> list[str]:
        names = [text(one) for one in listed(self.data.get("class_list"))]
        slugs = [name.removeprefix("category-") for name in names if name.startswith("category-")]
        return [unquote(slug).replace("-", " ").strip().capitalize() for slug in slugs if not slug.isdigit()]

    @property
    def tags(self) -> list[str]:
        numbered = (self.terms.get(text(one), "") for one in listed(self.data.get("tags")))
        names = [words(name) for name in self._terms("post_tag") or numbered]
        return list(dict.fromkeys(name for name in names if name and len(name) <= 60))[:MOST_TAGS]

    @property
    def descriptions(self) -> Iterator[str]:
        """What may become the summary, the best first."""
        yield rendered(self.data.get("excerpt"))
        yield text(self.yoast.get("description"))
        yield text(self.yoast.get("og_description"))

    @property
    def publisher(self) -> str:
        return words(text(self.yoast.get("og_site_name"))) or host_of(self.link)


def _texts(value: object) -> list[str]:
    return [text(one) for one in listed(value)]
