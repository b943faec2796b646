"""What the dialog of the settings needs to know of an installation."""

from collections.abc import Mapping, Sequence
from typing import Any

from reader.errors import ReaderError
from reader.library.library import Library
from reader.paths import Paths
from reader.settings.fixed_settings import FixedSettings, read_fixed_settings
from reader.settings.settings_file import value_in
from reader.ui.desktop.settings.settings_dialog import SettingsContext


def settings_context(
    paths: Paths, library: Library | None, language: str, own_crisis: Mapping[str, str]
) -> SettingsContext:
    """Return what the dialog works on: what IT fixes, and the names that *library* has in *language*.

    *own_crisis* is what the program says in a crisis where the clinic says nothing, by language.
    """
    fixed = _fixed(paths)
    values = {name: value_in(fixed.named, name) for name in fixed.names}
    return SettingsContext(paths, values, _names(library, language), own_crisis)


def _fixed(paths: Paths) -> FixedSettings:
    for path in (paths.policy_file, paths.kept_policy):
        try:
            return read_fixed_settings(path)
        except ReaderError:
            continue
    return FixedSettings()


def _names(library: Library | None, language: str) -> Mapping[str, Sequence[tuple[str, str]]]:
    if library is None:
        return {}
    snapshot: Any = library.snapshot
    return {
        "kiosk.categories": [(one.category.id, one.category.named(language)) for one in snapshot.categories(language)],
        "kiosk.collections": [(one.id, one.title or one.id) for one in snapshot.collections],
    }
