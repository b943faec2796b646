"""A real CUPS in a folder of its own: two printers whose paper is a file, and one that never comes to an end."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from tests.cups_files import write_cups_files

PATH = f"{os.environ['PATH']}:/usr/sbin"
SYSTEMS = Path("/usr/lib/cups")
"""Where Debian has what CUPS runs."""
STUCK = """#!/bin/sh
[ $# -eq 0 ] && { echo 'direct stuck "Unknown" "Stuck"'; exit 0; }
echo "STATE: +connecting-to-device" >&2
cat > /dev/null
while :; do sleep 1; done
"""
"""A backend (cups-backend(7)) that looks for its printer for ever."""
PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PAPER.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test"
*ShortNickName: "Test"
*NickName: "Test"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsVersion: 2.4
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: {paper}
*PageSize Letter: ""
*PageSize A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: {paper}
*PageRegion Letter: ""
*PageRegion A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: {paper}
*ImageableArea Letter: "12 12 600 780"
*ImageableArea A4: "12 12 583 830"
*DefaultPaperDimension: {paper}
*PaperDimension Letter: "612 792"
*PaperDimension A4: "595 842"
*DefaultFont: Courier
*Font Courier: Standard "(1.0)" Standard ROM
"""
PAPERS = ("Letter", "A4")


def is_there() -> bool:
    """Return whether this system has a CUPS to start."""
    programs = ("cupsd", "lpadmin", "cupsdisable", "cupsreject")
    return SYSTEMS.is_dir() and all(shutil.which(name, path=PATH) for name in programs)


class CupsServer:
    """The daemon, and what its administrator does. CUPS_SERVER has to lead to ``socket``."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.socket = folder, folder / "cups.sock"
        folder.chmod(0o755)  # CUPS prints as a user of its own
        self._command = write_cups_files(folder, self.socket, f"ServerBin {folder}/bin\n")
        for name, rights in (("out", 0o777), ("bin/backend", 0o755)):
            (folder / name).mkdir(parents=True)
            (folder / name).chmod(rights)
        for place in SYSTEMS.iterdir():
            if place.name != "backend":
                (folder / "bin" / place.name).symlink_to(place)
        stuck = folder / "bin/backend/stuck"
        stuck.write_text(STUCK)
        stuck.chmod(0o755)
        self._start()
        for paper in PAPERS:
            (folder / f"{paper}.ppd").write_text(PPD.format(paper=paper))
            self.run(
                "lpadmin", "-p", paper, "-E", "-v", f"file:{self.paper(paper)}", "-P", str(folder / f"{paper}.ppd")
            )
        self.add_stuck()

    def _start(self) -> None:
        null, environment = subprocess.DEVNULL, {**os.environ, "PATH": PATH}
        self._daemon = subprocess.Popen(self._command, stdout=null, stderr=null, env=environment)
        while not self.socket.exists():
            assert self._daemon.poll() is None, (self.folder / "error").read_text()
            time.sleep(0.05)

    def run(self, *command: str) -> str:
        """Run a command of CUPS's, and return what it said."""
        environment = {**os.environ, "CUPS_SERVER": str(self.socket), "PATH": PATH}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
        return done.stdout

    def add_stuck(self) -> None:
        """Have the printer Stuck, which takes pages and prints none."""
        self.run("lpadmin", "-p", "Stuck", "-E", "-v", "stuck:/nowhere", "-m", "raw")

    def paper(self, printer: str) -> Path:
        """Return the file that *printer* prints into."""
        return self.folder / "out" / f"{printer}.pdf"

    def make_ready(self, usual: str) -> None:
        """Have every printer ready and empty, and *usual* the default one."""
        for path in (self.folder / "out").iterdir():
            path.unlink()
        self.run("cancel", "-a")
        self.add_stuck()
        for printer in (*PAPERS, "Stuck"):
            self.run("cupsenable", printer)
            self.run("cupsaccept", printer)
        self.run("lpadmin", "-d", usual)

    def hang(self) -> None:
        """Answer nothing more."""
        self._daemon.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Answer again."""
        self._daemon.send_signal(signal.SIGCONT)

    def close(self) -> None:
        """End the daemon."""
        self.go_on()
        self._daemon.terminate()
        self._daemon.wait()
