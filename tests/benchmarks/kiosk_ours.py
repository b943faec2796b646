"""The kiosk under its benchmark: the real composition root, watched from outside, and tapped as a finger would."""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path


def main() -> None:
    gc.disable()  # as the command "kiosk" does
    started, plan = float(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text("utf-8"))
    from reader.options import Options
    from reader.settings.clinic_settings import Settings
    from reader.ui.application import make_application
    from reader.ui.kiosk.kiosk import Kiosk, prepare_kiosk_environment

    options = Options(
        data_dir=Path(plan["data"]), collections=(Path(plan["collection"]),), bundled=False, sandbox=False
    )
    prepare_kiosk_environment(options)
    application = make_application()
    kiosk = Kiosk(application, options, Settings())

    # The probe comes after the program's own modules, so that loading it delays nothing that is measured.
    from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
    from PySide6.QtWidgets import QWidget
    from startup_probe import Clock, finish, has_text

    class Drawn(QObject):
        """Calls *then* once *widget* has been drawn, and its pixels are with the screen."""

        def __init__(self, widget: QWidget, then: object) -> None:
            super().__init__(widget)
            self._widget, self._then = widget, then
            widget.installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and watched is self._widget:
                self._widget.removeEventFilter(self)
                QTimer.singleShot(0, self._then)
            return False

    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.clock = Clock(started)
            self.categories: list[float] = []
            self.articles: list[float] = []
            self._timer = QTimer(self)
            self._timer.timeout.connect(self._look)

        def painted(self) -> None:
            """The window's own part is painted; what lies in it is when the event loop is back."""
            self.clock.mark("window")
            QTimer.singleShot(0, self._drawn)

        def _drawn(self) -> None:
            self.clock.mark("drawn")
            self.clock.marks["tiles"] = float(kiosk.window.home.tiles.tiles.rowCount())
            if plan["taps"] == 0:
                finish(self.clock.marks)
            self._wait()

        def _wait(self) -> None:
            is_ready = kiosk.has_settled and not kiosk.keeper.is_working
            QTimer.singleShot(
                int(plan["settle"] * 1000) if is_ready else 50, self._category if is_ready else self._wait
            )

        def _tap(self, view: object, row: int) -> None:
            """Touch a cell of a list that is in sight; the time runs from when the finger is lifted."""
            from PySide6.QtTest import QTest

            if not hasattr(self, "_device"):
                self._device = QTest.createTouchDevice()
            spot = view.viewport().mapTo(kiosk.window, view.visualRect(view.model().index(row, 0)).center())
            native = kiosk.window.windowHandle()
            QTest.touchEvent(native, self._device).press(0, spot, native).commit()
            application.processEvents()
            self._begun = time.monotonic()
            QTest.touchEvent(native, self._device).release(0, spot, native).commit()

        def _passed(self) -> float:
            return round((time.monotonic() - self._begun) * 1000, 1)

        def _category(self) -> None:
            if len(self.articles) >= plan["taps"]:
                finish({**self.clock.marks, "categories": self.categories, "articles": self.articles})
            tiles = kiosk.window.home.tiles
            Drawn(kiosk.room.screens["category"].page.cards.viewport(), self._category_drawn)
            self._tap(tiles, len(self.categories) % tiles.model().rowCount())

        def _category_drawn(self) -> None:
            self.categories.append(self._passed())
            assert not kiosk.window.is_at_home
            QTimer.singleShot(300, self._article)

        def _article(self) -> None:
            cards = kiosk.room.screens["category"].page.cards
            seen = cards.indexAt(QPoint(20, cards.viewport().height() - 20)).row() + 1 or cards.model().rowCount()
            self._tap(cards, len(self.articles) // kiosk.window.home.tiles.model().rowCount() % seen)
            self._timer.start(1)

        def _look(self) -> None:
            page = kiosk.room.article.page
            if page.isVisible() and not page.is_covered and has_text(page.place_of_view):
                self._timer.stop()
                self.articles.append(self._passed())
                QTimer.singleShot(300, self._go_home)

        def _go_home(self) -> None:
            kiosk.window.go_home()
            QTimer.singleShot(300, self._category)

    watch = Watch()
    paint = kiosk.window.paintEvent

    def timed_paint(event: object) -> None:
        # Before the window says so itself, which begins the rest of the start.
        if not watch.clock.marks:
            watch.painted()
        paint(event)

    kiosk.window.paintEvent = timed_paint
    kiosk.start()
    application.exec()


main()
