"""The bill of materials of the installer for Windows, in CycloneDX 1.6: its packages with the hashes they were taken by, Qt and Python."""

import json
import re
from datetime import UTC, datetime
from importlib import metadata
from typing import Any

from embedded_python import WINDOWS
from notices import licence_of
from source import NAME, epoch, version

from reader.web.engine_versions import engine_versions


def make_windows_bill(packages: list[metadata.Distribution], python: str) -> str:
    """Return the bill of *packages*, Qt, its Chromium and *python* as JSON."""
    engine = engine_versions()  # the lock for Windows has the same release of Qt as the one that runs here
    hashes = locked_hashes()
    parts = [
        _part(one.name, one.version, _licence(one), f"pkg:pypi/{_plain(one.name)}@{one.version}", hashes.get(_plain(one.name), []))
        for one in packages if _plain(one.name) != NAME
    ]  # fmt: skip
    for name, number, licence in (
        ("Qt", engine["qt"], "LGPL-3.0-only"), ("Chromium", engine["chromium"], "BSD-3-Clause"), ("CPython", python, "PSF-2.0"),
    ):  # fmt: skip
        parts.append(_part(name, number, {"license": {"id": licence}}, f"pkg:generic/{name.lower()}@{number}"))
    program = {
        "type": "application", "bom-ref": NAME, "name": NAME, "version": version(), "licenses": [{"license": {"id": "MIT"}}],
    }  # fmt: skip
    references = sorted(one["bom-ref"] for one in parts)
    bill = {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": program, "timestamp": datetime.fromtimestamp(epoch(), UTC).isoformat()},
        "components": sorted(parts, key=lambda one: one["bom-ref"]),
        "dependencies": [{"ref": NAME, "dependsOn": references}, *({"ref": ref} for ref in references)],
    }  # fmt: skip
    return json.dumps(bill, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _licence(package: metadata.Distribution) -> dict[str, Any]:
    expression = package.metadata.get("License-Expression")
    return {"expression": expression} if expression else {"license": {"name": licence_of(package)}}


def _part(
    name: str, number: str, licence: dict[str, Any], purl: str, hashes: list[str] | None = None
) -> dict[str, Any]:
    part = {"type": "library", "bom-ref": purl, "name": name, "version": number, "purl": purl, "licenses": [licence]}
    return part | ({"hashes": [{"alg": "SHA-256", "content": one} for one in hashes]} if hashes else {})


def locked_hashes() -> dict[str, list[str]]:
    """Return the hashes by which each package of the lock may be taken."""
    text = (WINDOWS / "requirements.lock").read_text("utf-8")
    found = re.findall(r"^([\w.-]+)==((?:.*\\\n)(?:    --hash=sha256:\w+.*\n?)+)", text, re.MULTILINE)
    return {_plain(name): re.findall(r"sha256:(\w+)", rest) for name, rest in found}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
