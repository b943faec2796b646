"""Pictures that somebody puts into an article: made small and clean as imported ones are, in the collection's media folder."""

from pathlib import Path

from reader.errors import QT_TRANSLATE_NOOP, ReaderError
from reader.importers.pictures import PictureError, prepare_picture
from reader.library.library_folders import MEDIA
from reader.system.files import read_bytes, write_bytes


class PictureUnusableError(ReaderError):
    """A file that cannot come along as a picture. Facts: ``path``, ``reason``."""

    template = QT_TRANSLATE_NOOP("messages", "“{path}” cannot be used as a picture: {reason}.")


def add_picture(file: Path, root: Path) -> str:
    """Put the picture in *file* into the collection in *root*, and return its address in an article ("media/walk-1a2b.jpg").

    Raises PictureUnusableError, FileUnreadableError, FileUnwritableError.
    """
    try:
        picture = prepare_picture(read_bytes(file), file.name)
    except PictureError as error:
        raise PictureUnusableError(path=file.name, reason=error.reason) from error
    write_bytes(root / MEDIA / picture.name, picture.data)
    return f"{MEDIA}/{picture.name}"
