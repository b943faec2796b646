"""Memory between visits."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref

import pytest

from reader.ui.kiosk.guard import memory_limits
from reader.ui.kiosk.guard.memory_limits import Tidying, tidy
from tests.patience import pass_time
from tests.ui.kiosk.stage import Stage


class Ring:
    """Holds itself, so that only the collector gets it."""

    def __init__(self) -> None:
        self.self = self


def test_garbage_goes_some_time_after_the_visit_and_not_at_once(stage: Stage) -> None:
    gc.disable()
    try:
        ring = Ring()
        known = weakref.ref(ring)
        del ring
        tidying_ = Tidying(stage)
        tidying_.soon()
        assert known() is not None
        pass_time(tidying_)
        assert known() is None
    finally:
        gc.enable()
    assert memory_limits.AFTER_MS > 1000


def test_tidying_works_on_every_system() -> None:
    tidy()


PIN_TRIES = """
import hashlib, threading
from reader.ui.kiosk.guard.memory_limits import give_back_at_once

def held():
    return sum(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("RssAnon")) / 1024

def attempt():
    hashlib.scrypt(b"1234", salt=b"x" * 16, n=2**14, r=8, p=1, maxmem=64 * 2**20)

give_back_at_once()
before = held()
for _ in range(3):
    one = threading.Thread(target=attempt)
    one.start()
    one.join()
print(held() - before)
"""
"""Each try of a PIN takes 16 MB for a moment, in a thread, whose heap glibc does not trim."""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's ways with memory")
def test_what_a_thread_held_for_a_moment_goes_back_to_the_system() -> None:
    done = subprocess.run([sys.executable, "-c", PIN_TRIES], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 4
