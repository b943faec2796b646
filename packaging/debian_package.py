"""The .deb: the tree below /usr, what the system starts, and what dpkg is told about it."""

import gzip
import hashlib
import os
import re
import shutil
import sys
from email.utils import formatdate
from pathlib import Path

from linux_tree import needed_libraries, newest_glibc
from source import BUILD, DIST, LINUX, NAME, ROOT, day, epoch, run, version

from reader.doctor.installation import DEBIAN_PACKAGES, WAYLAND_PACKAGES

MAINTAINER = "The Patient Reader authors <maintainers@patient-reader.invalid>"
SHARED_PACKAGES = {
    "libz.so.1": "zlib1g", "libcrypto.so.3": "libssl3", "libbrotlidec.so.1": "libbrotli1", "libbrotlicommon.so.1": "libbrotli1",
    "libgio-2.0.so.0": "libglib2.0-0", "libgobject-2.0.so.0": "libglib2.0-0", "libgthread-2.0.so.0": "libglib2.0-0",
    "libgmodule-2.0.so.0": "libglib2.0-0", "libnspr4.so": "libnspr4", "libplc4.so": "libnspr4", "libplds4.so": "libnspr4",
    "libnssutil3.so": "libnss3", "libsmime3.so": "libnss3",
}  # fmt: skip
"""The packages of libraries that do not have one of their own name."""
GLIBC = re.compile(r"lib(c|m|dl|pthread|rt|util|resolv)\.so\.\d|ld-linux")
OPTIONAL = ("plugins/platformthemes/", "plugins/printsupport/")
"""What Qt does without where a library of it is missing."""
SINCE_2024 = ("libglib2.0-0", "libasound2", "libssl3", "libcups2")
"""Packages that bear another name from Ubuntu 24.04 and Debian 13 on, with the end t64."""
RECOMMENDED = ("libcups2t64 | libcups2", "speech-dispatcher", "speech-dispatcher-espeak-ng")
SUGGESTED = ("cage", "xwayland", "pipewire-audio", "pulseaudio-utils", "dbus-user-session")
OVERRIDES = """# Qt, Chromium, ICU and Pillow bring their own builds of these, as their wheels do; Debian has none of their versions.
patient-reader: embedded-library *
# Libraries of wheels find each other by places relative to their own.
patient-reader: custom-library-search-path *
# Wheels whose parts were moved: strip would damage them.
patient-reader: unstripped-binary-or-object *
patient-reader: unstripped-static-library *
# Python's modules and data libraries take libc from the program that loads them.
patient-reader: library-not-linked-against-libc *
patient-reader: shared-library-lacks-prerequisites *
# Compiled modules are all that the program brings of Python's.
patient-reader: package-installs-python-bytecode *
"""


