"""About: versions, licences and folders."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib import metadata

from PySide6.QtCore import QCoreApplication, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTextBrowser, QWidget

from reader import __version__
from reader.library.library import Library
from reader.library.snapshot import CollectionInfo
from reader.paths import Paths
from reader.ui.desktop.notice import announce
from reader.ui.look.layouts import column
from reader.ui.processes import start_process

PARTS = (
    ("PySide6_Essentials", "Qt, Qt WebEngine and PySide6", "LGPL-3.0"),
    ("Whoosh", "Whoosh", "BSD-2-Clause"),
    ("Markdown", "Python-Markdown", "BSD-3-Clause"),
    ("nh3", "nh3", "MIT"),
    ("Jinja2", "Jinja", "BSD-3-Clause"),
    ("PyYAML", "PyYAML", "MIT"),
    ("platformdirs", "platformdirs", "MIT"),
    ("markdownify", "markdownify", "MIT"),
    ("beautifulsoup4", "Beautiful Soup", "MIT"),
    ("numpy", "NumPy", "BSD-3-Clause"),
    ("QtAwesome", "QtAwesome (Phosphor icons)", "MIT"),
    ("fontpkg-atkinson-hyperlegible", "Atkinson Hyperlegible", "OFL-1.1"),
)


def about_html(paths: Paths, library: Library | None) -> str:
    """Return what About says, as rich text."""
    translate = QCoreApplication.translate
    purpose = translate(
        "About", "An offline reader of patient-education articles. It does not replace advice from a care team."
    )
    licences = translate("About", "The program: MIT license. Its own articles: CC BY 4.0.")
    collections = [
        f"{escape(_said(one))}<br><code>{escape(one.root)}</code>"
        for one in (library.snapshot.collections if library else ())
    ]
    folders = (
        (translate("About", "Data"), paths.data),
        (translate("About", "Settings"), paths.settings_file),
        (translate("About", "Cache"), paths.cache),
        (translate("About", "Log"), paths.log_file),
    )
    chapters = (
        (translate("About", "Collections"), collections),
        (
            translate("About", "Folders"),
            [f"{escape(words)}: <code>{escape(str(path))}</code>" for words, path in folders],
        ),
        (translate("About", "Built on"), [f"Qt {escape(qVersion())}", *map(escape, map(_part, PARTS))]),
    )
    return f"<h2>Patient Reader {__version__}</h2><p>{escape(purpose)}</p><p>{escape(licences)}</p>" + "".join(
        f"<h3>{escape(title)}</h3><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>" for title, lines in chapters
    )


def _part(part: tuple[str, str, str]) -> str:
    """Return what the program says of a *part* it is built on: name, version and licence."""
    package, title, licence = part
    try:
        return f"{title} {metadata.version(package)} ({licence})"
    except metadata.PackageNotFoundError:
        return f"{title} ({licence})"


def _said(collection: CollectionInfo) -> str:
    """Return what *collection* says of itself, without what it does not say."""
    by = ", ".join(filter(None, (collection.publisher, collection.licence)))
    return f"{collection.title} {collection.version}".strip() + (f" ({by})" if by else "")


class AboutDialog(QDialog):
    """Versions, licences and folders, with buttons to the data folder and to a report for who helps.

    *examine* is the command that prints the report.
    """

    def __init__(self, paths: Paths, library: Library | None, examine: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Patient Reader"))
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.tr("About Patient Reader"))
        self.text.document().setDocumentMargin(16)
        self.text.setHtml(about_html(paths, library))
        folder = QPushButton(self.tr("Open the data folder"), self)
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.data))))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(folder, QDialogButtonBox.ButtonRole.ActionRole)
        self.report = QPushButton(self.tr("Copy report"), self)
        self.report.setToolTip(
            self.tr(
                "What this computer has and lacks, to send to who helps you. No names of people or articles are in it."
            )
        )
        self.report.clicked.connect(lambda: self._examine(examine))
        buttons.addButton(self.report, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column(self.text, buttons, of=self, margins=(11, 11, 11, 11), spacing=6)
        self.resize(640, 560)

    def _examine(self, command: Sequence[str]) -> None:
        self.report.setEnabled(False)
        self.report.setText(self.tr("Looking…"))
        start_process(self, command, self._copy)

    def _copy(self, ok: bool, written: bytes) -> None:
        self.report.setEnabled(True)
        if ok:
            QGuiApplication.clipboard().setText(written.decode("utf-8", "replace"))
        words = self.tr("The report is copied") if ok else self.tr("The report could not be made")
        self.report.setText(words)
        announce(self.report, words)
