"""tests/conftest.py under wine, where Qt cannot be loaded: leaves out the tests that name it."""

import re
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


@pytest.fixture
def full_disk() -> None:
    """Windows has no disk to mount without an administrator."""
    pytest.skip("nothing can be mounted here")
