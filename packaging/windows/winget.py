"""The manifests for winget, Windows' package manager (schema 1.10.0), of an installer that was built.

DOWNLOADS in the environment is the address of the folder from which the clinic's computers get the installer.
"""

import hashlib
import os
from pathlib import Path

from source import DIST, NAME, day, version

SCHEMA = "1.10.0"
IDENTIFIER = "PatientReader.PatientReader"
PUBLISHER = "The Patient Reader authors"
LICENCE = "MIT AND CC-BY-4.0 AND BSD-2-Clause AND CC-BY-SA-4.0"
DOWNLOADS = "https://downloads.example"
SUMMARIES = {
    "en-US": "Read patient-education articles without a network",
    "es-US": "Lea artículos de educación para pacientes sin conexión",
}
INSTALLER = """InstallerType: nullsoft
InstallerLocale: en-US
MinimumOSVersion: 10.0.17763.0
InstallModes: [interactive, silent]
UpgradeBehavior: install
Protocols: [patientreader]
ProductCode: PatientReader
ReleaseDate: {day}
ExpectedReturnCodes:
- InstallerReturnCode: 2
  ReturnResponse: packageInUse
Installers:
"""


def write_manifests(installer: Path, folder: Path = DIST / "winget") -> None:
    """Write the manifests of *installer* into *folder*."""
    folder.mkdir(exist_ok=True)
    address = f"{os.environ.get('DOWNLOADS', DOWNLOADS).rstrip('/')}/{installer.name}"
    with installer.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest().upper()
    _write(folder / f"{IDENTIFIER}.yaml", "version", "DefaultLocale: en-US\n")
    entries = "".join(
        f"- Architecture: x64\n  Scope: {scope}\n  InstallerUrl: {address}\n  InstallerSha256: {digest}\n"
        f"  InstallerSwitches:\n    Custom: {switch}\n"
        for scope, switch in (("user", "/CurrentUser"), ("machine", "/AllUsers"))
    )
    _write(folder / f"{IDENTIFIER}.installer.yaml", "installer", INSTALLER.format(day=day()) + entries)
    for locale, summary in SUMMARIES.items():
        text = f"PackageLocale: {locale}\nPublisher: {PUBLISHER}\nPackageName: Patient Reader\n"
        text += f"License: {LICENCE}\nShortDescription: {summary}\n" + (
            f"Moniker: {NAME}\n" if locale == "en-US" else ""
        )
        _write(folder / f"{IDENTIFIER}.locale.{locale}.yaml", "defaultLocale" if locale == "en-US" else "locale", text)


def _write(path: Path, kind: str, text: str) -> None:
    head = f"# yaml-language-server: $schema=https://aka.ms/winget-manifest.{kind}.{SCHEMA}.schema.json\n"
    head += f"PackageIdentifier: {IDENTIFIER}\nPackageVersion: {version()}\n"
    path.write_text(f"{head}{text}ManifestType: {kind}\nManifestVersion: {SCHEMA}\n", "utf-8", newline="\n")
