"""Backing up from the window, and bringing a backup back: choose the file, see what would change, confirm, and undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.paths import Paths
from reader.system.files import with_ending
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.message_text import say_error
from reader.ui.tasks import CancelledError, Task, Tasks

if TYPE_CHECKING:
    from reader.backup.backup_file import BackupContents
    from reader.backup.restore import RestorePlan
    from reader.importers.plan.import_history import ImportRecord

SUFFIX = "zip"


class BackupFlow(QObject):
    """Does what File, Back up and File, Restore a backup ask for."""

    files_changed = Signal()
    """Articles were brought back: the library has to look again."""
    undo_requested = Signal(str)
    """The id of the record with which what was brought back is taken back."""

    def __init__(self, window: DesktopWindow, tasks: Tasks, paths: Paths) -> None:
        super().__init__(window)
        self._window, self._tasks, self._paths = window, tasks, paths
        self._task: Task | None = None
        self.dialog: QFileDialog | None = None
        self.question: QMessageBox | None = None
        window.menu_actions.back_up.triggered.connect(self._ask_target)
        window.menu_actions.restore.triggered.connect(self._ask_source)

    def _ask_target(self) -> None:
        dialog = self._file_dialog(self.tr("Back up to a file"), self._back_up)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        dialog.selectFile(f"patient-reader-{day}.{SUFFIX}")
        dialog.open()

    def _ask_source(self) -> None:
        dialog = self._file_dialog(self.tr("Choose a backup"), self._look)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def _file_dialog(self, title: str, chosen: Callable[[Path], None]) -> QFileDialog:
        dialog = self.dialog = QFileDialog(self._window, title)
        dialog.setNameFilters([self.tr("Backups (*.zip)")])
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _back_up(self, path: Path) -> None:
        named = with_ending(path, SUFFIX)
        self._run(_write, named, words=self.tr("Backing up"), done=lambda made: self._say_written(named, made))

    def _say_written(self, path: Path, made: BackupContents) -> None:
        self._end()
        words = self.tr("%n article(s), the sign-offs and the settings are in {name}.", "", made.articles)
        more = self.tr("Keep it on another computer or disk.")
        self._window.notice.say(f"{words.format(name=path.name)} {more}")

    def _look(self, path: Path) -> None:
        self._run(
            _check, path, words=self.tr("Checking the backup"), done=lambda found: self._ask_to_restore(path, *found)
        )

    def _ask_to_restore(self, path: Path, contents: BackupContents, plan: RestorePlan) -> None:
        self._end()
        if not sum(plan.counts[kind] for kind in ("new", "updated", "gone")):
            self._window.notice.say(self.tr("Everything here is already as in this backup."))
            return
        box = self.question = QMessageBox(self._window)
        box.setObjectName("restoreQuestion")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Restore this backup?"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        made = QDateTime.fromString(contents.made, Qt.DateFormat.ISODate)
        when = QLocale().toString(made, QLocale.FormatType.ShortFormat) if made.isValid() else contents.made
        words = self.tr("Your articles, sign-offs and settings will be as they were on {when}.")
        box.setText(words.format(when=when))
        counted = [
            self.tr("%n file(s) come back.", "", plan.counts["new"]),
            self.tr("%n file(s) are replaced.", "", plan.counts["updated"]),
            self.tr("%n file(s) that are not in the backup are taken away.", "", plan.counts["gone"]),
            self.tr("You can undo this."),
        ]
        box.setInformativeText("\n".join(counted))
        restore = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self.tr("Leave all as it is"), QMessageBox.ButtonRole.RejectRole))
        restore.clicked.connect(lambda: self._restore(path))
        box.finished.connect(self._forget_question)
        box.open()

    def _forget_question(self) -> None:
        self.question = None

    def _restore(self, path: Path) -> None:
        self._run(_restore, path, words=self.tr("Restoring"), done=self._say_restored)

    def _say_restored(self, record: ImportRecord | None) -> None:
        self._end()
        self.files_changed.emit()
        if record is not None:
            words = self.tr("The backup is restored. Settings hold from the next start.")
            self._window.notice.say(words, (self.tr("Undo"), lambda: self.undo_requested.emit(record.id)))

    def _run(self, work: Callable[..., object], path: Path, *, words: str, done: Callable[..., None]) -> None:
        """Do *work* with *path* in the background, one thing at a time, with a bar that says *words* and can stop it."""
        if self._task is not None:
            return
        activity = self._window.column.activity

        def show(step: int, steps: int) -> None:
            activity.show_progress(words, step, steps)

        show(0, 0)
        self._task = self._tasks.run(work, self._paths, path, done=done, failed=self._say_failure, progressed=show)
        activity.cancel_requested.connect(self._task.stop)

    def _end(self) -> None:
        if self._task is not None:
            self._window.column.activity.cancel_requested.disconnect(self._task.stop)
        self._task = None
        self._window.column.activity.hide()

    def _say_failure(self, error: Exception) -> None:
        self._end()
        if isinstance(error, CancelledError):
            self._window.notice.say(self.tr("Stopped. Nothing was changed."))
        else:
            self._window.notice.say(say_error(error), problem=True)


def _write(paths: Paths, path: Path, progress: Callable[[int, int], None]) -> BackupContents:
    from reader.backup.backup_file import write_backup

    return write_backup(paths, path, progress)


def _check(paths: Paths, path: Path, progress: Callable[[int, int], None]) -> tuple[BackupContents, RestorePlan]:
    from reader.backup.backup_file import open_backup
    from reader.backup.restore import plan_restore

    with open_backup(path) as backup:
        backup.check(progress)
        return backup.contents, plan_restore(paths, backup)


def _restore(paths: Paths, path: Path, progress: Callable[[int, int], None]) -> ImportRecord | None:
    from reader.backup.backup_file import open_backup
    from reader.backup.restore import restore

    with open_backup(path) as backup:
        return restore(paths, backup, progress)
