"""The texts that were signed, a file each, so that what changed since can be shown. Private, as the journal is."""

from collections.abc import Iterable
from pathlib import Path

from reader.errors import FileUnreadableError
from reader.system.files import fingerprint, read_text, write_private


class SignedTexts:
    """Keeps texts in *folder*, each by its fingerprint. Older sign-offs may be without theirs: they were made before texts were kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, texts: Iterable[str]) -> None:
        """Keep *texts*, of whole article files. Raises FileUnwritableError."""
        for text in texts:
            stamp = fingerprint(text)
            if self.text(stamp) is None:
                write_private(self._path(stamp), text.encode())

    def text(self, stamp: str) -> str | None:
        """Return the text with the fingerprint *stamp*; None where it is not kept, or is another one by now."""
        try:
            text = read_text(self._path(stamp))
        except FileUnreadableError:
            return None
        return text if fingerprint(text) == stamp else None

    def _path(self, stamp: str) -> Path:
        return self._folder / f"{Path(stamp).name}.md"
