"""The house: names that a stranger finds, rooms of a size, no circles, and registries that forget nothing."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reader.checks.rule_catalogue import RULES
from reader.handouts.exports import EXPORTS
from reader.importers.sources import SOURCES
from reader.ui.kiosk.screens.screen_stack import SCREENS
from tests.fakes import ROOT

PACKAGE = ROOT / "reader"
CROWDED = 16
"""So many modules are more than a room holds."""
LOOSE = {"__init__", "__main__", "errors", "languages", "options", "paths", "upkeep"}


def modules() -> Iterator[Path]:
    """Yield every module but the packages' own."""
    yield from (path for path in sorted(PACKAGE.rglob("*.py")) if path.name != "__init__.py")


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def test_no_room_is_crowded() -> None:
    rooms = Counter(path.parent for path in modules())
    assert {room: count for room, count in rooms.items() if count >= CROWDED} == {}


def test_nothing_but_the_few_named_lies_loose() -> None:
    assert {path.stem for path in PACKAGE.glob("*.py")} == LOOSE


def test_every_module_has_a_name_of_its_own() -> None:
    # A source of articles and the package behind it bear the same name: the one on the command line.
    names = Counter(path.stem for path in modules())
    assert [name for name, count in names.items() if count > 1] == []


def test_every_public_class_has_a_name_of_its_own() -> None:
    names = Counter(
        node.name
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert [name for name, count in names.items() if count > 1] == []


def imports_of(path: Path, known: set[str]) -> set[str]:
    """Return the modules, of those *known*, that *path* imports when it is imported itself."""
    found = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            each = [f"{node.module}.{alias.name}" for alias in node.names]
            found |= {one if one in known else node.module for one in each}
    return found & known - {name_of(path)}


def test_no_modules_import_each_other_in_a_circle() -> None:
    paths = {name_of(path): path for path in PACKAGE.rglob("*.py")}
    graph = {name: imports_of(path, set(paths)) for name, path in paths.items()}
    while ends := [name for name, wanted in graph.items() if not wanted]:
        for name in ends:
            del graph[name]
        graph = {name: wanted - set(ends) for name, wanted in graph.items()}
    assert graph == {}


def test_every_module_says_in_its_first_line_what_it_is() -> None:
    silent = [name_of(path) for path in modules() if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert silent == []


def files_of(folder: str, *besides: str) -> set[str]:
    return {path.stem for path in (PACKAGE / folder).rglob("*.py")} - {"__init__", *besides}


def test_no_source_export_rule_or_screen_is_forgotten() -> None:
    assert len(files_of("importers/sources")) == len(SOURCES)
    assert len(files_of("handouts/exports", "export_kind", "export_run")) == len(EXPORTS)
    assert len(files_of("checks/rules")) <= len(RULES)
    screens = {name for name in files_of("ui/kiosk") if name.endswith("_screen")} - {"attract_screen", "sleep_screen"}
    assert len(screens) == len(SCREENS)
