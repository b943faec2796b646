"""``make packages-windows``: the installer for Windows, made on Debian. Run with the Python of build/venv.

Needs Debian's nsis, osslsigncode, binutils and wine64, which compiles the modules with the very Python that will run them.
The same input makes the same bytes: of the installer, the bill of materials and the winget manifest.
"""

import gzip
import os
import shutil
import sys
from pathlib import Path

from make_packages import write_sums
from notices import make_notices
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from source import BUILD, DIST, LINUX, NAME, epoch, run, version
from windows_bill import make_windows_bill
from windows_tree import WINDOWS, complete, finish, install
from wine import is_there
from winget import write_manifests

TREE = BUILD / "windows" / "tree"
ICON_SIZES = (16, 24, 32, 48, 64, 256)


def main() -> int:
    """Build the installer into dist/ with its bill of materials and winget manifests; return the exit status."""
    missing = [tool for tool in ("makensis", "osslsigncode", "objdump") if shutil.which(tool) is None]
    if missing or not is_there():
        print("make packages-windows needs Debian's nsis, osslsigncode, binutils and wine64.", file=sys.stderr)
        return 1
    DIST.mkdir(exist_ok=True)
    icon = draw_icon(BUILD / "windows")
    python, packages = install(TREE)
    bill = make_windows_bill(packages, python)
    (DIST / f"{NAME}-{version()}-windows.cdx.json").write_text(bill, "utf-8")
    licence = f"Python {python}\nhttps://www.python.org/\n\n{(TREE / 'LICENSE.txt').read_text('utf-8')}"
    notices = make_notices(packages, licence, r"app\PySide6")
    complete(TREE, icon)
    (TREE / "THIRD-PARTY-NOTICES.txt.gz").write_bytes(gzip.compress(notices.encode(), 9, mtime=epoch()))
    (TREE / "sbom.cdx.json").write_text(bill, "utf-8")
    finish(TREE)
    installer = make_installer(TREE, icon)
    write_manifests(installer)
    write_sums(DIST)
    installed = sum(path.stat().st_size for path in TREE.rglob("*") if path.is_file())
    print(f"installed: {installed / 1e6:.0f} MB, installer: {installer.stat().st_size / 1e6:.0f} MB")
    return 0


def draw_icon(folder: Path) -> Path:
    """Draw the program's icon in all sizes into *folder*; return the file."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication([])
    size = ICON_SIZES[-1]
    image = QImage(size, size, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(LINUX / f"{NAME}.svg")).render(painter)
    painter.end()
    folder.mkdir(parents=True, exist_ok=True)
    icon = folder / f"{NAME}.ico"
    drawn = Image.frombytes("RGBA", (size, size), bytes(image.constBits()))
    drawn.save(icon, sizes=[(each, each) for each in ICON_SIZES])
    del application
    return icon


def make_installer(tree: Path, icon: Path) -> Path:
    """Pack *tree* into the installer, and return it. FAST in the environment packs lightly, for a test."""
    own = [path.name for path in sorted(tree.iterdir()) if path.is_file()]
    listed = BUILD / "windows" / "files.nsh"
    listed.write_text("".join(f'Delete "$INSTDIR\\{name}"\n' for name in own), "utf-8")
    kilobytes = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file()) // 1024
    numbers = ".".join([*version().split(".")[:3], "0"])
    out = DIST / f"{NAME}-{version()}-windows-amd64-setup.exe"
    facts = {
        "VERSION": version(), "NUMBERS": numbers, "TREE": tree, "ICON": icon, "FILES": listed, "OUT": out, "KILOBYTES": kilobytes,
        "SQUEEZE": "zlib" if os.environ.get("FAST") else "lzma",
    }  # fmt: skip
    run(
        "makensis",
        "-V2",
        "-WX",
        *(f"-D{name}={value}" for name, value in facts.items()),
        str(WINDOWS / "installer.nsi"),
    )
    return out


if __name__ == "__main__":
    sys.exit(main())
