"""An error nobody caught: what the log says of it, and what it does not."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QTimer, qWarning

from reader.ui.failures import Failures, without_quotes
from reader.ui.tasks import Tasks
from tests.patience import PatientBot

SECRET = "suicidal thoughts"


@pytest.fixture
def failures(qtbot: PatientBot) -> Iterator[Failures]:
    failures = Failures()
    failures.install()
    yield failures
    failures.uninstall()


def fail() -> None:
    raise ValueError(SECRET)


@pytest.mark.uncaught
def test_an_error_in_a_slot_is_told_and_its_text_is_not_logged(
    failures: Failures, qtbot: PatientBot, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    # pytest-qt puts its own hook in place for each phase of a test.
    failures.install()
    with qtbot.waitSignal(failures.happened) as told:
        QTimer.singleShot(0, fail)

    assert isinstance(told.args[0], ValueError)
    assert "ValueError" in caplog.text
    assert "fail" in caplog.text
    assert SECRET not in caplog.text
    assert capfd.readouterr() == ("", "")


@pytest.mark.uncaught
def test_an_error_in_a_thread_is_told_on_the_gui_thread(failures: Failures, qtbot: PatientBot) -> None:
    failures.install()
    threads: list[int] = []
    failures.happened.connect(lambda _: threads.append(threading.get_ident()))
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.get_ident()]


def test_what_a_destructor_raises_is_not_printed(
    failures: Failures, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    class Leaver:
        def __del__(self) -> None:
            fail()

        def __repr__(self) -> str:
            return SECRET

    failures.install()
    leaver: Any = Leaver()
    del leaver
    gc.collect()

    assert "ValueError" in caplog.text
    assert SECRET not in caplog.text
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("message", "logged"),
    [
        ("Failed to load reader://article/en/sertraline?mark=sad now", "Failed to load … now"),
        ('QLineEdit "I feel sad" is odd', "QLineEdit … is odd"),
        ("no file 'en/sertraline.md' here", "no file … here"),
        ("file:///data/en/sertraline.md", "…"),
        ("two\nlines", "two lines"),
        ("QWidget::repaint: recursive call", "QWidget::repaint: recursive call"),
        ("Timers cannot be stopped from another thread", "Timers cannot be stopped from another thread"),
    ],
)
def test_a_message_of_qt_is_logged_without_what_it_quotes(message: str, logged: str) -> None:
    assert without_quotes(message) == logged


def test_messages_of_qt_reach_the_log_without_addresses(failures: Failures, caplog: pytest.LogCaptureFixture) -> None:
    failures.install()
    with caplog.at_level(logging.INFO):
        qWarning("cannot show reader://article/en/sertraline")
    assert "cannot show …" in caplog.text
    assert "sertraline" not in caplog.text


def test_a_background_task_that_fails_is_logged_without_its_text(
    qtbot: PatientBot, caplog: pytest.LogCaptureFixture
) -> None:
    tasks = Tasks()
    failed: list[Exception] = []
    tasks.run(fail, done=lambda _: None, failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    tasks.close()

    assert "ValueError" in caplog.text
    assert SECRET not in caplog.text


def test_uninstalling_gives_everything_back() -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    failures = Failures()
    failures.install()
    failures.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
