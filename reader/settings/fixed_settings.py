"""What whoever looks after a computer fixes for all who use it: policy.toml, whose values win over settings.toml.

It has the form of that file and may have any of its settings. In a table such as ``[kiosk]`` only what it names is fixed.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import PolicyFileError
from reader.settings.clinic_settings import Settings, read_file
from reader.settings.kinds import Table, Values, declared


class FixedSettings(NamedTuple):
    """What a policy says: settings, and the table that tells which of them it names."""

    settings: Settings = Settings()
    named: Mapping[str, Any] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of what is fixed, such as "clinic" and "kiosk.hidden"."""
        return tuple(_names(Settings, self.named))

    def over(self, settings: Settings) -> Settings:
        """Return *settings* with what is fixed instead of theirs."""
        return _merged(settings, self.settings, self.named)


def read_fixed_settings(path: Path | None, folder: Path | None = None) -> FixedSettings:
    """Return what the policy in the file *path* fixes; nothing where there is no such file.

    Files that it names lie in *folder*; without one, beside it. Raises PolicyFileError, which names the file and what to
    correct, and FileUnreadableError.
    """
    if path is None or not _may_be_there(path):
        return FixedSettings()
    return FixedSettings(*read_file(path, folder or path.parent, PolicyFileError))


def _may_be_there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:  # nobody goes without a policy because they may not look into its folder
        return True
    return True


def _names(table: type[tuple[Any, ...]], named: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    for name, kind, _, _ in declared(table):
        if name in named and isinstance(kind, Table):
            yield from _names(kind.table, named[name], f"{prefix}{name}.")
        elif name in named:
            yield prefix + name


def _merged(own: Values, fixed: Values, named: Mapping[str, Any]) -> Values:
    values = [
        theirs if name not in named else _merged(theirs, ours, named[name]) if isinstance(kind, Table) else ours
        for (name, kind, _, _), theirs, ours in zip(declared(type(own)), own, fixed, strict=True)
    ]
    return type(own)(*values)
