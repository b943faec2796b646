"""Pages for people who listen to them: what Chromium tells a screen reader."""

import os
from collections.abc import MutableMapping

from PySide6.QtGui import QAccessible

FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
TELL = "--force-renderer-accessibility"


def tell_screen_reader(environment: MutableMapping[str, str] = os.environ) -> None:
    """Have Chromium describe its pages to the screen reader that is running, if one is. For use before the first profile.

    Qt WebEngine 6.11 does so by itself for one that is started later, but overlooks one that was there before.
    """
    flags = environment.get(FLAGS, "").split()
    if QAccessible.isActive() and TELL not in flags:
        environment[FLAGS] = " ".join([*flags, TELL])
