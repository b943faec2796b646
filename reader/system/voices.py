"""What reading aloud needs of the system, looked for without Qt: a speech server, its voices, and something to hear them by.

On Linux speech is Speech Dispatcher's. Windows and macOS bring voices along.
"""

import shutil
import sys
from collections.abc import Callable, Iterable
from typing import NamedTuple

from reader.languages import base_of
from reader.system.sound import lacks_sound
from reader.system.speech_dispatcher import PROGRAM, SpeechServerError, connect_speech

SERVER = "speech-dispatcher"
MODULE = "speech-dispatcher-espeak-ng"
NOT_A_VOICE = "dummy"

VoiceRow = tuple[str, str, str]
"""Name, language and variant, as ``SpeechConnection.voices`` has them."""


class VoicesFound(NamedTuple):
    """The languages (BCP 47, without country) that can be read aloud, and the Debian packages to install first.

    ``languages`` is None where the system keeps its voices to itself: Windows and macOS.
    """

    languages: tuple[str, ...] | None
    packages: tuple[str, ...] = ()
    silence: str = ""
    """Why nothing can be heard, where that is so."""

    def lacks(self, language: str) -> bool:
        """Tell whether nothing here reads *language*."""
        return self.languages is not None and base_of(language) not in self.languages


def find_voices(
    list_voices: Callable[[], Iterable[VoiceRow]] | None = None, silence: Callable[[], str] = lacks_sound
) -> VoicesFound:
    """Return which languages can be read aloud here; may start the speech server, which takes a second or two.

    *list_voices* asks the speech server; it raises SpeechServerError where that cannot be. *silence* tells what is
    missing for a sound to be heard.
    """
    if not sys.platform.startswith("linux"):
        return VoicesFound(None)
    if list_voices is None and not shutil.which(PROGRAM):
        return VoicesFound((), (SERVER, MODULE), silence())
    try:
        languages = spoken_languages((list_voices or _ask_server)())
    except SpeechServerError:  # the server is there, and does not start or answer
        languages = ()
    return VoicesFound(languages, () if languages else (MODULE,), silence())


def spoken_languages(voices: Iterable[VoiceRow]) -> tuple[str, ...]:
    """Return the languages that *voices* speak, their mere variants aside."""
    found = {base_of(language) for name, language, variant in voices if variant == "none" and name != NOT_A_VOICE}
    return tuple(sorted(language for language in found if language.isalpha() and len(language) in (2, 3)))


def _ask_server() -> Iterable[VoiceRow]:
    connection = connect_speech()
    try:
        return connection.voices()
    finally:
        connection.close()
