"""What happens to an error nobody caught: the log gets it, the person gets one calm sentence, the window lives."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

log = logging.getLogger("reader.failures")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Failures(QObject):
    """Catches what was not caught, in every thread, from ``install`` to ``uninstall``."""

    happened = Signal(object)
    """The exception."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Catch from now on; doing it twice is doing it once."""
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._caught(args.exc_type, args.exc_value, args.exc_traceback)
        qInstallMessageHandler(_log_qt)

    def uninstall(self) -> None:
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)

    def _caught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._interrupt()
            return
        # The error's own text may quote what somebody typed; its kind and place are enough to mend it.
        log.error("not caught: %s at %s", kind.__name__, _place(trace))
        self.happened.emit(error)

    def _interrupt(self) -> None:
        from PySide6.QtCore import QCoreApplication

        QCoreApplication.quit()


def _place(trace: TracebackType | None) -> str:
    steps = []
    while trace:
        code = trace.tb_frame.f_code
        steps.append(f"{code.co_filename.rpartition('reader')[2].lstrip('/')}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return " < ".join(reversed(steps[-5:])) or "an unknown place"


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    del context
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.INFO), "%s", text)
