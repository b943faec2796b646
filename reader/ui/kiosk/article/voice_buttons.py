"""Reading aloud in the kiosk: voice, page and buttons together. Without a voice there are no buttons, and one that stops is said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.article.article_screen import ArticleScreen
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.overlay import MessagePanel
from reader.ui.look.icons import Icons
from reader.ui.speech.read_aloud import ReadAloud
from reader.ui.speech.read_aloud_bar import ReadAloudBar
from reader.ui.speech.speaker import Speaker
from reader.ui.speech.speech_engine import OpenEngine
from reader.web.article_view import ArticleView


class VoicePanel(MessagePanel):
    """What a visitor hears, or sees, when the voice falls silent before the end."""

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget) -> None:
        super().__init__(theme, icons, window)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("The voice has stopped."))
        self.hint.setText(self.tr("You can read on."))
        self.button.set_words(self.tr("Close"))


class VoiceButtons(QObject):
    """``prepare`` looks for a voice: when the window has settled, and at each article, in case none was there."""

    def __init__(
        self, screen: ArticleScreen, view: ArticleView, theme: KioskTheme, icons: Icons, open_engine: OpenEngine | None,
        window: QWidget, may_say: Callable[[], bool], parent: QObject,
    ) -> None:  # fmt: skip
        """*may_say* tells whether there is somebody who may be told, over *window*, that the voice has stopped."""
        super().__init__(parent)
        self._may_say = may_say
        self.panel = VoicePanel(theme, icons, window)
        page, reading = screen.page, screen.reading
        self._speaker = Speaker(open_engine, self) if open_engine else Speaker(parent=self)
        self.read_aloud = ReadAloud(view, self._speaker, lambda: not theme.reduces_motion, self, reading.when_there)
        self.bar = ReadAloudBar(self.read_aloud, theme, icons, page.bar)
        for button in (self.bar.play, self.bar.slower, self.bar.faster, self.bar.stop):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # as the kiosk's own: a tap leaves no ring behind
        page.bar.add_reading(self.bar)
        self.read_aloud.changed.connect(page.bar.place_again)
        self.read_aloud.failed.connect(self._say_failed)
        for signal in (reading.opened, reading.address_changed):
            signal.connect(self.prepare)
        reading.left.connect(self.stop)

    def prepare(self) -> None:
        """Look for a voice, where none is known yet."""
        self._speaker.prepare()

    @property
    def is_active(self) -> bool:
        """Whether something is being spoken at this moment, which counts as activity."""
        return self.read_aloud.is_active

    def _say_failed(self) -> None:
        if self._may_say():
            self.panel.say()

    def stop(self) -> None:
        """Be silent: the article is left."""
        self.panel.close_overlay()
        self.read_aloud.stop()

    def reset(self) -> None:
        """Be silent and back at the normal speed."""
        self.panel.close_overlay()
        self.read_aloud.reset()

    def close(self) -> None:
        """Be silent for good."""
        self._speaker.close()
