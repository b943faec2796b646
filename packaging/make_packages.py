"""``make packages``: from a checkout to dist/. Run with the Python of build/venv, which ``make`` fills from the locks.

make_packages.py [wheel] [linux]      all of it, or only these
"""

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from bill_of_materials import make_bill
from debian_package import make_deb
from linux_tree import make_tree
from notices import make_notices
from source import BUILD, DIST, NAME, PYTHON, ROOT, epoch, run, version

XZ = ("xz", "--threads=2", "--format=xz")


def main(wanted: list[str]) -> int:
    """Build what is *wanted* into dist/, and then SHA256SUMS of all that is there."""
    DIST.mkdir(exist_ok=True)
    if not wanted or "wheel" in wanted:
        make_wheel()
    if not wanted or "linux" in wanted:
        make_linux()
    write_sums(DIST)
    return 0


def make_wheel() -> None:
    """Build the wheel and the sdist, and have twine look at how their description renders."""
    for old in (*DIST.glob("patient_reader-*.whl"), *DIST.glob("patient_reader-*.tar.gz")):
        old.unlink()
    run(PYTHON, "-m", "build", "--no-isolation", "--outdir", DIST)
    run(PYTHON, "-m", "twine", "check", "--strict", *DIST.glob("patient_reader-*"))


def make_linux() -> None:
    """Freeze the program, and make the .deb and the tar.xz."""
    frozen = freeze()
    bill = make_bill()
    (DIST / f"{NAME}-{version()}.cdx.json").write_text(bill, "utf-8")
    documents = {
        "THIRD-PARTY-NOTICES.txt.gz": gzip.compress(make_notices().encode(), 9, mtime=epoch()),
        "sbom.cdx.json": bill.encode(),
    }
    tree = make_tree(frozen, documents)
    make_tar(tree)
    make_deb(tree)
    installed = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir())
    print(f"installed: {installed / 1e6:.0f} MB")


def freeze() -> Path:
    """Have PyInstaller make the program's folder, and return it."""
    run(
        PYTHON, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", "--distpath", BUILD / "frozen",
        "--workpath", BUILD / "pyinstaller", ROOT / "packaging" / "patient-reader.spec",
    )  # fmt: skip
    return BUILD / "frozen" / NAME


def make_tar(tree: Path) -> Path:
    """Pack *tree* so that the same files make the same bytes; return the file."""
    name = f"{NAME}-{version()}-linux-amd64"
    file = DIST / f"{name}.tar.xz"
    pack = (
        "tar", "--sort=name", f"--mtime=@{epoch()}", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu",
        f"--transform=flags=r;s,^\\.,{name},", "-cf", "-", ".",
    )  # fmt: skip
    # The filter for x86 machine code comes before LZMA2: most of it is machine code.
    level = os.environ.get("XZ_LEVEL", "9")
    with file.open("wb") as out, subprocess.Popen(pack, cwd=tree, stdout=subprocess.PIPE) as packing:
        subprocess.run([*XZ, "--x86", f"--lzma2=preset={level}"], stdin=packing.stdout, stdout=out, check=True)
    if packing.returncode:
        raise subprocess.CalledProcessError(packing.returncode, pack)
    return file


def write_sums(folder: Path) -> None:
    """Write the hashes of the files of *folder* into its SHA256SUMS, as ``sha256sum --check`` reads it."""
    lines = []
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name != "SHA256SUMS":
            with path.open("rb") as file:
                lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    (folder / "SHA256SUMS").write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    if shutil.which("dpkg-deb") is None:
        sys.exit("make packages needs a Debian or Ubuntu with dpkg-deb, binutils and xz-utils.")
    sys.exit(main(sys.argv[1:]))
