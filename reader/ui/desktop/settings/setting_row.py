"""One setting in the dialog: its name, its field, what is wrong with it, and what it is for."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from reader.errors import Message
from reader.settings.kinds import Setting, SettingError
from reader.ui.desktop.notice import announce
from reader.ui.desktop.settings.setting_editors import EDITORS, EditorSetup
from reader.ui.look.layouts import column, plain_label, row
from reader.ui.message_text import say


class SettingRow(QWidget):
    """Shows the setting called *name*; ``editor`` is its field."""

    def __init__(self, name: str, setting: Setting, setup: EditorSetup, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self.setting = name, setting
        self.label = setup.label
        self.editor = EDITORS[type(setting.kind)](setting.kind, setup, self)
        self.shown = self.default
        """What the file says, or the default: what the field shows when nobody has changed it."""
        self.is_fixed = False
        heading = plain_label(self, "fieldLabel", setup.label)
        heading.setVisible(not self.editor.bears_label)
        self.error = plain_label(self, "fieldError")
        self.note = plain_label(self, "hint")
        self._fixed = plain_label(self, "fieldFixed", self.tr("Fixed by your IT department"))
        hint = plain_label(self, "hint", _sentence(QCoreApplication.translate("settings", setting.help)))
        self.editor.setAccessibleDescription(hint.text())
        for label in (self.error, self.note, self._fixed):
            label.hide()
        self._fixed.setWordWrap(False)
        fixed = row(self._fixed)
        fixed.addStretch(1)
        column(heading, self.editor, self.error, fixed, hint, self.note, of=self, spacing=5)
        self.editor.show_value(self.shown)

    @property
    def default(self) -> Any:
        """The default as TOML has it."""
        default = self.setting.default
        if isinstance(default, tuple):
            return list(default)
        return dict(default or {}) if default is None or isinstance(default, Mapping) else default

    @property
    def is_pending(self) -> bool:
        """Whether the field has something that is not in the file."""
        return bool(self.editor.value != self.shown)

    @property
    def has_fault(self) -> bool:
        """Whether it says that something is wrong with its value."""
        return not self.error.isHidden()

    def kept_value(self) -> Any:
        """Return what the file is to say; None for nothing, where the default is no word of the file."""
        value = self.editor.value
        return None if value == self.default and not value and not isinstance(value, bool | list | int) else value

    def show_value(self, value: Any) -> None:
        """Show *value*, which the file has; None where it has none."""
        fits = type(value) is type(self.default)
        self.shown = value if fits else self.default
        self.editor.show_value(self.shown)

    def fix(self, value: Any) -> None:
        """Show *value*, which nobody can change here."""
        self.is_fixed = True
        self.show_value(value)
        self.editor.setEnabled(False)
        self._fixed.show()

    def say_fault(self, fault: SettingError | None) -> None:
        """Say at the field what is wrong with its value; None where nothing is."""
        self.error.setVisible(fault is not None)
        if fault is not None:
            words = _sentence(say(Message(fault.message.template, {**fault.message.facts, "key": self.label})))
            if words != self.error.text():
                announce(self.error, words)
            self.error.setText(words)

    def say_when(self, words: str) -> None:
        """Say when what was changed holds."""
        self.note.setText(words)
        self.note.setVisible(bool(words))


def _sentence(text: str) -> str:
    """Return *text*, part of a sentence with `code`, as a sentence."""
    parts = text.split("`")
    text = "".join(part if number % 2 == 0 else f"“{part}”" for number, part in enumerate(parts))
    return (
        f"{text[:1].upper()}{text[1:]}."
        if not text.endswith((".", "?", "!", "?”"))
        else f"{text[:1].upper()}{text[1:]}"
    )
