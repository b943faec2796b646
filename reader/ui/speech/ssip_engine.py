"""Linux's speech, by Speech Dispatcher, for another process: ``python -m reader.ui.speech.ssip_engine``.

Orders come in and reports go out as ``qt_engine`` has them. Before each word goes a mark, and when the server has come to
one it is reported, {"going": number, "letters"}: with how many letters are said until the next report. So silence
is noticed whatever falls silent: the server, its voice, or what plays the sound.
"""

from __future__ import annotations

import json
import os
import select
import sys
from collections.abc import Iterator, Sequence
from typing import Any
from xml.sax.saxutils import escape

from reader.languages import base_of
from reader.system.sound import lacks_sound
from reader.system.speech_dispatcher import (
    SpeechConnection,
    SpeechEvent,
    SpeechServerError,
    connect_own_speech,
    connect_speech,
)
from reader.ui.speech.speech_pace import letters_until_next
from reader.ui.speech.voice_choice import Voice, choose_voice


def main() -> int:
    country = os.environ.get("LANG", "").partition(".")[0].partition("_")[2]
    try:
        if lacking := lacks_sound():
            raise SpeechServerError(lacking)
        Reciter(*connect_voices(), country).serve(sys.stdin.fileno())
    except SpeechServerError as error:
        tell(failed=str(error))
        return 1
    return 0


def connect_voices() -> tuple[SpeechConnection, list[Voice]]:
    """Return a connection to a server, and its voices. Raises SpeechServerError.

    A server that hangs, or has lost its voice, which it does not start again, stays as long as others are connected: a new
    one is started instead, but for one that somebody has named.
    """
    try:
        return _with_voices(connect_speech())
    except SpeechServerError:
        if os.environ.get("SPEECHD_ADDRESS"):
            raise
    return _with_voices(connect_own_speech())


def _with_voices(connection: SpeechConnection) -> tuple[SpeechConnection, list[Voice]]:
    try:
        return connection, [Voice(name, tag, tag) for name, tag, variant in connection.voices() if variant == "none"]
    except SpeechServerError:
        connection.close()
        raise


def tell(**event: Any) -> None:
    """Write one line to who started this process."""
    print(json.dumps(event), flush=True)  # noqa: T201 - this is what it is for


class Reciter:
    """Says one text at a time by *connection*."""

    def __init__(self, connection: SpeechConnection, voices: Sequence[Voice], country: str) -> None:
        """*country* (ISO 3166) is where the computer is, or ""."""
        self._connection, self._voices, self._country = connection, voices, country
        self._chosen: dict[str, Voice | None] = {}
        self._told: tuple[Voice, float] | None = None
        """The voice and rate that the server was told last."""
        self._number = 0
        self._message = ""
        """The number of the text that is being said, to who gave it and to the server."""
        self._words: list[str] = []
        self._rate = 0.0

    def serve(self, orders: int) -> None:
        """Do what comes in at *orders*, the number of a file, until its end. Raises SpeechServerError."""
        ask = self._connection.ask
        ask("SET SELF NOTIFICATION ALL ON")
        ask("SET SELF SSML_MODE ON")
        ask("SET SELF PRIORITY MESSAGE")
        languages = {base_of(voice.language) for voice in self._voices}
        tell(languages=sorted(language for language in languages if self._voice(language)))
        unread = b""
        while True:
            ready, _, _ = select.select([orders, self._connection.fileno()], [], [])
            if self._connection.fileno() in ready:
                self._report(self._connection.events())
            if orders in ready:
                received = os.read(orders, 1 << 16)
                if not received:
                    self._be_silent()
                    return
                *lines, unread = (unread + received).split(b"\n")
                for line in lines:
                    self._obey(json.loads(line))
                self._report(self._connection.past_events())

    def _voice(self, language: str) -> Voice | None:
        if language not in self._chosen:
            self._chosen[language] = choose_voice(language, self._voices, self._country)
        return self._chosen[language]

    def _obey(self, order: dict[str, Any]) -> None:
        self._be_silent()
        if "say" in order:
            self._say(order)

    def _be_silent(self) -> None:
        if self._message:
            self._message = ""
            self._connection.ask("CANCEL SELF")

    def _say(self, order: dict[str, Any]) -> None:
        voice = next(filter(None, map(self._voice, order["languages"])), None)
        if voice is None:
            raise SpeechServerError("no voice")
        if self._told != (voice, order["rate"]):
            self._connection.ask(f"SET SELF LANGUAGE {voice.language}")
            self._connection.ask(f'SET SELF SYNTHESIS_VOICE "{voice.name}"')
            self._connection.ask(f"SET SELF RATE {round(order['rate'] * 100)}")
            self._told = voice, order["rate"]
        self._number, self._words, self._rate = order["say"], order["text"].split(), order["rate"]
        marked = " ".join(f'<mark name="{place}"/>{escape(word)}' for place, word in enumerate(self._words))
        self._connection.ask("SPEAK")
        self._message = "".join(self._connection.ask(f"<speak>{marked}</speak>\r\n."))
        if not self._message:
            raise SpeechServerError("no number")

    def _report(self, events: Iterator[SpeechEvent]) -> None:
        for kind, message, mark in events:
            if message != self._message:
                continue
            if kind == "begun":
                tell(begun=self._number)
            elif kind == "mark":
                place = int(mark) if mark.isdecimal() else 0
                tell(going=self._number, letters=letters_until_next(self._words, place, self._rate))
            else:
                self._message = ""
                tell(ended=self._number)


if __name__ == "__main__":
    raise SystemExit(main())
