"""The installer under wine: silent install, commands, awkward paths, locks, two at once, upgrade, removal.

Prints a line for each point and "N passed, N failed"; ends with 1 where one of them is not so.
"""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from source import BUILD, DIST, ROOT, version
from windows_suite import install_wheels
from wine import LOADER, PREFIX, environment, forget, lend_library, prepare, windows_path, wine

C = PREFIX / "drive_c"
MACHINE = C / "Program Files" / "Patient Reader"
OWN = C / "Año nuevo" / "Lector de pacientes"
"""A folder with a space and a letter that is not ASCII, for an installation of one user."""
DATA = BUILD / "windows" / "tried" / "Datos de la clínica"
SETUP = DIST / f"patient-reader-{version()}-windows-amd64-setup.exe"
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\PatientReader"
EXPORT = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Clínica</title><link>https://clinic.example</link><language>es</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://clinic.example</wp:base_site_url><wp:base_blog_url>https://clinic.example</wp:base_blog_url>
<item><title>Cómo dormir mejor en Año Nuevo</title><link>https://clinic.example/dormir</link>
<content:encoded><![CDATA[<p>Descansar es parte de cuidarse: una siesta corta por la tarde ayuda a muchas personas.</p>]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>7</wp:post_id><wp:post_name>dormir</wp:post_name>
<wp:post_date_gmt>2026-03-01 10:00:00</wp:post_date_gmt><wp:post_modified_gmt>2026-03-01 10:00:00</wp:post_modified_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>
"""
HOLDER = """
import msvcrt, os, sys
handle = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT)
os.lseek(handle, 0, 0)
msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
print("held", flush=True)
sys.stdin.read()
"""
WAITER = 'import sys; print("held", flush=True); sys.stdin.read()'


class Trial:
    """Points that hold or not."""

    def __init__(self) -> None:
        self.passed = self.failed = 0

    def __call__(self, words: str, holds: object, seen: object = "") -> None:
        """Count the point *words*, and show what was *seen* where it does not hold."""
        self.passed, self.failed = self.passed + bool(holds), self.failed + (not holds)
        print("ok  " if holds else "NOT ", words, "" if holds else f"\n{seen}", flush=True)


class Installed:
    """The program in *folder* of what wine takes for a computer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def adapt(self) -> None:
        """Replace numpy by the newest that wine can load, and lend the program a library that wine lacks."""
        lend_library(self.folder)
        for path in (self.folder / "app").glob("numpy*"):
            shutil.rmtree(path)
        for path in filter(Path.is_dir, install_wheels_once().glob("numpy*")):
            shutil.copytree(path, self.folder / "app" / path.name)

    def command(self, *arguments: str) -> tuple[str, ...]:
        """Return what runs the command line with *arguments* on the tried data."""
        return (str(self.folder / "python.exe"), "-m", "reader", "--data-dir", windows_path(DATA), *arguments)

    def run(self, *arguments: str) -> tuple[int, str]:
        """Return the exit status and all that was printed."""
        done = wine(*self.command(*arguments), seconds=600)
        return done.returncode, (done.stdout + done.stderr).decode("utf-8", "strict")


def install_wheels_once() -> Path:
    """Return the folder with the packages of the tests' lock."""
    folder = BUILD / "windows" / "libraries"
    if not folder.exists():
        install_wheels(folder)
    return folder


def started(*command: str) -> subprocess.Popen[bytes]:
    """Start *command* under wine with pipes."""
    return subprocess.Popen(
        [str(LOADER), *command],
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def held(program: Installed, code: str, *arguments: str) -> subprocess.Popen[bytes]:
    """Start *code*, which prints when it holds what it holds until its input ends."""
    process = started(str(program.folder / "python.exe"), "-c", code, *arguments)
    assert process.stdout
    process.stdout.readline()
    return process


def until(holds: Callable[[], bool], seconds: float = 60) -> bool:
    """Tell whether *holds* becomes true in time: an uninstaller goes on in a copy of itself."""
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.5)
    return holds()


