"""Taps on all that can be tapped on an article's page, and on links that lead nowhere; whatever is tapped, the visit goes on."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtTest import QTest

from reader.library.markdown import is_external
from reader.pages.addresses import ROOT, read_address
from reader.pages.take_home import LARGEST_LINK, make_qr
from reader.ui.kiosk.article.page_load import Arrival
from reader.ui.kiosk.article.page_scroll import WORLD
from reader.ui.kiosk.history import Stop
from reader.ui.kiosk.kiosk import Kiosk

OUTWARD = ("mailto:a@clinic.example", "tel:988", "https://clinic.example/a?b=1&c=%20ñ#d")
"""Addresses that a visitor's phone may open."""
UNHEARD = ("file:///etc/hosts", "blob:x", "data:text/html,x", "javascript:1", "chrome://gpu", "view-source:x")
"""What Chromium refuses without a word."""
LEAVING = ("about:blank", "http:", "//")
"""What it leaves the page for, without asking."""
REFUSED = (
    "zoommtg:1", "intent://x#Intent;end", "ws://x/", "ftp://x/", f"{ROOT}_media/en/insomnia/p.png", f"{ROOT}_font/x.ttf",
    f"{ROOT}a/b/c", f"{ROOT}_topic/nothing", f"{ROOT}%00/%ff/x", ROOT, "reader://other/en/x",
)  # fmt: skip
NOWHERE = (*UNHEARD, *LEAVING, *REFUSED)

TARGETS = "main a[href], .word > span, main img, [popover], h1"

_LIST = """JSON.stringify([...document.querySelectorAll(%s)].map(one => [one.href || '', one.getAttribute('href') || '']))"""
_BRING = """(() => {
  tapped = 0;
  if (!window.counts) { counts = true; addEventListener('click', () => { tapped += 1; }, true); }
  for (const open of document.querySelectorAll(':popover-open')) open.hidePopover();
  const one = document.querySelectorAll(%s)[%d];
  if (%s) one.href = %s;
  one.scrollIntoView({block: 'center', behavior: 'instant'});
  return scrollY * devicePixelRatio;
})()"""
_PLACE = """(() => {
  const one = document.querySelectorAll(%s)[%d], box = one.getClientRects()[0];
  if (!box || !box.width) return '';
  const [x, y] = [box.left + Math.min(5, box.width / 2), box.top + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  return hit && (one.contains(hit) || hit.contains(one)) ? [x * devicePixelRatio, y * devicePixelRatio].join() : '';
})()"""


class Tap(NamedTuple):
    """What is tapped: on the page of an article, which of the ``TARGETS``, as a link to *instead* where that is given."""

    article: str
    number: int
    instead: str = ""


