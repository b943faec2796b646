"""Reading a question: its words, which of them count, and what each asks a shelf for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.search.expansion import Meanings
from reader.search.folding import CHUNK, SPACELESS, FoldedText
from reader.search.index.shelf import Shelf
from reader.search.ranking.weights import EVERYDAY, UNDERSTANDING
from reader.search.words import Stopwords

LONGEST = 500
"""Letters of a question that are read: a pasted paragraph says in its first lines what it is about."""

MOST_WORDS = 40
_MOST_PHRASES = 12
_TYPED_APART = 3
"""So many words in a row may be one word of an article."""
_LONG = 4
"""Words that only ask are part of one when they are as long as this: "help line", but not "a head"."""


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

    ``idle`` is the share of the word that is no sign that an article is meant which has it in its name among others:
    half of an everyday word ("bad", "last"), all of a filler ("long", "till") or a bare number. An ``aside`` counts little where
    people's own words are compared, as those do that only ask.
    """

    stems: tuple[tuple[str, float], ...]
    prefix: str = ""
    place: int = 0
    idle: float = 0.0
    aside: bool = False


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
    asides: tuple[str, ...] = ()
    """The stems of the words that only ask: they count a little where people's own words are compared."""

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
    several: Mapping[int, frozenset[int]]
    """The things of a phrase that means several others at once, and which: "adams-oliver" is Adams and Oliver."""


def things_of(weighed: Weighed) -> Things:
    """Return what *weighed* asks for. A word that is said twice is one thing; a phrase that means several is another."""
    reading, telling = weighed.reading, weighed.telling
    first: dict[object, int] = {}
    numbers = [first.setdefault(concept.stems, place) for place, concept in enumerate(reading.concepts)]
    worth = [telling[place] if number == place else 0.0 for place, number in enumerate(numbers)]
    for start, end in reading.terms:
        numbers[start:end] = [start] * (end - start)
        worth[start:end] = [sum(worth[start:end]), *[0.0] * (end - start - 1)]
    phrases, several = [], {}
    for one in reading.phrases:
        if len(set(numbers[one.start : one.end])) == 1:
            phrases.append(numbers[one.start])
        else:
            phrases.append(len(worth))
            several[len(worth)] = frozenset(numbers[one.start : one.end])
            worth.append(sum(telling[one.start : one.end]))
    return Things(tuple(numbers), tuple(phrases), tuple(worth), several)


def typed_words(text: str, *, prefix: bool) -> tuple[Typed, ...]:
    """Return the words of *text*. The last is open when *prefix* and nothing follows it."""
    text = text[:LONGEST]
    folded = FoldedText(text)
    found: list[Typed] = []
    for match in CHUNK.finditer(folded.text):
        start, end = folded.span(*match.span())
        found.append(Typed(text[start:end], match[0], start, end, prefix and match.end() == len(folded.text)))
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
            idle, aside = _idle(word.chunk, stopwords), word.chunk in stopwords.asides
            concepts.extend(replace(one, idle=idle, aside=aside) if idle or aside else one for one in some)
    first.append(len(concepts))
    chunks = [spelled(word, instead) for word in typed]
    phrases = [
        Phrase(first[one.start], first[one.end], one.stems)
        for one in meanings.of(chunks, [word.written for word in typed])
        if first[one.start] < first[one.end]
    ]
    terms: list[tuple[int, int]] = []
    for one in phrases:
        if one.end - one.start > 1 and all(one.end <= start or one.start >= end for start, end in terms):
            terms.append((one.start, one.end))
    phrases += _wholes(chunks, first, shelf)
    asides = dict.fromkeys(
        one.stem
        for place, word in enumerate(typed)
        if first[place] == first[place + 1]
        for one in shelf.analysis.chunk(word.chunk)
    )
    return Reading(tuple(concepts), tuple(phrases[:_MOST_PHRASES]), tuple(terms), tuple(asides))


def _idle(chunk: str, stopwords: Stopwords) -> float:
    if chunk in stopwords.filler or chunk.isdigit():
        return 1.0
    return 1 - EVERYDAY if chunk in stopwords.everyday else 0.0


def _wholes(chunks: Sequence[str], first: Sequence[int], shelf: Shelf) -> Iterator[Phrase]:
    """Yield what *chunks* are as one that are typed with hyphens or spaces: "follow up" as "followup", "b 12" as "b12"."""
    for size in range(1, _TYPED_APART + 1):
        for start in range(len(chunks) - size + 1):
            end = start + size
            if size == 1:
                wholes = [one for one in shelf.analysis.chunk(chunks[start]) if one.joined]
            else:
                whole = "".join(chunks[start:end])
                spoken = all(
                    first[place] < first[place + 1] or len(chunks[place]) >= _LONG for place in range(start, end)
                ) or any(map(str.isdigit, whole))
                wholes = [one for one in (shelf.analysis.whole(whole),) if one and spoken]
            for one in wholes:
                if first[start] < first[end] and shelf.frequency(one.stem):
                    yield Phrase(first[start], first[end], (one.stem,))


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
        alone = len(parts) == 1 and len(part.form) == 1 and SPACELESS.match(part.form)
        grows = growing and number == len(parts) - 1 and part.stem not in shelf.analysis.word_forms.apart
        prefix = part.form if alone or grows else ""
        stems = [stem, *filter(shelf.frequency, filter(None, (shelf.analysis.accented(part.form),)))]
        concepts.append(Concept(tuple((one, 1.0) for one in stems), prefix, place))
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
