"""What a page says of its article's review, in the words of the page."""

from __future__ import annotations

from reader.pages.page_words import PageWords
from reader.reviews.standing import Standing


def say_standing(words: PageWords, standing: Standing) -> str:
    """Return the sentence, or the two, that say how an article stands: who reviewed it when, and whether that still holds."""
    if standing.state == "unreviewed" or standing.on is None:
        return words("not_reviewed")
    said = words("reviewed", date=words.month(standing.on), name=standing.by)
    if standing.state == "changed":
        return f"{said}. {words('review_changed')}"
    if standing.state == "overdue" and standing.due:
        return f"{said}. {words('review_overdue', date=words.month(standing.due))}"
    return said
