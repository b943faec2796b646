"""Sites that stall, break off, lie, flood and mislead: one clear sentence each, and nothing is written."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
import trustme

from reader.errors import ImportSourceError
from reader.importers.plan.import_plan import ImportPlan
from reader.importers.plan.target import Target
from reader.importers.wordpress.post_articles import PostChoice
from reader.importers.wordpress.site_articles import plan_site
from reader.importers.wordpress.site_connection import SiteLimits
from reader.library.library import no_progress
from tests.importers.site_server import Site, picture, send, send_endless, serving, site_post

Misbehaviour = Callable[[BaseHTTPRequestHandler, str], bool]
LIMITS = SiteLimits(page=2_000_000, picture=100_000, silence=60.0, answer=120.0, tries=3, pause=1.0)
IMPATIENT = replace(LIMITS, silence=0.2, answer=0.5)


class Pauses(list[float]):
    """The pauses that were made, none of which is waited for."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def pauses() -> Pauses:
    return Pauses()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "clinic"


def plan(site: Site, root: Path, pauses: Pauses | None = None, limits: SiteLimits = LIMITS) -> ImportPlan:
    target = Target(root, work=root.parent / "work")
    return plan_site(
        site.address,
        target,
        PostChoice(),
        progress=no_progress,
        limits=limits,
        wait=pauses if pauses is not None else (lambda seconds: None),
    )


def refused(site: Site, root: Path, words: str, pauses: Pauses | None = None, limits: SiteLimits = LIMITS) -> None:
    with pytest.raises(ImportSourceError, match=words) as caught:
        plan(site, root, pauses, limits)
    said = str(caught.value)
    assert "\n" not in said
    assert len(said) < 400
    assert not root.exists()


def on_posts(answer: Callable[[BaseHTTPRequestHandler], Any], page: int = 1) -> Misbehaviour:
    """Return what answers so for the page number *page* of the posts, and leaves the rest as it is."""

    def before(handler: BaseHTTPRequestHandler, path: str) -> bool:
        if "wp/v2/posts" not in path or f"&page={page}&" not in path + "&":
            return False
        answer(handler)
        return True

    return before


def reset(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(b'[{"id"')
    handler.wfile.flush()
    handler.close_connection = True
    handler.connection.close()


def redirect(target: str) -> Callable[[BaseHTTPRequestHandler], None]:
    return lambda handler: send(handler, 302, b"", {"Location": target})


def test_one_that_says_nothing_is_not_waited_for(root: Path) -> None:
    end = threading.Event()
    with serving(Site([site_post(1)])) as site:
        site.before = on_posts(lambda handler: end.wait())
        try:
            refused(site, root, "does not answer in time", limits=IMPATIENT)
        finally:
            end.set()


def test_one_that_says_a_letter_at_a_time_is_not_waited_for(root: Path) -> None:
    end = threading.Event()

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.close_connection = True
        while not end.wait(0.05):
            handler.wfile.write(b" ")

    with serving(Site([site_post(1)])) as site:
        site.before = on_posts(drip)
        try:
            refused(site, root, "does not answer in time", limits=IMPATIENT)
        finally:
            end.set()


def test_a_password_in_the_address_is_refused_and_not_repeated(root: Path) -> None:
    site = Site()
    site.address = "https://ann:sesame@clinic.example/"
    with pytest.raises(ImportSourceError, match="--user") as caught:
        plan(site, root)
    assert "sesame" not in str(caught.value)


def test_one_that_is_not_there(root: Path) -> None:
    site = Site()
    with serving(site):
        pass
    refused(site, root, "no connection")


@pytest.mark.parametrize("address", ["http://[", "https://", "http://no such host/", "http://127.0.0.1:99999"])
def test_an_address_that_is_none(root: Path, address: str) -> None:
    site = Site()
    site.address = address
    refused(site, root, "check the address|no connection")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (reset, "broke off"),
        (lambda handler: send_endless(handler, b"x" * 1_000_000), "more than 2 MB"),
        (lambda handler: send_endless(handler, b"", packed=True), "more than 2 MB"),
        (lambda handler: send(handler, 200, b"\x1f\x8b\x08garbage", {"Content-Encoding": "gzip"}), "broke off"),
        (lambda handler: send(handler, 200, b"[]", {"Content-Encoding": "br"}), "packed in a form"),
        (lambda handler: send(handler, 200, b"[]", {"Content-Encoding": "gzip, gzip"}), "packed in a form"),
        (redirect("http://elsewhere.example/wp-json/"), "sends us on to http://elsewhere.example"),
        (redirect("file:///etc/passwd"), "sends us on to file:///etc/passwd"),
        (redirect("//[/"), "sends us on|address"),
        (redirect("?again=1&page=1&wp/v2/posts"), "again and again"),
        (lambda handler: send(handler, 200, b"<html>A caching error</html>"), "not the JSON"),
        (lambda handler: send(handler, 200, b"[" * 200_000), "not the JSON"),
        (lambda handler: send(handler, 200, {"code": "x", "message": "y"}), "else than a list"),
        (lambda handler: send(handler, 200, [1, 2]), "else than a list"),
        (lambda handler: send(handler, 500, b"Fatal error"), "status 500"),
        (lambda handler: send(handler, 403, {"code": "rest_forbidden", "message": "<b>Blocked</b> by X"}), "Blocked by X"),
    ],
)  # fmt: skip
def test_an_answer_that_is_no_page_of_posts(
    root: Path, answer: Callable[[BaseHTTPRequestHandler], Any], words: str
) -> None:
    with serving(Site([site_post(number) for number in range(1, 150)])) as site:
        for page in (1, 2):
            site.before = on_posts(answer, page)
            refused(site, root, words)


