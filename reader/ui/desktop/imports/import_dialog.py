"""What an import would do, shown before anything is written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QWidget

from reader.importers.plan.import_plan import ImportPlan, PlannedArticle
from reader.importers.plan.report import report
from reader.importers.plan.writer import by_default
from reader.ui.look.layouts import column, plain_label
from reader.ui.message_text import say


class ImportDialog(QDialog):
    """Lists the articles of a plan. Unwanted ones can be unticked, those edited here ticked to be replaced."""

    def __init__(self, plan: ImportPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self.plan = plan
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bring articles in"))
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Articles to bring in"))
        self._list.setWordWrap(True)
        self._list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        for article in plan.articles:
            self._list.addItem(self._item(article))
        self._list.itemChanged.connect(self._show_buttons)
        # The numbers and the warnings: what else concerns one article stands in its row.
        said = [one for one in report(plan) if "title" not in one.facts or one in plan.warnings]
        summary = plain_label(self, text="\n".join(map(say, said)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accept_button = buttons.addButton(self.tr("Bring in"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setObjectName("primary")
        self.accept_button.style().polish(self.accept_button)
        self.accept_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column(summary, self._list, buttons, of=self, grows=self._list, margins=(20, 20, 20, 16), spacing=12)
        self.resize(720, 520)
        self._show_buttons()
        self.accept_button.setFocus()

    @property
    def ticked(self) -> list[PlannedArticle]:
        """The articles that are to be written, or taken away because they are gone."""
        rows = enumerate(self.plan.articles)
        return [one for row, one in rows if self._list.item(row).checkState() == Qt.CheckState.Checked]

    def _item(self, article: PlannedArticle) -> QListWidgetItem:
        words = {
            "new": self.tr("New"),
            "updated": self.tr("Brings it up to date"),
            "unchanged": self.tr("Already here, unchanged"),
            "edited": self.tr("Edited here: check the box to replace it (a copy is kept)"),
            "gone": self.tr("No longer where it came from: check the box to take it away"),
            "skipped": self.tr("Cannot be brought in"),
        }
        lines = [article.title, words[article.status]]
        if article.reason:
            lines.append(say(article.reason))
        if article.status not in ("unchanged", "skipped"):
            lines += [f"– {say(loss)}" for loss in article.losses]
        item = QListWidgetItem("\n".join(lines))
        flags = Qt.ItemFlag.ItemIsEnabled
        if article.status not in ("unchanged", "skipped"):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            item.setCheckState(Qt.CheckState.Checked if by_default(article) else Qt.CheckState.Unchecked)
        item.setFlags(flags)
        return item

    def _show_buttons(self) -> None:
        self.accept_button.setEnabled(bool(self.ticked))
