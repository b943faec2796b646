"""Pictures as typst takes them here: SVG. Its Python package takes files of UTF-8 only, so pixels go into SVG as text."""

import base64
import io

from reader.pages.pages import PICTURES

SVG = "image/svg+xml"
_PIXELS = frozenset(PICTURES.values()) - {SVG, "image/avif"}
_MOST_PIXELS = 40_000_000


def as_svg(mime: str, picture: bytes) -> bytes | None:
    """Return *picture* as SVG of the same size, or None where it is of no kind that can be drawn, or damaged, or too large."""
    if mime == SVG:
        return picture
    if mime not in _PIXELS:
        return None
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - few articles have such pictures

    try:
        with Image.open(io.BytesIO(picture)) as opened:
            width, height = opened.size
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    if not 0 < width * height <= _MOST_PIXELS:
        return None
    data = base64.b64encode(picture).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:{mime};base64,{data}"/></svg>'
    ).encode()
