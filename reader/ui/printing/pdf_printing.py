"""Prints PDFs by a process of its own for each, and tells what becomes of them: neither window ever waits for a printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, QProcess, QTimer

from reader.system.own_program import module_command
from reader.system.print_problem import PrintProblem
from reader.ui.printing.print_folder import PrintFolder, remove_left_prints
from reader.ui.printing.print_news import ACCEPTED, ANEW, ANYONE, PrinterFacts, PrintNews, PrintState, read_facts
from reader.ui.printing.print_ticket import EVERYTHING_ONCE, PrintTicket, write_ticket
from reader.ui.processes import start_process

PRINTER_MS = 20_000
"""A printing system that has not taken the pages, or said what printer there is, after so long does not."""
CLOSE_MS = 2000

Tell = Callable[[PrintNews], None]


class _Following:
    """What one print has told, and whether anybody still wants to hear it."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self.told = PrintState.PREPARING

    @property
    def is_open(self) -> bool:
        """Whether the printing system has neither taken nor refused the pages."""
        return self.told is PrintState.PREPARING

    def accept(self) -> None:
        if self.is_open:
            self._say(PrintNews(PrintState.PRINTING))

    def end(self, problem: PrintProblem | None) -> None:
        if self.told is PrintState.FAILED:
            return
        if problem is not None:
            self._say(PrintNews(PrintState.FAILED, problem))
        else:
            self.accept()
            self._say(PrintNews(PrintState.DONE))

    def forget(self) -> None:
        """Tell nobody any more."""
        self._tell = lambda _: None

    def _say(self, news: PrintNews) -> None:
        self.told = news.state
        self._tell(news)


class PdfPrinting(QObject):
    """All that one window prints."""

    def __init__(self, command: Sequence[str] = (), *, keeps_jobs: bool = False, parent: QObject | None = None) -> None:
        """*command* is what is run to print, ``printer_process`` by default.

        *keeps_jobs* tells whether what the printing system has taken is printed even when this window goes. Else it is
        cancelled then, as at ``reset``.
        """
        super().__init__(parent)
        self._command = tuple(command) or module_command("reader.ui.printing.printer_process")
        self._keeps_jobs = keeps_jobs
        self._processes: list[QProcess] = []
        self._prints: list[_Following] = []
        remove_left_prints()

    @property
    def is_busy(self) -> bool:
        """Whether the printing system is being asked or given anything."""
        return bool(self._processes)

    def look(self, done: Callable[[PrinterFacts], None], *, anew: bool = False) -> None:
        """Find out what printer there is, and call *done* with it: after PRINTER_MS with HUNG.

        *anew* cancels first what an earlier program left in its queue. Where jobs are kept somebody chooses a printer:
        then any will do.
        """
        late: list[PrintProblem] = []

        def give_up() -> None:
            late.append(PrintProblem.HUNG)
            process.kill()

        def end(ok: bool, output: bytes) -> None:
            del ok
            done(PrinterFacts(problem=late[0]) if late else read_facts(output))

        process = self._run((*[ANEW] * anew, *[ANYONE] * self._keeps_jobs), "", end)
        _after(PRINTER_MS, process, give_up)

    def print(self, pdf: bytes, tell: Tell, ticket: PrintTicket = EVERYTHING_ONCE) -> None:
        """Print *pdf*, on the paper that it was made for.

        *tell* hears PREPARING at once, PRINTING when the printing system has the pages, and last DONE or FAILED.
        """
        tell(PrintNews(PrintState.PREPARING))
        following, folder = _Following(tell), PrintFolder()
        try:
            Path(folder.pages).write_bytes(pdf)
        except OSError:
            folder.remove()
            following.end(PrintProblem.NO_ROOM)
            return
        is_usual = ticket == EVERYTHING_ONCE and not self._keeps_jobs
        arguments = (folder.pages,) if is_usual else (folder.pages, write_ticket(ticket, keeps=self._keeps_jobs))

        def listen() -> None:
            if bytes(process.peek(len(ACCEPTED)).data()) == ACCEPTED.encode():
                folder.remove()
                following.accept()

        def give_up() -> None:
            if following.is_open:
                # Not killed: it takes the pages back as soon as the printing system answers.
                process.closeWriteChannel()
                following.end(PrintProblem.HUNG)

        def end(ok: bool, output: bytes) -> None:
            folder.remove()
            self._prints.remove(following)
            following.end(None if ok else _problem_in(output))

        self._prints.append(following)
        process = self._run(arguments, folder.path, end)
        process.readyReadStandardOutput.connect(listen)
        _after(PRINTER_MS, process, give_up)

    def reset(self) -> None:
        """Tell nobody any more of what is being printed: somebody else comes.

        What the printer is at goes on; what it has not begun is cancelled, by the processes that follow it, unless jobs
        are kept.
        """
        for following in self._prints:
            following.forget()
        for process in self._processes:
            process.closeWriteChannel()

    def close(self) -> None:
        """Leave nothing behind."""
        self.reset()
        deadline = QDeadlineTimer(CLOSE_MS)
        for process in tuple(self._processes):
            if not process.waitForFinished(deadline.remainingTime()):
                process.kill()
                process.waitForFinished(CLOSE_MS)

    def _run(self, arguments: Sequence[str], folder: str, then: Callable[[bool, bytes], None]) -> QProcess:
        """Run the command, and call *then* with whether it did what it should, and what it printed.

        What it writes meanwhile goes into *folder*, where that is not "".
        """

        def end(ok: bool, output: bytes) -> None:
            self._processes.remove(process)
            then(ok, output)

        process = start_process(self, (*self._command, *arguments), end, **({"TMPDIR": folder} if folder else {}))
        self._processes.append(process)
        return process


def _after(milliseconds: int, process: QProcess, give_up: Callable[[], None]) -> None:
    """Call *give_up* after so long, where *process* is still there."""
    timer = QTimer(process, singleShot=True, interval=milliseconds)
    timer.timeout.connect(give_up)
    timer.start()


def _problem_in(output: bytes) -> PrintProblem:
    """Return what a process that did not print said last."""
    said = output.decode("utf-8", "replace").splitlines()
    return next((one for one in PrintProblem if one in said), PrintProblem.GIVEN_UP)
