"""Stands in for the process that prints, and for the printer behind it."""

from __future__ import annotations

import sys
from pathlib import Path

SCRIPT = """
import os, pathlib, shutil, signal, sys

folder = pathlib.Path(sys.argv[1])
(folder / f"{os.getpid()}.pid").touch()
if (folder / "hangs").exists():
    signal.pause()
if set(sys.argv[2:]) <= {"--anew", "--any"}:
    paper = folder / "paper"
    page = paper.read_text() if paper.exists() else "[612, 792]"
    print("null" if (folder / "gone").exists() else '{"name": "Office", "page": %s}' % page)
elif (folder / "refuses").exists():
    print((folder / "refuses").read_text())
    sys.exit(1)
else:
    (folder / "ticket").write_text("".join(sys.argv[3:]))
    (folder / "name").write_text(pathlib.Path(sys.argv[2]).name)
    (folder / "spool").write_text(os.environ["TMPDIR"])
    job = folder / f"{len(list(folder.glob('*.pdf'))) + 1}.pdf"
    shutil.copy(sys.argv[2], job.with_suffix(".part"))
    job.with_suffix(".part").rename(job)
    print("accepted", flush=True)
    if (folder / "waits").exists():
        while os.read(0, 99):
            pass
        (folder / "cancelled").touch()
        sys.exit(1)
    if (folder / "jams").exists():
        print((folder / "jams").read_text())
        sys.exit(1)
"""


class Printer:
    """Stands in for the system's: keeps each job in *folder*, and does what a file in it says: hangs, refuses, is gone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def command(self) -> tuple[str, ...]:
        return (sys.executable, "-S", "-c", SCRIPT, str(self.folder))

    def is_now(self, what: str, problem: str = "") -> None:
        """*problem* is what it says of it."""
        (self.folder / what).write_text(problem)

    def is_no_more(self, what: str) -> None:
        (self.folder / what).unlink()

    @property
    def processes(self) -> list[str]:
        """The number of each process that was run, those that only looked for a printer among them."""
        return [path.stem for path in self.folder.glob("*.pid")]

    @property
    def jobs(self) -> list[Path]:
        return sorted(self.folder.glob("*.pdf"))
