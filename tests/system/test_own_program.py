"""How the program starts itself again, from a Python and frozen into an executable."""

import sys

import pytest

from reader.system.own_program import MODULE, module_command, restore_library_path, run_module


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/reader/patient-reader")


def test_a_module_is_run_by_the_python_that_runs_now() -> None:
    assert module_command("reader", "list") == (sys.executable, "-P", "-m", "reader", "list")


@pytest.mark.usefixtures("frozen")
def test_frozen_a_module_is_run_by_the_executable_itself() -> None:
    assert module_command("reader", "list") == ("/opt/reader/patient-reader", MODULE, "reader", "list")


def test_a_named_module_runs_with_its_own_arguments(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["patient-reader", MODULE, "reader.tour.paperless_printer", "--anew"]
    monkeypatch.setattr(sys, "argv", arguments)
    assert run_module(arguments)
    assert arguments == ["patient-reader", "--anew"]
    assert '"name"' in capsys.readouterr().out


@pytest.mark.parametrize(
    "given", [[], ["list"], [MODULE], [MODULE, "this"], [MODULE, "readers.other"], ["list", MODULE, "reader"]]
)
def test_no_other_module_is_run(given: list[str]) -> None:
    arguments = ["patient-reader", *given]
    assert not run_module(arguments)
    assert arguments == ["patient-reader", *given]


@pytest.mark.usefixtures("frozen")
@pytest.mark.parametrize(
    ("before", "after"),
    [({"LD_LIBRARY_PATH": "/ours", "LD_LIBRARY_PATH_ORIG": "/theirs"}, {"LD_LIBRARY_PATH": "/theirs"}), ({"LD_LIBRARY_PATH": "/ours"}, {})],
)  # fmt: skip
def test_other_programs_find_the_libraries_of_the_system(before: dict[str, str], after: dict[str, str]) -> None:
    restore_library_path(before)
    assert before == after


def test_unfrozen_the_library_path_is_left_alone() -> None:
    environment = {"LD_LIBRARY_PATH": "/theirs"}
    restore_library_path(environment)
    assert environment == {"LD_LIBRARY_PATH": "/theirs"}
