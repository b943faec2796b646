"""That every word of the interface is translated, and that a translation can stand where its source stood."""

from __future__ import annotations

import ast
import re
import shutil
import string
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import parse

import pytest
from PySide6.QtCore import QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from reader.languages import INTERFACE_LANGUAGES
from reader.pages.crisis_sentence import help_in
from reader.settings.policy import STAFF
from reader.ui.desktop.actions import Actions

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"es": (), "en": ("-pluralonly",)}
"""The languages that are translated into, with what lupdate is told for each besides what it is told for all."""
IN_SPANISH = re.compile(r"988\W+(?:y )?oprima el 2, o envíe AYUDA por texto al 988")
ALL = ("-no-obsolete", "-locations", "none", "-source-language", "en")


class Words(NamedTuple):
    """A message of a TS file; a numerus form is one of its translations."""

    context: str
    source: str
    kind: str
    translations: tuple[str, ...]
    numerus: bool


def read(path: Path) -> list[Words]:
    """Return the messages of the TS file *path*."""
    found = []
    for context in parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            found.append(
                Words(
                    context.findtext("name", ""), message.findtext("source", ""), translation.get("type", ""),
                    tuple(forms or [translation.text or ""]), message.get("numerus") == "yes",
                )
            )  # fmt: skip
    return found


def run(tool: str, *arguments: str | Path) -> None:
    """Run the Qt tool that PySide6 brings along, as ``make translations`` does."""
    program = shutil.which(tool, path=Path(sys.executable).parent)
    assert program, f"{tool} is not beside {sys.executable}"
    done = subprocess.run([program, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def sources() -> list[str]:
    """Return the files that the Makefile's ``find`` finds, in its order."""
    return sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "reader").rglob("*.py"))


def pairs(language: str) -> Iterator[tuple[str, str, str]]:
    """Yield context, source and translation of every message, once for each numerus form."""
    for one in read(FOLDER / f"patient-reader_{language}.ts"):
        for translation in one.translations:
            yield one.context, one.source, translation


def as_set(path: Path) -> set[tuple[str, str, bool]]:
    return {(one.context, one.source, one.numerus) for one in read(path)}


def marked_in_code() -> set[tuple[str, str]]:
    """Return the context and text of every literal that the code marks or asks for, wherever it stands.

    lupdate does not look into f-strings; the syntax tree does.
    """
    found = set()
    for name in sources():
        tree = ast.parse((ROOT / name).read_text("utf-8"))
        calls = [("", node) for node in ast.walk(tree)]
        calls += [(top.name, node) for top in tree.body if isinstance(top, ast.ClassDef) for node in ast.walk(top)]
        for owner, call in calls:
            if not isinstance(call, ast.Call):
                continue
            function = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            texts = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if function == "tr" and owner and texts:
                found.add((owner, texts[0]))
            elif function in ("translate", "QT_TRANSLATE_NOOP") and len(texts) >= 2:
                found.add((texts[0], texts[1]))
    return found


