"""Every picture is there."""

from reader.checks.article_facts import media_name
from reader.checks.library_view import LibraryArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP
from reader.library.library import media_file

_NO_PICTURE = QT_TRANSLATE_NOOP("messages", "The picture “{name}” is not there.")
_NO_PICTURE_FIX = QT_TRANSLATE_NOOP(
    "messages", "Put the file into the collection's folder media/ and write media/name."
)


def _find(article: LibraryArticle) -> Findings:
    for image in article.facts.images:
        name = media_name(image.name)
        if not name or media_file(article.place.root, article.place.language, name) is None:
            yield RULE.found(article.place.path, _NO_PICTURE, _NO_PICTURE_FIX, image.line, name=image.name)


RULE = Rule("dead-image", "error", QT_TRANSLATE_NOOP("messages", "Every picture is there."), in_library=_find)
