"""The words around an article, in its own language."""

from __future__ import annotations

import string
from datetime import date
from pathlib import Path

import pytest

from reader.pages.page_words import MONTHS, WORDS, PageWords, read_catalogue, read_words
from tests.fakes import RESOURCES, Shelf

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>pages</name>
    <message><source>Key points</source><translation>Puntos clave</translation></message>
    <message><source>{minutes} min read</source><translation>{minutes} min de lectura</translation></message>
    <message><source>Also in</source><translation type="unfinished">También</translation></message>
    <message><source>Home</source><translation type="vanished">Inicio</translation></message>
    <message><source>Reviewed {date} by {name}</source><translation></translation></message>
    <message numerus="yes"><source>%n</source><translation><numerusform>uno</numerusform></translation></message>
    <message><source>nothing</source></message>
    <message><source>March</source><translation>marzo</translation></message>
    <message><source>{month} {year}</source><translation>{month} de {year}</translation></message>
</context>
<context>
    <name>messages</name>
    <message><source>Key points</source><translation>Otra cosa</translation></message>
</context>
</TS>
"""


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    Shelf(tmp_path).put("translations/patient-reader_es.ts", TS)
    return tmp_path


def test_finished_translations_of_the_context_are_used_and_no_others(resources: Path) -> None:
    assert read_catalogue(resources / "translations/patient-reader_es.ts", ["pages"]) == {
        "Key points": "Puntos clave",
        "{minutes} min read": "{minutes} min de lectura",
        "March": "marzo",
        "{month} {year}": "{month} de {year}",
    }


def test_words_are_translated_and_filled_and_what_is_missing_stays_english(resources: Path) -> None:
    words = read_words(resources, "es-MX")
    assert words("key_points") == "Puntos clave"
    assert words("minutes", minutes=3) == "3 min de lectura"
    assert words("reviewed", date="x", name="{y}") == "Reviewed x by {y}"
    assert words("advice").startswith("This page does not replace")


def test_a_month_is_said_as_its_language_says_it(resources: Path) -> None:
    assert read_words(resources, "es").month(date(2026, 3, 1)) == "marzo de 2026"
    assert PageWords({}).month(date(2026, 12, 31)) == "December 2026"


def test_english_and_languages_without_a_translation_are_english(resources: Path) -> None:
    for language in ("en", "en-GB", "fr", "../es"):
        assert read_words(resources, language)("key_points") == "Key points"


def test_every_word_of_the_spanish_catalogue_is_translated_with_the_same_fields() -> None:
    catalogue = read_catalogue(RESOURCES / "translations" / "patient-reader_es.ts", ["pages"])
    assert {*WORDS.values(), *MONTHS} - set(catalogue) == set()
    for source, translation in catalogue.items():
        assert _fields(translation) == _fields(source), source


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
