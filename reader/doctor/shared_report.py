"""What an installation has and lacks, as a text to send to somebody who helps: without anything of a person or a clinic."""

import re
from collections.abc import Mapping, Sequence

from reader.doctor.installation import Diagnosis

CLINICS_OWN = frozenset({"Collection", "Broken article", "Folders", "Logo", "Kiosk names", "Kiosk printer"})
"""Findings whose values have names that the clinic gave: the report says only whether all is well."""


def report(findings: Sequence[Diagnosis], folders: Mapping[str, str], user: str) -> str:
    """Return *findings*, a line each, with the name *user* as "USER" and the paths of *folders* as what stands for them."""
    return "".join(f"{_without(line, folders, user)}\n" for one in findings for line in _lines(one))


def _lines(found: Diagnosis) -> list[str]:
    sign = "ok" if found.ok else "!!"
    if found.name in CLINICS_OWN:
        return [f"{sign}  {found.name}"]
    return [f"{sign}  {found.name}: {found.value}", *([f"      {found.advice}"] if found.advice else [])]


def _without(text: str, folders: Mapping[str, str], user: str) -> str:
    for path, name in folders.items():
        text = re.sub(re.escape(path) + r"(?![\w.-])", name, text)
    return re.sub(rf"(?<![\w.-]){re.escape(user)}(?![\w.-])", "USER", text) if user else text
