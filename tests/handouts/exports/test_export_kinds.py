"""The kinds of export: which files there will be, and what other programs call them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.handouts.exports import EXPORTS
from reader.handouts.exports.export_kind import ExportPlan
from reader.handouts.exports.openemr_export import plan_openemr
from reader.handouts.exports.pdf_export import plan_pdf
from reader.library.library import refresh
from reader.library.library_folders import Folders
from tests.fakes import CONTENT, Clinic


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def files(plan: ExportPlan) -> dict[str, tuple[str, ...]]:
    return dict(plan.files)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("ICD-10-CM:F32.A", "icd10_f32.a"), ("icd10:F41.1", "icd10_f41.1"), ("RXNORM:36437", "rxcui_36437"), ("RxCUI: 36437 ", "rxcui_36437"),
        ("SNOMEDCT:35489007", "snomed_35489007"), ("SNOMED-CT:35489007", "snomed_35489007"), ("LOINC:14334-7", "loinc_14334-7"),
    ],
)  # fmt: skip
def test_a_file_for_openemr_is_named_after_the_code_as_openemr_looks_it_up(
    clinic: Clinic, code: str, name: str
) -> None:
    clinic.bundled.add("en/sleep/naps", codes=[code])
    clinic.bundled.add("es/sleep/naps", codes=[code])
    assert plan_openemr(clinic.library(), "") == ExportPlan((
        (f"documents/education/{name}_en.pdf", ("en/naps",)), (f"documents/education/{name}_es.pdf", ("es/naps",)),
    ))  # fmt: skip


@pytest.mark.parametrize(
    "code", ["CPT:90834", "F41.1", "ICD-10-CM:", "ICD-10-CM:../../x", "RXNORM:1/2", "LOINC:1_2", "RXNORM:" + "1" * 41]
)
def test_what_openemr_cannot_look_up_is_left_out(clinic: Clinic, code: str) -> None:
    clinic.bundled.add("en/sleep/naps", codes=[code])
    assert plan_openemr(clinic.library(), "") == ExportPlan((), ("en/naps",))


def test_articles_of_one_code_are_in_one_file_and_one_of_two_codes_in_two(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", codes=["RXNORM:1", "RXNORM:2", "RXCUI:2"])
    clinic.bundled.add("en/sleep/tea", codes=["RXNORM:2"])
    assert files(plan_openemr(clinic.library(), "en")) == {
        "documents/education/rxcui_1_en.pdf": ("en/naps",), "documents/education/rxcui_2_en.pdf": ("en/naps", "en/tea"),
    }  # fmt: skip


def test_openemr_gets_no_language_that_it_does_not_ask_for(clinic: Clinic) -> None:
    clinic.bundled.add("fr/sleep/naps", codes=["RXNORM:1"])
    assert plan_openemr(clinic.library(), "").files == ()
    assert plan_openemr(clinic.library(), "fr") == ExportPlan((), ("fr/naps",))


def test_as_pdf_every_article_has_a_file_in_the_folder_of_its_language(clinic: Clinic) -> None:
    for path in ("en/sleep/naps", "es/sleep/naps", "fr/sleep/naps"):
        clinic.bundled.add(path)
    clinic.bundled.put("en/sleep/bad.md", "no front matter")
    library = clinic.library()
    assert files(plan_pdf(library, "")) == {
        "en/naps.pdf": ("en/naps",), "es/naps.pdf": ("es/naps",), "fr/naps.pdf": ("fr/naps",),
    }  # fmt: skip
    assert files(plan_pdf(library, "es")) == {"es/naps.pdf": ("es/naps",)}


def test_every_code_of_a_bundled_article_is_one_that_openemr_looks_up_in_both_languages() -> None:
    library = refresh(None, Folders(CONTENT, Path("/nowhere"), ()))
    plan = plan_openemr(library, "")
    coded = [entry.id for entry in library.entries() if library.article(entry).codes]
    assert {one for file in plan.files for one in file.articles} == set(coded)
    names = [file.name.removeprefix("documents/education/") for file in plan.files]
    assert all(re.fullmatch(r"(icd10|rxcui|snomed|loinc)_[a-z0-9.-]+_(en|es)\.pdf", name) for name in names)
    assert {name[:-7] for name in names if name.endswith("_en.pdf")} == {
        name[:-7] for name in names if name.endswith("_es.pdf")
    }
    assert len(names) > 60


def test_every_kind_has_a_name_of_its_own_and_says_what_it_does() -> None:
    assert len({kind.name for kind in EXPORTS}) == len(EXPORTS) == 2
    assert all(kind.summary and kind.folder for kind in EXPORTS)
