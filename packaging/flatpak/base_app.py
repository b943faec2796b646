"""What of the locked packages Flatpak's io.qt.PySide.BaseApp has already."""

import re

FROM_BASE = ("pyside6", "shiboken6", "numpy")


def without_base(lock: str) -> str:
    """Return the text of *lock* without what the base app has."""
    entries = re.split(r"(?m)^(?=\S+==)", lock)
    return "".join(one for one in entries if not one.lower().startswith(FROM_BASE))
