"""The fields of the settings' dialog, one for each kind of setting. Their values are those of TOML."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from reader.languages import language_of
from reader.settings.hours import WEEKDAYS
from reader.settings.kinds import (
    Kind,
    LanguageName,
    Languages,
    NameList,
    OneOf,
    OpeningHours,
    Picture,
    Sentences,
    Switch,
    Text,
    WholeNumber,
)
from reader.ui.look.choice_box import ChoiceBox
from reader.ui.look.flow_layout import FlowLayout
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, row
from reader.ui.look.widget_theme import Theme

NARROW = 150
"""Pixels of a number's field, at normal text size."""


class EditorSetup(NamedTuple):
    """What an editor is made with: the look, what people call its setting, its words, and names that it may offer."""

    theme: Theme
    icons: Icons
    label: str
    words: Mapping[str, str] = {}
    usual: str = ""
    """What holds where nothing is chosen."""
    unit: str = ""
    names: Sequence[tuple[str, str]] = ()
    """Names that a list may have, with what people call them, or none where any may stand there; for sentences, the languages,
    with what is said instead where there is none."""


class SettingEditor(QWidget):
    """A field for one setting."""

    edited = Signal()
    """A person is changing it."""
    finished = Signal()
    """They are done with the change."""
    bears_label = False
    """Whether it shows the name of the setting itself."""

    def __init__(self, setup: EditorSetup, parent: QWidget) -> None:
        super().__init__(parent)
        self.setup = setup

    @property
    def value(self) -> Any:
        """What stands in the field now, as TOML has it."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show *value*, of the type that the default has."""
        raise NotImplementedError

    def line(self, name: str, text: str = "") -> QLineEdit:
        """Return a line in which somebody types, called *name* for a screen reader."""
        field = QLineEdit(text, self)
        field.setAccessibleName(name)
        field.textEdited.connect(lambda _: self.edited.emit())
        field.editingFinished.connect(self.finished)
        return field

    def told(self) -> None:
        """Say that somebody made a choice, which is a change at once."""
        self.edited.emit()
        self.finished.emit()


class TextEditor(SettingEditor):
    """A line of text."""

    def __init__(self, kind: Kind, setup: EditorSetup, parent: QWidget) -> None:
        del kind
        super().__init__(setup, parent)
        self.field = self.line(setup.label)
        self.setFocusProxy(self.field)
        column(self.field, of=self)

    @property
    def value(self) -> str:
        return self.field.text().strip()

    def show_value(self, value: str) -> None:
        if self.value != value:
            self.field.setText(value)


class SwitchEditor(SettingEditor):
    """A box to check."""

    bears_label = True

    def __init__(self, kind: Kind, setup: EditorSetup, parent: QWidget) -> None:
        del kind
        super().__init__(setup, parent)
        self.box = QCheckBox(setup.label, self)
        self.box.clicked.connect(lambda _: self.told())
        self.setFocusProxy(self.box)
        column(self.box, of=self)

    @property
    def value(self) -> bool:
        return self.box.isChecked()

    def show_value(self, value: bool) -> None:
        self.box.setChecked(value)


