"""The table [kiosk] of the settings."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.errors import SettingsError
from reader.settings.clinic_settings import Settings, read_settings
from reader.settings.kiosk_settings import KioskSettings
from reader.settings.policy import KIOSK

EVERYTHING = """
clinic = "Contemporary Care"

[kiosk]
idle = 120
screen = " HDMI-1 "
languages = ["es", "en", "es"]
collections = ["clinic"]
categories = ["sleep", "anxiety"]
hidden = ["en/clozapine", "lithium"]
hide_unreviewed = true
hide_overdue = true
take_home = "address"
may_print = true
paper = "A4"
hours = { mon = "08:00-18:00", fri = "20:00-02:00" }
logo = "logo.svg"
crisis = { en = "Call or text 988.", es = " Llame o escriba al 988. " }
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def kiosk(file: Path, table: str) -> KioskSettings:
    """Return what is read from the lines *table* below [kiosk]."""
    file.write_text(f"[kiosk]\n{table}\n", encoding="utf-8")
    return read_settings(file).kiosk


def test_everything_it_says_is_read(file: Path) -> None:
    file.write_text(EVERYTHING, encoding="utf-8")
    settings = read_settings(file)
    assert settings.clinic == "Contemporary Care"
    found = settings.kiosk
    assert found._replace(hours=None) == KioskSettings(
        idle=120, screen="HDMI-1", languages=("es", "en"), collections=("clinic",), categories=("sleep", "anxiety"),
        hidden=("en/clozapine", "lithium"), hide_unreviewed=True, hide_overdue=True, take_home="address", may_print=True, paper="A4",
        hours=None, logo=str(file.parent / "logo.svg"), crisis={"en": "Call or text 988.", "es": "Llame o escriba al 988."},
    )  # fmt: skip
    assert found.hours is not None
    assert found.hours.is_open(datetime(2026, 11, 28, 1, 59, tzinfo=UTC))


def test_without_a_table_and_with_an_empty_one_the_defaults_hold(file: Path) -> None:
    assert kiosk(file, "") == KioskSettings() == Settings().kiosk == read_settings(file.parent / "none").kiosk
    assert (KioskSettings().idle, KioskSettings().take_home, KioskSettings().hours) == (90, "key-points", None)


def test_visitors_choose_from_what_the_settings_name_and_the_first_is_where_it_returns(file: Path) -> None:
    assert kiosk(file, 'languages = ["es", "ht", "en"]').offered(("en", "es")) == ("es", "en")
    assert kiosk(file, 'languages = ["es"]').offered(("en", "es"), "en") == ("es",)


def test_without_a_choice_all_are_offered_with_the_clinics_own_first() -> None:
    assert KioskSettings().offered(("en", "es")) == ("en", "es")
    assert KioskSettings().offered(("en", "es"), "es") == ("es", "en")
    assert KioskSettings().offered(("en", "es"), "fr") == ("en", "es")


def test_an_absolute_logo_stays_where_it_is(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kiosk(file, f"logo = '{file.parent / 'a.PNG'}'").logo == str(file.parent / "a.PNG")
    monkeypatch.setenv("HOME", str(file.parent))
    monkeypatch.setenv("USERPROFILE", str(file.parent))
    assert kiosk(file, "logo = '~/b.svg'").logo == str(file.parent / "b.svg")
    assert kiosk(file, "logo = ''").logo == ""


def test_the_policy_prints_only_where_the_settings_allow_it(file: Path) -> None:
    assert kiosk(file, "").policy == KIOSK
    assert kiosk(file, "may_print = true").policy == KIOSK._replace(may_print=True)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("idel = 90", "“kiosk.idel” is not a setting; there are idle, screen, languages"),
        ("idle = 29", "“kiosk.idle” must be a whole number from 30 to 3600"),
        ("idle = 3601", "from 30 to 3600"),
        ("idle = 90.5", "whole number"),
        ("idle = true", "whole number"),
        ('idle = "90"', "whole number"),
        ("screen = 1", "“kiosk.screen” must be text in quotes"),
        ('languages = "en"', '“kiosk.languages” must be a list of texts, such as ["one", "two"]'),
        ('languages = ["English"]', "“English” in “kiosk.languages” is not a language such as en or es"),
        ('languages = ["ht"]', "“kiosk.languages” must name at least one of en, es"),
        ("categories = [1]", "“kiosk.categories” must be a list"),
        ('hidden = [""]', "“kiosk.hidden” must be a list"),
        ("hide_overdue = 1", "“kiosk.hide_overdue” must be true or false"),
        ('may_print = "yes"', "“kiosk.may_print” must be true or false"),
        ('paper = "letter"', "“kiosk.paper” must be one of A4, Letter"),
        ("paper = 4", "“kiosk.paper” must be one of"),
        ('take_home = "both"', "“kiosk.take_home” must be one of key-points, address"),
        ("take_home = []", "“kiosk.take_home” must be one of"),
        ('hours = "08:00-18:00"', "“kiosk.hours” must be a table, such as { mon ="),
        ("hours = {}", "in “kiosk.hours”, there must be hours for at least one day"),
        ("hours = { mon = 8 }", "“kiosk.hours.mon” must be text"),
        ('hours = { Mon = "08:00-18:00" }', "in “kiosk.hours”, “Mon” is not a day"),
        ('hours = { mon = "8 to 6" }', "“8 to 6” on “mon”"),
        ('logo = "logo.bmp"', "“kiosk.logo” must name an SVG or PNG file"),
        ('logo = "a\\u0000.svg"', "“kiosk.logo” must name"),
        ('crisis = "988"', "“kiosk.crisis” must be a table"),
        ('crisis = { en = "" }', "“kiosk.crisis.en” is empty or too long"),
        (f'crisis = {{ en = "{"x" * 241}" }}', "“kiosk.crisis.en” is empty or too long: about 240"),
        ('crisis = { English = "988" }', "“English” in “kiosk.crisis” is not a language"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_what_is_allowed(file: Path, table: str, words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        kiosk(file, table)
    assert words in str(caught.value)
    assert str(file) in str(caught.value)


def test_a_value_in_place_of_the_table_is_named(file: Path) -> None:
    file.write_text('kiosk = "yes"\n')
    with pytest.raises(SettingsError, match=r"“kiosk” must be a table, such as \[kiosk\]"):
        read_settings(file)
