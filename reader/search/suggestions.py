"""What is offered beside the results: the question with its errors mended, and categories that are close to it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from reader.search.folding import CHUNK, fold
from reader.search.highlights import Asked
from reader.search.index.shelf import Shelf
from reader.search.query import Typed
from reader.search.ranking.weights import FITTING, HALF, IN_PASSING, LONG_STORY, STORY, TOGETHER, WHOLE
from reader.search.record_text import Page, PageFinds
from reader.search.spelling.corrections import is_close


def mended_text(text: str, typed: Sequence[Typed], instead: Mapping[str, Sequence[str]]) -> str:
    """Return *text* with what to search for *instead* of its mistyped chunks; nothing when it has none."""
    if not instead:
        return ""
    pieces, place = [], 0
    for word in typed:
        if word.chunk in instead and word.start >= place:
            meant = instead[word.chunk][0]
            if meant:
                pieces += [text[place : word.start], _in_the_case_of(meant, word.written)]
            place = word.end
    return "".join((*pieces, text[place:])).strip()


def _in_the_case_of(meant: str, written: str) -> str:
    """Return *meant* with capitals where *written* has them at the start of a word."""
    parts, others = meant.split("-"), written.replace("–", "-").split("-")
    if len(parts) != len(others):
        return meant.capitalize() if written[:1].isupper() else meant
    pairs = zip(parts, others, strict=True)
    return "-".join(
        other if fold(other) == part else part.capitalize() if other[:1].isupper() else part for part, other in pairs
    )


def fits(page: Page, finds: PageFinds, asked: Asked, named: float, alike: float) -> bool:
    """Tell whether *page* is about what is *asked*, which is found at *finds*.

    A sum of four signs: how much of it the names, the headings and the beginning say, how much the text says beyond them, how
    *alike* it is to what people say when they ask for the article, and how many things are asked: a long story always has
    words that no article has, and "broken arm" has none to spare. A question for one thing fits where that is said at all,
    and one for a medicine fits the articles about that medicine, and no others. *named* is the share of the question that is a
    name of the article: half of it is enough, and so is one passage that says everything.
    """
    end = page.starts[1] if len(page.starts) > 1 else len(page.text)
    telling = [number for _, _, number in finds.names] + [number for _, number in finds.headings]
    telling += [number for start, _, number in finds.text if start < end]
    said = _covered(telling, asked)
    if asked.medicines:
        return any(said[thing] for thing in asked.medicines)
    if named > HALF:
        return True
    passing = _covered([*telling, *(number for _, _, number in finds.text)], asked)
    things = [thing for thing in asked.wanted if asked.full_worth[thing]]
    most = sum(asked.full_worth[thing] for thing in things)
    if len(things) < 2 and any(passing[thing] for thing in things):
        return True
    if _is_said_together(finds, asked, things):
        return True
    share = sum(said[thing] + IN_PASSING * (passing[thing] - said[thing]) for thing in things) / (most or 1)
    return share + alike + STORY * min(len(things), LONG_STORY) >= FITTING


def _is_said_together(finds: PageFinds, asked: Asked, things: Sequence[int]) -> bool:
    """Tell whether one passage of the text says all of the *things*."""
    for first, (begin, _, _) in enumerate(finds.text):
        after = bisect_left(finds.text, (begin + TOGETHER,), first)
        near = {asked.words[number].about for _, _, number in finds.text[first:after]}
        if near.issuperset(things):
            return True
    return False


def _covered(numbers: Iterable[int], asked: Asked) -> Sequence[float]:
    """Return how much of each thing the words of these *numbers* say."""
    covered = [0.0] * len(asked.full_worth)
    for number in set(numbers):
        one = asked.words[number]
        covered[one.about] = min(asked.full_worth[one.about], covered[one.about] + one.telling)
    for whole, things in asked.several.items():
        if covered[whole] > WHOLE * asked.full_worth[whole]:
            for thing in things:
                covered[thing] = asked.full_worth[thing]
    return covered


def closest_categories(shelves: Sequence[Shelf], typed: Sequence[Typed]) -> tuple[str, ...]:
    """Return the categories that a word of the question names, or nearly."""
    categories = dict.fromkeys(
        one for shelf in shelves for segment in shelf.segments for one in segment.shown_categories()
    )
    return tuple(
        one
        for one in categories
        if any(
            part.startswith(word.chunk) or word.chunk.startswith(part) or is_close(word.chunk, part)
            for part in CHUNK.findall(fold(one.replace("-", " ")))
            if len(part) > 2
            for word in typed
            if len(word.chunk) > 2
        )
    )
