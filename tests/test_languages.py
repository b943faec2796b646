"""What the program knows of languages: a row each."""

from __future__ import annotations

import re

from reader.languages import INTERFACE_LANGUAGES, LANGUAGES, base_of, language_of
from tests.fakes import ROOT


def test_languages_are_called_what_their_speakers_call_them() -> None:
    assert [language_of(one).name for one in ("es", "es-MX", "zh-Hant", "xx")] == ["Español", "Español", "中文", "xx"]


def test_scripts_have_their_direction() -> None:
    assert [language_of(one).right_to_left for one in ("en", "ar", "he-IL", "es", "ur")] == [
        False,
        True,
        True,
        False,
        True,
    ]


def test_a_region_or_a_script_does_not_make_another_language() -> None:
    assert [base_of(one) for one in ("es-MX", "ZH-Hant", "en")] == ["es", "zh", "en"]


def test_each_row_is_there_once_and_its_code_is_a_base() -> None:
    codes = [one.code for one in LANGUAGES]
    assert len(set(codes)) == len(codes)
    assert all(code == base_of(code) for code in codes)


def test_a_language_of_the_interface_has_all_that_such_a_language_needs() -> None:
    for code in INTERFACE_LANGUAGES:
        row = language_of(code)
        assert row.stemmer
        assert row.voices
        assert (ROOT / "content" / code).is_dir()
        assert (ROOT / "resources" / "translations" / f"patient-reader_{code}.ts").is_file()
        for table in ("jargon", "unsafe"):
            assert (ROOT / "reader" / "checks" / "data" / f"{table}-{code}.toml").is_file()


def test_no_other_module_lists_the_languages_of_the_interface() -> None:
    listed = re.compile(r'[(\[{]"en", "es"[)\],}]')
    found = [
        path.relative_to(ROOT)
        for path in (ROOT / "reader").rglob("*.py")
        if listed.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
