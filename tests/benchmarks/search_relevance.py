"""How good the answers are, on judged questions: nDCG@10 (gain 2**(grade-1)-1), success at 1 and at 5."""

from __future__ import annotations

import json
import math
import statistics
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

Ask = Callable[[str], Sequence[str]]


def ndcg(ranked: Sequence[str], judged: Mapping[str, int], depth: int = 10) -> float:
    """Return Järvelin and Kekäläinen's normalised discounted gain; what nobody judged counts as wrong."""
    got = sum((2 ** (judged.get(one, 1) - 1) - 1) / math.log2(place + 2) for place, one in enumerate(ranked[:depth]))
    grades = sorted(judged.values(), reverse=True)[:depth]
    return got / sum((2 ** (grade - 1) - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def table(path: Path, ask: Ask) -> list[tuple[str, int, str]]:
    """Return for each kind of question in the file *path*: its name, how many there are, and the measures."""
    tests: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    rows = []
    for form in ("query", "paraphrase"):
        questions = [one for one in tests["questions"] if one[form]]
        answers = [(one["judged"], ask(one[form])) for one in questions]
        good = [({name for name, grade in judged.items() if grade >= 3}, ranked) for judged, ranked in answers]
        top = [next((place for place, one in enumerate(ranked) if one in ids), 99) for ids, ranked in good if ids]
        mean = statistics.fmean(ndcg(ranked, judged) for judged, ranked in answers)
        rows.append((f"questions ({form})", len(questions), f"nDCG@10 {mean:.3f}   {_success(top)}"))
    for kind in ("titles", "typos", "synonyms", "messy"):
        found = [(set(one["accept"]), ask(one["query"])) for one in tests.get(kind, ())]
        top = [next((place for place, one in enumerate(ranked) if one in ids), 99) for ids, ranked in found]
        if top:
            rows.append((kind, len(top), _success(top)))
    return rows


def _success(places: Sequence[int]) -> str:
    first = statistics.fmean(place == 0 for place in places)
    return f"success@1 {first:.3f}   success@5 {statistics.fmean(place < 5 for place in places):.3f}"
