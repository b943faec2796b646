"""The folders bin, lib and share of the installed program on Linux: what both the .deb and the tar.xz consist of."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from icu_data import shrink_library
from man_page import man_page, write_completions
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from source import BUILD, LINUX, NAME, ROOT, commit, day, run, version

ICON_SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
STRIPPED = (
    "libpython*", "python3.*/lib-dynload/*.so", "typst/*.so", "nh3/*.so", "PIL/_imaging.*", "Stemmer.*", "yaml/*.so",
    "numpy/_core/_multiarray_umath.*", "PySide6/Qt/lib/libicu[iu]*",
)  # fmt: skip
"""What carries names for a debugger. Of a library whose wheel moved its parts strip may make one that does not load, so each is loaded."""


def make_tree(frozen: Path, documents: dict[str, bytes]) -> Path:
    """Lay the program in *frozen* out, with its *documents* by their names, and return the folder."""
    tree = BUILD / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "lib" / NAME
    shutil.copytree(frozen, program, symlinks=True)
    for pattern in STRIPPED:
        libraries = sorted((program / "_internal").glob(pattern))
        run("strip", "--strip-unneeded", *libraries)
        run(sys.executable, "-c", "import ctypes, sys; [ctypes.CDLL(path) for path in sys.argv[1:]]", *libraries)
    shrink_library(next((program / "_internal").glob("PySide6/Qt/lib/libicudata.so.*")))
    facts = {"commit": commit(), "date": day(), "kind": "linux-amd64"}
    (program / "_internal" / "reader" / "bundled" / "build.json").write_text(json.dumps(facts) + "\n", "utf-8")
    _write_sums(program)
    (tree / "bin").mkdir()
    (tree / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    write_share(tree / "share", documents)
    for path in sorted(tree.rglob("*")):
        if not path.is_symlink():
            is_program = path.is_dir() or path.name in (NAME, "QtWebEngineProcess", "set-up", "patient-reader-session")
            path.chmod(0o755 if is_program and "completions" not in path.parts else 0o644)
    for path in tree.rglob("completions"):
        path.chmod(0o755)
    return tree


def write_share(share: Path, documents: dict[str, bytes]) -> None:
    """Write what a Linux desktop reads into the folder *share*: entry, icons, manual, completions, kiosk, and the *documents*."""
    for place, text in {
        "applications/patient-reader.desktop": (LINUX / "patient-reader.desktop").read_text("utf-8"),
        "metainfo/org.patientreader.PatientReader.metainfo.xml": (LINUX / "patient-reader.metainfo.xml")
        .read_text("utf-8").replace("@VERSION@", version()).replace("@DATE@", day()),
        "man/man1/patient-reader.1": man_page(version(), day()),
    }.items():  # fmt: skip
        (share / place).parent.mkdir(parents=True)
        (share / place).write_text(text, "utf-8")
    write_completions(share)
    icons = share / "icons" / "hicolor"
    (icons / "scalable" / "apps").mkdir(parents=True)
    shutil.copy(LINUX / "patient-reader.svg", icons / "scalable" / "apps")
    _draw_icons(icons)
    shutil.copytree(ROOT / "resources" / "kiosk" / "linux", share / NAME / "kiosk")
    shutil.copy(ROOT / "resources" / "kiosk" / "README.md", share / NAME / "kiosk")
    shutil.copy(LINUX / "apparmor", share / NAME)
    (share / "doc" / NAME).mkdir(parents=True)
    for name, content in documents.items():
        (share / "doc" / NAME / name).write_bytes(content)


def _draw_icons(icons: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication([])
    drawing = QSvgRenderer(str(LINUX / "patient-reader.svg"))
    for size in ICON_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        drawing.render(painter)
        painter.end()
        folder = icons / f"{size}x{size}" / "apps"
        folder.mkdir(parents=True)
        assert image.save(str(folder / "patient-reader.png"))
    del application


def _write_sums(program: Path) -> None:
    lines = []
    for path in sorted(program.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                lines.append(
                    f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.relative_to(program).as_posix()}\n"
                )
    (program / "SHA256SUMS").write_text("".join(lines), "utf-8")


def needed_libraries(tree: Path) -> dict[str, set[str]]:
    """Return the shared libraries that files below *tree* need and none of them is, each with the files that need it."""
    files = [path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink() and _is_elf(path)]
    ours = {path.name for path in files}
    needed: dict[str, set[str]] = {}
    for path in files:
        printed = subprocess.run(["readelf", "-d", path], check=True, capture_output=True, text=True).stdout
        for line in printed.splitlines():
            if "(NEEDED)" in line and (name := line.split("[")[1].rstrip("]")) not in ours:
                needed.setdefault(name, set()).add(path.relative_to(tree).as_posix())
    return needed


def newest_glibc(tree: Path) -> str:
    """Return the newest version of glibc whose symbols files below *tree* use, such as "2.34"."""
    found = {(2, 17)}
    for path in sorted(tree.rglob("*")):
        if path.is_file() and not path.is_symlink() and _is_elf(path):
            printed = subprocess.run(["readelf", "-V", path], check=True, capture_output=True, text=True).stdout
            for part in printed.split("GLIBC_")[1:]:
                numbers = part.split()[0].split(".")
                if all(number.isdecimal() for number in numbers):
                    found.add(tuple(map(int, numbers)))
    return ".".join(map(str, max(found)))


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
