"""The way of pages to the printer: is there one, the system's dialog, and what becomes of the print."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from reader.errors import Message
from reader.handouts.handout import HandoutPdf, Paper
from reader.system.print_problem import PROBLEM_SENTENCES, PrintProblem
from reader.ui.message_text import say
from reader.ui.printing.pdf_printing import PdfPrinting
from reader.ui.printing.print_news import PrinterFacts, PrintNews, PrintState
from reader.ui.printing.print_ticket import PrintTicket

AskTicket = Callable[[QWidget | None, int, Paper, Callable[[PrintTicket | None], None]], QDialog]


class PrintFlow(QObject):
    """Takes one print at a time from a person, and says in a sentence how it goes."""

    said = Signal(str, bool)
    """What to say, and whether it is a problem."""
    busy_changed = Signal()

    def __init__(self, window: QWidget, printing: PdfPrinting, ask: AskTicket | None = None) -> None:
        """*ask* asks for the printer (default: the system's dialog)."""
        super().__init__(window)
        self._window, self._printing, self._ask = window, printing, ask
        self.is_busy = False
        """Whether a print is on its way to the printer, which has not taken it yet."""
        self.dialog: QDialog | None = None

    def look(self, then: Callable[[PrinterFacts], None]) -> None:
        """Call *then* with what printer there is; where there is none, say so instead."""
        if self.is_busy:
            return
        self._set_busy(True)

        def end(facts: PrinterFacts) -> None:
            if facts.is_there:
                then(facts)
            else:
                self.give_up(say(Message(PROBLEM_SENTENCES[facts.problem or PrintProblem.NO_PRINTER])))

        self._printing.look(end)

    def hand_over(self, pages: HandoutPdf, paper: Paper, printed: Callable[[], None]) -> None:
        """Ask for the printer and print *pages* on *paper*; *printed* is called when they are on paper."""

        def begin(ticket: PrintTicket | None) -> None:
            self.dialog = None
            if ticket is None:
                self._set_busy(False)
            else:
                self._printing.print(pages.pdf, lambda news: self._follow(news, printed), ticket)

        if self._ask is None:
            from reader.ui.printing.print_dialog import ask_ticket  # noqa: PLC0415 - QtPrintSupport, once something is printed

            self._ask = ask_ticket
        self.dialog = self._ask(self._window, pages.pages, paper, begin)

    def drop_dialog(self) -> None:
        """Close the dialog that asks for the printer, if it is open: what it would print is cleared."""
        if self.dialog is not None:
            self.dialog.reject()

    def give_up(self, words: str = "") -> None:
        """Nothing will be printed; say why, if there are *words* for it."""
        self._set_busy(False)
        if words:
            self.said.emit(words, True)

    def _follow(self, news: PrintNews, printed: Callable[[], None]) -> None:
        if news.state is PrintState.FAILED:
            self.give_up(say(Message(PROBLEM_SENTENCES[news.problem or PrintProblem.GIVEN_UP])))
        elif news.state is PrintState.PREPARING:
            self.said.emit(self.tr("Sending the pages to the printer…"), False)
        elif news.state is PrintState.PRINTING:
            self._set_busy(False)
            self.said.emit(self.tr("The printer has the pages."), False)
        else:
            self._set_busy(False)
            self.said.emit(self.tr("Printed."), False)
            printed()

    def _set_busy(self, busy: bool) -> None:
        if busy != self.is_busy:
            self.is_busy = busy
            self.busy_changed.emit()
