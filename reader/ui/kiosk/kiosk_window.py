"""The kiosk's window: its screens in one stack, and the strip for a crisis below all but the first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from reader.pages.crisis_sentence import HelpIn
from reader.ui.kiosk.screens.home_page import HomePage
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons

if TYPE_CHECKING:
    from reader.ui.kiosk.screens.screen_stack import Screens

TITLE = "Patient Reader"


class KioskWindow(QWidget):
    """One full-screen window. What its screens do together is in ``visit``.

    Only the first screen is made before the window is painted; ``take_in`` adds the others.
    """

    reset_requested = Signal()
    """Wipe everything that the visitor did, and show the first screen, now."""
    home_requested = Signal()
    help_requested = Signal()
    """Somebody tapped the words that say where help is."""
    typed = Signal(str)
    """A letter from a real keyboard, where no field takes it: the beginning of a search."""

    def __init__(
        self,
        theme: KioskTheme,
        icons: Icons,
        clinic: str,
        logo: str,
        languages: Sequence[str],
        help_in: HelpIn,
    ) -> None:
        """*logo* is the path of the clinic's picture; *help_in* tells where help is."""
        super().__init__()
        self.theme = theme
        self.setWindowTitle(clinic or TITLE)
        # Where a press beside everything puts the focus; at the start nothing else has it.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.home = HomePage(theme, icons, clinic, logo, languages, help_in)
        self.home.crisis.clicked.connect(self.help_requested)
        self._front: HomePage | Screens = self.home
        self._stack = QStackedLayout()
        self._stack.addWidget(self.home)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._stack, 1)
        # The screen says how large the window is, and never what is in it.
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self.setAutoFillBackground(True)
        theme.follow(self._follow_theme)
        self.setFocus()

    def _follow_theme(self) -> None:
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, self.theme.colour("paper"))
        self.setPalette(colours)

    def take_in(self, screens: Screens) -> None:
        """Give what is below the first screen its place, now that that one is painted."""
        self._stack.addWidget(screens)

    @property
    def logo(self) -> QWidget:
        """What staff hold to leave the kiosk."""
        return self.home.mark.logo

    def reset(self) -> None:
        """Wipe everything and show the first screen, at once."""
        self.reset_requested.emit()

    def go_home(self) -> None:
        """Show the first screen; text size, contrast and language stay."""
        self.home_requested.emit()

    @property
    def is_at_home(self) -> bool:
        """Whether the first screen is shown."""
        return self._front is self.home

    def bring(self, front: HomePage | Screens) -> None:
        """Bring the first screen or the others to the front; nothing keeps the keyboard's focus."""
        self._front = front
        self._stack.setCurrentWidget(front)
        self.setFocus()

    def crisis_rect(self) -> QRect:
        """Return where the window says where help is: what lies over it leaves that place in sight."""
        panel = self._front.crisis
        return QRect(panel.mapTo(self, QPoint(0, 0)), panel.size())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.theme.fit(event.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.text().strip() and event.text().isprintable() and not held:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Keep the focus on what is seen: a screen that is covered by another has none."""
        moved = super().focusNextPrevChild(forward)
        focus = QApplication.focusWidget()
        if focus is not None and not focus.isVisible():
            self.setFocus()
        return moved
