"""Patient Reader under the start-up benchmark: the real composition root, watched from outside."""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path


def main() -> None:
    gc.disable()  # as the command "open" does
    started, plan = float(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text("utf-8"))
    from reader.options import Options
    from reader.settings.clinic_settings import Settings
    from reader.ui.application import make_application, prepare_environment
    from reader.ui.desktop.desktop import Desktop

    options = Options(
        data_dir=Path(plan["data"]), collections=(Path(plan["collection"]),), bundled=False, sandbox=False
    )
    prepare_environment(options)
    application = make_application()
    desktop = Desktop(application, options, Settings())

    # The probe comes after the program's own modules, so that loading it delays nothing that is measured.
    from PySide6.QtCore import QObject, Qt, QTimer
    from startup_probe import Changed, Clock, Heartbeat, Painted, cpu_of_tree, finish, memory_of_tree

    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.clock, self.times = Clock(started), []
            desktop.first_painted.connect(self._first_paint, Qt.ConnectionType.DirectConnection)
            self.heartbeat = Heartbeat(self)

        def _first_paint(self) -> None:
            assert desktop.window.column.list.entries.total > 0
            self.clock.marks["window"] = self.painted
            QTimer.singleShot(0, self._watch_view)

        def _watch_view(self) -> None:
            Painted(desktop.room.view, self._shown)

        def _shown(self) -> None:
            self.clock.mark("article")
            self.heartbeat.restart()
            QTimer.singleShot(int(plan["settle"] * 1000), self._next_click)

        def _next_click(self) -> None:
            if len(self.times) == 0:
                self.stall = round(self.heartbeat.worst, 1)
            if len(self.times) >= plan["clicks"]:
                memory, before = memory_of_tree(), cpu_of_tree()
                self.heartbeat._timer.stop()
                QTimer.singleShot(3000, lambda: self._end(memory, before))
                return
            Changed(desktop.room.view, self._click_finished)
            desktop.window.column.list.open_row(plan["rows"][(len(self.times) + 1) % len(plan["rows"])])

        def _click_finished(self, milliseconds: float) -> None:
            self.times.append(milliseconds)
            QTimer.singleShot(150, self._next_click)

        def _end(self, memory: float, before: float) -> None:
            finish(
                {
                    **self.clock.marks,
                    "clicks": self.times,
                    "memory": memory,
                    "idle": cpu_of_tree() - before,
                    "stall": self.stall,
                }
            )

    watch = Watch()
    paint = desktop.window.paintEvent

    def timed_paint(event: object) -> None:
        paint(event)
        if not hasattr(watch, "painted"):
            watch.painted = round((time.monotonic() - started) * 1000, 1)

    desktop.window.paintEvent = timed_paint
    desktop.start(plan["article"])
    application.exec()


main()
