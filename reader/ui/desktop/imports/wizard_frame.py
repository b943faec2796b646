"""What surrounds the pages of the Import wizard: its title, the steps, what went wrong, and the buttons below."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QLabel, QPushButton, QStackedWidget, QWidget

from reader.ui.desktop.notice import announce
from reader.ui.look.flow_layout import FlowLayout
from reader.ui.look.layouts import clear, column, framed, plain_label, row
from reader.ui.look.widget_style import filled_sheet
from reader.ui.look.widget_theme import Theme

SIZE = QSize(1180, 780)
"""Pixels at normal text size, where the screen has them."""
EDGE = 24
NARROW = 640
"""Below so many pixels of normal text there is no room for all side by side."""


class WizardFrame(QDialog):
    """A dialog of pages. Its buttons are given words and work by whoever fills it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("wizard")
        self._head, self._steps, self._foot = (
            framed(name, self) for name in ("wizardHead", "wizardSteps", "wizardFoot")
        )
        self._title, self._about = plain_label(self._head, "wizardTitle"), plain_label(self._head, "hint")
        self._about.setWordWrap(False)
        self._about.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row(self._title, self._about, of=self._head, grows=self._title, margins=(20, 10, 20, 10))
        self._step_row = FlowLayout(self._steps, margins=(20, 8, 20, 8), spacing=28)
        self.pages = QStackedWidget(self)
        self._problem = plain_label(self, "wizardProblem")
        self._problem.hide()
        self._said = plain_label(self._foot)
        self.cancel_button, self.back_button = QPushButton(self._foot), QPushButton(self._foot)
        self.next_button = QPushButton(self._foot)
        self.next_button.setObjectName("primary")
        self.next_button.setDefault(True)
        for button in (self.cancel_button, self.back_button):
            button.setAutoDefault(False)
        buttons = (self.cancel_button, self.back_button, self.next_button)
        pressed = row(*buttons, spacing=10)
        pressed.insertStretch(0)
        self._foot_row = row(self._said, pressed, of=self._foot, grows=self._said, margins=(20, 10, 20, 10), spacing=10)
        column(self._head, self._steps, self.pages, self._problem, self._foot, of=self, grows=self.pages)
        self.theme.changed.connect(self._dress)
        self._dress()
        room = parent.screen().availableSize()
        self.resize(SIZE.boundedTo(QSize(room.width() - EDGE, room.height() - 2 * EDGE)))

    def show_title(self, title: str, about: str = "") -> None:
        """Say what the wizard does; *about* stands beside it."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._about.setText(about)

    def show_steps(self, names: tuple[str, ...], current: int) -> None:
        """Show the steps called *names*, of which number *current*, from 0, is the one that a person is at."""
        clear(self._step_row)
        for number, name in enumerate(names):
            label = QLabel(f"{number + 1} {name}", self._steps)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setObjectName("wizardStep" if number == current else "hint")
            self._step_row.addWidget(label)
            label.show()
        words = self.tr("Step {number} of {count}: {name}")
        described = words.format(number=current + 1, count=len(names), name=names[current])
        self._steps.setAccessibleName(described)
        announce(self._steps, described)

    def say(self, words: str) -> None:
        """Have *words* stand beside the buttons."""
        self._said.setText(words)
        self._said.setVisible(bool(words))

    @property
    def said(self) -> str:
        """What stands beside the buttons."""
        return self._said.text()

    def say_problem(self, words: str) -> None:
        """Say what went wrong, in one sentence; nothing takes it away."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        if words:
            announce(self._problem, words)

    @property
    def problem(self) -> str:
        """The problem that is told; empty where there is none."""
        return "" if self._problem.isHidden() else self._problem.text()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out, or put above each other, what has no room side by side."""
        narrow = self.width() < self.theme.pixels(NARROW)
        self._about.setVisible(not narrow)
        way = QBoxLayout.Direction
        self._foot_row.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _dress(self) -> None:
        self.setStyleSheet(imports_sheet(self.theme))
        self._fit()


def imports_sheet(theme: Theme) -> str:
    """Return the style sheet of the wizard, on top of the window's."""
    least = int(theme.tokens.space["target"])
    target = max(least, round(least * (0.6 + 0.4 * theme.scale)))
    sizes = {
        "small": theme.pixels(float(theme.tokens.type["small"])), "title": theme.pixels(19), "radius": theme.tokens.space["radius"],
        "target": target, "field": target - 2, "field_focus": target - 6,
    }  # fmt: skip
    return filled_sheet("imports", {**theme.colours, **sizes})
