"""Reading aloud in the desktop window: a button, a menu entry and a bar, and none of them without a voice."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QWidget

from reader.errors import QT_TRANSLATE_NOOP
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.look.icon_button import IconButton
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme
from reader.ui.speech.read_aloud import ReadAloud
from reader.ui.speech.read_aloud_bar import ReadAloudBar
from reader.ui.speech.speaker import Speaker
from reader.web.article_view import ArticleView

ROOMY = 1.3
"""The text size from which the bar above the article has no room for the button's words."""


class ReadAloudButton(IconButton):
    """Starts reading. While something is read the bar is there instead."""

    def __init__(self, read_aloud: ReadAloud, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(theme, icons, "speaker-high", QT_TRANSLATE_NOOP("IconButton", "Read aloud"), parent)
        self.setObjectName("readAloud")
        self._read_aloud = read_aloud
        self.clicked.connect(read_aloud.toggle)
        theme.changed.connect(self._caption)
        self.follow()

    def follow(self) -> None:
        """Be there, or not."""
        self.setVisible(self._read_aloud.is_available and not self._read_aloud.is_on)

    def _caption(self) -> None:
        self.caption(self.toolTip(), below_scale=ROOMY)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self._read_aloud.expect()

    def retranslate(self) -> None:
        super().retranslate()
        self._caption()


class ReadAloudControls(QObject):
    """Brings voice, view and window together. Made when the window has settled; it asks for a voice at the first article."""

    def __init__(self, window: DesktopWindow, view: ArticleView, theme: Theme, icons: Icons, speaker: Speaker) -> None:
        super().__init__(window)
        self._window, self._theme, self._icons = window, theme, icons
        self._view, self._speaker = view, speaker
        self._button: ReadAloudButton | None = None
        self._bar: ReadAloudBar | None = None
        self.read_aloud = ReadAloud(view, speaker, lambda: not theme.reduces_motion, self)
        self.read_aloud.changed.connect(self._follow)
        self.read_aloud.failed.connect(self._say_failed)
        window.menu_actions.read_aloud.triggered.connect(self.read_aloud.toggle)

    def prepare(self, article: str) -> None:
        """Look for a voice, now that *article* is shown; the first page ("") needs none."""
        if article:
            self._speaker.prepare(article.partition("/")[0])

    def close(self) -> None:
        """Be silent for good."""
        self._speaker.close()

    def _follow(self) -> None:
        is_available = self.read_aloud.is_available
        if is_available and self._button is None:
            self._button = ReadAloudButton(self.read_aloud, self._theme, self._icons, self._window.pane)
            self._bar = ReadAloudBar(self.read_aloud, self._theme, self._icons, self._window.pane, offers=False,
                                     margins=(18, 8, 18, 8))  # fmt: skip
            self._bar.stopped.connect(self._view.setFocus)
            self._window.pane.add_reading(self._button, self._bar)
        if self._button and self._bar:
            had_focus = self._button.hasFocus()
            self._bar.follow()
            self._button.follow()
            if had_focus and self._bar.isVisible():
                self._bar.play.setFocus()
        self._window.menu_actions.read_aloud.setVisible(is_available)

    def _say_failed(self) -> None:
        self._window.notice.say(self.tr("The voice has stopped. You can read on."), problem=True)
