"""What a source gave, kept on the disk until it is needed: ten thousand articles need no more memory than one."""

import contextlib
import json
import tempfile
from collections.abc import Iterator
from typing import Any, Self

from reader.errors import FileUnwritableError
from reader.system.files import reason_of


class DraftSpool:
    """JSON objects in the order they came. To be closed, as a ``with`` does. Raises FileUnwritableError where there is no room."""

    def __init__(self) -> None:
        with _named():
            self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by __exit__
        self._starts: list[int] = []
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (self[number] for number in range(len(self)))

    def __getitem__(self, number: int) -> dict[str, Any]:
        self._file.seek(self._starts[number])
        one: dict[str, Any] = json.loads(self._file.readline())
        return one

    def add(self, one: dict[str, Any]) -> None:
        """Put *one* in. Raises FileUnwritableError."""
        line = json.dumps(one).encode() + b"\n"
        with _named():
            self._file.seek(self._end)
            self._file.write(line)
            self._file.flush()  # a full disk is heard of here, not where something is read
        self._starts.append(self._end)
        self._end += len(line)


@contextlib.contextmanager
def _named() -> Iterator[None]:
    """Have an error of the system name the folder for temporary files."""
    try:
        yield
    except OSError as error:
        raise FileUnwritableError(path=tempfile.gettempdir(), reason=reason_of(error)) from error
