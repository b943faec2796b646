"""What an installation has and lacks: versions, screen, sandbox, fonts, search index, folders."""

import importlib.util
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from reader import __version__
from reader.errors import FileUnwritableError, ReaderError
from reader.languages import INTERFACE_LANGUAGES
from reader.library.library import refresh
from reader.options import Options
from reader.paths import Paths
from reader.search.index.updates import index_state
from reader.settings.clinic_settings import read_settings
from reader.settings.fixed_settings import read_fixed_settings
from reader.system.files import is_there, try_writing
from reader.system.shared_libraries import packages_lacking
from reader.system.user_namespaces import may_make_namespaces, restriction
from reader.system.voices import VoicesFound, find_voices

DEBIAN_PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0", "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0", "libxkbfile.so.1": "libxkbfile1",
    "libXcomposite.so.1": "libxcomposite1", "libXdamage.so.1": "libxdamage1", "libXrandr.so.2": "libxrandr2",
    "libXtst.so.6": "libxtst6", "libasound.so.2": "libasound2", "libnss3.so": "libnss3", "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-shape.so.0": "libxcb-shape0",
}  # fmt: skip
"""Shared libraries that PySide6 and Qt WebEngine load on Linux, and the Debian 12 packages that have them."""

WAYLAND_PACKAGES = {"libwayland-cursor.so.0": "libwayland-cursor0", "libwayland-egl.so.1": "libwayland-egl1"}
"""What Qt loads besides where the screen is one of Wayland."""

PARTS = "PySide6_Essentials PySide6_Addons whoosh markdown nh3 jinja2 pyyaml numpy markdownify".split()

ALLOWING = {
    "kernel/unprivileged_userns_clone": "kernel.unprivileged_userns_clone=1",
    "kernel/apparmor_restrict_unprivileged_userns": "kernel.apparmor_restrict_unprivileged_userns=0",
    "user/max_user_namespaces": "user.max_user_namespaces=10000",
    "": "kernel.unprivileged_userns_clone=1",
}
"""What to set so that the kernel allows user namespaces, by the setting that forbids them."""

