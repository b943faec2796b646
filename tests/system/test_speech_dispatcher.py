"""Speech Dispatcher asked by its own protocol, and what becomes of one that hangs, dies or talks rubbish."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.system import speech_dispatcher
from reader.system.speech_dispatcher import SpeechConnection, SpeechEvent, SpeechServerError, server_address
from tests.speech_server import FakeSpeechServer

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Speech Dispatcher is Linux's")

MakeServer = Callable[..., tuple[FakeSpeechServer, str]]


@pytest.fixture
def serve() -> Iterator[MakeServer]:
    """A server, and the path of its socket, which may not be long."""
    made = []
    with tempfile.TemporaryDirectory() as folder:

        def make(*arguments: str, **named: int) -> tuple[FakeSpeechServer, str]:
            path = Path(folder, str(len(made)))
            made.append(FakeSpeechServer(path, *arguments, **named))  # type: ignore[arg-type]
            return made[-1], str(path)

        yield make
        for one in made:
            one.die()


def speak(connection: SpeechConnection, words: int) -> list[str]:
    connection.ask("SPEAK")
    return connection.ask("<speak>" + '<mark name="0"/>word ' * words + "</speak>\r\n.")


def use(path: str) -> None:
    """Do all that an engine does, once."""
    with closing(SpeechConnection(path)) as connection:
        connection.voices()
        speak(connection, 1)


def test_voices_are_listed_with_language_and_variant(serve: MakeServer) -> None:
    connection = SpeechConnection(serve()[1])
    assert connection.voices()[0] == ("English (America)", "en-US", "none")
    connection.close()


def test_what_becomes_of_a_text_is_told_by_its_number(serve: MakeServer) -> None:
    connection = SpeechConnection(serve()[1])
    (number,) = speak(connection, 2)
    events = list(connection.past_events())
    while len(events) < 4:
        events += connection.events()
    connection.close()

    assert events == [
        SpeechEvent("begun", number), SpeechEvent("mark", number, "0"), SpeechEvent("mark", number, "1"),
        SpeechEvent("ended", number),
    ]  # fmt: skip


@pytest.mark.parametrize("fault", ["dies", "hangs", "300 ERR NO MODULE\r\n", "\x00\r\n", "\r\n", "2" * 70_000 + "-"])
@pytest.mark.parametrize("at", ["SET", "LIST", "SPEAK", "."])
def test_whatever_goes_wrong_is_one_error(
    fault: str, at: str, serve: MakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech_dispatcher, "REPLY_SECONDS", 0.1)
    monkeypatch.setattr(speech_dispatcher, "LIST_SECONDS", 0.1)
    _, path = serve(fault, at)
    with pytest.raises(SpeechServerError):
        use(path)


@pytest.mark.parametrize(
    ("set_to", "address"),
    [
        ({"XDG_RUNTIME_DIR": "/run/user/7"}, "/run/user/7/speech-dispatcher/speechd.sock"),
        ({"XDG_RUNTIME_DIR": "", "XDG_CACHE_HOME": "/cache"}, "/cache/speech-dispatcher/speechd.sock"),
        ({"SPEECHD_ADDRESS": "unix_socket:/tmp/one"}, "/tmp/one"),
        ({"SPEECHD_ADDRESS": "inet_socket:host:7000"}, ("host", 7000)),
        ({"SPEECHD_ADDRESS": "inet_socket"}, ("127.0.0.1", 6560)),
    ],
)
def test_the_server_is_looked_for_where_others_find_it(
    set_to: dict[str, str], address: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
    for name, value in set_to.items():
        monkeypatch.setenv(name, value)
    assert server_address() == address
