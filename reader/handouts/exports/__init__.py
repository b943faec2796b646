"""What all articles at once are written as: each kind is a file here, and is named once, below."""

from reader.handouts.exports.export_kind import ExportKind
from reader.handouts.exports.openemr_export import OPENEMR
from reader.handouts.exports.pdf_export import PDF

EXPORTS: tuple[ExportKind, ...] = (OPENEMR, PDF)
"""In the order in which help lists them; each has a name of its own."""
