"""The paper that is usual where the computer stands."""

from __future__ import annotations

import pytest

from reader.handouts.handout import Paper
from reader.handouts.paper import default_paper, locale_of


@pytest.mark.parametrize(
    "locale", ["en_US.UTF-8", "es_MX", "en-CA", "es_PR.utf8", "fr_CA@euro", "", "C", "C.UTF-8", "POSIX", "en", "es"]
)
def test_letter_is_usual_in_north_america_and_where_no_place_is_known(locale: str) -> None:
    assert default_paper("", locale) is Paper.LETTER


@pytest.mark.parametrize("locale", ["de_DE.UTF-8", "en_GB", "es-ES", "pt_BR", "ca_ES@valencia", "zh_Hant_TW"])
def test_a4_is_usual_elsewhere(locale: str) -> None:
    assert default_paper("", locale) is Paper.A4


def test_what_the_clinic_chose_comes_before_the_place() -> None:
    assert default_paper("A4", "en_US") is Paper.A4
    assert default_paper("Letter", "de_DE") is Paper.LETTER


def test_the_locale_for_paper_comes_before_that_of_the_language() -> None:
    assert locale_of({"LANG": "en_US.UTF-8", "LC_PAPER": "de_DE.UTF-8"}) == "de_DE.UTF-8"
    assert locale_of({"LANG": "en_US", "LC_PAPER": "de_DE", "LC_ALL": "fr_FR"}) == "fr_FR"
    assert locale_of({"LANG": "en_US", "LC_ALL": ""}) == "en_US"
    assert locale_of({}) == ""
