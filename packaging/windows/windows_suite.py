"""The tests that need no Qt, under wine: a checkout of its own, the installed packages, and pytest beside them."""

import shutil
import subprocess
import sys
from pathlib import Path

from embedded_python import WINDOWS
from source import BUILD, PYTHON, ROOT, run
from wine import environment, lend_library, prepare

SUITE = BUILD / "windows" / "suite"
FOLDERS = (
    "system", "settings", "library", "reviews", "search", "importers", "checks", "quality", "pages", "cli", "doctor", "handouts", "backup",
)  # fmt: skip
"""The folders of tests whose packages know no Qt; of these what names Qt all the same is left out (suite_conftest.py)."""
PTH = "python313.zip\n.\nlibraries\npackages\ncheckout\n"
INI = """[pytest]
addopts = -q --strict-markers -p no:cacheprovider -p no:randomly
markers = uncaught: the test raises an error that nobody catches, on purpose
timeout = 300
"""


def lay_out(tree: Path) -> Path:
    """Lay out what the tests need beside the program in *tree*, and return the folder of the checkout."""
    shutil.rmtree(SUITE, ignore_errors=True)
    SUITE.mkdir(parents=True)
    for path in tree.iterdir():
        if path.suffix in {".exe", ".dll", ".pyd", ".zip"}:
            shutil.copy(path, SUITE)
    lend_library(SUITE)
    (SUITE / "python313._pth").write_text(PTH, "ascii")
    left_out = shutil.ignore_patterns("reader", "PySide6", "shiboken6", "numpy", "numpy.libs", "numpy-*")
    shutil.copytree(tree / "app", SUITE / "packages", ignore=left_out)
    install_wheels(SUITE / "libraries")
    checkout = SUITE / "checkout"
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (
            name.split("/")[0] in {"reader", "content", "resources", "tests", "pyproject.toml"}
            and (ROOT / name).is_file()
        ):
            (checkout / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, checkout / name)
    shutil.copy(WINDOWS / "suite_conftest.py", checkout / "tests" / "conftest.py")
    (checkout / "pytest.ini").write_text(INI, "utf-8")
    return checkout


def install_wheels(folder: Path) -> None:
    """Put what suite.lock names into *folder*: pytest, and the newest numpy that wine 8 can load (later ones ask for ``crealf``)."""
    run(
        PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps", "--no-compile",
        "--ignore-requires-python", "--only-binary", ":all:", "--platform", "win_amd64", "--implementation", "cp",
        "--python-version", "3.13", "--abi", "cp313", "--abi", "abi3", "--abi", "none", "--target", folder,
        "-r", WINDOWS / "suite.lock",
    )  # fmt: skip


def main(wanted: list[str]) -> int:
    """Run the tests in *wanted*, all folders by default; return pytest's exit status."""
    prepare()
    checkout = lay_out(BUILD / "windows" / "tree")
    wanted = wanted or [f"tests/{name}" for name in FOLDERS if (checkout / "tests" / name).is_dir()]
    # Its pipes end in this process's: Windows programs take nothing else for a terminal under wine.
    command = ["/usr/lib/wine/wine64", str(SUITE / "python.exe"), "-m", "pytest", *wanted]
    with subprocess.Popen(
        command,
        cwd=checkout,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as ran:
        assert ran.stdout
        for line in ran.stdout:
            sys.stdout.write(line.decode("utf-8", "replace"))
            sys.stdout.flush()
    return ran.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
