"""Windows programs on this computer, by Debian's wine64: a folder of their own, pipes for all that they read and print."""

import os
import shutil
import subprocess
from pathlib import Path

from source import BUILD

LOADER = Path("/usr/lib/wine/wine64")
PREFIX = BUILD / "windows" / "wine"


def is_there() -> bool:
    """Tell whether wine for 64 bits is installed."""
    return LOADER.exists()


def environment() -> dict[str, str]:
    """Return what wine needs in its environment, and nothing of a screen."""
    ours = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return ours | {
        "WINEPREFIX": str(PREFIX),
        "LC_ALL": "C.UTF-8",
        "WINEARCH": "win64",
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml=",
    }


def prepare() -> None:
    """Make the folder that wine takes for a computer with Windows 10."""
    if not (PREFIX / "system.reg").exists():
        PREFIX.mkdir(parents=True, exist_ok=True)
        wine("wineboot", "-i", seconds=300)
        version = r"HKCU\Software\Wine"
        wine("reg", "add", version, "/v", "Version", "/d", "win10", "/f")


def wine(*command: str | Path, seconds: float = 120, give: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run *command* to its end with *give* as what it reads. Raises TimeoutExpired."""
    return subprocess.run(
        [LOADER, *command], input=give, capture_output=True, env=environment(), timeout=seconds, check=False,
    )  # fmt: skip


def lend_library(folder: Path) -> None:
    """Put a library into *folder* that wine 8 lacks and Rust's modules (nh3, typst) ask for random numbers: it hands on to advapi32."""
    definition = folder / "bcryptprimitives.def"
    definition.write_text("LIBRARY bcryptprimitives.dll\nEXPORTS\n  ProcessPrng=advapi32.SystemFunction036\n", "ascii")
    library = definition.with_suffix(".dll")
    subprocess.run(["ld", "-m", "i386pep", "-shared", "-e", "0", "-o", library, definition], check=True)
    definition.unlink()


def windows_path(path: Path) -> str:
    """Return what Windows calls the *path* of this computer."""
    return "Z:" + str(path.absolute()).replace("/", "\\")


def forget() -> None:
    """Take the folder away again."""
    subprocess.run(["/usr/lib/wine/wineserver64", "-k"], env=environment(), check=False, stderr=subprocess.DEVNULL)
    shutil.rmtree(PREFIX, ignore_errors=True)
