"""Patient education as OpenEMR looks it up: ``documents/education/icd10_f41.1_es.pdf``.

OpenEMR takes the type and value of a code in the chart, and "es" where the patient speaks Spanish, else "en", joins them with
"_" in small letters, refuses all but ``A-Za-z0-9_.-``, and looks for that file in ``documents/education`` of its site
(openemr/openemr, interface/patient_file/education.php).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from reader.errors import ArticleBrokenError
from reader.handouts.exports.export_kind import ExportFile, ExportKind, ExportPlan
from reader.library.library import Library

FOLDER = "documents/education"
SPANISH, OTHERWISE = "es", "en"
"""OpenEMR asks for the one where the patient speaks Spanish, for the other where they speak anything else."""

_TYPES: Mapping[str, str] = MappingProxyType({
    "ICD-10-CM": "icd10", "ICD-10": "icd10", "ICD10CM": "icd10", "ICD10": "icd10", "RXNORM": "rxcui", "RXCUI": "rxcui",
    "SNOMEDCT": "snomed", "SNOMED-CT": "snomed", "SNOMED CT": "snomed", "SNOMED": "snomed", "LOINC": "loinc", "LNC": "loinc",
})  # fmt: skip
"""What an article's front matter, or a terminology's own short name, calls a type of codes, and what OpenEMR does."""

_CODE = re.compile(r"[a-z0-9][a-z0-9.-]{0,39}")


def plan_openemr(library: Library, language: str) -> ExportPlan:
    """Return a file for each code that articles in *language* (in both where that is "") have, with all that have it.

    Articles without a code that OpenEMR knows are left out, and those that cannot be read.
    """
    files: dict[str, list[str]] = {}
    left_out = []
    for spoken in (OTHERWISE, SPANISH) if not language else (language,):
        for entry in library.entries(spoken):
            try:
                names = list(_names(library.article(entry).codes)) if spoken in (OTHERWISE, SPANISH) else []
            except ArticleBrokenError:
                names = []
            for name in names:
                files.setdefault(f"{FOLDER}/{name}_{spoken}.pdf", []).append(entry.id)
            if not names:
                left_out.append(entry.id)
    return ExportPlan(tuple(ExportFile(name, tuple(ids)) for name, ids in files.items()), tuple(left_out))


def _names(codes: Iterable[str]) -> Iterator[str]:
    """Yield what the files of *codes*, such as "ICD-10-CM:F41.1", are named after, each once."""
    seen = set()
    for code in codes:
        system, _, value = code.partition(":")
        kind, value = _TYPES.get(system.strip().upper(), ""), value.strip().lower()
        name = f"{kind}_{value}"
        if kind and _CODE.fullmatch(value) and name not in seen:
            seen.add(name)
            yield name


OPENEMR = ExportKind(
    "openemr", "patient education for OpenEMR, found by the codes in a chart", "the folder of OpenEMR's site, such as sites/default",
    "they have no code that OpenEMR looks up", plan_openemr,
)  # fmt: skip
