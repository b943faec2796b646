"""An article file as an editor shows it: front matter field by field, and the body. What nobody touches stays letter by letter."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from reader.authoring.field_text import read_field, shown_field
from reader.checks.text_edits import front_pieces
from reader.library import front_matter
from reader.library.article import Article, BrokenArticle
from reader.library.article_file import parse_article
from reader.library.entry import Place
from reader.library.front_matter import KEYS, TO_CHECK, FrontMatterError
from reader.library.head.stand_ins import leading_heading
from reader.library.head.yaml_text import YamlTextError, read_yaml

_EMPTY: tuple[Any, ...] = (None, "", [], {})


class ArticleText(NamedTuple):
    """The text of an article file in parts. Lines end with a newline alone, whatever they do in the file."""

    front: str
    """The YAML between the fences, as it stands."""
    values: Mapping[str, Any]
    body: str
    lead: str = "\n"
    """The empty lines between the front matter and the body."""

    @property
    def text(self) -> str:
        """The whole file."""
        front = f"{self.front}\n" if self.front else ""
        return f"---\n{front}---\n{self.lead}{self.body}"

    def shown(self, key: str) -> str | None:
        """Return the value of *key* as a form shows it; None where it is of a shape that no form shows."""
        return shown_field(key, self.values.get(key))

    def with_fields(self, fields: Mapping[str, str]) -> "ArticleText":
        """Return the article with the front matter that *fields*, texts of a form by key, say. An empty text takes a key away."""
        changed = {
            key: read_field(key, text, self.values.get(key)) for key, text in fields.items() if text != self.shown(key)
        }
        return self.with_values(changed)

    def with_values(self, changed: Mapping[str, Any]) -> "ArticleText":
        """Return the article with other values for the keys in *changed*; the lines of all other keys stay as they are."""
        wanted = {key: value for key, value in changed.items() if value != self.values.get(key)}
        if not wanted:
            return self
        made = self.values.get(TO_CHECK)
        if isinstance(made, list) and not wanted.keys().isdisjoint(made):
            wanted[TO_CHECK] = [key for key in made if key not in wanted]
        values = {**self.values, **wanted}
        values = {key: value for key, value in values.items() if key not in wanted or value not in _EMPTY}
        front = _with_lines(self.front, wanted)
        try:
            kept = read_yaml(front).values == values
        except YamlTextError:
            kept = False
        if not kept:  # such as a front matter in braces, all on one line
            front = front_matter.compose(values, "").removeprefix("---\n").partition("---\n")[0].removesuffix("\n")
        return self._replace(front=front, values=values)

    def previewed(self, place: Place) -> Article | BrokenArticle:
        """Return the article that is to lie at *place* as its page shows it, also where title and text are still to come."""
        begun = {key: "…" for key in ("title", "summary") if not self.values.get(key)}
        return parse_article(self.with_values(begun).text, place)

    def with_body(self, body: str) -> "ArticleText":
        """Return the article with another body."""
        return self._replace(body=body)


def read_article_text(text: str) -> ArticleText:
    """Return the file *text* in parts. Raises FrontMatterError for front matter that cannot be read."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        front, body, _ = front_matter.split(text)
    except FrontMatterError:
        headed = leading_heading(text)
        if text.lstrip().startswith("---"):
            raise
        return (
            ArticleText("", {}, text.lstrip("\n"))
            .with_values({"title": headed.heading or None})
            .with_body((headed.body if headed.heading else text).lstrip("\n"))
        )
    bare = body.lstrip("\n")
    return ArticleText(front, front_matter.load(text)[0], bare, body[: len(body) - len(bare)])


def _with_lines(front: str, changed: Mapping[str, Any]) -> str:
    pieces = front_pieces(front.split("\n"), "\n") if front else []
    for key, value in changed.items():
        places = [number for number, (name, _) in enumerate(pieces) if name == key]
        line = "" if value in _EMPTY else front_matter.dump_entry(key, value).removesuffix("\n")
        if places:
            notes = [one for one in pieces[places[-1]][1].split("\n") if one.startswith("#")]
            pieces[places[-1]] = (key, "\n".join([*notes, *filter(None, [line])]))
        elif line:
            rank = _rank(key)
            before = next((n for n, (name, _) in enumerate(pieces) if name is None or _rank(name) > rank), len(pieces))
            pieces.insert(before, (key, line))
    return "\n".join(text for _, text in pieces if text)


def _rank(name: str) -> int:
    return KEYS.index(name) if name in KEYS else len(KEYS)
