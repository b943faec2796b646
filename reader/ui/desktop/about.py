"""About: versions, licences and folders."""

from __future__ import annotations

from html import escape
from importlib import metadata

from PySide6.QtCore import QCoreApplication, QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTextBrowser, QWidget

from reader import __version__
from reader.library.library import Library
from reader.library.snapshot import CollectionInfo
from reader.paths import Paths
from reader.ui.look.layouts import column

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
        column(self.text, buttons, of=self, margins=(11, 11, 11, 11), spacing=6)
        self.resize(640, 560)
