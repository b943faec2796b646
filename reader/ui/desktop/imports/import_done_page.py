"""The last page of the Import wizard: what was brought in, what of it was left out, and the way back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QTextBrowser, QWidget

from reader.errors import Message, ReaderError
from reader.importers.plan.loss_report import losses_as_text
from reader.importers.plan.report import report
from reader.importers.plan.writer import Receipt
from reader.system.files import write_text
from reader.ui.look.flow_layout import FlowLayout
from reader.ui.look.layouts import column, plain_label
from reader.ui.message_text import say, say_error


class ImportDonePage(QFrame):
    """Says what *receipt* did. The loss report is there whole, and can be saved."""

    show_requested = Signal(str)
    undo_requested = Signal(str)

    def __init__(self, receipt: Receipt, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("wizardPage")
        come = [one for one in receipt.written if one.status != "gone"]
        words = self.tr("%n article(s) imported.", "", len(come))
        if not receipt.written:
            words = self.tr("Nothing had to be imported.")
        self._heading = plain_label(self, "emptyTitle", words)
        numbers = [one for one in report(receipt) if "title" not in one.facts and one not in receipt.plan.warnings]
        self._numbers = plain_label(self, "", "\n".join(map(say, numbers)))
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        self.show_button, self.undo_button, self.save_button = (QPushButton(buttons) for _ in range(3))
        self.show_button.setText(self.tr("Show it") if len(come) == 1 else self.tr("Show the first"))
        self.show_button.setVisible(bool(come))
        self.undo_button.setText(self.tr("Undo import"))
        self.undo_button.setVisible(receipt.record is not None)
        self.save_button.setText(self.tr("Save this report…"))
        for button in (self.show_button, self.undo_button, self.save_button):
            button.setAutoDefault(False)
            flow.addWidget(button)
        if come:
            self.show_button.clicked.connect(lambda: self.show_requested.emit(come[0].place.id))
        if record := receipt.record:
            self.undo_button.clicked.connect(lambda: self.undo_requested.emit(record.id))
        self.save_button.clicked.connect(self._choose_file)
        skipped = [one for one in receipt.plan.articles if one.status == "skipped"]
        warnings = [say(one) + "\n" for one in receipt.plan.warnings]
        self._losses = "\n".join([*warnings, losses_as_text([*come, *skipped], say)]).strip()
        head = plain_label(self, "wizardTopic", self.tr("Left out, article by article"))
        self.browser = QTextBrowser(self)
        self.browser.setAccessibleName(head.text())
        self.browser.setTabChangesFocus(True)
        self.browser.setPlainText(self._losses)
        self._nothing = plain_label(self, "hint", self.tr("Nothing was left out."))
        for part in (head, self.browser, self.save_button):
            part.setVisible(bool(self._losses))
        self._nothing.setVisible(not self._losses)
        parts = (self._heading, self._numbers, buttons, head, self.browser, self._nothing)
        layout = column(*parts, of=self, grows=self.browser, margins=(20, 20, 20, 20), spacing=14)
        if not self._losses:
            layout.addStretch(1)

    @property
    def text(self) -> str:
        """What is said on top."""
        return self._heading.text()

    def show_undone(self, left: Sequence[Message]) -> None:
        """Say that the import was taken back, but for what is *left*."""
        self._heading.setText(self.tr("The import was taken back."))
        self._numbers.setText("\n".join(map(say, left)))
        for button in (self.show_button, self.undo_button):
            button.hide()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save this report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self.tr("import report") + ".txt")
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, name: str) -> None:
        """Write the report to the file called *name*."""
        try:
            write_text(Path(name), f"{self._heading.text()}\n{self._numbers.text()}\n\n{self._losses}")
        except ReaderError as error:
            self._nothing.setText(say_error(error))
        else:
            self._nothing.setText(self.tr("The report is in {path}.").format(path=name))
        self._nothing.show()