def registered(root: str, key: str) -> str:
    """Return what the registry has below *key* of *root*, in text; nothing where there is no such key."""
    done = wine("reg", "query", f"{root}\\{key}", "/s", "/reg:64")
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def try_install(trial: Trial) -> Installed:
    """Install for the whole computer, and for one user into an awkward folder."""
    done = wine(SETUP, "/S", "/AllUsers", seconds=900)
    trial("silent install for all users", done.returncode == 0 and (MACHINE / "uninstall.exe").exists(), done)
    handler = registered("HKLM", r"Software\Classes\patientreader")
    trial(
        "addresses have a handler without a console",
        "pythonw.exe" in handler and 'open "%1"' in handler.replace('\\"', '"'),
        handler,
    )
    trial(
        "Windows lists it with its version", version() in registered("HKLM", UNINSTALL), registered("HKLM", UNINSTALL)
    )
    links = sorted(path.name for path in (C / "ProgramData").rglob("*.lnk"))
    trial("Start menu", links == ["Patient Reader (kiosk).lnk", "Patient Reader.lnk"], links)
    program = Installed(MACHINE)
    status, said = program.run("--version", "--json")
    facts = json.loads(said) if status == 0 else {}
    trial(
        "it knows its build and its files",
        facts.get("files", {}).get("changed") == [] and facts["build"]["kind"] == "windows-amd64",
        said,
    )
    shown = wine("cmd", "/c", str(MACHINE / "patient-reader.cmd"), "--version")
    trial("patient-reader.cmd is its command line", version() in shown.stdout.decode(), shown)
    return program


def try_commands(trial: Trial, program: Installed) -> None:
    """Read, search, import and check, with a data folder whose path has a space and an accent."""
    status, said = program.run("list", "--language", "es", "--json")
    trial("list, as UTF-8", status == 0 and any("ñ" in one["title"] + one["summary"] for one in json.loads(said)), said)
    status, said = program.run("show", "es/sertraline")
    trial("show, as UTF-8", status == 0 and "depresión" in said, said)
    status, said = program.run("show", "sertraline", "--format", "html")
    trial("show, as HTML that was made safe", status == 0 and "<p>" in said, said)
    paper = DATA.parent / "Hoja número 1.pdf"
    status, said = program.run("handout", "es/sertraline", "--output", windows_path(paper))
    trial("a handout as PDF", status == 0 and paper.exists() and paper.read_bytes().startswith(b"%PDF"), said)
    status, said = program.run("search", "sleep", "--json")
    trial("search", status == 0 and "sleep" in said, said)
    export = DATA.parent / "exportación de la clínica.xml"
    export.write_text(EXPORT, "utf-8")
    status, said = program.run("import", "wordpress", windows_path(export))
    trial("import wordpress of a file", status == 0, said)
    status, said = program.run("index")
    trial("index", status == 0, said)
    status, said = program.run("search", "siesta", "--language", "es")
    trial("what was imported is found", status == 0 and "Año Nuevo" in said, said)
    status, said = program.run("check", windows_path(ROOT / "content"), "--strict", "--allow", "not-reviewed")
    trial("check", status == 0, said)
    status, said = program.run("doctor")
    trial("doctor names Windows, and asks no service for it", "Windows 10." in said and "Traceback" not in said, said)
    status, said = program.run("show", "no-such-article")
    trial("a mistake is one sentence and 1", status == 1 and "Traceback" not in said, said)


