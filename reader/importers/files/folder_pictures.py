"""The pictures that files of a folder show: found beside them, made ready, and kept until the plan is carried out."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from reader.importers.kept_pictures import KeptPictures
from reader.importers.pictures import MOST_BYTES
from reader.library.collection import is_language
from reader.library.library_folders import MEDIA


class FolderPictures(KeptPictures):
    """Pictures below *folder*, for the collection in *root*. Those of its media folders keep their names, others get one."""

    def __init__(self, folder: Path, root: Path) -> None:
        super().__init__(root)
        self._folder = folder
        self._names: dict[Path, str | None] = {}

    def find(self, address: str, beside: Path, language: str) -> str | None:
        """Return the name below ``media/`` of the picture at *address* in the file *beside*; None where there is none."""
        address = unquote(address.partition("?")[0].partition("#")[0]).removeprefix("./")
        own = address.removeprefix(f"{MEDIA}/")
        for media in (self._folder / language / MEDIA, self._folder / MEDIA, beside.parent / MEDIA):
            path = media / own
            if own != address and _is_within(path, media):
                parts = path.relative_to(self._folder).parts
                kept = Path(*parts[: int(len(parts) > 2 and is_language(parts[0]) and parts[1] == MEDIA)], MEDIA, own)
                self.copy(path, kept)
                return own
        for path in self._places(address, beside):
            if _is_within(path, self._folder):
                if path not in self._names:
                    self._names[path] = self._made_ready(path)
                return self._names[path]
        return None

    def _made_ready(self, path: Path) -> str | None:
        try:
            return None if path.stat().st_size > MOST_BYTES else self.keep(path.read_bytes(), path.name)
        except OSError:
            return None

    def _places(self, address: str, beside: Path) -> Iterator[Path]:
        plain = address.lstrip("/")
        yield beside.parent / plain
        for folder in ("", "static", "public", "assets", "docs", "images", "img", MEDIA, "attachments"):
            yield self._folder / folder / plain


def _is_within(path: Path, folder: Path) -> bool:
    try:
        return path.is_file() and path.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):  # a name no file can have, or links in a circle
        return False
