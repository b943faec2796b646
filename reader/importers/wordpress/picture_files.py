"""Pictures of posts that come along: those that lie beside a saved file, or that are fetched from the site."""

import contextlib
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reader.importers.kept_pictures import KeptPictures
from reader.library.library_folders import MEDIA

LARGEST_PICTURE = 25_000_000
"""Bytes; a larger file is not taken along."""

_FOLDERS = ("", "wp-content/uploads", "uploads", MEDIA, "images")


class PictureFiles(KeptPictures):
    """Pictures by their addresses, each looked for once."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self._names: dict[str, str | None] = {}

    def find(self, address: str) -> str | None:
        """Return the name, in the media folder, of the picture at *address*; None where it does not come along."""
        if address not in self._names:
            data = self.data_of(address)
            self._names[address] = self.keep(data, address) if data else None
        return self._names[address]

    def data_of(self, address: str) -> bytes | None:
        """Return the file at *address*, or None where there is none."""
        raise NotImplementedError


class BesidePictures(PictureFiles):
    """The pictures that lie beside saved posts or an export, as a copy of the site's folder ``wp-content/uploads`` does."""

    def __init__(self, files: Sequence[Path], root: Path) -> None:
        super().__init__(root)
        self._folders = tuple(dict.fromkeys(path if path.is_dir() else path.parent for path in files))

    def data_of(self, address: str) -> bytes | None:
        """Return the file that lies beside the posts where it lies on the site, or under its bare name."""
        try:
            parts = [part for part in unquote(urlsplit(address).path).split("/") if part not in {"", ".", ".."}]
        except ValueError:
            return None
        if not parts:
            return None
        within = parts[parts.index("uploads") + 1 :] if "uploads" in parts else parts
        for folder in self._folders:
            for place in _FOLDERS:
                for names in (within, parts[-1:]):
                    with contextlib.suppress(OSError, ValueError):
                        path = (folder / place).joinpath(*names)
                        if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
                            return path.read_bytes() if path.stat().st_size <= LARGEST_PICTURE else None
        return None
