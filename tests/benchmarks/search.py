"""Search beside SQLite FTS5, tantivy and stock Whoosh, in one run on the same articles.

    python tests/benchmarks/search.py COLLECTION [COLLECTION ...] [--judged SET.json] [--stock]

COLLECTION is a folder of articles, as tools/medquad_collection.py writes one. Times of different runs say little
on a shared machine: compare the columns. Nothing here asserts a time.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from search_relevance import table as relevance_table  # noqa: E402
from search_rivals import Fts5, Tantivy, columns  # noqa: E402

from reader.library.library import Library, open_library, refresh, save  # noqa: E402
from reader.library.library_folders import Folders  # noqa: E402
from reader.search.answers import SearchRequest  # noqa: E402
from reader.search.engine import SearchEngine  # noqa: E402
from reader.search.index.record import Record, record_of  # noqa: E402
from reader.search.index.updates import index_state, update_index  # noqa: E402

Ask = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Work:
    """The questions that are timed, by class."""

    typed: Sequence[str]
    one_word: Sequence[str]
    several_words: Sequence[str]
    questions: Sequence[str]
    misspelt: Sequence[str]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("collections", nargs="+", type=Path, metavar="COLLECTION")
    parser.add_argument("--judged", type=Path, help="judged questions: relevance is printed, and their texts are timed")
    parser.add_argument("--titles", type=int, default=200, help="titles typed key by key (200)")
    parser.add_argument("--questions", type=int, default=50, help="questions typed key by key (50)")
    parser.add_argument("--stock", action="store_true", help="build a stock Whoosh index for the fresh process (slow)")
    parser.add_argument("--no-keystrokes", action="store_true", help="leave the longest part out")
    return parser.parse_args()


def main() -> None:
    options = arguments()
    for collection in options.collections:
        with tempfile.TemporaryDirectory(prefix="search-benchmark-") as folder:
            measure(collection.resolve(), Path(folder), options)


def measure(collection: Path, folder: Path, options: argparse.Namespace) -> None:
    """Measure everything on one collection, and print it."""
    library = library_of(collection, folder)
    started = time.perf_counter()
    records = [record_of(library.article(entry)) for entry in library.entries()]
    reading = time.perf_counter() - started
    rows = [columns(record) for record in records]
    size = sum(len(text.encode()) for row in rows for text in row)
    print(
        f"\n== {collection}: {len(records)} articles, {size / 1e6:.1f} MB of text; reading them took {reading:.1f} s\n"
    )
    rivals = [Fts5(folder), Tantivy(folder)]
    built = {rival.name: timed(partial(rival.build, rows)) for rival in rivals}
    index = folder / "index"
    report = update_index(index, library)
    own = report.seconds - reading
    print("build, s          " + "   ".join(f"{name} {seconds:.2f}" for name, seconds in built.items()), end="")
    ratio = own / built[Fts5.name]
    print(f"   ours {own:.2f} and {reading:.2f} for reading the articles ({ratio:.1f} times FTS5)")
    state = index_state(index)
    print(f"on disk           {state.bytes / 1e6:.1f} MB, {state.bytes / size:.2f} times the text")
    work = work_of(records, options)
    engine = SearchEngine(index)
    engine.search(SearchRequest("warm"))
    gc.collect()
    gc.freeze()  # the records held here for the other engines are no part of a running program
    time_classes(work, engine, rivals, options)
    change_one(collection, folder, index, library)
    fresh_process(folder, index, rows, options)
    if options.judged:
        print()
        for name, count, text in relevance_table(options.judged, lambda question: ids(engine, question)):
            print(f"{name:24s} n {count:4d}   {text}")
    for rival in rivals:
        rival.close()


def library_of(collection: Path, folder: Path, *extra: Path) -> Library:
    folders = Folders(None, folder / "none", (collection, *extra))
    cache = Path(tempfile.gettempdir()) / "search-benchmark-snapshots"
    library = refresh(open_library(folders, cache), folders)
    save(library, cache)
    return library


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def work_of(records: Sequence[Record], options: argparse.Namespace) -> Work:
    """Return questions drawn from the articles' own titles and headings, and from the judged ones."""
    draw = random.Random(20261123)
    titles = [record.title for record in draw.sample(list(records), min(options.titles, len(records)))]
    questions = [
        part.heading for record in draw.sample(list(records), min(400, len(records))) for part in record.parts[1:3]
    ]
    misspelt = [mistyped(title, draw) for title in titles]
    if options.judged:
        tests = json.loads(options.judged.read_text("utf-8"))
        questions = [
            one[form] for one in tests["questions"] for form in ("query", "paraphrase") if one[form]
        ] + questions
        misspelt = [one["query"] for one in tests.get("typos", ())] or misspelt
    words = [draw.choice(words) for title in titles if (words := [one for one in title.split() if len(one) > 3])]
    return Work((*titles, *questions[: options.questions]), words, titles, questions[:200], misspelt)


