"""What cupsd(8) reads, for a CUPS in a folder of its own."""

from __future__ import annotations

from pathlib import Path

CUPSD = """Listen {socket}
LogLevel warn
Browsing Off
PreserveJobHistory Yes
DirtyCleanInterval 0
<Location />
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
CUPS_FILES = """ServerRoot {folder}/etc
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/access
ErrorLog {folder}/error
PageLog {folder}/pages
FileDevice Yes
SystemGroup {group}
"""


def write_cups_files(folder: Path, socket: Path, more: str = "") -> tuple[str, ...]:
    """Make the folders of a CUPS that listens at *socket*, and return the command that starts it.

    Its administrators are the group of *folder*. *more* are lines of cups-files.conf(5).
    """
    for name in ("etc/ppd", "spool/tmp", "cache", "state"):
        (folder / name).mkdir(parents=True)
        (folder / name).chmod(0o777)
    daemon, files = folder / "etc/cupsd.conf", folder / "etc/cups-files.conf"
    daemon.write_text(CUPSD.format(socket=socket))
    files.write_text(CUPS_FILES.format(folder=folder, group=folder.group()) + more)
    return ("cupsd", "-f", "-c", str(daemon), "-s", str(files))
