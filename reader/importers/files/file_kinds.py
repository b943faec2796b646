"""Which files articles are made from, by the endings of their names, and why others are not."""

from pathlib import Path

from reader.errors import QT_TRANSLATE_NOOP, FileUnreadableError, Message
from reader.importers.files.loaded_file import LARGEST, LoadedFile, Reader
from reader.importers.files.markdown_file import load_markdown
from reader.importers.files.web_page_file import load_plain_text, load_web_page
from reader.importers.files.word_file import load_word
from reader.system.files import read_bytes, reason_of

READERS: dict[str, Reader] = {
    **dict.fromkeys((".md", ".markdown", ".mdx", ".mdown", ".mkd"), load_markdown),
    **dict.fromkeys((".html", ".htm", ".xhtml"), load_web_page),
    **dict.fromkeys((".txt", ".text"), load_plain_text),
    ".docx": load_word,
}

_PDF = QT_TRANSLATE_NOOP(
    "messages",
    "It is a PDF, which says where letters stand on paper and not what is a heading or a list: save it as a Word document (.docx) "
    "in the program it was made with, and import that.",
)
_OTHER = QT_TRANSLATE_NOOP(
    "messages", "It is a {kind} file: open it in its program, save it as a Word document (.docx), and import that."
)
_LEADS_OUT = QT_TRANSLATE_NOOP("messages", "It is a link to a file outside the folder.")
_UNREADABLE = QT_TRANSLATE_NOOP("messages", "It cannot be used: {problem}.")
_TOO_LARGE = QT_TRANSLATE_NOOP("messages", "It is larger than {limit} MB.")

_REFUSED = {
    **{
        kind: Message(_OTHER, {"kind": kind})
        for kind in (".doc", ".rtf", ".odt", ".pages", ".wpd", ".epub", ".ppt", ".pptx")
    },
    ".pdf": Message(_PDF),
}


def is_taken(path: Path) -> bool:
    """Tell whether *path* may be an article, or is of a kind that somebody may take for one."""
    return path.suffix.lower() in READERS or path.suffix.lower() in _REFUSED


def load(path: Path, within: Path, stem: str) -> LoadedFile:
    """Return what the file *path* holds. Never raises: one that leads out of the folder *within*, or cannot be read, has its reason."""
    suffix = path.suffix.lower()
    if suffix in _REFUSED:
        return LoadedFile(reason=_REFUSED[suffix])
    try:
        if not path.resolve().is_relative_to(within.resolve()):
            return LoadedFile(reason=Message(_LEADS_OUT))
        if path.stat().st_size > LARGEST:
            return LoadedFile(reason=Message(_TOO_LARGE, {"limit": LARGEST // 1_000_000}))
        return READERS[suffix](read_bytes(path), stem)
    except FileUnreadableError as error:
        return LoadedFile(reason=error.message)
    except (OSError, RuntimeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        return LoadedFile(reason=Message(_UNREADABLE, {"problem": reason}))
