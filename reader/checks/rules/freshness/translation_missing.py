"""The article is there in every language of its collection."""

from reader.checks.library_view import LibraryArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

_UNTRANSLATED = QT_TRANSLATE_NOOP("messages", "The article is not there in {languages}.")
_UNTRANSLATED_FIX = QT_TRANSLATE_NOOP("messages", "Write it as {files}, or switch the rule off in collection.toml.")


def _find(article: LibraryArticle) -> Findings:
    """Find an original that is not translated into every language of its collection.

    Originals are in English where the collection has English articles, else in the language it has most of.
    """
    place, view = article.place, article.view
    first, *others = view.languages(place.root)
    if place.language != first:
        return
    missing = [language for language in others if not view.exists(f"{language}/{place.slug}")]
    if missing:
        files = ", ".join(f"{language}/{place.category}/{place.slug}.md" for language in missing)
        yield RULE.found(place.path, _UNTRANSLATED, _UNTRANSLATED_FIX, languages=", ".join(missing), files=files)


RULE = Rule(
    "translation-missing", "warning",
    QT_TRANSLATE_NOOP("messages", "The article is there in every language of its collection."), in_library=_find,
)  # fmt: skip
