"""The search engine: opens the index, answers questions from it, and notices when there is a new one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from reader.errors import IndexUnavailableError
from reader.languages import base_of
from reader.search.answers import Danger, SearchAnswer, SearchHit, SearchRequest, Shown
from reader.search.completions import completions
from reader.search.crisis.danger import Crisis, read_crisis
from reader.search.expansion import Meanings
from reader.search.highlights import Asked, Sought, marks
from reader.search.index import generations
from reader.search.index.arrays import Array, ArraysDamagedError
from reader.search.index.generations import GenerationDamagedError
from reader.search.index.record import head_of
from reader.search.index.segment import MemoryIndex, Segment, open_segment
from reader.search.index.shelf import Shelf, by_language
from reader.search.passage_topics import PassageTopics
from reader.search.query import Weighed, read, spelled, things_of, typed_words, understanding, weigh
from reader.search.ranking.name_keys import key_number, name_key
from reader.search.ranking.order import RankedRecord, best_places, with_first
from reader.search.ranking.weights import BESIDE, LITERAL, NAMED, OTHER_LANGUAGES, TOPIC
from reader.search.record_text import Page, PageFinds
from reader.search.snippets import snippet
from reader.search.spelling.corrections import Correction, correct
from reader.search.spelling.known_words import KnownWords, read_delicate
from reader.search.spelling.medicines import bundled, with_synonyms
from reader.search.spelling.vocabulary import Vocabulary
from reader.search.suggestions import closest_categories, fits, mended_text
from reader.search.synonyms import SynonymTable

_TRIES = 3
_KEPT = 512
_LOOKED_AT = 5
"""Results that are asked whether they fit."""


class SearchCancelledError(Exception):
    """A newer question came: the answer to this one is not wanted."""


def never() -> bool:
    """Cancel nothing."""
    return False


class Look(NamedTuple):
    """A result, its page, and where the words that are asked of its language stand there."""

    place: RankedRecord
    page: Page
    finds: PageFinds
    asked: Asked


class Choice:
    """Knows which documents of an index are shown, and keeps that while the index is closed and opened again."""

    def __init__(self) -> None:
        self._made_for: tuple[str, Shown] | None = None
        self._masks: list[Array] = []

    def among(self, segments: Sequence[Segment], shown: Shown | None, index: str) -> list[Segment]:
        """Return *segments*, those of the index called *index*, with only what is *shown*; all of it when that is None.

        A segment in which nothing is shown is left out, and with the last one of a language the language.
        """
        if shown is None:
            return list(segments)
        if self._made_for != (index, shown):
            self._masks = [np.fromiter(map(shown, segment.ids()), dtype=bool) for segment in segments]
            self._made_for = index, shown
        chosen = (segment.only(mask) for segment, mask in zip(segments, self._masks, strict=True))
        return [segment for segment in chosen if segment.live is None or segment.live.any()]


class SearchEngine:
    """Answers questions. One a thread: opening is cheap. It notices a new generation at the next question."""

    def __init__(self, source: Path | MemoryIndex, synonyms: SynonymTable | None = None) -> None:
        self._source = source
        self._synonyms = synonyms or SynonymTable()
        self._said = ""
        self._segments: Sequence[Segment] = ()
        self._choice = Choice()
        self._shown: Shown | None = None
        self._shelves: dict[str, Shelf] = {}
        self._known_words: KnownWords | None = None
        self._medicines: frozenset[str] | None = None
        self._meanings: dict[str, Meanings] = {}
        self._topics: dict[str, PassageTopics] = {}
        self._remembered: dict[object, Sought] = {}
        self._crisis: Crisis | None = None
        self._page = lru_cache(_KEPT)(_page)
        if isinstance(source, MemoryIndex):
            self._take(source.segments)

    def use(self, synonyms: SynonymTable) -> None:
        """Use other synonyms from the next question on."""
        self._synonyms = synonyms
        self._known_words = None
        self._medicines = None
        self._meanings = {}

    def close(self) -> None:
        """Let go of the index's files."""
        self._take(())
        self._said = ""
        self._remembered = {}
        self._page.cache_clear()

    def forget(self) -> None:
        """Drop every trace of what was asked, as a kiosk does between two people. The next question opens the index anew."""
        if not isinstance(self._source, MemoryIndex):
            self.close()
        else:
            self._take(self._source.segments)
            self._remembered = {}
            self._page.cache_clear()
        if self._crisis is not None:
            self._crisis.forget()

    def search(self, request: SearchRequest, cancelled: Callable[[], bool] = never) -> SearchAnswer:
        """Return the answer to *request*. Raises IndexUnavailableError, and SearchCancelledError when *cancelled*."""
        started = time.perf_counter()
        self._refresh()
        if request.shown != self._shown:
            self._show(request.shown)
        if self._crisis is None:
            self._crisis = read_crisis()
        danger = self._crisis.danger_in(request.text, request.language, growing=request.prefix)
        answer = self._answer(request, cancelled, self._crisis, danger)
        return replace(answer, milliseconds=round((time.perf_counter() - started) * 1000, 3))

    def _refresh(self) -> None:
        if isinstance(self._source, MemoryIndex):
            return
        said = generations.current(self._source)
        if said == self._said and said:
            return
        if self._said and generations.is_of_another_version(said):
            return  # what is open answers on, until this version makes an index again
        self.close()
        reason = "there is no index yet"
        for _ in range(_TRIES):
            said = generations.current(self._source)
            try:
                self._take(_open(self._source, said))
            except (GenerationDamagedError, ArraysDamagedError, OSError) as error:
                reason = str(error)
                continue
            self._said = said
            return
        raise IndexUnavailableError(reason=reason)

    def _take(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self._shown = None
        self._put_on_shelves(segments)

    def _show(self, shown: Shown | None) -> None:
        self._put_on_shelves(self._choice.among(self._segments, shown, self._said))
        self._shown = shown

    def _put_on_shelves(self, segments: Iterable[Segment]) -> None:
        self._shelves = by_language(segments)
        self._known_words = None
        self._meanings = {}
        self._topics = {}

    def _answer(
        self, request: SearchRequest, cancelled: Callable[[], bool], crisis: Crisis, danger: Danger | None
    ) -> SearchAnswer:
        request = replace(request, limit=max(0, request.limit))
        typed = typed_words(request.text, prefix=request.prefix)
        shelves = self._in_order(_language_to_answer_in(request, danger))
        if not typed or not shelves:
            return SearchAnswer(request.text, danger=danger)
        correction, key = Correction(), key_number(name_key(request.text))
        if request.correct and not any(shelf.has_name(key) for shelf in shelves):
            correction = correct(typed, shelves[0], shelves, self._words_known())
        asking = shelves[0].analysis.stopwords.asking
        weighed = {}
        for shelf in shelves:
            reading = read(typed, shelf, self._meanings_on(shelf), correction.instead, asking)
            weighed[shelf.language] = weigh(reading, shelf)
        understood = understanding(shelves, weighed)
        if danger:
            understood = [shelf for shelf in shelves if shelf in understood or shelf is shelves[0]]
            for shelf in () if danger.answer_first else understood:
                helped = weighed[shelf.language].reading.also(crisis.about.get(shelf.analysis.base, ()), shelf)
                weighed[shelf.language] = weigh(helped, shelf)
        suggestion = "" if correction.choices else mended_text(request.text, typed, correction.instead)
        places: list[RankedRecord] = []
        total = elsewhere = 0
        is_better_elsewhere = False
        for place, shelf in enumerate(understood):
            if cancelled():
                raise SearchCancelledError
            best = best_places(shelf, weighed[shelf.language], request, suggestion or request.text.strip())
            if place == 1 and request.mixed:
                del places[request.limit - min(len(best.places), request.limit // OTHER_LANGUAGES) :]
            places += best.places[: request.limit - len(places)]
            total += best.count
            elsewhere += best.elsewhere
            is_better_elsewhere |= best.is_better_elsewhere
        if danger:
            first = _pages_of(crisis.pages(danger.kind), shelves)
            places = with_first(places, first, request.limit, after=int(danger.answer_first))
            total = max(total, len(places))
        if cancelled():
            raise SearchCancelledError
        chunks = [spelled(word, correction.instead) for word in typed]
        asked = {shelf.language: self._asked(weighed[shelf.language], chunks, shelf) for shelf in shelves}
        looked = [
            self._look(place, asked[place.segment.language], whole=number < request.quoted)
            for number, place in enumerate(places)
        ]
        hits = tuple(map(_hit, looked))
        return SearchAnswer(
            query=request.text,
            hits=hits,
            total=total,
            elsewhere=elsewhere if is_better_elsewhere else 0,
            suggestion=suggestion or mended_text(request.text, typed, correction.perhaps),
            searched_for=suggestion,
            choices=correction.choices,
            completions=completions(shelves, request.text),
            closest_categories=() if hits else closest_categories(shelves, typed),
            danger=danger,
            nothing_fits=not (danger or correction.choices or any(map(_fits, looked[:_LOOKED_AT]))),
            terms=_terms(asked.values()),
        )

    def _in_order(self, language: str) -> list[Shelf]:
        """Return the shelves, that of *language* first (its base, when there is none of "es-MX")."""
        base = base_of(language)
        rank = {language: 0, base: 1}

        def place(shelf: Shelf) -> tuple[int, int, str]:
            near = rank.get(shelf.language, 2 if shelf.analysis.base == base else 3)
            return near, -shelf.documents, shelf.language

        return sorted(self._shelves.values(), key=place)

    def _meanings_on(self, shelf: Shelf) -> Meanings:
        if shelf.language not in self._meanings:
            self._meanings[shelf.language] = Meanings(self._synonyms, shelf)
        return self._meanings[shelf.language]

    def _topics_on(self, shelf: Shelf) -> PassageTopics:
        if shelf.language not in self._topics:
            self._topics[shelf.language] = PassageTopics(shelf)
        return self._topics[shelf.language]

    def _words_known(self) -> KnownWords:
        if self._known_words is None:
            named = frozenset().union(*(shelf.medicines for shelf in self._shelves.values()))
            medicines = with_synonyms(bundled() | named, self._synonyms)
            vocabulary = Vocabulary(sorted(medicines), [1] * len(medicines))
            alike = self._synonyms.words().union(*(self._topics_on(shelf).words for shelf in self._shelves.values()))
            self._known_words = KnownWords(medicines, vocabulary, self._synonyms, alike, read_delicate())
        return self._known_words

    def _asked(self, weighed: Weighed, chunks: Sequence[str], shelf: Shelf) -> Asked:
        """Return the words to look for in articles: those of *weighed*, and of the topics that *chunks* ask for."""
        reading = weighed.reading
        things = things_of(weighed)
        words = [
            self._words(shelf, tuple(stem for stem, _ in concept.stems), concept.prefix, telling, about)
            for concept, telling, about in zip(reading.concepts, weighed.telling, things.of_concepts, strict=True)
        ]
        for phrase, about in zip(reading.phrases, things.of_phrases, strict=True):
            worth = sum(weighed.telling[phrase.start : phrase.end]) / len(phrase.stems)
            words += [self._words(shelf, (stem,), "", worth, about) for stem in phrase.stems]
        topics, worths = [], list(things.worth)
        for topic in self._topics_on(shelf).of(chunks):
            within = [
                thing
                for thing, concept in zip(things.of_concepts, reading.concepts, strict=True)
                if topic.start <= concept.place < topic.end
            ]
            worth = max(TOPIC, sum(things.worth[thing] for thing in set(within)))
            literal = LITERAL if topic.end - topic.start == 1 else NAMED  # "hacer efecto" does not ask for "efectos"
            for thing in within:
                worths[thing] = things.worth[thing] * literal
            for stems, value in ((topic.said, worth), (topic.beside, worth * BESIDE)):
                if stems:
                    topics.append(self._words(shelf, stems, "", value, len(worths)))
                    worths.append(value)
        known = (one for one in dict.fromkeys((*words, *topics)) if one.starts)
        if self._medicines is None:  # a word that a category of medicines has for a name may be "shot"
            self._medicines = with_synonyms(bundled(), self._synonyms)
        medicines = {
            thing
            for thing, concept in zip(things.of_concepts, reading.concepts, strict=True)
            if chunks[concept.place] in self._medicines
        }
        return Asked(
            tuple(known),
            tuple(worths),
            tuple(topics),
            frozenset(things.of_concepts),
            frozenset(medicines),
            things.several,
            (*things.worth, *worths[len(things.worth) :]),
        )

    def _words(self, shelf: Shelf, stems: tuple[str, ...], prefix: str, telling: float, about: int) -> Sought:
        key = (shelf.language, stems, prefix, telling, about)
        found = self._remembered.get(key)
        if found is None:
            if len(self._remembered) > _KEPT:
                self._remembered.clear()
            forms = frozenset(form for stem in stems for form in shelf.forms_of(stem))
            forms = forms - shelf.analysis.stopwords.silent or forms  # "como" has the stem of "comida"
            found = self._remembered[key] = Sought(forms, prefix, telling, about)
        return found

    def _look(self, place: RankedRecord, asked: Asked, *, whole: bool) -> Look:
        asking = self._shelves[place.segment.language].analysis.stopwords.asking
        page = self._page(place.segment, place.document, asking, whole)
        return Look(place, page, page.find(asked.words), asked)


def _fits(look: Look) -> bool:
    return fits(look.page, look.finds, look.asked, look.place.said.share, look.place.alike)


def _hit(look: Look) -> SearchHit:
    record, passage = look.page.record, snippet(look.page, look.finds, look.asked)
    return SearchHit(
        id=record.id, title=record.title, category=record.category, language=look.place.segment.language,
        score=round(look.place.score, 4), snippet=passage.text, anchor=passage.anchor, section=passage.section,
        title_marks=marks(look.finds.title), snippet_marks=passage.marks,
    )  # fmt: skip


def _language_to_answer_in(request: SearchRequest, danger: Danger | None) -> str:
    """Return the reader's language; the question's own, where it sounds like danger and is in another."""
    return danger.language if danger and danger.language != base_of(request.language) else request.language


def _pages_of(names: Iterable[str], shelves: Sequence[Shelf]) -> list[tuple[Segment, int]]:
    """Return where the articles called *names* lie, each on the first of *shelves* that has it."""
    found = ((shelf.document(f"{shelf.language}/{name}") for shelf in shelves) for name in names)
    return [place for places in found if (place := next(filter(None, places), None))]


def _page(segment: Segment, document: int, idle: frozenset[str], whole: bool) -> Page:
    record = segment.record(document)
    return Page(record if whole else head_of(record), idle)


def _open(folder: Path, said: str) -> list[Segment]:
    manifest = generations.read_manifest(folder, said)
    generations.check(folder, manifest, thorough=False)
    return [
        open_segment(folder / manifest.name, language, facts)
        for language, segments in manifest.languages.items()
        for facts in segments
    ]


def _terms(asked: Iterable[Asked]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            form
            for some in asked
            for one in some.words
            if one not in some.topics
            for form in (*sorted(one.forms), one.prefix)
            if form
        )
    )
