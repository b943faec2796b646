"""What the parts of the panel get from the window's composition root."""

from typing import NamedTuple

from reader.library.entry import Place
from reader.settings.policy import Policy
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.navigation import Navigation
from reader.ui.library_watch import Keeper
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme
from reader.ui.tasks import Tasks
from reader.upkeep import Upkeep


class QualityContext(NamedTuple):
    """The window, what it shows, and what works for it."""

    window: DesktopWindow
    theme: Theme
    icons: Icons
    policy: Policy
    tasks: Tasks
    upkeep: Upkeep
    navigation: Navigation
    keeper: Keeper

    def place(self) -> Place | None:
        """Return where the file of the article lies that is shown, or None where none is."""
        library, entry = self.navigation.library, self.navigation.entry
        return library.place(entry) if library and entry else None
