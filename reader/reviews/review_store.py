"""The clinic's sign-offs: one file beside its data, that only ever grows.

Every write makes the whole file anew beside the old one and renames it, under a lock: several
processes may sign at once, and a crash leaves the old file or the new one. A line that cannot be read
is never dropped: the file is copied aside first.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

from reader.errors import QT_TRANSLATE_NOOP, FileUnreadableError, Message, ReaderError, ReviewError
from reader.paths import SIGNED_TEXTS
from reader.reviews.journal import Journal, take_apart
from reader.reviews.journal_record import Event, SignOff, Undoing, Withdrawal
from reader.reviews.sign_off import moment
from reader.reviews.signed_texts import SignedTexts
from reader.system.file_lock import locked
from reader.system.files import free_name, read_bytes, reason_of, write_private

LOCK_SECONDS = 10.0

_DAMAGED = QT_TRANSLATE_NOOP(
    "messages", "Some sign-offs in {path} cannot be read (line {lines}). All others count as before."
)
_MENDED = QT_TRANSLATE_NOOP(
    "messages",
    "Some sign-offs in {path} could not be read (line {lines}). The whole file is kept as {kept}; "
    "all other sign-offs count as before.",
)
_NONE = QT_TRANSLATE_NOOP("messages", "{article} has no sign-off of your clinic to take back")
_NOT_LAST = QT_TRANSLATE_NOOP("messages", "something else was recorded for {article} since")


class Reviews(NamedTuple):
    """What the file says at one moment. ``damage`` tells of lines that cannot be read."""

    events: tuple[Event, ...] = ()
    current: Mapping[str, SignOff] = {}
    """The sign-off in force of each article that has one."""
    damage: Message | None = None

    def history(self, article: str) -> tuple[Event, ...]:
        """Return everything that was recorded for *article*, in order, what was undone included."""
        return tuple(event for event in self.events if event.article == article)


NO_REVIEWS = Reviews()


class ReviewStore:
    """Reads and writes the file *path*. Any number of stores, in any processes, may share it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.texts = SignedTexts(path.with_name(SIGNED_TEXTS))
        """The texts that were signed."""
        self._seen: tuple[object, Reviews] | None = None

    def read(self) -> Reviews:
        """Return what the file says now; nothing where there is no file. It is read only when it changed.

        Raises FileUnreadableError and ReviewsNewerError.
        """
        state = self._state()
        if state is None:
            return NO_REVIEWS
        seen = self._seen
        if seen is None or seen[0] != state:
            journal = self._journal()
            facts = {"path": self.path, "lines": _numbers(journal.damaged)}
            damage = Message(_DAMAGED, facts) if journal.damaged else None
            seen = self._seen = state, Reviews(journal.events, journal.current(), damage)
        return seen[1]

    def sign_off(self, article: str) -> SignOff | None:
        """Return the sign-off of *article* that is in force; None, too, where the file cannot be read.

        For pages, which are there for their articles: who opens the list or signs hears what is wrong.
        """
        try:
            return self.read().current.get(article)
        except ReaderError:
            return None

    def sign(self, *sign_offs: SignOff, texts: Iterable[str] = ()) -> None:
        """Record *sign_offs*, all or none, and keep the *texts* that were signed.

        Raises FileUnreadableError, FileUnwritableError, FileBusyError and ReviewsNewerError.
        """
        self.texts.keep(texts)
        self._append(lambda _: sign_offs)

    def withdraw(self, article: str, by: str = "") -> Withdrawal:
        """Record that the clinic no longer stands behind *article*, and return that record.

        Raises ReviewError where no sign-off is in force, and what ``sign`` raises.
        """
        withdrawal = Withdrawal(article, moment(), by)

        def decide(journal: Journal) -> Sequence[Event]:
            if article not in journal.current():
                raise ReviewError(reason=Message(_NONE, {"article": article}))
            return (withdrawal,)

        self._append(decide)
        return withdrawal

    def undo(self, *events: Event) -> None:
        """Record that *events*, each the last of its article, were a slip: what was before them counts again. All or none.

        Raises ReviewError where something else was recorded since, and what ``sign`` raises.
        """

        def decide(journal: Journal) -> Sequence[Event]:
            last = journal.last()
            for event in events:
                if last.get(event.article) != event:
                    raise ReviewError(reason=Message(_NOT_LAST, {"article": event.article}))
            return [Undoing(event.article, moment()) for event in events]

        self._append(decide)

    def mend(self) -> Message | None:
        """Copy a file with lines that cannot be read aside, keep the rest, and say so; leave a sound one alone.

        Raises what ``sign`` raises; the file is then as it was.
        """
        if self.read().damage is None:
            return None
        with self._locked():
            journal = self._journal()
            return self._set_aside(journal) if journal.damaged else None

    def _append(self, decide: Callable[[Journal], Sequence[Event]]) -> None:
        with self._locked():
            journal = Journal() if self._state() is None else self._journal()
            events = decide(journal)
            if journal.damaged:
                self._set_aside(journal)
            write_private(self.path, journal.with_events(events))

    def _set_aside(self, journal: Journal) -> Message:
        kept = free_name(self.path, "damaged")
        write_private(kept, read_bytes(self.path))
        write_private(self.path, journal.sound())
        return Message(_MENDED, {"path": self.path, "kept": kept, "lines": _numbers(journal.damaged)})

    def _locked(self) -> AbstractContextManager[None]:
        return locked(self.path.with_suffix(".lock"), LOCK_SECONDS)

    def _journal(self) -> Journal:
        return take_apart(read_bytes(self.path), self.path)

    def _state(self) -> object | None:
        """Return what changes with every write of the file, or None where there is no file."""
        try:
            status = self.path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise FileUnreadableError(path=self.path, reason=reason_of(error)) from error
        return status.st_mtime_ns, status.st_size, status.st_ino


def _numbers(lines: Sequence[int]) -> str:
    """Return the first of *lines* as a list for reading."""
    return ", ".join(map(str, lines[:5])) + (", …" if len(lines) > 5 else "")