class NumberEditor(SettingEditor):
    """A number, with a button to each side for who has no keyboard at hand."""

    def __init__(self, kind: WholeNumber, setup: EditorSetup, parent: QWidget) -> None:
        super().__init__(setup, parent)
        self._kind = kind
        self.field = self.line(f"{setup.label} ({setup.unit})" if setup.unit else setup.label)
        self.field.setMaximumWidth(setup.theme.pixels(NARROW))
        self.less, self.more = QPushButton("−", self), QPushButton("+", self)
        self.less.setAccessibleName(self.tr("Less"))
        self.more.setAccessibleName(self.tr("More"))
        self.step = 10 if kind.high > 1000 else 5
        for button, step in ((self.less, -self.step), (self.more, self.step)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, step=step: self._go(step))
        self.setFocusProxy(self.field)
        row(self.field, self.less, self.more, QLabel(setup.unit, self), of=self).addStretch(1)

    @property
    def value(self) -> int | str:
        text = self.field.text().strip()
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else text

    def show_value(self, value: int) -> None:
        if self.value != value:
            self.field.setText(str(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(self.step if event.key() == Qt.Key.Key_Up else -self.step)
        else:
            super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        value = self.value if isinstance(self.value, int) else self._kind.low
        self.field.setText(str(min(self._kind.high, max(self._kind.low, value + step))))
        self.told()


class ChoiceEditor(SettingEditor):
    """One of a few words."""

    def __init__(self, kind: OneOf | LanguageName, setup: EditorSetup, parent: QWidget) -> None:
        super().__init__(setup, parent)
        if isinstance(kind, LanguageName):
            self._choices = [(code, language_of(code).name) for code in kind.spoken]
        else:
            self._choices = [(word, setup.words.get(word, word)) for word in kind.words]
        if setup.usual:
            self._choices.insert(0, ("", setup.usual))
        self.box = ChoiceBox(setup.theme, setup.icons, self)
        self.box.setAccessibleName(setup.label)
        self.box.chosen.connect(lambda _: self.told())
        self.setFocusProxy(self.box)
        column(self.box, of=self)

    @property
    def value(self) -> str:
        return self.box.value or ""

    def show_value(self, value: str) -> None:
        known = [word for word, _ in self._choices]
        self.box.offer([*self._choices, *([] if value in known else [(value, value)])], value)


class NamesEditor(SettingEditor):
    """A list of names: boxes to check where it is known which there are, else a line with commas between them."""

    def __init__(self, kind: Kind, setup: EditorSetup, parent: QWidget) -> None:
        del kind
        super().__init__(setup, parent)
        self.field = self.line(setup.label)
        self.boxes: dict[str, QCheckBox] = {}
        self._names: list[str] = []
        self._choices = QWidget(self)
        self._flow = FlowLayout(self._choices, spacing=18)
        self.field.setVisible(not setup.names)
        self._choices.setVisible(bool(setup.names))
        column(self.field, self._choices, of=self)
        self._offer(setup.names)

    def _offer(self, names: Sequence[tuple[str, str]]) -> None:
        for name, words in names:
            if name not in self.boxes:
                box = self.boxes[name] = QCheckBox(words, self._choices)
                box.clicked.connect(lambda checked, name=name: self._choose(name, checked))
                box.setMinimumWidth(1)  # a very long name is cut off, and does not make the page wider than the window
                self._flow.addWidget(box)
        if self.boxes:
            self.setFocusProxy(next(iter(self.boxes.values())))
        else:
            self.setFocusProxy(self.field)

    @property
    def value(self) -> list[str]:
        if self.boxes:
            return list(self._names)
        return [one.strip() for one in self.field.text().split(",") if one.strip()]

    def show_value(self, value: list[str]) -> None:
        self._names = [str(one) for one in value]
        if self.setup.names:
            self._offer([(name, name) for name in self._names])
        for name, box in self.boxes.items():
            box.setChecked(name in self._names)
        if self.value != value:
            self.field.setText(", ".join(self._names))

    def _choose(self, name: str, checked: bool) -> None:
        self._names = [*self._names, name] if checked else [one for one in self._names if one != name]
        self.told()


class LanguagesEditor(NamesEditor):
    """Languages to check. None checked stands for all."""

    def __init__(self, kind: Languages, setup: EditorSetup, parent: QWidget) -> None:
        names = [(code, language_of(code).name) for code in kind.spoken]
        super().__init__(kind, setup._replace(names=names), parent)


class HoursEditor(SettingEditor):
    """The hours of each day of the week."""

    def __init__(self, kind: Kind, setup: EditorSetup, parent: QWidget) -> None:
        del kind
        super().__init__(setup, parent)
        names = (
            self.tr("Monday"), self.tr("Tuesday"), self.tr("Wednesday"), self.tr("Thursday"), self.tr("Friday"),
            self.tr("Saturday"), self.tr("Sunday"),
        )  # fmt: skip
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self.days: dict[str, QLineEdit] = {}
        for number, (day, name) in enumerate(zip(WEEKDAYS, names, strict=True)):
            field = self.days[day] = self.line(f"{setup.label}, {name}")
            field.setPlaceholderText("08:00-18:00" if number == 0 else "")
            grid.addWidget(QLabel(name, self), number, 0)
            grid.addWidget(field, number, 1)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(14)
        self.setFocusProxy(self.days[WEEKDAYS[0]])

    @property
    def value(self) -> dict[str, str]:
        return {day: text for day, field in self.days.items() if (text := field.text().strip())}

    def show_value(self, value: dict[str, str]) -> None:
        for day, field in self.days.items():
            if field.text().strip() != (text := str(value.get(day, ""))):
                field.setText(text)


class PictureEditor(TextEditor):
    """The path of a picture, and a button that looks for one."""

    def __init__(self, kind: Kind, setup: EditorSetup, parent: QWidget) -> None:
        super().__init__(kind, setup, parent)
        self.choose = QPushButton(self.tr("Choose…"), self)
        self.choose.setAccessibleName(f"{setup.label}: {self.tr('Choose…')}")
        self.remove = QPushButton(self.tr("None"), self)
        self.remove.setAccessibleName(f"{setup.label}: {self.tr('None')}")
        for button in (self.choose, self.remove):
            button.setAutoDefault(False)
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self.take(""))
        buttons = row(self.choose, self.remove)
        buttons.addStretch(1)
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(6)
            layout.addItem(buttons)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.setup.label, self.value)
        dialog.setNameFilter(self.tr("Pictures (*.svg *.png)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, path: str) -> None:
        """Have *path*, or none, in the field, as somebody chose it."""
        self.field.setText(path)
        self.told()


class SentencesEditor(SettingEditor):
    """A sentence in each language; in an empty field stands what is said instead."""

    def __init__(self, kind: Kind, setup: EditorSetup, parent: QWidget) -> None:
        del kind
        super().__init__(setup, parent)
        self.lines: dict[str, QLineEdit] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(14)
        for code, instead in setup.names:
            self._add(code, instead)

    def _add(self, code: str, instead: str = "") -> None:
        name, number = language_of(code).name, len(self.lines)
        field = self.lines[code] = self.line(f"{self.setup.label}, {name}")
        field.setPlaceholderText(instead)
        self._grid.addWidget(QLabel(name, self), number, 0)
        self._grid.addWidget(field, number, 1)
        self.setFocusProxy(next(iter(self.lines.values())))

    @property
    def value(self) -> dict[str, str]:
        return {code: text for code, field in self.lines.items() if (text := field.text().strip())}

    def show_value(self, value: dict[str, str]) -> None:
        for code in value:
            if code not in self.lines:
                self._add(code)
        for code, field in self.lines.items():
            if field.text().strip() != (text := str(value.get(code, ""))):
                field.setText(text)


EDITORS: Mapping[type[Any], Callable[[Any, EditorSetup, QWidget], SettingEditor]] = {
    Text: TextEditor, Switch: SwitchEditor, WholeNumber: NumberEditor, OneOf: ChoiceEditor, LanguageName: ChoiceEditor,
    NameList: NamesEditor, Languages: LanguagesEditor, OpeningHours: HoursEditor, Picture: PictureEditor,
    Sentences: SentencesEditor,
}  # fmt: skip
"""The field of each kind of setting."""
