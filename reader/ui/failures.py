"""What happens to an error nobody caught: the log gets its kind and place, the person one calm sentence, the window lives."""

import logging
import re
import sys
import threading
from types import TracebackType
from typing import Any

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from reader.system.logs import place_of

log = logging.getLogger("reader.failures")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_QUOTED = r"(?i)\b[a-z][a-z0-9+.-]*:(?!:)[^\s\"'“”]+|\"[^\"]*\"|'[^']*'|“[^”]*”"
"""An address, or something between quotation marks."""
LONGEST_LINE = 300


class Failures(QObject):
    """Catches what was not caught, in every thread, from ``install`` to ``uninstall``."""

    happened = Signal(object)
    """The exception."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Catch from now on; doing it twice is doing it once."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread
        sys.unraisablehook = _log_unraisable
        qInstallMessageHandler(_log_qt)

    def uninstall(self) -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(None)

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        self._caught(args.exc_type, args.exc_value, args.exc_traceback)

    def _caught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._interrupt()
            return
        # The error's own text may quote what somebody typed; its kind and place are enough to mend it.
        log.error("not caught: %s at %s", kind.__name__, place_of(trace))
        self.happened.emit(error)

    def _interrupt(self) -> None:
        QCoreApplication.quit()


def without_quotes(text: str) -> str:
    """Return *text*, a message of Qt, in one line without the addresses and names in it: they may tell what somebody read."""
    return " ".join(re.sub(_QUOTED, "…", text).split())[:LONGEST_LINE]


def _log_unraisable(args: Any) -> None:
    # What a destructor raises reaches nobody; its object would be printed, which may hold anything.
    log.error("not raised: %s at %s", args.exc_type.__name__, place_of(args.exc_traceback))


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    del context
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.INFO), "%s", without_quotes(text))
