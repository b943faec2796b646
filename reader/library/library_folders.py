"""The folders that a library is made of."""

import os
import zlib
from pathlib import Path
from typing import NamedTuple

from reader.system.files import is_folder

MEDIA = "media"
"""The folder of a collection, or of one of its languages, that holds pictures and no articles."""


class Folders(NamedTuple):
    """Where a library's collections come from; later ones win over earlier ones."""

    bundled: Path | None
    own: Path
    extra: tuple[Path, ...] = ()

    def roots(self) -> tuple[Path, ...]:
        """Return the collections' folders that are there now, in order of precedence, the winner last."""
        try:
            own = sorted(
                Path(entry.path) for entry in os.scandir(self.own) if is_folder(entry.path) and entry.name[0] != "."
            )
        except OSError:
            own = []
        return (*((self.bundled,) if self.bundled else ()), *own, *self.extra)

    @property
    def key(self) -> str:
        """Return a short name for this set of folders, for the files that are kept about it."""
        named = "\0".join(str(path) for path in (self.bundled or "", self.own, *self.extra))
        return f"{zlib.crc32(named.encode('utf-8', 'surrogateescape')):08x}"
