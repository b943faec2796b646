"""The posts that a source of WordPress posts gave, as the REST interface gives them, and what is known beside them."""

from typing import Any

from reader.errors import Message
from reader.importers.plan.draft_spool import DraftSpool


class PostSpool(DraftSpool):
    """Posts, with the names of categories and tags, what pictures show, the site's own language, and what was left out."""

    def __init__(self) -> None:
        super().__init__()
        self.terms: dict[str, str] = {}
        """Names by ids."""
        self.alts: dict[str, str] = {}
        """What a picture shows, by its id and by its address."""
        self.language = ""
        self.warnings: list[Message] = []

    def add_term(self, term: dict[str, Any]) -> None:
        """Note the name of a category or tag."""
        if isinstance(term.get("name"), str):
            self.terms[str(term.get("id"))] = term["name"]

    def add_media(self, media: dict[str, Any]) -> None:
        """Note what a picture shows."""
        alt = media.get("alt_text")
        if isinstance(alt, str) and alt.strip():
            self.alts[str(media.get("id"))] = self.alts[str(media.get("source_url"))] = alt.strip()
