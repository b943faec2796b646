"""Which shared libraries the system lacks."""

import ctypes
import sys
from collections.abc import Mapping


def packages_lacking(wanted: Mapping[str, str]) -> list[str]:
    """Return the Debian packages of those libraries that cannot be loaded; none on other systems than Linux.

    *wanted* gives the package of each library, by the name of its file ("libpulse.so.0").
    """
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in wanted.items() if not _can_load(library)]


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
