"""The kiosk as the soak has it before it: the real program, off screen, with everything it writes in one folder."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.kiosk import Kiosk
    from tests.soak.tree import Memory

PIN = "864197530864"
"""Twelve digits: nobody guesses it by chance."""


def prepare(folder: Path, size: str = "1920x1080") -> None:
    """Set the environment for a screen of *size*, and for a program whose home is *folder*. Before Qt is imported."""
    width, height = map(int, size.split("x"))
    screen = {
        "name": "soak",
        "x": 0,
        "y": 0,
        "width": width,
        "height": height,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    config = folder / "screen.json"
    config.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    for name, place in (("HOME", "home"), ("TMPDIR", "tmp"), ("XDG_RUNTIME_DIR", "run")):
        (folder / place).mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(folder / place)
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        os.environ.pop(name, None)
    os.environ.pop("NOTIFY_SOCKET", None)


class Subject:
    """A running kiosk, and what the soak does to it besides touching it."""

    def __init__(self, folder: Path, idle: int = 3600, **settings: object) -> None:
        """*idle* is long unless time itself is the subject; *settings* are more of the table [kiosk]."""
        from reader.kiosk import Kiosk, prepare_kiosk_environment
        from reader.kiosk_settings import KioskSettings
        from reader.options import Options
        from reader.pin import set_pin
        from reader.settings import Settings
        from reader.ui.application import make_application

        options = Options(data_dir=folder / "data", sandbox=not _is_root())
        prepare_kiosk_environment(options)
        set_pin(options.paths().pin_file, PIN)
        self.application = make_application()
        table = KioskSettings(idle=idle, **settings)  # type: ignore[arg-type]
        self.kiosk: Kiosk = Kiosk(self.application, options, Settings(language="en", kiosk_table=table))
        self.ends: list[int] = []
        self.kiosk.left.connect(self.ends.append)
        self.errors: list[str] = []
        self.kiosk.failures.happened.connect(lambda error: self.errors.append(type(error).__name__))

    def start(self) -> None:
        """Open the kiosk and wait until it has settled."""
        self.kiosk.start()
        self.wait(lambda: self.kiosk.has_settled and not self.kiosk.keeper.is_working, 60)
        self.rest(500)

    @property
    def window(self) -> object:
        return self.kiosk.window

    def rest(self, milliseconds: int) -> None:
        from PySide6.QtTest import QTest

        QTest.qWait(milliseconds)

    def wait(self, for_: Callable[[], bool], seconds: float) -> None:
        """Let the event loop run until *for_* holds. Raises TimeoutError."""
        import time

        end = time.monotonic() + seconds
        while not for_():
            if time.monotonic() > end:
                raise TimeoutError
            self.rest(5)

    def memory(self) -> Memory:
        """End the visit, and return what the whole tree of processes holds once it has calmed down."""
        import gc

        from tests.soak.tree import memory

        self.kiosk.window.reset()
        self.rest(4000)
        gc.collect()
        self.rest(500)
        return memory()

    def close(self) -> None:
        self.kiosk.close()


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def say(result: object) -> None:
    """Print *result* as the last line, for the process that asked."""
    sys.stdout.flush()
    print(json.dumps(result), flush=True)


def run(main: Callable[[], int]) -> None:
    """End this process with what *main* returns; an error of the soak itself is shown, not caught by the kiosk."""
    import traceback

    try:
        status = main()
    except BaseException:  # noqa: BLE001 - whatever ends it is a finding
        traceback.print_exc()
        status = 2
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # a kiosk that was left standing is not taken down in order, and its end is not the subject