def mistyped(text: str, draw: random.Random) -> str:
    """Return *text* with one letter of its longest word left out."""
    word = max(text.split(), key=len)
    place = draw.randrange(1, max(2, len(word) - 1))
    return text.replace(word, word[:place] + word[place + 1 :], 1)


def time_classes(
    work: Work, engine: SearchEngine, rivals: Sequence[Fts5 | Tantivy], options: argparse.Namespace
) -> None:
    classes: list[tuple[str, Sequence[str], bool]] = [
        ("one word", work.one_word, False),
        ("several words", work.several_words, False),
        ("whole questions", work.questions, False),
        ("misspelt", work.misspelt, False),
    ]
    if not options.no_keystrokes:
        keys = [text[:size] for text in work.typed for size in range(1, len(text) + 1)]
        classes.append(("every keystroke", keys, True))
    names = [*(rival.name for rival in rivals), "ours"]
    print("\nms for the top 20 with snippets, p50 / p95 / max")
    print(f"{'':18s}" + "".join(f"{name:>26s}" for name in names) + "     p95: ours to FTS5, to tantivy")
    for name, texts, prefix in classes:
        searches: list[Callable[[str], object]] = [partial(rival.search, prefix=prefix) for rival in rivals]
        searches.append(partial(ask, engine, prefix))
        times = [[timed(partial(search, text)) * 1000 for text in texts] for search in searches]
        p95 = [percentile(one, 0.95) for one in times]
        cells = "".join(
            f"{f'{statistics.median(one):.2f} / {tail:.2f} / {max(one):.1f}':>26s}"
            for one, tail in zip(times, p95, strict=True)
        )
        print(f"{name:18s}{cells}     {p95[-1] / p95[0]:.2f}, {p95[-1] / p95[1]:.2f}   (n {len(times[0])})")


def ask(engine: SearchEngine, prefix: bool, text: str) -> object:
    return engine.search(SearchRequest(text, prefix=prefix))


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def change_one(collection: Path, folder: Path, index: Path, library: Library) -> None:
    """Replace one article by another wording, in a collection of its own, and look for it."""
    entry = next(iter(library.entries()))
    more = folder / "more"
    path = more / entry.language / entry.category / f"{entry.slug}.md"
    path.parent.mkdir(parents=True)
    took = []
    for number in range(5):
        word = f"quixotic{'abcde'[number]}"
        path.write_text(f"---\ntitle: {entry.title} {word}\nsummary: About it.\n---\n\nThe {word} word.\n", "utf-8")
        changed = library_of(collection, folder, more)
        started = time.perf_counter()
        report = update_index(index, changed)
        hits = SearchEngine(index).search(SearchRequest(word, prefix=False)).hits
        took.append((time.perf_counter() - started) * 1000)
        assert [hit.id for hit in hits] == [entry.id], report
    print(
        f"\none changed article searchable after {statistics.median(took):.0f} ms (worst of {len(took)}: {max(took):.0f})"
    )


def fresh_process(
    folder: Path, index: Path, rows: Sequence[tuple[str, str, str, str]], options: argparse.Namespace
) -> None:
    question = "what are the side effects of chemotherapy"
    own = [child("ours", index, question) for _ in range(7)]
    print(f"fresh process: ours {statistics.median(one['milliseconds'] for one in own):.0f} ms", end="")
    if options.stock:
        stock_index(folder / "stock", rows)
        stock = [child("stock", folder / "stock", question) for _ in range(7)]
        times = [statistics.median(one["milliseconds"] for one in some) for some in (own, stock)]
        print(f", stock Whoosh {times[1]:.0f} ms ({times[0] / times[1]:.2f} times)", end="")
    many = ("diabets", "c", "hart attack", "depression", "what is the treatment for breast cancer", "a")
    used = child("ours", index, question, *many)["megabytes"]
    print(f"; search adds {used:.0f} MB to the process (numpy, mapped files and all)")


def child(kind: str, folder: Path, question: str, *more: str) -> dict[str, float]:
    """Run search_fresh.py and return what it prints."""
    command = [sys.executable, str(Path(__file__).parent / "search_fresh.py"), kind, str(folder), question, *more]
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(ROOT)}


def stock_index(folder: Path, rows: Sequence[tuple[str, str, str, str]]) -> None:
    """Build a Whoosh index as its manual shows it."""
    from whoosh import fields, index
    from whoosh.analysis import StemmingAnalyzer

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    text = StemmingAnalyzer()
    schema = fields.Schema(
        id=fields.ID(stored=True),
        title=fields.TEXT(text, stored=True),
        also=fields.TEXT(text, stored=True),
        body=fields.TEXT(text, stored=True),
    )
    writer = index.create_in(str(folder), schema).writer(limitmb=1024)
    started = time.perf_counter()
    for number, title, also, body in rows:
        writer.add_document(id=number, title=title, also=also, body=body)
    writer.commit()
    print(f"\nstock Whoosh built in {time.perf_counter() - started:.1f} s")


def ids(engine: SearchEngine, question: str) -> list[str]:
    return [hit.id for hit in engine.search(SearchRequest(question, prefix=False)).hits]


if __name__ == "__main__":
    main()
