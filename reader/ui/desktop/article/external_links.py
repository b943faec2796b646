"""An external link asks before it leaves the program: the reader works offline, the browser does not."""

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget


class ExternalLinks(QObject):
    """Asks whether to open an address in the system's browser."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent

    def ask(self, url: QUrl) -> None:
        """Ask whether to open *url*; do what the answer is."""
        box = QMessageBox(self._parent)
        box.setObjectName("linkQuestion")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Open a web page?"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(
            self.tr("This link leads out of Patient Reader. It opens in your web browser and needs the internet.")
        )
        box.setInformativeText(url.toDisplayString())
        open_button = box.addButton(self.tr("Open in the browser"), QMessageBox.ButtonRole.AcceptRole)
        copy_button = box.addButton(self.tr("Copy the address"), QMessageBox.ButtonRole.ActionRole)
        box.setDefaultButton(box.addButton(self.tr("Stay here"), QMessageBox.ButtonRole.RejectRole))
        open_button.clicked.connect(lambda: QDesktopServices.openUrl(url))
        copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(url.toString()))
        box.open()