READ_ALOUD = "Read aloud"
SOUND_ADVICE = "Nothing can be heard: start the sound server (Debian: pipewire-audio), or connect a sound card."


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at: whether it is well, what was seen, and what to do if it is not."""

    name: str
    ok: bool
    value: str
    advice: str = ""


def examine_installation(options: Options, voices: Callable[[], VoicesFound] | None = None) -> list[Diagnosis]:
    """Return what there is to say of this installation. Opens no window and changes nothing.

    *voices* tells which languages can be read aloud; by default the system is asked.
    """
    spoken = _voices((voices or find_voices)())
    return [*_versions(), _libraries(), _display(), _sandbox(options), *_fonts(), spoken, *_files(options)]


def _versions() -> Iterator[Diagnosis]:
    yield Diagnosis("Patient Reader", True, __version__)
    is_new = sys.version_info >= (3, 11)
    yield Diagnosis("Python", is_new, platform.python_version(), "" if is_new else "Install Python 3.11 or newer.")
    yield Diagnosis("System", True, _system())
    for name in PARTS:
        try:
            yield Diagnosis(name, True, metadata.version(name))
        except metadata.PackageNotFoundError:
            advice = "Install Patient Reader again: pip install --force-reinstall patient-reader"
            yield Diagnosis(name, False, "missing", advice)


def _system() -> str:
    if sys.platform != "win32":
        return platform.platform()
    # platform asks WMI, a service that may hang or be switched off.
    major, minor, build = sys.getwindowsversion().platform_version
    return f"Windows {major}.{minor}.{build}"


def missing_libraries() -> list[str]:
    """Return the Debian packages of the shared libraries that cannot be found; none on other systems than Linux."""
    wanted = DEBIAN_PACKAGES | (WAYLAND_PACKAGES if os.environ.get("WAYLAND_DISPLAY") else {})
    return packages_lacking(wanted)


def _libraries() -> Diagnosis:
    missing = missing_libraries()
    advice = f"Type: sudo apt-get install -y {' '.join(missing)}" if missing else ""
    return Diagnosis("System libraries", not missing, f"{len(missing)} missing" if missing else "all there", advice)


def _display() -> Diagnosis:
    if not sys.platform.startswith("linux"):
        return Diagnosis("Display", True, "the system's own")
    names = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")
    shown = [f"{name}={value}" for name in names if (value := os.environ.get(name))]
    advice = "" if shown else "Start it in a desktop session, or make pictures with: patient-reader tour DIR"
    return Diagnosis("Display", bool(shown), " ".join(shown) or "none", advice)


def _sandbox(options: Options) -> Diagnosis:
    name = "Web view sandbox"
    if not options.sandbox:
        return Diagnosis(name, True, "switched off by --no-sandbox")
    if not sys.platform.startswith("linux"):
        return Diagnosis(name, True, "the system's own")
    if os.geteuid() == 0:
        return Diagnosis(name, False, "not for root", "Run it as an ordinary user, or add --no-sandbox.")
    if not may_make_namespaces():
        put = f"echo {ALLOWING[restriction()]} | sudo tee /etc/sysctl.d/60-chromium.conf"
        return Diagnosis(name, False, "the kernel refuses user namespaces", f"Type: {put} && sudo sysctl --system")
    return Diagnosis(name, True, "works")


def _voices(found: VoicesFound) -> Diagnosis:
    """Return in which languages articles can be read aloud. Only a kiosk cannot do without."""
    if found.languages is None:
        return Diagnosis(READ_ALOUD, True, "with the system's own voices")
    able = [language for language in INTERFACE_LANGUAGES if not found.lacks(language)]
    lacking = [language for language in INTERFACE_LANGUAGES if found.lacks(language)]
    advice = f"No voice speaks {', '.join(lacking)}: install one for Speech Dispatcher." if lacking else ""
    if found.packages:
        advice = f"For reading aloud type: sudo apt-get install -y {' '.join(found.packages)}"
    value = ", ".join(able) or "no voice"
    if found.silence:
        value = f"{value}, but {found.silence}"
        advice = f"{advice} {SOUND_ADVICE}".lstrip()
    return Diagnosis(READ_ALOUD, not (able and found.silence), value, advice)


def _fonts() -> Iterator[Diagnosis]:
    for name, package in (("Text font", "fontpkg_atkinson_hyperlegible"), ("Icon font", "qtawesome")):
        if importlib.util.find_spec(package):
            yield Diagnosis(name, True, metadata.version(package.replace("_", "-")))
        else:
            yield Diagnosis(name, False, "missing", "Install Patient Reader again.")


def _files(options: Options) -> Iterator[Diagnosis]:
    try:
        upkeep = options.upkeep()
    except ReaderError as error:
        yield Diagnosis("Folders", False, str(error), "Correct the command, or install Patient Reader again.")
        return
    paths = upkeep.paths
    try:
        settings = read_settings(paths.settings_file)
        there = is_there(paths.settings_file)
        words = f"{paths.settings_file} ({settings.policy.name})" if there else "the defaults"
        yield Diagnosis("Settings", True, words)
    except ReaderError as error:
        yield Diagnosis(
            "Settings",
            False,
            str(error),
            "Correct the file; until then no window opens, and a kiosk goes by the settings that were good last.",
        )
    yield from _policy(paths)
    library = refresh(upkeep.opened(), upkeep.folders)
    for one in library.snapshot.collections:
        yield Diagnosis("Collection", not one.problems, f"{one.title} ({one.root})", "; ".join(one.problems))
    broken = list(library.broken())
    usable = len(library) - len(broken)
    advice = "" if usable else "Bring articles in: patient-reader import --help"
    yield Diagnosis("Articles", usable > 0, f"{usable:,} in {', '.join(library.snapshot.languages)}", advice)
    for entry in broken:
        line = f"Line {entry.line}: " if entry.line else ""
        yield Diagnosis("Broken article", False, str(library.place(entry).path), line + entry.problem)
    state = index_state(upkeep.index_folder)
    if state.sound:
        yield Diagnosis("Search index", True, f"{state.documents:,} articles, {state.bytes / 1e6:.1f} MB")
    else:
        advice = "It is made at the next start, or by: patient-reader index"
        yield Diagnosis("Search index", not state.present, state.reason or "not made yet", advice)
    for name, folder in (("Data folder", paths.data), ("Cache folder", paths.cache)):
        free = shutil.disk_usage(existing(folder)).free
        words = f"{folder} ({free / 1e9:.1f} GB free)"
        try:
            try_writing(existing(folder))
        except FileUnwritableError as error:
            advice = f"{error.message.facts['reason']}: make room, let this user write there, or choose another with --data-dir."
            yield Diagnosis(name, False, words, advice)
        else:
            advice = f"Others may change what is in it. Type: chmod o-w {folder}" if _is_open_to_all(folder) else ""
            yield Diagnosis(name, not advice, words, advice)


def _policy(paths: Paths) -> Iterator[Diagnosis]:
    try:
        fixed = read_fixed_settings(paths.policy_file).names
    except ReaderError as error:
        yield Diagnosis(
            "Policy",
            False,
            str(error),
            "Until then no window opens, and a kiosk goes by the policy that was good last.",
        )
        return
    yield Diagnosis("Policy", True, f"{', '.join(fixed) or 'nothing'} fixed by {paths.policy_file}")


def _is_open_to_all(folder: Path) -> bool:
    return os.name == "posix" and is_there(folder) and bool(folder.stat().st_mode & 0o002)


def free_space(paths: Paths) -> int:
    """Return how many bytes are free for the data or the cache, whichever has less."""
    return min(shutil.disk_usage(existing(folder)).free for folder in (paths.data, paths.cache))


def existing(folder: Path) -> Path:
    """Return *folder*, or the nearest above it that is there."""
    return next(one for one in (folder, *folder.parents) if is_there(one))
