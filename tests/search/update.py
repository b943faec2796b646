"""Brings an index up to date in a process of its own: FOLDER COLLECTION [rebuild]."""

from __future__ import annotations

import sys
from pathlib import Path

from reader.search.index.updates import update_index
from tests.search.conftest import library_of

if __name__ == "__main__":
    folder, collection, *more = sys.argv[1:]
    update_index(Path(folder), library_of(Path(collection)), rebuild=bool(more))
