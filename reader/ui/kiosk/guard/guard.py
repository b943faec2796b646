"""What keeps an unattended kiosk safe, made and wired together, once its window is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.library.category import Category
from reader.pages.addresses import Address
from reader.settings.kiosk_settings import KioskSettings
from reader.settings.pin import PinKeeper
from reader.system.systemd import Notifier
from reader.ui.failures import Failures
from reader.ui.kiosk.covers.attract_screen import AttractScreen
from reader.ui.kiosk.covers.greetings import Greeting
from reader.ui.kiosk.covers.sleep_screen import SleepScreen
from reader.ui.kiosk.covers.still_here import StillHere
from reader.ui.kiosk.guard.idle_watch import IdleWatch
from reader.ui.kiosk.guard.lock import Lock
from reader.ui.kiosk.guard.memory_limits import Tidying
from reader.ui.kiosk.guard.recovery import Recovery
from reader.ui.kiosk.guard.staff_exit import StaffExit
from reader.ui.kiosk.kiosk_window import KioskWindow
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.overlay import ModalOverlay
from reader.ui.look.icons import Icons
from reader.ui.tasks import Tasks

if TYPE_CHECKING:
    from reader.web.article_view import ArticleView


class Heartbeat(QObject):
    """Signs of life for systemd, sent by the event loop: a loop that hangs sends none, and is started again."""

    def __init__(self, notifier: Notifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notifier = notifier
        # Half of what is allowed, as sd_watchdog_enabled(3) advises: one late beat does no harm.
        self._timer = QTimer(self, interval=max(1, round(notifier.watchdog_seconds * 500)))
        self._timer.timeout.connect(notifier.alive)

    def start(self) -> None:
        """Say that the program is ready, and from now on that it is alive, if anybody wants to know."""
        self._notifier.ready()
        if self._notifier.watchdog_seconds > 0:
            self._notifier.alive()
            self._timer.start()

    def stop(self) -> None:
        """Say that the program ends, and nothing more."""
        self._timer.stop()
        self._notifier.stopping()


class Guard(QObject):
    """Make it after the first paint of a window that *lock* has shown, then ``start`` it, and ``close`` it at the end."""

    left = Signal()
    """Staff typed the PIN, and the lock is open: end the program."""
    restart_requested = Signal()
    """End the program with an error, so that the system starts it anew. The lock is open."""

    def __init__(
        self, window: KioskWindow, lock: Lock, theme: KioskTheme, icons: Icons,
        settings: KioskSettings, greeting: Greeting, *, keeper: PinKeeper, notifier: Notifier, tasks: Tasks, failures: Failures,
        invitations: Callable[[], Sequence[Category]], is_busy: Callable[[], bool] = lambda: False,
    ) -> None:  # fmt: skip
        """*invitations* gives the categories to invite to; *is_busy* tells whether something is read aloud at this moment.

        The logo of the first screen is for ``staff_exit.watch``. The caller installs *failures*.
        """
        super().__init__(window)
        self._window, self._invitations = window, invitations
        self._restarts = False
        self._corner: ModalOverlay | None = None
        self._show_corner: Callable[[], None] = self.leave
        self.lock = lock
        self.idle = IdleWatch(window, settings.idle, is_busy=is_busy)
        self.still_here = StillHere(theme, icons, window)
        self.attract = AttractScreen(theme, icons, window, greeting)
        self.sleep = SleepScreen(
            theme, icons, window, greeting, settings.hours, is_in_use=lambda: not self.idle.is_resting
        )
        self.staff_exit = StaffExit(theme, icons, window, keeper, tasks)
        self.staff_exit.watch(self.sleep.logo)
        self.recovery = Recovery(theme, icons, window, failures)
        self.heartbeat = Heartbeat(notifier, self)
        self._tidying = Tidying(self)
        self._connect()

    def _connect(self) -> None:
        self._window.reset_requested.connect(self._tidying.soon)
        self.lock.exit_requested.connect(self.staff_exit.ask)
        self.idle.warned.connect(self._warn)
        self.idle.resumed.connect(self.still_here.resume)
        self.idle.expired.connect(self._end_visit)
        self.attract.dismissed.connect(self._window.go_home)
        self.sleep.slept.connect(self.idle.rest)
        self.sleep.slept.connect(self.attract.hide)
        self.sleep.woke.connect(self._invite)
        self.staff_exit.left.connect(self._let_staff_in)
        self.recovery.restart_needed.connect(self.restart)
        self.recovery.restart_advised.connect(self._restart_later)

    def start(self) -> None:
        """Watch from now on."""
        self.heartbeat.start()
        self.sleep.start()
        self.idle.start(resting=self.sleep.isVisible())

    def watch_view(self, view: ArticleView, text_of: Callable[[Address], str]) -> None:
        """Take care of *view*, once it is made; *text_of* gives the words of the page at an address."""
        self.recovery.watch_view(view, text_of)

    def close(self) -> None:
        """Watch no more, and let the window close."""
        self.heartbeat.stop()
        self.idle.stop()
        self.sleep.stop()
        self.attract.hide()
        self.lock.release()

    def take_corner(self, corner: ModalOverlay, show: Callable[[], None]) -> None:
        """Have the PIN open *corner*, by *show*, instead of leading out at once. When it closes, visitors find the first screen."""
        self._corner = corner
        corner.closed.connect(self._window.reset)
        self._show_corner = show

    def leave(self) -> None:
        """Open the lock, and tell that staff left."""
        self.close()
        self.left.emit()

    def restart(self) -> None:
        """Open the lock, and ask for a new start."""
        self.close()
        self.restart_requested.emit()

    def _let_staff_in(self) -> None:
        if self._corner is None:
            self.leave()
        else:
            self._show_corner()

    @property
    def _is_staff_in(self) -> bool:
        return self._corner is not None and self._corner.isVisible()

    def is_staff_here(self) -> bool:
        """Tell whether the PIN is being typed, or was: keys and touches are for that then."""
        return self.staff_exit.pad.isVisible() or self._is_staff_in

    @property
    def _questions(self) -> tuple[ModalOverlay, ...]:
        asking = (self.still_here, self.staff_exit.pad, self.recovery.panel)
        return asking if self._corner is None else (*asking, self._corner)

    @property
    def is_asking(self) -> bool:
        """Whether something stands over the window that waits for an answer, which nothing else may cover."""
        return any(one.isVisible() for one in self._questions)

    @property
    def is_curtain_down(self) -> bool:
        """Whether the attract screen or the sleeping one covers the window."""
        return self.attract.isVisible() or self.sleep.isVisible()

    def _warn(self, seconds: int) -> None:
        if self.is_curtain_down and not self._is_staff_in:
            self.idle.rest()  # there is nothing to clear
        else:
            self.still_here.count(seconds)

    def _end_visit(self) -> None:
        for overlay in self._questions:
            overlay.close_overlay()
        self._window.reset()
        self.lock.empty_clipboards()
        if self._restarts:
            self.restart()
            return
        self.sleep.look()
        if not self.sleep.isVisible():
            self._invite()

    def _invite(self) -> None:
        if self._is_staff_in:
            return  # they see the first screen when they are done
        self.idle.rest()
        self.attract.show_invitations(self._invitations())

    def _restart_later(self) -> None:
        self._restarts = True
