"""What reading aloud needs of the system, looked for without Qt: libraries, a speech server, and its voices.

On Linux speech is Speech Dispatcher's; the voices are those of its modules, as its own program ``spd-say`` lists them.
Windows and macOS bring voices along.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from typing import NamedTuple

from reader.languages import base_of
from reader.system.shared_libraries import packages_lacking

LIBRARIES = {"libpulse.so.0": "libpulse0", "libspeechd.so.2": "libspeechd2"}
"""What Qt's speech loads on Linux, and the Debian 12 packages that have it. Qt's part of PulseAudio is loaded always."""

SERVER = "speech-dispatcher"
MODULE = "speech-dispatcher-espeak-ng"
PATIENCE_SECONDS = 20
NOT_A_VOICE = "dummy"


class VoicesFound(NamedTuple):
    """The languages (BCP 47, without country) that can be read aloud, and the Debian packages to install first.

    ``languages`` is None where the system keeps its voices to itself: Windows and macOS.
    """

    languages: tuple[str, ...] | None
    packages: tuple[str, ...] = ()

    def lacks(self, language: str) -> bool:
        """Tell whether nothing here reads *language*."""
        return self.languages is not None and base_of(language) not in self.languages


def missing_libraries() -> list[str]:
    """Return the Debian packages of the libraries that speech needs and that cannot be loaded."""
    return packages_lacking(LIBRARIES)


def find_voices(run: Callable[[list[str]], str] | None = None) -> VoicesFound:
    """Return which languages can be read aloud here; may start the speech server, which takes a second or two.

    *run* runs a command and returns what it wrote; it raises OSError where it cannot.
    """
    if not sys.platform.startswith("linux"):
        return VoicesFound(None)
    packages = missing_libraries()
    if run is None and not shutil.which("spd-say"):
        return VoicesFound((), (*packages, SERVER, MODULE))
    try:
        listed = (run or _run)(["spd-say", "-L"])
    except (OSError, subprocess.SubprocessError):  # the server is there, and does not start or answer
        return VoicesFound((), (*packages, MODULE))
    languages = spoken_languages(listed.splitlines())
    if not languages:
        packages.append(MODULE)
    return VoicesFound(() if packages else languages, tuple(packages))


def spoken_languages(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the languages in *lines*, the table that ``spd-say -L`` writes: name, language, variant."""
    found = set()
    for line in lines:
        columns = line.split()
        if len(columns) < 3 or columns[0] in (NOT_A_VOICE, "NAME") or "+" in line:
            continue
        language = base_of(columns[-2])
        if language.isalpha() and len(language) in (2, 3):
            found.add(language)
    return tuple(sorted(found))


def _run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=True)  # noqa: S603
    return done.stdout
