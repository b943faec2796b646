"""Pictures that come along with an article: made no larger than a page shows them, and written anew.

Written anew, because a file from elsewhere may be anything: what is kept are its colors, turned as the camera was held,
without the place where it was taken.
"""

import io
import re
import warnings
from hashlib import blake2b
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from PIL import Image, ImageOps, UnidentifiedImageError

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.importers.plan.slugs import ascii_slug

LONGEST_SIDE = 1600
"""Pixels: twice the width of the column of text."""

MOST_PIXELS = 60_000_000
"""A picture of more is not opened: as colors it would fill the memory."""

MOST_BYTES = 50_000_000

_FORMATS = ("BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP")
_QUALITY = 85

_NO_PICTURE = QT_TRANSLATE_NOOP("messages", "it is no picture that can be shown (JPEG, PNG, GIF, WebP, BMP or TIFF)")
_TOO_LARGE = QT_TRANSLATE_NOOP("messages", "it is too large a picture: save it with at most {limit} million pixels")
_DAMAGED = QT_TRANSLATE_NOOP("messages", "the picture is damaged")


class PictureError(ValueError):
    """Bytes that cannot come along as a picture; ``reason`` says why."""

    def __init__(self, template: str, **facts: object) -> None:
        self.reason = Message(template, facts)
        super().__init__(str(self.reason))


class PreparedPicture(NamedTuple):
    """A picture as it is written into the media folder, and the name that it has there."""

    name: str
    data: bytes


def prepare_picture(data: bytes, source: str) -> PreparedPicture:
    """Return the picture in *data* at most :data:`LONGEST_SIDE` pixels wide and high, as PNG or JPEG.

    *source* is its address or its file's name, from which it gets a name; equal pictures of equal names give equal files.
    Of a moving picture comes the first frame. Raises PictureError.
    """
    if len(data) > MOST_BYTES:
        raise PictureError(_TOO_LARGE, limit=MOST_PIXELS // 1_000_000)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_FORMATS) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise PictureError(_TOO_LARGE, limit=MOST_PIXELS // 1_000_000)
                # A JPEG is decoded at an eighth, a fourth or half of its size, where that is enough.
                opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
                written, suffix = _written(ImageOps.exif_transpose(opened), lossy=opened.format in {"JPEG", "WEBP"})
    except PictureError:
        raise
    except UnidentifiedImageError as error:
        raise PictureError(_NO_PICTURE) from error
    except Image.DecompressionBombError as error:
        raise PictureError(_TOO_LARGE, limit=MOST_PIXELS // 1_000_000) from error
    except (
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
        ArithmeticError,
        LookupError,
        TypeError,
        AttributeError,
    ) as error:
        # What Pillow's readers of formats raise for bytes that are none.
        raise PictureError(_DAMAGED) from error
    return PreparedPicture(f"{_stem(source)}-{blake2b(written, digest_size=5).hexdigest()}.{suffix}", written)


def _written(image: Image.Image, *, lossy: bool) -> tuple[bytes, str]:
    clear = image.has_transparency_data
    plain = image.convert("RGBA" if clear else "L" if image.mode in {"1", "L"} else "RGB")
    if clear and plain.getextrema()[-1] == (255, 255):
        plain, clear = plain.convert("RGB"), False
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    plain.info.clear()
    held = io.BytesIO()
    if lossy and not clear:
        plain.save(held, "JPEG", quality=_QUALITY, optimize=True)
        return held.getvalue(), "jpg"
    plain.save(held, "PNG", optimize=True)
    return held.getvalue(), "png"


def _stem(source: str) -> str:
    try:
        path = urlsplit(source).path
    except ValueError:
        path = source
    name = re.split(r"[/\\]", unquote(path))[-1]
    return ascii_slug(name.rpartition(".")[0] or name)[:60].rstrip("-") or "picture"
