"""``make packages-flatpak``: gathers what the Flatpak is built of, looks at its manifest, and builds it where the runtime is installed.

Run with the Python of build/venv.
"""

import re
import shutil
import subprocess
import sys

from base_app import without_base
from linux_tree import write_share
from source import BUILD, DIST, NAME, PYTHON, ROOT, run, version

FLATPAK = ROOT / "packaging" / "flatpak"
IDENTIFIER = "org.patientreader.PatientReader"
MANIFEST = FLATPAK / f"{IDENTIFIER}.yaml"
GATHERED = BUILD / "flatpak"
PYTHON_VERSION = "3.13"
"""That of the runtime."""
PLATFORMS = ("manylinux_2_28_x86_64", "manylinux_2_27_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64")


def main() -> int:
    """Gather, look at the manifest, and build it if the runtime is there; return the exit status."""
    if shutil.which("flatpak-builder") is None:
        print("make packages-flatpak needs Debian's flatpak-builder.", file=sys.stderr)
        return 1
    gather()
    run("flatpak-builder", "--show-manifest", MANIFEST)
    runtime = re.findall(r"^(?:runtime-version): '(.+)'", MANIFEST.read_text("utf-8"), re.MULTILINE)[0]
    sdk = ("flatpak", "info", f"org.kde.Sdk//{runtime}")
    if subprocess.run(sdk, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode:
        print(
            f"Not built: org.kde.Sdk//{runtime} and io.qt.PySide.BaseApp//{runtime} are not installed.", file=sys.stderr
        )
        return 0
    repository = BUILD / "flatpak-repository"
    run("flatpak-builder", "--force-clean", f"--repo={repository}", BUILD / "flatpak-tree", MANIFEST)
    run("flatpak", "build-bundle", repository, DIST / f"{NAME}-{version()}.flatpak", IDENTIFIER)
    return 0


def gather() -> None:
    """Put the wheels and what a desktop reads into build/flatpak."""
    shutil.rmtree(GATHERED, ignore_errors=True)
    wheels = GATHERED / "wheels"
    wheels.mkdir(parents=True)
    lock = BUILD / "flatpak-requirements.txt"
    lock.write_text(without_base((ROOT / "requirements.lock").read_text("utf-8")), "utf-8")
    run(
        PYTHON, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps",
        "--only-binary", ":all:",
        "--implementation", "cp", "--python-version", PYTHON_VERSION, *(f"--platform={one}" for one in PLATFORMS),
        f"--abi=cp{PYTHON_VERSION.replace('.', '')}", "--abi=abi3", "--abi=none", "--dest", wheels, "-r", lock,
    )  # fmt: skip
    run(PYTHON, "-m", "build", "--no-isolation", "--wheel", "--outdir", wheels, ROOT)
    write_share(GATHERED / "share", {})


if __name__ == "__main__":
    sys.exit(main())
