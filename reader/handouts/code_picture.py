"""A QR code as a picture that paper takes: SVG, one path for all dark modules."""

import re

from reader.pages.take_home import LARGEST_VERSION, QUIET_ZONE, make_qr

_MASK = 2
"""A packet of twenty takes less than half of the time that it takes with the best of the eight masks looked for."""
_DARK = re.compile(rb"\x01+")


def code_picture(text: str, largest: int = LARGEST_VERSION) -> bytes | None:
    """Return the code of *text* as SVG with its quiet zone, black on white, a module being one unit wide.

    None where *text* is empty, or more than a code of version *largest* holds.
    """
    code = make_qr(text, largest, _MASK)
    if code is None:
        return None
    strokes = []
    for y, row in enumerate(code.modules, QUIET_ZONE):
        for run in _DARK.finditer(bytes(row)):
            width = run.end() - run.start()
            strokes.append(f"M{run.start() + QUIET_ZONE} {y}h{width}v1h-{width}z")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {code.size} {code.size}" width="{code.size}" '
        f'height="{code.size}" shape-rendering="crispEdges"><path d="{"".join(strokes)}"/></svg>'
    ).encode()
