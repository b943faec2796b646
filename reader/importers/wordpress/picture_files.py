"""Pictures of posts that come along: those that lie beside a saved file, or that are fetched from the site."""

import atexit
import contextlib
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reader.importers.pictures import PictureError, prepare_picture
from reader.importers.plan.import_plan import MediaCopy
from reader.library.library_folders import MEDIA

LARGEST_PICTURE = 25_000_000
"""Bytes; a larger file is not taken along."""

_FOLDERS = ("", "wp-content/uploads", "uploads", MEDIA, "images")


class PictureFiles:
    """Pictures made ready, each once, for the collection in *root*.

    They are kept in a temporary folder until the process ends: a plan may be carried out, or not, at any time.
    """

    def __init__(self, root: Path) -> None:
        self._media = root / MEDIA
        self._names: dict[str, str | None] = {}
        self._folder: Path | None = None
        self._copies: dict[Path, MediaCopy] = {}

    @property
    def copies(self) -> tuple[MediaCopy, ...]:
        """What is to be copied along."""
        return tuple(self._copies.values())

    def find(self, address: str) -> str | None:
        """Return the name, in the media folder, of the picture at *address*; None where it does not come along."""
        if address not in self._names:
            data = self.data_of(address)
            self._names[address] = self._ready(data, address) if data else None
        return self._names[address]

    def data_of(self, address: str) -> bytes | None:
        """Return the file at *address*, or None where there is none."""
        raise NotImplementedError

    def _ready(self, data: bytes, address: str) -> str | None:
        try:
            picture = prepare_picture(data, address)
        except PictureError:
            return None
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="patient-reader-"))
            atexit.register(shutil.rmtree, self._folder, ignore_errors=True)
        source = self._folder / picture.name
        source.write_bytes(picture.data)
        self._copies[self._media / picture.name] = MediaCopy(source, self._media / picture.name)
        return picture.name


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