def try_locks(trial: Trial, program: Installed) -> None:
    """What another process holds, and two at once."""
    settings = DATA / "settings.toml"
    settings.write_text("# ours\n", "utf-8")
    holder = held(program, HOLDER, windows_path(settings))
    status, said = program.run("list")
    holder.communicate()
    trial(
        "a locked settings file is one sentence, or read all the same",
        status in {0, 1} and "Traceback" not in said,
        said,
    )
    settings.unlink()
    pair = [started(*program.command("index")) for _ in range(2)]
    ends = [(one.communicate()[1].decode("utf-8"), one.returncode) for one in pair]
    trial("two that index at once", all(code == 0 and "Traceback" not in said for said, code in ends), ends)
    reading = started(*program.command("search", "sleep"))
    status, said = (
        program.run("index", "--rebuild") if "--rebuild" in program.run("index", "--help")[1] else program.run("index")
    )
    found, _ = reading.communicate()
    trial(
        "one that searches while one indexes",
        status == 0 and reading.returncode == 0 and b"sleep" in found,
        (said, found),
    )


def try_upgrade(trial: Trial, program: Installed) -> None:
    """The installer over an installation: refused while the program runs, and then in place."""
    stale = program.folder / "app" / "reader" / "gone_in_the_new_version.pyc"
    stale.write_bytes(b"")
    running = held(program, WAITER)
    done = wine(SETUP, "/S", "/AllUsers", seconds=900)
    running.communicate()
    trial("an open program is not replaced, and 2 says so", done.returncode == 2 and stale.exists(), done)
    done = wine(SETUP, "/S", "/AllUsers", "/NOSHORTCUTS", seconds=900)
    trial("upgrade in place, without what the old version had", done.returncode == 0 and not stale.exists(), done)
    trial("the clinic's articles are still there", any((DATA / "collections").rglob("*.md")))
    status, said = program.run("show", "sertraline")
    trial("and it runs", status == 0, said)


def try_removal(trial: Trial) -> None:
    """Uninstall: all of the program, and nothing else."""
    ours = MACHINE / "a file of the clinic.txt"
    ours.write_text("ours", "utf-8")
    wine(MACHINE / "uninstall.exe", "/S", "/AllUsers", seconds=300)
    gone = until(lambda: {path.name for path in MACHINE.iterdir()} == {ours.name})
    trial("uninstall leaves what it did not bring", gone, sorted(path.name for path in MACHINE.iterdir()))
    left = registered("HKLM", UNINSTALL) + registered("HKLM", r"Software\Classes\patientreader")
    trial("the registry is as before", not left, left)
    trial("the Start menu is as before", not list((C / "ProgramData").rglob("Patient Reader*")))
    trial("the clinic's data is left", any((DATA / "collections").rglob("*.md")))


def try_own(trial: Trial) -> None:
    """One user's installation, in a folder with a space and an accent."""
    # /D takes all that follows it and no quotation marks, which wine puts around words with spaces.
    place = "C:\\" + str(OWN.relative_to(C)).replace("/", "\\")
    done = wine(SETUP, "/S", "/CurrentUser", *f"/D={place}".split(" "), seconds=900)
    trial("silent install for one user, anywhere", done.returncode == 0 and (OWN / "pythonw.exe").exists(), done)
    trial("it is theirs alone", registered("HKCU", UNINSTALL) and not registered("HKLM", UNINSTALL))
    status, said = Installed(OWN).run("list")
    trial("it runs there", status == 0, said)
    wine(OWN / "uninstall.exe", "/S", "/CurrentUser", seconds=300)
    trial("it is removed", until(lambda: not OWN.exists()))


def main() -> int:
    """Try all of it on a new computer; return the exit status."""
    forget()
    shutil.rmtree(DATA.parent, ignore_errors=True)
    DATA.mkdir(parents=True)
    prepare()
    trial = Trial()
    program = try_install(trial)
    program.adapt()
    try_commands(trial, program)
    try_locks(trial, program)
    try_upgrade(trial, program)
    try_removal(trial)
    try_own(trial)
    print(f"{trial.passed} passed, {trial.failed} failed")
    return int(trial.failed > 0)


if __name__ == "__main__":
    sys.exit(main())
