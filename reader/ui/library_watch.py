"""Keeps library and search index in step with their folders while the window is used.

Whether there is work is found out in a thread, from names and dates; the work itself is done by a
process of its own (``patient-reader index``), so that the window never waits for it, and so that
stopping it at any moment is safe.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.tasks import Tasks

if TYPE_CHECKING:
    from PySide6.QtCore import QProcess

    from reader.library.library import Library
    from reader.search.engine import SearchEngine
    from reader.upkeep import Upkeep

log = logging.getLogger(__name__)


class Keeper(QObject):
    """Finds changes, has them read and indexed, and gives the new library."""

    library_changed = Signal(object)
    """A Library."""
    progressed = Signal(str, int, int)
    """The step ("articles" or "index"), how much is done, of how much."""
    finished = Signal(bool)
    """The work is done; False where it was stopped or failed."""
    index_moved = Signal()
    """Open the search engine anew: the index lies in memory now, or on the disk again, or is another one in memory."""

    def __init__(self, upkeep: Upkeep, arguments: Sequence[str], tasks: Tasks, parent: QObject) -> None:
        """*arguments* are the options of the command line that name this library's folders."""
        super().__init__(parent)
        self._upkeep = upkeep
        self._arguments = list(arguments)
        self._tasks = tasks
        self._library: Library | None = None
        self._process: QProcess | None = None
        self._again = False
        self._looking = False
        self._is_kept = True
        self._unread = b""

    @property
    def is_working(self) -> bool:
        """Whether something is being looked at, read or indexed."""
        return self._process is not None or self._looking

    def open(self) -> Library | None:
        """Return the library as it was last kept; None at the very first start."""
        self._library = self._upkeep.opened()
        return self._library

    def open_engine(self) -> SearchEngine:
        """Return an engine on the index: on the kept one, or on one in memory. Called in the thread that searches."""
        return self._upkeep.open_engine(None if self._is_kept else self._library)

    def check(self) -> None:
        """Find out in the background whether anything changed, and do what there is to do."""
        if self._library is None:
            self.work()
            return
        self._looking = True
        self._tasks.run(
            self._is_needed, self._library, self._is_kept, done=self._decide, failed=lambda _: self._decide(True)
        )

    def _is_needed(self, library: Library, is_kept: bool) -> bool | None:
        """Tell whether there is something to do; None where there is, but it failed before and would again."""
        return None if not is_kept and self._upkeep.is_stuck(library) else self._upkeep.is_needed(library)

    def _decide(self, needed: bool | None) -> None:
        self._looking = False
        if needed:
            self.work()
            return
        if needed is False:
            self._note_kept()
        self.finished.emit(True)

    def work(self) -> None:
        """Read what changed and bring the index in step; asked for during the work, it is done once more."""
        if self._process:
            self._again = True
            return
        self._again = False
        self._unread = b""
        from reader.system.own_program import module_command  # noqa: PLC0415 - as below
        from reader.ui.processes import make_process  # noqa: PLC0415 - no process before the first paint

        process = self._process = make_process(self, self._end)
        process.readyReadStandardError.connect(self._read)
        program, *arguments = module_command("reader", *self._arguments, "index", "--progress")
        process.start(program, arguments)

    def cancel(self) -> None:
        """Stop the work; what is done so far stays usable, and the next start goes on."""
        self._again = False
        if self._process:
            self._process.kill()

    def close(self) -> None:
        """Stop without a word: the window is gone."""
        process, self._process = self._process, None
        self._again = False
        if process:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(3000)

    def _read(self) -> None:
        if not self._process:
            return
        *lines, self._unread = (self._unread + bytes(self._process.readAllStandardError().data())).split(b"\n")
        for line in lines:
            try:
                step = json.loads(line)
            except ValueError:
                log.info("index: %s", line.decode("utf-8", "replace"))
                continue
            if step.get("step") == "library":
                self._take_library()
            elif isinstance(step.get("total"), int):
                self.progressed.emit(step["step"], step["done"], step["total"])

    def _take_library(self) -> None:
        library = self._upkeep.opened()
        if library is not None:
            self._use(library)

    def _do_without(self) -> None:
        """Read the library into this process, and let search do the same: nothing can be kept."""
        self._looking = True
        self._tasks.run(
            partial(self._upkeep.library, unkept=self._library), done=self._use_unkept, failed=self._give_up
        )

    def _use_unkept(self, library: Library) -> None:
        self._looking = False
        before = self._is_kept, self._library
        self._is_kept = False
        self._use(library)
        if before != (False, self._library):
            self.index_moved.emit()
        self.finished.emit(True)

    def _give_up(self, error: object) -> None:
        log.error("the articles were not read: %s", type(error).__name__)
        self._looking = False
        self.finished.emit(False)

    def _note_kept(self) -> None:
        if not self._is_kept:
            self._is_kept = True
            self.index_moved.emit()

    def _use(self, library: Library) -> None:
        if self._library is None or library.snapshot.encoded != self._library.snapshot.encoded:
            self._library = library
            self.library_changed.emit(library)

    def _end(self, done: bool) -> None:
        process = self._process
        if process is None:
            return
        self._read()
        if not done:
            log.warning("the index process ended with code %s: %s", process.exitCode(), process.errorString())
        process.deleteLater()
        self._process = None
        if self._again:
            self.work()
        elif done:
            self._note_kept()
            self.finished.emit(True)
        elif (
            process.exitStatus() == process.ExitStatus.NormalExit
            and process.error() != process.ProcessError.FailedToStart
        ):
            self._do_without()
        else:
            self.finished.emit(False)
