"""What of Qt's wheels for Windows the program uses: by what its modules import, and by what their libraries need."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from source import ROOT

PLUGINS = re.compile(
    r"platforms/q(windows|offscreen)\.dll|styles/|iconengines/|imageformats/q(gif|ico|jpeg|svg|webp)\.dll|printsupport/|texttospeech/"
)
"""Of Qt's plugins those that this program loads."""
TRANSLATIONS = re.compile(r"qtbase_(en|es)\.qm|qtwebengine_locales/(en-US|es|es-419)\.pak")
RESOURCES = re.compile(r"(?!.*(devtools|\.debug\.)).*")
LOADED = ("QtWebEngineProcess.exe", "opengl32sw.dll")
"""What is started or loaded by name: the renderer's process, and OpenGL where the computer has none."""


def kept_parts(qt: Path) -> set[Path]:
    """Return the files of PySide6's folder *qt* that the program uses."""
    modules = _modules(qt)
    kept = set(qt.glob("*.py")) | set((qt / "support").rglob("*.py"))
    kept |= {qt / f"{name}.pyd" for name in modules} | {qt / name for name in LOADED if (qt / name).exists()}
    for folder, pattern in (("plugins", PLUGINS), ("translations", TRANSLATIONS), ("resources", RESOURCES)):
        for path in (qt / folder).rglob("*"):
            if (path.is_file() and pattern.fullmatch(path.relative_to(qt / folder).as_posix())) or (
                path.is_file() and folder == "plugins" and pattern.match(path.relative_to(qt / folder).as_posix())
            ):
                kept.add(path)
    libraries = {path.name.lower(): path for path in qt.glob("*.dll")}
    waiting = [path for path in kept if path.suffix in {".pyd", ".dll", ".exe"}]
    while waiting:
        new = {libraries[name] for name in _needed(waiting.pop()) if name in libraries} - kept
        kept |= new
        waiting += new
    return kept


def _modules(qt: Path) -> set[str]:
    sources = "".join(path.read_text("utf-8") for path in sorted((ROOT / "reader").rglob("*.py")))
    waiting = {name for name in re.findall(r"\bPySide6\.(Qt\w+)", sources) if (qt / f"{name}.pyd").exists()}
    found: set[str] = set()
    while waiting:
        found.add(name := waiting.pop())
        named = {one.decode() for one in re.findall(rb"PySide6\.(Qt\w+)", (qt / f"{name}.pyd").read_bytes())}
        waiting |= {one for one in named if (qt / f"{one}.pyd").exists()} - found
    return found


def _needed(library: Path) -> Iterable[str]:
    printed = subprocess.run(["objdump", "-p", library], check=True, capture_output=True, text=True).stdout
    return [name.lower() for name in re.findall(r"DLL Name: (\S+)", printed)]
