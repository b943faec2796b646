"""A fresh process: how long it takes to import, open and answer one question, and how much memory that adds.

search_fresh.py ours|stock FOLDER QUESTION   prints JSON: {"milliseconds", "hits", "megabytes"}

"stock" is Whoosh as its manual shows it: its own analyzers, query parser, scorer and highlighter.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def resident() -> float:
    """Return the process's own memory in megabytes where the system tells it (Linux), else 0.

    Pages of mapped files that other processes can share are not counted; those that were written are.
    """
    try:
        lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith(("Rss:",))) / 1024


def ours(folder: Path, question: str) -> int:
    from reader.search.answers import SearchRequest
    from reader.search.engine import SearchEngine

    return len(SearchEngine(folder).search(SearchRequest(question, prefix=False)).hits)


def stock(folder: Path, question: str) -> int:
    from whoosh import index
    from whoosh.qparser import MultifieldParser, OrGroup

    found = index.open_dir(str(folder))
    with found.searcher() as searcher:
        parser = MultifieldParser(["title", "also", "body"], found.schema, group=OrGroup)
        hits = searcher.search(parser.parse(question), limit=20)
        return len([(hit["id"], hit.highlights("body")) for hit in hits])


def main() -> None:
    kind, folder, question = sys.argv[1:4]
    answer = {"ours": ours, "stock": stock}[kind]
    before = resident()
    started = time.perf_counter()
    hits = answer(Path(folder), question)
    took = (time.perf_counter() - started) * 1000
    for more in sys.argv[4:]:
        answer(Path(folder), more)
    print(json.dumps({"milliseconds": took, "hits": hits, "megabytes": resident() - before}))


if __name__ == "__main__":
    main()