def test_the_makefile_collects_the_words_as_these_tests_do() -> None:
    recipe = (ROOT / "Makefile").read_text("utf-8").replace("\\\n", "")
    told = re.findall(r"pyside6-lupdate (.*?) \$\$\(find reader .*?-ts \S*_(\w+)\.ts", recipe)
    assert {language: tuple(options.split()) for options, language in told} == {
        language: ALL + more for language, more in LANGUAGES.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_new_or_vanished(language: str, tmp_path: Path) -> None:
    committed = FOLDER / f"patient-reader_{language}.ts"
    copy = tmp_path / committed.name
    shutil.copyfile(committed, copy)

    run("pyside6-lupdate", *ALL, *LANGUAGES[language], *sources(), "-ts", copy)

    assert sorted(as_set(copy) - as_set(committed)) == [], "new: make translations, then translate"
    assert sorted(as_set(committed) - as_set(copy)) == [], "vanished: make translations"
    assert copy.read_bytes() == committed.read_bytes()


def test_nothing_in_the_code_escapes_the_collecting() -> None:
    collected = {(context, source) for context, source, _ in pairs("es")}
    assert sorted(marked_in_code() - collected) == [], "lupdate cannot see these: take them out of the f-string"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_is_finished(language: str) -> None:
    path = FOLDER / f"patient-reader_{language}.ts"
    assert parse(path).getroot().get("language") == language
    messages = read(path)
    assert messages
    assert [one for one in messages if one.kind or not all(text.strip() for text in one.translations)] == []
    assert [one for one in messages if len(one.translations) != (2 if one.numerus else 1)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_translations_are_those_of_the_source(language: str, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    run("pyside6-lrelease", "-silent", FOLDER / f"patient-reader_{language}.ts", "-qm", made)
    assert made.read_bytes() == (FOLDER / f"patient-reader_{language}.qm").read_bytes(), "make translations"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_placeholders_of_its_source(language: str) -> None:
    def placeholders(text: str) -> Counter[str]:
        fields = Counter(f"{{{name}}}" for _, name, _, _ in string.Formatter().parse(text) if name is not None)
        return fields + Counter({mark: text.count(mark) for mark in ("%n", "{{", "}}")})

    wrong = [one for one in pairs(language) if placeholders(one[1]) != placeholders(one[2])]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_begins_and_ends_as_its_source(language: str) -> None:
    def marks(text: str) -> tuple[bool, bool, str]:
        return "&" in text, text != text.strip(), text[-1] if text[-1] in ".…:?!" else ""

    assert [one for one in pairs(language) if marks(one[1]) != marks(one[2])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_numbers_of_its_source(language: str) -> None:
    def numbers(text: str) -> list[str]:
        return sorted(re.findall(r"\d+", IN_SPANISH.sub("988", text).replace("Press 2 for Spanish.", "")))

    assert [one for one in pairs(language) if numbers(one[1]) != numbers(one[2])] == []


def test_whoever_reads_988_in_spanish_reads_how_to_reach_somebody_who_speaks_it() -> None:
    """By telephone that is the key 2, and by text the word AYUDA."""
    guide = (ROOT / "resources" / "kiosk" / "README.md").read_text("utf-8")
    examples = [(line, line.partition('es = "')[2]) for line in guide.splitlines() if 'es = "' in line]
    said = [*((source, text) for _, source, text in pairs("es")), *examples]
    assert len([text for source, text in said if "988" in source]) >= 4
    assert [text for source, text in said if "988" in source + text and not IN_SPANISH.search(text)] == []
    assert [text for _, text in said if "988" in IN_SPANISH.sub("", text)] == []


def test_the_words_for_a_crisis_name_both_numbers_to_call() -> None:
    translated = {source: text for _, source, text in pairs("es")}
    words = help_in("es", {}, lambda source: translated[source]).words
    assert "al 988" in words
    assert "al 911" in words


class PlainTheme(QObject):
    """A theme without a look: what Actions needs, and nothing that outlives the test."""

    changed = Signal()
    choice = "light"

    def choose(self, choice: str) -> None: ...
    def enlarge(self, steps: int) -> None: ...
    def set_scale(self, scale: float) -> None: ...


@pytest.fixture(params=LANGUAGES)
def menus(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[dict[str, list[str]]]:
    """What stands in each menu of the window, by the menu's title; the menu bar has none."""
    translator = QTranslator()
    assert translator.load(f"patient-reader_{request.param}", str(FOLDER))
    qapp.installTranslator(translator)
    window, theme = QMainWindow(), PlainTheme()
    Actions(window, theme, STAFF, INTERFACE_LANGUAGES).complete()
    found = {"": [action.text() for action in window.menuBar().actions()]}
    for menu in window.findChildren(QMenu):
        found[menu.title()] = [action.text() for action in menu.actions() if not action.isSeparator()]
    yield found
    qapp.removeTranslator(translator)
    window.deleteLater()


def test_no_two_items_of_a_menu_have_the_same_accelerator(menus: dict[str, list[str]]) -> None:
    assert len(menus) == 13
    filled_later = "earlier imports, favorites and recent articles are filled as their menus open"
    assert list(menus.values()).count([]) == 3, filled_later
    twice = []
    for title, texts in menus.items():
        keys = Counter(key.lower() for text in texts for key in re.findall(r"&(\w)", text))
        twice += [(title, [text for text in texts if f"&{key}" in text.lower()]) for key in keys if keys[key] > 1]
    assert twice == []


def test_every_category_has_a_spanish_name_and_description() -> None:
    collection = tomllib.loads((ROOT / "content" / "collection.toml").read_text("utf-8"))
    lacking = [
        (category["id"], key)
        for category in collection["categories"]
        for key in ("name", "description")
        if not category.get(key, {}).get("es", "").strip()
    ]
    assert collection["categories"]
    assert lacking == []
