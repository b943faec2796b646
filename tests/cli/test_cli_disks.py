"""A data folder of somebody else's, a disk that takes nothing, no home: articles are read and found all the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes import ROOT, Ran, Shelf, environment

STRANGER = (
    ["unshare", "--user", "--map-user=1000", "--map-group=1000"] if os.name == "posix" and not os.geteuid() else []
)
"""What takes root's power over all files away."""

COMMANDS = """
import resource, signal, sys
from reader.cli.command_line import run
if sys.argv[1] == "full":
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
for command in ("list", "show naps", "search refresh", "index", "review naps --by Ruiz", "import folder", "doctor"):
    print("==", command, flush=True)
    words = command.split() + ([sys.argv[-1]] if command == "import folder" else [])
    print("status", run([*sys.argv[2:-1], *words]), flush=True)
"""


@pytest.fixture
def stranger() -> list[str]:
    if STRANGER and subprocess.run([*STRANGER, "true"], capture_output=True, check=False).returncode:
        pytest.skip("root cannot be anybody else here")
    return STRANGER


def outcomes(prefix: list[str], shelf: Shelf, *arguments: str, **changes: str) -> dict[str, Ran]:
    """Run all commands as *prefix* has it, output and errors together; return what each did."""
    options = [*arguments, "--no-bundled", "--collection", str(shelf.root), str(shelf.root)]
    done = subprocess.run(
        [*prefix, sys.executable, "-c", COMMANDS, *options], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT,
        env=environment(**changes), check=False,
    )  # fmt: skip
    said = done.stdout.decode("utf-8", "replace")
    assert "Traceback" not in said
    assert "should not have" not in said
    found = {}
    for part in said.split("== ")[1:]:
        command, _, rest = part.partition("\n")
        words, _, status = rest.rpartition("status ")
        found[command.split()[0]] = Ran(int(status), words, "")
    return found


def can_be_read_but_not_kept(done: dict[str, Ran], reason: str) -> None:
    assert [done[name].status for name in ("list", "show", "search")] == [0, 0, 0]
    assert "Naps" in done["list"].out
    assert "en/naps" in done["search"].out
    for name in ("index", "review", "import", "doctor"):
        assert done[name].status == 1, name
        assert reason in done[name].out, name


@pytest.mark.skipif(os.name != "posix", reason="rights of this kind are POSIX's")
@pytest.mark.parametrize("locked", ["folder", "folder/data/cache"])
def test_a_folder_of_somebody_else_keeps_nobody_from_reading_and_searching(
    shelf: Shelf, tmp_path: Path, stranger: list[str], locked: str
) -> None:
    (tmp_path / "folder" / "data" / "cache").mkdir(parents=True)
    (tmp_path / locked).chmod(0)
    done = outcomes(stranger, shelf, "rights", "--data-dir", str(tmp_path / "folder" / "data"))
    (tmp_path / locked).chmod(0o700)
    if locked.endswith("cache"):
        assert done["review"].status == 0
        done |= {name: Ran(1, "Permission denied", "") for name in ("review", "import")}
    can_be_read_but_not_kept(done, "Permission denied")


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="a limit on file sizes stands for a full disk")
def test_a_disk_that_takes_nothing_keeps_nobody_from_reading_and_searching(shelf: Shelf, tmp_path: Path) -> None:
    can_be_read_but_not_kept(outcomes([], shelf, "full", "--data-dir", str(tmp_path / "data")), "File too large")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows homes otherwise")
def test_without_a_home_articles_are_read_and_found(shelf: Shelf, tmp_path: Path, stranger: list[str]) -> None:
    (tmp_path / "bare").mkdir(mode=0o500)
    gone = dict.fromkeys(("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"), "")
    done = outcomes(stranger, shelf, "rights", HOME=str(tmp_path / "bare" / "home"), **gone)
    can_be_read_but_not_kept(done, "Permission denied")
    shutil.rmtree(tmp_path / "bare")
