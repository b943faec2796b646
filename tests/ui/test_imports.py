"""What PySide6 does at every import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FEATURES = """
import inspect
read = []
getsource = inspect.getsource
inspect.getsource = lambda module: read.append(module.__name__) or getsource(module)
{how}
import some_module
print("some_module" in read, some_module.LABEL.objectName())
"""
STUBS = """
import sys
{how}
from PySide6.QtWidgets import QWidget
made = [name for name, module in sys.modules.items() if name.startswith("shibokensupport") and hasattr(module, "generate_pyi")]
try:
    QWidget("no", "widget", "at all")
except TypeError as error:
    print(bool(made), "QWidget" in str(error))
"""
"""What PySide6 says of a wrong argument comes from a neighbour of the modules that make stubs."""
OURS = "from reader.ui.imports import import_pyside; import_pyside()"
PLAIN = "import PySide6.QtCore"


def said(script: str, folder: Path) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(folder)!r}); {script.strip()}"],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent.parent,
    )  # fmt: skip
    return run.stdout.split()


# In both tests the second case sees that PySide6 still does it otherwise: without that there would be nothing to skip.
@pytest.mark.parametrize(("how", "is_read"), [(OURS, "False"), (PLAIN, "True")])
def test_no_source_is_read_at_an_import(tmp_path: Path, how: str, is_read: str) -> None:
    (tmp_path / "some_module.py").write_text(
        "from PySide6.QtCore import QObject\nLABEL = QObject()\nLABEL.setObjectName('made')\n", "utf-8"
    )
    assert said(FEATURES.format(how=how), tmp_path) == [is_read, "made"]


@pytest.mark.parametrize(("how", "is_there"), [(OURS, "False"), (PLAIN, "True")])
def test_nothing_that_writes_type_stubs_is_imported(tmp_path: Path, how: str, is_there: str) -> None:
    assert said(STUBS.format(how=how), tmp_path) == [is_there, "True"]


def test_compiling_is_as_it_was_afterwards(tmp_path: Path) -> None:
    script = "import builtins; before = builtins.compile; {how}; print(builtins.compile is before)"
    assert said(script.format(how=OURS), tmp_path) == ["True"]
