"""What is built: the place, the version, and the commit, whose date every file of a package bears."""

import os
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD, DIST = ROOT / "build", ROOT / "dist"
PYTHON = BUILD / "venv" / "bin" / "python"
NAME = "patient-reader"
LINUX = ROOT / "packaging" / "linux"


def version() -> str:
    """Return the program's version, from its one place."""
    found = re.search(r'__version__ = "(.+)"', (ROOT / "reader" / "__init__.py").read_text("utf-8"))
    assert found
    return found[1]


def commit() -> str:
    """Return the commit that is built, marked where files differ from it."""
    return output("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*")


def epoch() -> int:
    """Return the moment of the commit in seconds, or what SOURCE_DATE_EPOCH says (reproducible-builds.org)."""
    return int(os.environ.get("SOURCE_DATE_EPOCH") or output("git", "log", "-1", "--format=%ct"))


def day() -> str:
    """Return the day of the commit, such as 2026-11-30."""
    return f"{datetime.fromtimestamp(epoch(), UTC):%Y-%m-%d}"


def output(*command: str) -> str:
    """Return what *command* prints. Raises CalledProcessError."""
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def run(*command: str | Path, **environment: str) -> None:
    """Run *command* so that its output depends on nothing but its input. Raises CalledProcessError."""
    fixed = {
        "SOURCE_DATE_EPOCH": str(epoch()),
        "PYTHONHASHSEED": "0",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, **fixed, **environment})


def locked() -> dict[str, str]:
    """Return the packages that requirements.lock names for any system, each with its newest version there."""
    return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE))
