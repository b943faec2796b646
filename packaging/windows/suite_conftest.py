"""tests/conftest.py under wine, where Qt cannot be loaded: leaves out the tests that name it."""

import re
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("calm", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

QT = re.compile(r"PySide6|reader\.(?:ui|web|tour)\b|reader import (?:ui|web|tour)|\bqtbot\b|\bqapp\b")


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out what asks for Qt."""
    path = collection_path
    return (
        True if path.suffix == ".py" and path.name.startswith("test_") and QT.search(path.read_text("utf-8")) else None
    )


if sys.platform == "win32":
    import _winapi

    # Python's shutil.copy2 asks Windows for it, and wine 8 ends the program there; without it shutil copies by itself.
    del _winapi.CopyFile2

POSIX = "asks for what only POSIX has"
WINE = "wine's locking sets no error number"
LEFT_OUT = {
    "test_a_second_writer_is_told_that_another_writes": WINE,
    "test_a_disk_that_is_full_says_so_and_the_old_file_stays": POSIX,
    "test_what_a_killed_process_left_is_removed_once_it_is_old_and_nothing_else": POSIX,
    "test_a_file_that_is_not_there_and_a_folder_say_so": POSIX,
}
"""Tests that fail here, and not because of the program."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what cannot pass here, with its reason."""
    for item in items:
        reason = LEFT_OUT.get(getattr(item, "originalname", item.name))
        if reason:
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture
def full_disk() -> None:
    """Windows has no disk to mount without an administrator."""
    pytest.skip("nothing can be mounted here")
