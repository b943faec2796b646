"""The layers: what works without a window never asks for Qt."""

from __future__ import annotations

import pkgutil
from pathlib import Path

import pytest

import reader
from tests.fakes import article_text, python

QT_FREE = (
    "system",
    "settings",
    "doctor",
    "library",
    "reviews",
    "search",
    "importers",
    "checks",
    "quality",
    "pages",
    "cli",
)
QT_FREE_MODULES = (
    "errors", "languages", "paths", "options", "upkeep",
    "__main__",
)  # fmt: skip

SEES_NO_QT = """
import sys
seen = sorted(name for name in sys.modules if name.partition(".")[0] in {"PySide6", "shiboken6", "qtawesome"})
assert not seen, seen
"""


def modules(package: str) -> list[str]:
    """Return the names of every module of *package*, itself included."""
    folder = Path(reader.__file__).parent / package
    found = [one.name for one in pkgutil.walk_packages([str(folder)], f"reader.{package}.")]
    return [f"reader.{package}", *found]


@pytest.mark.parametrize("package", QT_FREE)
def test_a_package_without_windows_imports_without_qt(package: str) -> None:
    names = modules(package)
    assert len(names) > 2
    imports = "\n".join(f"import {name}" for name in names)
    ran = python("-W", "error", "-c", imports + SEES_NO_QT)
    assert ran.status == 0, ran.err


def test_a_module_without_windows_imports_without_qt() -> None:
    imports = "\n".join(f"import reader.{name}" for name in QT_FREE_MODULES)
    ran = python("-W", "error", "-c", imports + SEES_NO_QT)
    assert ran.status == 0, ran.err


@pytest.mark.parametrize(
    "command",
    [["list", "--json"], ["show", "naps"], ["show", "naps", "--format", "html"], ["search", "naps", "--json"], ["check", "--json"],
     ["index"], ["--help"], ["import", "wordpress", "none.json"], ["no-such-command"]],
    ids=lambda command: "-".join(command[:4]).strip("-"),
)  # fmt: skip
def test_a_command_without_a_window_never_imports_qt(command: list[str], tmp_path: Path) -> None:
    file = tmp_path / "own/en/sleep/naps.md"
    file.parent.mkdir(parents=True)
    file.write_text(article_text(), encoding="utf-8")
    arguments = ["--data-dir", str(tmp_path / "data"), "--no-bundled", "--collection", str(tmp_path / "own"), *command]
    ran = python("-c", f"from reader.cli.command_line import run\nrun({arguments!r})" + SEES_NO_QT)
    assert ran.status == 0, ran.err


def test_opening_what_was_kept_reads_neither_yaml_nor_markdown() -> None:
    # A start that finds nothing changed shows its window before it needs any of these.
    code = """
import sys
import reader.upkeep, reader.options, reader.pages.tokens, reader.pages.addresses
slow = {"yaml", "markdown", "nh3", "jinja2", "whoosh", "numpy"} & set(sys.modules)
assert not slow, slow
"""
    ran = python("-c", code)
    assert ran.status == 0, ran.err
