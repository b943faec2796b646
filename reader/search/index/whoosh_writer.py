"""Writing one segment as a Whoosh index: the only place where Whoosh is imported.

Each segment is an index of its own that Whoosh alone opens and searches (a test does both). It is written once
and never opened again by this program, because opening one executes pickles. Whoosh is given words that are
cut, stemmed and counted already.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

import numpy as np

from reader.search.index.contents import STEMMED, Contents

with warnings.catch_warnings():
    # Whoosh 2.7.4 is pinned. Python warns of its string literals when it compiles them.
    for kind in (DeprecationWarning, SyntaxWarning):
        warnings.filterwarnings("ignore", r".*invalid escape sequence", kind)
        warnings.filterwarnings("ignore", r'"is.*" with .*literal', kind)
    from whoosh import fields, index, reading, writing  # noqa: F401  # the last three are imported late by Whoosh
    from whoosh.codec.whoosh3 import W3Codec
    from whoosh.filedb.filestore import FileStorage

NAME = "MAIN"

_BLOCK = 256
_COMPRESSION = 1


def write_index(folder: Path, contents: Contents) -> None:
    """Write a Whoosh index of *contents* into *folder*: stems by field, weighed by how often they occur, and ids."""
    # To Whoosh a stem is like an id: a word to be taken as it stands.
    schema = fields.Schema(id=fields.ID(unique=True, stored=True), **{name: fields.ID() for name in STEMMED})
    made = FileStorage(str(folder)).create_index(schema, NAME)
    try:
        with made.writer(compound=False, codec=W3Codec(_BLOCK, _COMPRESSION)) as writer:
            for record in contents.heads:
                writer.add_document(id=record.id)
            # All at once and in order: document by document Whoosh keeps a tuple for each of a million, and sorts them.
            writer.write_postings(None, _postings(contents), 0, None)
    finally:
        made.close()
        (folder / f"{NAME}_WRITELOCK").unlink(missing_ok=True)


def _postings(contents: Contents) -> Iterator[tuple[str, bytes, int, int, bytes]]:
    """Yield every posting in Whoosh's order: field, stem, document, how often, and nothing more."""
    stems, found = contents.stems(), contents.postings()
    for name in sorted(found):
        of, documents, weights = found[name]
        order = np.argsort(of, kind="stable")
        terms = map(stems.__getitem__, of[order].tolist())
        yield from zip(
            repeat(name), terms, documents[order].tolist(), weights[order].tolist(), repeat(b""), strict=False
        )
