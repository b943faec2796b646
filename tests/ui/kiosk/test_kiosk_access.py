"""That everybody can use every screen of the kiosk: targets, distances, room for words, help in sight, contrast, names."""

from __future__ import annotations

import pytest

from reader.options import Options
from reader.pages.tokens import CONTRAST, DARK, LIGHT
from reader.tour.kiosk_stops import SilentEngine, paperless_printer
from tests.ui.kiosk.conftest import SIZES, MakeKiosk
from tests.ui.kiosk.measuring import faults_of_colours, walk

LANDSCAPE, PORTRAIT, PANEL = SIZES

LOOKS = {
    LANDSCAPE: [("en", LIGHT, 0), ("es", DARK, 0)],
    PORTRAIT: [("es", LIGHT, 2), ("en", CONTRAST, 2)],
    PANEL: [("en", CONTRAST, 2), ("es", DARK, 2), ("es", LIGHT, 1)],
}
"""Language, theme and text size, by the size of the screen."""


@pytest.mark.parametrize("size", LOOKS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_screen_can_be_read_and_tapped(size: tuple[int, int], make_kiosk: MakeKiosk, bundled: Options) -> None:
    """With all that staff can allow, and the program's sentence for a crisis."""
    visitor = make_kiosk(bundled, size=size, open_engine=SilentEngine, printer=paperless_printer(), may_print=True)
    faults = []
    for look in LOOKS[size]:
        for name, scene in walk(visitor, *look):
            found = [*scene.faults(), *faults_of_colours(visitor, name, scene)]
            faults += [f"{look} {name}: {fault}" for fault in found]
    assert not faults, "\n" + "\n".join(faults)
