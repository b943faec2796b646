"""Work in a process of its own: what hangs or dies there takes no window with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

from reader.paths import import_path


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


def start_process(
    parent: QObject, command: Sequence[str], ended: Callable[[bool, bytes], None], **environment: str
) -> QProcess:
    """Start *command* in a process as ``make_process`` makes it, and return it; it is deleted once it has ended.

    *ended* is told what it wrote as well, if nobody has read that before. What it writes of its errors is dropped.
    """

    def end(ok: bool) -> None:
        process.deleteLater()
        ended(ok, bytes(process.readAllStandardOutput().data()))

    process = make_process(parent, end, **environment)
    process.setStandardErrorFile(QProcess.nullDevice())
    program, *arguments = command
    process.start(program, arguments)
    return process
