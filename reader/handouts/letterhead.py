"""The head of a handout: the clinic's logo, name, address and telephone number."""

from pathlib import Path
from typing import NamedTuple

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.settings.clinic_settings import Settings

LARGEST_LOGO = 5_000_000

_NO_LOGO = QT_TRANSLATE_NOOP(
    "messages", "The logo {path} cannot be read: the handout has none. Correct “logo” in the settings."
)


class Letterhead(NamedTuple):
    """Who hands it out. What is empty is left out."""

    clinic: str = ""
    address: str = ""
    phone: str = ""
    logo: str = ""
    """The path of a picture."""

    @property
    def contact(self) -> str:
        """Address and telephone number in one line."""
        return " · ".join(filter(None, (self.address, self.phone)))


def letterhead_of(settings: Settings) -> Letterhead:
    """Return the letterhead that *settings* mean: without a logo of its own it has the kiosk's."""
    return Letterhead(settings.clinic, settings.address, settings.phone, settings.logo or settings.kiosk.logo)


def no_logo(path: str) -> Message:
    """Return the sentence that says that there is no logo at *path* to be printed."""
    return Message(_NO_LOGO, {"path": path})


def read_logo(path: str) -> bytes | None:
    """Return the picture at *path*, or None where it cannot be read or is too large."""
    try:
        with Path(path).open("rb") as file:
            picture = file.read(LARGEST_LOGO + 1)
    except (OSError, ValueError):
        return None
    return picture if 0 < len(picture) <= LARGEST_LOGO else None
