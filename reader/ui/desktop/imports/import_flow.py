"""Bringing articles in from the window: choose or drop files, look, confirm, and take it back if it was wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from reader.errors import Message
from reader.importers.import_source import ImportSource, source_of
from reader.library.library import Library
from reader.paths import Paths
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.message_text import say, say_error
from reader.ui.tasks import CancelledError, Task, Tasks

if TYPE_CHECKING:
    from reader.importers.plan.import_history import ImportRecord
    from reader.importers.plan.import_plan import ImportPlan
    from reader.importers.plan.writer import Receipt
    from reader.ui.desktop.imports.import_dialog import ImportDialog

COLLECTION = "clinic"
"""The folder of the clinic's own collection."""


class ImportFlow(QObject):
    """The whole way of an import through the window."""

    files_changed = Signal()
    """Articles were written or taken back: the library has to look again."""
    show_requested = Signal(str)
    """The id of an article to open."""

    def __init__(
        self, window: DesktopWindow, tasks: Tasks, paths: Paths, library: Callable[[], Library | None]
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._paths, self._library = window, tasks, paths, library
        self._task: Task | None = None
        self.dialog: ImportDialog | None = None
        for source, action in window.menu_actions.imports:
            action.triggered.connect(partial(self._choose, source))
        window.menu_actions.undo_import.aboutToShow.connect(self._fill_undo_menu)
        window.files_dropped.connect(self.take)

    def _choose(self, source: ImportSource) -> None:
        dialog = QFileDialog(self._window, say(Message(source.choose)))
        mode = QFileDialog.FileMode
        dialog.setFileMode(mode.Directory if source.takes_folder else mode.ExistingFiles)
        if not source.takes_folder:
            kind = f"{say(Message(source.kind))} ({' '.join(source.patterns)})"
            dialog.setNameFilters([kind, self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.take(names, source))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, names: Sequence[str], source: ImportSource | None = None) -> None:
        """Plan the import of the files, or of the folder, *names*, and show what it would do.

        Without *source*, the first that accepts them brings them in.
        """
        paths = [Path(name) for name in names]
        target = self._paths.collections / COLLECTION
        sources = [one for one, _ in self._window.menu_actions.imports]
        self._tasks.run(
            _plan, paths, source, sources, target, self._library(), done=self._show_plan, failed=self._say_failure
        )

    def _show_plan(self, plan: ImportPlan) -> None:
        from reader.ui.desktop.imports.import_dialog import ImportDialog

        self.dialog = dialog = ImportDialog(plan, self._window)
        dialog.accepted.connect(lambda: self._carry_out(dialog))
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _carry_out(self, dialog: ImportDialog) -> None:
        self._show_progress(0, 0)
        task = self._task = self._tasks.run(
            _carry_out, dialog.plan, self._paths.replaced, frozenset(map(id, dialog.ticked)),
            done=self._say_done, failed=self._say_failure, progressed=self._show_progress,
        )  # fmt: skip
        self._window.column.activity.cancel_requested.connect(task.stop)

    def _show_progress(self, done: int, total: int) -> None:
        self._window.column.activity.show_progress(self.tr("Bringing articles in"), done, total)

    def _end(self) -> None:
        if self._task:
            self._window.column.activity.cancel_requested.disconnect(self._task.stop)
        self._task = None
        self._window.column.activity.hide()

    def _say_done(self, receipt: Receipt) -> None:
        self._end()
        self.files_changed.emit()
        if not receipt.written:
            self._window.notice.say(self.tr("Nothing had to be brought in."))
            return
        words = self.tr("%n article(s) brought in.", "", len(receipt.written))
        first, record = receipt.written[0].place.id, receipt.record.id if receipt.record else ""
        show = self.tr("Show it") if len(receipt.written) == 1 else self.tr("Show the first")
        self._window.notice.say(
            words, (show, lambda: self.show_requested.emit(first)), (self.tr("Undo"), lambda: self.undo(record))
        )

    def _fill_undo_menu(self) -> None:
        from reader.importers.plan.import_history import ImportHistory

        menu = self._window.menu_actions.undo_import
        nothing, *earlier = menu.actions()
        for action in earlier:
            menu.removeAction(action)
            action.deleteLater()
        for record in ImportHistory(self._paths.replaced).records():
            if not record.undone:
                when = QDateTime.fromString(record.when, Qt.DateFormat.ISODate)
                said = QLocale().toString(when, QLocale.FormatType.ShortFormat)
                words = self.tr("Undo import of %n article(s), {when}", "", sum(record.counts.values()))
                menu.addAction(words.format(when=said)).triggered.connect(partial(self.undo, record.id))
        nothing.setVisible(menu.actions() == [nothing])

    def undo(self, record: str) -> None:
        """Take back the import, or the backup that was restored, whose record has the id *record*."""
        from reader.importers.plan.import_history import ImportHistory

        self._tasks.run(
            ImportHistory(self._paths.replaced).undo, record, done=self._say_undone, failed=self._say_failure
        )

    def _say_undone(self, done: tuple[ImportRecord, Sequence[Message]]) -> None:
        self.files_changed.emit()
        words = [self.tr("The import was taken back."), *map(say, done[1])]
        self._window.notice.say(" ".join(words))

    def _say_failure(self, error: Exception) -> None:
        if self._task:
            self._end()
            self.files_changed.emit()
        if isinstance(error, CancelledError):
            self._window.notice.say(self.tr("Stopped. Nothing was brought in: the articles are as they were."))
        else:
            self._window.notice.say(say_error(error), problem=True)


def _plan(
    paths: Sequence[Path], source: ImportSource | None, sources: Sequence[ImportSource], target: Path,
    library: Library | None,
) -> ImportPlan:  # fmt: skip
    """Return the plan for what somebody chose from *source*, or dropped for any of *sources*."""
    from reader.importers.plan.target import Target

    chosen = source or source_of(paths, sources)
    own = {option.name: option.unset for option in chosen.options}
    return chosen.plan(paths, Target(target, library), **own)


def _carry_out(
    plan: ImportPlan, replaced: Path, ticked: Collection[int], progress: Callable[[int, int], None]
) -> Receipt:
    """Write those articles of *plan* whose ``id()`` is among *ticked*: comparing their whole texts would take long."""
    from reader.importers.plan.writer import carry_out

    return carry_out(plan, replaced=replaced, choose=lambda one: id(one) in ticked, progress=progress)
