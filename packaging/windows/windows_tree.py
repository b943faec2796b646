"""The folder that is installed on Windows: Python, what pip would install there, all modules compiled, and their hashes."""

import hashlib
import json
import os
import shutil
import zipfile
from importlib import metadata
from pathlib import Path

from embedded_python import WINDOWS, unpack_python
from qt_parts import kept_parts
from source import BUILD, NAME, PYTHON, ROOT, commit, day, epoch, run
from wine import prepare, windows_path, wine

APP = "app"
"""The folder of everything that is not Python's own."""
LEFT_OUT = (
    "bin", "PySide6/__pycache__", "numpy/**/tests", "numpy/f2py", "numpy/testing", "numpy/random", "numpy/_pyinstaller", "qtpy", "QtPy*",
    "**/*.pyi", "**/py.typed", "**/*.lib", "**/*.pxd", "**/*.h", "**/*.dist-info/RECORD", "**/*.dist-info/INSTALLER",
    "**/*.dist-info/REQUESTED", "**/*.dist-info/WHEEL", "**/*.dist-info/direct_url.json", "**/*.dist-info/top_level.txt",
    "PIL/_avif*", "PIL/_imagingtk*", "numpy/_core/*_tests*.pyd", "shiboken6/msvcp140*", "shiboken6/vc*",
)  # fmt: skip
"""Nobody asks for it: scripts, types, tests, what pip writes for itself, pictures in AVIF, random numbers."""
PYTHON_LEFT_OUT = ("python.cat", "sqlite3.dll", "_sqlite3.pyd", "winsound.pyd", "_wmi.pyd")
"""Nobody asks for it; of ``_wmi`` that is meant: libraries that ask platform for the machine would wait for a service that may hang."""


def install(tree: Path) -> tuple[str, list[metadata.Distribution]]:
    """Put Python and its packages into *tree*, as pip does; return Python's version, and the packages that will be kept.

    Raises ValueError where Python's signatures are not good, and CalledProcessError.
    """
    shutil.rmtree(tree, ignore_errors=True)
    python = unpack_python(tree)
    for name in PYTHON_LEFT_OUT:
        (tree / name).unlink()
    (tree / "python313._pth").write_text(f"python313.zip\n.\n{APP}\n", "ascii")
    app = tree / APP
    run(
        PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps", "--no-compile",
        "--ignore-requires-python", "--only-binary", ":all:", "--platform", "win_amd64", "--implementation", "cp",
        "--python-version", "3.13", "--abi", "cp313", "--abi", "abi3", "--abi", "none", "--target", app,
        "-r", WINDOWS / "requirements.lock",
    )  # fmt: skip
    packages = sorted(metadata.distributions(path=[str(app)]), key=lambda one: one.name.lower())
    return python, [one for one in packages if one.name.lower() != "qtpy"]


def complete(tree: Path, icon: Path) -> None:
    """Take out of *tree* what nobody uses, add the program, and compile it. Raises RuntimeError where that fails."""
    app = tree / APP
    _prune(app)
    _add_program(app)
    _compile(app)
    facts = {"commit": commit(), "date": day(), "kind": "windows-amd64"}
    (app / "reader" / "bundled" / "build.json").write_text(json.dumps(facts) + "\n", "utf-8")
    shutil.copy(icon, tree / f"{NAME}.ico")
    shutil.copy(WINDOWS / f"{NAME}.cmd", tree)


def finish(tree: Path) -> None:
    """Write the hashes of all files of *tree* into it, and give each the date of the commit."""
    lines = []
    for path in sorted(tree.rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                lines.append(
                    f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.relative_to(tree).as_posix()}\n"
                )
    (tree / "SHA256SUMS").write_text("".join(lines), "utf-8", newline="\n")
    for path in (tree, *tree.rglob("*")):
        os.utime(path, (epoch(), epoch()))


def _prune(app: Path) -> None:
    qt = app / "PySide6"
    kept = kept_parts(qt)
    for path in sorted(qt.rglob("*")):
        if path.is_file() and path not in kept:
            path.unlink()
    for pattern in LEFT_OUT:
        for path in list(app.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in (app / "qtawesome" / "fonts").iterdir():
        if not path.name.startswith("phosphor"):
            path.unlink()


def _add_program(app: Path) -> None:
    wheels = BUILD / "windows" / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    run(PYTHON, "-m", "build", "--no-isolation", "--wheel", "--outdir", wheels, ROOT)
    with zipfile.ZipFile(next(wheels.glob("*.whl"))) as wheel:
        wheel.extractall(app)
    for name in ("RECORD", "WHEEL"):
        next(app.glob(f"patient_reader-*.dist-info/{name}")).unlink()


def _compile(app: Path) -> None:
    """Compile every module with the Python that will run it, and leave the sources out."""
    prepare()
    done = wine(
        app.parent / "python.exe", "-m", "compileall", "-q", "-b", "-f", "--invalidation-mode", "unchecked-hash",
        "-s", windows_path(app), "-x", r"numpy.*tests", windows_path(app), seconds=1800,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError((done.stdout + done.stderr).decode("utf-8", "replace"))
    for path in sorted(app.rglob("*.py")):
        if path.with_suffix(".pyc").exists():
            path.unlink()
    for path in sorted(app.rglob("*"), reverse=True):
        if path.is_dir() and (path.name == "__pycache__" or not any(path.iterdir())):
            shutil.rmtree(path)
