"""The default printer as Qt sees it, printed as JSON: ``python -m reader.ui.printers``. A process of its own, as for screens."""

from __future__ import annotations

import json
import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinterInfo


def main() -> int:
    """Print the name of the printer, "" where there is none."""
    application = QGuiApplication(sys.argv[:1])
    print(json.dumps(QPrinterInfo.defaultPrinterName()))  # noqa: T201 - this is what it is for
    del application
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
