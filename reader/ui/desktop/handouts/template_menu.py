"""The menu of the saved handouts: use one, save what is on the handout as one, and keep them in order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMenu, QWidget

from reader.errors import ReaderError
from reader.handouts.handout import Handout
from reader.handouts.handout_templates import HandoutTemplates, SavedTemplate
from reader.system.files import with_ending
from reader.ui.desktop.notice import Choice, Notice
from reader.ui.message_text import say, say_error

SUFFIX = "toml"


class TemplateMenu(QObject):
    """Fills *menu* each time it opens. A template holds articles and their look, and nothing of a patient."""

    chosen = Signal(object)
    """The SavedTemplate that somebody wants on the handout."""

    def __init__(
        self, menu: QMenu, templates: HandoutTemplates, handout: Callable[[], Handout], language: Callable[[], str], notice: Notice,
        window: QWidget,
    ) -> None:  # fmt: skip
        """*handout* gives what is on the handout, *language* that of the interface."""
        super().__init__(menu)
        self._menu, self._templates, self._handout, self._language = menu, templates, handout, language
        self._notice, self._window = notice, window
        self.dialog: QInputDialog | QFileDialog | None = None
        menu.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        menu, found = self._menu, self._templates.read()
        menu.clear()
        own = [one for one in found.templates if one.is_own]
        for saved in found.templates:
            menu.addAction(self._name(saved)).triggered.connect(partial(self._use, saved))
        if found.templates:
            menu.addSeparator()
        save = menu.addAction(self.tr("Save this as a template…"))
        save.triggered.connect(self._ask_name)
        save.setEnabled(bool(self._handout().articles))
        for words, do, which in (
            (self.tr("Rename"), self._ask_new_name, own), (self.tr("Remove"), self._remove, own),
            (self.tr("Export"), self._ask_target, found.templates),
        ):  # fmt: skip
            below = menu.addMenu(words)
            below.setEnabled(bool(which))
            for saved in which:
                below.addAction(self._name(saved)).triggered.connect(partial(do, saved))
        menu.addAction(self.tr("Import…")).triggered.connect(self._ask_source)
        if found.problems:
            self._notice.say(say(found.problems[0]), problem=True)

    def _name(self, saved: SavedTemplate) -> str:
        return saved.template.named(self._language()).replace("&", "&&")

    def _use(self, saved: SavedTemplate, *_: object) -> None:
        self.chosen.emit(saved)

    def _ask_name(self) -> None:
        handout = self._handout()

        def save(name: str) -> None:
            self._templates.save(name, self._language(), handout.articles, handout.look)
            self._say(self.tr("Saved as the template “{name}”. The name and the note are not in it."), name)

        self._ask(self.tr("Save as a template"), "", save)

    def _ask_new_name(self, saved: SavedTemplate, *_: object) -> None:
        def rename(name: str) -> None:
            self._templates.rename(saved, name, self._language())
            self._say(self.tr("The template is called “{name}” now."), name)

        self._ask(self.tr("Rename the template"), saved.template.named(self._language()), rename)

    def _remove(self, saved: SavedTemplate, *_: object) -> None:
        def undo() -> None:
            self._try(partial(self._templates.put_back, saved))

        def remove() -> None:
            self._templates.remove(saved)
            name = saved.template.named(self._language())
            self._say(self.tr("The template “{name}” is removed."), name, (self.tr("Undo"), undo))

        self._try(remove)

    def _ask_target(self, saved: SavedTemplate, *_: object) -> None:
        def write(path: Path) -> None:
            named = with_ending(path, SUFFIX)
            self._templates.write_out(saved, named)
            self._say(self.tr("Saved as {name}."), named.name)

        dialog = self._file_dialog(self.tr("Export a template"), write)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(saved.path.name)
        dialog.open()

    def _ask_source(self) -> None:
        def bring_in(path: Path) -> None:
            saved = self._templates.bring_in(path)
            self._say(self.tr("The template “{name}” is here now."), saved.template.named(self._language()))

        dialog = self._file_dialog(self.tr("Import a template"), bring_in)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def _file_dialog(self, title: str, chosen: Callable[[Path], None]) -> QFileDialog:
        dialog = self.dialog = QFileDialog(self._window, title)
        dialog.setNameFilters([self.tr("Templates (*.toml)")])
        dialog.fileSelected.connect(lambda path: self._try(partial(chosen, Path(path))))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _ask(self, title: str, name: str, then: Callable[[str], None]) -> None:
        dialog = self.dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Name of the template"))
        dialog.setTextValue(name)
        field = dialog.findChild(QLineEdit)
        if isinstance(field, QLineEdit):
            field.setAccessibleName(self.tr("Name of the template"))
        dialog.textValueSelected.connect(lambda text: self._try(partial(then, text)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _try(self, do: Callable[[], None]) -> None:
        try:
            do()
        except ReaderError as error:
            self._notice.say(say_error(error), problem=True)

    def _say(self, words: str, name: str, *choices: Choice) -> None:
        self._notice.say(words.format(name=name), *choices)
