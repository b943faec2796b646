"""All segments of one language, asked as one: what is known of a word, over all of them."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Sequence
from functools import cached_property

from reader.search.index.segment import Segment, common
from reader.search.spelling.vocabulary import Candidate, Vocabulary
from reader.search.words import Analysis


class Shelf:
    """The articles of one language."""

    def __init__(self, language: str, segments: Sequence[Segment]) -> None:
        self.language = language
        self.segments = tuple(segments)
        self.analysis = Analysis(language)
        self.documents = sum(segment.documents for segment in segments)

    def document(self, id_: str) -> tuple[Segment, int] | None:
        """Return where the article *id_* ("en/sertraline") lies; None where it is not, or not shown."""
        for segment in self.segments:
            number = segment.number_of(id_)
            if number >= 0 and (segment.live is None or segment.live[number]):
                return segment, number
        return None

    def has_form(self, form: str) -> bool:
        """Tell whether *form* stands in an article as it is."""
        return any(segment.forms.find(form) >= 0 for segment in self.segments)

    def count(self, form: str) -> int:
        """Return how often *form* occurs."""
        numbers = ((segment, segment.forms.find(form)) for segment in self.segments)
        return sum(int(segment.forms_count[number]) for segment, number in numbers if number >= 0)

    def has_start(self, prefix: str) -> bool:
        """Tell whether a word of an article starts with *prefix*."""
        return any(segment.forms.starting(prefix) for segment in self.segments)

    def stem_of(self, form: str) -> str:
        """Return the stem under which *form* is found; an empty string when no article has it."""
        for segment in self.segments:
            number = segment.forms.find(form)
            if number >= 0:
                return segment.stems[int(segment.forms_stem[number])]
        stem = self.analysis.stem(form)
        return stem if any(segment.stems.find(stem) >= 0 for segment in self.segments) else ""

    def frequency(self, stem: str) -> int:
        """Return how many documents have *stem*."""
        numbers = ((segment, segment.stems.find(stem)) for segment in self.segments)
        return sum(segment.frequency(number) for segment, number in numbers if number >= 0)

    def telling(self, frequency: int) -> float:
        """Return how much a word in *frequency* documents tells: its inverse document frequency, kept above 0."""
        return math.log(max(1, self.documents) / (min(frequency, self.documents) + 1)) + 1.0

    def forms_of(self, stem: str) -> set[str]:
        """Return the words as written that have *stem*."""
        numbers = ((segment, segment.stems.find(stem)) for segment in self.segments)
        return {form for segment, number in numbers if number >= 0 for form in segment.forms_of(number)}

    @cached_property
    def _vocabularies(self) -> list[Vocabulary]:
        return [Vocabulary(list(segment.forms), segment.forms_count.tolist()) for segment in self.segments]

    def near(self, word: str, most: int) -> list[Candidate]:
        """Return the written words at most *most* typing errors from *word*."""
        return _together(one for vocabulary in self._vocabularies for one in vocabulary.near(word, most))

    def sounding_like(self, word: str, most: int) -> list[Candidate]:
        """Return the written words that sound like *word*, but for at most *most* errors."""
        return _together(one for vocabulary in self._vocabularies for one in vocabulary.sounding_like(word, most))

    def begun_by(self, prefix: str, most: int) -> list[str]:
        """Return the *most* frequent of the written words that are longer than *prefix* and start with it."""
        found: dict[str, int] = {}
        for segment in self.segments:
            for number in segment.forms.starting(prefix):
                form = segment.forms[number]
                found[form] = found.get(form, 0) + int(segment.forms_count[number])
        found.pop(prefix, None)
        return heapq.nlargest(most, found, key=lambda form: found[form])

    def has_name(self, key: int) -> bool:
        """Tell whether an article has a name whose key is the number *key*."""
        return any(len(segment.names_like(key)) for segment in self.segments)

    def names(self, stem: str) -> bool:
        """Tell whether *stem* is in the name of an article."""
        numbers = ((segment, segment.stems.find(stem)) for segment in self.segments)
        return any(len(segment.naming(number)) for segment, number in numbers if number >= 0)

    def shares_name(self, stem: str, others: Sequence[str]) -> bool:
        """Tell whether a name of an article has *stem* and one of the *others*."""
        for segment in self.segments:
            number = segment.stems.find(stem)
            for other in others if number >= 0 else ():
                found = segment.stems.find(other)
                if found >= 0 and len(common(segment.naming(number), segment.naming(found))):
                    return True
        return False

    @cached_property
    def medicines(self) -> frozenset[str]:
        return frozenset().union(*(segment.medicines for segment in self.segments))


def _together(some: Iterable[Candidate]) -> list[Candidate]:
    """Return *some* words with those of several segments as one."""
    found: dict[str, Candidate] = {}
    for one in some:
        other = found.get(one.form)
        found[one.form] = Candidate(one.form, one.distance, one.count + (other.count if other else 0))
    return list(found.values())


def by_language(segments: Iterable[Segment]) -> dict[str, Shelf]:
    """Return a shelf for each language that *segments* have."""
    groups: dict[str, list[Segment]] = {}
    for segment in segments:
        groups.setdefault(segment.language, []).append(segment)
    return {language: Shelf(language, some) for language, some in groups.items()}
