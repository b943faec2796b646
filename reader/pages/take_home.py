"""Something to take home: a QR code (ISO/IEC 18004) of an article's key points, which a phone shows without internet.

The text is UTF-8 without an ECI header: phones guess UTF-8 right, and some show a header's bytes as letters.
Error correction is at least level M, and the version at most 14, so that an old phone reads it at arm's length.
"""

from itertools import takewhile
from typing import NamedTuple

import segno

from reader.checks.reading_level.sentences import spans
from reader.library.article import Article
from reader.settings.kiosk_settings import ADDRESS

LARGEST_VERSION = 14
LARGEST_TEXT = 362
"""Bytes that fit into version 14 at level M (ISO/IEC 18004, table 7)."""
LARGEST_LINK = 25
"""The version of the code of an address at most: of an address nothing can be left out."""
QUIET_ZONE = 4
"""Modules of white on every side; the standard asks for 4."""


class QrCode(NamedTuple):
    """A code: rows of modules, True for a dark one, without its quiet zone. ``level`` is M, Q or H."""

    modules: tuple[tuple[bool, ...], ...]
    version: int
    level: str

    @property
    def size(self) -> int:
        """How many modules it is wide and high, the quiet zone included."""
        return len(self.modules) + 2 * QUIET_ZONE


class TakeHome(NamedTuple):
    """What a code holds: an address, or key points, ``kept`` of them whole, of all ``points`` that the article has."""

    text: str = ""
    is_address: bool = False
    kept: int = 0
    points: int = 0


def take_home(article: Article, kind: str, clinic: str, crisis: str, limit: int = LARGEST_TEXT) -> TakeHome:
    """Return what the code beside *article* holds.

    With *kind* "address" (the setting ``kiosk.take_home``) that is the article's public address, where it
    has one; otherwise, and for any other *kind*, what :func:`take_home_text` gives.
    """
    address = article.origin.url.strip() if article.origin else ""
    if kind == ADDRESS and address.lower().startswith(("https://", "http://")) and _size(address) <= limit:
        return TakeHome(address, is_address=True)
    return take_home_text(article, clinic, crisis, limit)


def take_home_text(article: Article, clinic: str, crisis: str, limit: int = LARGEST_TEXT) -> TakeHome:
    """Return clinic, title, key points (the summary, where there are none) and *crisis* in at most *limit* bytes.

    Where that is too much the clinic's name goes if a key point more has room then, and the last key points are left out.
    Where not even one has room, it ends sooner, after a whole sentence, and the title is cut at a word. *crisis* always stays
    whole. Raises ValueError where that alone is more than *limit*.
    """
    named, bare = (_fitted(article, name, crisis, limit) for name in (_flat(clinic), ""))
    return bare if bare.kept > named.kept else named


def _fitted(article: Article, name: str, crisis: str, limit: int) -> TakeHome:
    end = _flat(crisis)
    room = limit - _size(f"\n\n{end}")
    if room < 0:
        raise ValueError("the crisis line does not fit")
    lines = [_at_word(_flat(article.title), room)]
    if name and _size(f"{name}\n{lines[0]}") <= room:
        lines.insert(0, name)
    room -= _size("\n".join(lines))
    points = [f"- {_flat(point)}" for point in article.key_points] or [_flat(article.summary)]
    gap, kept = "\n\n", 0
    for point in points:
        if _size(gap + point) > room:
            break
        lines.append(gap[1:] + point)
        room -= _size(gap + point)
        gap, kept = "\n", kept + 1
    if not kept and (beginning := _at_sentence(points[0], room - len(gap))):
        lines.append(gap[1:] + beginning)
    text = "\n".join((*lines, f"\n{end}")).strip()
    return TakeHome(text, kept=kept, points=len(points))


def make_qr(text: str, largest: int = LARGEST_VERSION, mask: int | None = None) -> QrCode | None:
    """Return *text* as a code, or None where it is empty or more than a code of version *largest* holds at level M.

    Of eight masks the best is looked for, which takes nearly all of the time, unless *mask* names one: phones read each.
    """
    if not text or _size(text) > 3000:  # version 25 holds fewer, even of digits alone
        return None
    try:
        made = segno.make_qr(text, error="m", encoding="utf-8", version=None, mask=mask)
    except segno.DataOverflowError:
        return None
    if int(made.version) > largest:
        return None
    return QrCode(tuple(tuple(map(bool, row)) for row in made.matrix), int(made.version), str(made.error))


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _at_sentence(text: str, most: int) -> str:
    """Return *text*, or as many whole sentences from its beginning as fit into *most* bytes."""
    if _size(text) <= most:
        return text
    ends = takewhile(lambda end: _size(text[:end]) <= most, (end for _, end in spans(text)))
    return text[: max(ends, default=0)]


def _at_word(text: str, most: int) -> str:
    """Return *text*, or its beginning up to a space, and an ellipsis, in at most *most* bytes."""
    if _size(text) <= most:
        return text
    cut = text.encode("utf-8", "replace")[: max(0, most - _size("…"))].decode("utf-8", "ignore")
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:-(") + "…" if cut else ""
