"""Has the computer examined by a process of its own (``doctor --kiosk --json --keep``), of which one runs at a time."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from reader.system.health_file import read_checks
from reader.system.own_program import module_command
from reader.ui.processes import start_process

if TYPE_CHECKING:
    from reader.system.health_file import HealthCheck

log = logging.getLogger(__name__)

PATIENCE_MS = 120_000
"""An examination that takes longer has met something that does not answer."""
CLOSE_MS = 2000


def doctor_command(arguments: Sequence[str]) -> tuple[str, ...]:
    """Return what examines this kiosk; *arguments* are the options of the command line that name its folders."""
    return module_command("reader", *arguments, "doctor", "--kiosk", "--json", "--keep")


class HealthWatch(QObject):
    """Tells what was found; nothing is lost where the process fails."""

    checked = Signal(tuple)
    """HealthChecks; none where the process failed."""

    def __init__(self, command: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._process: QProcess | None = None

    @property
    def is_checking(self) -> bool:
        return self._process is not None

    def check(self) -> None:
        """Examine now; ``checked`` follows."""
        if self._process is not None:
            return
        process = self._process = start_process(self, self._command, self._take)
        QTimer.singleShot(PATIENCE_MS, process, process.kill)

    def _take(self, _: bool, output: bytes) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        checks: tuple[HealthCheck, ...] = ()
        try:
            document = json.loads(output)
            checks = read_checks(document.get("morning"))
        except (ValueError, AttributeError):
            log.warning("the morning check ended with code %s", process.exitCode())
        self.checked.emit(checks)

    def close(self) -> None:
        """Stop without a word."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(CLOSE_MS)
