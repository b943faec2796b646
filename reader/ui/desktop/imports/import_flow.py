"""Bringing articles in from the window: its entries in the menus, what is dropped, and what is taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QAction

from reader.importers.import_source import ImportSource
from reader.library.library import Library
from reader.paths import Paths
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say, say_error
from reader.ui.tasks import Tasks

if TYPE_CHECKING:
    from reader.errors import Message
    from reader.importers.plan.import_history import ImportRecord
    from reader.ui.desktop.imports.import_wizard import ImportWizard


class ImportFlow(QObject):
    """Opens the Import wizard, and takes any of the last imports back."""

    files_changed = Signal()
    """Articles were written or taken back: the library has to look again."""
    show_requested = Signal(str)
    """The id of an article to open."""

    def __init__(
        self, window: DesktopWindow, theme: Theme, icons: Icons, tasks: Tasks, paths: Paths, sources: Sequence[ImportSource],
        library: Callable[[], Library | None], language: Callable[[], str],
    ) -> None:  # fmt: skip
        """*library* and *language* give those of the moment."""
        super().__init__(window)
        self._window, self._theme, self._icons, self._tasks, self._paths = window, theme, icons, tasks, paths
        self._sources, self._library, self._language = sources, library, language
        self.dialog: ImportWizard | None = None
        actions = window.menu_actions
        actions.bring_in.triggered.connect(self.open)
        actions.update_site.triggered.connect(self.update_site)
        actions.undo_import.triggered.connect(lambda: self.undo(""))
        actions.on_edit_menu(self.name_imports)
        self._watch_drops()

    def _watch_drops(self) -> None:
        from reader.ui.desktop.imports.drop_zone import DropZone

        self.drops = DropZone(self._window, self._theme)
        self.drops.dropped.connect(self.take)

    def open(self) -> ImportWizard:
        """Open the wizard at its first page, or bring it to the front."""
        if self.dialog is None:
            from reader.ui.desktop.imports.import_wizard import ImportTools, ImportWizard

            tools = ImportTools(
                self._theme, self._icons, self._tasks, self._paths, self._sources, self._library, self._language
            )
            self.dialog = ImportWizard(tools, self._window)
            self.dialog.files_changed.connect(self.files_changed)
            self.dialog.show_requested.connect(self.show_requested)
            self.dialog.undo_requested.connect(self.undo)
            self.dialog.finished.connect(self._forget_dialog)
            self.dialog.open()
        self.dialog.raise_()
        return self.dialog

    def update_site(self) -> None:
        """Show what changed on the website that articles came from; of several, a person chooses one."""
        from reader.importers.wordpress.known_sites import read_sites

        self.open().update_from(read_sites(self._paths.sites))

    def take(self, names: Sequence[str], source: ImportSource | None = None) -> None:
        """Show what bringing in *names*, files, a folder or an address, would do. Without *source*, the first that fits."""
        if self.dialog is None:
            self.open().take(names, source)

    def _forget_dialog(self) -> None:
        self.dialog = None

    # Taking back

    def name_imports(self) -> None:
        """Have the Edit menu say what can be taken back."""
        from reader.importers.plan.import_history import ImportHistory

        records = [one for one in ImportHistory(self._paths.replaced).records() if not one.undone]
        actions = self._window.menu_actions
        actions.undo_import.setEnabled(bool(records))
        words = self.tr("&Undo import")
        if records and records[0].is_backup:
            words = self.tr("&Undo restoring the backup")
        elif records:
            words = self.tr("&Undo import of %n article(s)", "", _count(records[0]))
        actions.undo_import.setText(words)
        menu = actions.earlier_imports
        menu.clear()
        menu.menuAction().setVisible(len(records) > 1)
        for record in records:
            action = QAction(self._described(record), menu)
            action.triggered.connect(partial(self.undo, record.id))
            menu.addAction(action)

    def _described(self, record: ImportRecord) -> str:
        moment = QDateTime.fromString(record.when, Qt.DateFormat.ISODate)
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        if record.is_backup:
            words = self.tr("{when}: the backup {source}")
        else:
            words = self.tr("{when}: %n article(s) from {source}", "", _count(record))
        return words.format(when=when, source=record.source.replace("&", "&&"))

    def undo(self, record: str) -> None:
        """Take back the import, or the backup that was restored, whose record has the id *record*."""
        from reader.importers.plan.import_history import ImportHistory

        self._tasks.run(
            ImportHistory(self._paths.replaced).undo, record, done=self._say_undone, failed=self._say_failure
        )

    def _say_undone(self, done: tuple[ImportRecord, Sequence[Message]]) -> None:
        self.files_changed.emit()
        record, left = done
        if self.dialog and self.dialog.done_page:
            self.dialog.show_undone(left)
            return
        undone = self.tr("The backup was taken back.") if record.is_backup else self.tr("The import was taken back.")
        words = [undone, *map(say, left)]
        self._window.notice.say(" ".join(words))

    def _say_failure(self, error: Exception) -> None:
        self.files_changed.emit()
        if self.dialog:
            self.dialog.say_problem(say_error(error))
        else:
            self._window.notice.say(say_error(error), problem=True)


def _count(record: ImportRecord) -> int:
    return sum(record.counts.values())
