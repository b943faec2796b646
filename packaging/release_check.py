"""The release checklist, as far as a program can go through it: run after ``make packages``, before a tag is set.

    release_check.py [--draft]      a draft may have uncommitted changes and no date in the changelog

Prints a line for each point and ends with 1 where one of them is not so.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from source import BUILD, DIST, NAME, PYTHON, ROOT, locked, output, version

LIMITS = {"build/tree": 490e6, ".deb": 130e6, ".tar.xz": 126e6}
"""How large the installed program and its packages may be, in bytes: what they are, and a little. Chromium and typst alone are
288 MB, and 78 MB compressed."""

Findings = Iterator[str]
"""What is not as it has to be, in words."""


def changelog(draft: bool) -> Findings:
    """The changelog begins with this version and its day."""
    head = re.search(r"^## (\S+) \((.+)\)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    if not head or head[1] != version():
        yield f"CHANGELOG.md begins with {head[1] if head else 'nothing'}, and reader/__init__.py says {version()}"
    elif not draft and not re.fullmatch(r"\d{4}-\d\d-\d\d", head[2]):
        yield f"CHANGELOG.md has no day for {version()}: “{head[2]}”"


def commit(draft: bool) -> Findings:
    """Everything is committed, and the version has no tag yet."""
    changed = output("git", "status", "--porcelain")
    if changed and not draft:
        yield f"{len(changed.splitlines())} files are not committed"
    if output("git", "tag", "--list", f"v{version()}"):
        yield f"there is a tag v{version()} already"


def placeholders(draft: bool) -> Findings:
    """Who publishes this has put their own address and name in."""
    for path, standing, what in (
        ("packaging/debian_package.py", "@patient-reader.invalid", "the maintainer's address"),
        (
            "packaging/linux/patient-reader.metainfo.xml",
            "org.patientreader",
            "an AppStream id below a domain of one's own",
        ),
    ):
        if not draft and standing in (ROOT / path).read_text("utf-8"):
            yield f"{path} has “{standing}” still, which stands for {what}"


def locks(_: bool) -> Findings:
    """Each dependency of pyproject.toml is locked, with hashes."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    held = {name.lower().replace("_", "-") for name in locked()}
    for line in project["dependencies"]:
        name = re.split(r"[<>=~ ;\[]", line)[0].lower().replace("_", "-")
        if name not in held:
            yield f"requirements.lock lacks {name}: make lock"
    for lock in ("requirements.lock", "requirements-dev.lock", "packaging/requirements.lock"):
        text = (ROOT / lock).read_text("utf-8")
        if len(re.findall(r"^\S+==", text, re.MULTILINE)) > text.count("--hash=sha256:"):
            yield f"{lock} lacks hashes"


def packages(_: bool) -> Findings:
    """All packages of this version are in dist/, and SHA256SUMS is theirs."""
    wanted = {
        f"patient_reader-{version()}-py3-none-any.whl", f"patient_reader-{version()}.tar.gz", f"{NAME}_{version()}_amd64.deb",
        f"{NAME}-{version()}-linux-amd64.tar.xz", f"{NAME}-{version()}.cdx.json",
    }  # fmt: skip
    sums = DIST / "SHA256SUMS"
    listed = (
        dict(reversed(line.split("  ", 1)) for line in sums.read_text("utf-8").splitlines()) if sums.exists() else {}
    )
    for name in sorted(wanted - set(listed)):
        yield f"dist/SHA256SUMS lacks {name}: make packages"
    for name, digest in listed.items():
        with (DIST / name).open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != digest:
                yield f"dist/{name} is not what SHA256SUMS says"


def built(_: bool) -> Findings:
    """The packages were built from this commit."""
    facts = BUILD / "tree" / "lib" / NAME / "_internal" / "reader" / "bundled" / "build.json"
    said = json.loads(facts.read_text("utf-8"))["commit"] if facts.exists() else "nothing"
    if said != (here := output("git", "describe", "--always", "--abbrev=12", "--exclude=*")):
        yield f"the packages were built from {said}, and this is {here}"


def sizes(_: bool) -> Findings:
    """No package is larger than it may be."""
    files = [path for path in (BUILD / "tree").rglob("*") if path.is_file() and not path.is_symlink()]
    found = {"build/tree": sum(path.stat().st_size for path in files)}
    found |= {path.name: path.stat().st_size for path in DIST.iterdir() if path.name.endswith((".deb", ".tar.xz"))}
    for name, size in found.items():
        most = next(limit for end, limit in LIMITS.items() if name.endswith(end))
        if size > most:
            yield f"{name} has {size / 1e6:.0f} MB, and may have {most / 1e6:.0f}"


def contents(_: bool) -> Findings:
    """The wheel brings the articles, the resources and the licence; the bill of materials names every dependency."""
    for wheel in DIST.glob(f"patient_reader-{version()}-*.whl"):
        names = zipfile.ZipFile(wheel).namelist()
        for part in (
            "bundled/content/collection.toml",
            "bundled/resources/pages/base.html",
            "licenses/LICENSE",
            "entry_points.txt",
        ):
            if not any(name.endswith(part) for name in names):
                yield f"{wheel.name} lacks {part}"
    for file in DIST.glob(f"{NAME}-{version()}.cdx.json"):
        bill: dict[str, Any] = json.loads(file.read_text("utf-8"))
        for one in bill["components"]:
            if not one.get("licenses"):
                yield f"{file.name} has no licence of {one['name']}"


def tools(_: bool) -> Findings:
    """lintian, twine, desktop-file-validate and appstreamcli find no error."""
    commands: list[list[str | Path]] = [
        [PYTHON, "-m", "twine", "check", "--strict", *DIST.glob("patient_reader-*")],
        ["desktop-file-validate", BUILD / "tree" / "share" / "applications" / "patient-reader.desktop"],
        ["appstreamcli", "validate", "--no-net", *(BUILD / "tree" / "share" / "metainfo").iterdir()],
        ["lintian", "--allow-root", "--fail-on", "error", *DIST.glob("*.deb")],
    ]
    for command in commands:
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError:
            yield f"{command[0]} is not installed"
            continue
        if done.returncode:
            yield f"{' '.join(map(str, command[:3]))}: {done.stdout.strip()} {done.stderr.strip()}"


POINTS: tuple[Callable[[bool], Findings], ...] = (
    changelog,
    commit,
    placeholders,
    locks,
    packages,
    built,
    sizes,
    contents,
    tools,
)


def main(arguments: list[str]) -> int:
    """Go through all points; return 1 where something is to be done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draft", action="store_true", help="this is not released yet")
    draft = parser.parse_args(arguments).draft
    status = 0
    for point in POINTS:
        findings = list(point(draft))
        print(f"{'!!' if findings else 'ok'}  {(point.__doc__ or '').strip()}", *findings, sep="\n      ")
        status |= bool(findings)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
