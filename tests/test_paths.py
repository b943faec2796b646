"""Where everything lies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.errors import ResourcesMissingError
from reader.paths import bundled_folder, find_paths, import_path
from tests.fakes import CONTENT, RESOURCES, python


def test_with_a_data_folder_everything_that_is_written_is_below_it(tmp_path: Path) -> None:
    paths = find_paths(tmp_path / "d")
    written = (
        paths.data, paths.cache, paths.settings_file, paths.collections, paths.replaced, paths.log_file,
        paths.window_state, paths.lock_file, paths.pin_file, paths.pin_tries, paths.snapshots, paths.search_index,
    )  # fmt: skip
    assert all(path.is_relative_to(tmp_path / "d") for path in written)
    assert len(set(written)) == len(written)
    assert not (tmp_path / "d").exists()


def test_the_programs_own_files_are_those_of_the_checkout() -> None:
    paths = find_paths(Path("anywhere"))
    assert (paths.resources, paths.content) == (RESOURCES, CONTENT)
    assert (paths.resources / "theme" / "tokens.json").is_file()


def test_a_relative_data_folder_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_paths(Path("d/../e")).data == tmp_path / "e"


def test_a_tilde_is_the_home_folder_and_an_unknown_users_is_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert find_paths(Path("~/d")).data == tmp_path / "d"
    assert find_paths(Path("~nobody-of-this-name/d")).data == tmp_path / "~nobody-of-this-name" / "d"


@pytest.mark.skipif(os.name != "posix", reason="XDG's variables are POSIX's")
def test_without_one_they_are_where_the_system_wants_them(tmp_path: Path) -> None:
    code = "from reader.paths import find_paths; p = find_paths(); print(p.data, p.cache, p.settings_file, sep='\\n')"
    ran = python(
        "-c", code,
        XDG_DATA_HOME=str(tmp_path / "data"), XDG_CACHE_HOME=str(tmp_path / "cache"), XDG_CONFIG_HOME=str(tmp_path / "config"),
        HOME=str(tmp_path),
    )  # fmt: skip
    lines = [Path(line) for line in ran.out.splitlines()]
    assert all(line.is_relative_to(tmp_path) and "patient-reader" in line.parts for line in lines), ran
    assert lines[2].name == "settings.toml"


def test_missing_files_of_the_program_say_what_to_do() -> None:
    with pytest.raises(ResourcesMissingError, match="Install Patient Reader again"):
        bundled_folder("no-such-folder")


def test_a_python_started_elsewhere_imports_this_package(tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "reader").mkdir(parents=True)
    (other / "reader" / "__init__.py").touch()
    ran = python("-P", "-c", "import reader.paths; print(reader.__file__)", PYTHONPATH=import_path(str(other)))
    assert ran.out.strip() == str(RESOURCES.parent / "reader" / "__init__.py")
    assert import_path("one").split(os.pathsep) == [str(RESOURCES.parent), "one"]
