"""About: versions, licences and folders."""

from __future__ import annotations

from html import escape
from importlib import metadata

from PySide6.QtCore import QCoreApplication, QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from reader import __version__
from reader.library.library import Library
from reader.library.snapshot import CollectionInfo
from reader.paths import Paths

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


def versions() -> dict[str, str]:
    """Return the version of each part this program is built on, by its distribution name."""
    found = {}
    for name, _, _ in PARTS:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = ""
    return found


def about_html(paths: Paths, library: Library | None) -> str:
    """Return what About says, as rich text."""
    known = versions()
    rows = "".join(
        f"<li>{escape(title)} {escape(known[name])} ({escape(licence)})</li>" for name, title, licence in PARTS
    )
    collections = "".join(
        f"<li>{escape(_said(one))}<br><code>{escape(one.root)}</code></li>"
        for one in (library.snapshot.collections if library is not None else ())
    )
    folders = "".join(
        f"<li>{escape(words)}: <code>{escape(str(path))}</code></li>"
        for words, path in (
            (QCoreApplication.translate("About", "Data"), paths.data),
            (QCoreApplication.translate("About", "Settings"), paths.settings_file),
            (QCoreApplication.translate("About", "Cache"), paths.cache),
            (QCoreApplication.translate("About", "Log"), paths.log_file),
        )
    )
    purpose = QCoreApplication.translate(
        "About", "An offline reader of patient-education articles. It does not replace advice from a care team."
    )
    licences = QCoreApplication.translate("About", "The program: MIT license. Its own articles: CC BY 4.0.")
    titles = (
        QCoreApplication.translate("About", "Collections"),
        QCoreApplication.translate("About", "Folders"),
        QCoreApplication.translate("About", "Built on"),
    )
    heads = [f"<h3>{escape(title)}</h3>" for title in titles]
    return (
        f"<h2>Patient Reader {__version__}</h2><p>{escape(purpose)}</p><p>{escape(licences)}</p>"
        f"{heads[0]}<ul>{collections}</ul>{heads[1]}<ul>{folders}</ul>{heads[2]}<p>Qt {escape(qVersion())}</p><ul>{rows}</ul>"
    )


def _said(collection: CollectionInfo) -> str:
    """Return what *collection* says of itself, without what it does not say."""
    by = ", ".join(filter(None, (collection.publisher, collection.licence)))
    return f"{collection.title} {collection.version}".strip() + (f" ({by})" if by else "")


class AboutDialog(QDialog):
    """Versions, licences and folders, with a button to the data folder."""

    def __init__(self, paths: Paths, library: Library | None, parent: QWidget) -> None:
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
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        self.resize(640, 560)
