"""What a screen of the kiosk is to a visit, and what each is made with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.ui.kiosk.speech_output.spoken_description import SpokenScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.pages.crisis_sentence import HelpIn
    from reader.pages.take_home import TakeHome
    from reader.pages.tokens import Tokens
    from reader.ui.article_room import ArticleRoom
    from reader.ui.kiosk.history import Stop
    from reader.ui.kiosk.kiosk_window import KioskWindow
    from reader.ui.kiosk.visit import Visit
    from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
    from reader.ui.look.icons import Icons
    from reader.ui.search_thread import Searching
    from reader.ui.tasks import Tasks


class Surroundings(NamedTuple):
    """What a screen lies in and may use."""

    visit: Visit
    window: KioskWindow
    theme: KioskTheme
    icons: Icons
    languages: Sequence[str]
    """Those that visitors choose from; every visit begins with the first."""
    help_in: HelpIn
    searching: Searching
    tasks: Tasks
    articles: ArticleRoom
    page_tokens: Tokens
    take_home: Callable[[str], TakeHome]
    """Gives what the code of an article (an id) holds; may be called in any thread."""


class Screen:
    """Shows the stops of one kind. ``screen_stack`` says which; a new screen is a file here and a row there."""

    page: QWidget
    """What is seen."""

    def has(self, stop: Stop) -> bool:
        """Tell whether there is anything to be seen at *stop*."""
        return True

    def show(self, stop: Stop) -> None:
        """Show *stop* as it was left. The page is in front already, and nothing on it has the focus."""

    @property
    def scroll(self) -> float:
        """How far it is scrolled, in its own measure."""
        return 0.0

    def leave(self) -> None:
        """Another stop is about to be shown."""

    def forget(self) -> None:
        """The visitor begins anew at home."""

    def wipe(self) -> None:
        """Another visitor comes: keep nothing of what this one saw. Nobody sees the page any more."""

    def speak(self, language: str) -> None:
        """Say everything in *language*."""

    def translated(self, stop: Stop) -> Stop:
        """Return *stop* as it is called in the language that is spoken now."""
        return stop

    def spoken(self) -> SpokenScreen:
        """Return what is shown at this moment, in the words of the language that is spoken, for whoever hears it."""
        return SpokenScreen("")

    def renew(self, stop: Stop) -> None:
        """Show *stop*, which is shown, once more: another language is spoken."""
        self.show(stop)
