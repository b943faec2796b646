"""The reference: the least a PySide6 program can do to show a list and an article.

A QListWidget of the same titles, and a QWebEngineView, made after the first paint, with the same HTML.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow, QSplitter
from startup_probe import Changed, Clock, Painted, cpu_of_tree, finish, memory_of_tree


class Window(QMainWindow):
    def __init__(self, clock: Clock, titles: list[str], pages: list[str], clicks: int, settle: float) -> None:
        super().__init__()
        self._clock, self._pages, self._clicks, self._settle = clock, pages, clicks, settle
        self._painted = False
        self._times: list[float] = []
        self._list = QListWidget()
        self._list.addItems(titles)
        self._split = QSplitter()
        self._split.addWidget(self._list)
        self.setCentralWidget(self._split)
        self.resize(1280, 832)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._clock.mark("window")
            QTimer.singleShot(0, self._make_view)

    def _make_view(self) -> None:
        from PySide6.QtWebEngineWidgets import QWebEngineView

        self._view = QWebEngineView()
        self._split.addWidget(self._view)
        self._split.setSizes([620, 660])
        self._view.setHtml(self._pages[0])
        Painted(self._view, self._shown)

    def _shown(self) -> None:
        self._clock.mark("article")
        QTimer.singleShot(int(self._settle * 1000), self._next_click)

    def _next_click(self) -> None:
        if len(self._times) >= self._clicks:
            memory, before = memory_of_tree(), cpu_of_tree()
            QTimer.singleShot(3000, lambda: self._end(memory, before))
            return
        Changed(self._view, self._click_finished)
        self._view.setHtml(self._pages[(len(self._times) + 1) % len(self._pages)])

    def _click_finished(self, milliseconds: float) -> None:
        self._times.append(milliseconds)
        QTimer.singleShot(150, self._next_click)

    def _end(self, memory: float, before: float) -> None:
        finish({**self._clock.marks, "clicks": self._times, "memory": memory, "idle": cpu_of_tree() - before})


def main() -> None:
    clock = Clock(float(sys.argv[1]))
    plan = json.loads(Path(sys.argv[2]).read_text("utf-8"))
    application = QApplication(["reference"])
    window = Window(clock, plan["titles"], plan["pages"], plan["clicks"], plan["settle"])
    window.show()
    application.exec()


main()
