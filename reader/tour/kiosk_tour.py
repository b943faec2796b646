"""A walk through the real kiosk, off screen: every screen in three sizes and five looks; a picture of each stop.

It may do all that a clinic can allow, so that every screen is seen, with all its buttons.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.settings.kiosk_settings import KioskSettings
from reader.tour.kiosk_stops import SilentEngine, paperless_printer, screens_of
from reader.tour.walk import Tour, TourStop, take_tour
from reader.ui.application import make_application
from reader.ui.kiosk.kiosk import Kiosk, prepare_kiosk_environment
from reader.ui.kiosk.widgets.kiosk_theme import CONTRASTS, TEXT_SIZES

SIZES = ((1920, 1080), (1080, 1920), (1366, 768))


class TourLook(NamedTuple):
    """How the kiosk looks and speaks during one round."""

    name: str
    language: str
    theme: str
    text_size: int


LOOKS = (
    TourLook("english", "en", CONTRASTS[0], 0),
    TourLook("spanish-largest", "es", CONTRASTS[0], len(TEXT_SIZES) - 1),
    TourLook("contrast", "en", CONTRASTS[1], 0),
    TourLook("spanish-dark", "es", CONTRASTS[2], 0),
    TourLook("contrast-largest", "en", CONTRASTS[1], len(TEXT_SIZES) - 1),
)


def run_kiosk_tour(options: Options, folder: Path) -> int:
    """Write the pictures to *folder* and print their paths. The clinic's own data are left alone.

    Raises TourError when the kiosk did not do what it should, FileUnwritableError for *folder*.
    """

    def open_window(scratch: Path) -> Tour:
        prepare_kiosk_environment(options)
        settings = Settings(clinic="Contemporary Care", language="en", kiosk=KioskSettings(may_print=True))
        isolated = options._replace(data_dir=scratch)
        kiosk = Kiosk(make_application(), isolated, settings, SilentEngine, windowed=True, printer=paperless_printer())
        return Tour(kiosk, _stops(kiosk), lambda: kiosk.window)

    return take_tour(folder, open_window)


def _stops(kiosk: Kiosk) -> Iterator[TourStop]:
    yield TourStop("", bool, partial(_is_ready, kiosk))
    assert kiosk.room is not None
    kiosk.room.guard.idle.stop()  # nobody touches anything here
    for width, height in SIZES:
        for look in LOOKS:
            yield TourStop("", partial(_change, kiosk, width, height, look))
            for stop in screens_of(kiosk, look.language):
                yield stop._replace(name=f"{width}x{height}-{look.name}-{stop.name}") if stop.name else stop


def _is_ready(kiosk: Kiosk) -> bool:
    if kiosk.room is None or not kiosk.room.printing.is_available:
        return False
    return kiosk.has_settled and not kiosk.keeper.is_working and kiosk.room.visit.library is not None


def _change(kiosk: Kiosk, width: int, height: int, look: TourLook) -> None:
    assert kiosk.room is not None
    kiosk.window.reset()
    kiosk.window.resize(width, height)
    kiosk.room.visit.speak(look.language)
    kiosk.theme.set_look(look.theme, look.text_size)
