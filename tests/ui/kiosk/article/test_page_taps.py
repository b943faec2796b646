"""A tap in a page never ends a visit: sixty by chance here, and all there are in ``make soak PARTS=links``."""

from __future__ import annotations

import random

from reader.options import Options
from tests.patience import PatientBot
from tests.ui.kiosk.article.page_taps import PageTaps, some_taps
from tests.ui.kiosk.conftest import MakeKiosk

TAPS = 60


def test_whatever_is_tapped_in_a_page_the_visit_goes_on(
    make_kiosk: MakeKiosk, bundled: Options, qtbot: PatientBot
) -> None:
    kiosk = make_kiosk(bundled).kiosk
    kiosk.room.guard.idle.stop()
    seed = random.getrandbits(32)  # another one in each run, as pytest-randomly says at its beginning
    print(f"seed {seed}")
    taps = PageTaps(kiosk, qtbot.waitUntil)
    done, faults = 0, []
    for tap in some_taps(taps, kiosk.room.visit.library.snapshot.ids, seed, TAPS):
        print(tap)
        faults += filter(None, [taps.tap(tap)])
        done += 1

    assert done == TAPS
    assert not faults, "\n" + "\n".join(faults)
