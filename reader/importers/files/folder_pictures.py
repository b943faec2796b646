"""The pictures that files of a folder show: found beside them, made ready, and kept until the plan is carried out."""

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from reader.importers.pictures import MOST_BYTES, PictureError, prepare_picture
from reader.importers.plan.import_plan import MediaCopy
from reader.library.collection import is_language
from reader.library.library_folders import MEDIA


class FolderPictures:
    """Pictures below *folder*, for the collection in *root*. Those of its media folders keep their names, others get one."""

    def __init__(self, folder: Path, root: Path) -> None:
        self._folder = folder
        self._root = root
        self._names: dict[Path, str | None] = {}
        self._copies: dict[Path, MediaCopy] = {}
        self._kept: Path | None = None

    @property
    def copies(self) -> tuple[MediaCopy, ...]:
        """What is to be copied along."""
        return tuple(self._copies.values())

    def find(self, address: str, beside: Path, language: str) -> str | None:
        """Return the name below ``media/`` of the picture at *address* in the file *beside*; None where there is none."""
        address = unquote(address.partition("?")[0].partition("#")[0]).removeprefix("./")
        own = address.removeprefix(f"{MEDIA}/")
        for media in (self._folder / language / MEDIA, self._folder / MEDIA, beside.parent / MEDIA):
            path = media / own
            if own != address and _is_within(path, media):
                parts = path.relative_to(self._folder).parts
                kept = Path(*parts[: int(len(parts) > 2 and is_language(parts[0]) and parts[1] == MEDIA)], MEDIA, own)
                self._copies[self._root / kept] = MediaCopy(path, self._root / kept)
                return own
        for path in self._places(address, beside):
            if _is_within(path, self._folder):
                if path not in self._names:
                    large = path.stat().st_size > MOST_BYTES
                    self._names[path] = None if large else self.keep(path.read_bytes(), path.name)
                return self._names[path]
        return None

    def _places(self, address: str, beside: Path) -> Iterator[Path]:
        plain = address.lstrip("/")
        yield beside.parent / plain
        for folder in ("", "static", "public", "assets", "docs", "images", "img", MEDIA, "attachments"):
            yield self._folder / folder / plain

    def keep(self, data: bytes, name: str) -> str | None:
        """Return the name of the picture *data*, which a file holds itself; None where it cannot come along."""
        try:
            picture = prepare_picture(data, name)
        except PictureError:
            return None
        if self._kept is None:
            self._kept = Path(tempfile.mkdtemp(prefix="patient-reader-"))
            atexit.register(shutil.rmtree, self._kept, ignore_errors=True)
        source = self._kept / picture.name
        source.write_bytes(picture.data)
        self._copies[self._root / MEDIA / picture.name] = MediaCopy(source, self._root / MEDIA / picture.name)
        return picture.name


def _is_within(path: Path, folder: Path) -> bool:
    try:
        return path.is_file() and path.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):  # a name no file can have, or links in a circle
        return False
