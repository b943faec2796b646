"""Reading a question: its words, which of them count, and what each asks a shelf for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reader.search.expansion import Meanings
from reader.search.folding import CHUNK, fold, fold_in_place
from reader.search.index.shelf import Shelf
from reader.search.ranking.weights import UNDERSTANDING

LONGEST = 500
"""Letters of a question that are read: a pasted paragraph says in its first lines what it is about."""

MOST_WORDS = 40
_MOST_PHRASES = 12


@dataclass(frozen=True, slots=True)
class Typed:
    """One word as typed, and where it stands in the question. ``open`` says that it may still be growing."""

    written: str
    chunk: str
    start: int
    end: int
    open: bool = False


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing a document should have: any of ``stems`` (and what each counts), or a word with this ``prefix``.

    An ``everyday`` word ("bad", "last") is no sign that an article is meant which has it in its name among others.
    """

    stems: tuple[tuple[str, float], ...]
    prefix: str = ""
    place: int = 0
    everyday: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Another way to say the concepts from ``start`` to before ``end``: all of these stems."""

    start: int
    end: int
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a question asks a shelf for."""

    concepts: tuple[Concept, ...]
    phrases: tuple[Phrase, ...] = ()
    terms: tuple[tuple[int, int], ...] = ()
    """The concepts that together are one term of the synonyms: from which to before which. None overlaps another."""

    def also(self, words: Sequence[str], shelf: Shelf) -> Reading:
        """Return this reading, satisfied by any of *words* alone too."""
        stems = [one.stem for word in words for one in shelf.analysis.chunk(word)]
        whole = tuple(Phrase(0, len(self.concepts), (stem,)) for stem in stems)
        return replace(self, phrases=(*self.phrases, *whole)) if whole else self


@dataclass(frozen=True, slots=True)
class Weighed:
    """A reading with how much each concept tells, over the whole shelf."""

    reading: Reading
    telling: tuple[float, ...]

    @property
    def total(self) -> float:
        return sum(self.telling) or 1.0

    def known(self, shelf: Shelf) -> float:
        """Return the share of the concepts that *shelf* has anything for."""
        concepts, phrases = self.reading.concepts, self.reading.phrases
        meant = {
            place
            for phrase in phrases
            if all(shelf.frequency(stem) for stem in phrase.stems)
            for place in range(phrase.start, phrase.end)
        }
        count = sum(
            place in meant
            or any(shelf.frequency(stem) for stem, _ in one.stems)
            or bool(one.prefix and shelf.has_start(one.prefix))
            for place, one in enumerate(concepts)
        )
        return count / max(1, len(concepts))


@dataclass(frozen=True, slots=True)
class Things:
    """The different things that a question asks for, by number: a concept and its synonyms, or a whole term, is one."""

    of_concepts: tuple[int, ...]
    of_phrases: tuple[int, ...]
    worth: tuple[float, ...]
    """How much each tells."""


def things_of(weighed: Weighed) -> Things:
    """Return what *weighed* asks for. A word that is said twice is one thing; a phrase that means several is another."""
    reading, telling = weighed.reading, weighed.telling
    first: dict[object, int] = {}
    numbers = [first.setdefault(concept.stems, place) for place, concept in enumerate(reading.concepts)]
    worth = [telling[place] if number == place else 0.0 for place, number in enumerate(numbers)]
    for start, end in reading.terms:
        numbers[start:end] = [start] * (end - start)
        worth[start:end] = [sum(worth[start:end]), *[0.0] * (end - start - 1)]
    phrases = []
    for one in reading.phrases:
        if len(set(numbers[one.start : one.end])) == 1:
            phrases.append(numbers[one.start])
        else:
            phrases.append(len(worth))
            worth.append(sum(telling[one.start : one.end]))
    return Things(tuple(numbers), tuple(phrases), tuple(worth))


def typed_words(text: str, *, prefix: bool) -> tuple[Typed, ...]:
    """Return the words of *text*. The last is open when *prefix* and nothing follows it."""
    text = text[:LONGEST]
    found: list[Typed] = []
    for match in CHUNK.finditer(fold_in_place(text)):
        written = text[match.start() : match.end()]
        growing = prefix and match.end() == len(text)
        chunks = CHUNK.findall(fold(written))
        found += [Typed(written, chunk, match.start(), match.end(), growing) for chunk in chunks]
    return tuple(found[:MOST_WORDS])


