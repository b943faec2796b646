"""What PySide6 does at every import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import inspect, sys
sys.path.insert(0, sys.argv[1])
read = []
getsource = inspect.getsource
inspect.getsource = lambda module: read.append(module.__name__) or getsource(module)
from reader.ui.imports import skip_feature_search
if sys.argv[2] == "skip":
    skip_feature_search()
else:
    import PySide6.QtCore
import some_module
print("some_module" in read, some_module.LABEL.objectName())
"""


@pytest.mark.parametrize(("how", "is_read"), [("skip", False), ("do not", True)])
def test_no_source_is_read_at_an_import(tmp_path: Path, how: str, is_read: bool) -> None:
    # The second case sees that PySide6 still reads it otherwise: without that there would be nothing to skip.
    (tmp_path / "some_module.py").write_text(
        "from PySide6.QtCore import QObject\nLABEL = QObject()\nLABEL.setObjectName('made')\n", "utf-8"
    )
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), how], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parent.parent.parent,
    )  # fmt: skip
    assert run.stdout.split() == [str(is_read), "made"]
