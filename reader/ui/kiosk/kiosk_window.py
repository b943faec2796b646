"""The kiosk's window: its screens in one stack, and the strip for a crisis below all but the first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from reader.pages.crisis_sentence import Help
from reader.ui.kiosk.screens.home_screen import HomePage
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons

if TYPE_CHECKING:
    from reader.ui.kiosk.screens.screen_stack import Screens

TITLE = "Patient Reader"


class KioskWindow(QWidget):
    """One full-screen window. What its screens do together is in ``visit``.

    Only the first screen is made before the window is painted; ``complete`` makes the others.
    """

    first_painted = Signal()
    reset_requested = Signal()
    """Wipe everything that the visitor did, and show the first screen, now."""
    home_requested = Signal()
    typed = Signal(str)
    """A letter from a real keyboard, where no field takes it: the beginning of a search."""

    def __init__(
        self,
        theme: KioskTheme,
        icons: Icons,
        clinic: str,
        logo: str,
        languages: Sequence[str],
        help_in: Callable[[str], Help],
    ) -> None:
        """*logo* is the path of the clinic's picture; *help_in* tells where help is, by language."""
        super().__init__()
        self.theme, self.icons = theme, icons
        self._languages, self._help_in = tuple(languages), help_in
        self._painted = False
        self.setWindowTitle(clinic or TITLE)
        # Where a press beside everything puts the focus; at the start nothing else has it.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.home = HomePage(theme, icons, clinic, logo, languages, help_in)
        self.screens: Screens | None = None
        self._stack = QStackedLayout()
        self._stack.addWidget(self.home)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._stack, 1)
        # The screen says how large the window is, and never what is in it.
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self.setAutoFillBackground(True)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.setFocus()

    def _follow_theme(self) -> None:
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, self.theme.colour("paper"))
        self.setPalette(colours)

    def complete(self) -> Screens:
        """Make what is below the first screen, now that that one is painted."""
        if self.screens is None:
            from reader.ui.kiosk.screens.screen_stack import Screens  # noqa: PLC0415 - once the first one is painted

            self.screens = Screens(self.theme, self.icons, self._languages, self._help_in)
            self._stack.addWidget(self.screens)
            self.home.tiles.be_thrown()
        return self.screens

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
        return self._stack.currentIndex() == 0

    def show_home(self) -> None:
        """Bring the first screen to the front; nothing keeps the keyboard's focus."""
        self._stack.setCurrentIndex(0)
        self.setFocus()

    def show_screens(self) -> None:
        """Bring the other screens to the front."""
        self._stack.setCurrentWidget(self.complete())

    def crisis_rect(self) -> QRect:
        """Return where the window says where help is: what lies over it leaves that place in sight."""
        panel = self.home.crisis if self.is_at_home or self.screens is None else self.screens.crisis
        return QRect(panel.mapTo(self, QPoint(0, 0)), panel.size())

    def speak(self, language: str) -> None:
        """Have every screen say everything in *language*."""
        self.home.speak(language)
        if self.screens:
            self.screens.speak(language)

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

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)
