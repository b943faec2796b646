"""What every test needs before Qt starts: no screen, no sandbox for root, and the scheme registered in time."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# The same examples at every run, and no clock: a busy machine must not fail a test. To look for new
# examples, take derandomize out for a while.
settings.register_profile("calm", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--log-level=3 --disable-background-networking"
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from reader.web.scheme import register_scheme  # noqa: E402

QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
register_scheme()


@pytest.fixture(autouse=True)
def _no_window_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that opens windows closes them: what one leaves open is another one's riddle."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        left = [widget for widget in application.topLevelWidgets() if widget.isVisible()]
        for widget in left:
            widget.close()
        assert not left, f"left open: {left}"
