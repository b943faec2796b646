"""Where help is in a crisis, above what a search found."""

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

from reader.pages.crisis_sentence import Help
from reader.ui.look.layouts import make_scrollable


class HelpPanel(QScrollArea):
    """As high as its words, and where a window has not so much room for large text, they can be scrolled, also with the keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("crisisPanel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._words = QLabel()
        self._words.setObjectName("crisis")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setMargin(12)  # a padding in the style sheet counts twice where Qt works out the height
        make_scrollable(self, self._words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._take_keys)

    def say(self, help_: Help) -> None:
        """Say *help_*, from its beginning."""
        self._words.setText(f"<b>{html.escape(help_.title)}</b><br>{html.escape(help_.words)}")
        self.verticalScrollBar().setValue(0)
        self.updateGeometry()

    def text(self) -> str:
        return self._words.text()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        # As beside a scroll bar: one that was there once would otherwise keep itself, by the lines it makes.
        return self._words.heightForWidth(width - self.verticalScrollBar().sizeHint().width())

    def _take_keys(self, _: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)
