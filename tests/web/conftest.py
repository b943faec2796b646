"""A view on pages that a test makes up, and a server that must never hear of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from PySide6.QtWebEngineCore import QWebEngineScript

from reader.pages.addresses import Address, article_address
from reader.pages.response import PageNotFoundError, Response
from reader.web.article_view import ArticleView, dispose
from tests.patience import PatientBot

WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
PAGE = article_address("en/hostile")


class Canary:
    """A web server on this machine that counts who came."""

    def __init__(self) -> None:
        self.visits: list[str] = []
        canary = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                canary.visits.append(self.path)
                self.send_response(204)
                self.end_headers()

            do_POST = do_GET  # noqa: N815

            def log_message(self, *arguments: object) -> None: ...

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class Browser:
    """A view, the pages it can reach, and eyes that look into it."""

    def __init__(self, qtbot: PatientBot, pages: dict[Address, Response]) -> None:
        self.qtbot, self.pages = qtbot, pages
        self.view = ArticleView(self._respond, "#FBFAF7")
        self.view.resize(800, 600)
        self.view.show()

    def _respond(self, address: Address) -> Response:
        found = self.pages.get(address._replace(marked=()))
        if found is None:
            raise PageNotFoundError(address)
        return found

    def open(self, address: Address = PAGE) -> bool:
        with self.qtbot.waitSignal(self.view.page_shown) as shown:
            self.view.open_address(address)
        return bool(shown.args[1])

    def look(self, script: str) -> Any:
        """Return what *script* sees of the page, from a world of its own that the page cannot enter."""
        return self.qtbot.answer_of(self.view.page(), script)

    def settle(self) -> None:
        """Let the page do what it was told to, and what it must not do."""
        self.qtbot.settle(self.view.page())


@pytest.fixture
def canary() -> Iterator[Canary]:
    server = Canary()
    yield server
    server.close()


@pytest.fixture
def browse(qtbot: PatientBot) -> Iterator[Callable[[dict[Address, Response]], Browser]]:
    browsers: list[Browser] = []

    def make(pages: dict[Address, Response]) -> Browser:
        browsers.append(Browser(qtbot, pages))
        return browsers[-1]

    yield make
    for browser in browsers:
        dispose(browser.view)
