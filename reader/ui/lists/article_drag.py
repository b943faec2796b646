"""Articles that are dragged from a list: their ids, under a name that no other program knows."""

from collections.abc import Iterable

from PySide6.QtCore import QMimeData

MIME_TYPE = "application/x-patient-reader-articles"


def article_data(ids: Iterable[str]) -> QMimeData:
    """Return what a drag of the articles *ids* carries."""
    data = QMimeData()
    data.setData(MIME_TYPE, "\n".join(ids).encode())
    return data


def dragged_articles(data: QMimeData) -> tuple[str, ...]:
    """Return the ids of the articles that *data* carries; none where it is something else."""
    return tuple(bytes(data.data(MIME_TYPE).data()).decode().split("\n")) if data.hasFormat(MIME_TYPE) else ()
