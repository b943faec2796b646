"""Work in a process of its own: what hangs or dies there takes no window with it."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

from reader.paths import import_path


def module_command(module: str, *arguments: str) -> tuple[str, ...]:
    """Return what runs *module* of this package with the Python that runs now."""
    return (sys.executable, "-P", "-m", module, *arguments)


def make_process(parent: QObject, ended: Callable[[bool], None], **environment: str) -> QProcess:
    """Return a process that is to be started, and whose Python finds this package.

    *ended* is called once, later, with whether it did what it should; False too where it could not be started.
    *environment* is added to the system's.
    """
    process = QProcess(parent)
    known = QProcessEnvironment.systemEnvironment()
    wanted = {"PYTHONUTF8": "1", "PYTHONPATH": import_path(known.value("PYTHONPATH")), **environment}
    for name, value in wanted.items():
        known.insert(name, value)
    process.setProcessEnvironment(known)
    process.finished.connect(lambda code, status: ended(code == 0 and status == QProcess.ExitStatus.NormalExit))

    def look(error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # then nothing finishes; and perhaps *start* is still at it
            QTimer.singleShot(0, process, lambda: ended(False))

    process.errorOccurred.connect(look)
    return process
