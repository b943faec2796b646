"""What the installer for Windows, the winget manifests and the Flatpak are made of says the same as the program."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from reader import __version__
from reader.pages.addresses import LINK_SCHEME
from tests.fakes import ROOT

PACKAGING = ROOT / "packaging"
WINDOWS = PACKAGING / "windows"
INSTALLER = (WINDOWS / "installer.nsi").read_text("utf-8")
FLATPAK = PACKAGING / "flatpak" / "org.patientreader.PatientReader.yaml"


def ran(folder: str, code: str) -> str:
    places = f"import sys; sys.path[:0] = [{str(PACKAGING)!r}, {str(PACKAGING / folder)!r}]\n"
    done = subprocess.run([sys.executable, "-c", places + code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout.decode("utf-8").strip()


def versions(lock: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, number in re.findall(r"^([\w.-]+)==([^\s;]+)", lock.read_text("utf-8"), re.MULTILINE):
        found.setdefault(name.lower(), set()).add(number)
    return found


def test_windows_has_the_versions_that_the_tests_ran_with() -> None:
    everywhere = versions(ROOT / "requirements.lock")
    for name, numbers in versions(WINDOWS / "requirements.lock").items():
        assert numbers <= everywhere[name], name


@pytest.mark.parametrize("lock", ["requirements.lock", "python.lock", "suite.lock"])
def test_what_goes_to_windows_is_locked_by_hashes_and_names_no_address(lock: str) -> None:
    text = (WINDOWS / lock).read_text("utf-8")
    entries = re.split(r"(?m)^(?=\S+==)", text)
    assert all("--hash=sha256:" in entry for entry in entries if "==" in entry)
    assert "://" not in text


def test_the_installer_registers_the_programs_addresses() -> None:
    assert f'"Software\\Classes\\{LINK_SCHEME}\\shell\\open\\command"' in INSTALLER
    assert INSTALLER.count(f'"Software\\Classes\\{LINK_SCHEME}') == 5


def test_what_the_installer_writes_its_uninstaller_takes_away() -> None:
    install, _, uninstall = INSTALLER.partition("Section Uninstall")
    for shortcut in re.findall(r'CreateShortCut "([^"]+)"', install):
        assert f'Delete "{shortcut}"' in uninstall
    removed = re.findall(r'DeleteRegKey SHCTX "([^"]+)"', uninstall)
    for key, value in re.findall(r'WriteReg\w+ SHCTX "([^"]+)" "([^"]*)"', install):
        whole = key.replace("${CAPABILITIES}", "Software\\${KEY}\\Capabilities")
        assert any(whole.startswith(one) for one in removed) or f'DeleteRegValue SHCTX "{key}" "{value}"' in uninstall


def test_no_uninstaller_touches_anybodys_data() -> None:
    assert not re.search(r"\$(APPDATA|LOCALAPPDATA|PROFILE|DOCUMENTS)|RMDir /r \"\$INSTDIR\"", INSTALLER)


def test_the_bill_has_the_hashes_of_the_lock() -> None:
    shown = ran("windows", "from windows_bill import locked_hashes as h; print(len(h()), all(h().values()))")
    assert shown == f"{len(versions(WINDOWS / 'requirements.lock'))} True"


def test_winget_is_told_of_one_installer_for_a_user_and_for_all(tmp_path: Path) -> None:
    setup = tmp_path / "setup.exe"
    setup.write_bytes(b"an installer")
    ran(
        "windows",
        f"import winget; from pathlib import Path; winget.write_manifests(Path({str(setup)!r}), Path({str(tmp_path / 'w')!r}))",
    )
    manifests = {
        one["ManifestType"]: one
        for path in (tmp_path / "w").iterdir()
        if (one := yaml.safe_load(path.read_text("utf-8")))
    }
    assert set(manifests) == {"version", "installer", "defaultLocale", "locale"}
    for one in manifests.values():
        assert re.fullmatch(r"[^.\s]{1,32}(\.[^.\s]{1,32}){1,7}", one["PackageIdentifier"])
        assert (one["PackageVersion"], one["ManifestVersion"]) == (__version__, "1.10.0")
    assert manifests["version"]["DefaultLocale"] == manifests["defaultLocale"]["PackageLocale"]
    told = manifests["installer"]
    assert told["Protocols"] == [LINK_SCHEME]
    assert {one["Scope"]: one["InstallerSwitches"]["Custom"] for one in told["Installers"]} == {
        "user": "/CurrentUser",
        "machine": "/AllUsers",
    }
    for one in told["Installers"]:
        assert one["InstallerUrl"].endswith("/setup.exe")
        assert one["InstallerSha256"] == hashlib.sha256(b"an installer").hexdigest().upper()


def test_the_flatpak_is_the_same_program_without_a_network() -> None:
    manifest = yaml.safe_load(FLATPAK.read_text("utf-8"))
    metainfo = ElementTree.parse(PACKAGING / "linux" / "patient-reader.metainfo.xml")
    assert manifest["id"] == metainfo.findtext("id") == FLATPAK.stem
    assert manifest["rename-desktop-file"] == metainfo.findtext("launchable")
    assert manifest["base"] == "io.qt.PySide.BaseApp"
    assert "--share=network" not in manifest["finish-args"]


def test_the_flatpak_takes_qt_and_numpy_from_its_base() -> None:
    lock = "nh3==1 \\\n    --hash=sha256:aa\nnumpy==2 \\\n    --hash=sha256:bb\npyside6-addons==6 \\\n    --hash=sha256:cc\nsix==1 \\\n    --hash=sha256:dd\n"
    kept = ran("flatpak", f"from base_app import without_base; print(without_base({lock!r}))")
    assert re.findall(r"^\S+==", kept, re.MULTILINE) == ["nh3==", "six=="]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_the_trial_of_windows_is_sound_shell() -> None:
    assert subprocess.run(["sh", "-n", WINDOWS / "try_windows.sh"], capture_output=True, check=False).stderr == b""
