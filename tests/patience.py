"""How tests wait: until something is so, however long a busy machine takes, and never for a time."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript
from pytestqt.qtbot import QtBot

PATIENCE_MS = 60_000
"""What has not come after so long does not come. Nothing waits so long in a test that passes."""

_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
_settlings = count()
_IS_AT_REST = """
if (window.settling !== %d) {
  settling = %d; framesAtRest = 0; lastPlace = '';
  requestAnimationFrame(function watch() {
    const place = `${scrollX} ${scrollY} ${innerWidth} ${innerHeight}`;
    framesAtRest = place === lastPlace ? framesAtRest + 1 : 0;
    lastPlace = place;
    if (framesAtRest < 5) requestAnimationFrame(watch);
  });
}
framesAtRest === 5
"""


class PatientBot(QtBot):
    """pytest-qt's hands and eyes; only a machine that does nothing at all is too slow for them."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **named: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **named)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE_MS, **named: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **named)

    def answer_of(self, page: QWebEnginePage, script: str) -> Any:
        """Return what *script* sees of *page*, from a world of its own that the page cannot enter."""
        seen: list[Any] = []
        page.runJavaScript(script, _WORLD, seen.append)
        self.waitUntil(lambda: bool(seen))
        return seen[0]

    def settle(self, page: QWebEnginePage | None = None) -> None:
        """Let everything happen that is under way: what waits in the event loop, and what *page*, which is seen, was told.

        A page has come to rest once it has drawn some frames in which nothing rolled.
        What is to happen after a time is not under way: pass that time.
        """
        if page is not None:
            script = _IS_AT_REST.replace("%d", str(next(_settlings)))
            self.waitUntil(lambda: bool(self.answer_of(page, script)))
        # What is posted by something posted, and so on, a few times over.
        for _ in range(5):
            passed: list[bool] = []
            QTimer.singleShot(0, lambda passed=passed: passed.append(True))  # type: ignore[misc]
            while not passed:
                QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def fire(timer: QTimer) -> None:
    """Let the time of *timer* be over, which must be running."""
    assert timer.isActive()
    if timer.isSingleShot():
        timer.stop()
    timer.timeout.emit()


def pass_time(*owners: QObject) -> None:
    """Let the time of every timer that runs below *owners* be over, once."""
    for timer in [timer for owner in owners for timer in owner.findChildren(QTimer)]:
        if timer.isActive():
            fire(timer)
