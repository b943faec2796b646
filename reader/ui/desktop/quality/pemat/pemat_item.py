"""One item of the PEMAT form: its statement, and the answers to choose from."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QRadioButton, QWidget

from reader.quality.pemat import ANSWERS, Answer, Item, allows
from reader.ui.look.layouts import column, plain_label
from reader.ui.look.widget_theme import Theme

ROOMY = 1.3
"""The text size from which the answers stand below each other."""


class PematItem(QFrame):
    """``answered`` carries the item's number and the answer that a person chose."""

    answered = Signal(int, str)

    def __init__(self, item: Item, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pematItem")
        self.item = item
        self._theme = theme
        self._says, self._skip = plain_label(self), plain_label(self, "qualitySmall")
        self._skip.setVisible(bool(item.skip))
        self._group = QButtonGroup(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(14)
        self.radios: dict[Answer, QRadioButton] = {}
        for answer in ANSWERS:
            if allows(item.number, answer):
                radio = self.radios[answer] = QRadioButton(self)
                radio.clicked.connect(lambda _=False, answer=answer: self.answered.emit(item.number, answer))
                self._group.addButton(radio)
                self._row.addWidget(radio)
        self._row.addStretch(1)
        column(self._says, self._skip, self._row, of=self, margins=(0, 10, 0, 4), spacing=2)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.retranslate()

    def show_answer(self, answer: Answer | None, enabled: bool) -> None:
        """Show *answer*, or none; it can be changed where *enabled*."""
        # An exclusive group does not let go of its last choice.
        self._group.setExclusive(False)
        for key, radio in self.radios.items():
            radio.setChecked(key == answer)
            radio.setEnabled(enabled)
        self._group.setExclusive(True)

    def _follow_theme(self) -> None:
        wide = self._theme.scale < ROOMY
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def retranslate(self) -> None:
        neither = self.tr("Not applicable")
        words = {"agree": self.tr("Agree"), "disagree": self.tr("Disagree"), "not-applicable": neither}
        says = QCoreApplication.translate("messages", self.item.says)
        self._says.setText(f"{self.item.number}. {says}")
        if self.item.skip:
            reason = QCoreApplication.translate("messages", self.item.skip)
            self._skip.setText(self.tr("Not applicable where {reason}.").format(reason=reason))
        for answer, radio in self.radios.items():
            radio.setText(words[answer])
            radio.setAccessibleName(f"{self.item.number}. {says} {words[answer]}")
