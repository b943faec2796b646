"""What can go wrong, said so that a person knows what, where, and what to do.

Every sentence a reader may see is a :class:`Message`: a template marked for translation, and the
facts that fill it. The text of an exception is its English sentence; a window translates the
template first (``ui/message_text.py``) and fills it afterwards.
"""

from collections.abc import Mapping
from typing import NamedTuple


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name Qt's lupdate looks for
    """Mark *text* for translation without importing Qt; give it back unchanged."""
    del context
    return text


class Message(NamedTuple):
    """A sentence as a template with named fields, and the facts for them.

    ``template`` is written in English and marked with :func:`QT_TRANSLATE_NOOP` in the
    context ``messages``. ``str(message)`` is the English sentence.
    """

    template: str
    facts: Mapping[str, object] = {}

    def __str__(self) -> str:
        return self.fill(self.template)

    def fill(self, template: str) -> str:
        """Return *template* (this message's own, or its translation) with the facts filled in.

        Bytes of a path that are no UTF-8 are written out: Qt ends a text at the first of them.
        """
        return template.format_map(self.facts).encode("utf-8", "backslashreplace").decode("utf-8")


class ReaderError(Exception):
    """The root of the tree: anything this program expects and can explain."""

    template = QT_TRANSLATE_NOOP("messages", "Something went wrong: {reason}.")

    def __init__(self, **facts: object) -> None:
        self.message = Message(self.template, facts)
        super().__init__(str(self.message))


class FileUnreadableError(ReaderError):
    """A file or folder could not be read. Facts: ``path``, ``reason``."""

    template = QT_TRANSLATE_NOOP(
        "messages", "{path} cannot be read: {reason}. Check that it exists and that you may open it."
    )


class FileUnwritableError(ReaderError):
    """A file or folder could not be written. Facts: ``path``, ``reason``."""

    template = QT_TRANSLATE_NOOP(
        "messages", "{path} cannot be written: {reason}. Check that the disk has room and that you may write there."
    )


class FileBusyError(ReaderError):
    """Another process is writing, and did not end in time. Facts: ``path``."""

    template = QT_TRANSLATE_NOOP(
        "messages", "{path} is held by another Patient Reader that is writing: try again in a moment."
    )


class ReviewError(ReaderError):
    """What was said of a review cannot be recorded. Facts: ``reason``."""

    template = QT_TRANSLATE_NOOP("messages", "Nothing was recorded: {reason}.")


class ReviewsNewerError(ReaderError):
    """The file of the sign-offs has a format that this version does not know. Facts: ``path``."""

    template = QT_TRANSLATE_NOOP(
        "messages",
        "The sign-offs in {path} were written by a newer Patient Reader: update this one. Nothing was changed.",
    )


class DataNewerError(ReaderError):
    """The data folder has a form that this program does not know yet. Facts: ``path``."""

    template = QT_TRANSLATE_NOOP(
        "messages",
        "The data in {path} were written by a newer Patient Reader: update this one. Nothing was changed.",
    )


class AssessmentsNewerError(ReaderError):
    """The file of the PEMAT answers has a format that this version does not know. Facts: ``path``."""

    template = QT_TRANSLATE_NOOP(
        "messages",
        "The PEMAT answers in {path} were written by a newer Patient Reader: update this one. Nothing was changed.",
    )


class SettingsError(ReaderError):
    """The settings file has a value that cannot be used. Facts: ``path``, ``reason``."""

    template = QT_TRANSLATE_NOOP(
        "messages", "The settings in {path} cannot be used: {reason}. Correct that line, or move the file away."
    )


class PolicyFileError(ReaderError):
    """What IT fixes has a value that cannot be used. Facts: ``path``, ``reason``."""

    template = QT_TRANSLATE_NOOP(
        "messages",
        "The policy in {path} cannot be used: {reason}. Ask whoever looks after this computer to correct it.",
    )


class PinError(ReaderError):
    """A PIN that was to be set cannot be one. Facts: ``reason``."""

    template = QT_TRANSLATE_NOOP("messages", "The PIN was not set: {reason}.")


class PinMissingError(ReaderError):
    """The kiosk has no PIN, and nobody could leave it. No facts."""

    template = QT_TRANSLATE_NOOP(
        "messages",
        "The kiosk has no PIN for staff to leave it with: set one first with “patient-reader kiosk --set-pin”.",
    )


