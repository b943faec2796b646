"""Pictures that were made ready for a plan: kept until it is carried out, or not."""

import atexit
import shutil
import tempfile
from pathlib import Path

from reader.errors import FileUnwritableError
from reader.importers.pictures import PictureError, prepare_picture
from reader.importers.plan.import_plan import MediaCopy
from reader.library.library_folders import MEDIA
from reader.system.files import reason_of


class KeptPictures:
    """The pictures for the collection in *root*.

    They are kept in a temporary folder until the process ends: a plan may be carried out, or not, at any time.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._kept: Path | None = None
        self._copies: dict[Path, MediaCopy] = {}

    @property
    def copies(self) -> tuple[MediaCopy, ...]:
        """What is to be copied along."""
        return tuple(self._copies.values())

    def keep(self, data: bytes, source: str) -> str | None:
        """Return the name, in the media folder, of the picture in *data*; None where it cannot come along.

        *source* is its address or its file's name. Raises FileUnwritableError.
        """
        try:
            picture = prepare_picture(data, source)
        except PictureError:
            return None
        try:
            if self._kept is None:
                self._kept = Path(tempfile.mkdtemp(prefix="patient-reader-"))
                atexit.register(shutil.rmtree, self._kept, ignore_errors=True)
            kept = self._kept / picture.name
            kept.write_bytes(picture.data)
        except OSError as error:
            raise FileUnwritableError(path=self._kept or tempfile.gettempdir(), reason=reason_of(error)) from error
        self.copy(kept, Path(MEDIA, picture.name))
        return picture.name

    def copy(self, source: Path, place: Path) -> None:
        """Have the file *source* copied along as it is, to *place* in the collection."""
        self._copies[self._root / place] = MediaCopy(source, self._root / place)
