"""Findings as SARIF 2.1.0, which editors and CI systems show beside the lines (OASIS Standard, 27 March 2020)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader import __version__
from reader.checks.catalogue import BY_ID, RULES
from reader.checks.finding import Finding

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_INDEX = {rule.id: number for number, rule in enumerate(RULES)}


def sarif(findings: Sequence[Finding], folder: Path) -> dict[str, Any]:
    """Return *findings* as a SARIF log of one run. Files below *folder* are named from there, others by their whole address."""
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "patient-reader",
                        "semanticVersion": __version__,
                        "rules": [_rule(rule.id) for rule in RULES],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {"SRCROOT": {"uri": folder.as_uri().rstrip("/") + "/"}},
                "results": [_result(one, folder) for one in findings],
            }
        ],
    }


def _rule(name: str) -> dict[str, Any]:
    rule = BY_ID[name]
    return {"id": rule.id, "shortDescription": {"text": rule.asks}, "defaultConfiguration": {"level": rule.level}}


def _result(one: Finding, folder: Path) -> dict[str, Any]:
    return {
        "ruleId": one.rule,
        "ruleIndex": _INDEX[one.rule],
        "level": one.level,
        "message": {"text": f"{one.message} {one.fix}"},
        "locations": [
            {"physicalLocation": {"artifactLocation": _address(one.path, folder), "region": {"startLine": one.line}}}
        ],
    }


def _address(path: Path, folder: Path) -> dict[str, str]:
    whole, base = path.absolute().as_uri(), folder.absolute().as_uri().rstrip("/") + "/"
    return {"uri": whole.removeprefix(base), "uriBaseId": "SRCROOT"} if whole.startswith(base) else {"uri": whole}
