"""Every rule by its id: how grave it is, and what it asks for in one sentence."""

from __future__ import annotations

from typing import NamedTuple

from reader.errors import QT_TRANSLATE_NOOP
from reader.library.article import Level


class Rule(NamedTuple):
    """One rule of the linter. ``asks`` is marked for translation. A collection's settings may give it another level."""

    id: str
    level: Level
    asks: str


RULES = (
    Rule("front-matter", "error", QT_TRANSLATE_NOOP("messages", "The front matter is complete, and has nothing unknown.")),
    Rule("collection", "error", QT_TRANSLATE_NOOP("messages", "The file collection.toml can be read and is complete.")),
    Rule("glossary", "error", QT_TRANSLATE_NOOP("messages", "Every word of a glossary has a plain meaning.")),
    Rule("duplicate-slug", "error", QT_TRANSLATE_NOOP("messages", "No two articles of a language and collection share a name.")),
    Rule("stray-file", "warning", QT_TRANSLATE_NOOP("messages", "Every Markdown file lies where a list shows it.")),
    Rule("no-source", "error", QT_TRANSLATE_NOOP("messages", "An article names at least one source.")),
    Rule("heading-level", "error", QT_TRANSLATE_NOOP("messages", "Headings in the text start at level 2.")),
    Rule("heading-skipped", "error", QT_TRANSLATE_NOOP("messages", "No level of heading is skipped.")),
    Rule("dead-link", "error", QT_TRANSLATE_NOOP("messages", "A link leads to an article in this language, or a website.")),
    Rule("dead-image", "error", QT_TRANSLATE_NOOP("messages", "Every picture is there.")),
    Rule("missing-alt", "error", QT_TRANSLATE_NOOP("messages", "Every picture has words for those who cannot see it.")),
    Rule("suicide-wording", "error", QT_TRANSLATE_NOOP("messages", "Suicide is written of without blame, glory or method.")),
    Rule("no-when-to-call", "error", QT_TRANSLATE_NOOP("messages", "An article on a medicine says when to call, and whom.")),
    Rule("reading-grade", "warning", QT_TRANSLATE_NOOP("messages", "English reads at grade 8 or lower, Spanish at INFLESZ 60 or more.")),
    Rule("long-sentence", "warning", QT_TRANSLATE_NOOP("messages", "No sentence has more than 20 words.")),
    Rule("long-paragraph", "warning", QT_TRANSLATE_NOOP("messages", "No paragraph has more than 80 words.")),
    Rule("few-headings", "warning", QT_TRANSLATE_NOOP("messages", "A heading stands at least every 250 words.")),
    Rule("abbreviation", "warning", QT_TRANSLATE_NOOP("messages", "An abbreviation is written out where it is first used.")),
    Rule("passive", "warning", QT_TRANSLATE_NOOP("messages", "A sentence says who does what.")),
    Rule("jargon", "warning", QT_TRANSLATE_NOOP("messages", "Everyday words stand for the words of the trade.")),
    Rule("click-here", "warning", QT_TRANSLATE_NOOP("messages", "The words of a link say where it leads.")),
    Rule("number-without-source", "warning", QT_TRANSLATE_NOOP("messages", "A claim with a number has a source near it.")),
    Rule("punctuation", "warning", QT_TRANSLATE_NOOP("messages", "Quotation marks are all straight or all curly.")),
    Rule("spacing", "warning", QT_TRANSLATE_NOOP("messages", "No space is too many, and the file ends with one line end.")),
    Rule("front-matter-order", "warning", QT_TRANSLATE_NOOP("messages", "The keys of the front matter stand in the usual order.")),
    Rule("not-reviewed", "warning", QT_TRANSLATE_NOOP("messages", "A clinician has reviewed the article.")),
    Rule("review-lapsed", "warning", QT_TRANSLATE_NOOP("messages", "The text is the one that was reviewed.")),
    Rule("review-due", "warning", QT_TRANSLATE_NOOP("messages", "The next review is more than 60 days away.")),
    Rule("review-overdue", "warning", QT_TRANSLATE_NOOP("messages", "The next review is not past its date.")),
    Rule("translation-missing", "warning", QT_TRANSLATE_NOOP("messages", "The article is there in every language of its collection.")),
    Rule("translation-old", "warning", QT_TRANSLATE_NOOP("messages", "A translation is as new as its original.")),
)  # fmt: skip

BY_ID = {rule.id: rule for rule in RULES}

FIXED = frozenset({"front-matter", "collection", "duplicate-slug"})
"""Rules that cannot be switched off: what they find keeps an article out of the lists."""


def level_of(rule: str) -> Level:
    """Return the level of the rule *rule*."""
    return BY_ID[rule].level
