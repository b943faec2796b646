"""Qt's application, whichever window it shows, and what Qt reads from the environment before."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.errors import DisplayMissingError, RootRefusedError, SandboxMissingError
from reader.options import Options
from reader.system.user_namespaces import may_make_namespaces, restriction


def prepare_environment(options: Options, environment: dict[str, str] | os._Environ[str] = os.environ) -> None:
    """Set what Qt reads from the environment before it starts.

    Raises RootRefusedError for root with the sandbox on, DisplayMissingError without a screen, and SandboxMissingError.
    """
    if options.sandbox and hasattr(os, "geteuid") and os.geteuid() == 0:
        raise RootRefusedError
    if sys.platform.startswith("linux") and not any(
        environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise DisplayMissingError
    if options.sandbox and sys.platform.startswith("linux") and restriction() and not may_make_namespaces():
        raise SandboxMissingError  # else Chromium ends the program without a word
    if not options.sandbox:
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    # Text needs no GPU: the software renderer saves memory and time, and adding the web view to a
    # window that is already shown does not make the window anew (ARCHITECTURE.md has the figures).
    environment.setdefault("QT_QUICK_BACKEND", "software")
    flags = environment.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    environment["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{flags} --log-level=3 --disable-background-networking".strip()


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Return the process's application, made ready for Qt WebEngine."""
    # A thread that computes gives way to the window's after so many seconds; with Python's 0.005 two of them hold it up.
    sys.setswitchinterval(0.001)
    if os.environ.get("QT_QUICK_BACKEND") != "software":
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication(["patient-reader", *arguments])
    application.setApplicationName("patient-reader")
    application.setApplicationDisplayName("Patient Reader")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("patient-reader")
    return application
