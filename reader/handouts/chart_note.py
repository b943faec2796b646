"""The note for a patient's chart: what was handed out, and what came of it. Plain text, for staff, in their language."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from reader.errors import QT_TRANSLATE_NOOP
from reader.handouts.handout import HandoutLook, Level
from reader.languages import language_of
from reader.library.entry import Entry
from reader.library.library import Library
from reader.pages.page_words import PageWords
from reader.reviews.journal_record import SignOff
from reader.reviews.standing import standing_of

_GIVEN = QT_TRANSLATE_NOOP("pages", "Patient education given on {day}")
_VERSION = QT_TRANSLATE_NOOP("pages", "version of {day}")
_REVIEWED = QT_TRANSLATE_NOOP("pages", "reviewed {day} by {name}")
_CHANGED = QT_TRANSLATE_NOOP("pages", "reviewed {day} by {name}, text changed since")
_NOT_REVIEWED = QT_TRANSLATE_NOOP("pages", "not reviewed by the clinic")
_BESIDE = QT_TRANSLATE_NOOP("pages", "with {language}")
_BRIEF = QT_TRANSLATE_NOOP("pages", "in brief")
_TEACH_BACK = QT_TRANSLATE_NOOP("pages", "Teach-back, in the patient's own words:")
_ANSWER = QT_TRANSLATE_NOOP("pages", "Answer:")
_RESULT = QT_TRANSLATE_NOOP(
    "pages", "Result: [ ] understood  [ ] explained again, then understood  [ ] to repeat at the next visit"
)

_LINE = "_" * 40


class ChartNotes:
    """Writes notes for charts, in the language of who keeps them."""

    def __init__(
        self,
        library: Library,
        words: PageWords,
        language: str,
        sign_off: Callable[[str], SignOff | None] = lambda _: None,
    ) -> None:
        """*words* and *language* are the staff's; *sign_off* gives the clinic's sign-off of an article."""
        self._library, self._words, self._language, self._sign_off = library, words, language, sign_off

    def note(self, articles: Iterable[str], look: HandoutLook, day: date) -> str:
        """Return the note on *articles*, ids as they were printed, that were given on *day*; "" where there are none.

        Title and questions stand in the staff's language, too, where the article is translated. There is no patient in it:
        the chart is the patient's. Raises ArticleBrokenError.
        """
        entries = [entry for one in articles if (entry := self._library.entry(one))]
        if not entries:
            return ""
        lines = [self._said(_GIVEN, day=day), *(f"- {'; '.join(self._facts(entry, look, day))}" for entry in entries)]
        questions = dict.fromkeys(question for entry in entries for question in self._questions(entry))
        if questions:
            lines += ["", self._said(_TEACH_BACK)]
            lines += [line for one in questions for line in (f"- {one}", f"  {self._said(_ANSWER)} {_LINE}")]
        return "\n".join((*lines, "", self._said(_RESULT))) + "\n"

    def _facts(self, entry: Entry, look: HandoutLook, day: date) -> Iterator[str]:
        article = self._library.article(entry)
        theirs = self._in(self._language, entry)
        yield article.title if theirs.title == article.title else f"{article.title} ({theirs.title})"
        name = language_of(article.language).name
        beside = look.beside != "" and self._in(look.beside, entry).id != entry.id
        yield f"{name} {self._said(_BESIDE, language=language_of(look.beside).name)}" if beside else name
        if look.level is Level.BRIEF:
            yield self._said(_BRIEF)
        version = article.updated or article.published
        if version:
            yield self._said(_VERSION, day=version)
        standing = standing_of(entry, self._sign_off(entry.id), day, article.reviewed)
        if standing.state == "unreviewed" or standing.on is None:
            yield self._said(_NOT_REVIEWED)
        else:
            template = _CHANGED if standing.state == "changed" else _REVIEWED
            yield self._said(template, day=standing.on, name=standing.by)

    def _questions(self, entry: Entry) -> tuple[str, ...]:
        """Return the questions of the article of *entry*, in the staff's language where that has as many."""
        printed = self._library.article(entry).teach_back
        theirs = self._library.article(self._in(self._language, entry)).teach_back
        return theirs if len(theirs) == len(printed) else printed

    def _in(self, language: str, entry: Entry) -> Entry:
        """Return the entry of the same article in *language*, or *entry* itself."""
        return next((one for one in self._library.translations(entry) if one.language == language), entry)

    def _said(self, template: str, **facts: object) -> str:
        return self._words.translated(template).format(**facts)