def make_deb(tree: Path) -> Path:
    """Make the package of *tree* and return its file."""
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(tree, root / "usr", symlinks=True)
    _system_files(root)
    _documents(root / "usr" / "share")
    control = root / "DEBIAN"
    control.mkdir()
    size = sum(-(-path.lstat().st_size // 1024) for path in root.rglob("*") if not path.is_dir())
    (control / "control").write_text(_control(depends(tree), size), "utf-8")
    (control / "conffiles").write_text("/etc/patient-reader/openbox.xml\n", "utf-8")
    for name in ("postinst", "prerm", "postrm"):
        shutil.copy(LINUX / name, control / name)
        (control / name).chmod(0o755)
    (control / "md5sums").write_text("".join(_md5_lines(root)), "utf-8")
    for path in root.rglob("*"):
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)
    DIST.mkdir(exist_ok=True)
    file = DIST / f"{NAME}_{version()}_amd64.deb"
    run(
        "dpkg-deb",
        "--root-owner-group",
        "-Zxz",
        f"-z{os.environ.get('XZ_LEVEL', '9')}",
        "--threads-max=2",
        "--build",
        root,
        file,
    )
    return file


def depends(tree: Path) -> list[str]:
    """Return what dpkg has to install besides: what the program's files are linked with, and what it loads by name."""
    packages = {f"libc6 (>= {newest_glibc(tree)})", *DEBIAN_PACKAGES.values(), *WAYLAND_PACKAGES.values()}
    for library, files in needed_libraries(tree).items():
        if not GLIBC.match(library) and not all(any(part in file for part in OPTIONAL) for file in files):
            packages.add(package_of(library))
    return [f"{name}t64 | {name}" if name in SINCE_2024 else name for name in sorted(packages)]


def package_of(library: str) -> str:
    """Return the Debian package of the shared *library*: its name without ".so" (Debian Policy 8.1), or an exception."""
    known = (SHARED_PACKAGES | DEBIAN_PACKAGES | WAYLAND_PACKAGES).get(library)
    if known:
        return known
    name, _, number = library.lower().replace("_", "-").partition(".so.")
    return f"{name}-{number}" if name[-1].isdigit() else f"{name}{number}"


def _system_files(root: Path) -> None:
    kiosk, systemd = ROOT / "resources" / "kiosk" / "linux", root / "usr" / "lib" / "systemd"
    places = {
        "patient-reader-kiosk.service": systemd / "user", "patient-reader-kiosk-wayland@.service": systemd / "system",
        "patient-reader-kiosk-x11@.service": systemd / "system", "patient-reader-session": root / "usr" / "libexec",
        "openbox.xml": root / "etc" / "patient-reader",
    }  # fmt: skip
    for name, folder in places.items():
        folder.mkdir(parents=True, exist_ok=True)
        text = (kiosk / name).read_text("utf-8")
        for theirs, ours in (
            ("/opt/patient-reader/bin/", "/usr/bin/"),
            ("/usr/local/bin/", "/usr/libexec/"),
            ("/etc/systemd/", "/usr/lib/systemd/"),
        ):
            text = text.replace(theirs, ours)
        (folder / name).write_text(text, "utf-8")
        (folder / name).chmod(0o755 if name == "patient-reader-session" else 0o644)
        (root / "usr" / "share" / NAME / "kiosk" / name).unlink()
    tool = root / "usr" / "sbin" / "patient-reader-kiosk-setup"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec sh /usr/share/{NAME}/kiosk/set-up "$@"\n', "utf-8")
    tool.chmod(0o755)


def _documents(share: Path) -> None:
    changes = (
        f"{NAME} ({version()}) unstable; urgency=medium\n\n  * See CHANGELOG.md.gz beside this file.\n\n"
        f" -- {MAINTAINER}  {_rfc_date()}\n"
    )
    doc = share / "doc" / NAME
    (doc / "changelog.gz").write_bytes(gzip.compress(changes.encode(), 9, mtime=epoch()))
    (doc / "CHANGELOG.md.gz").write_bytes(gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), 9, mtime=epoch()))
    shutil.copy(LINUX / "copyright", doc / "copyright")
    page = share / "man" / "man1" / "patient-reader.1"
    (page.parent / "patient-reader.1.gz").write_bytes(gzip.compress(page.read_bytes(), 9, mtime=epoch()))
    page.unlink()
    (share / "man" / "man8").mkdir()
    setup_page = gzip.compress(SETUP_PAGE.format(day=day()).encode(), 9, mtime=epoch())
    (share / "man" / "man8" / "patient-reader-kiosk-setup.8.gz").write_bytes(setup_page)
    (share / "lintian" / "overrides").mkdir(parents=True)
    (share / "lintian" / "overrides" / NAME).write_text(OVERRIDES, "utf-8")


SETUP_PAGE = """.TH PATIENT-READER-KIOSK-SETUP 8 "{day}"
.SH NAME
patient-reader-kiosk-setup \\- make this computer a kiosk for a waiting room, or take that back
.SH SYNOPSIS
.B patient-reader-kiosk-setup
wayland | x11 | undo
.SH DESCRIPTION
Makes a user "kiosk" and a locked screen of its own that starts with the computer. All of it is described in
/usr/share/patient-reader/kiosk/README.md.
.SH SEE ALSO
.BR patient-reader (1)
"""


def _rfc_date() -> str:
    return formatdate(epoch()).replace("-0000", "+0000")


def _control(needs: list[str], size: int) -> str:
    return f"""Package: {NAME}
Version: {version()}
Architecture: amd64
Maintainer: {MAINTAINER}
Installed-Size: {size}
Depends: {", ".join(needs)}
Recommends: {", ".join(RECOMMENDED)}
Suggests: {", ".join(SUGGESTED)}
Section: text
Priority: optional
Description: offline reader of patient-education articles for a clinic
 A window for staff and patients, and a kiosk for the waiting room: articles
 in plain words, in English and Spanish, to find, read, hear and print. Staff
 bring the clinic's own articles in and sign them off. It needs no network,
 and keeps nothing that anybody typed.
"""


def _md5_lines(root: Path) -> list[str]:
    lines = []
    for path in sorted((root / "usr").rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                lines.append(f"{hashlib.file_digest(file, 'md5').hexdigest()}  {path.relative_to(root).as_posix()}\n")
    return lines


if __name__ == "__main__":
    print(make_deb(Path(sys.argv[1])))
