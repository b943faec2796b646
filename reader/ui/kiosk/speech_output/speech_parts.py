"""What speech output stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.ui.kiosk.article.article_panels import Panels
    from reader.ui.kiosk.article.article_printing import Printing
    from reader.ui.kiosk.article.article_screen import ArticleScreen
    from reader.ui.kiosk.article.voice_buttons import VoiceButtons
    from reader.ui.kiosk.covers.greetings import Greeting
    from reader.ui.kiosk.guard.guard import Guard
    from reader.ui.kiosk.kiosk_window import KioskWindow
    from reader.ui.kiosk.screens.search_screen import SearchScreen
    from reader.ui.kiosk.speech_output.page_sentences import PageSentences
    from reader.ui.kiosk.speech_output.private_listening import PrivateListening
    from reader.ui.kiosk.visit import Visit
    from reader.ui.search_thread import Searching
    from reader.ui.speech.speaker import Speaker


class SpeechParts(NamedTuple):
    """What speech output stands on."""

    visit: Visit
    window: KioskWindow
    guard: Guard
    greeting: Greeting
    searching: Searching
    search: SearchScreen
    article: ArticleScreen
    panels: Panels
    printing: Printing
    buttons: VoiceButtons
    """They read an article aloud, to all."""
    speaker: Speaker
    """Nobody else's."""
    sentences: PageSentences
    listening: PrivateListening
    speaks_letters: bool
