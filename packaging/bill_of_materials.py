"""The software bill of materials, in CycloneDX 1.6: what cyclonedx-py finds in build/venv, of that what is shipped, and Qt."""

import json
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from notices import shipped
from source import BUILD, NAME, PYTHON, epoch, run, version

from reader.web.engine_versions import engine_versions


def make_bill() -> str:
    """Return the bill as JSON."""
    file = BUILD / "environment.cdx.json"
    tool = Path(PYTHON).with_name("cyclonedx-py")
    run(
        tool,
        "environment",
        "--output-reproducible",
        "--spec-version",
        "1.6",
        "--output-format",
        "JSON",
        "--output-file",
        file,
        PYTHON,
    )
    bill: dict[str, Any] = json.loads(file.read_text("utf-8"))
    names = {one.name.lower().replace("_", "-") for one in shipped()}
    kept = [one for one in bill["components"] if one["name"].lower().replace("_", "-") in names]
    missing = names - {one["name"].lower().replace("_", "-") for one in kept}
    if missing:
        raise LookupError(f"not in the bill: {sorted(missing)}")
    engine = engine_versions()
    kept += [
        _component("Qt", engine["qt"], "LGPL-3.0-only", f"pkg:generic/qt@{engine['qt']}"),
        _component(
            "Chromium (in Qt WebEngine)",
            engine["chromium"],
            "BSD-3-Clause",
            f"pkg:generic/chromium@{engine['chromium']}",
        ),
        _component("CPython", platform.python_version(), "PSF-2.0", f"pkg:generic/cpython@{platform.python_version()}"),
    ]
    for one in kept:  # where the build's own files lay is nobody's business
        one.pop("externalReferences", None) if any(
            "file://" in str(ref) for ref in one.get("externalReferences", [])
        ) else None
    references = {one["bom-ref"] for one in kept}
    program = {
        "type": "application",
        "bom-ref": NAME,
        "name": NAME,
        "version": version(),
        "licenses": [{"license": {"id": "MIT"}}],
    }
    tree = [
        {**one, "dependsOn": [ref for ref in one["dependsOn"] if ref in references]} if "dependsOn" in one else one
        for one in bill.get("dependencies", []) if one["ref"] in references
    ]  # fmt: skip
    tree.append({"ref": NAME, "dependsOn": sorted(references)})
    tree += [{"ref": ref} for ref in sorted(references - {one["ref"] for one in tree})]
    bill |= {"components": kept, "dependencies": tree}
    bill["metadata"] = {**bill.get("metadata", {}), "component": program, "timestamp": _moment()}
    return json.dumps(bill, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _component(name: str, number: str, licence: str, purl: str) -> dict[str, Any]:
    return {
        "type": "library", "bom-ref": purl, "name": name, "version": number, "purl": purl, "licenses": [{"license": {"id": licence}}],
    }  # fmt: skip


def _moment() -> str:
    return datetime.fromtimestamp(epoch(), UTC).isoformat()
