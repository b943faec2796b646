"""What the linter says of a glossary."""

from __future__ import annotations

from pathlib import Path

from reader.checks.run.library_check import check_library
from tests.fakes import Clinic

GOOD = '[[word]]\nword = "dose"\nmeaning = "How much you take at one time."\n'


def findings(clinic: Clinic) -> list[tuple[str, int, str]]:
    report = check_library(clinic.folders(), processes=1)
    return [(one.path.parent.name, one.line, one.level) for one in report.findings if one.rule == "glossary"]


def test_a_sound_glossary_has_no_findings(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path)
    clinic.bundled.put("en/glossary.toml", GOOD)
    clinic.bundled.put("media/glossary.toml", "no glossary at all")
    assert findings(clinic) == []


def test_a_wrong_word_is_found_in_its_line_and_every_language_is_looked_at(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path)
    clinic.bundled.put("en/glossary.toml", GOOD + '\n[[word]]\nword = "nap"\n')
    clinic.bundled.put("es/glossary.toml", "[[word")
    assert findings(clinic) == [("en", 5, "error"), ("es", 1, "error")]
