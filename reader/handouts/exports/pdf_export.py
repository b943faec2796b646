"""Every article as a PDF of its own, named as its id: ``en/lithium.pdf``."""

from reader.handouts.exports.export_kind import ExportFile, ExportKind, ExportPlan
from reader.library.library import Library


def plan_pdf(library: Library, language: str) -> ExportPlan:
    """Return a file for each article of *library* in *language*; in every language where that is ""."""
    return ExportPlan(tuple(ExportFile(f"{one.id}.pdf", (one.id,)) for one in library.entries(language)))


PDF = ExportKind(
    "pdf", "every article as a PDF", "the folder that gets a folder for each language, such as DIR/en", "", plan_pdf
)
