"""The first page of the Import wizard: where the articles are. A website, or files on this computer."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from reader.errors import Message
from reader.importers.import_source import ImportSource
from reader.importers.wordpress.known_sites import KnownSite
from reader.ui.desktop.imports.import_work import ImportRequest
from reader.ui.look.flow_layout import FlowLayout
from reader.ui.look.layouts import column, make_scrollable, plain_label
from reader.ui.look.tick_box import TickBox
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say

WIDEST_FIELD = 720
"""Pixels."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


class SourcePage(QScrollArea):
    """``chosen`` carries an ImportRequest: of files at once, of a website when ``ask_site`` is called."""

    chosen = Signal(object)
    changed = Signal()
    """What is typed changed: whether a site can be read may have, too."""

    def __init__(
        self, sources: Sequence[ImportSource], sites: Sequence[KnownSite], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("wizardPage")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sources = sources
        self._site_source = next((one for one in sources if one.plan_address), None)
        inside = QWidget(self)
        self.address, self.user, self.password = (QLineEdit(inside) for _ in range(3))
        self.login = TickBox(theme, inside, self.tr("The site asks for a login"))
        self._form_labels: list[QLabel] = []
        self._updated: KnownSite | None = None
        parts = [
            *([self._site_part(inside, sites)] if self._site_source else []),
            self._files_part(inside),
        ]  # fmt: skip
        layout = column(*parts, of=inside, margins=(20, 20, 20, 20), spacing=26)
        layout.addStretch(1)
        make_scrollable(self, inside)
        self._show_login(False)

    def _site_part(self, parent: QWidget, sites: Sequence[KnownSite]) -> QWidget:
        part = QWidget(parent)
        heading = plain_label(part, "emptyTitle", self.tr("On your website"))
        hint = plain_label(
            part, "hint",
            self.tr("Only this site is asked, and nothing is written before you have looked it over."),
        )  # fmt: skip
        for field in (self.address, self.user, self.password):
            field.setMaximumWidth(WIDEST_FIELD)
        self.address.setPlaceholderText("https://your-clinic.example")
        self.address.setAccessibleName(self.tr("Address of the website"))
        self.address.textChanged.connect(self.changed)
        self.login.toggled.connect(self._show_login)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(10)
        for words, field in ((self.tr("&User name:"), self.user), (self.tr("Application &password:"), self.password)):
            form.addRow(words, field)
            label = form.labelForField(field)
            assert isinstance(label, QLabel)
            label.setMinimumHeight(field.sizeHint().height())
            field.setAccessibleName(words.replace("&", "").rstrip(":"))
            self._form_labels.append(label)
        self._login_hint = plain_label(
            part, "hint",
            self.tr("WordPress makes an application password under Users, Profile. It is sent to the site and kept nowhere."),
        )  # fmt: skip
        known = QWidget(part)
        flow = FlowLayout(known)
        for site in sites:
            button = QPushButton(
                self.tr("Update from {site}").format(site=ImportRequest(address=site.address).name), known
            )
            when = QLocale().toString(
                QDateTime.fromString(site.when, Qt.DateFormat.ISODate), QLocale.FormatType.ShortFormat
            )
            button.setToolTip(self.tr("Last read: {when}").format(when=when))
            button.setAutoDefault(False)
            button.clicked.connect(partial(self.update_from, site))
            flow.addWidget(button)
        known.setVisible(bool(sites))
        column(heading, known, self.address, hint, self.login, form, self._login_hint, of=part, spacing=8)
        return part

    def _files_part(self, parent: QWidget) -> QWidget:
        part, buttons = QWidget(parent), QWidget(parent)
        heading = plain_label(part, "emptyTitle", self.tr("On this computer"))
        hint = plain_label(part, "hint", self.tr("You can also drop files or a folder on the window. They are copied."))
        flow = FlowLayout(buttons)
        self.source_buttons: dict[str, QPushButton] = {}
        for source in self._sources:
            button = self.source_buttons[source.name] = QPushButton(say(Message(source.menu)), buttons)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._choose_files, source))
            flow.addWidget(button)
        column(heading, buttons, hint, of=part, spacing=8)
        return part

    @property
    def can_ask_site(self) -> bool:
        """Whether an address is there to be read."""
        return bool(self._site_source and self.address.text().strip())

    def show_address(self, address: str) -> None:
        """Have *address* in the field."""
        self.address.setText(address)

    def ask_site(self) -> None:
        """Read the site whose address is typed; where it is to be updated, what was asked of it before."""
        login = self.login.isChecked()
        typed = self.address.text().strip()
        address = typed if _SCHEME.match(typed) else f"https://{typed}"
        user, password = (self.user.text().strip(), self.password.text()) if login else ("", "")
        known = self._updated if self._updated and self._updated.address == address else None
        asked = ImportRequest(self._site_source, address=address, user=user, password=password)
        if known:
            asked = replace(asked, category=known.category, post=known.post, language=known.language, is_update=True)
        self.chosen.emit(asked)

    def update_from(self, site: KnownSite) -> None:
        """Read *site* again, as it was asked the last time; where somebody signed in, the password is asked first."""
        self._updated = site
        self.address.setText(site.address)
        self.login.setChecked(bool(site.user))
        self.user.setText(site.user)
        if site.user and not self.password.text():
            self.password.setFocus()
        else:
            self.ask_site()

    def _show_login(self, shown: bool) -> None:
        for widget in (
            *self._form_labels,
            self.user,
            self.password,
            *([self._login_hint] if self._site_source else []),
        ):
            widget.setVisible(shown)
        if shown:
            self.user.setFocus()

    def _choose_files(self, source: ImportSource) -> None:
        dialog = QFileDialog(self, say(Message(source.choose)))
        mode = QFileDialog.FileMode
        dialog.setFileMode(mode.Directory if source.takes_folder else mode.ExistingFiles)
        if not source.takes_folder:
            kind = f"{say(Message(source.kind))} ({' '.join(source.patterns)})"
            dialog.setNameFilters([kind, self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.take(names, source))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, names: Sequence[str], source: ImportSource | None = None) -> None:
        """Read the files, or the folder, called *names*; without *source* by the first that takes them."""
        self.chosen.emit(ImportRequest(source, tuple(map(Path, names))))
