"""Articles that attack, in the real engine: once as the sanitiser leaves them, once as if it had let all through."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from reader.library.markdown import Addresses, clean
from reader.pages.addresses import Address, article_address
from reader.pages.pages import security_policy
from reader.pages.response import HTML, Response
from tests.web.conftest import PAGE, Browser, Canary

SECRET = "secret.svg"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>'

ATTACKS = {
    "script": "<script>document.body.dataset.pwned = 1; new Image().src = '{web}/script'</script>",
    "event handler": "<img src='reader://article/none' onerror=\"document.body.dataset.pwned = 1\"><p onclick='x()'>x</p>",
    "iframe": "<iframe src='{web}/iframe'></iframe><iframe srcdoc=\"<script>parent.document.body.dataset.pwned=1</script>\"></iframe>",
    "object and embed": "<object data='{web}/object'></object><embed src='{web}/embed'>",
    "file image": "<img class='probe' src='file://{secret}'>",
    "web image": "<img class='probe' src='{web}/image.png'>",
    "data image": "<img class='probe' src='data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%229%22 height=%229%22/%3E'>",
    "svg with script": "<svg onload=\"document.body.dataset.pwned = 1\"><script>document.body.dataset.pwned = 1</script><a href='javascript:1'><text>x</text></a></svg>",
    "meta refresh": "<meta http-equiv='refresh' content='0; url={web}/refresh'>",
    "css import": "<style>@import url('{web}/import.css'); body {{ background: url('{web}/back.png') }}</style><p style=\"background: url('{web}/inline.png')\">x</p>",
    "web stylesheet": "<link rel='stylesheet' href='{web}/sheet.css'><link rel='prefetch' href='{web}/prefetch'><link rel='dns-prefetch' href='//x.test'>",
    "form post": "<form class='form' action='{web}/form' method='post'><input name='a' value='b'><button>go</button></form>",
    "base": "<base href='{web}/'><a class='link' href='relative'>x</a><img src='relative.png'>",
    "web socket": "<script>new WebSocket('ws' + '{web}'.slice(4))</script>",
    "media": "<video src='{web}/v.mp4' autoplay></video><audio src='{web}/a.mp3' autoplay></audio>",
}


def page(body: str) -> Response:
    html = f"<!doctype html><html><head></head><body>{body}</body></html>"
    return Response(HTML, html.encode(), security_policy("0a"))


@pytest.mark.parametrize("sanitised", [True, False], ids=["sanitised", "raw"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_in_an_article_does_nothing(
    attack: str, sanitised: bool, browse: Callable[[dict[str, Response]], Browser], canary: Canary, tmp_path: Path
) -> None:
    secret = tmp_path / SECRET
    secret.write_text(PICTURE)
    body = ATTACKS[attack].format(web=canary.address, secret=secret)
    if sanitised:
        body = clean(body, Addresses(article=lambda slug: str(article_address(f"en/{slug}")), media=lambda name: None))
    browser = browse({PAGE: page(f"<p>here</p>{body}")})

    assert browser.open()
    browser.look("for (const link of document.querySelectorAll('a')) link.click(); 1")
    browser.look("for (const form of document.querySelectorAll('form')) form.submit(); 1")
    browser.settle()

    assert browser.view.url().toString() == str(PAGE)
    assert "here" in browser.look("document.body.innerText")
    assert browser.look("document.body.dataset.pwned === undefined")
    assert browser.look("[...document.images].every(image => image.naturalWidth === 0)")
    assert canary.visits == []


@pytest.mark.parametrize(
    "address",
    [
        "javascript:document.body.dataset.pwned=1",
        "data:text/html,x",
        "file:///etc/hosts",
        "about:blank",
        "chrome://version",
        "view-source:x",
    ],
)
def test_a_link_to_another_scheme_leads_nowhere(address: str, browse: Callable[[dict[str, Response]], Browser]) -> None:
    browser = browse({PAGE: page(f'<p>here</p><a href="{address}">go</a>')})
    offered: list[object] = []
    browser.view.link_clicked.connect(offered.append)

    browser.open()
    browser.look("document.querySelector('a').click(); 1")
    browser.settle()

    # Chromium goes to about:blank without asking; the view goes back from there.
    browser.qtbot.waitUntil(lambda: browser.view.url().toString() == str(PAGE))
    assert browser.look("document.body.dataset.pwned === undefined")
    assert offered == []


class Launcher(QObject):
    """Stands where the programs of the system would, and notes what it is asked to open."""

    SCHEMES = ("mailto", "tel", "zoommtg", "intent", "ftp")

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        for scheme in self.SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "take")

    def leave(self) -> None:
        for scheme in self.SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def launcher() -> Iterator[Launcher]:
    launcher = Launcher()
    yield launcher
    launcher.leave()


@pytest.mark.parametrize("address", ["mailto:a@clinic.example", "tel:988", "zoommtg:1", "intent://x", "ftp://x/"])
def test_no_link_starts_a_program_and_those_for_a_telephone_are_offered(
    address: str, browse: Callable[[dict[str, Response]], Browser], launcher: Launcher
) -> None:
    browser = browse({PAGE: page(f'<h1><a href="{address}">a long link</a></h1>')})
    offered: list[QUrl] = []
    browser.view.link_clicked.connect(offered.append)
    browser.open()
    surface = browser.view.focusProxy()
    assert surface is not None
    with browser.qtbot.waitSignal(browser.view.loadFinished):  # Qt's own, which says so of a page that was refused, too
        browser.qtbot.mouseClick(surface, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    browser.settle()

    assert launcher.opened == []
    assert [one.toString() for one in offered] == ([address] if address[:4] in ("mail", "tel:") else [])
    assert browser.view.url().toString() == str(PAGE)


@pytest.mark.parametrize("address", ["about:blank", "http:", "//", "https://[", "http://x:99999/"])
def test_a_broken_link_leaves_the_page_at_its_place(
    address: str, browse: Callable[[dict[str, Response]], Browser]
) -> None:
    browser = browse({PAGE: page(f'{"<p>here</p>" * 200}<a href="{address}">go</a>')})
    browser.open()
    browser.look("scrollTo(0, 2000); 1")
    browser.qtbot.waitUntil(lambda: browser.look("scrollY") == 2000)
    browser.look("document.querySelector('a').click(); 1")
    browser.settle()

    browser.qtbot.waitUntil(lambda: browser.view.url().toString() == str(PAGE) and browser.look("scrollY") == 2000)


def test_an_external_link_is_offered_and_not_opened(
    browse: Callable[[dict[str, Response]], Browser], canary: Canary
) -> None:
    browser = browse({PAGE: page(f'<a href="{canary.address}/out">go</a>')})
    browser.open()

    with browser.qtbot.waitSignal(browser.view.link_clicked) as clicked:
        browser.look("document.querySelector('a').click(); 1")
    browser.settle()

    assert clicked.args[0].toString() == f"{canary.address}/out"
    assert browser.view.url().toString() == str(PAGE)
    assert canary.visits == []


def test_a_picture_of_the_library_is_shown_and_its_scripts_do_not_run(
    browse: Callable[[dict[str, Response]], Browser],
) -> None:
    hostile = PICTURE.replace("<rect", "<script>document.documentElement.setAttribute('width', 99)</script><rect")
    picture = Address("media", name="p.svg", article="en/hostile")
    browser = browse({PAGE: page(f'<img src="{picture}">'), picture: Response("image/svg+xml", hostile.encode())})

    browser.open()

    browser.qtbot.waitUntil(lambda: browser.look("document.images[0].complete"))
    assert browser.look("document.images[0].naturalWidth") == 40


def test_a_new_window_is_never_opened(browse: Callable[[dict[str, Response]], Browser]) -> None:
    other = article_address("en/other")
    browser = browse({PAGE: page(f'<a href="{other}" target="_blank">go</a>'), other: page("other")})

    browser.open()
    browser.look("document.querySelector('a').click(); 1")
    browser.settle()

    assert browser.view.url().toString() == str(PAGE)
