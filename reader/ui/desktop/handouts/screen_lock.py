"""When the screen is locked, as systemd's logind tells over D-Bus (org.freedesktop.login1.Session)."""

import os
from collections.abc import Mapping

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusPendingCall, QDBusPendingCallWatcher

SERVICE, ROOT = "org.freedesktop.login1", "/org/freedesktop/login1"
SESSION = f"{SERVICE}.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"


class ScreenLock(QObject):
    """``locked`` comes when the session is locked. Where there is no logind, as on Windows and macOS, it never comes."""

    locked = Signal()

    def __init__(self, parent: QObject, bus: QDBusConnection | None = None) -> None:
        """*bus* is the system's, unless a test has one of its own. Nothing waits for an answer of it."""
        super().__init__(parent)
        self._bus = QDBusConnection.systemBus() if bus is None else bus
        self.is_told = False
        """Whether logind has said which session this is."""
        if self._bus.isConnected():
            asked = QDBusMessage.createMethodCall(SERVICE, ROOT, f"{SERVICE}.Manager", "GetSession")
            asked.setArguments([os.environ.get("XDG_SESSION_ID") or "auto"])
            self._asked = QDBusPendingCallWatcher(self._bus.asyncCall(asked), self)
            self._asked.finished.connect(self._listen)

    def _listen(self, call: QDBusPendingCall) -> None:
        arguments = call.reply().arguments()
        path = arguments[0] if arguments else None
        if isinstance(path, QDBusObjectPath):
            self.is_told = self._hear(path, SESSION, "Lock", "tell_locked()") and self._hear(
                path, PROPERTIES, "PropertiesChanged", "look(QString,QVariantMap,QStringList)"
            )

    def _hear(self, path: QDBusObjectPath, interface: str, signal: str, slot: str) -> bool:
        # What is declared to take bytes takes text, and nothing else (PySide6 6.11).
        return self._bus.connect(SERVICE, path.path(), interface, signal, self, SLOT(slot))  # type: ignore[call-overload, no-any-return]

    @Slot()
    def tell_locked(self) -> None:
        """Somebody, or the time, locks the session."""
        self.locked.emit()

    @Slot(str, "QVariantMap", "QStringList")
    def look(self, interface: str, changed: Mapping[str, object], _: object) -> None:
        """A desktop that locks by itself says so here (LockedHint)."""
        if interface == SESSION and changed.get("LockedHint") is True:
            self.tell_locked()
