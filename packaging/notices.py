"""The notices of everything in a package that others made: names, versions, licences and their texts."""

import json
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

from source import BUILD, ROOT, locked

SHIPPED_TOOLS = ("pyinstaller",)
"""Of the tools those of which a part is in the package: PyInstaller's loader, under the GPL with an exception for that."""
COMMON = Path("/usr/share/common-licenses")
RULE = "=" * 78

QT = """Qt {version} (with Qt WebEngine), and Qt for Python (PySide6, shiboken6) {version}
Copyright (C) The Qt Company Ltd. and other contributors.

They are used under the GNU Lesser General Public License, version 3; its text, and that of the GNU General Public
License, which it adds to, stand at the end of this file. What that licence gives you:

- The libraries are dynamically linked and unchanged, as the wheels PySide6_Essentials and PySide6_Addons {version} of
  PyPI have them. Each is a file of its own below {place}, so you may put a changed build of the same version in its
  place; the program then uses yours. (patient-reader --version --json names it as changed, and goes on.)
- You may change the program for your own use, and examine it to find faults in such changes (reverse engineering).
- The complete source of this version is at
    https://download.qt.io/official_releases/qt/{short}/{version}/single/
    https://download.qt.io/official_releases/QtForPython/pyside6/PySide6-{version}-src/
  Whoever gives this package on gives this notice on as well, and keeps that source available while they do.

Qt and Qt WebEngine contain other components, Chromium above all (BSD-3-Clause and others, some under the LGPL 2.1). All of them,
with their licences, are listed at
    https://doc.qt.io/qt-6/licenses-used-in-qt.html
    https://doc.qt.io/qt-6/qtwebengine-3rdparty-chromium.html
"""


def shipped() -> list[metadata.Distribution]:
    """Return the packages of this Python that are in the program, by name."""
    names = sorted({*locked(), *SHIPPED_TOOLS})
    return [one for name in names if (one := _distribution(name))]


def make_notices(
    packages: list[metadata.Distribution] | None = None, python: str = "", place: str = "_internal/PySide6"
) -> str:
    """Return the notices as text: those of *packages*, *python*, and of Qt, whose files lie in *place* of the program.

    Without packages or Python, of those that run now. Raises FileNotFoundError where the GNU licences are not on this system.
    """
    packages = shipped() if packages is None else packages
    version = next(one.version for one in packages if one.name.lower().replace("_", "-") == "pyside6-essentials")
    parts = [
        "Patient Reader contains the work of others, under the licences that follow.\n",
        (ROOT / "LICENSE").read_text("utf-8"), QT.format(version=version, short=version.rpartition(".")[0], place=place),
        python or _python(),
        *(_notice(one) for one in packages if not one.name.lower().startswith(("pyside6", "shiboken"))),
        f"GNU Lesser General Public License 3\n\n{(COMMON / 'LGPL-3').read_text('utf-8')}",
        f"GNU General Public License 3\n\n{(COMMON / 'GPL-3').read_text('utf-8')}",
    ]  # fmt: skip
    return f"\n{RULE}\n\n".join(part.strip() + "\n" for part in parts)


def licence_of(package: metadata.Distribution) -> str:
    """Return what the *package* says its licence is, in one line."""
    about = package.metadata
    classifiers = [
        line.rpartition(" :: ")[2] for line in about.get_all("Classifier", []) if line.startswith("License ::")
    ]
    said = (about.get("License") or "").strip()
    return (
        about.get("License-Expression")
        or ", ".join(classifiers)
        or (said if said and "\n" not in said else "see below")
    )


def _notice(package: metadata.Distribution) -> str:
    texts, crates = [], []
    for file in sorted(package.files or [], key=str):
        path = Path(str(package.locate_file(file)))
        if not file.parts[0].endswith(".dist-info") or not path.is_file():
            continue
        if any(word in file.name.upper() for word in ("LICEN", "COPYING", "NOTICE", "AUTHORS")):
            texts.append(path.read_text("utf-8", "replace").strip())
        elif file.name.endswith((".cyclonedx.json", ".cdx.json")):
            crates += _components(json.loads(path.read_text("utf-8")))
    if package.name.lower() == "whoosh":  # its wheel has the licence in the head of each file only
        source = Path(str(package.locate_file("whoosh/__init__.py"))).read_text("utf-8")
        texts.append("\n".join(line.lstrip("# ") for line in source.split("\n") if line.startswith("#")))
    about = package.metadata
    places = [line.partition(", ")[2] for line in about.get_all("Project-URL", [])] or [about.get("Home-page") or ""]
    head = f"{package.name} {package.version}\nLicence: {licence_of(package)}\n{places[0]}\n"
    built_in = "\nCompiled into it:\n" + "\n".join(f"  {line}" for line in sorted(set(crates))) + "\n" if crates else ""
    return head + "".join(f"\n{text}\n" for text in dict.fromkeys(texts)) + built_in


def _components(bill: dict) -> list[str]:
    lines = []
    for one in bill.get("components", []):
        licences = [
            held.get("expression") or held.get("license", {}).get("id") or held.get("license", {}).get("name", "")
            for held in one.get("licenses", [])
        ]
        lines.append(f"{one['name']} {one.get('version', '')} {', '.join(licences)}".rstrip())
    return lines


def _python() -> str:
    text = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt").read_text("utf-8")
    return f"Python {sys.version.split()[0]}\nhttps://www.python.org/\n\n{text}"


def _distribution(name: str) -> metadata.Distribution | None:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:  # for another system, or another Python
        return None


if __name__ == "__main__":
    BUILD.mkdir(exist_ok=True)
    print(make_notices())
