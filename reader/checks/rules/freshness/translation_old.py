"""A translation is as new as its original."""

from reader.checks.library_view import LibraryArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

_OLD = QT_TRANSLATE_NOOP("messages", "The original ({language}) was updated on {day}, after this translation.")
_OLD_FIX = QT_TRANSLATE_NOOP("messages", "Bring what changed over, and set “updated” to the day of that.")


def _find(article: LibraryArticle) -> Findings:
    place = article.place
    first = article.view.languages(place.root)[0]
    original = article.view.facts(place.root, f"{first}/{place.slug}") if place.language != first else None
    day = original.updated if original else None
    mine = article.facts.updated or article.facts.published
    if day and mine and mine < day:
        yield RULE.found(place.path, _OLD, _OLD_FIX, language=first, day=day)


RULE = Rule(
    "translation-old", "warning", QT_TRANSLATE_NOOP("messages", "A translation is as new as its original."), in_library=_find
)  # fmt: skip
