"""The articles that were deleted or written over, each to be brought back."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QWidget

from reader.authoring.trash import TrashedArticle
from reader.languages import language_of
from reader.ui.desktop.quality.wrapped_list import WrappedList
from reader.ui.look.layouts import column, plain_label
from reader.ui.look.widget_theme import Theme


class TrashDialog(QDialog):
    """``restored`` carries the TrashedArticle that somebody wants back."""

    restored = Signal(object)

    def __init__(self, articles: Sequence[TrashedArticle], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Deleted articles"))
        self._articles = tuple(articles)
        said = self.tr("What was deleted or written over. Choose one to bring it back to where it was.")
        if not articles:
            said = self.tr("Nothing was deleted yet.")
        self.list: QListWidget = WrappedList(theme, self)
        self.list.setAccessibleName(self.windowTitle())
        for one in articles:
            when = QDateTime.fromString(f"{one.when[:19]}Z", Qt.DateFormat.ISODate).toLocalTime()
            day = QLocale().toString(when, QLocale.FormatType.ShortFormat)
            QListWidgetItem(f"{day} · {language_of(one.place.language).name}\n{one.title}", self.list)
        self.list.setVisible(bool(articles))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.restore_button = buttons.addButton(self.tr("Bring it back"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.restore_button.setObjectName("primary")
        self.restore_button.style().polish(self.restore_button)
        self.restore_button.setVisible(bool(articles))
        self.restore_button.setEnabled(False)
        buttons.rejected.connect(self.reject)
        buttons.accepted.connect(self._restore)
        self.list.currentRowChanged.connect(lambda row: self.restore_button.setEnabled(row >= 0))
        self.list.itemActivated.connect(lambda _: self._restore())
        layout = column(plain_label(self, "", said), self.list, buttons, of=self, grows=self.list, spacing=12)
        layout.setContentsMargins(20, 20, 20, 16)
        room = self.screen().availableSize()
        high = theme.pixels(460) if articles else 160
        self.resize(min(room.width() - 40, theme.pixels(520)), min(room.height() - 60, high))

    def _restore(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.restored.emit(self._articles[row])
            self.accept()
