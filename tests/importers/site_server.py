"""A WordPress site on loopback: it answers as the REST interface does, and misbehaves where it is told to."""

from __future__ import annotations

import gzip
import io
import json
import re
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from PIL import Image

Entry = dict[str, Any]


def site_post(number: int, **changes: Any) -> Entry:
    """Return a post as the site has it; its addresses are filled in when it is sent."""
    return {
        "id": number,
        "date": "2026-01-31T23:30:00",
        "modified": "2026-02-01T10:00:00",
        "modified_gmt": "2026-02-01T15:00:00",
        "slug": f"post-{number}",
        "status": "publish",
        "type": "post",
        "link": f"SITE/post-{number}/",
        "guid": {"rendered": f"SITE/?p={number}"},
        "title": {"rendered": f"Post {number}"},
        "content": {"rendered": f"<p>The text of post {number}.</p>", "protected": False},
        "excerpt": {"rendered": f"<p>About post {number}.</p>", "protected": False},
        "categories": [3],
        "tags": [],
    } | changes


def picture(color: str = "teal", size: tuple[int, int] = (30, 20)) -> bytes:
    held = io.BytesIO()
    Image.new("RGB", size, color).save(held, "PNG")
    return held.getvalue()


class Site:
    """What the site has, what it was asked, and how it misbehaves."""

    def __init__(self, posts: Sequence[Entry] = (), pages: Sequence[Entry] = ()) -> None:
        self.posts, self.pages = list(posts), list(pages)
        self.categories: list[Entry] = [
            {"id": 3, "name": "Sleep &amp; Rest", "slug": "sleep-rest", "taxonomy": "category", "parent": 0}
        ]
        self.media: list[Entry] = []
        self.files: dict[str, bytes] = {}
        self.folder = ""
        self.pretty = True
        """Whether ``/wp-json/`` works; else only ``?rest_route=``."""
        self.says_link = True
        self.home = b'<html lang="en-US"><body>Welcome</body></html>'
        self.login: str | None = None
        self.asked: list[str] = []
        self.address = ""
        self.before: Callable[[BaseHTTPRequestHandler, str], bool] = lambda handler, path: False
        """Called before each answer; True where it answered itself."""
        self.pages_said: Callable[[str, int], int] = lambda kind, pages: pages

    @property
    def asked_for(self) -> list[str]:
        """The kinds that were asked for, one a request."""
        return [found[1] for path in self.asked if (found := re.search(r"wp/v2/(\w+)", path))]

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        self.asked.append(handler.path)
        if self.before(handler, handler.path):
            return
        if self.login and handler.headers.get("Authorization") != self.login:
            send(handler, 401, {"code": "rest_not_logged_in", "message": "You are not currently logged in."})
            return
        parts = urlsplit(handler.path)
        query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
        path = parts.path.removeprefix(self.folder)
        route = query.pop("rest_route", "") or (
            path.removeprefix("/wp-json") if self.pretty and "/wp-json" in path else ""
        )
        if path in self.files:
            send(handler, 200, self.files[path])
        elif route.startswith("/wp/v2/"):
            self._answer_list(handler, route.removeprefix("/wp/v2/"), query)
        elif path in {"/", ""}:
            root = f"{self.address}/wp-json/" if self.pretty else f"{self.address}/index.php?rest_route=/"
            more = {"Link": f'<{root}>; rel="https://api.w.org/"'} if self.says_link else {}
            send(handler, 200, self.home, more)
        else:
            send(handler, 404, b"<html>Not found</html>")

    def _answer_list(self, handler: BaseHTTPRequestHandler, kind: str, query: dict[str, str]) -> None:
        found: list[Entry] | None = (
            getattr(self, kind, None) if kind in {"posts", "pages", "categories", "media"} else None
        )
        if found is None:
            send(handler, 404, {"code": "rest_no_route", "message": "No route"})
            return
        if "include" in query:
            found = [one for one in found if str(one["id"]) in query["include"].split(",")]
        if "slug" in query:
            found = [one for one in found if one["slug"] in query["slug"].split(",")]
        if "categories" in query:
            found = [
                one for one in found if set(map(str, one.get("categories", ()))) & set(query["categories"].split(","))
            ]
        if "modified_after" in query:
            found = [one for one in found if one["modified_gmt"] > query["modified_after"].rstrip("Z")]
        size, number = int(query.get("per_page", "10")), int(query.get("page", "1"))
        pages = max(1, -(-len(found) // size))
        if number > pages:
            send(handler, 400, {"code": "rest_post_invalid_page_number", "message": "No", "data": {"status": 400}})
            return
        page = found[(number - 1) * size : number * size]
        if "_fields" in query:
            page = [{key: one.get(key) for key in query["_fields"].split(",")} for one in page]
        text = json.dumps(page).replace("SITE/", f"{self.address}/")
        send(handler, 200, text.encode(), {
            "X-WP-Total": str(len(found)), "X-WP-TotalPages": str(self.pages_said(kind, pages)),
            "Content-Type": "application/json",
        })  # fmt: skip


def send(handler: BaseHTTPRequestHandler, status: int, body: Any, headers: dict[str, str] | None = None) -> None:
    """Answer with *body*, bytes or what becomes JSON."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    handler.send_response(status)
    for name, value in {"Content-Length": str(len(data)), **(headers or {})}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(data)


def send_endless(handler: BaseHTTPRequestHandler, piece: bytes, packed: bool = False) -> None:
    """Answer with *piece* two thousand times over a million bytes."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    if packed:
        handler.send_header("Content-Encoding", "gzip")
        piece = gzip.compress(bytes(40_000_000), 1)
    handler.end_headers()
    handler.close_connection = True
    with suppress(OSError):
        for _ in range(1 if packed else 2000):
            handler.wfile.write(piece)


@contextmanager
def serving(site: Site, context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Serve *site* on loopback; its ``address`` is known then."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with suppress(ConnectionError, ssl.SSLError):
                site.answer(self)

        def log_message(self, *words: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 50

        def handle_error(self, request: Any, client_address: Any) -> None:
            pass  # a client that hangs up is what some tests want

    with Server(("127.0.0.1", 0), Handler) as server:
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        scheme, name = ("https", "localhost") if context else ("http", "127.0.0.1")
        site.address = f"{scheme}://{name}:{server.server_address[1]}{site.folder}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()
