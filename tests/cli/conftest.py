"""The command line in this process, on a small library of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli.command_line import run
from tests.fakes import SOURCE, Ran, Shelf

COLLECTION = """
id = "shelf"
title = "Our shelf"
[[categories]]
id = "sleep"
name = { en = "Sleep", es = "Sueño" }
[[categories]]
id = "medicines"
name = { en = "Medicines", es = "Medicamentos" }
"""

Cli = Callable[..., Ran]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Three articles in two languages."""
    shelf = Shelf(tmp_path / "shelf")
    shelf.describe(COLLECTION)
    shelf.add(
        "en/sleep/naps", "Short **naps** refresh you.\n\n## When to call\n\n- Call us if you are drowsy.\n", key_points=["Keep it short."],
        sources=[SOURCE], review_due="2027-11-20",
    )  # fmt: skip
    shelf.add(
        "es/sleep/naps", "Las siestas cortas ayudan.\n", title="Siestas", summary="Para qué sirven.", sources=[SOURCE]
    )
    shelf.add(
        "en/medicines/sertraline", "Take it in the morning. See [naps](article:naps).\n\n## When to call us\n\nCall us about a rash.\n",
        title="Sertraline <Zoloft>", sources=[SOURCE],
        reviewed={"on": "2026-11-01", "by": "Dr. Ruiz"},
    )  # fmt: skip
    return shelf


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder, not made yet."""
    return tmp_path / "data"


@pytest.fixture
def cli(shelf: Shelf, data: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run a command on the shelf; it must leave no traceback, whatever it is."""

    def command(*arguments: object, options: tuple[object, ...] | None = None) -> Ran:
        before = ("--data-dir", data, "--no-bundled", "--collection", shelf.root) if options is None else options
        status = run([str(one) for one in (*before, *arguments)])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        assert "should not have" not in err, err
        assert status in {0, 1, 2}
        return Ran(status, out, err)

    return command