class PageTaps:
    """Hands in front of *kiosk*, which has settled; *wait* lets the event loop run until something is so."""

    def __init__(self, kiosk: Kiosk, wait: Callable[[Callable[[], bool]], None]) -> None:
        assert kiosk.room is not None
        self._kiosk, self._room, self._wait = kiosk, kiosk.room, wait
        self._page = self._room.view.page()
        self._ends: list[bool] = []
        self._ways: list[str] = []
        self._page.loadFinished.connect(self._ends.append)
        self._page.urlChanged.connect(lambda url: self._ways.append(url.toString()))

    def look(self, script: str) -> Any:
        """Return what *script* sees of the page."""
        seen: list[Any] = []
        self._page.runJavaScript(script, WORLD, seen.append)
        self._wait(lambda: bool(seen))
        return seen[0]

    def open(self, article: str) -> None:
        """Open an article, in its language, as a tap on its card does."""
        self._room.visit.go_home()
        self._room.visit.speak(article.partition("/")[0])
        self._room.visit.go(Stop("article", article))
        self._settle()

    def targets(self, article: str) -> list[str]:
        """Open *article*; return the addresses of what can be tapped there: "" for what is no link."""
        self.open(article)
        return [address for address, _ in json.loads(self.look(_LIST % json.dumps(TARGETS)))]

    def tap(self, tap: Tap) -> str:
        """Tap in the article that is open, and let everything happen; return what is wrong then. All is as before afterwards."""
        target = json.dumps(TARGETS)
        instead = (json.dumps(bool(tap.instead)), json.dumps(tap.instead))
        asked = self.look(_BRING % (target, tap.number, *instead))
        self._wait(lambda: abs(self._room.article.page.scroller.position - asked) < 2)
        place = self._resting_place(_PLACE % (target, tap.number))
        if not place:
            return ""  # it is not seen, and cannot be tapped
        address = tap.instead or str(self.look(f"document.querySelectorAll({target})[{tap.number}].href || ''"))
        trail, scroll = self._trail, self._room.article.page.scroller.position
        point = QPoint(*(round(float(part)) for part in place.split(",")))
        surface = self._room.view.focusProxy()
        assert surface is not None
        self._ends.clear()
        self._ways.clear()
        QTest.mouseClick(surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        self._wait(lambda: self._has_happened(address))
        self._settle()
        fault = "; ".join(self._faults(tap, address, trail, scroll))
        self._room.panels.close()
        if fault or self._trail != trail:
            self.open(tap.article)
        return f"{tap.article}, {address or 'no link'}: {fault}" if fault else ""

    def _resting_place(self, script: str) -> str:
        """Return what *script* says once it says the same twice: while fonts come in, lines move from under the finger."""
        seen = ["?"]

        def rests() -> bool:
            seen.append(str(self.look(script)))
            return seen[-1] == seen[-2] and self.look("document.fonts.status") == "loaded"

        self._wait(rests)
        return seen[-1]

    def _has_happened(self, address: str) -> bool:
        """Tell whether all has come of the tap that is to come of it."""
        if read_address(address).kind == "article":
            return self._page.url().toString() == address
        if address in LEAVING:
            return (
                any(way.startswith("about:") for way in self._ways) and read_address(self._ways[-1]).kind == "article"
            )
        if address and address not in UNHEARD:
            return False in self._ends  # Qt's own signal, which says so of a page that was refused
        return bool(self.look("window.tapped"))

    @property
    def _trail(self) -> list[tuple[str, str]]:
        return [(stop.kind, stop.name) for stop in self._room.visit.trail]

    def _settle(self) -> None:
        """Wait for the page that is on its way, and let the time of whoever doubts it pass."""
        visit, reading = self._room.visit, self._room.article.reading
        timers = self._room.view.findChild(Arrival).findChildren(QTimer)
        self._wait(lambda: visit.here.kind != "article" or (reading.is_there and not self._page.isLoading()))
        for timer in timers:
            if timer.isActive():
                timer.start(0)
        self._wait(lambda: not any(timer.isActive() for timer in timers))
        self.look("1")  # questions to the page are answered in their order

    def _faults(self, tap: Tap, address: str, trail: list[tuple[str, str]], scroll: float) -> Iterator[str]:
        room, found, article = self._room, read_address(address), tap.article
        if room.guard.recovery.panel.isVisible():
            yield "“Let's start again”"
        followed = found.article if found.kind == "article" else ""
        if room.visit.here.name != (followed or article):
            yield f"the visit is at {room.visit.here}"
        if followed:
            return
        if self._trail != trail:
            yield "the way back is another"
        # A page that was left is laid out anew: ``tests.web`` sees to its place.
        if address not in LEAVING and abs(room.article.page.scroller.position - scroll) > 1:
            yield "the page moved"
        if read_address(self._page.url().toString()).article != article:
            yield f"the page is {self._page.url().toString()}"
        panel, leads_out = room.panels.link, is_external(address) and tap.instead not in NOWHERE
        if panel.isVisible() != leads_out:
            yield "the panel is not there" if leads_out else "a panel is there"
        elif leads_out and panel.image.code != make_qr(QUrl(address).toEncoded().data().decode(), LARGEST_LINK):
            yield "the code is another"


def all_taps(taps: PageTaps, articles: list[str]) -> Iterator[Tap]:
    """Yield every target of *articles*, each article being open at that time, and then a link that leads nowhere."""
    for place, article in enumerate(articles):
        addresses = taps.targets(article)
        yield from (Tap(article, number) for number in range(len(addresses)))
        links = [number for number, address in enumerate(addresses) if address]
        if links:
            yield Tap(article, links[0], (*NOWHERE, *OUTWARD)[place % len((*NOWHERE, *OUTWARD))])


def some_taps(taps: PageTaps, articles: list[str], seed: int, most: int) -> Iterator[Tap]:
    """Yield *most* taps on some *articles*, which *seed* decides, three on each page, one of them leading nowhere."""
    chance = random.Random(seed)
    for _ in range(0, most, 3):
        article = chance.choice(articles)
        addresses = taps.targets(article)
        links = [number for number, address in enumerate(addresses) if address]
        outward = [number for number in links if is_external(addresses[number])]
        yield Tap(article, chance.choice(outward or links))
        yield Tap(article, chance.randrange(len(addresses)))
        yield Tap(article, chance.choice(links), chance.choice((*NOWHERE, *OUTWARD)))
