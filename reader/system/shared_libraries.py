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
    lacking = []
    for library, package in wanted.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            lacking.append(package)
    return lacking
