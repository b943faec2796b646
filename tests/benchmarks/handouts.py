#!/usr/bin/env python3
"""How fast handouts are made, as ratios to Chromium's printToPdf of the same pages and to bare typst on the same source.

    python tests/benchmarks/handouts.py [--runs N] [--packet N] [--read-back]

Each run makes, in turn, one article and a packet of articles: by the program, by Qt WebEngine from the HTML that the screen
shows (only printToPdf is timed; loading is not), and by typst from the files that the program hands it. A process of
its own makes each, so that nothing is remembered from one to the next; "again" is the second time in the same
process, as a preview is made. Times are of the processor, so that what else the machine does drops out. Nothing is asserted: the figures are for people to read. --read-back reads every bundled
article from both papers in both languages, as the tests do from one.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))


def timed(work: Any) -> float:
    """Return how many seconds of processor *work* takes in this process and in those that it started (Linux)."""
    begin = processor()
    work()
    return processor() - begin


def processor() -> float:
    """Return how many seconds of processor this process and its descendants have used, thread by thread."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parents[int(stat.parent.name)] = int(stat.read_text("utf-8", "replace").rpartition(")")[2].split()[1])
    ours = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in ours} - ours:
        ours |= more
    total = 0
    for pid in ours - {os.getpid()}:
        for task in Path(f"/proc/{pid}/task").glob("*/schedstat"):
            with contextlib.suppress(OSError):
                total += int(task.read_text("ascii").split()[0])
    return time.process_time() + total / 1e9


def of_ours(count: int) -> dict[str, float]:
    """Make the first *count* articles as a handout, and again; then the same source by bare typst in another process."""
    import typst

    from reader.handouts import typesetting
    from reader.handouts.handout import Handout

    maker, articles = bundled()
    sources: list[dict[str, bytes]] = []
    whole = typesetting.Typesetter.pdf

    def kept(self: Any, files: Any, **wishes: Any) -> Any:
        sources.append(dict(files))
        return whole(self, files, **wishes)

    typesetting.Typesetter.pdf = kept  # type: ignore[method-assign]
    handout = Handout(articles[:count])
    typst.compile(b"warm")
    found = {"first": timed(lambda: maker.make(handout)), "again": timed(lambda: maker.make(handout))}
    folder = Path(tempfile.mkdtemp())
    for name, data in sources[0].items():
        (folder / name).write_bytes(data)
    (folder / "main.typ").write_bytes((ROOT / "resources" / "handouts" / "handout.typ").read_bytes())
    found["folder"] = str(folder)  # type: ignore[assignment]
    return found


def of_typst(folder: str) -> dict[str, float]:
    """Compile the source in *folder* with typst alone."""
    import typst

    from reader.paths import text_fonts

    typst.compile(b"warm")
    return {
        "typst": timed(lambda: typst.compile(
            f"{folder}/main.typ", font_paths=[str(text_fonts())], ignore_system_fonts=True, pdf_standards="ua-1"
        ))
    }  # fmt: skip


def of_chromium(count: int) -> dict[str, float]:
    """Print the pages of the first *count* articles with Qt WebEngine, one after the other."""
    from PySide6.QtCore import QEventLoop, QUrl
    from PySide6.QtWebEngineCore import QWebEnginePage
    from PySide6.QtWidgets import QApplication

    from reader.pages.addresses import article_address
    from reader.pages.tokens import PageLook

    app = QApplication([])
    maker, articles = bundled()
    page, loop, total = QWebEnginePage(), QEventLoop(), 0.0
    page.loadFinished.connect(loop.quit)
    page.pdfPrintingFinished.connect(loop.quit)
    with tempfile.TemporaryDirectory() as folder:
        for article in articles[:count]:
            html = maker._pages.respond(article_address(article), PageLook()).body.decode()
            page.setHtml(html, QUrl("about:blank"))
            loop.exec()
            page.printToPdf(f"{folder}/page.pdf")
            total += timed(loop.exec)
            assert Path(f"{folder}/page.pdf").stat().st_size > 1000
    del page, app
    return {"chromium": total}


def bundled() -> tuple[Any, tuple[str, ...]]:
    """Return what makes handouts of the bundled library, and the English articles, sertraline first."""
    from reader.library.library import refresh
    from reader.options import Options

    options = Options(data_dir=Path(tempfile.mkdtemp()))
    library = refresh(None, options.upkeep().folders)
    articles = sorted((one.id for one in library.entries("en")), key=lambda one: (one != "en/sertraline", one))
    return options.handouts(lambda: library), tuple(articles)


def in_process(*arguments: object) -> dict[str, Any]:
    """Run this file in a process of its own and return what it measured."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_DISABLE_SANDBOX": "1", "QTWEBENGINE_CHROMIUM_FLAGS": "--log-level=3",
    }  # fmt: skip
    command = [sys.executable, __file__, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, env=environment, check=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def read_back() -> None:
    """Read every bundled article back from both papers in both languages."""
    from reader.handouts.handout import Paper
    from tests.handouts.test_bundled_handouts import bundled_pages, check_packet

    library, pages = bundled_pages(Path(tempfile.mkdtemp()))
    for language in ("en", "es"):
        for paper in Paper:
            count = check_packet(library, pages, language, paper)
            print(f"  {language} {paper}: {count} pages read back, no word lost")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="runs of each (default: 5)")
    parser.add_argument("--packet", type=int, default=20, help="articles in a packet (default: 20)")
    parser.add_argument("--read-back", action="store_true")
    parser.add_argument("--measure", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        what, value = arguments.measure
        found = {"ours": of_ours, "chromium": of_chromium}[what](int(value)) if what != "typst" else of_typst(value)
        print(json.dumps(found), flush=True)
        os._exit(0)  # Chromium need not tidy up
    if arguments.read_back:
        read_back()
        return
    for count in (1, arguments.packet):
        runs: list[dict[str, float]] = []
        for _ in range(arguments.runs):
            ours = in_process("--measure", "ours", count)
            typst = in_process("--measure", "typst", ours["folder"])
            runs.append(ours | typst | in_process("--measure", "chromium", count))
        middle = {key: statistics.median(run[key] for run in runs) for key in ("first", "again", "typst", "chromium")}
        print(f"{count} article(s): {1000 * middle['first']:.0f} ms, again {1000 * middle['again']:.0f} ms")
        for key in ("typst", "chromium"):
            print(f"  to {key:9}{middle['first'] / middle[key]:6.2f}   again {middle['again'] / middle[key]:.2f}")


if __name__ == "__main__":
    main()