@pytest.mark.parametrize(
    ("said", "words"),
    [(99, "99 pages of posts, and ended after 3"), (1, "more posts than the 1 pages"), (10**9, "more than 1000 are not")],
)  # fmt: skip
def test_one_that_lies_about_its_number_of_pages(root: Path, said: int, words: str) -> None:
    site = Site([site_post(number) for number in range(1, 251)])
    site.pages_said = lambda kind, pages: said if kind == "posts" else pages
    with serving(site):
        refused(site, root, words)


def test_one_that_sends_the_same_page_for_ever(root: Path) -> None:
    site = Site([site_post(1)])
    site.pages_said = lambda kind, pages: 900 if kind == "posts" else pages
    site.before = on_posts(lambda handler: send(handler, 200, [site_post(1)], {"X-WP-TotalPages": "900"}), 2)
    with serving(site):
        refused(site, root, "same posts again and again")
    assert len(site.asked) < 12


def test_without_a_number_of_pages_one_past_the_end_is_the_end(root: Path) -> None:
    site = Site([site_post(number) for number in range(1, 101)])
    site.pages_said = lambda kind, pages: ""  # type: ignore[assignment,return-value]
    with serving(site):
        assert plan(site, root).count("new") == 100


def test_one_that_is_busy_is_asked_again_after_the_time_that_it_says(root: Path, pauses: Pauses) -> None:
    left = [429, 503, 502]

    def busy(handler: BaseHTTPRequestHandler, path: str) -> bool:
        if "page=1" in path and "wp/v2/posts" in path and left and left[0] != 502:
            send(handler, left.pop(0), b"", {"Retry-After": "7"})
            return True
        return False

    with serving(Site([site_post(1)])) as site:
        site.before = busy
        assert plan(site, root, pauses).count("new") == 1
    assert sum(pauses) == pytest.approx(14)


def test_one_that_stays_busy_is_left_after_some_tries(root: Path, pauses: Pauses) -> None:
    with serving(Site([site_post(1)])) as site:
        site.before = on_posts(lambda handler: send(handler, 429, b"", {"Retry-After": "100000"}))
        refused(site, root, "status 429", pauses)
    assert sum(pauses) <= 2 * LIMITS.longest_pause


def test_a_cancel_is_heard_while_waiting(root: Path) -> None:
    with serving(Site([site_post(1)])) as site:
        site.before = on_posts(lambda handler: send(handler, 503, b""))
        calls = [0]

        def cancel(seconds: float) -> None:
            calls[0] += 1
            if calls[0] == 2:
                raise InterruptedError

        with pytest.raises(InterruptedError):
            plan(site, root, cancel)  # type: ignore[arg-type]


def test_the_interface_on_another_host_is_not_asked(root: Path) -> None:
    with serving(Site()) as elsewhere, serving(Site([site_post(1)])) as site:
        home = {"Link": f'<{elsewhere.address}/wp-json/>; rel="https://api.w.org/"'}
        site.before = lambda handler, path: path == "/" and (send(handler, 200, b"", home) or True)
        assert plan(site, root).count("new") == 1
        assert elsewhere.asked == []


@pytest.mark.parametrize(
    "answer",
    [
        lambda handler: send_endless(handler, b"x" * 1_000_000),
        lambda handler: send_endless(handler, b"", packed=True),
        lambda handler: send(handler, 200, b"no picture"),
        lambda handler: send(handler, 200, picture()[:40]),
        redirect("file:///etc/passwd"),
        reset,
    ],
)
def test_a_picture_that_is_none_is_left_out_and_named(
    root: Path, answer: Callable[[BaseHTTPRequestHandler], Any]
) -> None:
    body = '<p>Text.</p><img src="SITE/up/a.png" alt="A lamp"/>'
    with serving(Site([site_post(1, content={"rendered": body})])) as site:
        site.before = lambda handler, path: path.endswith("a.png") and (answer(handler) or True)
        made = plan(site, root)
    assert made.media == ()
    assert "A lamp" in str(made.articles[0].losses[0])


def context_of(authority: trustme.CA, *names: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return context


def test_a_certificate_that_nobody_vouches_for_is_refused(root: Path) -> None:
    with serving(Site([site_post(1)]), context_of(trustme.CA(), "localhost")) as site:
        refused(site, root, "certificate cannot be trusted")
        assert site.asked == []


def test_a_certificate_for_another_name_is_refused_and_the_right_one_taken(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    with serving(Site([site_post(1)]), context_of(authority, "other.example")) as site:
        refused(site, root, "certificate cannot be trusted")
    with serving(Site([site_post(1)]), context_of(authority, "localhost")) as site:
        assert plan(site, root).count("new") == 1
        site.before = on_posts(redirect(site.address.replace("https", "http")))
        refused(site, root, "sends us on to http:")
