"""ScreenLock on a bus of its own, on which a stand-in for logind speaks."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection, QDBusMessage, QDBusObjectPath

from reader.ui.desktop.handouts.screen_lock import PROPERTIES, ROOT, SERVICE, SESSION, ScreenLock
from tests.patience import PatientBot

PATH = "/org/freedesktop/login1/session/_37"


@ClassInfo({"D-Bus Interface": f"{SERVICE}.Manager"})
class _Manager(QDBusAbstractAdaptor):
    @Slot(str, result=QDBusObjectPath)
    def GetSession(self, name: str) -> QDBusObjectPath:
        return QDBusObjectPath(PATH)


@pytest.fixture
def address() -> Iterator[str]:
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("there is no D-Bus here")
    command = [program, "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.fixture
def logind(address: str, qapp: QObject) -> Iterator[QDBusConnection]:
    bus = QDBusConnection.connectToBus(address, "logind")
    root = QObject()
    _Manager(root)
    assert bus.registerObject(ROOT, root, QDBusConnection.RegisterOption.ExportAdaptors)
    assert bus.registerService(SERVICE)
    yield bus
    bus.unregisterService(SERVICE)
    bus.unregisterObject(ROOT)
    QDBusConnection.disconnectFromBus("logind")


@pytest.fixture
def lock(address: str, logind: QDBusConnection, qtbot: PatientBot) -> Iterator[ScreenLock]:
    parent = QObject()
    lock = ScreenLock(parent, QDBusConnection.connectToBus(address, "reader"))
    qtbot.waitUntil(lambda: lock.is_told)
    yield lock
    QDBusConnection.disconnectFromBus("reader")


def say_hint(bus: QDBusConnection, locked: bool) -> None:
    signal = QDBusMessage.createSignal(PATH, PROPERTIES, "PropertiesChanged")
    signal.setArguments([SESSION, {"LockedHint": locked}, []])
    assert bus.send(signal)


def test_it_hears_that_the_session_is_locked(lock: ScreenLock, logind: QDBusConnection, qtbot: PatientBot) -> None:
    with qtbot.waitSignal(lock.locked):
        assert logind.send(QDBusMessage.createSignal(PATH, SESSION, "Lock"))


def test_another_session_is_nobodys_business(lock: ScreenLock, logind: QDBusConnection, qtbot: PatientBot) -> None:
    heard: list[int] = []
    lock.locked.connect(lambda: heard.append(1))
    assert logind.send(QDBusMessage.createSignal(f"{PATH}8", SESSION, "Lock"))
    assert logind.send(QDBusMessage.createSignal(PATH, SESSION, "Lock"))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [1]


def test_without_a_bus_nothing_is_heard(qapp: QObject) -> None:
    nowhere = QDBusConnection("nobody-made-this")
    parent = QObject()
    assert not ScreenLock(parent, nowhere).is_told


def test_a_hint_of_the_desktop_counts_when_it_says_locked(qapp: QObject) -> None:
    parent = QObject()
    lock = ScreenLock(parent, QDBusConnection("nobody-made-this"))
    heard: list[int] = []
    lock.locked.connect(lambda: heard.append(1))
    lock.look(SESSION, {"LockedHint": False}, [])
    lock.look(SESSION, {"IdleHint": True}, [])
    lock.look("org.freedesktop.login1.Seat", {"LockedHint": True}, [])
    assert heard == []
    lock.look(SESSION, {"LockedHint": True}, [])
    assert heard == [1]
