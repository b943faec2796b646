"""The screens as Qt sees them, printed as JSON: ``python -m reader.ui.monitors``.

A process of its own, because Qt ends the whole program where it cannot reach a screen, and ``doctor`` does
without Qt.
"""

import json
import sys

from PySide6.QtGui import QGuiApplication


def main() -> int:
    """Print a list of {"name", "width", "height", "scale", "primary"}; sizes are in device-independent pixels."""
    application = QGuiApplication(sys.argv[:1])
    primary = application.primaryScreen()
    screens = [
        {
            "name": screen.name(), "width": screen.size().width(), "height": screen.size().height(),
            "scale": screen.devicePixelRatio(), "primary": screen is primary,
        }
        for screen in application.screens()
    ]  # fmt: skip
    print(json.dumps(screens))  # noqa: T201 - this is what it is for
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