def read(
    typed: Sequence[Typed],
    shelf: Shelf,
    meanings: Meanings,
    instead: Mapping[str, Sequence[str]],
    asking: frozenset[str] = frozenset(),
) -> Reading:
    """Return what *typed* asks *shelf* for. *instead* gives what to look for instead of a mistyped chunk.

    *asking* are words that only ask beside those of the shelf's own language: those of the language that is
    searched first. So "i was told" is no Spanish question for articles with an "i" in them.
    """
    stopwords = shelf.analysis.stopwords
    asking |= stopwords.asking
    silent = [_asks(word, shelf, asking) for word in typed]
    concepts: list[Concept] = []
    first: list[int] = []
    for place, word in enumerate(typed):
        first.append(len(concepts))
        if not silent[place] or all(silent):
            some = _concepts(word, place, shelf, instead)
            everyday = word.chunk in stopwords.everyday
            concepts.extend(replace(one, everyday=True) if everyday else one for one in some)
    first.append(len(concepts))
    phrases = [
        Phrase(first[one.start], first[one.end], one.stems)
        for one in meanings.of([spelled(word, instead) for word in typed], [word.written for word in typed])
        if first[one.start] < first[one.end]
    ]
    terms: list[tuple[int, int]] = []
    for one in phrases:
        if one.end - one.start > 1 and all(one.end <= start or one.start >= end for start, end in terms):
            terms.append((one.start, one.end))
    phrases += [
        Phrase(first[place], first[place + 1], (one.stem,))
        for place, word in enumerate(typed)
        for one in shelf.analysis.chunk(spelled(word, instead))
        if one.joined and first[place] < first[place + 1] and shelf.has_form(one.form)
    ]
    return Reading(tuple(concepts), tuple(phrases[:_MOST_PHRASES]), tuple(terms))


def spelled(word: Typed, instead: Mapping[str, Sequence[str]]) -> str:
    """Return the chunk that *word* stands for, its error mended by *instead* where only one word can be meant."""
    meant = instead.get(word.chunk, ())
    return meant[0] if len(meant) == 1 else word.chunk


def _asks(word: Typed, shelf: Shelf, asking: frozenset[str]) -> bool:
    """Tell whether *word* only asks ("what", "can"). A word in capitals is a name: "IT", "ME", "ADD"."""
    shouted = len(word.written) > 1 and word.written.isupper()
    return not shouted and all(one.form in asking for one in shelf.analysis.chunk(word.chunk))


def _concepts(word: Typed, place: int, shelf: Shelf, instead: Mapping[str, Sequence[str]]) -> list[Concept]:
    meant = instead.get(word.chunk, (word.chunk,))
    if len(meant) > 1:
        stems = {one.stem: 1.0 for chunk in meant for one in shelf.analysis.chunk(chunk)}
        return [Concept(tuple(stems.items()), place=place)]
    growing = word.open and word.chunk not in instead
    return [one for chunk in meant[0].split() for one in _concepts_of(chunk, place, shelf, growing=growing)]


def _concepts_of(chunk: str, place: int, shelf: Shelf, *, growing: bool) -> list[Concept]:
    parts = [one for one in shelf.analysis.chunk(chunk) if not one.joined]
    concepts = []
    for number, part in enumerate(parts):
        stem = shelf.stem_of(part.form) or part.stem
        prefix = part.form if growing and number == len(parts) - 1 else ""
        concepts.append(Concept(((stem, 1.0),), prefix, place))
    return concepts


def weigh(reading: Reading, shelf: Shelf) -> Weighed:
    """Return *reading* with how much each concept tells on *shelf*."""
    return Weighed(reading, tuple(_telling(concept, shelf) for concept in reading.concepts))


def _telling(concept: Concept, shelf: Shelf) -> float:
    frequency = max((shelf.frequency(stem) for stem, _ in concept.stems), default=0)
    if concept.prefix:
        grown = sum(len(segment.forms.starting(concept.prefix)) for segment in shelf.segments)
        frequency = max(frequency, min(grown, shelf.documents))
    return shelf.telling(frequency)


def understanding(shelves: Sequence[Shelf], weighed: Mapping[str, Weighed]) -> list[Shelf]:
    """Return the *shelves* that know enough of the question, against the one that knows most of it.

    So "no puedo dormir" does not bring every English article with a "no".
    """
    shares = [weighed[shelf.language].known(shelf) for shelf in shelves]
    most = max(shares, default=0.0)
    return [shelf for shelf, share in zip(shelves, shares, strict=True) if share >= most * UNDERSTANDING]
