"""What articles can be brought in from: a file each, and each in this list, in the order of the wizard's buttons.

A new source is a file here that ends with its ``SOURCE``, and that name in the list. Its ``plan`` imports what it needs by
itself: HTML and YAML take a fifth of a second to import, and every start of a window and every ``--help`` reads this list.
"""

from reader.importers.import_source import ImportSource
from reader.importers.sources import documents, markdown_folder, medlineplus, wordpress

SOURCES: tuple[ImportSource, ...] = (wordpress.SOURCE, medlineplus.SOURCE, markdown_folder.SOURCE, documents.SOURCE)
