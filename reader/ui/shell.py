"""What both windows stand on: data folder, library, search, language and failures; how they settle, and how they close."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete, isValid

from reader.errors import AlreadyOpenError, FileUnwritableError, IndexUnavailableError
from reader.library.library import Library
from reader.options import Options
from reader.system.logs import start_log, stop_log
from reader.ui.failures import Failures
from reader.ui.interface_language import InterfaceLanguage
from reader.ui.library_watch import Keeper
from reader.ui.look.fonts import load_icon_font, load_text_fonts
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import SystemLook
from reader.ui.search_thread import Searching
from reader.ui.single_instance import SingleInstance
from reader.ui.tasks import Tasks

log = logging.getLogger(__name__)

SETTLE_MS = 100
"""The pause before each step of the background work: the person is reading by then."""


class Shell(QObject):
    """The base of a composition root. Whoever extends it makes the window, and hands it to ``take``."""

    first_painted = Signal()
    """The window is on the screen: make what it can still do without."""
    fault_found = Signal(object)
    """What cannot be kept, a FileUnwritableError: reading and searching go on without."""

    def __init__(self, application: QApplication, options: Options) -> None:
        super().__init__()
        self.upkeep = options.upkeep()
        self.paths = self.upkeep.paths
        self.has_settled = self._settles = False
        self._log: logging.Handler | None = None
        self.lifetime = QObject(self)
        """What is to be called later is called only while this is there."""
        self.closing = ExitStack()
        """What is to be done at the end, the last first: whatever is made adds how it is taken down."""
        load_text_fonts()
        self.icons = Icons(*load_icon_font())
        self.language = InterfaceLanguage(application, self.paths.resources)
        self.system = SystemLook(application)
        self.tasks = Tasks(self)
        self.keeper = Keeper(self.upkeep, options.arguments(), self.tasks, self)
        self.searching = Searching(self.keeper.open_engine, self)
        self.keeper.index_moved.connect(self.searching.renew)
        self.searching.failed.connect(self._mend_search)
        self.failures = Failures(self)
        self.instance = SingleInstance(self.paths.lock_file, self)

    def take(self, window: QWidget) -> None:
        """Watch for the first paint of *window*, and close it at the end."""
        window.installEventFilter(self)
        # Done from the last to the first. A closed window that stays would be styled and translated again, of parts that are gone.
        for end in (
            self._stop_log, self.failures.uninstall, self.language.fall_silent, self.instance.release, partial(delete, window),
            window.close, self.tasks.close, self.searching.close, self.keeper.close,
        ):  # fmt: skip
            self.closing.callback(end)

    def open(self) -> Library | None:
        """Take the data folder; return the library as it was last kept, None at the very first start.

        Raises AlreadyOpenError.
        """
        if not self.instance.acquire():
            raise AlreadyOpenError(path=self.paths.data)
        return self.keeper.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # In the next round but one: what was asked for while it was painted comes before what takes long.
            self.later(0, lambda: self.later(0, self.first_painted.emit))
        return False

    def later(self, milliseconds: int, step: Callable[[], object]) -> None:
        """Call *step* after so long, unless the window is closed by then."""
        QTimer.singleShot(milliseconds, self.lifetime, step)

    def settle(self, *steps: Callable[[], object]) -> None:
        """Do what could wait until the first page is there, *steps* last, one at a time with room for the person between.

        A second time does nothing.
        """
        if not self._settles:
            self._settles = True
            for number, step in enumerate((self._start_log, self.instance.listen, *steps), 1):
                self.later(SETTLE_MS * number, step)

    def _start_log(self) -> None:
        self._log = start_log(self.paths.log_file)
        self.failures.install()
        self.tasks.run(self._look_after_folders, done=self._note_fault, failed=self.failures.happened.emit)

    def _look_after_folders(self) -> FileUnwritableError | None:
        self.upkeep.tidy()
        return self.upkeep.fault()

    def _stop_log(self) -> None:
        stop_log(self._log)

    def _note_fault(self, fault: FileUnwritableError | None) -> None:
        fault = fault or self.instance.fault
        if fault is not None:
            log.warning("%s", fault)
            self.fault_found.emit(fault)

    def _mend_search(self, error: Exception) -> None:
        """Have the index made again that cannot be used; before the window has settled that is under way."""
        if isinstance(error, IndexUnavailableError) and self.has_settled and not self.keeper.is_working:
            self.keeper.check()

    def check(self) -> None:
        """Look for changes in the library, and collect garbage from now on: what is there by now stays."""
        self.keeper.check()
        gc.freeze()
        gc.enable()
        self.has_settled = True

    def close(self) -> None:
        """Take everything down in the order that it depends on each other. A second time does nothing."""
        if isValid(self.lifetime):
            delete(self.lifetime)
        self.closing.close()