class PinDamagedError(ReaderError):
    """The file of the PIN is not as it was written. Facts: ``path``."""

    template = QT_TRANSLATE_NOOP(
        "messages",
        "The kiosk's PIN in {path} cannot be used any more: set it again with “patient-reader kiosk --set-pin”.",
    )


class ResourcesMissingError(ReaderError):
    """The program's own files are incomplete. Facts: ``path``."""

    template = QT_TRANSLATE_NOOP(
        "messages", "The program's own files are missing ({path}). Install Patient Reader again."
    )


class CollectionError(ReaderError):
    """A collection's ``collection.toml`` is missing or wrong. Facts: ``path``, ``reason``."""

    template = QT_TRANSLATE_NOOP(
        "messages", "The collection {path} cannot be opened: {reason}. Correct its collection.toml."
    )


class ArticleNotFoundError(ReaderError):
    """No article has this id or slug. Facts: ``article``."""

    template = QT_TRANSLATE_NOOP(
        "messages", "There is no article called {article}. The command “patient-reader list” shows them all."
    )


class ArticleMisnamedError(ArticleNotFoundError):
    """No article has this name, and one has nearly this. Facts: ``article``, ``nearest``."""

    template = QT_TRANSLATE_NOOP("messages", "There is no article called {article}. The nearest name is {nearest}.")


class ArticleBrokenError(ReaderError):
    """The article's file is there and cannot be used. Facts: ``article``, ``reason``."""

    template = QT_TRANSLATE_NOOP("messages", "The article {article} cannot be shown: {reason}. Correct its file.")


class HandoutTemplateError(ReaderError):
    """A file of a saved handout cannot be used. Facts: ``path``, ``reason``."""

    template = QT_TRANSLATE_NOOP(
        "messages", "The handout template {path} cannot be used: {reason}. Correct the file, or move it away."
    )


class TemplateNameError(ReaderError):
    """A handout cannot be saved under this name. Facts: ``reason``."""

    template = QT_TRANSLATE_NOOP("messages", "The template was not saved: {reason}.")


class TemplateNotFoundError(ReaderError):
    """No saved handout has this name. Facts: ``name``, ``names``."""

    template = QT_TRANSLATE_NOOP("messages", "There is no handout template called {name}. There are: {names}.")


class ImportSourceError(ReaderError):
    """What was to be imported is not of the kind expected. Facts: ``path``, ``reason``."""

    template = QT_TRANSLATE_NOOP("messages", "Nothing could be imported from {path}: {reason}.")


class ImportUndoError(ReaderError):
    """An import cannot be taken back. Facts: ``reason``."""

    template = QT_TRANSLATE_NOOP("messages", "Nothing was taken back: {reason}.")


class IndexUnavailableError(ReaderError):
    """The search index cannot be used and cannot be made again. Facts: ``reason``."""

    template = QT_TRANSLATE_NOOP(
        "messages", "Search is not available: {reason}. The program makes the search index again as soon as it can."
    )


class AlreadyOpenError(ReaderError):
    """Another instance has this data folder. Facts: ``path``."""

    template = QT_TRANSLATE_NOOP("messages", "Patient Reader is already open with the data folder {path}.")


class RootRefusedError(ReaderError):
    """Chromium's sandbox does not work for root. No facts."""

    template = QT_TRANSLATE_NOOP(
        "messages",
        "Patient Reader does not run as root, because its web view is safe only in a sandbox: "
        "start it as an ordinary user, or add --no-sandbox if you know that you must.",
    )


class SandboxMissingError(ReaderError):
    """The system forbids what Chromium's sandbox is made of. No facts."""

    template = QT_TRANSLATE_NOOP(
        "messages",
        "This computer does not let Patient Reader show pages in a safe way, so no window opens. "
        "Ask whoever looks after it: “patient-reader doctor” says what to allow.",
    )


class SystemLibrariesMissingError(ReaderError):
    """Shared libraries that Qt needs are not installed. Facts: ``packages``."""

    template = QT_TRANSLATE_NOOP(
        "messages",
        "This computer lacks parts that the window needs, so it does not open. "
        "Ask whoever looks after it to install: {packages}.",
    )


class DisplayMissingError(ReaderError):
    """There is no screen to show a window on. No facts."""

    template = QT_TRANSLATE_NOOP(
        "messages",
        "There is no screen to show the window on: start Patient Reader in a desktop session, "
        "or make pictures of it with “patient-reader tour DIR”.",
    )
