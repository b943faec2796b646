"""Whether the sign-offs still hold: each is for one text, and the article's file may have another one by now."""

from collections.abc import Mapping

from reader.errors import FileUnreadableError
from reader.library.article_file import read_stamp
from reader.library.library import Library
from reader.reviews.journal_record import SignOff

ANOTHER = "another text"


def compared(current: Mapping[str, SignOff], library: Library) -> dict[str, SignOff]:
    """Return the sign-offs *current*, each compared with the file of its article in *library* at this moment.

    Its ``text`` is then the stamp of the library's entry where it holds, and no stamp at all where the file has another
    text, or cannot be read. Names, sizes and dates, by which a library notices changes, never decide that.
    """
    return {name: _compared(one, library) for name, one in current.items()}


def _compared(sign_off: SignOff, library: Library) -> SignOff:
    entry = library.entry(sign_off.article)
    if entry is None:
        return sign_off
    try:
        holds = read_stamp(library.place(entry)) == sign_off.text
    except FileUnreadableError:
        holds = False
    return sign_off._replace(text=entry.stamp if holds else ANOTHER)
